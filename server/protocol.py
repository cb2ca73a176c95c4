"""The wire, defined once: what a page says, what the server answers, and how drafts travel.

Text frames are JSON of these types, binary frames edits of drafts (`edits.py`). `typescript.py` writes the page's copy.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta, Struct

from server.deliberation.audience import Audience
from server.deliberation.ids import CommandId, Key, Moment, SeatId, TextId, UnitId
from server.deliberation.matters import charter, comments, procedures, seats, undo
from server.deliberation.matters.agenda.shapes import AgendaCommand
from server.deliberation.matters.amendments.shapes import AmendmentCommand
from server.deliberation.matters.ballots import shapes as ballots
from server.deliberation.matters.floor.shapes import FloorCommand
from server.deliberation.matters.minutes import shapes as minutes
from server.deliberation.matters.presence import PresenceCommand
from server.deliberation.matters.sittings.shapes import SittingCommand
from server.deliberation.matters.texts import shapes as texts
from server.deliberation.refusals import RefusalCode
from server.deliberation.shapes import Means, Note, Record

WireCommand = (
    charter.RenameTable
    | charter.SetRules
    | seats.GiveSeat
    | seats.ChangeSeat
    | seats.EndSeat
    | seats.SettleDoubleEntry
    | SittingCommand
    | PresenceCommand
    | AgendaCommand
    | FloorCommand
    | texts.AddText
    | texts.ImportText
    | texts.LetWrite
    | texts.StopWriting
    | texts.CloseDraft
    | texts.ReopenDraft
    | texts.CoordinateText
    | AmendmentCommand
    | ballots.OpenBallot
    | ballots.CastVote
    | ballots.CallSeat
    | ballots.ExtendBallot
    | ballots.CloseBallot
    | ballots.ReopenBallot
    | ballots.Proclaim
    | ballots.CancelBallot
    | ballots.AnnulBallot
    | comments.CommentCommand
    | procedures.ProcedureCommand
    | minutes.WriteSummary
    | minutes.WriteNote
    | minutes.RecordCommitment
    | minutes.DropCommitment
    | minutes.PrepareMinutes
    | minutes.SignMinutes
    | undo.Undo
)
"""Every command that may come from outside. What only the house itself asks is not among them."""

Count = Annotated[int, Meta(ge=0, le=2**53 - 1)]


class _Message(Struct, frozen=True, forbid_unknown_fields=True, tag=True, tag_field="type"):
    pass


class Hello(_Message, frozen=True):
    """The first message of a page. `version`: of its wire. `since`: the last entry it has shown, as this audience."""

    version: str
    since: Count | None
    audience: Audience | None


class Ask(_Message, frozen=True):
    """A command with its own id. `seat`, `means`, `happened`: when it is for another seat than the one that presses."""

    id: Key[CommandId]
    command: WireCommand
    seat: Key[SeatId] | None = None
    means: Means | None = None
    happened: Moment | None = None


class ReadDraft(_Message, frozen=True):
    """Send me the draft behind edit number `have` (0: all of it), and from now on every edit."""

    text: Key[TextId]
    have: Count


class LeaveDraft(_Message, frozen=True):
    text: Key[TextId]


class TakePen(_Message, frozen=True):
    """Give me a client id to write this draft under."""

    text: Key[TextId]


class Spot(Struct, frozen=True, forbid_unknown_fields=True):
    """A place in a draft that moves with its words: next to the letter that this client wrote at this clock."""

    client: Count
    clock: Count
    before: bool


class MoveCaret(_Message, frozen=True):
    """Where I write; both None: nowhere."""

    text: Key[TextId]
    unit: Key[UnitId] | None
    anchor: Spot | None
    head: Spot | None


class Ping(_Message, frozen=True):
    """Is the line still there? A browser cannot tell by itself."""


class Bye(_Message, frozen=True):
    """The page is being left on purpose: not cut off, gone."""


FromPage = Hello | Ask | ReadDraft | LeaveDraft | TakePen | MoveCaret | Ping | Bye


class Welcome(_Message, frozen=True):
    """Everything this seat may see, by key, as of entry `seq`; `pieces`: how many Piece messages follow."""

    seq: int
    now: datetime
    seat: SeatId
    audience: Audience
    pieces: int
    records: dict[str, Record]
    own: dict[str, Record]


class Piece(_Message, frozen=True):
    records: dict[str, Record]


class Changed(_Message, frozen=True):
    """Put these, remove those; then the page shows entry `seq`."""

    seq: int
    put: dict[str, Record]
    remove: tuple[str, ...]


class Own(_Message, frozen=True):
    """All that only this seat may see, in place of what it held."""

    records: dict[str, Record]


class Caught(_Message, frozen=True):
    """The answer to a Hello that missed nothing, or nothing more than the changes just sent."""

    seq: int
    now: datetime


class Pong(_Message, frozen=True):
    now: datetime


class Done(_Message, frozen=True):
    """On disk. `at`: when it was entered."""

    id: CommandId
    seq: int
    at: datetime
    note: Note | None


class Refused(_Message, frozen=True):
    id: CommandId
    code: RefusalCode
    facts: dict[str, str | int]


class NotNow(_Message, frozen=True):
    """The database cannot be reached: nothing was taken; the page keeps it and sends it again."""

    id: CommandId


class Disk(_Message, frozen=True):
    """Whether the database is away. While it is nothing is taken; what is asked is answered when it is back."""

    away: bool


class Writer(Struct, frozen=True):
    client: int
    seat: SeatId


class DraftOpened(_Message, frozen=True):
    """`last`: number of the last edit on disk; the missing ones follow in binary frames."""

    text: TextId
    last: int
    writers: tuple[Writer, ...]


class Pen(_Message, frozen=True):
    text: TextId
    client: int


class NewWriter(_Message, frozen=True):
    text: TextId
    client: int
    seat: SeatId


class Taken(_Message, frozen=True):
    """The edit that the device numbered `local` is on disk under `number`."""

    text: TextId
    client: int
    local: int
    number: int


StrayCode = Literal["draft_closed", "may_not_write", "not_our_shape", "too_big", "deletes_most", "unknown_pen"]


class Stray(_Message, frozen=True):
    """This edit and those after it under the same client id are not part of the draft: keep their words aside."""

    text: TextId
    client: int
    local: int
    code: StrayCode


class CaretOf(Struct, frozen=True):
    seat: SeatId
    unit: UnitId | None
    anchor: Spot | None
    head: Spot | None


class Carets(_Message, frozen=True):
    """Everybody's caret in this draft."""

    text: TextId
    carets: tuple[CaretOf, ...]


