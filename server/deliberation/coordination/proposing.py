"""What formal coordination would change in a text: one change at a time, each with its reason. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Literal, NamedTuple

from msgspec.structs import replace

from server.deliberation.coordination.renumbering import Renumbering, renumbered, renumberings
from server.deliberation.coordination.resolving import Doubt, Found, Style, found_in, numbers_of
from server.deliberation.ids import UnitId
from server.deliberation.prose import Prose
from server.deliberation.units import Splice, Unit, apply

Why = Doubt | Literal["gone", "astray", "moved"]
"""`gone`: the unit that is named has gone. `astray`: it names nothing now, and would seem to name `target` then.
`moved`: the unit that is named stands in another than the one in which it is looked for."""


class Mending(NamedTuple):
    """At offset `at` of the words of `unit` this number goes and that one comes, for `target` bears it now. start,
    end: the reference in which it stands."""

    unit: UnitId
    at: int
    removed: str
    added: str
    target: UnitId
    start: int
    end: int


class Unsure(NamedTuple):
    """A reference that is left as it is unless the chair says that it means `target`. added: what would stand there
    then; «» where nothing can be put for it."""

    unit: UnitId
    at: int
    removed: str
    added: str
    target: UnitId
    start: int
    end: int
    why: Why


class Proposal(NamedTuple):
    numbers: tuple[Renumbering, ...]
    mendings: tuple[Mending, ...]
    unsure: tuple[Unsure, ...]

    @property
    def changes(self) -> bool:
        return bool(self.numbers or self.mendings)


def proposal(
    base: Sequence[Unit],
    units: Sequence[Unit],
    gone: Sequence[Unit],
    style: Style,
    kept: AbstractSet[UnitId] = frozenset(),
) -> Proposal:
    """What has to change in `units` so that their numbers are in order (C2), and that every reference still names the
    unit it names now (C3).

    base: the text as it was last in order; gone: units that it had once; kept: whose own number shall stay.
    """
    numbers = renumbered(base, units, kept)
    given = [number for number in numbers.values() if number]
    if len(set(given)) != len(given):
        numbers = {unit.id: unit.number for unit in units}
    known = numbers_of(units, gone, style)
    found = [each for unit in units for each in found_in(unit, known)]
    by_id = {unit.id: unit for unit in units}
    mendings: list[Mending] = []
    unsure: list[Unsure] = []
    for each in found:
        if each.target not in by_id:
            unsure.append(_listed(each, "", "gone"))
        elif (added := _written(each, by_id[each.target], numbers[each.target])) != each.written:
            if each.doubt is None:
                mendings.append(Mending(each.unit, each.at, each.written, added, each.target, each.start, each.end))
            else:
                unsure.append(_listed(each, added, each.doubt))
    there = [each for each in found if each.target in by_id and each.doubt is None]
    then = list(_found_then(units, numbers, style, mendings))
    while lost := set(_lost(there, then, mendings)):
        mendings = [each for each in mendings if (each.unit, each.at) not in lost]
        unsure += [_listed(each, "", "moved") for each in there if (each.unit, each.at) in lost]
        there = [each for each in there if (each.unit, each.at) not in lost]
        then = list(_found_then(units, numbers, style, mendings))
    unsure += _astray(found, then, mendings)
    order = {unit.id: place for place, unit in enumerate(units)}
    unsure.sort(key=lambda each: (order[each.unit], each.at))
    return Proposal(tuple(renumberings(base, units, numbers)), tuple(mendings), tuple(unsure))


def _listed(found: Found, added: str, why: Why) -> Unsure:
    return Unsure(found.unit, found.at, found.written, added, found.target, found.start, found.end, why)


def _lost(found: Sequence[Found], then: Sequence[Found], mendings: Sequence[Mending]) -> Iterator[tuple[UnitId, int]]:
    """Those that would no longer name what they name."""
    targets = {(each.unit, each.at): each.target for each in then}
    for each in found:
        if targets.get((each.unit, _moved(each.unit, each.at, mendings))) != each.target:
            yield each.unit, each.at


def _astray(found: Sequence[Found], then: Sequence[Found], mendings: Sequence[Mending]) -> Iterator[Unsure]:
    """Those that name nothing now and would seem to name something then."""
    now = {(each.unit, _moved(each.unit, each.at, mendings)) for each in found}
    for each in then:
        if (each.unit, each.at) not in now and each.doubt is None:
            shift = sum(
                len(one.added) - len(one.removed)
                for one in mendings
                if one.unit == each.unit and _moved(one.unit, one.at, mendings) < each.at
            )
            at, start, end = each.at - shift, each.start - shift, each.end - shift
            yield Unsure(each.unit, at, each.written, "", each.target, start, end, "astray")


def _found_then(
    units: Sequence[Unit], numbers: Mapping[UnitId, str], style: Style, mendings: Sequence[Mending]
) -> Iterator[Found]:
    after = carried_out(units, numbers.items(), map(splice, mendings))
    known = numbers_of(after, (), style)
    for unit in after:
        yield from found_in(unit, known)


def _moved(unit: UnitId, at: int, mendings: Iterable[Mending]) -> int:
    """Where this place stands once the words before it are mended."""
    return at + sum(len(each.added) - len(each.removed) for each in mendings if each.unit == unit and each.at < at)


def _written(found: Found, target: Unit, number: str) -> str:
    """The new number in the place of the old one, written as that was; unchanged where the number stays."""
    before, after = target.number, number
    if not found.full:
        before, after = before.rpartition(".")[2], after.rpartition(".")[2]
    if before == after:
        return found.written
    return after + found.written[len(found.written.rstrip(") ")) :]


def carried_out(
    units: Sequence[Unit], numbers: Iterable[tuple[UnitId, str]], mended: Iterable[Splice]
) -> tuple[Unit, ...]:
    """The text with these numbers and these words; all else is as it was, byte for byte.

    Raises: CannotApply when the words that go are not there.
    """
    given = dict(numbers)
    return tuple(
        unit if given.get(unit.id, unit.number) == unit.number else replace(unit, number=given[unit.id])
        for unit in apply(units, tuple(mended))
    )


def splice(mending: Mending | Unsure) -> Splice:
    return Splice(mending.unit, mending.at, Prose.of(mending.removed), Prose.of(mending.added))
