"""Every reason, every trouble and every column has its words in both languages."""

from __future__ import annotations

from typing import get_args

import pytest

from server.registry.checking import FaultCode
from server.registry.columns import Column
from server.registry.sheets import Trouble
from server.words import LANGUAGES, Language, Voice

FACTS: dict[str, int | str] = dict.fromkeys(
    ("bench", "meant", "code", "character", "date", "mail", "relation", "role", "vote", "first", "second", "found"), "x"
) | dict.fromkeys(("digits", "needed", "most", "line", "count", "megabytes", "lines"), 7)


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


def test_a_missing_digit_reads_as_the_office_says_it() -> None:
    said = Voice("it", "Europe/Rome").label("import-fault-tax_code_length", digits=10, needed=11)
    assert said.startswith("il codice fiscale ha 10 cifre, ne servono 11.")
