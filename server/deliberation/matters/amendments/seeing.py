"""How amendments look from outside: before and after first, never an operation alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from server.deliberation import compare
from server.deliberation.ids import AmendmentId, BallotId, SeatId, TextId, UnitId
from server.deliberation.matters.amendments.deciding import in_voting_order
from server.deliberation.matters.amendments.shapes import Amendment, AmendmentState, PreclusionCause
from server.deliberation.shapes import Record
from server.deliberation.units import (
    CannotApply,
    Insert,
    Operation,
    Remove,
    Rewrite,
    Splice,
    Unit,
    UnitKind,
    apply,
    conflict,
    touched,
)

if TYPE_CHECKING:
    from server.deliberation.audience import Audience
    from server.deliberation.table import Table

ChangeKind = Literal["changed", "rewritten", "removed", "inserted"]


class ChangedPart(Struct, frozen=True):
    what: Literal["same", "removed", "added"]
    words: str


class UnitChange(Struct, frozen=True):
    """One unit before and after. `number`: of the unit, or for a new one of the unit it follows."""

    unit: UnitId
    number: str
    kind: UnitKind
    change: ChangeKind
    parts: tuple[ChangedPart, ...]


class AmendmentRecord(Record, frozen=True):
    """`place` in the voting order, from 1. `would_preclude`: to whom leads, those that fall if this one passes."""

    id: AmendmentId
    number: str
    text: TextId
    version: int
    author: SeatId
    summary: str
    reason: str
    filed_at: datetime
    state: AmendmentState
    ruling: str
    precluded_by: AmendmentId | None
    cause: PreclusionCause | None
    decided_by: BallotId | None
    place: int
    changes: tuple[UnitChange, ...]
    would_preclude: tuple[AmendmentId, ...]

    @property
    def key(self) -> str:
        return f"amendment/{self.id}"


def unit_changes(units: Sequence[Unit], operations: Sequence[Operation]) -> tuple[UnitChange, ...]:
    """The operations as changes of whole units, in the order they are named."""
    known = {unit.id: unit for unit in units}
    result: list[UnitChange] = []
    for name in touched(operations):
        here = [each for each in operations if not isinstance(each, Insert) and each.unit == name]
        if here and name in known:
            result.append(_change(known[name], here))
        for new in (each.new for each in operations if isinstance(each, Insert) and each.after == name):
            number = known[name].number if name in known else ""
            result.append(UnitChange(new.id, number, new.kind, "inserted", (ChangedPart("added", new.words.shown),)))
    return tuple(result)


def _change(unit: Unit, operations: Sequence[Operation]) -> UnitChange:
    words = unit.words.shown
    splices: list[compare.Change] = []
    for operation in operations:
        match operation:
            case Remove():
                return UnitChange(unit.id, unit.number, unit.kind, "removed", (ChangedPart("removed", words),))
            case Rewrite(words=new):
                parts = (ChangedPart("removed", words), ChangedPart("added", new.shown))
                return UnitChange(unit.id, unit.number, unit.kind, "rewritten", parts)
            case Splice(at=at, removed=removed, added=added):
                splices.append(compare.Change(at, removed.shown, added.shown))
            case Insert():
                pass
    shown = compare.parts(words, sorted(splices))
    return UnitChange(unit.id, unit.number, unit.kind, "changed", tuple(ChangedPart(*part) for part in shown))


def changes_on(table: Table, text: TextId, version: int, operations: Sequence[Operation]) -> tuple[UnitChange, ...]:
    """The changes against that version of the text, even if it was withdrawn since."""
    known = table.texts.by_id[text].version(version)
    return () if known is None else unit_changes(known.units, operations)


def changes_of(table: Table, amendment: Amendment) -> tuple[UnitChange, ...]:
    """What the amendment changes on what it was made for: its version, or its amendment as that read then."""
    known = table.texts.by_id[amendment.text].version(amendment.version)
    if known is None:
        return ()
    try:
        return unit_changes(apply(known.units, amendment.on), amendment.operations)
    except CannotApply:
        return unit_changes(known.units, amendment.operations)


def precluded_by(table: Table, text: TextId) -> dict[AmendmentId, tuple[AmendmentId, ...]]:
    """For each open amendment to a text, the open ones that could no longer be voted once it passes.

    Compares only amendments that touch a common unit, for others never conflict.
    """
    filed = [each for each in table.amendments.on(text) if each.state == "filed"]
    at: dict[UnitId | None, list[Amendment]] = {}
    for each in filed:
        for unit in set(touched(each.operations)):
            at.setdefault(unit, []).append(each)
    result: dict[AmendmentId, tuple[AmendmentId, ...]] = {}
    for mine in filed:
        near = {each.id: each for unit in touched(mine.operations) for each in at[unit] if each.id != mine.id}
        fall = {id for id, each in near.items() if conflict(mine.operations, each.operations)}
        result[mine.id] = tuple(each.id for each in filed if each.id in fall)
    return result


def see(table: Table, audience: Audience) -> Iterator[Record]:
    for text in table.texts.by_id:
        precluded = precluded_by(table, text) if audience in ("chair", "secretariat") else {}
        for place, each in enumerate(in_voting_order(table, text), start=1):
            yield AmendmentRecord(
                id=each.id,
                number=each.number,
                text=text,
                version=each.version,
                author=each.author,
                summary=each.summary.shown,
                reason=each.reason.shown,
                filed_at=each.filed_at,
                state=each.state,
                ruling=each.ruling.shown,
                precluded_by=each.precluded_by,
                cause=each.cause,
                decided_by=each.decided_by,
                place=place,
                changes=changes_of(table, each),
                would_preclude=precluded.get(each.id, ()),
            )
