"""Numbers of units: derived from order and kind, never typed. «1», «1.2», «1.2.a»; «1.2-bis» for what came between."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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
    """The units with fresh numbers. A title has none; a letter of level 1 counts below its letter («1.2.a.1»)."""
    counts: dict[int, int] = {}
    parts: dict[int, str] = {}
    result: list[Unit] = []
    for unit in units:
        depth = _DEPTH[unit.kind] + (unit.level if unit.kind == "letter" else 0)
        if depth == 0:
            result.append(msgspec.structs.replace(unit, number=""))
            continue
        for deeper in [each for each in parts if each > depth]:
            del parts[deeper], counts[deeper]
        counts[depth] = counts.get(depth, 0) + 1
        parts[depth] = letter(counts[depth]) if depth == _DEPTH["letter"] else str(counts[depth])
        result.append(msgspec.structs.replace(unit, number=".".join(parts[each] for each in sorted(parts))))
    return tuple(result)


def with_new_ones_numbered(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units, where those that came in between carry the number before them with -bis, -ter, -quater …"""
    taken = {unit.number for unit in units}
    result: list[Unit] = []
    for unit in units:
        if unit.number or unit.kind == "title":
            result.append(unit)
            continue
        before = next((each.number for each in reversed(result) if each.number), "0")
        number = _free(before, taken)
        taken.add(number)
        result.append(msgspec.structs.replace(unit, number=number))
    return tuple(result)


def _free(before: str, taken: set[str]) -> str:
    stem, _, suffix = before.rpartition("-")
    base = stem if suffix in _LATIN else before
    for suffix in _LATIN:
        if f"{base}-{suffix}" not in taken:
            return f"{base}-{suffix}"
    return f"{base}-{sum(number.startswith(base + '-') for number in taken) + 2}"
