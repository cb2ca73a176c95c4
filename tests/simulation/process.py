"""One process of the simulation: its rooms, its worker, its door, as house.py and app.py put them together."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable
from datetime import datetime
from random import Random
from typing import Final

from server.deliberation.ids import SeatId, SittingId, TableId
from server.deliberation.table import Table
from server.limits import Limits
from server.protocol import CloseCode
from server.sessions.asgi import Message
from server.sessions.reader import LENGTH_BYTES, Reader, ReaderDied
from server.sessions.reader_process import answer_all
from server.sessions.relay import Relay
from server.sessions.rooms import Rooms
from server.sessions.socket import SocketDoor
from server.sessions.worker import Worker
from server.storage.store import Store
from tests.simulation.loop import Home, in_home
from tests.simulation.network import Line
from tests.simulation.people import VERSION

NONE: Final = Limits(pages_per_seat=10**9, pages=10**9, messages_at_once=10**9, pens_at_once=10**9)
"""Days pass here in seconds."""


class Process(Home):
    """Begun by making it; `fall` ends it in the middle of whatever it does."""

    def __init__(
        self, name: str, store: Store, relay: Relay, clock: Callable[[], datetime], reader: InlineReader
    ) -> None:
        super().__init__()
        self.name: Final = name
        self.lines: Final[list[Line]] = []
        self.reader: Final = reader
        self.worker: Final = Worker(store, reader, clock, _lay_out)
        self.rooms: Final = in_home(self, Rooms, store, clock, self.worker.stir, self.worker.grown)
        self.rooms.relay = relay
        self.site: Final = SocketDoor(self.rooms, _admit, VERSION, NONE)
        self.working: Final = in_home(self, asyncio.get_running_loop().create_task, self.worker.run(self.rooms))

    def fall(self) -> None:
        self.standing = False
        for line in self.lines:
            line.cut()

    async def end(self) -> None:
        """In order, as after SIGTERM."""
        self.rooms.say_goodbye()
        await asyncio.sleep(1.0)
        self.working.cancel()
        await asyncio.gather(self.working, return_exceptions=True)
        await self.rooms.close()
        self.fall()


class InlineReader(Reader):
    """Reads in this thread; dies now and then, up to twice in a row, whatever it reads."""

    def __init__(self, dice: Random) -> None:
        super().__init__()
        self._dice: Final = dice
        self.dies = 0.0
        self._deaths = 0
        self._well = 0

    async def _exchange(self, message: bytes) -> bytes:
        await asyncio.sleep(self._dice.random() / 10)
        self._well -= 1
        if self._well < 0 and self._dice.random() < self.dies:
            self._deaths += 1
            if self._deaths % 2 == 0:
                self._well = 30
            raise ReaderDied("simulated")
        replies = io.BytesIO()
        answer_all(io.BytesIO(len(message).to_bytes(LENGTH_BYTES, "little") + message), replies)
        return replies.getvalue()[LENGTH_BYTES:]


async def _admit(scope: Message, table: TableId, seat: SeatId) -> CloseCode | None:
    return None


def _lay_out(table: Table, sitting: SittingId) -> str:
    return f"Verbale di {sitting}, dopo {table.seq} atti."
