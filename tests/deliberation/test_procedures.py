"""Dialogue procedures: proposed, changed by whoever has read the latest edition, agreed by vote."""

import pytest
from msgspec.structs import replace

from server.deliberation.ids import ProcedureId, SeatId
from server.deliberation.matters.ballots.shapes import AnnulBallot, BallotAnnulled, CancelBallot, ResultProclaimed
from server.deliberation.matters.ballots.subjects import AboutProcedure, PutProcedure
from server.deliberation.matters.procedures import (
    ChangeProcedure,
    ProcedureAgreed,
    ProcedureChanged,
    ProcedureProposed,
    ProcedureRecord,
    ProcedureRejected,
    ProcedureReopened,
    ProcedureWithdrawn,
    ProposeProcedure,
    WithdrawProcedure,
    WrittenTerms,
)
from server.deliberation.tally import Choice
from tests.deliberation.house import BALLOT, House, in_sitting

P = ProcedureId("p")
TERMS = WrittenTerms(
    convener="Regione",
    convened="Associazioni e prefetture",
    purpose="Ascoltare i bisogni",
    frequency="due volte l’anno",
    notice_days=15,
    channel="PEC",
    contact="Ufficio di segreteria",
    answer_days=30,
    escalation="Si scrive alla presidenza",
)
FASTER = replace(TERMS, answer_days=20)
PROPOSE = ProposeProcedure(P, "Tavolo plenario", TERMS)


def change(edition: int, terms: WrittenTerms = FASTER) -> ChangeProcedure:
    return ChangeProcedure(P, edition, "Tavolo plenario", terms)


def proposed() -> House:
    return in_sitting("ana", "ben").when(PROPOSE, by="ana").done()


def decided(choice: Choice) -> House:
    return proposed().decides(PutProcedure(P), choice, "ana", "chair")


def state(house: House) -> str:
    return house.table.procedures.by_id[P].state


def test_D1_a_procedure_says_all_that_it_must() -> None:
    house = proposed().then_kinds(ProcedureProposed)
    (record,) = house.seen("observer", ProcedureRecord)
    assert (record.title, record.author, record.edition, record.state) == ("Tavolo plenario", "ana", 1, "proposed")
    said = {name: getattr(record, name) for name in TERMS.__struct_fields__}
    assert said == {name: getattr(TERMS, name) for name in TERMS.__struct_fields__}
    house.when(PROPOSE, by="ben").refused("already_there")


def test_D2_whoever_has_read_the_latest_edition_may_change_it() -> None:
    house = proposed().when(change(1), by="ben").then_kinds(ProcedureChanged)
    assert house.table.procedures.by_id[P].edition == 2
    assert house.table.procedures.by_id[P].terms.answer_days == 20
    house.when(change(1, TERMS), by="ana").refused("text_changed").when(change(2, TERMS), by="secretary").done()
    house.when(change(3, TERMS)).then_told("nothing_to_do")


def test_D2_observers_may_not_and_what_is_not_there_cannot_be_changed() -> None:
    house = in_sitting("ana").seats("obs", role="observer")
    house.when(PROPOSE, by="obs").refused("not_your_role").when(change(1), by="ana").refused("unknown")


def test_D3_a_vote_is_on_one_edition_and_stands_still_meanwhile() -> None:
    house = proposed().when(change(1), by="ben").puts(PutProcedure(P))
    assert house.ballot().subject == AboutProcedure(P, 2)
    for command in (change(2, TERMS), WithdrawProcedure(P)):
        house.when(command, by="ana").refused("already_voting")
    house.when(CancelBallot(BALLOT), by="chair").when(change(2, TERMS), by="ana").done()


def test_D3_another_one_may_change_meanwhile() -> None:
    house = proposed().puts(PutProcedure(P))
    house.when(ProposeProcedure(ProcedureId("q"), "Altro", TERMS), by="ben").done()
    house.when(ChangeProcedure(ProcedureId("q"), 1, "Altro", FASTER), by="ben").done()


def test_D4_a_proclaimed_vote_makes_it_agreed_or_rejected() -> None:
    decided("for").then(ResultProclaimed(BALLOT), ProcedureAgreed(P, BALLOT))
    house = decided("against").then(ResultProclaimed(BALLOT), ProcedureRejected(P, BALLOT))
    (record,) = house.seen("screen", ProcedureRecord)
    assert (record.state, record.decided_by) == ("rejected", BALLOT)


def test_D4_without_quorum_it_stays_proposed() -> None:
    house = decided("not_taking_part").then(ResultProclaimed(BALLOT))
    assert state(house) == "proposed"


def test_D5_only_who_proposed_it_withdraws_it() -> None:
    house = proposed().when(WithdrawProcedure(P), by="ben").refused("not_yours")
    house.when(WithdrawProcedure(P), by="ana").then(ProcedureWithdrawn(P)).puts(PutProcedure(P))
    house.refused("procedure_not_open")
    assert house.table.procedures.by_id[P].author == SeatId("ana")


@pytest.mark.parametrize("choice", ["for", "against"])
def test_D6_once_decided_it_does_not_change(choice: Choice) -> None:
    house = decided(choice)
    for command in (change(1), WithdrawProcedure(P)):
        house.when(command, by="ana").refused("procedure_not_open")
    house.puts(PutProcedure(P), ballot="b2").refused("procedure_not_open")


@pytest.mark.parametrize("choice", ["for", "against"])
def test_D6_unless_its_vote_is_annulled(choice: Choice) -> None:
    house = decided(choice).when(AnnulBallot(BALLOT, "Errore"), by="chair")
    house.then_kinds(ProcedureReopened, BallotAnnulled)
    assert (state(house), house.table.procedures.by_id[P].decided_by) == ("proposed", None)
    house.when(change(1), by="ben").done().puts(PutProcedure(P), ballot="b2", repeats=BALLOT).done()
    assert house.ballot("b2").subject == AboutProcedure(P, 2)
