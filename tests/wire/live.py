"""The whole server in this process, on a store in memory and a free port, with the example's table. Holds no test."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from secrets import token_hex

import httpx
import msgspec
from msgspec import Struct

from server import auth
from server.app import Site
from server.config import Settings
from server.deliberation.ids import CommandId, SeatId, TableId
from server.deliberation.messages import AnyCommand
from server.deliberation.shapes import By
from server.example.building import TABLE, SteppedClock, build
from server.house import House, now, open_house
from server.limits import Limits
from server.protocol import Done
from server.serving import bound, server
from server.storage.memory import MemoryStore
from server.storage.store import Store


class Served(Struct, frozen=True):
    """`address`: http://127.0.0.1:port. `end`: as a signal would."""

    house: House
    address: str
    end: Callable[[], None]

    async def link(self, seat: str | None, table: TableId = TABLE) -> str:
        """A token for this seat, or for the office."""
        doors = self.house.store
        if seat is None:
            return await auth.issue_link(doors, None, None, now())
        return await auth.issue_link(doors, table, SeatId(seat), now())

    async def asks(self, by: str, command: AnyCommand, table: TableId = TABLE) -> None:
        """This seat does so, without a page."""
        act = By(SeatId(by), SeatId(by), "own_device", CommandId(token_hex(8)))
        reply = await self.house.rooms.ask(table, command, act)
        assert isinstance(reply, Done), reply

    async def cookie(self, seat: str | None, table: TableId = TABLE) -> str:
        """The Cookie header of a browser that came in by a fresh link."""
        return await self.enter(await self.link(seat, table))

    async def enter(self, token: str) -> str:
        """The Cookie header of a browser that came in by this link."""
        async with httpx.AsyncClient(base_url=self.address) as browser:
            answer = await browser.post("/api/link/enter", content=msgspec.json.encode({"token": token}))
            assert answer.status_code == 200
            return str(answer.headers["set-cookie"].partition(";")[0])


@asynccontextmanager
async def served(
    *,
    public_url: str = "http://127.0.0.1",
    store: Store | None = None,
    limits: Limits | None = None,
    database: str | None = None,
) -> AsyncIterator[Served]:
    """The example table, served from memory or from this store, which is empty. `database`: through which it is shared
    with other processes.
    """
    settings = Settings(
        Path(), "127.0.0.1", 0, public_url, database, None, behind_proxy=False, limits=limits or Limits()
    )
    store = store or MemoryStore()
    clock = SteppedClock(now())
    async with open_house(settings, store, clock) as building:
        await build(store, building.rooms, clock, now())
    async with serving(settings, store) as place:
        yield place


@asynccontextmanager
async def serving(settings: Settings, store: Store) -> AsyncIterator[Served]:
    """What is in the store, served on a free port."""
    with bound(settings) as listening:
        async with open_house(settings, store) as house:
            uvicorn = server(Site(house), settings, house.rooms.say_goodbye)
            task = asyncio.create_task(uvicorn.serve([listening]))
            try:
                yield Served(house, f"http://127.0.0.1:{listening.getsockname()[1]}", uvicorn.end)
            finally:
                uvicorn.end()
                await task
