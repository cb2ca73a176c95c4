"""What goes out to one page. Never waits: a page that does not read is left behind and told everything anew later.

Where the server lends us its transport, a frame is built once and the same bytes are written to every page, straight to
the socket while it takes them; otherwise messages go through the ordinary ASGI send, by one writer task with a bounded
queue.
"""

from __future__ import annotations

import asyncio
import os
import struct
from collections.abc import Callable
from typing import Final, Protocol

from server.sessions.asgi import Send

TEXT: Final = 0x1
BINARY: Final = 0x2
MOST_MESSAGES: Final = 2048


class Frame:
    """One message with its ready-made WebSocket frame (RFC 6455 section 5.2: final, unmasked)."""

    __slots__ = ("payload", "text", "wire")

    def __init__(self, payload: bytes, *, text: bool) -> None:
        self.payload: Final = payload
        self.text: Final = text
        self.wire: Final = _header(TEXT if text else BINARY, len(payload)) + payload


def _header(opcode: int, length: int) -> bytes:
    if length < 126:
        return bytes((0x80 | opcode, length))
    if length < 1 << 16:
        return struct.pack("!BBH", 0x80 | opcode, 126, length)
    return struct.pack("!BBQ", 0x80 | opcode, 127, length)


Direct = tuple[Callable[[], bool], Callable[[], int], int, Callable[[bytes], None]]
"""Whether the socket is closing, bytes that wait before it, its descriptor, and who takes what it did not take."""


class Outbox(Protocol):
    @property
    def direct(self) -> Direct | None:
        """For whoever writes to the socket itself, which is allowed while it is not closing and nothing waits."""
        ...

    def write(self, frame: Frame, most: int) -> bool:
        """Writes the frame, unless more than `most` bytes wait already: then False."""
        ...

    @property
    def waiting(self) -> int:
        """Bytes written and not yet taken by the network."""
        ...

    def abort(self) -> None:
        """Cuts the connection without a word; for pages that take nothing any more."""


class TransportOutbox:
    """Writes to the socket of the connection itself while nothing waits before it, to its transport otherwise.

    The transport's own way, through its buffer and its loop, costs as much again as the system call. The descriptor is
    the transport's only until that begins to close, so it is asked before each use.
    """

    __slots__ = ("_closing", "_descriptor", "_transport", "_waiting")

    def __init__(self, transport: asyncio.Transport) -> None:
        self._transport: Final = transport
        self._closing: Final = transport.is_closing
        self._waiting: Final = transport.get_write_buffer_size
        plain = transport.get_extra_info("sslcontext") is None
        socket = transport.get_extra_info("socket") if plain else None
        self._descriptor: Final = -1 if socket is None else socket.fileno()

    def write(self, frame: Frame, most: int) -> bool:
        if self._closing():
            return True
        wire, waiting = frame.wire, self._waiting()
        if waiting > most:
            return False
        if not waiting and self._descriptor >= 0:
            try:
                sent = os.write(self._descriptor, wire)
            except OSError:
                sent = 0  # full, or broken: the transport waits for it, or finds out
            if sent == len(wire):
                return True
            wire = wire[sent:]
        self._transport.write(wire)
        return True

    @property
    def direct(self) -> Direct | None:
        return None if self._descriptor < 0 else (self._closing, self._waiting, self._descriptor, self._transport.write)

    @property
    def waiting(self) -> int:
        return self._waiting()

    def abort(self) -> None:
        self._transport.abort()


class AsgiOutbox:
    """Writes through ASGI, for servers that do not lend their transport."""

    def __init__(self, send: Send) -> None:
        self._send: Final = send
        self._queue: asyncio.Queue[Frame] = asyncio.Queue(MOST_MESSAGES)
        self._waiting = 0
        self._writer = asyncio.create_task(self._write())

    def write(self, frame: Frame, most: int) -> bool:
        if self._waiting > most:
            return False
        try:
            self._queue.put_nowait(frame)
        except asyncio.QueueFull:
            self.abort()
        else:
            self._waiting += len(frame.payload)
        return True

    @property
    def waiting(self) -> int:
        return self._waiting

    @property
    def direct(self) -> Direct | None:
        return None

    def abort(self) -> None:
        self._writer.cancel()

    async def _write(self) -> None:
        while True:
            frame = await self._queue.get()
            if frame.text:
                await self._send({"type": "websocket.send", "text": frame.payload.decode()})
            else:
                await self._send({"type": "websocket.send", "bytes": frame.payload})
            self._waiting -= len(frame.payload)
