"""Amendments once they are voted: adopted, precluded, carried over, rejected, annulled."""

import pytest
from msgspec.structs import replace

from server.deliberation.ids import AmendmentId, BallotId, UnitId
from server.deliberation.matters.amendments.edits import Edit, PutIn, Reword, TakeOut
from server.deliberation.matters.amendments.seeing import AmendmentRecord
from server.deliberation.matters.amendments.shapes import (
    AmendmentAdopted,
    AmendmentPrecluded,
    AmendmentRejected,
    AmendmentReopened,
    AmendmentsCarried,
    AmendmentsCarriedBack,
    Moved,
    WithdrawAmendment,
)
from server.deliberation.matters.ballots.seeing import BallotRecord
from server.deliberation.matters.ballots.shapes import AnnulBallot, BallotAnnulled, BallotOpened, ResultProclaimed
from server.deliberation.matters.ballots.subjects import PutAmendment, PutText
from server.deliberation.matters.texts.seeing import VersionRecord
from server.deliberation.matters.texts.shapes import TextMerged, VersionWithdrawn
from server.deliberation.prose import Prose
from server.deliberation.units import Rewrite, Splice
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


def rejects(house: House, amendment: str, ballot: str = BALLOT, *, alone: bool = False) -> House:
    put = PutAmendment(AmendmentId(amendment), alone, "Lo chiede chi lo propone." if alone else None)
    return house.decides(put, "against", "ana", "chair", ballot=ballot)


def annuls(house: House, ballot: str = BALLOT) -> House:
    return house.when(AnnulBallot(BallotId(ballot), "Errore nell’appello"), by="chair")


def states(house: House) -> dict[str, str]:
    return {each.id: each.state for each in house.table.amendments.by_id.values()}


def test_M6_an_adopted_amendment_makes_the_next_version() -> None:
    house = adopts(on_text().rewords("ana", "a1", "u1", QUARTERLY), "a1")
    house.then_kinds(ResultProclaimed, AmendmentAdopted, TextMerged, AmendmentsCarried)
    assert house.words == ["1 Lavoro", f"1.1 {QUARTERLY}", f"1.2 {TWO}", f"1.3 {SIX}"]
    (version,) = house.seen("screen", VersionRecord)
    assert (version.number, version.origin, version.amendment) == (2, "amendment", A1)
    assert (house.amendment("a1").state, house.amendment("a1").decided_by) == ("adopted", BALLOT)
    assert [unit.words.text for unit in house.text.versions[0].units][1] == ONE


def test_M6_one_that_takes_out_and_puts_in() -> None:
    house = on_text().files("ana", "a1", TakeOut(U2), PutIn(U1, UnitId("n"), "point", "Nuovo."), Reword(U3, SIXTY))
    assert adopts(house, "a1").words == ["1 Lavoro", f"1.1 {ONE}", "1.1-bis Nuovo.", f"1.3 {SIXTY}"]


def test_M6_a_rejected_one_leaves_the_text_alone() -> None:
    house = rejects(on_text().rewords("ana", "a1", "u1", QUARTERLY), "a1")
    house.then(ResultProclaimed(BALLOT), AmendmentRejected(A1, BALLOT))
    assert len(house.text.versions) == 1


@pytest.mark.parametrize(
    ("adopted", "other", "cause"),
    [
        (Reword(U1, QUARTERLY), Reword(U1, THRICE), "same_words"),
        (Reword(U1, QUARTERLY), TakeOut(U1), "same_words"),
        (Reword(U1, QUARTERLY), Reword(U1, "Tutto diverso qui."), "same_words"),
        (TakeOut(U1), Reword(U1, QUARTERLY), "unit_gone"),
        (Reword(U1, "Tutto diverso qui."), Reword(U1, THRICE), "same_words"),
    ],
)
def test_M7_what_touches_the_same_words_is_precluded_and_says_why(adopted: Edit, other: Edit, cause: str) -> None:
    house = adopts(on_text().files("ana", "a1", adopted).files("ben", "a2", other).done(), "a1")
    house.then_kinds(ResultProclaimed, AmendmentAdopted, TextMerged, AmendmentPrecluded, AmendmentsCarried)
    record = next(each for each in house.seen("member", AmendmentRecord) if each.id == A2)
    assert (record.state, record.precluded_by, record.cause) == ("precluded", A1, cause)


