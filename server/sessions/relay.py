"""Telling the other processes that a log has grown. A whisper: losing it costs up to a second, never truth."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Protocol

from server.deliberation.ids import TableId

Hear = Callable[[TableId], None]


class Relay(Protocol):
    @property
    def shared(self) -> bool:
        """Whether other processes may write to the same tables."""
        ...

    def tell(self, table: TableId) -> None:
        """Says that there is something new at this table; never waits, never fails."""


class Alone:
    """The relay of a process that has the database to itself."""

    shared = False

    def tell(self, table: TableId) -> None:
        pass


@asynccontextmanager
async def connect(url: str | None, hear: Hear) -> AsyncIterator[Relay]:
    """The relay at this address, or none; `hear` is called with each table another process wrote to."""
    if url is None:
        yield Alone()
        return
    from server.sessions.relay_redis import whispering  # noqa: PLC0415 - half a second that most houses need not wait

    async with whispering(url, hear) as relay:
        yield relay
