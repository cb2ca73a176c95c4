"""What follows from what is asked of the agenda."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from server.deliberation.ids import ItemId, ProcedureId, SittingId, TextId
from server.deliberation.prose import Prose
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import By, Decision

if TYPE_CHECKING:
    from server.deliberation.table import Table

from server.deliberation.matters.agenda.shapes import (
    AddItem,
    AgendaCommand,
    CloseItem,
    EditItem,
    Item,
    ItemAdded,
    ItemClosed,
    ItemEdited,
    ItemMoved,
    ItemOpened,
    ItemRemoved,
    ItemSetAside,
    MoveItem,
    OpenItem,
    RemoveItem,
    SetItemAside,
)


def decide(table: Table, command: AgendaCommand, by: By, at: datetime) -> Decision:
    """A1: until its sitting is closed an agenda may change; A3: but what was once opened stays on it."""
    match command:
        case AddItem(item=id, sitting=sitting, kind=kind, title=title, minutes=minutes):
            if id in table.agenda.items:
                raise Refusal("already_there")
            _not_closed(table, sitting)
            return Decision((ItemAdded(id, sitting, kind, Prose.of(title), minutes, *_subjects(table, command)),))
        case EditItem(item=id, kind=kind, title=title, minutes=minutes):
            _not_closed(table, _item(table, id).sitting)
            return Decision((ItemEdited(id, kind, Prose.of(title), minutes, *_subjects(table, command)),))
        case MoveItem(item=id, position=position):
            sitting = _item(table, id).sitting
            _not_closed(table, sitting)
            order = table.agenda.order[sitting]
            if order.index(id) == min(position, len(order) - 1):
                return Decision(note="nothing_to_do")
            return Decision((ItemMoved(id, position),))
        case RemoveItem(item=id):
            _not_closed(table, _item(table, id).sitting)
            if _item(table, id).spans:
                raise Refusal("item_open")
            return Decision((ItemRemoved(id),))
        case OpenItem(item=id):
            return _open(table, id)
        case CloseItem(item=id):
            return Decision((ItemClosed(_running(table, id)),))
        case SetItemAside(item=id):
            return _set_aside(table, _item(table, id))


def _open(table: Table, id: ItemId) -> Decision:
    """A2: one item at a time; opening the next closes the one that runs; neither while a ballot is going on."""
    item = _item(table, id)
    current = table.sittings.current
    if current is None or current.state != "open" or current.id != item.sitting:
        raise Refusal("sitting_not_open")
    if item.state == "open":
        return Decision(note="nothing_to_do")
    if table.ballots.running is not None:
        raise Refusal("ballot_open")
    running = table.agenda.running
    before = () if running is None else (ItemClosed(running.id),)
    return Decision((*before, ItemOpened(id)))


def _set_aside(table: Table, item: Item) -> Decision:
    """A5: what waits or runs is put off, and may be opened again later."""
    _not_closed(table, item.sitting)
    if item.state == "open":
        _running(table, item.id)
    elif item.state != "waiting":
        raise Refusal("not_in_this_phase")
    return Decision((ItemSetAside(item.id),))


def _running(table: Table, id: ItemId) -> ItemId:
    """A6: an item does not end under a ballot."""
    if _item(table, id).state != "open":
        raise Refusal("item_not_open")
    if table.ballots.running is not None:
        raise Refusal("ballot_open")
    return id


def _item(table: Table, id: ItemId) -> Item:
    item = table.agenda.items.get(id)
    if item is None:
        raise Refusal("unknown")
    return item


def _not_closed(table: Table, id: SittingId) -> None:
    sitting = table.sittings.by_id.get(id)
    if sitting is None:
        raise Refusal("unknown")
    if sitting.state == "closed":
        raise Refusal("not_in_this_phase")


def _subjects(table: Table, command: AddItem | EditItem) -> tuple[TextId | None, ProcedureId | None]:
    """A4: an item of kind text is about a text; one of kind procedure may name a procedure; others neither."""
    text = command.text if command.kind == "text" else None
    procedure = command.procedure if command.kind == "procedure" else None
    if command.kind == "text" and text is None:
        raise Refusal("item_has_no_text")
    if text is not None and text not in table.texts.by_id:
        raise Refusal("unknown")
    if procedure is not None and procedure not in table.procedures.by_id:
        raise Refusal("unknown")
    return text, procedure
