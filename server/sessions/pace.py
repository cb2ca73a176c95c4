"""How much one page may send: a bucket that fills with time. Time comes in as an argument."""

from __future__ import annotations

from typing import Final


class Pace:
    """`burst` messages at once, then `rate` a second."""

    def __init__(self, rate: float, burst: float, now: float) -> None:
        self._rate: Final = rate
        self._burst: Final = burst
        self._left = burst
        self._at = now

    def allows(self, now: float) -> bool:
        """Whether one more message is within the pace; it is counted if so."""
        self._left = min(self._burst, self._left + (now - self._at) * self._rate)
        self._at = now
        if self._left < 1:
            return False
        self._left -= 1
        return True
