"""What a sheet would do, line by line, before anything is kept: new, changed, unchanged, bad with the reason. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from hashlib import sha256
from typing import Final, Literal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from server.deliberation.ids import BodyId, PersonId
from server.deliberation.matters.seats import Seat
from server.registry.bodies import FIELDS, KnownBodies, KnownPeople, Value, filled, id_made_of, values_of
from server.registry.checking import Fault, faults_of_cells
from server.registry.columns import SEAT_COLUMNS, BodyColumn, Column, columns_of
from server.registry.seating import Seating, SeatPlan
from server.registry.sheets import Row, Unreadable
from server.storage.store import Body, Person

Fate = Literal["new", "changed", "unchanged", "bad"]
Part = Literal["body", "person", "seat"]


class Change(Struct, frozen=True):
    """`column` of the line, with what the register holds now."""

    column: Column
    before: str


class LinePlan(Struct, frozen=True):
    """What one line would do. `cells`: as typed; `news`: what of it is not there yet; None: nothing to keep."""

    number: int
    cells: dict[Column, str]
    fate: Fate
    faults: tuple[Fault, ...] = ()
    news: tuple[Part, ...] = ()
    changes: tuple[Change, ...] = ()
    body: Body | None = None
    person: Person | None = None
    seat: SeatPlan | None = None


class Plan(Struct, frozen=True):
    """`unused`: headings that name no column, or one that is of no use here. `fingerprint`: SHA-256 of the lines."""

    columns: tuple[Column, ...]
    unused: tuple[str, ...]
    lines: tuple[LinePlan, ...]
    fingerprint: str

    @property
    def good(self) -> tuple[LinePlan, ...]:
        return tuple(line for line in self.lines if line.fate != "bad")

    @property
    def bad(self) -> tuple[LinePlan, ...]:
        return tuple(line for line in self.lines if line.fate == "bad")


class Planner:
    """Reads the lines one after the other; what an earlier line brings, a later one finds. `seats` None: no table."""

    def __init__(
        self,
        sheet: Sequence[Row],
        bodies: Iterable[Body],
        people: Iterable[Person],
        seats: Iterable[Seat] | None,
        today: date,
    ) -> None:
        head, *self.rows = sheet
        found = columns_of(head.cells)
        if seats is None:
            found = tuple(None if column in SEAT_COLUMNS else column for column in found)
        self._columns: Final = found
        self._unused: Final = tuple(
            heading for heading, column in zip(head.cells, found, strict=True) if heading and column is None
        )
        self._bodies: Final = KnownBodies(bodies)
        self._people: Final = KnownPeople(people)
        self._seating: Final = None if seats is None else self._seated(list(seats))
        self._today: Final = today
        self._given: Final[dict[tuple[BodyId, BodyColumn], tuple[Value, int]]] = {}
        self._lines_of: Final[dict[tuple[BodyId, PersonId | None], int]] = {}
        self._lines: Final[list[LinePlan]] = []
        if not self.rows:
            raise Unreadable("empty")

    def _seated(self, seats: list[Seat]) -> Seating:
        seating = Seating(seats)
        for seat in seats:
            body = None if seat.body is None else self._bodies.by_id.get(seat.body)
            person = None if seat.person is None else self._people.by_id.get(seat.person)
            seating.know(seat.id, "" if body is None else body.name, "" if person is None else person.name)
        return seating

    def lines(self) -> Iterator[int]:
        """Plans the next line each time; how many are planned."""
        for row in self.rows:
            self._lines.append(self._line(row))
            yield len(self._lines)

    def plan(self) -> Plan:
        """All lines have been read: what they would do together."""
        if self._seating is not None:
            self._lines[:] = [self._with_alternate(self._seating, line) for line in self._lines]
        columns = tuple(column for column in self._columns if column is not None)
        lines = tuple(self._lines)
        return Plan(columns, self._unused, lines, sha256(msgspec.json.encode(lines)).hexdigest())

    def _line(self, row: Row) -> LinePlan:
        cells = {column: value for column, value in zip(self._columns, row.cells, strict=False) if column is not None}
        faults = list(faults_of_cells(cells, self._today))
        if not cells.get("body"):
            faults.append(Fault("missing_body", "body"))
        if any(row.cells[len(self._columns) :]):
            faults.append(Fault("too_many_cells", "body", {"columns": len(self._columns)}))
        if self._seating is not None:
            faults += self._seating.faults_of(cells)
        if faults:
            return LinePlan(row.number, cells, "bad", tuple(faults))
        return self._matched(row.number, cells)

    def _matched(self, number: int, cells: dict[Column, str]) -> LinePlan:
        values = values_of(cells)
        code, name = str(values.get("tax_code", "")), str(values["body"])
        same = self._bodies.found(code, name, str(values.get("municipality", "")))
        known = same[0] if len(same) == 1 else None
        if fault := self._speaks_against(same, values, code):
            return LinePlan(number, cells, "bad", (fault,))
        if known is None:
            id = id_made_of("body", code or f"{name}\n{values.get('municipality', '')}", taken=self._bodies.by_id)
            body = filled(Body(id=BodyId(id), name=name, bench="other"), values)
        else:
            body = filled(known, values)
        person = self._person(body, cells)
        seat = None if self._seating is None else self._seating.wished(body, person, cells)
        fault = self._in_this_file(number, values, body, person) or (
            self._seating.speaks_against(seat) if self._seating is not None and seat is not None else None
        )
        if fault is not None:
            return LinePlan(number, cells, "bad", (fault,))
        line = self._compared(LinePlan(number, cells, "new", body=body, person=person, seat=seat), known, values)
        self._keep(line, values)
        return line

    def _speaks_against(self, same: Sequence[Body], values: dict[BodyColumn, Value], code: str) -> Fault | None:
        if len(same) > 1:
            return Fault("which_body", "municipality", {"count": len(same)})
        if not same:
            return None if "bench" in values else Fault("missing_bench", "bench")
        if code and same[0].tax_code and same[0].tax_code != code:
            return Fault("other_tax_code", "tax_code", {"code": same[0].tax_code})
        return None

    def _in_this_file(
        self, number: int, values: dict[BodyColumn, Value], body: Body, person: Person | None
    ) -> Fault | None:
        """Whether an earlier line said the same, or something else of the same body."""
        for column, value in values.items():
            given = self._given.get((body.id, column))
            if given is not None and given[0] != value:
                return Fault("contradicts_line", column, {"line": given[1]})
        earlier = self._lines_of.get((body.id, None if person is None else person.id))
        if earlier is not None:
            return Fault("repeats_line", "body" if person is None else "person", {"line": earlier})
        return None

    def _person(self, body: Body, cells: dict[Column, str]) -> Person | None:
        name = " ".join(part for part in (cells.get("person"), cells.get("surname")) if part)
        if not name:
            return None
        known = self._people.found(body.id, name)
        if known is not None:
            return replace(known, name=name)
        return Person(PersonId(id_made_of("person", body.id, name, taken=self._people.by_id)), name, body.id)

    def _compared(self, line: LinePlan, known: Body | None, values: dict[BodyColumn, Value]) -> LinePlan:
        assert line.body is not None
        news: list[Part] = [] if known is not None else ["body"]
        changes = [
            Change(column, str(getattr(known, FIELDS[column]) or ""))
            for column in values
            if known is not None and getattr(known, FIELDS[column]) != values[column]
        ]
        if line.person is not None:
            before = self._people.by_id.get(line.person.id)
            if before is None:
                news.append("person")
            elif before != line.person:
                changes.append(Change("person", before.name))
        if line.seat is not None and line.seat.before is None:
            news.append("seat")
        elif line.seat is not None and line.seat.changed:
            changes.append(Change("role", line.seat.before or ""))
        elif line.seat is not None and line.seat.filled:
            changes.append(Change("person", ""))
        fate: Fate = "new" if news else "changed" if changes else "unchanged"
        return replace(line, fate=fate, news=tuple(news), changes=tuple(changes))

    def _keep(self, line: LinePlan, values: dict[BodyColumn, Value]) -> None:
        assert line.body is not None
        self._bodies.put(line.body)
        for column, value in values.items():
            self._given.setdefault((line.body.id, column), (value, line.number))
        if line.person is not None:
            self._people.put(line.person)
        self._lines_of[line.body.id, None if line.person is None else line.person.id] = line.number
        if self._seating is not None and line.seat is not None:
            self._seating.take(line.seat, line.body, line.person)

    def _with_alternate(self, seating: Seating, line: LinePlan) -> LinePlan:
        """Once all seats are known: for whom an alternate stands in."""
        if line.seat is None or line.seat.role != "alternate":
            return line
        principal = seating.principal_of(line.seat, line.cells.get("stands_in_for", ""))
        if principal is None:
            return LinePlan(line.number, line.cells, "bad", (Fault("alternate_of_whom", "stands_in_for"),))
        return replace(line, seat=replace(line.seat, stands_in_for=principal))


def planned(
    sheet: Sequence[Row],
    bodies: Iterable[Body],
    people: Iterable[Person],
    seats: Iterable[Seat] | None,
    today: date,
) -> Plan:
    """The whole plan at once. Raises: Unreadable."""
    planner = Planner(sheet, bodies, people, seats, today)
    for _ in planner.lines():
        pass
    return planner.plan()
