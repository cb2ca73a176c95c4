"""Minutes, or an extract of them, as <debateReport>: what the document says, section by section, and its votes as data.

It is made from the document alone, so that of signed minutes it is what was signed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import Final, assert_never

from lxml.etree import _Element

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
    Signatures,
    Tracked,
)
from server.documents.akn.building import make, passage, put, said
from server.documents.akn.identity import SOURCE, day, identification, references, report_identity
from server.words import Voice

_LEVELS: Final = ("section", "subsection", "paragraph")
_SHORT: Final = ("sec", "subsec", "para")
_OUTCOMES: Final = {"approved": "approvato", "rejected": "respinto", "ranked": "ordinato", "void": "non-valido"}
_COUNTED: Final = ("aventi-diritto", "presenti", "favorevoli", "contrari", "astenuti", "non-partecipanti", "silenti")


def report(document: Document, voice: Voice) -> _Element:
    identity = report_identity(document)
    writer = _Writer(voice)
    body = make("mainBody", *writer.sections(document.blocks))
    parts = [identification(identity)]
    if writer.votes:
        parts.append(make("analysis", make("parliamentary", *writer.votes), source=SOURCE))
    concepts = [
        make("TLCConcept", eId=each, href=f"/akn/ontology/concept/it/{each}", showAs=each.replace("-", " "))
        for each in (*_OUTCOMES.values(), *_COUNTED, "voti")
    ]
    refs = references(document, voice)
    if writer.votes:
        put(refs, *concepts)
    parts.append(refs)
    dated = said(voice, "docDate", document.subtitle, date=day(document.at, document.zone))
    preface = make(
        "preface",
        make("p", said(voice, "docTitle", document.title)),
        make("p", dated),
        make("p", said(voice, "docProponent", document.table)),
        make("p", said(voice, "docStatus", document.status)),
        *((make("table", *_rows(voice, document.facts), eId="tbl_facts"),) if document.facts else ()),
    )
    return make("akomaNtoso", make("debateReport", make("meta", *parts), preface, body, name=identity.subtype))


class _Writer:
    """`votes`: filled while the sections are written."""

    def __init__(self, voice: Voice) -> None:
        self.votes: list[_Element] = []
        self._voice = voice
        self._tables = count(1)

    def sections(self, blocks: Sequence[Block]) -> list[_Element]:
        """What stands before the first heading is a section without one."""
        return list(self._level(blocks, 1, ""))

    def _level(self, blocks: Sequence[Block], level: int, prefix: str) -> Iterator[_Element]:
        numbers = count(1)
        for head, inside in _split(blocks, level):
            eid = f"{prefix}{_SHORT[level - 1]}_{next(numbers)}"
            section = make(_LEVELS[level - 1], eId=eid)
            if head is not None:
                section.set("GUID", head.id)
                put(section, said(self._voice, "heading", head.content))
            first = next((n for n, each in enumerate(inside) if isinstance(each, Heading)), len(inside))
            own = [element for block in inside[:first] for element in self._block(block)]
            if first == len(inside):
                put(section, make("content", *own))
            else:
                if own:
                    put(section, make("intro", *own))
                put(section, *self._level(inside[first:], level + 1, f"{eid}__"))
            yield section

    def _block(self, block: Block) -> Iterator[_Element]:
        voice = self._voice
        match block:
            case Heading():
                pass
            case Paragraph(content=content):
                yield said(voice, "p", content)
            case NumberedUnit(number=number, words=words, note=note):
                yield make("p", *_lead(voice, number), *_plain(voice, (words,)))
                if note:
                    yield said(voice, "p", note)
            case Definitions(rows=rows):
                yield make("table", *_rows(voice, rows), eId=self._table())
            case Grid():
                yield self._grid(block)
            case Listing(items=items, ordered=ordered):
                yield make("ol" if ordered else "ul", *(said(voice, "li", item) for item in items))
            case Change(label=label, parts=parts):
                tags = {"removed": "del", "added": "ins"}
                pieces = [
                    passage(tags[part.what], voice.text((part.words,)))
                    if part.what in tags
                    else voice.text((part.words,))
                    for part in parts
                ]
                yield make("p", *_lead(voice, label), *pieces)
            case Result():
                yield from self._result(block)
            case Entry(at=at, says=says) | Note(at=at, says=says):
                for place, content in enumerate(says):
                    yield make("p", *(_lead(voice, at) if place == 0 else ()), *_plain(voice, content))
            case Signatures(lines=lines):
                for line in lines:
                    yield make("p", make("signature", said(voice, "b", line.role), " ", *_plain(voice, line.name)))
            case PageBreak() | Facing() | Tracked():
                pass
            case _:
                assert_never(block)

    def _table(self) -> str:
        return f"tbl_{next(self._tables)}"

    def _grid(self, grid: Grid) -> _Element:
        voice = self._voice
        heads = make("tr", *(make("th", said(voice, "p", column.head)) for column in grid.columns))
        rows = (make("tr", *(make("td", said(voice, "p", cell)) for cell in row)) for row in grid.rows)
        return make("table", said(voice, "caption", grid.caption), heads, *rows, eId=self._table())

    def _result(self, result: Result) -> Iterator[_Element]:
        """In words, and as data: how many, and what follows."""
        place = len(self.votes) + 1
        verdict = f"vote_{place}__result"
        self.votes.append(self._vote(result, place, verdict))
        yield said(self._voice, "p", result.verdict, eId=verdict)
        yield said(self._voice, "p", result.arithmetic)
        yield self._grid(result.grid)
        if result.names:
            yield make("table", *_rows(self._voice, result.names), eId=self._table())

    def _vote(self, result: Result, place: int, verdict: str) -> _Element:
        voting = make("voting", eId=f"vote_{place}", outcome=f"#{_OUTCOMES[result.outcome]}", href=f"#{verdict}")
        if result.outcome == "ranked" or not result.grid.last_is_total:
            rows = [(voice_text, "voti") for voice_text in (self._voice.text(row[1]) for row in result.grid.rows)]
        else:
            totals = [self._voice.text(cell) for cell in result.grid.rows[-1][1:]]
            rows = list(zip(totals, _COUNTED, strict=True))
        for number, (value, what) in enumerate(rows, start=1):
            put(voting, make("count", eId=f"vote_{place}__count_{number}", value=value, refersTo=f"#{what}"))
        return voting


def _split(blocks: Sequence[Block], level: int) -> Iterator[tuple[Heading | None, list[Block]]]:
    """The blocks under each heading of this level; deeper headings stay inside."""
    head: Heading | None = None
    inside: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level <= level:
            if head is not None or inside:
                yield head, inside
            head, inside = block, []
        elif not isinstance(block, PageBreak):
            inside.append(block)
    if head is not None or inside:
        yield head, inside


def _plain(voice: Voice, content: Content) -> list[_Element | str]:
    lines = voice.text(content).split("\n")
    pieces: list[_Element | str] = []
    for place, line in enumerate(lines):
        if place:
            pieces.append(make("eol"))
        pieces.append(line)
    return pieces


def _lead(voice: Voice, content: Content) -> list[_Element | str]:
    """What stands before a paragraph, in bold: an hour, a number."""
    return [said(voice, "b", content), " "] if content else []


def _rows(voice: Voice, rows: Iterable[tuple[Content, Content]]) -> list[_Element]:
    return [
        make("tr", make("th", said(voice, "p", term)), make("td", said(voice, "p", meaning))) for term, meaning in rows
    ]
