"""How the minutes look from outside, before they are a document."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from server.deliberation.ids import (
    CommitmentId,
    Digest,
    ItemId,
    NoteId,
    RequestId,
    SittingId,
)
from server.deliberation.prose import NOTHING
from server.deliberation.shapes import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from server.deliberation.audience import Audience
    from server.deliberation.table import Table

from server.deliberation.matters.minutes.shapes import Signer


class SummaryRecord(Record, frozen=True):
    sitting: SittingId
    speech: RequestId
    words: str

    @property
    def key(self) -> str:
        return f"summary/{self.speech}"


class NoteRecord(Record, frozen=True):
    id: NoteId
    sitting: SittingId
    item: ItemId | None
    words: str
    at: datetime

    @property
    def key(self) -> str:
        return f"note/{self.id}"


class CommitmentRecord(Record, frozen=True):
    id: CommitmentId
    sitting: SittingId
    who: str
    what: str
    due: date | None

    @property
    def key(self) -> str:
        return f"commitment/{self.id}"


class MinutesRecord(Record, frozen=True):
    """Where the minutes stand. `gaps`: speeches still without a summary; `digest`: of the layout to sign, or frozen."""

    sitting: SittingId
    gaps: int
    composing: bool
    digest: Digest | None
    signed: tuple[Signer, ...]
    frozen_at: datetime | None

    @property
    def key(self) -> str:
        return f"minutes/{self.sitting}"


def see(table: Table, audience: Audience) -> Iterator[Record]:
    """V6: summaries and notes are seen where they are written; commitments, and what is still missing, by everybody."""
    for sitting in table.sittings.by_id:
        minutes = table.minutes.of(sitting)
        speeches = [speech.id for speech in table.floor.speeches if speech.sitting == sitting]
        if audience in ("chair", "secretariat"):
            for speech, words in minutes.summaries.items():
                yield SummaryRecord(sitting, speech, words.shown)
            for note in minutes.notes.values():
                yield NoteRecord(note.id, sitting, note.item, note.words.shown, note.at)
        for each in minutes.commitments.values():
            yield CommitmentRecord(each.id, sitting, each.who.shown, each.what.shown, each.due)
        gaps = sum(not minutes.summaries.get(speech, NOTHING) for speech in speeches)
        digest = None if minutes.document is None else minutes.document.digest
        signed = tuple(sorted(minutes.signed))
        yield MinutesRecord(sitting, gaps, minutes.composing, digest, signed, minutes.frozen_at)
