"""A document as one HTML file that needs nothing else: no script, no font, no picture from anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Final, assert_never

from server.deliberation.document.model import (
    Bar,
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
    Piece,
    Result,
    Shade,
    Signatures,
    Tracked,
    TrackedUnit,
    Words,
)
from server.documents.marks import marks_of
from server.documents.script import for_xml
from server.words import OFFICIAL, Voice

_STYLE: Final = Path(__file__).with_name("html.css").read_text(encoding="utf-8")
_STEP: Final = 30
_MARKS: dict[Shade, str] = {
    "favour": '<path d="M-5 0l3.5 3.5L5 -4" class="m"/>',
    "against": '<path d="M-4 -4L4 4M4 -4L-4 4" class="m"/>',
    "abstained": '<path d="M-5 0H5" class="m"/>',
    "staying_out": '<circle r="4.5" class="m ring"/>',
    "picked": "",
}


def write(document: Document, voice: Voice) -> bytes:
    """UTF-8. Words of people stand in <bdi> or a dir=auto; units have lang=it, the one language that has effect."""
    return "\n".join(_Page(voice).lines(document)).encode()


class _Page:
    def __init__(self, voice: Voice) -> None:
        self._voice = voice

    def lines(self, document: Document) -> Iterator[str]:
        voice = self._voice
        title = f"{voice.text(document.title)} – {voice.text(document.table)}"
        yield "<!doctype html>"
        yield f'<html lang="{voice.language}" dir="ltr">'
        yield '<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield f"<title>{escape(for_xml(title))}</title>\n<style>\n{_STYLE}</style>\n</head>\n<body>"
        yield from self._front(document)
        headings = [block for block in document.blocks if isinstance(block, Heading) and block.level == 1]
        if document.cover and headings:
            yield from self._contents(headings)
        yield "<main>"
        for block in document.blocks:
            yield from self._block(block)
        yield "</main>"
        made = voice.label("doc-made-from", table=document.source.table, seq=document.source.seq)
        yield f"<footer><p>{escape(made)}</p></footer>\n</body>\n</html>\n"

    def _front(self, document: Document) -> Iterator[str]:
        yield "<header>"
        if self._voice.language != OFFICIAL:
            yield f'<p class="courtesy">{escape(self._voice.label("doc-courtesy"))}</p>'
        for content in (document.lead, document.table):
            if content:
                yield f'<p class="eyebrow">{self._said(content)}</p>'
        yield f"<h1>{self._said(document.title)}</h1>"
        yield f'<p class="subtitle">{self._said(document.subtitle)}</p>'
        state = "final" if document.final else "draft"
        yield f'<p class="status {state}">{self._said(document.status)}</p>'
        yield from self._definitions(document.facts, "facts")
        yield "</header>"

    def _contents(self, headings: Iterable[Heading]) -> Iterator[str]:
        label = escape(self._voice.label("doc-contents"))
        yield f'<nav aria-label="{label}"><h2>{label}</h2><ul>'
        for each in headings:
            yield f'<li><a href="#{escape(each.id)}">{self._said(each.content)}</a></li>'
        yield "</ul></nav>"

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading(level=level, id=id, content=content):
                yield f'<h{level + 1} id="{escape(id)}">{self._said(content)}</h{level + 1}>'
            case Paragraph(content=content, tone=tone):
                yield f'<p class="{tone}"{self._direction(content)}>{self._said(content)}</p>'
            case NumberedUnit():
                yield from self._unit(block)
            case Definitions(rows=rows):
                yield from self._definitions(rows, "terms")
            case Grid():
                yield from self._grid(block)
            case Listing(items=items, ordered=ordered):
                tag = "ol" if ordered else "ul"
                inside = "".join(f"<li>{self._said(item)}</li>" for item in items)
                yield f"<{tag}>{inside}</{tag}>"
            case Change():
                yield from self._change(block)
            case Facing():
                yield from self._facing(block)
            case Tracked(units=units, marks=marks):
                for unit in units:
                    yield from self._tracked(unit, marks)
            case Result():
                yield from self._result(block)
            case Entry(at=at, says=says):
                yield f'<div class="entry"><p class="at">{self._said(at)}</p><div>{self._paragraphs(says)}</div></div>'
            case Note(tone=tone, says=says, at=at):
                hour = f'<p class="at">{self._said(at)}</p>'
                yield f'<div class="entry">{hour}<div class="note {tone}">{self._paragraphs(says)}</div></div>'
            case Signatures(lines=lines):
                yield '<ul class="signatures">'
                for line in lines:
                    yield f"<li><span>{self._said(line.role)}</span><b>{self._said(line.name)}</b></li>"
                yield "</ul>"
            case PageBreak():
                yield '<hr class="break">'
            case _:
                assert_never(block)

    def _unit(self, unit: NumberedUnit) -> Iterator[str]:
        number = f'<b class="number">{self._said(unit.number)}</b>' if unit.number else ""
        words = self._said((unit.words,), isolate=False)
        note = f'<p class="made">{self._said(unit.note)}</p>' if unit.note else ""
        level = f"{unit.kind} level{unit.level}" if unit.level else unit.kind
        yield f'<div class="unit {level}" id="{escape(unit.id)}">{number}'
        yield f'<div><p lang="{OFFICIAL}" dir="auto">{words}</p>{note}</div></div>'

    def _definitions(self, rows: Iterable[tuple[Content, Content]], name: str) -> Iterator[str]:
        yield f'<dl class="{name}">'
        for term, meaning in rows:
            yield f"<div><dt>{self._said(term)}</dt><dd>{self._said(meaning)}</dd></div>"
        yield "</dl>"

    def _grid(self, grid: Grid) -> Iterator[str]:
        ends = [' class="end"' if column.align == "end" else "" for column in grid.columns]
        label = escape(for_xml(self._voice.text(grid.caption)))
        yield f'<div class="scroll" tabindex="0" role="group" aria-label="{label}">'
        yield f"<table><caption>{self._said(grid.caption)}</caption><thead><tr>"
        heads = (self._said(column.head) for column in grid.columns)
        yield "".join(f'<th scope="col"{end}>{head}</th>' for head, end in zip(heads, ends, strict=True))
        yield "</tr></thead><tbody>"
        for place, row in enumerate(grid.rows):
            total = ' class="total"' if grid.last_is_total and place == len(grid.rows) - 1 else ""
            first, *others = (self._said(cell) for cell in row)
            cells = "".join(f"<td{end}>{cell}</td>" for cell, end in zip(others, ends[1:], strict=True))
            yield f'<tr{total}><th scope="row">{first}</th>{cells}</tr>'
        yield "</tbody></table></div>"

    def _change(self, change: Change) -> Iterator[str]:
        yield f'<div class="change"><p class="label">{self._said(change.label)}</p>'
        for label, hidden, name in (("doc-before", "added", "before"), ("doc-after", "removed", "after")):
            parts = [part for part in change.parts if part.what != hidden]
            if any(part.words.text for part in parts):
                tags = {"same": "{}", "removed": "<del>{}</del>", "added": "<ins>{}</ins>"}
                said = "".join(tags[part.what].format(self._said((part.words,), isolate=False)) for part in parts)
                yield f'<p class="side">{escape(self._voice.label(label))}</p>'
                yield f'<p class="{name}" lang="{OFFICIAL}" dir="auto">{said}</p>'
        yield "</div>"

    def _facing(self, facing: Facing) -> Iterator[str]:
        label = escape(for_xml(self._voice.text(facing.caption)))
        heads = [self._said(head) for head in facing.heads]
        yield f'<div class="scroll" tabindex="0" role="group" aria-label="{label}">'
        yield f'<table class="facing"><caption>{self._said(facing.caption)}</caption><thead><tr>'
        yield "".join(f'<th scope="col">{head}</th>' for head in heads)
        yield "</tr></thead><tbody>"
        for unit in facing.units:
            strong = ' class="head"' if unit.heading else ""
            made = "".join(f'<p class="made">{self._said(mark.name)}</p>' for mark in marks_of(unit, facing.marks))
            yield f"<tr{strong}><td>{self._side(unit, 'added')}</td><td>{self._side(unit, 'removed')}{made}</td></tr>"
        yield "</tbody></table></div>"

    def _side(self, unit: TrackedUnit, hidden: str) -> str:
        pieces = [piece for piece in (*unit.number, *unit.words) if piece.what != hidden]
        if not pieces:
            return f'<p class="quiet">{escape(self._voice.label("doc-facing-nothing"))}</p>'
        number, words = self._pieces(unit.number, hidden), self._pieces(unit.words, hidden)
        return f'<p lang="{OFFICIAL}" dir="auto">{number}{words}</p>'

    def _tracked(self, unit: TrackedUnit, marks: Sequence[Mark]) -> Iterator[str]:
        number, words = self._pieces(unit.number, ""), self._pieces(unit.words, "")
        made = "".join(f'<p class="made">{self._said(each.says)}</p>' for each in marks_of(unit, marks))
        if unit.heading:
            tag = f"h{min(3, unit.heading + 1) + 1}"
            yield f'<{tag} id="unit-{escape(unit.id)}" lang="{OFFICIAL}">{number}{words}</{tag}>{made}'
        else:
            level = f"{unit.kind} level{unit.level}" if unit.level else unit.kind
            yield f'<div class="unit {level}" id="unit-{escape(unit.id)}"><span>{number}</span>'
            yield f'<div><p lang="{OFFICIAL}" dir="auto">{words}</p>{made}</div></div>'

    def _pieces(self, pieces: Iterable[Piece], hidden: str) -> str:
        """Numbers in bold, with a space after them."""
        tags = {"same": "{}", "removed": "<del>{}</del>", "added": "<ins>{}</ins>"}
        said = ""
        for piece in pieces:
            if piece.what != hidden:
                mark = tags[piece.what].format(self._said((piece.text,), isolate=False))
                said += mark if isinstance(piece.text, Words) else f'<b class="number">{mark}</b> '
        return said

    def _result(self, result: Result) -> Iterator[str]:
        yield f'<div class="result"><p class="verdict {result.outcome}">{self._said(result.verdict)}</p>'
        yield f"<p>{self._said(result.arithmetic)}</p>"
        widest = max((sum(count for _, count in bar.segments) for bar in result.bars), default=0)
        if 0 < widest <= 50:
            yield '<div class="bars" aria-hidden="true">'
            yield from (self._bar(bar, min(_STEP, 420 // widest)) for bar in result.bars)
            yield "</div>"
        yield from self._grid(result.grid)
        if result.names:
            yield from self._definitions(result.names, "names")
        yield "</div>"

    def _bar(self, bar: Bar, step: int) -> str:
        """The shape, the pattern and the number say the same thing; the table below says it to those who do not see."""
        drawn, at = "", 0
        for shade, count in bar.segments:
            width = step * count - 3
            mark = f'<g transform="translate({at + width / 2 - 8:g} 12)">{_MARKS[shade]}</g>' if width > 20 else ""
            text = at + width / 2 + (6 if mark and _MARKS[shade] else 0)
            box = f'<rect x="{at + 1}" y="1" width="{max(width - 2, 1)}" height="22" rx="4"/>'
            number = f'<text x="{text:g}" y="16.5">{count}</text>'
            drawn += f'<g class="{shade}">{box}{mark}{number}</g>'
            at += step * count
        return f'<div><span>{self._said(bar.label)}</span><svg width="{max(at, 1)}" height="24">{drawn}</svg></div>'

    def _paragraphs(self, says: Iterable[Content]) -> str:
        return "".join(f"<p{self._direction(content)}>{self._said(content)}</p>" for content in says)

    def _direction(self, content: Content) -> str:
        """Of a paragraph that a person said alone, their words decide which way it runs."""
        return ' dir="auto"' if content and all(isinstance(inline, Words) for inline in content) else ""

    def _said(self, content: Content, *, isolate: bool = True) -> str:
        """Words of people are set apart from their surroundings, but where they are all there is in a block."""
        said: list[str] = []
        for run in self._voice.runs(content):
            text = escape(for_xml(run.text)).replace("\n", "<br>")
            said.append(f"<bdi>{text}</bdi>" if run.theirs and isolate else text)
        return "".join(said)
