"""Where each word of a text comes from, and where the words of an amendment stand now. Pure.

Offsets count Unicode code points of a unit's words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from server.deliberation.ids import AmendmentId, UnitId
from server.deliberation.units import Insert, Operation, Remove, Rewrite, Splice, Unit


class Step(NamedTuple):
    """How a version came about. `operations`: on the version before, in force of `amendment`, or without one where the
    text was only tidied up (`tidied`); a first version has neither, its `units` are what was drafted or imported."""

    version: int
    units: tuple[Unit, ...]
    amendment: AmendmentId | None = None
    operations: tuple[Operation, ...] = ()
    tidied: bool = False


class Origin(NamedTuple):
    """Words that came into the text with this version, and stood then at code point `at` of this unit."""

    version: int
    amendment: AmendmentId | None
    unit: UnitId
    at: int


class Run(NamedTuple):
    """Code points `start` to `end` (beyond the last) of a unit, all from one origin, in its order."""

    start: int
    end: int
    origin: Origin


class Place(NamedTuple):
    """Where words of an amendment stand now."""

    unit: UnitId
    start: int
    end: int


def origins(steps: Sequence[Step]) -> dict[UnitId, tuple[Run, ...]]:
    """For each unit of the last version, where its words come from; together the runs are all its words, once."""
    pieces: dict[UnitId, list[_Piece]] = {}
    for step in steps:
        if not step.operations and not step.tidied:
            pieces = {unit.id: [_Piece(_length(unit), Origin(step.version, None, unit.id, 0))] for unit in step.units}
        else:
            _carry(pieces, step)
    return {unit.id: tuple(_runs(pieces[unit.id])) for unit in steps[-1].units} if steps else {}


def origin_at(runs: Sequence[Run], at: int) -> Origin:
    """Where the code point `at` of a unit comes from.

    Raises: IndexError when the unit has no such code point.
    """
    for run in runs:
        if run.start <= at < run.end:
            return run.origin._replace(at=run.origin.at + at - run.start)
    raise IndexError(at)


def standing(origins: Mapping[UnitId, Sequence[Run]], amendment: AmendmentId) -> tuple[Place, ...]:
    """Where the words that this amendment brought stand now, in the order of the text; empty when none is left."""
    return tuple(
        Place(unit, run.start, run.end)
        for unit, runs in origins.items()
        for run in runs
        if run.origin.amendment == amendment
    )


class _Piece(NamedTuple):
    length: int
    origin: Origin


def _length(unit: Unit) -> int:
    return len(unit.words.shown)


def _carry(pieces: dict[UnitId, list[_Piece]], step: Step) -> None:
    """The pieces after the operations of one step."""
    splices: dict[UnitId, list[Splice]] = {}
    for operation in step.operations:
        match operation:
            case Splice(unit=unit):
                splices.setdefault(unit, []).append(operation)
            case Rewrite(unit=unit, words=words):
                pieces[unit] = [_Piece(len(words.shown), Origin(step.version, step.amendment, unit, 0))]
            case Remove(unit=unit):
                pieces.pop(unit, None)
            case Insert(new=new):
                pieces[new.id] = [_Piece(_length(new), Origin(step.version, step.amendment, new.id, 0))]
    for unit, some in splices.items():
        pieces[unit] = list(_spliced(pieces[unit], sorted(some, key=lambda each: each.at), step, unit))


def _spliced(old: Sequence[_Piece], splices: Sequence[Splice], step: Step, unit: UnitId) -> Iterator[_Piece]:
    done = made = 0
    for splice in splices:
        yield from _cut(old, done, splice.at)
        made += splice.at - done
        if length := len(splice.added.shown):
            yield _Piece(length, Origin(step.version, step.amendment, unit, made))
        made += length
        done = splice.at + len(splice.removed.shown)
    yield from _cut(old, done, sum(each.length for each in old))


def _cut(pieces: Iterable[_Piece], start: int, end: int) -> Iterator[_Piece]:
    """What lies between two code points, cut where they fall."""
    at = 0
    for piece in pieces:
        first, last = max(at, start), min(at + piece.length, end)
        if first < last:
            yield _Piece(last - first, piece.origin._replace(at=piece.origin.at + first - at))
        at += piece.length


def _runs(pieces: Iterable[_Piece]) -> Iterator[Run]:
    at = 0
    for piece in pieces:
        if piece.length:
            yield Run(at, at + piece.length, piece.origin)
        at += piece.length
