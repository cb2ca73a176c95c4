"""Sends a draft's new edits on to its readers: at once to a few, in ticks to a crowd."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Final

from server.deliberation.ids import TextId
from server.edits import downward
from server.sessions.crowd import Crowd
from server.sessions.outbox import Frame
from server.sessions.peer import Peer

MANY: Final = 200
"""Readers above which edits wait for the next tick: one frame for all of them costs a crowd what one edit costs."""
TICK: Final = 0.05
"""Seconds from one tick to the next."""


class Sending:
    """`readers`: whoever reads the draft, kept by the draft."""

    def __init__(self, text: TextId, readers: Crowd) -> None:
        self._text: Final = text
        self._readers: Final = readers
        self._held: list[bytes] = []
        self._first = 0
        self._authors: set[Peer | None] = set()
        self._sent_at = 0.0
        self._tick: asyncio.TimerHandle | None = None

    def on(self, first: int, updates: Sequence[bytes], author: Peer | None) -> None:
        """Sends these edits, which follow on those before, to every reader but a sole author, who has them."""
        if not self._held:
            self._first = first
        self._held += updates
        self._authors.add(author)
        loop = asyncio.get_running_loop()
        wait = self._sent_at + TICK - loop.time() if len(self._readers) > MANY else 0.0
        if wait <= 0:
            self.now()
        elif self._tick is None:
            self._tick = loop.call_later(wait, self.now)

    def now(self) -> None:
        """Sends what waits for the tick: before somebody begins to read, who will get it as part of the past."""
        self.stop()
        if not self._held:
            return
        frame = Frame(downward(self._text, self._first, len(self._held), self._held), text=False)
        sole = next(iter(self._authors)) if len(self._authors) == 1 else None
        self._held, self._authors = [], set()
        self._sent_at = asyncio.get_running_loop().time()
        self._readers.send(frame, but=sole)

    def stop(self) -> None:
        if self._tick is not None:
            self._tick.cancel()
            self._tick = None
