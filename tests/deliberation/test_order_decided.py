"""Votes in their order and what they do: together, as «shall the text stand?», as the chair has it, absorbed."""

import pytest

from server.deliberation import log
from server.deliberation.ids import UnitId
from server.deliberation.matters.amendments.edits import PutIn, TakeOut
from server.deliberation.matters.amendments.lives import AmendmentAbsorbed
from server.deliberation.matters.amendments.ordering import proposed_order
from server.deliberation.matters.amendments.orders import AmendmentsOrdered, OrderAmendments, OrderTakenBack
from server.deliberation.matters.amendments.seeing import AmendmentRecord, OrderRecord
from server.deliberation.matters.amendments.shapes import (
    AmendmentAdopted,
    AmendmentPrecluded,
    AmendmentRejected,
    AmendmentReopened,
    AmendmentsCarried,
)
from server.deliberation.matters.ballots.shapes import AnnulBallot, CancelBallot, ResultProclaimed
from server.deliberation.matters.ballots.subjects import AboutAmendment, PutAmendment
from server.deliberation.matters.texts.shapes import TextMerged
from server.deliberation.matters.undo import Undo
from server.deliberation.next_step import next_step
from server.deliberation.prose import Prose
from server.deliberation.rules import Rules
from tests.deliberation.house import BALLOT, TEXT, House, in_sitting, with_text
from tests.deliberation.test_amendments import (
    A1,
    A2,
    A3,
    ENROLLED,
    ONE,
    QUARTERLY,
    SIX,
    THRICE,
    TWO,
    U1,
    U2,
    U3,
    on_text,
)


def subject(house: House, ballot: str = BALLOT) -> AboutAmendment:
    about = house.ballot(ballot).subject
    assert isinstance(about, AboutAmendment)
    return about


def twins() -> House:
    """Two that say the same of point 1.1, and a third that says something else of it."""
    house = on_text().rewords("ana", "a1", "u1", QUARTERLY).rewords("ben", "a2", "u1", QUARTERLY)
    return house.rewords("ben", "a3", "u1", THRICE).done()


def states(house: House) -> dict[str, str]:
    return {id: each.state for id, each in house.table.amendments.by_id.items()}


def test_O3_identical_ones_are_adopted_by_one_vote_each_with_its_own_entry() -> None:
    house = twins().decides(PutAmendment(A1), "for", "ana", "chair")
    house.then_kinds(
        ResultProclaimed, AmendmentAdopted, AmendmentAdopted, TextMerged, AmendmentPrecluded, AmendmentsCarried
    )
    assert states(house) == {"a1": "adopted", "a2": "adopted", "a3": "precluded"}
    assert [house.amendment(each).decided_by for each in ("a1", "a2")] == [BALLOT, BALLOT]
    assert len(house.text.versions) == 2


def test_O3_and_rejected_by_one() -> None:
    house = twins().decides(PutAmendment(A2), "against", "ana", "chair")
    house.then(ResultProclaimed(BALLOT), AmendmentRejected(A2, BALLOT), AmendmentRejected(A1, BALLOT))
    assert house.amendment("a3").state == "filed"


@pytest.mark.parametrize("choice", ["for", "against"])
def test_O3_annulled_they_are_open_again_together(choice: str) -> None:
    house = twins().decides(PutAmendment(A1), "for" if choice == "for" else "against", "ana", "chair")
    house.when(AnnulBallot(BALLOT, "Non si sentiva."), by="chair").done()
    assert states(house) == {"a1": "filed", "a2": "filed", "a3": "filed"}
    assert sum(isinstance(event, AmendmentReopened) for event in house.last) == (3 if choice == "for" else 2)
    assert {each.version for each in house.table.amendments.by_id.values()} == {1}
    house.decides(PutAmendment(A1), "for", "ana", "chair", ballot="b2").done()
    assert house.amendment("a2").decided_by == "b2"


def test_O3_everybody_sees_which_are_put_together() -> None:
    records = {each.id: each for each in twins().seen("member", AmendmentRecord)}
    assert [records[each].together for each in (A1, A2, A3)] == [(A2,), (A1,), ()]
    assert records[A1].would_preclude == (A3,)


def alone() -> House:
    """Somebody wants to delete point 1.3; nobody else touches it."""
    return on_text().files("ana", "a1", TakeOut(U3)).rewords("ben", "a2", "u1", THRICE).done()


def test_O4_approved_the_text_stands_and_the_amendment_is_rejected() -> None:
    house = alone().puts(PutAmendment(A1)).done()
    assert subject(house).keeps
    house.votes("for", "ana", "ben").closes().proclaims().then(ResultProclaimed(BALLOT), AmendmentRejected(A1, BALLOT))
    assert house.words[3] == f"1.3 {SIX}"


def test_O4_not_approved_the_text_goes() -> None:
    house = alone().puts(PutAmendment(A1)).votes("against", "ana", "ben").closes().proclaims()
    house.then_kinds(ResultProclaimed, AmendmentAdopted, TextMerged, AmendmentsCarried)
    assert [line[:3] for line in house.words] == ["1 L", "1.1", "1.2"]


def test_O4_a_tie_does_not_keep_the_text() -> None:
    house = alone().puts(PutAmendment(A1)).votes("for", "ana").votes("against", "ben").closes()
    assert house.count().tie
    assert house.proclaims().done().amendment("a1").state == "adopted"


def test_O4_unless_the_rules_let_the_chair_break_it() -> None:
    house = with_text(in_sitting("ana", rules=Rules(tie="chair_decides")), ONE, TWO)
    house.files("ana", "a1", TakeOut(U2)).done().puts(PutAmendment(A1)).done()
    house.votes("against", "ana").votes("for", "chair").closes().proclaims().done()
    assert house.amendment("a1").state == "rejected"