def test_M7_before_the_vote_the_ballot_says_what_it_would_preclude() -> None:
    house = on_text().rewords("ana", "a1", "u1", QUARTERLY).rewords("ben", "a2", "u1", THRICE)
    house.rewords("ben", "a3", "u2", TWO + " Sempre.")
    assert [each.would_preclude for each in house.seen("chair", AmendmentRecord)] == [(A2,), (A1,), ()]
    assert [each.would_preclude for each in house.seen("member", AmendmentRecord)] == [(A2,), (A1,), ()]
    (record,) = house.puts(PutAmendment(A1)).seen("member", BallotRecord)
    assert record.would_preclude == (A2,)


def test_M8_what_touches_other_words_moves_along() -> None:
    house = on_text().rewords("ana", "a1", "u1", QUARTERLY).rewords("ben", "a2", "u1", ENROLLED)
    house.rewords("ben", "a3", "u2", TWO + " Sempre.")
    adopts(house, "a1").then_kinds(ResultProclaimed, AmendmentAdopted, TextMerged, AmendmentsCarried)
    longer = len(QUARTERLY) - len(ONE)
    old, new = (made.operations[0] for made in house.amendment("a2").made)
    assert isinstance(old, Splice)
    assert new == replace(old, at=old.at + longer)
    assert house.last[-1] == AmendmentsCarried(TEXT, 2, (Moved(A2, (new,)),))
    assert [house.amendment(each).version for each in ("a1", "a2", "a3")] == [1, 2, 2]
    adopts(house, "a2", "b2")
    both = QUARTERLY.replace("iscritte", "iscritte nel registro regionale")
    assert house.words[1] == f"1.1 {both}"


def test_M8_an_insertion_after_a_unit_that_goes_stays_where_that_was() -> None:
    house = on_text().files("ana", "a1", TakeOut(U1), TakeOut(U2), PutIn(U1, UnitId("m"), "point", "Primo."))
    house.files("ben", "a2", PutIn(U2, UnitId("n"), "point", "Dopo.")).files(
        "ben", "a3", PutIn(None, UnitId("k"), "area", "K")
    )
    adopts(house, "a1")
    adopts(house, "a2", "b2")
    adopts(house, "a3", "b3")
    assert [line.split(" ", 1)[1] for line in house.words] == ["K", "Lavoro", "Primo.", "Dopo.", SIX]


def test_M8_two_additions_at_one_place_both_stay() -> None:
    house = on_text().files("ana", "a1", PutIn(U1, UnitId("m"), "point", "Primo."))
    house.files("ben", "a2", PutIn(U1, UnitId("n"), "point", "Secondo."))
    adopts(adopts(house, "a1"), "a2", "b2")
    assert house.words[1:4] == [f"1.1 {ONE}", "1.1-bis Primo.", "1.1-ter Secondo."]


def test_M9_what_says_the_same_as_a_rejected_one_is_precluded_with_it() -> None:
    house = on_text().rewords("ana", "a1", "u1", QUARTERLY).rewords("ben", "a2", "u1", QUARTERLY)
    house.rewords("ben", "a3", "u1", THRICE)
    rejects(house, "a1", alone=True).then(
        ResultProclaimed(BALLOT), AmendmentRejected(A1, BALLOT), AmendmentPrecluded(A2, A1, "identical_rejected")
    )
    assert states(house) == {"a1": "rejected", "a2": "precluded", "a3": "filed"}


