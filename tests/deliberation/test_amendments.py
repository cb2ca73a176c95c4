"""Amendments before they are voted: filed as exact operations, numbered, withdrawn, ruled out, ordered."""

import pytest
from msgspec.structs import replace

from server.deliberation.ids import AmendmentId, TextId, UnitId
from server.deliberation.matters.amendments.edits import Edit, PutIn, Reword, TakeOut
from server.deliberation.matters.amendments.ordering import in_voting_order
from server.deliberation.matters.amendments.orders import AmendmentsOrdered, OrderAmendments
from server.deliberation.matters.amendments.seeing import AmendmentRecord, OrderRecord
from server.deliberation.matters.amendments.shapes import (
    AmendmentFiled,
    AmendmentWithdrawn,
    FileAmendment,
    RuledInadmissible,
    RuleInadmissible,
    WithdrawAmendment,
)
from server.deliberation.matters.ballots.shapes import CancelBallot
from server.deliberation.matters.ballots.subjects import PutAmendment, PutText
from server.deliberation.matters.texts.shapes import AddText
from server.deliberation.prose import Prose
from server.deliberation.units import Insert, Remove, Rewrite, Splice, Unit
from tests.deliberation.house import BALLOT, TEXT, House, in_sitting, with_text

ONE = "Gli enti organizzano due incontri l’anno con le associazioni iscritte."
TWO = "Ogni comune nomina un referente per i rapporti con le associazioni."
SIX = "La prefettura risponde per iscritto entro trenta giorni dalla domanda."
QUARTERLY = ONE.replace("due incontri l’anno", "un incontro ogni tre mesi")
THRICE = ONE.replace("due incontri", "tre incontri")
ENROLLED = ONE.replace("iscritte", "iscritte nel registro regionale")
SIXTY = SIX.replace("trenta", "sessanta")
U1, U2, U3 = UnitId("u1"), UnitId("u2"), UnitId("u3")
A1, A2, A3, A4 = AmendmentId("a1"), AmendmentId("a2"), AmendmentId("a3"), AmendmentId("a4")


def on_text() -> House:
    """A sealed text of three points in an open sitting of chair, ana and ben."""
    return with_text(in_sitting("ana", "ben"), ONE, TWO, SIX)


def adopts(house: House, amendment: str, ballot: str = BALLOT) -> House:
    return house.decides(PutAmendment(AmendmentId(amendment)), "for", "ana", "chair", ballot=ballot)


def test_M1_only_to_the_version_that_counts() -> None:
    house = on_text().rewords("ana", "a1", "u1", QUARTERLY, version=2).refused("text_changed")
    adopts(house.rewords("ana", "a1", "u1", QUARTERLY), "a1").rewords("ben", "a2", "u2", TWO + " Sempre.")
    house.refused("text_changed").rewords("ben", "a2", "u2", TWO + " Sempre.", version=2).then_kinds(AmendmentFiled)


def test_M1_not_to_a_draft_nor_to_nothing() -> None:
    house = on_text().when(AddText(TextId("draft"), "Bozza", "guidelines"))
    for text, code in (("draft", "text_not_sealed"), ("nothing", "unknown")):
        house.when(FileAmendment(A1, TextId(text), 1, (TakeOut(U1),), "Via", ""), by="ana")
        assert house.refusal is not None
        assert house.refusal.code == code
    house.rewords("ana", "a1", "u1", QUARTERLY).rewords("ana", "a1", "u1", THRICE).refused("already_there")


def test_M1_not_once_the_vote_on_the_whole_has_begun() -> None:
    house = on_text().puts(PutText(TEXT)).rewords("ana", "a1", "u1", QUARTERLY).refused("already_voting")
    house.when(CancelBallot(BALLOT), by="chair").rewords("ana", "a1", "u1", QUARTERLY).done()
    house.puts(PutAmendment(A1), ballot="b2").rewords("ben", "a2", "u2", TWO + " Sempre.").done()


@pytest.mark.parametrize("edit", [Reword(U1, ONE), Reword(U1, f"  {ONE} "), PutIn(U1, UnitId("n"), "point", "  ")])
def test_M2_something_must_change(edit: Edit) -> None:
    on_text().files("ana", "a1", edit).refused("nothing_changes")


