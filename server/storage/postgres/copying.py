"""Everything that is kept as one file, and back: a zip of CSV tables with their hashes, readable without us.

Signed-in browsers are left out: after a restore people come in by their links again. So are the states that were kept
of tables: their logs give them again.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

import asyncpg
import msgspec
from msgspec import Struct

from server.storage.postgres.pool import OneConnection, PostgresStore
from server.storage.postgres.schema import FOLDER
from server.storage.store import Store

TABLES: Final = (
    "tables",
    "entries",
    "words",
    "answers",
    "jobs",
    "drafts",
    "edits",
    "pens",
    "snapshots",
    "links",
    "bodies",
    "people",
)
"""In an order in which they can be put back."""
_MANIFEST: Final = "manifest.json"
Copied = Callable[[str, int], None]
"""Told of each table with its number of rows once it is copied."""
Check = Callable[[Store], Awaitable[None]]
"""Looks at all that a store holds; raises when it must not be kept."""


class BadBackup(Exception):
    """Why a file cannot be restored, in a sentence."""


class _Part(Struct, frozen=True):
    rows: int
    sha256: str


class _Manifest(Struct, frozen=True):
    made_at: datetime
    migrations: tuple[str, ...]
    tables: dict[str, _Part]


async def back_up(address: str, target: Path, copied: Copied) -> None:
    """Writes the database at this address, as of one moment, to the file; all of it or none."""
    half = target.with_name(target.name + ".part")
    connection = await asyncpg.connect(address)
    try:
        async with connection.transaction(isolation="repeatable_read", readonly=True):
            with zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED) as archive:
                parts: dict[str, _Part] = {}
                for table in TABLES:
                    content = await _table(connection, table)
                    rows = int(await connection.fetchval(f"select count(*) from {table}"))
                    archive.writestr(f"{table}.csv", content)
                    parts[table] = _Part(rows, sha256(content).hexdigest())
                    copied(table, rows)
                names = await connection.fetch("select name from migrations order by name")
                manifest = _Manifest(datetime.now(UTC), tuple(row["name"] for row in names), parts)
                archive.writestr(_MANIFEST, msgspec.json.format(msgspec.json.encode(manifest)))
        half.replace(target)
    finally:
        half.unlink(missing_ok=True)
        await connection.close()


async def _table(connection: asyncpg.Connection[asyncpg.Record], table: str) -> bytes:
    content = io.BytesIO()
    await connection.copy_from_table(table, output=content, format="csv", header=True, encoding="utf-8")
    return content.getvalue()


async def restore(address: str, source: Path, check: Check, copied: Copied) -> None:
    """Puts the backup into the empty, migrated database at this address, unless `check` raises over what came back.

    Raises: BadBackup, and what `check` raises.
    """
    try:
        archive = zipfile.ZipFile(source)
    except zipfile.BadZipFile:
        raise BadBackup(f"{source} is not a backup of ImProVe.") from None
    with archive:
        manifest = _read_manifest(archive, source)
        connection = await asyncpg.connect(address)
        try:
            async with connection.transaction():
                await _is_empty(connection)
                for table in TABLES:
                    await _put_back(connection, archive, table, manifest.tables[table])
                    copied(table, manifest.tables[table].rows)
                await check(PostgresStore(OneConnection(connection)))
        finally:
            await connection.close()


def _read_manifest(archive: zipfile.ZipFile, source: Path) -> _Manifest:
    try:
        manifest = msgspec.json.decode(archive.read(_MANIFEST), type=_Manifest)
    except (KeyError, msgspec.MsgspecError):
        raise BadBackup(f"{source} is not a backup of ImProVe.") from None
    known = {file.stem for file in FOLDER.glob("[0-9]*.sql")}
    if newer := set(manifest.migrations) - known:
        raise BadBackup(f"{source} was made by a newer ImProVe ({min(newer)}). Restore it with that one.")
    if set(manifest.tables) != set(TABLES):
        raise BadBackup(f"{source} does not hold what a backup of ImProVe holds.")
    return manifest


async def _is_empty(connection: asyncpg.Connection[asyncpg.Record]) -> None:
    for table in TABLES:
        if await connection.fetchval(f"select exists (select from {table})"):
            raise BadBackup("This database is not empty. Restore into a new one: --state with a new folder.")


async def _put_back(
    connection: asyncpg.Connection[asyncpg.Record], archive: zipfile.ZipFile, table: str, part: _Part
) -> None:
    try:
        content = archive.read(f"{table}.csv")
    except (KeyError, zipfile.BadZipFile):
        raise BadBackup(f"The backup's {table} cannot be read: the file is damaged.") from None
    if sha256(content).hexdigest() != part.sha256:
        raise BadBackup(f"The backup's {table} was changed: its SHA-256 is not the one in the manifest.")
    header = content.partition(b"\n")[0].decode().strip().split(",")
    source = io.BytesIO(content)
    await connection.copy_to_table(table, source=source, columns=header, format="csv", header=True, encoding="utf-8")