def test_M9_new_units_are_the_same_by_their_words_and_place() -> None:
    house = on_text().files("ana", "a1", PutIn(U1, UnitId("m"), "point", "Nuovo"))
    house.files("ben", "a2", PutIn(U1, UnitId("n"), "point", "Nuovo"))
    house.files("ben", "a3", PutIn(U2, UnitId("k"), "point", "Nuovo"))
    assert states(rejects(house, "a1", alone=True)) == {"a1": "rejected", "a2": "precluded", "a3": "filed"}


def three(house: House) -> House:
    house.rewords("ana", "a1", "u3", SIXTY).rewords("ben", "a2", "u1", THRICE).rewords("ana", "a3", "u1", ENROLLED)
    return house.done()


def test_M12_an_annulled_adoption_takes_the_version_back_and_opens_all_it_had_decided() -> None:
    house = three(on_text()).files("ben", "a4", Reword(U1, QUARTERLY))
    before = house.table.amendments
    adopts(house, "a2")
    assert states(house) == {"a1": "filed", "a2": "adopted", "a3": "filed", "a4": "precluded"}
    annuls(house).then(
        VersionWithdrawn(TEXT, 2),
        AmendmentsCarriedBack(TEXT, 2),
        AmendmentReopened(A2),
        AmendmentReopened(A4),
        BallotAnnulled(BALLOT, Prose.of("Errore nell’appello")),
    )
    assert house.table.amendments == before
    assert house.words[1] == f"1.1 {ONE}"


def test_M12_an_amendment_withdrawn_after_it_had_moved_along_goes_back_too_and_stays_withdrawn() -> None:
    house = adopts(three(on_text()), "a2").when(WithdrawAmendment(A3), by="ana")
    annuls(house).done()
    assert (house.amendment("a3").state, house.amendment("a3").version) == ("withdrawn", 1)


def test_M12_not_once_a_later_vote_rests_on_it() -> None:
    house = adopts(three(on_text()), "a2")
    house.puts(PutAmendment(A3), ballot="b2").when(AnnulBallot(BALLOT, "Errore"), by="chair").refused(
        "later_votes_depend"
    )
    house.votes("against", "ana", ballot="b2").closes("b2").proclaims("b2")
    annuls(house).refused("later_votes_depend")
    annuls(house, "b2").done()
    annuls(house).done()
    assert states(house) == {"a1": "filed", "a2": "filed", "a3": "filed"}


def test_M12_a_vote_without_quorum_is_nothing_to_rest_on() -> None:
    house = adopts(three(on_text()), "a2")
    house.decides(PutAmendment(A3), "not_taking_part", "ana", "ben", ballot="b2")
    assert house.count("b2").outcome == "void"
    annuls(house).done()


def test_M12_nor_once_an_open_amendment_was_filed_to_what_it_made() -> None:
    house = adopts(on_text().rewords("ana", "a1", "u1", QUARTERLY), "a1").rewords(
        "ben", "a2", "u2", TWO + " Qui.", version=2
    )
    annuls(house).refused("later_votes_depend")
    house.when(WithdrawAmendment(A2), by="ben")
    annuls(house).done()
    assert (house.amendment("a2").version, house.amendment("a2").state) == (2, "withdrawn")
    record = next(each for each in house.seen("member", AmendmentRecord) if each.id == A2)
    assert record.changes[0].parts[0].words == TWO


def test_M12_not_once_the_whole_was_voted() -> None:
    house = adopts(on_text().rewords("ana", "a1", "u1", QUARTERLY), "a1").decides(
        PutText(TEXT), "for", "ana", ballot="b2"
    )
    annuls(house).refused("later_votes_depend")
    house = rejects(on_text().rewords("ana", "a1", "u1", QUARTERLY), "a1").puts(PutText(TEXT), ballot="b2")
    annuls(house).refused("later_votes_depend")