def test_M2_only_units_that_are_there_and_each_once() -> None:
    house = on_text().files("ana", "a1", TakeOut(UnitId("gone"))).refused("unit_gone")
    house.files("ana", "a1", PutIn(UnitId("gone"), UnitId("n"), "point", "Nuovo")).refused("unit_gone")
    house.files("ana", "a1", Reword(U1, QUARTERLY), TakeOut(U1)).refused("already_there")


def test_M2_a_new_unit_takes_a_name_that_no_unit_has_or_had_or_will_have() -> None:
    house = on_text().files("ana", "a1", PutIn(U1, U2, "point", "Nuovo")).refused("already_there")
    house.files("ana", "a1", PutIn(U1, UnitId("n"), "point", "Nuovo")).done()
    house.files("ben", "a2", PutIn(U2, UnitId("n"), "point", "Altro")).refused("already_there")
    house.files("ben", "a2", TakeOut(U3)).done()
    adopts(house, "a2").files("ben", "a3", PutIn(U2, U3, "point", "Altro"), version=2).refused("already_there")


def test_M3_words_emptied_out_are_a_deletion() -> None:
    for edit in (TakeOut(U1), Reword(U1, " ")):
        house = on_text().files("ana", "a1", edit)
        assert house.amendment("a1").operations == (Remove(U1),)


def test_M3_little_left_is_a_replacement() -> None:
    house = on_text().rewords("ana", "a1", "u1", "Il tavolo si riunisce ogni mese a Padova.")
    assert house.amendment("a1").operations == (Rewrite(U1, Prose.of("Il tavolo si riunisce ogni mese a Padova.")),)


def test_M3_otherwise_each_change_of_words_stands_alone() -> None:
    words = ONE.replace("due incontri l’anno", "un incontro ogni tre mesi").replace("iscritte", "registrate")
    house = on_text().rewords("ana", "a1", "u1", words)
    assert house.amendment("a1").operations == (
        Splice(U1, 21, Prose.of("due incontri l’anno"), Prose.of("un incontro ogni tre mesi")),
        Splice(U1, ONE.index("iscritte"), Prose.of("iscritte"), Prose.of("registrate")),
    )


def test_M3_a_new_point_stands_after_the_one_it_names() -> None:
    house = on_text().files(
        "ana", "a1", PutIn(U1, UnitId("n"), "point", "Nuovo"), PutIn(None, UnitId("t"), "title", "T")
    )
    assert house.amendment("a1").operations == (
        Insert(None, Unit(UnitId("t"), "title", 0, "", Prose.of("T"))),
        Insert(U1, Unit(UnitId("n"), "point", 0, "", Prose.of("Nuovo"))),
    )


def test_M3_readers_see_before_and_after() -> None:
    house = on_text().rewords("ana", "a1", "u1", THRICE)
    (record,) = house.seen("screen", AmendmentRecord)
    (change,) = record.changes
    assert (change.number, change.change) == ("1.1", "changed")
    assert [(part.what, part.words) for part in change.parts] == [
        ("same", "Gli enti organizzano "),
        ("removed", "due"),
        ("added", "tre"),
        ("same", " incontri l’anno con le associazioni iscritte."),
    ]


def test_M4_its_author_withdraws_it_and_nobody_else() -> None:
    house = on_text().rewords("ana", "a1", "u1", QUARTERLY).when(WithdrawAmendment(A1), by="ben").refused("not_yours")
    house.when(WithdrawAmendment(A1), by="secretary", seat_for="ben").refused("not_yours")
    house.when(WithdrawAmendment(A1), by="ana").then(AmendmentWithdrawn(A1))
    house.when(WithdrawAmendment(A1), by="ana").refused("amendment_not_open")
    house.when(WithdrawAmendment(A2), by="ana").refused("unknown")


def test_M4_not_while_it_is_being_voted() -> None:
    house = on_text().rewords("ana", "a1", "u1", QUARTERLY).puts(PutAmendment(A1))
    house.when(WithdrawAmendment(A1), by="ana").refused("already_voting")
    house.votes("for", "ana").closes().when(WithdrawAmendment(A1), by="ana").refused("already_voting")
    house.proclaims().when(WithdrawAmendment(A1), by="ana").refused("amendment_not_open")


