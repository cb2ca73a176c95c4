"""The minutes of a sitting, after the template Italian collegial bodies share: from the heading to the signatures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.deliberation.document.attendance import attendance_grid, bench_grid, minute_taker, presiding
from server.deliberation.document.lines import Line, lines
from server.deliberation.document.model import (
    Block,
    Column,
    Content,
    Day,
    Document,
    Entry,
    Grid,
    Heading,
    Instant,
    Listing,
    Note,
    PageBreak,
    Paragraph,
    Phrase,
    Signature,
    Signatures,
    Source,
    Words,
    say,
    words,
)
from server.deliberation.document.people import NOBODY, person_of, who
from server.deliberation.document.text_told import booklet_grid, fingerprint, text_blocks
from server.deliberation.document.vote_told import result, told
from server.deliberation.ids import ItemId, SeatId, SittingId
from server.deliberation.matters.agenda.shapes import Item
from server.deliberation.matters.ballots.subjects import AboutText
from server.deliberation.matters.sittings.shapes import Sitting
from server.deliberation.matters.texts.shapes import Text, Version

if TYPE_CHECKING:
    from server.deliberation.table import Table


def minutes(table: Table, id: SittingId) -> Document:
    """The minutes as they stand, missing summaries as numbered gaps. Raises: KeyError when there is no such sitting."""
    sitting = table.sittings.by_id[id]
    some = lines(table, id)
    gaps = sum(line.gap > 0 for line in some)
    dated = sitting.closed_at or (some[-1].at if some else sitting.planned_at)
    return Document(
        kind="minutes",
        file_name=f"verbale-{sitting.number}-{sitting.year}",
        zone=table.charter.zone,
        at=dated,
        lead=(Words(table.register.body_name(table.charter.lead)),) if table.charter.lead is not None else (),
        table=(words(table.charter.name),),
        title=say("doc-minutes-title", number=sitting.number, year=sitting.year),
        subtitle=say("doc-minutes-day", day=Instant(sitting.opened_at or sitting.planned_at, "day")),
        status=say("doc-status-minutes", gaps=gaps),
        final=False,
        facts=_facts(table, sitting),
        blocks=(
            *_opening(table, sitting, some),
            *_agenda(table, id),
            *_course(table, sitting, some),
            *_commitments(table, id),
            *_closing(table, sitting),
            *_annexes(table, sitting),
        ),
        source=Source(table.id, table.seq, sitting=id, number=sitting.number, year=sitting.year),
    )


def _facts(table: Table, sitting: Sitting) -> tuple[tuple[Content, Content], ...]:
    rows = [
        (say("doc-fact-place"), (words(sitting.place),)),
        (say("doc-fact-mode"), say(f"doc-mode-{sitting.mode}")),
    ]
    if sitting.convened_at is not None:
        moment = Instant(sitting.convened_at, "day")
        rows.append((say("doc-fact-notice"), say("doc-notice-of", day=moment)))
    for name, at in (("opened", sitting.opened_at), ("closed", sitting.closed_at)):
        if at is not None:
            rows.append((say(f"doc-fact-{name}"), say("doc-at-hour", hour=Instant(at, "hour"))))
    for name, seat in (("chair", presiding(table, sitting.id)), ("secretary", minute_taker(table, sitting.id))):
        if seat is not None:
            rows.append((say(f"doc-fact-{name}"), say("doc-names", names=who(table, seat))))
    return tuple(rows)


def _opening(table: Table, sitting: Sitting, some: tuple[Line, ...]) -> tuple[Block, ...]:
    heading = Heading(1, "opening", say("doc-heading-opening"))
    gathering = _gathering(table, sitting)
    first = next((line for line in some if line.kind == "opened"), None)
    formula = () if first is None else tuple(Paragraph(content) for content in first.says)
    return (
        heading,
        Paragraph(gathering),
        Heading(2, "attendance", say("doc-heading-attendance")),
        attendance_grid(table, sitting),
        *formula,
    )


def _gathering(table: Table, sitting: Sitting) -> Content:
    """«Il giorno …, alle ore …, si è riunito il Tavolo …»."""
    if sitting.opened_at is None:
        return say("doc-not-opened", moment=Instant(sitting.planned_at, "moment"))
    chair, secretary = presiding(table, sitting.id), minute_taker(table, sitting.id)
    facts = say(
        "doc-gathering",
        day=Instant(sitting.opened_at, "day"),
        hour=Instant(sitting.opened_at, "hour"),
        table=words(table.charter.name),
        place=words(sitting.place),
        mode=sitting.mode,
        call=sitting.call,
    )
    chaired = () if chair is None else say("doc-gathering-chair", who=who(table, chair))
    written = () if secretary is None else say("doc-gathering-secretary", who=who(table, secretary))
    return (*facts, *chaired, *written)


def _agenda(table: Table, sitting: SittingId) -> tuple[Block, ...]:
    heading = Heading(1, "agenda", say("doc-heading-agenda"))
    items = table.agenda.of(sitting)
    if not items:
        return (heading, Paragraph(say("doc-agenda-empty")))
    return (heading, Listing(tuple(_agenda_item(item) for item in items), ordered=True))


def _agenda_item(item: Item) -> Content:
    title = words(item.title)
    if item.state == "set_aside":
        return say("doc-agenda-set-aside", title=title)
    return (title,) if item.spans else say("doc-agenda-not-reached", title=title)


def _course(table: Table, sitting: Sitting, some: tuple[Line, ...]) -> tuple[Block, ...]:
    """What happened, in the order in which it did, under the item that was being treated."""
    items = {item.id: (place, item) for place, item in enumerate(table.agenda.of(sitting.id), start=1)}
    blocks: list[Block] = [Heading(1, "course", say("doc-heading-course"))]
    under: ItemId | None = None
    visits: dict[ItemId, int] = {}
    for line in some:
        if line.kind in ("opened", "closed"):
            continue
        if line.item is not None and line.item != under and line.item in items:
            place, item = items[line.item]
            visits[item.id] = visits.get(item.id, 0) + 1
            key = "doc-heading-item" if visits[item.id] == 1 else "doc-heading-item-again"
            anchor = f"item-{place}" if visits[item.id] == 1 else f"item-{place}-{visits[item.id]}"
            blocks.append(Heading(2, anchor, say(key, number=place, title=words(item.title))))
            under = line.item
        blocks.extend(_told(table, line))
    if len(blocks) == 1:
        blocks.append(Paragraph(say("doc-course-empty")))
    return tuple(blocks)


def _told(table: Table, line: Line) -> tuple[Block, ...]:
    at = say("doc-instant", instant=Instant(line.at, "hour"))
    if line.gap:
        numbered = say("doc-gap", number=line.gap)
        return (Note("gap", ((*numbered, *line.says[0]), *line.says[1:]), at),)
    if line.ballot is None:
        return (Entry(at, line.says),)
    ballot = table.ballots.by_id[line.ballot]
    story = told(table, ballot)
    going_on = (say("doc-vote-going-on"),) if ballot.going_on else ()
    opened = say("doc-instant", instant=Instant(ballot.opened_at, "hour"))
    found = result(table, ballot)
    blocks: list[Block] = [Entry(opened, (*story.put, *going_on)), *story.changes]
    blocks += () if found is None else (found,)
    if story.proclaimed or story.after:
        proclaimed = (story.proclaimed,) if story.proclaimed else ()
        blocks.append(Entry(at, (*proclaimed, *story.after)))
    return tuple(blocks)


def _commitments(table: Table, sitting: SittingId) -> tuple[Block, ...]:
    agreed = table.minutes.of(sitting).commitments.values()
    if not agreed:
        return ()
    columns = (
        Column(say("doc-column-who"), 4),
        Column(say("doc-column-commitment"), 6),
        Column(say("doc-column-due"), 4),
    )
    rows = []
    for each in agreed:
        body = table.register.body_name(each.body)
        people = [Words(name) for name in (body, each.who.shown) if name]
        due: Content = NOBODY if each.due is None else say("doc-instant", instant=Day(each.due))
        named: Content = (people[0],)
        if len(people) == 2 and body != each.who.shown:
            named = say("doc-person-of-body", person=people[1], body=people[0])
        rows.append((named, (words(each.what),), due))
    return (
        Heading(1, "commitments", say("doc-heading-commitments")),
        Paragraph(say("doc-commitments")),
        Grid(say("doc-caption-commitments"), columns, tuple(rows)),
    )


def _closing(table: Table, sitting: Sitting) -> tuple[Block, ...]:
    heading = Heading(1, "closing", say("doc-heading-closing"))
    if sitting.closed_at is None:
        return (heading, Paragraph(say("doc-not-closed")))
    lines = (
        Signature(say("doc-signs-chair"), _signer(table, presiding(table, sitting.id))),
        Signature(say("doc-signs-secretary"), _signer(table, minute_taker(table, sitting.id))),
    )
    hour = Instant(sitting.closed_at, "hour")
    return (
        heading,
        Paragraph(say("doc-closed", hour=hour)),
        Paragraph(say("doc-read-and-signed")),
        Signatures(lines),
    )


def _signer(table: Table, seat: SeatId | None) -> Content:
    return NOBODY if seat is None else person_of(table, table.seats.by_id[seat])


def _annexes(table: Table, sitting: Sitting) -> tuple[Block, ...]:
    """A: presence by bench; then the amendments and the text of each text that was treated; then the papers."""
    annexes: list[tuple[Phrase, tuple[Block, ...]]] = []
    if sitting.opened_at is not None:
        annexes.append((Phrase("doc-annex-attendance"), (bench_grid(table, sitting),)))
    for text in _texts_treated(table, sitting.id):
        booklet = booklet_grid(table, text.id, sitting.id)
        if booklet is not None:
            annexes.append((Phrase("doc-annex-booklet", {"title": words(text.title)}), (booklet,)))
        version = _version_then(text, sitting)
        if version is not None:
            annexes.append((_text_annex(table, text, sitting), _text_in_full(table, text, version)))
    if sitting.documents:
        papers = Listing(tuple((words(each),) for each in sitting.documents))
        annexes.append((Phrase("doc-annex-papers"), (papers,)))
    blocks: list[Block] = [PageBreak()] if annexes else []
    for letter, (title, inside) in zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", annexes, strict=False):
        blocks.append(Heading(1, f"annex-{letter.lower()}", say("doc-annex", letter=letter, title=title)))
        blocks.extend(inside)
    return tuple(blocks)


def _texts_treated(table: Table, sitting: SittingId) -> list[Text]:
    """The texts of items that were opened, and those voted on, in this sitting."""
    items = [item.text for item in table.agenda.of(sitting) if item.spans and item.text is not None]
    voted = [
        each.subject.text
        for each in table.ballots.by_id.values()
        if each.sitting == sitting and isinstance(each.subject, AboutText) and each.state != "cancelled"
    ]
    return [table.texts.by_id[id] for id in dict.fromkeys((*items, *voted))]


def _version_then(text: Text, sitting: Sitting) -> Version | None:
    """The version that counted when the sitting closed; while it goes on, the one that counts now."""
    end = sitting.closed_at
    return next((each for each in reversed(text.versions) if end is None or each.at <= end), None)


def _text_annex(table: Table, text: Text, sitting: Sitting) -> Phrase:
    adopted = None if text.adopted_by is None else table.ballots.by_id[text.adopted_by]
    approved = adopted is not None and adopted.sitting == sitting.id
    return Phrase("doc-annex-adopted" if approved else "doc-annex-text", {"title": words(text.title)})


def _text_in_full(table: Table, text: Text, version: Version) -> tuple[Block, ...]:
    return (*text_blocks(table, text, version, 2, f"text-{text.id}"), *fingerprint(version))
