"""Names of things. Every id is chosen by whoever asks for the thing, so that asking twice makes it once."""

from datetime import datetime
from typing import Annotated, NewType, TypeVar

from msgspec import Meta

TableId = NewType("TableId", str)
SeatId = NewType("SeatId", str)
PersonId = NewType("PersonId", str)
BodyId = NewType("BodyId", str)
SittingId = NewType("SittingId", str)
ItemId = NewType("ItemId", str)
RequestId = NewType("RequestId", str)
TextId = NewType("TextId", str)
UnitId = NewType("UnitId", str)
AmendmentId = NewType("AmendmentId", str)
BallotId = NewType("BallotId", str)
OptionId = NewType("OptionId", str)
ProcedureId = NewType("ProcedureId", str)
NoteId = NewType("NoteId", str)
CommentId = NewType("CommentId", str)
CommitmentId = NewType("CommitmentId", str)
CommandId = NewType("CommandId", str)
Digest = NewType("Digest", str)
"""SHA-256 as 64 lower-case hexadecimal digits."""

SYSTEM = SeatId("system")
"""The house itself: what is due by the clock, and what a job has finished."""
OFFICE = SeatId("office")
"""The secretariat acting from its office rather than from a seat."""

T = TypeVar("T")
Key = Annotated[T, Meta(min_length=1, max_length=40, pattern=r"^[A-Za-z0-9_-]+\Z")]
"""An id as it may arrive from outside."""
Hash = Annotated[Digest, Meta(pattern=r"^[0-9a-f]{64}\Z")]
"""A digest as it may arrive from outside."""
_NOT_BLANK = r"^[^\x00-\x1f\x7f]*[^\s\x00-\x1f\x7f][^\x00-\x1f\x7f]*\Z"
Line = Annotated[str, Meta(min_length=1, max_length=300, pattern=_NOT_BLANK)]
"""One line of somebody's words: not blank, no control characters."""
Passage = Annotated[str, Meta(max_length=20_000, pattern=r"^[^\x00-\x08\x0b-\x1f\x7f]*\Z")]
"""Several lines of somebody's words; may be empty."""
Moment = Annotated[datetime, Meta(tz=True)]
"""A time as it may arrive from outside: with its zone, so that any two can be compared."""
