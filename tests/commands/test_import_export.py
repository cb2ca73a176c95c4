"""improve import and improve export, as somebody at a terminal meets them: what is said, what is kept, which status."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from server import cli
from tests.tools import state_folder

BILL = Path(__file__).resolve().parents[1] / "data/senate-bills/S1-landmines.json"
SHEET = "Ente;Gruppo;Codice fiscale;Persona\r\nAssociazione Prova;Associazioni;12345678903;Ana N'Diaye\r\n"
BAD = "Comune di Prova;Comuni;;Paola Rossi\r\n"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """A state that the tests of this module share, in order, as one house would."""
    with state_folder() as folder:
        yield folder


@pytest.fixture
def improve(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*words: str | Path) -> tuple[int, str, str]:
        """The status, what was printed, and what was said on the side."""
        status = cli.main([*map(str, words), "--state", str(folder / "state")])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run


@pytest.fixture
def table(improve: Run) -> str:
    """The table of the bill; importing it again makes no second one."""
    _, printed, _ = improve("import", BILL)
    found = re.search(r"^Table (legge-\w+):", printed)
    assert found is not None
    return found[1]


def test_a_bill_founds_a_table_with_a_link_to_each_seat(improve: Run) -> None:
    status, printed, _ = improve("import", BILL, "--port", "8123")
    assert status == 0
    assert len(re.findall(r"^Amendment .+:", printed, re.MULTILINE)) == 7
    assert "6 of 7 amendments were filed." in printed
    assert "Amendment 1.100 (testo 2): Dopo il comma 1" in printed
    assert len(re.findall(r"http://127\.0\.0\.1:8123/j#\S{32}$", printed, re.MULTILINE)) == 9


def test_importing_it_again_changes_nothing_but_the_links(improve: Run, table: str) -> None:
    before = improve("export", table, "--document", "guidelines", "--format", "json", "--out", "/dev/stdout")[1]
    _, printed, _ = improve("import", BILL)
    assert f"Table {table}:" in printed
    assert improve("export", table, "--document", "guidelines", "--format", "json", "--out", "/dev/stdout")[1] == before


def test_a_bill_goes_to_a_table_that_is_named(improve: Run, table: str, folder: Path) -> None:
    other = folder / "other.json"
    bill = json.loads(BILL.read_text(encoding="utf-8"))
    other.write_text(json.dumps({**bill, "title": "Un altro"}), encoding="utf-8")
    status, printed, _ = improve("import", other, "--table", table)
    assert (status, f"Table {table}: «Un altro»" in printed) == (0, True)
    assert "6 of 7 amendments were filed." in printed
    assert "/j#" not in printed


def test_an_amendment_that_is_not_understood_is_named_and_left_out(improve: Run, table: str, folder: Path) -> None:
    odd = folder / "odd.json"
    bill = json.loads(BILL.read_text(encoding="utf-8"))
    bill["amendments"][0]["text"] = "Al comma 1, lettera e), sopprimere le parole: «e z)»."
    bill["amendments"][3]["text"] = "Fate come vi pare."
    odd.write_text(json.dumps({**bill, "title": "Strano"}), encoding="utf-8")
    status, printed, _ = improve("import", odd, "--table", table)
    assert status == 0
    assert "Amendment 2.1 was left out: The words «e z)» are not there." in printed
    assert "Amendment 6.3 was left out: Not understood from here on: «Fate come vi pare»." in printed
    assert "Amendment 2.2 was left out: The words «iscritti» are there more than once." in printed
    assert len(re.findall(r"^Amendment [^:]+: ", printed, re.MULTILINE)) == 7
    assert "4 of 7 amendments were filed." in printed


@pytest.mark.parametrize("format", ["markdown", "html", "json", "odt", "docx", "pdf"])
def test_the_bill_is_exported_in_every_format(improve: Run, table: str, folder: Path, format: str) -> None:
    out = folder / f"bill.{format}"
    status, printed, _ = improve("export", table, "--document", "guidelines", "--format", format, "--out", out)
    assert status == 0
    assert printed == f"{out}: {out.stat().st_size} bytes.\n"
    assert out.stat().st_size > 2_000


def test_into_a_folder_a_file_names_itself(improve: Run, table: str, folder: Path) -> None:
    out = folder / "out"
    out.mkdir()
    for document in ("votes", "calendar"):
        assert improve("export", table, "--document", document, "--out", out)[0] == 0
    assert sorted(path.suffix for path in out.iterdir()) == [".csv", ".ics"]
    shutil.rmtree(out)


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        (("guidelines", "a.md"), b"Presidenza di prova\n"),
        (("guidelines", "a", "--format", "md"), b"Presidenza di prova\n"),
        (("guidelines", "a.docx"), b"PK"),
        (("guidelines", "a.html"), b"<!"),
        (("guidelines", "a.docx", "--format", "pdf"), b"%PDF"),
        (("guidelines", "a"), b"%PDF"),
        (("booklet", "a.md"), b"Presidenza di prova\n"),
        (("booklet", "a.pdf"), b"%PDF"),
        (("compared", "a.docx"), b"PK"),
        (("tracked", "a.odt"), b"PK"),
        (("guidelines", "a.xml"), b"<?xml"),
        (("booklet", "a", "--format", "akn"), b"<?xml"),
        (("amendment", "a.xml", "--amendment", "6.1"), b"<?xml"),
        (("votes", "a.txt", "--format", "csv"), b"\xef\xbb\xbf"),
        (("calendar", "a", "--format", "ics"), b"BEGIN:VCALENDAR"),
    ],
)
def test_the_format_is_the_one_named_or_that_of_the_files_name(
    improve: Run, table: str, folder: Path, words: tuple[str, ...], begins: bytes
) -> None:
    document, name, *rest = words
    assert improve("export", table, "--document", document, "--out", folder / name, *rest)[0] == 0
    assert (folder / name).read_bytes().startswith(begins)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("TABLE", "--document", "votes", "--format", "pdf"), "Votes can be written as csv, not as pdf."),
        (("TABLE", "--document", "guidelines", "--format", "csv"), "Guidelines can be written as markdown, html,"),
        (("nowhere", "--document", "votes"), "There is no table «nowhere». Tables: legge-"),
        (("TABLE", "--document", "minutes"), "This table has held no sitting yet, so there are no minutes."),
        (("TABLE", "--document", "extract"), "This table has held no sitting yet, so there are no minutes."),
        (("TABLE", "--document", "guidelines", "--text", "x"), "There is no sealed text «x». Texts: testo-"),
        (("TABLE", "--document", "amendment", "--amendment", "9.99"), "Say which amendment with --amendment: "),
        (("TABLE", "--document", "booklet", "--text", "x"), "There is no sealed text «x». Texts: testo-"),
        (("TABLE", "--document", "compared", "--version", "9"), "This text has no such versions."),
        (("TABLE", "--document", "tracked", "--format", "akn"), "Akoma Ntoso has one version of a text in a file"),
    ],
)
def test_what_cannot_be_exported_is_said(
    improve: Run, table: str, folder: Path, words: tuple[str, ...], says: str
) -> None:
    asked = [table if word == "TABLE" else word for word in words]
    status, _, said = improve("export", *asked, "--out", folder / "none.pdf")
    assert (status, says in said) == (1, True)
    assert not (folder / "none.pdf").exists()


def test_the_booklet_says_every_amendment_that_was_imported(improve: Run, table: str, folder: Path) -> None:
    out = folder / "fascicolo.md"
    assert improve("export", table, "--document", "booklet", "--text", _first(improve, table), "--out", out)[0] == 0
    said = out.read_text(encoding="utf-8")
    numbers = re.findall(r"^Amendment ((?!.* was left out)[^:]+): ", improve("import", BILL)[1], re.MULTILINE)
    assert len(numbers) >= 6
    assert sorted(re.findall(r"^## Emendamento (.+)$", said, re.MULTILINE)) == sorted(numbers)


def _first(improve: Run, table: str) -> str:
    """The text of the bill itself, whatever was imported after it."""
    said = improve("export", table, "--document", "guidelines", "--text", "x", "--out", "/dev/null")[2]
    return said.partition("Texts: ")[2].split(",")[0].strip(". \n")


def test_a_good_sheet_is_kept_at_once_with_its_seats(improve: Run, table: str, folder: Path) -> None:
    sheet = folder / "good.csv"
    sheet.write_text(SHEET, encoding="cp1252", newline="")
    status, printed, _ = improve("import", sheet, "--table", table)
    assert status == 0
    assert "1 new, 0 changed, 0 unchanged, 0 bad" in printed
    assert "Kept: 1 bodies, 1 people, 1 seats." in printed
    _, again, _ = improve("import", sheet, "--table", table)
    assert "0 new, 0 changed, 1 unchanged, 0 bad" in again


def test_with_bad_lines_nothing_is_kept_unless_one_says_yes(improve: Run, table: str, folder: Path) -> None:
    sheet, bad = folder / "mixed.csv", folder / "bad.csv"
    sheet.write_text(SHEET.replace("Prova", "Altra").replace("12345678903", "") + BAD, encoding="utf-8", newline="")
    status, printed, said = improve("import", sheet, "--bad", bad)
    assert status == 1
    assert "Line 3: there is no bench «Comuni». Perhaps «Public administrations»?" in printed
    assert "Nothing was kept: 1 line is bad." in said
    assert "Comune di Prova;Comuni;;Paola Rossi;there is no bench" in bad.read_text(encoding="utf-8-sig")
    status, printed, _ = improve("import", sheet, "--yes")
    assert (status, "Kept: 1 bodies, 1 people, 0 seats." in printed) == (0, True)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("missing.csv", None, "There is no file"),
        ("book.csv", b"PK\x03\x04", "This is the file of a spreadsheet."),
        ("prices.csv", b"Price;Pieces\n1;2\n", "There is no column «body» nor «person»."),
        ("other.json", b'{"title": 1}', "is no bill as docs/import.md describes it"),
        ("broken.json", b"\xff\xfe", "is no bill as docs/import.md describes it"),
    ],
)
def test_a_file_that_will_not_do_is_said_in_a_sentence(
    improve: Run, folder: Path, name: str, content: bytes | None, says: str
) -> None:
    file = folder / f"wrong-{name}"
    if content is not None:
        file.write_bytes(content)
    status, _, said = improve("import", file)
    assert (status, says in said) == (1, True)
    assert "Traceback" not in said


def test_a_table_that_there_is_not_is_said(improve: Run, table: str) -> None:
    status, _, said = improve("import", BILL, "--table", "nowhere")
    assert (status, f"There is no table «nowhere». Tables: {table}." in said) == (1, True)
