"""One sitting from beginning to end: the thin whole on which the rules stand."""

from server.deliberation.ids import AmendmentId, BallotId, UnitId
from server.deliberation.matters.amendments.edits import Reword
from server.deliberation.matters.amendments.shapes import (
    AmendmentAdopted,
    AmendmentPrecluded,
    AmendmentsCarried,
    FileAmendment,
)
from server.deliberation.matters.ballots.shapes import CastVote, CloseBallot, OpenBallot, Proclaim, ResultProclaimed
from server.deliberation.matters.ballots.subjects import PutAmendment
from server.deliberation.matters.texts.shapes import TextMerged
from server.deliberation.tally import Vote
from tests.deliberation.house import TEXT, in_sitting, with_text

WORDS = "Gli enti organizzano due incontri l’anno con le associazioni iscritte."


def test_an_amendment_is_filed_voted_adopted_and_precludes_what_overlaps() -> None:
    house = with_text(in_sitting("ana", "ben", "eva"), WORDS)
    one, two = AmendmentId("a1"), AmendmentId("a2")
    better = WORDS.replace("due incontri l’anno", "un incontro ogni tre mesi")
    other = WORDS.replace("due incontri", "tre incontri")
    house.when(FileAmendment(one, TEXT, 1, (Reword(UnitId("u1"), better),), "Quattro volte", ""), by="ana")
    house.when(FileAmendment(two, TEXT, 1, (Reword(UnitId("u1"), other),), "Tre volte", ""), by="ben")
    ballot = BallotId("b1")
    house.when(OpenBallot(ballot, PutAmendment(one), "Si approva?", "open", 0, (), None, None), by="chair")
    for name in ("chair", "ana", "eva"):
        house.when(CastVote(ballot, Vote("for")), by=name)
    house.when(CastVote(ballot, Vote("against")), by="ben")
    house.when(CloseBallot(ballot), by="chair").later(6)
    house.when(Proclaim(ballot), by="chair")
    house.then_kinds(ResultProclaimed, AmendmentAdopted, TextMerged, AmendmentPrecluded, AmendmentsCarried)
    assert house.table.texts.by_id[TEXT].versions[-1].units[1].words.text == better
