"""The store itself: connections, and the parts of the store on them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Final

import asyncpg

from server.storage.postgres.connections import Connections
from server.storage.postgres.doors import PostgresDoors
from server.storage.postgres.drafts import PostgresDrafts
from server.storage.postgres.jobs import PostgresJobs
from server.storage.postgres.log import PostgresLog
from server.storage.postgres.part import LOST
from server.storage.postgres.register import PostgresRegister
from server.storage.postgres.schema import PostgresShape
from server.storage.postgres.statements import SQL
from server.storage.postgres.states import PostgresStates

if TYPE_CHECKING:
    from server.storage.postgres.part import Connection


_MOMENT: Final = 0.6
"""Seconds within which a database that is there answers."""


class PostgresStore(
    PostgresLog, PostgresStates, PostgresJobs, PostgresDrafts, PostgresDoors, PostgresRegister, PostgresShape
):
    """Everything that is kept, on PostgreSQL 15 or later."""

    async def reachable(self) -> bool:
        try:
            async with self._pool.acquire(timeout=_MOMENT) as connection:
                await connection.execute(SQL["ping"], timeout=_MOMENT)
        except LOST:
            return False
        return True


@asynccontextmanager
async def connect(dsn: str, *, most: int = 8) -> AsyncIterator[PostgresStore]:
    """A store on this database, closed at the end. `most`: connections at a time."""
    connections = Connections(dsn, most)
    try:
        async with connections.acquire(timeout=60):
            """Once, so that a database that cannot be reached is known of now."""
        yield PostgresStore(connections)
    finally:
        await connections.close()


class OneConnection:
    """Stands where the pool does and gives everybody the same connection: for one who asks after the other."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @asynccontextmanager
    async def acquire(self, *, timeout: float) -> AsyncIterator[Connection]:  # noqa: ASYNC109 - as the pool has it
        yield self._connection


@asynccontextmanager
async def one_moment(dsn: str) -> AsyncIterator[PostgresStore]:
    """The database as it is at one moment, to be read only, whatever others write meanwhile."""
    connection = await asyncpg.connect(dsn)
    try:
        async with connection.transaction(isolation="repeatable_read", readonly=True):
            yield PostgresStore(OneConnection(connection))
    finally:
        await connection.close()
