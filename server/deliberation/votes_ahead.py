"""How many votes a text still needs, and how long they take at the pace of this sitting. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from server.deliberation import pace
from server.deliberation.ids import AmendmentId, TextId
from server.deliberation.matters.amendments.ordering import turns
from server.deliberation.shapes import Record

if TYPE_CHECKING:
    from server.deliberation.audience import Audience
    from server.deliberation.table import Table


class VotesAheadRecord(Record, frozen=True):
    """Of the text of the running item. `left`: votes still needed, the one on the whole not among them; `next`: the
    first amendments of the next of them, a few. seconds_each: None before there was enough to judge by."""

    text: TextId
    left: int
    next: tuple[AmendmentId, ...]
    seconds_each: int | None

    @property
    def key(self) -> str:
        return f"votes-ahead/{self.text}"


NEXT = 6
"""Votes that are told ahead."""


def see(table: Table, audience: Audience) -> Iterator[Record]:
    """Everybody knows what is still to be voted."""
    item, sitting = table.agenda.running, table.sittings.current
    if item is None or item.text is None or sitting is None:
        return
    text = table.texts.by_id[item.text]
    if text.state != "sealed" or text.adopted_by is not None:
        return
    ahead = turns(text, table.amendments)
    running = table.ballots.running
    going_on = set() if running is None else set(running.amendments)
    votes = [each for each in table.ballots.by_id.values() if each.sitting == sitting.id and each.is_about(text.id)]
    proclaimed = sorted(each.proclaimed_at for each in votes if each.proclaimed_at is not None)
    began = sorted((*(span.since for span in item.spans), *(each.until for each in sitting.breaks if each.until)))
    yield VotesAheadRecord(
        text=text.id,
        left=len(ahead),
        next=tuple(each.amendments[0] for each in ahead if going_on.isdisjoint(each.amendments))[:NEXT],
        seconds_each=pace.seconds_each(proclaimed, began),
    )
