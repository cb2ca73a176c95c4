"""A formula as tokens: its own words by kind, what it quotes as single tokens, what changes nothing left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from server.deliberation.formulas.numerals import SUFFIX, number, ordinal, roman
from server.deliberation.formulas.quoting import opens, quoted, unquoted_anchor, unquoted_new
from server.deliberation.formulas.vocabulary import (
    DROPPED,
    EVERYWHERE,
    HERALDS,
    MODIFICATIONS,
    NUMBERING,
    PHRASES,
    RECURS,
    STARTERS,
    TIMES,
    WORDS,
)


class Piece(NamedTuple):
    """One token: its kind, what it stands for, the words as written, and where they begin."""

    kind: str
    value: str
    written: str
    at: int


_BLANK: Final = re.compile(r"\s+")
_FIGURE: Final = re.compile(r"\d+[°ºª^]")
_MARK: Final = re.compile(rf"(?:0*[a-z]{{1,2}}|(\d+))(?:{SUFFIX})?\s?\)", re.IGNORECASE)
_NUMBER: Final = re.compile(rf"\d+(?:{SUFFIX}|[./]\d+)*(?:\.[a-z]{{1,2}}(?![^\W_])(?:{SUFFIX})?)?", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-/][^\W\d_]+)*'?")
_BARE_LETTER: Final = re.compile(rf"[a-z]{{1,2}}(?:{SUFFIX})?(?![^\W_])", re.IGNORECASE)
_LABEL: Final = re.compile(
    rf"\s*(?:art\.|articolo|\d+(?:{SUFFIX})?\s?[.)]|0*[a-z]{{1,2}}(?:{SUFFIX})?\))", re.IGNORECASE
)
_SHORT: Final = frozenset(["art", "artt", "lett", "co", "n", "nn", "num", "cpv"])
_THE_WORDS: Final = (["REPLACE", "IL"], ["DELETE", "IL"])
"""Before «seguenti parole»: words of the text, not new ones."""
_NEW_NOUNS: Final = frozenset(
    ("WORDS", "SENTENCE", "COMMA", "LETTER", "ARTICLE", "NUMBER", "POINT", "CAPOVERSO", "HEADING", "TITLE", "ALINEA")
)


def tokens(formula: str) -> list[Piece]:
    """Raises: NotRead when a quotation does not end."""
    text = formula.replace("\u00a0", " ").replace("\r\n", "\n").strip()
    plain = text.replace("’", "'") if "‘" not in text else text
    return list(_parted(_named(_joined(list(_pieces(plain, text)), text))))


def _pieces(plain: str, text: str) -> Iterator[Piece]:
    """Apostrophes are straight in `plain`, which is read, and as written in `text`, which is quoted."""
    at, before = 0, [Piece("", "", "", 0)] * 2
    while at < len(plain):
        piece, at = _next(plain, text, at, before)
        if piece is not None:
            yield piece
            before = [before[-1], piece._replace(kind=WORDS.get(piece.value, piece.kind))]


def _next(plain: str, text: str, at: int, before: list[Piece]) -> tuple[Piece | None, int]:
    blank = _BLANK.match(plain, at)
    if blank is not None:
        return (Piece("LINE", "", "", at) if "\n" in blank[0] else None), blank.end()
    mark = opens(text, at)
    if mark is not None:
        passage = quoted(text, at, mark)
        return Piece("Q", passage.words, text[at : passage.after], at), passage.after
    if plain[at] == ":":
        return _after_colon(plain, text, at, before)
    if plain[at] in ".;":
        return Piece("SEP", plain[at], plain[at], at), at + 1
    return _worded(plain, at, before[-1].kind)


def _after_colon(plain: str, text: str, at: int, before: list[Piece]) -> tuple[Piece | None, int]:
    blank = _BLANK.match(plain, at + 1)
    start = at + 1 if blank is None else blank.end()
    if start < len(plain) and opens(text, start) is None:
        last = [each.kind for each in before]
        if last[-1] == "SEG" or (last[-2:] and last[-2] == "SEG" and last[-1] in _NEW_NOUNS):
            passage = unquoted_new(text, start)
            words = passage.words.rstrip(".;") if "WORDS" in last or last[-1] == "SEG" else passage.words
            return Piece("Q", words, passage.words, start), passage.after
        if last[-1] in ("WORDS", "DA", "AL"):
            passage = unquoted_anchor(text, start)
            return Piece("Q", passage.words, passage.words, start), passage.after
        if _MARK.match(plain, start):
            return Piece("SEP", ":", ":", at), at + 1
    return None, at + 1


def _worded(plain: str, at: int, before: str) -> tuple[Piece | None, int]:
    for pattern, kind in ((_FIGURE, "ORD"), (_MARK, "MARK"), (_NUMBER, "NUM")):
        found = pattern.match(plain, at)
        if found is not None:
            if kind == "ORD":
                return Piece("ORD", str(ordinal(found[0])), found[0], at), found.end()
            if kind == "MARK":
                return Piece("NMARK" if found[1] else "LMARK", number(found[0]), found[0], at), found.end()
            return Piece("NUM", number(found[0]), found[0], at), found.end()
    bare = _BARE_LETTER.match(plain, at) if before == "LETTER" else None
    if bare is not None:
        return Piece("LMARK", number(bare[0]), bare[0], at), bare.end()
    found = _WORD.match(plain, at)
    if found is None:
        return (None if plain[at] == "," else Piece("OTHER", plain[at], plain[at], at)), at + 1
    word = found[0].lower()
    end = found.end()
    if word in _SHORT and plain.startswith(".", end):
        end += 1
    return Piece("WORD", word, found[0], at), end


def _joined(pieces: list[Piece], text: str) -> list[Piece]:
    """Quotations of which the second only goes on with the next unit are one; a new line ends what was quoted, else
    it is a blank."""
    result: list[Piece] = []
    for place, piece in enumerate(pieces):
        if piece.kind == "Q":
            back = [each for each in result[-2:] if each.kind in ("SEP", "LINE")]
            first = result[-1 - len(back)] if len(result) > len(back) else None
            if first is not None and first.kind == "Q" and back and _LABEL.match(piece.value):
                del result[-1 - len(back) :]
                whole = text[first.at : piece.at] + piece.written
                result.append(Piece("Q", f"{first.value}\n{piece.value}", whole, first.at))
                continue
        elif piece.kind == "LINE":
            following = pieces[place + 1] if place + 1 < len(pieces) else piece
            ends = following.value == "conseguentemente" or following.kind in ("LMARK", "NMARK")
            if not ends and not (result and result[-1].kind == "Q" and following.kind != "SEP"):
                continue
        result.append(piece)
    return [each._replace(kind="SEP") if each.kind == "LINE" else each for each in result]


def _named(pieces: list[Piece]) -> Iterator[Piece]:
    """Every word with its kind; phrases of several words as one token."""
    at = 0
    while at < len(pieces):
        piece, taken = _phrase(pieces, at)
        at += taken
        if piece is not None:
            yield piece


def _phrase(pieces: list[Piece], at: int) -> tuple[Piece | None, int]:
    piece = pieces[at]
    if piece.kind != "WORD":
        return piece, 1
    following = [each.value if each.kind in ("WORD", "ORD") else "" for each in pieces[at : at + 7]]
    for words, kind in PHRASES:
        if tuple(following[: len(words)]) == words:
            return piece._replace(kind=kind), len(words)
    if piece.value in EVERYWHERE:
        return _everywhere(piece, following)
    times = _times(pieces, at)
    if times is not None:
        return times
    place = ordinal(piece.value)
    if piece.value == "prima" and following[1:2] and WORDS.get(following[1]) == "DEL":
        return piece._replace(kind="BEFORE"), 2
    if place is not None:
        return piece._replace(kind="ORD", value=str(place)), 1
    heralded = _heralded(following)
    if heralded or piece.value in DROPPED:
        return None, heralded or 1
    before = pieces[at - 1].value if at else ""
    arabic = roman(piece.value) if before in ("titolo", "capo", "sezione", "parte", "area") else None
    if arabic is not None:
        return piece._replace(kind="NUM", value=str(arabic)), 1
    return piece._replace(kind=WORDS.get(piece.value, "OTHER")), 1


def _heralded(following: list[str]) -> int:
    """How many words are «apportare le seguenti modificazioni», which only herald what follows."""
    run = 0
    while run < len(following) and following[run] in HERALDS:
        run += 1
        if following[run - 1] in MODIFICATIONS:
            return run
    return 0


def _everywhere(piece: Piece, following: list[str]) -> tuple[Piece | None, int]:
    """«ovunque ricorrano nel testo» and the like; «ove ricorrono per la seconda volta» says which one."""
    taken = 1
    while taken < len(following) and (following[taken].startswith(RECURS) or following[taken] in ("sia", "siano")):
        taken += 1
    if taken < len(following) and following[taken] == "per":
        return None, taken
    return piece._replace(kind="EVERYWHERE"), taken


def _times(pieces: list[Piece], at: int) -> tuple[Piece, int] | None:
    """«per la seconda volta che ricorrono», «alla prima ricorrenza», «la prima volta» as one token."""
    end = at
    while end < len(pieces) and pieces[end].value in ("per", "la", "alla", "nella", "l'", "all'", "nell'"):
        end += 1
    if end + 1 >= len(pieces) or pieces[end + 1].value not in TIMES:
        return None
    place = ordinal(pieces[end].value) if pieces[end].kind == "WORD" else None
    if pieces[end].kind == "ORD":
        place = int(pieces[end].value)
    if place is None:
        return None
    end += 2
    while end < len(pieces) and (pieces[end].value in ("che", "in", "cui") or pieces[end].value.startswith(RECURS)):
        end += 1
    return pieces[at]._replace(kind="NTH", value=str(place)), end - at


def _parted(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """What its neighbours make of a token: «e» before an instruction parts it from the one before, before a number it
    joins numbers, before a quotation quotations, unless another pair begins with it; «a» before words or an end is
    «fino a»; «del», «della» only lead on to what stands around.
    """
    some = [each for each in pieces if each.kind != "DEL"]
    before = ""
    for place, piece in enumerate(some):
        following = some[place + 1].kind if place + 1 < len(some) else "SEP"
        kind = piece.kind
        of_the_text = [each.kind for each in some[place - 2 : place]] in _THE_WORDS
        if kind == "END" and piece.value == "termine" and before != "UPTO":
            kind = "WORDS"
        elif (kind == "FINO" and following == "AL") or (kind == "SEG" and following == "WORDS" and of_the_text):
            continue
        elif kind == "NUMBER" and following == "Q":
            kind = "WORDS"
        elif kind == "AL" and (following in ("Q", "WORDS", "END") or (place and some[place - 1].kind == "FINO")):
            kind = "UPTO"
        elif kind == "E":
            another = following == "Q" and not (place + 2 < len(some) and some[place + 2].kind == "CON")
            kind = "SEP" if following in STARTERS else "AND" if following in NUMBERING or another else "E"
        elif kind == "TITLE" and following == "NUM":
            kind = "AREA"
        elif kind == "CARD" and following not in ("SENTENCE", "CAPOVERSO", "COMMA"):
            kind = "OTHER"
        if kind == "CONSEQUENTLY" and before not in ("", "SEP"):
            yield Piece("SEP", "", "", piece.at)
        before = kind
        yield piece._replace(kind=kind)
