"""What follows from what is asked of amendments."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from server.deliberation import compare
from server.deliberation.ids import AmendmentId, UnitId
from server.deliberation.matters.amendments.shapes import (
    Amendment,
    AmendmentCommand,
    AmendmentFiled,
    AmendmentsOrdered,
    AmendmentWithdrawn,
    Edit,
    FileAmendment,
    OrderAmendments,
    PutIn,
    Reword,
    RuledInadmissible,
    RuleInadmissible,
    TakeOut,
    WithdrawAmendment,
)
from server.deliberation.matters.seats import role_of
from server.deliberation.matters.texts.shapes import Text, Version
from server.deliberation.prose import Prose
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import By, Decision
from server.deliberation.units import CannotApply, Insert, Operation, Remove, Rewrite, Splice, Unit, apply, touched

if TYPE_CHECKING:
    from server.deliberation.table import Table


def decide(table: Table, command: AmendmentCommand, by: By, at: datetime) -> Decision:
    """M4: its author withdraws an amendment, M5: the chair rules it inadmissible and says why; not while it is voted.

    M11: the chair sets the order of the votes, for all open amendments of a text at once.
    """
    match command:
        case FileAmendment():
            return _file(table, command, by)
        case WithdrawAmendment(amendment=id):
            amendment = open_amendment(table, id)
            if amendment.author != by.seat:
                raise Refusal("not_yours")
            _not_voting(table, id)
            return Decision((AmendmentWithdrawn(id),))
        case RuleInadmissible(amendment=id, ruling=ruling):
            open_amendment(table, id)
            _not_voting(table, id)
            return Decision((RuledInadmissible(id, Prose.of(ruling)),))
        case OrderAmendments(text=text, order=order):
            expected = {each.id for each in table.amendments.on(text) if each.state == "filed"}
            if len(order) != len(set(order)) or set(order) != expected:
                raise Refusal("order_incomplete")
            return Decision((AmendmentsOrdered(text, order),))


def _file(table: Table, command: FileAmendment, by: By) -> Decision:
    """M1, M2: on the version that counts, and something must change; not once the vote on the whole has begun."""
    text = table.texts.by_id.get(command.text)
    if text is None:
        raise Refusal("unknown")
    if command.amendment in table.amendments.by_id:
        raise Refusal("already_there")
    current = text.current
    if text.state != "sealed" or current is None:
        raise Refusal("text_not_sealed")
    if text.adopted_by is not None:
        raise Refusal("text_in_use")
    if command.version != current.number:
        raise Refusal("text_changed")
    running = table.ballots.running
    if running is not None and running.is_about(text.id) and running.amendment is None:
        raise Refusal("already_voting")
    operations = _in_order(current, _operations(current, command.edits, _taken_units(table, text)))
    if not operations:
        raise Refusal("nothing_changes")
    number = _number(table, current, command, by, operations)
    summary, reason = Prose.of(command.summary), Prose.of(command.reason)
    event = AmendmentFiled(
        command.amendment, number, command.text, command.version, by.seat, operations, summary, reason
    )
    return Decision((event,))


def _taken_units(table: Table, text: Text) -> set[UnitId]:
    """Names of units that a version of the text has or had, or that an amendment to it would put in."""
    had = {unit.id for version in (*text.versions, *text.withdrawn) for unit in version.units}
    made = (made for amendment in table.amendments.on(text.id) for made in amendment.made)
    return had | {each.new.id for one in made for each in one.operations if isinstance(each, Insert)}


def _operations(version: Version, edits: tuple[Edit, ...], taken: set[UnitId]) -> Iterator[Operation]:
    units = {unit.id: unit for unit in version.units}
    named: set[UnitId] = set()
    for edit in edits:
        if isinstance(edit, PutIn):
            if edit.unit in taken or edit.unit in named:
                raise Refusal("already_there")
            if edit.after is not None and edit.after not in units:
                raise Refusal("unit_gone")
            if edit.words.strip():
                neighbour = units.get(edit.after) if edit.after is not None else None
                level = neighbour.level if neighbour is not None and neighbour.kind == edit.kind else 0
                yield Insert(edit.after, Unit(edit.unit, edit.kind, level, "", Prose.of(edit.words.strip())))
        elif edit.unit not in units:
            raise Refusal("unit_gone")
        elif edit.unit in named:
            raise Refusal("already_there")
        else:
            yield from _on_unit(units[edit.unit], edit)
        named.add(edit.unit)


def _in_order(version: Version, operations: Iterator[Operation]) -> tuple[Operation, ...]:
    """The operations in the order of the text, what is put in at the very beginning first."""
    places: dict[UnitId | None, int] = {unit.id: place for place, unit in enumerate(version.units)}
    return tuple(sorted(operations, key=lambda each: places.get(touched((each,))[0], -1)))


def _on_unit(unit: Unit, edit: Reword | TakeOut) -> Iterator[Operation]:
    """M3: words emptied out are a deletion; little left of the old words is a replacement; else each change alone."""
    words = edit.words.strip() if isinstance(edit, Reword) else ""
    old = unit.words.text
    if not words:
        yield Remove(unit.id)
    elif old is None or compare.is_another_sentence(old, words):
        yield Rewrite(unit.id, Prose.of(words))
    else:
        for change in compare.changes(old, words):
            yield Splice(unit.id, change.at, Prose.of(change.removed), Prose.of(change.added))


def _number(table: Table, version: Version, command: FileAmendment, by: By, operations: tuple[Operation, ...]) -> str:
    """M10: «1.2.3» is the third amendment to point 1.2; to the title or the very beginning «0.3»; each number once.

    The secretariat may give the number that a paper bears.
    """
    taken = {each.number for each in table.amendments.on(command.text)}
    if command.number is not None:
        if role_of(table, by.presser) not in ("secretariat", "secretary", "system"):
            raise Refusal("not_your_role")
        if command.number in taken:
            raise Refusal("already_there")
        return command.number
    first = touched(operations)[0]
    unit = next((unit.number for unit in version.units if unit.id == first), "") or "0"
    count = 1
    while f"{unit}.{count}" in taken:
        count += 1
    return f"{unit}.{count}"


def open_amendment(table: Table, id: AmendmentId) -> Amendment:
    amendment = table.amendments.by_id.get(id)
    if amendment is None:
        raise Refusal("unknown")
    if amendment.state != "filed":
        raise Refusal("amendment_not_open")
    return amendment


def amended(text: Text, amendment: Amendment) -> tuple[Unit, ...]:
    """The units of the text as this amendment would make them. M13: not once words it rests on were erased."""
    try:
        return apply(text.versions[-1].units, amendment.operations)
    except CannotApply as cause:
        raise Refusal("words_not_found") from cause


def _not_voting(table: Table, id: AmendmentId) -> None:
    if any(ballot.amendment == id and ballot.going_on for ballot in table.ballots.by_id.values()):
        raise Refusal("already_voting")
