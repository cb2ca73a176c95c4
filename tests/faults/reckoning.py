"""What is reckoned up after a storm: nothing lost, nothing doubled, no gap, everybody holds the same. Holds no test."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from itertools import dropwhile, groupby
from typing import Final

from msgspec import Struct

from server.deliberation import log
from server.deliberation.audience import audience_of
from server.deliberation.ids import CommandId, SeatId, TableId, TextId
from server.deliberation.matters.seats import role_of
from server.deliberation.messages import Entry
from server.deliberation.table import Table
from server.evidence.gathering import checked
from server.protocol import Done, Refused
from server.sessions.loading import load
from server.sessions.reader import Reader
from server.storage.store import Answer, Edit, Store
from tests.faults.papers import Paper
from tests.faults.visitor import Asked, Visitor
from tests.sessions.pages import owned, seen

_PATIENCE: Final = 30.0
LATE: Final = {"draft_closed", "may_not_write"}
"""Why an edit may be none of the draft although nothing went wrong: the chair closed it, or stopped its writer."""


class Figures(Struct):
    entries: int = 0
    acknowledged: int = 0
    edits: int = 0
    edits_acknowledged: int = 0
    strays: int = 0


async def reckon(store: Store, id: TableId, visitors: list[Visitor]) -> Figures:
    """Fails on the first thing that is not as it should be; else the figures."""
    figures = Figures()
    await checked(store, id)  # numbers without gaps, the hash chain, receipts, pens
    words = await store.words(id, None)
    entries = [log.parse(row.body, words) for row in await store.entries(id, 0)]
    figures.entries = len(entries)
    assert [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
    assert [entry.at for entry in entries] == sorted(entry.at for entry in entries)
    answers = {(each.by, each.command): each for each in await store.answers(id)}
    _nothing_doubled(entries)
    for visitor in visitors:
        for asked in visitor.asked.values():
            figures.acknowledged += _kept(visitor.seat, asked, answers, entries)
    table = (await load(store, id)).table
    for visitor in visitors:
        await _holds_the_same(visitor, table)
    for text in await store.drafts(id):
        await _draft(store, id, text, visitors, figures)
    return figures


async def _soon(true: Callable[[], bool]) -> None:
    """Waits for what is still on its way; whether it came is for the caller to say."""
    for _ in range(int(_PATIENCE / 0.05)):
        if true():
            return
        await asyncio.sleep(0.05)


def _nothing_doubled(entries: list[Entry]) -> None:
    """Each command stands in the log in one piece, or not at all."""
    pieces = [key for key, _ in groupby((entry.by, entry.cause) for entry in entries)]
    assert len(pieces) == len(set(pieces))


def _kept(seat: SeatId, asked: Asked, answers: dict[tuple[SeatId, CommandId], Answer], entries: list[Entry]) -> int:
    """Once it was acknowledged it always is, and so, and it is on disk; 1 if it was."""
    told = list(dropwhile(lambda reply: isinstance(reply, Refused), asked.replies))
    assert not any(isinstance(reply, Refused) and reply.code == "our_mistake" for reply in asked.replies)
    if not asked.elsewhere:  # of two answers that were on their way together either may come first
        assert all(isinstance(reply, Done) for reply in told), f"{seat} was told {asked.replies}"
    done = {(reply.seq, reply.at, reply.note) for reply in told if isinstance(reply, Done)}
    assert len(done) <= 1, f"{seat} was told {done} of one command"
    for seq, at, note in done:
        answer = answers.get((seat, asked.ask.id))
        assert answer is not None, f"lost: {seat} was told that {asked.ask} is entry {seq}"
        assert (answer.seq, answer.at, answer.note) == (seq, at, note)
        assert seq <= len(entries)
    return len(done)


async def _holds_the_same(visitor: Visitor, table: Table) -> None:
    """What the page made of all it was told is what a fresh load would show it."""
    audience = audience_of(role_of(table, visitor.seat))
    shown = seen(table, audience)
    await _soon(lambda: visitor.book.records == shown)  # turnout is held back for a moment
    assert visitor.book.audience == audience
    assert visitor.book.records == shown, f"{visitor.seat} holds other records"
    assert visitor.book.own == owned(table, visitor.seat), f"{visitor.seat} holds other records of its own"


async def _draft(store: Store, id: TableId, text: TextId, visitors: list[Visitor], figures: Figures) -> None:
    edits = await store.edits(id, text, 0, None)
    figures.edits += len(edits)
    assert len({(edit.client, edit.local) for edit in edits}) == len(edits)
    rows = [edit.update for edit in edits]
    papers = {visitor.seat: visitor.papers[text] for visitor in visitors if text in visitor.papers}
    for seat, paper in papers.items():
        await _soon(lambda paper=paper: paper.log == rows)  # type: ignore[misc]
        assert paper.log == rows, f"{seat} reads other edits of «{text}»"
        figures.edits_acknowledged += _all_kept(seat, paper, edits)
        figures.strays += len(paper.strays)
        first = dict(reversed(paper.strays))
        assert set(first.values()) <= LATE, f"{seat} was refused {first}"
    async with Reader() as reader:
        folded = await reader.fold(rows)
    assert folded.lost == ()
    words = [unit.words for unit in folded.units]
    for seat, paper in papers.items():
        if paper.pen is not None:
            assert paper.words() == words, f"{seat} sees other words in «{text}»"


def _all_kept(seat: SeatId, paper: Paper, edits: list[Edit]) -> int:
    """Every edit that was acknowledged stands under the number that was told, byte for byte, as this seat's."""
    for (client, local), (number, update) in paper.taken.items():
        edit = edits[number - 1]
        assert (edit.client, edit.local, edit.seat, edit.update) == (client, local, seat, update)
    return len(paper.taken)
