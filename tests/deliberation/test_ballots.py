"""Ballots: opened, cast, closed, reopened, proclaimed, cancelled, annulled, repeated. The counting is in test_tally."""

from datetime import timedelta

import pytest

from server.deliberation import core
from server.deliberation.audience import AUDIENCES
from server.deliberation.ids import AmendmentId, BallotId, OptionId, ProcedureId, SeatId, TextId
from server.deliberation.matters.ballots.seeing import (
    BallotRecord,
    MissingRecord,
    MyVoteRecord,
    ResultRecord,
    TurnoutRecord,
    VotesRecord,
)
from server.deliberation.matters.ballots.shapes import (
    AboutQuestion,
    AboutText,
    AnnulBallot,
    BallotAnnulled,
    BallotCancelled,
    BallotClosed,
    BallotCounted,
    BallotExtended,
    BallotOpened,
    BallotReopened,
    CallSeat,
    CancelBallot,
    CastVote,
    CloseBallot,
    CountBallot,
    ExtendBallot,
    Proclaim,
    Put,
    PutAmendment,
    PutProcedure,
    PutQuestion,
    PutText,
    ReopenBallot,
    ResultProclaimed,
    SeatCalled,
    VoteCameLate,
    VoteCast,
)
from server.deliberation.matters.charter import SetRules
from server.deliberation.matters.presence import GoOut
from server.deliberation.matters.sittings.shapes import CloseSitting, OpenSitting, SuspendSitting
from server.deliberation.matters.texts.shapes import AddText, AdoptionWithdrawn, TextAdopted
from server.deliberation.prose import Prose
from server.deliberation.rules import Rules
from server.deliberation.tally import Vote
from tests.deliberation.house import BALLOT, SITTING, START, TEXT, House, convened, in_sitting, with_text
from tests.deliberation.house import called as call

ANA, BEN = SeatId("ana"), SeatId("ben")
FOR, AGAINST, ABSTAIN, OUT = Vote("for"), Vote("against"), Vote("abstain"), Vote("not_taking_part")
CLOSE, REOPEN, COUNT = CloseBallot(BALLOT), ReopenBallot(BALLOT), CountBallot(BALLOT)
ANNUL = AnnulBallot(BALLOT, "Errore nell’appello")
WORDS = "Gli enti organizzano due incontri l’anno con le associazioni iscritte."
A1 = AmendmentId("a1")


def voting(rules: Rules | None = None) -> House:
    """An open ballot in a sitting of chair, ana, ben and eva, who are all there."""
    return in_sitting("ana", "ben", "eva", rules=rules).puts()


def test_B1_a_ballot_is_opened_in_an_open_sitting() -> None:
    convened("ana").puts().refused("not_in_this_phase")
    house = in_sitting("ana", "ben").when(SuspendSitting(SITTING, None), by="chair").puts().refused("not_in_this_phase")
    house.when(CloseSitting(SITTING), by="chair").puts().refused("not_in_this_phase")


def test_B1_one_at_a_time_and_each_name_once() -> None:
    house = voting().puts(ballot="b2").refused("already_voting").votes("for", "ana").closes()
    house.puts(ballot="b2").refused("already_voting").proclaims().puts().refused("already_there")
    house.puts(ballot="b2").then_kinds(BallotOpened)


def test_B1_with_its_quorum_where_it_is_taken_at_every_vote() -> None:
    house = in_sitting("ana", "ben", "eva", present=("chair", "ana", "ben")).when(GoOut(SITTING), by="ben").puts()
    house.refused("no_quorum")
    assert house.refusal is not None
    assert house.refusal.facts == {"present": 2, "needed": 3}


def test_B1_or_without_where_it_is_taken_at_the_opening_of_the_sitting() -> None:
    house = in_sitting("ana", "ben", "eva", rules=Rules(quorum_taken="opening"))
    for name in ("ana", "ben", "eva"):
        house.when(GoOut(SITTING), by=name)
    house.puts().votes("for", "chair").closes()
    assert (house.count().quorum_needed, house.count().outcome) == (0, "approved")


def test_B2_opening_freezes_all_it_needs() -> None:
    house = in_sitting("ana", "ben", "eva", present=("chair", "ana", "ben")).puts()
    ballot = house.ballot()
    assert (ballot.wording.text, ballot.subject, ballot.rules) == ("Si approva?", AboutQuestion(), Rules())
    assert [(place.seat, place.present) for place in ballot.roll] == [
        ("chair", True),
        ("ana", True),
        ("ben", True),
        ("eva", False),
    ]
    assert (ballot.quorum_needed, ballot.chair, ballot.sitting, ballot.item) == (3, "chair", SITTING, None)


