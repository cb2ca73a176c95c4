"""A unit put to the vote as it reads once its amendments are decided."""

from __future__ import annotations

import pytest

from server.deliberation.ids import AmendmentId, BallotId, UnitId
from server.deliberation.matters.amendments.acts import AskUnit
from server.deliberation.matters.amendments.lives import UnitAsked
from server.deliberation.matters.amendments.seeing import AmendmentRecord
from server.deliberation.matters.amendments.shapes import AmendmentFiled
from server.deliberation.matters.ballots.shapes import AnnulBallot
from server.deliberation.matters.ballots.subjects import PutAmendment
from server.deliberation.tally import Choice
from tests.deliberation.house import TEXT, House
from tests.deliberation.test_amendments import A1, QUARTERLY, on_text

WHOLE = AmendmentId("whole")
PUT = PutAmendment(WHOLE)


def ask(version: int = 2, unit: str = "u1") -> AskUnit:
    return AskUnit(WHOLE, TEXT, UnitId(unit), version)


def amended() -> House:
    house = on_text().rewords("ana", "a1", "u1", QUARTERLY).done()
    return house.decides(PutAmendment(A1), "for", "ana", "ben", "chair")


def test_O11_it_is_put_as_shall_it_stand() -> None:
    house = amended().when(ask(), by="ana").refused("not_your_role")
    house.when(ask(), by="chair").then_kinds(AmendmentFiled, UnitAsked)
    (record,) = [each for each in house.seen("member", AmendmentRecord) if each.id == WHOLE]
    assert (record.keeps, record.author) == (True, "chair")
    house.when(ask(), by="chair").refused("already_there")


@pytest.mark.parametrize(("choice", "stands"), [("against", True), ("for", False), ("abstain", False)])
def test_O11_it_stands_only_if_that_is_approved(choice: Choice, stands: bool) -> None:
    """`choice`: on what would delete it."""
    house = amended().when(ask(), by="chair").done()
    house.decides(PUT, choice, "ana", "ben", "chair", ballot="unit")
    assert any(QUARTERLY in line for line in house.words) == stands
    assert house.amendment("whole").state == ("rejected" if stands else "adopted")
    house.when(AnnulBallot(BallotId("unit"), "Errore"), by="chair").done()
    assert any(QUARTERLY in line for line in house.words)


def test_O11_only_once_its_amendments_are_decided_and_as_it_reads_now() -> None:
    house = on_text().rewords("ana", "a1", "u1", QUARTERLY).done()
    house.when(ask(1), by="chair").refused("amendments_open")
    house.when(ask(1, "u2"), by="chair").done()
    house = amended().when(ask(1), by="chair").refused("text_changed")
    house.when(ask(2, "u9"), by="chair").refused("unit_gone")
