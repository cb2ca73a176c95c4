"""How much somebody may send: a bucket that fills with time. Time comes in as an argument, in seconds."""

from __future__ import annotations

from typing import Final


class Pace:
    """`burst` messages at once, then `rate` a second."""

    def __init__(self, rate: float, burst: float, now: float) -> None:
        self._rate: Final = rate
        self._burst: Final = burst
        self._left = burst
        self._at = now

    def allows(self, now: float, cost: float = 1) -> bool:
        """Whether one more message, which counts for `cost`, is within the pace; it is counted if so."""
        self._fill(now)
        if self._left < cost:
            return False
        self._left -= cost
        return True

    def rested(self, now: float) -> bool:
        """Whether it allows as much as a new one would."""
        self._fill(now)
        return self._left >= self._burst

    def _fill(self, now: float) -> None:
        self._left = min(self._burst, self._left + (now - self._at) * self._rate)
        self._at = now
