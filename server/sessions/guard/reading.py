"""The bytes of a Yjs v1 update, taken apart as far as they can be an edit of one of our drafts. Knows no draft.

An update is: the number of clients; for each the number of its structs, its id, the clock of the first, the structs;
then the deleted ranges by client. A struct is an info byte (what it holds, and which of its neighbours are named), the
ids of these neighbours or else the place it stands in, and what it holds. Numbers are var-ints, little end first.
"""

from __future__ import annotations

import re
from typing import Final, Literal

from msgspec import Struct, ValidationError, convert

from server.deliberation.ids import Passage
from server.sessions.guard.codes import Bad, Code

Id = tuple[int, int]
"""Client and clock."""
Key = Literal["id", "kind", "level"]

ROOT: Final = "units"
NODE: Final = "unit"
KEYS: Final[dict[str, Key]] = {"id": "id", "kind": "kind", "level": "level"}
MOST_PIECES: Final = 8_000
"""Structs and deleted ranges in one update; pasting 16 KiB of one-letter lines makes about 1,500."""
MOST_WORDS: Final = 20_000
"""Characters in a unit: what a `Passage` holds, or the draft could never be sealed."""
MOST_BITS: Final = 53

_CHARACTERS, _TYPE, _ANY = 4, 7, 8
_HOLDS: Final = 0b0001_1111
_HAS_KEY: Final = 0b0010_0000
_HAS_RIGHT: Final = 0b0100_0000
_HAS_LEFT: Final = 0b1000_0000
_XML_ELEMENT, _XML_TEXT = 3, 6
_STRING, _INTEGER = 119, 125
_IN_NODE, _IN_ROOT = 0, 1
_OF_TWO_HALVES: Final = re.compile("[\U00010000-\U0010ffff]")


class Beside(Struct, frozen=True, gc=False):
    """Between two neighbours, one of which may be an end; `keyed`: said to be an attribute's value, as they are."""

    left: Id | None
    right: Id | None
    keyed: bool


class Inside(Struct, frozen=True, gc=False):
    """The first thing in a node, or under a key of it; in the text itself when `node` is None."""

    node: Id | None
    key: Key | None


class Characters(Struct, frozen=True, gc=False):
    """A run of words. `length` in UTF-16 units; `seconds`: offsets of the second halves of characters that have two."""

    length: int
    seconds: tuple[int, ...]


class Value(Struct, frozen=True, gc=False):
    """An attribute's value. A small number is one byte; what a larger or negative one begins with fits no attribute."""

    value: str | int


Content = Characters | Value | Literal["unit", "words"]


class Piece(Struct, frozen=True, gc=False):
    """One insertion."""

    where: Beside | Inside
    what: Content


class Gone(Struct, frozen=True, gc=False):
    """Deleted: these clocks of this client, `end` not included."""

    client: int
    start: int
    end: int


class Update(Struct, frozen=True):
    """Clocks `clock` to `end` (not included) of `client`, which is None when the update only deletes."""

    client: int | None
    clock: int
    end: int
    pieces: list[Piece]
    gone: list[Gone]


def read(update: bytes) -> Update:
    """The update taken apart; what its ids refer to is not looked at.

    Raises: Bad.
    """
    cursor = _Cursor(update)
    try:
        clients = cursor.number()
        if clients > 1:
            raise Bad("foreign_client")
        client, clock, pieces = _inserted(cursor) if clients else (None, 0, [])
        gone = _deleted(cursor, MOST_PIECES - len(pieces))
    except IndexError:
        raise Bad("truncated") from None
    if cursor.at != len(update):
        raise Bad("trailing_bytes")
    if not pieces and not gone:
        raise Bad("empty")
    return Update(client, clock, clock + sum(_length(piece.what) for piece in pieces), pieces, gone)


def read_state(state: bytes) -> dict[int, int]:
    """A state vector: the next clock of each client. Only for bytes that a Yjs of ours wrote."""
    cursor = _Cursor(state)
    return dict(cursor.id() for _ in range(cursor.number()))


