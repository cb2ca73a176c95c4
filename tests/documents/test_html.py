"""The HTML page: one file that asks for nothing, reads well aloud, and keeps everybody's words apart."""

from __future__ import annotations

import re
from itertools import pairwise

from lxml import html
from lxml.html import HtmlElement
from msgspec.structs import replace

from server.deliberation.document.booklet import booklet
from server.deliberation.document.compared import compared
from server.deliberation.document.extract import extract
from server.deliberation.document.guidelines import guidelines
from server.deliberation.document.minutes import minutes
from server.deliberation.document.model import Document, Paragraph, Phrase, Words
from server.documents import render
from server.words import Language
from tests.deliberation.house import SITTING, TEXT
from tests.documents.example import told


def page(document: Document, language: Language = "it") -> HtmlElement:
    return html.document_fromstring(render(document, "html", language).bytes.decode())


def both() -> list[Document]:
    table = told().table
    return [minutes(table, SITTING), guidelines(table, TEXT)]


def every() -> list[Document]:
    table = told().table
    versions = [compared(table, TEXT, "compared"), compared(table, TEXT, "tracked")]
    return [*both(), *versions, booklet(table, TEXT), extract(minutes(table, SITTING), 2)]


def test_it_runs_nothing_and_asks_for_nothing() -> None:
    for document in every():
        made = page(document)
        assert made.xpath("//script | //link | //img | //iframe | //object | //@onclick | //@style | //@src") == []
        assert [href for href in made.xpath("//@href") if not href.startswith("#")] == []
        assert re.findall(r"url\(|@import|https?:", "".join(made.xpath("//style/text()"))) == []


def test_headings_go_down_one_step_at_a_time_and_links_have_their_targets() -> None:
    for document in every():
        made = page(document)
        levels = [int(str(each.tag)[1]) for each in made.iter("h1", "h2", "h3", "h4")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))
        ids = made.xpath("//@id")
        assert len(ids) == len(set(ids))
        assert {href[1:] for href in made.xpath("//@href")} <= set(ids)


def test_each_table_has_a_caption_and_heads_for_its_columns_and_rows() -> None:
    for document in both():
        for table in page(document).iter("table"):
            assert len(table.xpath("caption")) == 1
            assert table.xpath("string(../@tabindex)") == "0", "what scrolls can be reached by keyboard"
            columns = len(table.xpath("thead//th[@scope='col']"))
            for row in table.xpath("tbody/tr"):
                assert len(row.xpath("th[@scope='row']")) == 1
                assert len(row.xpath("th|td")) == columns


def test_two_versions_stand_in_two_columns_with_heads_and_each_change_is_one() -> None:
    (table,) = page(compared(told().table, TEXT, "compared")).xpath("//table[@class='facing']")
    assert table.xpath("thead//th[@scope='col']/text()") == ["Testo base (versione 1)", "Testo approvato (versione 4)"]
    assert {len(row.xpath("td")) for row in table.xpath("tbody/tr")} == {2}
    assert table.xpath("tbody//td[1]//del/text()")[0] == "due incontri l’anno"
    assert table.xpath("tbody//td[1]//ins") == table.xpath("tbody//td[2]//del") == []
    assert table.xpath("tbody//td[2]//ins/text()")[0] == "un incontro ogni tre mesi"
    assert len(table.xpath("tbody//p[@class='made']")) == 3


def test_languages_are_marked() -> None:
    document = both()[1]
    assert page(document).get("lang") == "it"
    english = page(document, "en")
    assert english.get("lang") == "en"
    units = english.xpath("//div[starts-with(@class, 'unit')]//p[@dir='auto']/@lang")
    assert set(units) == {"it"}
    assert len(units) == 5


def test_names_in_sentences_are_isolated_and_paragraphs_of_one_person_turn_by_themselves() -> None:
    document = replace(
        both()[0],
        blocks=(
            Paragraph((Phrase("doc-line-called-to-order", {"who": Words("محمد الفاسي")}),)),
            Paragraph((Words("نطلب <b>اجتماعا</b> كل شهر"),)),
        ),
    )
    sentence, alone = page(document).xpath("//main/p")
    assert [each.text for each in sentence.iter("bdi")] == ["محمد الفاسي"]
    assert sentence.get("dir") is None
    assert alone.get("dir") == "auto"
    assert alone.text_content() == "نطلب <b>اجتماعا</b> كل شهر"


def test_bars_are_hidden_from_whoever_listens_because_the_table_says_the_same() -> None:
    made = page(both()[1])
    assert made.xpath("count(//*[@class='bars'])") == 1
    assert made.xpath("//*[@class='bars']/@aria-hidden") == ["true"]
    shown = [int(each) for each in made.xpath("//*[@class='bars']//*[local-name()='text']/text()")]
    assert sum(shown) == 5 + 1 + 1
