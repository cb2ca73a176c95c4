"""Our way of sending and nothing else: `python -m tests.bench.send_path PORT MEMBERS ROUNDS EVERY SIZE`.

The server's own uvicorn, connections, outboxes and frames, on the loop it runs on, without a table behind them. Once
MEMBERS have come, one frame of SIZE bytes is made and written to all of them ROUNDS times, every EVERY milliseconds:
what send_loop.c does in C. Holds no test.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Final

import uvloop

from server.config import Settings
from server.deliberation.ids import SeatId
from server.serving import bound, server
from server.sessions.asgi import Message, Receive, Send
from server.sessions.crowd import Crowd
from server.sessions.outbox import Frame, TransportOutbox
from server.sessions.peer import Peer
from server.sessions.socket import LENT

_WAIT: Final = 1.0


class Hall:
    """Everybody who has come."""

    def __init__(self, members: int) -> None:
        self.peers: Final = Crowd()
        self.full: Final = asyncio.Event()
        self._expected: Final = members

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        await receive()
        await send({"type": "websocket.accept"})
        extensions = scope["extensions"]
        assert isinstance(extensions, dict)
        connection = extensions[LENT]
        connection.listen(lambda _: None)
        self.peers.add(Peer(SeatId("membro"), "member", TransportOutbox(connection.transport)))
        if len(self.peers) == self._expected:
            self.full.set()
        await receive()

    async def tell(self, rounds: int, every: float, size: int) -> None:
        await self.full.wait()
        loop = asyncio.get_running_loop()
        due = loop.time() + _WAIT
        for n in range(rounds):
            await asyncio.sleep(max(0.0, due + n * every - loop.time()))
            self.peers.send(Frame(b"x" * size, text=False))


async def main(port: int, members: int, rounds: int, every: float, size: int) -> None:
    settings = Settings(Path(), "127.0.0.1", port, "http://127.0.0.1", None, None, behind_proxy=False)
    hall = Hall(members)
    with bound(settings) as listening:
        telling = asyncio.create_task(hall.tell(rounds, every / 1000, size))
        await server(hall, settings, lambda: None).serve([listening])
        telling.cancel()


if __name__ == "__main__":
    port, members, rounds, every, size = map(int, sys.argv[1:])
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(main(port, members, rounds, every, size))
