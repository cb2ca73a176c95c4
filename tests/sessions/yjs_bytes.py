"""Builds Yjs v1 updates byte by byte, right ones and wrong ones, for tests of what reads them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

Id = tuple[int, int]
Where = tuple[int, bytes]
"""Flags of the info byte, and what follows it."""


def number(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(128 | value & 127)
        value >>= 7
    out.append(value)
    return bytes(out)


def string(text: str | bytes) -> bytes:
    raw = text.encode() if isinstance(text, str) else text
    return number(len(raw)) + raw


def id_bytes(id: Id) -> bytes:
    return number(id[0]) + number(id[1])


def top(name: str = "units") -> Where:
    return 0, b"\x01" + string(name)


def inside(node: Id, key: str | None = None) -> Where:
    return (32, b"\x00" + id_bytes(node) + string(key)) if key is not None else (0, b"\x00" + id_bytes(node))


def beside(left: Id | None = None, right: Id | None = None, keyed: bool = False) -> Where:
    flags = (128 if left else 0) | (64 if right else 0) | (32 if keyed else 0)
    return flags, b"".join(id_bytes(id) for id in (left, right) if id)


def piece(kind: int, where: Where, content: bytes) -> bytes:
    return bytes((kind | where[0],)) + where[1] + content


def unit(where: Where, name: str = "unit") -> bytes:
    return piece(7, where, b"\x03" + string(name))


def words(where: Where) -> bytes:
    return piece(7, where, b"\x06")


def characters(text: str | bytes, where: Where) -> bytes:
    return piece(4, where, string(text))


def value(what: str | int, where: Where) -> bytes:
    return piece(8, where, b"\x01" + (b"\x77" + string(what) if isinstance(what, str) else b"\x7d" + number(what)))


def deleted(ranges: Mapping[int, Iterable[tuple[int, int]]]) -> bytes:
    """By client: start and length of each range."""
    parts = [number(len(ranges))]
    for client, some in ranges.items():
        each = [number(start) + number(length) for start, length in some]
        parts += [number(client), number(len(each)), *each]
    return b"".join(parts)


def update(
    client: int, clock: int, pieces: Iterable[bytes], gone: Mapping[int, Iterable[tuple[int, int]]] | None = None
) -> bytes:
    pieces = list(pieces)
    inserted = b"\x01" + number(len(pieces)) + number(client) + number(clock) + b"".join(pieces) if pieces else b"\x00"
    return inserted + deleted(gone or {})


def first_unit(client: int, text: str = "hello", id: str = "first") -> bytes:
    """A unit at clock 0, its words at 1, its characters from 2 on; then its id, kind (point) and level (1)."""
    unit_id, words_id = (client, 0), (client, 1)
    return update(
        client,
        0,
        [
            unit(top()),
            words(inside(unit_id)),
            characters(text, inside(words_id)),
            value(id, inside(unit_id, "id")),
            value("point", inside(unit_id, "kind")),
            value(1, inside(unit_id, "level")),
        ],
    )
