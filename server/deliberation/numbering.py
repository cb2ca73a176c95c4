"""Numbers of units: derived from order and kind, never typed. «1», «1.2», «1.2.a»; «1.2-bis» for what came between."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

import msgspec

from server.deliberation.units import Unit, UnitKind

_DEPTH: dict[UnitKind, int] = {"title": 0, "area": 1, "point": 2, "paragraph": 3, "letter": 4}
_LATIN = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies")


def letter(ordinal: int) -> str:
    """1 -> a, 26 -> z, 27 -> aa, as lists in Italian acts go on."""
    name = ""
    while ordinal:
        ordinal, rest = divmod(ordinal - 1, 26)
        name = chr(ord("a") + rest) + name
    return name


def numbered(units: Iterable[Unit]) -> tuple[Unit, ...]:
    """The units with fresh numbers (X8). A title has none; a letter of level 1 counts below its letter («1.2.a.1»).

    Whatever stands under the same unit is counted on, letters apart from the rest: no number is given twice.
    """
    counts: Counter[tuple[str, bool]] = Counter()
    above: list[tuple[int, str]] = []
    result: list[Unit] = []
    for unit in units:
        depth, number = depth_of(unit), ""
        if depth:
            above = [each for each in above if each[0] < depth]
            parent = f"{above[-1][1]}." if above else ""
            lettered = depth == _DEPTH["letter"]
            counts[parent, lettered] += 1
            ordinal = counts[parent, lettered]
            number = parent + (letter(ordinal) if lettered else str(ordinal))
            above.append((depth, number))
        result.append(msgspec.structs.replace(unit, number=number))
    return tuple(result)


def with_new_ones_numbered(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units, where those that came in between carry the number of the one of their kind before them with -bis,
    -ter, -quater … (X9); before the first of its kind stands «01»; what stands in a new one is counted from 1. All
    others keep the number they have.

    https://style-guide.europa.eu/o/opportal-service/isg?resource=it%2F3.3.2-additions-and-numbering.html
    """
    taken = {unit.number for unit in units}
    fresh: set[str] = set()
    result: list[Unit] = []
    for unit in units:
        if not unit.number and depth_of(unit):
            number = _free(_candidates(unit, result, fresh), taken)
            taken.add(number)
            fresh.add(number)
            result.append(msgspec.structs.replace(unit, number=number))
        else:
            result.append(unit)
    return tuple(result)


def depth_of(unit: Unit) -> int:
    return _DEPTH[unit.kind] + (unit.level if unit.kind == "letter" else 0)


def _candidates(unit: Unit, before: Sequence[Unit], fresh: AbstractSet[str]) -> Iterator[str]:
    """The numbers this unit may get, best first, without end."""
    depth = depth_of(unit)
    above = next((each for each in reversed(before) if each.number and depth_of(each) <= depth), None)
    inside = "" if above is None else above.number if depth_of(above) < depth else above.number.rpartition(".")[0]
    if inside in fresh:
        lettered = unit.kind == "letter" and unit.level == 0
        yield from (f"{inside}.{letter(each) if lettered else each}" for each in itertools.count(1))
    if above is not None and depth_of(above) == depth:
        stem, _, suffix = above.number.rpartition("-")
        base = stem if stem and (suffix in _LATIN or suffix.isdigit()) else above.number
        yield from (f"{base}-{suffix}" for suffix in _LATIN)
        yield from (f"{base}-{ordinal}" for ordinal in itertools.count(len(_LATIN) + 2))
    parent = "" if above is None else f"{above.number}."
    first = "a" if unit.kind == "letter" and unit.level == 0 else "1"
    yield from (f"{parent}{'0' * zeros}{first}" for zeros in itertools.count(1))


def _free(candidates: Iterator[str], taken: set[str]) -> str:
    return next(each for each in candidates if each not in taken)
