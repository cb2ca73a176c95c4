"""Who was there: the attendance table of a sitting, and the composition of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.deliberation.document.model import Column, Content, Grid, Instant, Phrase, Several, number, say
from server.deliberation.document.people import bench, body_of, person_of, role_of
from server.deliberation.ids import SeatId, SittingId
from server.deliberation.matters.presence import Attendance, Stay
from server.deliberation.matters.seats import Seat, bench_of
from server.deliberation.matters.sittings.shapes import Sitting
from server.deliberation.shapes import BENCHES

if TYPE_CHECKING:
    from server.deliberation.table import Table


def seats_of(table: Table, sitting: Sitting) -> list[Seat]:
    """The seats there were during the sitting, screens left out; those without a vote only if they came or wrote."""
    attendance = table.presence.of(sitting.id)
    end = sitting.closed_at
    start = sitting.opened_at or sitting.planned_at
    return [
        seat
        for seat in table.seats.by_id.values()
        if seat.role != "screen"
        and (seat.votes or seat.id in attendance)
        and (end is None or seat.since <= end)
        and (seat.until is None or seat.until > start)
    ]


def attendance_grid(table: Table, sitting: Sitting) -> Grid:
    """Person, body, role, whether there, from when until when and how; in the order in which seats were given."""
    columns = (
        Column(say("doc-column-person"), 4),
        Column(say("doc-column-body"), 5),
        Column(say("doc-column-role"), 4),
        Column(say("doc-column-attendance"), 4),
    )
    known = table.presence.of(sitting.id)
    rows = tuple(
        (person_of(table, seat), body_of(table, seat), role_of(table, seat), _there(known.get(seat.id), sitting))
        for seat in seats_of(table, sitting)
    )
    return Grid(say("doc-caption-attendance"), columns, rows)


def came(attendance: Attendance | None) -> bool:
    return attendance is not None and bool(attendance.stays)


def _there(attendance: Attendance | None, sitting: Sitting) -> Content:
    if attendance is None or not attendance.stays:
        excused = attendance is not None and attendance.excused
        return say("doc-attendance-excused" if excused else "doc-attendance-absent")
    return say("doc-attendance-present", stays=Several(tuple(_stay(each, sitting) for each in attendance.stays)))


def _stay(stay: Stay, sitting: Sitting) -> Phrase:
    """«15:04–18:02, in sala»; by the house's hand where the person did not say so on their own device."""
    means = "own" if stay.means == "own_device" else "desk"
    until = stay.until or sitting.closed_at
    if until is None:
        return Phrase("doc-stay-open", {"since": Instant(stay.since, "hour"), "where": stay.where, "means": means})
    hours = {"since": Instant(stay.since, "hour"), "until": Instant(until, "hour")}
    return Phrase("doc-stay", {**hours, "where": stay.where, "means": means})


def bench_grid(table: Table, sitting: Sitting) -> Grid:
    """By bench: the places with a vote, and how many of them somebody filled at least for a while."""
    known = table.presence.of(sitting.id)
    seats = seats_of(table, sitting)
    voting = [seat for seat in seats if seat.votes]
    stood_in = {seat.stands_in_for for seat in seats if seat.stands_in_for is not None and came(known.get(seat.id))}
    rows: list[tuple[Content, ...]] = []
    totals = [0, 0]
    for name in BENCHES:
        here = [seat for seat in voting if bench_of(table, seat.id) == name]
        there = [seat for seat in here if came(known.get(seat.id)) or seat.id in stood_in]
        if here:
            rows.append((bench(name), number(len(here)), number(len(there))))
            totals = [totals[0] + len(here), totals[1] + len(there)]
    rows.append((say("doc-total"), number(totals[0]), number(totals[1])))
    columns = (
        Column(say("doc-column-bench"), 3),
        Column(say("doc-column-entitled"), 1, "end"),
        Column(say("doc-column-came"), 1, "end"),
    )
    return Grid(say("doc-caption-attendance-benches"), columns, tuple(rows), last_is_total=True)


def composition_grid(table: Table) -> Grid:
    """Who sits at the table now: body, bench, who speaks for it, role; screens left out."""
    columns = (
        Column(say("doc-column-body"), 5),
        Column(say("doc-column-bench"), 4),
        Column(say("doc-column-person"), 4),
        Column(say("doc-column-role"), 4),
    )
    rows = tuple(
        (body_of(table, seat), bench(bench_of(table, seat.id)), person_of(table, seat), role_of(table, seat))
        for seat in table.seats.current()
        if seat.role != "screen"
    )
    return Grid(say("doc-caption-composition"), columns, rows)


def presiding(table: Table, sitting: SittingId) -> SeatId | None:
    """Who chaired: the chair if there, else a deputy who was; None if neither came."""
    return _of_roles(table, sitting, ("chair", "deputy"))


def minute_taker(table: Table, sitting: SittingId) -> SeatId | None:
    """The secretary who came, else the one the table has."""
    there = _of_roles(table, sitting, ("secretary",))
    return there or next((seat.id for seat in table.seats.current() if seat.role == "secretary"), None)


def _of_roles(table: Table, sitting: SittingId, roles: tuple[str, ...]) -> SeatId | None:
    known = table.presence.of(sitting)
    for role in roles:
        for seat in table.seats.by_id.values():
            if seat.role == role and came(known.get(seat.id)):
                return seat.id
    return None
