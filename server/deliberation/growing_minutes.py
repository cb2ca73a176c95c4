"""The minutes while they grow: what each moment of a sitting says, for whoever writes them. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from server.deliberation.document.lines import LineKind, lines
from server.deliberation.document.model import Content
from server.deliberation.ids import BallotId, ItemId, NoteId, RequestId, SittingId
from server.deliberation.shapes import Record

if TYPE_CHECKING:
    from server.deliberation.audience import Audience
    from server.deliberation.table import Table


class LineRecord(Record, frozen=True):
    """A moment of a sitting, number `place` from 0; the rest as in `document.lines.Line`."""

    sitting: SittingId
    place: int
    at: datetime
    kind: LineKind
    item: ItemId | None
    says: tuple[Content, ...]
    speech: RequestId | None
    note: NoteId | None
    ballot: BallotId | None
    gap: int

    @property
    def key(self) -> str:
        return f"line/{self.sitting}/{self.place}"


def see(table: Table, audience: Audience) -> Iterator[Record]:
    """V6: seen where the minutes are written, from the opening until they are frozen."""
    if audience != "secretariat":
        return
    for sitting in table.sittings.by_id.values():
        if sitting.opened_at is None or table.minutes.of(sitting.id).frozen_at is not None:
            continue
        for place, line in enumerate(lines(table, sitting.id)):
            yield LineRecord(
                sitting=sitting.id,
                place=place,
                at=line.at,
                kind=line.kind,
                item=line.item,
                says=line.says,
                speech=line.speech,
                note=line.note,
                ballot=line.ballot,
                gap=line.gap,
            )
