"""The guidelines the table takes home: the text as it stands, how it came about, how it was voted, who signs it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from server.deliberation.document.attendance import came, composition_grid
from server.deliberation.document.coordinated import coordination_blocks
from server.deliberation.document.legal import LegalDocument, lawful, legal_text
from server.deliberation.document.model import (
    Block,
    Column,
    Content,
    Document,
    Grid,
    Heading,
    Instant,
    Listing,
    PageBreak,
    Paragraph,
    Signature,
    Signatures,
    Source,
    Words,
    number,
    paragraphs,
    say,
    words,
)
from server.deliberation.document.people import body_of, person_of, who
from server.deliberation.document.procedures_told import agreed, particulars, procedures_grid
from server.deliberation.document.text_told import adopted_grid, fingerprint, text_blocks
from server.deliberation.document.vote_told import result
from server.deliberation.ids import TextId
from server.deliberation.matters.ballots.shapes import Ballot
from server.deliberation.matters.ballots.subjects import AboutText
from server.deliberation.matters.sittings.shapes import Sitting
from server.deliberation.matters.texts.shapes import Text, TextStyle, Version

if TYPE_CHECKING:
    from server.deliberation.table import Table


_FILE_NAMES: dict[TextStyle, str] = {"guidelines": "linee-guida", "bill": "articolato"}


def guidelines(table: Table, id: TextId, number: int | None = None) -> LegalDocument:
    """The text as guidelines or bill, approved or clearly a draft; or an older version of it, as what it was.

    Raises: KeyError when there is no such text; ValueError when there is no such version, or none at all yet.
    """
    text = table.texts.by_id[id]
    version = text.current if number is None else next((each for each in text.versions if each.number == number), None)
    if version is None:
        raise ValueError("no such version of this text has been sealed")
    older = version is not text.current
    final = None if text.adopted_by is None or older else table.ballots.by_id[text.adopted_by]
    votes = [each for each in _votes_on(table, text) if not older or _is_on(each, version)]
    dated = version.at if final is None or final.proclaimed_at is None else final.proclaimed_at
    document = Document(
        kind="guidelines",
        file_name=f"{_FILE_NAMES[text.style]}-v{version.number}",
        zone=table.charter.zone,
        at=dated,
        lead=(Words(table.register.body_name(table.charter.lead)),) if table.charter.lead is not None else (),
        table=(words(table.charter.name),),
        title=(words(text.title),),
        subtitle=say(f"doc-kind-{text.style}"),
        status=_status(table, text, version, final),
        final=final is not None,
        facts=_facts(table, version, dated, final),
        blocks=(
            *_reading(text, final=final is not None),
            *_path(table),
            *_text(table, text, version),
            *_amendments(table, text, version),
            *coordination_blocks(text, version, 1),
            *_minority(table, text),
            *_procedures(table),
            *_outcome(table, votes, final),
            *_signatures(table, final),
            *_annexes(table, version),
        ),
        source=Source(table.id, table.seq, text=text.id, version=version.number, digest=version.digest),
        cover=True,
    )
    return lawful(document, legal_text(table, text, version))


def _votes_on(table: Table, text: Text) -> list[Ballot]:
    """The votes on the text as a whole that have a place in the record, oldest first."""
    return [
        each
        for each in table.ballots.by_id.values()
        if isinstance(each.subject, AboutText) and each.subject.text == text.id and each.state != "cancelled"
    ]


def _sitting_of(table: Table, ballot: Ballot) -> Sitting:
    return table.sittings.by_id[ballot.sitting]


def _status(table: Table, text: Text, version: Version, final: Ballot | None) -> Content:
    if text.current is not None and version is not text.current:
        return say("doc-status-older", version=version.number, current=text.current.number)
    if final is not None:
        sitting = _sitting_of(table, final)
        day = Instant(final.proclaimed_at or final.opened_at, "day")
        return say("doc-status-approved", number=sitting.number, year=sitting.year, day=day)
    rejected = [each for each in _votes_on(table, text) if _rejects(each, version)]
    if rejected:
        sitting = _sitting_of(table, rejected[-1])
        return say("doc-status-rejected", number=sitting.number, year=sitting.year)
    return say("doc-status-draft")


def _is_on(ballot: Ballot, version: Version) -> bool:
    return isinstance(ballot.subject, AboutText) and ballot.subject.version == version.number


def _rejects(ballot: Ballot, version: Version) -> bool:
    rejected = ballot.state == "proclaimed" and ballot.count is not None and ballot.count.outcome == "rejected"
    return rejected and _is_on(ballot, version)


def _facts(
    table: Table, version: Version, dated: datetime, final: Ballot | None
) -> tuple[tuple[Content, Content], ...]:
    rows = [
        (say("doc-fact-version"), number(version.number)),
        (say("doc-fact-date"), say("doc-instant", instant=Instant(dated, "day"))),
    ]
    if final is not None:
        sitting = _sitting_of(table, final)
        rows.append((say("doc-fact-sitting"), say("doc-sitting", number=sitting.number, year=sitting.year)))
    rows.append((say("doc-fact-fingerprint"), say("doc-fingerprint-short", digest=version.digest[:16])))
    return tuple(rows)


def _reading(text: Text, *, final: bool) -> tuple[Block, ...]:
    return (
        Heading(1, "reading", say("doc-heading-reading")),
        Paragraph(say(f"doc-reading-{text.style}"), "lead"),
        Paragraph(say("doc-reading-marks")),
        Paragraph(say("doc-reading-final" if final else "doc-reading-draft")),
    )


def _path(table: Table) -> tuple[Block, ...]:
    """The sittings held, and the bodies that took part in at least one; persons stand in the minutes."""
    held = [each for each in table.sittings.by_id.values() if each.opened_at is not None]
    if not held:
        return (Heading(1, "path", say("doc-heading-path")), Paragraph(say("doc-path-none")))
    columns = (
        Column(say("doc-column-sitting"), 2),
        Column(say("doc-column-day"), 4),
        Column(say("doc-column-place"), 5),
        Column(say("doc-column-present"), 1, "end"),
    )
    rows = tuple(
        (
            say("doc-sitting-number", number=each.number, year=each.year),
            say("doc-instant", instant=Instant(each.opened_at or each.planned_at, "day")),
            (words(each.place),),
            number(each.checks[0].present) if each.checks else (),
        )
        for each in held
    )
    bodies = _bodies(table, held)
    return (
        Heading(1, "path", say("doc-heading-path")),
        Paragraph(say("doc-path", count=len(held), bodies=len(bodies))),
        Grid(say("doc-caption-sittings"), columns, rows),
        *((Paragraph(say("doc-path-bodies")), Listing(tuple(bodies))) if bodies else ()),
    )


def _bodies(table: Table, held: list[Sitting]) -> list[Content]:
    present = {
        seat for sitting in held for seat, attendance in table.presence.of(sitting.id).items() if came(attendance)
    }
    seats = [seat for seat in table.seats.by_id.values() if seat.id in present and seat.body is not None]
    by_body = {seat.body: seat for seat in reversed(seats)}
    order = dict.fromkeys(seat.body for seat in seats)
    return [body_of(table, by_body[body]) for body in order]


def _text(table: Table, text: Text, version: Version) -> tuple[Block, ...]:
    return (
        PageBreak(),
        Heading(1, "text", say("doc-heading-text")),
        *text_blocks(table, text, version, 2, "unit"),
    )


def _amendments(table: Table, text: Text, version: Version) -> tuple[Block, ...]:
    heading = Heading(1, "amendments", say("doc-heading-amendments"))
    grid = adopted_grid(table, text, [each for each in text.versions if each.number <= version.number])
    if grid is None:
        return (heading, Paragraph(say("doc-amendments-none")))
    return (heading, Paragraph(say("doc-amendments", count=len(grid.rows))), grid)


def _minority(table: Table, text: Text) -> tuple[Block, ...]:
    """M27: what was rejected and what its author says to it; nothing where nobody asked for it."""
    blocks: list[Block] = []
    for each in table.amendments.on(text.id):
        if each.state == "rejected" and each.statement:
            facts = {"who": who(table, each.author), "summary": words(each.summary)}
            blocks.append(Heading(2, f"minority-{each.id}", say("doc-minority-of", number=Words(each.number), **facts)))
            blocks.extend(Paragraph(content) for content in paragraphs(each.statement))
    if not blocks:
        return ()
    return (Heading(1, "minority", say("doc-heading-minority")), Paragraph(say("doc-minority-introduced")), *blocks)


def _procedures(table: Table) -> tuple[Block, ...]:
    heading = Heading(1, "procedures", say("doc-heading-procedures"))
    some = agreed(table)
    if not some:
        return (heading, Paragraph(say("doc-procedures-none")))
    details = [block for each in some for block in particulars(table, each, 2)]
    return (heading, Paragraph(say("doc-procedures", count=len(some))), procedures_grid(some), *details)


def _outcome(table: Table, votes: list[Ballot], final: Ballot | None) -> tuple[Block, ...]:
    """The final vote, or the last one, with its arithmetic; before it, in a line each, those that did not hold."""
    heading = Heading(1, "outcome", say("doc-heading-outcome"))
    shown = final or next((each for each in reversed(votes) if each.took_effect), None)
    blocks: list[Block] = [heading]
    for each in votes:
        if each is not shown and (each.state == "annulled" or each.void):
            day = Instant(each.opened_at, "moment")
            key = "doc-outcome-annulled" if each.state == "annulled" else "doc-outcome-void"
            blocks.append(Paragraph(say(key, moment=day, reason=words(each.annulled_because))))
    if shown is None:
        return (*blocks, Paragraph(say("doc-outcome-none")))
    sitting = _sitting_of(table, shown)
    facts = say(
        "doc-outcome",
        number=sitting.number,
        year=sitting.year,
        moment=Instant(shown.proclaimed_at or shown.opened_at, "moment"),
        wording=words(shown.wording),
    )
    method = say(f"doc-vote-method-{shown.method}")
    found = result(table, shown)
    return (*blocks, Paragraph((*facts, *method)), *((found,) if found is not None else ()))


def _signatures(table: Table, final: Ballot | None) -> tuple[Block, ...]:
    """One line a voting seat, for its body and who speaks for it; only once there is something to sign."""
    heading = Heading(1, "signatures", say("doc-heading-signatures"))
    if final is None:
        return (heading, Paragraph(say("doc-signatures-later")))
    seats = [seat for seat in table.seats.current() if seat.votes]
    lines = tuple(Signature(body_of(table, seat), person_of(table, seat)) for seat in seats)
    return (heading, Paragraph(say("doc-signatures")), Signatures(lines))


def _annexes(table: Table, version: Version) -> tuple[Block, ...]:
    return (
        PageBreak(),
        Heading(1, "annex-a", say("doc-annex", letter="A", title=say("doc-annex-composition")[0])),
        composition_grid(table),
        Heading(1, "annex-b", say("doc-annex", letter="B", title=say("doc-annex-fingerprint")[0])),
        *fingerprint(version),
    )