class _Cursor:
    """Reads on through the bytes; past their end it raises IndexError."""

    __slots__ = ("_bytes", "at")

    def __init__(self, update: bytes) -> None:
        self._bytes = update
        self.at = 0

    def byte(self) -> int:
        byte = self._bytes[self.at]
        self.at += 1
        return byte

    def number(self) -> int:
        value = self._bytes[self.at]
        self.at += 1
        if value < 128:
            return value
        value &= 127
        for shift in range(7, MOST_BITS + 7, 7):
            byte = self._bytes[self.at]
            self.at += 1
            value |= (byte & 127) << shift
            if byte < 128:
                if byte == 0 or value >> MOST_BITS:
                    raise Bad("bad_number")
                return value
        raise Bad("bad_number")

    def id(self) -> Id:
        return self.number(), self.number()

    def string(self, otherwise: Code) -> str:
        """The UTF-8 behind its length; raises Bad with this code if it is none (half a character is none)."""
        length = self.number()
        end = self.at + length
        if end > len(self._bytes):
            raise IndexError
        try:
            text = self._bytes[self.at : end].decode()
        except UnicodeDecodeError:
            raise Bad(otherwise) from None
        self.at = end
        return text


def _inserted(cursor: _Cursor) -> tuple[int, int, list[Piece]]:
    count = cursor.number()
    if not 0 < count <= MOST_PIECES:
        raise Bad("too_many" if count else "empty")
    client, clock = cursor.number(), cursor.number()
    return client, clock, [_piece(cursor) for _ in range(count)]


def _piece(cursor: _Cursor) -> Piece:
    info = cursor.byte()
    where = _where(cursor, info)
    holds = info & _HOLDS
    if holds == _CHARACTERS:
        return Piece(where, _characters(cursor))
    if holds == _ANY:
        return Piece(where, _value(cursor))
    if holds == _TYPE:
        return Piece(where, _node(cursor))
    raise Bad("not_our_schema")


def _length(what: Content) -> int:
    return what.length if isinstance(what, Characters) else 1


def _where(cursor: _Cursor, info: int) -> Beside | Inside:
    if info & (_HAS_LEFT | _HAS_RIGHT):
        left = cursor.id() if info & _HAS_LEFT else None
        right = cursor.id() if info & _HAS_RIGHT else None
        return Beside(left, right, info & _HAS_KEY != 0)
    parent = cursor.number()
    if parent == _IN_ROOT:
        if cursor.string("not_our_schema") != ROOT or info & _HAS_KEY:
            raise Bad("not_our_schema")
        return Inside(None, None)
    if parent != _IN_NODE:
        raise Bad("not_our_schema")
    node = cursor.id()
    if not info & _HAS_KEY:
        return Inside(node, None)
    key = KEYS.get(cursor.string("not_our_schema"))
    if key is None:
        raise Bad("not_our_schema")
    return Inside(node, key)


def _characters(cursor: _Cursor) -> Characters:
    text = cursor.string("bad_words")
    if not text:
        raise Bad("bad_words")
    if len(text) > MOST_WORDS:
        raise Bad("unit_too_long")
    if not text.isprintable():
        _check_controls(text)
    if text.isascii():
        return Characters(len(text), ())
    seconds = tuple(match.start() + before + 1 for before, match in enumerate(_OF_TWO_HALVES.finditer(text)))
    return Characters(len(text) + len(seconds), seconds)


def _check_controls(text: str) -> None:
    """Tabs, line ends and joiners are well; what no passage may hold is not."""
    try:
        convert(text, Passage)
    except ValidationError:
        raise Bad("bad_words") from None


def _node(cursor: _Cursor) -> Literal["unit", "words"]:
    kind = cursor.number()
    if kind == _XML_TEXT:
        return "words"
    if kind == _XML_ELEMENT and cursor.string("not_our_schema") == NODE:
        return "unit"
    raise Bad("not_our_schema")


def _value(cursor: _Cursor) -> Value:
    """One string or one small number: nothing here can be nested, so depth needs no limit."""
    if cursor.number() != 1:
        raise Bad("not_our_schema")
    kind = cursor.byte()
    if kind == _STRING:
        return Value(cursor.string("not_our_schema"))
    if kind == _INTEGER:
        return Value(cursor.byte())
    raise Bad("not_our_schema")


def _deleted(cursor: _Cursor, most: int) -> list[Gone]:
    gone: list[Gone] = []
    seen: set[int] = set()
    for _ in range(cursor.number()):
        client = cursor.number()
        count = cursor.number()
        if client in seen or count == 0:
            raise Bad("bad_delete")
        if len(gone) + count > most:
            raise Bad("too_many")
        seen.add(client)
        end = 0
        for _ in range(count):
            start, length = cursor.number(), cursor.number()
            if length == 0 or start < end:
                raise Bad("bad_delete")
            end = start + length
            gone.append(Gone(client, start, end))
    return gone
