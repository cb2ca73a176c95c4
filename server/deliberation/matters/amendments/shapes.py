"""What an amendment is, what may be asked of it and what may happen to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final, Literal

from msgspec import Struct
from msgspec.structs import replace

from server.deliberation.ids import AmendmentId, BallotId, Key, Line, Passage, SeatId, TextId
from server.deliberation.matters.amendments.acts import Handling, LifeCommand, Opinion
from server.deliberation.matters.amendments.edits import Edits
from server.deliberation.matters.amendments.lives import ActKind, LapseCause, LifeEvent, PreclusionCause
from server.deliberation.matters.amendments.orders import AmendmentsOrdered, OrderAmendments, OrderTakenBack, Reordered
from server.deliberation.prose import NOTHING, Prose
from server.deliberation.shapes import Command, Event
from server.deliberation.units import Operation

AmendmentState = Literal[
    "unconfirmed",
    "late",
    "filed",
    "set_aside",
    "withdrawn",
    "declined",
    "inadmissible",
    "out_of_scope",
    "reworded",
    "merged",
    "divided",
    "lapsed",
    "adopted",
    "rejected",
    "precluded",
    "absorbed",
]
OPEN: Final[frozenset[AmendmentState]] = frozenset(("unconfirmed", "late", "filed", "set_aside"))
"""Still to be decided: these move with the text, and are precluded by what is adopted."""
RECEIVED: Final[frozenset[AmendmentState]] = frozenset(("filed", "set_aside"))
"""Open, confirmed and in time or admitted: the vote on the whole waits for these."""


class Made(Struct, frozen=True):
    """The same amendment as operations on one version of its text; on: those of the amendment that it would amend."""

    version: int
    operations: tuple[Operation, ...]
    on: tuple[Operation, ...] = ()


class Altered(Struct, frozen=True):
    """The operations of a version before this adopted sub-amendment changed them."""

    because: AmendmentId
    version: int
    before: tuple[Operation, ...]


class GivenOpinion(Struct, frozen=True):
    seat: SeatId
    opinion: Opinion
    reason: Prose


class GivenHandling(Struct, frozen=True):
    """`accepted`: None until the proposer has answered. operations: on this version of the text, or for a
    sub-amendment on its amendment as it read then; edition: of the amendment that it is about."""

    seat: SeatId
    handling: Handling
    version: int
    operations: tuple[Operation, ...]
    note: Prose
    edition: int
    on: tuple[Operation, ...]
    accepted: bool | None = None


class Amendment(Struct, frozen=True):
    """`made`: oldest version first; the last is the one that counts.

    parent: the amendment that a sub-amendment would change; its operations are on the text as it reads with that one.
    signers: who signs with the author; invited, asking: who may yet. awaits: whose confirmation is missing; then it was
    filed in their name, or is a compromise of `origins`. late: filed after the deadline; admitted: all the same.
    aside: set aside for later. replaces, replaced_by: its earlier and its later text. taken_from: authors before this
    one. kept: its author leaves it precluded. altered: by which sub-amendments it was changed, the last one last.
    apart: who asked that it be voted by itself; parts_asked: in parts, and parts_refused: why it was not. into: the
    parts it was divided into; part_of: of which amendment it is one. effect_reason: why the chair has it otherwise than
    the house said. of_unit: it asks whether its unit shall stand as amended.
    """

    id: AmendmentId
    number: str
    text: TextId
    author: SeatId
    made: tuple[Made, ...]
    summary: Prose
    reason: Prose
    filed_at: datetime
    state: AmendmentState = "filed"
    ruling: Prose = NOTHING
    precluded_by: AmendmentId | None = None
    cause: PreclusionCause | None = None
    decided_by: BallotId | None = None
    parent: AmendmentId | None = None
    signers: tuple[SeatId, ...] = ()
    invited: tuple[SeatId, ...] = ()
    asking: tuple[SeatId, ...] = ()
    supporters: tuple[SeatId, ...] = ()
    awaits: tuple[SeatId, ...] = ()
    origins: tuple[AmendmentId, ...] = ()
    late: bool = False
    admitted: bool = False
    aside: bool = False
    replaces: AmendmentId | None = None
    replaced_by: AmendmentId | None = None
    taken_from: tuple[SeatId, ...] = ()
    lapse: LapseCause | None = None
    opinion: GivenOpinion | None = None
    handling: GivenHandling | None = None
    kept: bool = False
    statement: Prose = NOTHING
    altered: tuple[Altered, ...] = ()
    apart: tuple[SeatId, ...] = ()
    parts_asked: tuple[SeatId, ...] = ()
    parts_refused: Prose = NOTHING
    into: tuple[AmendmentId, ...] = ()
    part_of: AmendmentId | None = None
    effect_reason: Prose = NOTHING
    of_unit: bool = False

    @property
    def open(self) -> bool:
        return self.state in OPEN

    @property
    def received(self) -> bool:
        return self.state in RECEIVED

    @property
    def signatories(self) -> tuple[SeatId, ...]:
        return (self.author, *self.signers)

    @property
    def edition(self) -> int:
        """Counts how often sub-amendments have changed it, from 1."""
        return 1 + len(self.altered)

    @property
    def agreed(self) -> bool:
        """Whether its proposer accepted that it be adopted as it is now: it need not be voted apart."""
        handling = self.handling
        if handling is None or handling.edition != self.edition:
            return False
        return handling.handling == "adopt" and handling.accepted is True

    @property
    def outdated(self) -> bool:
        """Whether what was proposed to its proposer is about words that have moved since."""
        handling = self.handling
        if handling is None:
            return False
        about = (handling.edition, handling.version, handling.on)
        return about[0] != self.edition or (handling.handling == "reword" and about[1:] != (self.version, self.on))

    @property
    def version(self) -> int:
        return self.made[-1].version

    @property
    def operations(self) -> tuple[Operation, ...]:
        return self.made[-1].operations

    @property
    def on(self) -> tuple[Operation, ...]:
        """For a sub-amendment: the operations of its amendment, on which its own stand."""
        return self.made[-1].on


class AmendmentAct(Struct, frozen=True):
    """Something that happened to an amendment outside a vote. by: for whose seat it was done."""

    at: datetime
    act: ActKind
    amendment: AmendmentId
    by: SeatId


class Amendments(Struct, frozen=True):
    """`order`: the voting order of a text as the chair has set it; those it does not name come after, by place.

    deadlines: until when amendments to a text are filed. rapporteurs: who gives the opinions on those to a text.
    """

    by_id: Mapping[AmendmentId, Amendment] = {}
    order: Mapping[TextId, tuple[AmendmentId, ...]] = {}
    deadlines: Mapping[TextId, datetime] = {}
    rapporteurs: Mapping[TextId, SeatId] = {}
    acts: tuple[AmendmentAct, ...] = ()
    reordered: tuple[Reordered, ...] = ()

    def on(self, text: TextId) -> list[Amendment]:
        return [each for each in self.by_id.values() if each.text == text]

    def having(self, amendment: Amendment) -> Amendments:
        return replace(self, by_id={**self.by_id, amendment.id: amendment})

    def under(self, parent: AmendmentId) -> list[Amendment]:
        """Its sub-amendments."""
        return [each for each in self.by_id.values() if each.parent == parent]


class FileAmendment(Command, frozen=True):
    """The units as the author wants them; the exact operations are worked out here.

    summary: what changes, in one plain line. number: only for the secretariat, which enters papers that bear one.
    """

    amendment: Key[AmendmentId]
    text: Key[TextId]
    version: int
    edits: Edits
    summary: Line
    reason: Passage
    number: Line | None = None


class WithdrawAmendment(Command, frozen=True):
    amendment: Key[AmendmentId]


class RuleInadmissible(Command, frozen=True):
    amendment: Key[AmendmentId]
    ruling: Line


class AmendmentFiled(Event, frozen=True):
    amendment: AmendmentId
    number: str
    text: TextId
    version: int
    author: SeatId
    operations: tuple[Operation, ...]
    summary: Prose
    reason: Prose


class AmendmentWithdrawn(Event, frozen=True):
    amendment: AmendmentId


class RuledInadmissible(Event, frozen=True):
    amendment: AmendmentId
    ruling: Prose


class AmendmentAdopted(Event, frozen=True):
    amendment: AmendmentId
    ballot: BallotId


class AmendmentRejected(Event, frozen=True):
    amendment: AmendmentId
    ballot: BallotId


class AmendmentPrecluded(Event, frozen=True):
    amendment: AmendmentId
    by: AmendmentId
    cause: PreclusionCause


class AmendmentsCarried(Event, frozen=True):
    """All open amendments of the text now refer to this version; `moved` says how, where places shifted."""

    text: TextId
    version: int
    moved: tuple[Moved, ...]


class Moved(Struct, frozen=True, forbid_unknown_fields=True):
    amendment: AmendmentId
    operations: tuple[Operation, ...]


class AmendmentReopened(Event, frozen=True):
    """It is to be voted again: its vote was annulled, what overtook it was, or a ruling was undone."""

    amendment: AmendmentId


class AmendmentsCarriedBack(Event, frozen=True):
    """The version was withdrawn: open amendments refer to the one before, as they did then."""

    text: TextId
    version: int


AmendmentCommand = FileAmendment | WithdrawAmendment | RuleInadmissible | OrderAmendments | LifeCommand
AmendmentEvent = (
    AmendmentFiled
    | AmendmentWithdrawn
    | RuledInadmissible
    | AmendmentsOrdered
    | OrderTakenBack
    | AmendmentAdopted
    | AmendmentRejected
    | AmendmentPrecluded
    | AmendmentsCarried
    | AmendmentReopened
    | AmendmentsCarriedBack
    | LifeEvent
)
