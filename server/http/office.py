"""The office: its tables, the register of bodies and people. Acts at a table go over the table's own line."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from hashlib import sha256
from typing import TypeVar
from zoneinfo import available_timezones

import msgspec
from litestar import Response, get, post, put
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from msgspec import Struct

from server import auth
from server.deliberation.ids import OFFICE, SYSTEM, BodyId, CommandId, Key, Line, PersonId, SeatId, TableId
from server.deliberation.matters.charter import FoundTable, NoteRegisterChange
from server.deliberation.matters.sittings.shapes import SittingState
from server.deliberation.rules import Rules
from server.deliberation.shapes import Bench, By
from server.deliberation.table import Table
from server.house import House
from server.http.asking import Asked, Problem, decoded, from_here, request_session
from server.protocol import encode
from server.registry.bodies import filled, values_of
from server.registry.checking import Fault, faults_of_cells
from server.registry.columns import Column
from server.sessions.alarm import Reply
from server.storage.store import Body, Person, SameTaxCode

K = TypeVar("K", bound=str)


class NextSitting(Struct, frozen=True):
    number: int
    year: int
    planned_at: datetime
    state: SittingState


class TableRow(Struct, frozen=True):
    """`seats`: those that somebody may sit on; `voting` of them have a vote, `invited` a link that lets in.
    `held`: sittings that were opened."""

    id: TableId
    name: str
    lead: str
    seats: int
    voting: int
    invited: int
    held: int
    next_sitting: NextSitting | None


class Overview(Struct, frozen=True):
    """`usual`: the rules a new table begins with."""

    tables: list[TableRow]
    bodies: int
    people: int
    usual: Rules


class BodyRow(Struct, frozen=True):
    """A body as a list shows it."""

    id: BodyId
    name: str
    acronym: str
    bench: Bench
    municipality: str
    tax_code: str


class RegisterRows(Struct, frozen=True):
    bodies: list[BodyRow]
    people: list[Person]


class Founding(Struct, frozen=True, forbid_unknown_fields=True):
    table: Key[TableId]
    name: Line
    lead: Key[BodyId] | None
    zone: Line
    rules: Rules


class WrittenPerson(Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    body: Key[BodyId] | None


class Kept(Struct, frozen=True, tag="kept", tag_field="is"):
    """It is in the register, and every table it concerns knows."""


class NotKept(Struct, frozen=True, tag="not_kept", tag_field="is"):
    faults: tuple[Fault, ...]


def office_routes(house: House) -> list[HTTPRouteHandler]:
    store, settings = house.store, house.settings

    @get("/api/office")
    async def overview(request: Asked) -> Overview:
        await in_office(house, request)
        rows = [_row(table, await _invited(house, table)) for table in await _tables(house)]
        return Overview(rows, len(await store.bodies()), len(await store.people()), Rules())

    @post("/api/office/tables", status_code=200, opt={"takes": Founding, "gives": Reply})
    async def found(request: Asked) -> Response[bytes]:
        """Founds a table; the answer is the same when the same is asked again."""
        from_here(request, settings)
        await in_office(house, request)
        wanted = decoded(await request.body(), Founding)
        if wanted.zone not in available_timezones() or not await _known(house, wanted.lead):
            raise Problem("malformed")
        await house.rooms.begin(wanted.table)
        command = FoundTable(wanted.name, wanted.lead, wanted.zone, wanted.rules)
        act = By(OFFICE, OFFICE, "own_device", CommandId("founding"))
        return Response(encode(await house.rooms.ask(wanted.table, command, act)), media_type="application/json")

    @get("/api/office/register")
    async def register(request: Asked) -> RegisterRows:
        await in_office(house, request)
        rows = [
            BodyRow(body.id, body.name, body.acronym, body.bench, body.municipality, body.tax_code)
            for body in await store.bodies()
        ]
        return RegisterRows(rows, await store.people())

    @get("/api/office/bodies/{id:str}")
    async def body(request: Asked, id: FromPath[str]) -> Body:
        await in_office(house, request)
        known = next((body for body in await store.bodies() if body.id == id), None)
        if known is None:
            raise Problem("no_such_thing")
        return known

    @put("/api/office/bodies/{id:str}", status_code=200, opt={"takes": dict[Column, str]})
    async def write_body(request: Asked, id: FromPath[str]) -> Kept | NotKept:
        """The body as its form says, field by field as typed; what is blank is not known."""
        from_here(request, settings)
        await in_office(house, request)
        cells = {column: value.strip() for column, value in decoded(await request.body(), dict[Column, str]).items()}
        faults = list(faults_of_cells(cells, house.clock().date()))
        faults += [Fault("missing_body", "body")] if not cells.get("body") else []
        faults += [Fault("missing_bench", "bench")] if not cells.get("bench") else []
        if faults:
            return NotKept(tuple(faults))
        written = filled(Body(id=key_of(id, BodyId), name="", bench="other"), values_of(cells))
        try:
            await store.keep_register([written], [], house.clock())
        except SameTaxCode:
            return NotKept((Fault("taken_tax_code", "tax_code"),))
        await tell_tables(house, {written.id}, set())
        return Kept()

    @put("/api/office/people/{id:str}", status_code=200, opt={"takes": WrittenPerson})
    async def write_person(request: Asked, id: FromPath[str]) -> Kept | NotKept:
        from_here(request, settings)
        await in_office(house, request)
        typed = decoded(await request.body(), WrittenPerson)
        name = typed.name.strip()
        faults = list(faults_of_cells({"person": name}, house.clock().date()))
        faults += [Fault("missing_person", "person")] if not name else []
        if not await _known(house, typed.body):
            raise Problem("no_such_thing")
        if faults:
            return NotKept(tuple(faults))
        person = Person(key_of(id, PersonId), name, typed.body)
        await store.keep_register([], [person], house.clock())
        await tell_tables(house, set(), {person.id})
        return Kept()

    return [overview, found, register, body, write_body, write_person]


def key_of(id: str, kind: Callable[[str], K]) -> K:
    """An id from an address. Raises: Problem when it cannot be one."""
    try:
        return kind(msgspec.convert(id, Key[str]))
    except msgspec.ValidationError:
        raise Problem("malformed") from None


async def _known(house: House, body: BodyId | None) -> bool:
    return body is None or any(each.id == body for each in await house.store.bodies())


async def in_office(house: House, request: Asked) -> None:
    """Raises: Problem unless this browser sits in the office."""
    if not await auth.is_office(house.store, request_session(request, house.settings), house.clock()):
        raise Problem("not_signed_in")


async def tell_tables(house: House, bodies: Collection[BodyId], people: Collection[PersonId]) -> None:
    """Every table where one of these sits or leads shows them as the register has them now (T9)."""
    moment = house.clock()
    for table in await _tables(house):
        seats = table.seats.by_id.values()
        here = table.charter.lead in bodies or any(seat.body in bodies or seat.person in people for seat in seats)
        if here:
            of = f"{table.id}/{moment.isoformat()}/{sorted(bodies)}/{sorted(people)}"
            cause = CommandId(sha256(of.encode()).hexdigest()[:32])
            await house.rooms.ask(table.id, NoteRegisterChange(), By(SYSTEM, SYSTEM, "clock", cause))


async def _tables(house: House) -> list[Table]:
    """All tables that were founded, oldest first."""
    found: list[Table] = []
    for id in await house.store.tables():
        try:
            table = (await house.rooms.live(id)).room.table
        except LookupError:
            continue
        if table.seq:  # else room was made for it, and then its founding was refused
            found.append(table)
    return found


async def _invited(house: House, table: Table) -> set[SeatId | None]:
    """The seats to which some link lets in."""
    now = house.clock()
    return {link.seat for link in await house.store.links(table.id) if link.valid(now)}


def _row(table: Table, invited: Collection[SeatId | None]) -> TableRow:
    seats = [seat for seat in table.seats.current() if seat.role != "screen"]
    going = table.sittings.current
    planned = [each for each in table.sittings.by_id.values() if each.state == "planned"]
    coming = going or min(planned, key=lambda each: each.planned_at, default=None)
    return TableRow(
        id=table.id,
        name=table.charter.name.shown,
        lead=table.register.body_name(table.charter.lead),
        seats=len(seats),
        voting=sum(seat.votes for seat in seats),
        invited=sum(seat.id in invited for seat in seats),
        held=sum(each.opened_at is not None for each in table.sittings.by_id.values()),
        next_sitting=None
        if coming is None
        else NextSitting(coming.number, coming.year, coming.planned_at, coming.state),
    )
