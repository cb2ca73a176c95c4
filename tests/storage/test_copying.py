"""Backup and restore, the drill: what comes back is what went in and is whole; a changed file does not come back."""

from __future__ import annotations

import asyncio
import zipfile
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import asyncpg
import pytest

from server.config import settings
from server.deliberation.ids import CommandId, SeatId
from server.deliberation.matters.texts.shapes import CloseDraft
from server.deliberation.shapes import By
from server.evidence.gathering import all_checked, checked
from server.evidence.verifier import Broken
from server.example.building import DRAFT, TABLE, SteppedClock, build
from server.example.people import CHAIR
from server.house import House, open_house
from server.protocol import Done
from server.sessions.keeping import kept, shape
from server.sessions.loading import load, opened
from server.storage import postgres
from server.storage.postgres.copying import TABLES, BadBackup, back_up, restore
from server.storage.store import Edit
from tests.sessions import yjs_bytes as yjs
from tests.storage.test_schema import fresh

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


async def content(address: str) -> dict[str, list[str]]:
    connection = await asyncpg.connect(address)
    try:
        return {table: sorted(map(str, await connection.fetch(f"select * from {table}"))) for table in TABLES}
    finally:
        await connection.close()


@pytest.fixture(scope="module")
async def example(database: str) -> str:
    """A database with the example table in it, and with a draft that was written and sealed as in any sitting."""
    address = await migrated(database, "example")
    clock = SteppedClock(NOW)
    async with (
        postgres.connect(address) as store,
        open_house(settings({}, state=Path("unused")), store, clock) as house,
    ):
        await build(store, house.rooms, clock, NOW)
        await drafted(house)
    return address


async def drafted(house: House) -> None:
    client, seat = 7, SeatId("ponte")
    update = yjs.first_unit(client, "Noi, enti e associazioni")
    await house.store.open_draft(TABLE, DRAFT)
    await house.store.issue_pen(TABLE, DRAFT, client, seat, NOW)
    await house.store.append_edits(TABLE, DRAFT, [Edit(client, 1, seat, NOW, update)])
    act = By(SeatId(CHAIR), SeatId(CHAIR), "own_device", CommandId("close"))
    assert isinstance(await house.rooms.ask(TABLE, CloseDraft(DRAFT), act), Done)
    house.worker.stir()
    while (await house.rooms.live(TABLE)).room.table.texts.by_id[DRAFT].state != "sealed":  # noqa: ASYNC110
        await asyncio.sleep(0.02)  # the worker has no way to call us back


async def migrated(database: str, name: str) -> str:
    address = await fresh(database, name)
    await postgres.migrate(address)
    return address


def silent(table: str, rows: int) -> None:
    pass


async def test_what_comes_back_is_what_went_in_and_is_whole(database: str, example: str, tmp_path: Path) -> None:
    told: list[str] = []
    await back_up(example, tmp_path / "b.zip", lambda table, rows: told.append(table))
    assert told == list(TABLES)
    target = await migrated(database, "target")
    await restore(target, tmp_path / "b.zip", all_checked, silent)
    assert await content(target) == await content(example)
    async with postgres.one_moment(target) as there, postgres.one_moment(example) as here:
        kept, whole = await checked(there, TABLE)
        assert (kept, whole) == await checked(here, TABLE)
    assert (whole.edits, whole.bound, len(whole.versions)) == (1, 1, 2)
    with pytest.raises(BadBackup, match="not empty"):
        await restore(target, tmp_path / "b.zip", all_checked, silent)


async def test_states_are_left_out_and_the_table_is_opened_from_its_log(
    database: str, example: str, tmp_path: Path
) -> None:
    before, target = await migrated(database, "with a state"), await migrated(database, "without a state")
    await back_up(example, tmp_path / "b.zip", silent)
    await restore(before, tmp_path / "b.zip", all_checked, silent)
    async with postgres.connect(before) as store:
        loaded = await load(store, TABLE)
        await store.keep_state(TABLE, kept(loaded.table, loaded.hash, loaded.last_at))
        assert await opened(store, TABLE) == loaded
    await back_up(before, tmp_path / "c.zip", silent)
    await restore(target, tmp_path / "c.zip", all_checked, silent)
    async with postgres.connect(target) as store:
        assert await store.state_upto(TABLE, shape()) == 0
        assert await opened(store, TABLE) == loaded


async def test_a_changed_or_damaged_file_leaves_the_database_empty(database: str, example: str, tmp_path: Path) -> None:
    await back_up(example, tmp_path / "b.zip", silent)
    target = await migrated(database, "untouched")
    (tmp_path / "no.zip").write_bytes(b"hello")
    with pytest.raises(BadBackup, match="not a backup"):
        await restore(target, tmp_path / "no.zip", all_checked, silent)
    with zipfile.ZipFile(tmp_path / "b.zip") as whole, zipfile.ZipFile(tmp_path / "c.zip", "w") as changed:
        for name in whole.namelist():
            text = whole.read(name)
            changed.writestr(name, text.replace(b"D\xe2\x80\x99Angelo", b"D'Angelo") if name == "people.csv" else text)
    with pytest.raises(BadBackup, match="people was changed"):
        await restore(target, tmp_path / "c.zip", all_checked, silent)
    assert all(rows == [] for rows in (await content(target)).values())


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("update entries set body = body || ' '::bytea where seq = 17", "entry 17: the chain says"),
        ("update words set words = words || '.' where words like 'Sala Esempio%'", "the words it names by"),
        ("update edits set edit = edit || '\\x00'::bytea", "edits 1 to 1 of «premessa», which it seals,"),
        ("update edits set seat = 'donne'", "edits 1 to 1 of «premessa», which it seals,"),
        ("delete from answers where command_id = 'close'", "who caused it was told of entry None"),
    ],
)
async def test_what_was_broken_before_the_backup_is_named_and_does_not_come_back(
    database: str, example: str, tmp_path: Path, statement: str, says: str
) -> None:
    name = sha256(statement.encode()).hexdigest()[:8]
    broken, target = await migrated(database, f"broken-{name}"), await migrated(database, f"refuses-{name}")
    await back_up(example, tmp_path / "b.zip", silent)
    await restore(broken, tmp_path / "b.zip", all_checked, silent)
    connection = await asyncpg.connect(broken)
    assert await connection.execute(statement) not in ("UPDATE 0", "DELETE 0")
    await connection.close()
    await back_up(broken, tmp_path / "x.zip", silent)
    with pytest.raises(Broken) as refused:
        await restore(target, tmp_path / "x.zip", all_checked, silent)
    assert str(refused.value).startswith("The log of dimostrazione is broken: ")
    assert says in str(refused.value)
    assert all(rows == [] for rows in (await content(target)).values())
