"""Binary frames: edits of drafts, joined but never merged.

Down: [text][first number][count]([length][update])* to the end of the frame; a snapshot is one update for many numbers.
Up: [text][client][local][flags] then the update to the end.
Numbers are var-ints, little end first, seven bits a byte (lib0, as Yjs writes them); text is a length and UTF-8.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from server.deliberation.ids import TextId

_MOST_BITS: Final = 53
_CHUNK: Final = 512 * 1024
DELETES_MOST: Final = 1
"""Flag: the page has asked, and its author does want to delete most of the text."""


class Malformed(ValueError):
    """The frame is not made as it should be."""


class Upward(NamedTuple):
    text: TextId
    client: int
    local: int
    flags: int
    update: bytes


def downward(text: TextId, first: int, count: int, updates: Sequence[bytes]) -> bytes:
    """One frame with these updates, which together are the edits numbered `first` to `first + count - 1`."""
    name = text.encode()
    parts = [_number(len(name)), name, _number(first), _number(count)]
    for update in updates:
        parts += (_number(len(update)), update)
    return b"".join(parts)


def chunks(updates: Sequence[bytes]) -> Iterator[list[bytes]]:
    """The updates in frames of half a MiB, for who begins to read; a larger one goes alone."""
    chunk: list[bytes] = []
    size = 0
    for update in updates:
        if chunk and size + len(update) > _CHUNK:
            yield chunk
            chunk, size = [], 0
        chunk.append(update)
        size += len(update)
    if chunk:
        yield chunk


def upward(frame: bytes) -> Upward:
    """What a page sent. Raises: Malformed."""
    length, at = _read(frame, 0)
    if length > 40 or at + length > len(frame):
        raise Malformed("text")
    try:
        text = TextId(frame[at : at + length].decode("ascii"))
    except UnicodeDecodeError:
        raise Malformed("text") from None
    client, at = _read(frame, at + length)
    local, at = _read(frame, at)
    flags, at = _read(frame, at)
    if flags > DELETES_MOST or local < 1 or at >= len(frame):
        raise Malformed("header")
    return Upward(text, client, local, flags, frame[at:])


def _number(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(128 | value & 127)
        value >>= 7
    out.append(value)
    return bytes(out)


def _read(frame: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        if at >= len(frame) or shift > _MOST_BITS:
            raise Malformed("number")
        byte = frame[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            if value >> _MOST_BITS:
                raise Malformed("number")
            return value, at
