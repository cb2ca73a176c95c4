"""Tracked changes in DOCX and ODT: accepting all gives our text, rejecting all the one before, each change is named."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.deliberation.document.compared import compared
from server.deliberation.document.model import Document, Facing, Tracked
from server.deliberation.document.unit_numbers import number_of
from server.deliberation.ids import TextId
from server.deliberation.matters.texts.shapes import Text, TextStyle, Version
from server.deliberation.table import Table
from server.documents import Format, render
from server.documents.script import for_xml
from server.words import Voice
from tests.deliberation.house import TEXT
from tests.deliberation.plausible import played
from tests.documents.example import told
from tests.documents.tracked import docx_authors, docx_settled, odt_authors, odt_settled

ITALIAN: Final = Voice("it", "Europe/Rome")
Settled = Callable[..., list[str]]
READERS: Final[tuple[tuple[Format, Settled], ...]] = (("docx", docx_settled), ("odt", odt_settled))


def lines_of(version: Version, style: TextStyle, voice: Voice = ITALIAN) -> list[str]:
    """The text as somebody reads it: each unit with its number, without what separates the two."""
    return [
        for_xml(voice.text(number_of(unit, style)) + unit.words.shown.replace("\ufffc", "[rimosso]"))
        for unit in version.units
    ]


def text_in(lines: list[str]) -> list[str]:
    """The lines between the heading of the text and that of its amendments, without the one that ends it in an ODT."""
    start = lines.index("Il testo")
    end = lines.index("Che cosa è cambiato")
    return lines[start + 1 : end - 1 if not lines[end - 1] else end]


def both(table: Table, text: Text) -> tuple[Version, Version]:
    first, last = text.versions[0], text.current
    assert last is not None
    return first, last


def squeezed(line: str) -> str:
    return "".join(line.split())


@pytest.mark.parametrize(("format", "settled"), READERS)
def test_accepting_all_gives_the_final_text_and_rejecting_all_the_base(format: Format, settled: Settled) -> None:
    table = told().table
    first, last = both(table, table.texts.by_id[TEXT])
    content = render(compared(table, TEXT, "tracked"), format, "it").bytes
    for accept, version in ((True, last), (False, first)):
        lines = text_in(settled(content, accept=accept))
        assert [squeezed(line) for line in lines] == [squeezed(line) for line in lines_of(version, "guidelines")]
        assert [line.split(maxsplit=1)[1] for line in lines] == [unit.words.shown for unit in version.units]


@pytest.mark.parametrize(("format", "settled"), READERS)
def test_beside_each_other_the_left_stays_and_the_right_is_tracked(format: Format, settled: Settled) -> None:
    table = told().table
    first, last = both(table, table.texts.by_id[TEXT])
    content = render(compared(table, TEXT, "compared"), format, "it").bytes
    for accept, version in ((True, last), (False, first)):
        cells = text_in(settled(content, accept=accept))[3:]
        left, right = cells[0::2], cells[1::2]
        assert [squeezed(each) for each in left if each and not each.startswith("(")] == [
            squeezed(line) for line in lines_of(first, "guidelines")
        ]
        assert [squeezed(each) for each in right if each] == [
            squeezed(line) for line in lines_of(version, "guidelines")
        ]


def test_each_change_names_its_amendment_and_its_vote() -> None:
    document = compared(told().table, TEXT, "tracked")
    content = render(document, "docx", "it").bytes
    authors = docx_authors(content)
    assert authors["Em. 1.1.1 – Associazione Esempio Ponte Atlantico"] == {
        "due incontri l’anno",
        "un incontro ogni tre mesi",
    }
    assert len(authors) == 3
    assert odt_authors(render(document, "odt", "it").bytes) == set(authors)
    (block,) = [each for each in document.blocks if isinstance(each, Tracked)]
    assert ITALIAN.text(block.marks[0].says) == (
        "Em. 1.1.1 – Associazione Esempio Ponte Atlantico. Voto n. 2 della seduta n. 1/2026 (18/11/2026), approvato: "
        "3 a favore, 2 contro, 1 astenuto."
    )


def tables_with_versions(seed: int) -> list[tuple[Table, TextId]]:
    table = played(seed, list(range(seed, seed + 150))).table
    return [(table, text.id) for text in table.texts.by_id.values() if len(text.versions) > 1]


def sides(document: Document) -> tuple[list[str], list[str]]:
    (block,) = [each for each in document.blocks if isinstance(each, Facing | Tracked)]
    shown: list[list[str]] = []
    for hidden, absent in (("added", "added"), ("removed", "removed")):
        shown.append(
            [
                ITALIAN.text(tuple(piece.text for piece in (*unit.number, *unit.words) if piece.what != hidden))
                for unit in block.units
                if unit.fate != absent
            ]
        )
    return shown[0], shown[1]


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 2**31))
def test_whatever_was_adopted_both_versions_can_be_had_back(seed: int) -> None:
    for table, id in tables_with_versions(seed):
        text = table.texts.by_id[id]
        first, last = both(table, text)
        document = compared(table, id, "tracked")
        before, after = sides(document)
        assert [squeezed(each) for each in before] == [squeezed(line) for line in lines_of(first, text.style)]
        assert [squeezed(each) for each in after] == [squeezed(line) for line in lines_of(last, text.style)]
        for format, settled in READERS:
            content = render(document, format, "it").bytes
            for accept, version in ((True, last), (False, first)):
                lines = [squeezed(line) for line in text_in(settled(content, accept=accept))]
                assert lines == [squeezed(line) for line in lines_of(version, text.style)]
