"""What follows across matters: one function a chain. Events only; each still changes one matter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from server.deliberation import numbering, subamendments, units
from server.deliberation.ids import BallotId, SeatId
from server.deliberation.matters.agenda.shapes import ItemClosed, ItemSetAside
from server.deliberation.matters.amendments.lives import AmendmentTakenOver
from server.deliberation.matters.amendments.shapes import (
    Amendment,
    AmendmentAdopted,
    AmendmentPrecluded,
    AmendmentRejected,
    AmendmentReopened,
    AmendmentsCarried,
    AmendmentsCarriedBack,
    Moved,
)
from server.deliberation.matters.amendments.standing import outcome_of
from server.deliberation.matters.ballots.shapes import (
    AboutAmendment,
    AboutProcedure,
    AboutQuestion,
    AboutText,
    Ballot,
    BallotAnnulled,
    BallotOpened,
    ResultProclaimed,
)
from server.deliberation.matters.floor.deciding import speech_ended
from server.deliberation.matters.floor.shapes import FloorCleared, RequestWithdrawn, SpeakerPaused
from server.deliberation.matters.presence import NEVER, WentOut
from server.deliberation.matters.procedures import ProcedureAgreed, ProcedureRejected, ProcedureReopened
from server.deliberation.matters.seats import SeatEnded
from server.deliberation.matters.sittings.shapes import SittingClosed, SittingSuspended
from server.deliberation.matters.texts.shapes import (
    AdoptionWithdrawn,
    PutUnit,
    Text,
    TextAdopted,
    TextMerged,
    VersionWithdrawn,
)
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import Event
from server.deliberation.table import Table
from server.deliberation.units import Unit


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
                result += (event, *_up_to_now(table, table.amendments.by_id[id]))
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
    """B14: the proclamation is what makes a result take effect. Without quorum nothing does. D4: so for procedures."""
    outcome = None if ballot.count is None else ballot.count.outcome
    if outcome not in ("approved", "rejected"):
        return
    approved = outcome == "approved"
    match ballot.subject:
        case AboutAmendment(amendment=id):
            amendment = table.amendments.by_id[id]
            if not approved:
                yield from _rejected(table, amendment, ballot.id)
            elif amendment.parent is None:
                yield from _adopted(table, amendment, ballot.id)
            else:
                yield from subamendments.adopted(table, amendment, ballot.id)
        case AboutText(text=text, version=version):
            if approved:
                yield TextAdopted(text, version, ballot.id)
        case AboutProcedure(procedure=procedure):
            yield ProcedureAgreed(procedure, ballot.id) if approved else ProcedureRejected(procedure, ballot.id)
        case AboutQuestion():
            pass


def _adopted(table: Table, amendment: Amendment, ballot: BallotId) -> Iterator[Event]:
    """M6 to M8: the next version; what overlaps is precluded; what does not moves with the text."""
    text = table.texts.by_id[amendment.text]
    yield AmendmentAdopted(amendment.id, ballot)
    yield from _fallen_under(table, amendment)
    yield _merged(table, text, amendment)
    moved: list[Moved] = []
    for other in table.amendments.on(text.id):
        if other.id == amendment.id or not other.open or other.parent is not None:
            continue
        operations = None
        if cause := units.conflict(amendment.operations, other.operations):
            yield AmendmentPrecluded(other.id, amendment.id, cause)
        else:
            operations = units.carry(amendment.operations, other.operations, text.versions[-1].units)
            if operations != other.operations:
                moved.append(Moved(other.id, operations))
        for each in subamendments.taken_along(table, amendment, other, operations):
            if isinstance(each, Moved):
                moved.append(each)
            else:
                yield each
    yield AmendmentsCarried(text.id, text.next_number, tuple(moved))


def _fallen_under(table: Table, amendment: Amendment) -> Iterator[Event]:
    """M15: sub-amendments that could not be voted before their amendment was are too late then."""
    for sub in table.amendments.under(amendment.id):
        if sub.open:
            yield AmendmentPrecluded(sub.id, amendment.id, "amendment_gone")


def _merged(table: Table, text: Text, amendment: Amendment) -> TextMerged:
    before = text.versions[-1].units
    after = numbering.with_new_ones_numbered(outcome_of(table, amendment))
    return TextMerged(
        text=text.id,
        version=text.next_number,
        amendment=amendment.id,
        put=tuple(_differences(before, after)),
        gone=tuple(unit.id for unit in before if unit.id not in {each.id for each in after}),
        digest=units.digest_of_units(after),
    )


def _differences(before: Sequence[Unit], after: Sequence[Unit]) -> Iterator[PutUnit]:
    known = {unit.id: unit for unit in before}
    for place, unit in enumerate(after):
        if known.get(unit.id) != unit:
            yield PutUnit(unit, after[place - 1].id if place else None)


def _rejected(table: Table, amendment: Amendment, ballot: BallotId) -> Iterator[Event]:
    """M9: what says the same as a rejected amendment has been decided with it."""
    yield AmendmentRejected(amendment.id, ballot)
    yield from _fallen_under(table, amendment)
    for other in table.amendments.on(amendment.text):
        same = other.parent == amendment.parent and _content(other) == _content(amendment)
        if other.id != amendment.id and other.open and same:
            yield AmendmentPrecluded(other.id, amendment.id, "identical_rejected")
            yield from _fallen_under(table, other)


def _content(amendment: Amendment) -> tuple[object, ...]:
    """The operations without the ids of new units, which differ between two identical amendments."""
    return tuple(
        (each.after, each.new.kind, each.new.words) if isinstance(each, units.Insert) else each
        for each in amendment.operations
    )


def _taken_back(table: Table, ballot: Ballot) -> Iterator[Event]:
    """B16: an annulled vote has no effect; it cannot be annulled while later votes rest on it."""
    outcome = None if ballot.count is None else ballot.count.outcome
    if ballot.state != "proclaimed" or outcome not in ("approved", "rejected"):
        return
    match ballot.subject:
        case AboutAmendment(amendment=id):
            amendment = table.amendments.by_id[id]
            if amendment.parent is None:
                yield from _amendment_back(table, amendment)
            else:
                yield from subamendments.taken_back(table, amendment, ballot.id)
        case AboutText(text=text):
            if outcome == "approved":
                yield AdoptionWithdrawn(text)
        case AboutProcedure(procedure=procedure):
            yield ProcedureReopened(procedure)
        case AboutQuestion():
            pass


def _amendment_back(table: Table, amendment: Amendment) -> Iterator[Event]:
    """M12: the amendment is open again, and what it had precluded, on the version that counts now."""
    text = table.texts.by_id[amendment.text]
    last = text.versions[-1]
    if any(
        each.is_about(text.id) and each.amendment is None and (each.going_on or each.took_effect)
        for each in _votes_on(table, last.number)
    ):
        raise Refusal("later_votes_depend")
    if amendment.state == "adopted":
        if last.amendment != amendment.id or _built_on(table, text, last.number):
            raise Refusal("later_votes_depend")
        yield VersionWithdrawn(text.id, last.number)
        yield AmendmentsCarriedBack(text.id, last.number)
    precluded = [each for each in table.amendments.on(text.id) if _overtaken_by(each, amendment)]
    for each in (amendment, *precluded):
        yield AmendmentReopened(each.id)
    if amendment.state == "rejected":
        yield from _brought_up(table, text, [amendment, *precluded])


def _overtaken_by(other: Amendment, amendment: Amendment) -> bool:
    """Whether it comes back with that one. What fell with an amendment that was voted itself does not."""
    if other.state not in ("precluded", "absorbed") or other.precluded_by != amendment.id:
        return False
    return other.parent is None or (amendment.state == "adopted" and other.parent != amendment.id)


def _up_to_now(table: Table, amendment: Amendment) -> Iterator[Event]:
    """M22: what is taken over is made for the version that counts now, where nothing adopted meanwhile precludes it."""
    if amendment.parent is None:
        yield from _brought_up(table, table.texts.by_id[amendment.text], [amendment])


def _built_on(table: Table, text: Text, version: int) -> bool:
    filed = any(each.open and each.made[0].version == version for each in table.amendments.on(text.id))
    return filed or any(
        each.is_about(text.id) and (each.going_on or each.took_effect) for each in _votes_on(table, version)
    )


def _votes_on(table: Table, version: int) -> Iterator[Ballot]:
    for each in table.ballots.by_id.values():
        if isinstance(each.subject, AboutText | AboutAmendment) and each.subject.version == version:
            yield each


def _brought_up(table: Table, text: Text, reopened: Sequence[Amendment]) -> Iterator[Event]:
    """M12: through the versions made since they were decided; what was adopted meanwhile may preclude them."""
    since = [version for version in text.versions if version.number > reopened[0].version]
    waiting = {each.id: each.operations for each in reopened}
    before = text.version(reopened[0].version)
    for version in since:
        assert version.amendment is not None and before is not None
        adopted = table.amendments.by_id[version.amendment]
        for id, operations in list(waiting.items()):
            if cause := units.conflict(adopted.operations, operations):
                yield AmendmentPrecluded(id, adopted.id, cause)
                del waiting[id]
        waiting = {id: units.carry(adopted.operations, each, before.units) for id, each in waiting.items()}
        if waiting:
            yield AmendmentsCarried(text.id, version.number, tuple(Moved(id, each) for id, each in waiting.items()))
        before = version
