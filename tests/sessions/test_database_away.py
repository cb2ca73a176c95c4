"""The database goes away and comes back: pages are told, nothing is taken meanwhile, and what was due still comes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from server.deliberation.audience import audience_of
from server.deliberation.ids import BallotId, CommandId, RequestId, SeatId
from server.deliberation.matters.ballots.shapes import OpenBallot
from server.deliberation.matters.ballots.subjects import PutQuestion
from server.deliberation.matters.floor.shapes import AskFloor
from server.deliberation.matters.seats import role_of
from server.deliberation.shapes import By
from server.sessions.outbox import Frame
from server.sessions.peer import Peer
from server.sessions.relay import Alone
from server.sessions.rooms import Rooms
from server.sessions.watch import watch
from server.storage.memory import MemoryStore
from server.storage.store import Batch, Unavailable
from tests.sessions.pages import Page, done, not_now
from tests.sessions.rooms import TABLE, Clock, founded, in_sitting, nobody_works, settled


class Frail(MemoryStore):
    """A store that is away while `away`; `keeps`: what it is told meanwhile is written, and only the answer is lost."""

    def __init__(self) -> None:
        super().__init__()
        self.away = False
        self.keeps = False

    async def reachable(self) -> bool:
        return not self.away

    async def append(self, batch: Batch) -> None:
        if not self.away or self.keeps:
            await super().append(batch)
        if self.away:
            raise Unavailable("away")


def by(seat: str, id: str) -> By:
    return By(SeatId(seat), SeatId(seat), "own_device", CommandId(id))


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(30):
        while not true():
            await settled()


async def test_a_database_that_goes_and_comes_back_is_told_of_once_each_time() -> None:
    store, changes = Frail(), list[bool]()
    task = asyncio.create_task(watch(store, changes.append))
    for _ in range(3):
        store.away = not store.away
        await until(lambda: changes[-1:] == [store.away])
    assert changes == [True, False, True]
    task.cancel()


async def test_one_hitch_is_told_to_nobody() -> None:
    asked = 0

    class Hitch(Frail):
        async def reachable(self) -> bool:
            nonlocal asked
            asked += 1
            return asked % 3 != 1

    changes = list[bool]()
    task = asyncio.create_task(watch(Hitch(), changes.append))
    await until(lambda: asked >= 6)
    task.cancel()
    assert changes == []


@asynccontextmanager
async def open_rooms() -> AsyncIterator[Rooms]:
    store = Frail()
    await founded(store, Clock())
    rooms = Rooms(store, Clock(), nobody_works, lambda *_: None)
    rooms.relay = Alone()
    yield rooms
    await rooms.close()


class Ear:
    """An outbox that remembers what it was given."""

    waiting = 0
    direct = None

    def __init__(self) -> None:
        self.heard: list[bytes] = []

    def write(self, frame: Frame, most: int) -> bool:
        self.heard.append(frame.payload)
        return True

    def abort(self) -> None:
        pass


async def test_who_is_there_is_told_and_who_comes_meanwhile_too() -> None:
    async with open_rooms() as rooms:
        live = await rooms.live(TABLE)
        table = live.room.table

        def come(seat: str) -> Ear:
            ear = Ear()
            live.join(Peer(SeatId(seat), audience_of(role_of(table, SeatId(seat))), ear), None, None)
            return ear

        there = come("ana")
        rooms.disk(away=True)
        late = come("ben")
        assert there.heard[-1] == late.heard[-1] == b'{"type":"Disk","away":true}'
        rooms.disk(away=False)
        assert there.heard[-1] == late.heard[-1] == b'{"type":"Disk","away":false}'


async def test_what_was_written_although_its_answer_was_lost_is_shown_without_anybody_asking_again() -> None:
    store, page = Frail(), Page("chair")
    async with in_sitting(store) as (room, _, _):
        page.join(room)
        before = room.table.seq
        store.away = store.keeps = True
        not_now(await room.ask(AskFloor(RequestId("r"), "speech"), by("ana", "asks")))
        store.away = False
        await until(lambda: page.since != before)
        assert "request/r" in page.records
        assert done(await room.ask(AskFloor(RequestId("r"), "speech"), by("ana", "asks"))).seq == before + 1


async def test_a_vote_that_was_due_to_close_while_the_database_was_away_closes_when_it_is_back() -> None:
    store = Frail()
    async with in_sitting(store) as (room, _, clock):
        opened = OpenBallot(BallotId("b"), PutQuestion(), "Si approva?", "open", 0, (), 10, None)
        done(await room.ask(opened, by("chair", "opens")))
        store.away = True
        clock.on(11)
        room.look_at_clock()
        await settled()
        assert room.table.ballots.by_id[BallotId("b")].state == "open"
        store.away = False
        await until(lambda: room.table.ballots.by_id[BallotId("b")].state != "open")
