"""A document as OpenDocument text, to be edited: real headings, lists and tables; the look is in odt.xml."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Final, assert_never

from odfdo import Document as OpenDocument
from odfdo import Element

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
    Mark,
    Note,
    NumberedUnit,
    PageBreak,
    Paragraph,
    Result,
    Signature,
    Signatures,
    Tracked,
    TrackedUnit,
    Words,
)
from server.documents.archive import timeless
from server.documents.odt_frame import frame
from server.documents.odt_pieces import add_tab, add_text, fill, row_of
from server.documents.odt_tracked import Tracker
from server.documents.script import direction, isolation
from server.documents.widths import LINE, MANY, widths
from server.words import OFFICIAL, Voice

_STYLES: Final = Path(__file__).with_name("odt.xml")
_TERM: Final = 38
"""Width of the terms in a list of definitions, in millimetres."""
_FEW: Final = 6
"""A table of so many rows is not broken over two pages."""
_TEXT: Final = ("Text_20_body", "Text_20_kept")
_WHOLE: Final = "table-row-whole"
"""Style of a row that stays on one page."""


def write(document: Document, voice: Voice) -> bytes:
    """The archive, without any trace of when or where it was made."""
    made = OpenDocument("text")
    assert made.container is not None
    made.container.set_part("styles.xml", _STYLES.read_bytes())
    _Writer(made, voice, document).write()
    target = BytesIO()
    made.save(target)
    return timeless(target.getvalue())


def _unit_style(unit: NumberedUnit | TrackedUnit) -> str:
    if unit.kind == "letter":
        return "Unit_20_number" if unit.level else "Unit_20_letter"
    return "Unit_20_paragraph" if unit.kind == "paragraph" else "Unit"


class _Writer:
    def __init__(self, made: OpenDocument, voice: Voice, document: Document) -> None:
        self._made = made
        self._body = made.body
        self._voice = voice
        self._document = document
        self._tables = 0
        self._styles: set[str] = set()
        self._tracker = Tracker(voice)

    def write(self) -> None:
        self._body.clear()
        document = self._document
        frame(self._made, self._voice, document)
        if self._voice.language != OFFICIAL:
            self._paragraph("Courtesy", text=self._voice.label("doc-courtesy"))
        for content in (document.lead, document.table):
            if content:
                self._paragraph("Eyebrow", content)
        self._paragraph("Title", document.title)
        self._paragraph("Subtitle", document.subtitle)
        self._paragraph("Status_20_final" if document.final else "Status_20_draft", document.status)
        self._terms(document.facts)
        for place, block in enumerate(document.blocks):
            following = document.blocks[place + 1] if place + 1 < len(document.blocks) else None
            self._block(block, keep=isinstance(following, Change | Result | Signatures))
        if self._tracker.changes is not None:
            self._body.insert(self._tracker.changes, position=0)

    def _block(self, block: Block, *, keep: bool) -> None:
        match block:
            case Heading():
                heading = self._paragraph(f"Heading_20_{block.level}", block.content, tag="text:h")
                heading.set_attribute("text:outline-level", str(block.level))
            case Paragraph(content=content, tone=tone):
                body = "Text_20_kept" if keep else "Text_20_body"
                self._paragraph({"body": body, "lead": "Lead", "quiet": "Quiet"}[tone], content)
            case NumberedUnit():
                self._unit(block)
            case Definitions(rows=rows):
                self._terms(rows)
            case Grid():
                self._grid(block)
            case Listing():
                self._list(block)
            case Change():
                self._change(block)
            case Facing():
                self._facing(block)
            case Tracked():
                for unit in block.units:
                    self._tracked(unit, block.marks)
                self._body.append(self._tracker.closing("Space"))
            case Result():
                self._result(block)
            case Entry(at=at, says=says):
                self._entry(at, says, "Entry_20_kept" if keep else "Entry", "Entry_20_more")
            case Note(tone=tone, at=at, says=says):
                self._entry(at, says, "Gap" if tone == "gap" else "Entry", "Entry_20_more")
            case Signatures(lines=lines):
                self._signatures(lines)
            case PageBreak():
                self._paragraph("Break")
            case _:
                assert_never(block)

    def _unit(self, unit: NumberedUnit) -> None:
        if not unit.number:
            self._paragraph("Text_20_body", (unit.words,))
        else:
            paragraph = self._paragraph(_unit_style(unit))
            add_text(paragraph, self._voice.text(unit.number), "Number")
            add_tab(paragraph)
            fill(self._voice, paragraph, (unit.words,), whole=direction(unit.words.text) == "ltr")
        if unit.note:
            self._paragraph("Unit_20_note", unit.note)

    def _entry(self, at: Content, says: tuple[Content, ...], style: str, more: str) -> None:
        first = self._paragraph(style)
        add_text(first, self._voice.text(at), "Term")
        add_tab(first)
        if says:
            fill(self._voice, first, says[0])
        for content in says[1:]:
            self._paragraph(more, content)

    def _terms(self, rows: Iterable[tuple[Content, Content]], *, whole: bool = True) -> None:
        """`whole`: none is broken over two pages; long lists of names may be."""
        table = self._table((_TERM, LINE - _TERM), whole=whole)
        for term, meaning in rows:
            cells = [self._cell("Cell", term, "Term"), self._cell("Cell", meaning)]
            table.append(row_of(cells, _WHOLE if whole else ""))
        self._body.append(table)
        self._paragraph("Space")

    def _signatures(self, lines: tuple[Signature, ...]) -> None:
        """Two beside each other, each with a line to sign on."""
        half = LINE // 2
        table = self._table((half, LINE - half), whole=len(lines) <= _FEW)
        for place in range(0, len(lines), 2):
            cells = [Element.from_tag("table:table-cell") for _ in range(2)]
            for cell, line in zip(cells, lines[place : place + 2], strict=False):
                cell.append(self._said("Signs", line.role))
                cell.append(self._said("Signer", line.name))
                cell.append(self._said("Line", ()))
            table.append(row_of(cells, _WHOLE))
        self._body.append(table)
        self._paragraph("Space")

    def _grid(self, grid: Grid) -> None:
        self._paragraph("Caption", grid.caption)
        table = self._table(widths(grid, self._voice), whole=len(grid.rows) <= _FEW)
        ends = ["_20_end" if column.align == "end" else "" for column in grid.columns]
        heads = zip(grid.columns, ends, strict=True)
        look = "Head_20_small" if len(grid.columns) > MANY else "Head"
        head = Element.from_tag("table:table-header-rows")
        head.append(row_of([self._cell(f"{look}{end}", column.head) for column, end in heads], _WHOLE))
        table.append(head)
        for place, cells in enumerate(grid.rows):
            total = grid.last_is_total and place == len(grid.rows) - 1
            both = zip(cells, ends, strict=True)
            table.append(
                row_of(
                    [self._cell(f"Cell{end}", content, "Strong" if total else None) for content, end in both], _WHOLE
                )
            )
        self._body.append(table)
        self._paragraph("Space")

    def _list(self, listing: Listing) -> None:
        element = Element.from_tag("text:list")
        element.set_attribute("text:style-name", "Numbers" if listing.ordered else "Bullets")
        for content in listing.items:
            item = Element.from_tag("text:list-item")
            item.append(self._said("Text_20_body", content))
            element.append(item)
        self._body.append(element)

    def _change(self, change: Change) -> None:
        self._paragraph("Label", change.label)
        for label, hidden, style in (("doc-before", "added", "Before"), ("doc-after", "removed", "After")):
            parts = [part for part in change.parts if part.what != hidden]
            if any(part.words.text for part in parts):
                paragraph = self._paragraph(style)
                add_text(paragraph, f"{self._voice.label(label)}: ", "Term")
                opens, closes = isolation("".join(part.words.text for part in parts))
                add_text(paragraph, opens)
                for part in parts:
                    mark = {"same": None, "removed": "Removed", "added": "Added"}[part.what]
                    fill(self._voice, paragraph, (part.words,), mark, whole=True)
                add_text(paragraph, closes)

    def _tracked(self, unit: TrackedUnit, marks: tuple[Mark, ...]) -> None:
        paragraph = Element.from_tag("text:h" if unit.heading else "text:p")
        paragraph.set_attribute("text:style-name", _unit_style(unit) if unit.number else "Text_20_body")
        if unit.heading:
            level = min(3, unit.heading + 1)
            paragraph.set_attribute("text:style-name", f"Heading_20_{level}")
            paragraph.set_attribute("text:outline-level", str(level))
        shown = self._tracker.whole(paragraph, unit, marks)
        if shown is not None:
            self._body.append(shown)

    def _facing(self, facing: Facing) -> None:
        """Changes are tracked on the right; the left stays as it is."""
        self._paragraph("Caption", facing.caption)
        table = self._table((LINE // 2, LINE - LINE // 2), whole=False)
        head = Element.from_tag("table:table-header-rows")
        head.append(row_of([self._cell("Head", content) for content in facing.heads], _WHOLE))
        table.append(head)
        for unit in facing.units:
            left, right = self._cell("Cell", ()), self._cell("Cell", ())
            self._tracker.before(left.get_elements("text:p")[0], unit)
            self._tracker.inside(right.get_elements("text:p")[0], unit, facing.marks)
            table.append(row_of([left, right]))
        self._body.append(table)
        self._paragraph("Space")

    def _result(self, result: Result) -> None:
        outcome = result.outcome if result.outcome in ("approved", "rejected") else "other"
        self._paragraph(f"Verdict_20_{outcome}", result.verdict)
        self._paragraph("Text_20_body", result.arithmetic)
        self._grid(result.grid)
        if result.names:
            self._terms(result.names, whole=False)

    def _table(self, columns: tuple[int, ...], *, whole: bool) -> Element:
        """`whole`: it stays on one page."""
        table = Element.from_tag("table:table")
        self._tables += 1
        table.set_attribute("table:name", f"Table{self._tables}")
        self._style("table-row", "whole", '<style:table-row-properties fo:keep-together="always"/>')
        breaks = f'style:may-break-between-rows="{"false" if whole else "true"}"'
        xml = f'<style:table-properties style:width="{LINE}mm" table:align="left" {breaks}/>'
        table.set_attribute("table:style-name", self._style("table", "whole" if whole else "long", xml))
        for width in columns:
            column = Element.from_tag("table:table-column")
            xml = f'<style:table-column-properties style:column-width="{width}mm"/>'
            column.set_attribute("table:style-name", self._style("table-column", str(width), xml))
            table.append(column)
        return table

    def _style(self, family: str, name: str, properties: str) -> str:
        """An automatic style, made once."""
        full = f"{family}-{name}"
        if full not in self._styles:
            self._styles.add(full)
            xml = f'<style:style style:name="{full}" style:family="{family}">{properties}</style:style>'
            self._made.insert_style(xml, automatic=True)
        return full

    def _cell(self, style: str, content: Content, mark: str | None = None) -> Element:
        cell = Element.from_tag("table:table-cell")
        xml = '<style:table-cell-properties fo:padding="1.2mm" fo:border-bottom="0.5pt solid #d6dfe8"/>'
        cell.set_attribute("table:style-name", self._style("table-cell", "line", xml))
        cell.set_attribute("office:value-type", "string")
        cell.append(self._said(style, content, mark, whole=False))
        return cell

    def _paragraph(self, style: str, content: Content = (), *, text: str = "", tag: str = "text:p") -> Element:
        paragraph = self._said(style, content, tag=tag)
        add_text(paragraph, text)
        self._body.append(paragraph)
        return paragraph

    def _said(
        self, style: str, content: Content, mark: str | None = None, *, whole: bool = True, tag: str = "text:p"
    ) -> Element:
        """A paragraph; where one person says all of it, it runs the way their words do."""
        alone = whole and bool(content) and all(isinstance(inline, Words) for inline in content)
        turned = alone and direction(self._voice.text(content)) == "rtl" and style in _TEXT
        paragraph = Element.from_tag(tag)
        paragraph.set_attribute("text:style-name", "Turned" if turned else style)
        fill(self._voice, paragraph, content, mark, whole=turned)
        return paragraph
