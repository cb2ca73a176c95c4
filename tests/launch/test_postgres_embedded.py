"""The PostgreSQL that comes along: fast to start, gone with its owner, never half made, never shared by mistake."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import asyncpg
import pytest

from server import postgres_files
from server.postgres_embedded import (
    DiskFull,
    NotStarted,
    StateInUse,
    WrongVersion,
    announce,
    embedded_postgres,
)
from server.postgres_files import trouble_from
from tests.launch.watching import (
    GENEROUS,
    another_owner,
    close,
    halves,
    is_closed,
    is_ready,
    line,
    postmaster,
    process_like_the_servers,
    processes_of,
    socket_folders,
    wait_for_the_end_of,
    wait_until,
)
from tests.tools import state_folder


@pytest.fixture
def state() -> Iterator[Path]:
    with state_folder() as folder:
        yield folder / "state"


@pytest.fixture
def figure(capsys: pytest.CaptureFixture[str]) -> Callable[[str, float], None]:
    def say(what: str, seconds: float) -> None:
        with capsys.disabled():
            print(f"\n{what}: {seconds:.3f} s", end=" ")
        assert seconds < GENEROUS, what

    return say


async def test_a_cold_start_makes_a_durable_database_and_a_warm_one_finds_it(
    state: Path, figure: Callable[[str, float], None]
) -> None:
    began = time.monotonic()
    async with embedded_postgres(state) as dsn:
        figure("cold start", time.monotonic() - began)
        connection = await asyncpg.connect(dsn)
        settings = ("fsync", "synchronous_commit", "full_page_writes", "listen_addresses", "server_encoding")
        shown = {name: await connection.fetchval(f"show {name}") for name in settings}
        await connection.execute("create table kept (word text); insert into kept values ('è مرحبا')")
        await connection.close()
        began = time.monotonic()
    figure("stop", time.monotonic() - began)
    assert shown == {
        "fsync": "on",
        "synchronous_commit": "on",
        "full_page_writes": "on",
        "listen_addresses": "",
        "server_encoding": "UTF8",
    }
    assert processes_of(state) == []
    began = time.monotonic()
    async with embedded_postgres(state) as dsn:
        figure("warm start", time.monotonic() - began)
        connection = await asyncpg.connect(dsn)
        assert await connection.fetchval("select word from kept") == "è مرحبا"
        await connection.close()


async def test_fast_is_not_durable_and_says_so(state: Path) -> None:
    async with embedded_postgres(state, fast=True) as dsn:
        connection = await asyncpg.connect(dsn)
        assert await connection.fetchval("show fsync") == "off"
        await connection.close()


@pytest.mark.parametrize("with_its_server", [False, True], ids=["owner", "owner_and_server"])
async def test_kill_9_leaves_nothing_running_and_loses_nothing_committed(
    state: Path, figure: Callable[[str, float], None], with_its_server: bool
) -> None:
    with another_owner(state) as owner:
        connection = await asyncpg.connect(line(owner))
        await connection.execute("create table kept (number int)")
        for number in range(20):
            await connection.execute("insert into kept values ($1)", number)
        await connection.execute("begin")
        await connection.execute("insert into kept values (99)")
        server = postmaster(state)
        owner.kill()
        if with_its_server:
            os.kill(server, signal.SIGKILL)
        began = time.monotonic()
        wait_for_the_end_of(server)
        figure("server gone after kill -9", time.monotonic() - began)
        connection.terminate()
    began = time.monotonic()
    async with embedded_postgres(state) as dsn:
        figure("start after kill -9", time.monotonic() - began)
        connection = await asyncpg.connect(dsn)
        numbers = await connection.fetch("select number from kept order by number")
        await connection.close()
    assert [row["number"] for row in numbers] == list(range(20))
    assert processes_of(state) == []


async def test_a_server_that_dies_is_started_again_at_the_same_address(state: Path) -> None:
    async with embedded_postgres(state, fast=True) as dsn:
        first = postmaster(state)
        os.kill(first, signal.SIGKILL)
        wait_for_the_end_of(first)
        await wait_until(lambda: is_ready(state, first))
        connection = await asyncpg.connect(dsn)
        assert await connection.fetchval("select 1") == 1
        await connection.close()
    assert processes_of(state) == []


async def test_a_second_start_is_told_who_was_first_and_may_share(state: Path) -> None:
    with another_owner(state) as owner:
        first = line(owner)
        with pytest.raises(StateInUse) as refused:
            async with embedded_postgres(state):
                pass
        assert (refused.value.pid, refused.value.address) == (owner.pid, "")
        announce(state, "http://127.0.0.1:8000")
        with pytest.raises(StateInUse, match=f"process {owner.pid} and serves http://127.0.0.1:8000") as refused:
            async with embedded_postgres(state):
                pass
        assert refused.value.address == "http://127.0.0.1:8000"
        async with embedded_postgres(state, share=True) as second:
            assert second == first
            connection = await asyncpg.connect(second)
            assert await connection.fetchval("select 1") == 1
            await connection.close()
        assert owner.poll() is None
        assert len(processes_of(state)) > 1


async def test_who_shares_waits_for_a_start_under_way_and_takes_over_when_it_fails(state: Path) -> None:
    with another_owner(state) as owner:
        await wait_until((state / "postgres.log").exists)
        async with embedded_postgres(state, share=True) as dsn:
            assert dsn == line(owner)
    with another_owner(state) as owner:
        await wait_until(lambda: f'"pid":{owner.pid},' in (state / "postgres.lock").read_text())
        owner.send_signal(signal.SIGSTOP)
        sharing = asyncio.ensure_future(
            contextlib.AsyncExitStack().enter_async_context(embedded_postgres(state, share=True))
        )
        owner.kill()
        assert await sharing


async def test_two_starts_at_once_make_one_database(state: Path) -> None:
    with another_owner(state) as one, another_owner(state) as other:
        await wait_until(lambda: one.poll() is not None or other.poll() is not None)
        winner, loser = (other, one) if one.poll() is not None else (one, other)
        assert loser.returncode == 1
        connection = await asyncpg.connect(line(winner))
        assert await connection.fetchval("select count(*) from pg_database where datname = 'improve'") == 1
        await connection.close()


@pytest.mark.parametrize(
    "name",
    ["a b  c", 'quote\'s "and" %41 & ?', "one,two", "città مجلس", "long-" + "x" * 120],
    ids=lambda name: name[:8],
)
async def test_any_folder_name_will_do(state: Path, name: str) -> None:
    sockets = socket_folders()
    async with embedded_postgres(state / name, fast=True) as dsn:
        connection = await asyncpg.connect(dsn)
        assert await connection.fetchval("show data_directory") == str(state / name / "pgdata")
        await connection.close()
    assert socket_folders() <= sockets


async def test_a_killed_owner_leaves_its_socket_folder_only_until_the_next_start(state: Path) -> None:
    long = state / ("x" * 120)
    before = socket_folders()
    with another_owner(long) as owner:
        line(owner)
        server = postmaster(long)
    wait_for_the_end_of(server)
    (left,) = socket_folders() - before
    async with embedded_postgres(long):
        assert left not in socket_folders()


async def test_a_killed_initdb_leaves_no_half_of_a_database(state: Path) -> None:
    with another_owner(state) as owner:
        await wait_until(lambda: any((half / "base").exists() for half in halves(state)))
        owner.kill()
        owner.wait()
        assert not (state / "pgdata").exists()
    async with embedded_postgres(state) as dsn:
        connection = await asyncpg.connect(dsn)
        assert await connection.fetchval("select current_database()") == "improve"
        await connection.close()
        assert halves(state) == []
    assert processes_of(state) == []


async def test_a_stranger_with_the_number_of_the_dead_server_is_in_nobodys_way(state: Path) -> None:
    async with embedded_postgres(state, fast=True):
        left = (state / "pgdata" / "postmaster.pid").read_text().splitlines()
    with process_like_the_servers() as stranger:
        (state / "pgdata" / "postmaster.pid").write_text("\n".join([str(stranger.pid), *left[1:]]) + "\n")
        async with embedded_postgres(state, fast=True, patience=5):
            assert postmaster(state) != stranger.pid
        assert stranger.poll() is None
        stranger.terminate()


async def test_a_home_that_only_its_owner_may_enter_stays_closed(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with state_folder() as elsewhere:
        monkeypatch.setattr(postgres_files, "ELSEWHERE", elsewhere)
        close(state)
        for _ in range(2):
            async with embedded_postgres(state / "of a table", fast=True) as dsn:
                connection = await asyncpg.connect(dsn)
                await connection.execute("create table if not exists kept (number int); insert into kept values (1)")
                kept = await connection.fetchval("select count(*) from kept")
                await connection.close()
        assert kept == 2
        assert is_closed(state)
        assert (state / "of a table" / "pgdata" / "PG_VERSION").read_text() == "18\n"


async def test_another_version_a_damaged_folder_and_a_full_disk_are_told_apart(state: Path) -> None:
    async with embedded_postgres(state, fast=True):
        pass
    data, log = state / "pgdata", state / "postgres.log"
    (data / "PG_VERSION").write_text("17\n")
    with pytest.raises(WrongVersion, match="PostgreSQL 17, and this ImProVe brings PostgreSQL 18"):
        async with embedded_postgres(state, fast=True):
            pass
    (data / "PG_VERSION").write_text("18\n")
    (data / "global" / "pg_control").unlink()
    began = time.monotonic()
    with pytest.raises(NotStarted, match="could not find the database system") as damaged:
        async with embedded_postgres(state, fast=True):
            pass
    assert time.monotonic() - began < 10
    assert str(log) in str(damaged.value)
    (data / "PG_VERSION").unlink()
    with pytest.raises(NotStarted, match="holds no database"):
        async with embedded_postgres(state, fast=True):
            pass
    said = 'PANIC:  could not write to file "pg_wal/xlogtemp.9": No space left on device\nLOG:  shutting down'
    assert isinstance(trouble_from(said, data, log), DiskFull)
    assert isinstance(trouble_from("FATAL:  something else", data, log), NotStarted)


async def test_a_folder_that_cannot_be_made_is_named() -> None:
    occupied = Path("/dev/null/state")
    with pytest.raises(NotStarted, match="/dev/null"):
        async with embedded_postgres(occupied):
            pass
