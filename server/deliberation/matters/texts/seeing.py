"""How texts look from outside."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct

from server.deliberation.coordination import Mending, Unsure
from server.deliberation.coordination.proposing import Why
from server.deliberation.coordination.renumbering import Because
from server.deliberation.ids import AmendmentId, BallotId, Digest, SeatId, TextId, UnitId
from server.deliberation.matters.texts import coordinating
from server.deliberation.matters.texts.deciding import may_write
from server.deliberation.matters.texts.shapes import Origin, Text, TextState, TextStyle
from server.deliberation.shapes import Record
from server.deliberation.units import UnitKind

if TYPE_CHECKING:
    from server.deliberation.audience import Audience
    from server.deliberation.table import Table


class TextRecord(Record, frozen=True):
    id: TextId
    title: str
    style: TextStyle
    state: TextState
    open_to_all: bool
    allowed: tuple[SeatId, ...]
    stopped: tuple[SeatId, ...]
    version: int
    adopted_by: BallotId | None
    seal_failed: bool

    @property
    def key(self) -> str:
        return f"text/{self.id}"


class MayWriteRecord(Record, frozen=True):
    """Whether the seat that looks may write in this text now; `stopped`: the chair took the pen from it."""

    text: TextId
    may_write: bool
    stopped: bool

    @property
    def key(self) -> str:
        return f"may-write/{self.text}"


class UnitView(Struct, frozen=True):
    id: UnitId
    kind: UnitKind
    level: int
    number: str
    words: str


class VersionRecord(Record, frozen=True):
    """The version of a text that counts now."""

    text: TextId
    number: int
    origin: Origin
    at: datetime
    digest: Digest
    amendment: AmendmentId | None
    units: tuple[UnitView, ...]

    @property
    def key(self) -> str:
        return f"version/{self.text}"


class VersionMark(Struct, frozen=True):
    """A version without its words. `withdrawn`: the vote that made it was annulled, so it counts no more."""

    number: int
    origin: Origin
    at: datetime
    digest: Digest
    amendment: AmendmentId | None
    withdrawn: bool


class HistoryRecord(Record, frozen=True):
    """Every version a text ever had, the first one first."""

    text: TextId
    versions: tuple[VersionMark, ...]

    @property
    def key(self) -> str:
        return f"history/{self.text}"


class NumberChange(Struct, frozen=True):
    """A unit that gets another number. `cause`: the number of the unit that came, went or moved; own: whether its
    own part of the number changes, and not only that of what it stands in."""

    unit: UnitId
    kind: UnitKind
    before: str
    after: str
    because: Because
    cause: str
    own: bool


class MendedReference(Struct, frozen=True):
    """A number in the words of `unit`, at code point `at`, that becomes another. start, end: the reference that it is
    part of; target: the unit that is meant; before, after: its number."""

    unit: UnitId
    number: str
    at: int
    removed: str
    added: str
    start: int
    end: int
    target: UnitId
    target_before: str
    target_after: str


class UnsureReference(MendedReference, frozen=True):
    """One that stays unless the chair says that it is meant. `added`: «» where what it names has gone."""

    why: Why


class CoordinationRecord(Record, frozen=True):
    """The formal coordination that the house proposes for this version of the text."""

    text: TextId
    version: int
    numbers: tuple[NumberChange, ...]
    mendings: tuple[MendedReference, ...]
    unsure: tuple[UnsureReference, ...]

    @property
    def key(self) -> str:
        return f"coordination/{self.text}"


def see(table: Table, audience: Audience) -> Iterator[Record]:
    """Which versions there were is for the record, so the wall of the room does without."""
    for text in table.texts.by_id.values():
        current = text.current
        yield TextRecord(
            id=text.id,
            title=text.title.shown,
            style=text.style,
            state=text.state,
            open_to_all=text.open_to_all,
            allowed=tuple(sorted(text.allowed)),
            stopped=tuple(sorted(text.stopped)) if audience in ("chair", "secretariat") else (),
            version=0 if current is None else current.number,
            adopted_by=text.adopted_by,
            seal_failed=text.seal_failed,
        )
        if current is not None:
            units = tuple(UnitView(u.id, u.kind, u.level, u.number, u.words.shown) for u in current.units)
            yield VersionRecord(
                text=text.id,
                number=current.number,
                origin=current.origin,
                at=current.at,
                digest=current.digest,
                amendment=current.amendment,
                units=units,
            )
            if audience != "screen":
                yield _history(text)


def _history(text: Text) -> HistoryRecord:
    versions = sorted((*text.versions, *text.withdrawn), key=lambda each: each.number)
    return HistoryRecord(
        text=text.id,
        versions=tuple(
            VersionMark(each.number, each.origin, each.at, each.digest, each.amendment, each in text.withdrawn)
            for each in versions
        ),
    )


def see_coordination(table: Table, audience: Audience) -> Iterator[Record]:
    """C1: everybody sees what is proposed, and why."""
    for text in table.texts.by_id.values():
        if coordinating.due(text, table.amendments):
            found = coordinating.proposed(text)
            if found.changes or found.unsure:
                yield _coordination(text)


def _coordination(text: Text) -> CoordinationRecord:
    found = coordinating.proposed(text)
    had = {unit.id: unit for version in text.versions for unit in version.units}
    after = {unit.id: unit.number for unit in text.versions[-1].units}
    after |= {each.unit: each.after for each in found.numbers}

    def place(each: Mending | Unsure) -> tuple[UnitId, str, int, str, str, int, int, UnitId, str, str]:
        target = had[each.target]
        where = (each.unit, had[each.unit].number, each.at, each.removed, each.added, each.start, each.end)
        return (*where, each.target, target.number, after.get(each.target, ""))

    return CoordinationRecord(
        text=text.id,
        version=text.versions[-1].number,
        numbers=tuple(
            NumberChange(
                each.unit,
                had[each.unit].kind,
                each.before,
                each.after,
                each.because,
                each.cause,
                each.because != "above",
            )
            for each in found.numbers
        ),
        mendings=tuple(MendedReference(*place(each)) for each in found.mendings),
        unsure=tuple(UnsureReference(*place(each), each.why) for each in found.unsure),
    )


def own(table: Table, seat: SeatId) -> Iterator[Record]:
    for text in table.texts.by_id.values():
        yield MayWriteRecord(text.id, may_write(table, text.id, seat), seat in text.stopped)
