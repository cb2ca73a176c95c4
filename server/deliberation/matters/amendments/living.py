"""Between filing and vote: confirmed, signed, supported, judged, set aside, taken over, lapsed, stated."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, assert_never

from server.deliberation.ids import AmendmentId, SeatId
from server.deliberation.matters.amendments.acts import (
    AdmitLate,
    AnswerCosigner,
    AnswerHandling,
    AskApart,
    ChangeEffect,
    ConfirmAmendment,
    Cosign,
    DeclineAmendment,
    GiveOpinion,
    InviteCosigner,
    KeepPrecluded,
    LeaveCosigning,
    LetLapse,
    MakeStatement,
    NameRapporteur,
    ProposeHandling,
    SetAmendmentAside,
    SetFilingDeadline,
    SupportAmendment,
    TakeAmendmentUp,
    TakeOver,
)
from server.deliberation.matters.amendments.dividing import DividingCommand, divided
from server.deliberation.matters.amendments.filing import fallen_with, merged_into, next_text, operations_of, replaced
from server.deliberation.matters.amendments.lives import (
    AmendmentConfirmed,
    AmendmentDeclined,
    AmendmentLapsed,
    AmendmentSetAside,
    AmendmentTakenOver,
    AmendmentTakenUp,
    ApartAsked,
    CosignerAdded,
    CosignerInvited,
    CosignerLeft,
    CosigningAsked,
    FilingDeadlineSet,
    HandlingAnswered,
    HandlingProposed,
    LateAdmitted,
    OpinionGiven,
    PreclusionKept,
    RapporteurNamed,
    StatementMade,
    SubamendmentFiled,
    SupportSaid,
)
from server.deliberation.matters.amendments.moves import moving
from server.deliberation.matters.amendments.overruling import overruled
from server.deliberation.matters.amendments.shapes import Amendment, AmendmentFiled
from server.deliberation.matters.amendments.standing import base_of
from server.deliberation.matters.presence import NEVER
from server.deliberation.prose import Prose
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import By, Decision, Event

if TYPE_CHECKING:
    from server.deliberation.table import Table

_OfAmendment = (
    ConfirmAmendment
    | DeclineAmendment
    | InviteCosigner
    | Cosign
    | AnswerCosigner
    | LeaveCosigning
    | SupportAmendment
    | AskApart
    | TakeOver
    | LetLapse
    | SetAmendmentAside
    | TakeAmendmentUp
    | AdmitLate
    | GiveOpinion
    | ProposeHandling
    | AnswerHandling
    | KeepPrecluded
    | MakeStatement
)
LivingCommand = SetFilingDeadline | NameRapporteur | _OfAmendment | DividingCommand | ChangeEffect


def decide(table: Table, command: LivingCommand, by: By) -> Decision:
    """M14: what may be asked of an amendment in the state it is in. M27: also of one that was rejected."""
    if isinstance(command, SetFilingDeadline | NameRapporteur):
        return _of_text(table, command)
    amendment = moving(table, command, command.amendment, by.seat)
    if isinstance(command, DividingCommand):
        return Decision(tuple(divided(table, command, amendment, by.seat)))
    if isinstance(command, ChangeEffect):
        return Decision(tuple(overruled(table, command, amendment)))
    return Decision(tuple(_events(table, command, amendment, by.seat)))


def _of_text(table: Table, command: SetFilingDeadline | NameRapporteur) -> Decision:
    if command.text not in table.texts.by_id:
        raise Refusal("unknown")
    if isinstance(command, SetFilingDeadline):
        return Decision((FilingDeadlineSet(command.text, command.until),))
    seat = None if command.seat is None else table.seats.by_id.get(command.seat)
    if command.seat is not None and (seat is None or seat.until is not None):
        raise Refusal("unknown")
    return Decision((RapporteurNamed(command.text, command.seat),))


def _events(table: Table, command: _OfAmendment, amendment: Amendment, seat: SeatId) -> Iterator[Event]:
    id = amendment.id
    match command:
        case ConfirmAmendment():
            yield AmendmentConfirmed(id, seat)
            if amendment.awaits == (seat,):
                yield from merged_into(table, amendment.origins, id)
        case DeclineAmendment():
            yield from fallen_with(table, id)
            yield AmendmentDeclined(id, seat)
        case AdmitLate():
            yield LateAdmitted(id)
        case InviteCosigner(seat=other):
            yield from _invited(table, amendment, other)
        case Cosign():
            yield CosignerAdded(id, seat) if seat in amendment.invited else CosigningAsked(id, seat)
        case AnswerCosigner(seat=other, accepts=accepts):
            if other not in amendment.asking:
                raise Refusal("unknown")
            yield CosignerAdded(id, other) if accepts else CosignerLeft(id, other)
        case LeaveCosigning():
            yield CosignerLeft(id, seat)
        case SupportAmendment(supports=supports):
            if supports != (seat in amendment.supporters):
                yield SupportSaid(id, seat, supports)
        case AskApart(asks=asks):
            yield from _apart(table, amendment, seat, asks=asks)
        case SetAmendmentAside() | TakeAmendmentUp():
            yield AmendmentSetAside(id) if isinstance(command, SetAmendmentAside) else AmendmentTakenUp(id)
        case TakeOver():
            _may_be_taken_over(table, amendment)
            yield AmendmentTakenOver(id, seat)
        case LetLapse():
            _nobody_there(table, amendment)
            yield from fallen_with(table, id)
            yield AmendmentLapsed(id, "absent")
        case GiveOpinion(opinion=opinion, reason=reason):
            yield OpinionGiven(id, seat, opinion, Prose.of(reason.strip()))
        case ProposeHandling():
            yield _handling(table, command, amendment, seat)
        case AnswerHandling(accepts=accepts, rewording=rewording):
            yield from _answered(table, amendment, seat, accepts=accepts, rewording=rewording)
        case KeepPrecluded():
            if not amendment.kept:
                yield PreclusionKept(id)
        case MakeStatement(words=words):
            yield StatementMade(id, seat, Prose.of(words.strip()))
        case _:
            assert_never(command)


def _invited(table: Table, amendment: Amendment, other: SeatId) -> Iterator[Event]:
    """M20: whoever may propose may sign; who has asked to is let sign by being invited."""
    seat = table.seats.by_id.get(other)
    if seat is None or seat.until is not None or seat.role not in ("chair", "deputy", "member", "alternate"):
        raise Refusal("unknown")
    if other in (*amendment.signatories, *amendment.invited):
        raise Refusal("already_there")
    yield CosignerAdded(amendment.id, other) if other in amendment.asking else CosignerInvited(amendment.id, other)


def _may_be_taken_over(table: Table, amendment: Amendment) -> None:
    """M22: as long as the version it was last made for still counts or has grown into the one that does."""
    text = table.texts.by_id[amendment.text]
    numbers = [version.number for version in text.versions]
    later = [version for version in text.versions if version.number > amendment.version]
    if amendment.version not in numbers or any(version.amendment is None for version in later):
        raise Refusal("text_changed")
    if amendment.parent is None:
        return
    parent = table.amendments.by_id[amendment.parent]
    if not parent.received:
        raise Refusal("amendment_not_open")
    if later or parent.operations != amendment.on:
        raise Refusal("text_changed")


def _apart(table: Table, amendment: Amendment, seat: SeatId, *, asks: bool) -> Iterator[Event]:
    """O8: how things are voted say those who are there."""
    sitting = table.sittings.current
    if sitting is None or not table.presence.of(sitting.id).get(seat, NEVER).present:
        raise Refusal("not_present")
    if asks != (seat in amendment.apart):
        yield ApartAsked(amendment.id, seat, asks)


def _nobody_there(table: Table, amendment: Amendment) -> None:
    """M23: an amendment lapses only when none of those who sign it is present."""
    sitting = table.sittings.current
    there = {} if sitting is None else table.presence.of(sitting.id)
    if any(seat in there and there[seat].present for seat in amendment.signatories):
        raise Refusal("proposer_present")


def _handling(table: Table, command: ProposeHandling, amendment: Amendment, seat: SeatId) -> HandlingProposed:
    """M24: a rewording says how it should read; nothing else does."""
    text = table.texts.by_id[amendment.text]
    if command.handling == "reword":
        operations = operations_of(table, text, base_of(table, amendment), command.edits)
        if operations == amendment.operations:
            raise Refusal("nothing_changes")
    elif command.edits:
        raise Refusal("wrong_choice")
    else:
        operations = ()
    note = Prose.of(command.note.strip())
    return HandlingProposed(amendment.id, seat, command.handling, amendment.version, operations, note)


def _answered(
    table: Table, amendment: Amendment, seat: SeatId, *, accepts: bool, rewording: AmendmentId | None
) -> Iterator[Event]:
    """M24: a rewording that its proposer accepts is filed as the next text, and need not be voted apart."""
    handling = amendment.handling
    if handling is None or handling.accepted is not None:
        raise Refusal("nothing_proposed")
    yield HandlingAnswered(amendment.id, seat, accepts)
    if not accepts or handling.handling != "reword":
        return
    if rewording is None or rewording in table.amendments.by_id:
        raise Refusal("already_there")
    if amendment.outdated:
        raise Refusal("text_changed")
    number = next_text(table, amendment)
    if amendment.parent is None:
        yield AmendmentFiled(
            rewording,
            number,
            amendment.text,
            amendment.version,
            seat,
            handling.operations,
            amendment.summary,
            amendment.reason,
        )
    else:
        yield SubamendmentFiled(
            rewording,
            number,
            amendment.text,
            amendment.version,
            amendment.parent,
            seat,
            handling.operations,
            amendment.summary,
            amendment.reason,
        )
    yield from replaced(table, amendment, rewording)
    yield HandlingProposed(rewording, handling.seat, "adopt", amendment.version, (), handling.note)
    yield HandlingAnswered(rewording, seat, accepts=True)
