"""A document settled in one language: messages are said, names copied in; it no longer needs the log or the .ftl."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from msgspec.structs import replace

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
    Plain,
    Result,
    Sentence,
    Signature,
    Signatures,
    Tracked,
    TrackedUnit,
    Words,
)
from server.words import Voice

Rows = tuple[tuple[Content, Content], ...]


def settled(document: Document, voice: Voice) -> Document:
    """The same document, with Plain and Words only."""
    return replace(
        document,
        language=voice.language,
        lead=_said(voice, document.lead),
        table=_said(voice, document.table),
        title=_said(voice, document.title),
        subtitle=_said(voice, document.subtitle),
        status=_said(voice, document.status),
        facts=_rows(voice, document.facts),
        blocks=tuple(_block(voice, block) for block in document.blocks),
    )


def _said(voice: Voice, content: Content) -> Content:
    pieces = tuple(Words(run.text) if run.theirs else Plain(run.text) for run in voice.runs(content))
    return pieces if len(pieces) < 2 else (Sentence(pieces),)


def _rows(voice: Voice, rows: Rows) -> Rows:
    return tuple((_said(voice, term), _said(voice, meaning)) for term, meaning in rows)


def _each(voice: Voice, contents: Iterable[Content]) -> tuple[Content, ...]:
    return tuple(_said(voice, content) for content in contents)


def _block(voice: Voice, block: Block) -> Block:
    match block:
        case Heading(content=content) | Paragraph(content=content):
            return replace(block, content=_said(voice, content))
        case NumberedUnit():
            return replace(block, number=_said(voice, block.number), note=_said(voice, block.note))
        case Definitions(rows=rows):
            return Definitions(_rows(voice, rows))
        case Grid():
            return _grid(voice, block)
        case Listing(items=items):
            return replace(block, items=_each(voice, items))
        case Change(label=label):
            return replace(block, label=_said(voice, label))
        case Facing():
            return Facing(
                caption=_said(voice, block.caption),
                heads=(_said(voice, block.heads[0]), _said(voice, block.heads[1])),
                units=_units(voice, block.units),
                marks=_marks(voice, block.marks),
            )
        case Tracked():
            return Tracked(_units(voice, block.units), _marks(voice, block.marks))
        case Result():
            return replace(
                block,
                verdict=_said(voice, block.verdict),
                arithmetic=_said(voice, block.arithmetic),
                bars=tuple(replace(bar, label=_said(voice, bar.label)) for bar in block.bars),
                grid=_grid(voice, block.grid),
                names=_rows(voice, block.names),
            )
        case Entry(at=at, says=says) | Note(at=at, says=says):
            return replace(block, at=_said(voice, at), says=_each(voice, says))
        case Signatures(lines=lines):
            return Signatures(tuple(Signature(_said(voice, line.role), _said(voice, line.name)) for line in lines))
        case PageBreak():
            return block
        case _:
            assert_never(block)


def _units(voice: Voice, units: Iterable[TrackedUnit]) -> tuple[TrackedUnit, ...]:
    return tuple(
        replace(each, number=tuple(replace(piece, text=_said(voice, (piece.text,))[0]) for piece in each.number))
        for each in units
    )


def _marks(voice: Voice, marks: Iterable[Mark]) -> tuple[Mark, ...]:
    return tuple(replace(mark, name=_said(voice, mark.name), says=_said(voice, mark.says)) for mark in marks)


def _grid(voice: Voice, grid: Grid) -> Grid:
    columns = tuple(replace(column, head=_said(voice, column.head)) for column in grid.columns)
    rows = tuple(_each(voice, row) for row in grid.rows)
    return replace(grid, caption=_said(voice, grid.caption), columns=columns, rows=rows)
