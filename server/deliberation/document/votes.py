"""The votes as data: one row a place of the roll and proclaimed ballot, then one row with its totals."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, assert_never

from msgspec import Struct

from server.deliberation.document.model import Content, Phrase, Plain, Several, Words, number, say, utc, words
from server.deliberation.document.people import bench
from server.deliberation.matters.ballots.shapes import Ballot, Cast
from server.deliberation.matters.ballots.subjects import (
    AboutAmendment,
    AboutProcedure,
    AboutQuestion,
    AboutSeries,
    AboutText,
)
from server.deliberation.tally import Count, RollPlace

if TYPE_CHECKING:
    from server.deliberation.table import Table

SHARED: Final = ("row", "sitting", "ballot", "opened", "proclaimed", "subject", "wording", "method")
OF_PLACE: Final = ("bench", "body", "person", "present", "choice", "means", "at")
TOTALS: Final = (
    "outcome",
    "entitled",
    "present-count",
    "quorum",
    "favour",
    "against",
    "abstained",
    "out",
    "silent",
    "voters",
    "needed",
)


class Sheet(Struct, frozen=True):
    """A head and rows of the same width; an empty content is an empty cell. Times are UTC, ISO 8601."""

    file_name: str
    head: tuple[Content, ...]
    rows: tuple[tuple[Content, ...], ...]


def votes(table: Table) -> Sheet:
    """Every proclaimed ballot that still holds, in the order of opening; annulled ones stand in the minutes."""
    head = tuple(say(f"doc-sheet-{name}") for name in (*SHARED, *OF_PLACE, *TOTALS))
    rows: list[tuple[Content, ...]] = []
    for ballot in table.ballots.by_id.values():
        if ballot.state == "proclaimed" and ballot.count is not None:
            nothing_of_place = ((),) * len(OF_PLACE)
            nothing_of_totals = ((),) * len(TOTALS)
            rows += (
                (*_shared(table, ballot, "vote"), *_place(table, ballot, place), *nothing_of_totals)
                for place in ballot.roll
            )
            rows.append((*_shared(table, ballot, "total"), *nothing_of_place, *_totals(ballot.count)))
    return Sheet("voti", head, tuple(rows))


def _shared(table: Table, ballot: Ballot, row: str) -> Iterator[Content]:
    sitting = table.sittings.by_id[ballot.sitting]
    yield say("doc-cell-row", row=row)
    yield (Plain(f"{sitting.number}/{sitting.year}"),)
    yield (Plain(ballot.id),)
    yield (Plain(utc(ballot.opened_at)),)
    yield (Plain(utc(ballot.proclaimed_at)),) if ballot.proclaimed_at is not None else ()
    yield _subject(table, ballot)
    yield (words(ballot.wording),)
    yield say("doc-cell-method", method=ballot.method)


def _subject(table: Table, ballot: Ballot) -> Content:
    match ballot.subject:
        case AboutAmendment(amendment=id):
            return say("doc-cell-amendment", number=Words(table.amendments.by_id[id].number))
        case AboutSeries(amendments=amendments):
            numbers = Several(tuple(Words(table.amendments.by_id[each.amendment].number) for each in amendments))
            return say("doc-cell-series", numbers=numbers)
        case AboutText(text=id, version=version):
            return say("doc-cell-text", title=words(table.texts.by_id[id].title), version=version)
        case AboutProcedure(procedure=id):
            return say("doc-cell-procedure", title=words(table.procedures.by_id[id].title))
        case AboutQuestion():
            return say("doc-cell-question")
        case _:
            assert_never(ballot.subject)


def _place(table: Table, ballot: Ballot, place: RollPlace) -> Iterator[Content]:
    seat = table.seats.by_id[place.seat]
    cast = ballot.votes.get(place.seat)
    body, person = table.register.body_name(seat.body), table.register.person_name(seat.person)
    yield bench(place.bench)
    yield (Words(body),) if body else ()
    yield (Words(person),) if person else ()
    yield say("doc-cell-yes-no", value="yes" if place.present else "no")
    yield _choice(ballot, cast) if place.present else ()
    yield say("doc-cell-means", means=cast.means) if cast is not None else ()
    yield (Plain(utc(cast.at)),) if cast is not None else ()


def _choice(ballot: Ballot, cast: Cast | None) -> Content:
    if cast is not None and cast.vote.picks:
        named = {option.id: option.words for option in ballot.options}
        return say("doc-names", names=Several(tuple(words(named[pick]) for pick in cast.vote.picks)))
    choice = "none" if cast is None or cast.vote.choice is None else cast.vote.choice
    return (Phrase("doc-cell-choice", {"choice": choice}),)


def _totals(count: Count) -> Iterator[Content]:
    yield say("doc-cell-outcome", outcome=count.outcome)
    for value in (
        count.entitled,
        count.present,
        count.quorum_needed,
        count.favour,
        count.against,
        count.abstained,
        count.staying_out,
        count.silent,
        count.voters,
        count.needed,
    ):
        yield number(value)
