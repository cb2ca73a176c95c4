"""Connections to the database, kept open: made when needed, the one used last lent first.

Ours and not asyncpg's pool, which asks the server to reset a connection after every use and starts a task to do so:
more work than the statement in between. Nothing here leaves anything on a connection that would have to be reset.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Final

import asyncpg

if TYPE_CHECKING:
    from server.storage.postgres.part import Connection

_STATEMENT: Final = 30.0
"""Seconds that one statement may take."""
DURABLE: Final = {"synchronous_commit": "on"}
"""Asked of every connection, so that «done» means on disk however the database, or its user's role, is configured."""


class Connections:
    """At most `most` connections at a time to the database at `dsn`."""

    def __init__(self, dsn: str, most: int) -> None:
        self._dsn: Final = dsn
        self._free: Final = asyncio.Semaphore(most)
        self._idle: Final[list[Connection]] = []
        self._closed = False

    @asynccontextmanager
    async def acquire(self, *, timeout: float) -> AsyncIterator[Connection]:  # noqa: ASYNC109 - as `Pool` has it
        """A connection for one use. One whose use was broken off is never lent again.

        Raises: TimeoutError when none is free or can be made within `timeout` seconds.
        """
        if self._free.locked():
            async with asyncio.timeout(timeout):
                await self._free.acquire()
        else:
            await self._free.acquire()
        try:
            connection = self._at_hand() or await self._made(timeout)
            try:
                yield connection
            except asyncpg.PostgresError:
                self._back(connection)
                raise
            except BaseException:
                # Cancelled, say: the answer that is still to come would be taken for the next statement's.
                connection.terminate()
                raise
            self._back(connection)
        finally:
            self._free.release()

    async def close(self) -> None:
        self._closed = True
        await asyncio.gather(*(connection.close(timeout=5) for connection in self._idle), return_exceptions=True)
        self._idle.clear()

    def _at_hand(self) -> Connection | None:
        while self._idle:
            connection = self._idle.pop()
            if not connection.is_closed():
                return connection
        return None

    async def _made(self, timeout: float) -> Connection:  # noqa: ASYNC109 - asyncpg's own
        return await asyncpg.connect(
            self._dsn, timeout=timeout, command_timeout=_STATEMENT, server_settings=dict(DURABLE)
        )

    def _back(self, connection: Connection) -> None:
        if self._closed or connection.is_closed():
            connection.terminate()
        else:
            self._idle.append(connection)
