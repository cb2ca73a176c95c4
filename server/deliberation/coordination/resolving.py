"""Which units the references in a text name, by the numbers the units bear. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple

from server.deliberation.coordination.grammar import ACTS, Group, Level, Named, Reference, references
from server.deliberation.formulas.numerals import number
from server.deliberation.ids import UnitId
from server.deliberation.numbering import depth_of
from server.deliberation.units import Unit, UnitKind

Style = Literal["guidelines", "bill"]
Doubt = Literal["quoted", "another_act", "somewhere_else", "beside_another", "second_number"]
"""Why it is not sure that a unit of ours is meant: it stands in quoted words; another act is named before it, or in
what stands above; it says to be part of something else, or of what was named; another one beside it says of what, and
it does not; the noun before it is in the singular."""

_KINDS: Final[dict[Style, dict[Level, UnitKind]]] = {
    "guidelines": {"area": "area", "point": "point", "paragraph": "paragraph", "letter": "letter", "number": "letter"},
    "bill": {"area": "area", "article": "point", "comma": "paragraph", "letter": "letter", "number": "letter"},
}
_ROOTS: Final = frozenset(("area", "article", "point"))
_ACT: Final = re.compile(
    rf"(?<!\bpresente\s)(?<!\bpresenti\s)(?<![\w’'])(?<=[\W\s]){ACTS}(?!\w)|\A{ACTS}(?!\w)", re.IGNORECASE
)
_QUOTED: Final = re.compile(r"«[^»]*»?|“[^”]*”?|\"[^\"]*\"?")
_JOINED: Final = re.compile(
    r"\s*,?\s*(?:e|ed|o|od|ovvero|nonché)?\s*(?:a|ad|al|allo|alla|ai|agli|alle|all['’]|da|dal|dalla|dall['’])?\s*"
)


class Found(NamedTuple):
    """A number in the words of `unit` that names `target`, a unit or one that went. start, end: its whole reference;
    full: it is the target's whole number and not only its last part; doubt: why that is not sure."""

    unit: UnitId
    at: int
    written: str
    start: int
    end: int
    target: UnitId
    full: bool
    doubt: Doubt | None


class Numbers(NamedTuple):
    """Units by their numbers; who went, by the numbers they had; and what stands above whom."""

    style: Style
    by_number: dict[str, Unit]
    above: dict[UnitId, tuple[Unit, ...]]


def numbers_of(units: Sequence[Unit], gone: Sequence[Unit], style: Style) -> Numbers:
    by_number = {unit.number: unit for unit in gone if unit.number}
    by_number |= {unit.number: unit for unit in units if unit.number}
    above: dict[UnitId, tuple[Unit, ...]] = {}
    open_ones: list[Unit] = []
    for unit in units:
        depth = depth_of(unit)
        open_ones = [each for each in open_ones if depth_of(each) < depth] if depth else []
        above[unit.id] = tuple(reversed(open_ones))
        if depth:
            open_ones.append(unit)
    return Numbers(style, by_number, above)


def found_in(unit: Unit, known: Numbers) -> Iterator[Found]:
    """Every number in the words of this unit that names a unit of the text, in their order."""
    words = unit.words.text
    if words is None:
        return
    quoted = [(each.start(), each.end()) for each in _QUOTED.finditer(words)]
    novel = known.style == "bill" and any(_ACT.search(each.words.shown) for each in known.above[unit.id])
    some = [part for each in references(words) for part in _parted(each)]
    for place, reference in enumerate(some):
        if reference.whose == "act":
            continue
        doubt = _doubt(words, reference, known.style, quoted) or ("another_act" if novel else None)
        if doubt is None and reference.whose == "ours" and _beside(words, some, place):
            doubt = "beside_another"
        yield from _resolved(unit, reference, known, doubt)


def _parted(reference: Reference) -> Iterator[Reference]:
    """«punto 1.2, punto 1.3» are two: a part may only stand in what is larger."""
    groups = reference.groups
    levels = [_LARGER.index(group.level) for group in groups]
    nested = levels in (sorted(levels), sorted(levels, reverse=True)) and len(set(levels)) == len(levels)
    if len(groups) < 2 or nested:
        yield reference
        return
    for place, group in enumerate(groups):
        last = place == len(groups) - 1
        end = group.names[-1].at + len(group.names[-1].written)
        start = reference.start if place == 0 else group.names[0].at
        yield Reference(start, reference.end if last else end, (group,), "ours" if not last else reference.whose)


_LARGER: Final[tuple[Level, ...]] = ("area", "article", "point", "comma", "paragraph", "letter", "number")


def _doubt(words: str, reference: Reference, style: Style, quoted: Sequence[tuple[int, int]]) -> Doubt | None:
    if any(start <= reference.start < end for start, end in quoted):
        return "quoted"
    if reference.whose in ("same", "other"):
        return "somewhere_else"
    if reference.whose == "this":
        return None
    before = words[: reference.start]
    if style == "guidelines":
        before = re.split(r"[.;]\s", before)[-1]
    return "another_act" if _ACT.search(before) else None


def _beside(words: str, some: Sequence[Reference], place: int) -> bool:
    """Whether it does not say of what it is a part, but one joined to it does."""
    reference = some[place]
    if _rooted(reference):
        return False
    before = some[place - 1] if place else None
    after = some[place + 1] if place + 1 < len(some) else None
    return (
        before is not None and _tells(before) and _JOINED.fullmatch(words, before.end, reference.start) is not None
    ) or (after is not None and _tells(after) and _JOINED.fullmatch(words, reference.end, after.start) is not None)


def _tells(reference: Reference) -> bool:
    return _rooted(reference) or reference.whose != "ours"


def _rooted(reference: Reference) -> bool:
    return any(group.level in _ROOTS for group in reference.groups)


def _resolved(unit: Unit, reference: Reference, known: Numbers, doubt: Doubt | None) -> Iterator[Found]:
    """From the largest part down; only the last may name several."""
    inside: Unit | None = None
    for group in sorted(reference.groups, key=lambda each: _LARGER.index(each.level)):
        last: Unit | None = None
        for name in group.names:
            target, full = _target(unit, group, name, known, inside)
            if target is not None:
                why = doubt or (None if name.sure else "second_number")
                at, written = name.at, name.written
                yield Found(unit.id, at, written, reference.start, reference.end, target.id, full, why)
            last = target
        if last is None:
            return
        inside = last


def _target(unit: Unit, group: Group, name: Named, known: Numbers, inside: Unit | None) -> tuple[Unit | None, bool]:
    """The unit that is named, and whether by its whole number."""
    kind = _KINDS[known.style].get(group.level)
    label = number(name.written)
    if kind is None:
        return None, False
    if group.level in _ROOTS or "." in label:
        target = known.by_number.get(label)
        return (target if target is not None and _is(target, group.level, kind, label) else None), True
    places = (inside,) if inside is not None else (unit, *known.above[unit.id])
    for place in places:
        target = known.by_number.get(f"{place.number}.{label}") if place.number else None
        if target is not None and _is(target, group.level, kind, label):
            return target, False
    return None, False


def _is(target: Unit, level: Level, kind: UnitKind, label: str) -> bool:
    """«punto 1.2.a» names a letter by the point it is in."""
    if target.kind == "letter" and level in ("letter", "number"):
        return (level == "number") == (target.level > 0)
    return target.kind == kind or (target.kind == "letter" and "." in label and level == "point")
