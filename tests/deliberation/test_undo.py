"""Undo: what the chair clicked wrongly is taken back for ten seconds."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from server.deliberation.audience import AUDIENCES
from server.deliberation.ids import AmendmentId, CommandId, ItemId, RequestId, SeatId, TextId
from server.deliberation.matters.agenda.shapes import (
    AddItem,
    CloseItem,
    EditItem,
    ItemMoved,
    MoveItem,
    OpenItem,
    RemoveItem,
    SetItemAside,
)
from server.deliberation.matters.amendments.orders import OrderAmendments
from server.deliberation.matters.amendments.shapes import RuleInadmissible
from server.deliberation.matters.ballots.shapes import CancelBallot
from server.deliberation.matters.floor.shapes import (
    CallToOrder,
    FloorRestored,
    GiveFloor,
    PauseSpeaker,
    ResumeSpeaker,
    TakeFloorBack,
    WithdrawRequest,
)
from server.deliberation.matters.minutes.shapes import PrepareMinutes
from server.deliberation.matters.presence import CheckIn, Excuse, GoOut
from server.deliberation.matters.seats import EndSeat
from server.deliberation.matters.sittings.shapes import CloseSitting, ResumeSitting, SuspendSitting
from server.deliberation.matters.texts.shapes import AddText, LetWrite, StopWriting
from server.deliberation.matters.undo import ActUndone, Undo, UndoRecord
from server.deliberation.messages import AnyCommand
from server.deliberation.table import Table
from tests.deliberation.house import BALLOT, ITEM, SITTING, TEXT, House, given, in_sitting, with_item, with_text

WORDS = "Gli enti organizzano due incontri l’anno con le associazioni iscritte."
R1, R2 = RequestId("r1"), RequestId("r2")
TWO = ItemId("two")


def undo(house: House, cause: str, *, by: str = "chair") -> House:
    return house.when(Undo(CommandId(cause)), by=by)


def same(one: Table, other: Table) -> bool:
    """The same but for the number of entries and what can still be taken back."""
    return replace(one, seq=other.seq, recent=other.recent) == other


def busy() -> House:
    """An open item on which ana speaks and ben waits; a second item; two amendments; a draft."""
    house = with_text(in_sitting("ana", "ben", "eva", present=("chair", "ana", "ben")), WORDS)
    house.when(AddItem(TWO, SITTING, "discussion", "Due", 5, None, None)).when(
        AddText(TextId("draft"), "Bozza", "guidelines")
    )
    house.rewords("ana", "a1", "u1", WORDS + " Sempre.").rewords("ben", "a2", "u1", "Spesso " + WORDS)
    house.asks("ana", "r1").later(1).asks("ben", "r2").when(GiveFloor(R1), by="chair").later(20)
    return house.when(CallToOrder(SeatId("ben")), by="chair").done()


PAUSED, SUSPENDED = PauseSpeaker(), SuspendSitting(SITTING, None)
ACTS: list[tuple[list[AnyCommand], AnyCommand]] = [
    ([], SUSPENDED),
    ([SUSPENDED], ResumeSitting(SITTING)),
    ([], CloseSitting(SITTING)),
    ([SUSPENDED], CloseSitting(SITTING)),
    ([], OpenItem(TWO)),
    ([], CloseItem(ITEM)),
    ([], SetItemAside(ITEM)),
    ([], SetItemAside(TWO)),
    ([], AddItem(ItemId("x"), SITTING, "discussion", "X", 5, None, None)),
    ([], EditItem(TWO, "ballot", "Altro", 7, None, None)),
    ([], MoveItem(TWO, 0)),
    ([], RemoveItem(TWO)),
    ([], GiveFloor(R2)),
    ([], TakeFloorBack()),
    ([], PAUSED),
    ([PAUSED], ResumeSpeaker()),
    ([], CheckIn(SITTING, "remote")),
    ([], GoOut(SITTING)),
    ([], RuleInadmissible(AmendmentId("a1"), "Estraneo")),
    ([], OrderAmendments(TEXT, (AmendmentId("a2"), AmendmentId("a1")), "Per chiarezza.")),
]


@pytest.mark.parametrize(("before", "act"), ACTS)
def test_U2_the_table_is_then_as_it_was(before: list[AnyCommand], act: AnyCommand) -> None:
    house = busy()
    for command in before:
        house.when(command, by="chair").done()
    was = house.table
    house.later(3).when(act, by="chair", cause="act").done()
    assert not same(was, house.table)
    undo(house.later(4), "act").done()
    assert same(was, house.table)


@pytest.mark.parametrize("act", [CheckIn(SITTING, "in_room"), Excuse(SITTING)])
def test_U2_also_what_was_done_for_another(act: AnyCommand) -> None:
    house = busy()
    was = house.table.presence
    undo(house.when(act, by="chair", seat_for="eva", cause="act").done(), "act").done()
    assert house.table.presence == was


def test_U2_and_who_may_write() -> None:
    house = given("ana").when(AddText(TEXT, "Bozza", "guidelines")).when(LetWrite(TEXT, SeatId("ana")), by="chair")
    was = house.table
    for act in (LetWrite(TEXT, None), StopWriting(TEXT, SeatId("ana")), StopWriting(TEXT, None)):
        undo(house.when(act, by="chair", cause="act").done(), "act").done()
        assert same(was, house.table)


def test_U2_several_events_are_taken_back_last_first() -> None:
    house = busy().when(GiveFloor(R2), by="chair", cause="act")
    speaking = house.table.floor.speaking
    assert speaking is not None
    assert speaking.request.id == R2
    undo(house, "act").then_kinds(ActUndone, FloorRestored, FloorRestored)
    assert house.table.floor.speaking is not None
    assert (house.table.floor.speaking.request.id, house.table.floor.speeches) == (R1, ())


def test_U1_for_ten_seconds() -> None:
    house = busy().when(MoveItem(TWO, 0), by="chair", cause="act").later(10)
    undo(house, "act").then(ActUndone(CommandId("act")), ItemMoved(TWO, 1))
    house = busy().when(MoveItem(TWO, 0), by="chair", cause="act").later(10.001)
    undo(house, "act").refused("undo_over")


def test_U1_only_the_last() -> None:
    house = busy().when(MoveItem(TWO, 0), by="chair", cause="one").when(TakeFloorBack(), by="chair", cause="two")
    undo(house, "one").refused("undo_over")
    undo(house, "two").done()
    undo(house, "two").refused("undo_over")
    undo(house, "one").done()
    undo(house, "never").refused("undo_over")


def test_U1_never_while_a_ballot_is_going_on() -> None:
    house = busy().seats("dep", role="deputy").puts()
    house.when(EditItem(TWO, "ballot", "Nome", 5, None, None), by="dep", cause="act")
    undo(house, "act").refused("ballot_open")


def test_U1_chair_and_deputy_see_what_can_be_taken_back_and_until_when() -> None:
    house = busy().when(MoveItem(TWO, 0), by="chair", cause="act")
    for audience in AUDIENCES:
        shown = [(each.cause, each.act, (each.until - house.at).seconds) for each in house.seen(audience, UndoRecord)]
        assert shown == ([("act", "ItemMoved", 10)] if audience == "chair" else [])
    undo(house, "act")
    assert house.seen("chair", UndoRecord) == []


def test_U1_a_deputy_takes_back_what_the_chair_did_but_no_member_and_no_secretary() -> None:
    house = busy().seats("dep", role="deputy").when(MoveItem(TWO, 0), by="chair", cause="act")
    for name in ("ana", "secretary"):
        undo(house, "act", by=name).refused("not_your_role")
    undo(house, "act", by="dep").done()


def test_U3_an_act_that_cannot_be_taken_back_confirms_all_before_it() -> None:
    house = busy().when(MoveItem(TWO, 0), by="chair", cause="act").when(CallToOrder(SeatId("ana")), by="chair")
    undo(house, "act").refused("undo_over")


def test_U3_a_ballot_does_so_with_all_it_brings_about() -> None:
    house = busy().when(MoveItem(TWO, 0), by="chair", cause="act").puts()
    assert house.seen("chair", UndoRecord) == []
    house.when(CancelBallot(BALLOT), by="chair")
    undo(house, "act").refused("undo_over")


def test_U3_at_most_five_acts_are_kept() -> None:
    house = busy()
    for n in range(6):
        house.when(MoveItem(TWO, n % 2), by="chair", cause=f"act{n}").done()
    for n in (5, 4, 3, 2, 1):
        undo(house, f"act{n}").done()
    undo(house, "act0").refused("undo_over")


def test_U4_what_members_and_the_office_do_is_not_the_chairs_to_take_back() -> None:
    house = busy().when(MoveItem(TWO, 0), by="chair", cause="act")
    house.comes("eva").when(AddItem(ItemId("x"), SITTING, "ballot", "X", 5, None, None), by="secretary", cause="other")
    undo(house, "other").refused("undo_over")
    undo(house, "act").done()
    assert house.table.presence.of(SITTING)[SeatId("eva")].present


def by_secretary(command: AnyCommand) -> Callable[[House], House]:
    return lambda house: house.when(command, by="secretary").done()


MEANWHILE: list[tuple[AnyCommand, Callable[[House], House]]] = [
    (EditItem(TWO, "ballot", "Nome", 5, None, None), by_secretary(RemoveItem(TWO))),
    (EditItem(TWO, "ballot", "Nome", 5, None, None), by_secretary(EditItem(TWO, "ballot", "Altro", 6, None, None))),
    (MoveItem(TWO, 0), by_secretary(RemoveItem(TWO))),
    (SetItemAside(TWO), by_secretary(RemoveItem(TWO))),
    (
        TakeFloorBack(),
        lambda house: house.asks("ana", "r3").when(GiveFloor(RequestId("r3")), by="chair").when(EndSeat(SeatId("ana"))),
    ),
    (GiveFloor(R2), lambda house: house.when(EndSeat(SeatId("ben"))).done()),
]


@pytest.mark.parametrize(("act", "meanwhile"), MEANWHILE)
def test_U4_not_once_somebody_else_has_changed_the_same_thing(
    act: AnyCommand, meanwhile: Callable[[House], House]
) -> None:
    house = meanwhile(busy().when(act, by="chair", cause="act"))
    undo(house, "act").refused("undo_over")


def test_U4_what_a_member_has_said_of_themselves_stays() -> None:
    house = busy().when(Excuse(SITTING), by="chair", seat_for="eva", cause="act").comes("eva")
    undo(house, "act").refused("undo_over")
    assert house.table.presence.of(SITTING)[SeatId("eva")].present


def test_U4_nor_once_minutes_were_asked_of_a_sitting_closed_by_mistake() -> None:
    house = busy().when(CloseSitting(SITTING), by="chair", cause="act").when(PrepareMinutes(SITTING), by="secretary")
    undo(house, "act").refused("undo_over")


def test_U4_who_withdrew_meanwhile_stays_withdrawn_and_who_asked_waits_behind() -> None:
    house = busy().when(TakeFloorBack(), by="chair", cause="act").when(WithdrawRequest(R2), by="ben").asks("ben", "r4")
    undo(house, "act").done()
    assert house.table.floor.speaking is not None
    assert [request.id for request in house.table.floor.queue] == ["r4"]


def test_U4_who_asked_again_after_the_item_was_closed_by_mistake_waits_once() -> None:
    house = busy().when(CloseItem(ITEM), by="chair", cause="act").asks("ben", "r5").asks("ben", "r6", "reply")
    undo(house, "act").done()
    assert [request.id for request in house.table.floor.queue] == ["r2", "r6"]


def test_U5_both_stay_in_the_log() -> None:
    house = busy()
    entries = len(house.log)
    undo(house.when(MoveItem(TWO, 0), by="chair", cause="act"), "act").done()
    assert [entry.event for entry in house.log[entries:]] == [
        ItemMoved(TWO, 0),
        ActUndone(CommandId("act")),
        ItemMoved(TWO, 1),
    ]


def test_U5_taking_back_is_not_itself_taken_back() -> None:
    house = busy().when(TakeFloorBack(), by="chair", cause="one").when(MoveItem(TWO, 0), by="chair", cause="two")
    house.when(Undo(CommandId("two")), by="chair", cause="undone").done()
    undo(house, "undone").refused("undo_over")
    undo(house, "one").done()


def test_U5_floor_given_taken_back_item_closed_and_all_of_it_again() -> None:
    house = with_item(in_sitting("ana", "ben")).asks("ana", "r1").later(1).asks("ben", "r2").later(60)
    tables = [house.table]
    acts: list[AnyCommand] = [GiveFloor(R1), TakeFloorBack(), GiveFloor(R2), CloseItem(ITEM)]
    for n, act in enumerate(acts):
        house.when(act, by="chair", cause=f"act{n}").done().later(1)
        tables.append(house.table)
    for n in reversed(range(len(acts))):
        assert same(tables.pop(), house.table)
        undo(house, f"act{n}").done()
    assert same(tables.pop(), house.table)
    for act in acts:
        house.when(act, by="chair").done()
    assert [speech.id for speech in house.table.floor.speeches] == ["r1", "r2"]
