"""A real bill read: its title, articles, commas and letters as units, numbered as the bill has them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from server.commands.bill import Article, Base, Bill, Comma, NotABill, Point, bill_of, new_units, units_of

FOLDER = Path(__file__).resolve().parents[1] / "data/senate-bills"
BILL = bill_of((FOLDER / "S1-landmines.json").read_bytes())


def test_articles_commas_and_letters_become_units_in_their_order() -> None:
    units = units_of(BILL)
    kinds = [unit.kind for unit in units]
    assert (kinds.count("title"), kinds.count("point"), kinds.count("paragraph"), kinds.count("letter")) == (
        1,
        7,
        13,
        6,
    )
    assert [(unit.id, unit.kind, unit.number) for unit in units[:6]] == [
        ("u-title", "title", ""),
        ("u-1", "point", "1"),
        ("u-1-1", "paragraph", "1.1"),
        ("u-1-2", "paragraph", "1.2"),
        ("u-1-3", "paragraph", "1.3"),
        ("u-2", "point", "2"),
    ]
    assert [unit.words.text for unit in units[:2]] == [BILL.title, "Finalità"]
    assert [(unit.id, unit.words) for unit in new_units(BILL)] == [(unit.id, unit.words.text) for unit in units]


def test_numbers_stay_as_the_bill_has_them_and_no_id_comes_twice() -> None:
    commas = (Comma("1", "Uno."), Comma("1.bis", "Due:", (Point("a-bis)", "tre."),)), Comma("", "Quattro."))
    twice = Article("1-bis", "Altro", (Comma("1", "Sei."),))
    bill = Bill("Prova", Base((Article("1", "", commas), twice, twice)))
    assert [unit.number for unit in units_of(bill)] == [
        *("", "1", "1.1", "1.1-bis", "1.1-bis.a-bis", "1.3", "1-bis", "1-bis.1", "1-bis", "1-bis.1"),
    ]
    ids = [unit.id for unit in units_of(bill)]
    assert len(set(ids)) == len(ids)
    assert new_units(bill)[1].words == "Articolo 1"


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[]", json.dumps({"title": "x"}).encode()])
def test_what_is_no_bill_is_said(content: bytes) -> None:
    with pytest.raises(NotABill):
        bill_of(content)
