"""What follows from what is asked of the floor; and who should speak next."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from server.deliberation.ids import RequestId, SeatId
from server.deliberation.matters.presence import NEVER
from server.deliberation.matters.seats import bench_of
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import Bench, By, Decision

if TYPE_CHECKING:
    from server.deliberation.table import Table

from server.deliberation.matters.floor.shapes import (
    AskFloor,
    CalledToOrder,
    CallToOrder,
    Floor,
    FloorAsked,
    FloorCommand,
    FloorGiven,
    GiveFloor,
    PauseSpeaker,
    Request,
    RequestWithdrawn,
    ResumeSpeaker,
    SpeakerPaused,
    SpeakerResumed,
    Speaking,
    SpeechEnded,
    SpeechKind,
    TakeFloorBack,
    WithdrawRequest,
)


def suggested(table: Table) -> list[Request]:
    """F3: points of order first; who has not spoken on the item; the bench that spoke least; who asked first."""
    running = table.agenda.running
    item = None if running is None else running.id
    here = [speech for speech in table.floor.speeches if speech.item == item and speech.kind != "point_of_order"]
    spoken_by = {speech.seat for speech in here}
    by_bench: dict[Bench, float] = {}
    for speech in here:
        by_bench[speech.bench] = by_bench.get(speech.bench, 0.0) + speech.spoken

    def urgency(request: Request) -> tuple[bool, bool, float, datetime]:
        bench_time = by_bench.get(bench_of(table, request.seat), 0.0)
        return request.kind != "point_of_order", request.seat in spoken_by, bench_time, request.asked_at

    return sorted(table.floor.queue, key=urgency)


def allotted(table: Table, kind: SpeechKind) -> int:
    rules = table.charter.rules
    return rules.speech_seconds if kind == "speech" else rules.reply_seconds


def decide(table: Table, command: FloorCommand, by: By, at: datetime) -> Decision:
    """F4: the chair gives the floor to whom they choose; whom the rule would have put first is noted as passed over.

    F7: each speech has its length by its kind, and its own clock. F8: a call to order goes into the minutes.
    """
    floor = table.floor
    match command:
        case AskFloor(request=id, kind=kind):
            return _ask(table, id, kind, by.seat)
        case WithdrawRequest(request=id):
            request = request_waiting(floor, id)
            if request.seat != by.seat:
                raise Refusal("not_yours")
            return Decision((RequestWithdrawn(id),))
        case GiveFloor(request=id):
            request = request_waiting(floor, id)
            _nobody_votes(table)
            first = suggested(table)[0].id
            ended = () if floor.speaking is None else (speech_ended(table),)
            given = FloorGiven(id, allotted(table, request.kind), None if first == id else first)
            return Decision((*ended, given))
        case PauseSpeaker():
            if speaking_now(floor).running_since is None:
                return Decision(note="nothing_to_do")
            return Decision((SpeakerPaused(),))
        case ResumeSpeaker():
            if speaking_now(floor).running_since is not None:
                return Decision(note="nothing_to_do")
            _nobody_votes(table)
            return Decision((SpeakerResumed(),))
        case TakeFloorBack():
            speaking_now(floor)
            return Decision((speech_ended(table),))
        case CallToOrder(seat=seat):
            sitting = table.sittings.current
            if seat not in table.seats.by_id or sitting is None:
                raise Refusal("unknown")
            return Decision((CalledToOrder(seat, sitting.id),))


def _ask(table: Table, id: RequestId, kind: SpeechKind, seat: SeatId) -> Decision:
    """F1: whoever is present asks, once for each kind of speech; F2: each request is one speech at most."""
    floor, sitting = table.floor, table.sittings.current
    waiting = next((request for request in floor.queue if request.id == id), None)
    if waiting is not None and waiting.seat == seat:
        return Decision(note="nothing_to_do")
    used = {*floor.withdrawn, *(speech.id for speech in floor.speeches)}
    if waiting is not None or id in used or (floor.speaking is not None and floor.speaking.request.id == id):
        raise Refusal("already_there")
    if sitting is None or not table.presence.of(sitting.id).get(seat, NEVER).present:
        raise Refusal("not_present")
    if any(request.seat == seat and request.kind == kind for request in floor.queue):
        raise Refusal("already_asked")
    return Decision((FloorAsked(id, seat, kind),))


def _nobody_votes(table: Table) -> None:
    """F5: nobody has the floor while the assembly votes."""
    if table.ballots.running is not None:
        raise Refusal("ballot_open")


def speech_ended(table: Table) -> SpeechEnded:
    """The event that ends the speech going on; only to be asked while somebody speaks in a sitting."""
    sitting, running, speaking = table.sittings.current, table.agenda.running, table.floor.speaking
    assert sitting is not None and speaking is not None
    return SpeechEnded(sitting.id, None if running is None else running.id, bench_of(table, speaking.request.seat))


def request_waiting(floor: Floor, id: RequestId) -> Request:
    request = next((request for request in floor.queue if request.id == id), None)
    if request is None:
        raise Refusal("unknown")
    return request


def speaking_now(floor: Floor) -> Speaking:
    if floor.speaking is None:
        raise Refusal("nobody_speaks")
    return floor.speaking
