"""A sitting after something has happened to it."""

from __future__ import annotations

from datetime import datetime

import msgspec

from server.deliberation.matters.sittings.shapes import (
    Break,
    QuorumCheck,
    QuorumChecked,
    Sitting,
    SittingClosed,
    SittingConvened,
    SittingEdited,
    SittingEvent,
    SittingOpened,
    SittingPlanned,
    SittingRestored,
    SittingResumed,
    Sittings,
    SittingSuspended,
)
from server.deliberation.shapes import Event, Stamp


def evolve(sittings: Sittings, stamp: Stamp, event: SittingEvent) -> Sittings:
    change = msgspec.structs.replace
    if isinstance(event, SittingPlanned):
        new = Sitting(event.sitting, event.number, event.year, event.planned_at, event.place, event.mode)
        return _with(sittings, new)
    old = sittings.by_id[event.sitting]
    match event:
        case SittingEdited(planned_at=planned_at, place=place, mode=mode):
            return _with(sittings, change(old, planned_at=planned_at, place=place, mode=mode))
        case SittingConvened(notice=notice, documents=documents):
            new = change(old, notice=notice, documents=documents, state="convened", convened_at=stamp.happened)
            return _with(sittings, new)
        case SittingOpened(call=call, present=present, needed=needed):
            check = QuorumCheck(stamp.happened, present, needed)
            new = change(old, state="open", call=call, opened_at=stamp.happened, checks=(check,))
            return _with(sittings, new)
        case SittingSuspended(returns_at=returns_at):
            breaks = (*old.breaks, Break(stamp.happened, returns_at))
            return _with(sittings, change(old, state="suspended", breaks=breaks))
        case SittingResumed():
            return _with(sittings, change(old, state="open", breaks=_ended(old.breaks, stamp.happened)))
        case SittingClosed():
            breaks = _ended(old.breaks, stamp.happened)
            return _with(sittings, change(old, state="closed", closed_at=stamp.happened, breaks=breaks))
        case QuorumChecked(present=present, needed=needed):
            check = QuorumCheck(stamp.happened, present, needed)
            return _with(sittings, change(old, checks=(*old.checks, check)))
        case SittingRestored(state=state, breaks=breaks):
            return _with(sittings, change(old, state=state, breaks=breaks, closed_at=None))


def _ended(breaks: tuple[Break, ...], at: datetime) -> tuple[Break, ...]:
    if not breaks or breaks[-1].until is not None:
        return breaks
    return (*breaks[:-1], msgspec.structs.replace(breaks[-1], until=at))


def _with(sittings: Sittings, sitting: Sitting) -> Sittings:
    return Sittings({**sittings.by_id, sitting.id: sitting})


def inverse(sittings: Sittings, event: Event) -> tuple[Event, ...]:
    """What takes a mistaken suspension, resumption or closing back; nothing when the event is of another kind."""
    if not isinstance(event, SittingSuspended | SittingResumed | SittingClosed):
        return ()
    old = sittings.by_id[event.sitting]
    return (SittingRestored(old.id, old.state, old.breaks),)
