"""How a vote on several amendments looks, and what falls with what is put."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from server.deliberation.ids import AmendmentId
from server.deliberation.matters.amendments.ordering import falling
from server.deliberation.matters.amendments.seeing import UnitChange, changes_on
from server.deliberation.matters.ballots.shapes import Ballot
from server.deliberation.matters.ballots.subjects import AboutSeries

if TYPE_CHECKING:
    from server.deliberation.table import Table


class SeriesChange(Struct, frozen=True):
    """One amendment of a series and what it changes; together: identical ones that are decided with it."""

    amendment: AmendmentId
    changes: tuple[UnitChange, ...]
    together: tuple[AmendmentId, ...]


def falling_with(table: Table, ballot: Ballot) -> tuple[AmendmentId, ...]:
    return tuple(dict.fromkeys(other for each in ballot.amendments for other in falling(table, each)))


def series_of(table: Table, subject: AboutSeries) -> tuple[SeriesChange, ...]:
    return tuple(
        SeriesChange(each.amendment, changes_on(table, subject.text, subject.version, each.operations), each.together)
        for each in subject.amendments
    )
