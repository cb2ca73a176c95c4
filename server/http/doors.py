"""The door: look at a link, come in by it, go out again. The token comes in the body, never in an address."""

from __future__ import annotations

from datetime import datetime
from time import monotonic
from typing import Annotated, Literal

from litestar import Response, get, post
from litestar.handlers import HTTPRouteHandler
from msgspec import Meta, Struct

from server import auth
from server.deliberation.ids import OFFICE, SYSTEM, CommandId, Key, SeatId, TableId
from server.deliberation.matters.seats import NoteDoubleEntry, SeatRole
from server.deliberation.shapes import By
from server.deliberation.table import Table
from server.house import House
from server.http.asking import Asked, Problem, decoded, from_here, request_session
from server.sessions.turnstile import Paces


class Token(Struct, frozen=True, forbid_unknown_fields=True):
    token: Annotated[str, Meta(min_length=20, max_length=100)]


class Invited(Struct, frozen=True):
    """Whom a link is for, to be confirmed before entering. `place` None: the office."""

    table: str
    place: Place | None


class Place(Struct, frozen=True):
    person: str
    body: str
    municipality: str
    role: SeatRole
    votes: bool
    next_sitting: datetime | None
    sitting_open: bool


class WentIn(Struct, frozen=True):
    """Where to go now. `table`, `seat` None: to the office."""

    table: TableId | None
    seat: SeatId | None
    role: SeatRole | Literal["office"]


class Leaving(Struct, frozen=True, forbid_unknown_fields=True):
    table: Key[TableId] | None
    seat: Key[SeatId] | None


class Sat(Struct, frozen=True):
    table: TableId | None
    seat: SeatId | None
    role: SeatRole | Literal["office"]
    name: str
    table_name: str


def door_routes(house: House) -> list[HTTPRouteHandler]:
    settings, store, limits = house.settings, house.store, house.settings.limits
    wrong = Paces[str](limits.wrong_links_a_minute / 60, limits.wrong_links_at_once, monotonic)

    def unknown(request: Asked) -> Problem:
        """For a link that is none: whoever tries one after the other is told to stop."""
        address = "" if request.client is None else request.client.host
        return Problem("link_unknown" if wrong.allows(address) else "too_many")

    @post("/api/link/look", status_code=200, opt={"takes": Token})
    async def look(request: Asked) -> Invited:
        from_here(request, settings)
        link = await auth.link_for(store, decoded(await request.body(), Token).token, house.clock())
        if link is None:
            raise unknown(request)
        if link.table is None or link.seat is None:
            return Invited("", None)
        return _invited(await _table(house, link.table), link.seat)

    @post("/api/link/enter", status_code=200, opt={"takes": Token, "gives": WentIn})
    async def enter(request: Asked) -> Response[WentIn]:
        from_here(request, settings)
        token = decoded(await request.body(), Token).token
        entered = await auth.enter(store, token, request_session(request, settings), house.clock())
        if entered is None:
            raise unknown(request)
        link = entered.link
        went_in = WentIn(None, None, "office")
        if link.table is not None and link.seat is not None:
            went_in = WentIn(link.table, link.seat, _role(await _table(house, link.table), link.seat))
            if entered.browsers > 1:
                cause = CommandId(auth.digest(entered.session).hex()[:32])
                await house.rooms.ask(link.table, NoteDoubleEntry(link.seat), By(SYSTEM, SYSTEM, "clock", cause))
        name = auth.cookie_name(secure=settings.secure)
        cookie = auth.cookie(name, entered.session, secure=settings.secure)
        return Response(went_in, headers={"Set-Cookie": cookie})

    @post("/api/leave", status_code=204, opt={"takes": Leaving})
    async def leave(request: Asked) -> None:
        from_here(request, settings)
        leaving = decoded(await request.body(), Leaving)
        session = request_session(request, settings)
        if session is not None:
            await store.sign_out(auth.digest(session), leaving.table, leaving.seat)

    @get("/api/me")
    async def me(request: Asked) -> list[Sat]:
        """The seats this browser may sit on."""
        session = request_session(request, settings)
        return [
            await _sat(house, grant.table, grant.seat) for grant in await auth.grants(store, session, house.clock())
        ]

    return [look, enter, leave, me]


async def _table(house: House, id: TableId) -> Table:
    try:
        live = await house.rooms.live(id)
    except LookupError:
        raise Problem("no_such_thing") from None
    return live.room.table


def _invited(table: Table, id: SeatId) -> Invited:
    seat = table.seats.by_id.get(id)
    if seat is None or seat.until is not None:
        raise Problem("link_unknown")
    body = None if seat.body is None else table.register.bodies.get(seat.body)
    sitting = table.sittings.current
    place = Place(
        person=table.register.person_name(seat.person),
        body=table.register.body_name(seat.body),
        municipality="" if body is None else body.place,
        role=seat.role,
        votes=seat.votes,
        next_sitting=None if sitting is None else sitting.planned_at,
        sitting_open=sitting is not None and sitting.state in ("open", "suspended"),
    )
    return Invited(table.charter.name.shown, place)


def _role(table: Table, id: SeatId) -> SeatRole:
    seat = table.seats.by_id.get(id)
    if seat is None or seat.until is not None:
        raise Problem("link_unknown")
    return seat.role


async def _sat(house: House, table: TableId | None, seat: SeatId | None) -> Sat:
    if table is None or seat is None:
        return Sat(None, None, "office", "", "")
    known = await _table(house, table)
    sitting = known.seats.by_id.get(seat)
    name = (
        "" if sitting is None else known.register.person_name(sitting.person) or known.register.body_name(sitting.body)
    )
    role = "observer" if sitting is None else sitting.role
    return Sat(table, seat, role, name, known.charter.name.shown)


async def sits(house: House, request: Asked, table: TableId, seat: SeatId) -> None:
    """Raises: Problem unless this browser may sit there."""
    session = request_session(request, house.settings)
    if seat == OFFICE:
        allowed = await auth.is_office(house.store, session, house.clock())
    else:
        allowed = await auth.may_sit(house.store, session, table, seat, house.clock())
    if not allowed:
        raise Problem("not_signed_in")
