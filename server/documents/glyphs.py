"""What the bundled fonts can print: a character that none of them holds becomes a code point to read, not a failure."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

FONTS: Final = Path(__file__).parent / "fonts"


class Piece(NamedTuple):
    """Text that can be printed as it is, or the name of a code point that cannot («U+1F600»)."""

    text: str
    printable: bool


class _Font(NamedTuple):
    firsts: tuple[int, ...]
    lasts: tuple[int, ...]

    def holds(self, character: str) -> bool:
        point = ord(character)
        place = bisect_right(self.firsts, point) - 1
        return place >= 0 and point <= self.lasts[place]


@cache
def _fonts() -> tuple[_Font, ...]:
    fonts: list[_Font] = []
    for line in (FONTS / "coverage.txt").read_text(encoding="ascii").splitlines():
        ranges = [each.partition("-") for each in line.partition(": ")[2].split()]
        firsts = tuple(int(first, 16) for first, _, _ in ranges)
        lasts = tuple(int(last or first, 16) for first, _, last in ranges)
        fonts.append(_Font(firsts, lasts))
    return tuple(fonts)


def pieces(text: str) -> Iterator[Piece]:
    """The text in order, cut where something cannot be printed. Line ends and invisible marks pass.

    A letter and the marks upon it must be in one font, as no mark can be set upon a letter of another.
    """
    printable: list[str] = []
    for cluster in _clusters(text):
        if _in_one_font(cluster):
            printable.append(cluster)
            continue
        for place, character in enumerate(cluster):
            if place == 0 and _in_one_font(character):
                printable.append(character)
                continue
            if printable:
                yield Piece("".join(printable), printable=True)
                printable = []
            yield Piece(f"U+{ord(character):04X}", printable=False)
    if printable:
        yield Piece("".join(printable), printable=True)


def _clusters(text: str) -> Iterator[str]:
    held = ""
    for character in text:
        if held and unicodedata.category(character) in ("Mn", "Mc", "Me"):
            held += character
            continue
        if held:
            yield held
        held = character
    if held:
        yield held


def _in_one_font(cluster: str) -> bool:
    visible = [each for each in cluster if not _invisible(each)]
    return not visible or any(all(font.holds(each) for each in visible) for font in _fonts())


def _invisible(character: str) -> bool:
    """Line ends, joiners, direction marks, variation selectors: they have no picture of their own."""
    point = ord(character)
    return (
        character in "\n\u00ad\u034f\u061c\ufeff"
        or 0x200B <= point <= 0x200F
        or 0x2028 <= point <= 0x202E
        or 0x2060 <= point <= 0x206F
        or 0xFE00 <= point <= 0xFE0F
    )
