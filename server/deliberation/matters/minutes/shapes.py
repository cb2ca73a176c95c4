"""What the minutes hold beside the log, what may be asked of them and what may happen to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Literal

from msgspec import Struct

from server.deliberation.ids import (
    BodyId,
    CommitmentId,
    Digest,
    Hash,
    ItemId,
    Key,
    Line,
    NoteId,
    Passage,
    RequestId,
    SittingId,
)
from server.deliberation.prose import Prose
from server.deliberation.shapes import Command, Event

Signer = Literal["chair", "secretary"]


class MinuteNote(Struct, frozen=True):
    """A statement for the record, an explanation of vote, a technical interruption: whatever the log does not hold."""

    id: NoteId
    item: ItemId | None
    words: Prose
    at: datetime


class Commitment(Struct, frozen=True):
    """«Il Tavolo conviene»: who does what by when; `due` None: no day was agreed yet."""

    id: CommitmentId
    body: BodyId | None
    who: Prose
    what: Prose
    due: date | None


class SittingMinutes(Struct, frozen=True):
    """`summaries` by speech. `document`: the minutes as laid out for signing; signatures name that layout."""

    summaries: Mapping[RequestId, Prose] = {}
    notes: Mapping[NoteId, MinuteNote] = {}
    commitments: Mapping[CommitmentId, Commitment] = {}
    composing: bool = False
    document: Prose | None = None
    signed: frozenset[Signer] = frozenset()
    frozen_at: datetime | None = None


class MinutesBook(Struct, frozen=True):
    by_sitting: Mapping[SittingId, SittingMinutes] = {}

    def of(self, sitting: SittingId) -> SittingMinutes:
        return self.by_sitting.get(sitting, SittingMinutes())

    def others(self, sitting: SittingId) -> Iterator[SittingMinutes]:
        return (each for other, each in self.by_sitting.items() if other != sitting)


class WriteSummary(Command, frozen=True):
    """Empty words take the summary away. over: the words that its writer saw there; None: whatever stands there."""

    sitting: Key[SittingId]
    speech: Key[RequestId]
    words: Passage
    over: Passage | None = None


class WriteNote(Command, frozen=True):
    """Empty words take the note away. over: as for a summary."""

    sitting: Key[SittingId]
    note: Key[NoteId]
    item: Key[ItemId] | None
    words: Passage
    over: Passage | None = None


class RecordCommitment(Command, frozen=True):
    sitting: Key[SittingId]
    commitment: Key[CommitmentId]
    body: Key[BodyId] | None
    who: Line
    what: Line
    due: date | None


class DropCommitment(Command, frozen=True):
    sitting: Key[SittingId]
    commitment: Key[CommitmentId]


class PrepareMinutes(Command, frozen=True):
    """Lay the minutes out for signing, as they stand now."""

    sitting: Key[SittingId]


class KeepMinutes(Command, frozen=True):
    """Asked by the house once the minutes were laid out. `document`: their full text."""

    sitting: Key[SittingId]
    document: str


class SignMinutes(Command, frozen=True):
    """`digest`: of the layout that the signer has before their eyes."""

    sitting: Key[SittingId]
    digest: Hash


class SummaryWritten(Event, frozen=True):
    sitting: SittingId
    speech: RequestId
    words: Prose


class NoteWritten(Event, frozen=True):
    sitting: SittingId
    note: NoteId
    item: ItemId | None
    words: Prose


class CommitmentRecorded(Event, frozen=True):
    sitting: SittingId
    commitment: CommitmentId
    body: BodyId | None
    who: Prose
    what: Prose
    due: date | None


class CommitmentDropped(Event, frozen=True):
    sitting: SittingId
    commitment: CommitmentId


class MinutesAsked(Event, frozen=True):
    sitting: SittingId


class MinutesPrepared(Event, frozen=True):
    sitting: SittingId
    document: Prose


class MinutesSigned(Event, frozen=True):
    sitting: SittingId
    signer: Signer
    digest: Digest


MinutesCommand = (
    WriteSummary | WriteNote | RecordCommitment | DropCommitment | PrepareMinutes | KeepMinutes | SignMinutes
)
MinutesEvent = (
    SummaryWritten
    | NoteWritten
    | CommitmentRecorded
    | CommitmentDropped
    | MinutesAsked
    | MinutesPrepared
    | MinutesSigned
)
