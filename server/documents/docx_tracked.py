"""Two versions of a text in a DOCX, as tracked changes: each with the amendment that made it as its author.

Accepting all gives the newer version, rejecting all the older one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count
from typing import NamedTuple

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run as WordRun

from server.deliberation.document.model import Content, Facing, Mark, Piece, Tracked, TrackedUnit, Words, utc
from server.documents.docx_pieces import add, add_row
from server.documents.docx_styles import INK_2, element
from server.documents.marks import marks_of
from server.documents.script import for_xml
from server.documents.widths import LINE
from server.words import Voice

_STYLES = {"paragraph": "Unit paragraph", "letter": "Unit letter"}
_LONGEST = 250
"""Letters of an author's name."""


class Paper(NamedTuple):
    """How the document is written otherwise."""

    made: WordDocument
    voice: Voice
    paragraph: Callable[[str, Content], WordParagraph]
    fill: Callable[[WordParagraph, Content], list[WordRun]]
    inside: Callable[[_Cell], WordParagraph]
    table: Callable[[tuple[int, ...]], Table]
    finish: Callable[[Table], None]


class Tracker:
    """Writes units with their changes; each change of a document has a number of its own."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._numbers = count(1)

    def tracked(self, block: Tracked) -> None:
        for unit in block.units:
            style = "Unit number" if unit.level and unit.kind == "letter" else _STYLES.get(unit.kind, "Unit")
            if unit.heading:
                style = f"Heading {min(3, unit.heading + 1)}"
            elif not unit.number:
                style = "Normal"
            paragraph = self._paper.paragraph(style, ())
            self._unit(paragraph, unit, block.marks)
            if unit.fate != "kept":
                properties = paragraph._p.get_or_add_pPr()
                mark = add(properties, element("rPr"))
                mark.append(self._wrapper("ins" if unit.fate == "added" else "del", block.marks[unit.by]))

    def facing(self, block: Facing) -> None:
        """Changes are tracked on the right; the left stays as it is."""
        self._paper.paragraph("Caption", block.caption)
        table = self._paper.table((LINE // 2, LINE - LINE // 2))
        head = add_row(table)
        for cell, content in zip(head.cells, block.heads, strict=True):
            for run in self._paper.fill(self._paper.inside(cell), content):
                run.bold = True
        add(head._tr.get_or_add_trPr(), element("tblHeader"))
        for unit in block.units:
            left, right = add_row(table).cells
            self._before(self._paper.inside(left), unit)
            self._unit(self._paper.inside(right), unit, block.marks)
        self._paper.finish(table)

    def _before(self, paragraph: WordParagraph, unit: TrackedUnit) -> None:
        pieces = [piece for piece in (*unit.number, *unit.words) if piece.what != "added"]
        if not pieces:
            nothing = self._paper.voice.label("doc-facing-nothing")
            paragraph.add_run(nothing).font.color.rgb = RGBColor.from_string(INK_2)
        for piece in pieces:
            for run in self._piece(paragraph, piece, " ", unit):
                if piece.what == "removed":
                    run.font.strike = True

    def _unit(self, paragraph: WordParagraph, unit: TrackedUnit, marks: Sequence[Mark]) -> None:
        """Number and words, each changed piece as a change; the first of each amendment bears a comment on its vote."""
        waiting = list(marks_of(unit, marks))
        after = "\t" if paragraph.style is not None and (paragraph.style.name or "").startswith("Unit") else " "
        for piece in (*unit.number, *unit.words):
            runs = self._piece(paragraph, piece, after, unit)
            if piece.by < 0 or not runs:
                continue
            mark = marks[piece.by]
            self._wrap(paragraph, runs, piece, mark)
            if mark in waiting:
                waiting.remove(mark)
                self._comment(runs, mark)

    def _piece(self, paragraph: WordParagraph, piece: Piece, after: str, unit: TrackedUnit) -> list[WordRun]:
        runs = self._paper.fill(paragraph, (piece.text,))
        is_number = not isinstance(piece.text, Words)
        if is_number:
            runs.append(paragraph.add_run(after))
            for run in runs:
                run.font.color.rgb = RGBColor.from_string(INK_2)
        for run in runs:
            run.bold = True if is_number or (unit.heading and after == " ") else None
        return runs

    def _comment(self, runs: Sequence[WordRun], mark: Mark) -> None:
        says = for_xml(self._paper.voice.text(mark.says))
        comment = self._paper.made.add_comment(runs, says, self._author(mark), "Em.")
        comment._comment_elm.date = mark.at

    def _wrap(self, paragraph: WordParagraph, runs: Sequence[WordRun], piece: Piece, mark: Mark) -> None:
        """The runs are the last of their paragraph."""
        wrapper = self._wrapper("ins" if piece.what == "added" else "del", mark)
        paragraph._p.insert_element_before(wrapper)
        for run in runs:
            wrapper.append(run._r)
            if piece.what == "removed":
                for text in run._r.findall(qn("w:t")):
                    text.tag = qn("w:delText")

    def _wrapper(self, name: str, mark: Mark) -> BaseOxmlElement:
        """<w:ins> or <w:del>, still empty."""
        wrapper = parse_xml(element(name, id=str(next(self._numbers)), date=utc(mark.at)))
        wrapper.set(qn("w:author"), self._author(mark))
        return wrapper

    def _author(self, mark: Mark) -> str:
        return for_xml(self._paper.voice.text(mark.name))[:_LONGEST]
