"""The minutes after something has happened to them."""

from __future__ import annotations

from msgspec.structs import replace

from server.deliberation.matters.minutes.shapes import (
    Commitment,
    CommitmentDropped,
    CommitmentRecorded,
    MinuteNote,
    MinutesAsked,
    MinutesBook,
    MinutesEvent,
    MinutesPrepared,
    MinutesSigned,
    NoteWritten,
    SittingMinutes,
    SummaryWritten,
)
from server.deliberation.shapes import Stamp


def evolve(book: MinutesBook, stamp: Stamp, event: MinutesEvent) -> MinutesBook:
    old = book.of(event.sitting)
    match event:
        case SummaryWritten(speech=speech, words=words):
            summaries = {**old.summaries, speech: words}
            new = _rewritten(old, summaries={id: each for id, each in summaries.items() if each})
        case NoteWritten(note=id, item=item, words=words):
            at = old.notes[id].at if id in old.notes else stamp.happened
            notes = {**old.notes, id: MinuteNote(id, item, words, at)}
            new = _rewritten(old, notes={other: note for other, note in notes.items() if note.words})
        case CommitmentRecorded(commitment=id, body=body, who=who, what=what, due=due):
            new = _rewritten(old, commitments={**old.commitments, id: Commitment(id, body, who, what, due)})
        case CommitmentDropped(commitment=id):
            new = _rewritten(old, commitments={other: each for other, each in old.commitments.items() if other != id})
        case MinutesAsked():
            new = replace(old, composing=True, document=None, signed=frozenset())
        case MinutesPrepared(document=document):
            new = replace(old, composing=False, document=document, signed=frozenset())
        case MinutesSigned(signer=signer):
            signed = old.signed | {signer}
            new = replace(old, signed=signed, frozen_at=stamp.happened if len(signed) == 2 else None)
    return MinutesBook({**book.by_sitting, event.sitting: new})


def _rewritten(old: SittingMinutes, **changes: object) -> SittingMinutes:
    """V2: whoever changes a word makes the layout and its signatures void."""
    return replace(old, composing=False, document=None, signed=frozenset(), **changes)
