"""Who may do what, when: every role, phase and command, for oneself and for others, against the rows of the permits."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import NoReturn, get_args

import pytest

from server.deliberation import core
from server.deliberation.audience import Role
from server.deliberation.ids import OFFICE, SYSTEM, CommandId, SeatId
from server.deliberation.matters.ballots.shapes import CastVote
from server.deliberation.matters.presence import CheckIn
from server.deliberation.matters.seats import SeatRole, role_of
from server.deliberation.matters.sittings.shapes import SuspendSitting
from server.deliberation.messages import AnyCommand
from server.deliberation.permits import CHAIR, HOUSE, PERMITS, PHASES, Phase
from server.deliberation.permits_printed import printed
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import By, Means
from server.deliberation.table import Table
from tests.deliberation.house import SITTING, START, House, convened, given, in_sitting
from tests.deliberation.samples import SAMPLES

ROLES: tuple[Role, ...] = get_args(Role)
ALL_MEANS: tuple[Means, ...] = get_args(Means)
ONE = {type(command): command for command in SAMPLES}


class GotThrough(Exception):
    """The matter itself was asked: W1 to W3 had nothing against it."""


def with_everybody(house: House) -> House:
    """Two seats of each role."""
    for role in get_args(SeatRole):
        principal = "chair" if role == "alternate" else None
        house.seats(f"{role}-1", f"{role}-2", role=role, stands_in_for=principal)
    return house


def tables() -> dict[Phase, Table]:
    house = in_sitting()
    return {
        "between": with_everybody(given()).table,
        "convened": with_everybody(convened()).table,
        "open": with_everybody(house).table,
        "suspended": house.when(SuspendSitting(SITTING, None), by="chair").done().table,
    }


TABLES = tables()


def seats_of(role: Role) -> list[SeatId]:
    house = {"system": [SYSTEM], "secretariat": [OFFICE]}
    return house.get(role) or [SeatId(f"{role}-1"), SeatId(f"{role}-2")]


def verdict(table: Table, command: AnyCommand, by: By) -> str:
    try:
        core.decide(table, command, by, START)
    except Refusal as refusal:
        return refusal.code
    except GotThrough:
        return "passed"
    raise AssertionError


@pytest.fixture
def _only_permits(monkeypatch: pytest.MonkeyPatch) -> None:
    def passed(*_: object) -> NoReturn:
        raise GotThrough

    monkeypatch.setattr(core, "_decide", passed)


def test_W1_every_command_has_its_row_and_every_row_its_command() -> None:
    commands = {each for union in get_args(AnyCommand) for each in (get_args(union) or (union,))}
    assert set(PERMITS) == commands == set(ONE)
    assert [core.phase_of(TABLES[phase]) for phase in PHASES] == list(PHASES)
    assert [role_of(TABLES["open"], seats_of(role)[0]) for role in ROLES] == list(ROLES)


@pytest.mark.usefixtures("_only_permits")
def test_W1_for_oneself_exactly_the_roles_of_the_row() -> None:
    for command in SAMPLES:
        permit = PERMITS[type(command)]
        for role in ROLES:
            by = own(role)
            seen = {phase: verdict(TABLES[phase], command, by) for phase in PHASES}
            if role not in permit.roles:
                assert set(seen.values()) == {"not_your_role"}, (command, role)
            else:
                assert "passed" in seen.values(), (command, role)


@pytest.mark.usefixtures("_only_permits")
def test_W2_exactly_in_the_phases_of_the_row() -> None:
    for command in SAMPLES:
        permit = PERMITS[type(command)]
        for role in permit.roles:
            for phase in PHASES:
                expected = "passed" if phase in permit.phases else "not_in_this_phase"
                assert verdict(TABLES[phase], command, own(role)) == expected, (command, role, phase)


def own(role: Role) -> By:
    seat = seats_of(role)[0]
    return By(seat, seat, "clock" if role == "system" else "own_device", CommandId("c"))


def for_others() -> Iterator[tuple[Role, Role, Means, By]]:
    for presser in ROLES:
        for role in ROLES:
            seat = seats_of(role)[-1]
            for means in ALL_MEANS:
                if (by := seats_of(presser)[0]) != seat:
                    yield presser, role, means, By(by, seat, means, CommandId("c"))


@pytest.mark.usefixtures("_only_permits")
def test_W3_for_another_exactly_who_the_row_names_by_the_means_it_names() -> None:
    acts = list(for_others())
    assert len(acts) == (11 * 11 - 2) * 7
    for command in SAMPLES:
        permit = PERMITS[type(command)]
        for presser, role, means, by in acts:
            if presser not in permit.for_others or means not in permit.means:
                expected = dict.fromkeys(PHASES, "not_for_another_seat")
            elif role not in permit.roles:
                expected = dict.fromkeys(PHASES, "not_your_role")
            else:
                expected = {each: "passed" if each in permit.phases else "not_in_this_phase" for each in PHASES}
            for phase in PHASES:
                assert verdict(TABLES[phase], command, by) == expected[phase], (command, presser, role, means, phase)


@pytest.mark.usefixtures("_only_permits")
def test_W3_for_oneself_only_on_ones_own_device_and_the_house_by_the_clock() -> None:
    for role in ROLES:
        seat = seats_of(role)[0]
        usual = "clock" if role == "system" else "own_device"
        for command in (each for each in SAMPLES if role in PERMITS[type(each)].roles):
            for means in ALL_MEANS:
                seen = {verdict(TABLES[phase], command, By(seat, seat, means, CommandId("c"))) for phase in PHASES}
                assert ("passed" in seen) is (means == usual)
                assert means == usual or seen == {"not_for_another_seat"}


def test_W3_who_is_not_at_the_table_does_nothing() -> None:
    nobody, chair = SeatId("nobody"), SeatId("chair")
    for by in (By(nobody, nobody, "own_device", CommandId("c")), By(nobody, chair, "by_hand", CommandId("c"))):
        with pytest.raises(Refusal, match="unknown"):
            core.decide(TABLES["open"], ONE[CastVote], by, START)


def test_W4_what_is_entered_for_another_has_happened_by_now() -> None:
    house = convened("ana").later(60)
    late, now = house.at + timedelta(microseconds=1), house.at
    house.when(CheckIn(SITTING, "in_room"), by="secretary", seat_for="ana", happened=late).refused("happened_later")
    house.when(CheckIn(SITTING, "in_room"), by="secretary", seat_for="ana", happened=now).done()


def test_W4_for_oneself_it_happens_when_it_is_pressed() -> None:
    convened("ana").when(CheckIn(SITTING, "in_room"), by="ana", happened=START).refused("not_for_another_seat")


def test_W5_every_line_says_who_pressed_for_whom_how_and_when() -> None:
    house = convened("ana").later(600)
    house.when(CheckIn(SITTING, "in_room"), by="secretary", seat_for="ana", means="paper", happened=START, cause="act")
    line = house.log[-1]
    assert (line.by, line.seat, line.means, line.cause) == ("secretary", "ana", "paper", "act")
    assert (line.happened, line.at, line.seq) == (START, house.at, len(house.log))


def test_what_is_permitted_is_decided_or_refused_and_never_breaks() -> None:
    for command in SAMPLES:
        permit = PERMITS[type(command)]
        for phase in permit.phases:
            for role in permit.roles:
                with suppress(Refusal):
                    core.decide(TABLES[phase], command, own(role), START)


def test_what_an_assembly_would_never_allow_is_in_no_row() -> None:
    names = {command.__name__: permit for command, permit in PERMITS.items()}
    for permit in PERMITS.values():
        assert "screen" not in permit.roles | permit.for_others
        assert not (permit.roles & HOUSE) or permit.roles <= HOUSE | CHAIR
        assert bool(permit.for_others) == bool(permit.means)
        assert permit.means <= {"by_hand", "roll_call", "paper", "mail"}
    assert names["CastVote"].roles == {"chair", "deputy", "member", "alternate"}
    assert names["CastVote"].for_others == {"chair", "deputy", "secretary"}
    for name in ("OpenBallot", "ReopenBallot", "Proclaim", "CancelBallot", "AnnulBallot", "Undo", "GiveFloor"):
        assert names[name].roles == CHAIR
    for name in ("GiveSeat", "EndSeat", "SetRules", "FoundTable"):
        assert names[name].roles == {"secretariat"}
    observers = {name for name, permit in names.items() if "observer" in permit.roles}
    assert observers == {"CheckIn", "GoOut", "Excuse"}


def test_the_printed_page_is_up_to_date() -> None:
    page = Path(__file__).parents[2] / "docs" / "permits.md"
    how = (
        "print it again: python -c \"from server.deliberation.permits_printed import printed as p; print(p(), end='')\""
    )
    assert page.read_text(encoding="utf-8") == printed(), how
