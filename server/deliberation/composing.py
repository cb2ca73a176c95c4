"""Two amendments one upon the other as one: the operations of a sub-amendment, merged into those it amends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from server.deliberation import compare
from server.deliberation.ids import UnitId
from server.deliberation.prose import Prose
from server.deliberation.units import (
    Conflict,
    Insert,
    Operation,
    Remove,
    Rewrite,
    Splice,
    Unit,
    apply,
    carry,
    conflict,
)


def composed(units: Sequence[Unit], first: Sequence[Operation], then: Sequence[Operation]) -> tuple[Operation, ...]:
    """Operations that make of `units` what `then` makes of what `first` makes of them, in the order of the text.

    What `then` leaves alone stays exactly as `first` has it. Empty when together they change nothing.
    Raises: CannotApply where one of the two does not fit.
    """
    after = apply(apply(units, first), then)
    left = {unit.id: unit for unit in after}
    inserted = _insertions(units, after, first)
    again = {each.unit for each in then if not isinstance(each, Insert)}
    whole = {each.unit for each in (*first, *then) if isinstance(each, Rewrite)}
    result: list[Operation] = list(inserted.get(None, ()))
    for unit in units:
        here: list[Operation] = [each for each in first if not isinstance(each, Insert) and each.unit == unit.id]
        if unit.id in again:
            here = _anew(unit, left.get(unit.id), whole=unit.id in whole)
        result += (*here, *inserted.get(unit.id, ()))
    return tuple(result)


def _insertions(
    units: Sequence[Unit], after: Sequence[Unit], first: Sequence[Operation]
) -> dict[UnitId | None, list[Operation]]:
    """What comes new, at the place it had, or for what comes later at the place of what stands before it."""
    known = {unit.id for unit in units}
    places = {each.new.id: each.after for each in first if isinstance(each, Insert)}
    result: dict[UnitId | None, list[Operation]] = {}
    place: UnitId | None = None
    for unit in after:
        if unit.id in known:
            place = unit.id
        else:
            place = places.get(unit.id, place)
            result.setdefault(place, []).append(Insert(place, unit))
    return result


def _anew(before: Unit, after: Unit | None, *, whole: bool) -> list[Operation]:
    if after is None:
        return [Remove(before.id)]
    old, new = before.words.text, after.words.text
    if before.words == after.words:
        return []
    if whole or old is None or new is None or compare.is_another_sentence(old, new):
        return [Rewrite(before.id, after.words)]
    return [
        Splice(before.id, change.at, Prose.of(change.removed), Prose.of(change.added))
        for change in compare.changes(old, new)
    ]


def carried_under(
    adopted: Sequence[Operation],
    before: Sequence[Unit],
    first: Sequence[Operation],
    moved: Sequence[Operation],
    then: Sequence[Operation],
) -> tuple[Operation, ...] | Conflict:
    """`then`, made for `before` with `first`, once `adopted` was merged and `first` has become `moved`; or why not."""
    above = carry(first, adopted, before)
    if found := conflict(above, then):
        return found
    there = {unit.id for unit in apply(apply(before, adopted), moved)}
    shifted = carry(above, then, apply(before, first))
    return tuple(_kept_place(old, new, there) for old, new in zip(then, shifted, strict=True))


def _kept_place(old: Operation, new: Operation, there: set[UnitId]) -> Operation:
    """What is put in stays right behind the unit it names, as long as that is there."""
    return old if isinstance(old, Insert) and (old.after is None or old.after in there) else new


def touched_or_made(operations: Sequence[Operation]) -> Iterator[UnitId | None]:
    """The units that a sub-amendment to these may change or put something behind."""
    for each in operations:
        if isinstance(each, Insert):
            yield each.after
            yield each.new.id
        else:
            yield each.unit
