"""The life of an amendment before its vote: signed, judged, set aside, taken over, reworded, merged, confirmed."""

from datetime import timedelta

import pytest

from server.deliberation.ids import AmendmentId, SeatId
from server.deliberation.matters.amendments import acts
from server.deliberation.matters.amendments.edits import Edit, Reword, TakeOut
from server.deliberation.matters.amendments.lives import (
    AmendmentCameLate,
    AmendmentConfirmed,
    AmendmentDeclined,
    AmendmentLapsed,
    AmendmentReplaced,
    AmendmentSetAside,
    AmendmentTakenOver,
    AmendmentTakenUp,
    ConfirmationAwaited,
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
    RuledOutOfScope,
    StatementMade,
)
from server.deliberation.matters.amendments.seeing_life import AskedAct, AskedRecord, FilingRecord, LifeRecord
from server.deliberation.matters.amendments.shapes import (
    AmendmentFiled,
    AmendmentPrecluded,
    AmendmentsCarried,
    FileAmendment,
    RuleInadmissible,
    WithdrawAmendment,
)
from server.deliberation.matters.ballots.subjects import PutAmendment, PutText
from server.deliberation.matters.presence import GoOut
from server.deliberation.matters.undo import Undo
from server.deliberation.prose import Prose
from tests.deliberation.house import SITTING, TEXT, House
from tests.deliberation.test_amendments import (
    A1,
    A2,
    A3,
    A4,
    ENROLLED,
    QUARTERLY,
    SIXTY,
    THRICE,
    TWO,
    U1,
    adopts,
    on_text,
)

ANA, BEN, CHAIR = SeatId("ana"), SeatId("ben"), SeatId("chair")


def filed() -> House:
    """a1 of ana on the first point."""
    return on_text().rewords("ana", "a1", "u1", QUARTERLY).done()


def state(house: House, id: str = "a1") -> str:
    return house.amendment(id).state


def life(house: House, id: str = "a1") -> LifeRecord:
    (record,) = (each for each in house.seen("member", LifeRecord) if each.amendment == id)
    return record


def asked(house: House, name: str) -> tuple[AskedAct, ...]:
    return next((each.asks for each in house.seen("member", AskedRecord) if each.seat == name), ())


def test_M14_each_act_only_in_its_states_and_by_those_whose_it_is() -> None:
    house = filed().when(acts.TakeAmendmentUp(A1), by="chair").refused("amendment_not_open")
    house.when(acts.SetAmendmentAside(A1), by="chair").then(AmendmentSetAside(A1))
    house.when(acts.SetAmendmentAside(A1), by="chair").refused("amendment_not_open")
    house.puts(PutAmendment(A1)).refused("amendment_not_open")
    house.puts(PutText(TEXT)).refused("amendments_open")
    house.when(acts.TakeAmendmentUp(A1), by="chair").then(AmendmentTakenUp(A1))
    house.when(acts.InviteCosigner(A1, CHAIR), by="ben").refused("not_yours")
    house.when(acts.Cosign(AmendmentId("nothing")), by="ben").refused("unknown")
    house.puts(PutAmendment(A1)).when(acts.SetAmendmentAside(A1), by="chair").refused("already_voting")


def test_M14_what_the_chair_does_can_be_undone_and_is_then_not_told() -> None:
    for command in (
        acts.SetAmendmentAside(A1),
        RuleInadmissible(A1, "Estraneo"),
        acts.RuleOutOfScope(A1, "Estraneo"),
        acts.ProposeHandling(A1, "adopt", (), ""),
        acts.SetFilingDeadline(TEXT, None),
        acts.NameRapporteur(TEXT, BEN),
    ):
        house = filed()
        before = house.table.amendments
        house.when(command, by="chair", cause="act").done()
        house.when(Undo(house.log[-1].cause), by="chair").done()
        assert house.table.amendments == before


def test_M14_out_of_scope_is_said_with_its_reason() -> None:
    house = filed().when(acts.RuleOutOfScope(A1, "Altra materia"), by="chair")
    house.then(RuledOutOfScope(A1, Prose.of("Altra materia")))
    assert (state(house), house.amendment("a1").ruling.shown) == ("out_of_scope", "Altra materia")


