"""The written formula of an amendment as page, minutes and documents show it, worked out once for all who ask."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from server.deliberation.formulas import written
from server.deliberation.matters.amendments.shapes import Amendment
from server.deliberation.matters.texts.shapes import Text, TextStyle, Version
from server.deliberation.numbering import with_new_ones_numbered
from server.deliberation.prose import Prose
from server.deliberation.units import (
    CannotApply,
    Insert,
    Operation,
    Remove,
    Rewrite,
    Splice,
    Unit,
    apply,
    touched,
)


class _Asked:
    """What a formula depends on, compared without looking at every unit: the version's fingerprint tells texts apart,
    and the units that are named say whether words of theirs were erased since. `on`: of the amendment it amends."""

    __slots__ = ("here", "key", "on", "operations", "style", "units")

    def __init__(
        self, version: Version, on: Sequence[Operation], operations: Sequence[Operation], style: TextStyle
    ) -> None:
        named = {*touched(operations), *touched(on)}
        self.units = version.units
        self.on = on
        self.operations = operations
        self.style: TextStyle = style
        self.here = tuple(unit for unit in version.units if unit.id in named)
        self.key = (version.digest, style, tuple(on), tuple(operations), self.here)

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Asked) and other.key == self.key


def _erased(asked: _Asked) -> bool:
    """Whether words that it rests on, or that it names, are gone."""
    words: tuple[Prose, ...]
    for each in (*asked.on, *asked.operations):
        match each:
            case Splice(removed=removed, added=added):
                words = (removed, added)
            case Rewrite(words=new):
                words = (new,)
            case Insert(new=unit):
                words = (unit.words,)
            case Remove():
                words = ()
        if any(some.text is None for some in words):
            return True
    return any(unit.words.text is None for unit in asked.here)


@lru_cache(maxsize=4096)
def _written(asked: _Asked) -> str:
    if _erased(asked):
        return ""
    units: Sequence[Unit] = asked.units
    if asked.on:
        try:
            units = with_new_ones_numbered(apply(units, asked.on))
        except CannotApply:
            return ""
    return written(units, asked.operations, asked.style)


def formula_of(text: Text, amendment: Amendment, parent: Amendment | None = None) -> str:
    """The formula, a line for each unit; against the version the amendment is on, or against `parent`, which it amends
    («All'emendamento 1.2.3, …»). «» where words it rests on were erased."""
    version = text.version(amendment.version)
    if version is None:
        return ""
    formula = _written(_Asked(version, amendment.on, amendment.operations, text.style))
    if parent is None or not formula:
        return formula
    return f"All'emendamento {parent.number}, {formula[0].lower()}{formula[1:]}"
