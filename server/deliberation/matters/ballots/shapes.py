"""What a ballot is, what may be asked of it and what may happen to it. Votes never show in a repr."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Annotated, Final, Literal

from msgspec import Meta, Struct

from server.deliberation.ids import (
    AmendmentId,
    BallotId,
    ItemId,
    Key,
    Line,
    OptionId,
    Passage,
    ProcedureId,
    SeatId,
    SittingId,
    TextId,
)
from server.deliberation.matters.ballots.subjects import (
    AboutAmendment,
    AboutProcedure,
    AboutSeries,
    AboutText,
    Put,
    Subject,
)
from server.deliberation.prose import NOTHING, Prose
from server.deliberation.remembered import remembered
from server.deliberation.rules import Rules
from server.deliberation.shapes import Command, Event, Means
from server.deliberation.tally import Count, Form, RollPlace, Vote

REOPENING: Final = timedelta(seconds=5)
"""How long the chair may take a closing back (rule B7)."""

Method = Literal["open", "roll_call"]
"""`open`: names are shown after the proclamation. `roll_call`: each choice is seen as its seat is called."""
BallotState = Literal["open", "closed", "counted", "proclaimed", "cancelled", "annulled"]


class OptionWords(Struct, frozen=True, forbid_unknown_fields=True):
    id: OptionId
    words: Prose


class Cast(Struct, frozen=True):
    """The vote that counts for a seat until it changes. `by`: who pressed."""

    vote: Vote
    at: datetime
    by: SeatId
    means: Means


class Ballot(Struct, frozen=True):
    """`quorum_needed` and `roll` as they stood at opening; `chair`: the seat whose choice may break a tie."""

    id: BallotId
    sitting: SittingId
    item: ItemId | None
    subject: Subject
    wording: Prose
    method: Method
    form: Form
    options: tuple[OptionWords, ...]
    rules: Rules
    roll: tuple[RollPlace, ...]
    quorum_needed: int
    chair: SeatId | None
    repeats: BallotId | None
    opened_at: datetime
    closes_at: datetime | None
    state: BallotState = "open"
    votes: Mapping[SeatId, Cast] = {}
    called: tuple[SeatId, ...] = ()
    late: tuple[SeatId, ...] = ()
    closed_at: datetime | None = None
    count: Count | None = None
    proclaimed_at: datetime | None = None
    annulled_because: Prose = NOTHING

    @property
    def going_on(self) -> bool:
        """From opening until the chair has proclaimed or cancelled it."""
        return self.state in ("open", "closed", "counted")

    @property
    def counts(self) -> bool:
        return self.state not in ("cancelled", "annulled")

    @property
    def void(self) -> bool:
        """Proclaimed, but too few were there for it to count (B8)."""
        return self.state == "proclaimed" and self.count is not None and self.count.outcome == "void"

    @property
    def took_effect(self) -> bool:
        return self.state == "proclaimed" and not self.void

    @property
    def amendment(self) -> AmendmentId | None:
        return self.subject.amendment if isinstance(self.subject, AboutAmendment) else None

    @property
    def amendments(self) -> tuple[AmendmentId, ...]:
        """What is put: one amendment, or each of a series; those identical to them not among them."""
        if isinstance(self.subject, AboutSeries):
            return tuple(each.amendment for each in self.subject.amendments)
        return () if self.amendment is None else (self.amendment,)

    @property
    def procedure(self) -> ProcedureId | None:
        return self.subject.procedure if isinstance(self.subject, AboutProcedure) else None

    @property
    def on_whole(self) -> bool:
        """Whether it is the vote on a text as a whole."""
        return isinstance(self.subject, AboutText)

    def is_about(self, text: TextId) -> bool:
        return isinstance(self.subject, AboutText | AboutAmendment | AboutSeries) and self.subject.text == text

    def place_of(self, seat: SeatId) -> RollPlace | None:
        return by_seat(self.roll).get(seat)


@remembered(8)
def by_seat(roll: tuple[RollPlace, ...]) -> Mapping[SeatId, RollPlace]:
    return {place.seat: place for place in roll}


class Ballots(Struct, frozen=True):
    by_id: Mapping[BallotId, Ballot] = {}

    @property
    def running(self) -> Ballot | None:
        return next((ballot for ballot in self.by_id.values() if ballot.going_on), None)


class NewOption(Struct, frozen=True, forbid_unknown_fields=True):
    id: Key[OptionId]
    words: Line


class OpenBallot(Command, frozen=True):
    """Puts something to the vote. `pick_up_to`: 0 for yes or no, else how many of `options` one may choose.

    closes_in: seconds until it closes by itself; None: by the chair. repeats: an annulled or void ballot.
    """

    ballot: Key[BallotId]
    put: Put
    wording: Line
    method: Method
    pick_up_to: Annotated[int, Meta(ge=0, le=50)]
    options: Annotated[tuple[NewOption, ...], Meta(max_length=50)]
    closes_in: Annotated[int, Meta(ge=10, le=86_400)] | None
    repeats: Key[BallotId] | None


class CastVote(Command, frozen=True):
    ballot: Key[BallotId]
    vote: Vote


class CallSeat(Command, frozen=True):
    """In a roll call: this seat is asked now."""

    ballot: Key[BallotId]
    seat: Key[SeatId]


class ExtendBallot(Command, frozen=True):
    """Wait `seconds` longer, from now or from when it would have closed by itself."""

    ballot: Key[BallotId]
    seconds: Annotated[int, Meta(ge=10, le=3600)]


class CloseBallot(Command, frozen=True):
    ballot: Key[BallotId]


class ReopenBallot(Command, frozen=True):
    ballot: Key[BallotId]


class CountBallot(Command, frozen=True):
    ballot: Key[BallotId]


class Proclaim(Command, frozen=True):
    ballot: Key[BallotId]


class CancelBallot(Command, frozen=True):
    ballot: Key[BallotId]


class AnnulBallot(Command, frozen=True):
    ballot: Key[BallotId]
    reason: Passage


class BallotOpened(Event, frozen=True):
    ballot: BallotId
    sitting: SittingId
    item: ItemId | None
    subject: Subject
    wording: Prose
    method: Method
    form: Form
    options: tuple[OptionWords, ...]
    rules: Rules
    roll: tuple[RollPlace, ...]
    quorum_needed: int
    chair: SeatId | None
    repeats: BallotId | None
    closes_at: datetime | None


class VoteCast(Event, frozen=True):
    ballot: BallotId
    seat: SeatId
    vote: Vote


class VoteCameLate(Event, frozen=True):
    """A vote arrived after closing. It is not kept, only that it came."""

    ballot: BallotId
    seat: SeatId


class SeatCalled(Event, frozen=True):
    ballot: BallotId
    seat: SeatId


class BallotExtended(Event, frozen=True):
    ballot: BallotId
    closes_at: datetime


class BallotClosed(Event, frozen=True):
    ballot: BallotId


class BallotReopened(Event, frozen=True):
    ballot: BallotId


class BallotCounted(Event, frozen=True):
    ballot: BallotId
    count: Count


class ResultProclaimed(Event, frozen=True):
    ballot: BallotId


class BallotCancelled(Event, frozen=True):
    ballot: BallotId


class BallotAnnulled(Event, frozen=True):
    ballot: BallotId
    reason: Prose


BallotCommand = (
    OpenBallot
    | CastVote
    | CallSeat
    | ExtendBallot
    | CloseBallot
    | ReopenBallot
    | CountBallot
    | Proclaim
    | CancelBallot
    | AnnulBallot
)
BallotEvent = (
    BallotOpened
    | VoteCast
    | VoteCameLate
    | SeatCalled
    | BallotExtended
    | BallotClosed
    | BallotReopened
    | BallotCounted
    | ResultProclaimed
    | BallotCancelled
    | BallotAnnulled
)
