"""How minutes and guidelines tell the life of amendments."""

from server.deliberation.document.guidelines import guidelines
from server.deliberation.document.lines import lines
from server.deliberation.ids import SeatId
from server.deliberation.matters.amendments import acts
from server.deliberation.matters.amendments.shapes import RuleInadmissible, WithdrawAmendment
from server.deliberation.matters.ballots.subjects import PutAmendment
from server.deliberation.matters.undo import Undo
from server.words import Voice
from tests.deliberation.house import SITTING, TEXT, House
from tests.deliberation.test_amendment_life import compromise, filed, reworded
from tests.deliberation.test_amendments import A1, A2, A3, THRICE

ITALIAN = Voice("it", "Europe/Rome")


def told(house: House) -> list[str]:
    """What the minutes say of amendments besides their filing and their votes."""
    some = lines(house.table, SITTING)
    return [ITALIAN.text(content) for line in some if line.kind == "amendment_act" for content in line.says]


def test_the_minutes_tell_each_act_with_its_reason() -> None:
    house = filed().when(acts.SetAmendmentAside(A1), by="chair").when(acts.TakeAmendmentUp(A1), by="chair")
    house.when(WithdrawAmendment(A1), by="ana").when(acts.TakeOver(A1), by="ben")
    house.when(RuleInadmissible(A1, "Estraneo"), by="chair").done()
    assert told(house) == [
        "È accantonato l’emendamento 1.1.1.",
        "È ripreso l’emendamento 1.1.1.",
        "È ritirato l’emendamento 1.1.1.",
        "Ben (Ente body-ben) fa proprio l’emendamento 1.1.1.",
        "La presidenza dichiara inammissibile l’emendamento 1.1.1. Motivo: Estraneo",
    ]


def test_what_stands_in_the_place_of_another_is_named() -> None:
    assert told(reworded(filed()).done()) == [
        "È riformulato l’emendamento 1.1.1. Al suo posto c’è l’emendamento 1.1.1 (testo 2)."
    ]
    house = compromise(filed()).when(acts.ConfirmAmendment(A3), by="ben").done()
    assert told(house)[1:] == [
        "L’emendamento 1.1.1 confluisce in un testo comune. Al suo posto c’è l’emendamento 1.1.3.",
        "L’emendamento 1.1.2 confluisce in un testo comune. Al suo posto c’è l’emendamento 1.1.3.",
    ]


def test_what_was_taken_back_is_not_told() -> None:
    house = filed().when(acts.SetAmendmentAside(A1), by="chair")
    assert told(house.when(Undo(house.log[-1].cause), by="chair").done()) == []


def test_a_minority_statement_is_printed_with_the_guidelines() -> None:
    house = filed().rewords("ben", "a2", "u2", THRICE).done()
    for id, ballot in ((A1, "b1"), (A2, "b2")):
        house.decides(PutAmendment(id), "against", "ana", "ben", "chair", ballot=ballot).done()
    before = guidelines(house.table, TEXT)
    house.when(acts.MakeStatement(A1, "Restiamo convinti.\nSi può fare."), by="ana").done()
    added = [block for block in guidelines(house.table, TEXT).blocks if block not in before.blocks]
    said = [ITALIAN.text(block.content) for block in added]  # type: ignore[union-attr]
    assert said == [
        "Posizioni di minoranza",
        "Chi aveva proposto questi emendamenti, respinti dal Tavolo, ha chiesto di stampare la propria posizione.",
        "Emendamento 1.1.1 di Ana (Ente body-ana): Meglio",
        "Restiamo convinti.",
        "Si può fare.",
    ]
    assert house.amendment("a1").author == SeatId("ana")
