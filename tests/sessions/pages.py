"""A page without a browser: holds what the server sends, as the page's own reducer does. Holds no test."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from server.deliberation import core
from server.deliberation.audience import Audience, audience_of
from server.deliberation.ids import CommandId, SeatId
from server.deliberation.matters.seats import role_of
from server.deliberation.messages import AnyCommand
from server.deliberation.shapes import By, Record
from server.deliberation.table import Table
from server.protocol import Done, NotNow, Refused
from server.sessions.alarm import Reply
from server.sessions.outbox import Frame
from server.sessions.peer import Peer
from server.sessions.room import Room

Held = dict[str, object]


class Book:
    """What a page holds, kept as the page's own reducer keeps it. `since`: the last entry it has shown."""

    def __init__(self) -> None:
        self.records: Held = {}
        self.own: Held = {}
        self.since: int | None = None
        self.audience: Audience | None = None

    def hear(self, message: Mapping[str, Any]) -> None:
        """Takes in one message of the server's; most are about other things than records."""
        match message["type"]:
            case "Welcome":
                self.since, self.audience = message["seq"], message["audience"]
                self.records, self.own = dict(message["records"]), dict(message["own"])
            case "Piece":
                self.records.update(message["records"])
            case "Changed":
                self.since = message["seq"]
                self.records.update(message["put"])
                for key in message["remove"]:
                    self.records.pop(key, None)
            case "Own":
                self.own = dict(message["records"])
            case "Caught":
                self.since = message["seq"]


class Page(Book):
    """`line`: whether what is written to it arrives."""

    def __init__(self, seat: str) -> None:
        super().__init__()
        self.seat = SeatId(seat)
        self.heard: list[str] = []
        self.line = False
        self.peer: Peer | None = None
        self.room: Room | None = None

    def join(self, room: Room) -> None:
        """Opens a new line to this room and says hello."""
        self.leave()
        self.peer = Peer(self.seat, audience_of(role_of(room.table, self.seat)), _Ear(self._hear))
        self.line = True
        self.room = room
        room.join(self.peer, self.since, self.audience)

    def leave(self) -> None:
        if self.room is not None and self.peer is not None:
            self.room.leave(self.peer)
        self.room = self.peer = None
        self.line = False

    async def ask(self, command: AnyCommand, id: str) -> Reply:
        assert self.room is not None
        return await self.room.ask(command, By(self.seat, self.seat, "own_device", CommandId(id)))

    def _hear(self, frame: Frame) -> None:
        if not self.line:
            return
        message = msgspec.json.decode(frame.payload)
        self.heard.append(message["type"])
        self.hear(message)


class _Ear:
    """An outbox whose other end is a function."""

    def __init__(self, hear: Callable[[Frame], None]) -> None:
        self._hear = hear
        self.waiting = 0
        self.direct = None
        self.aborted = False

    def write(self, frame: Frame, most: int) -> bool:
        if self.waiting > most:
            return False
        self._hear(frame)
        return True

    def abort(self) -> None:
        self.aborted = True


def as_held(records: dict[str, Record]) -> Held:
    """These records as a page would hold them."""
    held: Held = msgspec.json.decode(msgspec.json.encode(records))
    return held


def seen(table: Table, audience: Audience) -> Held:
    return as_held({record.key: record for record in core.see(table, audience)})


def owned(table: Table, seat: SeatId) -> Held:
    return as_held({record.key: record for record in core.own(table, seat)})


def done(reply: Reply) -> Done:
    assert isinstance(reply, Done), reply
    return reply


def refused(reply: Reply) -> str:
    assert isinstance(reply, Refused), reply
    return reply.code


def not_now(reply: Reply) -> None:
    assert isinstance(reply, NotNow), reply


def numbered(frame: bytes) -> list[tuple[int, bytes]]:
    """The edits of a frame that came down, each with its number."""
    at = 0

    def number() -> int:
        nonlocal at
        value = shift = 0
        while True:
            byte, at = frame[at], at + 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def piece() -> bytes:
        nonlocal at
        length = number()
        at += length
        return frame[at - length : at]

    piece()
    first, count = number(), number()
    return [(first + n, piece()) for n in range(count)]
