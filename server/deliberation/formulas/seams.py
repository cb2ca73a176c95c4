"""How words are put together where some go and others come: one space, no mark twice.

Between words stands one space, none before «, ; . : )»; a comma or a full stop that would be doubled is kept once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

_MARKS: Final = frozenset(",;.:")
_STOPS: Final = frozenset(".;")
_CLOSING: Final = _MARKS | frozenset(")»”!?]")
_OPENING: Final = frozenset("(«“[\n")
_APOSTROPHES: Final = frozenset("'’")


class Swap(NamedTuple):
    """From `start` to `end` words go, and `new` come."""

    start: int
    end: int
    new: str


def swapped(words: str, swaps: Sequence[Swap]) -> str:
    """The words after all the swaps, which refer to them as they are and do not overlap."""
    result, done = "", 0
    joint = False
    for swap in sorted(swaps):
        result = _joined(result, words[done : swap.start], spaced=joint)
        gone, new = words[swap.start : swap.end], " ".join(swap.new.split())
        joint = bool(new) and (not gone or gone[-1] in _MARKS)
        if new:
            result = _joined(result, new, spaced=not gone or gone[0] in _MARKS)
        done = swap.end
    return _joined(result, words[done:], spaced=joint).strip(" ")


def _joined(left: str, right: str, *, spaced: bool) -> str:
    """Both, with a space between if one is there, or if they are `spaced` and their edges bear it."""
    one, other = left.rstrip(" "), right.lstrip(" ")
    if not one:
        return other
    if not other:
        return left
    there = len(one) < len(left) or len(other) < len(right)
    if (one[-1] == other[0] and other[0] in _MARKS) or (one[-1] in _STOPS and other[0] in _STOPS):
        one = one[:-1]
    if other[0] in _CLOSING:
        one = one.rstrip()
    if other[0] in _CLOSING or one[-1:] in _OPENING:
        return one + other
    return f"{one} {other}" if there or (spaced and one[-1:] not in _APOSTROPHES) else one + other
