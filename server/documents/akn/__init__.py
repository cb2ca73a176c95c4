"""A document as Akoma Ntoso 1.0: guidelines as doc, minutes as debateReport, amendments as amendment and amendmentList.

OASIS Standard of 29 August 2018: https://docs.oasis-open.org/legaldocml/akn-core/v1.0/os/part2-specs/
"""

from __future__ import annotations

from server.deliberation.document.legal import LegalBooklet, LegalDocument, LegalText
from server.deliberation.document.model import Document
from server.documents.akn.amendments import amendment_list, single
from server.documents.akn.building import written
from server.documents.akn.report import report
from server.documents.akn.text import doc
from server.words import OFFICIAL, Voice


def write(document: Document, voice: Voice) -> bytes:
    """UTF-8. Only the Italian words have effect, so there are no others here, whatever the voice.

    Raises: ValueError when a document of this kind has no such form.
    """
    italian = Voice(OFFICIAL, document.zone)
    legal = document.legal if isinstance(document, LegalDocument) else None
    match legal:
        case LegalText():
            return written(doc(document, legal, italian))
        case LegalBooklet(amendments=(only,)) if document.kind == "amendment":
            return written(single(document, only, italian))
        case LegalBooklet():
            return written(amendment_list(document, legal, italian))
        case None if document.kind in ("minutes", "extract"):
            return written(report(document, italian))
        case None:
            raise ValueError(f"{document.kind} has no form in Akoma Ntoso")


def has_form(document: Document) -> bool:
    """Whether `write` can write it."""
    return isinstance(document, LegalDocument) or document.kind in ("minutes", "extract")
