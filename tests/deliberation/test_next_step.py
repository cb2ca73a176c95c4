"""The chair's next step, through a whole sitting: one thing at a time, and in numbers what hinders it."""

from __future__ import annotations

from server.deliberation.audience import AUDIENCES
from server.deliberation.ids import AmendmentId, ItemId, ProcedureId, RequestId, SeatId, SittingId, TextId, UnitId
from server.deliberation.matters.agenda.shapes import AddItem, CloseItem, OpenItem
from server.deliberation.matters.amendments.acts import FileSubamendment, SetAmendmentAside, TakeAmendmentUp
from server.deliberation.matters.amendments.edits import Reword
from server.deliberation.matters.ballots.shapes import CallSeat, CloseBallot
from server.deliberation.matters.ballots.subjects import PutAmendment, PutText
from server.deliberation.matters.floor.shapes import GiveFloor, TakeFloorBack
from server.deliberation.matters.minutes.shapes import KeepMinutes, PrepareMinutes, SignMinutes, WriteSummary
from server.deliberation.matters.presence import GoOut
from server.deliberation.matters.procedures import ProposeProcedure, WrittenTerms
from server.deliberation.matters.sittings.shapes import (
    CloseSitting,
    Convene,
    PlanSitting,
    ResumeSitting,
    SuspendSitting,
)
from server.deliberation.matters.texts.shapes import AddText, CloseDraft, LetWrite, NewUnit, SealText
from server.deliberation.next_step import Hindrance, NextStepRecord
from server.deliberation.prose import Prose
from tests.deliberation.house import BALLOT, ITEM, SITTING, START, TEXT, House, given, in_sitting, with_item, with_text

DRAFT = TextId("draft")
D1 = ProcedureId("d1")
TERMS = WrittenTerms("Regione", "Tutti", "Parlarsi", "ogni mese", 5, "Posta", "Segreteria", 10, "")
ONE, TWO = "Due incontri.", "Sportelli aperti."


def step(house: House) -> NextStepRecord:
    (record,) = house.done().seen("chair", NextStepRecord)
    return record


def test_only_the_chair_is_shown_a_next_step() -> None:
    house = given("ana")
    assert {audience: len(house.seen(audience, NextStepRecord)) for audience in AUDIENCES} == {
        "chair": 1,
        "secretariat": 0,
        "member": 0,
        "observer": 0,
        "screen": 0,
    }


def test_a_sitting_is_planned_convened_and_opened_with_its_quorum() -> None:
    house = given("ana", "ben")
    assert step(house) == NextStepRecord("plan_sitting")
    house.when(PlanSitting(SITTING, START, "Venezia", "mixed"))
    assert step(house) == NextStepRecord("convene", sitting=SITTING)
    house.when(Convene(SITTING, "", ()))
    house.comes("ana")
    assert step(house) == NextStepRecord("open_sitting", sitting=SITTING, hindrances=(Hindrance("quorum", 1, 2),))
    house.comes("ben")
    assert step(house) == NextStepRecord("open_sitting", sitting=SITTING)


def test_of_several_planned_sittings_the_earliest_is_convened() -> None:
    house = given("ana").when(PlanSitting(SittingId("later"), START.replace(day=30), "Venezia", "mixed"))
    house.when(PlanSitting(SITTING, START, "Venezia", "mixed"))
    assert step(house) == NextStepRecord("convene", sitting=SITTING)


def test_items_are_opened_in_turn_then_the_sitting_is_closed() -> None:
    house = in_sitting("ana", "ben").when(AddItem(ITEM, SITTING, "discussion", "Lavoro", 20, None, None))
    assert step(house) == NextStepRecord("open_item", item=ITEM)
    house.when(OpenItem(ITEM), by="chair")
    assert step(house) == NextStepRecord("close_item", item=ITEM)
    house.when(CloseItem(ITEM), by="chair")
    assert step(house) == NextStepRecord("close_sitting", sitting=SITTING)
    house.when(SuspendSitting(SITTING, None), by="chair")
    assert step(house) == NextStepRecord("resume", sitting=SITTING)
    house.when(ResumeSitting(SITTING), by="chair")
    assert step(house) == NextStepRecord("close_sitting", sitting=SITTING)


