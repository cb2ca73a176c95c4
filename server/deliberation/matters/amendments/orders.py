"""The order of the votes on a text as the chair sets it, with the reason."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from msgspec import Meta, Struct

from server.deliberation.ids import AmendmentId, Key, Passage, TextId
from server.deliberation.prose import NOTHING, Prose
from server.deliberation.shapes import Command, Event


class Reordered(Struct, frozen=True):
    """The chair set another order of the votes on a text, or went back to the proposed one."""

    text: TextId
    at: datetime
    reason: Prose
    proposed: bool


class OrderAmendments(Command, frozen=True):
    """All open amendments of the text in the order of their votes; none: as the house proposes. `reason`: why so."""

    text: Key[TextId]
    order: Annotated[tuple[Key[AmendmentId], ...], Meta(max_length=2000)]
    reason: Passage = ""


class AmendmentsOrdered(Event, frozen=True, omit_defaults=True):
    """`order`: empty where the house's own counts again."""

    text: TextId
    order: tuple[AmendmentId, ...]
    reason: Prose = NOTHING


class OrderTakenBack(Event, frozen=True):
    """Undone: the order is the one before."""

    text: TextId
    order: tuple[AmendmentId, ...]
