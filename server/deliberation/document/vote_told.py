"""A vote as the record tells it: what was put, how it was counted, what the chair proclaimed, what followed.

Before the proclamation no choice appears here, and of a roll call none but what was said aloud is ever known elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from msgspec import Struct

from server.deliberation.document.changes_told import named, numbers_of, voted_changes
from server.deliberation.document.explained import explained
from server.deliberation.document.model import (
    Bar,
    Change,
    Column,
    Content,
    Grid,
    Instant,
    Result,
    Shade,
    Words,
    number,
    say,
    words,
)
from server.deliberation.document.people import bench, everyone, who
from server.deliberation.ids import AmendmentId
from server.deliberation.matters.amendments.shapes import Amendment
from server.deliberation.matters.ballots.shapes import Ballot
from server.deliberation.matters.ballots.subjects import (
    AboutAmendment,
    AboutProcedure,
    AboutQuestion,
    AboutSeries,
    AboutText,
)
from server.deliberation.shapes import Means
from server.deliberation.tally import BenchCount, Choice, Count, PickUpTo

if TYPE_CHECKING:
    from server.deliberation.table import Table

SHADES: tuple[tuple[Shade, Choice], ...] = (
    ("favour", "for"),
    ("against", "against"),
    ("abstained", "abstain"),
    ("staying_out", "not_taking_part"),
)
_OTHER_MEANS: tuple[Means, ...] = ("shared_device", "by_hand", "roll_call", "paper")


class Told(Struct, frozen=True):
    """`put`: what was voted on. `changes`: of an amendment, before and after. `proclaimed`: the verdict, once there is
    one. `after`: what followed from it, and what else the record must say."""

    put: tuple[Content, ...]
    changes: tuple[Change, ...]
    counted: Content
    proclaimed: Content
    after: tuple[Content, ...]


def told(table: Table, ballot: Ballot) -> Told:
    published = ballot.count if ballot.proclaimed_at is not None else None
    put = (_subject(table, ballot), *_otherwise(table, ballot), say(f"doc-vote-method-{ballot.method}"))
    return Told(
        put=(tuple(inline for content in put for inline in content),),
        changes=voted_changes(table, ballot),
        counted=() if published is None else explained(published, ballot.rules),
        proclaimed=() if published is None else say("doc-vote-proclaimed", outcome=published.outcome),
        after=(*_links(table, ballot), *_effects(table, ballot), *_oddities(table, ballot)),
    )


def result(table: Table, ballot: Ballot) -> Result | None:
    """The result as words, bars and table; None before the proclamation."""
    count = ballot.count
    if count is None or ballot.proclaimed_at is None:
        return None
    picks = isinstance(ballot.form, PickUpTo)
    return Result(
        outcome=count.outcome,
        verdict=say("doc-verdict", outcome=count.outcome),
        arithmetic=explained(count, ballot.rules),
        bars=_option_bars(ballot, count) if picks else tuple(_bench_bar(each) for each in count.benches),
        grid=_option_grid(ballot, count) if picks else _bench_grid(count),
        names=_names_by_choice(table, ballot),
    )


def _names_by_choice(table: Table, ballot: Ballot) -> tuple[tuple[Content, Content], ...]:
    """Who voted how; who was there and did not vote is named last."""
    present = [place.seat for place in ballot.roll if place.present]
    rows: list[tuple[Content, Content]] = []

    def row(head: Content, seats: list[str]) -> None:
        named = [seat for seat in present if seat in seats]
        if named:
            rows.append((head, say("doc-names", names=everyone(table, named))))

    for option in ballot.options:
        chosen = [seat for seat, cast in ballot.votes.items() if option.id in cast.vote.picks]
        row((words(option.words),), [*chosen])
    for _, choice in SHADES:
        row(say(f"doc-choice-{choice}"), [seat for seat, cast in ballot.votes.items() if cast.vote.choice == choice])
    row(say("doc-choice-none"), [seat for seat in present if seat not in ballot.votes])
    return tuple(rows)


def _subject(table: Table, ballot: Ballot) -> Content:
    wording = words(ballot.wording)
    match ballot.subject:
        case AboutAmendment(amendment=id):
            amendment = table.amendments.by_id[id]
            return say(
                "doc-vote-amendment",
                number=Words(amendment.number),
                author=who(table, amendment.author),
                wording=wording,
            )
        case AboutSeries():
            return say("doc-vote-series", numbers=numbers_of(table, ballot.amendments), wording=wording)
        case AboutText(text=id, version=version):
            return say("doc-vote-text", title=words(table.texts.by_id[id].title), version=version, wording=wording)
        case AboutProcedure(procedure=id):
            return say("doc-vote-procedure", title=words(table.procedures.by_id[id].title), wording=wording)
        case AboutQuestion():
            return say("doc-vote-question", wording=wording)
        case _:
            assert_never(ballot.subject)


def _otherwise(table: Table, ballot: Ballot) -> tuple[Content, ...]:
    """How an amendment was put, where that is not «this one, yes or no»; and why, where the chair wanted it so."""
    subject = ballot.subject
    if isinstance(subject, AboutSeries):
        several = [each for each in subject.amendments if each.together]
        return tuple(
            named(table, each.amendment)
            + say("doc-vote-together", numbers=numbers_of(table, each.together), count=len(each.together))
            for each in several
        )
    if not isinstance(subject, AboutAmendment):
        return ()
    found: list[Content] = [say("doc-vote-keeps")] if subject.keeps else []
    if subject.together:
        numbers = numbers_of(table, subject.together)
        found.append(say("doc-vote-together", numbers=numbers, count=len(subject.together)))
    if subject.because:
        found.append(say("doc-vote-because", reason=words(subject.because)))
    return tuple(found)


def _links(table: Table, ballot: Ballot) -> tuple[Content, ...]:
    """The vote this one repeats, and the one that repeated it."""
    found: list[Content] = []
    if ballot.repeats is not None:
        earlier = table.ballots.by_id[ballot.repeats]
        found.append(say("doc-vote-repeats", moment=Instant(earlier.opened_at, "moment")))
    if ballot.state == "annulled":
        key = "doc-vote-annulled" if ballot.proclaimed_at is not None else "doc-vote-annulled-before"
        found.append(say(key, reason=words(ballot.annulled_because)))
    found += [
        say("doc-vote-repeated", moment=Instant(later.opened_at, "moment"))
        for later in table.ballots.by_id.values()
        if later.repeats == ballot.id and later.state != "cancelled"
    ]
    return tuple(found)


def _effects(table: Table, ballot: Ballot) -> tuple[Content, ...]:
    """The new versions and what is precluded by them, as long as the vote holds."""
    return tuple(told for id in ballot.amendments for told in _effects_of(table, ballot, id))


def _effects_of(table: Table, ballot: Ballot, id: AmendmentId) -> tuple[Content, ...]:
    if not ballot.took_effect or table.amendments.by_id[id].decided_by != ballot.id:
        return ()
    text = table.texts.by_id[table.amendments.by_id[id].text]
    kept = isinstance(ballot.subject, AboutAmendment) and ballot.subject.keeps
    state = table.amendments.by_id[id].state
    stands = [say("doc-vote-kept", kept="yes" if state == "rejected" else "no")] if kept else []
    series = len(ballot.amendments) > 1
    became = [named(table, id) + say(f"doc-amendment-{state}")] if series else []
    made = [say("doc-vote-version", version=each.number) for each in text.versions if each.amendment == id]
    precluded = [preclusion(table, each) for each in table.amendments.on(text.id) if each.precluded_by == id]
    return (*became, *stands, *made, *precluded)


def preclusion(table: Table, amendment: Amendment) -> Content:
    """Why an amendment is not voted any more: by which other one, and what the two have in common."""
    by = table.amendments.by_id[amendment.precluded_by] if amendment.precluded_by is not None else amendment
    cause = "absorbed" if amendment.state == "absorbed" else amendment.cause or "same_words"
    return say(f"doc-precluded-{cause}", number=Words(amendment.number), by=Words(by.number))


def _oddities(table: Table, ballot: Ballot) -> tuple[Content, ...]:
    """Votes that did not come from their owner's device, and votes that came too late to count."""
    found: list[Content] = []
    if ballot.proclaimed_at is not None:
        for means in _OTHER_MEANS:
            seats = [
                place.seat
                for place in ballot.roll
                if place.seat in ballot.votes and ballot.votes[place.seat].means == means
            ]
            if seats and not (means == "roll_call" and ballot.method == "roll_call"):
                found.append(say(f"doc-vote-means-{means}", names=everyone(table, seats)))
    if ballot.late:
        found.append(say("doc-vote-late", names=everyone(table, ballot.late), count=len(ballot.late)))
    return tuple(found)


