"""An amendment after something in its life has happened to it."""

from __future__ import annotations

from typing import assert_never

from msgspec.structs import replace

from server.deliberation.ids import SeatId
from server.deliberation.matters.amendments.lives import (
    ActKind,
    AmendmentAbsorbed,
    AmendmentActTakenBack,
    AmendmentAltered,
    AmendmentAlteredBack,
    AmendmentCameLate,
    AmendmentConfirmed,
    AmendmentDeclined,
    AmendmentDivided,
    AmendmentLapsed,
    AmendmentReplaced,
    AmendmentSetAside,
    AmendmentTakenOver,
    AmendmentTakenUp,
    ApartAsked,
    ConfirmationAwaited,
    CosignerAdded,
    CosignerInvited,
    CosignerLeft,
    CosigningAsked,
    EffectChanged,
    EffectChangeTakenBack,
    FilingDeadlineSet,
    HandlingAnswered,
    HandlingProposed,
    HandlingWithdrawn,
    LateAdmitted,
    LifeEvent,
    OpinionGiven,
    PartsAsked,
    PartsRefused,
    PreclusionKept,
    RapporteurNamed,
    RuledOutOfScope,
    StatementMade,
    SubamendmentFiled,
    SupportSaid,
    UnitAsked,
)
from server.deliberation.matters.amendments.open_again import acted, standing, untold
from server.deliberation.matters.amendments.ruled import divided, overruled, ruled_again
from server.deliberation.matters.amendments.shapes import (
    Altered,
    Amendment,
    Amendments,
    GivenHandling,
    GivenOpinion,
    Made,
)
from server.deliberation.shapes import Stamp


def lived(amendments: Amendments, stamp: Stamp, event: LifeEvent) -> Amendments:
    match event:
        case FilingDeadlineSet(text=text, until=until):
            deadlines = {other: each for other, each in amendments.deadlines.items() if other != text}
            return replace(amendments, deadlines=deadlines if until is None else {**deadlines, text: until})
        case RapporteurNamed(text=text, seat=seat):
            named = {other: each for other, each in amendments.rapporteurs.items() if other != text}
            return replace(amendments, rapporteurs=named if seat is None else {**named, text: seat})
        case SubamendmentFiled():
            return amendments.having(_subamendment(amendments, stamp, event))
        case AmendmentAltered():
            return _altered(amendments, event)
        case AmendmentAlteredBack():
            return _altered_back(amendments, event)
        case AmendmentActTakenBack(amendment=id):
            back = fallen(amendments, _taken_back(amendments.by_id[id], event))
            return untold(amendments.having(back), id)
        case EffectChangeTakenBack(amendment=id):
            return untold(amendments.having(ruled_again(amendments.by_id[id], event)), id)
        case AmendmentReplaced(amendment=id, by=by, how=how):
            later = amendments.by_id[by]
            if how == "reworded":
                amendments = amendments.having(replace(later, replaces=id))
            return acted(amendments, stamp, replace(amendments.by_id[id], state=how, replaced_by=by), how)
        case AmendmentDivided():
            return divided(amendments, stamp, event)
        case _:
            new, act = _one(amendments.by_id[event.amendment], event)
            return amendments.having(new) if act is None else acted(amendments, stamp, new, act)


def fallen(amendments: Amendments, sub: Amendment) -> Amendment:
    """The same, or lapsed if meanwhile the amendment is gone that it would amend."""
    if sub.parent is None or amendments.by_id[sub.parent].open:
        return sub
    return replace(sub, state="lapsed", lapse="amendment_gone")


def _subamendment(amendments: Amendments, stamp: Stamp, event: SubamendmentFiled) -> Amendment:
    made = Made(event.version, event.operations, amendments.by_id[event.parent].operations)
    return Amendment(
        event.amendment,
        event.number,
        event.text,
        event.author,
        (made,),
        event.summary,
        event.reason,
        stamp.happened,
        parent=event.parent,
    )


def _altered(amendments: Amendments, event: AmendmentAltered) -> Amendments:
    """Its sub-amendments that are still open stand on it as it reads now."""
    old = amendments.by_id[event.amendment]
    made = replace(old.made[-1], operations=event.operations)
    before = Altered(event.because, old.version, old.operations)
    new = replace(old, made=(*old.made[:-1], made), altered=(*old.altered, before))
    return _resting(amendments.having(new), new)


def _altered_back(amendments: Amendments, event: AmendmentAlteredBack) -> Amendments:
    old = amendments.by_id[event.amendment]
    made = replace(old.made[-1], operations=old.altered[-1].before)
    new = replace(old, made=(*old.made[:-1], made), altered=old.altered[:-1])
    return _resting(amendments.having(new), new)


