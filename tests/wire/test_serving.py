"""The listening sockets that pages come to."""

from __future__ import annotations

import asyncio
import socket
from pathlib import Path

from server.config import Settings
from server.serving import bound


async def test_an_answer_does_not_wait_for_tcp_to_acknowledge_what_was_said_before() -> None:
    """asyncio turns Nagle's algorithm off only for sockets that say they speak TCP; a second frame waits 40 ms else."""
    nodelay: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    async def meet(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        line = writer.get_extra_info("socket")
        nodelay.set_result(line.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        writer.close()

    with bound(Settings(Path(), "127.0.0.1", 0, "http://127.0.0.1", None, None, behind_proxy=False)) as listening:
        address = listening.getsockname()
        async with await asyncio.start_server(meet, sock=listening):
            _, writer = await asyncio.open_connection(*address)
            assert await nodelay
            writer.close()
