"""Where words stand in a text, as whole words, with marks of any kind and one space; else what comes nearest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final, NamedTuple

from server.deliberation.formulas.numerals import SUFFIX, number

_SAME: Final = str.maketrans(
    {"’": "'", "‘": "'", "´": "'", "`": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‹": '"', "›": '"'}
    | {"\u00a0": " ", "\n": " ", "\t": " ", "‑": "-", "–": "-", "—": "-", "º": "°", "…": "…"}
)
_ALIKE: Final = 0.55
"""Below this share of common letters, words of the text are not offered as what was meant."""


class Span(NamedTuple):
    """Code points `start` to `end` of a unit's words."""

    start: int
    end: int


class Plain(NamedTuple):
    """Words with one space between, marks in one kind. `origin`: where each character stands as it is written."""

    words: str
    origin: tuple[int, ...]


@lru_cache(maxsize=512)
def plain(words: str) -> Plain:
    kept: list[str] = []
    origin: list[int] = []
    for place, char in enumerate(words.translate(_SAME)):
        if char == " " and (not kept or kept[-1] == " "):
            continue
        if char == "'" and kept and kept[-1] == "'":
            kept[-1] = '"'
            continue
        kept.append(char)
        origin.append(place)
    return Plain("".join(kept), (*origin, len(words)))


def occurrences(words: str, anchor: str, within: Span) -> list[Span]:
    """Where the anchor's words stand in `words`, inside `within`, as whole words; places of the words as they are."""
    text, sought = plain(words), plain(anchor).words.strip()
    found: list[Span] = []
    at = text.words.find(sought) if sought else -1
    while at >= 0:
        end = at + len(sought)
        span = Span(text.origin[at], text.origin[end - 1] + 1)
        if within.start <= span.start and span.end <= within.end and _whole(text.words, at, end):
            found.append(span)
            at = text.words.find(sought, end)
        else:
            at = text.words.find(sought, at + 1)
    return found


def _whole(words: str, start: int, end: int) -> bool:
    """Whether no word or number goes on at either edge: «50» is not in «50.000», «ente» not in «presente»."""
    before, first, last, after = words[:start], words[start], words[end - 1], words[end:]
    if first.isalnum() and (before[-1:].isalnum() or _joins(before[-2:-1], before[-1:], first)):
        return False
    return not (last.isalnum() and (after[:1].isalnum() or _joins(last, after[:1], after[1:2])))


def _joins(one: str, mark: str, other: str) -> bool:
    """Whether a point or a hyphen between these two is inside a number or a word: «50.000», «3-bis»."""
    if mark == "-":
        return one.isalnum() and other.isalnum()
    return mark in (".", ",") and one.isdigit() and other.isdigit()


_SENTENCE_END: Final = re.compile(r"[.?!][»”\")']*(?=\s+[«“\"'(]?[A-ZÀ-ÖØ-Þ])")
_SHORT: Final = re.compile(
    r"(?:^|[\s(«“\"'])(?:(?:[A-Za-z]\.)+|(?:artt?|nn?|lett|co|cpv|cfr|pagg?|parr?|segg?|ss|sig|dott|prof|avv|ing|arch|"
    r"on|sen|dr|reg|all|tab|cap|cd|es|ecc|vol|ed|tel|mons|gen|col|geom|rag)\.)\Z",
    re.IGNORECASE,
)


_QUOTATION: Final = re.compile(r":\s*[«“]")
_OWN_LABEL: Final = re.compile(rf"\s*(?:art\.?\s*)?\d+(?:{SUFFIX})?\s?[.)]\s+", re.IGNORECASE)


def sentences(words: str, within: Span) -> list[Span]:
    """The periods: each up to its full stop; neither a semicolon nor a stop that only shortens a word ends one, and a
    label at the head («2-bis.») is none."""
    label = _OWN_LABEL.match(words, within.start, within.end)
    within = within if label is None else Span(label.end(), within.end)
    stretch = words[within.start : within.end]
    ends = [found.end() for found in _SENTENCE_END.finditer(stretch) if not _shortens(stretch[: found.start() + 1])]
    result: list[Span] = []
    start = 0
    for end in (*ends, len(stretch.rstrip())):
        while start < end and stretch[start].isspace():
            start += 1
        if start < end:
            result.append(Span(within.start + start, within.start + end))
        start = end
    return result


def _shortens(words: str) -> bool:
    return _SHORT.search(words[-12:]) is not None


def labelled(words: str, label: str, within: Span) -> list[Span]:
    """The parts of some words that bear this label of their own («2-bis.», «b)», «Art. 5-bis»), each up to the next
    label of its kind or the end of its quotation: what an amending provision would put into another act."""
    bare = re.sub(r"^art(?:icolo)?\.?\s*", "", label.strip(), flags=re.IGNORECASE)
    name = re.escape(number(bare)).replace(r"\-", r"[-–‑.]\s?")
    kinds = (
        (rf"{name}\s?\)", r"(?:[a-z]{1,2}|\d+)(?:-[a-z]+)?\)"),
        (rf"(?:Art(?:icolo)?\.?\s*){name}\b\.?", r"Art(?:icolo)?\.?\s*\d+"),
        (rf"{name}\s?\.", r"\d+(?:-[a-z]+)?\.\s"),
    )
    stretch = words[within.start : within.end]
    for mine, others in kinds[1:2] if bare != label.strip() else kinds:
        pattern = re.compile(rf"(?:^|[\n«“\"'(;:]\s*|\s)({mine})(?=\s|$)", re.IGNORECASE)
        found = [each.start(1) for each in pattern.finditer(stretch)]
        if found:
            return [Span(within.start + at, within.start + _part_end(stretch, at, others)) for at in found]
    return []


def quotations(words: str) -> list[Span]:
    """What an amending provision quotes after a colon, without its marks."""
    found: list[Span] = []
    for mark in _QUOTATION.finditer(words):
        if not found or mark.end() > found[-1].end:
            found.append(Span(mark.end(), _part_end(words, mark.end(), r"(?!)")))
    return found


def _part_end(stretch: str, start: int, others: str) -> int:
    following = re.compile(rf"(?:\n|[;.]\s+)(?={others})").search(stretch, start + 1)
    end = following.end() if following else len(stretch)
    depth = 0
    for at in range(start, end):
        depth += {"«": 1, "»": -1, "“": 1, "”": -1}.get(stretch[at], 0)
        if depth < 0:
            return at
    return len(stretch[:end].rstrip())


class Near(NamedTuple):
    """Words of the text that come nearest to some others, and in which of the texts asked about."""

    which: int
    words: str


def nearest(texts: Sequence[str], anchor: str) -> Near | None:
    """The stretch, of as many words as the anchor, that is most like it; None if nothing is like it."""
    sought = _words(anchor)
    windows = ((which, window) for which, text in enumerate(texts) for window in _windows(_words(text), len(sought)))
    best = sorted(windows, key=lambda each: -_common(each[1], sought))[:8]
    ranked = [(SequenceMatcher(None, " ".join(window), anchor).ratio(), which, window) for which, window in best]
    if not ranked:
        return None
    ratio, which, window = max(ranked, key=lambda each: each[0])
    return Near(which, " ".join(window)) if ratio >= _ALIKE else None


def _words(text: str) -> list[str]:
    return text.split()


def _windows(words: Sequence[str], size: int) -> Iterator[tuple[str, ...]]:
    for start in range(max(1, len(words) - size + 1)):
        yield tuple(words[start : start + size])


def _common(one: Iterable[str], other: Iterable[str]) -> int:
    return (Counter(one) & Counter(other)).total()
