"""The life of an amendment from its filing to the vote: what has happened to it; its vote stands in `shapes`."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from server.deliberation.ids import AmendmentId, SeatId, TextId
from server.deliberation.matters.amendments.acts import Handling, Opinion
from server.deliberation.prose import Prose
from server.deliberation.shapes import Event
from server.deliberation.units import Conflict, Operation

Replaced = Literal["reworded", "merged"]
LapseCause = Literal["absent", "amendment_gone"]
"""`amendment_gone`: a sub-amendment falls with the amendment it would have changed."""
PreclusionCause = Conflict | Literal["identical_rejected", "amendment_gone"]
ActKind = Literal[
    "confirmed",
    "withdrawn",
    "taken_over",
    "reworded",
    "merged",
    "admitted",
    "set_aside",
    "taken_up",
    "lapsed",
    "inadmissible",
    "out_of_scope",
    "divided",
    "parts_refused",
    "made_precluded",
    "made_absorbed",
    "made_filed",
]
"""What the minutes tell of an amendment besides its filing and its vote."""


class FilingDeadlineSet(Event, frozen=True):
    text: TextId
    until: datetime | None


class RapporteurNamed(Event, frozen=True):
    text: TextId
    seat: SeatId | None


class SubamendmentFiled(Event, frozen=True):
    """`operations`: on the text as it reads with `parent`."""

    amendment: AmendmentId
    number: str
    text: TextId
    version: int
    parent: AmendmentId
    author: SeatId
    operations: tuple[Operation, ...]
    summary: Prose
    reason: Prose


class ConfirmationAwaited(Event, frozen=True):
    """Stands after the filing: it counts once all these have confirmed it. origins: what it is a compromise of."""

    amendment: AmendmentId
    seats: tuple[SeatId, ...]
    origins: tuple[AmendmentId, ...]


class AmendmentConfirmed(Event, frozen=True):
    amendment: AmendmentId
    seat: SeatId


class AmendmentDeclined(Event, frozen=True):
    amendment: AmendmentId
    seat: SeatId


class AmendmentCameLate(Event, frozen=True):
    """Stands after the filing: the deadline was over."""

    amendment: AmendmentId


class LateAdmitted(Event, frozen=True):
    amendment: AmendmentId


class AmendmentReplaced(Event, frozen=True):
    """Another amendment stands in its place: its «testo 2», or the compromise it went into."""

    amendment: AmendmentId
    by: AmendmentId
    how: Replaced


class CosignerInvited(Event, frozen=True):
    amendment: AmendmentId
    seat: SeatId


class CosigningAsked(Event, frozen=True):
    amendment: AmendmentId
    seat: SeatId


class CosignerAdded(Event, frozen=True):
    amendment: AmendmentId
    seat: SeatId


class CosignerLeft(Event, frozen=True):
    """No longer signer, invited or waiting to be let sign."""

    amendment: AmendmentId
    seat: SeatId


class SupportSaid(Event, frozen=True):
    amendment: AmendmentId
    seat: SeatId
    supports: bool


class ApartAsked(Event, frozen=True):
    amendment: AmendmentId
    seat: SeatId
    asks: bool


class PartsAsked(Event, frozen=True):
    amendment: AmendmentId
    seat: SeatId
    asks: bool


class PartsRefused(Event, frozen=True):
    amendment: AmendmentId
    reason: Prose


class AmendmentDivided(Event, frozen=True):
    """Stands after the filing of its parts, which take its place."""

    amendment: AmendmentId
    into: tuple[AmendmentId, ...]


class AmendmentTakenOver(Event, frozen=True):
    amendment: AmendmentId
    seat: SeatId


class AmendmentLapsed(Event, frozen=True):
    amendment: AmendmentId
    cause: LapseCause


class AmendmentSetAside(Event, frozen=True):
    amendment: AmendmentId


class AmendmentTakenUp(Event, frozen=True):
    amendment: AmendmentId


class RuledOutOfScope(Event, frozen=True):
    amendment: AmendmentId
    ruling: Prose


class OpinionGiven(Event, frozen=True):
    amendment: AmendmentId
    seat: SeatId
    opinion: Opinion
    reason: Prose


class HandlingProposed(Event, frozen=True):
    """`operations`: how it would read instead, on the version that counted then; only for «reword»."""

    amendment: AmendmentId
    seat: SeatId
    handling: Handling
    version: int
    operations: tuple[Operation, ...]
    note: Prose


class HandlingAnswered(Event, frozen=True):
    amendment: AmendmentId
    seat: SeatId
    accepts: bool


class HandlingWithdrawn(Event, frozen=True):
    amendment: AmendmentId


class PreclusionKept(Event, frozen=True):
    amendment: AmendmentId


class UnitAsked(Event, frozen=True):
    """Stands after the filing: whether the unit that it would delete shall stand as amended."""

    amendment: AmendmentId


class EffectChanged(Event, frozen=True):
    """By the chair. version: of the text, on which it is to be voted after all."""

    amendment: AmendmentId
    to: Literal["precluded", "absorbed", "filed"]
    version: int | None
    reason: Prose


class EffectChangeTakenBack(Event, frozen=True):
    """It is what it was before: absorbed or precluded, by which amendment and why; `kept`: its author left it so."""

    amendment: AmendmentId
    absorbed: bool
    by: AmendmentId | None
    cause: PreclusionCause | None
    kept: bool
    reason: Prose


class StatementMade(Event, frozen=True):
    amendment: AmendmentId
    seat: SeatId
    words: Prose


class AmendmentActTakenBack(Event, frozen=True):
    """Undone: it was not set aside, not taken up, not admitted."""

    amendment: AmendmentId
    act: ActKind


class AmendmentAbsorbed(Event, frozen=True):
    """What it says is contained in what was adopted."""

    amendment: AmendmentId
    by: AmendmentId


class AmendmentAltered(Event, frozen=True):
    """An adopted sub-amendment changed its amendment, and moved the others of that amendment."""

    amendment: AmendmentId
    because: AmendmentId
    operations: tuple[Operation, ...]


class AmendmentAlteredBack(Event, frozen=True):
    """The vote on that sub-amendment was annulled."""

    amendment: AmendmentId
    because: AmendmentId


LifeEvent = (
    FilingDeadlineSet
    | RapporteurNamed
    | SubamendmentFiled
    | ConfirmationAwaited
    | AmendmentConfirmed
    | AmendmentDeclined
    | AmendmentCameLate
    | LateAdmitted
    | AmendmentReplaced
    | CosignerInvited
    | CosigningAsked
    | CosignerAdded
    | CosignerLeft
    | SupportSaid
    | ApartAsked
    | PartsAsked
    | PartsRefused
    | AmendmentDivided
    | AmendmentTakenOver
    | AmendmentLapsed
    | AmendmentSetAside
    | AmendmentTakenUp
    | RuledOutOfScope
    | OpinionGiven
    | HandlingProposed
    | HandlingAnswered
    | HandlingWithdrawn
    | PreclusionKept
    | UnitAsked
    | EffectChanged
    | EffectChangeTakenBack
    | StatementMade
    | AmendmentActTakenBack
    | AmendmentAbsorbed
    | AmendmentAltered
    | AmendmentAlteredBack
)
