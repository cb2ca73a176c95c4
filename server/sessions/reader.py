"""Reads drafts: asks a process of its own, the only one that imports pycrdt, what words a draft's updates make.

Hostile bytes may end that process; nothing else notices. It is started when first needed and anew when it has died,
and it dies with us. Imports no pycrdt.
"""

from __future__ import annotations

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Final, Self, TypeVar

from msgspec import Struct, msgpack

from server.deliberation.ids import UnitId
from server.deliberation.units import UnitKind
from server.sessions.figures import FIGURES

MOST_BYTES: Final = 256 << 20
"""Of updates in one call."""
LENGTH_BYTES: Final = 4
"""Before each message, either way: its length, little end first."""
_PACKAGE: Final = Path(__file__).parents[2]
_KEPT: Final = ("LD_LIBRARY_PATH", "PATH", "SYSTEMROOT")
"""Of the environment: what a Python may need to start. No addresses, no passwords: strangers' bytes are read there."""

Reply = TypeVar("Reply")


class FoldedUnit(Struct, frozen=True):
    """One unit as the page shows it, its id and attributes put right where they were not."""

    id: UnitId
    kind: UnitKind
    level: int
    words: str


class Folded(Struct, frozen=True):
    """The units in order, and how many characters (Unicode code points) their words have.

    `lost`: the indexes of updates of which something had no effect, because what it stands on is missing.
    """

    units: tuple[FoldedUnit, ...]
    characters: int
    lost: tuple[int, ...]


class Fold(Struct, frozen=True, tag=True):
    """Answered by a Folded."""

    updates: tuple[bytes, ...]


class Merge(Struct, frozen=True, tag=True):
    """Answered by the one update."""

    updates: tuple[bytes, ...]


class ReaderDied(RuntimeError):
    """The reading process ended over these updates, or took too long (`how`). The next call starts another."""

    def __init__(self, how: str) -> None:
        super().__init__(f"The reader ended over these edits ({how}): set aside the one that first_bad names.")
        self.how: Final = how


class TooMuchToRead(ValueError):
    """More than MOST_BYTES of updates: read from a snapshot on."""


class Reader:
    """One reading process and its calls, one after the other. Updates come in log order, from the first or a snapshot
    on. `timeout`: seconds a call may take before its process is ended.
    """

    def __init__(self, timeout: float = 30.0) -> None:
        self._timeout: Final = timeout
        self._turn: Final = asyncio.Lock()
        self._process: Process | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    @property
    def pid(self) -> int | None:
        """The reading process, while there is one."""
        return self._process.pid if self._process and self._process.returncode is None else None

    @property
    def busy(self) -> bool:
        """Whether a call is under way."""
        return self._turn.locked()

    async def fold(self, updates: Iterable[bytes]) -> Folded:
        """The units that the updates make.

        Raises: ReaderDied, TooMuchToRead.
        """
        return await self._ask(Fold(tuple(updates)), Folded)

    async def snapshot(self, updates: Iterable[bytes]) -> bytes:
        """The updates as one Yjs v1 update, deleted words kept, on which a page can go on writing and undoing.

        Raises: ReaderDied, TooMuchToRead.
        """
        return await self._ask(Merge(tuple(updates)), bytes)

    async def first_bad(self, updates: Sequence[bytes]) -> int | None:
        """The index of the update over which the reading process dies; None when it survives them all.

        Halves the range until one is left: what kills goes on killing, however much follows, and kills again when it is
        tried again. A process that died for a reason of its own, out of memory say, is nobody's fault.
        """
        if await self._survives(updates):
            return None
        fine, deadly = 0, len(updates)
        while deadly - fine > 1:
            half = (fine + deadly) // 2
            if await self._survives(updates[:half]):
                fine = half
            else:
                deadly = half
        innocent = deadly <= fine or await self._survives(updates[:deadly])
        return None if innocent or not await self._survives(updates[:fine]) else fine

    async def stop(self) -> None:
        """Ends the process once the call under way is done. A later call starts another."""
        async with self._turn:
            await self._end()

    async def _survives(self, updates: Sequence[bytes]) -> bool:
        try:
            await self.fold(updates)
            await self.snapshot(updates)
        except ReaderDied:
            return False
        return True

    async def _ask(self, request: Fold | Merge, reply: type[Reply]) -> Reply:
        if sum(map(len, request.updates)) > MOST_BYTES:
            raise TooMuchToRead(f"More than {MOST_BYTES >> 20} MiB of edits: read on from a snapshot.")
        async with self._turn:
            return msgpack.decode(await self._exchange(msgpack.encode(request)), type=reply)

    async def _exchange(self, message: bytes) -> bytes:
        process = await self._running()
        try:
            async with asyncio.timeout(self._timeout):
                try:
                    return await _send_and_receive(process, message)
                except (asyncio.IncompleteReadError, ConnectionError):
                    status = await process.wait()
        except TimeoutError:
            await self._end()
            FIGURES.reader_deaths += 1
            raise ReaderDied("took too long") from None
        except BaseException:
            # Cancelled, say: the answer would otherwise be taken for the next call's.
            await self._end()
            raise
        FIGURES.reader_deaths += 1
        raise ReaderDied(f"signal {-status}" if status < 0 else f"exit {status}")

    async def _running(self) -> Process:
        if self._process is None or self._process.returncode is not None:
            path = os.pathsep.join((str(_PACKAGE), *filter(None, sys.path)))
            few = {name: os.environ[name] for name in _KEPT if name in os.environ}
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-P", "-m", "server.sessions.reader_process", str(os.getpid())),
                stdin=PIPE,
                stdout=PIPE,
                env={"PYTHONPATH": path, **few},
            )
        return self._process

    async def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()


async def _send_and_receive(process: Process, message: bytes) -> bytes:
    if process.stdin is None or process.stdout is None:
        raise ConnectionError
    process.stdin.write(len(message).to_bytes(LENGTH_BYTES, "little"))
    process.stdin.write(message)
    await process.stdin.drain()
    length = int.from_bytes(await process.stdout.readexactly(LENGTH_BYTES), "little")
    return await process.stdout.readexactly(length)
