"""Backup and restore: what comes back is what went in, and a changed file does not come back at all."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from pathlib import Path

import asyncpg
import pytest

from server.config import settings
from server.example.building import SteppedClock, build
from server.house import open_house
from server.storage import postgres
from server.storage.postgres.copying import TABLES, BadBackup, back_up, restore
from tests.storage.test_schema import fresh

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


async def content(address: str) -> dict[str, list[str]]:
    connection = await asyncpg.connect(address)
    try:
        return {table: sorted(map(str, await connection.fetch(f"select * from {table}"))) for table in TABLES}
    finally:
        await connection.close()


@pytest.fixture(scope="module")
async def example(database: str) -> str:
    """A database with the example table in it."""
    address = await fresh(database, "example")
    await postgres.migrate(address)
    clock = SteppedClock(NOW)
    async with (
        postgres.connect(address) as store,
        open_house(settings({}, state=Path("unused")), store, clock) as house,
    ):
        await build(store, house.rooms, clock, NOW)
    return address


async def test_what_comes_back_is_what_went_in(database: str, example: str, tmp_path: Path) -> None:
    told: list[str] = []
    await back_up(example, tmp_path / "b.zip", lambda table, rows: told.append(table))
    assert told == list(TABLES)
    target = await fresh(database, "target")
    await postgres.migrate(target)
    await restore(target, tmp_path / "b.zip", lambda *_: None)
    assert await content(target) == await content(example)
    with pytest.raises(BadBackup, match="not empty"):
        await restore(target, tmp_path / "b.zip", lambda *_: None)


async def test_a_changed_or_damaged_file_leaves_the_database_empty(database: str, example: str, tmp_path: Path) -> None:
    await back_up(example, tmp_path / "b.zip", lambda *_: None)
    target = await fresh(database, "untouched")
    await postgres.migrate(target)
    (tmp_path / "no.zip").write_bytes(b"hello")
    with pytest.raises(BadBackup, match="not a backup"):
        await restore(target, tmp_path / "no.zip", lambda *_: None)
    with zipfile.ZipFile(tmp_path / "b.zip") as whole, zipfile.ZipFile(tmp_path / "c.zip", "w") as changed:
        for name in whole.namelist():
            text = whole.read(name)
            changed.writestr(name, text.replace(b"D\xe2\x80\x99Angelo", b"D'Angelo") if name == "people.csv" else text)
    with pytest.raises(BadBackup, match="people was changed"):
        await restore(target, tmp_path / "c.zip", lambda *_: None)
    assert all(rows == [] for rows in (await content(target)).values())


async def test_a_broken_chain_is_named(database: str, example: str, tmp_path: Path) -> None:
    broken = await fresh(database, "broken")
    await postgres.migrate(broken)
    await back_up(example, tmp_path / "b.zip", lambda *_: None)
    await restore(broken, tmp_path / "b.zip", lambda *_: None)
    connection = await asyncpg.connect(broken)
    await connection.execute("update entries set body = body || ' '::bytea where seq = 17")
    await connection.close()
    await back_up(broken, tmp_path / "x.zip", lambda *_: None)
    target = await fresh(database, "refuses")
    await postgres.migrate(target)
    with pytest.raises(BadBackup, match="dimostrazione is broken at entry 17"):
        await restore(target, tmp_path / "x.zip", lambda *_: None)
