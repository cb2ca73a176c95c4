"""Edits that hurt, sent over a real socket while others read the same text: each is refused with its code, nobody else
receives a byte, and honest edits before and after reach everybody.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from itertools import count
from typing import Any, Final

import pytest
import websockets
from websockets.asyncio.client import ClientConnection

from server.deliberation.ids import TextId
from server.deliberation.matters.texts.shapes import AddText, LetWrite
from server.example.building import TABLE
from server.example.people import CHAIR
from server.limits import MOST_EDIT, MOST_TEXT
from server.sessions.guard.reading import MOST_PIECES
from server.typescript import wire_version
from tests.sessions import yjs_bytes as yjs
from tests.sessions.corpus import hostile, hostile_sequence
from tests.wire.live import Served, served

HELLO: Final = {"type": "Hello", "version": wire_version(), "since": None, "audience": None}
BLOCKED: Final = 0.5
"""Seconds: ten times what the event loop may be held up."""
_names = count(1)


@pytest.fixture(scope="module")
async def place() -> AsyncIterator[Served]:
    async with served() as place:
        yield place


class Reader:
    """A page that reads the text; `frames`: the binary ones it was sent."""

    def __init__(self, socket: ClientConnection, text: str) -> None:
        self.socket = socket
        self.text = text
        self.frames: list[bytes] = []
        self.pen = 0

    async def says(self, **message: object) -> None:
        await self.socket.send(json.dumps(message))

    async def hears(self, *types: str) -> dict[str, Any]:
        """The next message of one of these types."""
        async with asyncio.timeout(60):
            while True:
                heard = await self.socket.recv()
                if isinstance(heard, bytes):
                    self.frames.append(heard)
                    continue
                message: dict[str, Any] = json.loads(heard)
                if message["type"] in types:
                    return message

    async def takes_pen(self) -> int:
        await self.says(type="TakePen", text=self.text)
        self.pen = (await self.hears("Pen"))["client"]
        return self.pen

    async def writes(self, update: bytes, local: int = 1, *, pen: int | None = None) -> None:
        head = yjs.string(self.text) + yjs.number(self.pen if pen is None else pen) + yjs.number(local) + b"\x00"
        await self.socket.send(head + update)

    async def is_answered(self) -> None:
        """Now it has been told everything that came before."""
        await self.says(type="Ping")
        await self.hears("Pong")


@asynccontextmanager
async def reading(place: Served, seat: str, text: str) -> AsyncIterator[Reader]:
    address = f"{place.address.replace('http', 'ws')}/ws/{TABLE}/{seat}"
    cookie = {"Cookie": await place.cookie(seat)}
    async with websockets.connect(address, additional_headers=cookie, max_size=None) as socket:
        page = Reader(socket, text)
        await page.says(**HELLO)
        await page.says(type="ReadDraft", text=text, have=0)
        await page.hears("Carets")
        yield page


class Watchdog:
    """How long the event loop was held up at most, in seconds of this thread's CPU: what others do does not count."""

    async def __aenter__(self) -> Watchdog:
        self.longest = 0.0
        self._task = asyncio.create_task(self._watch())
        return self

    async def __aexit__(self, *_: object) -> None:
        self._task.cancel()

    async def _watch(self) -> None:
        while True:
            before = time.thread_time()
            await asyncio.sleep(0)
            self.longest = max(self.longest, time.thread_time() - before)


class Stage:
    """A text of 3,000 letters by one page, read by another, and a stranger who may write as well."""

    def __init__(self, stranger: Reader, ana: Reader, bea: Reader) -> None:
        self.stranger, self.ana, self.bea = stranger, ana, bea
        self._edits = 0
        self._next = 0
        self._last = 0

    @property
    def unit(self) -> yjs.Id:
        return self.ana.pen, 0

    @property
    def first(self) -> yjs.Id:
        """The first letter."""
        return self.ana.pen, 2

    async def honest_edit(self) -> None:
        """Ana writes; Bea receives that and nothing else."""
        before = len(self.bea.frames)
        if self._edits == 0:
            update = yjs.first_unit(await self.ana.takes_pen(), "x" * 3_000)
            self._last, self._next = 3_001, 3_005
        else:
            update = yjs.update(self.ana.pen, self._next, [yjs.characters("y", yjs.beside((self.ana.pen, self._last)))])
            self._last, self._next = self._next, self._next + 1
        self._edits += 1
        await self.ana.writes(update, self._edits)
        assert (await self.ana.hears("Taken", "Stray"))["type"] == "Taken"
        await self.bea.is_answered()
        assert [update in frame for frame in self.bea.frames[before:]] == [True]

    async def refused(self, update: bytes, *, local: int = 1, pen: int | None = None) -> str:
        """The code that the stranger gets for this under a fresh pen; nobody else gets a byte."""
        before = [len(page.frames) for page in (self.ana, self.bea)]
        await self.stranger.writes(update, local, pen=pen)
        answer = await self.stranger.hears("Taken", "Stray")
        for page in (self.ana, self.bea):
            await page.is_answered()
        assert answer["type"] == "Stray" and before == [len(page.frames) for page in (self.ana, self.bea)]
        return str(answer["code"])


