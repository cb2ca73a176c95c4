"""New units as a formula quotes them: «2-bis. …», «d-bis) …; d-ter) …», «Art. 4-bis. (Rubrica). 1. … 2. …»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from server.deliberation.formulas.numerals import SUFFIX, number
from server.deliberation.units import UnitKind

_ARTICLE: Final = re.compile(rf"\s*art(?:icolo|\.)?\s*(\d+(?:{SUFFIX})?)\s*\.?\s*", re.IGNORECASE)
_HEADING: Final = re.compile(r"\s*[-–—.]*\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)\s*\.?\s*[-–—]*\s*", re.DOTALL)
_COMMA: Final = re.compile(rf"(\d+(?:{SUFFIX})?)\s?\.\s+", re.IGNORECASE)
_POINT: Final = re.compile(rf"(\d+(?:{SUFFIX})?(?:\.\d+(?:{SUFFIX})?)+)\s?\.?\s+", re.IGNORECASE)
_LETTER: Final = re.compile(rf"(0*[a-z]{{1,2}}(?:{SUFFIX})?)\s?\)\s*", re.IGNORECASE)
_NUMBERED: Final = re.compile(rf"(\d+(?:{SUFFIX})?)\s?\)\s*", re.IGNORECASE)


class Piece(Struct, frozen=True):
    """One new unit: its kind, the number it is written with («» if none), its words."""

    kind: UnitKind
    number: str
    words: str
    level: int = 0
    heading: bool = False

    @property
    def written(self) -> str:
        mark = ")" if self.kind == "letter" else "."
        return f"{self.number}{mark} {self.words}" if self.number else self.words

    def ended(self, mark: str) -> Piece:
        return Piece(
            self.kind, self.number, self.words if self.heading else ended(self.words, mark), self.level, self.heading
        )


def pieces_of(quoted: str, first: UnitKind) -> list[Piece]:
    """The units that some quoted words make; the first is of this kind if its label does not say otherwise."""
    text = written_lines(quoted)
    article = _ARTICLE.match(text)
    if first == "point" and article is not None:
        return _article(number(article[1]), text[article.end() :])
    result: list[Piece] = []
    for line in text.split("\n"):
        piece = _piece(line, first if not result else None)
        if piece is None and result:
            last = result[-1]
            result[-1] = Piece(last.kind, last.number, f"{last.words}\n{line}".strip(), last.level)
        elif piece is not None:
            result.append(piece)
    return result


def written_lines(quoted: str) -> str:
    """The words line by line, with one space between."""
    return "\n".join(" ".join(line.split()) for line in quoted.split("\n") if line.strip())


def _piece(line: str, kind: UnitKind | None) -> Piece | None:
    """The unit that begins with this line; None if it goes on with the one before."""
    for pattern, labelled, level in ((_LETTER, "letter", 0), (_NUMBERED, "letter", 1), (_COMMA, "paragraph", 0)):
        found = pattern.match(line)
        if found is not None:
            own: UnitKind = "letter" if labelled == "letter" else "paragraph"
            if own == "paragraph" and kind in ("area", "point"):
                own = kind
            return Piece(own, number(found[1]), line[found.end() :], level)
    found = _POINT.match(line) if kind is not None else None
    if found is not None and kind is not None:
        return Piece(kind, number(found[1]), line[found.end() :])
    return None if kind is None else Piece(kind, "", line)


def _article(own: str, rest: str) -> list[Piece]:
    heading = _HEADING.match(rest)
    words = "" if heading is None else " ".join(heading[1].split())
    body = rest if heading is None else rest[heading.end() :]
    body = body.lstrip(" -–—\n")
    return [Piece("point", own, words, heading=True), *(pieces_of(body, "paragraph") if body else ())]


def without_brackets(heading: str) -> str:
    """A heading as it stands in the text, which a formula may quote as «(Oggetto)»."""
    words = " ".join(heading.split())
    inner = words[1:-1]
    return inner if words[:1] == "(" and words[-1:] == ")" and "(" not in inner and ")" not in inner else words


def ended(words: str, mark: str) -> str:
    """The words with their final mark, which sources leave outside the quotes, unless they have one."""
    bare = words.rstrip()
    return bare if not bare or not mark or bare.endswith((".", ";", ":", "?", "!", "…")) else f"{bare}{mark}"


def ended_pieces(pieces: Sequence[Piece], mark: str) -> list[Piece]:
    """The last one with its final mark; a heading has none."""
    *before, last = pieces
    return [*before, last if last.kind in ("title", "area") else last.ended(mark)]
