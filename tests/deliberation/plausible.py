"""Sittings that nobody planned: each number makes somebody press something, at a small table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from random import Random
from typing import NamedTuple, Self, get_args

from server.deliberation.ids import (
    SYSTEM,
    AmendmentId,
    CommandId,
    SeatId,
)
from server.deliberation.matters import undo
from server.deliberation.matters.ballots import shapes as ballots
from server.deliberation.matters.sittings import shapes as sittings
from server.deliberation.messages import AnyCommand
from server.deliberation.permits import PERMITS
from server.deliberation.rules import Rules
from server.deliberation.shapes import By, Event, Means
from server.deliberation.table import Table
from tests.deliberation.house import SITTING, House, called, with_text
from tests.deliberation.pressing import (
    BUILDS,
    DESK,
    MEMBERS,
    PEOPLE,
    RULES,
    VOTERS,
    WORDS,
    amendment_filed,
    expected_now,
    vote_cast,
)
from tests.deliberation.pressing_life import asked_now

ALL_MEANS: tuple[Means, ...] = get_args(Means)


class Act(NamedTuple):
    """What somebody pressed and when, and what came of it: the name of each event, or the refusal, and the note."""

    command: AnyCommand
    by: By
    at: datetime
    outcome: tuple[str, ...]


class Played(House):
    """A house that remembers the table before each entry of its log, and each act."""

    def __init__(self, rules: Rules | None = None) -> None:
        self.before: list[Table] = []
        self.acts: list[Act] = []
        super().__init__(rules)

    def happen(self, event: Event, act: By) -> None:
        self.before.append(self.table)
        super().happen(event, act)

    def act(self, command: AnyCommand, by: By) -> Self:
        super().act(command, by)
        refused = () if self.refusal is None else (self.refusal.code, str(self.refusal.facts))
        note = () if self.refusal is not None or self.decision.note is None else (self.decision.note,)
        outcome = (*(type(event).__name__ for event in self.last), *refused, *note)
        self.acts.append(Act(command, by, self.at, outcome))
        return self

    @property
    def tables(self) -> list[Table]:
        """The table before each entry, and as it is now."""
        return [*self.before, self.table]


def begun(number: int) -> Played:
    """A small table, before its sitting or in the middle of it."""
    r = Random(number)
    house = Played(r.choice(RULES)).seats("chair", role="chair").seats("deputy", role="deputy", votes=r.random() < 0.5)
    house.seats("secretary", role="secretary").seats(*MEMBERS[:2]).seats(*MEMBERS[2:], body="comune")
    house.seats("alt", role="alternate", stands_in_for="ana").seats("guest", role="guest")
    house.seats("med", role="mediator").seats("obs", role="observer").seats("wall", role="screen")
    if r.random() < 0.2:
        return house
    called(house).comes("chair", "deputy", "alt", *MEMBERS[1:])
    house.when(sittings.OpenSitting(SITTING, "first"), by="chair").done()
    with_text(house, *(" ".join(r.choices(WORDS, k=8)) + "." for _ in range(3)))
    for n, name in enumerate(r.choices(MEMBERS, k=r.randrange(6))):
        house.when(amendment_filed(r, house.table, AmendmentId(f"begun{n}")), by=name)
    return house


def played(start: int, numbers: Sequence[int]) -> Played:
    """What happens when each number makes somebody press something."""
    house = begun(start)
    for place, number in enumerate(numbers):
        press(house, Random(number), f"p{place}")
    return house


def press(house: House, r: Random, cause: str) -> None:
    """Time passes, and somebody presses something; mostly what one would expect of them."""
    house.later(r.choice((0, 0, 0, 1, 1, 2, 4, 6, 30)))
    command, by = pressed(r, house.table)
    seat, means, happened = by, "clock" if by == SYSTEM else "own_device", None
    if by in DESK and r.random() < (0.3 if PERMITS[type(command)].for_others else 0.02):
        seat, means = r.choice(PEOPLE), r.choice(("by_hand", "by_hand", "paper", "roll_call", "mail"))
        happened = house.ago(r.choice((0, 1, 20))) if r.random() < 0.5 else None
    house.act(command, By(SeatId(by), SeatId(seat), _means(means), CommandId(cause), happened))


def pressed(r: Random, table: Table) -> tuple[AnyCommand, str]:
    running = table.ballots.running
    if running is not None and running.method == "roll_call" and running.state == "open" and r.random() < 0.4:
        return ballots.CallSeat(running.id, SeatId(_voter(r, running))), "chair"
    if running is not None and running.state == "open" and r.random() < 0.75:
        return vote_cast(r, table), _voter(r, running)
    if running is not None and running.state == "counted" and r.random() < 0.6:
        return ballots.Proclaim(running.id), "chair"
    if any(each.inverse for each in table.recent) and r.random() < 0.15:
        return undo.Undo(table.recent[-1].cause), r.choice(("chair", "chair", "deputy"))
    if r.random() < 0.1 and (asked := asked_now(r, table)) is not None:
        return asked
    if r.random() < 0.4 and (expected := expected_now(r, table)) is not None:
        return expected
    who, builds = r.choice(BUILDS)
    return r.choice(builds)(r, table), r.choice(who)


def _voter(r: Random, ballot: ballots.Ballot) -> str:
    missing = [place.seat for place in ballot.roll if place.present and place.seat not in ballot.votes]
    return r.choice(missing) if missing and r.random() < 0.8 else r.choice(VOTERS)


def _means(name: str) -> Means:
    return next((each for each in ALL_MEANS if each == name), "by_hand")
