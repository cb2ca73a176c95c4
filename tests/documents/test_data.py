"""Votes as CSV and sittings as ICS, read back as a spreadsheet and a calendar would."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from server.deliberation.document.calendar import calendar
from server.deliberation.document.model import Plain, Words
from server.deliberation.document.votes import Sheet, votes
from server.documents import render_calendar, render_votes
from tests.deliberation.house import SITTING
from tests.documents.example import told


def cells(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def sheet(text: str) -> bytes:
    return render_votes(Sheet("voti", ((Plain("a"),),), (((Words(text),),),)), "it", "Europe/Rome").bytes


def test_an_italian_spreadsheet_opens_the_votes_as_they_are() -> None:
    made = render_votes(votes(told().table), "it", "Europe/Rome")
    assert made.bytes.startswith(b"\xef\xbb\xbfriga;seduta;votazione;aperta (UTC);")
    assert made.bytes.count(b"\r\n") == 1 + 66
    rows = cells(made.bytes)
    assert {len(row) for row in rows} == {26}
    people = {row[10] for row in rows[1:]}
    assert {"Aminata N'Diaye", "Marta D’Angelo", "محمد الفاسي", "মিজানুর রহমান"} <= people
    assert (made.file_name, made.media_type) == ("voti.csv", "text/csv; charset=utf-8")


@pytest.mark.parametrize(
    "text",
    ['=HYPERLINK("x")', "+1", "-1", "@SUM(1)", "\t=1", "\r=1", " =1", "\n=1", "＝1", "\u200b=1", "\x1f=1", '=1;2\n3"4'],
)
def test_a_formula_stays_words(text: str) -> None:
    (cell,) = cells(sheet(text))[1]
    assert cell == f"'{text}"


@given(st.text(st.characters(codec="utf-8", exclude_characters="\x00\r"), max_size=30))
def test_any_words_come_back_and_none_begins_a_formula(text: str) -> None:
    rows = cells(sheet(text))
    cell = rows[1][0] if rows[1] else ""
    assert cell in (text, f"'{text}")
    seen = [each for each in cell if each.isprintable() and not each.isspace()]
    assert seen[:1] not in [[sign] for sign in "=+-@"]


def test_a_calendar_program_finds_the_sitting_the_procedure_and_the_commitments() -> None:
    table = told().table
    made = render_calendar(calendar(table), "it")
    read = Calendar.from_ical(made.bytes)
    (meeting,) = read.walk("VEVENT")
    assert isinstance(meeting, Event)
    sitting = table.sittings.by_id[SITTING]
    assert sitting.opened_at is not None
    assert meeting.start == sitting.opened_at.replace(microsecond=0)
    assert str(meeting["summary"]) == "Seduta n. 1/2026 – Tavolo regionale ImProVe (dimostrazione)"
    assert str(meeting["location"]) == "Venezia, Palazzo Esempio, sala 2"
    assert "2. Linee guida: lavoro e istruzione" in str(meeting["description"]).split("\n")
    tasks = {str(task["summary"]): task for task in read.walk("VTODO")}
    assert "Ogni quanto: due volte l’anno, in marzo e in ottobre" in str(
        tasks["Modalità concordata: Tavolo plenario"]["description"]
    )
    dated = tasks["Impegno: Scrive a tutti gli enti le date degli incontri"]
    assert b"DUE;VALUE=DATE:20261218\r\n" in dated.to_ical()
    assert all(len(line) <= 75 for line in made.bytes.split(b"\r\n"))
    assert render_calendar(calendar(table), "it").bytes == made.bytes
