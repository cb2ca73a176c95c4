"""Pages that stop reading: what waits for them stays bounded, the others get everything, and they come back whole."""

from __future__ import annotations

import asyncio
import json
import socket as sockets
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, suppress
from typing import Any, Final
from urllib.parse import urlsplit

import pytest
import websockets

from server.deliberation.ids import TextId
from server.deliberation.matters.texts.shapes import AddText, LetWrite
from server.example.building import TABLE
from server.example.people import CHAIR
from server.limits import MOST_WAITING, Limits
from server.sessions.rooms import LiveTable
from server.typescript import wire_version
from tests.sessions import yjs_bytes as yjs
from tests.wire.live import Served, served

TEXT: Final = "slow"
EDITS: Final = 500
LETTERS: Final = 15_000
"""Of each edit; all together are far more than a network's own buffers hold."""
READERS: Final = ("donne", "lanterna", "cittadini", "polesine", "dolomiti", "giovani")
STUCK: Final = ("golfo", "anci")


class Page:
    """`edits`: the updates it has, by number. `shown`: the last entry it knows, seen as `audience`."""

    def __init__(self, place: Served, seat: str, cookie: str) -> None:
        self.place = place
        self.seat = seat
        self.cookie = cookie
        self.edits: dict[int, bytes] = {}
        self.shown: int | None = None
        self.audience: str | None = None
        self.heard: list[str] = []

    async def opens(self, *, narrow: bool = False) -> None:
        """`narrow`: its own network takes next to nothing before it reads."""
        at = urlsplit(self.place.address)
        plain = sockets.socket()
        if narrow:
            plain.setsockopt(sockets.SOL_SOCKET, sockets.SO_RCVBUF, 4096)
        plain.setblocking(False)
        await asyncio.get_running_loop().sock_connect(plain, (at.hostname, at.port))
        where = f"ws://{at.netloc}/ws/{TABLE}/{self.seat}"
        self.socket = await websockets.connect(
            where, sock=plain, additional_headers={"Cookie": self.cookie}, max_size=None, ping_interval=None
        )
        hello = {"type": "Hello", "version": wire_version(), "since": self.shown, "audience": self.audience}
        await self.says(**hello)
        await self.says(type="ReadDraft", text=TEXT, have=max(self.edits, default=0))

    def hangs_up(self) -> None:
        """At once: unread messages would hold a polite end up for ten seconds."""
        self.socket.transport.abort()

    async def says(self, **message: object) -> None:
        await self.socket.send(json.dumps(message))

    async def hears(self, *types: str) -> dict[str, Any]:
        while True:
            message = await self._next()
            if message["type"] in types:
                return message

    async def has(self, number: int) -> None:
        """Reads until it has the edits up to this one."""
        while len(self.edits) < number:
            await self._next()

    async def _next(self) -> dict[str, Any]:
        heard = await self.socket.recv()
        if isinstance(heard, bytes):
            self._keep(heard)
            return {"type": "edits"}
        message: dict[str, Any] = json.loads(heard)
        self.heard.append(message["type"])
        if message["type"] in ("Welcome", "Changed", "Caught"):
            self.shown = message["seq"]
            self.audience = message.get("audience", self.audience)
        return message

    def _keep(self, frame: bytes) -> None:
        at = 1 + len(TEXT)
        first, at = _number(frame, at)
        _, at = _number(frame, at)
        while at < len(frame):
            length, at = _number(frame, at)
            assert first not in self.edits, "an edit came twice"
            assert first == len(self.edits) + 1, "an edit came out of order"
            self.edits[first] = frame[at : at + length]
            first, at = first + 1, at + length


def _number(frame: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while frame[at] > 127:
        value |= (frame[at] & 127) << shift
        shift, at = shift + 7, at + 1
    return value | frame[at] << shift, at + 1


@pytest.fixture
async def place() -> AsyncIterator[Served]:
    async with served(limits=Limits(messages_at_once=10_000)) as place:
        await place.asks(CHAIR, AddText(TextId(TEXT), TEXT, "guidelines"))
        await place.asks(CHAIR, LetWrite(TextId(TEXT), None))
        yield place


async def writes(writer: Page, live: LiveTable) -> int:
    """All edits, one after the other; the most bytes that waited for anybody meanwhile."""
    await writer.says(type="TakePen", text=TEXT)
    pen = (await writer.hears("Pen"))["client"]
    most, clock, above = 0, 0, None
    for local in range(1, EDITS + 1):
        where = yjs.top() if above is None else yjs.beside(above)
        words = yjs.characters("x" * LETTERS, yjs.inside((pen, clock + 1)))
        update = yjs.update(pen, clock, [yjs.unit(where), yjs.words(yjs.inside((pen, clock))), words])
        head = yjs.string(TEXT) + yjs.number(pen) + yjs.number(local) + b"\x00"
        await writer.socket.send(head + update)
        assert (await writer.hears("Taken", "Stray"))["type"] == "Taken"
        writer.edits[local] = update
        above, clock = (pen, clock), clock + 2 + LETTERS
        most = max([most, *(peer.outbox.waiting for peer in live.room.peers)])
    return most


async def test_pages_that_stop_reading_cost_a_little_memory_and_nobody_elses_edits(place: Served) -> None:
    live = await place.house.rooms.live(TABLE)
    pages = {seat: Page(place, seat, await place.cookie(seat)) for seat in ("ponte", *READERS, *STUCK)}
    stuck = [pages[seat] for seat in STUCK]
    async with asyncio.timeout(120), AsyncExitStack() as stack:
        for page in pages.values():
            await page.opens(narrow=page in stuck)
            stack.callback(page.hangs_up)
            await page.hears("Carets")
        for page in stuck:
            page.socket.transport.pause_reading()
        reading = [asyncio.create_task(pages[seat].has(EDITS)) for seat in READERS]
        most = await writes(pages["ponte"], live)
        await asyncio.gather(*reading)
        written = pages["ponte"].edits
        assert len(written) == EDITS
        for seat in READERS:
            assert pages[seat].edits == written

        behind = {peer.seat for peer in live.room.peers if peer.behind}
        assert behind == set(STUCK)
        assert MOST_WAITING < most < 2 * MOST_WAITING  # of which the Welcome is less than half

        for _ in range(11):
            live.patrol()
        for page in stuck:
            page.socket.transport.resume_reading()
            with suppress(websockets.ConnectionClosed):
                await page.has(EDITS)
            assert page.socket.close_code == 1006
            assert len(page.edits) < EDITS
            page.heard.clear()
            await page.opens()
            stack.callback(page.hangs_up)
            await page.has(EDITS)
            assert page.edits == written
            assert "Caught" in page.heard or "Welcome" in page.heard
            assert page.shown == live.room.table.seq


async def test_who_falls_behind_again_at_once_is_told_why_and_comes_back(place: Served) -> None:
    live = await place.house.rooms.live(TABLE)
    page = Page(place, "golfo", await place.cookie("golfo"))
    async with asyncio.timeout(60), AsyncExitStack() as stack:
        await page.opens()
        stack.callback(page.hangs_up)
        await page.hears("Carets")
        for rounds in (0, 10):
            for _ in range(rounds):
                live.patrol()
            (peer,) = live.room.peers
            peer.behind = True
            live.patrol()
            await page.hears("Welcome")
        peer.behind = True
        live.patrol()
        assert (await page.hears("Farewell"))["why"] == "too_slow"
        with suppress(websockets.ConnectionClosed):
            await page.hears("nothing more")
        assert page.socket.close_code == 4408
        await page.opens()
        stack.callback(page.hangs_up)
        await page.hears("Caught")
