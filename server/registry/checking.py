"""What a cell or a field must be to go into the register. Names stay as they were typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final, Literal

from msgspec import Struct

from server.registry.columns import BODY_COLUMNS, BodyColumn, Column, bench_meant, bench_named, relation_named
from server.registry.folding import seen
from server.registry.tax_codes import DIGITS, checks, tidied

MOST_NAME: Final = 300
MOST_FIELD: Final = 2_000
SEVERAL_LINES: Final[frozenset[Column]] = frozenset(("address", "areas", "languages", "contact"))
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202d\u202e]")
"""The last two turn the letters after them around: what is read would not be what was written."""
_MAIL: Final = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_NAMES: Final[frozenset[Column]] = frozenset(("body", "person", "surname"))

FaultCode = Literal[
    "missing_body",
    "missing_person",
    "missing_bench",
    "unknown_bench",
    "unknown_bench_maybe",
    "tax_code_length",
    "tax_code_digits",
    "tax_code_check",
    "control_character",
    "new_line",
    "too_long",
    "too_many_cells",
    "not_a_date",
    "date_to_come",
    "not_a_mail",
    "unknown_relation",
    "unknown_role",
    "unknown_vote",
    "role_without_vote",
    "repeats_line",
    "contradicts_line",
    "other_tax_code",
    "taken_tax_code",
    "which_body",
    "alternate_of_whom",
    "second_chair",
]


class Fault(Struct, frozen=True):
    """Why something cannot be taken, and in which column; `facts` fill the sentence's variables."""

    code: FaultCode
    column: Column
    facts: dict[str, str | int] = {}


def faults_of_cells(cells: Mapping[Column, str], today: date) -> Iterator[Fault]:
    """What is wrong with each filled cell on its own."""
    for column, value in cells.items():
        yield from _of_text(column, value)
    for column in BODY_COLUMNS:
        if value := cells.get(column, ""):
            yield from _of_field(column, value, today)


def day_written(words: str) -> date | None:
    """«2026-11-18», «18/11/2026», «18.11.2026»; None when it is no day."""
    parts = re.split(r"[-/.]", words)
    if len(parts) != 3 or not all(each.isascii() and each.isdigit() and len(each) <= 4 for each in parts):
        return None
    year, month, day = map(int, parts if len(parts[0]) == 4 else reversed(parts))
    try:
        return date(year, month, day) if year >= 1000 else None
    except ValueError:
        return None


def _of_text(column: Column, value: str) -> Iterator[Fault]:
    if found := _CONTROL.search(value):
        yield Fault("control_character", column, {"character": f"U+{ord(found.group()):04X}"})
    elif column not in SEVERAL_LINES and any(each in value for each in "\r\n"):
        yield Fault("new_line", column)
    elif value and column in _NAMES and not seen(value):
        yield Fault("missing_body" if column == "body" else "missing_person", column)
    most = MOST_NAME if column in _NAMES else MOST_FIELD
    if len(value) > most:
        yield Fault("too_long", column, {"most": most})


def _of_field(column: BodyColumn, value: str, today: date) -> Iterator[Fault]:
    match column:
        case "bench" if bench_named(value) is None:
            meant = bench_meant(value)
            facts: dict[str, str | int] = {"bench": value[:60]}
            yield (
                Fault("unknown_bench", column, facts)
                if meant is None
                else Fault("unknown_bench_maybe", column, {**facts, "meant": meant})
            )
        case "tax_code":
            yield from _of_tax_code(tidied(value))
        case "relation" if relation_named(value) is None:
            yield Fault("unknown_relation", column, {"relation": value[:60]})
        case "founded_on" | "verified_on":
            day = day_written(value)
            if day is None:
                yield Fault("not_a_date", column, {"date": value[:60]})
            elif day > today:
                yield Fault("date_to_come", column, {"date": value[:60]})
        case "email" | "pec" if len(value) > MOST_NAME or not _MAIL.fullmatch(value):
            yield Fault("not_a_mail", column, {"mail": value[:80]})
        case _:
            pass


def _of_tax_code(code: str) -> Iterator[Fault]:
    if not (code.isascii() and code.isdigit()):
        yield Fault("tax_code_digits", "tax_code", {"code": code[:40]})
    elif len(code) != DIGITS:
        yield Fault("tax_code_length", "tax_code", {"digits": len(code), "needed": DIGITS})
    elif not checks(code):
        yield Fault("tax_code_check", "tax_code", {"code": code})
