"""given(...).when(command, by=seat).then(events): a table in a few words, a clock that only moves when told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Self, TypeVar, cast

from msgspec.structs import replace

from server.deliberation import core
from server.deliberation.audience import Audience
from server.deliberation.ids import (
    OFFICE,
    SYSTEM,
    AmendmentId,
    BallotId,
    BodyId,
    CommandId,
    ItemId,
    OptionId,
    PersonId,
    RequestId,
    SeatId,
    SittingId,
    TableId,
    TextId,
    UnitId,
)
from server.deliberation.matters.agenda.shapes import AddItem, Item, OpenItem
from server.deliberation.matters.amendments.edits import Edit, Reword
from server.deliberation.matters.amendments.shapes import Amendment, FileAmendment
from server.deliberation.matters.ballots.shapes import (
    Ballot,
    CastVote,
    CloseBallot,
    Method,
    NewOption,
    OpenBallot,
    Proclaim,
)
from server.deliberation.matters.ballots.subjects import AboutAmendment, Put, PutQuestion
from server.deliberation.matters.charter import FoundTable
from server.deliberation.matters.floor.shapes import AskFloor, SpeechKind
from server.deliberation.matters.presence import CheckIn
from server.deliberation.matters.seats import GiveSeat, SeatRole
from server.deliberation.matters.sittings.shapes import Call, Convene, OpenSitting, PlanSitting, Sitting
from server.deliberation.matters.texts.shapes import ImportText, NewUnit, Text
from server.deliberation.messages import AnyCommand, AnyEvent, Entry
from server.deliberation.refusals import Refusal, RefusalCode
from server.deliberation.register import BodyEntry, Register
from server.deliberation.rules import Rules
from server.deliberation.shapes import BENCHES, Bench, By, Decision, Event, Means, Note, Record
from server.deliberation.table import Table
from server.deliberation.tally import Choice, Count, Vote

START = datetime(2026, 11, 18, 14, 0, tzinfo=UTC)
SITTING = SittingId("sitting")
ITEM = ItemId("item")
TEXT = TextId("text")
BALLOT = BallotId("ballot")

R = TypeVar("R", bound=Record)


class House:
    """A table and everything that has happened at it; `at` is the only clock."""

    def __init__(self, rules: Rules | None = None, *, founded: bool = True) -> None:
        self.at = START
        self.table = Table(TableId("table"))
        self.log: list[Entry] = []
        self.last: list[Event] = []
        self.decision = Decision()
        self.refusal: Refusal | None = None
        self._commands = 0
        if founded:
            self.when(FoundTable("Tavolo", None, "Europe/Rome", rules or Rules()))

    def knows(self, name: str, bench: Bench, *, body: str | None = None) -> tuple[BodyId, PersonId]:
        """A body and a person in the register."""
        of, person = BodyId(body or f"body-{name}"), PersonId(f"person-{name}")
        bodies = {**self.table.register.bodies, of: BodyEntry(f"Ente {of}", bench, "Venezia")}
        people = {**self.table.register.people, person: name.title()}
        self.table = replace(self.table, register=Register(bodies, people))
        return of, person

    def seats(
        self,
        *names: str,
        role: SeatRole = "member",
        votes: bool = True,
        body: str | None = None,
        stands_in_for: str | None = None,
        named: bool = True,
    ) -> Self:
        """Seats with a body and a person each; the benches take turns."""
        for name in names:
            of, person = self.knows(name, BENCHES[len(self.table.seats.by_id) % 4], body=body)
            principal = None if stands_in_for is None else SeatId(stands_in_for)
            self.when(GiveSeat(SeatId(name), of, person if named else None, role, votes, principal))
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
        usual: Means = "clock" if by == SYSTEM else "own_device" if seat_for is None else "by_hand"
        return self.act(
            command, By(presser, for_seat, means or usual, CommandId(cause or f"c{self._commands}"), happened)
        )

    def act(self, command: AnyCommand, by: By) -> Self:
        before = self.table
        try:
            self.decision = core.decide(self.table, command, by, self.at)
        except Refusal as refusal:
            assert self.table is before
            self.refusal, self.last = refusal, []
            return self
        self.refusal, self.last = None, []
        for event in self.decision.events:
            self.happen(event, by)
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
            event=cast(AnyEvent, event),
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

    def then_told(self, note: Note) -> Self:
        """Nothing happens, and the asker is told why."""
        assert self.refusal is None, f"refused: {self.refusal}"
        assert (self.last, self.decision.note) == ([], note)
        return self

    def done(self) -> Self:
        """It was not refused."""
        assert self.refusal is None, f"refused: {self.refusal}"
        return self

    def refused(self, code: RefusalCode) -> Self:
        assert self.refusal is not None, f"happened: {self.last}"
        assert self.refusal.code == code
        return self

    def later(self, seconds: float) -> Self:
        """Time passes, and what is due happens at its own moment."""
        until = self.at + timedelta(seconds=seconds)
        while due := [each for each in core.due(self.table) if each[0] <= until]:
            self.at, command = min(due, key=lambda each: each[0])
            self.when(command, by=SYSTEM).done()
        self.at = until
        return self

    def ago(self, seconds: float) -> datetime:
        return self.at - timedelta(seconds=seconds)

    def comes(self, *names: str, sitting: SittingId = SITTING) -> Self:
        for name in names:
            self.when(CheckIn(sitting, "in_room"), by=name).done()
        return self

    def asks(self, name: str, request: str, kind: SpeechKind = "speech") -> Self:
        return self.when(AskFloor(RequestId(request), kind), by=name).done()

    def files(self, name: str, amendment: str, *edits: Edit, version: int = 1) -> Self:
        return self.when(FileAmendment(AmendmentId(amendment), TEXT, version, edits, "Meglio", ""), by=name)

    def rewords(self, name: str, amendment: str, unit: str, words: str, *, version: int = 1) -> Self:
        return self.files(name, amendment, Reword(UnitId(unit), words), version=version)

    def puts(
        self,
        put: Put | None = None,
        *,
        ballot: str = BALLOT,
        method: Method = "open",
        options: Iterable[str] = (),
        pick_up_to: int = 0,
        closes_in: int | None = None,
        repeats: str | None = None,
    ) -> Self:
        """The chair opens a ballot."""
        some = tuple(NewOption(OptionId(each), each.title()) for each in options)
        again = None if repeats is None else BallotId(repeats)
        command = OpenBallot(
            BallotId(ballot), put or PutQuestion(), "Si approva?", method, pick_up_to, some, closes_in, again
        )
        return self.when(command, by="chair")

    def votes(self, choice: Choice, *names: str, ballot: str = BALLOT) -> Self:
        for name in names:
            self.when(CastVote(BallotId(ballot), Vote(choice)), by=name).done()
        return self

    def picks(self, name: str, *options: str) -> Self:
        return self.when(CastVote(BALLOT, Vote(None, tuple(map(OptionId, options)))), by=name)

    def closes(self, ballot: str = BALLOT) -> Self:
        """The chair closes the ballot, and it is counted."""
        return self.when(CloseBallot(BallotId(ballot)), by="chair").done().later(5)

    def proclaims(self, ballot: str = BALLOT) -> Self:
        return self.when(Proclaim(BallotId(ballot)), by="chair")

    def decides(self, put: Put, choice: Choice, *names: str, ballot: str = BALLOT) -> Self:
        """A whole vote in which these choose so on what is put; where it asks whether the text shall stand, so that
        «for» an amendment is said against."""
        self.puts(put, ballot=ballot).done()
        subject = self.ballot(ballot).subject
        other: dict[Choice, Choice] = {"for": "against", "against": "for"}
        if isinstance(subject, AboutAmendment) and subject.keeps:
            choice = other.get(choice, choice)
        return self.votes(choice, *names, ballot=ballot).closes(ballot).proclaims(ballot)

    def seen(self, audience: Audience, kind: type[R]) -> list[R]:
        return [record for record in core.see(self.table, audience) if isinstance(record, kind)]

    def own(self, name: str, kind: type[R]) -> list[R]:
        return [record for record in core.own(self.table, SeatId(name)) if isinstance(record, kind)]

    @property
    def sitting(self) -> Sitting:
        return self.table.sittings.by_id[SITTING]

    @property
    def text(self) -> Text:
        return self.table.texts.by_id[TEXT]

    @property
    def words(self) -> list[str]:
        """The words of the text as it counts now, by number."""
        return [f"{unit.number} {unit.words.shown}" for unit in self.text.versions[-1].units]

    def item(self, id: str = ITEM) -> Item:
        return self.table.agenda.items[ItemId(id)]

    def amendment(self, id: str) -> Amendment:
        return self.table.amendments.by_id[AmendmentId(id)]

    def ballot(self, id: str = BALLOT) -> Ballot:
        return self.table.ballots.by_id[BallotId(id)]

    def count(self, id: str = BALLOT) -> Count:
        count = self.ballot(id).count
        assert count is not None
        return count


def given(*names: str, rules: Rules | None = None) -> House:
    """A table with a chair who votes, a secretary who does not, and these members."""
    house = House(rules).seats("chair", role="chair")
    return house.seats("secretary", role="secretary", votes=False).seats(*names)


def convened(*names: str, rules: Rules | None = None) -> House:
    """The same, called to a sitting to which nobody has come yet."""
    return called(given(*names, rules=rules))


def called(house: House, sitting: SittingId = SITTING) -> House:
    house.when(PlanSitting(sitting, START, "Venezia", "mixed")).done()
    return house.when(Convene(sitting, "Siete convocati.", ("Ordine del giorno",))).done()


def in_sitting(
    *names: str, present: Iterable[str] | None = None, rules: Rules | None = None, call: Call = "first"
) -> House:
    """The same, in an open sitting in which these (or all with a vote) are present."""
    house = convened(*names, rules=rules).comes(*(("chair", *names) if present is None else present))
    return house.when(OpenSitting(SITTING, call), by="chair").done()


def with_item(house: House, item: str = ITEM) -> House:
    """A discussion that is open on the agenda."""
    house.when(AddItem(ItemId(item), SITTING, "discussion", "Lavoro", 20, None, None)).done()
    return house.when(OpenItem(ItemId(item)), by="chair").done()


def with_text(house: House, *words: str) -> House:
    """A sealed text: an area and one point for each of these words; units u0, u1, …"""
    points = (NewUnit(UnitId(f"u{n}"), "point", 0, each) for n, each in enumerate(words, start=1))
    units = (NewUnit(UnitId("u0"), "area", 0, "Lavoro"), *points)
    house.when(ImportText(TEXT, "Linee guida", "guidelines", units)).done()
    house.when(AddItem(ITEM, SITTING, "text", "Lavoro", 20, TEXT, None)).done()
    return house.when(OpenItem(ITEM), by="chair").done()
