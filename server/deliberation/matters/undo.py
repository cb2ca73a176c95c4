"""Undo: what the chair clicked wrongly is taken back for ten seconds. Both stay in the log; the minutes skip them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from server.deliberation.ids import CommandId, Key, SeatId
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import By, Command, Decision, Event, Record, Stamp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from server.deliberation.audience import Audience
    from server.deliberation.table import Table

WINDOW: Final = timedelta(seconds=10)
_KEPT: Final = 5


class Undoable(Struct, frozen=True):
    """An act, who pressed for it, and the events that would take it back. `act`: name of its last event."""

    cause: CommandId
    by: SeatId
    act: str
    at: datetime
    inverse: tuple[Event, ...]


class Undo(Command, frozen=True):
    """`cause`: the id of the command to take back."""

    cause: Key[CommandId]


class ActUndone(Event, frozen=True):
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
    last = table.recent[-1] if table.recent else None
    if last is None or last.cause != command.cause or at > last.at + WINDOW:
        raise Refusal("undo_over")
    if table.ballots.running is not None:
        raise Refusal("ballot_open")
    return Decision((*last.inverse, ActUndone(command.cause)))


def remember(
    recent: tuple[Undoable, ...], stamp: Stamp, event: Event, inverse: tuple[Event, ...]
) -> tuple[Undoable, ...]:
    """The acts that can be taken back after this stamp.

    U2: several events of one command are taken back together, last first. U3: who acts on in a way that cannot be
    taken back has confirmed what they did before.
    """
    if isinstance(event, ActUndone):
        return tuple(each for each in recent if each.cause != event.cause)
    last = recent[-1] if recent else None
    act = type(event).__name__
    if last is not None and last.cause == stamp.cause:
        return (*recent[:-1], Undoable(last.cause, last.by, act, last.at, (*inverse, *last.inverse)))
    if inverse and stamp.means != "clock":
        return (*recent, Undoable(stamp.cause, stamp.by, act, stamp.at, inverse))[-_KEPT:]
    return tuple(each for each in recent if each.by != stamp.by)


def see(table: Table, audience: Audience) -> Iterator[Record]:
    if table.recent and audience == "chair":
        last = table.recent[-1]
        yield UndoRecord(last.cause, last.act, last.at + WINDOW)
