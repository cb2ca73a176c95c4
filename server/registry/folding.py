"""When two spellings mean the same: of a heading or a keyword loosely, of a name only its apostrophes and capitals.
And whether a name can be seen at all."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_APOSTROPHES: Final = str.maketrans(dict.fromkeys("\u2019\u2018\u02bc\u0060\u00b4\u02b9\uff07", "'"))
_UNSEEN: Final = frozenset(("Cc", "Cf", "Zs", "Zl", "Zp"))
_NOT_WORDS: Final = re.compile(r"[\W_]+")


def loosely(text: str) -> str:
    """Small letters and digits without accents, one space between words."""
    plain = "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
    return _NOT_WORDS.sub(" ", plain.casefold()).strip()


def as_name(text: str) -> str:
    """What two spellings of one name share; accents and letters of any script stay."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_APOSTROPHES).casefold().split())


def seen(text: str) -> bool:
    """Whether anything of it shows on paper: a name of blanks and joiners alone is none."""
    return any(unicodedata.category(each) not in _UNSEEN for each in text)
