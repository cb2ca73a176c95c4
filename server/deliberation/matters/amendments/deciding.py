"""What follows from what is asked of amendments."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from server.deliberation.matters.amendments import filing, living
from server.deliberation.matters.amendments.acts import (
    FileSubamendment,
    ProposeCompromise,
    RewordAmendment,
    RuleOutOfScope,
)
from server.deliberation.matters.amendments.lives import RuledOutOfScope
from server.deliberation.matters.amendments.moves import moving
from server.deliberation.matters.amendments.shapes import (
    AmendmentCommand,
    AmendmentsOrdered,
    AmendmentWithdrawn,
    FileAmendment,
    OrderAmendments,
    RuledInadmissible,
    RuleInadmissible,
    WithdrawAmendment,
)
from server.deliberation.prose import Prose
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
        case WithdrawAmendment(amendment=id):
            moving(table, command, id, by.seat)
            return Decision((*filing.fallen_with(table, id), AmendmentWithdrawn(id)))
        case RuleInadmissible(amendment=id, ruling=ruling):
            moving(table, command, id, by.seat)
            return Decision((*filing.fallen_with(table, id), RuledInadmissible(id, Prose.of(ruling))))
        case RuleOutOfScope(amendment=id, ruling=ruling):
            moving(table, command, id, by.seat)
            return Decision((*filing.fallen_with(table, id), RuledOutOfScope(id, Prose.of(ruling))))
        case OrderAmendments(text=text, order=order):
            expected = {each.id for each in table.amendments.on(text) if each.state == "filed"}
            if len(order) != len(set(order)) or set(order) != expected:
                raise Refusal("order_incomplete")
            return Decision((AmendmentsOrdered(text, order),))
        case _:
            return living.decide(table, command, by)
