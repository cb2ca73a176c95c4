"""The last changes of each audience, so that a page that was away gets what it missed. A gap means: start over."""

from __future__ import annotations

from collections import deque
from typing import Final

from server.sessions.outbox import Frame

_MOST: Final = 500


class History:
    """Changes behind entry `begins`, complete; `_MOST` of them at the most."""

    def __init__(self, begins: int) -> None:
        self._begins = begins
        self._changes: deque[tuple[int, Frame]] = deque()

    def add(self, seq: int, change: Frame) -> None:
        self._changes.append((seq, change))
        if len(self._changes) > _MOST:
            self._begins, _ = self._changes.popleft()

    def since(self, seq: int) -> list[Frame] | None:
        """The changes behind entry `seq`, or None when some of them are no longer known."""
        if seq < self._begins:
            return None
        return [change for at, change in self._changes if at > seq]
