"""A line between the processes of one database: LISTEN and NOTIFY on a connection of its own.

A pooled connection forgets LISTEN when it is given back, and a dead one that only listens is never noticed.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Final

import asyncpg

from server.storage.postgres.part import why
from server.storage.postgres.statements import SQL
from server.storage.store import Unavailable

_CHANNEL: Final = "improve"
_NAME: Final = "improve line"
"""How a line is called among the sessions of the database, so that they can be counted."""
_PATIENCE: Final = 5.0
"""Seconds after which a database that does not answer counts as lost."""
_LOST: Final = (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError)


class Line:
    """Raises `Unavailable` when the database cannot be reached; then the line is dead and another must be opened."""

    def __init__(self, connection: asyncpg.Connection[asyncpg.Record]) -> None:
        self._connection: Final = connection

    async def say(self, words: Sequence[str]) -> None:
        """Says all of these to every line, this one included; each at most 8,000 bytes. Waits for no disk."""
        try:
            await self._connection.execute(SQL["notify"], _CHANNEL, list(words))
        except _LOST as lost:
            raise Unavailable(why(lost)) from lost

    async def lines(self) -> int:
        """How many lines are open to this database now, this one included."""
        try:
            return int(await self._connection.fetchval(SQL["sessions_named"], _NAME))
        except _LOST as lost:
            raise Unavailable(why(lost)) from lost


@asynccontextmanager
async def line(dsn: str, hear: Callable[[str], None]) -> AsyncIterator[Line]:
    """A line to this database; `hear` is called with what is said on any. Raises: Unavailable."""
    named = {"application_name": _NAME}
    try:
        connection = await asyncpg.connect(dsn, timeout=_PATIENCE, command_timeout=_PATIENCE, server_settings=named)
    except _LOST as lost:
        raise Unavailable(why(lost)) from lost
    try:
        await connection.add_listener(_CHANNEL, lambda _, __, ___, words: hear(str(words)))
        yield Line(connection)
    except _LOST as lost:
        raise Unavailable(why(lost)) from lost
    finally:
        connection.terminate()
