"""improve serve --workers N: a parent that owns port and database, and N server processes that do the work.

The parent serves nobody. Each worker listens on the same port with a socket of its own, so that one that dies takes
nobody's place with it: who was on it comes back to the others. A worker that loses its parent leaves in order.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, Final

import structlog

from server.app import Site
from server.collecting import collecting_calmly
from server.commands.common import Trouble, database
from server.commands.figures import decoded, encoded, figures_shown
from server.config import Settings
from server.house import House, open_house
from server.postgres_embedded import announce
from server.serving import bound_with_others, reserved, server
from server.storage import postgres

if TYPE_CHECKING:
    from server.metrics import Reading

_log = structlog.get_logger()
MOST: Final = 64
_FIRST_PAUSE: Final = 0.5
_LONGEST_PAUSE: Final = 30.0
_PROVEN: Final = 60.0
"""Seconds after which a worker that ends has nothing to do with the end of the one before it."""
_LEAVE_WITHIN: Final = 13.0
"""Seconds until those who have not left are killed; with the end of the database all are gone within 15."""
_READY: Final = b"ready\n"
_PATIENCE: Final = 2.0
"""Seconds in which a worker tells its figures."""


def number_of(words: str) -> int:
    """How many workers were asked for. Raises: Trouble."""
    if not words.isascii() or not words.isdigit() or not 1 <= int(words) <= MOST:
        raise Trouble(f"--workers must be a number from 1 to {MOST}, not «{words}».")
    if int(words) > 1 and sys.platform != "linux":
        raise Trouble("Several workers on one port need Linux. Start several servers on ports of their own instead.")
    return int(words)


async def lead(settings: Settings, count: int) -> int:
    """Runs the workers until told to end; 0."""
    with reserved(settings):
        async with database(settings, share=False) as address:
            crew = _Crew(settings, address, count)
            loop = asyncio.get_running_loop()
            for each in (signal.SIGINT, signal.SIGTERM):
                loop.add_signal_handler(each, crew.leave)
            async with crew.at_work(), figures_shown(settings, crew.figures):
                if settings.database_url is None:
                    announce(settings.state, settings.public_url)
                print(f"ImProVe is at {settings.public_url}, {count} workers — Ctrl-C ends it.", flush=True)
                await crew.leaving.wait()
    return 0


class _Worker:
    """One server process, seen from its parent. It says that it is ready, then answers each line with its figures."""

    def __init__(self, process: Process) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._process: Final = process
        self._input: Final = process.stdin
        self._output: Final = process.stdout
        self._turn: Final = asyncio.Lock()
        self._asked = 0

    @property
    def pid(self) -> int:
        return self._process.pid

    async def ready(self) -> bool:
        """Whether it came up; false once it has ended instead."""
        return await self._output.readline() == _READY

    async def ended(self) -> int:
        """Its status, once it has ended."""
        return await self._process.wait()

    def tell(self, what: signal.Signals) -> None:
        with suppress(ProcessLookupError):
            self._process.send_signal(what)

    async def figures(self) -> Reading | None:
        """None when it does not answer in time."""
        async with self._turn:
            self._asked += 1
            with suppress(TimeoutError, ConnectionError):
                async with asyncio.timeout(_PATIENCE):
                    self._input.write(b"%d\n" % self._asked)
                    while line := await self._output.readline():
                        asked, _, figures = line.partition(b" ")
                        if asked == b"%d" % self._asked:
                            return decoded(figures)
        return None


class _Crew:
    """The workers, each in its place: whoever dies is replaced, after a pause that grows while it happens again."""

    def __init__(self, settings: Settings, address: str, count: int) -> None:
        self._count: Final = count
        self._environment: Final = os.environ | {
            "IMPROVE_DATABASE_URL": address,
            "IMPROVE_HOST": settings.host,
            "IMPROVE_PORT": str(settings.port),
            "IMPROVE_PUBLIC_URL": settings.public_url,
        }
        self._running: Final[dict[int, _Worker]] = {}
        self._serving: Final[dict[int, _Worker]] = {}
        self.leaving: Final = asyncio.Event()

    def leave(self) -> None:
        """Tells everybody to end: once, in order; twice, at once."""
        self.leaving.set()
        for worker in self._running.values():
            worker.tell(signal.SIGTERM)

    async def figures(self) -> dict[str, Reading]:
        """Of each worker that serves and answers."""
        serving = dict(self._serving)
        answers = await asyncio.gather(*(worker.figures() for worker in serving.values()))
        return {str(place): answer for place, answer in zip(serving, answers, strict=True) if answer is not None}

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[None]:
        """All in their places, and gone at the end. Raises: Trouble when one cannot even begin."""
        keeping: list[asyncio.Task[None]] = []
        try:
            for place in range(self._count):
                await self._start(place)
            for place in range(self._count):
                if not await self._begun(place) and not self.leaving.is_set():
                    raise Trouble("A worker could not begin; why stands above.")
            keeping += (asyncio.create_task(self._keep(place)) for place in range(self._count))
            yield
        finally:
            if not self.leaving.is_set():
                self.leave()
            await self._gone()
            await asyncio.gather(*keeping)

    async def _keep(self, place: int) -> None:
        loop = asyncio.get_running_loop()
        pause = _FIRST_PAUSE
        while True:
            worker, since = self._running[place], loop.time()
            status = await worker.ended()
            self._serving.pop(place, None)
            if self.leaving.is_set():
                return
            if loop.time() - since > _PROVEN:
                pause = _FIRST_PAUSE
            _log.warning("worker ended", worker=place, pid=worker.pid, status=status, again_in=pause)
            with suppress(TimeoutError):
                await asyncio.wait_for(self.leaving.wait(), pause)
                return
            pause = min(pause * 2, _LONGEST_PAUSE)
            await self._start(place)
            await self._begun(place)

    async def _start(self, place: int) -> None:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, *(("-P",) if sys.flags.safe_path else ())),
            *("-m", "server.cli", "serve", "--worker"),
            env=self._environment,
            stdin=PIPE,
            stdout=PIPE,
            start_new_session=True,  # Ctrl-C reaches the parent alone, who tells them
        )
        self._running[place] = _Worker(process)
        if self.leaving.is_set():
            self._running[place].tell(signal.SIGTERM)

    async def _begun(self, place: int) -> bool:
        worker = self._running[place]
        ready = await worker.ready()
        if ready:
            self._serving[place] = worker
        return ready

    async def _gone(self) -> None:
        leaving = asyncio.gather(*(worker.ended() for worker in self._running.values()))
        try:
            async with asyncio.timeout(_LEAVE_WITHIN):
                await asyncio.shield(leaving)
        except TimeoutError:
            for worker in self._running.values():
                worker.tell(signal.SIGKILL)
            await leaving


async def work(settings: Settings) -> int:
    """One worker: serves until told to end, or until its parent has gone; 0. The database is up to date already."""
    assert settings.database_url is not None
    async with postgres.connect(settings.database_url) as store, open_house(settings, store) as house:
        with bound_with_others(settings) as listening:
            serving = server(Site(house), settings, house.rooms.say_goodbye)
            minding = asyncio.create_task(_mind_parent(house, serving.end))
            _say(_READY)
            async with collecting_calmly():
                await serving.serve([listening])
            minding.cancel()
    return 0


async def _mind_parent(house: House, gone: Callable[[], None]) -> None:
    """Answers each line of the parent with our figures; calls `gone` once the parent is no more."""
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while asked := await reader.readline():
        _say(b"%s %s\n" % (asked.strip(), encoded(house)))
    gone()


def _say(line: bytes) -> None:
    """To the parent; a line is shorter than a pipe is long, so that this never waits."""
    with suppress(OSError):
        sys.stdout.buffer.write(line)
        sys.stdout.flush()
