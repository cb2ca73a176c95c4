"""uvicorn, set up for many sockets: no compression of frames, its connections lent to who speaks on them."""

from __future__ import annotations

import asyncio
import errno
import signal
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from typing import Any

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from server.config import LAST_PORT, Settings
from server.lending import LendingProtocol
from server.limits import MOST_TEXT

FIRST_FREE_PORT = 1024
Application = Callable[[Any, Any, Any], Awaitable[None]]


class PunctualProtocol(H11Protocol):
    """Hangs up on who opens a connection and does not get as far as the end of a request's head within some seconds."""

    def __init__(self, *arguments: Any, within: float, **named: Any) -> None:  # noqa: ANN401 - uvicorn's own
        super().__init__(*arguments, **named)
        self._within = within
        self._late: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # a TCP server has no other
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.conn.their_state is h11.IDLE and not self.transport.is_closing():
            self._wait()
        else:
            self._stop()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop()
        super().connection_lost(exc)

    def _wait(self) -> None:
        if self._late is None:
            self._late = self.loop.call_later(self._within, self.transport.close)

    def _stop(self) -> None:
        if self._late is not None:
            self._late.cancel()
            self._late = None


class CannotListen(Exception):
    """Why, and what to do, in a sentence."""


def bound(settings: Settings) -> socket.socket:
    """A listening socket, taken before anything is started. Raises: CannotListen."""
    listening = _bound(settings.host, settings.port, together=False)
    listening.listen(2048)
    return listening


def reserved(settings: Settings) -> socket.socket:
    """A socket that keeps the port for our workers and listens to nothing itself. Raises: CannotListen."""
    bound(settings).close()  # a port that others share in the same way would otherwise be joined in silence
    return _bound(settings.host, settings.port, together=True)


def bound_with_others(settings: Settings) -> socket.socket:
    """A listening socket of one of several workers; Linux shares out who comes among them. Raises: CannotListen."""
    listening = _bound(settings.host, settings.port, together=True)
    listening.listen(2048)
    return listening


def _bound(host: str, port: int, *, together: bool) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # unsaid, asyncio leaves Nagle on
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if together:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    try:
        listening.bind((host, port))
    except OSError as refused:
        listening.close()
        raise CannotListen(_why(host, port, refused)) from refused
    listening.setblocking(False)
    return listening


def _why(host: str, port: int, refused: OSError) -> str:
    if refused.errno == errno.EADDRINUSE:
        other = port + 1 if port < LAST_PORT else FIRST_FREE_PORT
        return f"Port {port} is taken. Stop what listens there, or choose another: --port {other}"
    if refused.errno == errno.EACCES:
        return f"Port {port} is for administrators. Choose one from {FIRST_FREE_PORT} on, such as --port 8000"
    return f"«{host}» is no address of this machine ({refused.strerror}). Correct IMPROVE_HOST or --host."


class Server(uvicorn.Server):
    """Ends when told to by a signal, after a word to every page; lets its caller close the house before it is gone."""

    def __init__(self, config: uvicorn.Config, farewell: Callable[[], None]) -> None:
        super().__init__(config)
        self._farewell = farewell
        self._ending = asyncio.Event()

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
        self._ending.set()

    async def main_loop(self) -> None:
        """Waits for the end, where uvicorn looks for it ten times a second; nothing else it does then is ours."""
        await self._ending.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._farewell()
        await super().shutdown(sockets)


class _Aside(uvicorn.Server):
    """Leaves signals to the one that serves the pages."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@asynccontextmanager
async def serving_aside(application: Application, host: str, port: int) -> AsyncIterator[None]:
    """Serves something small on an address of its own until the end. Raises: CannotListen."""
    listening = _bound(host, port, together=False)
    listening.listen(16)
    config = uvicorn.Config(
        application,
        ws="none",
        lifespan="off",
        access_log=False,
        log_level="warning",
        log_config=None,
        server_header=False,
        date_header=False,
        timeout_graceful_shutdown=1,
    )
    aside = _Aside(config)
    serving = asyncio.create_task(aside.serve([listening]))
    try:
        yield
    finally:
        aside.should_exit = True
        await serving


def server(application: Application, settings: Settings, farewell: Callable[[], None]) -> Server:
    config = uvicorn.Config(
        application,
        http=partial(PunctualProtocol, within=settings.limits.hello_within),  # type: ignore[arg-type]  # made like a class
        ws=LendingProtocol,
        ws_max_size=MOST_TEXT,
        ws_per_message_deflate=False,
        ws_ping_interval=20,
        ws_ping_timeout=20,
        timeout_graceful_shutdown=10,
        limit_concurrency=settings.limits.connections,
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