def test_B2_what_changes_afterwards_does_not_touch_it() -> None:
    house = in_sitting("ana", "ben", "eva", present=("chair", "ana", "ben")).puts()
    before = house.ballot()
    house.seats("new").comes("eva", "new").when(GoOut(SITTING), by="ana")
    assert house.ballot() == before
    house.votes("for", "ana").when(CastVote(BALLOT, FOR), by="eva").refused("not_entitled")
    house.closes().proclaims().when(CloseSitting(SITTING), by="chair").when(SetRules(Rules(tie="chair_decides")))
    assert house.ballot().rules == Rules()


def test_B2_it_keeps_the_item_it_was_put_under() -> None:
    house = with_text(in_sitting("ana"), WORDS).puts(PutText(TEXT))
    assert house.ballot().item == "item"
    assert house.ballot().subject == AboutText(TEXT, 1, house.text.versions[0].digest)


def test_B3_only_a_sealed_version_is_voted_on() -> None:
    house = in_sitting("ana").when(AddText(TEXT, "Bozza", "guidelines")).puts(PutText(TEXT)).refused("text_not_sealed")
    house.puts(PutText(TextId("nothing"))).refused("unknown").puts(PutAmendment(A1)).refused("unknown")
    house.puts(PutProcedure(ProcedureId("p"))).refused("unknown")


def test_B3_as_a_whole_only_when_no_amendment_is_open() -> None:
    house = with_text(in_sitting("ana"), WORDS).rewords("ana", "a1", "u1", WORDS + " Sempre.").puts(PutText(TEXT))
    house.refused("amendments_open")
    assert house.refusal is not None
    assert house.refusal.facts == {"amendments": 1}
    house.decides(PutAmendment(A1), "against", "ana", ballot="b1").puts(PutText(TEXT)).done()


def test_B4_who_was_there_when_it_opened_votes() -> None:
    house = in_sitting("ana", "ben", "eva", present=("chair", "ana", "ben")).puts()
    house.when(CastVote(BALLOT, FOR), by="ana").then(VoteCast(BALLOT, ANA, FOR))
    house.comes("eva").when(CastVote(BALLOT, FOR), by="eva").refused("not_entitled")
    house.when(GoOut(SITTING), by="ben").when(CastVote(BALLOT, FOR), by="ben").then(VoteCast(BALLOT, BEN, FOR))
    house.when(CastVote(BallotId("nothing"), FOR), by="ana").refused("unknown")


def test_B4_whoever_has_no_place_does_not() -> None:
    house = voting().seats("obs", role="observer").seats("silent", votes=False).comes("obs", "silent")
    house.when(CastVote(BALLOT, FOR), by="obs").refused("not_your_role")
    house.when(CastVote(BALLOT, FOR), by="secretary").refused("not_your_role")
    house.when(CastVote(BALLOT, FOR), by="silent").refused("not_entitled")
    assert house.own("silent", MyVoteRecord) == []


def test_B4_two_seats_of_one_body_cast_one_vote_where_the_rules_say_so() -> None:
    house = convened("ana", rules=Rules(one_vote_per="body")).seats("b1", "b2", body="comune")
    house.comes("chair", "ana", "b1", "b2").when(OpenSitting(SITTING, "first"), by="chair").puts()
    house.votes("for", "b1").when(CastVote(BALLOT, FOR), by="b2").refused("not_entitled")


def test_B5_a_vote_may_be_changed_until_closing_and_the_last_one_counts_once() -> None:
    house = voting().votes("for", "ana").later(10).votes("against", "ana").later(10).votes("abstain", "ana")
    (mine,) = house.own("ana", MyVoteRecord)
    assert (mine.vote, mine.at, mine.means) == (ABSTAIN, START + timedelta(seconds=20), "own_device")
    house.closes()
    assert (house.count().abstained, house.count().voted, house.count().favour) == (1, 1, 0)


def test_B5_the_same_vote_again_changes_nothing() -> None:
    house = voting().votes("for", "ana").later(10).when(CastVote(BALLOT, FOR), by="ana").then_told("nothing_to_do")
    assert house.ballot().votes[ANA].at == START


