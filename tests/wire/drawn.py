"""Messages that a page might send, drawn from the wire's own types: a new one needs nothing here. Holds no test.

A drawn message has the shape of its type, with ids that exist and ids that do not, and values at their bounds; or the
shape of it with one thing changed. What is decoded and what is not, the wire itself says (`server.protocol.decode`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from hypothesis import strategies as st
from msgspec import inspect

Drawn = st.SearchStrategy[Any]
"""Of what JSON can hold."""

_ODD_WORDS = ("", " ", "\u0000", "\u202e", "<script>", "à\u0300", "😀" * 3, "x" * 301, "y" * 20_001, "'; --", "\ud7ff")
_ODD_NUMBERS = (-1, 0, 1, 2, 7, 1000, 2**31, 2**32, 2**53 - 1, 2**53, 2**63, -(2**63), 10**30, 0.5, 1e308)
_MOMENTS = (
    "2026-11-24T10:00:00Z",
    "0001-01-01T00:00:00Z",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59.999999Z",
    "9999-12-31T23:59:59-12:00",
    "2026-11-24T10:00:00",
    "2026-13-45T10:00:00Z",
)
_DAYS = ("2026-11-24", "0001-01-01", "9999-12-31", "2026-02-30")
_JUNK: Drawn = st.recursive(
    st.none() | st.booleans() | st.sampled_from(_ODD_NUMBERS) | st.sampled_from(_ODD_WORDS) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


Ids = Mapping[str, Sequence[str]]
"""Ids of things that exist, by what they are: «item», «ballot»; a field called so gets one of them, mostly."""


def messages(of: object, ids: Ids) -> Drawn:
    """JSON-like values of this type."""
    return _of(inspect.type_info(of), ids, "")


def spoilt(drawn: Drawn) -> Drawn:
    """The same with one field put in, taken out or changed somewhere."""
    return st.tuples(drawn, st.randoms(use_true_random=False), _JUNK).map(lambda parts: _spoil(*parts))


def _spoil(value: object, dice: Random, junk: object) -> object:
    if isinstance(value, dict) and value:
        key = dice.choice(sorted(value))
        match dice.randrange(4):
            case 0:
                return {name: each for name, each in value.items() if name != key}
            case 1:
                return {**value, key: junk}
            case 2:
                return {**value, "odd": junk}
            case _:
                return {**value, key: _spoil(value[key], dice, junk)}
    if isinstance(value, list) and value and dice.random() < 0.5:
        return [*value, junk]
    return junk


def _of(kind: inspect.Type, ids: Ids, name: str) -> Drawn:
    """`name`: of the field."""
    match kind:
        case inspect.Metadata(type=inner):
            return _of(inner, ids, name)
        case inspect.UnionType(types=types):
            return st.one_of([_of(each, ids, name) for each in types])
        case inspect.StructType(fields=fields, tag=tag, tag_field=tag_field):
            tagged: dict[str, Drawn] = {} if tag is None else {str(tag_field): st.just(tag)}
            drawn = {field.encode_name: _of(field.type, ids, field.name) for field in fields}
            optional = {field.encode_name: drawn.pop(field.encode_name) for field in fields if not field.required}
            return st.fixed_dictionaries({**tagged, **drawn}, optional=optional)
        case inspect.StrType():
            return _words(kind, ids, name)
        case inspect.IntType(ge=ge, le=le):
            bounds = [bound for bound in (ge, le) if bound is not None]
            return st.sampled_from([*bounds, *range(6), 2**31, 2**53 - 1]) | st.integers(ge, le)
        case inspect.LiteralType(values=values):
            return st.sampled_from(values)
        case inspect.VarTupleType(item_type=item):
            return st.lists(_of(item, ids, name.removesuffix("s")), max_size=4)
        case inspect.DateTimeType():
            return st.sampled_from(_MOMENTS)
        case inspect.DateType():
            return st.sampled_from(_DAYS)
        case inspect.BoolType():
            return st.booleans()
        case inspect.NoneType():
            return st.none()
        case _:
            raise NotImplementedError(kind)


def _words(kind: inspect.StrType, ids: Ids, name: str) -> Drawn:
    """An id if it may be one, else words of any length that it may have, and odd ones."""
    if kind.pattern is not None and "A-Za-z0-9" in kind.pattern:
        every = sorted({id for some in ids.values() for id in some})
        return st.sampled_from([*ids.get(name, every)] * 3 + every) | st.from_regex(r"[a-z0-9_-]{1,40}", fullmatch=True)
    if kind.pattern is not None and "0-9a-f" in kind.pattern:
        return st.sampled_from(["0" * 64, "f" * 64])
    odd = [words for words in _ODD_WORDS if len(words) <= (kind.max_length or 10**6)]
    most = "z" * kind.max_length if kind.max_length is not None and kind.max_length < 50_000 else "z"
    return st.sampled_from([*odd, most, "Si approva?", "città"]) | st.text(max_size=20)
