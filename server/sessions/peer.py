"""One connected page: its seat, what it gets, and how far behind it may fall."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Mapping
from typing import Final

from server.deliberation.audience import Audience
from server.deliberation.ids import SeatId
from server.deliberation.shapes import Record
from server.limits import MOST_WAITING
from server.protocol import CloseCode, FromServer, encode
from server.sessions.outbox import Frame, Outbox


class Peer:
    """`own`: the personal records it holds. `most`: bytes that may wait for it, those of its last Welcome included.

    `watchers`: called when it falls behind, and when it gets everything anew.
    """

    __slots__ = ("audience", "behind", "ended", "most", "outbox", "own", "seat", "watchers")

    def __init__(self, seat: SeatId, audience: Audience, outbox: Outbox) -> None:
        self.seat = seat
        self.audience = audience
        self.outbox = outbox
        self.own: Mapping[str, Record] = {}
        self.behind = False
        self.most = MOST_WAITING
        self.watchers: Final[dict[object, Callable[[Peer], None]]] = {}
        self.ended: asyncio.Future[CloseCode] = asyncio.get_running_loop().create_future()

    def end(self, code: CloseCode) -> None:
        """Asks for the connection to be closed so; the socket does it."""
        if not self.ended.done():
            self.ended.set_result(code)

    def tell(self, message: FromServer) -> None:
        self.send(Frame(encode(message), text=True))

    def send(self, frame: Frame) -> None:
        """Sends the frame, unless the page has fallen behind: then it will start over instead."""
        if not self.behind and not self.outbox.write(frame, self.most):
            self._falls(behind=True)

    def welcome(self, frames: list[Frame]) -> None:
        """Everything anew, however long that takes on its line."""
        self._falls(behind=False)
        self.most = MOST_WAITING + self.outbox.waiting + sum(len(frame.wire) for frame in frames)
        for frame in frames:
            self.outbox.write(frame, sys.maxsize)

    def _falls(self, *, behind: bool) -> None:
        if behind != self.behind:
            self.behind = behind
            for look in list(self.watchers.values()):
                look(self)
