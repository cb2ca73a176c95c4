"""The booklet of a text: its amendments in the order of their votes, what each asks, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec.structs import replace

from server.deliberation.document.changes_told import base_units, changes_told
from server.deliberation.document.legal import LegalDocument, lawful, legal_booklet
from server.deliberation.document.model import (
    Block,
    Column,
    Content,
    Definitions,
    Document,
    Grid,
    Heading,
    Instant,
    Paragraph,
    Several,
    Source,
    Words,
    number,
    say,
    words,
)
from server.deliberation.document.people import NOBODY, everyone, who
from server.deliberation.document.text_told import became
from server.deliberation.document.tracking import adopted_by
from server.deliberation.document.unit_numbers import name_of_change
from server.deliberation.formulas import written
from server.deliberation.ids import AmendmentId, TextId
from server.deliberation.matters.amendments.ordering import in_voting_order
from server.deliberation.matters.amendments.seeing import changes_of
from server.deliberation.matters.amendments.shapes import Amendment
from server.deliberation.matters.texts.shapes import Text, Version

if TYPE_CHECKING:
    from server.deliberation.table import Table


def booklet(table: Table, id: TextId) -> LegalDocument:
    """Every amendment ever filed to the text, also those that were not voted, with the reason.

    Raises: KeyError when there is no such text; ValueError when nothing of it has been sealed yet.
    """
    text = table.texts.by_id[id]
    version = text.current
    if version is None:
        raise ValueError("no version of this text has been sealed yet")
    amendments = in_voting_order(text, table.amendments)
    waiting = sum(each.open for each in amendments)
    document = Document(
        kind="booklet",
        file_name=f"fascicolo-v{version.number}",
        zone=table.charter.zone,
        at=_dated(table, version, amendments),
        lead=(Words(table.register.body_name(table.charter.lead)),) if table.charter.lead is not None else (),
        table=(words(table.charter.name),),
        title=say("doc-booklet-title"),
        subtitle=(words(text.title),),
        status=say("doc-status-booklet", waiting=waiting, count=len(amendments)),
        final=bool(amendments) and not waiting,
        facts=_facts(version, amendments),
        blocks=(
            Heading(1, "reading", say("doc-heading-reading")),
            Paragraph(say("doc-booklet-how"), "lead"),
            *_in_short(table, text, amendments),
            *(block for each in amendments for block in _told(table, text, each)),
        ),
        source=Source(table.id, table.seq, text=text.id, version=version.number, digest=version.digest),
        cover=True,
    )
    return lawful(document, legal_booklet(table, text, amendments))


def sheet(table: Table, id: AmendmentId) -> LegalDocument:
    """One amendment alone, as the booklet has it. Raises: KeyError when there is no such amendment."""
    amendment = table.amendments.by_id[id]
    text = table.texts.by_id[amendment.text]
    whole = booklet(table, text.id)
    title = say("doc-heading-amendment", number=Words(amendment.number))
    _, *blocks = _told(table, text, amendment)
    document = replace(
        whole,
        kind="amendment",
        file_name=f"emendamento-{amendment.id}",
        title=title,
        status=became(table, amendment, None),
        final=not amendment.open,
        facts=(),
        blocks=tuple(blocks),
        cover=False,
    )
    return lawful(document, legal_booklet(table, text, (amendment,)))


def _dated(table: Table, version: Version, amendments: Sequence[Amendment]) -> datetime:
    """When the last thing it tells happened."""
    votes = [table.ballots.by_id[each.decided_by] for each in amendments if each.decided_by is not None]
    proclaimed = [each.proclaimed_at for each in votes if each.proclaimed_at is not None]
    return max(version.at, *(each.filed_at for each in amendments), *proclaimed, version.at)


def _facts(version: Version, amendments: Sequence[Amendment]) -> tuple[tuple[Content, Content], ...]:
    adopted = sum(each.state == "adopted" for each in amendments)
    return (
        (say("doc-fact-version"), number(version.number)),
        (say("doc-fact-amendments"), number(len(amendments))),
        (say("doc-fact-adopted"), number(adopted)),
        (say("doc-fact-fingerprint"), say("doc-fingerprint-short", digest=version.digest[:16])),
    )


def _in_short(table: Table, text: Text, amendments: Sequence[Amendment]) -> tuple[Block, ...]:
    heading = Heading(1, "in-short", say("doc-heading-in-short"))
    if not amendments:
        return (heading, Paragraph(say("doc-booklet-none")))
    columns = (
        Column(say("doc-column-amendment"), 3),
        Column(say("doc-column-where"), 3),
        Column(say("doc-column-author"), 4),
        Column(say("doc-column-what"), 5),
        Column(say("doc-column-outcome"), 4),
    )
    rows = tuple(
        (
            (Words(each.number),),
            _where(table, text, each),
            say("doc-names", names=who(table, each.author)),
            (words(each.summary),) if each.summary else NOBODY,
            became(table, each, None),
        )
        for each in amendments
    )
    return (heading, Grid(say("doc-caption-booklet", title=words(text.title)), columns, rows))


def _told(table: Table, text: Text, amendment: Amendment) -> Iterator[Block]:
    title = say("doc-heading-amendment", number=Words(amendment.number))
    yield Heading(1, f"amendment-{amendment.id}", title)
    yield Definitions(tuple(_rows(table, text, amendment)))
    if amendment.summary:
        yield Paragraph(say("doc-what-changes", summary=words(amendment.summary)), "lead")
    units = base_units(text, amendment.made[-1])
    yield Paragraph(say("doc-formula", formula=Words(written(units, amendment.operations, text.style))))
    yield from changes_told(units, changes_of(text, amendment), text.style)
    if amendment.reason:
        yield Paragraph(say("doc-reason", reason=words(amendment.reason)))
    if amendment.statement:
        yield Paragraph(say("doc-minority", statement=words(amendment.statement)))


def _rows(table: Table, text: Text, amendment: Amendment) -> Iterator[tuple[Content, Content]]:
    yield say("doc-term-where"), _where(table, text, amendment)
    if amendment.parent is not None:
        yield say("doc-term-parent"), _numbers(table, (amendment.parent,))
    yield say("doc-term-author"), say("doc-names", names=who(table, amendment.author))
    people = (("signers", amendment.signers), ("supporters", amendment.supporters), ("before", amendment.taken_from))
    for name, seats in people:
        if seats:
            yield say(f"doc-term-{name}"), say("doc-names", names=everyone(table, seats))
    others = (("replaces", amendment.replaces), ("replaced", amendment.replaced_by))
    for name, other in others:
        if other is not None:
            yield say(f"doc-term-{name}"), _numbers(table, (other,))
    if amendment.origins:
        yield say("doc-term-origins"), _numbers(table, amendment.origins)
    admitted = say("doc-filed-late") if amendment.late and amendment.admitted else ()
    yield say("doc-term-filed"), (*say("doc-instant", instant=Instant(amendment.filed_at, "moment")), *admitted)
    yield from _judged(table, amendment)
    yield say("doc-term-outcome"), became(table, amendment, None)
    vote = adopted_by(table, amendment)
    if vote:
        yield say("doc-term-vote"), vote


def _judged(table: Table, amendment: Amendment) -> Iterator[tuple[Content, Content]]:
    """The opinion on it, and what was proposed to its proposer before the vote."""
    opinion, handling = amendment.opinion, amendment.handling
    if opinion is not None:
        by = say("doc-names", names=who(table, opinion.seat))
        reason = (words(opinion.reason),) if opinion.reason else ()
        yield say("doc-term-opinion"), (*say(f"doc-opinion-{opinion.opinion}", who=by[0]), *reason)
    if handling is not None:
        answer = "none" if handling.accepted is None else "yes" if handling.accepted else "no"
        yield say("doc-term-handling"), say("doc-handling", handling=handling.handling, answer=answer)


def _numbers(table: Table, ids: Iterable[AmendmentId]) -> Content:
    return say("doc-names", names=Several(tuple(Words(table.amendments.by_id[id].number) for id in ids)))


def _where(table: Table, text: Text, amendment: Amendment) -> Content:
    units = base_units(text, amendment.made[-1])
    places = tuple(name_of_change(units, change, text.style) for change in changes_of(text, amendment))
    return say("doc-names", names=Several(places))
