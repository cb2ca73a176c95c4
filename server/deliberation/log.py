"""The log: entries as canonical bytes, words beside them, and the chain of hashes that binds them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Final

import msgspec

from server.deliberation.ids import Digest
from server.deliberation.messages import Entry
from server.deliberation.prose import Prose

GENESIS: Final = bytes(32)
"""What the first entry of every table is chained to."""


def canonical(entry: Entry) -> tuple[bytes, dict[Digest, str]]:
    """The bytes of an entry, and apart from them the words it names by digest, but those that were erased."""
    words: dict[Digest, str] = {}

    def gathered(value: object) -> object:
        if isinstance(value, Prose) and value.text is not None:
            words[value.digest] = value.text
        return aside(value)

    return msgspec.json.encode(entry, enc_hook=gathered, order="deterministic"), words


def aside(value: object) -> object:
    """A hook for msgspec: of words only their digest is written."""
    if isinstance(value, Prose):
        return value.digest
    raise NotImplementedError(type(value))  # what msgspec asks of a hook for any other type


def parse(row: bytes, words: Mapping[Digest, str]) -> Entry:
    """The entry of these bytes. Words that were erased come back as Prose without text."""
    return parser(words)(row)


def parser(words: Mapping[Digest, str]) -> Callable[[bytes], Entry]:
    """`parse` for many rows with the same words."""

    def back(kind: type, value: object) -> object:
        if kind is Prose and isinstance(value, str):
            digest = Digest(value)
            return Prose(digest, words.get(digest))
        raise NotImplementedError(kind)  # likewise

    return msgspec.json.Decoder(Entry, dec_hook=back).decode


def chained(previous: bytes, row: bytes) -> bytes:
    """hash = sha256(previous hash || canonical bytes)."""
    return sha256(previous + row).digest()
