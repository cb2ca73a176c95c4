"""What follows from a ballot: ties and who presides, effects, repetition, annulment, cancelling."""

from server.deliberation.audience import AUDIENCES
from server.deliberation.ids import BallotId
from server.deliberation.matters.ballots.seeing import (
    BallotRecord,
    MyVoteRecord,
    ResultRecord,
    VotesRecord,
)
from server.deliberation.matters.ballots.shapes import (
    AnnulBallot,
    BallotAnnulled,
    BallotCancelled,
    BallotOpened,
    CancelBallot,
    CloseBallot,
    ResultProclaimed,
)
from server.deliberation.matters.ballots.subjects import PutQuestion, PutText
from server.deliberation.matters.sittings.shapes import CloseSitting, OpenSitting
from server.deliberation.matters.texts.shapes import AdoptionWithdrawn, TextAdopted
from server.deliberation.prose import Prose
from server.deliberation.rules import Rules
from tests.deliberation.house import BALLOT, SITTING, TEXT, House, called, convened, in_sitting, with_text

CLOSE = CloseBallot(BALLOT)
ANNUL = AnnulBallot(BALLOT, "Errore nell’appello")
WORDS = "Gli enti organizzano due incontri l’anno con le associazioni iscritte."


def voting(rules: Rules | None = None) -> House:
    """An open ballot in a sitting of chair, ana, ben and eva, who are all there."""
    return in_sitting("ana", "ben", "eva", rules=rules).puts()


def test_B14_nothing_takes_effect_before_the_proclamation() -> None:
    house = with_text(in_sitting("ana"), WORDS).puts(PutText(TEXT)).votes("for", "ana", "chair").closes()
    assert house.text.adopted_by is None
    house.proclaims().then(ResultProclaimed(BALLOT), TextAdopted(TEXT, 1, BALLOT))
    assert house.ballot().proclaimed_at == house.at
    house.proclaims().refused("ballot_not_counted")


def test_B14_what_was_not_approved_or_had_no_quorum_changes_nothing() -> None:
    house = with_text(in_sitting("ana"), WORDS).decides(PutText(TEXT), "against", "ana", "chair")
    house.then(ResultProclaimed(BALLOT))
    house.decides(PutText(TEXT), "not_taking_part", "ana", "chair", ballot="b2").then(ResultProclaimed(BallotId("b2")))
    assert house.count("b2").outcome == "void"
    house.decides(PutText(TEXT), "for", "ana", "chair", ballot="b3").then_kinds(ResultProclaimed, TextAdopted)


def test_B15_an_annulled_vote_is_repeated_and_linked() -> None:
    house = voting().votes("for", "ana").closes().proclaims().when(ANNUL, by="chair").puts(ballot="b2", repeats=BALLOT)
    house.then_kinds(BallotOpened)
    (record,) = (each for each in house.seen("member", BallotRecord) if each.id == "b2")
    assert record.repeats == BALLOT


def test_B15_so_is_one_without_quorum() -> None:
    house = voting().votes("not_taking_part", "ana", "ben").closes().proclaims()
    house.puts(ballot="b2", repeats=BALLOT).then_kinds(BallotOpened)


def test_B15_but_none_that_counts_or_was_cancelled_or_is_not_there() -> None:
    house = voting().votes("for", "ana").closes().proclaims().puts(ballot="b2", repeats=BALLOT)
    house.refused("ballot_not_proclaimed").puts(ballot="b2", repeats="nothing").refused("unknown")
    house.puts(ballot="b2").when(CancelBallot(BallotId("b2")), by="chair").puts(ballot="b3", repeats="b2")
    house.refused("ballot_not_proclaimed")


def test_B15_only_on_the_same_matter() -> None:
    house = with_text(in_sitting("ana"), WORDS).decides(PutText(TEXT), "for", "ana").when(ANNUL, by="chair")
    house.puts(PutQuestion(), ballot="b2", repeats=BALLOT).refused("another_subject")
    house.puts(PutText(TEXT), ballot="b2", repeats=BALLOT).done()


