"""What a sheet would do, line by line: new, changed, unchanged, bad; nothing is kept by looking."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.deliberation.ids import BodyId, PersonId, SeatId
from server.deliberation.matters.seats import ChangeSeat, GiveSeat, Seat, SeatRole
from server.registry.applying import to_ask, to_keep
from server.registry.checking import Fault
from server.registry.folding import seen
from server.registry.planning import Change, LinePlan, Plan, planned
from server.registry.sheets import Unreadable, rows
from server.storage.store import Body, Person

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)
CODE, OTHER_CODE = "12345678903", "00000000018"
PONTE = Body(
    id=BodyId("ponte"), name="Associazione Ponte", bench="association", municipality="Padova", tax_code=CODE, phone="1"
)
ANA = Person(PersonId("ana"), "Ana N'Diaye", BodyId("ponte"))


def plan(
    text: str, bodies: tuple[Body, ...] = (), people: tuple[Person, ...] = (), seats: tuple[Seat, ...] | None = None
) -> Plan:
    return planned(rows(text.encode()), bodies, people, seats, TODAY)


def only(plan: Plan) -> LinePlan:
    (line,) = plan.lines
    return line


def fault(text: str, *known: Body, seats: tuple[Seat, ...] | None = None) -> Fault:
    """The one thing that is wrong with the last line."""
    line = plan(text, known, seats=seats).lines[-1]
    assert line.fate == "bad"
    (fault,) = line.faults
    return fault


def seat(id: str, role: SeatRole = "member", *, person: str | None = None, body: str = "ponte") -> Seat:
    named = None if person is None else PersonId(person)
    votes = role in ("member", "chair", "deputy")
    principal = SeatId("s") if role == "alternate" else None
    return Seat(SeatId(id), BodyId(body), named, role, votes, principal, NOW)


def test_a_new_body_with_its_person() -> None:
    text = f"Ente;Gruppo;Comune;Codice fiscale;Persona\nAssociazione Ponte;Associazioni;Padova;IT {CODE};Ana N'Diaye"
    line = only(plan(text))
    assert (line.number, line.fate, line.news) == (2, "new", ("body", "person"))
    assert line.body is not None
    assert line.person is not None
    assert (line.body.name, line.body.bench, line.body.tax_code) == ("Associazione Ponte", "association", CODE)
    assert (line.person.name, line.person.body) == ("Ana N'Diaye", line.body.id)


def test_the_same_sheet_twice_changes_nothing_the_second_time() -> None:
    text = f"Ente;Gruppo;Codice fiscale;Persona\nPonte;ANCI;{CODE};Ana\nPonte;ANCI;{CODE};Eva\nGolfo;Altri;;Li\n"
    first = plan(text)
    kept = to_keep(first.good)
    assert (len(kept.bodies), len(kept.people)) == (2, 3)
    second = plan(text, kept.bodies, kept.people)
    assert [line.fate for line in second.lines] == ["unchanged"] * 3
    assert to_keep(second.good) == ((), ())


def test_a_changed_body_says_what_it_was_and_blank_cells_take_nothing_away() -> None:
    line = only(plan(f"Ente;Codice fiscale;Telefono;Comune\nAssociazione Ponte;{CODE};049;\n", (PONTE,)))
    assert (line.fate, line.changes) == ("changed", (Change("phone", "1"),))
    assert line.body is not None
    assert (line.body.phone, line.body.municipality) == ("049", "Padova")


def test_a_body_is_found_by_its_code_even_under_another_name() -> None:
    line = only(plan(f"Ente;Codice fiscale\nPonte Atlantico;{CODE}\n", (PONTE,)))
    assert line.changes == (Change("body", "Associazione Ponte"),)


def test_without_a_code_by_name_and_place_with_either_apostrophe() -> None:
    known = Body(id=BodyId("d"), name="Casa d’Asilo", bench="association", municipality="Forlì")
    line = only(plan("Ente;Comune;Persona\nCASA D'ASILO;Forlì;\n", (known,)))
    assert line.body is not None
    assert (line.body.id, line.changes) == ("d", (Change("body", "Casa d’Asilo"),))
    elsewhere = only(plan("Ente;Gruppo;Comune\nCasa d’Asilo;Altri;Verona\n", (known,)))
    assert elsewhere.news == ("body",)


def test_a_namesake_without_a_code_gets_it_and_one_with_another_is_not_touched() -> None:
    bare = Body(id=BodyId("b"), name="Lanterna", bench="association", municipality="Treviso")
    assert only(plan(f"Ente;Comune;Codice fiscale\nLanterna;Treviso;{CODE}\n", (bare,))).changes == (
        Change("tax_code", ""),
    )
    coded = Body(id=BodyId("b"), name="Lanterna", bench="association", municipality="Treviso", tax_code=OTHER_CODE)
    assert fault(f"Ente;Comune;Codice fiscale\nLanterna;Treviso;{CODE}\n", coded) == Fault(
        "other_tax_code", "tax_code", {"code": OTHER_CODE}
    )
    namesake = only(plan(f"Ente;Gruppo;Codice fiscale\nLanterna;Altri;{CODE}\n", (coded,)))
    assert namesake.news == ("body",)


def test_two_namesakes_need_their_place() -> None:
    twins = tuple(Body(id=BodyId(place), name="Lanterna", bench="other", municipality=place) for place in ("A", "B"))
    assert fault("Ente;Telefono\nLanterna;1\n", *twins) == Fault("which_body", "municipality", {"count": 2})
    assert only(plan("Ente;Comune;Telefono\nLanterna;B;1\n", twins)).body == Body(
        id=BodyId("B"), name="Lanterna", bench="other", municipality="B", phone="1"
    )


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (";Associazioni;;", Fault("missing_body", "body")),
        ("Ponte;;;", Fault("missing_bench", "bench")),
        ("Ponte;Comuni;;", Fault("unknown_bench_maybe", "bench", {"bench": "Comuni", "meant": "administration"})),
        ("Ponte;Ospiti;;", Fault("unknown_bench", "bench", {"bench": "Ospiti"})),
        ("Ponte;ANCI;9407890026;", Fault("tax_code_length", "tax_code", {"digits": 10, "needed": 11})),
        ("Ponte;ANCI;9.4E+10;", Fault("tax_code_digits", "tax_code", {"code": "94E+10"})),
        ("Ponte;ANCI;12345678901;", Fault("tax_code_check", "tax_code", {"code": "12345678901"})),
        ("Po\x01nte;ANCI;;", Fault("control_character", "body", {"character": "U+0001"})),
        ('"Po\nnte";ANCI;;', Fault("new_line", "body")),
        (f"{'x' * 301};ANCI;;", Fault("too_long", "body", {"most": 300})),
        ("Ponte;ANCI;;31/02/2020", Fault("not_a_date", "founded_on", {"date": "31/02/2020"})),
        ("Ponte;ANCI;;2027-01-01", Fault("date_to_come", "founded_on", {"date": "2027-01-01"})),
    ],
)
def test_a_bad_cell_is_named_with_its_reason(cells: str, expected: Fault) -> None:
    filler = "." * 200  # one control character in a long file is a bad cell, not a broken file
    assert fault(f"Ente;Gruppo;Codice fiscale;Data di costituzione;{filler}\n{cells}\n") == expected


def test_an_address_may_go_over_several_lines_and_dates_are_read_as_written() -> None:
    line = only(plan('Ente;Gruppo;Sede;Data costituzione\nPonte;Altri;"Via Roma\n35100 Padova";3.2.2001\n'))
    assert line.body is not None
    assert (line.body.address, line.body.founded_on) == ("Via Roma\n35100 Padova", date(2001, 2, 3))


def test_a_repeated_line_and_one_that_says_otherwise_are_bad() -> None:
    head = "Ente;Gruppo;Codice fiscale;Persona\n"
    assert fault(f"{head}Ponte;ANCI;{CODE};Ana\nPonte;;{CODE};Ana\n") == Fault("repeats_line", "person", {"line": 2})
    assert fault(f"{head}Ponte;ANCI;{CODE};Ana\nPonte;Altri;{CODE};Eva\n") == Fault(
        "contradicts_line", "bench", {"line": 2}
    )


def test_what_a_bad_line_says_does_not_count_for_those_after_it() -> None:
    text = "Ente;Gruppo;Codice fiscale\nPonte;ANCI;1\nPonte;Altri;\n"
    assert [line.fate for line in plan(text).lines] == ["bad", "new"]


@given(
    st.text(
        st.characters(exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp"), exclude_characters=';"\ufeff\u202d\u202e'),
        min_size=1,
    ).filter(seen)
)
def test_names_in_any_script_survive_as_typed(name: str) -> None:
    line = only(planned(rows(f"Ente;Gruppo;Persona\n{name};Altri;{name}\n".encode()), [], [], None, TODAY))
    assert line.body is not None
    assert line.person is not None
    assert (line.body.name, line.person.name) == (name.strip(), name.strip())


@pytest.mark.parametrize("name", ["\u200b", "\u2060 \u200d", "\u200e"])
def test_a_name_that_cannot_be_seen_is_missing(name: str) -> None:
    assert fault(f"Ente;Gruppo\n{name};Altri\n").code == "missing_body"
    assert fault(f"Ente;Gruppo;Persona\nUno;Altri;{name}\n").code == "missing_person"


def test_letters_that_turn_the_others_around_are_named() -> None:
    wrong = fault("Ente;Gruppo\nUn\u202eo;Altri\n")
    assert (wrong.code, wrong.facts) == ("control_character", {"character": "U+202E"})


def test_a_cell_beyond_the_head_makes_the_line_bad_and_an_empty_one_does_not() -> None:
    wrong = fault("Ente;Gruppo\nUno;Altri;Due\n")
    assert (wrong.code, wrong.facts) == ("too_many_cells", {"columns": 2})
    assert only(plan("Ente;Gruppo\nUno;Altri;;\n")).fate == "new"


def test_only_what_is_new_or_changes_is_kept() -> None:
    text = f"Ente;Codice fiscale;Telefono;Persona\nAssociazione Ponte;{CODE};1;Eva Bo\n"
    kept = to_keep(plan(text, (PONTE,), (ANA,)).good)
    assert (kept.bodies, [person.name for person in kept.people]) == ((), ["Eva Bo"])
    text = f"Ente;Codice fiscale;Telefono;Persona\nAssociazione Ponte;{CODE};2;Ana N'Diaye\n"
    kept = to_keep(plan(text, (PONTE,), (ANA,)).good)
    assert ([body.phone for body in kept.bodies], kept.people) == (["2"], ())


def test_seats_only_with_a_table() -> None:
    text = "Ente;Gruppo;Persona;Ruolo\nPonte;ANCI;Ana;presidente\n"
    without = plan(text)
    assert (without.unused, only(without).seat) == (("Ruolo",), None)
    line = only(plan(text, seats=()))
    assert line.news == ("body", "person", "seat")
    assert line.seat is not None
    assert (line.seat.role, line.seat.votes) == ("chair", True)


def test_a_seat_is_found_again_changed_or_filled() -> None:
    text = "Ente;Persona;Ruolo;Voto\nAssociazione Ponte;Ana N'Diaye;{role};{vote}\n"
    held = (seat("s", person="ana"),)
    assert only(plan(text.format(role="", vote=""), (PONTE,), (ANA,), held)).fate == "unchanged"
    changed = only(plan(text.format(role="uditrice", vote=""), (PONTE,), (ANA,), held))
    assert changed.changes == (Change("role", "member"),)
    (command,) = to_ask([changed])
    assert command == ChangeSeat(SeatId("s"), BodyId("ponte"), PersonId("ana"), "observer", False, None)
    without_vote = only(plan(text.format(role="", vote="no"), (PONTE,), (ANA,), held))
    assert [command.votes for command in to_ask([without_vote])] == [False]
    filled = only(plan(text.format(role="", vote=""), (PONTE,), (ANA,), (seat("s"),)))
    assert filled.changes == (Change("person", ""),)
    assert [command.seat for command in to_ask([filled])] == ["s"]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ("re;", Fault("unknown_role", "role", {"role": "re"})),
        (";forse", Fault("unknown_vote", "votes", {"vote": "forse"})),
        ("uditore;sì", Fault("role_without_vote", "votes", {"role": "observer"})),
        ("presidente;", Fault("second_chair", "role")),
        ("supplente;", Fault("alternate_of_whom", "stands_in_for")),
    ],
)
def test_a_seat_that_cannot_be(cells: str, expected: Fault) -> None:
    chair = (seat("c", "chair", body="other"),)
    assert fault(f"Ente;Gruppo;Ruolo;Voto\nGolfo;ANCI;{cells}\n", seats=chair) == expected


def test_an_alternate_finds_whom_it_stands_in_for_even_further_down() -> None:
    head = "Ente;Gruppo;Persona;Ruolo;Supplente di\n"
    lines = plan(f"{head}Ponte;ANCI;Eva;supplente;\nPonte;;Ana;;\nGolfo;Altri;Li;supplente;ANA\n", seats=()).lines
    assert [line.fate for line in lines] == ["new"] * 3
    principal = lines[1].seat
    assert principal is not None
    commands = list(to_ask(lines))
    assert [type(command) for command in commands] == [GiveSeat] * 3
    assert [command.stands_in_for for command in commands] == [None, principal.id, principal.id]


def test_a_head_without_lines_is_empty() -> None:
    with pytest.raises(Unreadable) as caught:
        plan("Ente;Gruppo\n")
    assert caught.value.trouble == "empty"


def test_the_fingerprint_tells_two_plans_apart() -> None:
    text = f"Ente;Codice fiscale;Telefono\nPonte;{CODE};049\n"
    assert plan(text, (PONTE,)).fingerprint == plan(text, (PONTE,)).fingerprint
    assert plan(text, (PONTE,)).fingerprint != plan(text).fingerprint
