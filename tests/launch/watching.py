"""What the tests of the embedded PostgreSQL watch: processes, the files they leave, when something has come true."""

from __future__ import annotations

import asyncio
import contextlib
import os
import pwd
import select
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
GENEROUS = 30.0
"""Seconds: ten times what anything here takes."""


@contextlib.contextmanager
def another_owner(state: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that runs the database of `state`; its first line of output is the address."""
    words = [sys.executable, "-m", "tests.launch.owner", str(state)]
    with subprocess.Popen(words, cwd=CHECKOUT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as owner:
        try:
            yield owner
        finally:
            owner.kill()


def line(owner: subprocess.Popen[str]) -> str:
    assert owner.stdout is not None
    return owner.stdout.readline().strip()


def postmaster(state: Path) -> int:
    return int((state / "pgdata" / "postmaster.pid").read_text().splitlines()[0])


def is_ready(state: Path, but_not: int) -> bool:
    """Whether a server other than `but_not` says that it is ready."""
    with contextlib.suppress(OSError, ValueError, IndexError):  # the file is just being written
        lines = (state / "pgdata" / "postmaster.pid").read_text().splitlines()
        return int(lines[0]) != but_not and lines[7].strip() == "ready"
    return False


def processes_of(state: Path) -> list[str]:
    """The programs that work on `state`: it is on their command line, or they stand in it."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):  # it has ended meanwhile, or is another user's
            words = (process / "cmdline").read_bytes().decode(errors="replace").split("\0")
            if f"{state}/" in f"{' '.join(words)} {(process / 'cwd').readlink()}/":
                found.append(words[0])
    return found


def wait_for_the_end_of(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        handle = os.pidfd_open(pid)
        try:
            assert select.select([handle], [], [], GENEROUS)[0], f"process {pid} still runs"
        finally:
            os.close(handle)


async def wait_until(holds: Callable[[], bool]) -> None:
    for _ in range(int(GENEROUS / 0.01)):
        if holds():
            return
        await asyncio.sleep(0.01)
    pytest.fail("it never came true")


def socket_folders() -> set[Path]:
    return set(Path("/tmp").glob("improve-????????"))


def halves(state: Path) -> list[Path]:
    return list(state.glob("making-*"))


def close(state: Path) -> None:
    state.mkdir(mode=0o700)


def is_closed(state: Path) -> bool:
    return state.stat().st_mode & 0o777 == 0o700


def process_like_the_servers() -> subprocess.Popen[bytes]:
    account = pwd.getpwnam("nobody").pw_uid if os.geteuid() == 0 else None
    return subprocess.Popen(["cat"], stdin=subprocess.PIPE, user=account)