def test_who_waits_to_speak_comes_before_the_item_goes_on() -> None:
    house = with_item(in_sitting("ana", "ben")).asks("ben", "r2").asks("ana", "r1", "point_of_order")
    assert step(house) == NextStepRecord("give_floor", request=RequestId("r1"))
    house.when(GiveFloor(RequestId("r1")), by="chair")
    assert step(house) == NextStepRecord("take_floor_back", request=RequestId("r1"))
    house.when(TakeFloorBack(), by="chair")
    assert step(house) == NextStepRecord("give_floor", request=RequestId("r2"))


def test_a_vote_is_closed_counted_and_proclaimed() -> None:
    house = with_item(in_sitting("ana", "ben")).puts().votes("for", "ana", "ben")
    missing = (Hindrance("votes_missing", 1, 3),)
    assert step(house) == NextStepRecord("close_ballot", ballot=BALLOT, hindrances=missing)
    assert step(house.votes("against", "chair")) == NextStepRecord("close_ballot", ballot=BALLOT)
    assert step(house.when(CloseBallot(BALLOT), by="chair")) == NextStepRecord("wait_for_count", ballot=BALLOT)
    assert step(house.later(5)) == NextStepRecord("proclaim", ballot=BALLOT)
    assert step(house.proclaims()) == NextStepRecord("close_item", item=ITEM)


def test_in_a_roll_call_the_next_seat_is_called_until_all_have_been() -> None:
    house = with_item(in_sitting("ana", "ben", present=("ana", "ben"))).puts(method="roll_call")
    for called, name in enumerate(("ana", "ben")):
        missing = (Hindrance("votes_missing", 2 - called, 2),)
        assert step(house) == NextStepRecord("call_seat", seat=SeatId(name), ballot=BALLOT, hindrances=missing)
        house.when(CallSeat(BALLOT, SeatId(name)), by="chair").votes("for", name)
    assert step(house) == NextStepRecord("close_ballot", ballot=BALLOT)


def test_a_draft_is_let_write_closed_and_sealed_before_it_is_voted() -> None:
    house = in_sitting("ana", "ben").when(AddText(DRAFT, "Premessa", "guidelines"))
    house.when(AddItem(ITEM, SITTING, "text", "Premessa", 20, DRAFT, None)).when(OpenItem(ITEM), by="chair")
    assert step(house) == NextStepRecord("let_write", text=DRAFT)
    assert step(house.when(LetWrite(DRAFT, SeatId("ana")), by="chair")) == NextStepRecord("close_draft", text=DRAFT)
    assert step(house.when(CloseDraft(DRAFT, 3), by="chair")) == NextStepRecord("wait_for_seal", text=DRAFT)
    words = (NewUnit(UnitId("u1"), "point", 0, "Parole."),)
    house.when(SealText(DRAFT, 3, Prose.of("edits").digest, words), by="system")
    assert step(house) == NextStepRecord("vote_text", text=DRAFT)


def test_amendments_are_voted_in_their_order_then_the_whole_text() -> None:
    house = with_text(in_sitting("ana", "ben"), ONE, TWO)
    house.rewords("ben", "b", "u2", TWO + " Sempre.").rewords("ana", "a", "u1", "Tre incontri.").done()
    house.rewords("ben", "c", "u1", "Sei incontri.").done()
    first, third = AmendmentId("a"), AmendmentId("b")
    assert step(house) == NextStepRecord(
        "vote_amendment", text=TEXT, amendment=first, would_preclude=(AmendmentId("c"),)
    )
    house.when(GoOut(SITTING), by="ana").when(GoOut(SITTING), by="ben")
    assert step(house).hindrances == (Hindrance("quorum", 1, 2),)
    house.comes("ana", "ben").decides(PutAmendment(first), "for", "ana", "ben", ballot="v1")
    assert step(house) == NextStepRecord("vote_amendment", text=TEXT, amendment=third)
    house.decides(PutAmendment(third), "against", "ana", "ben", ballot="v2")
    assert step(house) == NextStepRecord("vote_text", text=TEXT)
    house.decides(PutText(TEXT), "for", "ana", "ben", ballot="v3")
    assert step(house) == NextStepRecord("close_item", item=ITEM)


