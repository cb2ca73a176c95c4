"""The grammar of formulas, LALR(1) over the tokens of `lexing`: a formula has one reading or none.

Commas carry no meaning in formulas and are no tokens; a colon parts only a list from what introduces it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import dropwhile
from typing import Final

from lark import Lark, Token, Tree
from lark.common import LexerConf
from lark.exceptions import UnexpectedToken
from lark.lexer import Lexer

from server.deliberation.formulas.lexing import Piece, tokens
from server.deliberation.formulas.refusing import NotRead

GRAMMAR: Final = r"""
start: _sentences
_sentences: sentence | _sentences _SEP sentence | _sentences _E sentence | _sentences _SEP
sentence: _prefix* _act | _prefix+
_prefix: LMARK | NMARK | CONSEQUENTLY | TEXT | _qual
_qual: place | EVERYWHERE | NTH | IN_FINE
place: _AL parts

_act: replace | delete | insert

replace: _REPLACE _qual* _pair (_E _pair)*
       | _REPLACE _qual* _with                          -> replace_it
       | _where+ _REPLACE _qual* _pair                 -> replace_beside
       | _REPLACE _qual* objects _qual* _RESPECTIVELY _CON _new (_AND each_bare)+        -> replace_each
       | _REPLACE _qual* objects _qual* _CON _RESPECTIVELY? _new (_AND each_bare)+       -> replace_each
       | _REPLACE _qual* objects _qual* _CON _IL _SEG _noun? _RESPECTIVELY new_bare (_AND each_bare)+ -> replace_each
       | objects _qual* _REPLACE (_with | _DA _new) _qual*
_pair: objects _qual* _with EVERYWHERE?
_with: _CON _new

delete: _DELETE _qual* objects _qual*
      | objects _qual* _DELETE _qual*
      | _where+ _DELETE _qual* objects _qual*           -> delete_beside
      | _where+ _DELETE _qual* _IL _SEG WORDS? Q       -> delete_beside
      | _DELETE_IT                                      -> delete_it

insert: _where+ _ADD _arg+
      | _where+ _new _late*
      | _ADD _arg+
      | _new_first _ADD _arg*
      | _where* _PREMISE _first+                        -> premise
      | _UPTO WORDS Q _PREMISE _first+                 -> premise
_where: (after | before | end) _qual*
_arg: after | before | end | _qual | _new
_late: EVERYWHERE | NTH | IN_FINE
_first: _qual | _new | _UPTO WORDS? Q
after: _AFTER objects
before: _BEFORE objects
end: _UPTO _END parts?

_new: _IL? (new_said | new_bare)
_new_first: _IL new_said
each_bare: Q
new_said: _SEG _noun? UNSTOPPED? Q | (COMMA | LETTER | ARTICLE | NUMBER | POINT | SENTENCE | CAPOVERSO) _SEG Q
new_bare: Q | (WORDS | SENTENCE | COMMA | LETTER | HEADING) Q
_noun: WORDS | COMMA | LETTER | ARTICLE | NUMBER | POINT | SENTENCE | CAPOVERSO | HEADING | TITLE | ALINEA | AREA

objects: _object ((_E | _AND) _object | words_bare)*
_object: _IL? (unit | words) | words_bare
words_bare: Q upto? | _DA Q upto
unit: parts
words: ORD? WORDS Q upto? | ORD? WORDS _DA Q upto
upto: _UPTO WORDS? Q | _UPTO _END parts?

parts: part+
part: (ARTICLE | COMMA | AREA | AMENDMENT) (_nums | range)?
    | LETTER (_letters | range)?
    | NUMBER (_numbers | range)?
    | POINT (_nums | _numbers | range)?
    | HEADING | TITLE | ALINEA
    | CAPOVERSO (NUM | LMARK | NMARK | Q)?
    | _ords (SENTENCE | CAPOVERSO | COMMA | LETTER | ARTICLE | TITLE)
    | _DA ORD _AL ORD (SENTENCE | CAPOVERSO | COMMA)     -> ordinal_range
    | SENTENCE _ords?
_nums: NUM (_AND? NUM)*
_letters: LMARK (_AND? LMARK)*
_numbers: NMARK (_AND? NMARK)*
_ords: ORD CARD? ((_AND | _E _IL) ORD)*
range: _DA NUM _AL NUM | _DA LMARK _AL LMARK | _DA NMARK _AL NMARK
"""


_TERMINALS: Final = frozenset(re.findall(r"\b_?[A-Z]+(?:_[A-Z]+)*\b", GRAMMAR))


class _Given(Lexer):
    """Hands the parser the tokens that are made already."""

    def __init__(self, lexer_conf: LexerConf) -> None:
        pass

    def lex(self, data: list[Piece]) -> Iterator[Token]:  # type: ignore[override]
        for place, piece in enumerate(data):
            kind = piece.kind if piece.kind in _TERMINALS else f"_{piece.kind}"
            yield Token(kind, piece.value, start_pos=place)


@cache
def _parser() -> Lark:
    return Lark(f"{GRAMMAR}\n%declare {' '.join(sorted(_TERMINALS))}\n", parser="lalr", lexer=_Given)


def parsed(formula: str) -> Tree[Token]:
    """What the formula is made of. Raises: NotRead with the words at which it stops being one."""
    pieces = list(dropwhile(lambda each: each.kind in ("SEP", "E"), tokens(formula)))
    if not pieces:
        raise NotRead("empty")
    try:
        return _parser().parse(pieces)
    except UnexpectedToken as stopped:
        raise NotRead("not_understood", _there(pieces, stopped.token)) from None


def _there(pieces: list[Piece], stopped: Token) -> str:
    place = stopped.start_pos
    if place is None or stopped.type == "$END":
        return pieces[-1].written
    return " ".join(piece.written for piece in pieces[place : place + 4])
