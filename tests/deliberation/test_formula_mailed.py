"""The formula in a message: found among greeting and signature; what looks like an instruction is never left out."""

from __future__ import annotations

import pytest

from server.deliberation.formulas.mailed import LONGEST, formula_in

FIRST = "Al punto 1.1, sostituire le parole: «un referente» con le seguenti: «due referenti»."
SECOND = "Sopprimere il punto 1.2."
WRAPPED = FIRST.replace("le parole: ", "le parole:\n", 1)
UNREADABLE = "Nel punto sul referente mettere «due» e togliere «uno»."


@pytest.mark.parametrize(
    ("message", "formula"),
    [
        (FIRST, FIRST),
        (f"Buongiorno,\n\n{FIRST}\n\nGrazie\nMaria", FIRST),
        (f"Buongiorno,\r\n\r\n> {FIRST}\r\n\r\nGrazie", FIRST),
        (f"Gentile segretaria, le chiedo di inserire questo:\n{FIRST}\nGrazie, Maria", FIRST),
        (f"Buongiorno.\n\n{FIRST}\n\nE poi:\n\n{SECOND}\n\nMaria", f"{FIRST}\n\n{SECOND}"),
        (f"Ciao,\n\n{WRAPPED}", WRAPPED),
    ],
    ids=["alone", "greeting", "replied", "lines", "two", "wrapped"],
)
def test_greeting_and_signature_are_left_out(message: str, formula: str) -> None:
    assert formula_in(message) == formula


def test_what_quotes_words_to_be_changed_is_never_left_out() -> None:
    assert formula_in(f"Buongiorno,\n\n{FIRST}\n\n{UNREADABLE}\n\nMaria") == f"{FIRST}\n\n{UNREADABLE}"
    together = f"{FIRST}\n{UNREADABLE}"
    assert formula_in(f"Buongiorno,\n\n{together}\n\nMaria") == together


def test_a_quotation_of_several_paragraphs_stays_whole() -> None:
    formula = "Dopo il punto 1.1, inserire il seguente: «1.1-bis. Uno.\n\nDue.»."
    assert formula_in(f"Buongiorno,\n\n{formula}\n\nMaria") == formula


def test_a_message_without_an_instruction_is_as_it_came() -> None:
    assert formula_in(" Buongiorno, propongo un ufficio. \n") == "Buongiorno, propongo un ufficio."
    assert formula_in(" \n") == ""


def test_a_message_of_very_many_lines_is_as_it_came() -> None:
    message = "\n".join((FIRST, *["Ciao."] * LONGEST))
    assert formula_in(message) == message
