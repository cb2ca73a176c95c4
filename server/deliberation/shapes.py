"""The shapes everything else is made of: command, event, record, and what surrounds them."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from msgspec import Struct

from server.deliberation.ids import CommandId, SeatId, SittingId, TextId

Means = Literal["own_device", "shared_device", "by_hand", "roll_call", "paper", "mail", "clock"]
"""How an act reached the record. `clock`: nobody pressed, it was due."""

Bench = Literal["association", "administration", "council", "anci", "other"]
BENCHES: tuple[Bench, ...] = ("association", "administration", "council", "anci", "other")


class Command(Struct, frozen=True, forbid_unknown_fields=True, tag=True, tag_field="type"):
    """Something a person, the clock or a finished job asks of the table. In the imperative."""


class Event(Struct, frozen=True, forbid_unknown_fields=True, tag=True, tag_field="type"):
    """Something that has happened. In the past tense; its shape never changes once it was written to a log."""


class Record(Struct, frozen=True, forbid_unknown_fields=True, tag=True, tag_field="type"):
    """A picture of one thing, already redacted for whoever gets it."""

    @property
    def key(self) -> str:
        """Names the record among all that a page holds; the same thing always has the same key."""
        raise NotImplementedError


class By(Struct, frozen=True):
    """Who pressed, for which seat, by what means, and when it happened if not just now."""

    presser: SeatId
    seat: SeatId
    means: Means
    cause: CommandId
    happened: datetime | None = None


class Stamp(Struct, frozen=True, forbid_unknown_fields=True):
    """What every line of the log says besides what happened: its number; `at`, when it was entered; `happened`, when it
    took place (both UTC); who pressed, for which seat, by what means, and the command that caused it (W5)."""

    seq: int
    at: datetime
    happened: datetime
    by: SeatId
    seat: SeatId
    means: Means
    cause: CommandId


class SealDraft(Struct, frozen=True, tag=True, tag_field="type"):
    """Fold the edits 1..upto of a text into its sealed words."""

    text: TextId
    upto: int


class ComposeMinutes(Struct, frozen=True, tag=True, tag_field="type"):
    """Lay the minutes of a sitting out as they stand, for chair and secretary to sign."""

    sitting: SittingId


Job = SealDraft | ComposeMinutes

Note = Literal["voted_too_late", "nothing_to_do"]
"""What an answer adds to «done», when the asker must be told more."""


class Decision(Struct, frozen=True):
    """What follows from a command. `shuts`: it holds only if this text's last edit has this number, and no edit is
    taken after it. `reopens`: this text takes edits again."""

    events: tuple[Event, ...] = ()
    jobs: tuple[Job, ...] = ()
    note: Note | None = None
    shuts: tuple[TextId, int] | None = None
    reopens: TextId | None = None
