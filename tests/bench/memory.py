"""What a connection holds of the server's memory, and whether minutes of traffic add to it. Holds no test.

Everybody reads one draft; five of them type into it. Memory is that of the server's own process, looked at once a
second; a straight line is laid through what was seen by least squares. The reader, which is a process of its own and
starts when a draft is first merged, is told apart.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from itertools import count
from math import sqrt
from typing import Final

from msgspec import Struct

from tests.bench.broadcasting import Receivers
from tests.bench.line import BINARY, Busy, Line, children, held, number, opened
from tests.bench.report import OURS, Figures, limit, middle, outcome
from tests.bench.servers import Ours, ours
from tests.sessions import yjs_bytes as yjs

WRITERS: Final = 5
A_SECOND: Final = 5
"""Edits of each writer."""
WARM: Final = 1 / 6
"""The part of a run that is left out of the line: what is used for the first time is paid for once."""
LETTERS: Final = 200
"""After so many a writer begins a new unit."""
SETTLE: Final = 3.0


class Fitted(Struct, frozen=True):
    """kB when the line begins, kB a minute, and the standard error of that."""

    start: float
    slope: float
    error: float


def fitted(samples: Sequence[tuple[float, float]]) -> Fitted:
    """A straight line through these (minutes, kB), of which there are three at least."""
    size = len(samples)
    middle_x = sum(x for x, _ in samples) / size
    middle_y = sum(y for _, y in samples) / size
    spread = sum((x - middle_x) ** 2 for x, _ in samples)
    slope = sum((x - middle_x) * (y - middle_y) for x, y in samples) / spread
    start = middle_y - slope * middle_x
    off = sum((y - start - slope * x) ** 2 for x, y in samples)
    return Fitted(start, slope, sqrt(off / (size - 2) / spread))


async def measured(clients: int, minutes: float, runs: int) -> Figures:
    mine = middle([await _once(clients, minutes) for _ in range(runs)])
    limits = [
        limit("kB a connection (aim 24)", mine["kb_per_connection"], 40),
        limit("kB a minute and connection", mine["kb_per_minute"] / clients, 0.1),
        limit("edits missing", mine["missing"], 0),
    ]
    return outcome(f"memory, {clients} clients, {minutes:g} minutes", {OURS: mine}, {}, limits)


async def _once(clients: int, minutes: float) -> Figures:
    async with ours(clients, []) as server:
        hall = server.hall
        skip = len(yjs.string(hall.text))
        receivers = Receivers(lambda frame: number(frame, number(frame, skip)[1])[0])
        empty = held(server.pid)
        names = hall.members[:clients]
        await receivers.open(f"{server.url}/ws/{hall.table}/s{{}}", [hall.cookies[name] for name in names])
        for line in receivers.lines:
            line.hello()
            line.tell(type="ReadDraft", text=hall.text, have=0)
        await asyncio.sleep(SETTLE)
        full = held(server.pid)
        writers = [Writer(server, n % clients) for n in range(WRITERS)]
        for writer in writers:
            await writer.begin()
        busy, samples, start = Busy(), list[tuple[float, float]](), time.perf_counter()
        typing = [
            asyncio.create_task(writer.type(minutes * 60, n / WRITERS / A_SECOND)) for n, writer in enumerate(writers)
        ]
        for second in range(int(minutes * 60)):
            await asyncio.sleep(max(0.0, start + second + 1 - time.perf_counter()))
            samples.append(((time.perf_counter() - start) / 60, held(server.pid) / 1e3))
        edits = sum(await asyncio.gather(*typing))
        share = busy.share()
        await receivers.await_all(edits * clients, SETTLE)
        line_of = fitted(samples[int(len(samples) * WARM) :])
        figures = {
            "server_mb_empty": empty / 1e6,
            "kb_per_connection": (full - empty) / 1e3 / clients,
            "kb_per_connection_at_the_end": (samples[-1][1] - empty / 1e3) / clients,
            "fitted_start_mb": line_of.start / 1e3,
            "kb_per_minute": line_of.slope,
            "kb_per_minute_standard_error": line_of.error,
            "bytes_per_edit": line_of.slope * 1e3 / (WRITERS * A_SECOND * 60),
            "reader_mb": sum(held(child) for child in children(server.pid)) / 1e6,
            "edits": edits,
            "missing": edits * clients - receivers.deliveries,
            "driver_busy": share,
        }
        receivers.close()
        for writer in writers:
            writer.line.transport.abort()
    return figures


class Writer:
    """One more page of a member, that types letter by letter."""

    def __init__(self, server: Ours, place: int) -> None:
        self.line: Line
        self._server: Final = server
        self._seat: Final = server.hall.members[place]
        self._pen: Final[asyncio.Future[int]] = asyncio.get_running_loop().create_future()
        self._locals: Final = count(1)
        self._clock = self._units = 0

    async def begin(self) -> None:
        hall = self._server.hall
        url = f"{self._server.url}/ws/{hall.table}/{self._seat}"
        self.line = await opened(url, self._heard, hall.cookies[self._seat])
        self.line.hello()
        self.line.tell(type="ReadDraft", text=hall.text, have=0)
        self.line.tell(type="TakePen", text=hall.text)
        await self._pen

    async def type(self, seconds: float, wait: float) -> int:
        """How many edits were sent, at an even pace from `wait` seconds from now on."""
        start, edits = time.perf_counter() + wait, int(seconds * A_SECOND)
        for n in range(edits):
            await asyncio.sleep(max(0.0, start + n / A_SECOND - time.perf_counter()))
            self._say(self._begun() if n % LETTERS == 0 else self._letter())
        return edits

    def _heard(self, _: int, payload: bytes) -> None:
        if payload.startswith(b'{"type":"Pen"'):
            self._pen.set_result(int(payload.rpartition(b":")[2].rstrip(b"}")))

    def _begun(self) -> bytes:
        client, clock = self._pen.result(), self._clock
        where = yjs.top() if self._units == 0 else yjs.beside((client, clock - LETTERS - 4))
        self._units += 1
        return self._made(
            yjs.unit(where),
            yjs.words(yjs.inside((client, clock))),
            yjs.value(f"m{client}-{self._units}", yjs.inside((client, clock), "id")),
            yjs.value("paragraph", yjs.inside((client, clock), "kind")),
            yjs.characters("a", yjs.inside((client, clock + 1))),
            size=5,
        )

    def _letter(self) -> bytes:
        return self._made(yjs.characters("b", yjs.beside((self._pen.result(), self._clock - 1))), size=1)

    def _made(self, *pieces: bytes, size: int) -> bytes:
        update = yjs.update(self._pen.result(), self._clock, pieces)
        self._clock += size
        return update

    def _say(self, update: bytes) -> None:
        head = yjs.string(self._server.hall.text) + yjs.number(self._pen.result()) + yjs.number(next(self._locals))
        self.line.say(BINARY, head + b"\x00" + update)
