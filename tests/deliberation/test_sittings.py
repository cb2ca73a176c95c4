"""Sittings: planned, convened, opened on first or second call, suspended, resumed, closed."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from server.deliberation.audience import AUDIENCES
from server.deliberation.ids import RequestId, SittingId
from server.deliberation.matters.agenda.seeing import ItemRecord
from server.deliberation.matters.agenda.shapes import AddItem, ItemClosed
from server.deliberation.matters.floor.shapes import FloorCleared, GiveFloor, SpeakerPaused, SpeechEnded
from server.deliberation.matters.presence import GoOut
from server.deliberation.matters.sittings.seeing import SittingRecord
from server.deliberation.matters.sittings.shapes import (
    CheckQuorum,
    CloseSitting,
    Convene,
    EditSitting,
    OpenSitting,
    PlanSitting,
    QuorumChecked,
    ResumeSitting,
    SittingClosed,
    SittingCommand,
    SittingConvened,
    SittingEdited,
    SittingOpened,
    SittingPlanned,
    SittingResumed,
    SittingSuspended,
    SuspendSitting,
)
from server.deliberation.prose import Prose
from tests.deliberation.house import ITEM, SITTING, START, House, called, convened, given, in_sitting, with_item

OTHER = SittingId("other")
OPEN = OpenSitting(SITTING, "first")
SUSPEND = SuspendSitting(SITTING, None)
RESUME = ResumeSitting(SITTING)
CLOSE = CloseSitting(SITTING)
EDIT = EditSitting(SITTING, START, "Padova", "remote")
CONVENE = Convene(SITTING, "", ())


def plan(name: str, year: int) -> PlanSitting:
    return PlanSitting(SittingId(name), datetime(year, 5, 4, 15, tzinfo=UTC), "Venezia", "mixed")


def test_S1_sittings_are_numbered_within_their_year() -> None:
    house = given()
    for name, year in (("a", 2026), ("b", 2027), ("c", 2026), ("d", 2027)):
        house.when(plan(name, year))
    numbers = [(each.year, each.number) for each in house.table.sittings.by_id.values()]
    assert numbers == [(2026, 1), (2027, 1), (2026, 2), (2027, 2)]


def test_S1_a_sitting_keeps_its_number_when_it_is_moved_into_another_year() -> None:
    house = given().when(plan("a", 2026)).when(plan("b", 2026))
    moved = EditSitting(SittingId("b"), datetime(2027, 1, 9, tzinfo=UTC), "Venezia", "mixed")
    house.when(moved).when(plan("c", 2026))
    numbers = {each.id: (each.year, each.number) for each in house.table.sittings.by_id.values()}
    assert numbers == {"a": (2026, 1), "b": (2026, 2), "c": (2026, 3)}


def test_S1_planning_twice_makes_it_once() -> None:
    house = given().when(plan("a", 2026))
    house.then(SittingPlanned(SittingId("a"), 1, 2026, plan("a", 2026).planned_at, Prose.of("Venezia"), "mixed"))
    house.when(plan("a", 2026)).refused("already_there")


def test_S2_a_sitting_opens_with_more_than_half_on_the_first_call() -> None:
    house = convened("ana", "ben", "eva").comes("ana", "ben").when(OPEN, by="chair").refused("no_quorum")
    assert house.refusal is not None
    assert house.refusal.facts == {"present": 2, "needed": 3}
    house.comes("eva").when(OPEN, by="chair").then(SittingOpened(SITTING, "first", 3, 3))


def test_S2_a_third_is_enough_on_the_second_call() -> None:
    house = convened("ana", "ben", "eva").comes("ana").when(OpenSitting(SITTING, "second"), by="chair")
    house.refused("no_quorum").comes("ben").when(OpenSitting(SITTING, "second"), by="chair")
    house.then(SittingOpened(SITTING, "second", 2, 2))
    assert house.sitting.call == "second"


def test_S2_the_count_at_opening_is_the_first_in_the_minutes() -> None:
    house = in_sitting("ana", "ben")
    assert [(each.at, each.present, each.needed) for each in house.sitting.checks] == [(START, 3, 2)]


def test_S3_not_while_another_sitting_of_the_table_is_going_on() -> None:
    house = called(in_sitting("ana"), OTHER).comes("ana", "chair", sitting=OTHER)
    house.when(OpenSitting(OTHER, "first"), by="chair").refused("another_sitting_open")
    house.when(SUSPEND, by="chair").when(OpenSitting(OTHER, "first"), by="chair").refused("another_sitting_open")
    house.when(CLOSE, by="chair").when(OpenSitting(OTHER, "first"), by="chair").then_kinds(SittingOpened)


def test_S4_the_way_of_a_sitting() -> None:
    house = given("ana").when(plan("sitting", 2026)).then_kinds(SittingPlanned)
    house.when(Convene(SITTING, "Siete convocati", ("Bozza",)))
    house.then(SittingConvened(SITTING, Prose.of("Siete convocati"), (Prose.of("Bozza"),)))
    house.comes("ana", "chair").when(OPEN, by="chair").then_kinds(SittingOpened)
    back = START + timedelta(minutes=15)
    house.later(60).when(SuspendSitting(SITTING, back), by="chair").then(SittingSuspended(SITTING, back))
    house.later(900).when(RESUME, by="chair").then(SittingResumed(SITTING))
    house.later(60).when(CLOSE, by="chair").then(SittingClosed(SITTING))
    assert (house.sitting.opened_at, house.sitting.closed_at) == (START, START + timedelta(seconds=1020))
    (pause,) = house.sitting.breaks
    assert (pause.since, pause.returns_at) == (START + timedelta(seconds=60), back)
    assert pause.until == START + timedelta(seconds=960)


def test_S4_closing_ends_a_suspension() -> None:
    house = in_sitting("ana").when(SUSPEND, by="chair").later(60).when(CLOSE, by="chair")
    assert house.sitting.breaks[0].until == house.sitting.closed_at == house.at


STATES: dict[str, tuple[SittingCommand, ...]] = {
    "planned": (OPEN, SUSPEND, RESUME, CLOSE),
    "convened": (SUSPEND, RESUME, CLOSE),
    "open": (CONVENE, EDIT, OPEN, RESUME),
    "suspended": (CONVENE, EDIT, OPEN, SUSPEND),
    "closed": (CONVENE, EDIT, OPEN, SUSPEND, RESUME, CLOSE),
}


def in_state(state: str) -> House:
    if state == "planned":
        return given("ana").when(plan("sitting", 2026))
    if state == "convened":
        return convened("ana").comes("chair", "ana")
    house = in_sitting("ana")
    if state == "suspended":
        house.when(SUSPEND, by="chair")
    if state == "closed":
        house.when(CLOSE, by="chair")
    return house


@pytest.mark.parametrize(("state", "command"), [(state, each) for state, some in STATES.items() for each in some])
def test_S4_no_other_way(state: str, command: SittingCommand) -> None:
    in_state(state).when(command, by="chair").refused("not_in_this_phase")


def test_S4_what_was_never_planned_is_unknown() -> None:
    house = called(given("ana"))
    for command in (Convene(OTHER, "", ()), OpenSitting(OTHER, "first")):
        house.when(command, by="chair").refused("unknown")


def test_S5_place_day_and_mode_change_until_it_opens_also_after_the_notice() -> None:
    later = START + timedelta(days=7)
    house = in_state("planned").when(EDIT).done().when(CONVENE).when(EditSitting(SITTING, later, "Rovigo", "remote"))
    house.then(SittingEdited(SITTING, later, Prose.of("Rovigo"), "remote"))
    assert (house.sitting.planned_at, house.sitting.place.text, house.sitting.state) == (later, "Rovigo", "convened")


def test_S6_a_ballot_holds_the_sitting_open_until_it_is_proclaimed() -> None:
    house = in_sitting("ana").puts().votes("for", "ana", "chair")
    for command in (SUSPEND, CLOSE):
        house.when(command, by="chair").refused("ballot_open")
    house.closes().when(CLOSE, by="chair").refused("ballot_open")
    house.proclaims().when(CLOSE, by="chair").done()


def test_S7_with_the_sitting_end_its_item_the_speech_and_the_wish_to_speak() -> None:
    house = with_item(in_sitting("ana", "ben")).asks("ana", "r1").asks("ben", "r2")
    house.when(GiveFloor(RequestId("r1")), by="chair").later(30).when(CLOSE, by="chair")
    house.then_kinds(SpeechEnded, FloorCleared, ItemClosed, SittingClosed)
    assert (house.item().state, house.table.floor.queue, house.table.floor.speaking) == ("done", (), None)
    assert [(each.item, each.spoken) for each in house.table.floor.speeches] == [(ITEM, 30.0)]


def test_S7_from_a_suspension_too() -> None:
    house = with_item(in_sitting("ana")).asks("ana", "r1").when(GiveFloor(RequestId("r1")), by="chair").later(30)
    house.when(SUSPEND, by="chair").then_kinds(SpeakerPaused, SittingSuspended).later(600).when(CLOSE, by="chair")
    house.then_kinds(SpeechEnded, ItemClosed, SittingClosed)
    assert house.table.floor.speeches[0].spoken == 30.0


def test_S8_those_present_are_counted_again_and_every_count_is_kept() -> None:
    house = in_sitting("ana", "ben").later(60).when(GoOut(SITTING), by="ana").when(CheckQuorum(SITTING), by="chair")
    house.then(QuorumChecked(SITTING, 2, 2)).later(60).when(GoOut(SITTING), by="ben")
    house.when(CheckQuorum(SITTING), by="chair").then(QuorumChecked(SITTING, 1, 2))
    assert [each.present for each in house.sitting.checks] == [3, 2, 1]
    house.when(SUSPEND, by="chair").when(CheckQuorum(SITTING), by="chair").refused("not_in_this_phase")


def test_S9_what_is_only_planned_is_seen_by_chair_and_secretariat() -> None:
    house = given("ana").when(plan("sitting", 2026)).when(AddItem(ITEM, SITTING, "discussion", "Casa", 10, None, None))
    for audience in AUDIENCES:
        expected = 1 if audience in ("chair", "secretariat") else 0
        assert len(house.seen(audience, SittingRecord)) == len(house.seen(audience, ItemRecord)) == expected
    house.when(Convene(SITTING, "Venite", ("Bozza",)))
    for audience in AUDIENCES:
        (sitting,) = house.seen(audience, SittingRecord)
        assert (sitting.notice, sitting.documents, sitting.current) == ("Venite", ("Bozza",), True)
        assert [item.title for item in house.seen(audience, ItemRecord)] == ["Casa"]


def test_S9_of_several_the_one_going_on_is_the_current_one_else_the_next() -> None:
    house = called(called(given("ana")), OTHER)
    house.when(EditSitting(SITTING, START + timedelta(days=1), "Venezia", "mixed"))
    current = [each.id for each in house.seen("member", SittingRecord) if each.current]
    assert current == [OTHER]
    house.comes("chair", "ana").when(OPEN, by="chair").done()
    assert [each.id for each in house.seen("member", SittingRecord) if each.current] == [SITTING]


def test_a_time_that_comes_from_outside_names_its_zone() -> None:
    said = b'{"type":"PlanSitting","sitting":"s","planned_at":"%s","place":"Venezia","mode":"mixed"}'
    assert msgspec.json.decode(said % b"2026-12-01T15:00:00+01:00", type=PlanSitting).planned_at.tzinfo is not None
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(said % b"2026-12-01T15:00:00", type=PlanSitting)
