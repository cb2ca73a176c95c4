"""A document as Markdown (CommonMark with the tables and struck words of GitHub): to be read as it is, or rendered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

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
    Piece,
    Result,
    Signatures,
    Tracked,
    TrackedUnit,
    Words,
)
from server.documents.marks import marks_of
from server.documents.script import isolated
from server.words import OFFICIAL, Voice

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&])")
_MARK_AT_START = re.compile(r"^\s*([#+\-=:])")
_NUMBER_AT_START = re.compile(r"^\s*(\d+)([.)])")


def write(document: Document, voice: Voice) -> bytes:
    """UTF-8, lines ended by \\n. Everybody's words are escaped: they come out as they were typed."""
    return ("\n\n".join(_Writer(voice).parts(document)) + "\n").encode()


class _Writer:
    def __init__(self, voice: Voice) -> None:
        self._voice = voice

    def parts(self, document: Document) -> Iterator[str]:
        if self._voice.language != OFFICIAL:
            yield f"> {self._line(self._voice.label('doc-courtesy'))}"
        for content in (document.lead, document.table):
            if content:
                yield self._text(content)
        yield f"# {self._inline(document.title)}"
        yield self._text(document.subtitle)
        yield f"**{self._inline(document.status)}**"
        yield self._definitions(document.facts)
        for block in document.blocks:
            yield from self._block(block)
        yield "---"
        made = self._voice.label("doc-made-from", table=document.source.table, seq=document.source.seq)
        yield self._line(made)

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading(level=level, content=content):
                yield f"{'#' * (level + 1)} {self._inline(content)}"
            case Paragraph(content=content):
                yield self._text(content)
            case NumberedUnit():
                yield self._unit(block)
            case Definitions(rows=rows):
                yield self._definitions(rows)
            case Grid():
                yield from self._grid(block)
            case Listing(items=items, ordered=ordered):
                marks = (f"{place}." if ordered else "-" for place in range(1, len(items) + 1))
                yield "\n".join(f"{mark} {self._text(item)}" for mark, item in zip(marks, items, strict=True))
            case Change():
                yield self._change(block)
            case Facing():
                yield from self._facing(block)
            case Tracked(units=units, marks=marks):
                yield from (self._tracked(unit, marks) for unit in units)
            case Result():
                yield f"**{self._inline(block.verdict)}**"
                yield self._text(block.arithmetic)
                yield from self._grid(block.grid)
                if block.names:
                    yield self._definitions(block.names)
            case Entry(at=at, says=says):
                yield f"**{self._inline(at)}** – {self._inline(says[0])}" if says else f"**{self._inline(at)}**"
                yield from (self._text(content) for content in says[1:])
            case Note():
                yield self._note(block)
            case Signatures(lines=lines):
                blank = "\\_" * 30
                yield "\n".join(f"- {self._inline(line.role)}, {self._inline(line.name)}: {blank}" for line in lines)
            case PageBreak():
                yield "---"
            case _:
                assert_never(block)

    def _unit(self, unit: NumberedUnit) -> str:
        number = f"**{self._inline(unit.number)}** " if unit.number else ""
        words = self._inline((unit.words,)) if number else self._text((unit.words,))
        note = f"\n\n*{self._inline(unit.note)}*" if unit.note else ""
        return f"{number}{words}{note}"

    def _definitions(self, rows: tuple[tuple[Content, Content], ...]) -> str:
        return "\n".join(f"- **{self._inline(term)}**: {self._inline(meaning)}" for term, meaning in rows)

    def _grid(self, grid: Grid) -> Iterator[str]:
        yield f"**{self._inline(grid.caption)}**"
        rules = ("---:" if column.align == "end" else "---" for column in grid.columns)
        lines = [self._row([self._cell(column.head) for column in grid.columns]), self._row(list(rules))]
        for place, row in enumerate(grid.rows):
            cells = [self._cell(cell) for cell in row]
            if grid.last_is_total and place == len(grid.rows) - 1:
                cells = [f"**{cell}**" for cell in cells]
            lines.append(self._row(cells))
        yield "\n".join(lines)

    def _row(self, cells: list[str]) -> str:
        return f"| {' | '.join(cells)} |"

    def _cell(self, content: Content) -> str:
        return self._inline(content).replace("\\\n", "<br>")

    def _change(self, change: Change) -> str:
        lines = [f"**{self._inline(change.label)}**"]
        for label, hidden, mark in (("doc-before", "added", "~~"), ("doc-after", "removed", "**")):
            parts = [part for part in change.parts if part.what != hidden]
            if any(part.words.text for part in parts):
                said = "".join(
                    self._inline((part.words,)) if part.what == "same" else _marked(self._inline((part.words,)), mark)
                    for part in parts
                )
                lines.append(f"{self._voice.label(label)}: {said}")
        return "\n\n".join(lines)

    def _facing(self, facing: Facing) -> Iterator[str]:
        yield f"**{self._inline(facing.caption)}**"
        lines = [self._row([self._cell(head) for head in facing.heads]), self._row(["---", "---"])]
        for unit in facing.units:
            made = "".join(f"<br>*{self._cell(mark.name)}*" for mark in marks_of(unit, facing.marks))
            lines.append(self._row([self._side(unit, "added"), self._side(unit, "removed") + made]))
        yield "\n".join(lines)

    def _side(self, unit: TrackedUnit, hidden: str) -> str:
        pieces = self._pieces((*unit.number, *unit.words), hidden)
        return pieces.replace("\\\n", "<br>") or self._line(self._voice.label("doc-facing-nothing"))

    def _tracked(self, unit: TrackedUnit, marks: Sequence[Mark]) -> str:
        words = self._pieces((*unit.number, *unit.words), "")
        made = "".join(f"\n\n*{self._inline(mark.says)}*" for mark in marks_of(unit, marks))
        return f"{'#' * (min(3, unit.heading + 1) + 1)} {words}{made}" if unit.heading else f"{_as_words(words)}{made}"

    def _pieces(self, pieces: Iterable[Piece], hidden: str) -> str:
        marks = {"same": "", "removed": "~~", "added": "**"}
        said = ""
        for piece in pieces:
            if piece.what != hidden:
                mark = marks[piece.what]
                text = self._inline((piece.text,))
                said += _marked(text, mark) if mark else text
                said += "" if isinstance(piece.text, Words) else " "
        return said

    def _note(self, note: Note) -> str:
        at = f"**{self._inline(note.at)}** – " if note.at else ""
        paragraphs = [at + self._inline(content) for content in note.says]
        return "\n>\n".join(f"> {paragraph}" for paragraph in paragraphs)

    def _text(self, content: Content) -> str:
        """As a paragraph of its own: nothing in it may look like a heading or a list."""
        return _as_words(self._inline(content))

    def _inline(self, content: Content) -> str:
        return "".join(self._line(isolated(run.text) if run.theirs else run.text) for run in self._voice.runs(content))

    def _line(self, text: str) -> str:
        first, *others = _SPECIAL.sub(r"\\\1", text).splitlines() or [""]
        return "\\\n".join((first, *(_as_words(other) for other in others)))


def _as_words(line: str) -> str:
    return _NUMBER_AT_START.sub(r"\1\\\2", _MARK_AT_START.sub(r"\\\1", line))


def _marked(said: str, mark: str) -> str:
    """Struck or strong; the mark must touch a letter, so outer blanks stay outside."""
    core = said.strip()
    if not core:
        return said
    start = said.index(core)
    return f"{said[:start]}{mark}{core}{mark}{said[start + len(core) :]}"
