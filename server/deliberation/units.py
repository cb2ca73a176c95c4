"""A text as numbered units, and what an amendment does to them: exact operations, merged, carried over or in conflict.

Offsets count Unicode code points of a unit's words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Literal

import msgspec
from msgspec import Struct

from server.deliberation.ids import Digest, UnitId
from server.deliberation.prose import Prose

UnitKind = Literal["title", "area", "point", "paragraph", "letter"]


class Unit(Struct, frozen=True, forbid_unknown_fields=True):
    """One numbered piece of a text. `number`: given at sealing and kept until the text is tidied up; «» for a title
    and for a unit that an amendment would insert."""

    id: UnitId
    kind: UnitKind
    level: int
    number: str
    words: Prose


class Splice(Struct, frozen=True, forbid_unknown_fields=True, tag=True, tag_field="op"):
    """At offset `at` of the unit these words go and those come; one of the two may be empty."""

    unit: UnitId
    at: int
    removed: Prose
    added: Prose


class Rewrite(Struct, frozen=True, forbid_unknown_fields=True, tag=True, tag_field="op"):
    """The unit keeps its place and number; all its words are replaced."""

    unit: UnitId
    words: Prose


class Remove(Struct, frozen=True, forbid_unknown_fields=True, tag=True, tag_field="op"):
    """The whole unit goes."""

    unit: UnitId


class Insert(Struct, frozen=True, forbid_unknown_fields=True, tag=True, tag_field="op"):
    """A new unit right after `after` (and after what was inserted there before); None: at the very beginning."""

    after: UnitId | None
    new: Unit


Operation = Splice | Rewrite | Remove | Insert
Conflict = Literal["same_words", "unit_gone", "identical"]


class CannotApply(ValueError):
    """The operation does not fit this text: the unit is gone, or other words, or erased ones, stand where its words
    should be."""


def digest_of_units(units: Iterable[Unit]) -> Digest:
    """SHA-256 of the canonical JSON of the words with their numbers: the fingerprint people compare."""
    content = [(unit.id, unit.kind, unit.level, unit.number, unit.words.digest) for unit in units]
    return Digest(sha256(msgspec.json.encode(content)).hexdigest())


def apply(units: Sequence[Unit], operations: Sequence[Operation]) -> tuple[Unit, ...]:
    """The text after the operations, which all refer to `units` as given.

    Raises: CannotApply when a unit or its words are not there.
    """
    known = {unit.id: unit for unit in units}
    words: dict[UnitId, Prose | None] = {}
    splices: dict[UnitId, list[Splice]] = {}
    inserted: dict[UnitId | None, list[Unit]] = {}
    for operation in operations:
        match operation:
            case Splice(unit=unit):
                _must_be_there(known, unit)
                splices.setdefault(unit, []).append(operation)
            case Rewrite(unit=unit, words=new):
                _must_be_there(known, unit)
                words[unit] = new
            case Remove(unit=unit):
                _must_be_there(known, unit)
                words[unit] = None
            case Insert(after=after, new=new_unit):
                if after is not None:
                    _must_be_there(known, after)
                inserted.setdefault(after, []).append(new_unit)
    for unit, some in splices.items():
        words[unit] = _spliced(known[unit], some)
    result: list[Unit] = list(inserted.get(None, ()))
    for base in units:
        new_words = words.get(base.id, base.words)
        if new_words is not None:
            result.append(base if new_words is base.words else msgspec.structs.replace(base, words=new_words))
        result.extend(inserted.get(base.id, ()))
    return tuple(result)


def _must_be_there(known: Mapping[UnitId, Unit], unit: UnitId) -> None:
    if unit not in known:
        raise CannotApply(unit)


def _spliced(base: Unit, splices: Sequence[Splice]) -> Prose:
    words = base.words.text
    pieces: list[str] = []
    done = 0
    for splice in sorted(splices, key=lambda each: each.at):
        removed, added = splice.removed.text, splice.added.text
        if words is None or removed is None or added is None:
            raise CannotApply(base.id)
        if splice.at < done or splice.at > len(words) or not words.startswith(removed, splice.at):
            raise CannotApply(base.id)
        pieces += (words[done : splice.at], added)
        done = splice.at + len(removed)
    return Prose.of("".join((*pieces, "" if words is None else words[done:])))


def conflict(adopted: Sequence[Operation], other: Sequence[Operation]) -> Conflict | None:
    """Why `other`, made for the same text, can no longer be voted once `adopted` was; None if it can.

    Two additions at one place do not conflict unless they add the same words (domain: «others stay votable»).
    """
    for mine in adopted:
        for theirs in other:
            if found := _between(mine, theirs):
                return found
    return None


def _between(mine: Operation, theirs: Operation) -> Conflict | None:
    if isinstance(mine, Insert) or isinstance(theirs, Insert):
        if isinstance(mine, Insert) and isinstance(theirs, Insert) and _same_insertion(mine, theirs):
            return "identical"
        return None
    if mine.unit != theirs.unit:
        return None
    match mine, theirs:
        case Remove(), Remove():
            return "identical"
        case Remove(), _:
            return "unit_gone"
        case Splice(), Splice():
            return _between_splices(mine, theirs)
        case Rewrite(words=mine_words), Rewrite(words=theirs_words) if mine_words.digest == theirs_words.digest:
            return "identical"
        case _:
            return "same_words"


def _same_insertion(mine: Insert, theirs: Insert) -> bool:
    return mine.after == theirs.after and mine.new.words.digest == theirs.new.words.digest


def _between_splices(mine: Splice, theirs: Splice) -> Conflict | None:
    if mine == theirs:
        return "identical"
    mine_end = mine.at + len(mine.removed.shown)
    theirs_end = theirs.at + len(theirs.removed.shown)
    if mine.at == mine_end and theirs.at == theirs_end:
        return None
    apart = mine_end <= theirs.at or theirs_end <= mine.at
    return None if apart else "same_words"


def carry(adopted: Sequence[Operation], other: Sequence[Operation], before: Sequence[Unit]) -> tuple[Operation, ...]:
    """`other`, which does not conflict with `adopted`, as operations on the text that `adopted` made of `before`.

    Both in the order of the text; so is the result.
    """
    return tuple(_carried(operation, adopted, before) for operation in other)


def _carried(operation: Operation, adopted: Sequence[Operation], before: Sequence[Unit]) -> Operation:
    match operation:
        case Splice(unit=unit, at=at):
            earlier = (
                mine
                for mine in adopted
                if isinstance(mine, Splice) and mine.unit == unit and mine.at + (1 if mine.removed else 0) <= at
            )
            shift = sum(len(mine.added.shown) - len(mine.removed.shown) for mine in earlier)
            return msgspec.structs.replace(operation, at=at + shift) if shift else operation
        case Insert(after=after):
            return msgspec.structs.replace(operation, after=_last_at(after, adopted, before))
        case Rewrite() | Remove():
            return operation


def _last_at(after: UnitId | None, adopted: Sequence[Operation], before: Sequence[Unit]) -> UnitId | None:
    """What stands last, once `adopted` is merged, of all that `before` had up to `after` and that was put in there."""
    gone = {mine.unit for mine in adopted if isinstance(mine, Remove)}
    last: UnitId | None = None
    for place in (None, *(unit.id for unit in before)):
        if place is not None and place not in gone:
            last = place
        for mine in adopted:
            if isinstance(mine, Insert) and mine.after == place:
                last = mine.new.id
        if place == after:
            break
    return last


def touched(operations: Iterable[Operation]) -> tuple[UnitId | None, ...]:
    """The units the operations name, in order, each once; None stands for the very beginning."""
    named = (operation.after if isinstance(operation, Insert) else operation.unit for operation in operations)
    return tuple(dict.fromkeys(named))
