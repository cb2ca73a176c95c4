"""The charter: founding a table, its name and the rules it decides by."""

import pytest
from msgspec.structs import replace

from server.deliberation.ids import BodyId, SeatId
from server.deliberation.matters.charter import (
    FoundTable,
    NoteRegisterChange,
    RegisterChanged,
    RenameTable,
    RulesSet,
    SetRules,
    TableFounded,
    TableRecord,
    TableRenamed,
)
from server.deliberation.matters.seats import GiveSeat, SeatRecord
from server.deliberation.matters.sittings.shapes import CloseSitting, SuspendSitting
from server.deliberation.prose import REMOVED, Prose
from server.deliberation.register import BodyEntry, Register
from server.deliberation.rules import ALL, MORE_THAN_HALF, TWO_THIRDS, Majority, Rules, Share
from tests.deliberation.house import SITTING, House, convened, given, in_sitting

NOTHING_AT_ALL = Share(1, 1, strictly=True)


@pytest.mark.parametrize(
    "rules",
    [
        Rules(quorum_first=NOTHING_AT_ALL),
        Rules(quorum_second=Share(3, 2, strictly=False)),
        Rules(majority=Majority("present", Share(5, 4, strictly=True))),
    ],
)
def test_T1_a_share_beyond_the_whole_is_refused_at_founding_and_later(rules: Rules) -> None:
    House(founded=False).when(FoundTable("Tavolo", None, "Europe/Rome", rules)).refused("rules_impossible")
    given().when(SetRules(rules)).refused("rules_impossible")


def test_T1_the_whole_itself_and_anything_below_it_can_be_reached() -> None:
    for share in (ALL, TWO_THIRDS, MORE_THAN_HALF, Share(999, 1000, strictly=True)):
        rules = Rules(quorum_first=share, quorum_second=share, majority=Majority("entitled", share))
        given().when(SetRules(rules)).then(RulesSet(rules))


def test_T1_the_refusal_says_which_share_it_is() -> None:
    refusal = given().when(SetRules(Rules(quorum_first=Share(7, 5, strictly=False)))).refusal
    assert refusal is not None
    assert refusal.facts == {"share": "7/5"}


def test_T2_a_table_is_founded_with_all_it_needs() -> None:
    house = House(founded=False).when(FoundTable("Tavolo casa", BodyId("region"), "Europe/Rome", Rules()))
    house.then(TableFounded(Prose.of("Tavolo casa"), BodyId("region"), "Europe/Rome", Rules()))
    assert house.table.charter.name.text == "Tavolo casa"


def test_T2_a_table_is_founded_once() -> None:
    House().when(FoundTable("Tavolo", None, "Europe/Rome", Rules())).refused("already_there")


def test_T2_nothing_can_be_done_before() -> None:
    house = House(founded=False)
    house.when(GiveSeat(SeatId("ana"), None, None, "member", True, None)).refused("unknown")
    house.when(RenameTable("Tavolo", None)).refused("unknown")


def test_T8_rules_change_between_sittings_and_after_the_notice() -> None:
    rules = Rules(tie="chair_decides")
    given().when(SetRules(rules)).then(RulesSet(rules))
    house = convened("ana").when(SetRules(rules)).then(RulesSet(rules))
    assert house.table.charter.rules.tie == "chair_decides"


def test_T8_rules_do_not_change_while_a_sitting_is_going_on() -> None:
    house = in_sitting("ana", "ben").when(SetRules(Rules())).refused("not_in_this_phase")
    house.when(SuspendSitting(SITTING, None), by="chair").when(SetRules(Rules())).refused("not_in_this_phase")
    house.when(CloseSitting(SITTING), by="chair").when(SetRules(Rules())).done()


def test_T9_a_corrected_name_is_shown_corrected_and_an_erased_one_as_removed() -> None:
    house = given("ana")
    seat = house.table.seats.by_id[SeatId("ana")]
    assert seat.body is not None
    house.table = replace(house.table, register=Register({seat.body: BodyEntry("Ente Nuovo", "council", "Rovigo")}, {}))
    house.when(NoteRegisterChange(), by="system").then(RegisterChanged())
    shown = next(each for each in house.seen("member", SeatRecord) if each.id == "ana")
    assert (shown.body, shown.bench, shown.place, shown.person) == ("Ente Nuovo", "council", "Rovigo", REMOVED)


def test_T9_so_is_the_name_of_the_table_and_of_its_lead() -> None:
    house = given("ana").when(RenameTable("Tavolo scuola", BodyId("body-ana")))
    house.then(TableRenamed(Prose.of("Tavolo scuola"), BodyId("body-ana")))
    (shown,) = house.seen("screen", TableRecord)
    assert (shown.name, shown.lead, shown.zone) == ("Tavolo scuola", "Ente body-ana", "Europe/Rome")