def test_M5_the_chair_rules_it_out_and_says_why() -> None:
    house = on_text().rewords("ana", "a1", "u1", QUARTERLY).puts(PutAmendment(A1))
    house.when(RuleInadmissible(A1, "Estraneo"), by="chair").refused("already_voting")
    house.when(CancelBallot(BALLOT), by="chair").when(RuleInadmissible(A1, "Estraneo"), by="chair")
    house.then(RuledInadmissible(A1, Prose.of("Estraneo")))
    (record,) = house.seen("member", AmendmentRecord)
    assert (record.state, record.ruling) == ("inadmissible", "Estraneo")
    house.puts(PutAmendment(A1), ballot="b2").refused("amendment_not_open")


def test_M10_numbers_follow_the_first_unit_changed() -> None:
    house = on_text().rewords("ana", "a1", "u1", QUARTERLY).rewords("ben", "a2", "u2", TWO + " Sempre.")
    house.files("ben", "a3", Reword(U1, THRICE), TakeOut(U3)).files("ana", "a4", PutIn(None, UnitId("n"), "title", "T"))
    assert [each.number for each in house.table.amendments.by_id.values()] == ["1.1.1", "1.2.1", "1.1.2", "0.1"]


def test_M10_a_number_is_not_given_again_when_its_amendment_was_withdrawn() -> None:
    house = on_text().rewords("ana", "a1", "u1", QUARTERLY).when(WithdrawAmendment(A1), by="ana")
    house.rewords("ana", "a2", "u1", THRICE)
    assert house.amendment("a2").number == "1.1.2"


def test_M10_the_secretariat_enters_the_number_of_a_paper_once() -> None:
    paper = FileAmendment(A1, TEXT, 1, (Reword(U1, QUARTERLY),), "Meglio", "", "1.100 (testo 2)")
    house = on_text().when(paper, by="secretary", seat_for="ana", means="paper").done()
    assert (house.amendment("a1").number, house.amendment("a1").author) == ("1.100 (testo 2)", "ana")
    house.when(replace(paper, amendment=A2), seat_for="ben", means="paper").refused("already_there")
    house.when(replace(paper, amendment=A2, number="7"), by="ben").refused("not_your_role")
    house.when(replace(paper, amendment=A2, number="1.1.1"), seat_for="ben", means="paper").done()
    house.rewords("ana", "a3", "u1", THRICE)
    assert house.amendment("a3").number == "1.1.2"


def voting_order(house: House) -> list[str]:
    return [each.id for each in in_voting_order(house.text, house.table.amendments)]


def three(house: House) -> House:
    house.rewords("ana", "a1", "u3", SIXTY).rewords("ben", "a2", "u1", THRICE).rewords("ana", "a3", "u1", ENROLLED)
    return house.done()


def test_M11_they_are_voted_in_the_order_of_the_units_then_as_filed() -> None:
    house = three(on_text())
    assert voting_order(house) == ["a2", "a3", "a1"]
    assert [each.order for each in house.seen("member", OrderRecord)] == [("a2", "a3", "a1")]


def test_M11_the_chair_may_set_another_order_for_all_that_are_open() -> None:
    house = three(on_text()).when(OrderAmendments(TEXT, (A1, A3, A2), "È più chiaro."), by="chair")
    house.then(AmendmentsOrdered(TEXT, (A1, A3, A2), Prose.of("È più chiaro.")))
    assert voting_order(house) == ["a1", "a3", "a2"]
    assert voting_order(house.files("ben", "a4", TakeOut(U2)).done()) == ["a1", "a3", "a2", "a4"]


@pytest.mark.parametrize("order", [(A1, A2), (A1, A2, A2), (A1, A2, A3, A4), ()])
def test_M11_an_order_names_each_open_amendment_once(order: tuple[AmendmentId, ...]) -> None:
    three(on_text()).when(OrderAmendments(TEXT, order), by="chair").refused("order_incomplete")
