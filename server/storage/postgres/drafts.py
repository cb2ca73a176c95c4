"""Drafts on PostgreSQL: the row of the draft hands out the numbers, so there are no gaps and order is causal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import asyncpg

from server.deliberation.ids import SeatId, TableId, TextId
from server.storage.postgres.part import Part
from server.storage.postgres.statements import SQL
from server.storage.store import AlreadyAnswered, DraftEnd, DraftShut, Edit


class PostgresDrafts(Part):
    async def open_draft(self, table: TableId, text: TextId) -> DraftEnd:
        async with self._connection() as connection:
            await connection.execute(SQL["begin_draft"], table, text)
            row = await connection.fetchrow(SQL["draft_end"], table, text)
        assert row is not None
        return DraftEnd(row["last"], row["closed"])

    async def drafts(self, table: TableId) -> dict[TextId, DraftEnd]:
        async with self._connection() as connection:
            rows = await connection.fetch(SQL["drafts"], table)
        return {TextId(row["text_id"]): DraftEnd(row["last"], row["closed"]) for row in rows}

    async def append_edits(self, table: TableId, text: TextId, edits: Sequence[Edit]) -> int:
        try:
            async with self._connection() as connection:
                first = await connection.fetchval(
                    SQL["append_edits"],
                    table,
                    text,
                    [edit.client for edit in edits],
                    [edit.local for edit in edits],
                    [edit.seat for edit in edits],
                    [edit.at for edit in edits],
                    [edit.update for edit in edits],
                )
        except asyncpg.UniqueViolationError:
            raise AlreadyAnswered from None
        if first is None:
            raise DraftShut
        return int(first)

    async def edits(self, table: TableId, text: TextId, after: int, upto: int | None) -> list[Edit]:
        async with self._connection() as connection:
            return [Edit(*row) for row in await connection.fetch(SQL["edits"], table, text, after, upto)]

    async def edit_numbered(self, table: TableId, text: TextId, client: int, local: int) -> tuple[int, Edit] | None:
        async with self._connection() as connection:
            row = await connection.fetchrow(SQL["edit_numbered"], table, text, client, local)
        return None if row is None else (row["number"], Edit(*tuple(row)[1:]))

    async def issue_pen(self, table: TableId, text: TextId, client: int, seat: SeatId, at: datetime) -> bool:
        async with self._connection() as connection:
            return await connection.fetchval(SQL["issue_pen"], table, text, client, seat, at) is not None

    async def pens(self, table: TableId, text: TextId) -> dict[int, SeatId]:
        async with self._connection() as connection:
            return {row["client"]: SeatId(row["seat"]) for row in await connection.fetch(SQL["pens"], table, text)}

    async def snapshot(self, table: TableId, text: TextId) -> tuple[int, bytes] | None:
        async with self._connection() as connection:
            row = await connection.fetchrow(SQL["snapshot"], table, text)
        return None if row is None else (row["upto"], row["snapshot"])

    async def keep_snapshot(self, table: TableId, text: TextId, upto: int, snapshot: bytes) -> None:
        async with self._connection() as connection:
            await connection.execute(SQL["keep_snapshot"], table, text, upto, snapshot)
