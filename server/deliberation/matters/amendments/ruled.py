"""Amendments after the chair has divided one, or has had what became of one otherwise."""

from __future__ import annotations

from msgspec.structs import replace

from server.deliberation.matters.amendments.lives import ActKind, AmendmentDivided, EffectChanged, EffectChangeTakenBack
from server.deliberation.matters.amendments.open_again import acted, standing
from server.deliberation.matters.amendments.shapes import Amendment, Amendments, Made
from server.deliberation.shapes import Stamp


def divided(amendments: Amendments, stamp: Stamp, event: AmendmentDivided) -> Amendments:
    """Its parts have what it had, and its place in the order that the chair has set."""
    old = amendments.by_id[event.amendment]
    for id in event.into:
        part = replace(
            amendments.by_id[id],
            signers=old.signers,
            supporters=old.supporters,
            opinion=old.opinion,
            filed_at=old.filed_at,
            late=old.late,
            admitted=old.admitted,
            aside=old.aside,
            part_of=old.id,
        )
        amendments = amendments.having(standing(part))
    order = amendments.order.get(old.text, ())
    if old.id in order:
        place = order.index(old.id)
        order = (*order[:place], *event.into, *order[place + 1 :])
        amendments = replace(amendments, order={**amendments.order, old.text: order})
    return acted(amendments, stamp, replace(old, state="divided", into=event.into), "divided")


def overruled(old: Amendment, event: EffectChanged) -> tuple[Amendment, ActKind]:
    new = replace(old, effect_reason=event.reason, kept=False)
    if event.version is not None:
        made = (*old.made, Made(event.version, old.operations))
        return standing(replace(new, made=made, precluded_by=None, cause=None)), "made_filed"
    if event.to == "absorbed":
        return replace(new, state="absorbed", cause=None), "made_absorbed"
    return replace(new, state="precluded", cause="same_words"), "made_precluded"


def ruled_again(old: Amendment, event: EffectChangeTakenBack) -> Amendment:
    """A version that it came to for its vote is forgotten."""
    made = old.made[:-1] if old.open else old.made
    return replace(
        old,
        state="absorbed" if event.absorbed else "precluded",
        made=made,
        precluded_by=event.by,
        cause=event.cause,
        kept=event.kept,
        effect_reason=event.reason,
    )
