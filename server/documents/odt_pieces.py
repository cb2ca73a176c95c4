"""The small pieces an ODT is made of: words with their line ends and blanks, tabs, rows. Knows nothing of blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from odfdo import Element

from server.deliberation.document.model import Content
from server.documents.script import for_xml, isolated
from server.words import Voice


def add_text(paragraph: Element, text: str, style: str | None = None) -> None:
    """Adds a span; line ends become line breaks, and no blank is lost."""
    for place, line in enumerate(for_xml(text).split("\n")):
        if place:
            paragraph.append(Element.from_tag("text:line-break"))
        if line:
            span = Element.from_tag("text:span")
            if style is not None:
                span.set_attribute("text:style-name", style)
            for piece in re.split(r"( {2,}|\t)", line):
                if piece == "\t":
                    add_tab(span)
                elif piece.startswith("  "):
                    blanks = Element.from_tag("text:s")
                    blanks.set_attribute("text:c", str(len(piece)))
                    span.append(blanks)
                elif piece:
                    span.append(piece)
            paragraph.append(span)


def fill(voice: Voice, paragraph: Element, content: Content, mark: str | None = None, *, whole: bool = False) -> None:
    """`whole`: nothing else stands beside these words."""
    for run in voice.runs(content):
        add_text(paragraph, isolated(run.text) if run.theirs and not whole else run.text, mark)


def add_tab(paragraph: Element) -> None:
    paragraph.append(Element.from_tag("text:tab"))


def row_of(cells: Iterable[Element], style: str = "") -> Element:
    """With a style of its own, or like any row, which may go on over the page."""
    row = Element.from_tag("table:table-row")
    if style:
        row.set_attribute("table:style-name", style)
    for cell in cells:
        row.append(cell)
    return row
