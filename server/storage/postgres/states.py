"""States of tables on PostgreSQL: one row a table."""

from __future__ import annotations

from server.deliberation.ids import TableId
from server.storage.postgres.part import Part
from server.storage.postgres.statements import SQL
from server.storage.states import State


class PostgresStates(Part):
    async def state(self, table: TableId, shape: str) -> State | None:
        async with self._connection() as connection:
            row = await connection.fetchrow(SQL["state"], table, shape)
        return None if row is None else State(*row)

    async def state_upto(self, table: TableId, shape: str) -> int:
        async with self._connection() as connection:
            return await connection.fetchval(SQL["state_upto"], table, shape) or 0

    async def keep_state(self, table: TableId, state: State) -> None:
        async with self._connection() as connection:
            await connection.execute(SQL["keep_state"], table, state.seq, state.hash, state.shape, state.state)
