"""How long one vote takes from what the votes so far took. Pure; seconds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

_LATEST: Final = 10
"""Votes that count: the pace of now, not of this morning."""
_FEWEST: Final = 2


def seconds_each(proclaimed: Sequence[datetime], began: Sequence[datetime]) -> int | None:
    """The median time from one proclamation to the next, or from the last beginning (of the item, after a break) where
    that is later; over the last ten votes. None while there were fewer than two.

    Both in the order in which they happened.
    """
    spans: list[float] = []
    for before, at in zip((None, *proclaimed), proclaimed, strict=False):
        start = max((each for each in (*began, *(() if before is None else (before,))) if each <= at), default=None)
        if start is not None:
            spans.append((at - start).total_seconds())
    latest = sorted(spans[-_LATEST:])
    return round(latest[len(latest) // 2]) if len(latest) >= _FEWEST else None
