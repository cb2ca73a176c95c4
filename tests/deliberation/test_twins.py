"""What the page shows before the server has answered is what the server then says: both are tested on these files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Literal, TypedDict

from server.deliberation import compare, numbering
from server.deliberation.ids import UnitId
from server.deliberation.prose import Prose
from server.deliberation.units import Unit, UnitKind

TWINS = Path(__file__).resolve().parents[1] / "data" / "twins"


class Changed(TypedDict):
    old: str
    new: str
    parts: list[list[str]]
    another_sentence: bool


class Numbered(TypedDict):
    kinds: list[UnitKind | Literal["deeper"]]
    numbers: list[str]


def test_words_are_compared_as_the_page_compares_them() -> None:
    pairs: list[Changed] = json.loads((TWINS / "changes.json").read_text(encoding="utf-8"))
    for each in pairs:
        old, new = each["old"], each["new"]
        found = [list(part) for part in compare.parts(old, compare.changes(old, new))]
        assert (found, compare.is_another_sentence(old, new)) == (each["parts"], each["another_sentence"])


def test_drafts_are_numbered_as_the_page_numbers_them() -> None:
    texts: list[Numbered] = json.loads((TWINS / "numbers.json").read_text(encoding="utf-8"))
    for each in texts:
        units = (unit(place, kind) for place, kind in enumerate(each["kinds"]))
        assert [unit.number for unit in numbering.numbered(units)] == each["numbers"], each["kinds"]


def unit(place: int, kind: UnitKind | Literal["deeper"]) -> Unit:
    words = Prose.of("parole")
    if kind == "deeper":
        return Unit(UnitId(f"u{place}"), "letter", 1, "", words)
    return Unit(UnitId(f"u{place}"), kind, 0, "", words)
