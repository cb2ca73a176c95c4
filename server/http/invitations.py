"""Invitations: who sits where by which link; links issued, renewed, revoked. A token is shown once and never kept."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from hashlib import sha256
from typing import Annotated

from litestar import get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from msgspec import Meta, Struct

from server import auth
from server.deliberation.ids import OFFICE, CommandId, Key, SeatId, TableId
from server.deliberation.matters.seats import SettleDoubleEntry, role_of
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import By
from server.deliberation.table import Table
from server.house import House
from server.http.asking import Asked, Problem, decoded, from_here
from server.http.doors import sits
from server.protocol import Farewell
from server.registry.invitations import Picture, WayIn, picture_of, ways_in

Some = Annotated[tuple[Key[SeatId], ...], Meta(min_length=1, max_length=2000)]


class Inviting(Struct, frozen=True, forbid_unknown_fields=True):
    """`renew`: the links these seats had stop working, and whoever came by them is signed out."""

    seats: Some
    renew: bool


class Revoking(Struct, frozen=True, forbid_unknown_fields=True):
    seats: Some


class Invitation(Struct, frozen=True):
    """A link to give away, shown this once; as an address and as a code to scan."""

    seat: SeatId
    address: str
    picture: Picture


class Revoked(Struct, frozen=True):
    links: int


def invitation_routes(house: House) -> list[HTTPRouteHandler]:
    store, settings = house.store, house.settings

    @get("/api/t/{table:str}/s/{seat:str}/links")
    async def links(request: Asked, table: FromPath[str], seat: FromPath[str]) -> list[WayIn]:
        known = await _invites(house, request, TableId(table), SeatId(seat))
        now = house.clock()
        seats = [each.id for each in known.seats.current()]
        return ways_in(seats, await store.links(known.id), await store.seated(known.id, now), now)

    @post("/api/t/{table:str}/s/{seat:str}/links", status_code=200, opt={"takes": Inviting})
    async def invite(request: Asked, table: FromPath[str], seat: FromPath[str]) -> list[Invitation]:
        from_here(request, settings)
        known = await _invites(house, request, TableId(table), SeatId(seat))
        wanted = decoded(await request.body(), Inviting)
        _may_be_invited(known, SeatId(seat), wanted.seats)
        if wanted.renew:
            await _revoke(house, known, SeatId(seat), wanted.seats)
        return [await _invited(house, known.id, each) for each in wanted.seats]

    @post("/api/t/{table:str}/s/{seat:str}/links/revoke", status_code=200, opt={"takes": Revoking})
    async def revoke(request: Asked, table: FromPath[str], seat: FromPath[str]) -> Revoked:
        from_here(request, settings)
        known = await _invites(house, request, TableId(table), SeatId(seat))
        wanted = decoded(await request.body(), Revoking)
        _may_be_invited(known, SeatId(seat), wanted.seats)
        return Revoked(await _revoke(house, known, SeatId(seat), wanted.seats))

    return [links, invite, revoke]


async def _invites(house: House, request: Asked, table: TableId, seat: SeatId) -> Table:
    """The table, if whoever asks sees who comes in to it: the office, or its secretary."""
    await sits(house, request, table, seat)
    try:
        known = (await house.rooms.live(table)).room.table
        role = role_of(known, seat)
    except (LookupError, Refusal):
        raise Problem("no_such_thing") from None
    if role not in ("secretariat", "secretary"):
        raise Problem("not_signed_in")
    return known


def _may_be_invited(table: Table, presser: SeatId, seats: Sequence[SeatId]) -> None:
    """The office invites whom it likes; the secretary renews a link that was opened on two devices, and no other."""
    current = {seat.id for seat in table.seats.current()}
    if not current.issuperset(seats):
        raise Problem("no_such_thing")
    if presser != OFFICE and not table.seats.doubled.keys() >= set(seats):
        raise Problem("not_signed_in")


async def _invited(house: House, table: TableId, seat: SeatId) -> Invitation:
    token = await auth.issue_link(house.store, table, seat, house.clock())
    address = f"{house.settings.public_url}/j#{token}"
    return Invitation(seat, address, picture_of(address))


async def _revoke(house: House, table: Table, presser: SeatId, seats: Collection[SeatId]) -> int:
    """Whoever came by these links is told before their page is closed; that two did on one is settled by it (T7)."""
    now = house.clock()
    revoked = sum([await house.store.revoke_links(table.id, seat, now) for seat in seats])
    for there, peer in house.rooms.peers():
        if there == table.id and peer.seat in seats:
            peer.tell(Farewell("signed_out"))
            peer.end(4409)
    for seat in table.seats.doubled.keys() & set(seats):
        cause = CommandId(sha256(f"{table.id}/{seat}/{now.isoformat()}".encode()).hexdigest()[:32])
        await house.rooms.ask(table.id, SettleDoubleEntry(seat), By(presser, presser, "own_device", cause))
    return revoked
