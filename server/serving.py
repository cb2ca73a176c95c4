"""uvicorn, set up for many sockets: one process, no compression of frames, its transport lent to the outboxes."""

from __future__ import annotations

import asyncio
import signal
import socket
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from server.config import Settings
from server.sessions.socket import MOST_TEXT, TRANSPORT

Application = Callable[[Any, Any, Any], Awaitable[None]]


class LendingProtocol(WebSocketsSansIOProtocol):
    """Hands its transport to the application, so that a frame made once is written to every page as it is."""

    async def run_asgi(self) -> None:
        extensions: dict[str, object] = dict(self.scope.get("extensions") or {})
        extensions[TRANSPORT] = self.transport
        self.scope["extensions"] = extensions  # type: ignore[typeddict-item]
        await super().run_asgi()


class PortTaken(Exception):
    """Something else listens there."""


def bound(settings: Settings) -> socket.socket:
    """A listening socket, taken before anything is started. Raises: PortTaken."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((settings.host, settings.port))
    except OSError as taken:
        listening.close()
        raise PortTaken(str(settings.port)) from taken
    listening.listen(2048)
    listening.setblocking(False)
    return listening


class Server(uvicorn.Server):
    """Ends when told to by a signal, after a word to every page; lets its caller close the house before it is gone."""

    def __init__(self, config: uvicorn.Config, farewell: Callable[[], None]) -> None:
        super().__init__(config)
        self._farewell = farewell

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        loop = asyncio.get_running_loop()
        for each in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(each, self.end)
        try:
            yield
        finally:
            for each in (signal.SIGINT, signal.SIGTERM):
                loop.remove_signal_handler(each)

    def end(self) -> None:
        """Once: in order; twice: at once."""
        self.force_exit = self.should_exit
        self.should_exit = True

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._farewell()
        await super().shutdown(sockets)


def server(application: Application, settings: Settings, farewell: Callable[[], None]) -> Server:
    config = uvicorn.Config(
        application,
        ws=LendingProtocol,
        ws_max_size=MOST_TEXT,
        ws_per_message_deflate=False,
        ws_ping_interval=20,
        ws_ping_timeout=20,
        timeout_graceful_shutdown=10,
        lifespan="off",
        access_log=False,
        log_level="warning",
        log_config=None,
        server_header=False,
        date_header=False,
        proxy_headers=settings.behind_proxy,
        forwarded_allow_ips="*" if settings.behind_proxy else None,
    )
    return Server(config, farewell)
