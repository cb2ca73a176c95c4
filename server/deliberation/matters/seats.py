"""Seats: who sits for which body, in which role, with or without a vote, from when until when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec import Struct

from server.deliberation.audience import Role
from server.deliberation.ids import OFFICE, SYSTEM, BodyId, Key, PersonId, SeatId
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import Bench, By, Command, Decision, Event, Record, Stamp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from server.deliberation.audience import Audience
    from server.deliberation.table import Table

SeatRole = Literal["chair", "deputy", "secretary", "member", "alternate", "guest", "observer", "mediator", "screen"]


class Seat(Struct, frozen=True):
    """`stands_in_for`: for an alternate, the seat whose vote it casts while that one is absent."""

    id: SeatId
    body: BodyId | None
    person: PersonId | None
    role: SeatRole
    votes: bool
    stands_in_for: SeatId | None
    since: datetime
    until: datetime | None = None


class DoubleEntry(Struct, frozen=True):
    """The link of a seat was opened on another device while the first was still signed in."""

    seat: SeatId
    at: datetime


class Seats(Struct, frozen=True):
    by_id: Mapping[SeatId, Seat] = {}
    doubled: Mapping[SeatId, DoubleEntry] = {}

    def current(self) -> list[Seat]:
        return [seat for seat in self.by_id.values() if seat.until is None]


class GiveSeat(Command, frozen=True):
    seat: Key[SeatId]
    body: Key[BodyId] | None
    person: Key[PersonId] | None
    role: SeatRole
    votes: bool
    stands_in_for: Key[SeatId] | None


class ChangeSeat(Command, frozen=True):
    seat: Key[SeatId]
    body: Key[BodyId] | None
    person: Key[PersonId] | None
    role: SeatRole
    votes: bool
    stands_in_for: Key[SeatId] | None


class EndSeat(Command, frozen=True):
    seat: Key[SeatId]


class NoteDoubleEntry(Command, frozen=True):
    seat: Key[SeatId]


class SettleDoubleEntry(Command, frozen=True):
    """The secretary has looked into it: both devices belong there, or the link was renewed."""

    seat: Key[SeatId]


class SeatGiven(Event, frozen=True):
    seat: SeatId
    body: BodyId | None
    person: PersonId | None
    role: SeatRole
    votes: bool
    stands_in_for: SeatId | None


class SeatChanged(Event, frozen=True):
    seat: SeatId
    body: BodyId | None
    person: PersonId | None
    role: SeatRole
    votes: bool
    stands_in_for: SeatId | None


class SeatEnded(Event, frozen=True):
    seat: SeatId


class EnteredTwice(Event, frozen=True):
    seat: SeatId


class DoubleEntrySettled(Event, frozen=True):
    seat: SeatId


SeatCommand = GiveSeat | ChangeSeat | EndSeat | NoteDoubleEntry | SettleDoubleEntry
SeatEvent = SeatGiven | SeatChanged | SeatEnded | EnteredTwice | DoubleEntrySettled


class SeatRecord(Record, frozen=True):
    """`order`: place among the seats as they were given; also picks the colour of the caret."""

    id: SeatId
    person: str
    body: str
    place: str
    bench: Bench
    role: SeatRole
    votes: bool
    stands_in_for: SeatId | None
    order: int

    @property
    def key(self) -> str:
        return f"seat/{self.id}"


class FormerSeatRecord(Record, frozen=True):
    """A seat that has ended, so that what was done from it still has a name."""

    id: SeatId
    person: str
    body: str
    bench: Bench

    @property
    def key(self) -> str:
        return f"former-seat/{self.id}"


class HolderRecord(Record, frozen=True):
    """Who holds a seat, by their ids, for the office that gives seats; also screens, and seats that have ended."""

    seat: SeatId
    body: BodyId | None
    person: PersonId | None
    role: SeatRole
    votes: bool
    stands_in_for: SeatId | None
    since: datetime
    until: datetime | None

    @property
    def key(self) -> str:
        return f"holder/{self.seat}"


class DoubleEntryRecord(Record, frozen=True):
    seat: SeatId
    at: datetime

    @property
    def key(self) -> str:
        return f"double-entry/{self.seat}"


def role_of(table: Table, seat: SeatId) -> Role:
    """The role a seat acts in. Raises: Refusal when there is no such seat or it has ended."""
    if seat == SYSTEM:
        return "system"
    if seat == OFFICE:
        return "secretariat"
    known = table.seats.by_id.get(seat)
    if known is None:
        raise Refusal("unknown")
    if known.until is not None:
        raise Refusal("seat_ended")
    return known.role


def bench_of(table: Table, seat: SeatId) -> Bench:
    known = table.seats.by_id.get(seat)
    body = None if known is None or known.body is None else table.register.bodies.get(known.body)
    return "other" if body is None else body.bench


def decide(table: Table, command: SeatCommand, by: By, at: datetime) -> Decision:
    """T6: a seat is given once; who takes the place after it has ended gets another. T7: two devices on one link are
    told to chair and secretariat, who settle it; nobody is ended by it."""
    known = table.seats.by_id.get(command.seat)
    match command:
        case GiveSeat():
            if known is not None or command.seat in (SYSTEM, OFFICE):
                raise Refusal("already_there")
            return Decision((SeatGiven(*_seat_fields(table, command)),))
        case ChangeSeat():
            _sitting_seat(known)
            return Decision((SeatChanged(*_seat_fields(table, command)),))
        case EndSeat(seat=seat):
            _sitting_seat(known)
            return Decision((SeatEnded(seat),))
        case NoteDoubleEntry(seat=seat):
            _sitting_seat(known)
            return Decision((EnteredTwice(seat),))
        case SettleDoubleEntry(seat=seat):
            if seat not in table.seats.doubled:
                return Decision(note="nothing_to_do")
            return Decision((DoubleEntrySettled(seat),))


SeatFields = tuple[SeatId, BodyId | None, PersonId | None, SeatRole, bool, SeatId | None]


def _seat_fields(table: Table, command: GiveSeat | ChangeSeat) -> SeatFields:
    """T3: only members, chairs and deputies vote; an alternate votes through the seat it stands in for.

    T4: that is one seat that somebody holds, and no alternate's.
    """
    principal = command.stands_in_for
    if (command.role == "alternate") != (principal is not None):
        raise Refusal("unknown")
    if principal is not None:
        member = _sitting_seat(table.seats.by_id.get(principal))
        if principal == command.seat or member.role == "alternate":
            raise Refusal("unknown")
    votes = command.votes and command.role in ("chair", "deputy", "member")
    return command.seat, command.body, command.person, command.role, votes, principal


def _sitting_seat(known: Seat | None) -> Seat:
    if known is None:
        raise Refusal("unknown")
    if known.until is not None:
        raise Refusal("seat_ended")
    return known


def evolve(seats: Seats, stamp: Stamp, event: SeatEvent) -> Seats:
    match event:
        case SeatGiven(seat=seat, body=body, person=person, role=role, votes=votes, stands_in_for=principal):
            new = Seat(seat, body, person, role, votes, principal, stamp.happened)
            return _with(seats, new)
        case SeatChanged(seat=seat, body=body, person=person, role=role, votes=votes, stands_in_for=principal):
            return _with(seats, Seat(seat, body, person, role, votes, principal, seats.by_id[seat].since))
        case SeatEnded(seat=seat):
            return _with(seats, msgspec.structs.replace(seats.by_id[seat], until=stamp.happened))
        case EnteredTwice(seat=seat):
            return Seats(seats.by_id, {**seats.doubled, seat: DoubleEntry(seat, stamp.at)})
        case DoubleEntrySettled(seat=seat):
            return Seats(seats.by_id, {other: each for other, each in seats.doubled.items() if other != seat})


def _with(seats: Seats, seat: Seat) -> Seats:
    return Seats({**seats.by_id, seat.id: seat}, seats.doubled)


def see(table: Table, audience: Audience) -> Iterator[Record]:
    for order, seat in enumerate(table.seats.by_id.values()):
        if seat.role != "screen":
            shown = _record(table, seat, order, named=audience != "screen")
            ended = seat.until is not None
            yield FormerSeatRecord(seat.id, shown.person, shown.body, shown.bench) if ended else shown
    if audience == "secretariat":
        for seat in table.seats.by_id.values():
            yield HolderRecord(
                seat.id, seat.body, seat.person, seat.role, seat.votes, seat.stands_in_for, seat.since, seat.until
            )
    if audience in ("chair", "secretariat"):
        for double in table.seats.doubled.values():
            yield DoubleEntryRecord(double.seat, double.at)


def _record(table: Table, seat: Seat, order: int, *, named: bool) -> SeatRecord:
    """T5: the wall of the room shows bodies, never a person's name."""
    body = table.register.bodies.get(seat.body) if seat.body is not None else None
    return SeatRecord(
        id=seat.id,
        person=table.register.person_name(seat.person) if named else "",
        body=table.register.body_name(seat.body),
        place=body.place if body is not None else "",
        bench=body.bench if body is not None else "other",
        role=seat.role,
        votes=seat.votes,
        stands_in_for=seat.stands_in_for,
        order=order,
    )
