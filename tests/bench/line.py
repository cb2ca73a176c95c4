"""A page on a plain socket, as cheap as one can be: for measuring servers, not itself. Holds no test."""

from __future__ import annotations

import asyncio
import json
import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from server.typescript import wire_version

TEXT: Final = 1
BINARY: Final = 2
_HELLO: Final = json.dumps({"type": "Hello", "version": wire_version(), "since": None, "audience": None}).encode()
Heard = Callable[[int, bytes], None]
"""Told of each message: TEXT or BINARY, and its payload."""


class Line(asyncio.Protocol):
    """`opened`: the handshake is over. `lost`: the connection is."""

    def __init__(self, request: bytes, heard: Heard) -> None:
        loop = asyncio.get_running_loop()
        self.opened: Final[asyncio.Future[None]] = loop.create_future()
        self.lost: Final[asyncio.Future[None]] = loop.create_future()
        self.transport: asyncio.Transport
        self._request: Final = request
        self._heard: Final = heard
        self._rest = b""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # over TCP there is no other
        self.transport = transport
        transport.write(self._request)

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.opened.done():
            self.opened.set_exception(ConnectionError("cut during the handshake"))
        if not self.lost.done():  # whoever waited for it may have been cancelled
            self.lost.set_result(None)

    def data_received(self, data: bytes) -> None:
        data = self._rest + data if self._rest else data
        if not self.opened.done():
            head, found, data = data.partition(b"\r\n\r\n")
            if not found:
                self._rest = head
                return
            if b" 101 " not in head[:13]:
                self.opened.set_exception(ConnectionError(head[:80].decode(errors="replace")))
                self.transport.abort()
                return
            self.opened.set_result(None)
        at, heard = 0, self._heard
        while (begin := at + 2) <= len(data):
            length = data[at + 1]
            if length >= 126:
                more = 2 if length == 126 else 8
                if begin + more > len(data):
                    break
                length, begin = int.from_bytes(data[begin : begin + more]), begin + more
            end = begin + length
            if end > len(data):
                break
            kind = data[at] & 15
            if kind in (TEXT, BINARY):
                heard(kind, data[begin:end])
            elif kind == 9:
                self.say(10, data[begin:end])
            at = end
        self._rest = data[at:]

    def say(self, kind: int, payload: bytes) -> None:
        """A frame as a browser sends it, with the mask of nought."""
        size = len(payload)
        if size < 126:
            length = bytes((0x80 | size,))
        elif size < 1 << 16:
            length = b"\xfe" + size.to_bytes(2)
        else:
            length = b"\xff" + size.to_bytes(8)
        self.transport.write(bytes((0x80 | kind,)) + length + b"\x00\x00\x00\x00" + payload)

    def tell(self, **message: object) -> None:
        self.say(TEXT, json.dumps(message).encode())

    def hello(self) -> None:
        self.say(TEXT, _HELLO)


async def opened(url: str, heard: Heard, cookie: str = "") -> Line:
    """A line to ws://127.0.0.1:PORT/PATH, its handshake done. Raises: ConnectionError."""
    host, _, path = url.removeprefix("ws://").partition("/")
    name, _, port = host.partition(":")
    request = (
        f"GET /{path} HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
    )
    request += (f"Cookie: {cookie}\r\n" if cookie else "") + "\r\n"
    loop = asyncio.get_running_loop()
    _, line = await loop.create_connection(partial(Line, request.encode(), heard), name, int(port))
    await line.opened
    return line


def number(data: bytes, at: int) -> tuple[int, int]:
    """A lib0 number, and where it ends."""
    value = shift = 0
    while data[at] > 127:
        value |= (data[at] & 127) << shift
        shift, at = shift + 7, at + 1
    return value | data[at] << shift, at + 1


def used(*pids: int) -> float:
    """Seconds of CPU that these processes and their children have used."""
    return sum(_of_one(each) for pid in pids for each in _tree(pid))


def held(pid: int) -> int:
    """Bytes that a process holds, its children left out."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def children(pid: int) -> list[int]:
    return _tree(pid)[1:]


def _of_one(pid: int) -> float:
    words = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


def _tree(pid: int) -> list[int]:
    found = [pid]
    for each in found:
        for task in Path(f"/proc/{each}/task").iterdir():
            found += [int(child) for child in (task / "children").read_text().split()]
    return found


class Busy:
    """How much of the time this process, the driver, was at work since this was made: 0 to 1."""

    def __init__(self) -> None:
        self._cpu, self._clock = time.process_time(), time.perf_counter()

    def share(self) -> float:
        return round((time.process_time() - self._cpu) / (time.perf_counter() - self._clock), 3)
