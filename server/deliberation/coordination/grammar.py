"""The grammar of references within a text, LALR(1): «all’articolo 5, comma 2», «alle lettere b) e c) del comma 1».

A reference is read where its first word stands, and as far as it goes; words that are none are not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, Literal, NamedTuple

from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedInput

from server.deliberation.formulas.numerals import LATIN

Level = Literal["area", "article", "point", "comma", "paragraph", "letter", "number"]
Whose = Literal["ours", "this", "same", "act", "other"]
"""Of what it is a part, as it says: nothing is said; «del presente»; «del medesimo»; of a law; of something else."""

_ADVERBS: Final = "|".join(sorted(LATIN, key=len, reverse=True))
_BIS: Final = rf"(?:\s?-\s?(?:{_ADVERBS})\b|\s(?:{_ADVERBS})\b)?"
_NOUNS: Final = {
    "ARTICLE": r"(?:articol[oi]|artt?\.)",
    "COMMA": r"(?:comm[ai]|co\.)",
    "LETTER": r"(?:letter[ae]|lett\.)",
    "POINT": r"punt[oi]",
    "NUMBER": r"(?:numer[oi]|nn?\.)",
    "AREA": r"(?:ambit[oi]|cap[oi])",
    "PARAGRAPH": r"(?:capovers[oi]|paragraf[oi])",
}
_LEVELS: Final[dict[str, Level]] = {
    "ARTICLE": "article",
    "COMMA": "comma",
    "LETTER": "letter",
    "POINT": "point",
    "NUMBER": "number",
    "AREA": "area",
    "PARAGRAPH": "paragraph",
}
_ANY: Final = rf"(?:{'|'.join(_NOUNS.values())})\s"
_OF: Final = r"(?:del|dello|della|dei|degli|delle|dell['’])"
_FIGURES: Final = rf"\d+{_BIS}(?:\.\d+{_BIS})*(?:\.[a-z]{{1,2}}{_BIS}(?![\w’']))?(?!\w|[.\/]\d)"
_MARK: Final = rf"[a-z]{{1,2}}{_BIS}\s?\)"
_LONE: Final = rf"[b-df-hj-np-z]{_BIS}(?![\w’'.])"
_NUMBERED: Final = rf"\d+{_BIS}\)"
_ONE: Final = rf"(?:{_FIGURES}|{_MARK}|{_NUMBERED})"
ACTS: Final = (
    r"(?:legg[ei]|decret[oi]|d\.\s?lgs|d\.\s?l\.|d\.\s?p\.\s?r|l\.\s?r|regolament[oi]|codic[ei]|costituzione"
    r"|testo unico|direttiv[ae]|trattat[oi]|statut[oi]|convenzion[ei]|protocoll[oi]|allegat[oi]|deliberazion[ei]"
    r"|delibera|accord[oi]|pian[oi]|bando|verbale|ordine del giorno|circolar[ei]|t\.\s?u)"
)

_TERMINALS: Final = "\n".join(f"{name}: /{noun}\\s+/i" for name, noun in _NOUNS.items())
GRAMMAR: Final = rf"""
start: _chain whose?
_chain: group | _chain (_LINK | _OF) group
group: (ARTICLE | POINT | AREA | COMMA | PARAGRAPH) _figures
     | LETTER _marks
     | NUMBER _numbers
_figures: FIGURES (_LIST FIGURES)* | _FROM FIGURES _TO FIGURES
_marks: (MARK | LONE) (_LIST MARK)* | _FROM MARK _TO MARK
_numbers: NUMBERED (_LIST NUMBERED)* | _FROM NUMBERED _TO NUMBERED
whose: THIS | SAME | ACT | OTHER

