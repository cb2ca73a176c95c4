"""What people at a table may press, drawn at random: one builder a command, and who is likely to press it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from random import Random
from typing import Final, TypeVar

from server.deliberation.ids import (
    OFFICE,
    SYSTEM,
    AmendmentId,
    BallotId,
    CommandId,
    CommentId,
    CommitmentId,
    Digest,
    ItemId,
    NoteId,
    OptionId,
    ProcedureId,
    RequestId,
    SeatId,
    SittingId,
    TextId,
    UnitId,
)
from server.deliberation.matters import comments, procedures, seats, undo
from server.deliberation.matters.agenda import shapes as agenda
from server.deliberation.matters.amendments import acts, orders
from server.deliberation.matters.amendments import shapes as amendments
from server.deliberation.matters.amendments.edits import Edit, PutIn, Reword, TakeOut
from server.deliberation.matters.ballots import shapes as ballots
from server.deliberation.matters.ballots import subjects
from server.deliberation.matters.charter import NoteRegisterChange, RenameTable, SetRules
from server.deliberation.matters.floor import shapes as floor
from server.deliberation.matters.minutes import shapes as minutes
from server.deliberation.matters.presence import CheckIn, Excuse, GoOut
from server.deliberation.matters.sittings import shapes as sittings
from server.deliberation.matters.texts import shapes as texts
from server.deliberation.messages import AnyCommand
from server.deliberation.next_step import next_step
from server.deliberation.rules import TWO_THIRDS, Majority, Rules
from server.deliberation.table import Table
from server.deliberation.tally import CHOICES, PickUpTo, Vote
from server.deliberation.units import Unit
from tests.deliberation.house import SITTING, START, TEXT
from tests.deliberation.pressing_life import builds

T = TypeVar("T")
Build = Callable[[Random, Table], AnyCommand]

MEMBERS: Final = ("ana", "ben", "eva", "ivo")
VOTERS: Final = (*MEMBERS, "chair", "deputy", "alt")
DESK: Final = ("chair", "chair", "chair", "deputy", "secretary", OFFICE)
PEOPLE: Final = (*VOTERS, *VOTERS, "guest", "med", "obs", "secretary")
WORDS: Final = ("due", "incontri", "l’anno", "ogni", "mese", "con", "le", "associazioni", "entro", "trenta", "giorni")
RULES: Final = (
    Rules(),
    Rules(tie="chair_decides", abstentions_are_voters=True, quorum_base="filled"),
    Rules(one_vote_per="body", quorum_taken="opening", staying_out_counts_for_quorum=True),
    Rules(majority=Majority("present", TWO_THIRDS)),
)
TERMS: Final = procedures.WrittenTerms("Chi", "Chi", "Per", "Spesso", 1, "PEC", "Ufficio", 1, "Poi")


def _one(r: Random, known: Iterable[T], nothing: T) -> T:
    """One of those that are there; now and then one that is not."""
    some = list(known)
    return r.choice(some) if some and r.random() < 0.97 else nothing


def _sitting(r: Random, t: Table) -> SittingId:
    return _one(r, t.sittings.by_id, SittingId("nothing"))


def _item(r: Random, t: Table) -> ItemId:
    return _one(r, t.agenda.items, ItemId("nothing"))


def _text(r: Random, t: Table) -> TextId:
    return _one(r, t.texts.by_id, TextId("nothing"))


def _amendment(r: Random, t: Table) -> AmendmentId:
    return _one(r, t.amendments.by_id, AmendmentId("nothing"))


def _ballot(r: Random, t: Table) -> BallotId:
    running = t.ballots.running
    return running.id if running is not None and r.random() < 0.8 else _one(r, t.ballots.by_id, BallotId("nothing"))


def _procedure(r: Random, t: Table) -> ProcedureId:
    return _one(r, t.procedures.by_id, ProcedureId("nothing"))


def _comment(r: Random, t: Table) -> CommentId:
    return _one(r, t.comments.by_id, CommentId("nothing"))


def _comment_pinned(r: Random, t: Table) -> comments.PinComment:
    text = t.texts.by_id.get(_text(r, t))
    units = () if text is None or text.current is None else text.current.units
    unit = r.choice(units).id if units else UnitId("nothing")
    return comments.PinComment(
        CommentId(_fresh(r, "k")), TextId("nothing") if text is None else text.id, unit, _line(r)
    )


def _seat(r: Random, t: Table) -> SeatId:
    return _one(r, t.seats.by_id, SeatId("nothing"))


def _request(r: Random, t: Table) -> RequestId:
    return _one(r, (each.id for each in t.floor.queue), RequestId("nothing"))


def _speech(r: Random, t: Table) -> RequestId:
    return _one(r, (each.id for each in t.floor.speeches), RequestId("nothing"))


def _fresh(r: Random, letter: str) -> str:
    return f"{letter}{r.randrange(300)}"


def _line(r: Random) -> str:
    return " ".join(r.choices(WORDS, k=r.randrange(1, 4)))


def _reworded(r: Random, words: str) -> str:
    """The words with something changed, taken out, put in or written anew."""
    parts = words.split(" ")
    for _ in range(r.randrange(1, 3)):
        at = r.randrange(len(parts) + 1)
        parts[at : at + r.randrange(3)] = r.choices(WORDS, k=r.randrange(3))
    return " ".join(parts) if r.random() < 0.9 else _line(r)


def _edit(r: Random, units: Sequence[Unit]) -> Edit:
    unit = r.choice(units)
    match r.randrange(6):
        case 0:
            return TakeOut(unit.id)
        case 1:
            after = unit.id if r.random() < 0.9 else None
            return PutIn(after, UnitId(_fresh(r, "n")), r.choice(("area", "point", "letter")), _line(r))
        case _:
            return Reword(unit.id, _reworded(r, unit.words.shown))


def amendment_filed(r: Random, t: Table, id: AmendmentId | None = None) -> amendments.FileAmendment:
    text = t.texts.by_id.get(TEXT)
    version = None if text is None else text.current
    units = () if version is None else version.units
    edits = edited(r, units)
    number = 0 if version is None else version.number
    return amendments.FileAmendment(id or AmendmentId(_fresh(r, "a")), TEXT, number, edits, _line(r), _line(r))


def edited(r: Random, units: tuple[Unit, ...]) -> tuple[Edit, ...]:
    return tuple(_edit(r, units) for _ in range(r.randrange(1, 3))) if units else (TakeOut(UnitId("u0")),)


LIFE: Final = builds(edited)


def vote_cast(r: Random, t: Table) -> ballots.CastVote:
    id = _ballot(r, t)
    ballot = t.ballots.by_id.get(id)
    if ballot is not None and isinstance(ballot.form, PickUpTo) and r.random() < 0.9:
        return ballots.CastVote(id, Vote(None, tuple(r.sample(ballot.form.options, r.randrange(1, 3)))))
    return ballots.CastVote(id, Vote(r.choices(CHOICES, weights=(8, 3, 1, 1))[0]))


def _puts(r: Random, put: subjects.Put, repeats: BallotId | None = None) -> ballots.OpenBallot:
    options = tuple(ballots.NewOption(OptionId(each), each) for each in ("uno", "due", "tre"))
    picks = isinstance(put, subjects.PutQuestion) and r.random() < 0.3
    closes = r.choice((None, None, None, 30))
    method: ballots.Method = "roll_call" if r.random() < 0.15 and not picks else "open"
    id = BallotId(_fresh(r, "b"))
    return ballots.OpenBallot(id, put, _line(r), method, 2 if picks else 0, options if picks else (), closes, repeats)


def _open_ballot(r: Random, t: Table) -> ballots.OpenBallot:
    put: subjects.Put = r.choice(
        (
            subjects.PutQuestion(),
            subjects.PutText(_text(r, t)),
            subjects.PutAmendment(_amendment(r, t)),
            subjects.PutAmendment(_amendment(r, t), alone=True, because=r.choice((None, _line(r)))),
            subjects.PutSeries(tuple(_amendment(r, t) for _ in range(r.randint(2, 4)))),
            subjects.PutProcedure(_procedure(r, t)),
        )
    )
    return _puts(r, put, r.choice((None, None, _ballot(r, t))))


def _order(r: Random, t: Table) -> orders.OrderAmendments:
    filed = [each.id for each in t.amendments.on(TEXT) if each.state == "filed"]
    order = tuple(r.sample(filed, len(filed))) if r.random() < 0.8 else ()
    return orders.OrderAmendments(TEXT, order, r.choice(("", _line(r))))


def _sealed(r: Random, t: Table) -> texts.SealText:
    text = t.texts.by_id.get(id := _text(r, t))
    units = (texts.NewUnit(UnitId(f"d{n}"), "point", 0, _line(r)) for n in range(r.randrange(3)))
    return texts.SealText(id, 0 if text is None else text.closing_at, Digest("0" * 64), tuple(units))


def _add_item(r: Random, t: Table) -> agenda.AddItem:
    kind: agenda.ItemKind = r.choice(("discussion", "text", "ballot", "procedure"))
    return agenda.AddItem(
        ItemId(_fresh(r, "i")), _sitting(r, t), kind, _line(r), 5, _text(r, t), r.choice((None, _procedure(r, t)))
    )


def _edit_item(r: Random, t: Table) -> agenda.EditItem:
    added = _add_item(r, t)
    return agenda.EditItem(_item(r, t), added.kind, added.title, 7, added.text, added.procedure)


def _change_seat(r: Random, t: Table) -> seats.ChangeSeat:
    seat = t.seats.by_id[r.choice(list(t.seats.by_id))]
    role: seats.SeatRole = r.choice(("member", "observer", "guest"))
    return seats.ChangeSeat(seat.id, seat.body, seat.person, role, r.random() < 0.7, None)


def _sign(r: Random, t: Table) -> minutes.SignMinutes:
    sitting = _sitting(r, t)
    document = t.minutes.of(sitting).document
    return minutes.SignMinutes(sitting, Digest("0" * 64) if document is None else document.digest)


def _undo(r: Random, t: Table) -> undo.Undo:
    return undo.Undo(_one(r, (each.cause for each in t.recent[-1:]), CommandId("nothing")))


def expected_now(r: Random, t: Table) -> tuple[AnyCommand, str] | None:
    """What the chair is told to do next, or what is waited for."""
    step = next_step(t)
    sitting, item = step.sitting or SittingId("nothing"), step.item or ItemId("nothing")
    ballot, text = step.ballot or BallotId("nothing"), step.text or TextId("nothing")
    by_chair: dict[str, AnyCommand] = {
        "plan_sitting": sittings.PlanSitting(SittingId(_fresh(r, "s")), _day(r), _line(r), "mixed"),
        "convene": sittings.Convene(sitting, _line(r), ()),
        "resume": sittings.ResumeSitting(sitting),
        "close_ballot": ballots.CloseBallot(ballot),
        "proclaim": ballots.Proclaim(ballot),
        "take_floor_back": floor.TakeFloorBack(),
        "give_floor": floor.GiveFloor(step.request or RequestId("nothing")),
        "open_item": agenda.OpenItem(item),
        "let_write": texts.LetWrite(text, None),
        "close_draft": texts.CloseDraft(text, r.randrange(1, 9)),
        "vote_amendment": _puts(r, subjects.PutAmendment(step.amendment or AmendmentId("nothing"))),
        "take_up_amendment": acts.TakeAmendmentUp(step.amendment or AmendmentId("nothing")),
        "vote_text": _puts(r, subjects.PutText(text)),
        "vote_procedure": _puts(r, subjects.PutProcedure(step.procedure or ProcedureId("nothing"))),
        "vote_question": _puts(r, subjects.PutQuestion()),
        "close_item": agenda.CloseItem(item),
        "close_sitting": sittings.CloseSitting(sitting),
        "prepare_minutes": minutes.PrepareMinutes(sitting),
        "sign_minutes": _sign(r, t),
    }
    if step.step == "open_sitting":
        if step.hindrances:
            return CheckIn(sitting, "remote"), r.choice(VOTERS)
        return sittings.OpenSitting(sitting, "first"), "chair"
    if step.step == "wait_for_seal":
        return _sealed(r, t), SYSTEM
    command = by_chair.get(step.step)
    return None if command is None or (step.step == "close_sitting" and r.random() < 0.9) else (command, "chair")


def _day(r: Random) -> datetime:
    return START + timedelta(days=r.randrange(40))


_CHAIR: Final[tuple[Build, ...]] = (
    lambda r, t: sittings.SuspendSitting(_sitting(r, t), None),
    lambda r, t: sittings.ResumeSitting(_sitting(r, t)),
    lambda r, t: sittings.CheckQuorum(_sitting(r, t)),
    lambda r, t: agenda.OpenItem(_item(r, t)),
    lambda r, t: agenda.CloseItem(_item(r, t)),
    lambda r, t: agenda.SetItemAside(_item(r, t)),
    lambda r, t: floor.GiveFloor(_request(r, t)),
    lambda r, t: floor.PauseSpeaker(),
    lambda r, t: floor.ResumeSpeaker(),
    lambda r, t: floor.TakeFloorBack(),
    lambda r, t: floor.CallToOrder(_seat(r, t)),
    lambda r, t: texts.LetWrite(_text(r, t), r.choice((None, _seat(r, t)))),
    lambda r, t: texts.StopWriting(_text(r, t), r.choice((None, _seat(r, t)))),
    lambda r, t: texts.CloseDraft(_text(r, t), r.randrange(1, 9)),
    lambda r, t: texts.ReopenDraft(_text(r, t)),
    lambda r, t: texts.CoordinateText(_text(r, t), r.randrange(1, 6)),
    lambda r, t: amendments.RuleInadmissible(_amendment(r, t), _line(r)),
    _order,
    _open_ballot,
    _open_ballot,
    lambda r, t: ballots.CallSeat(_ballot(r, t), _seat(r, t)),
    lambda r, t: ballots.CallSeat(_ballot(r, t), SeatId(r.choice(VOTERS))),
    lambda r, t: ballots.ExtendBallot(_ballot(r, t), 20),
    lambda r, t: ballots.CloseBallot(_ballot(r, t)),
    lambda r, t: ballots.ReopenBallot(_ballot(r, t)),
    lambda r, t: ballots.Proclaim(_ballot(r, t)),
    lambda r, t: ballots.CancelBallot(_ballot(r, t)),
    lambda r, t: ballots.AnnulBallot(_one(r, t.ballots.by_id, BallotId("nothing")), _line(r)),
    lambda r, t: ballots.AnnulBallot(_one(r, list(t.ballots.by_id)[-1:], BallotId("nothing")), _line(r)),
    lambda r, t: ballots.AnnulBallot(_one(r, list(t.ballots.by_id)[-1:], BallotId("nothing")), _line(r)),
    _undo,
    lambda r, t: sittings.CloseSitting(_sitting(r, t)),
)
_DESK: Final[tuple[Build, ...]] = (
    lambda r, t: sittings.PlanSitting(SittingId(_fresh(r, "s")), _day(r), _line(r), "mixed"),
    lambda r, t: sittings.EditSitting(_sitting(r, t), _day(r), _line(r), "remote"),
    lambda r, t: sittings.Convene(_sitting(r, t), _line(r), (_line(r),)),
    _add_item,
    _add_item,
    _edit_item,
    lambda r, t: agenda.MoveItem(_item(r, t), r.randrange(4)),
    lambda r, t: agenda.RemoveItem(_item(r, t)),
    lambda r, t: texts.AddText(TextId(_fresh(r, "t")), _line(r), "guidelines"),
    lambda r, t: minutes.WriteSummary(_sitting(r, t), _speech(r, t), r.choice(("", _line(r)))),
    lambda r, t: minutes.WriteNote(_sitting(r, t), NoteId(_fresh(r, "m")), None, _line(r)),
    lambda r, t: minutes.RecordCommitment(_sitting(r, t), CommitmentId(_fresh(r, "c")), None, "Chi", _line(r), None),
    lambda r, t: minutes.PrepareMinutes(_sitting(r, t)),
    _sign,
    lambda r, t: seats.SettleDoubleEntry(_seat(r, t)),
    lambda r, t: CheckIn(_sitting(r, t), "in_room"),
    lambda r, t: Excuse(_sitting(r, t)),
    vote_cast,
    amendment_filed,
)
_PEOPLE: Final[tuple[Build, ...]] = (
    lambda r, t: CheckIn(_sitting(r, t), r.choice(("in_room", "remote"))),
    lambda r, t: CheckIn(SITTING, "remote"),
    lambda r, t: GoOut(_sitting(r, t)),
    lambda r, t: Excuse(_sitting(r, t)),
    lambda r, t: floor.AskFloor(RequestId(_fresh(r, "r")), r.choice(("speech", "reply", "point_of_order"))),
    lambda r, t: floor.AskFloor(RequestId(_fresh(r, "r")), "speech"),
    lambda r, t: floor.WithdrawRequest(_request(r, t)),
    amendment_filed,
    amendment_filed,
    lambda r, t: amendments.WithdrawAmendment(_amendment(r, t)),
    vote_cast,
    vote_cast,
    lambda r, t: procedures.ProposeProcedure(ProcedureId(_fresh(r, "p")), _line(r), TERMS),
    lambda r, t: procedures.ChangeProcedure(_procedure(r, t), r.randrange(1, 3), _line(r), TERMS),
    lambda r, t: procedures.WithdrawProcedure(_procedure(r, t)),
    _comment_pinned,
    lambda r, t: comments.AnswerComment(_comment(r, t), _line(r)),
    lambda r, t: r.choice((comments.CloseComment, comments.ReopenComment, comments.WithdrawComment))(_comment(r, t)),
)
_OFFICE: Final[tuple[Build, ...]] = (
    lambda r, t: seats.GiveSeat(SeatId(_fresh(r, "x")), None, None, "member", r.random() < 0.5, None),
    _change_seat,
    lambda r, t: seats.EndSeat(_seat(r, t)),
    lambda r, t: RenameTable(_line(r), None),
    lambda r, t: SetRules(r.choice(RULES)),
)
_HOUSE: Final[tuple[Build, ...]] = (
    _sealed,
    _sealed,
    lambda r, t: minutes.KeepMinutes(_sitting(r, t), _line(r)),
    lambda r, t: minutes.KeepMinutes(_sitting(r, t), _line(r)),
    lambda r, t: seats.NoteDoubleEntry(_seat(r, t)),
    lambda r, t: NoteRegisterChange(),
)
BUILDS: Final = (
    *(((("chair", "chair", "chair", "deputy"), _CHAIR),) * 5),
    *(((PEOPLE, _PEOPLE),) * 5),
    *(((VOTERS, LIFE["people"]),) * 3),
    (("chair", "chair", "deputy"), LIFE["chair"]),
    *(((DESK, _DESK),) * 2),
    ((OFFICE,), _OFFICE),
    ((SYSTEM,), _HOUSE),
)
