"""What formal coordination changes in a text, as it is asked for and as it is kept."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from server.deliberation.coordination.renumbering import Because
from server.deliberation.ids import Key, Passage, UnitId
from server.deliberation.prose import Prose
from server.deliberation.units import Splice

Place = Annotated[int, Meta(ge=0)]


class LeaveChange(Struct, frozen=True, forbid_unknown_fields=True):
    """A proposed change that the chair does not want. `at`: where in the words of the unit; None: its number."""

    unit: Key[UnitId]
    at: Place | None
    reason: Passage


class ReferenceMeant(Struct, frozen=True, forbid_unknown_fields=True):
    """An unsure reference, by its place in the words of the unit, that means what it seems to."""

    unit: Key[UnitId]
    at: Place


class NewNumber(Struct, frozen=True, forbid_unknown_fields=True):
    """`cause`: the number of the unit that came, went or moved."""

    unit: UnitId
    before: str
    after: str
    because: Because
    cause: str


class Mended(Struct, frozen=True, forbid_unknown_fields=True):
    """A number within the words of a unit became that of `target`."""

    splice: Splice
    target: UnitId


class Left(Struct, frozen=True, forbid_unknown_fields=True):
    """A change that was proposed and not made. `at`: where in the words; None: the number of the unit."""

    unit: UnitId
    at: int | None
    before: str
    after: str
    reason: Prose


class Coordinated(Struct, frozen=True):
    numbers: tuple[NewNumber, ...]
    mended: tuple[Mended, ...]
    left: tuple[Left, ...]
