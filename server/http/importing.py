"""Reading a sheet into the register: first what it would do, then, once somebody has said yes, doing it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from hashlib import sha256
from typing import Final

import msgspec
from litestar import Response, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromQuery
from litestar.response import Stream
from msgspec import Struct

from server.deliberation.ids import OFFICE, CommandId, TableId
from server.deliberation.matters.seats import ChangeSeat, GiveSeat, Seat
from server.deliberation.refusals import RefusalCode
from server.deliberation.shapes import By
from server.house import House
from server.http.asking import Asked, Problem, from_here
from server.http.bad_lines import bad_lines
from server.http.office import in_office, tell_tables
from server.protocol import Refused
from server.registry.applying import to_ask, to_keep
from server.registry.checking import Fault
from server.registry.columns import Column
from server.registry.planning import Change, Fate, LinePlan, Part, Plan, planned
from server.registry.sheets import Trouble, Unreadable, rows
from server.storage.store import SameTaxCode, Unavailable
from server.words import Language

SHEET: Final = "application/octet-stream"
"""The body is the file as it is."""
TOGETHER: Final = 50
"""Seats asked for at once: one turn of the room, one transaction."""


class LineView(Struct, frozen=True):
    number: int
    cells: dict[Column, str]
    fate: Fate
    faults: tuple[Fault, ...]
    news: tuple[Part, ...]
    changes: tuple[Change, ...]


class Looked(Struct, frozen=True, tag="looked", tag_field="is"):
    """What a sheet would do. `fingerprint`: of this very plan, to say yes to it and to no other."""

    columns: tuple[Column, ...]
    unused: tuple[str, ...]
    lines: tuple[LineView, ...]
    fingerprint: str


class NotRead(Struct, frozen=True, tag="not_read", tag_field="is"):
    trouble: Trouble
    facts: dict[str, str | int]


class Doing(Struct, frozen=True, tag="doing", tag_field="is"):
    """So many of so many steps are done."""

    done: int
    of: int


class SeatNotGiven(Struct, frozen=True):
    body: str
    person: str
    code: RefusalCode
    facts: dict[str, str | int]


class Imported(Struct, frozen=True, tag="imported", tag_field="is"):
    """What is on disk now, and the seats the table did not give."""

    bodies: int
    people: int
    seats: int
    not_given: tuple[SeatNotGiven, ...]


class Stopped(Struct, frozen=True, tag="stopped", tag_field="is"):
    """The database went away in between. What is done stays; doing it all again does only what is missing."""


KEEPING: Final = {"takes": SHEET, "gives": (Looked | NotRead, "application/x-ndjson")}


def import_routes(house: House) -> list[HTTPRouteHandler]:
    @post("/api/office/import/look", status_code=200, opt={"takes": SHEET})
    async def look(request: Asked, table: FromQuery[str | None] = None) -> Looked | NotRead:
        """The body is the file as it is. Nothing is kept."""
        from_here(request, house.settings)
        await in_office(house, request)
        try:
            return _looked(await _plan(house, await request.body(), table))
        except Unreadable as unreadable:
            return NotRead(unreadable.trouble, unreadable.facts)

    @post(
        "/api/office/import/keep",
        status_code=200,
        opt={"takes": SHEET, "gives": (Looked | NotRead, "application/x-ndjson")},
    )
    async def keep(
        request: Asked,
        fingerprint: FromQuery[str],
        table: FromQuery[str | None] = None,
        bad_too: FromQuery[bool] = False,
    ) -> Response[Looked] | Response[NotRead] | Stream:
        """Does what was looked at, and tells how far it is, a line of JSON each. A sheet that would now do something
        else is only looked at again. `bad_too`: although some lines are bad, which stay out."""
        from_here(request, house.settings)
        await in_office(house, request)
        try:
            plan = await _plan(house, await request.body(), table)
        except Unreadable as unreadable:
            return Response(NotRead(unreadable.trouble, unreadable.facts))
        if plan.fingerprint != fingerprint or (plan.bad and not bad_too):
            return Response(_looked(plan))
        return Stream(_told(house, plan, table), media_type="application/x-ndjson")

    @post("/api/office/import/bad", status_code=200, opt={"takes": SHEET, "gives": ("text/csv", NotRead)})
    async def bad(
        request: Asked, language: FromQuery[Language] = "it", table: FromQuery[str | None] = None
    ) -> Response[bytes | NotRead]:
        """The lines that cannot be taken, as CSV with their reasons."""
        from_here(request, house.settings)
        await in_office(house, request)
        content = await request.body()
        try:
            plan = await _plan(house, content, table)
        except Unreadable as unreadable:
            return Response(NotRead(unreadable.trouble, unreadable.facts))
        return Response(bad_lines(rows(content), plan, language), media_type="text/csv")

    return [look, keep, bad]


async def _plan(house: House, content: bytes, table: str | None) -> Plan:
    seats: Sequence[Seat] | None = None
    if table is not None:
        try:
            live = await house.rooms.live(TableId(table))
        except LookupError:
            raise Problem("no_such_thing") from None
        seats = list(live.room.table.seats.by_id.values())
    bodies, people = await house.store.bodies(), await house.store.people()
    today = house.clock().date()
    return await asyncio.to_thread(lambda: planned(rows(content), bodies, people, seats, today))


def _looked(plan: Plan) -> Looked:
    lines = tuple(
        LineView(line.number, line.cells, line.fate, line.faults, line.news, line.changes) for line in plan.lines
    )
    return Looked(plan.columns, plan.unused, lines, plan.fingerprint)


async def _told(house: House, plan: Plan, table: str | None) -> AsyncIterator[bytes]:
    try:
        async for each in done(house, plan, None if table is None else TableId(table)):
            yield msgspec.json.encode(each) + b"\n"
    except (Unavailable, SameTaxCode):
        yield msgspec.json.encode(Stopped()) + b"\n"


async def done(house: House, plan: Plan, table: TableId | None) -> AsyncIterator[Doing | Imported]:
    """Keeps and asks what the good lines say, telling how far it is. Doing it twice does it once.

    Raises: Unavailable, SameTaxCode.
    """
    kept = to_keep(plan.good)
    commands = list(to_ask(plan.good)) if table is not None else []
    of = len(commands) + 1
    yield Doing(0, of)
    await house.store.keep_register(kept.bodies, kept.people, house.clock())
    await tell_tables(house, {body.id for body in kept.bodies}, {person.id for person in kept.people})
    yield Doing(1, of)
    refused: list[SeatNotGiven] = []
    for start in range(0, len(commands), TOGETHER):
        some = commands[start : start + TOGETHER]
        assert table is not None
        replies = await asyncio.gather(*(_given(house, table, plan, command) for command in some))
        refused += (each for each in replies if each is not None)
        yield Doing(1 + start + len(some), of)
    yield Imported(len(kept.bodies), len(kept.people), len(commands) - len(refused), tuple(refused))


async def _given(house: House, table: TableId, plan: Plan, command: GiveSeat | ChangeSeat) -> SeatNotGiven | None:
    of = f"{plan.fingerprint}/{command.seat}"
    act = By(OFFICE, OFFICE, "own_device", CommandId(sha256(of.encode()).hexdigest()[:32]))
    reply = await house.rooms.ask(table, command, act)
    if not isinstance(reply, Refused):
        return None
    line = next(line for line in plan.lines if line.seat is not None and line.seat.id == command.seat)
    return _not_given(line, reply)


def _not_given(line: LinePlan, reply: Refused) -> SeatNotGiven:
    return SeatNotGiven(line.cells.get("body", ""), line.cells.get("person", ""), reply.code, reply.facts)