def test_what_was_set_aside_is_taken_up_before_the_whole_text_is_voted() -> None:
    house = with_text(in_sitting("ana", "ben"), ONE, TWO).rewords("ana", "a", "u1", "Tre incontri.").done()
    house.rewords("ben", "b", "u2", TWO + " Sempre.").done()
    first, other = AmendmentId("a"), AmendmentId("b")
    house.when(SetAmendmentAside(first), by="chair").done()
    assert step(house) == NextStepRecord("vote_amendment", text=TEXT, amendment=other)
    house.decides(PutAmendment(other), "for", "ana", "ben", ballot="v1").done()
    assert step(house) == NextStepRecord("take_up_amendment", text=TEXT, amendment=first)
    house.when(TakeAmendmentUp(first), by="chair").done()
    assert step(house) == NextStepRecord("vote_amendment", text=TEXT, amendment=first)


def test_a_sub_amendment_that_was_set_aside_is_taken_up_before_its_amendment_is_voted() -> None:
    house = with_text(in_sitting("ana", "ben"), ONE, TWO).rewords("ana", "a", "u1", "Tre incontri.").done()
    first, sub = AmendmentId("a"), AmendmentId("s")
    edits = (Reword(UnitId("u1"), "Quattro incontri."),)
    house.when(FileSubamendment(sub, first, 1, 1, edits, "Quattro", ""), by="ben").done()
    house.when(SetAmendmentAside(sub), by="chair").done()
    assert step(house) == NextStepRecord("take_up_amendment", text=TEXT, amendment=sub)
    house.when(TakeAmendmentUp(sub), by="chair").done()
    assert step(house) == NextStepRecord("vote_amendment", text=TEXT, amendment=sub)


def test_a_text_that_was_rejected_is_not_put_again() -> None:
    house = with_text(in_sitting("ana", "ben"), ONE).decides(PutText(TEXT), "against", "ana", "ben")
    assert step(house) == NextStepRecord("close_item", item=ITEM)


def test_procedures_and_questions_are_voted_once() -> None:
    house = in_sitting("ana", "ben").when(ProposeProcedure(D1, "Plenaria", TERMS), by="ana")
    house.when(AddItem(ITEM, SITTING, "procedure", "Plenaria", 20, None, D1)).when(OpenItem(ITEM), by="chair")
    assert step(house) == NextStepRecord("vote_procedure", procedure=D1)
    question = ItemId("question")
    house.when(AddItem(question, SITTING, "ballot", "Quando?", 20, None, None)).when(OpenItem(question), by="chair")
    assert step(house) == NextStepRecord("vote_question", item=question)
    house.puts().votes("for", "ana", "ben").closes().proclaims()
    assert step(house) == NextStepRecord("close_item", item=question)


def test_after_the_closing_the_minutes_are_prepared_and_signed() -> None:
    house = with_item(in_sitting("ana", "ben")).asks("ana", "r1").when(GiveFloor(RequestId("r1")), by="chair")
    house.when(CloseSitting(SITTING), by="chair")
    gap = (Hindrance("gaps", 1, 0),)
    assert step(house) == NextStepRecord("prepare_minutes", sitting=SITTING, hindrances=gap)
    house.when(WriteSummary(SITTING, RequestId("r1"), "Chiede incontri."), by="secretary")
    assert step(house) == NextStepRecord("prepare_minutes", sitting=SITTING)
    house.when(PrepareMinutes(SITTING), by="chair").done().when(KeepMinutes(SITTING, "Verbale"), by="system")
    assert step(house) == NextStepRecord("sign_minutes", sitting=SITTING)
    house.when(SignMinutes(SITTING, Prose.of("Verbale").digest), by="chair")
    assert step(house) == NextStepRecord("plan_sitting")
