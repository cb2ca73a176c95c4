"""Filing: what somebody wrote becomes exact operations with a number; amendments, sub-amendments, later texts."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from server.deliberation.composing import composed, touched_or_made
from server.deliberation.ids import AmendmentId, SeatId, TextId, UnitId
from server.deliberation.matters.amendments.acts import (
    AskUnit,
    FileSubamendment,
    ProposeCompromise,
    RewordAmendment,
)
from server.deliberation.matters.amendments.edits import Edit
from server.deliberation.matters.amendments.lives import (
    AmendmentCameLate,
    AmendmentLapsed,
    AmendmentReplaced,
    ConfirmationAwaited,
    CosignerInvited,
    SubamendmentFiled,
    UnitAsked,
)
from server.deliberation.matters.amendments.moves import amendable, moving
from server.deliberation.matters.amendments.shapes import Amendment, AmendmentFiled, FileAmendment
from server.deliberation.matters.amendments.standing import outcome_of
from server.deliberation.matters.amendments.working_out import worked_out
from server.deliberation.matters.seats import role_of
from server.deliberation.matters.texts.shapes import Text, Version
from server.deliberation.prose import NOTHING, Prose
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import By, Decision, Event
from server.deliberation.units import Insert, Operation, Remove, Unit, touched

if TYPE_CHECKING:
    from server.deliberation.table import Table


def file(table: Table, command: FileAmendment, by: By, at: datetime) -> Decision:
    """M1, M2: on the version that counts, and something must change; not once the vote on the whole has begun.

    M16: what comes after the deadline waits for the chair. M17: what came by mail waits for whom it was filed for.
    """
    text = table.texts.by_id.get(command.text)
    if text is None:
        raise Refusal("unknown")
    _is_new(table, command.amendment)
    current = _current(table, text, command.version)
    operations = operations_of(table, text, current.units, command.edits)
    number = _number(table, current, command, by, operations)
    events: list[Event] = [
        AmendmentFiled(
            command.amendment,
            number,
            text.id,
            current.number,
            by.seat,
            operations,
            Prose.of(command.summary),
            Prose.of(command.reason),
        )
    ]
    deadline = table.amendments.deadlines.get(text.id)
    if deadline is not None and (by.happened or at) > deadline:
        events.append(AmendmentCameLate(command.amendment))
    if by.means == "mail":
        events.append(ConfirmationAwaited(command.amendment, (by.seat,), ()))
    return Decision(tuple(events))


def file_subamendment(table: Table, command: FileSubamendment, by: By) -> Decision:
    """M15: it changes only units that its amendment changes or puts in, and leaves something of it."""
    parent = moving(table, command, command.parent, by.seat)
    if parent.parent is not None:
        raise Refusal("amends_amendment")
    _is_new(table, command.amendment)
    if command.edition != parent.edition:
        raise Refusal("text_changed")
    number = _free(table, parent.text, (f"{parent.number}/{count}" for count in itertools.count(1)))
    return Decision((_subamendment(table, command, parent, by.seat, number),))


def reword(table: Table, command: RewordAmendment, by: By) -> Decision:
    """M18: the new text is filed like any other, linked to the first, and stands in its place; signers sign anew."""
    old = moving(table, command, command.of, by.seat)
    _is_new(table, command.amendment)
    number = next_text(table, old)
    filed: Event
    if old.parent is None:
        text = table.texts.by_id[old.text]
        current = _current(table, text, command.version)
        operations = operations_of(table, text, current.units, command.edits)
        summary, reason = Prose.of(command.summary), Prose.of(command.reason)
        filed = AmendmentFiled(command.amendment, number, text.id, current.number, by.seat, operations, summary, reason)
    else:
        parent = table.amendments.by_id[old.parent]
        if not parent.received:
            raise Refusal("amendment_not_open")
        if command.edition != parent.edition:
            raise Refusal("text_changed")
        filed = _subamendment(table, command, parent, by.seat, number)
    invited = (CosignerInvited(command.amendment, seat) for seat in old.signers)
    return Decision((filed, *replaced(table, old, command.amendment), *invited))


def propose_compromise(table: Table, command: ProposeCompromise, by: By) -> Decision:
    """M19: one text for several amendments; it counts once the proposer of each has accepted it."""
    if len(set(command.origins)) != len(command.origins):
        raise Refusal("already_there")
    origins = [moving(table, command, id, by.seat) for id in command.origins]
    if len({each.text for each in origins}) > 1 or any(each.parent is not None for each in origins):
        raise Refusal("amends_amendment")
    if all(each.author != by.seat for each in origins):
        raise Refusal("not_yours")
    _is_new(table, command.amendment)
    text = table.texts.by_id[origins[0].text]
    current = _current(table, text, command.version)
    operations = operations_of(table, text, current.units, command.edits)
    others = dict.fromkeys(each.author for each in origins if each.author != by.seat)
    filed = AmendmentFiled(
        command.amendment,
        next_number(table, text.id, current, operations),
        text.id,
        current.number,
        by.seat,
        operations,
        Prose.of(command.summary),
        Prose.of(command.reason),
    )
    awaited = ConfirmationAwaited(command.amendment, tuple(others), command.origins)
    merged = () if others else merged_into(table, command.origins, command.amendment)
    return Decision((filed, awaited, *merged))


def ask_unit(table: Table, command: AskUnit, by: By) -> Decision:
    """O11: once the amendments to a unit are decided, the chair puts the unit as it reads then."""
    _is_new(table, command.amendment)
    text = table.texts.by_id.get(command.text)
    if text is None:
        raise Refusal("unknown")
    current = _current(table, text, command.version)
    unit = next((each for each in current.units if each.id == command.unit), None)
    if unit is None:
        raise Refusal("unit_gone")
    if any(each.open and unit.id in touched(each.operations) for each in table.amendments.on(text.id)):
        raise Refusal("amendments_open")
    operations = (Remove(unit.id),)
    filed = AmendmentFiled(
        command.amendment,
        next_number(table, text.id, current, operations),
        text.id,
        current.number,
        by.seat,
        operations,
        Prose.of(f"Voto sul punto {unit.number}, nel testo modificato" if unit.number else unit.words.shown[:200]),
        NOTHING,
    )
    return Decision((filed, UnitAsked(command.amendment)))


def merged_into(table: Table, origins: Iterable[AmendmentId], into: AmendmentId) -> Iterator[Event]:
    """Raises: Refusal when one of them is no longer to be decided."""
    for id in origins:
        origin = table.amendments.by_id[id]
        if not origin.received:
            raise Refusal("amendment_not_open")
        yield from fallen_with(table, id)
        yield AmendmentReplaced(id, into, "merged")


def replaced(table: Table, old: Amendment, by: AmendmentId) -> Iterator[Event]:
    yield from fallen_with(table, old.id)
    yield AmendmentReplaced(old.id, by, "reworded")


def fallen_with(table: Table, id: AmendmentId) -> Iterator[Event]:
    """M15: what would have amended it falls with it."""
    for sub in table.amendments.under(id):
        if sub.open:
            yield AmendmentLapsed(sub.id, "amendment_gone")


def _subamendment(
    table: Table, command: FileSubamendment | RewordAmendment, parent: Amendment, author: SeatId, number: str
) -> SubamendmentFiled:
    text = table.texts.by_id[parent.text]
    current = _current(table, text, command.version)
    operations = operations_of(table, text, outcome_of(table, parent), command.edits)
    within = set(touched_or_made(parent.operations))
    if any(unit not in within for unit in touched(operations)):
        raise Refusal("outside_amendment")
    if not composed(current.units, parent.operations, operations):
        raise Refusal("nothing_changes")
    summary, reason = Prose.of(command.summary), Prose.of(command.reason)
    return SubamendmentFiled(
        command.amendment, number, text.id, current.number, parent.id, author, operations, summary, reason
    )


def operations_of(table: Table, text: Text, units: Sequence[Unit], edits: tuple[Edit, ...]) -> tuple[Operation, ...]:
    """What is written as exact operations on these units, in their order. Raises: Refusal when nothing changes (M2)."""
    operations = worked_out(units, edits, _taken_units(table, text))
    if not operations:
        raise Refusal("nothing_changes")
    return operations


def _is_new(table: Table, id: AmendmentId) -> None:
    if id in table.amendments.by_id:
        raise Refusal("already_there")


def _current(table: Table, text: Text, version: int) -> Version:
    amendable(table, text.id)
    current = text.current
    if current is None:
        raise Refusal("text_not_sealed")
    if version != current.number:
        raise Refusal("text_changed")
    return current


def _taken_units(table: Table, text: Text) -> set[UnitId]:
    """Names of units that a version of the text has or had, or that an amendment to it would put in."""
    had = {unit.id for version in (*text.versions, *text.withdrawn) for unit in version.units}
    made = (made for amendment in table.amendments.on(text.id) for made in amendment.made)
    return had | {each.new.id for one in made for each in one.operations if isinstance(each, Insert)}


def _number(table: Table, version: Version, command: FileAmendment, by: By, operations: tuple[Operation, ...]) -> str:
    """M10: each number once; the secretariat may give the number that a paper bears."""
    if command.number is None:
        return next_number(table, command.text, version, operations)
    if role_of(table, by.presser) not in ("secretariat", "secretary", "system"):
        raise Refusal("not_your_role")
    if command.number in {each.number for each in table.amendments.on(command.text)}:
        raise Refusal("already_there")
    return command.number


def next_number(table: Table, text: TextId, version: Version, operations: tuple[Operation, ...]) -> str:
    """M10: «1.2.3» is the third amendment to point 1.2; to the title or the very beginning «0.3»."""
    first = touched(operations)[0]
    unit = next((unit.number for unit in version.units if unit.id == first), "") or "0"
    return _free(table, text, (f"{unit}.{count}" for count in itertools.count(1)))


def next_text(table: Table, old: Amendment) -> str:
    """«1.2.3 (testo 2)», and «testo 3» in the place of that one."""
    first = re.sub(r" \(testo \d+\)\Z", "", old.number)
    return _free(table, old.text, (f"{first} (testo {count})" for count in itertools.count(2)))


def _free(table: Table, text: TextId, numbers: Iterator[str]) -> str:
    taken = {each.number for each in table.amendments.on(text)}
    return next(each for each in numbers if each not in taken)
