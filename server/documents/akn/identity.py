"""Who made which work, in which version: names (IRIs) and metadata after the Akoma Ntoso Naming Convention 1.0.

The country is Italy; the author is the table. Works are dated by the day they began, versions by their second.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from lxml import etree
from lxml.etree import _Element

from server.deliberation.document.legal import LegalAmendment, VersionOf
from server.deliberation.document.model import Document, utc
from server.documents.akn.building import OURS, make
from server.words import Voice

SOURCE: Final = "#improve"
_TABLE: Final = "#tavolo"
_SUBTYPES: Final = {"guidelines": "linee-guida", "bill": "articolato"}


class Identity(NamedTuple):
    """`work`: IRI of the work; `began`, `at`: dates of the work and of this expression."""

    work: str
    subtype: str
    number: str
    began: str
    at: datetime
    version: int | None = None

    @property
    def expression(self) -> str:
        return f"{self.work}/ita@{utc(self.at)}"


def day(at: datetime, zone: str) -> str:
    return at.astimezone(ZoneInfo(zone)).date().isoformat()


def text_identity(version: VersionOf, document: Document) -> Identity:
    began, subtype = day(version.began, document.zone), _SUBTYPES[version.style]
    work = f"/akn/it/doc/{subtype}/tavolo-{document.source.table}/{began}/{version.text}"
    return Identity(work, subtype, version.text, began, version.at, version.number)


def amendment_identity(amendment: LegalAmendment, document: Document) -> Identity:
    began = day(amendment.filed_at, document.zone)
    work = f"/akn/it/amendment/emendamento/tavolo-{document.source.table}/{began}/{amendment.id}"
    return Identity(work, "emendamento", amendment.number, began, amendment.filed_at)


def booklet_identity(version: VersionOf, document: Document) -> Identity:
    began = day(version.began, document.zone)
    work = f"/akn/it/amendmentList/fascicolo/tavolo-{document.source.table}/{began}/{version.text}"
    return Identity(work, "fascicolo", version.text, began, document.at)


def report_identity(document: Document) -> Identity:
    """The minutes of a sitting, or an extract of them, which its file name tells apart."""
    source, began = document.source, day(document.at, document.zone)
    number = f"{source.number}-{source.year}"
    subtype = "verbale"
    if document.kind == "extract":
        subtype, number = "estratto", f"{number}-{document.file_name.rpartition('-')[2]}"
    work = f"/akn/it/debateReport/{subtype}/tavolo-{source.table}/{began}/{number}"
    return Identity(work, subtype, number, began, document.at)


def identification(identity: Identity) -> _Element:
    stamp = utc(identity.at)

    def level(name: str, uri: str, date: str, role: str, *others: _Element, kind: str) -> _Element:
        ending = ".xml" if name == "FRBRManifestation" else ""
        this = f"{uri.removesuffix('.xml')}/!main{ending}"
        return make(
            name,
            make("FRBRthis", value=this),
            make("FRBRuri", value=uri),
            make("FRBRdate", date=date, name=kind),
            make("FRBRauthor", href=SOURCE if ending else _TABLE, as_=role),
            *others,
        )

    version = () if identity.version is None else (make("FRBRversionNumber", value=str(identity.version)),)
    return make(
        "identification",
        level(
            "FRBRWork",
            identity.work,
            identity.began,
            "#autore",
            make("FRBRcountry", value="it"),
            make("FRBRsubtype", value=identity.subtype),
            make("FRBRnumber", value=identity.number),
            kind="creazione",
        ),
        level(
            "FRBRExpression",
            identity.expression,
            stamp,
            "#editor",
            *version,
            make("FRBRlanguage", language="ita"),
            kind="versione",
        ),
        level(
            "FRBRManifestation",
            f"{identity.expression}.xml",
            stamp,
            "#editor",
            make("FRBRformat", value="application/akn+xml"),
            kind="generazione",
        ),
        source=SOURCE,
    )


def references(document: Document, voice: Voice, *others: _Element) -> _Element:
    """Who is named above: the house, the table, the body that leads it, their roles."""
    table = document.source.table
    lead = voice.text(document.lead)
    bodies = [("improve", "improve", "ImProVe"), ("tavolo", f"tavolo-{table}", voice.text(document.table))]
    bodies += [("capofila", f"capofila-{table}", lead)] if lead else []
    return make(
        "references",
        *others,
        *(
            make("TLCOrganization", eId=eid, href=f"/akn/ontology/organization/it/{name}", showAs=shown)
            for eid, name, shown in bodies
        ),
        *_roles((("autore", "autore"), ("editor", "editor"))),
        source=SOURCE,
    )


def exact() -> _Element:
    """Says that units, numbers and places in this file can be read back exactly as they are."""
    return make("proprietary", etree.Element(f"{{{OURS}}}exact"), source=SOURCE)


def _roles(roles: Sequence[tuple[str, str]]) -> list[_Element]:
    return [make("TLCRole", eId=eid, href=f"/akn/ontology/role/it/{eid}", showAs=shown) for eid, shown in roles]
