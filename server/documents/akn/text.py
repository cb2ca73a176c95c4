"""A text as <doc>: units as sections, paragraphs and points, or as chapters, articles and commas; and its history."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml.etree import _Element

from server.deliberation.document.legal import ELEMENTS, LegalText, Node, Passed, nested
from server.deliberation.document.model import Content, Document, Words, utc
from server.deliberation.document.text_told import heading_levels
from server.deliberation.ids import UnitId
from server.deliberation.matters.texts.shapes import TextStyle
from server.deliberation.units import Unit
from server.documents.akn.building import OURS, make, passage, put, said
from server.documents.akn.identity import (
    SOURCE,
    Identity,
    day,
    exact,
    identification,
    references,
    text_identity,
)
from server.words import Voice


def doc(document: Document, legal: LegalText, voice: Voice) -> _Element:
    identity = text_identity(legal.version, document)
    title = make("longTitle", make("p", said(voice, "docTitle", document.title)))
    facts = make("p", said(voice, "docType", document.subtitle), " · ", said(voice, "docProponent", document.table))
    state = make("p", said(voice, "docStatus", document.status))
    hierarchy = Hierarchy(legal.version.style, legal.names, legal.numbers, voice)
    return make(
        "akomaNtoso",
        make(
            "doc",
            _meta(document, legal, identity, voice),
            make("preface", title, facts, state),
            make("mainBody", *hierarchy.of(legal.units)),
            make("conclusions", make("p", _dated(document, voice))),
            name=f"{identity.subtype}",
        ),
    )


def _dated(document: Document, voice: Voice) -> _Element:
    (_, shown) = next(row for row in document.facts if voice.text(row[0]) == voice.label("doc-fact-date"))
    return said(voice, "date", shown, date=day(document.at, document.zone))


def _meta(document: Document, legal: LegalText, identity: Identity, voice: Voice) -> _Element:
    parts = [identification(identity), _lifecycle(document, legal)]
    changes = list(_changes(legal, identity))
    if changes:
        parts.append(make("analysis", make("passiveModifications", *changes), source=SOURCE))
    original = make("original", eId="ro_1", href=f"{identity.work}/ita@{utc(legal.version.began)}", showAs="v. 1")
    passed = [
        make("passiveRef", eId=f"rp_{place}", href=amendment_work(each, document), showAs=f"Em. {each.number}")
        for place, each in enumerate(legal.history, start=1)
    ]
    return make("meta", *parts, references(document, voice, original, *passed), exact())


def amendment_work(passed: Passed, document: Document) -> str:
    filed = day(passed.filed_at, document.zone)
    return f"/akn/it/amendment/emendamento/tavolo-{document.source.table}/{filed}/{passed.amendment}"


def _lifecycle(document: Document, legal: LegalText) -> _Element:
    began = day(legal.version.began, document.zone)
    first = make("eventRef", eId="eventRef_1", date=began, source="#ro_1", type="generation")
    others = [
        make("eventRef", eId=f"eventRef_{place}", date=utc(each.at), source=f"#rp_{place - 1}", type="amendment")
        for place, each in enumerate(legal.history, start=2)
    ]
    return make("lifecycle", first, *others, source=SOURCE)


def _changes(legal: LegalText, identity: Identity) -> Iterator[_Element]:
    """Which amendment changed which unit, also one that is no longer there; what exactly stands in the booklet."""
    here = {legal.names[unit.id] for unit in legal.units}
    count = 0
    for place, each in enumerate(legal.history, start=1):
        for name, kind in each.changed:
            count += 1
            yield make(
                "textualMod",
                make("source", href=f"#rp_{place}"),
                make("destination", href=f"#{name}" if name in here else f"{identity.work}/~{name}"),
                eId=f"pmod_{count}",
                type=kind,
            )


class Hierarchy:
    """Units as the elements their kind and style call for, each below the one it stands under."""

    def __init__(
        self,
        style: TextStyle,
        names: Mapping[UnitId, str],
        numbers: Mapping[UnitId, Content],
        voice: Voice,
        *,
        quoted: bool = False,
    ) -> None:
        """`quoted`: in an amendment, where the same unit may be asked for by several."""
        self._style = style
        self._names = names
        self._numbers = numbers
        self._voice = voice
        self._id = "ours_unit" if quoted else "GUID"

    def of(self, units: tuple[Unit, ...]) -> list[_Element]:
        heads = heading_levels(units, self._style)
        return [self._element(node, None, heads) for node in nested(units)]

    def _element(self, node: Node, above: Unit | None, heads: Mapping[UnitId, int]) -> _Element:
        unit = node.unit
        element = make(ELEMENTS[self._style][unit.kind][0], eId=self._names[unit.id], **{self._id: unit.id})
        if unit.kind == "title":
            element.set("name", "titolo")
        self._exact(element, unit, above)
        number = self._numbers.get(unit.id, ())
        if number:
            put(element, said(self._voice, "num", number))
        words = self._voice.text((Words(unit.words.shown),))
        if heads[unit.id]:
            put(element, passage("heading", words))
        elif node.below:
            put(element, make("intro", passage("p", words)))
        else:
            put(element, make("content", passage("p", words)))
        put(element, *(self._element(below, unit, heads) for below in node.below))
        return element

    def _exact(self, element: _Element, unit: Unit, above: Unit | None) -> None:
        """What cannot be told from the place and the number alone is said in our own attributes."""
        level = 0 if unit.kind != "letter" or above is None or above.kind != "letter" else above.level + 1
        if unit.level != level:
            element.set(f"{{{OURS}}}level", str(unit.level))
        parent = "" if above is None or not above.number else f"{above.number}."
        if unit.number != parent + unit.number.rpartition(".")[2]:
            element.set(f"{{{OURS}}}number", unit.number)