def test_M16_after_the_deadline_it_waits_for_the_chair() -> None:
    house = on_text()
    until = house.at + timedelta(minutes=5)
    house.when(acts.SetFilingDeadline(TEXT, until), by="chair").then(FilingDeadlineSet(TEXT, until))
    assert house.seen("screen", FilingRecord) == [FilingRecord(TEXT, until, None)]
    house.later(300).rewords("ana", "a1", "u1", QUARTERLY).then_kinds(AmendmentFiled)
    house.later(1).rewords("ben", "a2", "u2", TWO + " Sempre.").then_kinds(AmendmentFiled, AmendmentCameLate)
    assert state(house, "a2") == "late"
    assert life(house, "a2").late
    house.puts(PutAmendment(A2)).refused("amendment_not_open")
    house.when(acts.AdmitLate(A2), by="chair").then(LateAdmitted(A2))
    assert (state(house, "a2"), life(house, "a2").late) == ("filed", True)
    house.when(acts.AdmitLate(A1), by="chair").refused("amendment_not_open")


def test_M16_what_arrived_on_paper_in_time_is_in_time_and_derived_texts_may_come_later() -> None:
    house = on_text().when(acts.SetFilingDeadline(TEXT, on_text().at + timedelta(minutes=5)), by="chair").later(600)
    paper = FileAmendment(A1, TEXT, 1, (Reword(U1, QUARTERLY),), "Meglio", "")
    house.when(paper, by="secretary", seat_for="ana", means="paper", happened=house.ago(400))
    house.then_kinds(AmendmentFiled)
    house.when(acts.RewordAmendment(A2, A1, 1, (Reword(U1, THRICE),), "Meglio", ""), by="ana").done()
    assert state(house, "a2") == "filed"


def test_M16_a_late_one_moves_with_the_text_and_does_not_hold_the_vote_up() -> None:
    house = on_text().when(acts.SetFilingDeadline(TEXT, on_text().at), by="chair").later(60)
    house.rewords("ana", "a1", "u3", SIXTY).when(acts.SetFilingDeadline(TEXT, None), by="chair")
    adopts(house.rewords("ben", "a2", "u1", THRICE), "a2").done()
    assert (house.amendment("a1").version, state(house)) == (2, "late")
    house.puts(PutText(TEXT), ballot="b2").done()
    house.when(acts.AdmitLate(A1), by="chair").refused("already_voting")


def by_mail(house: House) -> House:
    mail = FileAmendment(A1, TEXT, 1, (Reword(U1, QUARTERLY),), "Meglio", "")
    return house.when(mail, seat_for="ana", means="mail")


def test_M17_what_came_by_mail_counts_once_it_is_confirmed() -> None:
    house = by_mail(on_text()).then_kinds(AmendmentFiled, ConfirmationAwaited)
    assert (state(house), house.amendment("a1").author) == ("unconfirmed", "ana")
    assert asked(house, "ana") == (AskedAct("confirm", A1),)
    house.puts(PutAmendment(A1)).refused("amendment_not_open")
    house.when(acts.ConfirmAmendment(A1), by="ben").refused("not_yours")
    house.when(acts.ConfirmAmendment(A1), by="ana").then(AmendmentConfirmed(A1, ANA))
    assert (state(house), asked(house, "ana")) == ("filed", ())
    assert house.amendment("a1").signers == ()


def test_M17_who_does_not_confirm_it_never_proposed_it() -> None:
    house = by_mail(on_text()).when(acts.DeclineAmendment(A1), by="ana").then(AmendmentDeclined(A1, ANA))
    assert state(house) == "declined"
    house.when(acts.ConfirmAmendment(A1), by="ana").refused("amendment_not_open")


def reworded(house: House, by: str = "ana", edit: Edit | None = None, version: int = 1) -> House:
    command = acts.RewordAmendment(A2, A1, version, (edit or Reword(U1, THRICE),), "Tre", "")
    return house.when(command, by=by)


