"""Undo: what the chair clicked wrongly is taken back for ten seconds. Both stay in the log; the table is as before."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from server.deliberation.ids import CommandId, Key
from server.deliberation.matters.agenda.shapes import (
    ItemAdded,
    ItemClosed,
    ItemEdited,
    ItemMoved,
    ItemOpened,
    ItemRemoved,
    ItemSetAside,
)
from server.deliberation.matters.amendments.lives import (
    AmendmentLapsed,
    AmendmentReplaced,
    AmendmentSetAside,
    AmendmentTakenOver,
    AmendmentTakenUp,
    HandlingAnswered,
    HandlingProposed,
    LateAdmitted,
    RuledOutOfScope,
)
from server.deliberation.matters.amendments.shapes import (
    AmendmentFiled,
    AmendmentsCarried,
    AmendmentWithdrawn,
    RuledInadmissible,
)
from server.deliberation.matters.floor.shapes import (
    FloorCleared,
    FloorGiven,
    SpeakerPaused,
    SpeakerResumed,
    SpeechEnded,
)
from server.deliberation.matters.minutes.shapes import MinutesAsked
from server.deliberation.matters.presence import AttendanceRestored, CameIn, Excused, WentOut
from server.deliberation.matters.sittings.shapes import SittingClosed, SittingResumed, SittingSuspended
from server.deliberation.matters.texts.shapes import TextCoordinated
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import By, Command, Decision, Event, Record, Stamp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from server.deliberation.audience import Audience
    from server.deliberation.table import Table

WINDOW: Final = timedelta(seconds=10)
_KEPT: Final = 5


class Undoable(Struct, frozen=True):
    """An act, and the events that would take it back; `act`: name of its last event; `things`: what it changed.

    Without `inverse`: a command whose further events cannot be taken back either.
    """

    cause: CommandId
    act: str
    at: datetime
    inverse: tuple[Event, ...]
    things: frozenset[str]


class Undo(Command, frozen=True):
    """`cause`: the id of the command to take back."""

    cause: Key[CommandId]


class ActUndone(Event, frozen=True):
    """Stands before the events that take the act back."""

    cause: CommandId


class UndoRecord(Record, frozen=True):
    """The last act that can still be taken back, by whom it was done, until when."""

    cause: CommandId
    act: str
    until: datetime

    @property
    def key(self) -> str:
        return "undo"


def decide(table: Table, command: Undo, by: By, at: datetime) -> Decision:
    """U1: only the last act that can be taken back, only for ten seconds, and never under a running ballot."""
    last = _last(table)
    if last is None or last.cause != command.cause or at > last.at + WINDOW:
        raise Refusal("undo_over")
    if table.ballots.running is not None:
        raise Refusal("ballot_open")
    return Decision((ActUndone(command.cause), *last.inverse))


def remember(
    table: Table, stamp: Stamp, event: Event, inverse_of_it: Callable[[], tuple[Event, ...]]
) -> tuple[Undoable, ...]:
    """The acts that can be taken back after this event, which has not changed `table` yet.

    U2: several events of one command are taken back together, last first. U3: an act of the chair that cannot be taken
    back confirms all before it. U4: only acts of chair and deputies are kept, and none whose thing somebody else has
    changed since. U5: taking back is not itself taken back.
    """
    kept = tuple(each for each in table.recent if each.inverse or each.cause == stamp.cause)
    last = kept[-1] if kept else None
    presser = table.seats.by_id.get(stamp.by)
    if isinstance(event, ActUndone):
        return (*(each for each in kept if each.cause != event.cause), _barred(stamp))
    leads = presser is not None and presser.role in ("chair", "deputy")
    if not leads and not kept:
        return ()
    things = _things(event)
    if not leads:
        return tuple(each for each in kept if not each.things & things)
    if last is not None and last.cause == stamp.cause and not last.inverse:
        return kept
    inverse = inverse_of_it()
    if not inverse:
        return (_barred(stamp),)
    act = type(event).__name__
    if last is not None and last.cause == stamp.cause:
        whole = Undoable(last.cause, act, last.at, (*inverse, *last.inverse), last.things | things)
        return (*kept[:-1], whole)
    return (*kept, Undoable(stamp.cause, act, stamp.at, inverse, things))[-_KEPT:]


def _barred(stamp: Stamp) -> Undoable:
    return Undoable(stamp.cause, "", stamp.at, (), frozenset())


def _things(event: Event) -> frozenset[str]:
    """What an event changes, by name, where others than the chair may change it too."""
    match event:
        case CameIn() | WentOut() | Excused() | AttendanceRestored():
            return frozenset((f"{event.sitting}/{event.seat}",))
        case ItemAdded() | ItemEdited() | ItemMoved() | ItemRemoved() | ItemOpened() | ItemClosed() | ItemSetAside():
            return frozenset((event.item,))
        case FloorGiven() | SpeakerPaused() | SpeakerResumed() | SpeechEnded() | FloorCleared():
            return frozenset(("floor",))
        case SittingSuspended() | SittingResumed() | SittingClosed() | MinutesAsked():
            return frozenset((event.sitting,))
        case (
            RuledInadmissible()
            | RuledOutOfScope()
            | AmendmentLapsed()
            | AmendmentSetAside()
            | AmendmentTakenUp()
            | LateAdmitted()
            | HandlingProposed()
            | HandlingAnswered()
            | AmendmentWithdrawn()
            | AmendmentReplaced()
            | AmendmentTakenOver()
        ):
            return frozenset((event.amendment,))
        case TextCoordinated() | AmendmentFiled() | AmendmentsCarried():
            return frozenset((event.text,))
        case _:
            return frozenset()


def _last(table: Table) -> Undoable | None:
    return next((each for each in reversed(table.recent) if each.inverse), None)


def see(table: Table, audience: Audience) -> Iterator[Record]:
    last = _last(table)
    if last is not None and audience == "chair":
        yield UndoRecord(last.cause, last.act, last.at + WINDOW)
