"""The log on PostgreSQL: one statement a turn, and the primary key as arbiter between processes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

import asyncpg
import msgspec

from server.deliberation.ids import CommandId, Digest, SeatId, TableId
from server.storage.postgres.part import Part
from server.storage.postgres.statements import SQL
from server.storage.store import AlreadyAnswered, Answer, Batch, DraftMoved, LogRow, Overtaken

if TYPE_CHECKING:
    from server.storage.postgres.part import Connection


class PostgresLog(Part):
    async def found(self, table: TableId) -> None:
        async with self._connection() as connection:
            await connection.execute(SQL["found_table"], table)

    async def tables(self) -> list[TableId]:
        async with self._connection() as connection:
            return [TableId(row["id"]) for row in await connection.fetch(SQL["all_tables"])]

    async def entries(self, table: TableId, after: int) -> list[LogRow]:
        async with self._connection() as connection:
            return [LogRow(*row) for row in await connection.fetch(SQL["entries_after"], table, after)]

    async def words(self, table: TableId, digests: Sequence[Digest] | None) -> dict[Digest, str]:
        async with self._connection() as connection:
            if digests is None:
                rows = await connection.fetch(SQL["all_words"], table)
            else:
                rows = await connection.fetch(SQL["words_of"], table, list(digests))
        return {Digest(row["digest"]): row["words"] for row in rows}

    async def append(self, batch: Batch) -> None:
        try:
            if batch.shut or batch.opened:
                async with self._transaction() as connection:
                    await _move_drafts(connection, batch)
                    await _append(connection, batch)
            else:
                async with self._connection() as connection:
                    await _append(connection, batch)
        except asyncpg.UniqueViolationError as taken:
            if taken.constraint_name == "entries_in_order":
                raise Overtaken from None
            if taken.constraint_name == "answers_once":
                raise AlreadyAnswered from None
            raise

    async def answer(self, table: TableId, by: SeatId, command: CommandId) -> Answer | None:
        async with self._connection() as connection:
            row = await connection.fetchrow(SQL["answer"], table, by, command)
        return None if row is None else Answer(*row)

    async def answers(self, table: TableId) -> list[Answer]:
        async with self._connection() as connection:
            return [Answer(*row) for row in await connection.fetch(SQL["answers"], table)]

    async def due_tables(self, now: datetime) -> list[TableId]:
        async with self._connection() as connection:
            return [TableId(row["id"]) for row in await connection.fetch(SQL["due_tables"], now)]


async def _move_drafts(connection: Connection, batch: Batch) -> None:
    for text in batch.opened:
        await connection.execute(SQL["open_draft_again"], batch.table, text)
    for text, upto in batch.shut:
        await connection.execute(SQL["begin_draft"], batch.table, text)
        if await connection.fetchval(SQL["shut_draft"], batch.table, text, upto) is None:
            raise DraftMoved


async def _append(connection: Connection, batch: Batch) -> None:
    await connection.execute(
        SQL["append"],
        batch.table,
        [row.seq for row in batch.rows],
        [row.kind for row in batch.rows],
        [row.body for row in batch.rows],
        [row.hash for row in batch.rows],
        list(batch.words),
        list(batch.words.values()),
        [answer.by for answer in batch.answers],
        [answer.command for answer in batch.answers],
        [answer.seq for answer in batch.answers],
        [answer.at for answer in batch.answers],
        [answer.note for answer in batch.answers],
        [id for id, _ in batch.jobs],
        [msgspec.json.encode(job) for _, job in batch.jobs],
        batch.due,
    )
