"""A document as PDF/A-3a and PDF/UA-1: tagged, bookmarked, with the same document as data attached; set by typst.

The look is in pdf.typ; this file hands it the words. Fonts and time come from here, never from the machine.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC
from functools import cache
from pathlib import Path
from typing import Final, assert_never

import msgspec
import typst

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
from server.documents import akn, json
from server.documents.glyphs import FONTS, pieces
from server.documents.marks import marks_of
from server.documents.script import direction, isolated
from server.words import OFFICIAL, Voice

_TEMPLATE: Final = Path(__file__).with_name("pdf.typ")
_LONG: Final = re.compile(r"\S{24,}")

Data = str | int | float | bool | None | list["Data"] | dict[str, "Data"]


def write(document: Document, voice: Voice) -> bytes:
    """The same document in the same language gives the same bytes."""
    data = _Setter(voice).document(document)
    return typst.compile(
        _TEMPLATE.read_bytes(),
        font_paths=_fonts(),
        format="pdf",
        sys_inputs={"document": msgspec.json.encode(data).decode()},
        pdf_standards=["a-3a", "ua-1"],
        timestamp=int(document.at.timestamp()),
    )


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])


class _Setter:
    def __init__(self, voice: Voice) -> None:
        self._voice = voice

    def document(self, document: Document) -> dict[str, Data]:
        voice = self._voice
        at = document.at.astimezone(UTC)
        table, title = voice.text(document.table), voice.text(document.title)
        made = voice.label("doc-made-from", table=document.source.table, seq=document.source.seq)
        return {
            "language": voice.language,
            "kind": document.kind,
            "final": document.final,
            "cover": document.cover,
            "date": [at.year, at.month, at.day, at.hour, at.minute, at.second],
            "plain-title": f"{title} – {table}",
            "plain-lead": voice.text(document.lead) or table,
            "plain-status": voice.text(document.status),
            "labels": {
                "page": [*re.split("[\ue000\ue001]", voice.label("doc-page", page="\ue000", pages="\ue001"))],
                "draft": voice.label("doc-draft"),
                "contents": voice.label("doc-contents"),
                "made": made,
            },
            "courtesy": None if voice.language == OFFICIAL else voice.label("doc-courtesy"),
            "lead": self._runs(document.lead),
            "table": self._runs(document.table),
            "title": self._runs(document.title),
            "subtitle": self._runs(document.subtitle),
            "status": self._runs(document.status),
            "running": [*self._runs(document.table), [" · ", "h"], *self._runs(document.title)],
            "facts": self._rows(document.facts),
            "attachments": [*self._attachments(document)],
            "blocks": [self._block(block) for block in document.blocks],
        }

    def _attachments(self, document: Document) -> Iterator[Data]:
        """The same document as data; and in Akoma Ntoso, where it has that form."""
        forms = [("json", "application/json", json.write(document, self._voice))]
        if akn.has_form(document):
            forms.append(("akn.xml", "application/akn+xml", akn.write(document, self._voice)))
        for ending, media_type, content in forms:
            description = self._voice.label(f"doc-attached-{ending.partition('.')[0]}")
            name = f"{document.file_name}.{ending}"
            yield {"name": name, "type": media_type, "text": content.decode(), "description": description}

    def _block(self, block: Block) -> dict[str, Data]:
        match block:
            case Heading(level=level, content=content):
                return {"block": "heading", "level": level, "content": self._runs(content)}
            case Paragraph(content=content, tone=tone):
                return {"block": "paragraph", "tone": tone, "content": self._passage(content)}
            case NumberedUnit():
                return {
                    "block": "unit",
                    "kind": block.kind,
                    "level": block.level,
                    "number": self._runs(block.number),
                    "words": self._passage((block.words,)),
                    "note": self._runs(block.note),
                }
            case Definitions(rows=rows):
                return {"block": "definitions", "rows": self._rows(rows)}
            case Grid():
                return self._grid(block)
            case Listing(items=items, ordered=ordered):
                return {"block": "listing", "ordered": ordered, "items": [self._runs(item) for item in items]}
            case Change():
                return {"block": "change", "label": self._runs(block.label), "sides": self._sides(block)}
            case Facing(caption=caption, heads=heads, units=units, marks=marks):
                return {
                    "block": "facing",
                    "caption": self._runs(caption),
                    "heads": [self._runs(head) for head in heads],
                    "nothing": self._voice.label("doc-facing-nothing"),
                    "units": [self._tracked(unit, marks) for unit in units],
                }
            case Tracked(units=units, marks=marks):
                return {"block": "tracked", "units": [self._tracked(unit, marks) for unit in units]}
            case Result():
                return self._result(block)
            case Entry(at=at, says=says):
                return {"block": "entry", "at": self._runs(at), "says": self._passages(says)}
            case Note(tone=tone, says=says, at=at):
                return {"block": "note", "tone": tone, "at": self._runs(at), "says": self._passages(says)}
            case Signatures(lines=lines):
                signed: list[Data] = [{"role": self._runs(line.role), "name": self._runs(line.name)} for line in lines]
                return {"block": "signatures", "lines": signed}
            case PageBreak():
                return {"block": "page_break"}
            case _:
                assert_never(block)

    def _grid(self, grid: Grid) -> dict[str, Data]:
        columns: list[Data] = [
            {
                "head": self._runs(column.head),
                "words": [*self._voice.text(column.head).split()],
                "width": column.width,
                "end": column.align == "end",
            }
            for column in grid.columns
        ]
        return {
            "block": "grid",
            "caption": self._runs(grid.caption),
            "columns": columns,
            "rows": [[self._runs(cell, soften=True) for cell in row] for row in grid.rows],
            "total": grid.last_is_total,
            "size": 9.0 if len(grid.columns) > 4 else 9.5,
        }

    def _result(self, result: Result) -> dict[str, Data]:
        bars: list[Data] = [
            {"label": self._runs(bar.label), "segments": [[shade, count] for shade, count in bar.segments]}
            for bar in result.bars
        ]
        return {
            "block": "result",
            "outcome": result.outcome,
            "verdict": self._runs(result.verdict),
            "arithmetic": self._runs(result.arithmetic),
            "bars": bars,
            "widest": max((sum(count for _, count in bar.segments) for bar in result.bars), default=0),
            "grid": self._grid(result.grid),
            "names": self._rows(result.names),
        }

    def _tracked(self, unit: TrackedUnit, marks: Sequence[Mark]) -> dict[str, Data]:
        made: list[Data] = [
            {"name": self._runs(mark.name), "says": self._runs(mark.says)} for mark in marks_of(unit, marks)
        ]
        said = "".join(self._voice.text((piece.text,)) for piece in unit.words)
        return {
            "kind": unit.kind,
            "level": unit.level,
            "heading": unit.heading,
            "number": self._pieces(unit.number),
            "words": self._pieces(unit.words),
            "dir": direction(said),
            "marks": made,
        }

    def _pieces(self, pieces: Iterable[Piece]) -> list[Data]:
        return [{"what": piece.what, "runs": self._runs((piece.text,), whole=True)} for piece in pieces]

    def _sides(self, change: Change) -> list[Data]:
        sides: list[Data] = []
        for label, hidden in (("doc-before", "added"), ("doc-after", "removed")):
            parts = [part for part in change.parts if part.what != hidden]
            said = "".join(part.words.text for part in parts)
            if said:
                pieces_said: list[Data] = [
                    {"what": part.what, "runs": self._runs((part.words,), whole=True)} for part in parts
                ]
                after = label == "doc-after"
                named = self._voice.label(label)
                sides.append({"label": named, "after": after, "dir": direction(said), "parts": pieces_said})
        return sides

    def _rows(self, rows: Iterable[tuple[Content, Content]]) -> list[Data]:
        return [[self._runs(term), self._runs(meaning)] for term, meaning in rows]

    def _passages(self, says: Iterable[Content]) -> list[Data]:
        return [self._passage(content) for content in says]

    def _passage(self, content: Content) -> dict[str, Data]:
        """A paragraph; where one person says all of it, it runs the way their words do."""
        alone = bool(content) and all(isinstance(inline, Words) for inline in content)
        way = direction(self._voice.text(content)) if alone else "ltr"
        return {"dir": way, "runs": self._runs(content, whole=alone)}

    def _runs(self, content: Content, *, whole: bool = False, soften: bool = False) -> list[Data]:
        """`whole`: nothing else stands beside these words. `soften`: let very long words break in a narrow cell."""
        runs: list[Data] = []
        for run in self._voice.runs(content):
            text = isolated(run.text) if run.theirs and not whole else run.text
            if soften:
                text = _LONG.sub(_broken, text)
            kind = "h" if not run.theirs else "k" if not whole and _is_chinese_name(run.text) else "t"
            runs += ([piece.text, kind if piece.printable else "m"] for piece in pieces(text))
        return runs


def _is_chinese_name(text: str) -> bool:
    return len(text) <= 8 and any("\u3400" <= character <= "\u9fff" for character in text)


def _broken(word: re.Match[str]) -> str:
    text = word.group()
    return "\u200b".join(text[place : place + 12] for place in range(0, len(text), 12))
