"""The whole site over a store in memory, with the example's table, a clock that only moves when told, and browsers."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import httpx

from server import auth
from server.app import Site
from server.config import settings
from server.deliberation.ids import SYSTEM, CommandId, SeatId, TableId
from server.deliberation.messages import AnyCommand
from server.deliberation.shapes import By, Means
from server.deliberation.table import Table
from server.example.building import TABLE, SteppedClock, build
from server.house import House, open_house
from server.protocol import Done
from server.storage.memory import MemoryStore

TODAY = datetime(2026, 11, 22, 9, tzinfo=UTC)
ADDRESS = "http://127.0.0.1:8000"


class Served:
    """`browser` gives a new one; its pages come from here unless a test says otherwise."""

    def __init__(self, house: House, clock: SteppedClock) -> None:
        self.house = house
        self.clock = clock
        self._site = Site(house)
        self._acts = count(1)

    def browser(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(transport=httpx.ASGITransport(app=self._site), base_url=ADDRESS)

    async def enters(self, browser: httpx.AsyncClient, seat: str | None, table: TableId = TABLE) -> httpx.AsyncClient:
        """The browser comes in by a fresh link to this seat, or to the office."""
        of = None if seat is None else table
        token = await auth.issue_link(self.house.store, of, None if seat is None else SeatId(seat), self.clock())
        entered = await browser.post("/api/link/enter", json={"token": token})
        assert entered.status_code == 200, entered.text
        return browser

    async def office(self) -> httpx.AsyncClient:
        return await self.enters(self.browser(), None)

    async def at(self, seat: str) -> httpx.AsyncClient:
        return await self.enters(self.browser(), seat)

    async def table(self, id: TableId = TABLE) -> Table:
        return (await self.house.rooms.live(id)).room.table

    async def asks(self, by: str, command: AnyCommand, table: TableId = TABLE) -> None:
        means: Means = "clock" if by == SYSTEM else "own_device"
        act = By(SeatId(by), SeatId(by), means, CommandId(f"test-{next(self._acts)}"))
        reply = await self.house.rooms.ask(table, command, act)
        assert isinstance(reply, Done), reply


@asynccontextmanager
async def serving(*, example: bool = True) -> AsyncIterator[Served]:
    clock = SteppedClock(TODAY)
    store = MemoryStore()
    async with open_house(settings({}, state=Path("unused")), store, clock) as house:
        if example:
            await build(store, house.rooms, clock, TODAY)
        clock.at = TODAY
        yield Served(house, clock)
