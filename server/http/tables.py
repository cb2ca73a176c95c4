"""A table without a socket: asking, looking, a draft as it was. Answers come from the same room as on the socket."""

from __future__ import annotations

from datetime import datetime

from litestar import Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery
from msgspec import Struct

from server.deliberation.audience import Audience, audience_of
from server.deliberation.ids import SeatId, TableId, TextId
from server.deliberation.matters.seats import role_of
from server.deliberation.refusals import Refusal
from server.house import House
from server.http.asking import Asked, Problem, decoded, from_here
from server.http.doors import sits
from server.protocol import Ask, Disk, FromServer, encode
from server.sessions.alarm import Reply
from server.sessions.outbox import Frame
from server.sessions.peer import Peer
from server.sessions.reader import FoldedUnit
from server.sessions.socket import act_of


class DraftThen(Struct, frozen=True):
    """A draft as it stood at some moment, after `number` edits."""

    number: int
    units: tuple[FoldedUnit, ...]


class _Letterbox:
    """The outbox of a page that comes by to ask: keeps what it would have been sent."""

    def __init__(self) -> None:
        self.messages: list[bytes] = []

    def write(self, frame: Frame, most: int) -> bool:
        if frame.text:
            self.messages.append(frame.payload)
        return True

    @property
    def direct(self) -> None:
        return None

    @property
    def waiting(self) -> int:
        return 0

    def abort(self) -> None:
        pass


def table_routes(house: House) -> list[HTTPRouteHandler]:
    settings, store = house.settings, house.store

    @post("/api/t/{table:str}/s/{seat:str}/ask", status_code=200, opt={"takes": Ask, "gives": Reply})
    async def ask(request: Asked, table: FromPath[str], seat: FromPath[str]) -> Response[bytes]:
        from_here(request, settings)
        await sits(house, request, TableId(table), SeatId(seat))
        asked = decoded(await request.body(), Ask)
        reply = await house.rooms.ask(TableId(table), asked.command, act_of(asked, SeatId(seat)))
        return Response(encode(reply), media_type="application/json")

    @get("/api/t/{table:str}/s/{seat:str}/now", opt={"gives": list[FromServer]})
    async def now(
        request: Asked,
        table: FromPath[str],
        seat: FromPath[str],
        since: FromQuery[int | None] = None,
        audience: FromQuery[Audience | None] = None,
    ) -> Response[bytes]:
        """What a page would be sent on its Hello, as a list of messages: for networks that let no socket through."""
        await sits(house, request, TableId(table), SeatId(seat))
        try:
            live = await house.rooms.live(TableId(table))
            role = role_of(live.room.table, SeatId(seat))
        except (LookupError, Refusal):
            raise Problem("no_such_thing") from None
        letterbox = _Letterbox()
        peer = Peer(SeatId(seat), audience_of(role), letterbox)
        if since is not None:
            await live.room.reach(since)
        live.room.join(peer, since, audience)
        if house.rooms.away:
            peer.tell(Disk(away=True))
        live.room.leave(peer)
        return Response(b"[" + b",".join(letterbox.messages) + b"]", media_type="application/json")

    @get("/api/t/{table:str}/s/{seat:str}/texts/{text:str}/units")
    async def draft_then(
        request: Asked, table: FromPath[str], seat: FromPath[str], text: FromPath[str], at: FromQuery[datetime]
    ) -> DraftThen:
        """The draft as it stood then, for the chair who restores some of it."""
        await sits(house, request, TableId(table), SeatId(seat))
        live = await house.rooms.live(TableId(table))
        if role_of(live.room.table, SeatId(seat)) not in ("chair", "deputy"):
            raise Problem("not_signed_in")
        if at.tzinfo is None:
            raise Problem("malformed")
        edits = await store.edits(TableId(table), TextId(text), 0, None)
        before = [edit.update for edit in edits if edit.at <= at]
        folded = await house.worker.fold(before)
        return DraftThen(len(before), folded.units)

    return [ask, now, draft_then]