@pytest.mark.parametrize("vote", [Vote(None), Vote("for", (OptionId("x"),)), Vote(None, (OptionId("x"),))])
def test_B5_a_yes_or_no_is_answered_with_a_choice(vote: Vote) -> None:
    voting().when(CastVote(BALLOT, vote), by="ana").refused("wrong_choice")


def test_B6_a_late_vote_is_not_counted_and_voter_and_chair_are_told() -> None:
    house = voting().votes("for", "ben").when(CLOSE, by="chair").later(1).when(CastVote(BALLOT, AGAINST), by="ana")
    house.then(VoteCameLate(BALLOT, ANA))
    assert house.decision.note == "voted_too_late"
    (mine,) = house.own("ana", MyVoteRecord)
    assert (mine.late, mine.vote, mine.may_vote) == (True, None, False)
    for audience in ("chair", "secretariat"):
        (missing,) = house.seen(audience, MissingRecord)
        assert missing.late == (ANA,)
    house.when(CastVote(BALLOT, FOR), by="ana").then_told("voted_too_late").later(5)
    house.when(CastVote(BALLOT, FOR), by="eva").then(VoteCameLate(BALLOT, SeatId("eva"))).proclaims()
    house.when(CastVote(BALLOT, FOR), by="chair").then(VoteCameLate(BALLOT, SeatId("chair")))
    (missing,) = house.seen("chair", MissingRecord)
    assert missing.late == (ANA, SeatId("eva"), SeatId("chair"))
    assert house.seen("member", MissingRecord) == []
    assert (house.count().voted, house.count().against) == (1, 0)
    assert set(house.ballot().votes) == {BEN}


def test_B6_a_change_that_comes_late_leaves_the_vote_as_it_was() -> None:
    house = voting().votes("for", "ana").when(CLOSE, by="chair").when(CastVote(BALLOT, AGAINST), by="ana")
    assert house.own("ana", MyVoteRecord)[0].vote == FOR
    assert house.later(5).count().favour == 1


def test_B6_also_when_it_is_entered_late_from_paper() -> None:
    house = voting().later(60).when(CLOSE, by="chair")
    house.when(CastVote(BALLOT, FOR), by="secretary", seat_for="ana", means="paper", happened=house.ago(30))
    house.then(VoteCameLate(BALLOT, ANA))


def test_B6_to_a_ballot_that_was_cancelled_or_annulled_nobody_is_late() -> None:
    house = (
        voting().when(CancelBallot(BALLOT), by="chair").when(CastVote(BALLOT, FOR), by="ana").refused("ballot_not_open")
    )
    house = voting().votes("for", "ana").when(ANNUL, by="chair").when(CastVote(BALLOT, FOR), by="ben")
    house.refused("ballot_not_open")


def test_B7_the_chair_closes_and_five_seconds_later_it_is_counted() -> None:
    house = voting().votes("for", "ana").when(CLOSE, by="chair").then(BallotClosed(BALLOT))
    assert core.due(house.table) == [(house.at + timedelta(seconds=5), COUNT)]
    (record,) = house.seen("chair", BallotRecord)
    assert (record.state, record.reopen_until) == ("closed", house.at + timedelta(seconds=5))
    house.when(Proclaim(BALLOT), by="chair").refused("ballot_not_counted").later(4.999)
    assert house.ballot().state == "closed"
    house.later(0.001)
    assert house.ballot().state == "counted"
    assert isinstance(house.last[0], BallotCounted)
    assert house.log[-1].means == "clock"
    assert core.due(house.table) == []


def test_B7_within_them_it_may_be_reopened_and_votes_go_on() -> None:
    house = voting().votes("for", "ana").when(CLOSE, by="chair").when(CastVote(BALLOT, FOR), by="ben").later(4)
    house.when(REOPEN, by="chair").then(BallotReopened(BALLOT)).later(60)
    assert house.ballot().state == "open"
    house.votes("for", "ben")
    assert house.own("ben", MyVoteRecord)[0].late is False
    house.closes()
    assert house.count().favour == 2


def test_B7_up_to_the_fifth_second_and_not_after() -> None:
    house = voting().when(CLOSE, by="chair")
    house.at += timedelta(seconds=5)
    house.when(REOPEN, by="chair").then(BallotReopened(BALLOT)).when(CLOSE, by="chair")
    house.at += timedelta(seconds=5, microseconds=1)
    house.when(REOPEN, by="chair").refused("reopening_over")
    house.when(COUNT, by="system").done().when(REOPEN, by="chair").refused("ballot_not_open")


