"""The agenda: items in their order, opened one at a time, closed or set aside."""

from datetime import timedelta

import pytest

from server.deliberation.ids import ItemId, ProcedureId, RequestId, SittingId, TextId
from server.deliberation.matters.agenda.seeing import ItemRecord
from server.deliberation.matters.agenda.shapes import (
    AddItem,
    AgendaCommand,
    CloseItem,
    EditItem,
    ItemAdded,
    ItemClosed,
    ItemEdited,
    ItemKind,
    ItemMoved,
    ItemOpened,
    ItemRemoved,
    ItemSetAside,
    MoveItem,
    OpenItem,
    RemoveItem,
    SetItemAside,
)
from server.deliberation.matters.floor.shapes import GiveFloor
from server.deliberation.matters.sittings.shapes import CloseSitting, OpenSitting
from server.deliberation.matters.texts.shapes import AddText
from server.deliberation.prose import Prose
from tests.deliberation.house import SITTING, START, TEXT, House, called, given, in_sitting

ONE, TWO, SIX = ItemId("one"), ItemId("two"), ItemId("six")
OTHER = SittingId("other")


def add(item: str, *, kind: ItemKind = "discussion", sitting: SittingId = SITTING) -> AddItem:
    return AddItem(ItemId(item), sitting, kind, item.title(), 20, None, None)


def with_items(house: House, *items: str) -> House:
    for item in items:
        house.when(add(item)).done()
    return house


def order(house: House) -> list[str]:
    return [item.id for item in house.table.agenda.of(SITTING)]


def test_A1_items_are_added_edited_moved_and_removed_before_and_during_the_sitting() -> None:
    for house in (called(given()), in_sitting("ana")):
        house.when(add("one")).then(ItemAdded(ONE, SITTING, "discussion", Prose.of("One"), 20, None, None))
        with_items(house, "two", "six")
        house.when(MoveItem(SIX, 0)).then(ItemMoved(SIX, 0))
        assert order(house) == ["six", "one", "two"]
        house.when(MoveItem(SIX, 500)).done()
        assert order(house) == ["one", "two", "six"]
        house.when(EditItem(TWO, "ballot", "Nome", 5, None, None))
        house.then(ItemEdited(TWO, "ballot", Prose.of("Nome"), 5, None, None))
        house.when(RemoveItem(ONE)).then(ItemRemoved(ONE))
        assert order(house) == ["two", "six"]
        assert [(each.number, each.title) for each in house.seen("member", ItemRecord)] == [(1, "Nome"), (2, "Six")]


def test_A1_moving_to_where_it_is_changes_nothing() -> None:
    house = with_items(called(given()), "one", "two")
    for item, position in ((ONE, 0), (TWO, 1), (TWO, 77)):
        house.when(MoveItem(item, position)).then_told("nothing_to_do")


def test_A1_once_the_sitting_is_closed_its_agenda_stays() -> None:
    house = with_items(in_sitting("ana"), "one", "two").when(CloseSitting(SITTING), by="chair")
    called(house, OTHER).comes("ana", "chair", sitting=OTHER)
    commands: tuple[AgendaCommand, ...] = (
        add("six"),
        EditItem(ONE, "discussion", "Altro", 5, None, None),
        MoveItem(ONE, 1),
        RemoveItem(ONE),
    )
    for command in commands:
        house.when(command).refused("not_in_this_phase")


def test_A1_what_is_not_there_cannot_be_changed_and_no_name_is_given_twice() -> None:
    house = with_items(called(given()), "one")
    house.when(add("one")).refused("already_there")
    house.when(add("two", sitting=OTHER)).refused("unknown")
    for command in (EditItem(TWO, "discussion", "Due", 5, None, None), MoveItem(TWO, 1), RemoveItem(TWO)):
        house.when(command).refused("unknown")


def test_A2_opening_the_next_item_closes_the_one_that_runs() -> None:
    house = with_items(in_sitting("ana"), "one", "two").when(OpenItem(ONE), by="chair").then(ItemOpened(ONE))
    house.when(OpenItem(TWO), by="chair").then(ItemClosed(ONE), ItemOpened(TWO))
    assert (house.item("one").state, house.item("two").state) == ("done", "open")
    house.when(OpenItem(TWO), by="chair").then_told("nothing_to_do")


def test_A2_but_not_under_a_ballot() -> None:
    house = with_items(in_sitting("ana"), "one", "two").when(OpenItem(ONE), by="chair").puts()
    house.when(OpenItem(TWO), by="chair").refused("ballot_open")
    with_items(in_sitting("ana"), "one").puts().when(OpenItem(ONE), by="chair").refused("ballot_open")


def test_A2_only_in_its_own_sitting_and_while_that_is_open() -> None:
    house = with_items(in_sitting("ana"), "one")
    called(house, OTHER).when(add("two", sitting=OTHER))
    house.when(OpenItem(TWO), by="chair").refused("sitting_not_open")
    house.when(OpenItem(SIX), by="chair").refused("unknown")


