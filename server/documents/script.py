"""Which way words run, and what keeps them from disturbing the sentence around them. Knows no file format."""

from __future__ import annotations

import re
import unicodedata
from typing import Final, Literal

FSI: Final = "\N{FIRST STRONG ISOLATE}"
PDI: Final = "\N{POP DIRECTIONAL ISOLATE}"
_RIGHT_TO_LEFT = frozenset(("R", "AL"))
_DISTURBING = frozenset(("R", "AL", "AN", "RLE", "RLO", "LRE", "LRO", "PDF", "RLI", "LRI", "FSI", "PDI"))


_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def for_xml(text: str) -> str:
    """The text, with the sign for an unknown character in place of what XML does not allow (controls, U+FFFF)."""
    return _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def direction(text: str) -> Literal["ltr", "rtl"]:
    """By the first strong character, as a browser does for dir=auto."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind == "L":
            return "ltr"
        if kind in _RIGHT_TO_LEFT:
            return "rtl"
    return "ltr"


def isolation(text: str) -> tuple[str, str]:
    """What to put before and after a text that stands beside others, where it has a direction of its own."""
    kinds = {unicodedata.bidirectional(character) for character in text}
    return (FSI, PDI) if kinds & _DISTURBING else ("", "")


def isolated(text: str) -> str:
    """The text between marks that keep its direction to itself, where it has one of its own; unchanged otherwise.

    Isolates that the text itself opens or closes are dropped, so that none can reach outside.
    """
    opens, closes = isolation(text)
    if not opens:
        return text
    inner = "".join(each for each in text if unicodedata.bidirectional(each) not in ("RLI", "LRI", "FSI", "PDI"))
    return f"{opens}{inner}{closes}"
