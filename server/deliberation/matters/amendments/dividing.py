"""An amendment voted in parts: what each part is, and what becomes of the whole.

Each part is an amendment of its own from then on, so it is put in its order, precluded, voted and told as any other.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from server.deliberation.ids import AmendmentId, SeatId, UnitId
from server.deliberation.matters.amendments.acts import AskParts, DivideAmendment, RefuseParts
from server.deliberation.matters.amendments.lives import AmendmentDivided, PartsAsked, PartsRefused
from server.deliberation.matters.amendments.shapes import Amendment, AmendmentFiled
from server.deliberation.matters.amendments.standing import base_of
from server.deliberation.matters.presence import NEVER
from server.deliberation.prose import Prose
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import Event
from server.deliberation.units import CannotApply, Insert, Operation, Remove, Rewrite, Splice, apply

if TYPE_CHECKING:
    from server.deliberation.table import Table

DividingCommand = AskParts | DivideAmendment | RefuseParts
_Place = tuple[str, UnitId | None, int]


def parts_of(operations: tuple[Operation, ...]) -> tuple[tuple[Operation, ...], ...]:
    """The most parts that can be voted apart, in the order of the operations.

    O10: together stays what is put in at one place, and what is put in beside a unit that is taken out or written anew.
    Other words of one unit may be voted apart.
    """
    anew = {each.unit for each in operations if isinstance(each, Remove | Rewrite)}
    groups: dict[_Place, list[Operation]] = {}
    for each in operations:
        groups.setdefault(_place(each, anew), []).append(each)
    return tuple(tuple(group) for group in groups.values())


def _place(operation: Operation, anew: set[UnitId]) -> _Place:
    if isinstance(operation, Insert):
        return ("unit" if operation.after in anew else "after", operation.after, 0)
    if isinstance(operation, Splice):
        return ("words", operation.unit, operation.at)
    return ("unit", operation.unit, 0)


def divided(table: Table, command: DividingCommand, amendment: Amendment, seat: SeatId) -> Iterator[Event]:
    """O9: anybody present asks; the chair divides it or says why not. Raises: Refusal."""
    parts = parts_of(amendment.operations)
    if amendment.parent is not None or len(parts) < 2:
        raise Refusal("one_part_only")
    match command:
        case AskParts(asks=asks):
            sitting = table.sittings.current
            if sitting is None or not table.presence.of(sitting.id).get(seat, NEVER).present:
                raise Refusal("not_present")
            if asks != (seat in amendment.parts_asked):
                yield PartsAsked(amendment.id, seat, asks)
        case RefuseParts(reason=reason):
            if not amendment.parts_asked:
                raise Refusal("nothing_proposed")
            yield PartsRefused(amendment.id, Prose.of(reason))
        case DivideAmendment(parts=ids):
            yield from _in_parts(table, amendment, parts, ids)


def _in_parts(
    table: Table, amendment: Amendment, parts: tuple[tuple[Operation, ...], ...], ids: tuple[AmendmentId, ...]
) -> Iterator[Event]:
    if len(ids) != len(parts):
        raise Refusal("text_changed")
    if len(set(ids)) != len(ids) or any(id in table.amendments.by_id for id in ids):
        raise Refusal("already_there")
    if any(each.open for each in table.amendments.under(amendment.id)):
        raise Refusal("subamendments_open")
    base = base_of(table, amendment)
    for number, (id, operations) in enumerate(zip(ids, parts, strict=True), start=1):
        try:
            apply(base, operations)
        except CannotApply:
            raise Refusal("one_part_only") from None
        yield AmendmentFiled(
            id,
            f"{amendment.number} (parte {number})",
            amendment.text,
            amendment.version,
            amendment.author,
            operations,
            amendment.summary,
            amendment.reason,
        )
    yield AmendmentDivided(amendment.id, ids)
