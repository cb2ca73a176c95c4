"""A table is opened once in a process, however its opening fails."""

from __future__ import annotations

import asyncio

from server.deliberation.ids import TableId
from server.sessions.relay import Alone
from server.sessions.rooms import LiveTable, Rooms
from server.storage.memory import MemoryStore
from server.storage.store import LogRow, Unavailable
from tests.sessions.rooms import TABLE, Clock, founded, nobody_works


class AwayAtFirst(MemoryStore):
    away = False

    async def entries(self, table: TableId, after: int) -> list[LogRow]:
        if self.away:
            self.away = False
            await asyncio.sleep(0)
            raise Unavailable("away")
        return await super().entries(table, after)


async def test_all_who_come_again_after_a_failed_opening_are_at_the_same_table() -> None:
    store, clock = AwayAtFirst(), Clock()
    await founded(store, clock)
    store.away = True
    rooms = Rooms(store, clock, nobody_works, lambda *_: None)
    rooms.relay = Alone()

    async def comes() -> LiveTable:
        try:
            return await rooms.live(TABLE)
        except Unavailable:
            return await rooms.live(TABLE)

    first, *others = await asyncio.gather(comes(), comes(), comes())
    assert all(other is first for other in others)
    await rooms.close()
