"""One frame to many pages: whole on every line, whatever the socket takes; nobody who fell behind gets a later one."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator

import pytest

from server.deliberation.ids import SeatId
from server.limits import MOST_WAITING
from server.sessions.crowd import Crowd
from server.sessions.outbox import Frame, TransportOutbox
from server.sessions.peer import Peer

SMALL = Frame(b"small", text=False)
LARGE = Frame(b"x" * 600_000, text=False)


class Line:
    """A connection: the page on our side, the bytes on the other."""

    def __init__(self, peer: Peer, far: socket.socket) -> None:
        self.peer = peer
        self.far = far

    async def comes(self, count: int) -> bytes:
        loop, got = asyncio.get_running_loop(), b""
        while len(got) < count and (more := await loop.sock_recv(self.far, count - len(got))):
            got += more
        return got


@pytest.fixture
async def lines() -> AsyncIterator[list[Line]]:
    made: list[Line] = []
    for n in range(3):
        near, far = socket.socketpair()
        near.setblocking(False)
        far.setblocking(False)
        transport, _ = await asyncio.get_running_loop().create_connection(asyncio.Protocol, sock=near)
        made.append(Line(Peer(SeatId(f"s{n}"), "member", TransportOutbox(transport)), far))
    yield made
    for line in made:
        line.peer.outbox.abort()
        line.far.close()


def crowd_of(lines: list[Line]) -> Crowd:
    crowd = Crowd()
    for line in lines:
        crowd.add(line.peer)
    return crowd


async def test_everybody_gets_the_frame_but_one_who_is_left_out_or_has_gone(lines: list[Line]) -> None:
    crowd = crowd_of(lines)
    crowd.discard(lines[2].peer)
    crowd.send(SMALL, but=lines[0].peer)
    crowd.add(lines[2].peer)
    crowd.send(SMALL)
    assert await lines[0].comes(len(SMALL.wire)) == SMALL.wire
    assert await lines[1].comes(2 * len(SMALL.wire)) == SMALL.wire * 2
    assert await lines[2].comes(len(SMALL.wire)) == SMALL.wire
    assert lines[1].peer in crowd and len(crowd) == 3


async def test_what_the_socket_does_not_take_follows_before_anything_else(lines: list[Line]) -> None:
    crowd = crowd_of(lines)
    crowd.send(LARGE)
    assert lines[0].peer.outbox.waiting > 0
    crowd.send(SMALL)
    assert await lines[0].comes(len(LARGE.wire + SMALL.wire)) == LARGE.wire + SMALL.wire


async def test_who_fell_behind_gets_nothing_more_until_it_gets_everything_anew(lines: list[Line]) -> None:
    crowd, other, late = crowd_of(lines), crowd_of(lines[:1]), lines[0].peer
    sent = 0
    while not late.behind:
        late.send(LARGE)
        sent += 1
    assert (sent - 1) * len(LARGE.wire) > MOST_WAITING
    await lines[0].comes((sent - 1) * len(LARGE.wire))
    assert late.outbox.waiting == 0
    crowd.send(SMALL)
    other.send(SMALL)
    late.welcome([Frame(b"everything", text=True)])
    crowd.send(SMALL)
    expected = Frame(b"everything", text=True).wire + SMALL.wire
    assert await lines[0].comes(len(expected)) == expected
    assert await lines[1].comes(2 * len(SMALL.wire)) == SMALL.wire * 2


async def test_nothing_is_written_to_a_socket_that_is_closing(lines: list[Line]) -> None:
    crowd = crowd_of(lines)
    lines[0].peer.outbox.abort()
    crowd.send(SMALL)
    assert await lines[0].comes(1) == b""
    assert await lines[1].comes(len(SMALL.wire)) == SMALL.wire
