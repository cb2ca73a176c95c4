"""Both stores under one name: every test of this folder runs on each."""

from __future__ import annotations

from collections.abc import AsyncIterator

import asyncpg
import pytest

from server.postgres_embedded import embedded_postgres
from server.storage import postgres
from server.storage.memory import MemoryStore
from server.storage.store import Store
from tests.tools import state_folder


@pytest.fixture(scope="session")
async def database() -> AsyncIterator[str]:
    """The address of a migrated PostgreSQL that is thrown away afterwards."""
    with state_folder() as folder:
        async with embedded_postgres(folder, fast=True) as address:
            await postgres.migrate(address)
            yield address


@pytest.fixture(params=["memory", "postgres"])
async def store(request: pytest.FixtureRequest, database: str) -> AsyncIterator[Store]:
    """An empty store of each kind."""
    if request.param == "memory":
        yield MemoryStore()
        return
    connection = await asyncpg.connect(database)
    await connection.execute("truncate tables, links, sessions, people, bodies cascade")
    await connection.close()
    async with postgres.connect(database) as real:
        yield real
