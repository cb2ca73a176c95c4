"""Lets pages in, so many of one seat and so many in all, and knows each seat's pace, which its pages share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable
from typing import Final, Generic, TypeVar

from server.deliberation.ids import SeatId, TableId
from server.limits import JOINING, Limits
from server.sessions.pace import Pace

Who = TypeVar("Who", bound=Hashable)
Seat = tuple[TableId, SeatId]
_MANY: Final = 1000
"""Paces that are kept before anybody is forgotten."""


class Paces(Generic[Who]):
    """One pace for each of many; who has rested is forgotten, so that nobody fills the memory."""

    def __init__(self, rate: float, burst: float, now: Callable[[], float]) -> None:
        self._rate: Final = rate
        self._burst: Final = burst
        self._now: Final = now
        self._by_who: Final[dict[Who, Pace]] = {}
        self._most = _MANY

    def allows(self, who: Who, cost: float = 1) -> bool:
        now = self._now()
        pace = self._by_who.get(who)
        if pace is None:
            if len(self._by_who) >= self._most:
                self._forget(now)
            pace = self._by_who[who] = Pace(self._rate, self._burst, now)
        return pace.allows(now, cost)

    def _forget(self, now: float) -> None:
        for who in [who for who, pace in self._by_who.items() if pace.rested(now)]:
            del self._by_who[who]
        self._most = max(_MANY, 2 * len(self._by_who))


class Turnstile:
    """`now`: a clock in seconds that never goes back."""

    def __init__(self, limits: Limits, now: Callable[[], float]) -> None:
        self._limits: Final = limits
        self._inside: Final[Counter[Seat]] = Counter()
        self._messages: Final = Paces[Seat](limits.messages_a_second, limits.messages_at_once, now)
        self._pens: Final = Paces[Seat](limits.pens_a_minute / 60, limits.pens_at_once, now)

    def enter(self, seat: Seat) -> bool:
        """Whether one more page of this seat may come in; whoever does must leave."""
        if self._inside[seat] >= self._limits.pages_per_seat or self._inside.total() >= self._limits.pages:
            return False
        if not self._messages.allows(seat, JOINING):
            return False
        self._inside[seat] += 1
        return True

    def leave(self, seat: Seat) -> None:
        self._inside[seat] -= 1
        if not self._inside[seat]:
            del self._inside[seat]

    def hears(self, seat: Seat) -> bool:
        """Whether this seat may say one thing more."""
        return self._messages.allows(seat)

    def gives_pen(self, seat: Seat) -> bool:
        """Whether this seat may have one more client id to write under."""
        return self._pens.allows(seat)
