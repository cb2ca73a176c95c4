"""The floor after something has happened to it."""

from __future__ import annotations

import msgspec

from server.deliberation.ids import RequestId
from server.deliberation.matters.floor.deciding import request_waiting
from server.deliberation.matters.floor.shapes import (
    CalledToOrder,
    CallToOrderNote,
    Floor,
    FloorAsked,
    FloorCleared,
    FloorEvent,
    FloorGiven,
    FloorRestored,
    Request,
    RequestWithdrawn,
    SpeakerPaused,
    SpeakerResumed,
    Speaking,
    Speech,
    SpeechEnded,
)
from server.deliberation.shapes import Event, Stamp


def evolve(floor: Floor, stamp: Stamp, event: FloorEvent) -> Floor:
    at = stamp.happened
    change = msgspec.structs.replace
    match event:
        case FloorAsked(request=id, seat=seat, kind=kind):
            return change(floor, queue=(*floor.queue, Request(id, seat, kind, at)))
        case RequestWithdrawn(request=id):
            return change(floor, queue=_without(floor.queue, id), withdrawn=floor.withdrawn | {id})
        case FloorGiven(request=id, allotted=seconds):
            speaking = Speaking(request_waiting(floor, id), at, seconds, 0.0, at)
            return change(floor, queue=_without(floor.queue, id), speaking=speaking)
        case SpeakerPaused():
            now = floor.speaking
            paused = None if now is None else change(now, spoken=now.spoken_at(at), running_since=None)
            return change(floor, speaking=paused)
        case SpeakerResumed():
            now = floor.speaking
            return change(floor, speaking=None if now is None else change(now, running_since=at))
        case SpeechEnded(sitting=sitting, item=item, bench=bench):
            now = floor.speaking
            if now is None:
                return floor
            asked = now.request
            speech = Speech(
                asked.id, asked.seat, bench, asked.kind, sitting, item, now.started_at, at, now.spoken_at(at)
            )
            return change(floor, speaking=None, speeches=(*floor.speeches, speech))
        case FloorCleared():
            return change(floor, queue=())
        case FloorRestored():
            return _restored(floor, event)
        case CalledToOrder(seat=seat, sitting=sitting):
            return change(floor, calls_to_order=(*floor.calls_to_order, CallToOrderNote(seat, sitting, at)))


def _without(queue: tuple[Request, ...], id: RequestId) -> tuple[Request, ...]:
    return tuple(request for request in queue if request.id != id)


def _restored(floor: Floor, event: FloorRestored) -> Floor:
    """U5: who withdrew since stays withdrawn; who asked since waits behind, and once only."""
    waiting = tuple(request for request in event.waiting if request.id not in floor.withdrawn)
    before = waiting if event.speaking is None else (*waiting, event.speaking.request)
    known = {request.id for request in before}
    asked = {(request.seat, request.kind) for request in waiting}
    since = (each for each in floor.queue if each.id not in known and (each.seat, each.kind) not in asked)
    speeches = tuple(speech for speech in floor.speeches if speech.id != event.without_speech)
    return msgspec.structs.replace(floor, queue=(*waiting, *since), speaking=event.speaking, speeches=speeches)


def inverse(floor: Floor, event: Event) -> tuple[Event, ...]:
    match event:
        case FloorGiven() | FloorCleared() | SpeakerPaused() | SpeakerResumed():
            return (FloorRestored(floor.speaking, floor.queue, None),)
        case SpeechEnded():
            ended = None if floor.speaking is None else floor.speaking.request.id
            return (FloorRestored(floor.speaking, floor.queue, ended),)
        case _:
            return ()
