"""Many formulas, as assemblies write them, on an invented bill: what each makes of it, or why it is refused.

`tests/data/formulas.json`: each case was read and compared with its formula by hand.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from msgspec import Struct

from server.commands.bill import Bill, units_of
from server.deliberation.formulas.numerals import in_words, number, ordinal, roman
from server.deliberation.formulas.reading import read
from server.deliberation.formulas.refusing import NotRead


class Case(Struct):
    number: str
    formula: str
    kind: str | None = None
    units: dict[str, str | None] = {}
    why: str | None = None
    words: str = ""


class Cases(Struct):
    bill: Bill
    cases: list[Case]


DATA = msgspec.json.decode((Path(__file__).resolve().parents[1] / "data/formulas.json").read_bytes(), type=Cases)
UNITS = units_of(DATA.bill)


@pytest.mark.parametrize("case", [each for each in DATA.cases if each.why is None], ids=lambda each: each.formula[:60])
def test_what_a_formula_makes_of_the_bill(case: Case) -> None:
    reading = read(case.formula, UNITS, "bill", case.number)
    assert (reading.kind, reading.units) == (case.kind, case.units)


@pytest.mark.parametrize("case", [each for each in DATA.cases if each.why], ids=lambda each: each.formula[:60])
def test_what_cannot_be_read_is_refused_with_the_words(case: Case) -> None:
    with pytest.raises(NotRead) as refused:
        read(case.formula, UNITS, "bill", case.number)
    assert (refused.value.unread.why, refused.value.unread.words) == (case.why, case.words)


def test_curly_quotes_apostrophes_and_double_blanks_do_not_matter() -> None:
    plain = read("Al comma 1, sostituire le parole: «per la durata» con le seguenti: «l'anno».", UNITS, "bill", "2.1")
    odd = read("Al  comma 1,\nsostituire le parole:  “per  la durata” con le seguenti: “l'anno”.", UNITS, "bill", "2.1")
    assert odd.units == plain.units
    assert "'anno di tre anni." in str(plain.units["2.1"])


def test_words_are_found_whole_only() -> None:
    for words in ("onsulta", "1.000", "1.000.00", "tre ann", "98", "legislativ"):
        with pytest.raises(NotRead) as refused:
            read(f"Sopprimere, ovunque ricorrano, le parole: «{words}».", UNITS, "bill", "4.1")
        assert refused.value.unread.why == "words_not_found"


@pytest.mark.parametrize(
    "formula",
    [
        "",
        "«",
        "» «",
        "Al",
        "Al comma",
        "Sostituire",
        "; ; .",
        "con le seguenti: «x»",
        "((((",
        "\x00",
        "a) b) c)",
        "e" * 5000,
    ],
)
def test_nonsense_is_refused(formula: str) -> None:
    with pytest.raises(NotRead):
        read(formula, UNITS, "bill", "1.1")


def test_instructions_that_touch_the_same_words_are_refused() -> None:
    both = "Al comma 3, sopprimere le parole: «le competenze»; sopprimere le parole: «competenze delle regioni»."
    with pytest.raises(NotRead) as refused:
        read(both, UNITS, "bill", "1.1")
    assert refused.value.unread.why == "overlap"


def test_numerals() -> None:
    assert [number(each) for each in ("1.bis.", "3 ter", "d-Bis)", "a)", "01.", "4-noviesdecies")] == [
        *("1-bis", "3-ter", "d-bis", "a", "01", "4-undevicies"),
    ]
    assert [ordinal(each) for each in ("primo", "seconda", "3°", "ultimo", "penultima", "ventesimo", "comma")] == [
        *(1, 2, 3, -1, -2, 20, None),
    ]
    assert [roman(each) for each in ("I", "IV", "XIX", "XL", "IIII", "")] == [1, 4, 19, 40, None, None]
    assert (in_words(3), in_words(2, feminine=True), in_words(21)) == ("terzo", "seconda", "21°")
