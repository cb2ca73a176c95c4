"""The evidence file: it checks itself on a machine that has nothing but Python, and by hand; it keeps our secrets."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Collection, Sequence
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest

from server.deliberation.ids import Digest, TableId
from server.deliberation.prose import digest_of
from server.deliberation.table import Table
from server.evidence import verifier
from server.evidence.gathering import checked
from server.evidence.packing import packed, zipped
from server.evidence.verifier import SUMS, Broken, Kept, Whole, check, sums, verify
from server.sessions.loading import load
from server.storage.memory import MemoryStore
from server.storage.store import Body, Link
from tests.deliberation.house import SITTING
from tests.documents.example import FIRST
from tests.evidence.table import TABLE, rich
from tests.evidence.zips import unzipped

Gathered = tuple[Table, Kept, Whole]


@pytest.fixture(scope="module")
async def gathered() -> Gathered:
    store = MemoryStore()
    await rich(store)
    return (await load(store, TABLE)).table, *await checked(store, TABLE)


@pytest.fixture(scope="module")
def content(gathered: Gathered) -> bytes:
    return packed(*gathered).bytes


@pytest.fixture
def folder(content: bytes, tmp_path: Path) -> Path:
    """The evidence unpacked, as whoever gets it does first."""
    folder = tmp_path / "unpacked"
    for name, piece in unzipped(content).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(piece)
    return folder


def run(program: Path, *words: str | Path, cwd: Path) -> tuple[int, str, str]:
    """The verifier by itself: without packages, settings or our code."""
    command: Sequence[str | Path] = (sys._base_executable, "-I", "-S", program, *words)  # type: ignore[attr-defined]
    done = subprocess.run(command, cwd=cwd, env={}, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def test_the_verifier_from_the_file_checks_the_file_in_an_empty_folder(content: bytes, tmp_path: Path) -> None:
    empty, program, file = tmp_path / "empty", tmp_path / "verify.py", tmp_path / "evidence.zip"
    empty.mkdir()
    program.write_bytes(unzipped(content)["verify.py"])
    file.write_bytes(content)
    status, printed, said = run(program, file, cwd=empty)
    assert (status, said) == (0, "")
    assert printed.splitlines() == [
        "table: whole",
        "  entries          188",
        f"  head             {unzipped(content)['chain.txt'].split()[-1].decode()}",
        "  words            64",
        "  sealed versions  6",
        "  signed minutes   1",
        "  edits of drafts  25 (20 bound by a sealed version)",
    ]
    file.write_bytes(content[:-1])
    status, printed, said = run(program, file, cwd=empty)
    assert (status, said) == (1, "")
    assert printed.startswith(f"{file}: BROKEN. The first broken link: evidence.zip: its last 64 letters are not")
    assert list(empty.iterdir()) == []


def test_unpacked_it_checks_the_folder_it_lies_in(folder: Path, tmp_path: Path) -> None:
    assert run(folder / "verify.py", cwd=tmp_path)[0] == 0
    (folder / "documents" / ".DS_Store").write_bytes(b"a computer's own")
    (folder / "evidence.zip").write_bytes(b"what it was unpacked from")
    assert run(folder / "verify.py", cwd=tmp_path)[0] == 0
    log = folder / "log.jsonl"
    log.write_bytes(log.read_bytes().replace(b'"kind":"area"', b'"kind":"point"', 1))
    status, printed, said = run(folder / "verify.py", cwd=tmp_path)
    place = next(n for n, line in enumerate(log.read_text().splitlines(), start=1) if "TextSealed" in line)
    assert (status, said) == (1, "")
    assert printed.startswith(f"{folder}: BROKEN. The first broken link: entry {place}: the chain says")


def test_the_program_is_the_one_that_verify_runs(content: bytes) -> None:
    assert unzipped(content)["verify.py"] == Path(verifier.__file__).read_bytes()


def test_an_earlier_hash_must_be_part_of_the_chain(folder: Path, tmp_path: Path) -> None:
    hash = (folder / "chain.txt").read_text().splitlines()[99].split(" ")[2]
    status, printed, _ = run(folder / "verify.py", "--known", hash, cwd=tmp_path)
    assert (status, "  known hash       entry 100\n" in printed) == (0, True)
    status, printed, _ = run(folder / "verify.py", "--known", "0" * 64, cwd=tmp_path)
    assert (status, f"no entry has the hash {'0' * 64}" in printed) == (1, True)


def test_what_the_readme_says_to_do_by_hand_gives_what_it_says(folder: Path) -> None:
    text = (folder / "README.txt").read_text(encoding="utf-8")
    examples = re.findall(r"^  (\( head .+ \) \| sha256sum)\n.*\n  ([0-9a-f]{64})$", text, re.MULTILINE)
    assert len(examples) == 2
    for command, hash in examples:
        done = subprocess.run(["/bin/sh", "-c", command], cwd=folder, capture_output=True, text=True, check=True)
        assert done.stdout.split() == [hash, "-"]
        assert (folder / "chain.txt").read_text().splitlines()[0] == f"1 TableFounded {hash}"
    assert text.count((folder / "chain.txt").read_text().splitlines()[-1].split(" ")[2]) == 2
    done = subprocess.run(["sha256sum", "-c", SUMS], cwd=folder, capture_output=True, text=True, check=True)
    assert all(line.endswith(": OK") for line in done.stdout.splitlines())


def test_the_readme_names_all_there_is_in_both_languages(content: bytes) -> None:
    files = unzipped(content)
    text = files["README.txt"].decode()
    for name in {re.sub("/.*", "/", name) for name in files} - {"README.txt"}:
        assert text.count(f"\n  {name} ") == 2, name
    assert "{" not in text


def test_the_same_log_gives_the_same_bytes(gathered: Gathered, content: bytes) -> None:
    assert packed(*gathered).bytes == content
    assert packed(*gathered).file_name == "evidence-table-188.zip"


async def test_from_another_store_it_is_the_same(content: bytes) -> None:
    """Nothing in it depends on when or in what order the store was filled, or on what else is kept there."""
    store = MemoryStore()
    story = await rich(store)
    await store.keep_link(Link(b"a secret of ours", TABLE, story.log[1].by, story.at, None, None))
    others = [
        Body(id=body.id, name=body.name, bench=body.bench, tax_code=f"8{n:010}", email="x@example.org")
        for n, body in enumerate(await store.bodies())
    ]
    await store.keep_register(others, [], story.at + timedelta(days=9))
    again = packed((await load(store, TABLE)).table, *await checked(store, TABLE)).bytes
    assert again == content


def test_signed_minutes_and_texts_are_there_to_read(gathered: Gathered, content: bytes) -> None:
    table, files = gathered[0], unzipped(content)
    document = table.minutes.of(SITTING).document
    assert document is not None
    assert sha256(files["signed/sitting.json"]).hexdigest() == document.digest
    assert files["texts/text-v1.txt"].decode().splitlines()[:2] == ["1 Lavoro", f"1.1 {FIRST}"]
    for name in ("text-linee-guida-v4", "premessa-linee-guida-v2", "verbale-1-2026"):
        assert files[f"documents/{name}.pdf"].startswith(b"%PDF")
        assert files[f"documents/{name}.html"].startswith(b"<!doctype html>")
    names = json.loads(files["names.json"])
    assert names["people"][names["seats"]["ana"]["person"]] == "Aminata N'Diaye"


class Forgetful(MemoryStore):
    """A store in which somebody had words erased."""

    erased: Collection[str] = ()

    async def words(self, table: TableId, digests: Sequence[Digest] | None) -> dict[Digest, str]:
        return {id: text for id, text in (await super().words(table, digests)).items() if id not in self.erased}


async def test_erased_words_are_nowhere_in_it_and_it_is_whole(tmp_path: Path) -> None:
    store, words = Forgetful(), "Chiede che il lavoro sia la prima priorità: «prima il lavoro, poi il resto»."
    story = await rich(store)
    document = story.table.minutes.of(SITTING).document
    assert document is not None
    store.erased = (digest_of(words), document.digest)
    content = packed((await load(store, TABLE)).table, *await checked(store, TABLE)).bytes
    for name, piece in unzipped(content).items():
        assert b"prima il lavoro, poi il resto" not in piece, name
    file = tmp_path / "evidence.zip"
    file.write_bytes(content)
    assert verify(file)[1].removed == set(store.erased)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"log.jsonl": None}, "evidence.zip: it cannot be read (KeyError"),
        ({"words.jsonl": b"[]\n"}, "evidence.zip: it cannot be read (TypeError"),
        ({"heads.json": b"[" * 100_000}, "evidence.zip: it cannot be read (RecursionError"),
        ({"documents/verbale-1-2026.pdf": b"%PDF"}, "'documents/verbale-1-2026.pdf': SHA256SUMS says"),
        ({"documents/voti.csv": None}, "'documents/voti.csv': it is in SHA256SUMS, but missing"),
        ({"documents/more.html": b"<p>"}, "'documents/more.html': SHA256SUMS says None"),
        ({"more.txt": b"x"}, "'more.txt': nothing like it follows from the log"),
        ({"texts/text-v5.txt": b"x"}, "'texts/text-v5.txt': nothing like it follows from the log"),
        ({"texts/text-v2.txt": b"1 Lavoro\n"}, "texts/text-v2.txt, line 2: it is not what follows from the log"),
        ({"signed/sitting.json": None}, "signed/sitting.json: it is missing"),
    ],
)
def test_what_is_changed_inside_is_named(
    content: bytes, tmp_path: Path, change: dict[str, bytes | None], says: str
) -> None:
    files: dict[str, bytes | None] = {**unzipped(content), **change}
    file = tmp_path / "evidence.zip"
    file.write_bytes(zipped({name: piece for name, piece in files.items() if piece is not None}))
    with pytest.raises(Broken) as broken:
        verify(file)
    assert str(broken.value).startswith(says)


def test_what_is_no_evidence_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "other.zip"
    file.write_bytes(zipped({"manifest.json": b"{}"}))
    (tmp_path / "text").write_bytes(b"hello")
    (tmp_path / "empty").mkdir()
    for name, says in (
        ("other.zip", "other.zip: this is no evidence of ImProVe"),
        ("empty", "empty: this is no evidence of ImProVe"),
        ("text", "text: it cannot be read (BadZipFile"),
    ):
        assert verifier.main([str(tmp_path / name)]) == 1
        assert f"BROKEN. The first broken link: {says}" in capsys.readouterr().out
    assert verifier.main([str(tmp_path / "none.zip")]) == 1
    assert capsys.readouterr().err == f"There is no file {tmp_path / 'none.zip'}.\n"


def test_two_files_of_one_name_are_not_taken_for_one(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "evidence.zip"
    file.write_bytes(content)
    with ZipFile(file, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("log.jsonl", b"")
    with pytest.raises(Broken, match="two files of one name"):
        verify(file)


def test_an_empty_log_has_no_evidence(gathered: Gathered) -> None:
    nothing = Kept([], {}, {})
    with pytest.raises(ValueError, match="an empty log"):
        packed(gathered[0], nothing, check(nothing))


def test_nothing_a_file_says_reaches_the_terminal_as_an_order(
    content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = unzipped(content)
    files["names.json"] = files["names.json"].replace(b'"table": "table"', b'"table": "\\u001b[2J\\ud800"')
    file = tmp_path / "evidence.zip"
    for more in ({}, {"\x1b[2J.txt": b""}):
        changed = {**files, **more}
        file.write_bytes(zipped({**changed, SUMS: sums(changed)}))
        assert verifier.main([str(file)]) == len(more)
        printed = capsys.readouterr().out
        assert "[2J" in printed
        assert "\x1b" not in printed
