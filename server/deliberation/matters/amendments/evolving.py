"""Amendments after something has happened to them."""

from __future__ import annotations

from msgspec.structs import replace

from server.deliberation.ids import AmendmentId, TextId
from server.deliberation.matters.amendments.lived import fallen, lived
from server.deliberation.matters.amendments.lives import (
    AmendmentActTakenBack,
    AmendmentLapsed,
    AmendmentSetAside,
    AmendmentTakenUp,
    EffectChanged,
    FilingDeadlineSet,
    HandlingProposed,
    HandlingWithdrawn,
    LateAdmitted,
    RapporteurNamed,
    RuledOutOfScope,
)
from server.deliberation.matters.amendments.open_again import acted, standing, untold
from server.deliberation.matters.amendments.orders import AmendmentsOrdered, OrderTakenBack, Reordered
from server.deliberation.matters.amendments.overruling import taken_back
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
        case AmendmentsOrdered(text=text, order=order, reason=reason):
            told = Reordered(text, stamp.happened, reason, proposed=not order)
            return replace(_ordered(amendments, text, order), reordered=(*amendments.reordered, told))
        case OrderTakenBack(text=text, order=order):
            return replace(_ordered(amendments, text, order), reordered=amendments.reordered[:-1])
        case AmendmentsCarried():
            return _carried(amendments, event)
        case AmendmentsCarriedBack():
            return _carried_back(amendments, event)
        case AmendmentWithdrawn(amendment=id):
            return acted(amendments, stamp, replace(amendments.by_id[id], state="withdrawn"), "withdrawn")
        case RuledInadmissible(amendment=id, ruling=ruling):
            new = replace(amendments.by_id[id], state="inadmissible", ruling=ruling)
            return acted(amendments, stamp, new, "inadmissible")
        case AmendmentAdopted(amendment=id, ballot=ballot):
            new = replace(amendments.by_id[id], state="adopted", decided_by=ballot)
        case AmendmentRejected(amendment=id, ballot=ballot):
            new = replace(amendments.by_id[id], state="rejected", decided_by=ballot)
        case AmendmentPrecluded(amendment=id, by=other, cause=cause):
            new = replace(amendments.by_id[id], state="precluded", precluded_by=other, cause=cause)
        case AmendmentReopened(amendment=id):
            return _reopened(amendments, amendments.by_id[id])
        case _:
            return lived(amendments, stamp, event)
    return amendments.having(new)


def _reopened(amendments: Amendments, old: Amendment) -> Amendments:
    """It stands as before: what was ruled or had lapsed and is undone is not told either."""
    told = old.state in ("inadmissible", "out_of_scope", "lapsed")
    new = standing(
        replace(
            old,
            ruling=NOTHING,
            precluded_by=None,
            cause=None,
            decided_by=None,
            lapse=None,
            kept=False,
            statement=NOTHING,
        )
    )
    back = amendments.having(fallen(amendments, new))
    return untold(back, new.id) if told else back


def _ordered(amendments: Amendments, text: TextId, order: tuple[AmendmentId, ...]) -> Amendments:
    others = {other: each for other, each in amendments.order.items() if other != text}
    return replace(amendments, order={**others, text: order} if order else others)


def _carried(amendments: Amendments, event: AmendmentsCarried) -> Amendments:
    """M8: to this version goes every open amendment that is not on it yet."""
    moved = {each.amendment: each.operations for each in event.moved}
    changed: dict[AmendmentId, Amendment] = {}
    for each in amendments.on(event.text):
        if each.open and each.version < event.version:
            parent = None if each.parent is None else amendments.by_id[each.parent]
            on = () if parent is None else moved.get(parent.id, parent.operations)
            made = Made(event.version, moved.get(each.id, each.operations), on)
            changed[each.id] = replace(each, made=(*each.made, made))
    return replace(amendments, by_id={**amendments.by_id, **changed})


def _carried_back(amendments: Amendments, event: AmendmentsCarriedBack) -> Amendments:
    """M12: what had come with the text to this version is again as before; what was first filed on it stays there."""
    changed = {
        each.id: replace(each, made=each.made[:-1])
        for each in amendments.on(event.text)
        if each.version == event.version and len(each.made) > 1
    }
    return replace(amendments, by_id={**amendments.by_id, **changed})


def inverse(amendments: Amendments, event: Event) -> tuple[Event, ...]:
    match event:
        case RuledInadmissible(amendment=id) | RuledOutOfScope(amendment=id) | AmendmentLapsed(amendment=id):
            return (AmendmentReopened(id),)
        case AmendmentsOrdered(text=text):
            return (OrderTakenBack(text, amendments.order.get(text, ())),)
        case AmendmentSetAside(amendment=id):
            return (AmendmentActTakenBack(id, "set_aside"),)
        case AmendmentTakenUp(amendment=id):
            return (AmendmentActTakenBack(id, "taken_up"),)
        case LateAdmitted(amendment=id):
            return (AmendmentActTakenBack(id, "admitted"),)
        case HandlingProposed(amendment=id) if amendments.by_id[id].handling is None:
            return (HandlingWithdrawn(id),)
        case FilingDeadlineSet(text=text):
            return (FilingDeadlineSet(text, amendments.deadlines.get(text)),)
        case RapporteurNamed(text=text):
            return (RapporteurNamed(text, amendments.rapporteurs.get(text)),)
        case EffectChanged(amendment=id):
            return (taken_back(amendments.by_id[id]),)
        case _:
            return ()
