"""Presence and quorum: who is there, who uses which place, and whether enough are."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from server.deliberation import quorum
from server.deliberation.audience import AUDIENCES
from server.deliberation.ids import SeatId, SittingId
from server.deliberation.matters.ballots.shapes import CastVote
from server.deliberation.matters.presence import (
    CameIn,
    CheckIn,
    Excuse,
    Excused,
    GoOut,
    PresenceRecord,
    QuorumRecord,
    WentOut,
)
from server.deliberation.matters.seats import EndSeat, GiveSeat
from server.deliberation.matters.sittings.shapes import CloseSitting, OpenSitting, SuspendSitting
from server.deliberation.register import Register
from server.deliberation.rules import (
    ALL,
    AT_LEAST_A_THIRD,
    AT_LEAST_HALF,
    MORE_THAN_HALF,
    TWO_THIRDS,
    Rules,
    Share,
)
from server.deliberation.tally import Vote
from tests.deliberation.house import BALLOT, SITTING, START, House, called, convened, given, in_sitting

ANA = SeatId("ana")
COME = CheckIn(SITTING, "in_room")
GO = GoOut(SITTING)
NAMES = tuple(f"m{n}" for n in range(1, 18))


def users(house: House) -> list[str]:
    """Who uses the places that are taken."""
    return [place.seat for place in quorum.places(house.table, SITTING) if place.present]


def stays(house: House, seat: str) -> list[tuple[str, str, float, float | None]]:
    """Where, by what means, from and until how many seconds after the start."""
    return [
        (
            each.where,
            each.means,
            (each.since - START).total_seconds(),
            None if each.until is None else (each.until - START).total_seconds(),
        )
        for each in house.table.presence.of(SITTING)[SeatId(seat)].stays
    ]


def test_P1_who_is_there_says_so_and_goes_and_comes_again() -> None:
    house = convened("ana").when(COME, by="ana").then(CameIn(SITTING, ANA, "in_room"))
    house.later(60).when(GO, by="ana").then(WentOut(SITTING, ANA)).later(60)
    house.when(CheckIn(SITTING, "remote"), by="ana").then(CameIn(SITTING, ANA, "remote"))
    assert stays(house, "ana") == [("in_room", "own_device", 0, 60), ("remote", "own_device", 120, None)]


def test_P1_who_moves_from_the_room_to_afar_has_two_stays_without_a_gap() -> None:
    house = convened("ana").when(COME, by="ana").later(60).when(CheckIn(SITTING, "remote"), by="ana")
    assert stays(house, "ana") == [("in_room", "own_device", 0, 60), ("remote", "own_device", 60, None)]


def test_P1_saying_it_twice_is_saying_it_once() -> None:
    house = convened("ana").when(GO, by="ana").then_told("nothing_to_do")
    house.when(COME, by="ana").done().when(COME, by="ana").then_told("nothing_to_do")


def test_P1_chair_and_secretary_say_it_for_who_cannot() -> None:
    house = convened("ana").when(COME, by="secretary", seat_for="ana").then(CameIn(SITTING, ANA, "in_room"))
    house.later(60).when(GO, by="chair", seat_for="ana", means="paper").then(WentOut(SITTING, ANA))
    assert stays(house, "ana") == [("in_room", "by_hand", 0, 60)]


def test_P1_observers_and_guests_come_too_and_do_not_count() -> None:
    house = in_sitting("ana", "ben").seats("obs", role="observer").seats("guest", role="guest").comes("obs", "guest")
    assert quorum.now(house.table).present == 3
    assert [each.seat for each in house.seen("observer", PresenceRecord)] == ["chair", "ana", "ben", "obs", "guest"]


def test_P1_not_before_the_notice_nor_after_the_closing_but_during_a_suspension() -> None:
    given("ana").when(COME, by="ana").refused("not_in_this_phase")
    house = in_sitting("ana").when(SuspendSitting(SITTING, None), by="chair").when(GO, by="ana").done()
    house = called(house.when(CloseSitting(SITTING), by="chair"), SittingId("next"))
    house.when(COME, by="ana").refused("not_in_this_phase")
    house.when(CheckIn(SittingId("nowhere"), "remote"), by="ana").refused("unknown")


@pytest.mark.parametrize(
    ("share", "entitled", "needed"),
    [
        (MORE_THAN_HALF, 18, 10),
        (MORE_THAN_HALF, 17, 9),
        (AT_LEAST_HALF, 18, 9),
        (AT_LEAST_HALF, 17, 9),
        (AT_LEAST_A_THIRD, 18, 6),
        (AT_LEAST_A_THIRD, 17, 6),
        (AT_LEAST_A_THIRD, 16, 6),
        (TWO_THIRDS, 18, 12),
        (TWO_THIRDS, 17, 12),
        (ALL, 18, 18),
        (Share(1, 1000, strictly=False), 18, 1),
        (MORE_THAN_HALF, 1, 1),
        (AT_LEAST_A_THIRD, 0, 1),
    ],
)
def test_P2_how_many_are_needed(share: Share, entitled: int, needed: int) -> None:
    assert share.of(entitled) == needed


def test_P2_eighteen_entitled_first_call_ten_second_call_six() -> None:
    house = convened(*NAMES).comes(*NAMES[:4], "chair")
    first, second = (quorum.standing(house.table, SITTING, call) for call in ("first", "second"))
    assert (first.entitled, first.present, first.needed, first.reached) == (18, 5, 10, False)
    assert (second.entitled, second.present, second.needed, second.reached) == (18, 5, 6, False)
    house.comes("m5")
    assert quorum.standing(house.table, SITTING, "second").reached
    house.comes(*NAMES[5:9])
    assert quorum.standing(house.table, SITTING, "first").reached


def test_P2_the_base_may_be_the_places_that_are_filled() -> None:
    rules = Rules(quorum_base="filled")
    house = called(given("ana", "ben", rules=rules).seats("v1", "v2", "v3", named=False))
    house.comes("ana", "chair")
    standing = quorum.standing(house.table, SITTING, "first")
    assert (standing.entitled, standing.present, standing.needed, standing.reached) == (3, 2, 2, True)
    house.table = replace(house.table, charter=replace(house.table.charter, rules=Rules()))
    standing = quorum.standing(house.table, SITTING, "first")
    assert (standing.entitled, standing.present, standing.needed, standing.reached) == (6, 2, 4, False)


def test_P3_each_seat_with_a_vote_is_one_place() -> None:
    house = given("ana", "ben").seats("guest", role="guest").seats("silent", votes=False)
    assert [place.seat for place in quorum.places(house.table, SITTING)] == ["chair", "ana", "ben"]


def test_P3_a_body_with_several_seats_is_one_place_where_the_rules_say_so() -> None:
    def house(rules: Rules) -> House:
        return called(given("ana", rules=rules).seats("b1", "b2", "b3", body="comune").seats("c1", body="provincia"))

    by_person, by_body = house(Rules()), house(Rules(one_vote_per="body"))
    assert [place.seat for place in quorum.places(by_person.table, SITTING)] == ["chair", "ana", "b1", "b2", "b3", "c1"]
    assert [place.seat for place in quorum.places(by_body.table, SITTING)] == ["chair", "ana", "b1", "c1"]
    by_body.comes("b3", "b2")
    assert users(by_body) == ["b2"]


def test_P3_seats_without_a_body_are_each_their_own_place() -> None:
    house = given(rules=Rules(one_vote_per="body"))
    for name in ("ana", "ben"):
        house.when(GiveSeat(SeatId(name), None, None, "member", True, None))
    assert [place.seat for place in quorum.places(house.table, SITTING)] == ["chair", "ana", "ben"]


def with_alternates() -> House:
    house = given("ana", "ben").seats("alt1", "alt2", role="alternate", votes=False, stands_in_for="ana")
    return called(house)


def test_P4_an_alternate_steps_in_only_while_the_member_is_absent() -> None:
    house = with_alternates().comes("alt1")
    assert users(house) == ["alt1"]
    house.comes("ana")
    assert users(house) == ["ana"]
    house.when(GO, by="ana")
    assert users(house) == ["alt1"]


def test_P4_of_two_alternates_the_first_given_and_each_place_counts_once() -> None:
    house = with_alternates().comes("alt2")
    assert users(house) == ["alt2"]
    house.comes("alt1", "ben", "chair")
    assert users(house) == ["chair", "alt1", "ben"]
    assert quorum.standing(house.table, SITTING, "first").present == 3


def test_P4_with_one_vote_a_body_an_alternate_comes_after_all_seats_of_the_body() -> None:
    house = given(rules=Rules(one_vote_per="body")).seats("b1", "b2", body="comune")
    house = called(house.seats("alt", role="alternate", stands_in_for="b1", body="comune")).comes("alt")
    assert users(house) == ["alt"]
    house.comes("b2")
    assert users(house) == ["b2"]


def test_P4_on_a_roll_the_alternate_keeps_the_place_until_that_ballot_is_over() -> None:
    house = with_alternates().comes("alt1", "ben", "chair").when(OpenSitting(SITTING, "first"), by="chair").puts()
    house.comes("ana").votes("for", "alt1")
    house.when(CastVote(BALLOT, Vote("for")), by="ana").refused("not_entitled")
    house.closes().proclaims().puts(ballot="b2").votes("for", "ana", ballot="b2")
    assert [place.seat for place in house.ballot("b2").roll] == ["chair", "ana", "ben"]


def test_P4_with_its_member_goes_the_alternates_right() -> None:
    house = with_alternates().comes("alt1").when(EndSeat(ANA)).done()
    assert users(house) == []
    assert [place.seat for place in quorum.places(house.table, SITTING)] == ["chair", "ben"]


def test_P4_the_bench_is_the_members() -> None:
    house = with_alternates().comes("alt1")
    assert [place.bench for place in quorum.places(house.table, SITTING)] == ["association", "council", "anci"]


def test_P5_who_sent_word_is_excused_until_they_come() -> None:
    house = convened("ana").when(Excuse(SITTING), by="ana").then(Excused(SITTING, ANA))
    assert house.table.presence.of(SITTING)[ANA].excused
    house.when(Excuse(SITTING), by="ana").then_told("nothing_to_do")
    house.comes("ana")
    assert not house.table.presence.of(SITTING)[ANA].excused


def test_P5_who_is_there_is_not_excused() -> None:
    convened("ana").comes("ana").when(Excuse(SITTING), by="secretary", seat_for="ana").refused("not_in_this_phase")


def test_P6_what_is_entered_later_keeps_its_own_time() -> None:
    house = convened("ana").later(600).when(COME, by="secretary", seat_for="ana", happened=START)
    house.when(GO, by="secretary", seat_for="ana", happened=house.ago(60))
    assert stays(house, "ana") == [("in_room", "by_hand", 0, 540)]


def test_P6_but_does_not_reach_behind_what_is_known_of_the_same_seat() -> None:
    house = convened("ana", "ben").later(100).comes("ana").later(100)
    early = START + timedelta(seconds=99)
    house.when(GO, by="secretary", seat_for="ana", happened=early).refused("happened_too_early")
    house.when(COME, by="secretary", seat_for="ben", happened=early).done()
    house.when(GO, by="ana").later(100)
    house.when(COME, by="secretary", seat_for="ana", happened=early).refused("happened_too_early")
    house.when(COME, by="secretary", seat_for="ana", happened=START + timedelta(seconds=200)).done()


def test_P7_everybody_sees_the_arithmetic_of_the_quorum() -> None:
    house = convened("ana", "ben", "eva").comes("ana", "eva")
    for audience in AUDIENCES:
        (record,) = house.seen(audience, QuorumRecord)
        assert (record.entitled, record.present, record.needed, record.reached) == (4, 2, 3, False)
        assert record.needed_at_second_call == 2
        benches = [(each.bench, each.entitled, each.present) for each in record.benches]
        assert benches == [("association", 2, 1), ("council", 1, 1), ("anci", 1, 0)]


def test_P7_on_the_second_call_what_that_call_needs() -> None:
    house = in_sitting("ana", "ben", "eva", present=("chair", "ana"), call="second")
    (record,) = house.seen("member", QuorumRecord)
    assert (record.present, record.needed, record.reached) == (2, 2, True)


def test_P7_who_is_there_is_shown_but_not_on_the_wall() -> None:
    house = convened("ana").comes("ana").later(60).when(GO, by="ana")
    assert house.seen("screen", PresenceRecord) == []
    (record,) = house.seen("member", PresenceRecord)
    assert (record.present, record.since) == (False, START + timedelta(seconds=60))


def test_P7_between_sittings_there_is_none() -> None:
    assert given("ana").seen("chair", QuorumRecord) == []


def test_P8_a_place_is_filled_when_somebody_is_named_or_sits_there() -> None:
    house = given().seats("v1", "v2", named=False).seats("alt", role="alternate", stands_in_for="v2")
    house = called(house)
    filled = [place.filled for place in quorum.places(house.table, SITTING)]
    assert filled == [True, False, False]
    house.comes("v1", "alt")
    filled = [place.filled for place in quorum.places(house.table, SITTING)]
    assert filled == [True, True, True]


def test_P8_so_nobody_is_present_who_is_not_in_the_base() -> None:
    house = called(given(rules=Rules(quorum_base="filled")).seats("v1", "v2", named=False)).comes("v1", "chair")
    standing = quorum.standing(house.table, SITTING, "first")
    assert (standing.entitled, standing.present, standing.needed) == (2, 2, 2)


def test_P8_a_body_that_is_no_longer_in_the_register_counts_on_no_bench() -> None:
    house = given("ana")
    house.table = replace(house.table, register=Register())
    assert [place.bench for place in quorum.places(house.table, SITTING)] == ["other", "other"]
