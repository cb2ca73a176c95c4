"""Minutes once laid out: the same text for ever, whatever becomes of the log, the names or the sentences."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from server.deliberation.document.model import Document
from server.deliberation.ids import RequestId
from server.deliberation.matters.minutes.shapes import KeepMinutes, PrepareMinutes, SignMinutes, WriteSummary
from server.deliberation.prose import Prose, digest_of
from server.deliberation.register import Register
from server.documents import FORMATS, render
from server.documents.frozen import lay_out, minutes_of, read_frozen
from tests.deliberation.house import SITTING
from tests.documents.example import Story, told

GOLDEN = Path(__file__).parent / "golden" / "frozen.json"


def signed() -> Story:
    story = told()
    story.tells(PrepareMinutes(SITTING), by="chair")
    story.tells(KeepMinutes(SITTING, lay_out(story.table, SITTING)), by="system")
    document = story.table.minutes.of(SITTING).document
    assert document is not None
    for signer in ("chair", "secretary"):
        story.tells(SignMinutes(SITTING, document.digest), by=signer)
    return story


def test_what_is_laid_out_is_one_line_of_canonical_json_with_everything_said() -> None:
    text = lay_out(told().table, SITTING)
    assert text == lay_out(told().table, SITTING)
    assert "\n" not in text
    content = msgspec.json.decode(text)
    assert msgspec.json.encode(content, order="sorted").decode() == text
    assert '"is":"phrase"' not in text
    assert "Lacuna 1. Manca la sintesi di " in text


def test_it_is_read_back_and_every_format_is_made_of_it_alone() -> None:
    document = read_frozen(lay_out(told().table, SITTING))
    for format in FORMATS:
        assert render(document, format, "it").bytes
    assert render(document, "markdown", "en") == render(document, "markdown", "it")


def test_the_signed_minutes_are_what_was_signed_though_names_and_words_are_gone_since() -> None:
    story = signed()
    table = replace(story.table, register=Register())
    document = minutes_of(table, SITTING)
    assert document.final
    said = render(document, "markdown", "it").bytes.decode()
    assert "Aminata N'Diaye" in said
    assert "Firmato da presidenza e segreteria mercoledì 18 novembre 2026, ore 15:31" in said
    kept = table.minutes.of(SITTING).document
    assert kept is not None
    digest = digest_of(render(document, "json", "it").bytes.decode())
    assert digest == kept.digest
    groups = " ".join(digest[place : place + 4] for place in range(0, 64, 4))
    assert groups in said


def test_until_both_have_signed_the_draft_is_exported() -> None:
    story = told()
    before = minutes_of(story.table, SITTING)
    assert not before.final
    story.tells(PrepareMinutes(SITTING), by="chair")
    story.tells(KeepMinutes(SITTING, lay_out(story.table, SITTING)), by="system")
    assert not minutes_of(story.table, SITTING).final
    story.tells(WriteSummary(SITTING, RequestId("s2"), "Chiede la casa."), by="secretary")
    assert "manca 1 sintesi" in render(minutes_of(story.table, SITTING), "markdown", "it").bytes.decode()


def test_signed_minutes_whose_text_was_erased_are_made_from_the_log_again() -> None:
    table = signed().table
    kept = table.minutes.of(SITTING)
    assert kept.document is not None
    erased = replace(kept, document=Prose(kept.document.digest, None))
    book = replace(table.minutes, by_sitting={SITTING: erased})
    assert not minutes_of(replace(table, minutes=book), SITTING).final


def test_minutes_signed_in_the_past_are_still_read() -> None:
    """Laid out once and never again: if this fails, what people have signed can no longer be read."""
    if os.environ.get("GOLDEN") == "write" and not GOLDEN.exists():
        GOLDEN.write_text(lay_out(told().table, SITTING), encoding="utf-8")
    text = GOLDEN.read_text(encoding="utf-8")
    document = read_frozen(text)
    assert isinstance(document, Document)
    assert document.kind == "minutes"
    assert digest_of(text) == "ac312b5882ab2dd8795bad3bd425abf5ec364139f873c8dd8308307cffa151e9"
    assert "Approvato" in render(document, "markdown", "it").bytes.decode()


def test_anything_else_is_not_read_as_minutes() -> None:
    with pytest.raises(msgspec.ValidationError):
        read_frozen('{"kind":"minutes"}')
