"""Before an amendment is filed: which others touch the same words. Nothing is kept of what is asked."""

from __future__ import annotations

from litestar import post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from msgspec import Struct

from server.deliberation.considering import Met, considered
from server.deliberation.ids import AmendmentId, Key, SeatId, TableId, TextId
from server.deliberation.matters.amendments.edits import Edits
from server.house import House
from server.http.asking import Asked, decoded, from_here
from server.http.exports import reader


class Considered(Struct, frozen=True, forbid_unknown_fields=True):
    """The edits as somebody writes them. `parent`: the amendment they would amend."""

    text: Key[TextId]
    version: int
    parent: Key[AmendmentId] | None
    edits: Edits


def considering_routes(house: House) -> list[HTTPRouteHandler]:
    @post("/api/t/{table:str}/s/{seat:str}/consider", status_code=200, opt={"takes": Considered})
    async def consider(request: Asked, table: FromPath[str], seat: FromPath[str]) -> tuple[Met, ...]:
        """What these edits would meet, as the table stands now."""
        from_here(request, house.settings)
        known, _ = await reader(house, request, TableId(table), SeatId(seat))
        asked = decoded(await request.body(), Considered)
        return considered(known, asked.text, asked.version, asked.edits, asked.parent)

    return [consider]
