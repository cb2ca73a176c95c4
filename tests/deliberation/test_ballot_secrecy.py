"""What is seen of a ballot, by whom and when: roll calls, choices, turnout, votes entered by hand."""

from server.deliberation.audience import AUDIENCES
from server.deliberation.ids import SeatId
from server.deliberation.matters.ballots.seeing import (
    MissingRecord,
    MyVoteRecord,
    ResultRecord,
    TurnoutRecord,
    VotesRecord,
)
from server.deliberation.matters.ballots.shapes import CallSeat, CastVote, CloseBallot, SeatCalled, VoteCast
from server.deliberation.rules import Rules
from server.deliberation.tally import Vote
from tests.deliberation.house import BALLOT, House, in_sitting

ANA, BEN = SeatId("ana"), SeatId("ben")
FOR, AGAINST, ABSTAIN, OUT = Vote("for"), Vote("against"), Vote("abstain"), Vote("not_taking_part")
CLOSE = CloseBallot(BALLOT)


def voting(rules: Rules | None = None) -> House:
    """An open ballot in a sitting of chair, ana, ben and eva, who are all there."""
    return in_sitting("ana", "ben", "eva", rules=rules).puts()


def answers(house: House) -> list[tuple[str, Vote | None]]:
    (votes,) = house.seen("screen", VotesRecord)
    return [(each.seat, each.vote) for each in votes.votes]


def test_B18_in_a_roll_call_each_choice_is_seen_as_its_seat_is_called() -> None:
    house = in_sitting("ana", "ben").puts(method="roll_call").when(CastVote(BALLOT, FOR), by="ana")
    house.refused("not_called_yet").when(CallSeat(BALLOT, ANA), by="secretary").then(SeatCalled(BALLOT, ANA))
    assert answers(house) == [("ana", None)]
    house.votes("for", "ana")
    assert answers(house) == [("ana", FOR)]
    house.when(CallSeat(BALLOT, BEN), by="chair")
    house.when(CastVote(BALLOT, AGAINST), by="secretary", seat_for="ben", means="roll_call")
    assert answers(house) == [("ana", FOR), ("ben", AGAINST)]
    assert [house.own(name, MyVoteRecord)[0].called for name in ("ana", "chair")] == [True, False]


def test_B18_who_did_not_answer_is_called_again_at_the_end() -> None:
    house = in_sitting("ana", "ben").puts(method="roll_call")
    for seat in (ANA, BEN, ANA):
        house.when(CallSeat(BALLOT, seat), by="chair").done()
    assert answers(house) == [("ben", None), ("ana", None)]


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
