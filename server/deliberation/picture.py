"""What an audience holds, kept from one moment to the next, so that only what changed is made again."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from server.deliberation.audience import Audience
from server.deliberation.core import PARTS
from server.deliberation.shapes import Record
from server.deliberation.table import Table


class Picture(Struct, frozen=True):
    """`parts`: the records of each part by their keys, in the order of core.PARTS."""

    table: Table
    audience: Audience
    parts: tuple[Mapping[str, Record], ...]

    def records(self) -> dict[str, Record]:
        return {key: record for part in self.parts for key, record in part.items()}


class Difference(Struct, frozen=True):
    put: tuple[Record, ...] = ()
    remove: tuple[str, ...] = ()


def draw(table: Table, audience: Audience) -> Picture:
    return Picture(table, audience, tuple(_part(table, audience, place) for place in range(len(PARTS))))


def redraw(before: Picture, table: Table) -> tuple[Picture, Difference]:
    """The picture of `table`, and how it differs. Parts whose fields are the very same objects are not looked at."""
    put: list[Record] = []
    remove: list[str] = []
    parts: list[Mapping[str, Record]] = []
    for place, part in enumerate(PARTS):
        old = before.parts[place]
        if all(getattr(before.table, field) is getattr(table, field) for field in part.fields):
            parts.append(old)
            continue
        made = (
            part.see(table, before.audience)
            if part.again is None
            else part.again(table, before.audience, before.table, old)
        )
        new = {record.key: record for record in made}
        put += (record for key, record in new.items() if (was := old.get(key)) is not record and was != record)
        remove += (key for key in old if key not in new)
        parts.append(new)
    return Picture(table, before.audience, tuple(parts)), Difference(tuple(put), tuple(remove))


def _part(table: Table, audience: Audience, place: int) -> dict[str, Record]:
    return {record.key: record for record in PARTS[place].see(table, audience)}
