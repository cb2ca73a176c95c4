"""A document as Office Open XML text, a courtesy to those who have no other editor: real headings, lists and tables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC
from io import BytesIO
from typing import Final, assert_never

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run as WordRun

from server.deliberation.document.model import (
    Block,
    Change,
    Content,
    Definitions,
    Document,
    Entry,
    Facing,
    Grid,
    Heading,
    Listing,
    Note,
    NumberedUnit,
    PageBreak,
    Paragraph,
    Result,
    Signature,
    Signatures,
    Tracked,
    Words,
)
from server.documents.archive import timeless
from server.documents.docx_pieces import add, add_edges, add_field, add_row, ours, underlined
from server.documents.docx_styles import BLUE_DEEP, INK_2, LOOKS, element, paragraph_properties, run_properties
from server.documents.docx_tracked import Paper, Tracker
from server.documents.script import direction, for_xml, isolated, isolation
from server.documents.widths import LINE, head_size, widths
from server.words import OFFICIAL, Voice

_TERM: Final = 38
"""Width of the terms in a list of definitions, in millimetres."""
_INK_2: Final = RGBColor.from_string(INK_2)
_BLUE_DEEP: Final = RGBColor.from_string(BLUE_DEEP)
_FEW: Final = 8
"""A table of so many rows, with its head, is not broken over two pages."""


def write(document: Document, voice: Voice) -> bytes:
    """The archive, without any trace of when or where it was made."""
    writer = _Writer(document, voice)
    writer.write()
    target = BytesIO()
    writer.made.save(target)
    return timeless(target.getvalue())


class _Writer:
    def __init__(self, document: Document, voice: Voice) -> None:
        self.made = docx.Document()
        ours(self.made)
        self._document = document
        self._voice = voice
        self._styles: dict[str, str] = {}
        paper = Paper(self.made, voice, self._paragraph, self._fill, self._inside, self._table, self._finish)
        self._tracker = Tracker(paper)

    def write(self) -> None:
        document, voice = self._document, self._voice
        self._prepare("it-IT" if voice.language == OFFICIAL else "en-GB")
        self._metadata()
        self._around()
        if voice.language != OFFICIAL:
            self._paragraph("Courtesy").add_run(voice.label("doc-courtesy"))
        for content in (document.lead, document.table):
            if content:
                self._paragraph("Eyebrow", content)
        self._paragraph("Title", document.title)
        self._paragraph("Subtitle", document.subtitle)
        self._paragraph("Status final" if document.final else "Status draft", document.status)
        self._terms(document.facts)
        for place, block in enumerate(document.blocks):
            following = document.blocks[place + 1] if place + 1 < len(document.blocks) else None
            self._block(block, keep=isinstance(following, Change | Result | Signatures))

    def _prepare(self, language: str) -> None:
        """A4, our margins and styles."""
        section, styles = self.made.sections[0], self.made.styles
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(24)
        section.top_margin, section.bottom_margin = Mm(26), Mm(24)
        section.header_distance = section.footer_distance = Mm(14)
        known = {style.name for style in styles}
        for name, look in LOOKS.items():
            if name not in known:
                styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles[look.base]
            style = styles[name].element
            for old in (*style.findall(qn("w:pPr")), *style.findall(qn("w:rPr"))):
                style.remove(old)
            add(style, paragraph_properties(look))
            add(style, run_properties(look, language if name == "Normal" else ""))
        self._styles = {style.name: style.style_id for style in styles if style.name is not None}

    def _metadata(self) -> None:
        voice, document, core = self._voice, self._document, self.made.core_properties
        core.title = for_xml(f"{voice.text(document.title)} – {voice.text(document.table)}")[:255]
        core.author = core.last_modified_by = for_xml(voice.text(document.lead) or voice.text(document.table))[:255]
        core.language = "it-IT" if voice.language == OFFICIAL else "en-GB"
        core.created = core.modified = document.at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
        core.comments = ""
        core.revision = 1

    def _around(self) -> None:
        """The running header and the foot with the page numbers."""
        voice, document, section = self._voice, self._document, self.made.sections[0]
        header, footer = section.header.paragraphs[0], section.footer.paragraphs[0]
        self._fill(header, document.table)
        header.add_run(" · ")
        self._fill(header, document.title)
        if not document.final:
            header.add_run("\t" + voice.label("doc-draft")).bold = True
        made = voice.label("doc-made-from", table=document.source.table, seq=document.source.seq)
        before, between, after = re.split("[\ue000\ue001]", voice.label("doc-page", page="\ue000", pages="\ue001"))
        footer.add_run(f"{made}\t{before}")
        add_field(footer, "PAGE")
        footer.add_run(between)
        add_field(footer, "NUMPAGES")
        footer.add_run(after)

    def _block(self, block: Block, *, keep: bool) -> None:
        match block:
            case Heading(level=level, content=content):
                self._paragraph(f"Heading {level}", content)
            case Paragraph(content=content, tone=tone):
                paragraph = self._paragraph({"body": "Normal", "lead": "Lead", "quiet": "Quiet"}[tone], content)
                paragraph.paragraph_format.keep_with_next = keep or None
            case NumberedUnit():
                self._unit(block)
            case Definitions(rows=rows):
                self._terms(rows)
            case Grid():
                self._grid(block)
            case Listing(items=items, ordered=ordered):
                for content in items:
                    self._paragraph("List Number" if ordered else "List Bullet", content)
            case Change():
                self._change(block)
            case Facing():
                self._tracker.facing(block)
            case Tracked():
                self._tracker.tracked(block)
            case Result():
                outcome = block.outcome if block.outcome in ("approved", "rejected") else "other"
                self._paragraph(f"Verdict {outcome}", block.verdict)
                self._paragraph("Normal", block.arithmetic)
                self._grid(block.grid)
                if block.names:
                    self._terms(block.names, whole=False)
            case Entry(at=at, says=says):
                self._entry(at, says, "Entry").paragraph_format.keep_with_next = keep
            case Note(tone=tone, at=at, says=says):
                self._entry(at, says, "Gap" if tone == "gap" else "Entry")
            case Signatures(lines=lines):
                self._signatures(lines)
            case PageBreak():
                self._paragraph("Space").paragraph_format.page_break_before = True
            case _:
                assert_never(block)

    def _unit(self, unit: NumberedUnit) -> None:
        styles = {"paragraph": "Unit paragraph", "letter": "Unit number" if unit.level else "Unit letter"}
        if unit.number:
            paragraph = self._paragraph(styles.get(unit.kind, "Unit"))
            number = paragraph.add_run(self._voice.text(unit.number))
            number.bold, number.font.color.rgb = True, _INK_2
            paragraph.add_run("\t")
            self._fill(paragraph, (unit.words,))
        else:
            self._paragraph("Normal", (unit.words,))
        if unit.note:
            self._paragraph("Unit note", unit.note)

    def _entry(self, at: Content, says: tuple[Content, ...], style: str) -> WordParagraph:
        first = self._paragraph(style)
        first.add_run(self._voice.text(at) + "\t").font.color.rgb = _INK_2
        if says:
            self._fill(first, says[0])
        for content in says[1:]:
            self._paragraph("Entry more", content)
        return first

    def _terms(self, rows: Iterable[tuple[Content, Content]], *, whole: bool = True) -> None:
        """`whole`: none is broken over two pages; long lists of names may be."""
        table = self._table((_TERM, LINE - _TERM))
        for term, meaning in rows:
            left, right = add_row(table).cells
            for run in self._fill(self._inside(left), term):
                run.font.color.rgb = _INK_2
            self._fill(self._inside(right), meaning)
        self._finish(table, whole=whole)

    def _signatures(self, lines: tuple[Signature, ...]) -> None:
        """Two beside each other, each with a line to sign on."""
        table = self._table((LINE // 2, LINE - LINE // 2))
        for place in range(0, len(lines), 2):
            row = add_row(table)
            add(row._tr.get_or_add_trPr(), element("cantSplit"))
            for cell, line in zip(row.cells, lines[place : place + 2], strict=False):
                self._fill(self._styled(cell.paragraphs[0], "Signs"), line.role)
                self._fill(self._styled(cell.add_paragraph(), "Signer"), line.name)
                self._styled(cell.add_paragraph(), "Signature line")
        self._paragraph("Space")

    def _grid(self, grid: Grid) -> None:
        self._paragraph("Caption", grid.caption)
        table = self._table(widths(grid, self._voice))
        rows = (tuple(column.head for column in grid.columns), *grid.rows)
        for place, contents in enumerate(rows):
            row = add_row(table)
            strong = place == 0 or (grid.last_is_total and place == len(rows) - 1)
            for cell, column, content in zip(row.cells, grid.columns, contents, strict=True):
                paragraph = self._inside(cell)
                if column.align == "end":
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
                for run in self._fill(paragraph, content):
                    run.bold = True if strong else None
                    if place == 0:
                        run.font.color.rgb, run.font.size = _INK_2, Pt(head_size(grid))
            if place == 0:
                add(row._tr.get_or_add_trPr(), element("tblHeader"))
        self._finish(table)

    def _change(self, change: Change) -> None:
        self._paragraph("Label", change.label)
        for label, hidden, style in (("doc-before", "added", "Before"), ("doc-after", "removed", "After")):
            parts = [part for part in change.parts if part.what != hidden]
            if any(part.words.text for part in parts):
                paragraph = self._paragraph(style)
                paragraph.add_run(f"{self._voice.label(label)}: ").font.color.rgb = _INK_2
                opens, closes = isolation("".join(part.words.text for part in parts))
                paragraph.add_run(opens)
                for part in parts:
                    for run in self._fill(paragraph, (part.words,), whole=True):
                        if part.what == "removed":
                            run.font.strike, run.font.color.rgb = True, _INK_2
                        elif part.what == "added":
                            run.bold, run.underline, run.font.color.rgb = True, True, _BLUE_DEEP
                paragraph.add_run(closes)

    def _paragraph(self, style: str, content: Content = ()) -> WordParagraph:
        """A paragraph; where one person says all of it, it runs the way their words do."""
        paragraph = self._styled(self.made.add_paragraph(), style)
        alone = bool(content) and all(isinstance(inline, Words) for inline in content)
        turned = alone and style == "Normal" and direction(self._voice.text(content)) == "rtl"
        if turned:
            add(paragraph._p.get_or_add_pPr(), element("bidi"))
        self._fill(paragraph, content, whole=turned)
        return paragraph

    def _inside(self, cell: _Cell) -> WordParagraph:
        return self._styled(cell.paragraphs[0], "Cell")

    def _styled(self, paragraph: WordParagraph, style: str) -> WordParagraph:
        """By the id of the style: finding it by its name each time took most of the time."""
        paragraph._p.style = self._styles[style]
        return paragraph

    def _fill(self, paragraph: WordParagraph, content: Content, *, whole: bool = False) -> list[WordRun]:
        """Line ends and tabs of the words become those of the editor."""
        runs: list[WordRun] = []
        for piece in self._voice.runs(content):
            run = paragraph.add_run(for_xml(isolated(piece.text) if piece.theirs and not whole else piece.text))
            if piece.theirs and direction(piece.text) == "rtl":
                run.font.rtl = True
            runs.append(run)
        return runs

    def _table(self, columns: tuple[int, ...]) -> Table:
        table: Table = self.made.add_table(rows=0, cols=len(columns))
        table.alignment = WD_TABLE_ALIGNMENT.LEFT
        table.autofit = False
        add_edges(table)
        for column, width in zip(table.columns, columns, strict=True):
            column.width = Mm(width)
        return table

    def _finish(self, table: Table, *, whole: bool = True) -> None:
        """Widths and hairlines on each cell, as editors want them. `whole`: no row, and no short table, is broken over
        pages."""
        rows = list(table.rows)
        for place, row in enumerate(rows):
            stays = whole and place < len(rows) - 1 and (place == 0 or len(rows) <= _FEW)
            if whole:
                add(row._tr.get_or_add_trPr(), element("cantSplit"))
            for cell, column in zip(row.cells, table.columns, strict=True):
                if column.width is not None:
                    cell.width = column.width
                cell.paragraphs[0].paragraph_format.keep_with_next = stays
                underlined(cell)
        self._paragraph("Space")
