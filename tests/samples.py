"""One value of any type of ours, always the same: for golden bytes and round trips."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TypeVar

import msgspec
from msgspec import Struct, inspect

from server.deliberation.shapes import Record

S = TypeVar("S", bound=Struct)


def sample(kind: type[S]) -> S:
    """A value of this struct in which every field is set, unions by their first member, records none."""
    return msgspec.convert(_built(inspect.type_info(kind)), kind)


def _built(kind: inspect.Type) -> object:
    match kind:
        case inspect.StructType(fields=fields, tag=tag, tag_field=tag_field):
            tagged = {} if tag is None or tag_field is None else {tag_field: tag}
            return {**tagged, **{field.encode_name: _built(field.type) for field in fields}}
        case inspect.UnionType(types=types):
            return _built(next(each for each in types if not isinstance(each, inspect.NoneType)))
        case inspect.LiteralType(values=values):
            return min(values, key=str)
        case inspect.StrType(pattern=pattern):
            return "0123456789abcdef" * 4 if pattern is not None and "{64}" in pattern else "esempio"
        case inspect.IntType(ge=ge, le=le):
            return min(max(7, ge or 0), le or 7)
        case inspect.FloatType():
            return 1.5
        case inspect.BoolType():
            return True
        case inspect.DateTimeType():
            return datetime(2026, 11, 22, 15, 32, 8, tzinfo=UTC)
        case inspect.DateType():
            return date(2026, 11, 22)
        case (
            inspect.VarTupleType(item_type=item, min_length=least)
            | inspect.FrozenSetType(item_type=item, min_length=least)
        ):
            return (_built(item),) * max(1, least or 0)
        case inspect.DictType(key_type=key, value_type=value):
            of_records = isinstance(value, inspect.StructType) and value.cls is Record
            return {} if of_records else {_built(key): _built(value)}
    raise TypeError(kind)
