"""What is due at a table is asked by the house when its time has come."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Final

from server.deliberation import core
from server.deliberation.messages import AnyCommand
from server.deliberation.shapes import By
from server.deliberation.table import Table
from server.protocol import Done, NotNow, Refused
from server.sessions.turn import by_the_clock

Reply = Done | Refused | NotNow
_RETRY: Final = 0.5
"""Seconds after which it asks again when the database was away."""


class Alarm:
    """One timer for what is due first. `ask`: puts a command to the table. `clock`: the room's."""

    def __init__(self, clock: Callable[[], datetime], ask: Callable[[AnyCommand, By], Awaitable[Reply]]) -> None:
        self._clock: Final = clock
        self._ask: Final = ask
        self._timer: asyncio.TimerHandle | None = None
        self._asking: Final[set[asyncio.Task[None]]] = set()

    @property
    def is_set(self) -> bool:
        return self._timer is not None

    def set(self, table: Table) -> None:
        """Sees to it that what is due next happens at its time."""
        self.stop()
        due = core.due(table)
        if due:
            at, command = min(due, key=lambda each: each[0])
            self._wait(table, at, command)

    def stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def close(self) -> None:
        self.stop()
        for asking in self._asking:
            asking.cancel()

    def _wait(self, table: Table, at: datetime, command: AnyCommand) -> None:
        delay = max(0.0, (at - self._clock()).total_seconds())
        self._timer = asyncio.get_running_loop().call_later(delay, self._ring, table, at, command)

    def _ring(self, table: Table, at: datetime, command: AnyCommand) -> None:
        if self._clock() < at:  # a loop counts from when it last looked at its own clock, so its timers may come early
            self._wait(table, at, command)
            return
        asking = asyncio.create_task(self._ask_until_answered(command, by_the_clock(table.id, command, at)))
        self._asking.add(asking)
        asking.add_done_callback(self._asking.discard)

    async def _ask_until_answered(self, command: AnyCommand, by: By) -> None:
        """What is due is due, also when the database was away at that moment."""
        while True:
            if not isinstance(await self._ask(command, by), NotNow):
                return
            await asyncio.sleep(_RETRY)
