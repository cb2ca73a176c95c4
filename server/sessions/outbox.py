"""What goes out to one page. Never waits: a page that does not read is left behind and told everything anew later.

Where the server lends us its transport, a frame is built once and the same bytes are written to every page; otherwise
messages go through the ordinary ASGI send, by one writer task with a bounded queue.
"""

from __future__ import annotations

import asyncio
import struct
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


class Outbox(Protocol):
    def write(self, frame: Frame) -> None: ...

    @property
    def waiting(self) -> int:
        """Bytes written and not yet taken by the network."""
        ...

    def abort(self) -> None:
        """Cuts the connection without a word; for pages that take nothing any more."""


class TransportOutbox:
    """Writes straight to the transport of the connection."""

    def __init__(self, transport: asyncio.Transport) -> None:
        self._transport: Final = transport

    def write(self, frame: Frame) -> None:
        if not self._transport.is_closing():
            self._transport.write(frame.wire)

    @property
    def waiting(self) -> int:
        return self._transport.get_write_buffer_size()

    def abort(self) -> None:
        self._transport.abort()


class AsgiOutbox:
    """Writes through ASGI, for servers that do not lend their transport."""

    def __init__(self, send: Send) -> None:
        self._send: Final = send
        self._queue: asyncio.Queue[Frame] = asyncio.Queue(MOST_MESSAGES)
        self._waiting = 0
        self._writer = asyncio.create_task(self._write())

    def write(self, frame: Frame) -> None:
        try:
            self._queue.put_nowait(frame)
        except asyncio.QueueFull:
            self.abort()
        else:
            self._waiting += len(frame.payload)

    @property
    def waiting(self) -> int:
        return self._waiting

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
