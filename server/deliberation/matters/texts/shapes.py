"""What a text is, what may be asked of it and what may happen to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

from server.deliberation.ids import AmendmentId, BallotId, Digest, Key, Line, Passage, SeatId, TextId, UnitId
from server.deliberation.matters.texts.coordinated import (
    Coordinated,
    LeaveChange,
    Left,
    Mended,
    NewNumber,
    ReferenceMeant,
)
from server.deliberation.prose import Prose
from server.deliberation.shapes import Command, Event
from server.deliberation.units import Unit, UnitKind

TextStyle = Literal["guidelines", "bill"]
"""How numbers read: «1.2» and «a)», or «Art. 1», «comma 2», «lettera a)»."""
TextState = Literal["drafting", "sealing", "sealed"]
Origin = Literal["draft", "import", "amendment", "coordination"]


class Version(Struct, frozen=True):
    """An immutable text. `digest`: fingerprint of its units; `edits`: of the draft rows 1..upto, if it was drafted;
    `coordinated`: what formal coordination changed, if that made it."""

    number: int
    units: tuple[Unit, ...]
    digest: Digest
    origin: Origin
    at: datetime
    upto: int = 0
    edits: Digest | None = None
    amendment: AmendmentId | None = None
    coordinated: Coordinated | None = None


class Text(Struct, frozen=True):
    """`open_to_all`: everybody who may speak writes, but those `stopped`; otherwise only those `allowed`.

    closing_at: number of the last edit that belongs to the words being sealed. withdrawn: versions whose vote was
    annulled; their numbers are not given again (X2).
    """

    id: TextId
    title: Prose
    style: TextStyle
    state: TextState
    open_to_all: bool = False
    allowed: frozenset[SeatId] = frozenset()
    stopped: frozenset[SeatId] = frozenset()
    versions: tuple[Version, ...] = ()
    adopted_by: BallotId | None = None
    seal_failed: bool = False
    closing_at: int = 0
    withdrawn: tuple[Version, ...] = ()

    @property
    def current(self) -> Version | None:
        return self.versions[-1] if self.versions else None

    @property
    def next_number(self) -> int:
        return 1 + len(self.versions) + len(self.withdrawn)

    def version(self, number: int) -> Version | None:
        """The version of this number, even if it was withdrawn."""
        return next((each for each in (*self.versions, *self.withdrawn) if each.number == number), None)


class Texts(Struct, frozen=True):
    by_id: Mapping[TextId, Text] = {}


class NewUnit(Struct, frozen=True, forbid_unknown_fields=True):
    """A unit as drafted or imported: not numbered yet."""

    id: Key[UnitId]
    kind: UnitKind
    level: Annotated[int, Meta(ge=0, le=3)]
    words: Passage


NewUnits = Annotated[tuple[NewUnit, ...], Meta(max_length=5000)]


class AddText(Command, frozen=True):
    text: Key[TextId]
    title: Line
    style: TextStyle


UnitNumber = Annotated[str, Meta(max_length=40, pattern=r"^[0-9A-Za-z.-]*\Z")]


class ImportText(Command, frozen=True):
    """A finished text from outside becomes version 1 at once.

    numbers: those its units bear already, in their order, «» for a title; (): given anew.
    """

    text: Key[TextId]
    title: Line
    style: TextStyle
    units: NewUnits
    numbers: Annotated[tuple[UnitNumber, ...], Meta(max_length=5000)] = ()


class LetWrite(Command, frozen=True):
    """`seat` None: everybody who may speak."""

    text: Key[TextId]
    seat: Key[SeatId] | None


class StopWriting(Command, frozen=True):
    """`seat` None: everybody."""

    text: Key[TextId]
    seat: Key[SeatId] | None


class CloseDraft(Command, frozen=True):
    """`upto`: number of the last edit on disk; the room fills it in, whatever the asker sent."""

    text: Key[TextId]
    upto: int = 0


class SealText(Command, frozen=True):
    """Asked by the house once the draft's edits 1..upto were folded. `edits`: SHA-256 of those rows."""

    text: Key[TextId]
    upto: int
    edits: Digest
    units: NewUnits


class ReopenDraft(Command, frozen=True):
    text: Key[TextId]


class CoordinateText(Command, frozen=True):
    """Accepts the formal coordination that the house proposes for this version, but for what is `left`. `meant`:
    unsure references that mean what they seem to, and are mended too."""

    text: Key[TextId]
    version: int
    left: Annotated[tuple[LeaveChange, ...], Meta(max_length=5000)] = ()
    meant: Annotated[tuple[ReferenceMeant, ...], Meta(max_length=5000)] = ()


class TextAdded(Event, frozen=True):
    text: TextId
    title: Prose
    style: TextStyle


class WritingAllowed(Event, frozen=True):
    text: TextId
    seat: SeatId | None


class WritingStopped(Event, frozen=True):
    text: TextId
    seat: SeatId | None


class WritersRestored(Event, frozen=True):
    text: TextId
    open_to_all: bool
    allowed: frozenset[SeatId]
    stopped: frozenset[SeatId]


class DraftClosed(Event, frozen=True):
    text: TextId
    upto: int


class DraftReopened(Event, frozen=True):
    text: TextId
    because_empty: bool


class TextSealed(Event, frozen=True):
    text: TextId
    version: int
    units: tuple[Unit, ...]
    digest: Digest
    origin: Literal["draft", "import"]
    upto: int
    edits: Digest | None


class PutUnit(Struct, frozen=True, forbid_unknown_fields=True):
    """A changed unit takes the place of its old self; a new one stands right after `after`."""

    unit: Unit
    after: UnitId | None


class TextMerged(Event, frozen=True):
    """An adopted amendment made the next version."""

    text: TextId
    version: int
    amendment: AmendmentId
    put: tuple[PutUnit, ...]
    gone: tuple[UnitId, ...]
    digest: Digest


class TextCoordinated(Event, frozen=True):
    """Formal coordination made the next version: the units that changed, and each change with its reason."""

    text: TextId
    version: int
    put: tuple[PutUnit, ...]
    numbers: tuple[NewNumber, ...]
    mended: tuple[Mended, ...]
    left: tuple[Left, ...]
    digest: Digest


class VersionWithdrawn(Event, frozen=True):
    """The vote that made this version was annulled, or its coordination taken back: the one before counts again."""

    text: TextId
    version: int


class TextAdopted(Event, frozen=True):
    text: TextId
    version: int
    ballot: BallotId


class AdoptionWithdrawn(Event, frozen=True):
    text: TextId


TextCommand = AddText | ImportText | LetWrite | StopWriting | CloseDraft | SealText | ReopenDraft | CoordinateText
TextEvent = (
    TextAdded
    | WritingAllowed
    | WritingStopped
    | WritersRestored
    | DraftClosed
    | DraftReopened
    | TextSealed
    | TextMerged
    | TextCoordinated
    | VersionWithdrawn
    | TextAdopted
    | AdoptionWithdrawn
)
