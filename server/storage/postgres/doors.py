"""Links and sessions on PostgreSQL: only hashes, never what opens a door."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from server.deliberation.ids import SeatId, TableId
from server.storage.postgres.part import Part, Pool
from server.storage.postgres.statements import SQL
from server.storage.postgres.together import Together
from server.storage.store import Grant, Link

_MOST: Final = 200
"""Sessions asked for at a time: after a hall has come back, who comes next waits for that many and no more."""


class PostgresDoors(Part):
    def __init__(self, pool: Pool) -> None:
        super().__init__(pool)
        self._grants: Final = Together(self._granted, _MOST)

    async def keep_link(self, link: Link) -> None:
        async with self._connection() as connection:
            await connection.execute(
                SQL["keep_link"],
                link.hash,
                link.table,
                link.seat,
                link.issued_at,
                link.expires_at,
                link.revoked_at,
                link.entered_at,
            )

    async def link(self, hash: bytes) -> Link | None:
        async with self._connection() as connection:
            row = await connection.fetchrow(SQL["link"], hash)
        return None if row is None else Link(*row)

    async def links(self, table: TableId | None) -> list[Link]:
        async with self._connection() as connection:
            return [Link(*row) for row in await connection.fetch(SQL["links"], table)]

    async def revoke_links(self, table: TableId | None, seat: SeatId | None, now: datetime) -> int:
        async with self._connection() as connection:
            return int(await connection.fetchval(SQL["revoke_links"], table, seat, now))

    async def sign_in(self, hash: bytes, expires_at: datetime, grant: Grant, before: bytes | None) -> None:
        async with self._transaction() as connection:
            await connection.execute(SQL["begin_session"], hash, grant.entered_at, expires_at)
            if before is not None:
                await connection.execute(SQL["move_grants"], before, hash)
                await connection.execute(SQL["end_session"], before)
            await connection.execute(SQL["keep_grant"], hash, grant.table, grant.seat, grant.link, grant.entered_at)
            await connection.execute(SQL["note_entering"], grant.link, grant.entered_at)

    async def grants(self, hash: bytes, now: datetime) -> list[Grant]:
        return await self._grants.answer((hash, now))

    async def _granted(self, asked: Sequence[tuple[bytes, datetime]]) -> list[list[Grant]]:
        """Of each session, at its time, in the order of asking."""
        found: list[list[Grant]] = [[] for _ in asked]
        async with self._connection() as connection:
            for place, *grant in await connection.fetch(SQL["grants"], *map(list, zip(*asked, strict=True))):
                found[place].append(Grant(*grant))
        return found

    async def sign_out(self, hash: bytes, table: TableId | None, seat: SeatId | None) -> None:
        async with self._connection() as connection:
            await connection.execute(SQL["sign_out"], hash, table, seat)

    async def signed_in(self, table: TableId, seat: SeatId, now: datetime) -> int:
        async with self._connection() as connection:
            return int(await connection.fetchval(SQL["signed_in"], table, seat, now))

    async def seated(self, table: TableId | None, now: datetime) -> list[Grant]:
        async with self._connection() as connection:
            return [Grant(*row) for row in await connection.fetch(SQL["seated"], table, now)]
