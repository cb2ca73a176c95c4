"""Every message a document may say exists in every language with the variables it is given, and says what it should."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import msgspec
import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct

from server.deliberation.document.calendar import calendar
from server.deliberation.document.guidelines import guidelines
from server.deliberation.document.lines import lines
from server.deliberation.document.minutes import minutes
from server.deliberation.document.model import Document, Instant, Phrase, Plain, Sentence, Words
from server.deliberation.document.votes import votes
from server.deliberation.prose import REMOVED
from server.deliberation.table import Table
from server.documents import json, render_calendar, render_votes
from server.words import FOLDER, LANGUAGES, Language, NotSaid, Run, Voice, messages
from tests.deliberation.plausible import played

SERVER = Path(__file__).parents[2] / "server"
ITALIAN = Voice("it", "Europe/Rome")
ENGLISH = Voice("en", "Europe/Rome")


def keys(text: str) -> list[str]:
    return re.findall(r"^([a-zA-Z][\w-]*) =", text, re.MULTILINE)


COUNT = {
    f"count-{name}"
    for name in (
        *("roll", "quorum", "quorum-with-those-out", "quorum-without-those-out", "quorum-at-opening"),
        *("choices", "picks", "needed-voters", "needed-present", "needed-entitled"),
        *("approved", "rejected", "void", "ranked"),
    )
}
"""What `explained` may say; the page says the same and has others of its own."""


def mine(language: Language) -> dict[str, str]:
    """The messages of documents and counts, each with its text."""
    whole = "\n".join(messages(language).values())
    parts = re.split(r"^(?=[a-zA-Z][\w-]* =)", whole, flags=re.MULTILINE)
    return {key: part for part in parts for key in keys(part) if key.startswith("doc-") or key in COUNT}


def documents(table: Table) -> Iterator[Document]:
    yield from (minutes(table, sitting) for sitting in table.sittings.by_id)
    yield from (guidelines(table, text.id) for text in table.texts.by_id.values() if text.current is not None)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_whatever_happens_at_a_table_is_said_in_every_language(seed: int) -> None:
    random = Random(seed)
    table = played(seed, [random.randrange(2**32) for _ in range(120)]).table
    for language in LANGUAGES:
        voice = Voice(language, table.charter.zone)
        for document in documents(table):
            json.write(document, voice)
        for sitting in table.sittings.by_id:
            assert all(voice.text(content) for line in lines(table, sitting) for content in line.says)
        render_votes(votes(table), language, table.charter.zone)
        render_calendar(calendar(table), language)


def test_the_languages_have_the_same_messages_with_the_same_variables() -> None:
    variables = {
        language: {key: set(re.findall(r"\$([\w-]+)", text)) for key, text in mine(language).items()}
        for language in LANGUAGES
    }
    assert variables["it"].keys() == variables["en"].keys()
    assert {key: names for key, names in variables["en"].items() if not names <= variables["it"][key]} == {}


def test_every_file_of_words_is_understood_to_its_end() -> None:
    """Of a message with a slip in it the page would say the key instead."""
    files = sorted(FOLDER.rglob("*.ftl"))
    assert len(files) > 20
    for path in files:
        body = FluentParser().parse(path.read_text(encoding="utf-8")).body
        assert [each.content for each in body if isinstance(each, Junk)] == [], path


def test_no_message_is_written_twice() -> None:
    for language in LANGUAGES:
        assert mine(language).keys() >= COUNT
        counts = Counter(key for text in messages(language).values() for key in keys(text))
        assert [key for key, count in counts.items() if count > 1] == []


def test_every_message_named_in_the_code_exists_and_every_one_that_exists_is_named() -> None:
    sources = "\n".join(path.read_text(encoding="utf-8") for path in SERVER.rglob("*.py"))
    whole = set(re.findall(r'"((?:doc|count)-[a-z][\w-]*)"', sources))
    begun = set(re.findall(r'f"((?:doc|count)-[a-z-]*)\{', sources))
    known = set(mine("it"))
    assert whole - known == set()
    assert [key for key in sorted(known - whole) if not key.startswith(tuple(begun))] == []
    assert [start for start in sorted(begun) if not any(key.startswith(start) for key in known)] == []


class Told(Struct, frozen=True):
    """A phrase and what is said of it, as runs. The page reads the same file and must say the same."""

    phrase: Phrase
    it: tuple[Run, ...]
    en: tuple[Run, ...]


PHRASES: tuple[Told, ...] = msgspec.json.decode(
    (Path(__file__).parents[1] / "data" / "twins" / "phrases.json").read_bytes(), type=tuple[Told, ...]
)


@pytest.mark.parametrize("told", PHRASES, ids=lambda told: told.phrase.key)
def test_days_numbers_lists_and_names_are_said_as_one_says_them(told: Told) -> None:
    assert (ITALIAN.runs((told.phrase,)), ENGLISH.runs((told.phrase,))) == (told.it, told.en)


def test_summer_time_is_the_tables() -> None:
    july = Instant(datetime(2026, 7, 1, 22, 30, tzinfo=UTC), "moment")
    assert ITALIAN.text((Phrase("doc-instant", {"instant": july}),)) == "giovedì 2 luglio 2026, ore 00:30"
    assert Voice("it", "UTC").text((Phrase("doc-instant", {"instant": july}),)) == "mercoledì 1º luglio 2026, ore 22:30"


@given(st.text(max_size=40))
def test_peoples_words_come_out_as_they_went_in_whatever_they_hold(text: str) -> None:
    said = ITALIAN.runs((Phrase("doc-person-of-body", {"person": Words(text), "body": Words("{ $x } \ue0000\ue001")}),))
    people = [run.text for run in said if run.theirs]
    assert "".join(people) == text.replace(REMOVED, "") + "{ $x } \ue0000\ue001"


def test_peoples_words_are_kept_apart_from_the_houses() -> None:
    phrase = Phrase("doc-line-called-to-order", {"who": Words("N'Diaye")})
    assert ITALIAN.runs((phrase,)) == (
        Run("La presidenza richiama all’ordine ", theirs=False),
        Run("N'Diaye", theirs=True),
        Run(".", theirs=False),
    )
    settled = Sentence((Plain("a "), Words("b"), Plain(".")))
    assert ITALIAN.runs((settled, Plain("c"))) == (
        Run("a ", theirs=False),
        Run("b", theirs=True),
        Run(". c", theirs=False),
    )


def test_a_message_or_a_variable_that_is_missing_is_a_mistake_that_shows() -> None:
    with pytest.raises(NotSaid, match="no message «doc-nothing»"):
        ITALIAN.label("doc-nothing")
    with pytest.raises(NotSaid, match="doc-moment"):
        ITALIAN.label("doc-moment", day="x")
