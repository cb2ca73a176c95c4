"""A text after something has happened to it."""

from __future__ import annotations

from msgspec.structs import replace

from server.deliberation.matters.texts.coordinated import Coordinated
from server.deliberation.matters.texts.shapes import (
    AdoptionWithdrawn,
    DraftClosed,
    DraftReopened,
    PutUnit,
    Text,
    TextAdded,
    TextAdopted,
    TextCoordinated,
    TextEvent,
    TextMerged,
    Texts,
    TextSealed,
    Version,
    VersionWithdrawn,
    WritersRestored,
    WritingAllowed,
    WritingStopped,
)
from server.deliberation.shapes import Event, Stamp
from server.deliberation.units import Unit


def evolve(texts: Texts, stamp: Stamp, event: TextEvent) -> Texts:
    if isinstance(event, TextAdded):
        return _with(texts, Text(event.text, event.title, event.style, "drafting"))
    return _with(texts, _evolved(texts.by_id[event.text], stamp, event))


def _evolved(old: Text, stamp: Stamp, event: TextEvent) -> Text:
    match event:
        case TextAdded():
            return old
        case WritingAllowed(seat=None):
            return replace(old, open_to_all=True, allowed=frozenset(), stopped=frozenset())
        case WritingAllowed(seat=str() as seat):
            return replace(old, allowed=old.allowed | {seat}, stopped=old.stopped - {seat})
        case WritingStopped(seat=None):
            return replace(old, open_to_all=False, allowed=frozenset(), stopped=frozenset())
        case WritingStopped(seat=str() as seat):
            return replace(old, allowed=old.allowed - {seat}, stopped=old.stopped | {seat})
        case WritersRestored(open_to_all=everybody, allowed=allowed, stopped=stopped):
            return replace(old, open_to_all=everybody, allowed=allowed, stopped=stopped)
        case DraftClosed(upto=upto):
            return replace(old, state="sealing", seal_failed=False, closing_at=upto)
        case DraftReopened(because_empty=empty):
            return replace(old, state="drafting", seal_failed=empty)
        case TextSealed(version=number, units=units, digest=digest, origin=origin, upto=upto, edits=edits):
            version = Version(number, units, digest, origin, stamp.happened, upto, edits)
            return replace(old, state="sealed", versions=(*old.versions, version))
        case TextMerged(version=number, amendment=amendment, put=put, gone=gone, digest=digest):
            units = tuple(_merged(old.versions[-1].units, put, set(gone)))
            version = Version(number, units, digest, "amendment", stamp.happened, amendment=amendment)
            return replace(old, versions=(*old.versions, version))
        case TextCoordinated(version=number, put=put, numbers=numbers, mended=mended, left=left, digest=digest):
            units = tuple(_merged(old.versions[-1].units, put, set()))
            done = Coordinated(numbers, mended, left)
            version = Version(number, units, digest, "coordination", stamp.happened, coordinated=done)
            return replace(old, versions=(*old.versions, version))
        case VersionWithdrawn():
            return replace(old, versions=old.versions[:-1], withdrawn=(*old.withdrawn, old.versions[-1]))
        case TextAdopted(ballot=ballot):
            return replace(old, adopted_by=ballot)
        case AdoptionWithdrawn():
            return replace(old, adopted_by=None)
        case _:
            raise AssertionError(event)


def _merged(units: tuple[Unit, ...], put: tuple[PutUnit, ...], gone: set[str]) -> list[Unit]:
    changed = {each.unit.id: each.unit for each in put}
    known = {unit.id for unit in units}
    result = [changed.get(unit.id, unit) for unit in units]
    for each in put:
        if each.unit.id not in known:
            place = next((i + 1 for i, unit in enumerate(result) if unit.id == each.after), 0)
            result.insert(place, each.unit)
    return [unit for unit in result if unit.id not in gone]


def _with(texts: Texts, text: Text) -> Texts:
    return Texts({**texts.by_id, text.id: text})


def inverse(texts: Texts, event: Event) -> tuple[Event, ...]:
    if isinstance(event, TextCoordinated):
        return (VersionWithdrawn(event.text, event.version),)
    if not isinstance(event, WritingAllowed | WritingStopped):
        return ()
    old = texts.by_id[event.text]
    return (WritersRestored(old.id, old.open_to_all, old.allowed, old.stopped),)
