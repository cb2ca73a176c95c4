"""A ballot after something has happened to it."""

from __future__ import annotations

from msgspec.structs import replace

from server.deliberation.matters.ballots.shapes import (
    Ballot,
    BallotAnnulled,
    BallotCancelled,
    BallotClosed,
    BallotCounted,
    BallotEvent,
    BallotExtended,
    BallotOpened,
    BallotReopened,
    Ballots,
    Cast,
    ResultProclaimed,
    SeatCalled,
    VoteCameLate,
    VoteCast,
)
from server.deliberation.shapes import Stamp


def evolve(ballots: Ballots, stamp: Stamp, event: BallotEvent) -> Ballots:
    new = (
        _opened(stamp, event)
        if isinstance(event, BallotOpened)
        else _evolved(ballots.by_id[event.ballot], stamp, event)
    )
    return Ballots({**ballots.by_id, new.id: new})


def _opened(stamp: Stamp, event: BallotOpened) -> Ballot:
    return Ballot(
        id=event.ballot,
        sitting=event.sitting,
        item=event.item,
        subject=event.subject,
        wording=event.wording,
        method=event.method,
        form=event.form,
        options=event.options,
        rules=event.rules,
        roll=event.roll,
        quorum_needed=event.quorum_needed,
        chair=event.chair,
        repeats=event.repeats,
        opened_at=stamp.happened,
        closes_at=event.closes_at,
    )


def _evolved(old: Ballot, stamp: Stamp, event: BallotEvent) -> Ballot:
    match event:
        case BallotOpened():
            return old
        case VoteCast(seat=seat, vote=vote):
            cast = Cast(vote, stamp.happened, stamp.by, stamp.means)
            late = tuple(each for each in old.late if each != seat) if old.late else old.late
            return replace(old, votes={**old.votes, seat: cast}, late=late)
        case VoteCameLate(seat=seat):
            return replace(old, late=(*old.late, seat))
        case SeatCalled(seat=seat):
            return replace(old, called=(*(other for other in old.called if other != seat), seat))
        case BallotExtended(closes_at=closes_at):
            return replace(old, closes_at=closes_at)
        case BallotClosed():
            return replace(old, state="closed", closed_at=stamp.happened)
        case BallotReopened():
            return replace(old, state="open", closed_at=None, closes_at=None)
        case BallotCounted(count=count):
            return replace(old, state="counted", count=count)
        case ResultProclaimed():
            return replace(old, state="proclaimed", proclaimed_at=stamp.happened)
        case BallotCancelled():
            return replace(old, state="cancelled")
        case BallotAnnulled(reason=reason):
            return replace(old, state="annulled", annulled_because=reason)
