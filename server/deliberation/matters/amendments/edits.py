"""What somebody who amends writes: units as they should read, from which the exact operations are worked out."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from server.deliberation.ids import Key, Passage, UnitId
from server.deliberation.units import UnitKind


class Reword(Struct, frozen=True, forbid_unknown_fields=True, tag=True, tag_field="edit"):
    """The unit should read so."""

    unit: Key[UnitId]
    words: Passage


class TakeOut(Struct, frozen=True, forbid_unknown_fields=True, tag=True, tag_field="edit"):
    unit: Key[UnitId]


class PutIn(Struct, frozen=True, forbid_unknown_fields=True, tag=True, tag_field="edit"):
    """A new unit right after `after`; None: at the very beginning."""

    after: Key[UnitId] | None
    unit: Key[UnitId]
    kind: UnitKind
    words: Passage


Edit = Reword | TakeOut | PutIn
Edits = Annotated[tuple[Edit, ...], Meta(min_length=1, max_length=200)]
