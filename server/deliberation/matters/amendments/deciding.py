"""What follows from what is asked of amendments."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from server.deliberation.matters.amendments import filing, living
from server.deliberation.matters.amendments.acts import (
    AskUnit,
    FileSubamendment,
    ProposeCompromise,
    RewordAmendment,
    RuleOutOfScope,
)
from server.deliberation.matters.amendments.lives import RuledOutOfScope
from server.deliberation.matters.amendments.moves import moving
from server.deliberation.matters.amendments.ordering import proposed_order
from server.deliberation.matters.amendments.orders import AmendmentsOrdered, OrderAmendments
from server.deliberation.matters.amendments.shapes import (
    AmendmentCommand,
    AmendmentWithdrawn,
    FileAmendment,
    RuledInadmissible,
    RuleInadmissible,
    WithdrawAmendment,
)
from server.deliberation.prose import NOTHING, Prose
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import By, Decision

if TYPE_CHECKING:
    from server.deliberation.table import Table


def decide(table: Table, command: AmendmentCommand, by: By, at: datetime) -> Decision:
    """M4: its author withdraws an amendment, M5: the chair rules it inadmissible and says why; not while it is voted.

    M11: the chair sets the order of the votes, for all open amendments of a text at once.
    """
    match command:
        case FileAmendment():
            return filing.file(table, command, by, at)
        case FileSubamendment():
            return filing.file_subamendment(table, command, by)
        case RewordAmendment():
            return filing.reword(table, command, by)
        case ProposeCompromise():
            return filing.propose_compromise(table, command, by)
        case AskUnit():
            return filing.ask_unit(table, command, by)
        case WithdrawAmendment(amendment=id):
            moving(table, command, id, by.seat)
            return Decision((*filing.fallen_with(table, id), AmendmentWithdrawn(id)))
        case RuleInadmissible(amendment=id, ruling=ruling):
            moving(table, command, id, by.seat)
            return Decision((*filing.fallen_with(table, id), RuledInadmissible(id, Prose.of(ruling))))
        case RuleOutOfScope(amendment=id, ruling=ruling):
            moving(table, command, id, by.seat)
            return Decision((*filing.fallen_with(table, id), RuledOutOfScope(id, Prose.of(ruling))))
        case OrderAmendments():
            return _ordered(table, command)
        case _:
            return living.decide(table, command, by)


def _ordered(table: Table, command: OrderAmendments) -> Decision:
    """O6: an order that is not the proposed one needs a reason."""
    text, order, reason = command.text, command.order, command.reason.strip()
    expected = {each.id for each in table.amendments.on(text) if each.state == "filed"}
    back = not order and text in table.amendments.order
    if not back and (not order or len(order) != len(set(order)) or set(order) != expected):
        raise Refusal("order_incomplete")
    if not back and not reason and order != proposed_order(table.texts.by_id[text], table.amendments):
        raise Refusal("reason_missing")
    return Decision((AmendmentsOrdered(text, order, Prose.of(reason) if reason else NOTHING),))
