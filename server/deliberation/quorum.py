"""Who counts: the places with a vote, who may use each of them now, and whether enough are there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, NamedTuple

from server.deliberation.ids import SeatId, SittingId
from server.deliberation.remembered import remembered
from server.deliberation.shapes import BENCHES, Bench

if TYPE_CHECKING:
    from server.deliberation.matters.seats import Seat
    from server.deliberation.table import Table

    _Here = Callable[[Seat], bool]


class Place(NamedTuple):
    """One vote. `seat`: who uses it now, the member, or the alternate of an absent member, or for a body its first.
    `filled` (P8): somebody is named for it or uses it."""

    seat: SeatId
    bench: Bench
    filled: bool
    present: bool


class Standing(NamedTuple):
    entitled: int
    present: int
    needed: int
    reached: bool
    benches: tuple[tuple[Bench, int, int], ...]
    """bench, entitled, present; only benches that have a place."""


@remembered(2)
def places(table: Table, sitting: SittingId) -> tuple[Place, ...]:
    """P3, P4: one place a voting seat, or one a body where the rules say so; in the order the seats were given."""
    attendance = table.presence.of(sitting)

    def here(seat: Seat) -> bool:
        return seat.id in attendance and attendance[seat.id].present

    seats = table.seats.current()
    stand_in = {seat.stands_in_for: seat for seat in reversed(seats) if seat.role == "alternate" and here(seat)}
    grouped: dict[str, list[Seat]] = {}
    for seat in seats:
        if seat.votes:
            shared = table.charter.rules.one_vote_per == "body" and seat.body is not None
            grouped.setdefault(f"body/{seat.body}" if shared else seat.id, []).append(seat)
    return tuple(_place(table, members, stand_in, here) for members in grouped.values())


def _place(table: Table, members: list[Seat], stand_in: dict[SeatId | None, Seat], here: _Here) -> Place:
    user = next((seat for seat in members if here(seat)), None)
    if user is None:
        user = next((stand_in[seat.id] for seat in members if seat.id in stand_in), None)
    body = members[0].body
    known = None if body is None else table.register.bodies.get(body)
    bench = "other" if known is None else known.bench
    filled = user is not None or any(seat.person is not None for seat in members)
    return Place((user or members[0]).id, bench, filled, user is not None)


def standing(table: Table, sitting: SittingId, call: Literal["first", "second"]) -> Standing:
    """P2: how many are there and how many are needed, by the base and the share that the rules give for this call."""
    rules = table.charter.rules
    all_places = places(table, sitting)
    base = [place for place in all_places if place.filled or rules.quorum_base == "entitled"]
    needed = (rules.quorum_first if call == "first" else rules.quorum_second).of(len(base))
    present = sum(place.present for place in base)
    benches = tuple(
        (bench, len(of_bench), sum(place.present for place in of_bench))
        for bench in BENCHES
        if (of_bench := [place for place in base if place.bench == bench])
    )
    return Standing(len(base), present, needed, present >= needed, benches)


def now(table: Table) -> Standing:
    """The standing of the sitting that is going on. Only to be asked while there is one."""
    sitting = table.sittings.current
    assert sitting is not None
    return standing(table, sitting.id, sitting.call)
