"""What somebody who begins to read a draft is sent: its edits as one, as far as they are merged, and those since.

Kept ready, so that a newcomer costs no question to the database and no work that grows with the age of the draft.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from server.deliberation.ids import TextId
from server.edits import chunks, downward
from server.sessions.outbox import Frame

_LOOK_EVERY: Final = 500
"""Edits after which it may be worth asking whether they have been merged."""


class Past:
    """Edits 1 to `merged` in one frame, the later ones as they came."""

    def __init__(self, text: TextId, updates: Sequence[bytes]) -> None:
        self._text: Final = text
        self._since: list[bytes] = list(updates)
        self._frame: Frame | None = None
        self._looked = 0
        self.merged = 0

    def add(self, updates: Sequence[bytes]) -> None:
        self._since += updates

    @property
    def worth_a_look(self) -> bool:
        """Whether so many edits have come since the last look that there may be a newer snapshot."""
        return self.merged + len(self._since) >= max(self._looked, self.merged) + _LOOK_EVERY

    def look(self, snapshot: tuple[int, bytes] | None) -> None:
        """Takes over what the snapshot merges. Edits behind the last one that is known here stay out of it."""
        last = self.merged + len(self._since)
        self._looked = last
        if snapshot is not None and self.merged < snapshot[0] <= last:
            upto, merged = snapshot
            del self._since[: upto - self.merged]
            self._frame = Frame(downward(self._text, 1, upto, [merged]), text=False)
            self.merged = upto

    def frames(self, have: int) -> Iterator[Frame]:
        """What a page that has the edits up to `have` lacks; 0 < `have` < `merged` is not known here."""
        if have == 0 and self._frame is not None:
            yield self._frame
        first = max(have, self.merged) + 1
        yield from in_frames(self._text, first, self._since[first - self.merged - 1 :])


def in_frames(text: TextId, first: int, updates: Sequence[bytes]) -> Iterator[Frame]:
    """These edits, the first of which is number `first`, in frames of bounded size."""
    for chunk in chunks(updates):
        yield Frame(downward(text, first, len(chunk), chunk), text=False)
        first += len(chunk)
