"""What follows from what is asked of a sitting."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from server.deliberation import quorum
from server.deliberation.ids import SittingId
from server.deliberation.prose import Prose
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import By, Decision

if TYPE_CHECKING:
    from server.deliberation.table import Table

from server.deliberation.matters.sittings.shapes import (
    Call,
    CheckQuorum,
    CloseSitting,
    Convene,
    EditSitting,
    OpenSitting,
    PlanSitting,
    QuorumChecked,
    ResumeSitting,
    Sitting,
    SittingClosed,
    SittingCommand,
    SittingConvened,
    SittingEdited,
    SittingOpened,
    SittingPlanned,
    SittingResumed,
    SittingState,
    SittingSuspended,
    SuspendSitting,
)


def decide(table: Table, command: SittingCommand, by: By, at: datetime) -> Decision:
    """S1: numbered by year. S4: planned, convened with a notice, opened, suspended, resumed, closed, in this order.

    S5: before it opens, place and time may change. S6: a ballot that is going on holds it open. S8: those present are
    counted again whenever the chair asks.
    """
    match command:
        case PlanSitting(sitting=id, planned_at=planned_at, place=place, mode=mode):
            if id in table.sittings.by_id:
                raise Refusal("already_there")
            year = planned_at.year
            number = 1 + sum(each.year == year for each in table.sittings.by_id.values())
            return Decision((SittingPlanned(id, number, year, planned_at, Prose.of(place), mode),))
        case EditSitting(sitting=id, planned_at=planned_at, place=place, mode=mode):
            _in_state(table, id, "planned", "convened")
            return Decision((SittingEdited(id, planned_at, Prose.of(place), mode),))
        case Convene(sitting=id, notice=notice, documents=documents):
            _in_state(table, id, "planned", "convened")
            return Decision((SittingConvened(id, Prose.of(notice), tuple(map(Prose.of, documents))),))
        case OpenSitting(sitting=id, call=call):
            return _open(table, id, call)
        case SuspendSitting(sitting=id, returns_at=returns_at):
            _in_state(table, id, "open")
            if table.ballots.running is not None:
                raise Refusal("ballot_open")
            return Decision((SittingSuspended(id, returns_at),))
        case ResumeSitting(sitting=id):
            _in_state(table, id, "suspended")
            return Decision((SittingResumed(id),))
        case CloseSitting(sitting=id):
            _in_state(table, id, "open", "suspended")
            if table.ballots.running is not None:
                raise Refusal("ballot_open")
            return Decision((SittingClosed(id),))
        case CheckQuorum(sitting=id):
            _in_state(table, id, "open")
            now = quorum.now(table)
            return Decision((QuorumChecked(id, now.present, now.needed),))


def _open(table: Table, id: SittingId, call: Call) -> Decision:
    """S2: a sitting opens with its quorum, S3: and only when no other sitting of the table is going on."""
    _in_state(table, id, "convened")
    if any(each.state in ("open", "suspended") for each in table.sittings.by_id.values()):
        raise Refusal("another_sitting_open")
    standing = quorum.standing(table, id, call)
    if not standing.reached:
        raise Refusal("no_quorum", present=standing.present, needed=standing.needed)
    return Decision((SittingOpened(id, call, standing.present, standing.needed),))


def _in_state(table: Table, id: SittingId, *states: SittingState) -> Sitting:
    sitting = table.sittings.by_id.get(id)
    if sitting is None:
        raise Refusal("unknown")
    if sitting.state not in states:
        raise Refusal("not_in_this_phase")
    return sitting
