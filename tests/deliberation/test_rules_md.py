"""RULES.md, the code and the tests name the same rules: none missing, none invented, no number left out."""

import re
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
CODE = HERE.parents[1] / "server" / "deliberation"
LETTERS = "TSPAFXMOBCKDVUW"

_RANGE = re.compile(rf"\b([{LETTERS}])(\d+) to \1(\d+)\b")
_RULE = re.compile(rf"\b([{LETTERS}]\d+)\b")


def in_the_book() -> list[str]:
    return re.findall(r"^- \*\*([A-Z]\d+)\*\* ", (CODE / "RULES.md").read_text(encoding="utf-8"), re.MULTILINE)


def in_the_code() -> set[str]:
    return set(_named(path.read_text(encoding="utf-8") for path in CODE.rglob("*.py")))


def _named(sources: Iterator[str]) -> Iterator[str]:
    for source in sources:
        yield from _RULE.findall(source)
        for letter, first, last in _RANGE.findall(source):
            yield from (f"{letter}{number}" for number in range(int(first), int(last) + 1))


def in_the_tests() -> set[str]:
    sources = "\n".join(path.read_text(encoding="utf-8") for path in HERE.glob("test_*.py"))
    return set(re.findall(r"^def test_([A-Z]\d+)_", sources, re.MULTILINE))


def test_rules_are_named_once_and_numbered_without_gaps_in_the_order_of_the_book() -> None:
    expected = [f"{each}{n}" for each in LETTERS for n in range(1, 1 + sum(rule[0] == each for rule in in_the_book()))]
    assert in_the_book() == expected


def test_every_rule_has_a_test_and_every_test_a_rule() -> None:
    assert in_the_tests() ^ set(in_the_book()) == set()


def test_every_rule_is_named_where_the_code_enforces_it_and_the_code_names_no_other() -> None:
    assert in_the_code() ^ set(in_the_book()) == set()
