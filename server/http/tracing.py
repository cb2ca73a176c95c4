"""Where every word of a text comes from, for whoever may read the record: worked out when somebody asks."""

from __future__ import annotations

from litestar import get
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from msgspec import Struct

from server.deliberation.ids import SeatId, TableId, TextId
from server.deliberation.tracing import TracedUnit, traced
from server.house import House
from server.http.asking import Asked, Problem
from server.http.exports import reader


class Traced(Struct, frozen=True):
    """The version that counts, unit by unit."""

    version: int
    units: tuple[TracedUnit, ...]


def tracing_routes(house: House) -> list[HTTPRouteHandler]:
    @get("/api/t/{table:str}/s/{seat:str}/texts/{text:str}/origins")
    async def origins(request: Asked, table: FromPath[str], seat: FromPath[str], text: FromPath[str]) -> Traced:
        """From each word to the draft, the amendment, the vote and the people behind it."""
        known, _ = await reader(house, request, TableId(table), SeatId(seat))
        found = known.texts.by_id.get(TextId(text))
        if found is None or found.current is None:
            raise Problem("no_such_thing")
        return Traced(found.current.number, traced(known, found))

    return [origins]