def test_B7_each_closing_has_its_own_five_seconds() -> None:
    house = voting().when(CLOSE, by="chair").later(4).when(REOPEN, by="chair").when(CLOSE, by="chair")
    house.at += timedelta(seconds=1)
    house.when(COUNT, by="system").then_told("nothing_to_do").later(4)
    assert house.ballot().state == "counted"


def test_B7_it_closes_by_itself_when_its_time_is_over() -> None:
    house = in_sitting("ana", "ben").puts(closes_in=30).votes("for", "ana").later(29.9)
    assert house.ballot().state == "open"
    house.later(0.1)
    assert (house.ballot().state, house.ballot().closed_at) == ("closed", START + timedelta(seconds=30))
    house.later(5)
    assert house.ballot().state == "counted"


def test_B7_the_chair_may_give_more_time() -> None:
    house = in_sitting("ana").puts(closes_in=30).later(10).when(ExtendBallot(BALLOT, 20), by="chair")
    house.then(BallotExtended(BALLOT, START + timedelta(seconds=50)))
    house.at += timedelta(seconds=25)
    house.when(CLOSE, by="system").then_told("nothing_to_do").later(14.9)
    assert house.ballot().state == "open"
    house.later(0.1)
    assert house.ballot().state == "closed"
    house.when(ExtendBallot(BALLOT, 20), by="chair").refused("ballot_not_open")


def test_B7_more_time_where_there_was_no_limit_counts_from_now() -> None:
    house = voting().later(100).when(ExtendBallot(BALLOT, 60), by="chair")
    house.then(BallotExtended(BALLOT, START + timedelta(seconds=160)))


def test_B7_once_reopened_it_waits_for_the_chair() -> None:
    house = in_sitting("ana").puts(closes_in=30).later(30).when(REOPEN, by="chair").later(600)
    assert house.ballot().state == "open"
    house.when(CLOSE, by="system").then_told("nothing_to_do")


def test_B7_the_clock_asks_for_nothing_that_is_over() -> None:
    house = voting().closes()
    for command in (CLOSE, COUNT):
        house.when(command, by="system").then_told("nothing_to_do")
    house.when(CLOSE, by="chair").refused("ballot_not_open")


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


def called(house: House) -> list[tuple[str, Vote | None]]:
    (votes,) = house.seen("screen", VotesRecord)
    return [(each.seat, each.vote) for each in votes.votes]


def test_B18_in_a_roll_call_each_choice_is_seen_as_its_seat_is_called() -> None:
    house = in_sitting("ana", "ben").puts(method="roll_call").when(CastVote(BALLOT, FOR), by="ana")
    house.refused("not_called_yet").when(CallSeat(BALLOT, ANA), by="secretary").then(SeatCalled(BALLOT, ANA))
    assert called(house) == [("ana", None)]
    house.votes("for", "ana")
    assert called(house) == [("ana", FOR)]
    house.when(CallSeat(BALLOT, BEN), by="chair")
    house.when(CastVote(BALLOT, AGAINST), by="secretary", seat_for="ben", means="roll_call")
    assert called(house) == [("ana", FOR), ("ben", AGAINST)]
    assert [house.own(name, MyVoteRecord)[0].called for name in ("ana", "chair")] == [True, False]


def test_B18_who_did_not_answer_is_called_again_at_the_end() -> None:
    house = in_sitting("ana", "ben").puts(method="roll_call")
    for seat in (ANA, BEN, ANA):
        house.when(CallSeat(BALLOT, seat), by="chair").done()
    assert called(house) == [("ben", None), ("ana", None)]


def test_B18_only_who_was_there_is_called_and_only_in_a_roll_call() -> None:
    house = in_sitting("ana", "ben", "eva", present=("chair", "ana", "ben")).puts(method="roll_call")
    house.when(CallSeat(BALLOT, SeatId("eva")), by="chair").refused("not_entitled")
    voting().when(CallSeat(BALLOT, ANA), by="chair").refused("not_this_method")


