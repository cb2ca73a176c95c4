"""How parts of a text are called in Italian: «comma 3», «All'articolo 2, comma 1, lettera a)»."""

from __future__ import annotations

from typing import Final

from server.deliberation.formulas.numerals import in_words
from server.deliberation.formulas.said import Part, PartKind, Place

_NOUNS: Final[dict[PartKind, str]] = {
    "title": "titolo",
    "area": "ambito",
    "article": "articolo",
    "point": "punto",
    "comma": "comma",
    "letter": "lettera",
    "number": "numero",
    "heading": "rubrica",
    "alinea": "alinea",
    "sentence": "periodo",
    "capoverso": "capoverso",
}
_FEMININE: Final = frozenset(("letter", "heading"))
_VOWEL: Final = frozenset(("area", "article", "alinea"))
_LAST: Final = {"#-1": "ultimo", "#-2": "penultimo", "#-3": "terzultimo"}


def part_said(part: Part) -> str:
    """«comma 3», «lettera b)», «secondo periodo», «rubrica»."""
    noun = _NOUNS[part.kind]
    if not part.names:
        return noun
    if part.names[0].startswith("#"):
        ordinals = (_LAST.get(name) or in_words(int(name[1:])) for name in part.names)
        return f"{' e '.join(ordinals)} {noun}"
    mark = ")" if part.kind in ("letter", "number") else ""
    return f"{noun} {', '.join(f'{name}{mark}' for name in part.names)}"


def place_said(place: Place) -> str:
    """«articolo 2, comma 1, lettera a)»."""
    return ", ".join(part_said(part) for part in place)


def at(place: Place) -> str:
    """«all'articolo 2, comma 1», «alla lettera b)», «al punto 1.1»."""
    return _with(place, "al ", "alla ", "all'")


def the(place: Place) -> str:
    """«il comma 3», «la lettera b)», «l'articolo 2»."""
    return _with(place, "il ", "la ", "l'")


def _with(place: Place, masculine: str, feminine: str, vowel: str) -> str:
    first = place[0]
    ordinal = bool(first.names) and first.names[0].startswith("#")
    if (first.kind in _VOWEL and not ordinal) or part_said(first).startswith("ultimo"):
        return vowel + place_said(place)
    return (feminine if first.kind in _FEMININE else masculine) + place_said(place)


def following(kind: PartKind) -> str:
    """«il seguente», «la seguente», as one speaks of a new unit of this kind."""
    return "la seguente" if kind in _FEMININE else "il seguente"


def noun(kind: PartKind) -> str:
    return _NOUNS[kind]
