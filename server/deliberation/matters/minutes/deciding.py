"""What follows from what is asked of the minutes."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from server.deliberation.ids import (
    Digest,
    SittingId,
)
from server.deliberation.matters.seats import role_of
from server.deliberation.prose import NOTHING, Prose
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import By, ComposeMinutes, Decision

if TYPE_CHECKING:
    from server.deliberation.table import Table

from server.deliberation.matters.minutes.shapes import (
    CommitmentDropped,
    CommitmentRecorded,
    DropCommitment,
    KeepMinutes,
    MinutesAsked,
    MinutesCommand,
    MinutesPrepared,
    MinutesSigned,
    NoteWritten,
    PrepareMinutes,
    RecordCommitment,
    Signer,
    SignMinutes,
    SittingMinutes,
    SummaryWritten,
    WriteNote,
    WriteSummary,
)


def decide(table: Table, command: MinutesCommand, by: By, at: datetime) -> Decision:
    """V1: what is written belongs to a speech, an item or the whole of this sitting. V4: laid out once it is closed.

    V5: frozen minutes do not change. V7: nobody writes over words they have not seen.
    """
    sitting = command.sitting
    if sitting not in table.sittings.by_id:
        raise Refusal("unknown")
    minutes = table.minutes.of(sitting)
    if minutes.frozen_at is not None:
        if isinstance(command, KeepMinutes):  # asked for twice, and signed as the first one laid them out
            return Decision(note="nothing_to_do")
        raise Refusal("minutes_frozen")
    match command:
        case WriteSummary(speech=speech, words=words, over=over):
            if not any(each.id == speech and each.sitting == sitting for each in table.floor.speeches):
                raise Refusal("speech_unknown")
            old = minutes.summaries.get(speech, NOTHING)
            return _written(old, over, SummaryWritten(sitting, speech, Prose.of(words)))
        case WriteNote(note=note, item=item, words=words, over=over):
            if item is not None and (item not in table.agenda.items or table.agenda.items[item].sitting != sitting):
                raise Refusal("unknown")
            if any(note in each.notes for each in table.minutes.others(sitting)):
                raise Refusal("already_there")
            old = minutes.notes[note].words if note in minutes.notes else NOTHING
            return _written(old, over, NoteWritten(sitting, note, item, Prose.of(words)))
        case RecordCommitment(commitment=id, body=body, who=who, what=what, due=due):
            if any(id in each.commitments for each in table.minutes.others(sitting)):
                raise Refusal("already_there")
            return Decision((CommitmentRecorded(sitting, id, body, Prose.of(who), Prose.of(what), due),))
        case DropCommitment(commitment=id):
            if id not in minutes.commitments:
                return Decision(note="nothing_to_do")
            return Decision((CommitmentDropped(sitting, id),))
        case PrepareMinutes():
            if table.sittings.by_id[sitting].state != "closed":
                raise Refusal("not_in_this_phase")
            return Decision((MinutesAsked(sitting),), (ComposeMinutes(sitting),))
        case KeepMinutes(document=document):
            if not minutes.composing:
                return Decision(note="nothing_to_do")
            return Decision((MinutesPrepared(sitting, Prose.of(document)),))
        case SignMinutes(digest=digest):
            return _sign(table, minutes, sitting, digest, by)


def _written(old: Prose, over: str | None, event: SummaryWritten | NoteWritten) -> Decision:
    if event.words == old:
        return Decision(note="nothing_to_do")
    if over is not None and over != old.shown:
        raise Refusal("text_changed")
    return Decision((event,))


def _sign(table: Table, minutes: SittingMinutes, sitting: SittingId, digest: Digest, by: By) -> Decision:
    """V3: chair and secretary each sign the very layout they have read; the second signature freezes it."""
    if minutes.document is None:
        raise Refusal("minutes_not_ready")
    if minutes.document.digest != digest:
        raise Refusal("minutes_changed")
    signer: Signer = "chair" if role_of(table, by.seat) in ("chair", "deputy") else "secretary"
    if signer in minutes.signed:
        return Decision(note="nothing_to_do")
    return Decision((MinutesSigned(sitting, signer, digest),))
