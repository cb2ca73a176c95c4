"""How a ballot looks from outside, and to whom: nobody but its owner learns a choice before the proclamation.

The one exception is a roll call, where each choice is said aloud as its seat is called.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from server.deliberation.document.explained import explained
from server.deliberation.ids import AmendmentId, BallotId, ItemId, OptionId, ProcedureId, SeatId, SittingId, TextId
from server.deliberation.matters.amendments.seeing import UnitChange, changes_on
from server.deliberation.matters.ballots.seeing_series import SeriesChange, falling_with, series_of
from server.deliberation.matters.ballots.shapes import REOPENING, Ballot, BallotState, Method, by_seat
from server.deliberation.matters.ballots.subjects import AboutAmendment, AboutSeries, AboutText
from server.deliberation.remembered import remembered
from server.deliberation.rules import Rules
from server.deliberation.shapes import Bench, Means, Record
from server.deliberation.tally import Count, PickUpTo, RollPlace, Vote

if TYPE_CHECKING:
    from server.deliberation.audience import Audience
    from server.deliberation.table import Table


class OptionView(Struct, frozen=True):
    id: OptionId
    words: str


class BallotRecord(Record, frozen=True):
    """`pick_up_to` 0: yes or no. keeps, together, because: how an amendment is put, as in AboutAmendment.
    `would_preclude`: amendments no longer voted if this one passes. series: several put to one vote, then neither
    `amendment` nor `changes` are told."""

    id: BallotId
    sitting: SittingId
    item: ItemId | None
    text: TextId | None
    version: int
    amendment: AmendmentId | None
    procedure: ProcedureId | None
    wording: str
    method: Method
    pick_up_to: int
    options: tuple[OptionView, ...]
    rules: Rules
    state: BallotState
    opened_at: datetime
    closes_at: datetime | None
    closed_at: datetime | None
    reopen_until: datetime | None
    proclaimed_at: datetime | None
    repeats: BallotId | None
    annulled_because: str
    entitled: int
    present: int
    quorum_needed: int
    keeps: bool
    together: tuple[AmendmentId, ...]
    because: str
    changes: tuple[UnitChange, ...]
    would_preclude: tuple[AmendmentId, ...]
    series: tuple[SeriesChange, ...]

    @property
    def key(self) -> str:
        return f"ballot/{self.id}"


class BenchTurnout(Struct, frozen=True):
    bench: Bench
    present: int
    voted: int


class TurnoutRecord(Record, frozen=True):
    """How many have voted, never how. Sent at most four times a second."""

    ballot: BallotId
    present: int
    voted: int
    benches: tuple[BenchTurnout, ...]

    @property
    def key(self) -> str:
        return f"turnout/{self.ballot}"


class MissingRecord(Record, frozen=True):
    """For the chair: who was there at opening and has not voted, whose vote came late, whose was entered by hand.

    After the proclamation only while there is a late vote to tell of (B6)."""

    ballot: BallotId
    missing: tuple[SeatId, ...]
    late: tuple[SeatId, ...]
    by_hand: tuple[SeatId, ...]

    @property
    def key(self) -> str:
        return f"missing/{self.ballot}"


class Clause(Struct, frozen=True):
    """A Fluent message with its numbers and symbols."""

    key: str
    facts: dict[str, int | str]


class ResultRecord(Record, frozen=True):
    """The count and its arithmetic in words; to the chair as soon as it is made, to all with the proclamation."""

    ballot: BallotId
    count: Count
    explained: tuple[Clause, ...]

    @property
    def key(self) -> str:
        return f"result/{self.ballot}"


class SeatVote(Struct, frozen=True):
    seat: SeatId
    bench: Bench
    vote: Vote | None
    means: Means | None


class VotesRecord(Record, frozen=True):
    """Who voted how; `vote` None: was there and did not vote, or in a roll call has not answered yet."""

    ballot: BallotId
    votes: tuple[SeatVote, ...]

    @property
    def key(self) -> str:
        return f"votes/{self.ballot}"


class MyVoteRecord(Record, frozen=True):
    """Whether the seat that looks may vote here, and what it has on record. `late`: its vote came after closing."""

    ballot: BallotId
    may_vote: bool
    called: bool
    vote: Vote | None
    at: datetime | None
    means: Means | None
    late: bool

    @property
    def key(self) -> str:
        return f"my-vote/{self.ballot}"


COALESCED: tuple[type[Record], ...] = (TurnoutRecord, MissingRecord)
"""Records that may wait a quarter of a second, so that a burst of votes is one message and not one a vote."""


MINE: Final = 10
"""Votes of which a seat is told apart from all others what it has on record."""


def see(table: Table, audience: Audience) -> Iterator[Record]:
    """B19: before the proclamation no record shows a choice, but the count to the chair who is about to proclaim it.

    B18: in a roll call the choices of the seats called so far. B21: how many have voted, never how.
    """
    for ballot in table.ballots.by_id.values():
        yield from _of(table, audience, ballot)


def again(table: Table, audience: Audience, before: Table, held: Mapping[str, Record]) -> Iterator[Record]:
    """The same; a ballot that is over and has not changed since `before` is taken from `held`."""
    for id, ballot in table.ballots.by_id.items():
        if ballot.going_on or before.ballots.by_id.get(id) is not ballot:
            yield from _of(table, audience, ballot)
        else:
            keys = (f"{kind}/{id}" for kind in ("ballot", "missing", "result", "votes"))
            yield from (held[key] for key in keys if key in held)


def _of(table: Table, audience: Audience, ballot: Ballot) -> Iterator[Record]:
    if ballot.state == "cancelled":
        return
    yield _record(table, ballot)
    if ballot.going_on:
        yield _turnout(ballot)
    if audience in ("chair", "secretariat") and (ballot.going_on or ballot.late):
        yield _missing(ballot)
    published = ballot.proclaimed_at is not None
    if ballot.count is not None and (published or (ballot.state == "counted" and audience == "chair")):
        yield ResultRecord(ballot.id, ballot.count, tuple(_clauses(ballot.count, ballot.rules)))
    if audience != "screen" and published:
        yield VotesRecord(ballot.id, tuple(_seat_votes(ballot, [p.seat for p in ballot.roll if p.present])))
    elif ballot.method == "roll_call":
        yield VotesRecord(ballot.id, tuple(_seat_votes(ballot, list(ballot.called))))


def own(table: Table, seat: SeatId) -> Iterator[Record]:
    """Of the last votes only: how one voted in those before is told by their votes, which everybody sees."""
    latest = (ballot for ballot in reversed(tuple(table.ballots.by_id.values())) if ballot.counts)
    for ballot in islice(latest, MINE):
        place = ballot.place_of(seat)
        if place is None:
            continue
        cast = ballot.votes.get(seat)
        yield MyVoteRecord(
            ballot=ballot.id,
            may_vote=place.present and ballot.state == "open",
            called=ballot.method == "open" or seat in ballot.called,
            vote=None if cast is None else cast.vote,
            at=None if cast is None else cast.at,
            means=None if cast is None else cast.means,
            late=seat in ballot.late,
        )


def _clauses(count: Count, rules: Rules) -> Iterator[Clause]:
    for phrase in explained(count, rules):
        yield Clause(phrase.key, {name: fact for name, fact in phrase.arguments.items() if isinstance(fact, int | str)})


def _record(table: Table, ballot: Ballot) -> BallotRecord:
    subject = ballot.subject
    amendment = subject if isinstance(subject, AboutAmendment) else None
    on_text = subject if isinstance(subject, AboutText | AboutAmendment | AboutSeries) else None
    changes = () if amendment is None else changes_on(table, amendment.text, amendment.version, amendment.operations)
    closed = ballot.closed_at if ballot.state == "closed" else None
    return BallotRecord(
        id=ballot.id,
        sitting=ballot.sitting,
        item=ballot.item,
        text=None if on_text is None else on_text.text,
        version=0 if on_text is None else on_text.version,
        amendment=ballot.amendment,
        procedure=ballot.procedure,
        wording=ballot.wording.shown,
        method=ballot.method,
        pick_up_to=ballot.form.most if isinstance(ballot.form, PickUpTo) else 0,
        options=tuple(OptionView(option.id, option.words.shown) for option in ballot.options),
        rules=ballot.rules,
        state=ballot.state,
        opened_at=ballot.opened_at,
        closes_at=ballot.closes_at,
        closed_at=ballot.closed_at,
        reopen_until=None if closed is None else closed + REOPENING,
        proclaimed_at=ballot.proclaimed_at,
        repeats=ballot.repeats,
        annulled_because=ballot.annulled_because.shown,
        entitled=len(ballot.roll),
        present=sum(_there(ballot.roll).values()),
        quorum_needed=ballot.quorum_needed,
        keeps=amendment is not None and amendment.keeps,
        together=() if amendment is None else amendment.together,
        because="" if amendment is None else amendment.because.shown,
        changes=changes,
        would_preclude=falling_with(table, ballot) if ballot.going_on else (),
        series=series_of(table, subject) if isinstance(subject, AboutSeries) else (),
    )


@remembered(2)
def _turnout(ballot: Ballot) -> TurnoutRecord:
    there, places = _there(ballot.roll), by_seat(ballot.roll)
    voted = Counter(places[seat].bench for seat in ballot.votes)
    benches = tuple(BenchTurnout(bench, number, voted[bench]) for bench, number in there.items())
    return TurnoutRecord(ballot.id, sum(there.values()), len(ballot.votes), benches)


@remembered(8)
def _there(roll: tuple[RollPlace, ...]) -> dict[Bench, int]:
    """How many of each bench may vote, in the order of the roll."""
    return dict(Counter(place.bench for place in roll if place.present))


@remembered(2)
def _missing(ballot: Ballot) -> MissingRecord:
    missing = tuple(place.seat for place in ballot.roll if place.present and place.seat not in ballot.votes)
    by_hand = tuple(seat for seat, cast in ballot.votes.items() if cast.by != seat)
    return MissingRecord(ballot.id, missing, ballot.late, by_hand)


def _seat_votes(ballot: Ballot, seats: list[SeatId]) -> Iterator[SeatVote]:
    benches = {place.seat: place.bench for place in ballot.roll}
    for seat in seats:
        cast = ballot.votes.get(seat)
        yield SeatVote(seat, benches[seat], None if cast is None else cast.vote, None if cast is None else cast.means)