@pytest.fixture
async def stage(place: Served) -> AsyncIterator[Stage]:
    text = f"hurt-{next(_names)}"
    await place.asks(CHAIR, AddText(TextId(text), text, "guidelines"))
    await place.asks(CHAIR, LetWrite(TextId(text), None))
    async with AsyncExitStack() as stack:
        pages = [await stack.enter_async_context(reading(place, seat, text)) for seat in ("golfo", "ponte", "donne")]
        stage = Stage(*pages)
        await stage.honest_edit()
        await stage.stranger.takes_pen()
        yield stage
        await stage.honest_edit()


async def test_every_file_that_hurts_is_refused_and_reaches_nobody(stage: Stage) -> None:
    """Two steps of the sequence are empty: no edit at all, but a malformed frame (test_socket)."""
    steps = {f"step {place}": step for place, step in enumerate(hostile_sequence()) if step}
    codes = {}
    for name, update in {**hostile(), **steps}.items():
        await stage.stranger.takes_pen()
        codes[name] = await stage.refused(update)
    assert len(codes) == 28 + 4
    assert set(codes.values()) == {"not_our_shape"}


@pytest.mark.parametrize("depth", [1, 17, 7_000, 32_000])
async def test_deep_values(stage: Stage, depth: int) -> None:
    deep = yjs.piece(8, yjs.inside(stage.unit, "id"), b"\x01" + b"\x75\x01" * depth + b"\x7e")
    update = yjs.update(stage.stranger.pen, 0, [deep])
    assert len(update) <= MOST_EDIT
    assert await stage.refused(update) == "not_our_shape"


async def test_more_than_64_kib(stage: Stage) -> None:
    where = yjs.beside(stage.first)
    update = yjs.update(stage.stranger.pen, 0, [yjs.characters("z" * 16_000, where) for _ in range(5)])
    assert len(update) > MOST_EDIT
    assert await stage.refused(update) == "too_big"


async def test_more_than_a_frame_may_hold_closes_the_line(stage: Stage) -> None:
    with suppress(websockets.ConnectionClosed):
        await stage.stranger.writes(b"\x00" * MOST_TEXT)
        await stage.stranger.hears("never")
    assert stage.stranger.socket.close_code in (1009, 4413)


async def test_a_pen_of_somebody_else(stage: Stage) -> None:
    """It is refused, as the next edit or as one that was sent before, and its owner goes on writing with it."""
    update = yjs.update(stage.ana.pen, 3_005, [yjs.characters("z", yjs.beside(stage.first))])
    assert await stage.refused(update, local=2, pen=stage.ana.pen) == "unknown_pen"
    assert await stage.refused(update, local=1, pen=stage.ana.pen) == "not_our_shape"
    assert await stage.refused(update, local=2, pen=12345) == "unknown_pen"
    assert await stage.refused(update) == "not_our_shape"


async def test_gaps_of_clocks_and_of_numbers(stage: Stage) -> None:
    letter = yjs.characters("z", yjs.beside(stage.first))
    assert await stage.refused(yjs.update(stage.stranger.pen, 7, [letter])) == "not_our_shape"
    pen = await stage.stranger.takes_pen()
    assert await stage.refused(yjs.update(pen, 0, [letter]), local=2) == "not_our_shape"
    # what comes later under a pen that went astray is astray as well
    assert await stage.refused(yjs.update(pen, 0, [letter])) == "not_our_shape"


async def test_most_of_the_text_deleted_unasked(stage: Stage) -> None:
    assert await stage.refused(yjs.update(0, 0, [], {stage.ana.pen: [(2, 2_000)]})) == "deletes_most"


@pytest.mark.parametrize("what", ["letters", "nodes", "ranges"])
async def test_the_loop_goes_on_while_the_largest_are_looked_at(stage: Stage, what: str) -> None:
    """As much as 64 KiB can hold, and wrong only at the very end; and so for all who sit at the table at once."""
    pen, most = stage.stranger.pen, MOST_PIECES - 1
    nowhere = yjs.characters("z", yjs.beside((pen, 10**6)))
    match what:
        case "letters":
            update = yjs.update(pen, 0, [yjs.characters("z", yjs.beside(stage.first))] * 5_000 + [nowhere])
        case "nodes":
            update = yjs.update(pen, 0, [yjs.words(yjs.inside(stage.unit))] * 6_000 + [nowhere])
        case _:
            ranges = [(2 + 2 * n, 1) for n in range(1_500)] * 4
            update = yjs.update(
                pen, 0, [], {stage.ana.pen: sorted({*ranges}), 10**6: [(n * 2, 1) for n in range(most // 2)]}
            )
    assert MOST_EDIT // 2 < len(update) <= MOST_EDIT or what == "ranges"
    async with Watchdog() as watchdog:
        assert await stage.refused(update) == "not_our_shape"
    print(f"{what}: {len(update)} bytes held the loop up for {watchdog.longest * 1000:.1f} ms")
    assert watchdog.longest < BLOCKED
