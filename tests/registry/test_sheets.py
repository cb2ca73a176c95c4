"""Sheets as programs leave them: any encoding, any separator, any line end; and what is no sheet at all."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.registry.columns import columns_of
from server.registry.sheets import MOST_BYTES, MOST_LINES, Row, Trouble, Unreadable, rows

HEAD = ("Ente", "Gruppo", "Comune")
WESTERN = st.text(st.characters(codec="cp1252", exclude_categories=["Cc"], exclude_characters="\xa0"), max_size=12)
ANY = st.text(st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufeff"), max_size=12)
LINES = st.sampled_from(["\r\n", "\n", "\r"])
SEPARATORS = st.sampled_from([";", ",", "\t"])


def written(cells: list[list[str]], separator: str, line_end: str) -> str:
    target = io.StringIO(newline="")
    csv.writer(target, delimiter=separator, lineterminator=line_end).writerows([HEAD, *cells])
    return target.getvalue()


def expected(cells: list[list[str]]) -> list[tuple[str, ...]]:
    trimmed = [tuple(cell.strip() for cell in row) for row in cells]
    return [HEAD, *(row for row in trimmed if any(row))]


@given(st.lists(st.lists(ANY, min_size=3, max_size=3), max_size=5), SEPARATORS, LINES, st.booleans(), st.booleans())
def test_what_was_written_is_read_back_in_unicode(
    cells: list[list[str]], separator: str, line_end: str, announced: bool, wide: bool
) -> None:
    text = (f"sep={separator}{line_end}" if announced else "") + written(cells, separator, line_end)
    content = text.encode("utf-16") if wide else text.encode("utf-8-sig")
    assert [row.cells for row in rows(content)] == expected(cells)


@given(st.lists(st.lists(WESTERN, min_size=3, max_size=3), max_size=5), SEPARATORS, LINES)
def test_what_excel_wrote_in_windows_1252_is_read_back(cells: list[list[str]], separator: str, line_end: str) -> None:
    marked = [*cells, ["Città di Forlì", "è", "D’Angelo"]]  # so that the bytes are no UTF-8
    content = written(marked, separator, line_end).encode("cp1252")
    assert [row.cells for row in rows(content)] == expected(marked)


@given(st.binary(max_size=400))
def test_no_bytes_trip_it(content: bytes) -> None:
    for start in (b"", b"Ente;Gruppo\r\n", b"\xff\xfe", b'sep=,\n"'):
        try:
            head, *_ = rows(start + content)
            columns_of(head.cells)
        except Unreadable:
            pass


@pytest.mark.parametrize(
    "content",
    ["Ente;Gruppo\n", "Ente;Gruppo\r\n;\r\n\r\n"],
)
def test_a_head_alone_is_read(content: str) -> None:
    assert rows(content.encode()) == (Row(1, ("Ente", "Gruppo")),)


def test_rows_are_numbered_as_a_spreadsheet_shows_them() -> None:
    content = 'sep=;\r\nEnte;Indirizzo\r\nUno;"Via Roma 1\r\n35100 Padova"\r\n\r\nDue;\r\n'
    assert rows(content.encode()) == (
        Row(1, ("Ente", "Indirizzo")),
        Row(2, ("Uno", "Via Roma 1\r\n35100 Padova")),
        Row(4, ("Due", "")),
    )


def test_utf_16_is_known_without_its_mark_too() -> None:
    text = "Ente\tGruppo\r\nAssociazione Esempio\tANCI\r\n"
    for encoding in ("utf-16-le", "utf-16-be"):
        assert rows(text.encode(encoding))[1].cells == ("Associazione Esempio", "ANCI")


def test_quotes_inside_a_bare_cell_and_formulas_are_nothing_but_words() -> None:
    content = 'Ente;Comune\nAssociazione "Ponte";=HYPERLINK("x")\n'
    assert rows(content.encode())[1].cells == ('Associazione "Ponte"', '=HYPERLINK("x")')


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        (b"", "empty"),
        (b"\n;;\n\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"PK\x03\x04 and so on", "spreadsheet"),
        (b"\xd0\xcf\x11\xe0 and so on", "spreadsheet"),
        (b"%PDF-1.7\n1 0 obj\n", "not_text"),
        (b"Ente;Gruppo\nUno\x00;Due\n", "not_text"),
        (b"\xff\xfe\x00", "not_text"),
        (bytes(range(128, 256)), "not_text"),
        (b'Ente;Gruppo\nUno;"Due\n', "broken_line"),
        (b'Ente;Gruppo\nUno;"Due" Tre\n', "broken_line"),
        (b"Ente;" + b"x" * 200_000, "broken_line"),
        (b"x" * (MOST_BYTES + 1), "too_big"),
        (b"Ente\n" + b"Uno\n" * (MOST_LINES + 1), "too_many_lines"),
    ],
)
def test_what_cannot_be_read_says_why(content: bytes, trouble: Trouble) -> None:
    with pytest.raises(Unreadable) as caught:
        rows(content)
    assert caught.value.trouble == trouble


def test_a_broken_line_is_named() -> None:
    with pytest.raises(Unreadable) as caught:
        rows(b'Ente;Gruppo\nUno;Due\nTre;"Quat"tro\n')
    assert caught.value.facts == {"line": 3}