def _resting(amendments: Amendments, parent: Amendment) -> Amendments:
    for sub in amendments.under(parent.id):
        if sub.open:
            made = replace(sub.made[-1], on=parent.operations)
            amendments = amendments.having(replace(sub, made=(*sub.made[:-1], made)))
    return amendments


def _taken_back(old: Amendment, event: AmendmentActTakenBack) -> Amendment:
    match event.act:
        case "set_aside":
            return standing(replace(old, aside=False))
        case "taken_up":
            return standing(replace(old, aside=True))
        case _:
            return standing(replace(old, admitted=False))


def _one(old: Amendment, event: _OfOne) -> tuple[Amendment, ActKind | None]:
    """The amendment then, and what is told of it."""
    match event:
        case ConfirmationAwaited(seats=seats, origins=origins):
            return standing(replace(old, awaits=seats, origins=origins)), None
        case AmendmentConfirmed(seat=seat):
            signers = (*old.signers, seat) if seat != old.author else old.signers
            awaits = _without(old.awaits, seat)
            return standing(replace(old, awaits=awaits, signers=signers)), None if awaits else "confirmed"
        case AmendmentDeclined():
            return replace(old, state="declined"), None
        case AmendmentCameLate():
            return standing(replace(old, late=True)), None
        case LateAdmitted():
            return standing(replace(old, admitted=True)), "admitted"
        case CosignerInvited(seat=seat):
            return replace(old, invited=(*old.invited, seat)), None
        case CosigningAsked(seat=seat):
            return replace(old, asking=(*old.asking, seat)), None
        case CosignerAdded(seat=seat):
            return replace(_free(old, seat), signers=(*old.signers, seat)), None
        case CosignerLeft(seat=seat):
            return _free(old, seat), None
        case SupportSaid(seat=seat, supports=supports):
            others = _without(old.supporters, seat)
            return replace(old, supporters=(*others, seat) if supports else others), None
        case ApartAsked(seat=seat, asks=asks):
            others = _without(old.apart, seat)
            return replace(old, apart=(*others, seat) if asks else others), None
        case PartsAsked(seat=seat, asks=asks):
            others = _without(old.parts_asked, seat)
            return replace(old, parts_asked=(*others, seat) if asks else others), None
        case PartsRefused(reason=reason):
            return replace(old, parts_asked=(), parts_refused=reason), "parts_refused"
        case AmendmentTakenOver(seat=seat):
            new = replace(_free(old, seat), author=seat, taken_from=(*old.taken_from, old.author), lapse=None)
            return standing(replace(new, aside=False)), "taken_over"
        case AmendmentLapsed(cause=cause):
            return replace(old, state="lapsed", lapse=cause), "lapsed"
        case AmendmentSetAside():
            return standing(replace(old, aside=True)), "set_aside"
        case AmendmentTakenUp():
            return standing(replace(old, aside=False)), "taken_up"
        case RuledOutOfScope(ruling=ruling):
            return replace(old, state="out_of_scope", ruling=ruling), "out_of_scope"
        case OpinionGiven(seat=seat, opinion=opinion, reason=reason):
            return replace(old, opinion=GivenOpinion(seat, opinion, reason)), None
        case HandlingProposed():
            handling = GivenHandling(
                event.seat, event.handling, event.version, event.operations, event.note, old.edition, old.on
            )
            return replace(old, handling=handling), None
        case HandlingAnswered(accepts=accepts):
            answered = None if old.handling is None else replace(old.handling, accepted=accepts)
            return replace(old, handling=answered), None
        case HandlingWithdrawn():
            return replace(old, handling=None), None
        case PreclusionKept():
            return replace(old, kept=True), None
        case UnitAsked():
            return replace(old, of_unit=True), None
        case EffectChanged():
            return overruled(old, event)
        case StatementMade(words=words):
            return replace(old, statement=words), None
        case AmendmentAbsorbed(by=by):
            return replace(old, state="absorbed", precluded_by=by), None
        case _:
            assert_never(event)


_OfOne = (
    ConfirmationAwaited
    | AmendmentConfirmed
    | AmendmentDeclined
    | AmendmentCameLate
    | LateAdmitted
    | CosignerInvited
    | CosigningAsked
    | CosignerAdded
    | CosignerLeft
    | SupportSaid
    | ApartAsked
    | PartsAsked
    | PartsRefused
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
    | StatementMade
    | AmendmentAbsorbed
)


def _free(old: Amendment, seat: SeatId) -> Amendment:
    """Without this seat among those who sign, may sign or want to, and of course among those who only support it."""
    return replace(
        old,
        signers=_without(old.signers, seat),
        invited=_without(old.invited, seat),
        asking=_without(old.asking, seat),
        supporters=_without(old.supporters, seat),
    )


def _without(seats: tuple[SeatId, ...], seat: SeatId) -> tuple[SeatId, ...]:
    return tuple(each for each in seats if each != seat)
