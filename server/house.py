"""What one process is made of, put together once: store, rooms, reader, worker, clock, settings."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime

from msgspec import Struct

from server.config import Settings
from server.documents.frozen import lay_out
from server.sessions import relay
from server.sessions.reader import Reader
from server.sessions.room import Clock
from server.sessions.rooms import Rooms
from server.sessions.watch import watch
from server.sessions.worker import Worker
from server.storage.store import Store


class House(Struct, frozen=True):
    settings: Settings
    store: Store
    rooms: Rooms
    reader: Reader
    worker: Worker
    clock: Clock


def now() -> datetime:
    return datetime.now(UTC)


@asynccontextmanager
async def open_house(settings: Settings, store: Store, clock: Clock = now) -> AsyncIterator[House]:
    """A running house on this store; closed room by room at the end."""
    async with AsyncExitStack() as stack:
        reader = await stack.enter_async_context(Reader())
        worker = Worker(store, reader, clock, lay_out)
        rooms = Rooms(store, clock, worker.stir, worker.grown)
        rooms.relay = await stack.enter_async_context(
            relay.connect(settings.redis_url, settings.database_url, rooms.heard)
        )
        working = asyncio.gather(worker.run(rooms), watch(store, rooms.disk))
        try:
            yield House(settings, store, rooms, reader, worker, clock)
        finally:
            working.cancel()
            await asyncio.gather(working, return_exceptions=True)
            await rooms.close()