def test_A3_an_item_that_was_opened_stays() -> None:
    house = with_items(in_sitting("ana"), "one").when(OpenItem(ONE), by="chair").when(RemoveItem(ONE))
    house.refused("item_open").when(CloseItem(ONE), by="chair").when(RemoveItem(ONE)).refused("item_open")


def test_A4_an_item_about_a_text_names_it() -> None:
    house = called(given()).when(AddText(TEXT, "Linee guida", "guidelines"))
    house.when(add("one", kind="text")).refused("item_has_no_text")
    house.when(AddItem(ONE, SITTING, "text", "Uno", 5, TextId("nothing"), None)).refused("unknown")
    house.when(AddItem(ONE, SITTING, "text", "Uno", 5, TEXT, None)).done()
    assert house.item("one").text == TEXT


def test_A4_an_item_about_a_procedure_may_name_one_that_is_there() -> None:
    house = called(given()).when(add("one", kind="procedure")).done()
    house.when(AddItem(TWO, SITTING, "procedure", "Due", 5, None, ProcedureId("p"))).refused("unknown")


@pytest.mark.parametrize("kind", ["discussion", "ballot"])
def test_A4_the_others_name_neither(kind: ItemKind) -> None:
    house = called(given()).when(AddText(TEXT, "Linee guida", "guidelines"))
    house.when(AddItem(ONE, SITTING, kind, "Uno", 5, TEXT, None)).done()
    house.when(AddItem(TWO, SITTING, "text", "Due", 5, TEXT, None)).done()
    house.when(EditItem(TWO, kind, "Due", 5, TEXT, None)).done()
    assert (house.item("one").text, house.item("two").text) == (None, None)


def test_A5_what_waits_is_set_aside_without_disturbing_who_speaks() -> None:
    house = with_items(in_sitting("ana", "ben"), "one", "two").when(OpenItem(ONE), by="chair")
    house.asks("ana", "r1").asks("ben", "r2").when(GiveFloor(RequestId("r1")), by="chair")
    house.when(SetItemAside(TWO), by="chair").then(ItemSetAside(TWO))
    assert house.table.floor.speaking is not None
    assert [request.id for request in house.table.floor.queue] == ["r2"]


def test_A5_what_runs_is_set_aside_and_opened_again() -> None:
    house = with_items(in_sitting("ana"), "one").when(OpenItem(ONE), by="chair").when(SetItemAside(ONE), by="chair")
    house.then(ItemSetAside(ONE)).when(SetItemAside(ONE), by="chair").refused("not_in_this_phase")
    house.when(OpenItem(ONE), by="chair").then(ItemOpened(ONE))


def test_A5_what_is_done_is_not_set_aside_but_may_be_opened_again() -> None:
    house = with_items(in_sitting("ana"), "one").when(OpenItem(ONE), by="chair").when(CloseItem(ONE), by="chair")
    house.when(SetItemAside(ONE), by="chair").refused("not_in_this_phase")
    house.when(OpenItem(ONE), by="chair").then(ItemOpened(ONE))


def test_A5_what_waited_in_a_closed_sitting_is_left_as_it_is() -> None:
    house = with_items(in_sitting("ana"), "one").when(CloseSitting(SITTING), by="chair")
    called(house, OTHER).comes("ana", "chair", sitting=OTHER)
    house.when(OpenSitting(OTHER, "first"), by="chair").done()
    house.when(SetItemAside(ONE), by="chair").refused("not_in_this_phase")


def test_A6_an_item_does_not_end_under_a_ballot() -> None:
    house = with_items(in_sitting("ana"), "one").when(OpenItem(ONE), by="chair").puts()
    for command in (CloseItem(ONE), SetItemAside(ONE)):
        house.when(command, by="chair").refused("ballot_open")
    house.votes("for", "ana").closes().when(CloseItem(ONE), by="chair").refused("ballot_open")
    house.proclaims().when(CloseItem(ONE), by="chair").then(ItemClosed(ONE))


def test_A6_only_the_item_that_runs_is_closed() -> None:
    with_items(in_sitting("ana"), "one").when(CloseItem(ONE), by="chair").refused("item_not_open")


def test_A7_time_spent_is_the_sum_of_all_the_times_it_was_open() -> None:
    house = with_items(in_sitting("ana"), "one").later(5).when(OpenItem(ONE), by="chair").later(90)
    house.when(SetItemAside(ONE), by="chair").later(300).when(OpenItem(ONE), by="chair").later(30)
    (record,) = house.seen("screen", ItemRecord)
    assert (record.minutes, record.spent_before) == (20, 90)
    assert record.running_since == START + timedelta(seconds=395)
    house.when(CloseItem(ONE), by="chair").later(60)
    (record,) = house.seen("screen", ItemRecord)
    assert (record.spent_before, record.running_since, record.state) == (120, None, "done")
