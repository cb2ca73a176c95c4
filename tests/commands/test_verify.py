"""improve verify and the evidence it checks, as somebody at a terminal meets them; the drill of backup and restore."""

from __future__ import annotations

import asyncio
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import ZipFile

import asyncpg
import pytest

from server import cli
from server.deliberation.ids import BallotId, CommandId, SeatId
from server.deliberation.matters.ballots.shapes import OpenBallot
from server.deliberation.matters.ballots.subjects import PutQuestion
from server.deliberation.shapes import By
from server.postgres_embedded import embedded_postgres
from server.protocol import Done
from server.storage import postgres
from tests.sessions.rooms import in_sitting
from tests.tools import state_folder

BILL = Path(__file__).resolve().parents[1] / "data/senate-bills/S1-landmines.json"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """A state that the tests of this module share, in order, as one house would."""
    with state_folder() as folder:
        yield folder


@pytest.fixture
def improve(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*words: str | Path, state: str = "state") -> tuple[int, str, str]:
        """The status, what was printed, and what was said on the side."""
        status = cli.main([*map(str, words), "--state", str(folder / state)])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run


@pytest.fixture
def table(improve: Run) -> str:
    """The table of the bill; importing it again makes no second one."""
    found = re.search(r"^Table (legge-\w+):", improve("import", BILL)[1])
    assert found is not None
    return found[1]


@pytest.fixture
def evidence(improve: Run, folder: Path, table: str) -> Path:
    out = folder / "evidence.zip"
    assert improve("export", table, "--document", "evidence", "--format", "zip", "--out", out)[0] == 0
    return out


async def change(folder: Path, *statements: str) -> None:
    async with embedded_postgres(folder / "state") as address:
        connection = await asyncpg.connect(address)
        for statement in statements:
            assert not (await connection.execute(statement)).endswith(" 0")
        await connection.close()


def test_a_house_without_tables_has_nothing_to_check(improve: Run) -> None:
    assert improve("verify", state="empty")[:2] == (0, "There is no table yet.\n")


def test_a_database_that_is_whole_is_said_to_be(improve: Run, table: str) -> None:
    status, printed, _ = improve("verify")
    lines = printed.splitlines()
    assert (status, lines[0]) == (0, f"{table}: whole")
    assert re.fullmatch(r"  head             [0-9a-f]{64}", lines[2])
    assert lines[4] == "  sealed versions  1"


def test_the_evidence_of_a_table_is_checked_without_any_database(improve: Run, table: str, evidence: Path) -> None:
    found = improve("verify")[1]
    status, printed, said = improve("verify", evidence, state="none")
    assert (status, printed, said) == (0, found, "")
    assert not (evidence.parent / "none").exists()
    with ZipFile(evidence) as archive:
        assert {name.partition("/")[0] for name in archive.namelist()} >= {"README.txt", "verify.py", "log.jsonl"}


def test_without_a_format_it_is_a_zip_and_twice_the_same(improve: Run, table: str, evidence: Path) -> None:
    out = evidence.parent / "out"
    out.mkdir()
    status, printed, _ = improve("export", table, "--document", "evidence", "--out", out)
    (again,) = out.iterdir()
    assert (status, printed) == (0, f"{again}: {evidence.stat().st_size} bytes.\n")
    assert re.fullmatch(rf"evidence-{table}-\d+\.zip", again.name)
    assert again.read_bytes() == evidence.read_bytes()
    status, _, said = improve("export", table, "--document", "evidence", "--format", "pdf", "--out", out)
    assert (status, said.splitlines()[-1]) == (1, "Evidence can be written as zip, not as pdf.")


def test_a_changed_file_ends_with_1_and_a_name(improve: Run, evidence: Path) -> None:
    changed = evidence.with_name("changed.zip")
    shutil.copy(evidence, changed)
    changed.write_bytes(evidence.read_bytes()[:-1] + b"x")
    status, printed, said = improve("verify", changed)
    assert (status, said) == (1, "")
    assert printed.startswith(f"{changed}: BROKEN. The first broken link: changed.zip: ")
    assert improve("verify", evidence.parent / "missing.zip")[0] == 1


def test_a_hash_noted_earlier_is_looked_for(improve: Run, evidence: Path) -> None:
    with ZipFile(evidence) as archive:
        number, _, hash = archive.read("chain.txt").decode().splitlines()[4].split(" ")
    for words in ((), (evidence,)):
        status, printed, _ = improve("verify", *words, "--known", hash)
        assert (status, f"  known hash       entry {number}\n" in printed) == (0, True)
        status, printed, _ = improve("verify", *words, "--known", "0" * 64)
        assert (status, f"o entry has the hash {'0' * 64}" in printed) == (1, True)


async def voting(folder: Path) -> None:
    """A house whose only table is in a sitting, with a vote open."""
    async with embedded_postgres(folder / "voting") as address:
        await postgres.migrate(address)
        async with postgres.connect(address) as store, in_sitting(store) as (room, _, _):
            by = By(SeatId("chair"), SeatId("chair"), "own_device", CommandId("open"))
            question = OpenBallot(BallotId("b"), PutQuestion(), "Si approva?", "open", 0, (), None, None)
            assert isinstance(await room.ask(question, by), Done)


def test_while_a_vote_is_open_it_is_said_whom_the_file_is_not_for(improve: Run, folder: Path, table: str) -> None:
    asyncio.run(voting(folder))
    warning = "A vote is open, and its choices are in the file: give it to nobody before the closing."
    out = folder / "voting.zip"
    status, _, said = improve("export", "table", "--document", "evidence", "--out", out, state="voting")
    assert (status, warning in said.splitlines()) == (0, True)
    assert improve("verify", out)[0] == improve("verify", state="voting")[0] == 0
    assert "A vote is open" not in improve("export", table, "--document", "evidence", "--out", out)[2]


def test_the_drill(improve: Run, folder: Path, evidence: Path) -> None:
    """Back up, lose everything, restore: it is whole, and its evidence is the same to the byte."""
    assert improve("backup", "--out", folder / "backup.zip")[0] == 0
    status, printed, _ = improve("restore", folder / "backup.zip", state="restored")
    assert (status, printed) == (0, "Everything is back, and every table is whole: its chain, its words, its drafts.\n")
    found = improve("verify")[:2]
    assert improve("verify", state="restored")[:2] == found == (0, found[1])
    table = found[1].partition(":")[0]
    again = folder / "again.zip"
    assert improve("export", table, "--document", "evidence", "--out", again, state="restored")[0] == 0
    assert again.read_bytes() == evidence.read_bytes()


def test_a_changed_database_ends_with_1_and_names_table_and_entry(improve: Run, folder: Path, table: str) -> None:
    """Last of this module: what it breaks stays broken."""
    later = "insert into tables (id, created_at) values ('zz-later', now())"
    asyncio.run(change(folder, later, "update entries set body = body || ' '::bytea where seq = 3"))
    status, printed, _ = improve("verify")
    assert (status, printed.startswith(f"{table}: BROKEN. The first broken link: entry 3: the chain says ")) == (
        1,
        True,
    )
    assert "\nzz-later: whole\n  entries          0\n" in printed
    status, _, said = improve("export", table, "--document", "evidence", "--out", folder / "no.zip")
    assert (status, "There is no evidence of this table, for its log is broken: entry 3: " in said) == (1, True)
    assert not (folder / "no.zip").exists()
    assert improve("backup", "--out", folder / "broken.zip")[0] == 0
    status, _, said = improve("restore", folder / "broken.zip", state="other")
    assert (status, f"The log of {table} is broken: entry 3: the chain says " in said) == (1, True)
