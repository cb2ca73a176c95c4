"""What pages that stop reading cost the others.

`python -m tests.bench.slow_peers [--clients 50] [--stuck 1] [--seconds 10]` serves the example table in a process of
its own, opens the pages, and has one more write 25 edits a second: first while all read, then while some have stopped.
Prints one JSON object: the others' p99 from the sending of an edit to its arrival (milliseconds), before and with the
stuck, their ratio, and by how many bytes the server has grown meanwhile. Holds no test.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import socket as sockets
import subprocess
import sys
import time
import urllib.request
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from server.typescript import wire_version
from tests.sessions import yjs_bytes as yjs
from tests.tools import state_folder

TEXT: Final = "premessa"
A_SECOND: Final = 25
LETTERS: Final = 400
"""Of one edit: enough that a page which reads nothing falls behind while this runs."""
FREE: Final = {"PAGES_PER_SEAT": 5000, "MESSAGES_AT_ONCE": 100_000, "MESSAGES_A_SECOND": 10_000, "PENS_AT_ONCE": 1000}
"""All pages come by one link here."""
HEAD: Final = yjs.string(TEXT)


class Page(asyncio.Protocol):
    """One connection on a plain socket: takes the server's frames apart, answers none, notes when edits come."""

    def __init__(self, request: bytes) -> None:
        self.request = request
        self.transport: asyncio.Transport
        self.ready: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.messages: asyncio.Queue[dict[str, object]] = asyncio.Queue()
        self.arrived: dict[int, float] = {}
        self.lost = False
        self._rest = b""
        self._open = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        transport.write(self.request)

    def connection_lost(self, exc: Exception | None) -> None:
        self.lost = True

    def data_received(self, data: bytes) -> None:
        now, data = time.perf_counter(), self._rest + data
        if not self._open:
            head, found, data = data.partition(b"\r\n\r\n")
            if not found:
                self._rest = head
                return
            self._open = True
            self.ready.set_result(None)
        at = 0
        while (frame := _frame(data, at)) is not None:
            kind, start, end = frame
            if kind == 2 and data.startswith(HEAD, start):
                self.arrived[yjs_number(data, start + len(HEAD))] = now
            elif kind == 1 and data.startswith((b'{"type":"Pen"', b'{"type":"Taken"', b'{"type":"DraftO'), start):
                self.messages.put_nowait(json.loads(data[start:end]))
            at = end
        self._rest = data[at:]

    def say(self, kind: int, payload: bytes) -> None:
        """A frame as a browser sends it, with the mask of nought."""
        size = len(payload)
        length = bytes((0x80 | size,)) if size < 126 else bytes((0xFE,)) + size.to_bytes(2, "big")
        self.transport.write(bytes((0x80 | kind,)) + length + b"\x00\x00\x00\x00" + payload)

    def tell(self, **message: object) -> None:
        self.say(1, json.dumps(message).encode())


def _frame(data: bytes, at: int) -> tuple[int, int, int] | None:
    """Kind, start and end of the payload of the next whole frame."""
    if len(data) < at + 10 and len(data) < at + 2 + (data[at + 1] if len(data) > at + 1 else 0):
        return None
    length, start = data[at + 1], at + 2
    if length == 126:
        length, start = int.from_bytes(data[at + 2 : at + 4], "big"), at + 4
    elif length == 127:
        length, start = int.from_bytes(data[at + 2 : at + 10], "big"), at + 10
    return (data[at] & 15, start, start + length) if start + length <= len(data) else None


def yjs_number(data: bytes, at: int) -> int:
    value = shift = 0
    while data[at] > 127:
        value |= (data[at] & 127) << shift
        shift, at = shift + 7, at + 1
    return value | data[at] << shift


