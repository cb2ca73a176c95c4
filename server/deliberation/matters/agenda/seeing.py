"""How the agenda looks from outside."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from server.deliberation.ids import ItemId, ProcedureId, SittingId, TextId
from server.deliberation.shapes import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from server.deliberation.audience import Audience
    from server.deliberation.table import Table

from server.deliberation.matters.agenda.shapes import ItemKind, ItemState


class ItemRecord(Record, frozen=True):
    """`number`: place in the agenda from 1. Time spent: `spent_before` seconds plus the time since `running_since`."""

    id: ItemId
    sitting: SittingId
    number: int
    kind: ItemKind
    title: str
    minutes: int
    state: ItemState
    spent_before: int
    running_since: datetime | None
    text: TextId | None
    procedure: ProcedureId | None

    @property
    def key(self) -> str:
        return f"item/{self.id}"


def see(table: Table, audience: Audience) -> Iterator[Record]:
    """A7: minutes planned beside the time spent; S9: not before the notice, but to chair and secretariat."""
    hidden = {id for id, sitting in table.sittings.by_id.items() if sitting.state == "planned"}
    for sitting in table.agenda.order:
        if sitting in hidden and audience not in ("chair", "secretariat"):
            continue
        for number, item in enumerate(table.agenda.of(sitting), start=1):
            running = item.spans[-1].since if item.spans and item.spans[-1].until is None else None
            spent = sum((span.until - span.since).total_seconds() for span in item.spans if span.until is not None)
            yield ItemRecord(
                id=item.id,
                sitting=sitting,
                number=number,
                kind=item.kind,
                title=item.title.shown,
                minutes=item.minutes,
                state=item.state,
                spent_before=int(spent),
                running_since=running,
                text=item.text,
                procedure=item.procedure,
            )
