"""How wide the columns of a table are where the program that shows it does not work that out by itself."""

from __future__ import annotations

from server.deliberation.document.model import Grid
from server.words import Voice

LINE = 162
"""Width of a line of text on our page, in millimetres."""
MANY = 6
"""With more columns than this, heads are set smaller, so that no word of them is broken."""
HEAD = 9.0
SMALL_HEAD = 7.5
"""Sizes of a head, in points."""
_LETTER = 0.26
"""Width of a bold letter in millimetres for each point of its size, even in a face wider than ours: who opens the
file may not have ours."""
_EDGES = 2.8


def head_size(grid: Grid) -> float:
    return SMALL_HEAD if len(grid.columns) > MANY else HEAD


def widths(grid: Grid, voice: Voice) -> tuple[int, ...]:
    """In whole millimetres, one a column, LINE in all.

    A column of numbers is as wide as the longest word of its head; the others share the rest, each at least so wide.
    """
    letter = _LETTER * head_size(grid)
    least = [_longest_word(voice.text(column.head), letter) for column in grid.columns]
    fixed = {place for place, column in enumerate(grid.columns) if column.align == "end"}
    while True:
        shares = sum(column.width for place, column in enumerate(grid.columns) if place not in fixed)
        rest = LINE - sum(least[place] for place in fixed)
        shared = {
            place: rest * column.width // shares for place, column in enumerate(grid.columns) if place not in fixed
        }
        too_narrow = {place for place, width in shared.items() if width < least[place]}
        if not too_narrow or too_narrow == set(shared):
            break
        fixed |= too_narrow
    first = next(iter(shared), 0)
    spare = rest - sum(shared.values())
    return tuple(
        shared[place] + (spare if place == first else 0) if place in shared else least[place]
        for place in range(len(grid.columns))
    )


def _longest_word(head: str, letter: float) -> int:
    return round(max((len(word) for word in head.split()), default=0) * letter + _EDGES)
