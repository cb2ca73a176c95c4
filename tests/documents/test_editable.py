"""ODT and DOCX, read back by the libraries that others use: structure, words, and nobody's name that breaks them."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from docx.table import _Cell
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from msgspec.structs import replace
from odfdo import Document as OpenDocument
from odfdo import Element

from server.deliberation.document.guidelines import guidelines
from server.deliberation.document.minutes import minutes
from server.deliberation.document.model import (
    Change,
    Document,
    Entry,
    Grid,
    Heading,
    Paragraph,
    Part,
    Plain,
    Result,
    Signatures,
    Words,
)
from server.documents import render
from server.documents.script import FSI, PDI
from server.documents.widths import LINE, head_size, widths
from server.words import LANGUAGES, Voice
from tests.deliberation.house import SITTING, TEXT
from tests.documents.example import founded, told

ITALIAN = Voice("it", "Europe/Rome")
ODF = "urn:oasis:names:tc:opendocument:xmlns"
NAMES = ("N'Diaye", "D’Angelo", "de’ Rossi", "محمد الفاسي", "Олена Коваленко", "মিজানুর রহমান", "王小明", "Luca 😀 Neri")


def both() -> list[Document]:
    table = told().table
    return [minutes(table, SITTING), guidelines(table, TEXT)]


def headings(document: Document) -> list[tuple[int, str]]:
    return [(each.level, ITALIAN.text(each.content)) for each in document.blocks if isinstance(each, Heading)]


def grids(document: Document) -> list[Grid]:
    found = (each.grid if isinstance(each, Result) else each for each in document.blocks)
    return [each for each in found if isinstance(each, Grid)]


def _level(heading: Element) -> int:
    return int(str(heading.get_attribute("text:outline-level")))


def test_odt_headings_are_headings_and_tables_repeat_their_heads() -> None:
    for document in both():
        made = OpenDocument(BytesIO(render(document, "odt", "it").bytes))
        found = [
            (int(str(each.get_attribute("text:outline-level"))), each.text_recursive) for each in made.body.headers
        ]
        assert found == headings(document)
        tables = [
            each for each in made.body.get_elements("//table:table") if each.get_elements("table:table-header-rows")
        ]
        assert len(tables) == len(grids(document))
        for table, grid in zip(tables, grids(document), strict=True):
            assert len(table.get_elements("table:table-row")) == len(grid.rows)


def test_docx_headings_are_headings_and_tables_repeat_their_heads() -> None:
    for document in both():
        made = docx.Document(BytesIO(render(document, "docx", "it").bytes))
        styles = [(each.style.name or "" if each.style is not None else "", each.text) for each in made.paragraphs]
        found = [(int(name[-1]), text) for name, text in styles if name.startswith("Heading ")]
        assert found == headings(document)
        tables = [each for each in made.tables if each._tbl.findall(f".//{qn('w:tblHeader')}")]
        assert [len(each.rows) - 1 for each in tables] == [len(grid.rows) for grid in grids(document)]


@pytest.mark.parametrize("which", [0, 1])
def test_all_names_are_in_both_as_typed(which: int) -> None:
    document = both()[which]
    odt = OpenDocument(BytesIO(render(document, "odt", "it").bytes)).get_formatted_text()
    made = docx.Document(BytesIO(render(document, "docx", "it").bytes))
    cells = (cell.text for table in made.tables for row in table.rows for cell in row.cells)
    word = "\n".join((*(paragraph.text for paragraph in made.paragraphs), *cells))
    expected = NAMES if which else NAMES[:-1]
    assert [name for name in expected if name not in odt] == []
    assert [name for name in expected if name not in word] == []


def test_odt_is_a_proper_package_in_the_language_it_is_read_in() -> None:
    for language, code in (("it", "it"), ("en", "en")):
        content = render(both()[0], "odt", "it" if language == "it" else "en").bytes
        with ZipFile(BytesIO(content)) as archive:
            first = archive.infolist()[0]
            assert (first.filename, first.compress_type) == ("mimetype", 0)
            assert archive.read("mimetype") == b"application/vnd.oasis.opendocument.text"
            assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            styles = etree.fromstring(archive.read("styles.xml"))
        spoken = styles.xpath("//*[local-name()='default-style']//@*[local-name()='language']")
        assert spoken == [code]


def test_pages_are_numbered_by_the_editor() -> None:
    odt = OpenDocument(BytesIO(render(both()[0], "odt", "it").bytes))
    footer = odt.styles.get_element("//style:footer/text:p")
    assert footer is not None
    assert [len(footer.get_elements(f".//text:{name}")) for name in ("page-number", "page-count")] == [1, 1]
    made = docx.Document(BytesIO(render(both()[0], "docx", "it").bytes))
    xml = made.sections[0].footer._element.xml
    assert "PAGE" in xml
    assert "NUMPAGES" in xml


ODD = "a <&>\"'\x00\x0b\x1f\x7f\x85\ufffe\uffff😀م\u202e\n\t  "
ANY = st.one_of(st.text(max_size=40), st.text(st.sampled_from(ODD), max_size=40))


@settings(max_examples=40, deadline=None)
@given(st.lists(ANY, min_size=1, max_size=6))
def test_no_words_of_anybody_break_the_files(some: list[str]) -> None:
    draft = guidelines(founded().table, TEXT)
    at = (Plain("15:04"),)
    blocks = (
        *(Paragraph((Words(text),)) for text in some),
        *(Entry(at, ((Plain("a"), Words(text)),)) for text in some),
    )
    document = replace(draft, title=(Words(some[0]),), table=(Words(some[-1]),), lead=(Words(some[0]),), blocks=blocks)
    odt = OpenDocument(BytesIO(render(document, "odt", "it").bytes))
    assert len(odt.body.get_paragraphs()) > len(some)
    assert len(docx.Document(BytesIO(render(document, "docx", "it").bytes)).paragraphs) > len(some)
    etree.fromstring(render(document, "html", "it").bytes.decode(), etree.HTMLParser())


def test_words_that_run_right_to_left_have_paragraphs_that_do() -> None:
    draft = guidelines(founded().table, TEXT)
    document = replace(draft, blocks=(Paragraph((Words("نطلب اجتماعا كل شهر (12)."),)), Paragraph((Words("Ciao"),))))
    made = docx.Document(BytesIO(render(document, "docx", "it").bytes))
    turned = [each.text for each in made.paragraphs if each._p.find(f".//{qn('w:bidi')}") is not None]
    assert turned == ["نطلب اجتماعا كل شهر (12)."]
    odt = OpenDocument(BytesIO(render(document, "odt", "it").bytes))
    styles = {each.text_recursive: each.get_attribute("text:style-name") for each in odt.body.get_paragraphs()}
    assert styles["نطلب اجتماعا كل شهر (12)."] == "Turned"
    assert styles["Ciao"] == "Text_20_body"


def test_a_change_in_words_that_run_right_to_left_is_isolated_as_a_whole() -> None:
    parts = (Part("same", Words("تنظم ")), Part("removed", Words("اجتماعين")), Part("added", Words("اجتماعا")))
    document = replace(guidelines(founded().table, TEXT), blocks=(Change((Plain("punto 1.1"),), parts),))
    made = docx.Document(BytesIO(render(document, "docx", "it").bytes))
    texts = [each.text for each in made.paragraphs]
    assert [f"Prima: {FSI}تنظم اجتماعين{PDI}", f"Dopo: {FSI}تنظم اجتماعا{PDI}"] == [
        text for text in texts if text.startswith(("Prima", "Dopo"))
    ]
    odt = OpenDocument(BytesIO(render(document, "odt", "it").bytes))
    assert f"Dopo: {FSI}تنظم اجتماعا{PDI}" in [each.text_recursive for each in odt.body.get_paragraphs()]


def test_signatures_stand_two_by_two_and_what_is_signed_stays_with_them() -> None:
    for document in both():
        (signatures,) = (each.lines for each in document.blocks if isinstance(each, Signatures))
        names = [ITALIAN.text(each.name) for each in signatures]
        rows = -(-len(names) // 2)
        odt = OpenDocument(BytesIO(render(document, "odt", "it").bytes))
        (table,) = [
            each
            for each in odt.body.get_elements("//table:table")
            if each.get_elements(".//text:p[@text:style-name='Line']")
        ]
        assert len(table.get_elements("table:table-row")) == rows
        signers = table.get_elements(".//text:p[@text:style-name='Signer']")
        assert [bare(each.text_recursive) for each in signers] == names
        made = docx.Document(BytesIO(render(document, "docx", "it").bytes))
        (word,) = [each for each in made.tables if any(is_line(cell) for row in each.rows for cell in row.cells)]
        assert len(word.rows) == rows
        cells = [cell for row in word.rows for cell in row.cells if is_line(cell)]
        assert [bare(cell.paragraphs[1].text) for cell in cells] == names
        before = word._tbl.getprevious()
        assert before is not None
        assert before.find(f".//{qn('w:keepNext')}") is not None


def bare(text: str) -> str:
    return text.strip(f"{FSI}{PDI}")


def is_line(cell: _Cell) -> bool:
    return any(each.style is not None and each.style.name == "Signature line" for each in cell.paragraphs)


def test_every_word_of_a_head_has_room_in_any_usual_face() -> None:
    widest = 0.26
    """Of a bold letter, in millimetres for each point: DejaVu Sans, wider than whatever an office has."""
    for document in both():
        for language in LANGUAGES:
            voice = Voice(language, "Europe/Rome")
            for grid in grids(document):
                columns = widths(grid, voice)
                assert sum(columns) == LINE
                for column, width in zip(grid.columns, columns, strict=True):
                    longest = max(len(word) for word in voice.text(column.head).split())
                    assert width >= longest * widest * head_size(grid) + 2.2


def test_a_docx_names_a_face_for_who_has_not_ours_and_brings_nothing_of_its_template() -> None:
    with ZipFile(BytesIO(render(both()[0], "docx", "it").bytes)) as archive:
        names = archive.namelist()
        fonts = etree.fromstring(archive.read("word/fontTable.xml"))
    assert [name for name in names if "thumbnail" in name] == []
    assert [dict(each.attrib) for each in fonts.iter(qn("w:altName"))] == [{qn("w:val"): "Calibri"}]
