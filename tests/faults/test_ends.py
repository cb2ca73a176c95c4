"""A server that is told to end, and a Redis that goes: what it costs the people at their pages."""

from __future__ import annotations

import asyncio
import json
import signal
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from random import Random

import pytest

from server import auth
from server.deliberation.ids import SeatId, SittingId
from server.deliberation.matters.presence import CheckIn, GoOut
from server.house import now
from server.postgres_embedded import embedded_postgres
from server.protocol import Done, WireCommand
from server.storage import postgres
from server.typescript import wire_version
from tests.deliberation.house import SITTING
from tests.faults.machines import Server, Valkey
from tests.faults.visitor import Asked, Visitor
from tests.sessions.rooms import MEMBERS, TABLE, Clock, founded
from tests.tools import state_folder

PAGES = 120
GENEROUS = 60.0
Say = Callable[[str, float], None]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    def said(what: str, seconds: float) -> None:
        with capsys.disabled():
            print(f"\n{what}: {seconds:.2f} s", end=" ")

    return said


@asynccontextmanager
async def assembly(servers: int, *, redis: bool) -> AsyncIterator[tuple[list[Server], Valkey, list[str]]]:
    """So many servers, alive, on one database with a founded table; and a cookie for each member's seat."""
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(state_folder())
        database = await stack.enter_async_context(embedded_postgres(folder / "state"))
        await postgres.migrate(database)
        valkey = Valkey(folder)
        if redis:
            valkey.start()
        stack.callback(valkey.kill)
        cookies = []
        async with postgres.connect(database, most=2) as store:
            clock = Clock()
            clock.now = now()
            await founded(store, clock)
            for seat in MEMBERS:
                token = await auth.issue_link(store, TABLE, SeatId(seat), now())
                entered = await auth.enter(store, token, None, now())
                assert entered is not None
                cookies.append(f"improve={entered.session}")
        log = stack.enter_context((folder / "servers.log").open("ab"))
        born = [await Server.start(database, valkey.address if redis else None, log) for _ in range(servers)]
        for server in born:
            stack.push_async_callback(server.stop)
            await server.live()
        yield born, valkey, cookies


@asynccontextmanager
async def pages(count: int, cookies: list[str], servers: list[Server]) -> AsyncIterator[list[Visitor]]:
    """Pages of the members, one after the other at one of the servers; all are there."""
    there = [
        Visitor(TABLE, MEMBERS[n % 4], cookies[n % 4], [servers[n % len(servers)].address], Random(n))
        for n in range(count)
    ]
    try:
        await until(lambda: all(page.online for page in there))
        yield there
    finally:
        for page in there:
            await page.leave()


async def until(true: Callable[[], bool]) -> None:
    for _ in range(int(GENEROUS / 0.01)):
        if true():
            return
        await asyncio.sleep(0.01)
    pytest.fail("it never came true")


async def answered(asked: Asked) -> Done:
    async with asyncio.timeout(GENEROUS):
        await asked.over.wait()
    reply = asked.replies[-1]
    assert isinstance(reply, Done), reply
    return reply


def here(away: bool) -> WireCommand:
    return GoOut(SittingId(SITTING)) if away else CheckIn(SittingId(SITTING), "in_room")


@pytest.mark.parametrize("stuck", [False, True], ids=["all_read", "one_takes_nothing"])
async def test_a_server_that_is_told_to_end_says_so_ends_soon_and_everybody_comes_back(say: Say, stuck: bool) -> None:
    async with assembly(1, redis=False) as ([server], _, cookies), pages(PAGES, cookies, [server]) as there:
        async with AsyncExitStack() as stack:
            if stuck:
                reader, writer = await a_page_that_takes_nothing(server, cookies[0])
                stack.callback(writer.close)
                assert not reader.at_eof()
            asking = [page.ask(here(away=n % 2 == 0), times=2) for n, page in enumerate(there)]
            began = time.monotonic()
            server.kill(signal.SIGTERM)
            status, _ = await server.over()
            say("ended after", time.monotonic() - began)
            assert status == 0
            assert time.monotonic() - began < 15 * 4
        await until(lambda: not any(page.online for page in there))
        assert {page.codes[-1] for page in there} == {1012}
        began, worked = time.monotonic(), time.process_time()
        await server.live()
        await until(lambda: any(page.online for page in there))
        say("the first page back after", time.monotonic() - began)
        await until(lambda: all(page.online for page in there))
        say(f"{PAGES} pages back after", time.monotonic() - began)
        say("of CPU took the new server", server.worked())
        say("of CPU took the pages", time.process_time() - worked)
        for asked in asking:
            await answered(asked)


async def a_page_that_takes_nothing(server: Server, cookie: str) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """A socket that was opened, and never reads nor answers again, not even a goodbye."""
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port, limit=64)
    key = "dGhlIHNhbXBsZSBub25jZQ=="
    head = f"GET /ws/{TABLE}/{MEMBERS[0]} HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    writer.write(f"{head}Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\nCookie: {cookie}\r\n\r\n".encode())
    assert b"101" in await reader.readuntil(b"\r\n")
    hello = json.dumps({"type": "Hello", "version": wire_version(), "since": None, "audience": None}).encode()
    writer.write(bytes((0x81, 0x80 | len(hello))) + bytes(4) + hello)  # masked with zeros
    return reader, writer


async def test_without_redis_what_one_process_does_the_other_shows_within_a_second_or_so(say: Say) -> None:
    async with (
        assembly(2, redis=True) as (servers, valkey, cookies),
        pages(2, cookies, servers) as (one, other),
    ):

        async def seen(what: str, away: bool) -> None:
            began = time.monotonic()
            done = await answered(one.ask(here(away=away)))
            await until(lambda: other.book.since == done.seq)
            say(what, time.monotonic() - began)

        await seen("seen at the other process with Redis", away=True)
        valkey.kill()
        for turn in range(3):
            await seen("and without it", away=turn % 2 == 1)
        valkey.start()
        await seen("and with Redis back", away=True)
