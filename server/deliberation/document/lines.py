"""The minutes as they write themselves: what happened in a sitting, moment by moment, read off the table.

What was undone is not in the table any more and so not here; a speech without a summary is a numbered gap.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

from server.deliberation.document.coordinated import coordination_line
from server.deliberation.document.model import Content, Instant, Phrase, Several, Words, paragraphs, say, words
from server.deliberation.document.people import who
from server.deliberation.document.vote_told import told
from server.deliberation.ids import BallotId, ItemId, NoteId, RequestId, SeatId, SittingId
from server.deliberation.matters.agenda.shapes import Item
from server.deliberation.matters.amendments.shapes import AmendmentAct
from server.deliberation.matters.ballots.shapes import Ballot
from server.deliberation.matters.floor.shapes import Speech
from server.deliberation.matters.minutes.shapes import MinuteNote
from server.deliberation.matters.presence import Attendance
from server.deliberation.matters.sittings.shapes import Sitting
from server.deliberation.prose import NOTHING

if TYPE_CHECKING:
    from server.deliberation.table import Table

LineKind = Literal[
    "opened",
    "moved",
    "came_in",
    "went_out",
    "resumed",
    "item_opened",
    "text_sealed",
    "amendment_filed",
    "votes_reordered",
    "amendment_act",
    "speech",
    "call_to_order",
    "note",
    "vote",
    "quorum_checked",
    "item_closed",
    "item_set_aside",
    "suspended",
    "closed",
]
_ORDER: dict[LineKind, int] = {kind: place for place, kind in enumerate(get_args(LineKind))}


class Line(Struct, frozen=True):
    """One moment of a sitting. `says`: its paragraphs. `item`: the one that was being treated, if any.

    gap: number, counted from 1, of a speech whose summary is still missing; else 0. Of `speech`, `note` and `ballot`
    only the one the line is about is set: what the secretary writes or opens from here.
    """

    at: datetime
    kind: LineKind
    item: ItemId | None
    says: tuple[Content, ...]
    speech: RequestId | None = None
    note: NoteId | None = None
    ballot: BallotId | None = None
    gap: int = 0


def lines(table: Table, id: SittingId) -> tuple[Line, ...]:
    """Everything the record holds of this sitting, in the order in which it happened; gaps numbered in that order."""
    sitting = table.sittings.by_id[id]
    found = [
        *_sitting(sitting, opening(table, sitting)),
        *_presence(table, sitting),
        *_items(table, id),
        *_texts(table, sitting),
        *_floor(table, id),
        *_notes(table, id),
        *_votes(table, id),
    ]
    placed = [each if each.item is not None else replace(each, item=_item_at(table, id, each)) for each in found]
    placed.sort(key=lambda line: (line.at, _ORDER[line.kind]))
    gaps = 0
    result: list[Line] = []
    for line in placed:
        gaps += line.gap
        result.append(replace(line, gap=gaps) if line.gap else line)
    return tuple(result)


def opening(table: Table, sitting: Sitting) -> Phrase | None:
    """«Constatato il numero legale (presenti x su y, necessari z)», once the sitting was opened."""
    if sitting.opened_at is None or not sitting.checks:
        return None
    check = sitting.checks[0]
    entitled = _entitled_at(table, sitting.opened_at)
    return Phrase("doc-line-opened", {"present": check.present, "entitled": entitled, "needed": check.needed})


def _entitled_at(table: Table, at: datetime) -> int:
    """The places with a vote that existed then, by the rules the table has."""
    rules = table.charter.rules
    places: dict[str, bool] = {}
    for seat in table.seats.by_id.values():
        if seat.votes and seat.since <= at and (seat.until is None or seat.until > at):
            shared = rules.one_vote_per == "body" and seat.body is not None
            place = f"body/{seat.body}" if shared else seat.id
            places[place] = places.get(place, False) or seat.person is not None
    return len(places) if rules.quorum_base == "entitled" else sum(places.values())


def _sitting(sitting: Sitting, formula: Phrase | None) -> Iterator[Line]:
    if sitting.opened_at is not None and formula is not None:
        yield Line(sitting.opened_at, "opened", None, ((formula,),))
    for check in sitting.checks[1:]:
        reached = "yes" if check.present >= check.needed else "no"
        says = say("doc-line-quorum", present=check.present, needed=check.needed, reached=reached)
        yield Line(check.at, "quorum_checked", None, (says,))
    for each in sitting.breaks:
        says = say("doc-line-suspended")
        if each.returns_at is not None:
            says = say("doc-line-suspended-until", hour=Instant(each.returns_at, "hour"))
        yield Line(each.since, "suspended", None, (says,))
        if each.until is not None and each.until != sitting.closed_at:
            yield Line(each.until, "resumed", None, (say("doc-line-resumed"),))
    if sitting.closed_at is not None:
        yield Line(sitting.closed_at, "closed", None, (say("doc-line-closed"),))


def _presence(table: Table, sitting: Sitting) -> Iterator[Line]:
    """Who came and went while the sitting was going on; who was there from the start stands in the attendance."""
    start, end = sitting.opened_at, sitting.closed_at
    if start is None:
        return
    for seat, attendance in table.presence.of(sitting.id).items():
        for line in _movements(table, seat, attendance):
            if line.at > start and (end is None or line.at <= end):
                yield line


def _movements(table: Table, seat: SeatId, attendance: Attendance) -> Iterator[Line]:
    before: datetime | None = None
    following = [stay.since for stay in attendance.stays[1:]]
    for place, stay in enumerate(attendance.stays):
        kind: LineKind = "moved" if stay.since == before else "came_in"
        says = say(f"doc-line-{kind.replace('_', '-')}", who=who(table, seat), where=stay.where)
        yield Line(stay.since, kind, None, (says,))
        before = stay.until
        goes_on = place < len(following) and following[place] == stay.until
        if stay.until is not None and not goes_on:
            yield Line(stay.until, "went_out", None, (say("doc-line-went-out", who=who(table, seat)),))


def _items(table: Table, sitting: SittingId) -> Iterator[Line]:
    for number, item in enumerate(table.agenda.of(sitting), start=1):
        title = words(item.title)
        for place, span in enumerate(item.spans):
            key = "doc-line-item-opened" if place == 0 else "doc-line-item-again"
            yield Line(span.since, "item_opened", item.id, (say(key, number=number, title=title),))
            if span.until is not None:
                last = place == len(item.spans) - 1
                kind: LineKind = "item_set_aside" if last and item.state == "set_aside" else "item_closed"
                says = say(f"doc-line-{kind.replace('_', '-')}", number=number)
                yield Line(span.until, kind, item.id, (says,))


def _texts(table: Table, sitting: Sitting) -> Iterator[Line]:
    """Texts sealed and amendments filed while the sitting was going on."""

    def during(at: datetime) -> bool:
        start, end = sitting.opened_at, sitting.closed_at
        return start is not None and start <= at and (end is None or at <= end)

    for text in table.texts.by_id.values():
        for version in (*text.versions, *text.withdrawn):
            if version.coordinated is not None and during(version.at):
                yield Line(version.at, "text_sealed", None, (coordination_line(text, version),))
            elif version.origin != "amendment" and during(version.at):
                says = say(
                    "doc-line-sealed", title=words(text.title), version=version.number, digest=version.digest[:8]
                )
                yield Line(version.at, "text_sealed", None, (says,))
    for order in table.amendments.reordered:
        if during(order.at):
            title = words(table.texts.by_id[order.text].title)
            said = (say("doc-line-reordered-why", reason=words(order.reason)),) if order.reason else ()
            says = say("doc-line-reordered", title=title, proposed="yes" if order.proposed else "no")
            yield Line(order.at, "votes_reordered", None, (says, *said))
    for each in table.amendments.by_id.values():
        if during(each.filed_at) and each.part_of is None:
            facts = say("doc-line-filed", number=Words(each.number), author=who(table, each.author))
            summary = (say("doc-line-filed-summary", summary=words(each.summary)),) if each.summary else ()
            yield Line(each.filed_at, "amendment_filed", None, (facts, *summary))
    for act in table.amendments.acts:
        if during(act.at):
            yield Line(act.at, "amendment_act", None, (_amendment_act(table, act),))


def _amendment_act(table: Table, act: AmendmentAct) -> Content:
    """«L’emendamento 1.2.1 è ritirato.»; a ruling with its reason, as long as it stands."""
    amendment = table.amendments.by_id[act.amendment]
    said = say(f"doc-line-amendment-{act.act}", number=Words(amendment.number), who=who(table, act.by))
    if act.act in ("inadmissible", "out_of_scope") and amendment.ruling:
        return (*said, *say("doc-line-amendment-ruling", ruling=words(amendment.ruling)))
    if act.act == "parts_refused":
        return (*said, *say("doc-line-amendment-ruling", ruling=words(amendment.parts_refused)))
    if act.act in ("made_precluded", "made_absorbed", "made_filed") and amendment.effect_reason:
        return (*said, *say("doc-line-amendment-ruling", ruling=words(amendment.effect_reason)))
    if act.act == "divided":
        numbers = tuple(Words(table.amendments.by_id[id].number) for id in amendment.into)
        return (*said, *say("doc-line-amendment-parts", numbers=Several(numbers)))
    if act.act in ("reworded", "merged") and amendment.replaced_by is not None:
        by = table.amendments.by_id[amendment.replaced_by]
        return (*said, *say("doc-line-amendment-instead", number=Words(by.number)))
    return said


def _floor(table: Table, sitting: SittingId) -> Iterator[Line]:
    summaries = table.minutes.of(sitting).summaries
    for speech in table.floor.speeches:
        if speech.sitting == sitting:
            summary = summaries.get(speech.id, NOTHING)
            missing = not summary
            says = (_speech(table, speech, missing=missing), *paragraphs(summary))
            yield Line(speech.started_at, "speech", speech.item, says, speech=speech.id, gap=int(missing))
    for call in table.floor.calls_to_order:
        if call.sitting == sitting:
            yield Line(call.at, "call_to_order", None, (say("doc-line-called-to-order", who=who(table, call.seat)),))


def _speech(table: Table, speech: Speech, *, missing: bool) -> Content:
    minutes, seconds = divmod(round(speech.spoken), 60)
    key = "doc-line-speech-missing" if missing else "doc-line-speech"
    return say(key, kind=speech.kind, who=who(table, speech.seat), minutes=minutes, seconds=seconds)


def _notes(table: Table, sitting: SittingId) -> Iterator[Line]:
    for note in table.minutes.of(sitting).notes.values():
        yield Line(_told_at(table, note), "note", note.item, paragraphs(note.words), note=note.id)


def _told_at(table: Table, note: MinuteNote) -> datetime:
    """When it was written; one that was added to an item later, when that item was last left."""
    item = None if note.item is None else table.agenda.items.get(note.item)
    if item is None or _within(item, note.at):
        return note.at
    left = [span.until for span in item.spans if span.until is not None and span.until <= note.at]
    return left[-1] if left else note.at


def _votes(table: Table, sitting: SittingId) -> Iterator[Line]:
    """B17: what was opened by mistake and cancelled without a vote is not part of the record."""
    for ballot in table.ballots.by_id.values():
        if ballot.sitting == sitting and ballot.state != "cancelled":
            yield Line(_when(ballot), "vote", ballot.item, _vote(table, ballot), ballot=ballot.id)


def _when(ballot: Ballot) -> datetime:
    return ballot.proclaimed_at or ballot.closed_at or ballot.opened_at


def _vote(table: Table, ballot: Ballot) -> tuple[Content, ...]:
    story = told(table, ballot)
    going_on = (say("doc-vote-going-on"),) if ballot.going_on else ()
    middle = tuple(content for content in (story.counted, story.proclaimed) if content)
    return (*story.put, *going_on, *middle, *story.after)


def _item_at(table: Table, sitting: SittingId, line: Line) -> ItemId | None:
    """The item that was being treated then; the opening, the closing and the breaks of a sitting belong to none."""
    if line.kind in ("opened", "closed"):
        return None
    return next((item.id for item in table.agenda.of(sitting) if _within(item, line.at)), None)


def _within(item: Item, at: datetime) -> bool:
    return any(span.since <= at and (span.until is None or at < span.until) for span in item.spans)
