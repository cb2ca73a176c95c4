"""Messages that a page might send, drawn from the wire's own types: a new one needs nothing here. Holds no test.

A drawn message has the shape of its type, with ids that exist and ids that do not, and values at their bounds; or the
shape of it with one thing changed. What is decoded and what is not, the wire itself says (`server.protocol.decode`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from random import Random
from typing import Final

from msgspec import inspect

_ODD_WORDS: Final = (
    *("", " ", "\u0000", "\u202e", "<script>", "à\u0300", "😀" * 3, "x" * 301, "y" * 20_001, "'; --"),
    *("\ud7ff", "\ud800"),  # the last before the surrogates, and one of these alone
)
_ODD_NUMBERS: Final = (-1, 0, 1, 2, 7, 1000, 2**31, 2**32, 2**53 - 1, 2**53, 2**63, -(2**63), 10**30, 0.5, 1e308)
_MOMENTS: Final = (
    "2026-11-24T10:00:00Z",
    "0001-01-01T00:00:00Z",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59.999999Z",
    "9999-12-31T23:59:59-12:00",
    "2026-11-24T10:00:00",
    "2026-13-45T10:00:00Z",
)
_DAYS: Final = ("2026-11-24", "0001-01-01", "9999-12-31", "2026-02-30")
_OF_KEYS: Final = "abcdefghijklmnopqrstuvwxyz0123456789_-"
_SCRIPTS: Final = ((0x20, 0x7F), (0, 0x20), (0x80, 0x250), (0x590, 0x780), (0x2000, 0xD800), (0xE000, 0x110000))
"""First code point and the one after the last: of plain letters, controls, accents, Arabic, all others."""
_LARGEST: Final = 2**70

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
Ids = Mapping[str, Sequence[str]]
"""Ids of things that exist, by what they are: «item», «ballot»; a field called so gets one of them, mostly."""


def message(r: Random, of: object, ids: Ids) -> dict[str, Json]:
    """A message or command of this type, as it would stand in JSON."""
    drawn = _of(r, _told(of), ids, "")
    assert isinstance(drawn, dict)
    return drawn


def spoilt(r: Random, value: Json) -> Json:
    """The same with one field put in, taken out or changed somewhere."""
    if isinstance(value, dict) and value:
        key = r.choice(sorted(value))
        match r.randrange(4):
            case 0:
                return {name: each for name, each in value.items() if name != key}
            case 1:
                return {**value, key: _junk(r)}
            case 2:
                return {**value, "odd": _junk(r)}
            case _:
                return {**value, key: spoilt(r, value[key])}
    if isinstance(value, list) and value and r.random() < 0.5:
        return [*value, _junk(r)]
    return _junk(r)


def words(r: Random, most: int) -> str:
    """Up to so many characters of any script, without lone surrogates."""
    some = (r.choice(_SCRIPTS) for _ in range(r.randint(0, most)))
    return "".join(chr(r.randrange(*bounds)) for bounds in some)


@cache
def _told(of: object) -> inspect.Type:
    return inspect.type_info(of)


def _junk(r: Random, depth: int = 2) -> Json:
    match r.randrange(7 if depth else 5):
        case 0:
            return None
        case 1:
            return r.random() < 0.5
        case 2:
            return r.choice(_ODD_NUMBERS)
        case 3:
            return r.choice(_ODD_WORDS)
        case 4:
            return words(r, 8)
        case 5:
            return [_junk(r, depth - 1) for _ in range(r.randint(0, 3))]
        case _:
            return {words(r, 5): _junk(r, depth - 1) for _ in range(r.randint(0, 3))}


def _of(r: Random, kind: inspect.Type, ids: Ids, name: str) -> Json:
    """`name`: of the field."""
    match kind:
        case inspect.Metadata(type=inner):
            return _of(r, inner, ids, name)
        case inspect.UnionType(types=types):
            return _of(r, r.choice(types), ids, name)
        case inspect.StructType(fields=fields, tag=tag, tag_field=tag_field):
            tagged: dict[str, Json] = {} if tag is None else {str(tag_field): tag}
            said = (field for field in fields if field.required or r.random() < 0.5)
            return {**tagged, **{field.encode_name: _of(r, field.type, ids, field.name) for field in said}}
        case inspect.StrType():
            return _str(r, kind, ids, name)
        case inspect.IntType(ge=ge, le=le):
            bounds = [bound for bound in (ge, le) if bound is not None]
            any_of_it = r.randint(-_LARGEST if ge is None else ge, _LARGEST if le is None else le)
            number: int = r.choice([*bounds, *range(6), 2**31, 2**53 - 1, any_of_it])
            return number
        case inspect.LiteralType(values=values):
            value: str | int | None = r.choice(values)
            return value
        case inspect.VarTupleType(item_type=item):
            return [_of(r, item, ids, name.removesuffix("s")) for _ in range(r.randint(0, 4))]
        case inspect.DateTimeType():
            return r.choices(_MOMENTS, (8, 1, 1, 1, 1, 1, 1))[0]
        case inspect.DateType():
            return r.choice(_DAYS)
        case inspect.BoolType():
            return r.random() < 0.5
        case inspect.NoneType():
            return None
        case _:
            raise NotImplementedError(kind)


def _str(r: Random, kind: inspect.StrType, ids: Ids, name: str) -> str:
    """An id if it may be one, else words of any length that it may have, and odd ones."""
    if kind.pattern is not None and "A-Za-z0-9" in kind.pattern:
        every = sorted({id for some in ids.values() for id in some})
        fresh = "".join(r.choices(_OF_KEYS, k=r.randint(1, 40)))
        return r.choices((r.choice(ids.get(name, every)), r.choice(every), fresh), (5, 2, 1))[0]
    if kind.pattern is not None and "0-9a-f" in kind.pattern:
        return r.choice(("0" * 64, "f" * 64))
    odd = [each for each in _ODD_WORDS if len(each) <= (kind.max_length or 10**6)]
    most = "z" * kind.max_length if kind.max_length is not None and kind.max_length < 50_000 else "z"
    plain = r.choice(("Si approva?", "città", most))
    return r.choices((plain, r.choice(odd), words(r, 20)), (8, 1, 1))[0]
