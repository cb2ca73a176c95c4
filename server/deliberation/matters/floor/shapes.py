"""What the floor is, what may be asked of it and what may happen to it."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from msgspec import Struct

from server.deliberation.ids import ItemId, Key, RequestId, SeatId, SittingId
from server.deliberation.shapes import Bench, Command, Event

SpeechKind = Literal["speech", "reply", "personal_statement", "point_of_order", "explanation_of_vote"]


class Request(Struct, frozen=True):
    id: RequestId
    seat: SeatId
    kind: SpeechKind
    asked_at: datetime


class Speaking(Struct, frozen=True):
    """`spoken` seconds before `running_since`; None: the clock stands still."""

    request: Request
    started_at: datetime
    allotted: int
    spoken: float
    running_since: datetime | None

    def spoken_at(self, at: datetime) -> float:
        if self.running_since is None:
            return self.spoken
        return self.spoken + max(0.0, (at - self.running_since).total_seconds())


class Speech(Struct, frozen=True):
    """A speech that has ended; `id` is the request it came from."""

    id: RequestId
    seat: SeatId
    bench: Bench
    kind: SpeechKind
    sitting: SittingId
    item: ItemId | None
    started_at: datetime
    ended_at: datetime
    spoken: float


class Floor(Struct, frozen=True):
    """`withdrawn`: requests taken back by whoever made them; undoing what the chair did never brings them back."""

    queue: tuple[Request, ...] = ()
    speaking: Speaking | None = None
    speeches: tuple[Speech, ...] = ()
    calls_to_order: tuple[CallToOrderNote, ...] = ()
    withdrawn: frozenset[RequestId] = frozenset()


class CallToOrderNote(Struct, frozen=True):
    seat: SeatId
    sitting: SittingId
    at: datetime


class AskFloor(Command, frozen=True):
    request: Key[RequestId]
    kind: SpeechKind


class WithdrawRequest(Command, frozen=True):
    request: Key[RequestId]


class GiveFloor(Command, frozen=True):
    request: Key[RequestId]


class PauseSpeaker(Command, frozen=True):
    pass


class ResumeSpeaker(Command, frozen=True):
    pass


class TakeFloorBack(Command, frozen=True):
    """The speech has ended, by itself or because the chair says so."""


class CallToOrder(Command, frozen=True):
    seat: Key[SeatId]


class FloorAsked(Event, frozen=True):
    request: RequestId
    seat: SeatId
    kind: SpeechKind


class RequestWithdrawn(Event, frozen=True):
    request: RequestId


class FloorGiven(Event, frozen=True):
    """`passed_over`: the request that the rule suggested, when the chair chose another."""

    request: RequestId
    allotted: int
    passed_over: RequestId | None


class SpeakerPaused(Event, frozen=True):
    pass


class SpeakerResumed(Event, frozen=True):
    pass


class SpeechEnded(Event, frozen=True):
    sitting: SittingId
    item: ItemId | None
    bench: Bench


class FloorCleared(Event, frozen=True):
    """The item is over, and with it the wish to speak on it."""


class FloorRestored(Event, frozen=True):
    """Undone: who speaks and who waits are again as they were; requests made since stay at the end."""

    speaking: Speaking | None
    waiting: tuple[Request, ...]
    without_speech: RequestId | None


class CalledToOrder(Event, frozen=True):
    seat: SeatId
    sitting: SittingId


FloorCommand = AskFloor | WithdrawRequest | GiveFloor | PauseSpeaker | ResumeSpeaker | TakeFloorBack | CallToOrder
FloorEvent = (
    FloorAsked
    | RequestWithdrawn
    | FloorGiven
    | SpeakerPaused
    | SpeakerResumed
    | SpeechEnded
    | FloorCleared
    | FloorRestored
    | CalledToOrder
)