def test_M18_the_next_text_stands_in_the_place_of_the_first() -> None:
    house = filed().when(acts.InviteCosigner(A1, BEN), by="ana").when(acts.Cosign(A1), by="ben").done()
    reworded(house, by="ben").refused("not_yours")
    reworded(house).then_kinds(AmendmentFiled, AmendmentReplaced, CosignerInvited)
    assert (state(house), state(house, "a2"), house.amendment("a2").number) == ("reworded", "filed", "1.1.1 (testo 2)")
    assert (life(house).replaced_by, life(house, "a2").replaces) == (A2, A1)
    assert asked(house, "ben") == (AskedAct("sign", A2),)
    house.when(acts.RewordAmendment(A3, A2, 1, (TakeOut(U1),), "Via", ""), by="ana").done()
    assert house.amendment("a3").number == "1.1.1 (testo 3)"


def test_M18_what_was_precluded_may_be_reworded_for_the_new_version() -> None:
    house = adopts(filed().rewords("ben", "a4", "u1", THRICE), "a4")
    assert state(house) == "precluded"
    assert asked(house, "ana") == (AskedAct("decide_precluded", A1),)
    reworded(house, edit=Reword(U1, THRICE + " Sempre."), version=1).refused("text_changed")
    reworded(house, edit=Reword(U1, THRICE + " Sempre."), version=2).done()
    assert (state(house), state(house, "a2"), asked(house, "ana")) == ("reworded", "filed", ())


def test_M26_a_precluded_one_may_be_left_so() -> None:
    house = adopts(filed().rewords("ben", "a4", "u1", THRICE), "a4")
    house.when(acts.KeepPrecluded(A1), by="ana").then(PreclusionKept(A1))
    assert (asked(house, "ana"), life(house).settled) == ((), True)
    house.when(acts.KeepPrecluded(A1), by="ana").then()


def test_M26_nobody_is_asked_about_a_text_that_was_adopted() -> None:
    house = adopts(filed().rewords("ben", "a4", "u1", THRICE), "a4")
    house.decides(PutText(TEXT), "for", "ana", "chair", ballot="b2").done()
    assert asked(house, "ana") == ()


def compromise(house: House) -> House:
    house.rewords("ben", "a2", "u1", THRICE).done()
    edits = (Reword(U1, THRICE + " Si parte subito."),)
    return house.when(acts.ProposeCompromise(A3, (A1, A2), 1, edits, "Insieme", ""), by="ana")


def test_M19_a_compromise_takes_the_place_of_all_once_all_have_accepted() -> None:
    house = compromise(filed()).then_kinds(AmendmentFiled, ConfirmationAwaited)
    assert [state(house, id) for id in ("a1", "a2", "a3")] == ["filed", "filed", "unconfirmed"]
    assert asked(house, "ben") == (AskedAct("accept_compromise", A3),)
    house.when(acts.ConfirmAmendment(A3), by="ben")
    house.then(AmendmentConfirmed(A3, BEN), AmendmentReplaced(A1, A3, "merged"), AmendmentReplaced(A2, A3, "merged"))
    assert [state(house, id) for id in ("a1", "a2", "a3")] == ["merged", "merged", "filed"]
    assert (house.amendment("a3").signatories, life(house, "a3").origins) == ((ANA, BEN), (A1, A2))


def test_M19_who_declines_leaves_all_as_they_were() -> None:
    house = compromise(filed()).when(acts.DeclineAmendment(A3), by="ben").done()
    assert [state(house, id) for id in ("a1", "a2", "a3")] == ["filed", "filed", "declined"]


def test_M19_not_once_one_of_them_was_decided_nor_by_a_stranger() -> None:
    house = compromise(filed())
    house.when(WithdrawAmendment(A2), by="ben").when(acts.ConfirmAmendment(A3), by="ben").refused("amendment_not_open")
    edits = (Reword(U1, ENROLLED),)
    house.rewords("ben", "a4", "u1", ENROLLED).done()
    stranger = acts.ProposeCompromise(AmendmentId("a5"), (A1, A4), 1, edits, "Insieme", "")
    house.when(stranger, by="chair").refused("not_yours")
    house.when(acts.ProposeCompromise(AmendmentId("a5"), (A1, A1), 1, edits, "x", ""), by="ana").refused(
        "already_there"
    )


