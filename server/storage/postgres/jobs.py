"""Jobs on PostgreSQL: taken with SKIP LOCKED, so that two processes never take the same one at a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec

from server.deliberation.shapes import Job
from server.storage.postgres.part import Part
from server.storage.postgres.statements import SQL
from server.storage.store import Todo


class PostgresJobs(Part):
    async def take_jobs(self, now: datetime, until: datetime) -> list[Todo]:
        async with self._connection() as connection:
            rows = await connection.fetch(SQL["take_jobs"], now, until)
        return [
            Todo(row["id"], row["table_id"], msgspec.json.decode(row["job"], type=Job), row["attempts"]) for row in rows
        ]

    async def hold_jobs(self, ids: Sequence[str], until: datetime) -> None:
        async with self._connection() as connection:
            await connection.execute(SQL["hold_jobs"], list(ids), until)

    async def finish_job(self, id: str, now: datetime) -> None:
        async with self._connection() as connection:
            await connection.execute(SQL["finish_job"], id, now)

    async def give_job_back(self, id: str, failure: str, again_at: datetime) -> None:
        async with self._connection() as connection:
            await connection.execute(SQL["give_job_back"], id, failure, again_at)
