"""What an amendment is, what may be asked of it and what may happen to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

from server.deliberation.ids import AmendmentId, BallotId, Key, Line, Passage, SeatId, TextId, UnitId
from server.deliberation.prose import NOTHING, Prose
from server.deliberation.shapes import Command, Event
from server.deliberation.units import Conflict, Operation, UnitKind

AmendmentState = Literal["filed", "withdrawn", "inadmissible", "adopted", "rejected", "precluded"]
PreclusionCause = Conflict | Literal["identical_rejected"]


class Made(Struct, frozen=True):
    """The same amendment as operations on one version of its text."""

    version: int
    operations: tuple[Operation, ...]


class Amendment(Struct, frozen=True):
    """`made`: oldest version first; the last is the one that counts."""

    id: AmendmentId
    number: str
    text: TextId
    author: SeatId
    made: tuple[Made, ...]
    summary: Prose
    reason: Prose
    filed_at: datetime
    state: AmendmentState = "filed"
    ruling: Prose = NOTHING
    precluded_by: AmendmentId | None = None
    cause: PreclusionCause | None = None
    decided_by: BallotId | None = None

    @property
    def version(self) -> int:
        return self.made[-1].version

    @property
    def operations(self) -> tuple[Operation, ...]:
        return self.made[-1].operations


class Amendments(Struct, frozen=True):
    """`order`: the voting order of a text as the chair has set it; those it does not name come after, by place."""

    by_id: Mapping[AmendmentId, Amendment] = {}
    order: Mapping[TextId, tuple[AmendmentId, ...]] = {}

    def on(self, text: TextId) -> list[Amendment]:
        return [each for each in self.by_id.values() if each.text == text]


class Reword(Struct, frozen=True, forbid_unknown_fields=True, tag=True, tag_field="edit"):
    """The unit should read so."""

    unit: Key[UnitId]
    words: Passage


class TakeOut(Struct, frozen=True, forbid_unknown_fields=True, tag=True, tag_field="edit"):
    unit: Key[UnitId]


class PutIn(Struct, frozen=True, forbid_unknown_fields=True, tag=True, tag_field="edit"):
    """A new unit right after `after`; None: at the very beginning."""

    after: Key[UnitId] | None
    unit: Key[UnitId]
    kind: UnitKind
    words: Passage


Edit = Reword | TakeOut | PutIn
Edits = Annotated[tuple[Edit, ...], Meta(min_length=1, max_length=200)]


class FileAmendment(Command, frozen=True):
    """The units as the author wants them; the exact operations are worked out here.

    summary: what changes, in one plain line. number: only for the secretariat, which enters papers that bear one.
    """

    amendment: Key[AmendmentId]
    text: Key[TextId]
    version: int
    edits: Edits
    summary: Line
    reason: Passage
    number: Line | None = None


class WithdrawAmendment(Command, frozen=True):
    amendment: Key[AmendmentId]


class RuleInadmissible(Command, frozen=True):
    amendment: Key[AmendmentId]
    ruling: Line


class OrderAmendments(Command, frozen=True):
    """All open amendments of the text in the order of their votes."""

    text: Key[TextId]
    order: Annotated[tuple[Key[AmendmentId], ...], Meta(max_length=2000)]


class AmendmentFiled(Event, frozen=True):
    amendment: AmendmentId
    number: str
    text: TextId
    version: int
    author: SeatId
    operations: tuple[Operation, ...]
    summary: Prose
    reason: Prose


class AmendmentWithdrawn(Event, frozen=True):
    amendment: AmendmentId


class RuledInadmissible(Event, frozen=True):
    amendment: AmendmentId
    ruling: Prose


class AmendmentsOrdered(Event, frozen=True):
    text: TextId
    order: tuple[AmendmentId, ...]


class AmendmentAdopted(Event, frozen=True):
    amendment: AmendmentId
    ballot: BallotId


class AmendmentRejected(Event, frozen=True):
    amendment: AmendmentId
    ballot: BallotId


class AmendmentPrecluded(Event, frozen=True):
    amendment: AmendmentId
    by: AmendmentId
    cause: PreclusionCause


class AmendmentsCarried(Event, frozen=True):
    """All open amendments of the text now refer to this version; `moved` says how, where places shifted."""

    text: TextId
    version: int
    moved: tuple[Moved, ...]


class Moved(Struct, frozen=True, forbid_unknown_fields=True):
    amendment: AmendmentId
    operations: tuple[Operation, ...]


class AmendmentReopened(Event, frozen=True):
    """It is to be voted again: its vote was annulled, what overtook it was, or a ruling was undone."""

    amendment: AmendmentId


class AmendmentsCarriedBack(Event, frozen=True):
    """The version was withdrawn: open amendments refer to the one before, as they did then."""

    text: TextId
    version: int


AmendmentCommand = FileAmendment | WithdrawAmendment | RuleInadmissible | OrderAmendments
AmendmentEvent = (
    AmendmentFiled
    | AmendmentWithdrawn
    | RuledInadmissible
    | AmendmentsOrdered
    | AmendmentAdopted
    | AmendmentRejected
    | AmendmentPrecluded
    | AmendmentsCarried
    | AmendmentReopened
    | AmendmentsCarriedBack
)
