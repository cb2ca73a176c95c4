"""Starts what is measured: our server on a database of its own, and the peers that the driver's folder knows."""

from __future__ import annotations

import importlib.util
import json
import os
import resource
import signal
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from types import MappingProxyType, ModuleType
from typing import Final

import msgspec
from msgspec import Struct

from server.postgres_embedded import embedded_postgres
from tests.bench import hall
from tests.tools import state_folder

ROOT: Final = Path(__file__).parents[2]
_START: Final = 30


class Driver(Struct, frozen=True):
    """`folder`: where drive.py and peers.py are. `at`: where the peers and the driver's own Python are installed."""

    folder: Path
    at: Path

    @property
    def python(self) -> str:
        return str(self.at / "venv" / "bin" / "python")

    @property
    def found(self) -> bool:
        return (self.folder / "drive.py").is_file()

    def peers(self) -> ModuleType:
        spec = importlib.util.spec_from_file_location("peers", self.folder / "peers.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    def install(self) -> None:
        """Once; needs pip and npm to reach their registries."""
        if not (self.at / "node_modules").exists():
            print(f"Installing the peers into {self.at}", file=sys.stderr, flush=True)
            subprocess.run([sys.executable, self.folder / "peers.py", "setup", "--at", self.at], check=True)

    def drive(self, program: list[str], options: list[str]) -> dict[str, object]:
        """What the driver says of one run, and how busy it was, over all of its time where it does not say so itself.
        Raises: RuntimeError when it says nothing.
        """
        began, used = time.monotonic(), _used_by_children()
        done = subprocess.run(
            [self.python, *program, *options], capture_output=True, text=True, timeout=1200, check=False
        )
        lines = done.stdout.strip().splitlines()
        try:
            result: dict[str, object] = json.loads(lines[-1])
        except (IndexError, ValueError):
            raise RuntimeError((done.stdout + done.stderr)[-1500:]) from None
        result.setdefault("driver_busy", round((_used_by_children() - used) / (time.monotonic() - began), 2))
        return result


def _used_by_children() -> float:
    """Seconds of processor time of those that have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


class Ours(Struct, frozen=True):
    """A server of ours that runs: where, on which database, its process, its database's, and the hall in it."""

    url: str
    dsn: str
    pid: int
    database: int
    hall: hall.Hall
    file: Path

    def options(self) -> list[str]:
        return ["--url", self.url, "--server-pid", str(self.pid), "--extra-pid", str(self.database)]


Prepare = Callable[[str, hall.Hall], Awaitable[None]]


@asynccontextmanager
async def ours(
    members: int,
    history: list[bytes],
    limits: Mapping[str, str] = MappingProxyType({}),
    pens: Mapping[int, str] = MappingProxyType({}),
    prepare: Prepare | None = None,
) -> AsyncIterator[Ours]:
    """Our server as it is run, one process, on a PostgreSQL that keeps its promises, with a hall of so many members.

    `limits`: settings of its environment beside those of this process. `pens`: client ids given out already, by seat.
    `prepare`: does what it likes with the database before the server starts.
    """
    with state_folder() as folder:
        async with embedded_postgres(folder / "state") as dsn:
            made = await hall.build(dsn, members, history, pens)
            if prepare is not None:
                await prepare(dsn, made)
            file = folder / "hall.json"
            file.write_bytes(msgspec.json.encode(made))
            database = int((folder / "state" / "pgdata" / "postmaster.pid").read_text().split()[0])
            port = free_port()
            environment = {"IMPROVE_DATABASE_URL": dsn, **limits}
            words = [sys.executable, "-P", "-m", "server.cli", "serve", "--port", str(port)]
            with running(words, environment, port) as pid:
                yield Ours(f"ws://127.0.0.1:{port}", dsn, pid, database, made, file)


@contextmanager
def peer(driver: Driver, name: str) -> Iterator[list[str]]:
    """A peer that runs; the driver's options for it."""
    protocol, command, environment = driver.peers().servers(driver.at)[name]
    port = free_port()
    with running(command, environment | {"PORT": str(port)}, port) as pid:
        yield ["--url", f"ws://127.0.0.1:{port}/room", "--proto", protocol, "--server-pid", str(pid)]


@contextmanager
def running(command: list[str], settings: Mapping[str, str], port: int) -> Iterator[int]:
    """The process id of a server that listens there, with these settings beside ours; ended at the end."""
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, **settings},
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait(port, process)
        time.sleep(1)  # what it does right after its start is not part of the work
        yield process.pid
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _START
    while time.monotonic() < until and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"{process.args!r} did not start")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
