"""What an adopted amendment makes of another, as the chair has it: the house proposes, she has the last word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from server.deliberation.matters.amendments.acts import ChangeEffect
from server.deliberation.matters.amendments.lives import EffectChanged, EffectChangeTakenBack
from server.deliberation.matters.amendments.shapes import Amendment
from server.deliberation.prose import Prose
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import Event
from server.deliberation.units import CannotApply, apply

if TYPE_CHECKING:
    from server.deliberation.table import Table


def overruled(table: Table, command: ChangeEffect, amendment: Amendment) -> Iterator[Event]:
    """M28: precluded or absorbed as the chair says; to be voted after all only while its words are still there. Raises:
    Refusal.
    """
    if command.to == amendment.state:
        return
    version = _version_to_vote_on(table, amendment) if command.to == "filed" else None
    yield EffectChanged(amendment.id, command.to, version, Prose.of(command.reason))


def _version_to_vote_on(table: Table, amendment: Amendment) -> int:
    current = table.texts.by_id[amendment.text].current
    if current is None or amendment.parent is not None:
        raise Refusal("effect_stands")
    try:
        after = apply(current.units, amendment.operations)
    except CannotApply:
        raise Refusal("effect_stands") from None
    if after == current.units:
        raise Refusal("effect_stands")
    return current.number


def taken_back(amendment: Amendment) -> EffectChangeTakenBack:
    """What makes it again what it was before the change."""
    return EffectChangeTakenBack(
        amendment.id,
        amendment.state == "absorbed",
        amendment.precluded_by,
        amendment.cause,
        amendment.kept,
        amendment.effect_reason,
    )
