"""The Markdown: rendered by somebody else's program it shows everybody's words as they were typed."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt
from msgspec.structs import replace

from server.deliberation.document.guidelines import guidelines
from server.deliberation.document.minutes import minutes
from server.deliberation.document.model import Change, Entry, Listing, NumberedUnit, Paragraph, Part, Plain, Words
from server.documents import render
from server.documents.script import FSI, PDI
from tests.deliberation.house import SITTING, TEXT
from tests.documents.example import founded, told

RENDERER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
DRAFT = guidelines(founded().table, TEXT)
LINE = st.text(st.one_of(st.characters(categories=("L", "N", "P", "S")), st.just(" ")), min_size=1, max_size=30)
TRICKY = st.text(st.sampled_from("*_`~<>[]()#+-=|!\\&;:.1a 2\"'$^{}@/h"), min_size=1, max_size=24)
WORDS = st.one_of(LINE, TRICKY).map(lambda text: re.sub(r"\s+", " ", text).strip()).filter(bool)


def shown(markdown: bytes) -> str:
    """All that a reader sees, blanks made single, the marks of direction left out."""
    text = html.fragment_fromstring(RENDERER.render(markdown.decode()), create_parent=True).text_content()
    return re.sub(r"\s+", " ", text.replace(FSI, "").replace(PDI, ""))


@settings(max_examples=300, deadline=None)
@given(WORDS)
def test_words_look_as_they_were_typed_wherever_they_stand(text: str) -> None:
    unit = NumberedUnit("u", "point", 0, (Plain("1.1"),), Words(text))
    blocks = (
        Paragraph((Words(text),)),
        Entry((Plain("15:04"),), ((Plain("Dice:"), Words(text)), (Words(text),))),
        Listing(((Words(text),),)),
        unit,
    )
    said = shown(render(replace(DRAFT, blocks=blocks), "markdown", "it").bytes)
    assert f"{text} 15:04 – Dice: {text} {text} {text} 1.1 {text} " in said


def test_what_goes_is_struck_and_what_comes_is_strong_with_blanks_outside_the_marks() -> None:
    parts = (Part("same", Words("Due")), Part("removed", Words(" incontri ")), Part("added", Words(" anni, ")))
    change = Change((Plain("punto 1.1"),), (*parts, Part("same", Words("poi."))))
    made = render(replace(DRAFT, blocks=(change,)), "markdown", "it").bytes.decode()
    assert "Prima: Due ~~incontri~~ poi." in made
    assert "Dopo: Due **anni,** poi." in made


def test_tables_keep_their_columns_whatever_is_in_them() -> None:
    made = html.fragment_fromstring(
        RENDERER.render(render(minutes(told().table, SITTING), "markdown", "it").bytes.decode()), create_parent=True
    )
    tables = list(made.iter("table"))
    assert len(tables) == 1 + 7 + 1 + 2
    for table in tables:
        assert len({len(row.xpath("th|td")) for row in table.iter("tr")}) == 1
