"""With --office only: LibreOffice itself accepts and rejects all tracked changes, and both texts come out."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.deliberation.document.compared import compared
from server.documents import Format, render
from tests.deliberation.house import TEXT
from tests.deliberation.plausible import played
from tests.documents.example import told
from tests.documents.office import ACCEPT, REJECT, settled, soffice
from tests.documents.test_tracked import both, lines_of, squeezed, text_in

FORMATS: tuple[Format, ...] = ("docx", "odt")


def program() -> Path:
    found = soffice()
    if found is None:
        pytest.skip("no LibreOffice is installed here")
    return found


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("office")


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("act", [ACCEPT, REJECT], ids=["accept", "reject"])
def test_the_office_gives_both_texts_back(format: Format, act: str, profile: Path) -> None:
    table = told().table
    first, last = both(table, table.texts.by_id[TEXT])
    content = render(compared(table, TEXT, "tracked"), format, "it").bytes
    lines = [squeezed(line) for line in text_in(settled(program(), profile, content, format, act))]
    assert lines == [squeezed(line) for line in lines_of(last if act == ACCEPT else first, "guidelines")]


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("act", [ACCEPT, REJECT], ids=["accept", "reject"])
def test_and_where_units_came_and_went_side_by_side(format: Format, act: str, profile: Path) -> None:
    table, text = next(
        (table, text)
        for seed in range(200)
        for table in [played(seed, list(range(seed, seed + 150))).table]
        for text in table.texts.by_id.values()
        if len(text.versions) > 2
    )
    first, last = both(table, text)
    content = render(compared(table, text.id, "tracked"), format, "it").bytes
    lines = [squeezed(line) for line in text_in(settled(program(), profile, content, format, act))]
    expected = lines_of(last if act == ACCEPT else first, text.style)
    assert lines == [squeezed(line) for line in expected]
