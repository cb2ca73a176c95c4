"""How amendments look from outside: before and after first, never an operation alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final, Literal

from msgspec import Struct

from server.deliberation import compare
from server.deliberation.ids import AmendmentId, BallotId, SeatId, TextId, UnitId
from server.deliberation.matters.amendments.formula import formula_of
from server.deliberation.matters.amendments.lives import PreclusionCause
from server.deliberation.matters.amendments.ordering import Forecast, forecast, in_voting_order
from server.deliberation.matters.amendments.shapes import Amendment, Amendments, AmendmentState
from server.deliberation.remembered import remembered
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
    touched,
)
from server.deliberation.voting_order import Class

if TYPE_CHECKING:
    from server.deliberation.audience import Audience
    from server.deliberation.matters.texts.shapes import Text
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


class OrderRecord(Record, frozen=True):
    """All amendments of a text in the order of their votes, decided ones where they were. `by_hand`: by the chair.

    reason: why the chair set it so."""

    text: TextId
    order: tuple[AmendmentId, ...]
    by_hand: bool
    reason: str

    @property
    def key(self) -> str:
        return f"order/{self.text}"


class AmendmentRecord(Record, frozen=True):
    """`keeps`: put as «shall the text stand?». `together`: identical ones, in the same vote. `would_preclude`,
    `would_absorb`: open ones that could no longer be voted if this one passes. `formula`: the amendment as an Italian
    assembly writes it, a line for each unit."""

    id: AmendmentId
    number: str
    text: TextId
    author: SeatId
    summary: str
    reason: str
    filed_at: datetime
    state: AmendmentState
    ruling: str
    precluded_by: AmendmentId | None
    cause: PreclusionCause | None
    decided_by: BallotId | None
    changes: tuple[UnitChange, ...]
    kind: Class
    keeps: bool
    together: tuple[AmendmentId, ...]
    would_preclude: tuple[AmendmentId, ...]
    would_absorb: tuple[AmendmentId, ...]
    formula: str

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


def changes_of(text: Text, amendment: Amendment) -> tuple[UnitChange, ...]:
    """What the amendment changes on what it was made for: its version, or its amendment as that read then."""
    known = text.version(amendment.version)
    if known is None:
        return ()
    try:
        return unit_changes(apply(known.units, amendment.on), amendment.operations)
    except CannotApply:
        return unit_changes(known.units, amendment.operations)


def see(table: Table, audience: Audience) -> Iterator[Record]:
    for text in table.texts.by_id.values():
        yield from _told(text, table.amendments, None, None, {})


def again(table: Table, audience: Audience, before: Table, held: Mapping[str, Record]) -> Iterator[Record]:
    """The same; what has not changed since `before` is taken from `held`."""
    for text in table.texts.by_id.values():
        yield from _told(text, table.amendments, before.texts.by_id.get(text.id), before.amendments, held)


@remembered(32, beside=1)
def _told(
    text: Text, amendments: Amendments, old: Text | None, before: Amendments | None, held: Mapping[str, Record]
) -> tuple[Record, ...]:
    units = _Units(old, text)
    result: list[Record] = [_order(text, amendments)]
    for each in amendments.on(text.id):
        told = forecast(text, amendments, each)
        known = held.get(f"amendment/{each.id}")
        was = None if before is None else before.by_id.get(each.id)
        same = was is not None and _same(was, each) and units.same_under(was, each)
        if same and isinstance(known, AmendmentRecord) and told == _forecast_in(known):
            result.append(known)
        else:
            parent = None if each.parent is None else amendments.by_id.get(each.parent)
            result.append(_record(text, each, told, formula_of(text, each, parent)))
    return tuple(result)


def _order(text: Text, amendments: Amendments) -> OrderRecord:
    order = tuple(each.id for each in in_voting_order(text, amendments))
    by_hand = text.id in amendments.order
    said = [each.reason.shown for each in amendments.reordered if each.text == text.id]
    return OrderRecord(text.id, order, by_hand, said[-1] if by_hand and said else "")


def _record(text: Text, amendment: Amendment, told: Forecast, formula: str) -> AmendmentRecord:
    return AmendmentRecord(
        id=amendment.id,
        number=amendment.number,
        text=text.id,
        author=amendment.author,
        summary=amendment.summary.shown,
        reason=amendment.reason.shown,
        filed_at=amendment.filed_at,
        state=amendment.state,
        ruling=amendment.ruling.shown,
        precluded_by=amendment.precluded_by,
        cause=amendment.cause,
        decided_by=amendment.decided_by,
        changes=changes_of(text, amendment),
        kind=told.kind,
        keeps=told.keeps,
        together=told.together,
        would_preclude=told.precluded,
        would_absorb=told.absorbed,
        formula=formula,
    )


def _forecast_in(record: AmendmentRecord) -> tuple[object, ...]:
    return record.kind, record.keeps, record.together, record.would_preclude, record.would_absorb


_LOOKS: Final = tuple(field for field in Amendment.__struct_fields__ if field != "made")


def _same(old: Amendment, new: Amendment) -> bool:
    """Whether nothing but the version it is made for has changed."""
    return old is new or (
        old.operations is new.operations
        and old.on is new.on
        and all(getattr(old, field) is getattr(new, field) for field in _LOOKS)
    )


class _Units:
    """Which units of a text are not the very ones that were there before."""

    def __init__(self, old: Text | None, text: Text) -> None:
        was, now = None if old is None else old.current, text.current
        self._versions = None if was is None or now is None else (was.number, now.number)
        before = {} if was is None else {unit.id: unit for unit in was.units}
        after = {} if now is None else {unit.id: unit for unit in now.units}
        self._changed = {id for id in before.keys() | after.keys() if before.get(id) is not after.get(id)}

    def same_under(self, old: Amendment, new: Amendment) -> bool:
        """A version never changes; and from the one that counted to the one that counts these have not."""
        if old.version == new.version:
            return True
        return (old.version, new.version) == self._versions and self._changed.isdisjoint(touched(new.operations))
