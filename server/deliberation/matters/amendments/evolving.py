"""Amendments after something has happened to them."""

from __future__ import annotations

from msgspec.structs import replace

from server.deliberation.matters.amendments.shapes import (
    Amendment,
    AmendmentAdopted,
    AmendmentEvent,
    AmendmentFiled,
    AmendmentPrecluded,
    AmendmentRejected,
    AmendmentReopened,
    Amendments,
    AmendmentsCarried,
    AmendmentsCarriedBack,
    AmendmentsOrdered,
    AmendmentWithdrawn,
    Made,
    RuledInadmissible,
)
from server.deliberation.prose import NOTHING
from server.deliberation.shapes import Event, Stamp


def evolve(amendments: Amendments, stamp: Stamp, event: AmendmentEvent) -> Amendments:
    match event:
        case AmendmentFiled(amendment=id):
            made = (Made(event.version, event.operations),)
            new = Amendment(
                id, event.number, event.text, event.author, made, event.summary, event.reason, stamp.happened
            )
        case AmendmentsOrdered(text=text, order=order):
            others = {other: each for other, each in amendments.order.items() if other != text}
            return Amendments(amendments.by_id, {**others, text: order} if order else others)
        case AmendmentsCarried():
            return _carried(amendments, event)
        case AmendmentsCarriedBack():
            return _carried_back(amendments, event)
        case AmendmentWithdrawn(amendment=id):
            new = replace(amendments.by_id[id], state="withdrawn")
        case RuledInadmissible(amendment=id, ruling=ruling):
            new = replace(amendments.by_id[id], state="inadmissible", ruling=ruling)
        case AmendmentAdopted(amendment=id, ballot=ballot):
            new = replace(amendments.by_id[id], state="adopted", decided_by=ballot)
        case AmendmentRejected(amendment=id, ballot=ballot):
            new = replace(amendments.by_id[id], state="rejected", decided_by=ballot)
        case AmendmentPrecluded(amendment=id, by=other, cause=cause):
            new = replace(amendments.by_id[id], state="precluded", precluded_by=other, cause=cause)
        case AmendmentReopened(amendment=id):
            new = replace(
                amendments.by_id[id], state="filed", ruling=NOTHING, precluded_by=None, cause=None, decided_by=None
            )
    return Amendments({**amendments.by_id, new.id: new}, amendments.order)


def _carried(amendments: Amendments, event: AmendmentsCarried) -> Amendments:
    """M8: to this version goes every open amendment that is not on it yet."""
    moved = {each.amendment: each.operations for each in event.moved}
    changed = {
        each.id: replace(each, made=(*each.made, Made(event.version, moved.get(each.id, each.operations))))
        for each in amendments.on(event.text)
        if each.state == "filed" and each.version < event.version
    }
    return Amendments({**amendments.by_id, **changed}, amendments.order)


def _carried_back(amendments: Amendments, event: AmendmentsCarriedBack) -> Amendments:
    """M12: what had come with the text to this version is again as before; what was first filed on it stays there."""
    changed = {
        each.id: replace(each, made=each.made[:-1])
        for each in amendments.on(event.text)
        if each.version == event.version and len(each.made) > 1
    }
    return Amendments({**amendments.by_id, **changed}, amendments.order)


def inverse(amendments: Amendments, event: Event) -> tuple[Event, ...]:
    match event:
        case RuledInadmissible(amendment=id):
            return (AmendmentReopened(id),)
        case AmendmentsOrdered(text=text):
            return (AmendmentsOrdered(text, amendments.order.get(text, ())),)
        case _:
            return ()
