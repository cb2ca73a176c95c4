"""Where quoted words end, and words that a source set in italics and so left without quotes."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from server.deliberation.formulas.refusing import NotRead

PAIRS: Final = {"«": "»", "“": "”", "‹": "›", "„": "“", "‘": "’", '"': '"', "''": "''"}
_LIST: Final = r"(?:[a-z]{1,2}|\d+)(?:[-.]?[a-z]+)?\)"
_GOES_ON: Final = re.compile(
    r"\s*(?:\Z|[.;]\s*(?:\Z|\n|[A-Z]|[a-z]{1,2}\)|\d+\)|e\s|conseguentemente)|\n|"
    r"[,:]?\s*(?:con|dalle?|dalla|dal|dai|aggiunger|inserir|sostituir|sopprimer|premetter|sono|è|e\s|ed\s|fino|sino|a[:\s]|"
    r"alla?\s|ovunque|dovunque|ove\s|la\s|dopo|prima|in\s+fine|infine|conseguentemente|al\s|all'|nell|del))",
    re.IGNORECASE,
)
_END_OF_ANCHOR: Final = re.compile(
    r",?\s+(?=(?:con\s+(?:(?:le|la|il|lo|i|gli|l')\s*)?(?:seguent|parol)|con:|aggiungere\b|inserire\b|sono\s+(?:sostitu|"
    r"soppress|inserit|aggiunt)|è\s+(?:sostitu|soppress|inserit|aggiunt)|(?:fino\s+|sino\s+)?a(?:lle\s+parole)?:|"
    r"(?:fino|sino)\s+all|ovunque\s+ric|dovunque\s+ric))",
    re.IGNORECASE,
)
_END_OF_NEW: Final = re.compile(r"[.;,]?\s*\n\s*conseguentemente\b|[.;]\s+conseguentemente\b", re.IGNORECASE)
_ANOTHER: Final = re.compile(
    r"\b(?:sostituire|sopprimere|aggiungere|inserire|premettere)\b[^«“\"]{0,60}\b(?:seguent|parol|comma|letter)",
    re.IGNORECASE,
)


class Passage(NamedTuple):
    """Words of a formula that are quoted, and where after them it goes on."""

    words: str
    after: int


def opens(text: str, at: int) -> str | None:
    """The quotation mark that opens at `at`, if one does."""
    if text.startswith("''", at):
        return "''"
    return text[at] if at < len(text) and text[at] in PAIRS else None


def quoted(text: str, at: int, mark: str) -> Passage:
    """The words between `mark` at `at` and its closing mark; those within may be quoted in turn. Raises: NotRead."""
    close, start = PAIRS[mark], at + len(mark)
    if close == mark:
        return _same_marks(text, start, mark)
    for again_at_lines in (False, True):
        end = _closed(text, start, mark, close, again_at_lines)
        if end is not None:
            words = text[start:end]
            if again_at_lines:
                words = re.sub(rf"(?m)^{re.escape(mark)}", "", words)
            return Passage(words, end + 1)
    last = text.rstrip(" .;\n").rfind(close)
    if last > start and last == len(text.rstrip(" .;\n")) - 1:
        return Passage(text[start:last], last + 1)
    raise NotRead("quotes_open", text[at : at + 60])


def _closed(text: str, start: int, mark: str, close: str, again_at_lines: bool) -> int | None:
    """Where the marks are balanced. again_at_lines: one at the head of a line only says that the quotation goes on."""
    depth = 1
    for place in range(start, len(text)):
        if text[place] == mark:
            depth += 0 if again_at_lines and text[place - 1] == "\n" else 1
        elif text[place] == close:
            depth -= 1
            if not depth:
                return place
    return None


def _same_marks(text: str, start: int, mark: str) -> Passage:
    """Straight marks do not say whether they open or close: the first after which a formula can go on closes."""
    place = text.find(mark, start)
    while place >= 0:
        if _GOES_ON.match(text, place + len(mark)) and not text[place - 1].isspace():
            return Passage(text[start:place], place + len(mark))
        place = text.find(mark, place + len(mark))
    place = text.find(mark, start)
    if place < 0:
        raise NotRead("quotes_open", text[start : start + 60])
    return Passage(text[start:place], place + len(mark))


def unquoted_anchor(text: str, at: int) -> Passage:
    """Words of the text that stand after a colon without quotes. Raises: NotRead when one cannot say where they end."""
    line = text.find("\n", at)
    stretch = text[at : len(text) if line < 0 else line]
    ends = [found.start() for found in _END_OF_ANCHOR.finditer(stretch)]
    if len(ends) > 1 and not re.match(r",?\s+(?:fino|sino|a)", stretch[ends[0] :]):
        raise NotRead("where_it_ends", stretch)
    words = stretch[: ends[0]] if ends else stretch.rstrip().rstrip(".;")
    return Passage(words, at + len(words))


def unquoted_new(text: str, at: int) -> Passage:
    """New words after a colon without quotes: all up to «Conseguentemente» or the end. Raises: NotRead as above."""
    found = _END_OF_NEW.search(text, at)
    words = text[at : found.start() if found else len(text)]
    if _ANOTHER.search(words):
        raise NotRead("where_it_ends", words)
    return Passage(words.rstrip(), at + len(words))
