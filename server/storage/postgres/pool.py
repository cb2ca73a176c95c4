"""The store itself: one pool of connections, and the five parts of the store on it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg

from server.storage.postgres.doors import PostgresDoors
from server.storage.postgres.drafts import PostgresDrafts
from server.storage.postgres.jobs import PostgresJobs
from server.storage.postgres.log import PostgresLog
from server.storage.postgres.register import PostgresRegister


class PostgresStore(PostgresLog, PostgresJobs, PostgresDrafts, PostgresDoors, PostgresRegister):
    """Everything that is kept, on PostgreSQL 15 or later."""


@asynccontextmanager
async def connect(dsn: str, *, most: int = 8) -> AsyncIterator[PostgresStore]:
    """A store on this database, closed at the end. `most`: connections at a time."""
    pool = await asyncpg.create_pool(dsn, min_size=1, max_size=most, command_timeout=30)
    try:
        yield PostgresStore(pool)
    finally:
        await pool.close()
