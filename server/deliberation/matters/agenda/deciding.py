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
    ItemKind,
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
    match command:
        case AddItem(item=id, sitting=sitting, kind=kind, title=title, minutes=minutes, text=text, procedure=procedure):
            if id in table.agenda.items:
                raise Refusal("already_there")
            _sitting_not_closed(table, sitting)
            _subjects(table, kind, text, procedure)
            return Decision((ItemAdded(id, sitting, kind, Prose.of(title), minutes, text, procedure),))
        case EditItem(item=id, kind=kind, title=title, minutes=minutes, text=text, procedure=procedure):
            _sitting_not_closed(table, _item(table, id).sitting)
            _subjects(table, kind, text, procedure)
            return Decision((ItemEdited(id, kind, Prose.of(title), minutes, text, procedure),))
        case MoveItem(item=id, position=position):
            order = table.agenda.order[_item(table, id).sitting]
            if order.index(id) == min(position, len(order) - 1):
                return Decision(note="nothing_to_do")
            return Decision((ItemMoved(id, position),))
        case RemoveItem(item=id):
            if _item(table, id).spans:
                raise Refusal("item_open")
            return Decision((ItemRemoved(id),))
        case OpenItem(item=id):
            return _open(table, id)
        case CloseItem(item=id):
            return Decision((ItemClosed(_running(table, id)),))
        case SetItemAside(item=id):
            item = _item(table, id)
            if item.state == "open":
                _running(table, id)
            elif item.state != "waiting":
                raise Refusal("not_in_this_phase")
            return Decision((ItemSetAside(id),))


def _open(table: Table, id: ItemId) -> Decision:
    """A2: one item at a time; opening the next closes the one that runs, unless a ballot is open on it."""
    item = _item(table, id)
    current = table.sittings.current
    if current is None or current.state != "open" or current.id != item.sitting:
        raise Refusal("sitting_not_open")
    if item.state == "open":
        return Decision(note="nothing_to_do")
    running = table.agenda.running
    before = () if running is None else (ItemClosed(_running(table, running.id)),)
    return Decision((*before, ItemOpened(id)))


def _running(table: Table, id: ItemId) -> ItemId:
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


def _sitting_not_closed(table: Table, id: SittingId) -> None:
    sitting = table.sittings.by_id.get(id)
    if sitting is None:
        raise Refusal("unknown")
    if sitting.state == "closed":
        raise Refusal("not_in_this_phase")


def _subjects(table: Table, kind: ItemKind, text: TextId | None, procedure: ProcedureId | None) -> None:
    if kind == "text" and text is None:
        raise Refusal("item_has_no_text")
    if text is not None and text not in table.texts.by_id:
        raise Refusal("unknown")
    if procedure is not None and procedure not in table.procedures.by_id:
        raise Refusal("unknown")