def test_B15_the_next_vote_on_a_text_is_linked_without_being_told() -> None:
    house = with_text(in_sitting("ana"), WORDS).decides(PutText(TEXT), "for", "ana").when(ANNUL, by="chair")
    house.puts(PutQuestion(), ballot="other").when(CancelBallot(BallotId("other")), by="chair")
    assert house.ballot("other").repeats is None
    house.puts(PutText(TEXT), ballot="b2").when(CancelBallot(BallotId("b2")), by="chair")
    house.decides(PutText(TEXT), "against", "ana", "chair", ballot="b3")
    assert (house.ballot("b2").repeats, house.ballot("b3").repeats) == (BALLOT, BALLOT)
    assert house.puts(PutText(TEXT), ballot="b4").ballot("b4").repeats is None


def test_B16_annulling_needs_a_reason_and_takes_the_effects_back() -> None:
    house = with_text(in_sitting("ana"), WORDS).decides(PutText(TEXT), "for", "ana", "chair")
    house.when(AnnulBallot(BALLOT, " \n"), by="chair").refused("reason_missing").when(ANNUL, by="chair")
    house.then(AdoptionWithdrawn(TEXT), BallotAnnulled(BALLOT, Prose.of("Errore nell’appello")))
    (record,) = house.seen("screen", BallotRecord)
    assert (record.state, record.annulled_because) == ("annulled", "Errore nell’appello")
    house.when(ANNUL, by="chair").refused("ballot_not_open")


def test_B16_before_the_proclamation_there_is_nothing_to_take_back_and_choices_stay_unknown() -> None:
    house = with_text(in_sitting("ana"), WORDS).puts(PutText(TEXT)).votes("for", "ana", "chair").closes()
    house.when(ANNUL, by="chair").then_kinds(BallotAnnulled)
    for audience in AUDIENCES:
        assert (house.seen(audience, VotesRecord), house.seen(audience, ResultRecord)) == ([], [])
    assert house.table.ballots.running is None


def test_B16_also_when_the_sitting_is_over() -> None:
    house = with_text(in_sitting("ana"), WORDS).decides(PutText(TEXT), "for", "ana", "chair")
    house.when(CloseSitting(SITTING), by="chair").when(ANNUL, by="chair").then_kinds(AdoptionWithdrawn, BallotAnnulled)


def test_B17_what_nobody_has_voted_on_is_cancelled_and_gone() -> None:
    house = voting().when(CancelBallot(BALLOT), by="chair").then(BallotCancelled(BALLOT))
    for audience in AUDIENCES:
        assert house.seen(audience, BallotRecord) == []
    assert house.own("ana", MyVoteRecord) == []
    house.when(CancelBallot(BALLOT), by="chair").refused("ballot_not_open").puts(ballot="b2").done()


def test_B17_even_after_closing_and_counting() -> None:
    voting().when(CLOSE, by="chair").when(CancelBallot(BALLOT), by="chair").then(BallotCancelled(BALLOT))
    voting().closes().when(CancelBallot(BALLOT), by="chair").then(BallotCancelled(BALLOT))
    voting().closes().proclaims().when(CancelBallot(BALLOT), by="chair").refused("ballot_not_open")


def test_B17_not_once_somebody_has_voted() -> None:
    house = voting().votes("for", "ana", "ben").when(CancelBallot(BALLOT), by="chair").refused("ballot_has_votes")
    assert house.refusal is not None
    assert house.refusal.facts == {"votes": 2}


def test_B12_whoever_presides_is_the_chair_who_is_there_else_the_deputy() -> None:
    def presiding(*present: str) -> str | None:
        house = convened("ana", "ben").seats("dep", role="deputy").comes(*present)
        return house.when(OpenSitting(SITTING, "first"), by="chair").puts().done().ballot().chair

    assert presiding("chair", "dep", "ana") == "chair"
    assert presiding("dep", "ana", "ben") == "dep"


def test_B12_a_chair_without_a_vote_breaks_no_tie_and_lends_it_to_nobody() -> None:
    house = called(House().seats("chair", role="chair", votes=False).seats("dep", role="deputy").seats("ana"))
    house.comes("chair", "dep", "ana").when(OpenSitting(SITTING, "first"), by="chair").puts()
    assert house.ballot().chair is None
