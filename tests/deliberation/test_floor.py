"""The floor: who may speak, in which order, and for how long."""

import pytest

from server.deliberation.ids import ItemId, RequestId, SeatId
from server.deliberation.matters.agenda.shapes import AddItem, CloseItem, ItemClosed, ItemOpened, OpenItem, SetItemAside
from server.deliberation.matters.floor.deciding import suggested
from server.deliberation.matters.floor.seeing import RequestRecord, SpeakingRecord, SpeechRecord
from server.deliberation.matters.floor.shapes import (
    AskFloor,
    CalledToOrder,
    CallToOrder,
    FloorAsked,
    FloorCleared,
    FloorGiven,
    GiveFloor,
    PauseSpeaker,
    RequestWithdrawn,
    ResumeSpeaker,
    SpeakerPaused,
    SpeakerResumed,
    SpeechEnded,
    SpeechKind,
    TakeFloorBack,
    WithdrawRequest,
)
from server.deliberation.matters.presence import GoOut
from server.deliberation.matters.sittings.shapes import ResumeSitting, SittingSuspended, SuspendSitting
from server.deliberation.rules import Rules
from tests.deliberation.house import ITEM, SITTING, House, in_sitting, with_item

R1, R2, R3 = RequestId("r1"), RequestId("r2"), RequestId("r3")


def on_item(*names: str, rules: Rules | None = None) -> House:
    return with_item(in_sitting(*names, rules=rules))


def give(house: House, request: str) -> House:
    return house.when(GiveFloor(RequestId(request)), by="chair").done()


def speaks(house: House, name: str, request: str, seconds: float, kind: SpeechKind = "speech") -> House:
    give(house.asks(name, request, kind), request).later(seconds)
    return house.when(TakeFloorBack(), by="chair").done()


def order(house: House) -> list[str]:
    return [request.id for request in suggested(house.table)]


def test_F1_who_is_present_asks_and_withdraws() -> None:
    house = on_item("ana").when(AskFloor(R1, "speech"), by="ana").then(FloorAsked(R1, SeatId("ana"), "speech"))
    house.when(WithdrawRequest(R1), by="ana").then(RequestWithdrawn(R1))
    assert house.table.floor.queue == ()


def test_F1_once_for_each_kind_of_speech() -> None:
    house = on_item("ana").asks("ana", "r1").when(AskFloor(R2, "speech"), by="ana").refused("already_asked")
    house.asks("ana", "r2", "point_of_order").when(AskFloor(R1, "speech"), by="ana").then_told("nothing_to_do")


def test_F1_not_who_has_not_come_or_has_gone_or_may_not_speak() -> None:
    house = with_item(in_sitting("ana", "ben", "eva", present=("chair", "ana", "ben")))
    house.seats("obs", role="observer").comes("obs")
    house.when(AskFloor(R1, "speech"), by="eva").refused("not_present")
    house.when(GoOut(SITTING), by="ben").when(AskFloor(R1, "speech"), by="ben").refused("not_present")
    house.when(AskFloor(R1, "speech"), by="obs").refused("not_your_role")


def test_F1_guests_and_mediators_may() -> None:
    house = on_item("ana").seats("guest", role="guest").seats("med", role="mediator").comes("guest", "med")
    house.asks("guest", "r1").asks("med", "r2")


def test_F1_chair_and_secretary_ask_and_withdraw_for_others() -> None:
    house = on_item("ana", "ben").later(20)
    house.when(AskFloor(R1, "speech"), by="secretary", seat_for="ana", happened=house.ago(15))
    house.then(FloorAsked(R1, SeatId("ana"), "speech"))
    assert house.table.floor.queue[0].asked_at == house.ago(15)
    house.when(WithdrawRequest(R1), by="ben").refused("not_yours")
    house.when(WithdrawRequest(R1), by="chair", seat_for="ana").then(RequestWithdrawn(R1))
    house.when(WithdrawRequest(R1), by="ana").refused("unknown")


