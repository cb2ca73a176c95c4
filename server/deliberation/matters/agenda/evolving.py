"""The agenda after something has happened to it."""

from __future__ import annotations

from datetime import datetime

import msgspec

from server.deliberation.matters.agenda.shapes import (
    Agenda,
    AgendaEvent,
    Item,
    ItemAdded,
    ItemClosed,
    ItemEdited,
    ItemMoved,
    ItemOpened,
    ItemRemoved,
    ItemRestored,
    ItemSetAside,
    Span,
)
from server.deliberation.shapes import Event, Stamp


def evolve(agenda: Agenda, stamp: Stamp, event: AgendaEvent) -> Agenda:
    change = msgspec.structs.replace
    match event:
        case ItemAdded(item=id, sitting=sitting):
            new = Item(id, sitting, event.kind, event.title, event.minutes, event.text, event.procedure)
            order = (*agenda.order.get(sitting, ()), id)
            return Agenda({**agenda.items, id: new}, {**agenda.order, sitting: order})
        case ItemMoved(item=id, position=position):
            sitting = agenda.items[id].sitting
            others = [other for other in agenda.order[sitting] if other != id]
            others.insert(position, id)
            return Agenda(agenda.items, {**agenda.order, sitting: tuple(others)})
        case ItemRemoved(item=id):
            sitting = agenda.items[id].sitting
            items = {other: item for other, item in agenda.items.items() if other != id}
            left = tuple(other for other in agenda.order[sitting] if other != id)
            elsewhere = {each: order for each, order in agenda.order.items() if each != sitting}
            return Agenda(items, {**elsewhere, sitting: left} if left else elsewhere)
        case ItemEdited(item=id):
            new = change(
                agenda.items[id],
                kind=event.kind,
                title=event.title,
                minutes=event.minutes,
                text=event.text,
                procedure=event.procedure,
            )
        case ItemOpened(item=id):
            old = agenda.items[id]
            new = change(old, state="open", spans=(*old.spans, Span(stamp.happened)))
        case ItemClosed(item=id):
            new = change(agenda.items[id], state="done", spans=_ended(agenda.items[id].spans, stamp.happened))
        case ItemSetAside(item=id):
            new = change(agenda.items[id], state="set_aside", spans=_ended(agenda.items[id].spans, stamp.happened))
        case ItemRestored(item=id, state=state, spans=spans):
            new = change(agenda.items[id], state=state, spans=spans)
    return Agenda({**agenda.items, id: new}, agenda.order)


def _ended(spans: tuple[Span, ...], at: datetime) -> tuple[Span, ...]:
    if not spans or spans[-1].until is not None:
        return spans
    return (*spans[:-1], Span(spans[-1].since, at))


def inverse(agenda: Agenda, event: Event) -> tuple[Event, ...]:
    match event:
        case ItemAdded(item=id):
            return (ItemRemoved(id),)
        case ItemEdited(item=id):
            old = agenda.items[id]
            return (ItemEdited(id, old.kind, old.title, old.minutes, old.text, old.procedure),)
        case ItemMoved(item=id):
            return (ItemMoved(id, agenda.order[agenda.items[id].sitting].index(id)),)
        case ItemRemoved(item=id):
            old = agenda.items[id]
            place = agenda.order[old.sitting].index(id)
            added = ItemAdded(id, old.sitting, old.kind, old.title, old.minutes, old.text, old.procedure)
            return (added, ItemMoved(id, place), ItemRestored(id, old.state, old.spans))
        case ItemOpened(item=id) | ItemClosed(item=id) | ItemSetAside(item=id):
            return (ItemRestored(id, agenda.items[id].state, agenda.items[id].spans),)
        case _:
            return ()
