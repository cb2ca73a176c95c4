"""The formula in a message that came by mail: its instructions, without greeting, signature and marks of a reply.

What looks like an instruction is never left out: if the grammar does not read it, the reader refuses it by its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from server.deliberation.formulas.reading import kind_of

LINES: Final = 8
"""Of a paragraph that is not a formula as a whole: within so many lines one is looked for."""
LONGEST: Final = 80
"""In lines. A longer message is left as it is, for the reader to refuse: looking on would keep others waiting."""
_REPLIED: Final = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
_VERB: Final = re.compile(
    r"\b(?:soppri|sostitu|inseri|aggiung|premett|abrog|modific|emend|togli|elimin|cancell)", re.IGNORECASE
)
_QUOTED: Final = re.compile(r"[«»“”\"]")


def formula_in(message: str) -> str:
    """The instructions of the message in their order, a paragraph each; of one that has none, the message as it is."""
    if len(message.splitlines()) > LONGEST:
        return message.strip()
    found = [formula for paragraph in _paragraphs(message) if (formula := _instruction(paragraph))]
    return "\n\n".join(found) or message.strip()


def _instruction(paragraph: str) -> str:
    """The most lines of the paragraph that are a formula together; all of it if it quotes words to be changed."""
    if _VERB.search(paragraph) is None:
        return ""
    if kind_of(paragraph) is not None:
        return paragraph
    lines = paragraph.split("\n")
    if 1 < len(lines) <= LINES:
        for first, last in _runs(len(lines)):
            rest = "\n".join((*lines[:first], *lines[last:]))
            some = "\n".join(lines[first:last])
            if kind_of(some) is not None and not _meant(rest):
                return some
    return paragraph if _meant(paragraph) else ""


def _meant(words: str) -> bool:
    """Whether somebody meant these words as an instruction: a verb of amending beside words in quotation marks."""
    return _VERB.search(words) is not None and _QUOTED.search(words) is not None


def _runs(count: int) -> Iterator[tuple[int, int]]:
    """All stretches of so many lines but the whole, the longest first: first line and the one after the last."""
    for length in range(count - 1, 0, -1):
        for first in range(count - length + 1):
            yield first, first + length


def _paragraphs(message: str) -> Iterator[str]:
    """Parted by empty lines, but not within «…», which may quote several paragraphs."""
    depth = 0
    held: list[str] = []
    plain = _REPLIED.sub("", message.replace("\r\n", "\n").replace("\r", "\n"))
    for part in re.split(r"\n[ \t]*\n\s*", plain.strip()):
        held.append(part.strip())
        depth += part.count("«") - part.count("»")
        if depth <= 0:
            yield "\n\n".join(held)
            depth, held = 0, []
    if held:
        yield "\n\n".join(held)
