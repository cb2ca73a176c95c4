"""What follows from what is asked of a ballot, by a person or by the clock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from server.deliberation import quorum, tally
from server.deliberation.ids import SYSTEM, BallotId, SeatId, SittingId
from server.deliberation.matters.ballots.putting import form_of, subject_of
from server.deliberation.matters.ballots.shapes import (
    REOPENING,
    AnnulBallot,
    Ballot,
    BallotAnnulled,
    BallotCancelled,
    BallotClosed,
    BallotCommand,
    BallotCounted,
    BallotExtended,
    BallotOpened,
    BallotReopened,
    BallotState,
    CallSeat,
    CancelBallot,
    CastVote,
    CloseBallot,
    CountBallot,
    ExtendBallot,
    OpenBallot,
    OptionWords,
    Proclaim,
    ReopenBallot,
    ResultProclaimed,
    SeatCalled,
    VoteCameLate,
    VoteCast,
)
from server.deliberation.matters.ballots.subjects import (
    AboutAmendment,
    AboutProcedure,
    AboutQuestion,
    AboutSeries,
    AboutText,
    Subject,
)
from server.deliberation.prose import Prose
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import By, Decision
from server.deliberation.tally import Form, PickUpTo, RollPlace, Vote, YesNo

if TYPE_CHECKING:
    from server.deliberation.table import Table


def decide(table: Table, command: BallotCommand, by: By, at: datetime) -> Decision:
    """B7: closing may be taken back for five seconds, then it is counted. B17: what nobody has voted on is cancelled.

    B16: what has votes is annulled, with a reason.
    """
    if isinstance(command, OpenBallot):
        return _open(table, command, at)
    ballot = table.ballots.by_id.get(command.ballot)
    if ballot is None:
        raise Refusal("unknown")
    id = ballot.id
    match command:
        case CastVote(vote=vote):
            return _cast(ballot, vote, by)
        case CallSeat(seat=seat):
            _in_state(ballot, "open")
            if ballot.method != "roll_call":
                raise Refusal("not_this_method")
            _present_place(ballot, seat)
            return Decision((SeatCalled(id, seat),))
        case ExtendBallot(seconds=seconds):
            _in_state(ballot, "open")
            start = at if ballot.closes_at is None else max(at, ballot.closes_at)
            return Decision((BallotExtended(id, start + timedelta(seconds=seconds)),))
        case CloseBallot():
            if by.seat == SYSTEM and not _is_due(table, command, at):
                return Decision(note="nothing_to_do")
            _in_state(ballot, "open")
            return Decision((BallotClosed(id),))
        case ReopenBallot():
            _in_state(ballot, "closed")
            if ballot.closed_at is None or at > ballot.closed_at + REOPENING:
                raise Refusal("reopening_over")
            return Decision((BallotReopened(id),))
        case CountBallot():
            if not _is_due(table, command, at):
                return Decision(note="nothing_to_do")
            return Decision((BallotCounted(id, counted(ballot)),))
        case Proclaim():
            if ballot.state != "counted":
                raise Refusal("ballot_not_counted")
            return Decision((ResultProclaimed(id),))
        case CancelBallot():
            _in_state(ballot, "open", "closed", "counted")
            if ballot.votes:
                raise Refusal("ballot_has_votes", votes=len(ballot.votes))
            return Decision((BallotCancelled(id),))
        case AnnulBallot(reason=reason):
            _in_state(ballot, "open", "closed", "counted", "proclaimed")
            if not reason.strip():
                raise Refusal("reason_missing")
            return Decision((BallotAnnulled(id, Prose.of(reason)),))


def counted(ballot: Ballot) -> tally.Count:
    """The result by the rules, the quorum and the roll as they stood when the ballot opened."""
    votes = {seat: cast.vote for seat, cast in ballot.votes.items()}
    return tally.count(ballot.form, ballot.rules, ballot.quorum_needed, ballot.roll, votes, ballot.chair)


def due(table: Table) -> Iterator[tuple[datetime, BallotCommand]]:
    """B7: an open ballot closes at its time; a closed one is counted once it can no longer be reopened."""
    ballot = table.ballots.running
    if ballot is None:
        return
    if ballot.state == "open" and ballot.closes_at is not None:
        yield ballot.closes_at, CloseBallot(ballot.id)
    if ballot.state == "closed" and ballot.closed_at is not None:
        yield ballot.closed_at + REOPENING, CountBallot(ballot.id)


def _is_due(table: Table, command: CloseBallot | CountBallot, at: datetime) -> bool:
    """Whether the clock may still ask this: the ballot may have been extended or reopened since it was set."""
    return any(moment <= at and asked == command for moment, asked in due(table))


def _open(table: Table, command: OpenBallot, at: datetime) -> Decision:
    """B1: in an open sitting, with its quorum, one at a time; B2: what it needs is frozen now."""
    sitting = table.sittings.current
    if sitting is None or sitting.state != "open":
        raise Refusal("sitting_not_open")
    if command.ballot in table.ballots.by_id:
        raise Refusal("already_there")
    if table.ballots.running is not None:
        raise Refusal("already_voting")
    rules = table.charter.rules
    standing = quorum.now(table)
    at_every_vote = rules.quorum_taken == "every_vote"
    if at_every_vote and not standing.reached:
        raise Refusal("no_quorum", present=standing.present, needed=standing.needed)
    running = table.agenda.running
    roll = tuple(RollPlace(each.seat, each.bench, each.present) for each in quorum.places(table, sitting.id))
    subject = subject_of(table, command)
    opened = BallotOpened(
        ballot=command.ballot,
        sitting=sitting.id,
        item=None if running is None else running.id,
        subject=subject,
        wording=Prose.of(command.wording),
        method=command.method,
        form=form_of(command),
        options=tuple(OptionWords(option.id, Prose.of(option.words)) for option in command.options),
        rules=rules,
        roll=roll,
        quorum_needed=standing.needed if at_every_vote else 0,
        chair=_presiding(table, sitting.id, roll),
        repeats=_repeated(table, command.repeats, subject),
        closes_at=None if command.closes_in is None else at + timedelta(seconds=command.closes_in),
    )
    return Decision((opened,))


def _presiding(table: Table, sitting: SittingId, roll: tuple[RollPlace, ...]) -> SeatId | None:
    """B12: the vote that may break a tie is that of the chair who is there, else of the deputy; if they have one."""
    attendance = table.presence.of(sitting)
    there = [seat for seat in table.seats.current() if seat.id in attendance and attendance[seat.id].present]
    presiding = next((seat.id for role in ("chair", "deputy") for seat in there if seat.role == role), None)
    return presiding if any(place.seat == presiding and place.present for place in roll) else None


def _repeated(table: Table, id: BallotId | None, subject: Subject) -> BallotId | None:
    """B15: only an annulled vote, or one without quorum, is repeated; and on the same matter."""
    if id is None:
        return _unrepeated(table, subject)
    earlier = table.ballots.by_id.get(id)
    if earlier is None:
        raise Refusal("unknown")
    if earlier.state != "annulled" and not earlier.void:
        raise Refusal("ballot_not_proclaimed")
    if _matter(earlier.subject) != _matter(subject):
        raise Refusal("another_subject")
    return id


def _unrepeated(table: Table, subject: Subject) -> BallotId | None:
    """The last vote on this very amendment, text or procedure, if it did not count and none has taken its place."""
    if isinstance(subject, AboutQuestion):
        return None
    ballots = [each for each in table.ballots.by_id.values() if each.state != "cancelled"]
    last = next((each for each in reversed(ballots) if _matter(each.subject) == _matter(subject)), None)
    return None if last is None or (last.state != "annulled" and not last.void) else last.id


def _matter(subject: Subject) -> tuple[str, str]:
    match subject:
        case AboutText(text=text):
            return "text", text
        case AboutAmendment(amendment=amendment):
            return "amendment", amendment
        case AboutSeries(amendments=amendments):
            return "series", " ".join(sorted(each.amendment for each in amendments))
        case AboutProcedure(procedure=procedure):
            return "procedure", procedure
        case AboutQuestion():
            return "question", ""


def _cast(ballot: Ballot, vote: Vote, by: By) -> Decision:
    """B4 to B6: who was there when it opened votes, changes the vote until closing, and is told when too late.

    B18: in a roll call once called. B22: a vote entered for somebody never takes the place of one they cast themselves.
    """
    if ballot.state in ("cancelled", "annulled"):
        raise Refusal("ballot_not_open")
    _present_place(ballot, by.seat)
    if ballot.state != "open":
        events = () if by.seat in ballot.late else (VoteCameLate(ballot.id, by.seat),)
        return Decision(events, note="voted_too_late")
    if ballot.method == "roll_call" and by.seat not in ballot.called:
        raise Refusal("not_called_yet")
    _fits(ballot.form, vote)
    before = ballot.votes.get(by.seat)
    if before is not None and before.by == by.seat != by.presser:
        raise Refusal("not_for_another_seat")
    if by.happened is not None and by.happened < ballot.opened_at:
        raise Refusal("happened_too_early")
    if before is not None and before.by == by.presser and before.vote == vote:
        return Decision(note="nothing_to_do")
    return Decision((VoteCast(ballot.id, by.seat, vote),))


def _fits(form: Form, vote: Vote) -> None:
    match form:
        case YesNo():
            if vote.choice is None or vote.picks:
                raise Refusal("wrong_choice")
        case PickUpTo(most=most, options=options):
            if vote.choice == "not_taking_part" and not vote.picks:
                return
            if vote.choice is not None or not vote.picks or not set(vote.picks) <= set(options):
                raise Refusal("wrong_choice")
            if len(set(vote.picks)) != len(vote.picks) or len(vote.picks) > most:
                raise Refusal("too_many_choices", most=most)


def _present_place(ballot: Ballot, seat: SeatId) -> RollPlace:
    place = ballot.place_of(seat)
    if place is None or not place.present:
        raise Refusal("not_entitled")
    return place


def _in_state(ballot: Ballot, *states: BallotState) -> None:
    if ballot.state not in states:
        raise Refusal("ballot_not_open")
