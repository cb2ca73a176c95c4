"""schema.sql is the sum of the migrations; migrating twice, or at once, changes nothing."""

from __future__ import annotations

import asyncio
import re

import asyncpg
import pytest

from server.storage import postgres
from server.storage.postgres.schema import FOLDER, NewerDatabase
from server.storage.store import Store


async def shape(address: str) -> list[str]:
    """Every table, column, constraint and index, in words."""
    connection = await asyncpg.connect(address)
    try:
        columns = await connection.fetch(
            "select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns "
            "where table_schema = 'public' and table_name <> 'migrations' order by 1, 2"
        )
        rules = await connection.fetch(
            "select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint "
            "where connamespace = 'public'::regnamespace and conrelid::regclass::text <> 'migrations' order by 1, 2"
        )
        indexes = await connection.fetch(
            "select indexdef from pg_indexes where schemaname = 'public' and tablename <> 'migrations' order by 1"
        )
    finally:
        await connection.close()
    return [str(tuple(row)) for row in (*columns, *rules, *indexes)]


async def fresh(database: str, name: str) -> str:
    connection = await asyncpg.connect(database)
    await connection.execute(f'create database "{name}"')
    await connection.close()
    return re.sub(r"/[\w]+\?", f"/{name}?", database)


async def test_the_schema_is_the_sum_of_the_migrations(database: str) -> None:
    address = await fresh(database, "from_schema")
    connection = await asyncpg.connect(address)
    await connection.execute((FOLDER / "schema.sql").read_text(encoding="utf-8"))
    await connection.close()
    assert await shape(address) == await shape(database)


async def test_migrating_again_or_at_once_runs_each_migration_once(database: str) -> None:
    address = await fresh(database, "at_once")
    ran = await asyncio.gather(*(postgres.migrate(address) for _ in range(3)))
    assert sorted(name for names in ran for name in names) == sorted(file.stem for file in FOLDER.glob("[0-9]*.sql"))
    assert await postgres.migrate(address) == []


async def test_a_newer_database_is_left_alone(database: str) -> None:
    address = await fresh(database, "newer")
    await postgres.migrate(address)
    connection = await asyncpg.connect(address)
    await connection.execute("insert into migrations values ('9999_from_the_future', now())")
    await connection.close()
    with pytest.raises(NewerDatabase):
        await postgres.migrate(address)
    async with postgres.connect(address) as store:
        assert not await store.up_to_date()


async def test_a_store_that_has_all_it_needs_says_so(store: Store) -> None:
    assert await store.up_to_date()


async def test_an_older_database_is_not_up_to_date(database: str) -> None:
    address = await fresh(database, "older")
    await postgres.migrate(address)
    connection = await asyncpg.connect(address)
    await connection.execute("delete from migrations where name = (select max(name) from migrations)")
    await connection.close()
    async with postgres.connect(address) as older:
        assert not await older.up_to_date()
