"""Several servers on one database, as processes: people on all of them see the same, and lose nothing with the one that
is killed.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import ssl
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Final
from urllib.request import urlopen

import asyncpg
import pytest

from server.postgres_embedded import embedded_postgres
from tests.commands.test_demo import PATIENCE, gone, improve, refused
from tests.commands.test_demo import folder as folder  # noqa: PLC0414 - a fixture
from tests.commands.test_demo import port as port  # noqa: PLC0414 - a fixture
from tests.launch.watching import wait_for_the_end_of, wait_until
from tests.valkey import valkey
from tests.wire.guest import Guest
from tests.wire.prepared import VOTERS, prepared

LINUX: Final = pytest.mark.skipif(sys.platform != "linux", reason="only Linux shares out a port among workers")
FLOOR: Final = ("FloorAsked", "RequestWithdrawn")


async def made(state: Path) -> tuple[dict[str, str], int]:
    """A cookie for each seat, and how many acts of the kind that Busy does the example has already."""
    async with embedded_postgres(state, fast=True) as dsn:
        return await prepared(dsn), await kept(dsn)


async def said(process: subprocess.Popen[str], words: str) -> None:
    """Returns once it has said this on its standard output."""
    assert process.stdout is not None
    while words not in (line := await asyncio.to_thread(process.stdout.readline)):
        assert line, process.communicate()


def workers_of(pid: int) -> list[int]:
    """The servers among its children: PostgreSQL is one as well."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(child) for child in children if "--worker" in Path(f"/proc/{child}/cmdline").read_text()]


def ports_of(pid: int) -> set[int]:
    """The far ends of the connections this process holds."""
    links = [str(file.readlink()) for file in Path(f"/proc/{pid}/fd").iterdir() if file.is_symlink()]
    inodes = {link.removeprefix("socket:[").removesuffix("]") for link in links}
    lines = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    return {int(line[2].partition(":")[2], 16) for line in lines if line[9] in inodes}


def figures(port: int, name: str) -> float:
    """The sum of these figures over all workers."""
    with urlopen(f"http://127.0.0.1:{port}/metrics", timeout=PATIENCE) as page:
        lines = page.read().decode().splitlines()
    return sum(float(line.split()[-1]) for line in lines if line.startswith(name))


@asynccontextmanager
async def guests(cookies: dict[str, str], *sites: str, tls: ssl.SSLContext | None = None) -> AsyncIterator[list[Guest]]:
    """A page for each voter; who has several sites begins at them in turn."""
    async with AsyncExitStack() as stack:
        here = []
        for place, seat in enumerate(VOTERS):
            turned = sites[place % len(sites) :] + sites[: place % len(sites)]
            here.append(await stack.enter_async_context(Guest(seat, cookies[seat], *turned, tls=tls)))
        yield here


class Busy:
    """Everybody asks for the floor and withdraws, again and again, until told to stop. `done`: acts acknowledged."""

    def __init__(self, guests: list[Guest]) -> None:
        self.done = 0
        self._over = False
        self._tasks = [asyncio.create_task(self._ask(guest)) for guest in guests]

    async def reaches(self, done: int) -> None:
        await wait_until(lambda: self.done >= done)

    async def stop(self) -> None:
        self._over = True
        async with asyncio.timeout(PATIENCE):
            await asyncio.gather(*self._tasks)

    async def _ask(self, guest: Guest) -> None:
        for n in count():
            request = f"{guest.seat}-{n}"
            assert (await guest.ask("AskFloor", request=request, kind="speech"))["type"] == "Done"
            self.done += 1
            assert (await guest.ask("WithdrawRequest", request=request))["type"] == "Done"
            self.done += 1
            if self._over:
                return


async def alike(guests: list[Guest]) -> None:
    """Returns once all pages show the same and nobody waits for the floor any more."""

    def same() -> bool:
        shown = [guest.records for guest in guests if guest.seat != "regione"]
        return all(records == shown[0] for records in shown) and not any(key.startswith("request/") for key in shown[0])

    await wait_until(same)


async def kept(dsn: str) -> int:
    """How many of these acts the log holds; fails when a number is missing or comes twice."""
    connection = await asyncpg.connect(dsn)
    try:
        rows = await connection.fetch("select seq, kind from entries order by seq")
        assert [row["seq"] for row in rows] == list(range(1, len(rows) + 1))
        return sum(row["kind"] in FLOOR for row in rows)
    finally:
        await connection.close()


