"""Each format says the whole document, in the same bytes every time, on every machine and in every process."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Literal

import pytest

from server.deliberation.document.booklet import booklet
from server.deliberation.document.compared import compared
from server.deliberation.document.extract import extract
from server.deliberation.document.guidelines import guidelines
from server.deliberation.document.minutes import minutes
from server.deliberation.document.model import Document
from server.documents import FORMATS, Format, render
from server.words import LANGUAGES
from tests.deliberation.house import SITTING, TEXT
from tests.documents.example import told

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"


def both() -> list[Document]:
    table = told().table
    return [minutes(table, SITTING), guidelines(table, TEXT)]


def amending() -> list[Document]:
    """What is made of the amendments: booklet, both comparisons, and an extract of the minutes."""
    table = told().table
    kinds: tuple[Literal["compared", "tracked"], ...] = ("compared", "tracked")
    versions = [compared(table, TEXT, kind) for kind in kinds]
    return [booklet(table, TEXT), *versions, extract(minutes(table, SITTING), 2)]


def digests() -> list[str]:
    """One line a file: what a process of its own makes of the example, name and SHA-256."""
    made = [render(document, format, language) for document in both() for format in FORMATS for language in LANGUAGES]
    formats: tuple[Format, ...] = ("odt", "docx")
    made += [render(document, format, "it") for document in amending() for format in formats]
    made.append(render(amending()[1], "pdf", "it"))
    return [f"{each.file_name} {sha256(each.bytes).hexdigest()}" for each in made]


def test_two_processes_with_other_seeds_zones_and_tongues_make_the_same_bytes() -> None:
    answers: list[str] = []
    for seed, zone, tongue in (("1", "Pacific/Apia", "C.UTF-8"), ("4242", "America/St_Johns", "ar_SA.UTF-8")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LANG": tongue, "LC_ALL": tongue}
        code = "from tests.documents.test_formats import digests; print(*digests(), sep='\\n')"
        answers.append(
            subprocess.run(
                [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
            ).stdout
        )
    assert answers[0] == answers[1]
    assert answers[0].split("\n")[:-1] == digests()
    assert len(answers[0].splitlines()) == 2 * len(FORMATS) * len(LANGUAGES) + 4 * 2 + 1


GOLDENS: tuple[tuple[int, Format], ...] = (
    (0, "markdown"),
    (0, "html"),
    (1, "markdown"),
    (1, "html"),
    (1, "json"),
    (2, "markdown"),
    (3, "html"),
    (4, "markdown"),
)


@pytest.mark.parametrize(("which", "format"), GOLDENS)
def test_the_example_comes_out_as_it_was_looked_at(which: int, format: Format) -> None:
    """With GOLDEN=write the files are written anew: then look at them before committing."""
    made = render([*both(), *amending()][which], format, "it")
    path = GOLDEN / made.file_name
    if os.environ.get("GOLDEN") == "write":
        path.write_bytes(made.bytes)
    assert path.read_bytes() == made.bytes


def test_a_courtesy_translation_says_at_the_top_that_only_the_italian_text_has_effect() -> None:
    for document in both():
        formats: tuple[Format, ...] = ("markdown", "html")
        for format in formats:
            top = render(document, format, "en").bytes.decode()
            assert "Courtesy translation: only the Italian text has effect" in top
            assert top.index("Courtesy translation") < top.index("Regione Esempio")
            assert "ortesia" not in render(document, format, "it").bytes.decode()


@pytest.mark.parametrize("format", FORMATS)
def test_what_is_made_of_the_amendments_comes_in_every_format_and_language(format: Format) -> None:
    for document in amending():
        if format == "akn" and document.kind in ("compared", "tracked"):
            continue
        for language in LANGUAGES:
            made = render(document, format, language)
            assert len(made.bytes) > 1_000
            assert made.file_name.startswith(document.file_name)


def test_file_names_are_plain_letters_and_say_the_language_of_a_translation() -> None:
    names = {
        render(document, format, language).file_name
        for document in both()
        for format in FORMATS
        for language in LANGUAGES
    }
    assert "verbale-1-2026.pdf" in names
    assert "linee-guida-v4.en.odt" in names
    assert len(names) == 26
    assert all(name.isascii() and "/" not in name for name in names)