def test_M20_signing_is_asked_for_and_accepted_on_either_side() -> None:
    house = filed().when(acts.InviteCosigner(A1, BEN), by="ana").then(CosignerInvited(A1, BEN))
    house.when(acts.InviteCosigner(A1, BEN), by="ana").refused("already_there")
    house.when(acts.Cosign(A1), by="ben").then(CosignerAdded(A1, BEN))
    house.when(acts.Cosign(A1), by="ben").refused("not_yours")
    house.when(acts.Cosign(A1), by="chair").then(CosigningAsked(A1, CHAIR))
    assert asked(house, "ana") == (AskedAct("let_sign", A1),)
    house.when(acts.AnswerCosigner(A1, CHAIR, accepts=True), by="ana").then(CosignerAdded(A1, CHAIR))
    assert life(house).signers == (BEN, CHAIR)
    house.when(acts.LeaveCosigning(A1), by="ben").then(CosignerLeft(A1, BEN))
    assert life(house).signers == (CHAIR,)


def test_M20_an_observer_or_nobody_is_not_invited_and_who_supports_need_not_sign() -> None:
    house = filed().seats("obs", role="observer", votes=False)
    for seat in ("obs", "nobody"):
        house.when(acts.InviteCosigner(A1, SeatId(seat)), by="ana").refused("unknown")
    house.when(acts.SupportAmendment(A1, supports=True), by="ben").done()
    assert life(house).supporters == (BEN,)
    house.when(acts.SupportAmendment(A1, supports=True), by="ben").then()
    house.when(acts.SupportAmendment(A1, supports=False), by="ben").done()
    assert house.seen("member", LifeRecord) == []


def test_M21_the_rapporteur_gives_the_opinion_or_the_chair_while_there_is_none() -> None:
    house = filed().when(acts.GiveOpinion(A1, "favourable", ""), by="ben").refused("not_yours")
    house.when(acts.GiveOpinion(A1, "favourable", ""), by="chair").done()
    house.when(acts.NameRapporteur(TEXT, BEN), by="chair").then(RapporteurNamed(TEXT, BEN))
    house.when(acts.GiveOpinion(A1, "contrary", ""), by="chair").refused("not_yours")
    house.when(acts.GiveOpinion(A1, "withdrawal_invited", "Già previsto"), by="ben")
    house.then(OpinionGiven(A1, BEN, "withdrawal_invited", Prose.of("Già previsto")))
    opinion = life(house).opinion
    assert opinion is not None
    assert (opinion.seat, opinion.opinion, opinion.reason) == (BEN, "withdrawal_invited", "Già previsto")
    assert asked(house, "ana") == (AskedAct("consider_withdrawing", A1),)
    house.rewords("ana", "a2", "u2", TWO + " Sempre.").done()
    assert asked(house, "ben") == (AskedAct("give_opinion", A2),)


def test_M22_what_was_withdrawn_is_taken_over_and_made_for_the_version_that_counts() -> None:
    house = on_text().rewords("ana", "a1", "u1", ENROLLED).rewords("ben", "a2", "u1", THRICE)
    house.when(WithdrawAmendment(A1), by="ana").when(acts.TakeOver(A1), by="ana").refused("not_yours")
    adopts(house, "a2").when(acts.TakeOver(A1), by="ben").then_kinds(AmendmentTakenOver, AmendmentsCarried)
    assert (state(house), house.amendment("a1").author, life(house).taken_from) == ("filed", BEN, (ANA,))
    adopts(house, "a1", "b2").done()
    assert house.words[1] == "1.1 " + THRICE.replace("iscritte", "iscritte nel registro regionale")


def test_M22_what_was_adopted_meanwhile_precludes_it() -> None:
    house = filed().rewords("ben", "a2", "u1", THRICE).when(WithdrawAmendment(A1), by="ana")
    adopts(house, "a2").when(acts.TakeOver(A1), by="ben").then_kinds(AmendmentTakenOver, AmendmentPrecluded)


