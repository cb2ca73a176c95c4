"""Every reason, every trouble and every column has its words in both languages."""

from __future__ import annotations

from typing import get_args

import pytest

from server.registry.checking import FaultCode
from server.registry.columns import BODY_COLUMNS, Column, columns_of
from server.registry.sheets import Trouble
from server.words import LANGUAGES, Language, Voice

FACTS: dict[str, int | str] = dict.fromkeys(
    ("bench", "meant", "code", "character", "date", "mail", "relation", "role", "vote", "first", "second", "found"), "x"
) | dict.fromkeys(("digits", "needed", "most", "line", "count", "megabytes", "lines", "columns"), 7)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "key",
    [
        *(f"import-fault-{code}" for code in get_args(FaultCode)),
        *(f"import-trouble-{code}" for code in get_args(Trouble)),
        *(f"import-column-{column}" for union in get_args(Column) for column in get_args(union) or [union]),
    ],
)
def test_it_is_said(language: Language, key: str) -> None:
    assert Voice(language, "Europe/Rome").label(key, **FACTS).strip()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("column", [*BODY_COLUMNS, "person", "surname", "role", "votes", "stands_in_for"])
def test_what_the_page_calls_a_column_is_understood_as_a_heading(language: Language, column: Column) -> None:
    """The page makes sheets with these heads: an empty one to fill in, and lines put right."""
    heading = Voice(language, "Europe/Rome").label(f"import-column-{column}")
    beside = "Ente" if column != "body" else "Persona"
    assert columns_of((beside, heading))[1] == column


def test_a_missing_digit_reads_as_the_office_says_it() -> None:
    said = Voice("it", "Europe/Rome").label("import-fault-tax_code_length", digits=10, needed=11)
    assert said.startswith("il codice fiscale ha 10 cifre, ne servono 11.")
