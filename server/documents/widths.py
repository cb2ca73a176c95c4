"""How wide the columns of a table are where the program that shows it does not work that out by itself."""

from __future__ import annotations

from server.deliberation.document.model import Grid
from server.words import Voice

LINE = 162
"""Width of a line of text on our page, in millimetres."""
_LETTER = 1.75
_EDGES = 3.5


def widths(grid: Grid, voice: Voice) -> tuple[int, ...]:
    """In whole millimetres, one a column, LINE in all.

    A column of numbers is as wide as the longest word of its head; the others share the rest, each at least so wide.
    """
    least = [_longest_word(voice.text(column.head)) for column in grid.columns]
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


def _longest_word(head: str) -> int:
    return round(max((len(word) for word in head.split()), default=0) * _LETTER + _EDGES)