def test_F2_a_request_leads_to_one_speech() -> None:
    house = give(on_item("ana", "ben").asks("ana", "r1"), "r1")
    for name in ("ana", "ben"):
        house.when(AskFloor(R1, "reply"), by=name).refused("already_there")
    house.when(TakeFloorBack(), by="chair").when(AskFloor(R1, "speech"), by="ana").refused("already_there")
    assert len({record.key for record in house.seen("member", SpeechRecord)}) == 1


def test_F2_nor_is_its_name_taken_by_another_or_after_it_was_withdrawn() -> None:
    house = on_item("ana", "ben").asks("ana", "r1").when(AskFloor(R1, "speech"), by="ben").refused("already_there")
    house.when(WithdrawRequest(R1), by="ana").when(AskFloor(R1, "speech"), by="ana").refused("already_there")


def test_F3_points_of_order_come_first() -> None:
    house = on_item("ana", "ben", "eva").asks("ana", "r1").later(1).asks("ben", "r2").later(1)
    assert order(house.asks("eva", "r3", "point_of_order")) == ["r3", "r1", "r2"]


def test_F3_then_who_has_not_yet_spoken_on_the_item() -> None:
    house = speaks(on_item("ana", "ben"), "ana", "r0", 10).asks("ana", "r1").later(1).asks("ben", "r2")
    assert order(house) == ["r2", "r1"]


def test_F3_a_point_of_order_is_not_having_spoken() -> None:
    house = speaks(on_item("ana", "ben"), "ana", "r0", 10, "point_of_order").asks("ana", "r1").later(1)
    assert order(house.asks("ben", "r2")) == ["r1", "r2"]


def test_F3_then_the_bench_that_has_spoken_least_on_the_item() -> None:
    # benches take turns: chair and eva sit with the associations, ana with the councils, ben with ANCI
    house = speaks(on_item("ana", "ben", "eva"), "chair", "r0", 60)
    house.asks("eva", "r1").later(1).asks("ana", "r2").later(1).asks("ben", "r3")
    assert order(house) == ["r2", "r3", "r1"]


def test_F3_then_who_asked_first_and_another_item_begins_anew() -> None:
    house = speaks(on_item("ana", "ben"), "ana", "r0", 10)
    house = with_item(house, "next").asks("ana", "r1").later(1).asks("ben", "r2")
    assert order(house) == ["r1", "r2"]
    places = {record.id: record.place for record in house.seen("screen", RequestRecord)}
    assert places == {"r1": 1, "r2": 2}


def test_F4_the_chair_gives_the_floor_to_whom_they_choose() -> None:
    house = on_item("ana", "ben").asks("ana", "r1").later(1).asks("ben", "r2").when(GiveFloor(R2), by="chair")
    house.then(FloorGiven(R2, 180, R1)).when(GiveFloor(R1), by="chair")
    house.then(SpeechEnded(SITTING, ITEM, "anci"), FloorGiven(R1, 180, None))
    house.when(GiveFloor(R3), by="chair").refused("unknown")


def test_F4_the_floor_is_taken_back_only_from_who_has_it() -> None:
    house = on_item("ana")
    for command in (TakeFloorBack(), PauseSpeaker(), ResumeSpeaker()):
        house.when(command, by="chair").refused("nobody_speaks")


def test_F5_a_ballot_stops_the_clock_and_nobody_is_given_the_floor() -> None:
    house = give(on_item("ana", "ben").asks("ana", "r1").asks("ben", "r2"), "r1").later(30).puts()
    assert house.last[:1] == [SpeakerPaused()]
    house.later(100).when(ResumeSpeaker(), by="chair").refused("ballot_open")
    house.when(GiveFloor(R2), by="chair").refused("ballot_open")
    house.votes("for", "ana").closes().proclaims().when(ResumeSpeaker(), by="chair").then(SpeakerResumed())
    house.later(5).when(TakeFloorBack(), by="chair")
    assert house.table.floor.speeches[0].spoken == 35.0


