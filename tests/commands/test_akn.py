"""improve export and import with Akoma Ntoso: what one table exports another imports, equal."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from server import cli
from server.deliberation.document.booklet import booklet
from server.deliberation.document.guidelines import guidelines
from server.deliberation.ids import AmendmentId, UnitId
from server.deliberation.matters.amendments.acts import FileSubamendment
from server.deliberation.matters.amendments.edits import Reword
from server.deliberation.matters.amendments.shapes import FileAmendment
from server.documents import render
from server.documents.akn.amendments_in import ReadAmendment
from server.documents.akn.reading import read
from server.documents.akn.texts_in import ReadText
from tests.deliberation.house import TEXT
from tests.documents.example import EDITS, FIRST, opened
from tests.tools import state_folder

DATA = Path(__file__).resolve().parents[1] / "data"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
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


def table_of(printed: str) -> str:
    found = re.search(r"^Table ([\w-]+):", printed, re.MULTILINE)
    assert found is not None, printed
    return found[1]


def exported(improve: Run, folder: Path, table: str, document: str) -> bytes:
    out = folder / f"{table}-{document}.xml"
    status, _, said = improve("export", table, "--document", document, "--out", out)
    assert status == 0, said
    return out.read_bytes()


def text(content: bytes) -> ReadText:
    found = read(content)
    assert isinstance(found, ReadText)
    return found


def amendments(content: bytes) -> tuple[ReadAmendment, ...]:
    found = read(content)
    assert isinstance(found, tuple)
    return found


def test_what_one_table_exports_another_imports_equal(improve: Run, folder: Path) -> None:
    bill = table_of(improve("import", DATA / "senate-bills" / "S1-landmines.json")[1])
    before, asked = exported(improve, folder, bill, "guidelines"), exported(improve, folder, bill, "booklet")
    status, printed, said = improve("import", folder / f"{bill}-guidelines.xml")
    assert (status, len(re.findall("/j#", printed))) == (0, 9), said
    other = table_of(printed)
    assert other != bill
    assert text(exported(improve, folder, other, "guidelines")) == text(before)
    status, printed, said = improve("import", folder / f"{bill}-booklet.xml", "--table", other)
    count = len(amendments(asked))
    assert f"{count} of {count} amendments were filed." in printed, said
    assert count >= 6
    for one, again in zip(amendments(asked), amendments(exported(improve, folder, other, "booklet")), strict=True):
        fields = ("number", "authors", "summary", "reason", "operations")
        assert [getattr(again, field) for field in fields] == [getattr(one, field) for field in fields]
    assert (
        f"{count} of {count} amendments were filed."
        in improve("import", folder / f"{bill}-booklet.xml", "--table", other)[1]
    ), "asking twice does it once"


def test_a_bill_of_the_senate_comes_to_a_table_of_its_own(improve: Run, folder: Path) -> None:
    status, printed, said = improve("import", DATA / "akoma-ntoso" / "senate-bill.xml")
    assert status == 0, said
    assert "«Misure per contrastare il finanziamento" in printed
    units = text(exported(improve, folder, table_of(printed), "guidelines")).units
    assert [unit.number for unit in units] == ["1", "1.1", "1.2", "1.3", "2", "2.1", "2.1.a", "2.1.b"]


def test_a_sub_amendment_comes_with_what_it_would_change(improve: Run, folder: Path) -> None:
    story = opened()
    (id, author, edit, summary), *_ = EDITS
    story.tells(FileAmendment(AmendmentId(id), TEXT, 1, (edit,), summary, "Serve."), by=author)
    again = Reword(UnitId("u1"), FIRST.replace("due incontri l’anno", "un incontro ogni quattro mesi"))
    sub = FileSubamendment(AmendmentId("sub"), AmendmentId(id), 1, 1, (again,), "Ogni quattro mesi.", "Basta.")
    story.tells(sub, by="mia")
    for document in (guidelines(story.table, TEXT), booklet(story.table, TEXT)):
        (folder / f"{document.kind}.xml").write_bytes(render(document, "akn", "it").bytes)
    table = table_of(improve("import", folder / "guidelines.xml")[1])
    _, printed, said = improve("import", folder / "booklet.xml", "--table", table)
    assert "2 of 2 amendments were filed." in printed, (printed, said)
    one, two = (
        amendments((folder / "booklet.xml").read_bytes()),
        amendments(exported(improve, folder, table, "booklet")),
    )
    assert [(each.parent, each.operations, each.reason) for each in two] == [
        (each.parent, each.operations, each.reason) for each in one
    ]
    alone = folder / "alone.xml"
    content = (folder / "booklet.xml").read_text(encoding="utf-8")
    alone.write_text(content.replace('improve:parent="1.1.1"', 'improve:parent="9.9"'), encoding="utf-8")
    assert (
        "amendment 9.9, which it would change, did not come with it." in improve("import", alone, "--table", table)[1]
    )


def test_an_amendment_of_the_senate_is_read_by_its_formula(improve: Run, folder: Path) -> None:
    bill = table_of(improve("import", DATA / "akoma-ntoso" / "senate-bill.xml")[1])
    given = (DATA / "akoma-ntoso" / "senate-amendment.xml").read_text(encoding="utf-8")
    file = folder / "senate.xml"
    file.write_text(
        given.replace("primo periodo, ", "").replace("in tutti i suoi generi e manifestazioni", "direttamente o"),
        encoding="utf-8",
    )
    status, printed, said = improve("import", file, "--table", bill)
    assert (status, "1 of 1 amendments were filed." in printed) == (0, True), (printed, said)
    (amendment,) = amendments(exported(improve, folder, bill, "booklet"))
    assert (amendment.number, amendment.operations is not None) == ("1.1", True)
    assert amendment.formula == "All'articolo 1, comma 1, sopprimere le parole: «direttamente o»."
    _, printed, _ = improve("import", DATA / "akoma-ntoso" / "senate-amendment.xml", "--table", bill)
    assert "Amendment 1.1 was left out: " in printed
    assert "in tutti i suoi generi e manifestazioni" in printed


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"<a>", "This file cannot be imported: it is not well-formed XML (line 1)."),
        (b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "it has a document type of its own"),
        (b"<html/>", "its root is not <akomaNtoso>"),
        (b" " * (8 * 1024 * 1024 + 1), "it is longer than 8 MB"),
    ],
)
def test_what_will_not_do_is_said_in_a_sentence(improve: Run, folder: Path, content: bytes, says: str) -> None:
    file = folder / "wrong.xml"
    file.write_bytes(content)
    status, printed, said = improve("import", file)
    assert (status, printed, says in said) == (1, "", True), said


def test_amendments_need_a_table_and_a_text_that_they_fit(improve: Run, folder: Path) -> None:
    amendment = DATA / "akoma-ntoso" / "senate-amendment.xml"
    assert "Say with --table which table has their text." in improve("import", amendment)[2]
    bill = table_of(improve("import", DATA / "senate-bills" / "S1-landmines.json")[1])
    booklet = exported(improve, folder, bill, "booklet").decode()
    wrong = folder / "wrong-booklet.xml"
    wrong.write_text(re.sub(r'improve:at="\d+"', 'improve:at="99999"', booklet), encoding="utf-8")
    other = table_of(improve("import", DATA / "akoma-ntoso" / "senate-bill.xml")[1])
    status, printed, _ = improve("import", wrong, "--table", other)
    assert status == 0
    assert "0 of " in printed
    assert "was left out: the words it names are not in this version of the text" in printed
    assert "There is no sealed text «x»." in improve("import", wrong, "--table", other, "--text", "x")[2]
