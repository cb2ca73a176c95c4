"""What the parts of the store share: the pool, and what a lost database means to whoever asks."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import TYPE_CHECKING, Protocol

import asyncpg

from server.storage.store import Unavailable

if TYPE_CHECKING:
    Connection = asyncpg.pool.PoolConnectionProxy[asyncpg.Record] | asyncpg.Connection[asyncpg.Record]

LOST = (
    OSError,
    TimeoutError,
    asyncpg.PostgresConnectionError,
    asyncpg.InterfaceError,
    asyncpg.OperatorInterventionError,
    asyncpg.InternalClientError,  # what asyncpg says on a connection that was lost between two of its own steps
    asyncpg.TooManyConnectionsError,
)


def why(lost: BaseException) -> str:
    """What went wrong, for a log: without the value that asyncpg quotes when it cannot be sent."""
    return "a value cannot be sent" if isinstance(lost, ValueError) else str(lost)


class Pool(Protocol):
    """Where connections come from; `timeout` in seconds."""

    def acquire(self, *, timeout: float) -> AbstractAsyncContextManager[Connection]: ...


class Part:
    """A part of the store. Raises `Unavailable` when the database cannot be reached."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[Connection]:
        try:
            async with self._pool.acquire(timeout=10) as connection:
                yield connection
        except LOST as lost:
            raise Unavailable(why(lost)) from lost

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[Connection]:
        async with self._connection() as connection, connection.transaction():
            yield connection
