"""Two versions of a text in one: what went, what came, and which adopted amendment made it so, word by word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from msgspec.structs import replace

from server.deliberation import compare
from server.deliberation.document.model import Content, Instant, Mark, Phrase, Piece, TrackedUnit, Words, say
from server.deliberation.document.people import who
from server.deliberation.document.text_told import heading_levels
from server.deliberation.document.unit_numbers import number_of
from server.deliberation.ids import SeatId, UnitId
from server.deliberation.matters.amendments.shapes import Amendment
from server.deliberation.matters.ballots.shapes import Ballot
from server.deliberation.matters.texts.shapes import Text, TextStyle, Version
from server.deliberation.units import Rewrite, Splice, Unit

if TYPE_CHECKING:
    from server.deliberation.table import Table

_NOBODY = -1
What = Literal["same", "removed", "added"]


class _Run(Struct, frozen=True):
    """Words with the mark that brought them and the one that took them away; -1: none did."""

    text: str
    born: int = _NOBODY
    gone: int = _NOBODY


class _Lived(Struct, frozen=True):
    """A unit through all versions: `numbers` and `heading` as it had them, newest last."""

    unit: Unit
    heading: int
    numbers: tuple[tuple[Content, int], ...]
    runs: tuple[_Run, ...]
    born: int = _NOBODY
    gone: int = _NOBODY


def tracked(
    table: Table, text: Text, first: Version, last: Version
) -> tuple[tuple[TrackedUnit, ...], tuple[Mark, ...]]:
    """The units of both versions in reading order, and the marks of what happened in between.

    first, last: of the same text, in this order. Words that came and went again in between are in neither and left out.
    """
    chain = [each for each in text.versions if first.number <= each.number <= last.number]
    levels = heading_levels(first.units, text.style)
    lived = [
        _Lived(unit, levels[unit.id], ((number_of(unit, text.style), _NOBODY),), (_Run(unit.words.shown),))
        for unit in first.units
    ]
    marks: list[Mark] = []
    for before, after in pairwise(chain):
        lived = list(_step(table, text, lived, before, after, len(marks)))
        marks.append(mark_of(table, text, after))
    return tuple(shown for each in lived if (shown := _shown(each)) is not None), tuple(marks)


def mark_of(table: Table, text: Text, version: Version) -> Mark:
    """Who made this version what it is."""
    if version.amendment is None:
        name = say("doc-mark-version", version=version.number)
        return Mark(name, name, version.at)
    amendment = table.amendments.by_id[version.amendment]
    author = _for_whom(table, amendment.author)
    name = say("doc-mark-amendment", number=Words(amendment.number), author=author)
    vote = adopted_by(table, amendment)
    return Mark(name, say("doc-mark-adopted", name=name[0], vote=vote[0]) if vote else name, version.at)


def _for_whom(table: Table, id: SeatId) -> Words | Phrase:
    """The body the seat speaks for; the person where there is none."""
    seat = table.seats.by_id.get(id)
    body = "" if seat is None else table.register.body_name(seat.body)
    return Words(body) if body else who(table, id)


def adopted_by(table: Table, amendment: Amendment) -> Content:
    """«Voto n. 3 della seduta n. 1/2026: 4 favorevoli …»; nothing before it was voted."""
    ballot = None if amendment.decided_by is None else table.ballots.by_id[amendment.decided_by]
    if ballot is None or ballot.count is None:
        return ()
    count, sitting = ballot.count, table.sittings.by_id[ballot.sitting]
    return say(
        "doc-mark-vote",
        vote=number_of_vote(table, ballot),
        number=sitting.number,
        year=sitting.year,
        day=Instant(ballot.opened_at, "date"),
        outcome=count.outcome,
        favour=count.favour,
        against=count.against,
        abstained=count.abstained,
    )


def number_of_vote(table: Table, ballot: Ballot) -> int:
    """Its place among the votes of its sitting that are on record, from 1."""
    held = [each.id for each in table.ballots.by_id.values() if each.sitting == ballot.sitting]
    on_record = [id for id in held if table.ballots.by_id[id].state != "cancelled" or id == ballot.id]
    return on_record.index(ballot.id) + 1


def _step(
    table: Table, text: Text, lived: Sequence[_Lived], before: Version, after: Version, mark: int
) -> Iterator[_Lived]:
    """All units so far, with what the next version changed; new ones stand where it has them, after what went there."""
    now = {unit.id: unit for unit in after.units}
    levels = heading_levels(after.units, text.style)
    stays = _in_place(before.units, after.units)
    splices = _splices(table, before, after)
    new = _between(after.units, stays)
    waiting = new.get(None, [])
    for each in lived:
        if each.gone == _NOBODY and each.unit.id in stays:
            yield from (_born(unit, levels, text.style, mark) for unit in waiting)
            id = each.unit.id
            yield _changed(each, now[id], levels[id], text.style, splices.get(id), mark)
            waiting = new.get(id, [])
        else:
            yield each if each.gone != _NOBODY else replace(each, gone=mark)
    yield from (_born(unit, levels, text.style, mark) for unit in waiting)


def _in_place(before: Sequence[Unit], after: Sequence[Unit]) -> set[UnitId]:
    """The units both have, in the same order and of the same kind; what was moved went and came."""
    one = [f"{unit.kind}/{unit.level}/{unit.id}" for unit in before]
    other = [f"{unit.kind}/{unit.level}/{unit.id}" for unit in after]
    return {before[i].id for i, _ in compare.common(one, other)}


def _between(units: Iterable[Unit], stays: set[UnitId]) -> dict[UnitId | None, list[Unit]]:
    """What is new, by the unit that stays before it."""
    found: dict[UnitId | None, list[Unit]] = {}
    last: UnitId | None = None
    for unit in units:
        if unit.id in stays:
            last = unit.id
        else:
            found.setdefault(last, []).append(unit)
    return found


def _splices(table: Table, before: Version, after: Version) -> dict[UnitId, list[compare.Change]]:
    """The exact places that were voted, where the amendment names them; a unit that reads otherwise is compared."""
    if after.amendment is None:
        return {}
    made = [each for each in table.amendments.by_id[after.amendment].made if each.version == before.number]
    words = {unit.id: unit.words.shown for unit in before.units}
    found: dict[UnitId, list[compare.Change]] = {}
    for operation in made[-1].operations if made else ():
        if isinstance(operation, Splice):
            change = compare.Change(operation.at, operation.removed.shown, operation.added.shown)
            found.setdefault(operation.unit, []).append(change)
        elif isinstance(operation, Rewrite) and operation.unit in words:
            found[operation.unit] = [compare.Change(0, words[operation.unit], operation.words.shown)]
    return found


def _born(unit: Unit, levels: dict[UnitId, int], style: TextStyle, mark: int) -> _Lived:
    number = ((number_of(unit, style), mark),)
    return _Lived(unit, levels[unit.id], number, (_Run(unit.words.shown, born=mark),), born=mark)


def _changed(
    each: _Lived, unit: Unit, heading: int, style: TextStyle, splices: list[compare.Change] | None, mark: int
) -> _Lived:
    old, new = each.unit.words.shown, unit.words.shown
    numbers = each.numbers
    if unit.number != each.unit.number:
        numbers = (*numbers, (number_of(unit, style), mark))
    runs = each.runs
    if new != old:
        changes = (
            sorted(splices) if splices is not None and _made_of(old, splices) == new else compare.changes(old, new)
        )
        runs = tuple(_cut(each.runs, changes, mark))
    return replace(each, unit=unit, heading=heading, numbers=numbers, runs=runs)


def _made_of(words: str, changes: Iterable[compare.Change]) -> str:
    kept = (text for what, text in compare.parts(words, sorted(changes)) if what != "removed")
    return "".join(kept)


def _cut(runs: Sequence[_Run], changes: Iterable[compare.Change], mark: int) -> Iterator[_Run]:
    """The runs after the changes, which count the letters of those that are still there."""
    waiting = list(changes)
    at = 0
    for run in runs:
        if run.gone != _NOBODY:
            yield run
            continue
        rest = run.text
        while waiting and waiting[0].at <= at + len(rest):
            change = waiting[0]
            stays, rest = rest[: change.at - at], rest[change.at - at :]
            at += len(stays)
            if stays:
                yield replace(run, text=stays)
            goes = rest[: len(change.removed)]
            rest = rest[len(goes) :]
            at += len(goes)
            if goes:
                yield replace(run, text=goes, gone=mark)
            if len(goes) < len(change.removed):
                waiting[0] = compare.Change(at, change.removed[len(goes) :], change.added)
                break
            if change.added:
                yield _Run(change.added, born=mark)
            waiting.pop(0)
        if rest:
            yield replace(run, text=rest)
            at += len(rest)
    yield from (_Run(each.added, born=mark) for each in waiting if each.added)


def _shown(each: _Lived) -> TrackedUnit | None:
    """As both versions see it; None if neither has it."""
    went, came = each.gone != _NOBODY, each.born != _NOBODY
    if went and came:
        return None
    return TrackedUnit(
        id=each.unit.id,
        kind=each.unit.kind,
        level=each.unit.level,
        heading=each.heading,
        number=tuple(_number(each)),
        words=tuple(_joined(_pieces(each))),
        fate="removed" if went else "added" if came else "kept",
        by=each.gone if went else each.born,
    )


def _number(each: _Lived) -> Iterator[Piece]:
    (first, born), (last, by) = each.numbers[0], each.numbers[-1]
    if each.gone != _NOBODY:
        yield from (Piece("removed", inline, each.gone) for inline in first)
    elif each.born != _NOBODY:
        yield from (Piece("added", inline, born) for inline in last)
    elif first == last:
        yield from (Piece("same", inline) for inline in first)
    else:
        yield from (Piece("removed", inline, by) for inline in first)
        yield from (Piece("added", inline, by) for inline in last)


def _pieces(each: _Lived) -> Iterator[tuple[What, str, int]]:
    """Of a unit that went, only what was there at first."""
    for run in each.runs:
        if each.gone != _NOBODY:
            if run.born == _NOBODY:
                yield "removed", run.text, each.gone if run.gone == _NOBODY else run.gone
        elif run.gone != _NOBODY:
            if run.born == _NOBODY:
                yield "removed", run.text, run.gone
        elif run.born != _NOBODY:
            yield "added", run.text, run.born
        else:
            yield "same", run.text, _NOBODY


def _joined(some: Iterable[tuple[What, str, int]]) -> Iterator[Piece]:
    """Neighbours of the same kind and mark are one piece."""
    for (what, by), runs in groupby(some, key=lambda each: (each[0], each[2])):
        words = "".join(text for _, text, _ in runs)
        if words:
            yield Piece(what, Words(words), by)