class Bench:
    def __init__(self, address: str, cookie: str, seat: str, pid: int) -> None:
        self.host, self.port = address.removeprefix("http://").split(":")
        self.pid = pid
        self.request = (
            f"GET /ws/{seat} HTTP/1.1\r\nHost: {self.host}:{self.port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: c3RhbmRpbmcgYnkgcmVhZA==\r\nCookie: {cookie}\r\n\r\n"
        ).encode()
        self.sent: dict[int, float] = {}
        self.pen = 0
        self.local = 0
        self.clock = 0

    async def page(self, *, narrow: bool = False) -> Page:
        plain = sockets.socket()
        if narrow:
            plain.setsockopt(sockets.SOL_SOCKET, sockets.SO_RCVBUF, 4096)
        plain.setblocking(False)
        loop = asyncio.get_running_loop()
        await loop.sock_connect(plain, (self.host, int(self.port)))
        _, page = await loop.create_connection(lambda: Page(self.request), sock=plain)
        await page.ready
        page.tell(type="Hello", version=wire_version(), since=None, audience=None)
        page.tell(type="ReadDraft", text=TEXT, have=0)
        await page.messages.get()
        return page

    async def begin(self, writer: Page) -> None:
        writer.tell(type="TakePen", text=TEXT)
        self.pen = int(str((await writer.messages.get())["client"]))

    async def write(self, writer: Page, seconds: float) -> None:
        """Edits at an even pace, each a unit of its own; returns when the last is on disk."""
        for number in range(int(seconds * A_SECOND)):
            began = time.perf_counter()
            self.local += 1
            above = (self.pen, self.clock - 2 - LETTERS)
            where = yjs.top() if self.clock == 0 else yjs.beside(above)
            words = yjs.characters("x" * LETTERS, yjs.inside((self.pen, self.clock + 1)))
            pieces = [yjs.unit(where), yjs.words(yjs.inside((self.pen, self.clock))), words]
            update = yjs.update(self.pen, self.clock, pieces)
            self.clock += 2 + LETTERS
            writer.say(2, HEAD + yjs.number(self.pen) + yjs.number(self.local) + b"\x00" + update)
            taken = await writer.messages.get()
            if taken["type"] != "Taken":
                raise SystemExit(f"edit {number} was not taken: {taken}")
            self.sent[int(str(taken["number"]))] = began
            await asyncio.sleep(max(0.0, began + 1 / A_SECOND - time.perf_counter()))

    def p99(self, pages: list[Page], after: int) -> float:
        """Milliseconds, over all edits with a number beyond this one and all these pages."""
        each = sorted(
            page.arrived[number] - began
            for number, began in self.sent.items()
            if number > after
            for page in pages
            if number in page.arrived
        )
        return round(1000 * each[int(0.99 * (len(each) - 1))], 2)

    def rss(self) -> int:
        return int(Path(f"/proc/{self.pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


async def measure(clients: int, stuck: int, seconds: float) -> dict[str, object]:
    async with _served() as bench:
        writer = await bench.page()
        await bench.begin(writer)
        pages = [await bench.page(narrow=number < stuck) for number in range(clients)]
        await bench.write(writer, 2)  # until all is warm
        last = max(bench.sent)
        await bench.write(writer, seconds)
        before = bench.p99(pages[stuck:], last)
        for page in pages[:stuck]:
            page.transport.pause_reading()
        rss, last = bench.rss(), max(bench.sent)
        await bench.write(writer, seconds)
        with_stuck = bench.p99(pages[stuck:], last)
        await asyncio.sleep(0.5)
        missing = sum(number not in page.arrived for page in pages[stuck:] for number in bench.sent if number > last)
        return {
            "clients": clients,
            "stuck": stuck,
            "p99_before": before,
            "p99_with_stuck": with_stuck,
            "ratio": round(with_stuck / before, 3),
            "rss_growth": bench.rss() - rss,
            "missing": missing,
        }


@asynccontextmanager
async def _served() -> AsyncIterator[Bench]:
    with state_folder() as folder:
        links = folder / "links.json"
        with sockets.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        environment = os.environ | {f"IMPROVE_LIMIT_{name}": str(value) for name, value in FREE.items()}
        command = (
            sys.executable,
            "-m",
            "server.cli",
            "demo",
            "--state",
            folder / "state",
            "--port",
            str(port),
            "--links",
            links,
        )
        with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as serving:  # noqa: ASYNC220
            try:
                while not links.exists():
                    if serving.poll() is not None:
                        raise SystemExit("the server did not start")
                    await asyncio.sleep(0.1)
                known = json.loads(links.read_text())
                yield _entered(known["members"][0], f"http://127.0.0.1:{port}", serving.pid)
            finally:
                serving.terminate()


def _entered(link: str, site: str, pid: int) -> Bench:
    body = json.dumps({"token": link.partition("#")[2]}).encode()
    asked = urllib.request.Request(f"{site}/api/link/enter", body, {"Content-Type": "application/json"})
    for _ in range(100):
        try:
            with urllib.request.urlopen(asked) as answer:
                seat = json.load(answer)
                cookie = answer.headers["Set-Cookie"].partition(";")[0]
            return Bench(site, cookie, f"{seat['table']}/{seat['seat']}", pid)
        except OSError:
            time.sleep(0.1)
    raise SystemExit("the server does not answer")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--stuck", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=10)
    asked = parser.parse_args()
    print(json.dumps(asyncio.run(measure(asked.clients, asked.stuck, asked.seconds))))


if __name__ == "__main__":
    main()
