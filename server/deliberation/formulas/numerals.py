"""Italian numerals of drafting: ordinals in words and figures, Latin adverbs, Roman numbers, numbers of partitions."""

from __future__ import annotations

import re
from typing import Final

LATIN: Final = (
    *("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies"),
    *("undecies", "duodecies", "terdecies", "quaterdecies", "quinquiesdecies", "sexiesdecies"),
    *("septiesdecies", "duodevicies", "undevicies", "vicies"),
)
_SPELT: Final = {
    "quinques": "quinquies",
    "sexties": "sexies",
    "septis": "septies",
    "opties": "octies",
    "nonies": "novies",
    "quindecies": "quinquiesdecies",
    "sexdecies": "sexiesdecies",
    "septdecies": "septiesdecies",
    "octiesdecies": "duodevicies",
    "noviesdecies": "undevicies",
}
"""Other ways in which the adverbs are written."""
_ORDINALS: Final = (
    *("primo", "secondo", "terzo", "quarto", "quinto", "sesto", "settimo", "ottavo", "nono", "decimo"),
    *("undicesimo", "dodicesimo", "tredicesimo", "quattordicesimo", "quindicesimo", "sedicesimo"),
    *("diciassettesimo", "diciottesimo", "diciannovesimo", "ventesimo"),
)
_FROM_THE_END: Final = {"ultimo": -1, "penultimo": -2, "terzultimo": -3, "quartultimo": -4}
_ROMAN: Final = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ROMAN_NUMBER: Final = re.compile(r"(?=[ivxlc])(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE)

_ADVERBS: Final = "|".join(sorted((*LATIN, *_SPELT), key=len, reverse=True))
SUFFIX: Final = rf"(?:(?:[.\s]?[-–‑]\s?|\.|\s?)(?:{_ADVERBS})(?![^\W\d_])|-\d+)"
"""What may follow a number: «-bis», «.bis», « ter»; beyond the adverbs «-25»."""
_SUFFIX: Final = re.compile(rf"(?:[.\s]?[-–‑]\s?|\.|\s?)({_ADVERBS})(?![^\W\d_])", re.IGNORECASE)


def ordinal(word: str) -> int | None:
    """«primo» and «prima» -> 1, «3°» -> 3, «ultimo» -> -1, «penultima» -> -2; None if it is no ordinal."""
    figure = re.fullmatch(r"(\d+)[°ºª^]", word)
    if figure is not None:
        return int(figure[1])
    stem = word[:-1] + "o" if word[-1:] in "aei" else word
    if stem in _FROM_THE_END:
        return _FROM_THE_END[stem]
    return _ORDINALS.index(stem) + 1 if stem in _ORDINALS else None


def in_words(place: int, *, feminine: bool = False) -> str:
    """1 -> «primo» or «prima»; beyond twenty in figures («21°»)."""
    if place > len(_ORDINALS):
        return f"{place}{'ª' if feminine else '°'}"
    word = _ORDINALS[place - 1]
    return f"{word[:-1]}a" if feminine else word


def roman(word: str) -> int | None:
    """«IV» -> 4, up to 99; None if it is no Roman number."""
    if not word or not _ROMAN_NUMBER.fullmatch(word):
        return None
    values = [_ROMAN[letter] for letter in word.lower()]
    return sum(-one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True))


def number(written: str) -> str:
    """A partition's number in one way of writing: «1.bis.» and «1 bis» -> «1-bis», «a)» -> «a», «d.Bis)» -> «d-bis»."""
    bare = written.strip().rstrip(").").strip().lower()
    return _SUFFIX.sub(lambda found: f"-{_SPELT.get(found[1].lower(), found[1].lower())}", bare)