@LINUX
async def test_people_on_a_worker_that_is_killed_go_on_at_the_others_and_all_leave_within_fifteen_seconds(
    folder: Path, port: int
) -> None:
    cookies, before = await made(folder / "state")
    site = f"http://127.0.0.1:{port}"
    shown = ("--metrics", str(port + 1))
    parent = improve("serve", "--workers", "2", "--state", folder / "state", "--port", str(port), *shown)
    await said(parent, f"ImProVe is at {site}, 2 workers")
    workers = workers_of(parent.pid)
    assert len(workers) == 2
    async with guests(cookies, site) as here:
        held = {pid: ports_of(pid) & {guest.port for guest in here} for pid in workers}
        busy = Busy(here)
        await busy.reaches(50)
        victim = max(workers, key=lambda pid: len(held[pid]))
        cut = [guest for guest in here if guest.port in held[victim]]
        assert cut
        os.kill(victim, signal.SIGKILL)
        for guest in cut:
            await guest.back(1)
        await busy.reaches(busy.done + 50)
        await busy.stop()
        await alike(here)
        await wait_until(lambda: figures(port + 1, "improve_connections{") == len(here))
        assert figures(port + 1, "improve_acts_total{") <= busy.done  # what the dead one had counted is gone with it
        assert [guest.comings for guest in here] == [2 if guest in cut else 1 for guest in here]
        async with embedded_postgres(folder / "state", share=True) as dsn:
            assert await kept(dsn) == before + busy.done
        await wait_until(lambda: len(workers_of(parent.pid)) == 2)
        assert victim not in workers_of(parent.pid)
        await wait_until(lambda: figures(port + 1, "improve_tables_open{") >= 1)

        for guest in here:
            guest.stays_away = True
        parent.send_signal(signal.SIGTERM)
        async with asyncio.timeout(15):
            assert await asyncio.to_thread(parent.wait) == 0
        await wait_until(lambda: all(guest.codes and guest.codes[-1] == 1012 for guest in here))
    assert parent.communicate()[1].count("worker ended") == 1
    gone(folder)


async def test_people_of_a_server_that_is_killed_go_on_at_another_one_with_valkey_between_them(
    folder: Path, port: int
) -> None:
    cookies, before = await made(folder / "state")
    with valkey() as redis:
        async with embedded_postgres(folder / "state") as dsn:
            sites = [f"http://127.0.0.1:{port}", f"http://127.0.0.1:{port + 1}"]
            settings = {"IMPROVE_DATABASE_URL": dsn, "IMPROVE_REDIS_URL": redis}
            servers = [improve("serve", "--port", site.rpartition(":")[2], **settings) for site in sites]
            for server, site in zip(servers, sites, strict=True):
                await said(server, f"ImProVe is at {site}")
            async with guests(cookies, *sites) as here:
                busy = Busy(here)
                await busy.reaches(50)
                servers[0].kill()
                for guest in here[::2]:
                    await guest.back(1)
                await busy.reaches(busy.done + 50)
                await busy.stop()
                await alike(here)
                assert await kept(dsn) == before + busy.done
            for server in servers:
                server.terminate()
                server.communicate(timeout=PATIENCE)


@LINUX
async def test_who_dies_again_and_again_is_replaced_after_longer_and_longer_pauses(folder: Path, port: int) -> None:
    parent = improve("serve", "--workers", "2", "--state", folder / "state", "--port", str(port))
    await said(parent, "2 workers")
    seen = workers_of(parent.pid)
    for _ in range(2):
        os.kill(seen[-1], signal.SIGKILL)
        await wait_until(lambda: not {*workers_of(parent.pid)} <= {*seen})
        seen.extend({*workers_of(parent.pid)} - {*seen})
    parent.terminate()
    told = [json.loads(line) for line in parent.communicate(timeout=PATIENCE)[1].splitlines() if line.startswith("{")]
    assert [(line["event"], line["status"], line["again_in"]) for line in told] == [
        ("worker ended", -signal.SIGKILL, 0.5),
        ("worker ended", -signal.SIGKILL, 1.0),
    ]


@LINUX
async def test_nobody_joins_workers_on_their_port_and_a_parent_that_is_killed_takes_them_with_it(
    folder: Path, port: int
) -> None:
    parent = improve("serve", "--workers", "2", "--state", folder / "state", "--port", str(port))
    await said(parent, "2 workers")
    others = refused("serve", "--workers", "2", "--state", folder / "other", "--port", str(port))
    assert others.startswith(f"Port {port} is taken.")
    workers = workers_of(parent.pid)
    parent.kill()
    parent.communicate(timeout=PATIENCE)
    for worker in workers:
        wait_for_the_end_of(worker)
    gone(folder)


@pytest.mark.parametrize("words", ["0", "two"])
def test_a_number_of_workers_that_makes_no_sense_is_named(folder: Path, port: int, words: str) -> None:
    said = refused("serve", "--state", folder / "state", "--port", str(port), f"--workers={words}")
    assert said == f"--workers must be a number from 1 to 64, not «{words}»."
