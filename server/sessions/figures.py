"""What is counted while the house works: plain numbers, one set a process, read when somebody asks. Counting costs an
addition. Nothing here names a table, a person or a word.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Final, get_args

from server.protocol import StrayCode

STEPS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
"""Seconds: the upper ends of what a Timing tells apart; one more step has no end."""


class Timing:
    """How often something took how long. `counts`: by step, each without those below it. `total`: seconds."""

    __slots__ = ("counts", "total")

    def __init__(self) -> None:
        self.counts: Final = [0] * (len(STEPS) + 1)
        self.total = 0.0

    def add(self, seconds: float) -> None:
        self.counts[bisect_left(STEPS, seconds)] += 1
        self.total += seconds


class Figures:
    """`turns`: of rooms, from the first look at what waits to the answers. `commits`: what waited for the disk.

    acts: commands by what they were answered. strays: edits that are no part of their draft, by why.
    """

    __slots__ = ("acts", "commits", "edits", "hints_heard", "hints_said", "reader_deaths", "strays", "turns")

    def __init__(self) -> None:
        self.turns: Final = Timing()
        self.commits: Final = Timing()
        self.acts: Final[dict[str, int]] = {"done": 0, "refused": 0, "not_now": 0}
        self.edits = 0
        self.strays: Final[dict[str, int]] = dict.fromkeys(get_args(StrayCode), 0)
        self.hints_said = 0
        self.hints_heard = 0
        self.reader_deaths = 0


FIGURES: Final = Figures()