def _bench_bar(each: BenchCount) -> Bar:
    counts: tuple[tuple[Shade, int], ...] = (
        ("favour", each.favour),
        ("against", each.against),
        ("abstained", each.abstained),
        ("staying_out", each.staying_out),
    )
    return Bar(bench(each.bench), tuple(segment for segment in counts if segment[1]))


def _bench_grid(count: Count) -> Grid:
    heads = ("entitled", "present", "favour", "against", "abstained", "out", "silent")
    columns = (Column(say("doc-column-bench"), 3), *(Column(say(f"doc-column-{head}"), 1, "end") for head in heads))
    rows = tuple((bench(each.bench), *_numbers(each)) for each in count.benches)
    total = (say("doc-total"), *_numbers(count))
    return Grid(say("doc-caption-benches"), columns, (*rows, total), last_is_total=True)


def _numbers(of: Count | BenchCount) -> tuple[Content, ...]:
    numbers = (of.entitled, of.present, of.favour, of.against, of.abstained, of.staying_out, of.silent)
    return tuple(number(each) for each in numbers)


def _option_bars(ballot: Ballot, count: Count) -> tuple[Bar, ...]:
    known = {option.id: option.words for option in ballot.options}
    return tuple(
        Bar((words(known[each.option]),), (("picked", each.votes),) if each.votes else ()) for each in count.options
    )


def _option_grid(ballot: Ballot, count: Count) -> Grid:
    known = {option.id: option.words for option in ballot.options}
    columns = (
        Column(say("doc-column-option"), 5),
        Column(say("doc-column-votes"), 1, "end"),
        Column(say("doc-column-rank"), 1, "end"),
    )
    rows = tuple(((words(known[each.option]),), number(each.votes), number(each.rank)) for each in count.options)
    return Grid(say("doc-caption-options"), columns, rows)