def test_B19_no_choice_is_seen_before_the_proclamation_and_all_names_after_it() -> None:
    house = voting().votes("for", "ana").votes("against", "ben")
    for _ in ("open", "closed", "counted"):
        for audience in AUDIENCES:
            assert house.seen(audience, VotesRecord) == []
        house.when(CLOSE, by="chair").later(5)
    house.proclaims()
    for audience in AUDIENCES:
        named = [[(each.seat, each.vote) for each in votes.votes] for votes in house.seen(audience, VotesRecord)]
        everybody = [[("chair", None), ("ana", FOR), ("ben", AGAINST), ("eva", None)]]
        assert named == ([] if audience == "screen" else everybody)


def test_B19_the_count_goes_to_the_chair_first_and_to_all_with_the_proclamation() -> None:
    house = voting().votes("for", "ana").when(CLOSE, by="chair")
    assert house.seen("chair", ResultRecord) == []
    house.later(5)
    assert {each: len(house.seen(each, ResultRecord)) for each in AUDIENCES} == dict.fromkeys(AUDIENCES, 0) | {
        "chair": 1
    }
    house.proclaims()
    assert {each: len(house.seen(each, ResultRecord)) for each in AUDIENCES} == dict.fromkeys(AUDIENCES, 1)


def test_B19_everybody_sees_their_own_vote_and_nobody_elses() -> None:
    house = voting().votes("for", "ana")
    assert [house.own(name, MyVoteRecord)[0].vote for name in ("ana", "ben", "chair")] == [FOR, None, None]
    assert house.own("secretary", MyVoteRecord) == []


def test_B19_a_vote_never_shows_in_what_a_machine_writes_about_it() -> None:
    house = voting().votes("against", "ana")
    written = " ".join(map(repr, (house.log[-1], house.table, house.ballot(), CastVote(BALLOT, AGAINST), AGAINST)))
    assert "against" not in written
    assert f"{AGAINST}" == "Vote(…)"
    assert AGAINST.__rich_repr__() == []


def test_B20_options_are_picked_up_to_so_many() -> None:
    house = in_sitting("ana", "ben").puts(options=("casa", "lavoro", "scuola"), pick_up_to=2)
    house.picks("ana", "casa", "scuola").then(VoteCast(BALLOT, ANA, Vote(None, (OptionId("casa"), OptionId("scuola")))))
    house.picks("ben", "casa", "lavoro", "scuola").refused("too_many_choices")
    house.picks("ben", "casa", "casa").refused("too_many_choices")
    house.picks("ben", "mare").refused("wrong_choice").picks("ben").refused("wrong_choice")
    house.when(CastVote(BALLOT, FOR), by="ben").refused("wrong_choice")
    house.when(CastVote(BALLOT, Vote("not_taking_part", (OptionId("casa"),))), by="ben").refused("wrong_choice")
    house.votes("not_taking_part", "ben")


@pytest.mark.parametrize(
    ("options", "pick_up_to", "code"),
    [
        (("a",), 1, "too_few_options"),
        (("a", "b"), 3, "too_few_options"),
        (("a", "a"), 1, "too_few_options"),
        (("a",), 0, "wrong_choice"),
    ],
)
def test_B20_there_are_enough_of_them_and_each_once(options: tuple[str, ...], pick_up_to: int, code: str) -> None:
    house = in_sitting("ana").puts(options=options, pick_up_to=pick_up_to)
    assert house.refusal is not None
    assert house.refusal.code == code


def test_B20_only_as_a_question_of_their_own_and_not_by_roll_call() -> None:
    house = with_text(in_sitting("ana"), WORDS).puts(PutText(TEXT), options=("a", "b"), pick_up_to=1)
    house.refused("not_this_method").puts(method="roll_call", options=("a", "b"), pick_up_to=1)
    house.refused("not_this_method")


def test_B21_turnout_says_how_many_and_never_how() -> None:
    house = voting().votes("for", "ana", "chair").votes("against", "ben")
    for audience in AUDIENCES:
        (turnout,) = house.seen(audience, TurnoutRecord)
        assert (turnout.present, turnout.voted) == (4, 3)
        assert [(each.bench, each.present, each.voted) for each in turnout.benches] == [
            ("association", 2, 1),
            ("council", 1, 1),
            ("anci", 1, 1),
        ]
    house.closes().proclaims()
    assert house.seen("chair", TurnoutRecord) == []


