"""Presence: who came in, who went out, who sent word; by their own hand or by chair and secretary."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec import Struct

from server.deliberation import quorum
from server.deliberation.ids import Key, SeatId, SittingId
from server.deliberation.refusals import Refusal
from server.deliberation.remembered import remembered
from server.deliberation.shapes import Bench, By, Command, Decision, Event, Means, Record, Stamp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from server.deliberation.audience import Audience
    from server.deliberation.table import Table

Where = Literal["in_room", "remote"]


class Stay(Struct, frozen=True):
    since: datetime
    where: Where
    means: Means
    until: datetime | None = None

    @property
    def last_known(self) -> datetime:
        return self.until or self.since


class Attendance(Struct, frozen=True):
    """`excused`: sent word of not coming; undone by coming."""

    stays: tuple[Stay, ...] = ()
    excused: bool = False

    @property
    def present(self) -> bool:
        return bool(self.stays) and self.stays[-1].until is None


NEVER = Attendance()
"""Of whoever was never there and sent no word; not kept."""


class Presence(Struct, frozen=True):
    by_sitting: Mapping[SittingId, Mapping[SeatId, Attendance]] = {}

    def of(self, sitting: SittingId) -> Mapping[SeatId, Attendance]:
        return self.by_sitting.get(sitting, {})


class CheckIn(Command, frozen=True):
    """«I am here», said for the seat that the act is for."""

    sitting: Key[SittingId]
    where: Where


class GoOut(Command, frozen=True):
    sitting: Key[SittingId]


class Excuse(Command, frozen=True):
    sitting: Key[SittingId]


class CameIn(Event, frozen=True):
    sitting: SittingId
    seat: SeatId
    where: Where


class WentOut(Event, frozen=True):
    sitting: SittingId
    seat: SeatId


class Excused(Event, frozen=True):
    sitting: SittingId
    seat: SeatId


class AttendanceRestored(Event, frozen=True):
    sitting: SittingId
    seat: SeatId
    attendance: Attendance


PresenceCommand = CheckIn | GoOut | Excuse
PresenceEvent = CameIn | WentOut | Excused | AttendanceRestored


class PresenceRecord(Record, frozen=True):
    seat: SeatId
    sitting: SittingId
    present: bool
    excused: bool
    where: Where
    since: datetime | None

    @property
    def key(self) -> str:
        return f"presence/{self.seat}"


class QuorumRecord(Record, frozen=True):
    """The arithmetic of the quorum, now: who counts, how many are needed, how many of each bench are there.

    needed_at_second_call: so that the chair knows what a second call would ask for."""

    sitting: SittingId
    entitled: int
    present: int
    needed: int
    needed_at_second_call: int
    reached: bool
    benches: tuple[BenchPresence, ...]

    @property
    def key(self) -> str:
        return "quorum"


class BenchPresence(Struct, frozen=True):
    bench: Bench
    entitled: int
    present: int


def decide(table: Table, command: PresenceCommand, by: By, at: datetime) -> Decision:
    """P1: from the notice to the closing one comes and goes, in the room or remote. P5: who sent word has not come.

    P6: what is entered later for somebody may not lie before what the record already holds of them.
    """
    sitting = table.sittings.by_id.get(command.sitting)
    if sitting is None or by.seat not in table.seats.by_id:
        raise Refusal("unknown")
    if sitting.state not in ("convened", "open", "suspended"):
        raise Refusal("not_in_this_phase")
    attendance = table.presence.of(sitting.id).get(by.seat, NEVER)
    if by.happened is not None and attendance.stays and by.happened < attendance.stays[-1].last_known:
        raise Refusal("happened_too_early")
    match command:
        case CheckIn(where=where):
            if attendance.present and attendance.stays[-1].where == where:
                return Decision(note="nothing_to_do")
            return Decision((CameIn(sitting.id, by.seat, where),))
        case GoOut():
            if not attendance.present:
                return Decision(note="nothing_to_do")
            return Decision((WentOut(sitting.id, by.seat),))
        case Excuse():
            if attendance.present:
                raise Refusal("not_in_this_phase")
            if attendance.excused:
                return Decision(note="nothing_to_do")
            return Decision((Excused(sitting.id, by.seat),))


def evolve(presence: Presence, stamp: Stamp, event: PresenceEvent) -> Presence:
    seats = presence.of(event.sitting)
    old = seats.get(event.seat, NEVER)
    match event:
        case CameIn(where=where):
            stay = Stay(stamp.happened, where, stamp.means)
            new = Attendance((*_ended(old.stays, stamp.happened), stay))
        case WentOut():
            new = Attendance(_ended(old.stays, stamp.happened))
        case Excused():
            new = Attendance(old.stays, excused=True)
        case AttendanceRestored(attendance=attendance):
            new = attendance
    known = {**seats, event.seat: new} if new != NEVER else {each: seats[each] for each in seats if each != event.seat}
    others = {sitting: each for sitting, each in presence.by_sitting.items() if sitting != event.sitting}
    return Presence({**others, event.sitting: known} if known else others)


def _ended(stays: tuple[Stay, ...], at: datetime) -> tuple[Stay, ...]:
    if not stays or stays[-1].until is not None:
        return stays
    return (*stays[:-1], msgspec.structs.replace(stays[-1], until=at))


def inverse(presence: Presence, event: Event) -> tuple[Event, ...]:
    if not isinstance(event, CameIn | WentOut | Excused):
        return ()
    old = presence.of(event.sitting).get(event.seat, NEVER)
    return (AttendanceRestored(event.sitting, event.seat, old),)


def see(table: Table, audience: Audience) -> Iterator[Record]:
    """P7: the quorum with its arithmetic, to everybody, from the notice to the closing."""
    sitting = table.sittings.current
    if sitting is None:
        return
    standing = quorum.standing(table, sitting.id, sitting.call)
    yield QuorumRecord(
        sitting=sitting.id,
        entitled=standing.entitled,
        present=standing.present,
        needed=standing.needed,
        needed_at_second_call=quorum.standing(table, sitting.id, "second").needed,
        reached=standing.reached,
        benches=tuple(BenchPresence(*each) for each in standing.benches),
    )
    if audience == "screen":
        return
    yield from _who_is_there(table.presence.of(sitting.id), sitting.id)


@remembered(2)
def _who_is_there(attendances: Mapping[SeatId, Attendance], sitting: SittingId) -> tuple[PresenceRecord, ...]:
    return tuple(_presence(seat, attendance, sitting) for seat, attendance in attendances.items())


def _presence(seat: SeatId, attendance: Attendance, sitting: SittingId) -> PresenceRecord:
    last = attendance.stays[-1] if attendance.stays else None
    return PresenceRecord(
        seat=seat,
        sitting=sitting,
        present=attendance.present,
        excused=attendance.excused,
        where=last.where if last is not None else "in_room",
        since=None if last is None else last.last_known,
    )
