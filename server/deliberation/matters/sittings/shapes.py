"""What a sitting is, what may be asked of it and what may happen to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

from server.deliberation.ids import Key, Line, Moment, Passage, SittingId
from server.deliberation.prose import NOTHING, Prose
from server.deliberation.shapes import Command, Event

Mode = Literal["in_person", "remote", "mixed"]
Call = Literal["first", "second"]
SittingState = Literal["planned", "convened", "open", "suspended", "closed"]


class Break(Struct, frozen=True):
    """`returns_at`: when the chair means to go on."""

    since: datetime
    returns_at: datetime | None
    until: datetime | None = None


class QuorumCheck(Struct, frozen=True):
    at: datetime
    present: int
    needed: int


class Sitting(Struct, frozen=True):
    id: SittingId
    number: int
    year: int
    planned_at: datetime
    place: Prose
    mode: Mode
    notice: Prose = NOTHING
    documents: tuple[Prose, ...] = ()
    state: SittingState = "planned"
    call: Call = "first"
    convened_at: datetime | None = None
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    breaks: tuple[Break, ...] = ()
    checks: tuple[QuorumCheck, ...] = ()


class Sittings(Struct, frozen=True):
    by_id: Mapping[SittingId, Sitting] = {}

    @property
    def current(self) -> Sitting | None:
        """The sitting that is open or suspended, else the next one convened."""
        going = [each for each in self.by_id.values() if each.state in ("open", "suspended")]
        convened = [each for each in self.by_id.values() if each.state == "convened"]
        return min(going or convened, key=lambda each: each.planned_at, default=None)


Documents = Annotated[tuple[Line, ...], Meta(max_length=50)]


class PlanSitting(Command, frozen=True):
    sitting: Key[SittingId]
    planned_at: Moment
    place: Line
    mode: Mode


class EditSitting(Command, frozen=True):
    sitting: Key[SittingId]
    planned_at: Moment
    place: Line
    mode: Mode


class Convene(Command, frozen=True):
    """Sends the notice: from now on everybody sees place, agenda and documents."""

    sitting: Key[SittingId]
    notice: Passage
    documents: Documents


class OpenSitting(Command, frozen=True):
    sitting: Key[SittingId]
    call: Call


class SuspendSitting(Command, frozen=True):
    sitting: Key[SittingId]
    returns_at: Moment | None


class ResumeSitting(Command, frozen=True):
    sitting: Key[SittingId]


class CloseSitting(Command, frozen=True):
    sitting: Key[SittingId]


class CheckQuorum(Command, frozen=True):
    """The chair has those present counted again, for the minutes."""

    sitting: Key[SittingId]


class SittingPlanned(Event, frozen=True):
    sitting: SittingId
    number: int
    year: int
    planned_at: datetime
    place: Prose
    mode: Mode


class SittingEdited(Event, frozen=True):
    sitting: SittingId
    planned_at: datetime
    place: Prose
    mode: Mode


class SittingConvened(Event, frozen=True):
    sitting: SittingId
    notice: Prose
    documents: tuple[Prose, ...]


class SittingOpened(Event, frozen=True):
    sitting: SittingId
    call: Call
    present: int
    needed: int


class SittingSuspended(Event, frozen=True):
    sitting: SittingId
    returns_at: datetime | None


class SittingResumed(Event, frozen=True):
    sitting: SittingId


class SittingClosed(Event, frozen=True):
    sitting: SittingId


class QuorumChecked(Event, frozen=True):
    sitting: SittingId
    present: int
    needed: int


class SittingRestored(Event, frozen=True):
    """Somebody clicked wrong and undid it: the sitting is again as it was."""

    sitting: SittingId
    state: SittingState
    breaks: tuple[Break, ...]


SittingCommand = (
    PlanSitting | EditSitting | Convene | OpenSitting | SuspendSitting | ResumeSitting | CloseSitting | CheckQuorum
)
SittingEvent = (
    SittingPlanned
    | SittingEdited
    | SittingConvened
    | SittingOpened
    | SittingSuspended
    | SittingResumed
    | SittingClosed
    | QuorumChecked
    | SittingRestored
)