{_TERMINALS}
FIGURES: /{_FIGURES}/i
MARK: /{_MARK}/i
LONE: /{_LONE}/
NUMBERED: /{_NUMBERED}/i
_LIST: /\s*,\s+(?={_ONE})|\s*,?\s+(?:e|ed|o|od|ovvero|nonché)\s+(?={_ONE})|\s?[-–]\s?(?=\d)/i
_FROM.2: /da\s+(?={_ONE})/i
_TO: /\s+(?:a|ad)\s+(?={_ONE})/i
_LINK: /\s*,\s+(?={_ANY})/i
_OF: /\s*,?\s+(?:{_OF}|di cui (?:al|alla|all['’]|ai|agli|alle))\s*(?={_ANY})/i
THIS.3: /\s*,?\s+{_OF}\s*present[ei]\s+\w+/i
SAME.3: /\s*,?\s+{_OF}\s*(?:medesim|stess|predett|suddett|citat|richiamat|sopracitat|anzidett)[oaie]\s+\w+/i
ACT.2: /\s*,?\s+{_OF}\s*(?:(?:citat|medesim|predett|suddett)[oaie]\s+)?{ACTS}/i
OTHER: /\s*,?\s+{_OF}\s*(?!{_ANY})\w+/i
"""


class Named(NamedTuple):
    """A number within a reference, as written, and where it begins. sure: not the second one after a noun that names
    one («comma 1 o 2»)."""

    written: str
    at: int
    sure: bool = True


class Group(NamedTuple):
    level: Level
    names: tuple[Named, ...]


class Reference(NamedTuple):
    """Words that name parts of a text. `groups`: in the order in which they stand."""

    start: int
    end: int
    groups: tuple[Group, ...]
    whose: Whose


_START: Final = re.compile(rf"(?<![\w’'-])(?={_ANY})|(?<=[’'])(?={_ANY})", re.IGNORECASE)
_WHOSE: Final[dict[str, Whose]] = {"THIS": "this", "SAME": "same", "ACT": "act", "OTHER": "other"}


@cache
def _parser() -> Lark:
    return Lark(GRAMMAR, parser="lalr", lexer="contextual")


def references(words: str) -> Iterator[Reference]:
    """What the words refer to, in their order; no reference lies within another."""
    done = 0
    for found in _START.finditer(words):
        if found.start() >= done and (reference := _read(words, found.start())) is not None:
            yield reference
            done = reference.end


def _read(words: str, start: int) -> Reference | None:
    """The longest reference that begins here."""
    reading = _parser().parse_interactive(words[start:])
    tokens: list[Token] = []
    try:
        for token in reading.lexer_thread.lex(reading.parser_state):  # type: ignore[no-untyped-call]
            reading.feed_token(token)
            tokens.append(token)
    except UnexpectedInput:
        pass  # what follows is no part of it
    tree = _whole(tokens)
    while tokens and tree is None:
        tokens.pop()
        tree = _whole(tokens)
    if tree is None:
        return None
    end = start + (tokens[-1].end_pos or 0)
    groups = tuple(_group(each, start) for each in tree.find_data("group"))
    said = next(
        (str(each.children[0].type) for each in tree.find_data("whose") if isinstance(each.children[0], Token)), ""
    )
    ordered = tuple(sorted(groups, key=lambda each: each.names[0].at))
    return Reference(start, end, ordered, _WHOSE.get(said, "ours"))


def _whole(tokens: Sequence[Token]) -> Tree[Token] | None:
    """What these tokens make; None if they are no whole reference."""
    reading = _parser().parse_interactive("")
    for token in tokens:
        reading.feed_token(token)
    try:
        tree: Tree[Token] = reading.feed_eof()  # type: ignore[no-untyped-call]
    except UnexpectedInput:
        return None
    return tree


_SINGULAR: Final = re.compile(
    r"articolo|art\.|comma|co\.|lettera|lett\.|punto|numero|n\.|ambito|capo|capoverso|paragrafo"
)


def _group(tree: Tree[Token], start: int) -> Group:
    noun, *names = (each for each in tree.children if isinstance(each, Token))
    one = _SINGULAR.fullmatch(noun.strip().lower()) is not None
    return Group(
        _LEVELS[noun.type],
        tuple(Named(str(each), start + (each.start_pos or 0), not (one and place)) for place, each in enumerate(names)),
    )
