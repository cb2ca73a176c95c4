"""The guidelines read off the table: what stands, who made it so, how it was voted, and whether it counts."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from server.deliberation.document.calendar import calendar
from server.deliberation.document.guidelines import guidelines
from server.deliberation.document.model import (
    Definitions,
    Document,
    Grid,
    Heading,
    NumberedUnit,
    Paragraph,
    Result,
    Signatures,
)
from server.deliberation.document.unit_numbers import name_of, number_of
from server.deliberation.document.votes import votes
from server.deliberation.ids import BallotId, ItemId, TextId, UnitId
from server.deliberation.matters.agenda.shapes import OpenItem
from server.deliberation.matters.ballots.shapes import AnnulBallot
from server.deliberation.matters.ballots.subjects import PutText
from server.deliberation.matters.texts.shapes import AddText, ImportText, NewUnit
from server.deliberation.numbering import numbered
from server.deliberation.prose import NOTHING, Prose
from server.deliberation.units import Unit, UnitKind
from server.words import Voice
from tests.deliberation.house import SITTING, TEXT, in_sitting, with_text
from tests.documents.example import chosen, founded, opened, told

ITALIAN = Voice("it", "Europe/Rome")


def headings(document: Document) -> list[str]:
    return [ITALIAN.text(each.content) for each in document.blocks if isinstance(each, Heading) and each.level == 1]


def under(document: Document, heading: str) -> list[object]:
    """The blocks below this heading, up to the next of level 1."""
    blocks = list(document.blocks)
    start = next(n for n, each in enumerate(blocks) if isinstance(each, Heading) and each.id == heading)
    rest = blocks[start + 1 :]
    end = next((n for n, each in enumerate(rest) if isinstance(each, Heading) and each.level == 1), len(rest))
    return [*rest[:end]]


def words_under(document: Document, heading: str) -> str:
    return " ".join(ITALIAN.text(each.content) for each in under(document, heading) if isinstance(each, Paragraph))


def test_an_approved_text_says_in_which_sitting_and_shows_the_vote_with_its_arithmetic() -> None:
    document = guidelines(told().table, TEXT)
    assert ITALIAN.text(document.status) == "Approvato nella seduta n. 1/2026 di mercoledì 18 novembre 2026"
    assert document.final
    (result,) = [each for each in under(document, "outcome") if isinstance(each, Result)]
    assert result.outcome == "approved"
    assert "5 favorevoli, 1 contrario, 1 astenuto, 1 non ha votato" in ITALIAN.text(result.arithmetic)
    (signatures,) = [each for each in under(document, "signatures") if isinstance(each, Signatures)]
    assert len(signatures.lines) == 10


def test_a_text_without_a_final_vote_is_a_draft_and_says_so_everywhere() -> None:
    document = guidelines(founded().table, TEXT)
    assert ITALIAN.text(document.status) == "Bozza, non ancora approvata"
    assert not document.final
    assert words_under(document, "outcome") == "Il testo non è ancora stato votato nel suo insieme."
    assert words_under(document, "signatures") == "Il testo si sottoscrive dopo l’approvazione."
    assert words_under(document, "path") == "Il tavolo non ha ancora tenuto sedute."
    assert words_under(document, "amendments") == "Il testo non è stato emendato."


def test_a_rejected_text_and_an_annulled_vote_say_so() -> None:
    story = opened()
    story.tells(OpenItem(ItemId("i2")), by="chair")
    story.vote("one", PutText(TEXT), "Si approva?", chosen("chair", "ana ben eva mia oto"))
    document = guidelines(story.table, TEXT)
    assert ITALIAN.text(document.status) == "Non approvato: respinto nella seduta n. 1/2026"
    assert not document.final
    assert [each.outcome for each in under(document, "outcome") if isinstance(each, Result)] == ["rejected"]
    story.tells(AnnulBallot(BallotId("one"), "Voto confuso."), by="chair")
    document = guidelines(story.table, TEXT)
    assert ITALIAN.text(document.status) == "Bozza, non ancora approvata"
    assert "è stata annullata: «Voto confuso.»" in words_under(document, "outcome")
    assert not [each for each in under(document, "outcome") if isinstance(each, Result)]


def test_each_adopted_amendment_is_traced_to_where_it_changed_the_text() -> None:
    document = guidelines(told().table, TEXT)
    (grid,) = [each for each in under(document, "amendments") if isinstance(each, Grid)]
    assert [[ITALIAN.text(cell) for cell in row[:2]] for row in grid.rows] == [
        ["1.1.1", "punto 1.1"],
        ["1.2.b.2", "punto 1.2, lettera b)"],
        ["1.2.b.1", "punto 1.2-bis"],
    ]
    assert ITALIAN.text(grid.rows[0][4]) == "18/11/2026: 3 a favore, 2 contro, 1 astenuto"
    notes = {
        ITALIAN.text(each.number): ITALIAN.text(each.note) for each in document.blocks if isinstance(each, NumberedUnit)
    }
    assert notes == {
        "1.1": "Modificato dall’emendamento 1.1.1.",
        "1.2": "",
        "a)": "",
        "1.2-bis": "Aggiunto dall’emendamento 1.2.b.1.",
        "2.1": "",
    }


def test_who_took_part_is_told_by_body_once_each() -> None:
    document = guidelines(told().table, TEXT)
    assert words_under(document, "path").startswith("Il testo nasce da 1 seduta, a cui hanno preso parte 9 enti.")


def test_agreed_procedures_stand_in_a_table_and_each_with_its_particulars() -> None:
    document = guidelines(told().table, TEXT)
    (grid,) = [each for each in under(document, "procedures") if isinstance(each, Grid)]
    assert [ITALIAN.text(cell) for cell in grid.rows[0]] == [
        "Tavolo plenario",
        "Regione Esempio",
        "Enti e associazioni del tavolo",
        "due volte l’anno, in marzo e in ottobre",
        "15 giorni",
        "30 giorni",
    ]
    (particulars,) = [each for each in under(document, "procedures") if isinstance(each, Definitions)]
    assert [ITALIAN.text(term) for term, _ in particulars.rows] == [
        "Scopo",
        "Canale",
        "Referente",
        "Se nessuno risponde",
        "Concordata",
    ]


def test_nothing_is_exported_of_a_text_that_was_never_sealed() -> None:
    house = in_sitting("ana").when(AddText(TextId("new"), "Nuovo", "guidelines")).done()
    with pytest.raises(ValueError, match="sealed"):
        guidelines(house.table, TextId("new"))


def test_the_date_of_the_document_comes_from_the_log() -> None:
    story = told()
    before = guidelines(story.table, TEXT).at
    assert before == story.table.ballots.by_id[BallotId("b5")].proclaimed_at
    assert guidelines(story.later(86_400).table, TEXT).at == before


def units(*kinds: tuple[UnitKind, int]) -> tuple[Unit, ...]:
    return numbered([Unit(UnitId(f"u{n}"), kind, level, "", NOTHING) for n, (kind, level) in enumerate(kinds)])


def test_numbers_of_guidelines_read_as_decimals_and_letters() -> None:
    some = units(("title", 0), ("area", 0), ("point", 0), ("paragraph", 0), ("letter", 0), ("letter", 1))
    assert [ITALIAN.text(number_of(unit, "guidelines")) for unit in some] == ["", "1", "1.1", "1.1.1", "a)", "1)"]
    assert [ITALIAN.text((name_of(some, place, "guidelines"),)) for place in range(6)] == [
        "titolo",
        "ambito 1",
        "punto 1.1",
        "capoverso 1.1.1",
        "capoverso 1.1.1, lettera a)",
        "capoverso 1.1.1, lettera a), numero 1)",
    ]


def test_numbers_of_a_bill_read_as_articles_and_commas() -> None:
    some = units(("point", 0), ("paragraph", 0), ("letter", 0), ("letter", 1), ("point", 0))
    assert [ITALIAN.text(number_of(unit, "bill")) for unit in some] == ["Art. 1", "1.", "a)", "1)", "Art. 2"]
    assert ITALIAN.text((name_of(some, 2, "bill"),)) == "articolo 1, comma 1, lettera a)"
    assert ITALIAN.text((name_of(some, 3, "bill"),)) == "articolo 1, comma 1, lettera a), numero 1)"
    bis = replace(some[1], number="1.1-bis")
    assert ITALIAN.text(number_of(bis, "bill")) == "1-bis."
    assert ITALIAN.text((name_of((some[0], bis), 1, "bill"),)) == "articolo 1, comma 1-bis"
    assert ITALIAN.text((name_of((some[1],), 0, "bill"),)) == "comma 1"


def test_erased_words_of_a_text_are_removed_not_blank() -> None:
    table = with_text(in_sitting("ana"), "Primo punto.").table
    text = table.texts.by_id[TEXT]
    version = text.versions[0]
    erased = tuple(
        replace(unit, words=Prose(unit.words.digest, None)) if unit.kind == "point" else unit for unit in version.units
    )
    texts = replace(table.texts, by_id={TEXT: replace(text, versions=(replace(version, units=erased),))})
    document = guidelines(replace(table, texts=texts), TEXT)
    (point,) = [each for each in document.blocks if isinstance(each, NumberedUnit)]
    assert ITALIAN.text((point.words,)) == "[rimosso]"


def test_a_title_stands_above_its_areas() -> None:
    house = in_sitting("ana")
    some = (NewUnit(UnitId("t"), "title", 0, "Titolo"), NewUnit(UnitId("a"), "area", 0, "Lavoro"))
    house.when(ImportText(TEXT, "Carta", "guidelines", some)).done()
    levels = {each.id: each.level for each in guidelines(house.table, TEXT).blocks if isinstance(each, Heading)}
    assert (levels["text"], levels["unit-t"], levels["unit-a"]) == (1, 2, 3)
    assert with_text(in_sitting("ana"), "x.").table.texts.by_id[TEXT].versions[0].units[0].kind == "area"


def test_votes_are_one_row_a_place_and_one_with_the_totals_of_proclaimed_ballots_only() -> None:
    table = told().table
    sheet = votes(table)
    kept = [each.id for each in table.ballots.by_id.values() if each.state == "proclaimed"]
    assert kept == ["dots", "b1", "b3", "b4", "b5", "b6"]
    assert len(sheet.rows) == 6 * (10 + 1)
    assert {len(row) for row in sheet.rows} == {len(sheet.head)}
    cells = [[ITALIAN.text(cell) for cell in row] for row in sheet.rows]
    head = [ITALIAN.text(cell) for cell in sheet.head]
    (ana,) = [row for row in cells if row[2] == "b1" and "N'Diaye" in row[head.index("persona")]]
    assert ana[head.index("voto")] == "favorevole"
    (total,) = [row for row in cells if row[2] == "b1" and row[0] == "totale"]
    assert total[head.index("favorevoli") : head.index("favorevoli") + 5] == ["3", "2", "1", "1", "1"]
    picked = {row[head.index("voto")] for row in cells if row[2] == "dots"}
    assert {"Lavoro e Casa", "non partecipa", "non ha votato"} <= picked


def test_a_calendar_dates_sittings_and_makes_up_no_day_for_procedures() -> None:
    table = told().table
    made = calendar(table)
    (meeting,) = made.meetings
    sitting = table.sittings.by_id[SITTING]
    assert (meeting.starts, meeting.ends, meeting.status) == (sitting.opened_at, sitting.closed_at, "CONFIRMED")
    assert {task.uid.split("@")[0]: task.due is None for task in made.tasks} == {
        "procedure-p1": True,
        "commitment-k1": False,
        "commitment-k2": True,
    }
    before = calendar(founded().table).meetings[0]
    assert (before.ends - before.starts).total_seconds() == (15 + 60 + 10) * 60


def test_the_head_of_an_article_is_a_heading_only_where_its_commas_follow() -> None:
    house = in_sitting("ana")
    kinds: tuple[tuple[str, UnitKind], ...] = (("a", "point"), ("b", "paragraph"), ("c", "point"))
    new = tuple(NewUnit(UnitId(id), kind, 0, f"Parole {id}") for id, kind in kinds)
    house.when(ImportText(TEXT, "Legge", "bill", new)).done()
    document = guidelines(house.table, TEXT)
    assert [ITALIAN.text(each.content) for each in under(document, "text") if isinstance(each, Heading)] == [
        "Art. 1 Parole a"
    ]
    units_shown = [each for each in under(document, "text") if isinstance(each, NumberedUnit)]
    assert [ITALIAN.text((*each.number, each.words)) for each in units_shown] == ["1. Parole b", "Art. 2 Parole c"]
