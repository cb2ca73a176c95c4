"""Ballots opened, cast, closed, reopened, and options picked. The counting is in test_tally."""

from datetime import timedelta

import pytest

from server.deliberation import core
from server.deliberation.ids import AmendmentId, BallotId, OptionId, ProcedureId, SeatId, TextId
from server.deliberation.matters.ballots.seeing import (
    BallotRecord,
    MissingRecord,
    MyVoteRecord,
)
from server.deliberation.matters.ballots.shapes import (
    AnnulBallot,
    BallotClosed,
    BallotCounted,
    BallotExtended,
    BallotOpened,
    BallotReopened,
    CancelBallot,
    CastVote,
    CloseBallot,
    CountBallot,
    ExtendBallot,
    Proclaim,
    ReopenBallot,
    VoteCameLate,
    VoteCast,
)
from server.deliberation.matters.ballots.subjects import (
    AboutQuestion,
    AboutText,
    Put,
    PutAmendment,
    PutProcedure,
    PutQuestion,
    PutText,
)
from server.deliberation.matters.charter import SetRules
from server.deliberation.matters.presence import GoOut
from server.deliberation.matters.sittings.shapes import CloseSitting, OpenSitting, SuspendSitting
from server.deliberation.matters.texts.shapes import AddText
from server.deliberation.rules import Rules
from server.deliberation.tally import Vote
from tests.deliberation.house import BALLOT, SITTING, START, TEXT, House, convened, in_sitting, with_text

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
