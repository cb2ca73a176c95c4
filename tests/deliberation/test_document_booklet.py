"""The booklet, the extract and the compared text read off the table: order, outcomes, and who changed what."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from server.deliberation.document.booklet import booklet
from server.deliberation.document.compared import compared
from server.deliberation.document.extract import extract
from server.deliberation.document.minutes import minutes
from server.deliberation.document.model import (
    Change,
    Definitions,
    Document,
    Entry,
    Facing,
    Grid,
    Heading,
    Paragraph,
    Plain,
    Result,
    Signatures,
    Words,
)
from server.deliberation.ids import AmendmentId, SeatId, TextId, UnitId
from server.deliberation.matters.amendments import acts
from server.deliberation.matters.amendments.edits import Reword
from server.deliberation.matters.amendments.orders import OrderAmendments
from server.deliberation.matters.amendments.shapes import FileAmendment
from server.words import Voice
from tests.deliberation.house import SITTING, TEXT
from tests.documents.example import EDITS, FIRST, founded, opened, told

ITALIAN = Voice("it", "Europe/Rome")


def said(document: Document, heading: str) -> list[object]:
    """The blocks below this heading, up to the next of level 1."""
    blocks = [*document.blocks]
    start = next(n for n, each in enumerate(blocks) if isinstance(each, Heading) and each.id == heading)
    rest = blocks[start + 1 :]
    end = next((n for n, each in enumerate(rest) if isinstance(each, Heading) and each.level == 1), len(rest))
    return [*rest[:end]]


def order(document: Document) -> list[str]:
    ids = [each.id for each in document.blocks if isinstance(each, Heading)]
    return [id.removeprefix("amendment-") for id in ids if id.startswith("amendment-")]


def outcomes(document: Document) -> dict[str, str]:
    (grid,) = [each for each in document.blocks if isinstance(each, Grid)]
    return {ITALIAN.text(row[0]): ITALIAN.text(row[-1]) for row in grid.rows}


def test_every_amendment_stands_in_the_booklet_with_what_became_of_it() -> None:
    document = booklet(told().table, TEXT)
    assert ITALIAN.text(document.status) == "Tutti gli emendamenti sono stati decisi"
    assert document.final
    assert outcomes(document) == {
        "1.1.1": "Approvato",
        "1.1.2": "L’emendamento 1.1.2 non si vota più: riguarda le stesse parole del 1.1.1.",
        "1.2.b.1": "Approvato",
        "1.2.b.2": "Approvato",
        "2.1.1": "Inammissibile: Il termine è fissato dal regolamento.",
        "2.1.2": "Ritirato",
    }


def test_one_amendment_says_what_changes_before_and_after_who_asks_and_how_it_was_voted() -> None:
    blocks = said(booklet(told().table, TEXT), "amendment-a1")
    (facts,) = [each.rows for each in blocks if isinstance(each, Definitions)]
    told_of = {ITALIAN.text(term): ITALIAN.text(meaning) for term, meaning in facts}
    assert told_of["Dove"] == "punto 1.1"
    assert told_of["Proposto da"] == "Aminata N'Diaye (Associazione Esempio Ponte Atlantico)"
    assert told_of["Voto"].startswith("Voto n. 2 della seduta n. 1/2026 (18/11/2026), approvato: 3 a favore, 2 contro")
    (lead, *_, reason) = [ITALIAN.text(each.content) for each in blocks if isinstance(each, Paragraph)]
    assert lead == "Che cosa cambia: Gli incontri diventano quattro l’anno."
    assert reason == "Perché: Perché serve."
    (change,) = [each for each in blocks if isinstance(each, Change)]
    assert [(part.what, part.words.text) for part in change.parts][1:3] == [
        ("removed", "due incontri l’anno"),
        ("added", "un incontro ogni tre mesi"),
    ]


def test_the_order_is_that_of_the_votes_and_the_chairs_where_one_was_set() -> None:
    story = opened()
    for id, author, edit, summary in EDITS:
        story.tells(FileAmendment(AmendmentId(id), TEXT, 1, (edit,), summary, ""), by=author)
    assert order(booklet(story.table, TEXT)) == ["a1", "a2", "a4", "a3", "a5", "a6"]
    by_hand = ("a6", "a5", "a4", "a3", "a2", "a1")
    story.tells(OrderAmendments(TEXT, tuple(map(AmendmentId, by_hand)), "Per chiarezza."), by="chair")
    document = booklet(story.table, TEXT)
    assert order(document) == [*by_hand]
    assert ITALIAN.text(document.status) == "Provvisorio: 6 emendamenti sono ancora da decidere"
    assert set(outcomes(document).values()) == {"Ancora da votare"}


def facts(document: Document, id: str) -> dict[str, str]:
    (rows,) = [each.rows for each in said(document, f"amendment-{id}") if isinstance(each, Definitions)]
    return {ITALIAN.text(term): ITALIAN.text(meaning) for term, meaning in rows}


def test_the_life_of_an_amendment_is_told_who_signed_what_was_advised_and_what_took_its_place() -> None:
    story = opened()
    (id, author, edit, summary), *_ = EDITS
    first, second = AmendmentId(id), AmendmentId("again")
    story.tells(FileAmendment(first, TEXT, 1, (edit,), summary, "Serve."), by=author)
    story.tells(acts.InviteCosigner(first, SeatId("ben")), by=author)
    story.tells(acts.Cosign(first), by="ben")
    story.tells(acts.SupportAmendment(first, True), by="eva")
    story.tells(acts.GiveOpinion(first, "withdrawal_invited", "Costa troppo."), by="chair")
    told_of = facts(booklet(story.table, TEXT), id)
    assert told_of["Firmato anche da"] == "محمد الفاسي (Associazione Esempio Golfo Azzurro)"
    assert told_of["Sostenuto da"] == "Олена Коваленко (Associazione Esempio Lanterna)"
    assert told_of["Parere"] == "Invito al ritiro (Marta D’Angelo (Regione Esempio)). Costa troppo."
    assert told_of["Esito"] == "Ancora da votare"
    again = Reword(UnitId("u1"), FIRST.replace("due incontri", "quattro incontri"))
    story.tells(acts.RewordAmendment(second, first, 1, (again,), "Quattro incontri.", ""), by=author)
    document = booklet(story.table, TEXT)
    assert facts(document, id)["Riformulato in"] == "1.1.1 (testo 2)"
    assert facts(document, "again")["Riformula"] == "1.1.1"
    assert outcomes(document)["1.1.1"] == "Riformulato"


def test_a_sub_amendment_is_told_on_what_it_would_change_and_before_it() -> None:
    story = opened()
    (id, author, edit, summary), *_ = EDITS
    story.tells(FileAmendment(AmendmentId(id), TEXT, 1, (edit,), summary, ""), by=author)
    words = FIRST.replace("due incontri l’anno", "un incontro ogni quattro mesi")
    sub = acts.FileSubamendment(
        AmendmentId("sub"), AmendmentId(id), 1, 1, (Reword(UnitId("u1"), words),), "Ogni quattro mesi.", ""
    )
    story.tells(sub, by="mia")
    document = booklet(story.table, TEXT)
    assert order(document) == ["sub", id]
    assert facts(document, "sub")["Subemendamento al"] == "1.1.1"
    (change,) = [each for each in said(document, "amendment-sub") if isinstance(each, Change)]
    assert [(part.what, part.words.text) for part in change.parts if part.what != "same"] == [
        ("removed", "tre"),
        ("added", "quattro"),
    ]


def test_a_text_nobody_amends_has_a_booklet_that_says_so() -> None:
    document = booklet(founded().table, TEXT)
    assert ITALIAN.text(document.status) == "Nessun emendamento presentato"
    assert not document.final
    (only,) = said(document, "in-short")
    assert isinstance(only, Paragraph)
    assert ITALIAN.text(only.content) == "Nessuno ha presentato emendamenti a questo testo."


def test_what_there_is_not_has_no_booklet_and_cannot_be_compared() -> None:
    table = told().table
    for make in (booklet, lambda table, id: compared(table, id, "compared")):
        with pytest.raises(KeyError):
            make(table, TextId("none"))
    for base, until in ((9, None), (None, 9), (3, 2)):
        with pytest.raises(ValueError, match="version"):
            compared(table, TEXT, "compared", base, until)


def test_only_what_changed_between_the_two_versions_is_marked() -> None:
    table = told().table
    document = compared(table, TEXT, "compared", 2, 3)
    (block,) = [each for each in document.blocks if isinstance(each, Facing)]
    assert [(unit.id, unit.fate) for unit in block.units if unit.fate != "kept"] == [("u4", "removed")]
    assert [ITALIAN.text(mark.name) for mark in block.marks] == ["Em. 1.2.b.2 – Comune di Esempio"]
    assert ITALIAN.text(document.status) == "È cambiato 1 punto dalla versione 2 alla versione 3"
    assert not document.final
    same = compared(table, TEXT, "tracked", 4, 4)
    assert ITALIAN.text(same.status) == "Nessun punto è cambiato dalla versione 4 alla versione 4"
    assert same.final


def test_what_is_put_in_where_something_went_stands_after_it() -> None:
    (block,) = [each for each in compared(told().table, TEXT, "compared").blocks if isinstance(each, Facing)]
    assert [unit.id for unit in block.units] == ["u0", "u1", "u2", "u3", "u4", "n1", "u5", "u6"]


def test_an_extract_is_its_item_with_the_opening_and_nothing_of_other_items() -> None:
    table = told().table
    document = extract(minutes(table, SITTING), 2)
    words = " ".join(
        ITALIAN.text(content) for each in document.blocks if isinstance(each, Entry) for content in each.says
    )
    assert "È posto ai voti l’emendamento 1.1.1" in words
    assert "Quali due temi per primi?" not in words
    assert [each.id for each in document.blocks if isinstance(each, Heading)][:3] == ["opening", "attendance", "item-2"]
    assert sum(isinstance(each, Result) for each in document.blocks) == 5
    assert ITALIAN.text(document.title) == "Estratto del verbale n. 1/2026, punto 2"
    (signatures,) = [each for each in document.blocks if isinstance(each, Signatures)]
    assert [ITALIAN.text(each.name) for each in signatures.lines] == ["Teresa Galli"]
    with pytest.raises(KeyError):
        extract(minutes(table, SITTING), 4)


def test_an_extract_of_signed_minutes_says_that_they_were_signed() -> None:
    draft = minutes(told().table, SITTING)
    for document, expected in ((draft, "non ancora firmato"), (replace(draft, sealed="{}"), "del verbale firmato")):
        made = extract(document, 1)
        assert made.sealed == ""
        (last,) = [each for each in said(made, "closing") if isinstance(each, Paragraph)]
        assert expected in ITALIAN.text(last.content)


def test_a_name_that_looks_like_another_item_does_not_get_into_the_extract() -> None:
    draft = minutes(told().table, SITTING)
    odd = Heading(2, "item-12", (Plain("Punto 12"),))
    made = extract(replace(draft, blocks=(*draft.blocks, odd, Paragraph((Words("altro"),)))), 1)
    assert Paragraph((Words("altro"),)) not in made.blocks
