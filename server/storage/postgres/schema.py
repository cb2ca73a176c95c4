"""Migrations: plain SQL, forward only, each in its own transaction, one process at a time."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import asyncpg

from server.storage.postgres.part import Part
from server.storage.postgres.statements import SQL
from server.storage.store import Unavailable

FOLDER: Final = Path(__file__).resolve().parents[3] / "migrations"
_LOCK: Final = 0x1A9804E
"""The advisory lock that a migrating process holds."""


class NewerDatabase(Exception):
    """The database was migrated by a newer ImProVe than this one."""


class PostgresShape(Part):
    async def up_to_date(self) -> bool:
        async with self._connection() as connection:
            done = {row["name"] for row in await connection.fetch(SQL["migrations_done"])}
        return done == {file.stem for file in FOLDER.glob("[0-9]*.sql")}


async def migrate(dsn: str) -> list[str]:
    """Brings the database up to date; the names of the migrations that ran. Raises: NewerDatabase, Unavailable."""
    try:
        connection = await asyncpg.connect(dsn)
    except (OSError, asyncpg.InterfaceError) as lost:
        raise Unavailable(str(lost)) from lost
    try:
        await connection.execute("select pg_advisory_lock($1)", _LOCK)
        await connection.execute(
            "create table if not exists migrations (name text primary key, at timestamptz not null)"
        )
        done = {row["name"] for row in await connection.fetch("select name from migrations")}
        known = sorted(FOLDER.glob("[0-9]*.sql"))
        if newer := done - {file.stem for file in known}:
            raise NewerDatabase(", ".join(sorted(newer)))
        ran: list[str] = []
        for file in known:
            if file.stem not in done:
                async with connection.transaction():
                    await connection.execute(file.read_text(encoding="utf-8"))
                    await connection.execute("insert into migrations values ($1, now())", file.stem)
                ran.append(file.stem)
        return ran
    finally:
        await connection.close()
