"""Messages are taken out of their frames whole, in order and once, however these are cut; odd frames are answered."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
import uvicorn
from hypothesis import given
from hypothesis import strategies as st
from uvicorn.server import ServerState
from websockets.frames import Frame, Opcode

from server.lending import LendingProtocol
from server.sessions.asgi import Message, Receive, Said, Send
from server.sessions.socket import LENT

MOST = 1_000
REQUEST = (
    b"GET /ws/t/s HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
)


class Wire(asyncio.Transport):
    """A transport that keeps what is written to it."""

    def __init__(self) -> None:
        super().__init__()
        self.written = b""
        self.closed = False

    def write(self, data: bytes | bytearray | memoryview) -> None:
        self.written += data

    def is_closing(self) -> bool:
        return self.closed

    def close(self) -> None:
        self.closed = True

    def pause_reading(self) -> None: ...

    def resume_reading(self) -> None: ...


async def lent() -> tuple[LendingProtocol, Wire]:
    """A connection after its handshake, as the application has it."""
    borrowed: asyncio.Future[Any] = asyncio.get_running_loop().create_future()

    async def application(scope: Message, receive: Receive, send: Send) -> None:
        await receive()
        await send({"type": "websocket.accept"})
        extensions = scope["extensions"]
        assert isinstance(extensions, dict)
        borrowed.set_result(extensions[LENT])
        while (await receive())["type"] != "websocket.disconnect":
            pass

    config = uvicorn.Config(application, ws_max_size=MOST, ws_per_message_deflate=False, log_config=None)
    config.load()
    connection, wire = LendingProtocol(config, ServerState(), {}), Wire()
    connection.connection_made(wire)
    connection.data_received(REQUEST)
    assert await borrowed is connection
    wire.written = b""
    return connection, wire


def frame(opcode: Opcode, payload: bytes, *, fin: bool = True) -> bytes:
    return Frame(opcode, payload, fin=fin).serialize(mask=True)


def in_frames(message: Said, cuts: int) -> bytes:
    """The message as a client may send it, in `cuts` fragments with a ping between them."""
    kind, payload = (Opcode.TEXT, message.encode()) if isinstance(message, str) else (Opcode.BINARY, message)
    if cuts < 2:
        return frame(kind, payload)
    size = len(payload) // cuts + 1
    parts = [payload[at : at + size] for at in range(0, len(payload) + 1, size)]
    kinds = [kind, *([Opcode.CONT] * (len(parts) - 1))]
    return frame(Opcode.PING, b"?").join(
        frame(each, part, fin=at == len(parts) - 1) for at, (each, part) in enumerate(zip(kinds, parts, strict=True))
    )


said = st.one_of(st.text(max_size=MOST // 4), st.binary(max_size=MOST))


@given(st.lists(st.tuples(said, st.integers(1, 3)), max_size=6), st.lists(st.integers(1, 300), min_size=1, max_size=20))
def test_every_message_is_heard_once_and_in_order_however_the_bytes_arrive(
    messages: list[tuple[Said, int]], sizes: list[int]
) -> None:
    async def example() -> list[Said]:
        heard: list[Said] = []
        connection, _ = await lent()
        connection.listen(heard.append)
        stream, at, turn = b"".join(in_frames(*each) for each in messages), 0, 0
        while at < len(stream):
            size = sizes[turn % len(sizes)]
            connection.data_received(stream[at : at + size])
            at, turn = at + size, turn + 1
        return heard

    assert asyncio.run(example()) == [message for message, _ in messages]


def test_what_came_before_anybody_listened_is_heard_first() -> None:
    async def example() -> list[Said]:
        heard: list[Said] = []
        connection, _ = await lent()
        connection.data_received(frame(Opcode.TEXT, b"one") + frame(Opcode.BINARY, b"two"))
        connection.listen(heard.append)
        connection.data_received(frame(Opcode.TEXT, b"three"))
        return heard

    assert asyncio.run(example()) == ["one", b"two", "three"]


@pytest.mark.parametrize(
    ("bytes_sent", "code"),
    [
        (frame(Opcode.TEXT, b"\xff\xfe"), 1007),
        (frame(Opcode.BINARY, b"x" * (MOST + 1)), 1009),
        (Frame(Opcode.TEXT, b"unmasked").serialize(mask=False), 1002),
        (b"\xc1" + frame(Opcode.TEXT, b"an extension nobody agreed on")[1:], 1002),
        (frame(Opcode.CONT, b"of nothing"), 1002),
        (b"\x81\xff" + (1 << 62).to_bytes(8) + b"mask", 1009),
    ],
    ids=["no words", "too big", "unmasked", "extension", "continues nothing", "endless"],
)
def test_odd_frames_end_the_connection_with_the_code_of_the_protocol(bytes_sent: bytes, code: int) -> None:
    async def example() -> tuple[bytes, list[Said]]:
        heard: list[Said] = []
        connection, wire = await lent()
        connection.listen(heard.append)
        connection.data_received(frame(Opcode.TEXT, b"well") + bytes_sent)
        assert wire.closed
        return wire.written, heard

    written, heard = asyncio.run(example())
    assert written[0] == 0x88 and int.from_bytes(written[2:4]) == code
    assert heard == ["well"]


def test_pings_are_answered_between_messages() -> None:
    async def example() -> tuple[bytes, list[Said]]:
        heard: list[Said] = []
        connection, wire = await lent()
        connection.listen(heard.append)
        connection.data_received(frame(Opcode.TEXT, b"a") + frame(Opcode.PING, b"there?") + frame(Opcode.TEXT, b"b"))
        return wire.written, heard

    assert asyncio.run(example()) == (b"\x8a\x06there?", ["a", "b"])
