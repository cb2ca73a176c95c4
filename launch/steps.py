"""A preparation in steps: each shows what it does and how long it took, leaves nothing half done, fails in a sentence.

Knows nothing of what is prepared.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from subprocess import DEVNULL, PIPE, STDOUT, Popen, TimeoutExpired
from types import TracebackType
from typing import IO

NO_ROOM = ("No space left on device", "ENOSPC", "Disk quota exceeded", "os error 28")
NO_NETWORK = (
    "dns error",
    "name resolution",
    "onnection refused",
    "onnection reset",
    "etwork is unreachable",
    "etwork unreachable",
    "timed out",
    "error sending request",
    "tunnel error",
    "Cannot connect to proxy",
    "EAI_AGAIN",
    "ECONNREFUSED",
    "ECONNRESET",
    "ENOTFOUND",
    "ETIMEDOUT",
)
LEAST_ROOM = 1_000_000
"""Bytes. With less than this a program often dies without a word about why."""


class Trouble(Exception):
    """A sentence for the person who started us: what failed and what to do."""


def disk_full(folder: Path) -> str:
    return f"The disk is full: make room (a first start takes about 1 GB in {folder}) and start again."


def advice(said: str, folder: Path) -> str:
    """What to do about a step that failed, from what its program said and the room that is left in `folder`."""
    if any(sign in said for sign in NO_ROOM) or shutil.disk_usage(folder).free < LEAST_ROOM:
        return disk_full(folder)
    if any(sign in said for sign in NO_NETWORK):
        return (
            "The registry of packages could not be reached. The first start needs the internet, later ones do not: "
            "check the connection, and the proxy if there is one, and start again."
        )
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return f"It said: {lines[-1]}" if lines else "It said nothing. Start again; if that does not help, report it."


def unusable(trouble: OSError, folder: Path) -> str:
    """What to do when a file or folder of the preparation itself cannot be used."""
    if trouble.errno in {errno.ENOSPC, errno.EDQUOT}:
        return disk_full(folder)
    return (
        f"The preparation could not use {trouble.filename or folder}: {trouble.strerror or trouble}.\n"
        f"Give {folder} to your user, or set IMPROVE_HOME to a folder that you can write to, and start again."
    )


@contextlib.contextmanager
def running(words: Sequence[str | Path], log: IO[bytes], cwd: Path, settings: dict[str, str]) -> Iterator[Popen[bytes]]:
    """A program that ends with this block, or with us: even `kill -9` of run.py leaves nothing of it.

    A shell leads its process group and ends the group when a pipe ends that only we hold. The group also keeps Ctrl-C
    from it: that reaches us, and things end in order.
    """
    with Popen(["/bin/sh", "-c", "read _; kill -TERM 0"], stdin=PIPE, process_group=0) as guard:
        program = Popen(
            words,
            stdin=DEVNULL,
            stdout=log,
            stderr=STDOUT,
            cwd=cwd,
            env=os.environ | settings,
            process_group=guard.pid,
        )
        try:
            yield program
        finally:
            guard.communicate()  # closes the pipe
            program.wait()


class Step:
    """One line on the screen: what is being done, then how long it took. What its programs say goes to a log.

    The log is `home`/log/`log` and holds the last run only.
    """

    def __init__(self, home: Path, says: str, log: str) -> None:
        self.home, self.says, self.log = home, says, home / "log" / log

    def __enter__(self) -> Step:
        self.began = time.monotonic()
        self.log.parent.mkdir(parents=True, exist_ok=True)
        self.log.write_bytes(b"")
        self._show()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if sys.stderr.isatty():
            self._show("\r")
        print(f"{self._elapsed():.1f} s" if kind is None else "not done", file=sys.stderr, flush=True)

    def run(self, *command: str | Path, cwd: Path | None = None, **settings: str) -> None:
        """Runs one program to its end. `settings` are added to its environment. Raises: Trouble when it fails."""
        with self.log.open("ab") as log, running(command, log, cwd or self.home, settings) as program:
            while program.poll() is None:
                with contextlib.suppress(TimeoutExpired):
                    program.wait(1)
                if sys.stderr.isatty():
                    self._show("\r", f"{self._elapsed():.0f} s")
        if program.returncode:
            said = self.log.read_text(errors="replace")
            raise Trouble(f"«{self.says}» failed. {advice(said, self.home)}\nThe whole of it is in {self.log}")

    def _elapsed(self) -> float:
        return time.monotonic() - self.began

    def _show(self, start: str = "", end: str = "") -> None:
        print(f"{start}{self.says} … ", end=end, file=sys.stderr, flush=True)


@contextlib.contextmanager
def alone(home: Path) -> Iterator[None]:
    """Two starts at once never prepare the same thing twice: the second waits, then finds it done."""
    home.mkdir(parents=True, exist_ok=True)
    with (home / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another start is preparing ImProVe; waiting for it.", file=sys.stderr, flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextlib.contextmanager
def fresh(place: Path) -> Iterator[Path]:
    """A folder that becomes `place` only when all went well: a killed preparation leaves no half of anything."""
    making = place.with_name(f"making-{place.name}")
    shutil.rmtree(making, ignore_errors=True)
    making.mkdir(parents=True)
    try:
        yield making
        making.rename(place)
    except BaseException:
        shutil.rmtree(making, ignore_errors=True)
        raise