def test_M12_an_annulled_rejection_opens_it_and_what_it_had_precluded() -> None:
    house = on_text().rewords("ana", "a1", "u1", QUARTERLY).rewords("ben", "a2", "u1", QUARTERLY)
    annuls(rejects(house, "a1")).then_kinds(AmendmentReopened, AmendmentReopened, BallotAnnulled)
    assert states(house) == {"a1": "filed", "a2": "filed"}


def test_M12_reopened_it_is_brought_up_to_the_version_that_counts() -> None:
    house = on_text().rewords("ana", "a1", "u1", ENROLLED).rewords("ben", "a2", "u1", QUARTERLY)
    house.rewords("ben", "a3", "u1", ENROLLED).files("ana", "a4", TakeOut(U3))
    rejects(house, "a1")
    adopts(house, "a2", "b2")
    adopts(house, "a4", "b3").files("ben", "a5", TakeOut(U2), version=3)
    annuls(house).then_kinds(AmendmentReopened, AmendmentReopened, AmendmentsCarried, AmendmentsCarried, BallotAnnulled)
    assert [made.version for made in house.amendment("a5").made] == [3]
    assert [made.version for made in house.amendment("a1").made] == [1, 2, 3]
    assert [made.version for made in house.amendment("a3").made] == [1, 2, 3]
    adopts(house, "a1", "b4")
    assert house.words[1] == "1.1 " + QUARTERLY.replace("iscritte", "iscritte nel registro regionale")
    decided = {"a1": "adopted", "a2": "adopted", "a3": "adopted", "a4": "adopted", "a5": "filed"}
    assert states(house) == decided


def test_M12_unless_what_was_adopted_meanwhile_precludes_it() -> None:
    house = on_text().rewords("ana", "a1", "u1", THRICE).rewords("ben", "a2", "u1", QUARTERLY)
    house.files("ana", "a4", TakeOut(U3))
    rejects(house, "a1")
    adopts(house, "a2", "b2")
    annuls(house).then_kinds(AmendmentReopened, AmendmentPrecluded, BallotAnnulled)
    assert (house.amendment("a1").state, house.amendment("a1").precluded_by) == ("precluded", A2)
    assert house.amendment("a4").version == 2
    annuls(house, "b2").done()
    assert states(house) == {"a1": "filed", "a2": "filed", "a4": "filed"}
    assert {each.version for each in house.table.amendments.by_id.values()} == {1}


def erased(house: House, *words: str) -> House:
    """The same house after somebody's words were erased from beside the log."""
    version = house.text.versions[-1]
    gone = {Prose.of(each).digest for each in words}
    units = tuple(
        replace(each, words=Prose(each.words.digest, None)) if each.words.digest in gone else each
        for each in version.units
    )
    text = replace(house.text, versions=(*house.text.versions[:-1], replace(version, units=units)))
    house.table = replace(house.table, texts=replace(house.table.texts, by_id={TEXT: text}))
    return house


def test_M13_once_words_that_it_changes_were_erased_it_is_not_voted() -> None:
    house = on_text().rewords("ana", "a1", "u1", THRICE).rewords("ben", "a2", "u2", TWO + " Sempre.")
    erased(house, ONE).puts(PutAmendment(A1)).refused("words_not_found")
    house.puts(PutAmendment(A2)).then_kinds(BallotOpened)


def test_M13_nor_proclaimed_when_that_happened_during_the_vote() -> None:
    house = on_text().rewords("ana", "a1", "u1", THRICE).puts(PutAmendment(A1)).votes("for", "ana", "chair").closes()
    erased(house, ONE).proclaims().refused("words_not_found")
    annuls(house).done()


def test_M13_an_erased_unit_can_still_be_replaced_or_taken_out() -> None:
    house = erased(on_text(), ONE).rewords("ana", "a1", "u1", QUARTERLY).files("ben", "a2", TakeOut(U1))
    assert house.amendment("a1").operations == (Rewrite(U1, Prose.of(QUARTERLY)),)
    assert adopts(house, "a1").words[1] == f"1.1 {QUARTERLY}"
