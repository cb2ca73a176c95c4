"""What stands around an ODT: its metadata, language, running header and foot. Knows nothing of blocks."""

from __future__ import annotations

import re
from datetime import UTC, timedelta

from odfdo import Document as OpenDocument
from odfdo import Element

from server.deliberation.document.model import Document
from server.documents.odt_pieces import add_tab, add_text, fill
from server.documents.script import for_xml
from server.words import OFFICIAL, Voice


def frame(made: OpenDocument, voice: Voice, document: Document) -> None:
    """Says what the document is, and writes the running header and the foot with the page numbers."""
    _metadata(made, voice, document)
    _around(made, voice, document)


def _metadata(made: OpenDocument, voice: Voice, document: Document) -> None:
    meta = made.meta
    at = document.at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    meta.set_title(for_xml(f"{voice.text(document.title)} – {voice.text(document.table)}"))
    meta.set_creation_date(at)
    meta.set_modification_date(at)
    meta.set_editing_duration(timedelta())
    meta.set_editing_cycles(1)
    meta.set_language("it-IT" if voice.language == OFFICIAL else "en-GB")
    meta.set_creator(for_xml(voice.text(document.lead) or voice.text(document.table)))
    meta.set_generator("ImProVe")
    default = made.styles.get_element("//style:default-style[@style:family='paragraph']/style:text-properties")
    assert default is not None
    language, country = ("it", "IT") if voice.language == OFFICIAL else ("en", "GB")
    default.set_attribute("fo:language", language)
    default.set_attribute("fo:country", country)


def _around(made: OpenDocument, voice: Voice, document: Document) -> None:
    header = made.styles.get_element("//style:header/text:p")
    footer = made.styles.get_element("//style:footer/text:p")
    assert header is not None
    assert footer is not None
    fill(voice, header, document.table)
    add_text(header, " · ")
    fill(voice, header, document.title)
    if not document.final:
        add_tab(header)
        add_text(header, voice.label("doc-draft"), "Strong")
    add_text(footer, voice.label("doc-made-from", table=document.source.table, seq=document.source.seq))
    add_tab(footer)
    before, between, after = re.split("[\ue000\ue001]", voice.label("doc-page", page="\ue000", pages="\ue001"))
    for text, field in ((before, "text:page-number"), (between, "text:page-count"), (after, "")):
        add_text(footer, text)
        if field:
            footer.append(Element.from_tag(field))