def test_F5_a_suspension_too() -> None:
    house = give(on_item("ana").asks("ana", "r1"), "r1").later(30).when(SuspendSitting(SITTING, None), by="chair")
    house.then(SpeakerPaused(), SittingSuspended(SITTING, None)).later(600).when(ResumeSitting(SITTING), by="chair")
    assert house.table.floor.speaking is not None
    assert house.table.floor.speaking.spoken_at(house.at) == 30.0


def test_F5_a_clock_that_stands_already_is_left_alone() -> None:
    house = give(on_item("ana").asks("ana", "r1"), "r1").when(PauseSpeaker(), by="chair")
    house.when(SuspendSitting(SITTING, None), by="chair").then(SittingSuspended(SITTING, None))


@pytest.mark.parametrize("end", [CloseItem(ITEM), SetItemAside(ITEM)])
def test_F6_with_the_item_ends_the_speech_and_the_wish_to_speak(end: CloseItem | SetItemAside) -> None:
    house = give(on_item("ana", "ben").asks("ana", "r1").asks("ben", "r2"), "r1").later(10).when(end, by="chair")
    assert house.last[:2] == [SpeechEnded(SITTING, ITEM, "council"), FloorCleared()]
    assert (house.table.floor.queue, house.table.floor.speaking) == ((), None)


def test_F6_also_when_the_next_item_is_opened() -> None:
    house = give(on_item("ana", "ben").asks("ana", "r1").asks("ben", "r2"), "r1")
    house.when(AddItem(ItemId("next"), SITTING, "discussion", "Poi", 5, None, None)).when(
        OpenItem(ItemId("next")), by="chair"
    )
    house.then_kinds(SpeechEnded, FloorCleared, ItemClosed, ItemOpened)


def test_F6_where_nobody_speaks_or_waits_nothing_ends() -> None:
    on_item("ana").when(CloseItem(ITEM), by="chair").then(ItemClosed(ITEM))


@pytest.mark.parametrize(
    ("kind", "seconds"),
    [("speech", 120), ("reply", 45), ("personal_statement", 45), ("point_of_order", 45), ("explanation_of_vote", 45)],
)
def test_F7_each_kind_has_its_length(kind: SpeechKind, seconds: int) -> None:
    house = on_item("ana", rules=Rules(speech_seconds=120, reply_seconds=45)).asks("ana", "r1", kind)
    assert [record.allotted for record in house.seen("member", RequestRecord)] == [seconds]
    house.when(GiveFloor(R1), by="chair").then(FloorGiven(R1, seconds, None))


def test_F7_only_the_time_that_ran_counts() -> None:
    house = give(on_item("ana").asks("ana", "r1"), "r1").later(20).when(PauseSpeaker(), by="chair")
    house.then(SpeakerPaused()).when(PauseSpeaker(), by="chair").then_told("nothing_to_do").later(100)
    (record,) = house.seen("screen", SpeakingRecord)
    assert (record.spoken, record.running_since) == (20.0, None)
    house.when(ResumeSpeaker(), by="chair").then(SpeakerResumed())
    house.when(ResumeSpeaker(), by="chair").then_told("nothing_to_do").later(7)
    house.when(TakeFloorBack(), by="chair")
    (speech,) = house.seen("member", SpeechRecord)
    assert (speech.seat, speech.spoken, speech.item) == ("ana", 27.0, ITEM)


def test_F8_a_call_to_order_is_kept() -> None:
    house = on_item("ana").when(CallToOrder(SeatId("ana")), by="chair").then(CalledToOrder(SeatId("ana"), SITTING))
    (note,) = house.table.floor.calls_to_order
    assert (note.seat, note.sitting, note.at) == ("ana", SITTING, house.at)
    house.when(CallToOrder(SeatId("nobody")), by="chair").refused("unknown")
