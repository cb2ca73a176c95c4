"""Somebody's words. The log names them by SHA-256; the words stand beside it and can be erased without breaking it."""

from __future__ import annotations

from hashlib import sha256
from typing import Final

from server.deliberation.ids import Digest

REMOVED: Final = "\N{OBJECT REPLACEMENT CHARACTER}"
"""What a reader gets in place of erased words; each page and document says «[removed]» in its own language."""


class Prose:
    """Words with their digest. `text` is None once they were erased: then they no longer equal the words they were."""

    __slots__ = ("digest", "text")

    def __init__(self, digest: Digest, text: str | None) -> None:
        self.digest: Final = digest
        self.text: Final = text

    @classmethod
    def of(cls, text: str) -> Prose:
        return cls(digest_of(text), text)

    @property
    def shown(self) -> str:
        return REMOVED if self.text is None else self.text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Prose) and other.digest == self.digest and other.text == self.text

    def __hash__(self) -> int:
        return hash(self.digest)

    def __bool__(self) -> bool:
        return self.text != ""

    def __repr__(self) -> str:
        return f"Prose({self.digest[:8]})"


def digest_of(text: str) -> Digest:
    return Digest(sha256(text.encode()).hexdigest())


NOTHING: Final = Prose.of("")
