"""Akoma Ntoso that others wrote, and what strangers may send instead of it."""

from __future__ import annotations

import json
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.deliberation.document.booklet import booklet
from server.deliberation.document.guidelines import guidelines
from server.documents import render
from server.documents.akn.amendments_in import MOST_AMENDMENTS, ReadAmendment
from server.documents.akn.reading import MOST_BYTES, read
from server.documents.akn.texts_in import MOST_UNITS, ReadText
from server.documents.akn.words_in import Trouble, Unreadable
from tests.deliberation.house import TEXT
from tests.documents.example import told

DATA: Final = Path(__file__).parents[1] / "data"
NS: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def text(content: bytes) -> ReadText:
    found = read(content)
    assert isinstance(found, ReadText)
    return found


def amendments(content: bytes) -> tuple[ReadAmendment, ...]:
    found = read(content)
    assert isinstance(found, tuple)
    return found


def doc(body: str, head: str = "", tag: str = "doc") -> bytes:
    holder = "body" if tag == "bill" else "mainBody"
    return f'<akomaNtoso xmlns="{NS}"><{tag} name="x">{head}<{holder}>{body}</{holder}></{tag}></akomaNtoso>'.encode()


def test_a_bill_of_the_senate_is_read_word_for_word() -> None:
    found = text((DATA / "akoma-ntoso" / "senate-bill.xml").read_bytes())
    bill = json.loads((DATA / "senate-bills" / "S1-landmines.json").read_text(encoding="utf-8"))
    assert (found.title, found.style) == (bill["title"], "bill")
    first, second = bill["base"]["articles"][:2]
    expected = [("point", first["heading"]), *(("paragraph", each["text"]) for each in first["paragraphs"])]
    points = second["paragraphs"][0]["points"]
    letters = [each["text"] for each in points if each["text"].startswith(("«intermediari", "«mina»"))]
    expected += [("point", second["heading"]), ("paragraph", second["paragraphs"][0]["text"])]
    expected += [("letter", each) for each in letters]
    assert [(unit.kind, unit.words.shown) for unit in found.units] == expected
    assert len({unit.id for unit in found.units}) == len(found.units)


def test_an_amendment_of_the_senate_gives_its_formula_number_and_proposer() -> None:
    (found,) = amendments((DATA / "akoma-ntoso" / "senate-amendment.xml").read_bytes())
    assert found == ReadAmendment(
        number="1.1",
        authors=("Gubert",),
        summary="",
        reason="",
        formula="Al comma 1, primo periodo, sopprimere le parole: «in tutti i suoi generi e manifestazioni».",
        operations=None,
        text="#ar1",
        parent="",
    )


def test_quotes_that_only_the_markup_has_are_in_the_formula() -> None:
    content = (
        '<block name="istruzione">Al punto <ref href="#a">1.1</ref>, <mod eId="mod_1">sostituire le parole: '
        '<quotedText startQuote="«" endQuote="»">due volte</quotedText> con le seguenti: '
        '<quotedText startQuote="«" endQuote="»">ogni tre mesi</quotedText></mod>.</block>'
    )
    body = f"<amendmentBody><amendmentContent>{content}</amendmentContent></amendmentBody>"
    xml = (
        f'<akomaNtoso xmlns="{NS}"><amendment name="x"><preface><p>Emendamento <docNumber>1.3</docNumber></p></preface>'
    )
    (found,) = amendments(f"{xml}{body}</amendment></akomaNtoso>".encode())
    assert found.formula == "Al punto 1.1, sostituire le parole: «due volte» con le seguenti: «ogni tre mesi»."
    assert (found.number, found.operations) == ("1.3", None)


def test_sections_with_points_are_guidelines_and_titles_are_titles() -> None:
    found = text(
        doc(
            '<hcontainer name="titolo"><heading>Premessa</heading></hcontainer>'
            '<section eId="sec_1"><num>1</num><heading>Lavoro</heading>'
            '<paragraph eId="sec_1__para_1"><num>1.1</num><intro><p>Gli enti:</p></intro>'
            "<point><num>a)</num><content><p>primo;</p></content><indent><content><p>sotto</p></content></indent></point>"
            "</paragraph></section>"
        )
    )
    assert [(unit.kind, unit.level, unit.words.shown) for unit in found.units] == [
        ("title", 0, "Premessa"),
        ("area", 0, "Lavoro"),
        ("point", 0, "Gli enti:"),
        ("letter", 0, "primo;"),
        ("letter", 1, "sotto"),
    ]
    assert [unit.id for unit in found.units][1:3] == ["sec_1", "sec_1__para_1"]


ENTITY: Final = '<!DOCTYPE a [<!ENTITY x "y">]>'
MANY: Final = "<amendment/>" * (MOST_AMENDMENTS + 1)
LAUGHS: Final = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        (b"", "not_xml"),
        (b"\x00\xff\xfe", "not_xml"),
        (b"PK\x03\x04", "not_xml"),
        (b"<a>", "not_xml"),
        (b'<?xml version="1.0" encoding="no-such"?><a/>', "not_xml"),
        (doc(f"<section>{'<p>' * 100_000}"), "not_xml"),
        (f"{ENTITY}<a>&x;</a>".encode(), "has_dtd"),
        (f'<!DOCTYPE a [<!ENTITY l0 "ha">{LAUGHS}]><a>&l8;</a>'.encode(), "has_dtd"),
        (b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "has_dtd"),
        (b'<!DOCTYPE a SYSTEM "http://localhost:9/x.dtd"><a/>', "has_dtd"),
        (b"<html/>", "not_akn"),
        (f'<akomaNtoso xmlns="{NS}"/>'.encode(), "not_akn"),
        (f'<akomaNtoso xmlns="{NS}"><doc/></akomaNtoso>'.encode(), "no_text"),
        (doc("<p>Solo un paragrafo.</p>"), "no_text"),
        (f'<akomaNtoso xmlns="{NS}"><amendmentList/></akomaNtoso>'.encode(), "no_amendments"),
        (doc("<section><heading>a</heading></section>" * (MOST_UNITS + 1)), "too_many"),
        (
            f'<akomaNtoso xmlns="{NS}"><amendmentList>{MANY}</amendmentList></akomaNtoso>'.encode(),
            "too_many",
        ),
        (b" " * (MOST_BYTES + 1), "too_big"),
    ],
)
def test_what_cannot_be_read_is_said_and_nothing_is_fetched_or_unfolded(content: bytes, trouble: Trouble) -> None:
    with pytest.raises(Unreadable) as caught:
        read(content)
    assert caught.value.trouble == trouble


def test_our_own_file_with_something_broken_in_it_is_refused() -> None:
    content = fascicolo().decode()
    for old, new in (
        ('improve:at="21"', 'improve:at="-1"'),
        ('improve:unit="u1" ', ""),
        ('improve:at="21"', 'improve:at="x"'),
    ):
        assert old in content
        with pytest.raises(Unreadable, match="broken: <mod>, line "):
            read(content.replace(old, new).encode())
    text_of = render(guidelines(told().table, TEXT), "akn", "it").bytes.decode()
    with pytest.raises(Unreadable, match="broken"):
        read(text_of.replace('GUID="u3"', 'GUID="u3" xmlns:i="urn:improve:akn" i:level="9"').encode())


@cache
def fascicolo() -> bytes:
    return render(booklet(told().table, TEXT), "akn", "it").bytes


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_file_with_bytes_changed_is_read_or_refused_but_never_a_surprise(data: st.DataObject) -> None:
    content = bytearray(fascicolo())
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place : place + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    with suppress(Unreadable):
        read(bytes(content))
