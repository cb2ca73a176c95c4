"""Two real bills, every amendment read as it was written and compared with labels that somebody else made."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest
from msgspec import Struct

from server.commands.bill import Written, bill_of, units_of
from server.commands.common import Trouble
from server.commands.formulas import Line, formulas, line_of
from server.deliberation.units import Unit

FOLDER = Path(__file__).resolve().parents[1] / "data/senate-bills"
UNSURE = {"2.2": "iscritti"}
"""In S1 the word stands twice and the formula does not say which: the labels take the first, we do not guess."""
NOT_A_WORD = "Zqxwvk"


class LabelledOperation(Struct, frozen=True):
    anchor_text: str = ""


class Expected(Struct, frozen=True):
    text: str | None
    target: str | None = None


class Labelled(Struct, frozen=True):
    number: str
    kind: str
    applies: bool
    operations: list[LabelledOperation]
    expected: list[Expected]


class Labels(Struct, frozen=True):
    gold: list[Labelled]


class Case(NamedTuple):
    amendment: Written
    units: tuple[Unit, ...]
    labelled: Labelled


def cases(name: str) -> list[Case]:
    bill = bill_of((FOLDER / f"{name}.json").read_bytes())
    gold = msgspec.json.decode((FOLDER / f"{name}.gold.json").read_bytes(), type=Labels).gold
    by_number = {each.number: each for each in gold}
    units = units_of(bill)
    return [Case(amendment, units, by_number[amendment.number]) for amendment in bill.amendments]


CASES = {
    f"{name}-{case.amendment.number}": case for name in ("S1-landmines", "S733-body-donation") for case in cases(name)
}
APPLYING = {
    name: case
    for name, case in CASES.items()
    if case.labelled.applies and not (name.startswith("S1") and case.amendment.number in UNSURE)
}


def test_these_are_all_the_amendments() -> None:
    assert (len(CASES), len(APPLYING)) == (43, 41)


@pytest.mark.parametrize("case", APPLYING.values(), ids=APPLYING.keys())
def test_an_amendment_makes_exactly_the_text_its_labels_expect(case: Case) -> None:
    line = line_of(case.amendment, case.units)
    assert line.understood, line.reason
    assert line.units == {each.target or "title": each.text for each in case.labelled.expected}
    assert line.kind == case.labelled.kind
    assert len(line.operations) == len(case.labelled.operations)


@pytest.mark.parametrize("case", APPLYING.values(), ids=APPLYING.keys())
def test_with_one_quoted_word_changed_it_is_refused_naming_the_words(case: Case) -> None:
    for operation in case.labelled.operations:
        anchor = operation.anchor_text
        for word in anchor.split() if anchor else ():
            changed = anchor.replace(word, NOT_A_WORD, 1)
            line = line_of(Written(case.amendment.number, case.amendment.text.replace(anchor, changed, 1)), case.units)
            assert not line.understood
            assert line.reason is not None
            assert changed in line.reason
            assert (line.operations, line.units) == ([], {})


def test_a_sub_amendment_is_refused_for_what_it_is() -> None:
    line = line_of(CASES["S733-body-donation-3.300/1"].amendment, CASES["S733-body-donation-3.300/1"].units)
    assert line == Line(
        "3.300/1", False, "È un subemendamento: cambia l’emendamento 3.300, non questo testo.", "aggiuntivo", [], {}
    )


def test_a_word_that_stands_twice_is_refused_naming_both_places() -> None:
    case = CASES["S1-landmines-2.2"]
    line = line_of(case.amendment, case.units)
    assert not line.understood
    assert line.reason is not None
    assert "iscritti nell'elenco di cui… e 2.1.a: …agenti di cambio" in line.reason
    assert "iscritti nel ruolo unico…" in line.reason


async def test_the_command_prints_a_line_for_each_amendment_and_nothing_else(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert await formulas(Namespace(file=FOLDER / "S1-landmines.json")) == 0
    printed = capsys.readouterr()
    lines = [json.loads(line) for line in printed.out.splitlines()]
    assert [line["number"] for line in lines] == ["2.1", "6.1", "6.2", "6.3", "1.100", "2.2", "1.100 (testo 2)"]
    assert all(list(line) == ["number", "understood", "reason", "kind", "operations", "units"] for line in lines)
    assert lines[3]["operations"] == [
        {
            "op": "replace_words",
            "target": {"article": "6", "paragraph": "2"},
            "anchor_text": "da euro 50.000 a euro 250.000",
            "new_text": "da euro 258.000 a euro 516.000",
        }
    ]
    assert lines[6]["units"]["1.1+"].startswith("1-bis. Le disposizioni del comma 1")
    assert printed.err == "6 of 7 amendments were understood.\n"


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[]", b'{"title": "x"}'])
async def test_what_is_no_bill_is_said(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_bytes(content)
    with pytest.raises(Trouble, match=r"x\.json is not a bill: "):
        await formulas(Namespace(file=file))
