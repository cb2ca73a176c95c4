"""A real bill read: its units, and what each of its amendments asks, compared with what its labels say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from server.commands.bill import (
    Labelled,
    LabelledOperation,
    NotABill,
    NotUnderstood,
    Target,
    bill_of,
    edits_of,
    is_expected,
    labels_of,
    units_of,
)
from server.deliberation.ids import UnitId
from server.deliberation.matters.amendments.edits import PutIn, Reword
from server.deliberation.matters.texts.shapes import NewUnit

FOLDER = Path(__file__).resolve().parents[1] / "data/senate-bills"
BILL = bill_of((FOLDER / "S1-landmines.json").read_bytes())
LABELS = labels_of((FOLDER / "S1-landmines.gold.json").read_bytes())
UNITS = units_of(BILL)


def test_articles_commas_and_letters_become_units_in_their_order() -> None:
    assert [unit.kind for unit in UNITS].count("point") == 7
    assert [unit.kind for unit in UNITS].count("paragraph") == 13
    assert [unit.kind for unit in UNITS].count("letter") == 6
    assert [(unit.id, unit.kind) for unit in UNITS[:5]] == [
        ("u-1", "point"),
        ("u-1-1", "paragraph"),
        ("u-1-2", "paragraph"),
        ("u-1-3", "paragraph"),
        ("u-2", "point"),
    ]
    assert UNITS[0].words == "Finalità"
    assert len({unit.id for unit in UNITS}) == len(UNITS)


@pytest.mark.parametrize("labelled", LABELS.gold, ids=lambda each: each.number)
def test_each_amendment_gives_what_its_labels_expect(labelled: Labelled) -> None:
    assert is_expected(edits_of(UNITS, labelled), labelled)


def test_the_labels_are_of_the_amendments_of_the_bill() -> None:
    assert [each.number for each in LABELS.gold] == [each.number for each in BILL.amendments]
    assert len(BILL.amendments) == 7


def operation(op: str, *, anchor: str = "", new: str = "", occurrence: int = 1) -> Labelled:
    return Labelled("x", [LabelledOperation(op, Target("1", "1"), new, anchor, occurrence)], [])


ONE = (
    NewUnit(UnitId("u-1"), "point", 0, "Oggetto"),
    NewUnit(UnitId("u-1-1"), "paragraph", 0, "L’ente incontra l'ente."),
    NewUnit(UnitId("u-1-1-a"), "letter", 0, "ogni anno;"),
)


def test_words_are_found_by_their_occurrence_and_with_either_apostrophe() -> None:
    labelled = operation("insert_words_after", anchor="l'ente", new="pubblico", occurrence=1)
    assert edits_of(ONE, labelled) == (Reword(UnitId("u-1-1"), "L’ente incontra l'ente pubblico."),)
    labelled = operation("replace_words", anchor="'ente", new="’ufficio", occurrence=2)
    assert edits_of(ONE, labelled) == (Reword(UnitId("u-1-1"), "L’ente incontra l’ufficio."),)


def test_a_new_comma_stands_after_the_letters_of_the_one_before_and_loses_its_typed_number() -> None:
    (edit,) = edits_of(ONE, operation("insert_after", new="1-bis. Ogni ente risponde."))
    assert edit == PutIn(UnitId("u-1-1-a"), UnitId("u-1-1-new"), "paragraph", "Ogni ente risponde.")


@pytest.mark.parametrize(
    ("labelled", "says"),
    [
        (operation("replace_words", anchor="il Comune"), "the words «il Comune» are not there"),
        (operation("insert_words_after", anchor="ente", occurrence=3), "the words «ente» are not there"),
        (operation("replace_article"), "«replace_article» is not read yet"),
        (Labelled("x", [LabelledOperation("replace_words", Target("9"))], []), "there is no unit u-9"),
    ],
)
def test_what_is_not_understood_is_said(labelled: Labelled, says: str) -> None:
    with pytest.raises(NotUnderstood, match=says):
        edits_of(ONE, labelled)


def test_a_wrong_reading_is_noticed() -> None:
    labelled = LABELS.gold[0]
    (edit,) = edits_of(UNITS, labelled)
    assert isinstance(edit, Reword)
    assert not is_expected((Reword(edit.unit, edit.words + "x"),), labelled)
    assert not is_expected((), labelled)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[]", json.dumps({"title": "x"}).encode()])
def test_what_is_no_bill_is_said(content: bytes) -> None:
    with pytest.raises(NotABill):
        bill_of(content)
