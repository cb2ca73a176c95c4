"""The PDF: archivable, accessible, complete, and never refused because of somebody's name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from pypdf import PdfReader
from pypdf.generic import Destination, DictionaryObject, IndirectObject, StreamObject

from server.deliberation.document.guidelines import guidelines
from server.deliberation.document.minutes import minutes
from server.deliberation.document.model import Document, Entry, Heading, Paragraph, Plain, Signature, Signatures, Words
from server.documents import render
from server.documents.glyphs import FONTS, Piece, pieces
from server.words import Voice
from tests.deliberation.house import SITTING, TEXT
from tests.documents.example import founded, told

ITALIAN = Voice("it", "Europe/Rome")


def read(document: Document) -> PdfReader:
    return PdfReader(BytesIO(render(document, "pdf", "it").bytes))


@pytest.fixture(scope="module")
def verbale() -> PdfReader:
    return read(minutes(told().table, SITTING))


@pytest.fixture(scope="module")
def linee_guida() -> PdfReader:
    return read(guidelines(told().table, TEXT))


def inside(holder: DictionaryObject, name: str) -> DictionaryObject:
    held = holder[name].get_object()
    assert isinstance(held, DictionaryObject)
    return held


def root(reader: PdfReader) -> DictionaryObject:
    return inside(reader.trailer, "/Root")


def test_it_claims_pdf_a_3a_and_pdf_ua_1_and_is_tagged_in_italian(verbale: PdfReader) -> None:
    catalogue = root(verbale)
    assert str(catalogue["/Lang"]) == "it-IT"
    assert inside(catalogue, "/MarkInfo")["/Marked"]
    assert "/StructTreeRoot" in catalogue
    metadata = inside(catalogue, "/Metadata")
    assert isinstance(metadata, StreamObject)
    packet = metadata.get_data()
    (conformance,) = [each.text for each in ElementTree.fromstring(packet).iter() if each.tag.endswith("}conformance")]
    assert conformance == "A"
    parts = [(each.tag, each.text) for each in ElementTree.fromstring(packet).iter() if each.tag.endswith("}part")]
    assert sorted(parts) == [
        ("{http://www.aiim.org/pdfa/ns/id/}part", "3"),
        ("{http://www.aiim.org/pdfua/ns/id/}part", "1"),
    ]


def structure(node: object) -> Iterator[str]:
    if isinstance(node, IndirectObject):
        yield from structure(node.get_object())
    elif isinstance(node, list):
        for each in node:
            yield from structure(each)
    elif isinstance(node, DictionaryObject) and "/S" in node:
        yield str(node["/S"])
        yield from structure(node.get("/K"))


def test_headings_tables_lists_and_changes_are_what_their_tags_say(verbale: PdfReader) -> None:
    tags = list(structure(inside(root(verbale), "/StructTreeRoot").raw_get("/K")))
    assert {"/H1", "/H2", "/P", "/Table", "/THead", "/TH", "/TR", "/TD", "/L", "/LI", "/Caption"} <= set(tags)
    document = minutes(told().table, SITTING)
    assert tags.count("/H1") == sum(
        getattr(block, "level", 0) == 1 for block in document.blocks if hasattr(block, "id")
    )


def outline(entries: Iterable[object], level: int = 1) -> Iterator[tuple[int, str]]:
    for each in entries:
        if isinstance(each, list):
            yield from outline(each, level + 1)
        elif isinstance(each, Destination):
            yield level, str(each.title)


def test_its_bookmarks_are_its_headings(verbale: PdfReader, linee_guida: PdfReader) -> None:
    table = told().table
    for reader, document in ((verbale, minutes(table, SITTING)), (linee_guida, guidelines(table, TEXT))):
        headings = [block for block in document.blocks if isinstance(block, Heading)]
        expected = [(heading.level, ITALIAN.text(heading.content)) for heading in headings]
        assert list(outline(reader.outline)) == expected


def test_it_carries_itself_as_data(linee_guida: PdfReader) -> None:
    document = guidelines(told().table, TEXT)
    (content,) = linee_guida.attachments["linee-guida-v4.json"]
    assert content == render(document, "json", "it").bytes
    assert "/AF" in root(linee_guida)


def test_it_prints_every_script_with_our_own_fonts_only(verbale: PdfReader) -> None:
    held = [inside(inside(page, "/Resources"), "/Font") for page in verbale.pages]
    fonts = {str(inside(each, name)["/BaseFont"]).partition("+")[2] for each in held for name in each}
    families = {name.partition("-")[0] for name in fonts}
    assert families == {"TitilliumWeb", "NotoSans", "NotoSansArabic", "NotoSansBengali", "NotoSansSC"}
    text = "".join(page.extract_text() for page in verbale.pages)
    assert all(name in text for name in ("N'Diaye", "D’Angelo", "Олена Коваленко", "王小明", "Ștefan Țăran"))


def test_its_pages_are_numbered_and_a_draft_says_so_on_each(verbale: PdfReader) -> None:
    last = len(verbale.pages)
    texts = [page.extract_text() for page in verbale.pages]
    assert all(f"pagina {place} di {last}" in text for place, text in enumerate(texts, start=1))
    assert all("Bozza" in text for text in texts)


def test_what_is_signed_stands_on_the_page_of_the_signatures_wherever_that_ends() -> None:
    draft = minutes(founded().table, SITTING)
    signatures = Signatures((Signature((Plain("Chi presiede"),), (Words("Anna"),)),))
    above = Paragraph((Plain("Una riga sopra."),))
    for lines in range(20, 32):
        blocks = (*(above for _ in range(lines)), Paragraph((Plain("Letto e confermato."),)), signatures)
        texts = [page.extract_text() for page in read(replace(draft, blocks=blocks)).pages]
        assert ["Letto e confermato" in text for text in texts] == ["Chi presiede" in text for text in texts], lines


def test_its_dates_are_those_of_the_sitting_not_of_the_printing(verbale: PdfReader) -> None:
    assert verbale.metadata is not None
    closed = told().table.sittings.by_id[SITTING].closed_at
    assert verbale.metadata.creation_date == closed
    assert verbale.metadata.modification_date == closed


def test_a_character_no_font_holds_is_a_code_point_one_can_read(linee_guida: PdfReader) -> None:
    text = "".join(page.extract_text() for page in linee_guida.pages)
    assert "U+1F600" in text
    assert "Luca" in text
    assert list(pieces("Luca 😀 Neri")) == [
        Piece("Luca ", printable=True),
        Piece("U+1F600", printable=False),
        Piece(" Neri", printable=True),
    ]


def test_a_mark_is_printed_only_on_a_letter_of_its_own_font() -> None:
    assert list(pieces("e\u0301 o\u0328\u0300")) == [Piece("e\u0301 o\u0328\u0300", printable=True)]
    assert list(pieces("ب\u0338")) == [Piece("ب", printable=True), Piece("U+0338", printable=False)]
    assert list(pieces("א")) == [Piece("U+05D0", printable=False)]
    assert list(pieces("a\u200d\ufe0fb\n")) == [Piece("a\u200d\ufe0fb\n", printable=True)]


ANY = st.text(max_size=60)
MIXED = st.text(
    st.sampled_from("aé ß'’·-–\u0301\u0338\u0654\u200d\u200f\u202e\u2066محЖ我বাਕසि😀👩🇮🇹\n\t\u00ad"), max_size=40
)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.one_of(ANY, MIXED), min_size=1, max_size=8))
def test_no_words_of_anybody_stop_the_printing(some: list[str]) -> None:
    draft = guidelines(founded().table, TEXT)
    at = (Plain("15:04"),)
    blocks = (
        *(Paragraph((Words(text),)) for text in some),
        *(Entry(at, ((Plain("a"), Words(text)),)) for text in some),
    )
    document = replace(draft, title=(Words(some[0]),), table=(Words(some[-1]),), blocks=blocks, cover=False)
    assert render(document, "pdf", "it").bytes.startswith(b"%PDF-1.7")


def test_fonts_are_at_most_eight_megabytes_each_with_its_licence() -> None:
    files = list(FONTS.glob("*.ttf"))
    assert sum(file.stat().st_size for file in files) <= 8 * 1024 * 1024
    assert {file.name.partition("-")[0] for file in files} == {
        file.stem.removeprefix("OFL-") for file in FONTS.glob("OFL-*.txt")
    }
    assert all("SIL Open Font License" in file.read_text(encoding="utf-8") for file in FONTS.glob("OFL-*.txt"))
