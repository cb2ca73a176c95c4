"""The storm: an assembly over real sockets at two processes, while everything under it is killed. Holds no test.

All is drawn from one number; only the machine's own timing is not.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from random import Random
from typing import Final, NamedTuple

import asyncpg

from server import auth
from server.deliberation.core import due
from server.deliberation.ids import OFFICE, SeatId, TableId
from server.deliberation.table import Table
from server.house import now
from server.postgres_embedded import embedded_postgres
from server.sessions.loading import load
from server.storage import postgres
from server.storage.postgres import PostgresStore
from server.storage.postgres.part import LOST
from tests.faults.crossings import SIDES, Death, Point, Side, points
from tests.faults.machines import Server, Valkey, crash_postgres
from tests.faults.people import SEATS, People
from tests.faults.visitor import Visitor
from tests.sessions.rooms import TABLE, Clock, founded

_PATIENCE: Final = (3.0, 12.0)
"""Seconds that a life may go on without coming to one of its points; then it is killed, and the points stay drawn."""
_NTH: Final = (1, 1, 1, 1, 2, 4, 16)
"""At which passing of its place a life may end."""
_SELDOM: Final = (
    "worker.Worker._",
    "worker.Worker.fold",
    "jobs.PostgresJobs.",
    "alarm.Alarm._ask_until_answered",
    "log._move_drafts",
    "drafts.Draft._keep",
)
"""Places that lives seldom come by: each life may die there, until they are all hit."""
_ALWAYS: Final = 1000
_FEW: Final = 20
"""When no more places are left each life may die at all of them, the next time that it comes by."""
_NO_DATABASE: Final = 1
"""How a start ends that finds no database."""


class Lot(NamedTuple):
    """A place to die that was drawn."""

    point: Point
    side: Side

    @property
    def name(self) -> str:
        return f"{self.side} {self.point.name}"


class Storm:
    """What is alive, who is there, what was drawn, and what it came to."""

    def __init__(self, seed: int, lots: list[Lot], servers: list[Server], state: Path, valkey: Valkey) -> None:
        self.r: Final = Random(seed)
        self.servers: Final = servers
        self.people: Final = People(self.r)
        self.lots: Final = lots
        self.killed: Final[Counter[str]] = Counter()
        self.lives = 0
        self.crashes = 0
        self._state: Final = state
        self._valkey: Final = valkey
        self._marks: Final[list[tuple[int, asyncio.Event]]] = []
        self._late = False

    async def kill_at_every_lot(self, server: Server, until: float) -> None:
        """One life after the other, each to die at the first that it comes to of some places that were drawn; until
        none is left, or until that moment.
        """
        while self.lots and time.monotonic() < until:
            many = self.r.choice((4, 16, 64)) if len(self.lots) > _FEW else _FEW
            seldom = [lot for lot in self.lots if lot.point.name.startswith(_SELDOM)]
            few = list(dict.fromkeys(seldom + self.r.sample(self.lots, min(len(self.lots), many))))
            deaths = [Death(lot.point.name, lot.side, 1 if lot in seldom else self.r.choice(_NTH)) for lot in few]
            await server.live(deaths, frail=self.r.choice((0, 0, 0, 1, _ALWAYS)))
            try:
                async with asyncio.timeout(self.r.uniform(*_PATIENCE)):
                    status, passed = await server.over()
            except TimeoutError:
                server.kill()
                status, passed = await server.over()
            self.lives += 1
            assert status in (-9, _NO_DATABASE), f"a server ended by itself with {status}"
            if status == _NO_DATABASE:
                await asyncio.sleep(0.2)  # as who starts it again would
            elif passed is not None:
                self._died(few[passed])

        self._late = time.monotonic() >= until
        self._mark()

    def _died(self, lot: Lot) -> None:
        self.killed[lot.name] += 1
        if lot in self.lots:  # the other server may have died there meanwhile
            self.lots.remove(lot)
        self._mark()

    def _mark(self) -> None:
        for least, reached in self._marks:
            if self._late or len(self.lots) <= least:
                reached.set()

    async def crash(self, times: int) -> None:
        """PostgreSQL is killed as often, evenly over the lots."""
        whole = len(self.lots)
        for done in range(times):
            await self._left(int(whole * (1 - (done + 0.5) / times)))
            crash_postgres(self._state)
            self.crashes += 1

    async def _left(self, lots: int) -> None:
        """Returns once no more than these are left, or it got too late for them."""
        reached = asyncio.Event()
        self._marks.append((lots, reached))
        self._mark()
        await reached.wait()

    async def lose_redis(self, seconds: float) -> None:
        """Valkey goes in the middle of it, and comes back so many seconds later."""
        await self._left(len(self.lots) // 2)
        self._valkey.kill()
        await asyncio.sleep(seconds)  # the length of the outage is what is tried, not waited for
        self._valkey.start()

    async def cut_lines(self, database: str) -> None:
        """Lines of pages break, and lines between server and database, with whatever is on its way."""
        while True:
            await asyncio.sleep(self.r.expovariate(4))
            if self.r.random() < 0.7:
                self.r.choice(list(self.people.visitors.values())).cut()
                continue
            with contextlib.suppress(*LOST, asyncpg.PostgresError):
                connection = await asyncpg.connect(database, timeout=5)
                await connection.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                    " where pid <> pg_backend_pid() and backend_type = 'client backend' and state = 'active'"
                    " or pid = (select min(pid) from pg_stat_activity where backend_type = 'client backend')"
                )
                await connection.close()

    async def settle(self, store: PostgresStore) -> Table:
        """Everybody is answered, and every page shows the last entry; the table as its log then makes it."""
        until = time.monotonic() + 240
        while True:
            self.people.nobody_failed()
            table = (await load(store, TABLE)).table
            quiet = all(
                each.online and not each.waiting and not each.unsent and each.book.since == table.seq
                for each in self.people.visitors.values()
            )
            later = [at for at, _ in due(table) if (at - now()).total_seconds() < 10]
            if quiet and not later:
                return table
            assert time.monotonic() < until, self._who_waits(table)
            await asyncio.sleep(0.2)

    def _who_waits(self, table: Table) -> str:
        lines = [f"the table is at {table.seq}"]
        for each in self.people.visitors.values():
            asks = [type(asked.ask.command).__name__ for asked in each.waiting]
            lines.append(f"{each.seat}: online {each.online}, at {each.book.since}, {asks}, {len(each.unsent)} edits")
        return "\n".join(lines)


def drawn(seed: int, kills: int | None) -> list[Lot]:
    """`kills` None: every point once, on a side by chance; else so many, both sides of all points over and over."""
    r, found = Random(seed), points()
    if kills is None:
        return [Lot(point, r.choice(SIDES)) for point in found]
    both = [Lot(point, side) for point in found for side in SIDES]
    lots: list[Lot] = []
    while len(lots) < kills:
        lots += r.sample(both, min(len(both), kills - len(lots)))
    return lots


@asynccontextmanager
async def gathered(seed: int, lots: list[Lot], folder: Path) -> AsyncIterator[tuple[Storm, PostgresStore, str]]:
    """A founded table with everybody at their pages and two servers, of which none lives yet."""
    async with AsyncExitStack() as stack:
        state = folder / "state"
        database = await stack.enter_async_context(embedded_postgres(state))
        await postgres.migrate(database)
        store = await stack.enter_async_context(postgres.connect(database, most=3))
        clock = Clock()
        clock.now = now()
        await founded(store, clock)
        valkey = Valkey(folder)
        valkey.start()
        stack.callback(valkey.kill)
        log = stack.enter_context((folder / "servers.log").open("ab"))
        servers = [await Server.start(database, valkey.address, log) for _ in range(2)]
        for server in servers:
            stack.push_async_callback(server.stop)
        storm = Storm(seed, lots, servers, state, valkey)
        for seat in SEATS:
            office = seat == OFFICE
            token = await auth.issue_link(store, None if office else TABLE, None if office else SeatId(seat), now())
            entered = await auth.enter(store, token, None, now())
            assert entered is not None
            visitor = Visitor(
                TableId(TABLE), seat, f"improve={entered.session}", [each.address for each in servers], storm.r
            )
            storm.people.visitors[seat] = visitor
            stack.push_async_callback(visitor.leave)
        yield storm, store, database


async def blow(
    storm: Storm, store: PostgresStore, database: str, *, crashes: int, redis_gone: float, longest: float
) -> None:
    """All of it at once, until every place that was drawn was hit or `longest` seconds are over; then both servers live
    on unharmed.
    """
    until = time.monotonic() + longest
    endless = asyncio.gather(
        storm.people.deliberate(store, await load(store, TABLE)),
        storm.cut_lines(database),
    )
    ending = asyncio.gather(
        *(storm.kill_at_every_lot(server, until) for server in storm.servers),
        storm.crash(crashes),
        storm.lose_redis(redis_gone),
    )
    try:
        await asyncio.wait((endless, ending), return_when=asyncio.FIRST_COMPLETED)
        if endless.done():
            await endless  # which only ends by failing
        await ending
    finally:
        for each in (endless, ending):
            each.cancel()
        await asyncio.gather(endless, ending, return_exceptions=True)
    for server in storm.servers:
        await server.live()