def test_B21_chair_and_secretariat_see_who_is_missing_and_whose_was_entered_by_hand() -> None:
    house = voting().votes("for", "ana").when(CastVote(BALLOT, FOR), by="secretary", seat_for="ben")
    for audience in AUDIENCES:
        missing = [(each.missing, each.late, each.by_hand) for each in house.seen(audience, MissingRecord)]
        expected = [(("chair", "eva"), (), ("ben",))]
        assert missing == (expected if audience in ("chair", "secretariat") else [])


def test_B22_chair_and_secretary_enter_the_vote_of_another() -> None:
    house = voting().later(60)
    house.when(CastVote(BALLOT, FOR), by="chair", seat_for="ana", means="paper", happened=house.ago(30))
    cast = house.ballot().votes[ANA]
    assert (cast.by, cast.means, cast.at) == ("chair", "paper", house.ago(30))
    house.when(CastVote(BALLOT, FOR), by="secretary", seat_for="ben", means="roll_call").done()
    house.when(CastVote(BALLOT, FOR), by="ana", seat_for="ben").refused("not_for_another_seat")
    house.when(CastVote(BALLOT, FOR), by="secretary", seat_for="secretary").refused("not_for_another_seat")


def test_B22_not_in_place_of_one_cast_on_the_voters_own_device() -> None:
    house = voting().votes("for", "ana")
    for vote in (FOR, AGAINST):
        house.when(CastVote(BALLOT, vote), by="secretary", seat_for="ana").refused("not_for_another_seat")


def test_B22_the_voter_may_change_what_was_entered_for_them() -> None:
    house = voting().when(CastVote(BALLOT, FOR), by="secretary", seat_for="ana").votes("against", "ana")
    assert house.ballot().votes[ANA].by == ANA
    house = voting().when(CastVote(BALLOT, FOR), by="secretary", seat_for="ana").when(CastVote(BALLOT, FOR), by="ana")
    house.then(VoteCast(BALLOT, ANA, FOR))


def test_B22_another_hand_learns_nothing_by_entering_the_same() -> None:
    house = voting().when(CastVote(BALLOT, FOR), by="secretary", seat_for="ana")
    house.when(CastVote(BALLOT, FOR), by="secretary", seat_for="ana").then_told("nothing_to_do")
    for vote in (FOR, AGAINST):
        house.when(CastVote(BALLOT, vote), by="chair", seat_for="ana").then(VoteCast(BALLOT, ANA, vote))


def test_B22_never_as_older_than_the_ballot() -> None:
    house = voting().later(60)
    house.when(CastVote(BALLOT, FOR), by="secretary", seat_for="ana", happened=house.ago(61)).refused(
        "happened_too_early"
    )
    house.when(CastVote(BALLOT, FOR), by="secretary", seat_for="ana", happened=house.ago(60)).done()


PUTS: list[Put] = [PutText(TEXT), PutAmendment(A1), PutQuestion()]


@pytest.mark.parametrize("put", PUTS)
def test_B2_the_ballot_says_what_it_is_about_and_by_which_rules(put: Put) -> None:
    house = with_text(in_sitting("ana"), WORDS)
    if isinstance(put, PutAmendment):
        house.rewords("ana", "a1", "u1", WORDS + " Sempre.")
    (record,) = house.puts(put).done().seen("member", BallotRecord)
    about = (record.text, record.version, record.amendment, len(record.changes))
    expected = {PutText: (TEXT, 1, None, 0), PutAmendment: (TEXT, 1, A1, 1), PutQuestion: (None, 0, None, 0)}
    assert about == expected[type(put)]
    assert (record.rules, record.entitled, record.present, record.quorum_needed) == (Rules(), 2, 2, 2)


def test_B12_whoever_presides_is_the_chair_who_is_there_else_the_deputy() -> None:
    def presiding(*present: str) -> str | None:
        house = convened("ana", "ben").seats("dep", role="deputy").comes(*present)
        return house.when(OpenSitting(SITTING, "first"), by="chair").puts().done().ballot().chair

    assert presiding("chair", "dep", "ana") == "chair"
    assert presiding("dep", "ana", "ben") == "dep"


def test_B12_a_chair_without_a_vote_breaks_no_tie_and_lends_it_to_nobody() -> None:
    house = call(House().seats("chair", role="chair", votes=False).seats("dep", role="deputy").seats("ana"))
    house.comes("chair", "dep", "ana").when(OpenSitting(SITTING, "first"), by="chair").puts()
    assert house.ballot().chair is None
