"""Seats: who sits for which body, in which role, with or without a vote."""

import pytest

from server.deliberation import quorum
from server.deliberation.audience import AUDIENCES, Audience
from server.deliberation.ids import OFFICE, SYSTEM, BodyId, PersonId, RequestId, SeatId
from server.deliberation.matters.ballots.shapes import CastVote
from server.deliberation.matters.floor.shapes import GiveFloor, RequestWithdrawn, SpeechEnded
from server.deliberation.matters.presence import CheckIn, WentOut
from server.deliberation.matters.seats import (
    ChangeSeat,
    DoubleEntryRecord,
    DoubleEntrySettled,
    EndSeat,
    EnteredTwice,
    GiveSeat,
    NoteDoubleEntry,
    SeatChanged,
    SeatEnded,
    SeatGiven,
    SeatRecord,
    SeatRole,
    SettleDoubleEntry,
)
from server.deliberation.tally import Vote
from tests.deliberation.house import BALLOT, SITTING, given, in_sitting, with_item

ANA, BEN, NEW = SeatId("ana"), SeatId("ben"), SeatId("new")


@pytest.mark.parametrize("role", ["chair", "deputy", "member"])
def test_T3_these_vote_if_their_seat_bears_a_vote(role: SeatRole) -> None:
    for votes in (True, False):
        given().when(GiveSeat(NEW, None, None, role, votes, None)).then(SeatGiven(NEW, None, None, role, votes, None))


@pytest.mark.parametrize("role", ["secretary", "guest", "observer", "mediator", "screen"])
def test_T3_these_never_vote_whatever_the_office_says(role: SeatRole) -> None:
    given().when(GiveSeat(NEW, None, None, role, True, None)).then(SeatGiven(NEW, None, None, role, False, None))


def test_T3_an_alternate_has_no_vote_of_its_own() -> None:
    house = given("ana").when(GiveSeat(NEW, None, None, "alternate", True, ANA))
    house.then(SeatGiven(NEW, None, None, "alternate", False, ANA))
    assert len(quorum.places(house.table, SITTING)) == 2


def test_T3_a_seat_that_becomes_an_observers_loses_its_vote() -> None:
    house = given("ana").when(ChangeSeat(ANA, BodyId("body-ana"), PersonId("person-ana"), "observer", True, None))
    house.then(SeatChanged(ANA, BodyId("body-ana"), PersonId("person-ana"), "observer", False, None))
    assert house.table.seats.by_id[ANA].since == house.log[3].happened


def test_T4_an_alternate_must_stand_in_for_somebody_and_nobody_else_may() -> None:
    given("ana").when(GiveSeat(NEW, None, None, "alternate", False, None)).refused("unknown")
    given("ana").when(GiveSeat(NEW, None, None, "member", True, ANA)).refused("unknown")


def test_T4_not_for_a_seat_that_is_not_there_or_has_ended_or_for_itself_or_for_another_alternate() -> None:
    house = given("ana", "ben").seats("alt", role="alternate", votes=False, stands_in_for="ana")
    house.when(GiveSeat(NEW, None, None, "alternate", False, SeatId("nobody"))).refused("unknown")
    house.when(GiveSeat(NEW, None, None, "alternate", False, SeatId("alt"))).refused("unknown")
    house.when(ChangeSeat(BEN, None, None, "alternate", False, BEN)).refused("unknown")
    house.when(EndSeat(ANA)).when(GiveSeat(NEW, None, None, "alternate", False, ANA)).refused("seat_ended")


@pytest.mark.parametrize("audience", AUDIENCES)
def test_T5_the_wall_shows_bodies_and_no_person(audience: Audience) -> None:
    house = given("ana")
    house.seats("wall", role="screen", votes=False)
    shown = {seat.id: (seat.person, seat.body) for seat in house.seen(audience, SeatRecord)}
    assert shown[ANA] == ("" if audience == "screen" else "Ana", "Ente body-ana")
    assert SeatId("wall") not in shown


def test_T6_whose_seat_has_ended_acts_no_more_and_nobody_acts_for_it() -> None:
    house = in_sitting("ana", "ben").when(EndSeat(ANA)).then(SeatEnded(ANA), WentOut(SITTING, ANA))
    house.when(CheckIn(SITTING, "in_room"), by="ana").refused("seat_ended")
    house.when(CheckIn(SITTING, "in_room"), by="chair", seat_for="ana").refused("seat_ended")
    house.when(EndSeat(ANA)).refused("seat_ended")
    house.when(ChangeSeat(ANA, None, None, "member", True, None)).refused("seat_ended")


def test_T6_its_speech_and_its_wish_to_speak_end_with_it() -> None:
    house = with_item(in_sitting("ana", "ben")).asks("ana", "r1").asks("ana", "r2", "reply").asks("ben", "r3")
    house.when(GiveFloor(RequestId("r1")), by="chair").when(EndSeat(ANA))
    house.then_kinds(SeatEnded, SpeechEnded, RequestWithdrawn, WentOut)
    assert house.table.floor.speaking is None
    assert [request.id for request in house.table.floor.queue] == ["r3"]


def test_T6_it_is_not_given_again_and_is_no_longer_shown_or_counted() -> None:
    house = in_sitting("ana", "ben").when(EndSeat(ANA))
    house.when(GiveSeat(ANA, None, None, "member", True, None)).refused("already_there")
    assert [seat.id for seat in house.seen("chair", SeatRecord)] == ["chair", "secretary", "ben"]
    assert quorum.now(house.table).entitled == 2


def test_T6_what_it_has_voted_stays() -> None:
    house = in_sitting("ana", "ben").puts().votes("for", "ana").when(EndSeat(ANA)).closes().proclaims()
    assert house.count().favour == 1
    house.puts(ballot="b2").when(CastVote(BALLOT, Vote("for")), by="ana").refused("seat_ended")


def test_T6_the_houses_own_names_are_no_seats() -> None:
    for name in (SYSTEM, OFFICE):
        given().when(GiveSeat(name, None, None, "member", True, None)).refused("already_there")


def test_T7_a_second_device_on_one_link_is_told_to_chair_and_secretariat_until_settled() -> None:
    house = given("ana").when(NoteDoubleEntry(ANA), by="system").then(EnteredTwice(ANA))
    told = {audience: len(house.seen(audience, DoubleEntryRecord)) for audience in AUDIENCES}
    assert told == {"chair": 1, "secretariat": 1, "member": 0, "observer": 0, "screen": 0}
    assert house.table.seats.by_id[ANA].until is None
    house.when(SettleDoubleEntry(ANA), by="secretary").then(DoubleEntrySettled(ANA))
    assert house.seen("chair", DoubleEntryRecord) == []
    house.when(SettleDoubleEntry(ANA), by="secretary").then_told("nothing_to_do")


def test_T7_only_the_house_notes_it_and_only_of_a_seat_that_is_held() -> None:
    house = given("ana").when(NoteDoubleEntry(ANA), by="chair").refused("not_your_role")
    house.when(NoteDoubleEntry(SeatId("nobody")), by="system").refused("unknown")
    house.when(EndSeat(ANA)).when(NoteDoubleEntry(ANA), by="system").refused("seat_ended")
