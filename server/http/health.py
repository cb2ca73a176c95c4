"""For proxies: whether this process lives, and whether it should be sent people. Says nothing about anybody."""

from __future__ import annotations

import asyncio
from typing import Final, Literal

from litestar import Response, get
from litestar.handlers import HTTPRouteHandler
from msgspec import Struct

from server.house import House
from server.storage.store import Unavailable

_KEEP: Final = 1.0
"""Seconds that an answer of the database is good for, so that asking often costs nothing."""
_PATIENCE: Final = 2.0
Lack = Literal["leaving", "database", "migrations"]


class Ready(Struct, frozen=True):
    """`lacks`: null when everything is there."""

    lacks: Lack | None


class _Database:
    """What the database lacks, asked of it once a second at most."""

    def __init__(self, house: House) -> None:
        self._house: Final = house
        self._lacks: Lack | None = None
        self._until = 0.0
        self._turn: Final = asyncio.Lock()

    async def lacks(self) -> Lack | None:
        loop = asyncio.get_running_loop()
        async with self._turn:
            if loop.time() >= self._until:
                self._lacks = await self._asked()
                self._until = loop.time() + _KEEP
            return self._lacks

    async def _asked(self) -> Lack | None:
        try:
            async with asyncio.timeout(_PATIENCE):
                return None if await self._house.store.up_to_date() else "migrations"
        except (TimeoutError, Unavailable):
            return "database"


def health_routes(house: House) -> list[HTTPRouteHandler]:
    database = _Database(house)

    @get("/health")
    async def health() -> Response[Ready]:
        """The process lives and answers; whether it is any use says /ready."""
        return Response(Ready(None))

    @get("/ready")
    async def ready() -> Response[Ready]:
        lacks = "leaving" if house.rooms.leaving else await database.lacks()
        return Response(Ready(lacks), status_code=200 if lacks is None else 503)

    return [health, ready]
