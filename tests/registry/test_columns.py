"""Headings and keywords: Italian or English, any order, with or without accents and capitals."""

from __future__ import annotations

import pytest

from server.registry.columns import bench_meant, bench_named, columns_of, relation_named, role_named, yes_or_no
from server.registry.sheets import Unreadable


def test_headings_are_known_in_two_languages_and_any_spelling() -> None:
    assert columns_of(("ENTE", "Codice fiscale dell'ente", "citta", "E-Mail", "Colore")) == (
        "body",
        "tax_code",
        "municipality",
        "email",
        None,
    )
    assert columns_of(("Body", "Tax code", "Town", "Given name", "Surname")) == (
        "body",
        "tax_code",
        "municipality",
        "person",
        "surname",
    )
    assert columns_of(("Nome", "Cognome", "Data di costituzione")) == ("person", "surname", "founded_on")


def test_a_sheet_about_something_else_is_not_taken() -> None:
    with pytest.raises(Unreadable) as caught:
        columns_of(("Prezzo", "Quantità"))
    assert (caught.value.trouble, caught.value.facts) == ("no_columns", {"found": "Prezzo, Quantità"})


def test_two_headings_for_one_thing_are_not_taken() -> None:
    with pytest.raises(Unreadable) as caught:
        columns_of(("Ente", "Comune", "Denominazione"))
    assert caught.value.facts == {"first": "Ente", "second": "Denominazione"}


@pytest.mark.parametrize(
    ("words", "bench"),
    [
        ("Associazioni", "association"),
        ("PP.AA.", "administration"),
        ("pubblica amministrazione", "administration"),
        ("Consiglio Territoriale", "council"),
        ("anci", "anci"),
        ("Altri", "other"),
        ("Comuni", None),
        ("", None),
    ],
)
def test_benches_by_name(words: str, bench: str | None) -> None:
    assert bench_named(words) == bench


@pytest.mark.parametrize(
    ("words", "bench"),
    [
        ("Comuni", "administration"),
        ("Asociazioni", "association"),
        ("Consigli", "council"),
        ("Prefettura", "administration"),
        ("Cooperative", "association"),
        ("Ospiti", None),
    ],
)
def test_a_bench_that_does_not_exist_has_a_likely_one(words: str, bench: str | None) -> None:
    assert bench_meant(words) == bench


def test_roles_kinds_and_yes_or_no() -> None:
    assert [role_named(each) for each in ("Presidente", "vice-presidente", "Uditrice", "Re")] == [
        "chair",
        "deputy",
        "observer",
        None,
    ]
    assert relation_named("A favore degli immigrati") == "for_migrants"
    assert relation_named("boh") is None
    assert [yes_or_no(each) for each in ("Sì", "SI", "x", "no", "0", "forse")] == [True, True, True, False, False, None]
