"""Dialogue procedures: who meets whom, how often, through which channel, who answers by when; agreed by vote."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Literal

from msgspec import Meta, Struct
from msgspec.structs import replace

from server.deliberation.ids import BallotId, Key, Line, Passage, ProcedureId, SeatId
from server.deliberation.prose import Prose
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import By, Command, Decision, Event, Record, Stamp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from server.deliberation.audience import Audience
    from server.deliberation.table import Table

ProcedureState = Literal["proposed", "agreed", "rejected", "withdrawn"]
Days = Annotated[int, Meta(ge=0, le=730)]


class Terms(Struct, frozen=True, forbid_unknown_fields=True):
    """What the procedure says (D1). `notice_days`, `answer_days`: whole days; 0 means not fixed."""

    convener: Prose
    convened: Prose
    purpose: Prose
    frequency: Prose
    notice_days: int
    channel: Prose
    contact: Prose
    answer_days: int
    escalation: Prose


class Procedure(Struct, frozen=True):
    """`edition` counts its changes; a vote is on one edition."""

    id: ProcedureId
    title: Prose
    author: SeatId
    terms: Terms
    edition: int = 1
    state: ProcedureState = "proposed"
    decided_by: BallotId | None = None


class Procedures(Struct, frozen=True):
    by_id: Mapping[ProcedureId, Procedure] = {}


class WrittenTerms(Struct, frozen=True, forbid_unknown_fields=True):
    convener: Line
    convened: Line
    purpose: Passage
    frequency: Line
    notice_days: Days
    channel: Line
    contact: Passage
    answer_days: Days
    escalation: Passage


class ProposeProcedure(Command, frozen=True):
    procedure: Key[ProcedureId]
    title: Line
    terms: WrittenTerms


class ChangeProcedure(Command, frozen=True):
    """`edition`: the one the asker has read, so that nobody overwrites what they have not seen."""

    procedure: Key[ProcedureId]
    edition: int
    title: Line
    terms: WrittenTerms


class WithdrawProcedure(Command, frozen=True):
    procedure: Key[ProcedureId]


class ProcedureProposed(Event, frozen=True):
    procedure: ProcedureId
    author: SeatId
    title: Prose
    terms: Terms


class ProcedureChanged(Event, frozen=True):
    procedure: ProcedureId
    edition: int
    title: Prose
    terms: Terms


class ProcedureWithdrawn(Event, frozen=True):
    procedure: ProcedureId


class ProcedureAgreed(Event, frozen=True):
    procedure: ProcedureId
    ballot: BallotId


class ProcedureRejected(Event, frozen=True):
    procedure: ProcedureId
    ballot: BallotId


class ProcedureReopened(Event, frozen=True):
    """The vote on it was annulled."""

    procedure: ProcedureId


ProcedureCommand = ProposeProcedure | ChangeProcedure | WithdrawProcedure
ProcedureEvent = (
    ProcedureProposed | ProcedureChanged | ProcedureWithdrawn | ProcedureAgreed | ProcedureRejected | ProcedureReopened
)


class ProcedureRecord(Record, frozen=True):
    id: ProcedureId
    title: str
    author: SeatId
    convener: str
    convened: str
    purpose: str
    frequency: str
    notice_days: int
    channel: str
    contact: str
    answer_days: int
    escalation: str
    edition: int
    state: ProcedureState
    decided_by: BallotId | None

    @property
    def key(self) -> str:
        return f"procedure/{self.id}"


def open_procedure(table: Table, id: ProcedureId) -> Procedure:
    """The procedure, still to be agreed. Raises: Refusal otherwise."""
    procedure = table.procedures.by_id.get(id)
    if procedure is None:
        raise Refusal("unknown")
    if procedure.state != "proposed":
        raise Refusal("procedure_not_open")
    return procedure


def decide(table: Table, command: ProcedureCommand, by: By, at: datetime) -> Decision:
    """D2: whoever has read the latest edition may change it, D3: but nobody while it is voted. D5: only who proposed it
    withdraws it. D6: once decided it stays as it is."""
    id = command.procedure
    if isinstance(command, ProposeProcedure):
        if id in table.procedures.by_id:
            raise Refusal("already_there")
        return Decision((ProcedureProposed(id, by.seat, Prose.of(command.title), _terms(command.terms)),))
    procedure = open_procedure(table, id)
    running = table.ballots.running
    if running is not None and running.procedure == id:
        raise Refusal("already_voting")
    match command:
        case ChangeProcedure(edition=edition, title=title, terms=terms):
            if edition != procedure.edition:
                raise Refusal("text_changed")
            if (Prose.of(title), _terms(terms)) == (procedure.title, procedure.terms):
                return Decision(note="nothing_to_do")
            return Decision((ProcedureChanged(id, edition + 1, Prose.of(title), _terms(terms)),))
        case WithdrawProcedure():
            if procedure.author != by.seat:
                raise Refusal("not_yours")
            return Decision((ProcedureWithdrawn(id),))


def _terms(written: WrittenTerms) -> Terms:
    return Terms(
        convener=Prose.of(written.convener),
        convened=Prose.of(written.convened),
        purpose=Prose.of(written.purpose),
        frequency=Prose.of(written.frequency),
        notice_days=written.notice_days,
        channel=Prose.of(written.channel),
        contact=Prose.of(written.contact),
        answer_days=written.answer_days,
        escalation=Prose.of(written.escalation),
    )


def evolve(procedures: Procedures, stamp: Stamp, event: ProcedureEvent) -> Procedures:
    match event:
        case ProcedureProposed(procedure=id, author=author, title=title, terms=terms):
            new = Procedure(id, title, author, terms)
        case ProcedureChanged(procedure=id, edition=edition, title=title, terms=terms):
            new = replace(procedures.by_id[id], edition=edition, title=title, terms=terms)
        case ProcedureWithdrawn(procedure=id):
            new = replace(procedures.by_id[id], state="withdrawn")
        case ProcedureAgreed(procedure=id, ballot=ballot):
            new = replace(procedures.by_id[id], state="agreed", decided_by=ballot)
        case ProcedureRejected(procedure=id, ballot=ballot):
            new = replace(procedures.by_id[id], state="rejected", decided_by=ballot)
        case ProcedureReopened(procedure=id):
            new = replace(procedures.by_id[id], state="proposed", decided_by=None)
    return Procedures({**procedures.by_id, new.id: new})


def see(table: Table, audience: Audience) -> Iterator[Record]:
    for each in table.procedures.by_id.values():
        terms = each.terms
        yield ProcedureRecord(
            id=each.id,
            title=each.title.shown,
            author=each.author,
            convener=terms.convener.shown,
            convened=terms.convened.shown,
            purpose=terms.purpose.shown,
            frequency=terms.frequency.shown,
            notice_days=terms.notice_days,
            channel=terms.channel.shown,
            contact=terms.contact.shown,
            answer_days=terms.answer_days,
            escalation=terms.escalation.shown,
            edition=each.edition,
            state=each.state,
            decided_by=each.decided_by,
        )