class CutOff(Struct, frozen=True):
    seat: SeatId
    since: datetime


class Here(_Message, frozen=True):
    """For chair and secretary: whose page is connected, and whose was cut off and when."""

    connected: tuple[SeatId, ...]
    cut_off: tuple[CutOff, ...]


class Farewell(_Message, frozen=True):
    """Why the connection is about to be closed, so that nobody is ended without notice."""

    why: Literal["signed_out", "seat_ended", "old_page", "restarting", "too_slow"]


DraftSaid = DraftOpened | Pen | NewWriter | Taken | Stray | Carets
FromServer = (
    Welcome | Piece | Changed | Own | Caught | Pong | Done | Refused | NotNow | Disk | DraftSaid | Here | Farewell
)

CloseCode = Literal[1012, 4400, 4401, 4403, 4404, 4408, 4409, 4413, 4426, 4429]
CLOSE_REASONS: Final[dict[CloseCode, str]] = {
    1012: "the server is restarting",
    4400: "malformed message",
    4401: "not signed in",
    4403: "not from this site",
    4404: "no such table or seat",
    4408: "too slow",
    4409: "signed out",
    4413: "message too big",
    4426: "this page is too old",
    4429: "too much at once",
}

_encoder = msgspec.json.Encoder()
_decoder: Final[msgspec.json.Decoder[FromPage]] = msgspec.json.Decoder(FromPage)


def encode(message: FromServer) -> bytes:
    return _encoder.encode(message)


def decode(frame: str | bytes) -> FromPage:
    """The message in a text frame. Raises: msgspec.ValidationError or msgspec.DecodeError when it is none of ours."""
    return _decoder.decode(frame)
