"""Which of the units that come take the place of which that go, and how the outcome is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from server.deliberation.formulas.layout import Found, Layout
from server.deliberation.formulas.numerals import SUFFIX
from server.deliberation.formulas.partitions import Piece, written_lines
from server.deliberation.formulas.said import New, Noun
from server.deliberation.units import UnitKind

UNIT_OF: Final[dict[str, UnitKind]] = {
    "article": "point",
    "comma": "paragraph",
    "capoverso": "paragraph",
    "letter": "letter",
    "number": "letter",
    "point": "point",
    "area": "area",
    "title": "title",
}
Pairs = list[tuple[int | None, Piece]]
_LETTER: Final = re.compile(rf"0*[a-z]{{1,2}}(?:{SUFFIX})?\)\s", re.IGNORECASE)
_COMMA: Final = re.compile(rf"\d+(?:{SUFFIX})?\s?\.\s", re.IGNORECASE)
_ARTICLE: Final = re.compile(r"art(?:icolo|\.)\s*\d", re.IGNORECASE)


def paired(layout: Layout, places: Sequence[int], pieces: Sequence[Piece]) -> Pairs:
    """Each unit that comes with the place of the one it takes: the same number, or the first for the first."""
    pairs: Pairs = []
    used = places[0] - 1
    parent: int | None = None
    for piece in pieces:
        at: int | None
        if piece.kind == layout.units[places[0]].kind:
            at = _top(layout, places, piece, first=not pairs)
            parent = at
        else:
            at = None if parent is None else _numbered(layout, layout.below(parent), piece)
        if at is not None and at <= used:
            at = None
        used = used if at is None else at
        pairs.append((at, piece))
    return pairs


def _top(layout: Layout, places: Sequence[int], piece: Piece, *, first: bool) -> int | None:
    same = _numbered(layout, places, piece)
    return places[0] if same is None and first else same


def _numbered(layout: Layout, places: Sequence[int] | range, piece: Piece) -> int | None:
    bears = (
        at
        for at in places
        if layout.units[at].kind == piece.kind
        and piece.number in (layout.units[at].number, layout.units[at].number.rpartition(".")[2])
    )
    return next(bears, None) if piece.number else None


def told_replaced(told: dict[str, str | None], layout: Layout, places: Sequence[int], pairs: Pairs, new: New) -> None:
    """Each unit replaced with what now stands in it, points and all; a whole article as it was written."""
    kind = layout.units[places[0]].kind
    if layout.style == "bill" and kind == "point":
        told.update({layout.units[at].number: None for at in places})
        told[layout.units[places[0]].number] = written_lines(new.words)
        return
    told.update({layout.units[at].number or layout.key(at): None for at in places})
    key = ""
    for at, piece in pairs:
        if piece.kind == kind and at is not None:
            key = layout.units[at].number or layout.key(at)
            told[key] = piece.words
        else:
            key = f"{key}+" if piece.kind == kind and not key.endswith("+") else key
            told[key] = f"{told[key]}\n{piece.written}" if told.get(key) else piece.written


def own_mark(layout: Layout, at: int) -> str:
    """The full stop or semicolon with which a unit's words end."""
    words = layout.words(at).rstrip()
    return words[-1] if words.endswith((".", ";")) else ""


def final_mark(layout: Layout, at: int) -> str:
    """What a unit that comes here ends with if its writer left it out: what the words here end with; in a bill a full
    stop, but after a heading or a title nothing."""
    mark = "" if at < 0 else own_mark(layout, at)
    bare = layout.style != "bill" or at < 0 or not layout.has_own_words(at)
    return mark or ("" if bare else ".")


def labelled_noun(words: str, found: Found, layout: Layout) -> Noun | None:
    """What new words are whose label says it, where such a unit can stand; None: just words."""
    text = words.lstrip()
    if found.own or found.spans is not None:
        return None
    if _ARTICLE.match(text) and layout.style == "bill":
        return "article"
    kind = layout.units[found.at].kind if found.at >= 0 else "title"
    if _COMMA.match(text) and kind in ("point", "paragraph") and layout.style == "bill":
        return "comma"
    return "letter" if _LETTER.match(text) and kind in ("paragraph", "letter", "point") else None
