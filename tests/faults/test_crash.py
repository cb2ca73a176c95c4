"""PostgreSQL crashes right after it said «committed»: what was acknowledged is there, whatever it was told to skip."""

from __future__ import annotations

import contextlib
from pathlib import Path

import asyncpg

from server.deliberation.ids import TableId
from server.postgres_embedded import embedded_postgres
from server.storage import postgres
from server.storage.store import Unavailable
from tests.faults.machines import crash_postgres
from tests.launch.watching import is_ready, postmaster, wait_until
from tests.tools import state_folder

ROUNDS = 3


async def _told_to_be_quick(database: str) -> None:
    """From now on a commit waits for no disk unless it is asked to, and nothing else writes the log for ten seconds."""
    connection = await asyncpg.connect(database)
    await connection.execute("alter database improve set synchronous_commit = off")
    await connection.execute("alter system set wal_writer_delay = '10s'")
    await connection.execute("select pg_reload_conf()")
    await connection.close()


async def _crashed(state: Path) -> None:
    before = postmaster(state)
    crash_postgres(state)
    await wait_until(lambda: is_ready(state, before))


async def test_what_was_committed_survives_a_crash_whatever_the_database_was_told() -> None:
    with state_folder() as folder:
        async with embedded_postgres(folder) as database:
            await postgres.migrate(database)
            await _told_to_be_quick(database)
            await _crashed(folder)
            async with postgres.connect(database, most=1) as store:
                for turn in range(ROUNDS):
                    while True:
                        with contextlib.suppress(Unavailable):  # the pool still holds the line that was cut
                            await store.found(TableId(f"table{turn}"))
                            break
                    await _crashed(folder)
            async with postgres.connect(database, most=1) as store:
                assert await store.tables() == [TableId(f"table{turn}") for turn in range(ROUNDS)]
