"""A storm: two processes on one store, pages that lose lines and replies and ask again, all drawn from one number.

A seed that fails becomes a named test.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from itertools import dropwhile, groupby
from random import Random
from typing import Final

import pytest

from server.deliberation import core, log
from server.deliberation.ids import CommandId, SeatId, TableId
from server.deliberation.messages import AnyCommand, Entry
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import By
from server.evidence.gathering import checked
from server.protocol import Done, NotNow, Refused
from server.sessions.loading import load
from server.sessions.relay import Hint
from server.sessions.room import Reply, Room
from server.sessions.turn import by_the_clock
from server.storage.memory import MemoryStore
from server.storage.store import Answer, Batch, LogRow, Unavailable
from tests.deliberation import plausible
from tests.sessions.pages import Page, owned, seen
from tests.sessions.rooms import MEMBERS, TABLE, Clock, founded, nobody_works, settled

SEEDS: Final = range(int(os.environ.get("IMPROVE_STORM", "0")), int(os.environ.get("IMPROVE_STORMS", "40")))
SEATS: Final = ("chair", "secretary", *MEMBERS, "guido", "wall")
_STEPS: Final = 60


class Weather(MemoryStore):
    """A store on which others go first: every call may let them, and some answers are lost on their way."""

    def __init__(self, r: Random) -> None:
        super().__init__()
        self._r = r
        self.calm = True

    async def entries(self, table: TableId, after: int) -> list[LogRow]:
        await self._others_first()
        return await super().entries(table, after)

    async def answer(self, table: TableId, by: SeatId, command: CommandId) -> Answer | None:
        await self._others_first()
        return await super().answer(table, by, command)

    async def append(self, batch: Batch) -> None:
        await self._others_first()
        if not self.calm and self._r.random() < 0.03:
            raise Unavailable("cut before")
        await super().append(batch)
        if not self.calm and self._r.random() < 0.03:
            raise Unavailable("cut after")

    async def _others_first(self) -> None:
        for _ in range(0 if self.calm else self._r.randrange(4)):
            await asyncio.sleep(0)


class Whisper:
    """A relay between two rooms that loses a third of what it is told."""

    shared = True

    def __init__(self, r: Random) -> None:
        self._r = r
        self.others: list[Callable[[], None]] = []

    def tell(self, hint: Hint) -> None:
        if self._r.random() < 0.67:
            for hear in self.others:
                asyncio.get_running_loop().call_soon(hear)


class Storm:
    """`answered`: what each command was told, by who asked and its id."""

    def __init__(self, seed: int) -> None:
        self.r: Final = Random(seed)
        self.store: Final = Weather(self.r)
        self.clock: Final = Clock()
        self.pages: Final = [Page(seat) for seat in SEATS]
        self.rooms: list[Room] = []
        self.answered: Final[dict[tuple[str, str], list[Reply]]] = {}
        self.asking: Final[list[asyncio.Task[None]]] = []
        self._ids = 0

    async def blow(self) -> None:
        await founded(self.store, self.clock)
        whisper = Whisper(self.r)
        for _ in range(2):
            loaded = await load(self.store, TABLE)
            self.rooms.append(Room(loaded, self.store, whisper, self.clock, nobody_works))
        whisper.others = [room.hint for room in self.rooms]
        self.store.calm = False
        for page in self.pages:
            page.join(self.r.choice(self.rooms))
        for _ in range(_STEPS):
            self._step()
            for _ in range(self.r.randrange(6)):
                await asyncio.sleep(0)
        self.store.calm = True
        await asyncio.gather(*self.asking)
        await self._what_is_due()
        for room in self.rooms:
            room.hint()
        await settled()

    def _step(self) -> None:
        """Somebody presses, a page loses its line, a page comes back to the other process, time passes."""
        dice = self.r.random()
        page = self.r.choice(self.pages)
        if dice < 0.7:
            room = self.r.choice(self.rooms)
            command, name = plausible.pressed(self.r, room.table)
            if name in SEATS or name == "office":
                self._ids += 1
                times = self.r.choice((1, 1, 1, 2, 3))
                self.asking.append(asyncio.create_task(self._ask(command, name, f"c{self._ids}", times)))
        elif dice < 0.8:
            page.line = False
        elif dice < 0.95:
            self.rejoin(page)
        else:
            self.clock.on(self.r.choice((0.2, 3, 11)))

    def rejoin(self, page: Page) -> None:
        try:
            page.join(self.r.choice(self.rooms))
        except Refusal:
            page.leave()

    async def _ask(self, command: AnyCommand, name: str, id: str, times: int) -> None:
        """Asks until answered, then again as often, at whichever process: as a page that hears nothing does."""
        replies = self.answered.setdefault((name, id), [])
        while len(replies) < times:
            by = By(SeatId(name), SeatId(name), "own_device", CommandId(id))
            reply = await self.r.choice(self.rooms).ask(command, by)
            if not isinstance(reply, NotNow):
                replies.append(reply)

    async def _what_is_due(self) -> None:
        for room in self.rooms:
            for at, command in core.due(room.table):
                self.clock.now = max(self.clock.now, at)
                await room.ask(command, by_the_clock(TABLE, command, at))

    async def close(self) -> None:
        for room in self.rooms:
            await room.close()


@pytest.mark.parametrize("seed", SEEDS)
async def test_after_the_storm_everybody_holds_the_same(seed: int) -> None:
    storm = Storm(seed)
    try:
        await storm.blow()
        entries = await _one_log(storm)
        _nothing_lost_nothing_doubled(storm, entries)
        whole = (await load(storm.store, TABLE)).table
        assert [room.table for room in storm.rooms] == [whole, whole]
        for page in storm.pages:
            storm.rejoin(page)
            if page.peer is not None:
                assert page.records == seen(whole, page.peer.audience)
                assert page.own == owned(whole, page.seat)
    finally:
        await storm.close()


async def _one_log(storm: Storm) -> list[Entry]:
    """The entries: numbered without gaps, chained, answered as they happened, never going back in time."""
    await checked(storm.store, TABLE)
    words = await storm.store.words(TABLE, None)
    entries = [log.parse(row.body, words) for row in await storm.store.entries(TABLE, 0)]
    assert [entry.at for entry in entries] == sorted(entry.at for entry in entries)
    return entries


def _nothing_lost_nothing_doubled(storm: Storm, entries: list[Entry]) -> None:
    """Each command stands in the log in one piece or not at all; once it was acknowledged, it always is, and so."""
    pieces = [key for key, _ in groupby((entry.by, entry.cause) for entry in entries)]
    assert len(pieces) == len(set(pieces))
    last = {(entry.by, entry.cause): entry.seq for entry in entries}
    for (name, id), replies in storm.answered.items():
        key = (SeatId(name), CommandId(id))
        if key in last:
            accepted = list(dropwhile(lambda reply: isinstance(reply, Refused), replies))
            assert {reply.seq for reply in accepted if isinstance(reply, Done)} == {last[key]}
            assert all(isinstance(reply, Done) for reply in accepted)
