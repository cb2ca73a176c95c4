"""How sittings look from outside."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from server.deliberation.ids import SittingId
from server.deliberation.shapes import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from server.deliberation.audience import Audience
    from server.deliberation.table import Table

from server.deliberation.matters.sittings.shapes import Call, Mode, SittingState


class SittingRecord(Record, frozen=True):
    id: SittingId
    number: int
    year: int
    planned_at: datetime
    place: str
    mode: Mode
    notice: str
    documents: tuple[str, ...]
    state: SittingState
    call: Call
    convened_at: datetime | None
    opened_at: datetime | None
    closed_at: datetime | None
    returns_at: datetime | None
    current: bool

    @property
    def key(self) -> str:
        return f"sitting/{self.id}"


def see(table: Table, audience: Audience) -> Iterator[Record]:
    """S9: what is only planned, chair and secretariat see; from the notice on everybody."""
    current = table.sittings.current
    for each in table.sittings.by_id.values():
        if each.state == "planned" and audience not in ("chair", "secretariat"):
            continue
        returns_at = each.breaks[-1].returns_at if each.state == "suspended" else None
        yield SittingRecord(
            id=each.id,
            number=each.number,
            year=each.year,
            planned_at=each.planned_at,
            place=each.place.shown,
            mode=each.mode,
            notice=each.notice.shown,
            documents=tuple(document.shown for document in each.documents),
            state=each.state,
            call=each.call,
            convened_at=each.convened_at,
            opened_at=each.opened_at,
            closed_at=each.closed_at,
            returns_at=returns_at,
            current=current is not None and current.id == each.id,
        )
