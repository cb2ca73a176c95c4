"""The life of an amendment from its filing to the vote: what may be asked of it, of whom and by whom."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from server.deliberation.ids import AmendmentId, Key, Line, Moment, Passage, SeatId, TextId, UnitId
from server.deliberation.matters.amendments.edits import Edit, Edits
from server.deliberation.shapes import Command

Opinion = Literal["favourable", "contrary", "withdrawal_invited", "left_to_table"]
Handling = Literal["adopt", "reword", "vote"]
"""What is proposed to the proposers before the sitting: adopt it as it is, reword it so, put it to the vote."""


class SetFilingDeadline(Command, frozen=True):
    """Until when amendments to this text are filed; None: until the vote on the whole."""

    text: Key[TextId]
    until: Moment | None


class NameRapporteur(Command, frozen=True):
    """Who gives the opinions on the amendments to this text; None: the chair does."""

    text: Key[TextId]
    seat: Key[SeatId] | None


class FileSubamendment(Command, frozen=True):
    """The units as the author wants them, of the text as it would read with the amendment `parent`.

    version, edition: of the text and of `parent`, as the author has read them.
    """

    amendment: Key[AmendmentId]
    parent: Key[AmendmentId]
    version: int
    edition: int
    edits: Edits
    summary: Line
    reason: Passage


class RewordAmendment(Command, frozen=True):
    """Puts `amendment` («testo 2») in the place of `of`. edition: that of its amendment if `of` is a sub-amendment."""

    amendment: Key[AmendmentId]
    of: Key[AmendmentId]
    version: int
    edits: Edits
    summary: Line
    reason: Passage
    edition: int = 0


class ProposeCompromise(Command, frozen=True):
    """One text in place of several amendments, once the proposer of each has accepted it."""

    amendment: Key[AmendmentId]
    origins: Annotated[tuple[Key[AmendmentId], ...], Meta(min_length=2, max_length=20)]
    version: int
    edits: Edits
    summary: Line
    reason: Passage


class ConfirmAmendment(Command, frozen=True):
    """It is mine as the secretariat filed it; or: I accept this compromise."""

    amendment: Key[AmendmentId]


class DeclineAmendment(Command, frozen=True):
    amendment: Key[AmendmentId]


class InviteCosigner(Command, frozen=True):
    amendment: Key[AmendmentId]
    seat: Key[SeatId]


class Cosign(Command, frozen=True):
    """Whoever was invited signs; anybody else asks to."""

    amendment: Key[AmendmentId]


class AnswerCosigner(Command, frozen=True):
    amendment: Key[AmendmentId]
    seat: Key[SeatId]
    accepts: bool


class LeaveCosigning(Command, frozen=True):
    """Takes back one's signature or the wish to sign, or declines an invitation to."""

    amendment: Key[AmendmentId]


class SupportAmendment(Command, frozen=True):
    amendment: Key[AmendmentId]
    supports: bool


class AskApart(Command, frozen=True):
    """That it be voted by itself, and not in one vote with others; or no longer."""

    amendment: Key[AmendmentId]
    asks: bool


class AskParts(Command, frozen=True):
    """That its parts be voted one by one; or no longer."""

    amendment: Key[AmendmentId]
    asks: bool


class DivideAmendment(Command, frozen=True):
    """`parts`: names of the amendments that it becomes, one for each part."""

    amendment: Key[AmendmentId]
    parts: Annotated[tuple[Key[AmendmentId], ...], Meta(min_length=2, max_length=200)]


class RefuseParts(Command, frozen=True):
    """It is voted as a whole, though somebody asked for parts."""

    amendment: Key[AmendmentId]
    reason: Line


class TakeOver(Command, frozen=True):
    """«Fatto proprio»."""

    amendment: Key[AmendmentId]


class LetLapse(Command, frozen=True):
    amendment: Key[AmendmentId]


class SetAmendmentAside(Command, frozen=True):
    amendment: Key[AmendmentId]


class TakeAmendmentUp(Command, frozen=True):
    amendment: Key[AmendmentId]


class AdmitLate(Command, frozen=True):
    amendment: Key[AmendmentId]


class RuleOutOfScope(Command, frozen=True):
    amendment: Key[AmendmentId]
    ruling: Line


class GiveOpinion(Command, frozen=True):
    amendment: Key[AmendmentId]
    opinion: Opinion
    reason: Passage


class ProposeHandling(Command, frozen=True):
    """`edits`: the units as they should read, only for «reword»."""

    amendment: Key[AmendmentId]
    handling: Handling
    edits: Annotated[tuple[Edit, ...], Meta(max_length=200)]
    note: Passage


class AnswerHandling(Command, frozen=True):
    """`rewording`: name of the amendment that takes the place of this one, where a rewording is accepted."""

    amendment: Key[AmendmentId]
    accepts: bool
    rewording: Key[AmendmentId] | None = None


class KeepPrecluded(Command, frozen=True):
    """Its proposer has seen that it can no longer be voted and leaves it so."""

    amendment: Key[AmendmentId]


class AskUnit(Command, frozen=True):
    """Whether a unit shall stand as it reads in this version, its amendments decided; `amendment` would delete it."""

    amendment: Key[AmendmentId]
    text: Key[TextId]
    unit: Key[UnitId]
    version: int


class ChangeEffect(Command, frozen=True):
    """What follows from an adopted amendment is otherwise for this one than the house said; `filed`: it is voted."""

    amendment: Key[AmendmentId]
    to: Literal["precluded", "absorbed", "filed"]
    reason: Line


class MakeStatement(Command, frozen=True):
    """What was rejected is printed with the guidelines, with these words; without words it is not, or no longer."""

    amendment: Key[AmendmentId]
    words: Passage


LifeCommand = (
    SetFilingDeadline
    | NameRapporteur
    | FileSubamendment
    | RewordAmendment
    | ProposeCompromise
    | ConfirmAmendment
    | DeclineAmendment
    | InviteCosigner
    | Cosign
    | AnswerCosigner
    | LeaveCosigning
    | SupportAmendment
    | AskApart
    | AskParts
    | DivideAmendment
    | RefuseParts
    | TakeOver
    | LetLapse
    | SetAmendmentAside
    | TakeAmendmentUp
    | AdmitLate
    | RuleOutOfScope
    | GiveOpinion
    | ProposeHandling
    | AnswerHandling
    | KeepPrecluded
    | AskUnit
    | ChangeEffect
    | MakeStatement
)
