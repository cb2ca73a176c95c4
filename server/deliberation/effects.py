"""What follows across matters: one function a chain. Events only; each still changes one matter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from server.deliberation import series, subamendments, voted
from server.deliberation.ids import SeatId
from server.deliberation.matters.agenda.shapes import ItemClosed, ItemSetAside
from server.deliberation.matters.amendments.lives import AmendmentTakenOver
from server.deliberation.matters.ballots.shapes import Ballot, BallotAnnulled, BallotOpened, ResultProclaimed
from server.deliberation.matters.ballots.subjects import (
    AboutAmendment,
    AboutProcedure,
    AboutQuestion,
    AboutSeries,
    AboutText,
)
from server.deliberation.matters.floor.deciding import speech_ended
from server.deliberation.matters.floor.shapes import FloorCleared, RequestWithdrawn, SpeakerPaused
from server.deliberation.matters.presence import NEVER, WentOut
from server.deliberation.matters.procedures import ProcedureAgreed, ProcedureRejected, ProcedureReopened
from server.deliberation.matters.seats import SeatEnded
from server.deliberation.matters.sittings.shapes import SittingClosed, SittingSuspended
from server.deliberation.matters.texts.shapes import (
    AdoptionWithdrawn,
    TextAdopted,
)
from server.deliberation.shapes import Event
from server.deliberation.table import Table


def following(table: Table, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events with all that follows from them, in the order in which it happens."""
    result: list[Event] = []
    for event in events:
        match event:
            case ItemClosed(item=item) | ItemSetAside(item=item):
                running = table.agenda.running
                result += _floor_emptied(table) if running is not None and running.id == item else ()
                result.append(event)
            case SittingClosed():
                running = table.agenda.running
                result += _floor_emptied(table)
                result += () if running is None else (ItemClosed(running.id),)
                result.append(event)
            case SeatEnded(seat=seat):
                result += (event, *_left(table, seat))
            case SittingSuspended() | BallotOpened():
                result += (*_clock_stopped(table), event)
            case ResultProclaimed(ballot=id):
                result += (event, *_decided(table, table.ballots.by_id[id]))
            case AmendmentTakenOver(amendment=id):
                result += (event, *voted.up_to_now(table, table.amendments.by_id[id]))
            case BallotAnnulled(ballot=id):
                result += (*_taken_back(table, table.ballots.by_id[id]), event)
            case _:
                result.append(event)
    return tuple(result)


def _floor_emptied(table: Table) -> Iterator[Event]:
    """F6: with its item ends whoever speaks on it, and the wish to; S7: with the sitting its item."""
    if table.floor.speaking is not None:
        yield speech_ended(table)
    if table.floor.queue:
        yield FloorCleared()


def _left(table: Table, seat: SeatId) -> Iterator[Event]:
    """T6: whose seat has ended is no longer there, speaks no more and waits no more."""
    sitting, speaking = table.sittings.current, table.floor.speaking
    if speaking is not None and speaking.request.seat == seat:
        yield speech_ended(table)
    for request in table.floor.queue:
        if request.seat == seat:
            yield RequestWithdrawn(request.id)
    if sitting is not None and table.presence.of(sitting.id).get(seat, NEVER).present:
        yield WentOut(sitting.id, seat)


def _clock_stopped(table: Table) -> Iterator[Event]:
    """F5: clocks stand still during a vote and a suspension."""
    if table.floor.speaking is not None and table.floor.speaking.running_since is not None:
        yield SpeakerPaused()


def _decided(table: Table, ballot: Ballot) -> Iterator[Event]:
    """B14: the proclamation is what makes a result take effect. Without quorum nothing does. D4: so for procedures.

    O4: where it was asked whether the text shall stand, it goes unless that was approved; a tie does not keep it.
    """
    outcome = None if ballot.count is None else ballot.count.outcome
    if outcome not in ("approved", "rejected"):
        return
    approved = outcome == "approved"
    match ballot.subject:
        case AboutAmendment(amendment=id, keeps=keeps, together=together):
            amendment = table.amendments.by_id[id]
            others = [table.amendments.by_id[each] for each in together if table.amendments.by_id[each].open]
            if approved == keeps:
                yield from voted.rejected(table, amendment, ballot.id, others)
            elif amendment.parent is None:
                yield from voted.adopted(table, amendment, ballot.id, others)
            else:
                yield from subamendments.adopted(table, amendment, ballot.id, others)
        case AboutSeries() as subject:
            yield from series.decided(table, ballot, subject, adopted=approved)
        case AboutText(text=text, version=version):
            if approved:
                yield TextAdopted(text, version, ballot.id)
        case AboutProcedure(procedure=procedure):
            yield ProcedureAgreed(procedure, ballot.id) if approved else ProcedureRejected(procedure, ballot.id)
        case AboutQuestion():
            pass


def _taken_back(table: Table, ballot: Ballot) -> Iterator[Event]:
    """B16: an annulled vote has no effect; it cannot be annulled while later votes rest on it."""
    outcome = None if ballot.count is None else ballot.count.outcome
    if ballot.state != "proclaimed" or outcome not in ("approved", "rejected"):
        return
    match ballot.subject:
        case AboutAmendment(amendment=id):
            amendment = table.amendments.by_id[id]
            others = [each for each in table.amendments.on(amendment.text) if each.decided_by == ballot.id]
            others = [each for each in others if each.id != id]
            if amendment.parent is None:
                yield from voted.taken_back(table, amendment, others)
            else:
                yield from subamendments.taken_back(table, amendment, ballot.id, others)
        case AboutSeries() as subject:
            yield from series.taken_back(table, ballot, subject)
        case AboutText(text=text):
            if outcome == "approved":
                yield AdoptionWithdrawn(text)
        case AboutProcedure(procedure=procedure):
            yield ProcedureReopened(procedure)
        case AboutQuestion():
            pass