def test_M23_it_lapses_only_when_nobody_who_signs_it_is_there() -> None:
    house = filed().when(acts.InviteCosigner(A1, BEN), by="ana").when(acts.Cosign(A1), by="ben")
    house.when(acts.LetLapse(A1), by="chair").refused("proposer_present")
    house.when(GoOut(SITTING), by="ana").when(acts.LetLapse(A1), by="chair").refused("proposer_present")
    house.when(GoOut(SITTING), by="ben").when(acts.LetLapse(A1), by="chair").then(AmendmentLapsed(A1, "absent"))
    house.when(acts.TakeOver(A1), by="chair").then_kinds(AmendmentTakenOver)
    assert (state(house), house.amendment("a1").author) == ("filed", CHAIR)


def test_M24_a_rewording_that_is_accepted_is_filed_and_need_not_be_voted_apart() -> None:
    house = filed().when(acts.ProposeHandling(A1, "reword", (Reword(U1, THRICE),), "Così va"), by="chair")
    house.then_kinds(HandlingProposed)
    assert asked(house, "ana") == (AskedAct("answer_proposal", A1),)
    handling = life(house).handling
    assert handling is not None
    assert [change.number for change in handling.changes] == ["1.1"]
    house.when(acts.AnswerHandling(A1, accepts=True), by="ana").refused("already_there")
    house.when(acts.AnswerHandling(A1, accepts=True, rewording=A2), by="ana")
    house.then_kinds(HandlingAnswered, AmendmentFiled, AmendmentReplaced, HandlingProposed, HandlingAnswered)
    assert (state(house), state(house, "a2"), house.amendment("a2").agreed) == ("reworded", "filed", True)


@pytest.mark.parametrize("accepts", [True, False])
def test_M24_whether_it_is_adopted_as_it_is_its_author_says_once(accepts: bool) -> None:
    house = filed().when(acts.ProposeHandling(A1, "adopt", (), ""), by="chair").done()
    house.when(acts.AnswerHandling(A1, accepts=accepts), by="ana").then(HandlingAnswered(A1, ANA, accepts))
    assert (house.amendment("a1").agreed, life(house).agreed) == (accepts, accepts)
    house.when(acts.AnswerHandling(A1, accepts=accepts), by="ana").refused("nothing_proposed")


def test_M24_what_was_proposed_about_words_that_moved_is_void() -> None:
    house = on_text().rewords("ana", "a1", "u1", ENROLLED).rewords("ben", "a2", "u1", THRICE)
    house.when(acts.ProposeHandling(A1, "reword", (Reword(U1, QUARTERLY),), ""), by="chair").done()
    adopts(house, "a2")
    assert (life(house).handling is not None and life(house).handling.outdated, asked(house, "ana")) == (True, ())  # type: ignore[union-attr]
    house.when(acts.AnswerHandling(A1, accepts=True, rewording=A3), by="ana").refused("text_changed")


def test_M24_a_rewording_says_something_else_and_nothing_else_says_words() -> None:
    house = filed().when(acts.ProposeHandling(A1, "reword", (Reword(U1, QUARTERLY),), ""), by="chair")
    house.refused("nothing_changes")
    house.when(acts.ProposeHandling(A1, "adopt", (Reword(U1, THRICE),), ""), by="chair").refused("wrong_choice")
    house.when(acts.ProposeHandling(A1, "vote", (), ""), by="ben").refused("not_yours")


def test_M27_what_was_rejected_is_printed_as_a_statement_if_its_author_wants() -> None:
    house = filed().when(acts.MakeStatement(A1, "Restiamo convinti."), by="ana").refused("amendment_not_open")
    house.decides(PutAmendment(A1), "against", "ana", "ben", "chair").done()
    house.when(acts.MakeStatement(A1, "Restiamo convinti."), by="ben").refused("not_yours")
    house.when(acts.MakeStatement(A1, " Restiamo convinti. "), by="ana")
    house.then(StatementMade(A1, ANA, Prose.of("Restiamo convinti.")))
    assert life(house).statement == "Restiamo convinti."
    house.when(acts.MakeStatement(A1, ""), by="ana").done()
    assert house.seen("member", LifeRecord) == []
