"""Why an update is refused: a closed list."""

from __future__ import annotations

from typing import Final, Literal

Code = Literal[
    "truncated",
    "trailing_bytes",
    "bad_number",
    "empty",
    "too_many",
    "foreign_client",
    "clock_gap",
    "overlap",
    "unknown_reference",
    "not_our_schema",
    "bad_words",
    "wrong_place",
    "odd_neighbours",
    "splits_character",
    "bad_delete",
    "deletes_most",
    "unit_too_long",
    "too_many_units",
]
"""
truncated, trailing_bytes: the bytes end too early, or go on.
bad_number: a number of more than 53 bits, or written with more bytes than it needs.
empty: nothing is inserted and nothing deleted.
too_many: more insertions and deleted ranges than anybody makes at once.
foreign_client: something is inserted under another client id than the page's.
clock_gap: an earlier update of this client is missing. overlap: half of it is known already.
unknown_reference: it stands beside, in, or deletes something that nobody has written.
not_our_schema: a kind of content, node, root, attribute or value that our texts do not have.
bad_words: an empty or impossible string, or one with control characters.
wrong_place: words outside a unit, a unit inside a unit, neighbours that live in different places …
odd_neighbours: left and right of it is the same thing. Undoing in Yjs writes that once in a long while (yjs issue 794),
and pages that learn of it in different ways then show different words.
splits_character: it cuts between the two halves of one character (an emoji, say): Yjs and pycrdt then disagree.
bad_delete: deleted ranges that are empty, out of order or overlapping.
deletes_most: over half of a long text goes, and the page did not say that its author wants that.
unit_too_long, too_many_units: the text could never be sealed.
"""

CATCH_UP: Final[frozenset[Code]] = frozenset({"clock_gap", "unknown_reference"})
"""Perhaps another process has stored what is missing: read on in the log, then check once more before refusing."""


class Bad(ValueError):
    """The update must reach nobody, and nothing of it is kept."""

    def __init__(self, code: Code) -> None:
        super().__init__(code)
        self.code: Final = code
