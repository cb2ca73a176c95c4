"""«Done» means on disk: what a connection of the server asks of PostgreSQL, however the database is configured."""

from __future__ import annotations

import os
import signal

import asyncpg

from server.storage import postgres


async def test_every_connection_waits_for_the_disk_whatever_the_database_is_told(database: str) -> None:
    connection = await asyncpg.connect(database)
    await connection.execute("alter database improve set synchronous_commit = off")
    await connection.execute("alter role improve set synchronous_commit = off")
    try:
        async with asyncpg.create_pool(database, min_size=1, max_size=1) as ordinary:
            assert await ordinary.fetchval("show synchronous_commit") == "off"
        async with postgres.connect(database, most=2) as store:
            for _ in range(2):  # what is given back to the pool is reset
                async with store._connection() as one, store._connection() as other:
                    for each in (one, other):
                        assert await each.fetchval("show synchronous_commit") == "on"
    finally:
        await connection.execute("alter database improve reset synchronous_commit")
        await connection.execute("alter role improve reset synchronous_commit")
        await connection.close()


async def test_a_database_that_is_there_is_reachable_and_one_that_is_gone_is_not(database: str) -> None:
    async with postgres.connect(database, most=1) as store:
        assert await store.reachable()
        async with store._connection():
            assert not await store.reachable()  # nobody gets through to it
        assert await store.reachable()


async def test_a_database_that_hangs_counts_as_gone_and_is_back_by_another_line(database: str) -> None:
    async with postgres.connect(database, most=1) as store:
        async with store._connection() as line:
            hanging = int(await line.fetchval("select pg_backend_pid()"))
        os.kill(hanging, signal.SIGSTOP)
        try:
            assert not await store.reachable()
            assert await store.reachable()
        finally:
            os.kill(hanging, signal.SIGCONT)
