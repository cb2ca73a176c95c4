"""given(...).when(command, by=seat).then(events): a table in a few words, a clock that only moves when told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Self

from msgspec.structs import replace

from server.deliberation import core
from server.deliberation.ids import (
    OFFICE,
    SYSTEM,
    BodyId,
    CommandId,
    ItemId,
    PersonId,
    SeatId,
    SittingId,
    TableId,
    TextId,
    UnitId,
)
from server.deliberation.matters.agenda.shapes import AddItem, OpenItem
from server.deliberation.matters.charter import FoundTable
from server.deliberation.matters.presence import CheckIn
from server.deliberation.matters.seats import GiveSeat, SeatRole
from server.deliberation.matters.sittings.shapes import Convene, OpenSitting, PlanSitting
from server.deliberation.matters.texts.shapes import ImportText, NewUnit
from server.deliberation.messages import AnyCommand, AnyEvent, Entry
from server.deliberation.refusals import Refusal
from server.deliberation.register import BodyEntry, Register
from server.deliberation.rules import Rules
from server.deliberation.shapes import BENCHES, By, Decision, Event, Means
from server.deliberation.table import Table

START = datetime(2026, 11, 18, 14, 0, tzinfo=UTC)
SITTING = SittingId("sitting")
ITEM = ItemId("item")
TEXT = TextId("text")


def seat(name: str) -> SeatId:
    return SeatId(name)


class House:
    """A table and everything that has happened at it; `at` is the only clock."""

    def __init__(self, rules: Rules | None = None) -> None:
        self.at = START
        self.table = Table(TableId("table"))
        self.log: list[Entry] = []
        self.last: list[Event] = []
        self.decision = Decision()
        self.refusal: Refusal | None = None
        self._commands = 0
        self.when(FoundTable("Tavolo", None, "Europe/Rome", rules or Rules()), by=OFFICE)

    def seats(self, *names: str, role: SeatRole = "member", votes: bool = True) -> Self:
        """Seats with a body and a person each; the benches take turns."""
        for name in names:
            place = len(self.table.seats.by_id)
            body, person = BodyId(f"body-{name}"), PersonId(f"person-{name}")
            bodies = {**self.table.register.bodies, body: BodyEntry(f"Ente {name}", BENCHES[place % 4])}
            people = {**self.table.register.people, person: name.title()}
            self.table = replace(self.table, register=Register(bodies, people))
            self.when(GiveSeat(seat(name), body, person, role, votes, None), by=OFFICE)
        return self

    def when(
        self,
        command: AnyCommand,
        *,
        by: str = OFFICE,
        seat_for: str | None = None,
        means: Means | None = None,
        happened: datetime | None = None,
        cause: str | None = None,
    ) -> Self:
        """Decide and, if it is not refused, let it happen. A refusal is kept for `refused`."""
        self._commands += 1
        presser = SeatId(by)
        for_seat = presser if seat_for is None else SeatId(seat_for)
        default: Means = "clock" if by == SYSTEM else "own_device"
        act = By(presser, for_seat, means or default, CommandId(cause or f"c{self._commands}"), happened)
        before = self.table
        try:
            self.decision = core.decide(self.table, command, act, self.at)
        except Refusal as refusal:
            assert self.table is before
            self.refusal, self.last = refusal, []
            return self
        self.refusal, self.last = None, []
        for event in self.decision.events:
            self.happen(event, act)
        return self

    def happen(self, event: Event, act: By) -> None:
        entry = Entry(
            seq=self.table.seq + 1,
            at=self.at,
            happened=act.happened or self.at,
            by=act.presser,
            seat=act.seat,
            means=act.means,
            cause=act.cause,
            event=event,  # type: ignore[arg-type]
        )
        self.table = core.evolve(self.table, entry)
        self.log.append(entry)
        self.last.append(event)

    def then(self, *events: AnyEvent) -> Self:
        assert self.refusal is None, f"refused: {self.refusal}"
        assert tuple(self.last) == events
        return self

    def then_kinds(self, *kinds: type[Event]) -> Self:
        assert self.refusal is None, f"refused: {self.refusal}"
        assert [type(event) for event in self.last] == list(kinds)
        return self

    def refused(self, code: str) -> Self:
        assert self.refusal is not None, f"happened: {self.last}"
        assert self.refusal.code == code
        return self

    def later(self, seconds: float) -> Self:
        """Time passes, and what is due happens at its own moment."""
        until = self.at + timedelta(seconds=seconds)
        while (due := [each for each in core.due(self.table) if each[0] <= until]) and due:
            self.at, command = min(due, key=lambda each: each[0])
            self.when(command, by=SYSTEM)  # type: ignore[arg-type]
            assert self.refusal is None
        self.at = until
        return self


def given(*names: str, rules: Rules | None = None) -> House:
    """A table with a chair who votes, a secretary who does not, and these members."""
    house = House(rules).seats("chair", role="chair")
    return house.seats("secretary", role="secretary", votes=False).seats(*names)


def in_sitting(*names: str, present: Iterable[str] | None = None, rules: Rules | None = None) -> House:
    """The same, in an open sitting in which these (or all with a vote) are present."""
    house = given(*names, rules=rules)
    house.when(PlanSitting(SITTING, START, "Venezia", "mixed")).when(Convene(SITTING, "", ()))
    for name in ("chair", *names) if present is None else present:
        house.when(CheckIn(SITTING, "in_room"), by=name)
    house.when(OpenSitting(SITTING, "first"), by="chair")
    assert house.refusal is None, house.refusal
    return house


def with_text(house: House, *words: str) -> House:
    """A sealed text: an area and one point for each of these words; units u0, u1, …"""
    points = (NewUnit(UnitId(f"u{n}"), "point", 0, each) for n, each in enumerate(words, start=1))
    units = (NewUnit(UnitId("u0"), "area", 0, "Lavoro"), *points)
    house.when(ImportText(TEXT, "Linee guida", "guidelines", units))
    house.when(AddItem(ITEM, SITTING, "text", "Lavoro", 20, TEXT, None))
    return house.when(OpenItem(ITEM), by="chair")
