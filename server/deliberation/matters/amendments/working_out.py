"""The exact operations that make some units read as their author wants them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from server.deliberation import compare
from server.deliberation.ids import UnitId
from server.deliberation.matters.amendments.edits import Edit, PutIn, Reword, TakeOut
from server.deliberation.prose import Prose
from server.deliberation.refusals import Refusal
from server.deliberation.units import Insert, Operation, Remove, Rewrite, Splice, Unit, touched


def worked_out(
    units: Sequence[Unit], edits: Sequence[Edit], taken: AbstractSet[UnitId] = frozenset()
) -> tuple[Operation, ...]:
    """The operations in the order of the text, what is put in at the very beginning first.

    taken: ids that new units may not have. Raises: Refusal when a unit is gone, or named twice.
    """
    places: dict[UnitId | None, int] = {unit.id: place for place, unit in enumerate(units)}
    operations = _operations({unit.id: unit for unit in units}, edits, taken)
    return tuple(sorted(operations, key=lambda each: places.get(touched((each,))[0], -1)))


def _operations(units: dict[UnitId, Unit], edits: Sequence[Edit], taken: AbstractSet[UnitId]) -> Iterator[Operation]:
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
