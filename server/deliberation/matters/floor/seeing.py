"""How the floor looks from outside."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from server.deliberation.ids import ItemId, RequestId, SeatId, SittingId
from server.deliberation.shapes import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from server.deliberation.audience import Audience
    from server.deliberation.table import Table

from server.deliberation.matters.floor.deciding import allotted, suggested
from server.deliberation.matters.floor.shapes import SpeechKind


class RequestRecord(Record, frozen=True):
    """`place` in the order that the rule suggests, from 1; `allotted` seconds."""

    id: RequestId
    seat: SeatId
    kind: SpeechKind
    asked_at: datetime
    place: int
    allotted: int

    @property
    def key(self) -> str:
        return f"request/{self.id}"


class SpeakingRecord(Record, frozen=True):
    request: RequestId
    seat: SeatId
    kind: SpeechKind
    allotted: int
    spoken: float
    running_since: datetime | None

    @property
    def key(self) -> str:
        return "speaking"


class SpeechRecord(Record, frozen=True):
    id: RequestId
    seat: SeatId
    kind: SpeechKind
    sitting: SittingId
    item: ItemId | None
    started_at: datetime
    spoken: float

    @property
    def key(self) -> str:
        return f"speech/{self.id}"


def see(table: Table, audience: Audience) -> Iterator[Record]:
    floor = table.floor
    for place, request in enumerate(suggested(table), start=1):
        seconds = allotted(table, request.kind)
        yield RequestRecord(request.id, request.seat, request.kind, request.asked_at, place, seconds)
    if (now := floor.speaking) is not None:
        asked = now.request
        yield SpeakingRecord(asked.id, asked.seat, asked.kind, now.allotted, now.spoken, now.running_since)
    for speech in floor.speeches:
        yield SpeechRecord(
            speech.id, speech.seat, speech.kind, speech.sitting, speech.item, speech.started_at, speech.spoken
        )
