"""Rooms on a store in memory, with a table in a sitting and a clock that only moves when told. Holds no test."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from itertools import count

from server.deliberation.ids import OFFICE, BodyId, CommandId, PersonId, SeatId, SittingId, TableId
from server.deliberation.matters.charter import FoundTable
from server.deliberation.matters.presence import CheckIn
from server.deliberation.matters.seats import GiveSeat, SeatRole
from server.deliberation.matters.sittings.shapes import Convene, OpenSitting, PlanSitting
from server.deliberation.messages import AnyCommand
from server.deliberation.rules import Rules
from server.deliberation.shapes import BENCHES, By
from server.sessions.loading import blank, load
from server.sessions.relay import Alone, Relay
from server.sessions.room import Room
from server.storage.memory import MemoryStore
from server.storage.store import Body, Person, Store
from tests.deliberation.house import SITTING, START

TABLE = TableId("table")
MEMBERS = ("ana", "ben", "eva", "ida")


class Clock:
    def __init__(self) -> None:
        self.now = START
        self.read = 0

    def __call__(self) -> datetime:
        self.read += 1
        return self.now

    def on(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


def nobody_works() -> None:
    """Where a test has no worker, jobs stay undone."""


async def founded(store: Store, clock: Clock) -> None:
    """A table with a chair, a secretary, four members, an observer and a screen, in an open sitting."""
    names = [("chair", "chair"), ("secretary", "secretary"), *((name, "member") for name in MEMBERS)]
    names += [("guido", "observer"), ("wall", "screen")]
    bodies = [Body(id=BodyId(name), name=f"Ente {name}", bench=BENCHES[n % 4]) for n, (name, _) in enumerate(names)]
    people = [Person(PersonId(name), name.title(), BodyId(name)) for name, _ in names]
    await store.found(TABLE)
    await store.keep_register(bodies, people, clock())
    room = Room(blank(TABLE), store, Alone(), clock, nobody_works)
    ids = count(1)

    async def ask(by: str, command: AnyCommand) -> None:
        seat = SeatId(by)
        await room.ask(command, By(seat, seat, "own_device", CommandId(f"founding-{next(ids)}")))

    await ask(OFFICE, FoundTable("Tavolo", None, "Europe/Rome", Rules()))
    for name, role in names:
        votes = role in ("chair", "member")
        await ask(OFFICE, GiveSeat(SeatId(name), BodyId(name), PersonId(name), _role(role), votes, None))
    await ask("secretary", PlanSitting(SITTING, START, "Venezia", "mixed"))
    await ask("secretary", Convene(SITTING, "", ()))
    for name in ("chair", *MEMBERS):
        await ask(name, CheckIn(SittingId(SITTING), "in_room"))
    await ask("chair", OpenSitting(SITTING, "first"))
    await room.close()


def _role(name: str) -> SeatRole:
    roles: dict[str, SeatRole] = {"chair": "chair", "secretary": "secretary", "member": "member"}
    return roles.get(name, "observer" if name == "observer" else "screen")


@asynccontextmanager
async def in_sitting(
    store: Store | None = None, *, relay: Relay | None = None, on_jobs: Callable[[], None] = nobody_works
) -> AsyncIterator[tuple[Room, Store, Clock]]:
    """A room of that table, opened from its log."""
    kept, clock = store or MemoryStore(), Clock()
    await founded(kept, clock)
    room = Room(await load(kept, TABLE), kept, relay or Alone(), clock, on_jobs)
    try:
        yield room, kept, clock
    finally:
        await room.close()


async def settled() -> None:
    """Lets everything that can go on now go on."""
    for _ in range(20):
        await asyncio.sleep(0)