def test_O4_without_quorum_nothing_follows() -> None:
    house = alone().puts(PutAmendment(A1)).votes("not_taking_part", "ana", "ben", "chair").closes().proclaims()
    house.then(ResultProclaimed(BALLOT))
    assert states(house) == {"a1": "filed", "a2": "filed"}


def test_O4_annulled_the_text_is_back() -> None:
    house = alone().puts(PutAmendment(A1)).votes("against", "ana", "ben").closes().proclaims().done()
    house.when(AnnulBallot(BALLOT, "Non si sentiva."), by="chair").done()
    assert (house.words[3], house.amendment("a1").state) == (f"1.3 {SIX}", "filed")


def test_O5_what_the_adopted_one_brings_already_is_absorbed() -> None:
    sooner = SIX.replace("entro trenta giorni ", "")
    house = on_text().rewords("ana", "a1", "u3", SIX.replace("per iscritto entro trenta giorni ", ""))
    house.rewords("ben", "a2", "u3", sooner).rewords("ben", "a3", "u3", SIX.replace("trenta", "sessanta")).done()
    house.decides(PutAmendment(A1), "for", "ana", "chair").done()
    assert AmendmentAbsorbed(A2, A1) in house.last
    assert states(house) == {"a1": "adopted", "a2": "absorbed", "a3": "precluded"}
    house.when(AnnulBallot(BALLOT, "Non si sentiva."), by="chair").done()
    assert states(house) == {"a1": "filed", "a2": "filed", "a3": "filed"}


def test_O5_before_the_vote_everybody_sees_what_would_fall_and_how() -> None:
    house = on_text().rewords("ana", "a1", "u3", SIX.replace("per iscritto entro trenta giorni ", ""))
    house.rewords("ben", "a2", "u3", SIX.replace("entro trenta giorni ", ""))
    house.rewords("ben", "a3", "u3", SIX.replace("trenta", "sessanta")).done()
    record = next(each for each in house.seen("screen", AmendmentRecord) if each.id == A1)
    assert (record.would_absorb, record.would_preclude) == ((A2,), (A3,))
    assert next_step(house.table).would_preclude == (A3, A2)


def test_O6_another_order_needs_a_reason_and_is_kept_with_it() -> None:
    house = twins()
    assert proposed_order(house.text, house.table.amendments) == (A1, A2, A3)
    house.when(OrderAmendments(TEXT, (A3, A1, A2)), by="chair").refused("reason_missing")
    house.when(OrderAmendments(TEXT, (A1, A2, A3)), by="chair").done()
    house.when(OrderAmendments(TEXT, (A3, A1, A2), "Prima il più semplice."), by="chair").done()
    assert house.table.amendments.reordered[-1].reason == Prose.of("Prima il più semplice.")
    (record,) = house.seen("member", OrderRecord)
    assert (record.order, record.by_hand, record.reason) == ((A3, A1, A2), True, "Prima il più semplice.")
    house.when(OrderAmendments(TEXT, ()), by="chair").then(AmendmentsOrdered(TEXT, ()))
    assert house.seen("member", OrderRecord)[0].by_hand is False
    house.when(OrderAmendments(TEXT, ()), by="chair").refused("order_incomplete")


def test_O6_taken_back_the_order_and_its_reason_are_gone() -> None:
    house = twins()
    before = house.table.amendments
    house.when(OrderAmendments(TEXT, (A3, A1, A2), "Per chiarezza."), by="chair", cause="o").done()
    house.when(Undo(house.log[-1].cause), by="chair").done()
    assert isinstance(house.last[-1], OrderTakenBack)
    assert house.table.amendments == before


def test_O6_an_amendment_is_put_itself_and_apart_only_with_a_reason() -> None:
    house = alone().puts(PutAmendment(A1, alone=True)).refused("reason_missing")
    house.puts(PutAmendment(A1, alone=True, because="  ")).refused("reason_missing")
    house.puts(PutAmendment(A1, alone=True, because="Lo chiede Ana.")).done()
    assert (subject(house).keeps, subject(house).because) == (False, Prose.of("Lo chiede Ana."))
    house.votes("for", "ana", "ben").closes().proclaims().done()
    assert house.amendment("a1").state == "adopted"
    house = twins().decides(PutAmendment(A1, alone=True, because="Lo chiede Ben."), "for", "ana", "chair").done()
    assert states(house) == {"a1": "adopted", "a2": "absorbed", "a3": "precluded"}


def test_O1_the_next_step_follows_the_order() -> None:
    house = on_text().rewords("ana", "a1", "u1", ENROLLED).rewords("ben", "a2", "u1", QUARTERLY)
    house.files("ana", "a3", TakeOut(U1)).files("ben", "a4", PutIn(U1, UnitId("n"), "point", "Nuovo."))
    seen = []
    while next_step(house.table).step == "vote_amendment":
        put = next_step(house.table).amendment
        assert put is not None
        seen.append(put)
        house.decides(PutAmendment(put), "against", "ana", "chair", ballot=f"b{len(seen)}").done()
    assert seen == ["a3", "a2", "a1", "a4"]


def test_what_an_old_log_says_of_a_vote_keeps_its_bytes() -> None:
    """The fields that came later are not written where they say nothing."""
    house = on_text().rewords("ana", "a1", "u1", QUARTERLY).done().puts(PutAmendment(A1)).done()
    row = log.canonical(house.log[-1])[0]
    assert not any(field in row for field in (b"keeps", b"together", b"because"))
    house.when(CancelBallot(BALLOT), by="chair").when(OrderAmendments(TEXT, (A1,)), by="chair").then_kinds(
        AmendmentsOrdered
    )
    assert b"reason" not in log.canonical(house.log[-1])[0]
