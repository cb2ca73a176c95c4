"""The last changes of each audience, so that a page that was away gets what it missed. A gap means: start over."""

from __future__ import annotations

from collections import deque
from typing import Final, NamedTuple

from server.sessions.outbox import Frame

_MOST: Final = 500


class _Step(NamedTuple):
    """What changed from entry `before` to entry `after`, in one frame; None: nothing for this audience."""

    before: int
    after: int
    frame: Frame | None


class History:
    """The steps behind entry `begins`, complete; `_MOST` of them at the most."""

    def __init__(self, begins: int) -> None:
        self._begins = begins
        self._steps: deque[_Step] = deque()

    def add(self, before: int, after: int, frame: Frame | None) -> None:
        self._steps.append(_Step(before, after, frame))
        if len(self._steps) > _MOST:
            self._begins = self._steps.popleft().after

    def since(self, seq: int) -> list[Frame] | None:
        """The changes behind entry `seq`, or None when some are no longer known.

        Another process may have shown a page the middle of what was one step here: what changed and changed back within
        the step is not in its frame, so that page starts over.
        """
        if seq < self._begins or any(step.before < seq < step.after for step in self._steps):
            return None
        return [step.frame for step in self._steps if step.before >= seq and step.frame is not None]
