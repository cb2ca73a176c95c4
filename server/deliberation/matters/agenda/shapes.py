"""What the agenda is, what may be asked of it and what may happen to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

from server.deliberation.ids import ItemId, Key, Line, ProcedureId, SittingId, TextId
from server.deliberation.prose import Prose
from server.deliberation.shapes import Command, Event

ItemKind = Literal["discussion", "text", "ballot", "procedure"]
ItemState = Literal["waiting", "open", "done", "set_aside"]
Minutes = Annotated[int, Meta(ge=0, le=600)]
Position = Annotated[int, Meta(ge=0, le=500)]


class Span(Struct, frozen=True):
    since: datetime
    until: datetime | None = None


class Item(Struct, frozen=True):
    id: ItemId
    sitting: SittingId
    kind: ItemKind
    title: Prose
    minutes: int
    text: TextId | None
    procedure: ProcedureId | None
    state: ItemState = "waiting"
    spans: tuple[Span, ...] = ()


class Agenda(Struct, frozen=True):
    """`order`: all items of a sitting, first to last."""

    items: Mapping[ItemId, Item] = {}
    order: Mapping[SittingId, tuple[ItemId, ...]] = {}

    @property
    def running(self) -> Item | None:
        return next((item for item in self.items.values() if item.state == "open"), None)

    def of(self, sitting: SittingId) -> list[Item]:
        return [self.items[id] for id in self.order.get(sitting, ())]


class AddItem(Command, frozen=True):
    """`text` belongs to an item of kind text, `procedure` to one of kind procedure."""

    item: Key[ItemId]
    sitting: Key[SittingId]
    kind: ItemKind
    title: Line
    minutes: Minutes
    text: Key[TextId] | None
    procedure: Key[ProcedureId] | None


class EditItem(Command, frozen=True):
    item: Key[ItemId]
    kind: ItemKind
    title: Line
    minutes: Minutes
    text: Key[TextId] | None
    procedure: Key[ProcedureId] | None


class MoveItem(Command, frozen=True):
    """`position`: counted from 0 among the other items of the sitting; beyond the end means last."""

    item: Key[ItemId]
    position: Position


class RemoveItem(Command, frozen=True):
    item: Key[ItemId]


class OpenItem(Command, frozen=True):
    item: Key[ItemId]


class CloseItem(Command, frozen=True):
    item: Key[ItemId]


class SetItemAside(Command, frozen=True):
    item: Key[ItemId]


class ItemAdded(Event, frozen=True):
    item: ItemId
    sitting: SittingId
    kind: ItemKind
    title: Prose
    minutes: int
    text: TextId | None
    procedure: ProcedureId | None


class ItemEdited(Event, frozen=True):
    item: ItemId
    kind: ItemKind
    title: Prose
    minutes: int
    text: TextId | None
    procedure: ProcedureId | None


class ItemMoved(Event, frozen=True):
    item: ItemId
    position: int


class ItemRemoved(Event, frozen=True):
    item: ItemId


class ItemOpened(Event, frozen=True):
    item: ItemId


class ItemClosed(Event, frozen=True):
    item: ItemId


class ItemSetAside(Event, frozen=True):
    item: ItemId


class ItemRestored(Event, frozen=True):
    """Undone: the item is again as it was."""

    item: ItemId
    state: ItemState
    spans: tuple[Span, ...]


AgendaCommand = AddItem | EditItem | MoveItem | RemoveItem | OpenItem | CloseItem | SetItemAside
AgendaEvent = ItemAdded | ItemEdited | ItemMoved | ItemRemoved | ItemOpened | ItemClosed | ItemSetAside | ItemRestored
