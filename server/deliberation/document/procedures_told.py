"""The agreed dialogue procedures: a table of who convenes whom how often, then the particulars of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.deliberation.document.model import (
    Block,
    Column,
    Content,
    Definitions,
    Grid,
    Heading,
    Instant,
    say,
    words,
)
from server.deliberation.document.people import NOBODY
from server.deliberation.matters.procedures import Procedure
from server.deliberation.prose import Prose

if TYPE_CHECKING:
    from server.deliberation.table import Table


def agreed(table: Table) -> list[Procedure]:
    return [each for each in table.procedures.by_id.values() if each.state == "agreed"]


def procedures_grid(procedures: list[Procedure]) -> Grid:
    columns = (
        Column(say("doc-column-procedure"), 4),
        Column(say("doc-column-convener"), 3),
        Column(say("doc-column-convened"), 4),
        Column(say("doc-column-frequency"), 3),
        Column(say("doc-column-notice"), 2),
        Column(say("doc-column-answer"), 2),
    )
    rows = tuple(
        (
            (words(each.title),),
            _given(each.terms.convener),
            _given(each.terms.convened),
            _given(each.terms.frequency),
            days(each.terms.notice_days),
            days(each.terms.answer_days),
        )
        for each in procedures
    )
    return Grid(say("doc-caption-procedures"), columns, rows)


def particulars(table: Table, procedure: Procedure, level: int) -> tuple[Block, ...]:
    """Its purpose, channel, contact and what happens when nobody answers; and when it was agreed."""
    terms = procedure.terms
    rows: list[tuple[Content, Content]] = [
        (say(f"doc-term-{name}"), (words(prose),))
        for name, prose in (
            ("purpose", terms.purpose),
            ("channel", terms.channel),
            ("contact", terms.contact),
            ("escalation", terms.escalation),
        )
        if prose
    ]
    ballot = None if procedure.decided_by is None else table.ballots.by_id[procedure.decided_by]
    if ballot is not None and ballot.count is not None:
        count = ballot.count
        facts = {"favour": count.favour, "against": count.against, "abstained": count.abstained}
        vote = say("doc-vote-in-short", day=Instant(ballot.opened_at, "date"), **facts)
        rows.append((say("doc-term-agreed"), vote))
    return (
        Heading(level, f"procedure-{procedure.id}", (words(procedure.title),)),
        Definitions(tuple(rows)),
    )


def days(count: int) -> Content:
    return say("doc-days", count=count) if count else NOBODY


def _given(prose: Prose) -> Content:
    return (words(prose),) if prose else NOBODY
