"""The numbers a text gets once its votes are over: in order where something came or went, and only there. Pure."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Final, Literal, NamedTuple

from server.deliberation.formulas.numerals import LATIN
from server.deliberation.ids import UnitId
from server.deliberation.numbering import depth_of, letter
from server.deliberation.units import Unit

Because = Literal["new", "after_new", "after_gone", "above", "order"]
"""`new`: the unit came with an amendment. `after_new`, `after_gone`: one came, or went, before it. `above`: the unit
in which it stands has another number. `order`: it follows another whose number changes."""


class Renumbering(NamedTuple):
    """A unit that gets another number. `cause`: the number of the unit that came, went or moved."""

    unit: UnitId
    before: str
    after: str
    because: Because
    cause: str


_ITALIAN: Final = "abcdefghilmnopqrstuvz"
"""The letters by which many Italian lists count."""
_SUFFIX: Final = re.compile(rf"-(?:{'|'.join(LATIN)}|\d+)\Z")


class _Series(NamedTuple):
    way: str
    start: int


class _Family(NamedTuple):
    """Units that are counted together, in their order. `inside`: the unit in which they stand."""

    inside: UnitId | None
    members: tuple[Unit, ...]


def renumbered(base: Sequence[Unit], units: Sequence[Unit], kept: AbstractSet[UnitId]) -> dict[UnitId, str]:
    """C2: the number of every unit: those of a family in which one came or went since `base` are counted anew.

    A family is counted on as it was at first: in figures or letters, from its first number; one that was not in order
    is left alone. kept: units whose own number stays; those after them go on from it.
    """
    first = {_named(each): each.members for each in families(base)}
    there: dict[UnitId | None, str] = {unit.id: unit.number for unit in units}
    result = {unit.id: unit.number for unit in units}
    for family in families(units):
        before = first.get(_named(family), ())
        own = {unit.id: _own(unit.number) for unit in family.members if _prefix(unit) == there.get(family.inside, "")}
        if [each.id for each in before] != [each.id for each in family.members]:
            counted = _series([_own(each.number) for each in before], family.members[0])
            if counted is not None:
                own = dict(_counted(family.members, counted, kept))
        prefix = "" if family.inside is None else f"{result[family.inside]}."
        for id, number in own.items():
            result[id] = prefix + number
    return result


def families(units: Sequence[Unit]) -> list[_Family]:
    """Who is counted with whom, those above first. A unit whose number says of nothing that it is in it is counted
    through the whole text, as articles are; one whose own has gone counts in what it stands in now."""
    above: list[Unit] = []
    found: dict[tuple[UnitId | None, tuple[bool, bool]], list[Unit]] = {}
    for unit in units:
        depth = depth_of(unit)
        above = [each for each in above if depth_of(each) < depth]
        if unit.number:
            inside = _inside(unit, above)
            found.setdefault((inside, _class(unit)), []).append(unit)
            above.append(unit)
    return [_Family(inside, tuple(members)) for (inside, _), members in found.items()]


def _class(unit: Unit) -> tuple[bool, bool]:
    """Letters are counted apart from the rest; so is what bears figures and what does not."""
    figures = _SUFFIX.sub("", _own(unit.number)).isdigit()
    return unit.kind == "letter" and unit.level == 0, figures


def _named(family: _Family) -> tuple[UnitId | None, tuple[bool, bool]]:
    return family.inside, _class(family.members[0])


def _inside(unit: Unit, above: Sequence[Unit]) -> UnitId | None:
    prefix = _prefix(unit)
    if not prefix or not above:
        return None
    return next((each.id for each in reversed(above) if each.number == prefix), above[-1].id)


def _prefix(unit: Unit) -> str:
    return unit.number.rpartition(".")[0]


def _own(number: str) -> str:
    return number.rpartition(".")[2]


def _series(before: Sequence[str], example: Unit) -> _Series | None:
    """How the family was counted; None if not in an order we know."""
    lettered = example.kind == "letter" and example.level == 0
    if not before:
        return _Series("letters" if lettered else "figures", 1)
    for way in ("figures", "letters", "italian"):
        start = _ordinal(way, before[0])
        if start is not None and [_said(way, start + place) for place in range(len(before))] == list(before):
            return _Series(way, start)
    return None


def _said(way: str, ordinal: int) -> str:
    if way == "figures":
        return str(ordinal)
    if way == "italian" and ordinal <= len(_ITALIAN):
        return _ITALIAN[ordinal - 1]
    return letter(ordinal)


def _ordinal(way: str, said: str) -> int | None:
    """The place of «3», «c» in its series; None if it has none."""
    if way == "figures":
        return int(said) if said.isdigit() and str(int(said)) == said and int(said) else None
    if way == "italian":
        return _ITALIAN.index(said) + 1 if len(said) == 1 and said in _ITALIAN else None
    return next((place for place in range(1, 703) if letter(place) == said), None) if said.isalpha() else None


def _counted(members: Iterable[Unit], series: _Series, kept: AbstractSet[UnitId]) -> Iterator[tuple[UnitId, str]]:
    following = series.start
    for unit in members:
        if unit.id in kept:
            own = _own(unit.number)
            stem = _ordinal(series.way, _SUFFIX.sub("", own))
            following = following if stem is None else max(following, stem + 1)
            yield unit.id, own
        else:
            yield unit.id, _said(series.way, following)
            following += 1


def renumberings(base: Sequence[Unit], units: Sequence[Unit], numbers: Mapping[UnitId, str]) -> Iterator[Renumbering]:
    """Each number that changes, in the order of the text, with what it comes from."""
    known = {unit.id for unit in base}
    then = {unit.id: unit.number for unit in base}
    now = {unit.id for unit in units}
    causes: dict[UnitId, tuple[Because, str]] = {}
    for family in families(units):
        went = {then[each] for each in then.keys() - now}
        for place, unit in enumerate(family.members):
            causes[unit.id] = _cause(family.members[:place], unit, numbers, known, went)
    for unit in units:
        after = numbers[unit.id]
        if unit.number != after:
            yield Renumbering(unit.id, unit.number, after, *causes.get(unit.id, ("order", unit.number)))


def _cause(
    before: Sequence[Unit], unit: Unit, numbers: Mapping[UnitId, str], known: set[UnitId], went: set[str]
) -> tuple[Because, str]:
    prefix, own = unit.number.rpartition(".")[0], _own(unit.number)
    if own == _own(numbers[unit.id]):
        return "above", prefix
    if unit.id not in known:
        return "new", unit.number
    new = next((each.number for each in reversed(before) if each.id not in known), None)
    gone = _last_gone(before, unit, went)
    if new is not None and (gone is None or _grows(own, _own(numbers[unit.id]))):
        return "after_new", new
    if gone is not None:
        return "after_gone", gone
    return "order", before[-1].number if before else unit.number


def _grows(before: str, after: str) -> bool:
    figures = _SUFFIX.sub("", before), _SUFFIX.sub("", after)
    if all(each.isdigit() for each in figures):
        return int(figures[1]) >= int(figures[0])
    return (len(after), after) >= (len(before), before)


def _last_gone(before: Sequence[Unit], unit: Unit, went: set[str]) -> str | None:
    """The number of the unit that went nearest before this one in its family."""
    prefix = unit.number.rpartition(".")[0]
    stems = f"{prefix}." if prefix else ""
    there = {each.number for each in before}
    way = "figures" if _SUFFIX.sub("", _own(unit.number)).isdigit() else "letters"
    place = _ordinal(way, _SUFFIX.sub("", _own(unit.number)))
    if place is None:
        return None
    candidates = (stems + _said(way, each) for each in itertools.count(place - 1, -1) if each > 0)
    return next((each for each in itertools.islice(candidates, place - 1) if each in went and each not in there), None)
