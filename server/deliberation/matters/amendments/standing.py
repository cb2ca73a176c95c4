"""What an amendment rests on: the units its operations name, whether it can be voted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.deliberation.ids import AmendmentId
from server.deliberation.matters.amendments.shapes import Amendment
from server.deliberation.refusals import Refusal
from server.deliberation.units import CannotApply, Operation, Unit, apply

if TYPE_CHECKING:
    from server.deliberation.table import Table


def open_amendment(table: Table, id: AmendmentId) -> Amendment:
    """The amendment, ready to be voted. Raises: Refusal otherwise."""
    amendment = table.amendments.by_id.get(id)
    if amendment is None:
        raise Refusal("unknown")
    if amendment.state != "filed":
        raise Refusal("amendment_not_open")
    return amendment


def base_of(table: Table, amendment: Amendment) -> tuple[Unit, ...]:
    """The units that its operations name: those of its version, for a sub-amendment as its amendment would make them.

    Raises: Refusal when words that they rest on were erased.
    """
    version = table.texts.by_id[amendment.text].version(amendment.version)
    return _applied(() if version is None else version.units, amendment.on)


def outcome_of(table: Table, amendment: Amendment) -> tuple[Unit, ...]:
    """The units as they would read with it, and for a sub-amendment with its amendment too. Raises: Refusal.

    M13: not once words it rests on were erased.
    """
    return _applied(base_of(table, amendment), amendment.operations)


def _applied(units: tuple[Unit, ...], operations: tuple[Operation, ...]) -> tuple[Unit, ...]:
    try:
        return apply(units, operations)
    except CannotApply as cause:
        raise Refusal("words_not_found") from cause
