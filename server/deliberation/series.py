"""What follows from one vote on several amendments: each takes effect for itself, in their order; and the way back.

Each makes its own version, so that every word still knows the amendment it came with.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, get_args

from msgspec.structs import replace

from server.deliberation import voted
from server.deliberation.ids import SYSTEM, CommandId
from server.deliberation.matters import amendments, texts
from server.deliberation.matters.amendments.shapes import Amendment
from server.deliberation.matters.ballots.shapes import Ballot
from server.deliberation.matters.ballots.subjects import AboutSeries, InSeries
from server.deliberation.shapes import Event, Stamp
from server.deliberation.table import Table

_OF_AMENDMENTS: Final = get_args(amendments.AmendmentEvent)
_OF_TEXTS: Final = get_args(texts.TextEvent)


def decided(table: Table, ballot: Ballot, subject: AboutSeries, *, adopted: bool) -> Iterator[Event]:
    """O7: each of them is adopted or rejected as if it had been voted alone, in the order in which they were put."""
    effect = voted.adopted if adopted else voted.rejected

    def of(now: Table, each: InSeries) -> Iterator[Event]:
        together = [one for one in _of(now, each) if one.open]
        return effect(now, now.amendments.by_id[each.amendment], ballot.id, together)

    return _one_by_one(table, ballot, subject.amendments, of)


def taken_back(table: Table, ballot: Ballot, subject: AboutSeries) -> Iterator[Event]:
    """M12: all of them are open again, the last first, or none is."""

    def of(now: Table, each: InSeries) -> Iterator[Event]:
        together = [one for one in _of(now, each) if one.decided_by == ballot.id]
        return voted.taken_back(now, now.amendments.by_id[each.amendment], together)

    return _one_by_one(table, ballot, subject.amendments[::-1], of)


def _of(table: Table, each: InSeries) -> list[Amendment]:
    return [table.amendments.by_id[id] for id in each.together]


def _one_by_one(
    table: Table, ballot: Ballot, some: Sequence[InSeries], of: Callable[[Table, InSeries], Iterator[Event]]
) -> Iterator[Event]:
    """What happens to each, on the table as those before it have left it."""
    for each in some:
        events = tuple(of(table, each))
        yield from events
        for event in events:
            table = _after(table, ballot, event)


def _after(table: Table, ballot: Ballot, event: Event) -> Table:
    """The amendments and texts after the event; only to work out what comes next, never kept."""
    moment = ballot.opened_at
    stamp = Stamp(table.seq, moment, moment, SYSTEM, SYSTEM, "clock", CommandId(ballot.id))
    if isinstance(event, _OF_AMENDMENTS):
        return replace(table, amendments=amendments.evolve(table.amendments, stamp, event))
    if isinstance(event, _OF_TEXTS):
        return replace(table, texts=texts.evolve(table.texts, stamp, event))
    return table
