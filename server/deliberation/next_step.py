"""The chair's next step: what the sitting waits for now, and what hinders it. A proposal, never a gate."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from server.deliberation import quorum
from server.deliberation.ids import AmendmentId, BallotId, ItemId, ProcedureId, RequestId, SeatId, SittingId, TextId
from server.deliberation.matters.amendments.ordering import falling, in_voting_order, turns
from server.deliberation.matters.floor.deciding import suggested
from server.deliberation.matters.texts import coordinating
from server.deliberation.shapes import Record

if TYPE_CHECKING:
    from server.deliberation.audience import Audience
    from server.deliberation.matters.agenda.shapes import Item
    from server.deliberation.matters.amendments.shapes import Amendment
    from server.deliberation.matters.sittings.shapes import Sitting
    from server.deliberation.table import Table

Step = Literal[
    "plan_sitting",
    "convene",
    "open_sitting",
    "resume",
    "call_seat",
    "close_ballot",
    "wait_for_count",
    "proclaim",
    "take_floor_back",
    "give_floor",
    "open_item",
    "let_write",
    "close_draft",
    "wait_for_seal",
    "vote_amendment",
    "take_up_amendment",
    "vote_text",
    "coordinate_text",
    "vote_procedure",
    "vote_question",
    "close_item",
    "close_sitting",
    "prepare_minutes",
    "sign_minutes",
]
Why = Literal["quorum", "votes_missing", "amendments_open", "gaps"]


class Hindrance(Struct, frozen=True):
    """What stands in the way, as two numbers: «quorum: 9 of 10», «2 votes missing»."""

    why: Why
    have: int
    needed: int


class NextStepRecord(Record, frozen=True):
    step: Step
    sitting: SittingId | None = None
    item: ItemId | None = None
    request: RequestId | None = None
    seat: SeatId | None = None
    ballot: BallotId | None = None
    text: TextId | None = None
    amendment: AmendmentId | None = None
    procedure: ProcedureId | None = None
    hindrances: tuple[Hindrance, ...] = ()
    would_preclude: tuple[AmendmentId, ...] = ()

    @property
    def key(self) -> str:
        return "next-step"


def see(table: Table, audience: Audience) -> Iterator[Record]:
    if audience == "chair":
        yield next_step(table)


def next_step(table: Table) -> NextStepRecord:
    """The one thing to do now: by the phase of the sitting, the ballot, the floor, the running item, in this order."""
    sitting = table.sittings.current
    if sitting is None:
        return _between_sittings(table)
    if sitting.state == "convened":
        return NextStepRecord("open_sitting", sitting=sitting.id, hindrances=_quorum(table))
    if sitting.state == "suspended":
        return NextStepRecord("resume", sitting=sitting.id)
    return _ballot(table) or _floor(table) or _item(table, sitting)


def _between_sittings(table: Table) -> NextStepRecord:
    sittings = table.sittings.by_id.values()
    closed = [each for each in sittings if each.state == "closed" and table.minutes.of(each.id).frozen_at is None]
    for sitting in closed[-1:]:
        minutes = table.minutes.of(sitting.id)
        if minutes.document is not None and "chair" not in minutes.signed:
            return NextStepRecord("sign_minutes", sitting=sitting.id)
        if minutes.document is None and not minutes.composing:
            speeches = [speech.id for speech in table.floor.speeches if speech.sitting == sitting.id]
            gaps = sum(not minutes.summaries.get(speech) for speech in speeches)
            hindrances = (Hindrance("gaps", gaps, 0),) if gaps else ()
            return NextStepRecord("prepare_minutes", sitting=sitting.id, hindrances=hindrances)
    planned = min(
        (each for each in sittings if each.state == "planned"), key=lambda each: each.planned_at, default=None
    )
    return NextStepRecord("plan_sitting" if planned is None else "convene", sitting=planned.id if planned else None)


def _quorum(table: Table) -> tuple[Hindrance, ...]:
    standing = quorum.now(table)
    return () if standing.reached else (Hindrance("quorum", standing.present, standing.needed),)


def _ballot(table: Table) -> NextStepRecord | None:
    ballot = table.ballots.running
    if ballot is None:
        return None
    if ballot.state == "open":
        there = sum(place.present for place in ballot.roll)
        missing = there - len(ballot.votes)
        hindrances = (Hindrance("votes_missing", missing, there),) if missing else ()
        if ballot.method == "roll_call":
            waiting = (place.seat for place in ballot.roll if place.present and place.seat not in ballot.called)
            if (seat := next(waiting, None)) is not None:
                return NextStepRecord("call_seat", seat=seat, ballot=ballot.id, hindrances=hindrances)
        return NextStepRecord("close_ballot", ballot=ballot.id, hindrances=hindrances)
    return NextStepRecord("wait_for_count" if ballot.state == "closed" else "proclaim", ballot=ballot.id)


def _floor(table: Table) -> NextStepRecord | None:
    if table.floor.speaking is not None:
        return NextStepRecord("take_floor_back", request=table.floor.speaking.request.id)
    if table.floor.queue:
        return NextStepRecord("give_floor", request=suggested(table)[0].id)
    return None


def _item(table: Table, sitting: Sitting) -> NextStepRecord:
    item = table.agenda.running
    if item is None:
        waiting = next((each for each in table.agenda.of(sitting.id) if each.state == "waiting"), None)
        if waiting is None:
            return NextStepRecord("close_sitting", sitting=sitting.id)
        return NextStepRecord("open_item", item=waiting.id)
    step = None
    if item.kind == "text" and item.text is not None:
        step = _text(table, item.text)
    elif item.kind == "procedure" and item.procedure is not None:
        step = _procedure(table, item.procedure)
    elif item.kind == "ballot":
        step = _question(table, item)
    return step or NextStepRecord("close_item", item=item.id)


def _text(table: Table, id: TextId) -> NextStepRecord | None:
    text = table.texts.by_id[id]
    if text.state == "sealing":
        return NextStepRecord("wait_for_seal", text=id)
    if text.state == "drafting":
        writing = text.open_to_all or text.allowed
        return NextStepRecord("close_draft" if writing else "let_write", text=id)
    if text.adopted_by is not None:
        tidy = coordinating.due(text, table.amendments) and coordinating.proposed(text).changes
        return NextStepRecord("coordinate_text", text=id) if tidy else None
    for turn in turns(text, table.amendments)[:1]:
        first = turn.amendments[0]
        if sub := _set_aside(table.amendments.under(first)):
            return NextStepRecord("take_up_amendment", text=id, amendment=sub)
        return NextStepRecord(
            "vote_amendment",
            text=id,
            amendment=first,
            hindrances=_quorum(table),
            would_preclude=falling(table, first),
        )
    if waiting := _set_aside(in_voting_order(text, table.amendments)):
        return NextStepRecord("take_up_amendment", text=id, amendment=waiting)
    voted = any(
        ballot.is_about(id) and ballot.on_whole and ballot.took_effect for ballot in table.ballots.by_id.values()
    )
    return None if voted else NextStepRecord("vote_text", text=id, hindrances=_quorum(table))


def _set_aside(some: Iterable[Amendment]) -> AmendmentId | None:
    """What was set aside is taken up before what waits for it is voted: its amendment, or the whole (B3, M15)."""
    return next((each.id for each in some if each.state == "set_aside"), None)


def _procedure(table: Table, id: ProcedureId) -> NextStepRecord | None:
    if table.procedures.by_id[id].state != "proposed":
        return None
    return NextStepRecord("vote_procedure", procedure=id, hindrances=_quorum(table))


def _question(table: Table, item: Item) -> NextStepRecord | None:
    if any(ballot.item == item.id and ballot.took_effect for ballot in table.ballots.by_id.values()):
        return None
    return NextStepRecord("vote_question", item=item.id, hindrances=_quorum(table))
