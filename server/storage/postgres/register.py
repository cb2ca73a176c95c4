"""The register of bodies and people on PostgreSQL."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

import asyncpg
import msgspec

from server.storage.postgres.part import Part
from server.storage.postgres.statements import SQL
from server.storage.store import Body, Person, SameTaxCode

_COLUMNS: Final = tuple(field.name for field in msgspec.structs.fields(Body))


class PostgresRegister(Part):
    async def bodies(self) -> list[Body]:
        async with self._connection() as connection:
            rows = await connection.fetch(SQL["bodies"])
        return [Body(**{column: row[column] for column in _COLUMNS}) for row in rows]

    async def people(self) -> list[Person]:
        async with self._connection() as connection:
            return [Person(*row) for row in await connection.fetch(SQL["people"])]

    async def keep_register(self, bodies: Sequence[Body], people: Sequence[Person], now: datetime) -> None:
        values = [(*msgspec.structs.astuple(body), now) for body in bodies]
        try:
            async with self._transaction() as connection:
                await connection.executemany(SQL["keep_body"], values)
                await connection.executemany(SQL["keep_person"], [(p.id, p.name, p.body, now) for p in people])
        except asyncpg.UniqueViolationError:
            raise SameTaxCode from None
