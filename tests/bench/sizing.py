"""What a machine must have for so many people: `python -m tests.bench.sizing` prints memory, CPU and disk as JSON.

Memory and CPU: pages that only look on are opened on one server, then a member asks for the floor and withdraws.
Disk: edits and acts are written through the store and the rooms themselves; what the database has grown by is divided
by their number, and a sitting is made of as many as SITTING says. Holds no test.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
from contextlib import AsyncExitStack
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from typing import Any, Final

import asyncpg

from server.config import Settings
from server.deliberation.ids import CommandId, RequestId, SeatId, TextId
from server.deliberation.matters.floor.shapes import AskFloor, WithdrawRequest
from server.deliberation.messages import AnyCommand
from server.deliberation.shapes import By
from server.example.building import DRAFT, TABLE
from server.house import now, open_house
from server.postgres_embedded import embedded_postgres
from server.protocol import Done
from server.storage import postgres
from server.storage.store import Edit
from server.typescript import wire_version
from tests.bench.two_processes import cpu_of, free_ports, server_on
from tests.tools import state_folder
from tests.wire.guest import Guest
from tests.wire.prepared import prepared

SITTING: Final = {"members": 100, "acts": 5_500, "edits": 135_000}
"""100 members: in and out (200), 40 votes of 100 (4,200), 200 speeches of 4 acts, 300 acts of the chair; and 3 hours of
drafting in which 5 people write half of the time, 5 edits a second each.
"""
TYPED: Final = 27
"""Bytes of an edit of one typed letter, as Yjs makes it in the middle of a unit."""


class Onlooker(asyncio.Protocol):
    """A page that says hello and reads without looking."""

    def __init__(self, port: int, seat: str, cookie: str) -> None:
        self._asked: Final = (
            f"GET /ws/{TABLE}/{seat} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: {cookie}\r\nUpgrade: websocket\r\n"
            "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
        )
        self._line: asyncio.Transport | None = None
        self._greeted = False
        self.welcomed: Final[asyncio.Future[None]] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._line = transport
        transport.write(self._asked.encode())

    def data_received(self, data: bytes) -> None:
        assert self._line is not None
        if not self._greeted:
            self._greeted = True
            hello = {"type": "Hello", "version": wire_version(), "since": None, "audience": None}
            words = json.dumps(hello).encode()
            self._line.write(bytes((0x81, 0x80 | len(words))) + bytes(4) + words)  # masked with nothing
        elif not self.welcomed.done():
            self.welcomed.set_result(None)


def _memory(pid: int) -> int:
    """Bytes that this process holds."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


async def people(pages: int, acts: int) -> dict[str, Any]:
    """Memory and CPU of one server with so many pages."""
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(state_folder())
        dsn = await stack.enter_async_context(embedded_postgres(folder))
        cookies = await prepared(dsn)
        port, _ = free_ports()
        pid = stack.enter_context(server_on(port, dsn, None)).pid
        guest = await stack.enter_async_context(Guest("ponte", cookies["ponte"], f"http://127.0.0.1:{port}"))
        empty, loop = _memory(pid), asyncio.get_running_loop()
        before = cpu_of(pid)
        for seat, cookie in islice(cycle(cookies.items()), pages):
            _, page = await loop.create_connection(partial(Onlooker, port, seat, cookie), "127.0.0.1", port)
            await page.welcomed
        joining, full = cpu_of(pid) - before, _memory(pid)
        before = cpu_of(pid)
        for n in range(acts // 2):
            request = f"r-{n}"
            await guest.ask("AskFloor", request=request, kind="speech")
            await guest.ask("WithdrawRequest", request=request)
        acting = cpu_of(pid) - before
        return {
            "pages": pages,
            "server_mb_empty": round(empty / 1e6, 1),
            "server_mb_full": round(full / 1e6, 1),
            "kb_a_page": round((full - empty) / 1e3 / pages, 1),
            "cpu_ms_a_join": round(joining * 1000 / pages, 2),
            "cpu_ms_an_act": round(acting * 1000 / acts, 2),
            "cpu_us_an_act_and_page": round(acting * 1e6 / acts / pages, 2),
        }


async def disk(acts: int, edits: int) -> dict[str, Any]:
    """Bytes in PostgreSQL, indexes included, for one act, one edit, and a sitting made of them."""
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(state_folder())
        dsn = await stack.enter_async_context(embedded_postgres(folder, fast=True))
        await prepared(dsn)
        store = await stack.enter_async_context(postgres.connect(dsn))
        text, seat = TextId(DRAFT), SeatId("ponte")
        await store.open_draft(TABLE, text)
        size, start = await _size(dsn), now()
        for first in range(1, edits + 1, 3):
            kept = [Edit(7, local, seat, start, bytes(TYPED)) for local in range(first, first + 3)]
            await store.append_edits(TABLE, text, kept)
        an_edit = (await _size(dsn) - size) / edits
        size = await _size(dsn)
        settings = Settings(folder, "127.0.0.1", 0, "http://127.0.0.1", None, None, behind_proxy=False)
        async with open_house(settings, store) as house:
            for n in range(acts // 2):
                request = RequestId(f"r-{n}")
                commands: tuple[AnyCommand, ...] = (AskFloor(request, "speech"), WithdrawRequest(request))
                for command in commands:
                    by = By(seat, seat, "own_device", CommandId(f"{type(command).__name__}-{n:026}"))
                    assert isinstance(await house.rooms.ask(TABLE, command, by), Done)
        an_act = (await _size(dsn) - size) / acts
    sitting = SITTING["acts"] * an_act + SITTING["edits"] * an_edit
    return {
        "bytes_an_act": round(an_act),
        "bytes_an_edit": round(an_edit),
        "sitting": SITTING,
        "sitting_mb": round(sitting / 1e6, 1),
    }


async def _size(dsn: str) -> int:
    connection = await asyncpg.connect(dsn)
    try:
        await connection.execute("checkpoint")
        return int(await connection.fetchval("select pg_database_size(current_database())"))
    finally:
        await connection.close()


def sizing(pages: int = 1000, acts: int = 200, edits: int = 30_000) -> dict[str, Any]:
    """All of it, as JSON can hold it."""
    return {
        "scenario": "sizing",
        "people": asyncio.run(people(pages, acts)),
        "disk": asyncio.run(disk(2_000, edits)),
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Memory, CPU and disk for so many people")
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--acts", type=int, default=200)
    chosen = parser.parse_args()
    print(json.dumps(sizing(chosen.pages, chosen.acts), indent=1))
