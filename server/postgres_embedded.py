"""The PostgreSQL that comes along: started for us alone, on a Unix socket, and gone when we are gone.

It never connects: whether the server is ready stands in the server's own postmaster.pid. Of the wheel it uses only the
programs, because the wheel's Python leaves the server running when we are killed.
"""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import logging
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import IO
from urllib.parse import quote

import msgspec

from server.postgres_files import (
    DiskFull,
    NotStarted,
    PostgresTrouble,
    StateInUse,
    WrongVersion,
    database_folder,
    in_a_sentence,
    make_database,
    programs_for,
    trouble_from,
    version_needed,
)

__all__ = ["DiskFull", "NotStarted", "PostgresTrouble", "StateInUse", "WrongVersion", "announce", "embedded_postgres"]

LONGEST_SOCKET_FOLDER = 88
"""Bytes: the path of a socket may have 103 on macOS and 107 on Linux, and `/.s.PGSQL.5432` takes 14."""
LARGEST_LOG = 8 << 20
MOMENT = 0.02
WORDLESS = ("-c", "log_error_verbosity=terse")
"""No DETAIL in the server's log: it would quote the row that was refused."""
FAST = ("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off")
LINGERS = ('lock file "', "pre-existing shared memory block")
"""What a server says while parts of the one before it, which was killed, are still about."""

logger = logging.getLogger(__name__)


class Owner(msgspec.Struct, frozen=True):
    """Who runs the server of a state folder, as its lock file says."""

    pid: int
    data: str
    socket: str
    address: str = ""


@contextlib.asynccontextmanager
async def embedded_postgres(
    state: Path, *, share: bool = False, fast: bool = False, patience: float = 60.0
) -> AsyncIterator[str]:
    """The address (DSN) of the database whose files lie under `state`; its server stops at the end if it started here.

    Enter it in the main thread: on Linux the server ends with the thread that started it. A server that dies meanwhile
    is started again at the same address. `share`: where another process runs it already, use that one. `fast`: for
    tests, not safe against a crash of the machine. `patience`: seconds for it to come up, recovery included.
    Raises: StateInUse, DiskFull, WrongVersion, NotStarted.
    """
    state = _made(state)
    until = time.monotonic() + patience
    with contextlib.ExitStack() as closing:
        with in_a_sentence(state):
            lock = closing.enter_context((state / "postgres.lock").open("a+b"))
        while not _taken(lock, state):
            owner = _owner(lock)
            if not share:
                raise StateInUse(state, owner.pid if owner else 0, owner.address if owner else "")
            if owner and _ready(Path(owner.data)):
                yield _dsn(Path(owner.socket))
                return
            if time.monotonic() > until:
                raise NotStarted(state, "the process that runs on it does not get it up; stop that one and start again")
            await asyncio.sleep(MOMENT)
        with in_a_sentence(state):
            server = _Server(state, fast=fast)
            owner = Owner(os.getpid(), str(server.data), str(server.socket))
            if left := _owner(lock):
                _remove_socket_folder(left)
            closing.callback(_remove_socket_folder, owner)
            _write(lock, owner)
        try:
            await server.start(until)
            keeping = asyncio.create_task(server.keep(patience))
            try:
                yield _dsn(server.socket)
            finally:
                keeping.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await keeping
        finally:
            await server.stop()


def announce(state: Path, address: str) -> None:
    """Tells whoever starts a second time on `state` where this process serves. For its owner only."""
    with (state / "postgres.lock").open("a+b") as lock:
        if owner := _owner(lock):
            _write(lock, msgspec.structs.replace(owner, address=address))


class _Server:
    """One server process after the other on one folder."""

    def __init__(self, state: Path, *, fast: bool) -> None:
        self.log = state / "postgres.log"
        if self.log.exists() and self.log.stat().st_size > LARGEST_LOG:
            self.log.replace(self.log.with_suffix(".log.1"))
        self.data = database_folder(state)
        self.programs = programs_for(self.data)
        if not self.data.exists():
            self.data = make_database(state, self.programs, self.log, sync=not fast)
        version = self.data / "PG_VERSION"
        if not version.exists():
            raise NotStarted(self.data, "the folder holds no database; move it away, and restore a backup")
        if (found := version.read_text().strip()) != version_needed():
            raise WrongVersion(self.data, found, version_needed())
        self.settings = FAST if fast else ()
        self.socket = self.data
        # A comma or a quote would need more quoting than an address has. The random name is nobody's before us.
        if len(os.fsencode(self.data)) > LONGEST_SOCKET_FOLDER or {",", '"'} & set(str(self.data)):
            self.socket = Path(tempfile.mkdtemp(prefix="improve-", dir="/tmp"))
            if account := self.programs.account:
                os.chown(self.socket, account.uid, account.gid)
        self.process: subprocess.Popen[bytes] | None = None

    async def start(self, until: float) -> None:
        """Returns when the server answers. Raises: DiskFull, NotStarted."""
        with in_a_sentence(self.data):
            self._forget_a_stranger()
        while True:
            with in_a_sentence(self.data), self.log.open("ab") as says:
                began = says.tell()
                where = ("-D", self.data, "-h", "", "-p", "5432", "-k", f'"{self.socket}"')
                words = (*where, *WORDLESS, *self.settings)
                self.process = self.programs.start("postgres", *words, says=says)
            while self.process.poll() is None:
                if _ready(self.data, self.process.pid):
                    return
                if time.monotonic() > until:
                    await self.stop()
                    raise NotStarted(self.data, "it is not ready in time; start again, recovery goes on", self.log)
                await asyncio.sleep(MOMENT)
            said = self.log.read_bytes()[began:].decode(errors="replace")
            if not any(sign in said for sign in LINGERS) or time.monotonic() > until:
                raise trouble_from(said, self.data, self.log)
            await asyncio.sleep(MOMENT)

    async def keep(self, patience: float) -> None:
        """Starts the server again whenever it has died, until cancelled."""
        while True:
            await asyncio.sleep(10 * MOMENT)
            if self.process is not None and self.process.poll() is not None:
                logger.warning("PostgreSQL ended with status %s; starting it again", self.process.returncode)
                try:
                    await self.start(time.monotonic() + patience)
                except PostgresTrouble:
                    logger.exception("PostgreSQL cannot be started again yet")

    async def stop(self) -> None:
        """Ends every session of the server and waits until its files are at rest."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            await asyncio.to_thread(self.process.wait)

    def _forget_a_stranger(self) -> None:
        """Clears the way of a server whose predecessor left its postmaster.pid behind and never removes it.

        After a crash of the machine that number may be another program's, and PostgreSQL would refuse for ever. Where a
        child cannot die with its parent, it may be the predecessor itself: it is asked to stop.
        """
        pid, _ = _postmaster(self.data)
        words = _command_line(pid) if pid else ""
        if words and str(self.data) not in words:
            (self.data / "postmaster.pid").unlink()
        elif words and sys.platform != "linux":
            os.kill(pid, signal.SIGINT)


def _postmaster(data: Path) -> tuple[int, bool]:
    """The process that the folder's postmaster.pid names, or 0; and whether it is ready for connections."""
    try:
        lines = (data / "postmaster.pid").read_text().splitlines()
        return int(lines[0]), len(lines) > 7 and lines[7].strip() == "ready"
    except (OSError, ValueError, IndexError):  # none, or it is just being written
        return 0, False


def _ready(data: Path, pid: int | None = None) -> bool:
    found, ready = _postmaster(data)
    return ready and pid in {found, None}


def _command_line(pid: int) -> str:
    """The words that a living process was started with; empty for none and for one that is already dead."""
    if Path("/proc/self/cmdline").exists():
        with contextlib.suppress(OSError):
            return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        return ""
    return subprocess.run(
        ["ps", "-ww", "-p", str(pid), "-o", "args="], capture_output=True, text=True, check=False
    ).stdout


def _dsn(socket: Path) -> str:
    return f"postgresql://improve@/improve?host={quote(str(socket), safe='/')}&port=5432"


def _made(state: Path) -> Path:
    with in_a_sentence(state):
        state.mkdir(parents=True, exist_ok=True)
    return state.absolute()


def _taken(lock: IO[bytes], state: Path) -> bool:
    """Whether the folder is ours now. The lock goes with this process, however it ends."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as trouble:
        raise NotStarted(state, f"its disk knows no locks ({trouble.strerror}); use a local one") from trouble
    return True


def _owner(lock: IO[bytes]) -> Owner | None:
    try:
        return msgspec.json.decode(os.pread(lock.fileno(), 1 << 16, 0), type=Owner)
    except msgspec.DecodeError:  # nobody yet, or it is just being written
        return None


def _write(lock: IO[bytes], owner: Owner) -> None:
    lock.truncate(0)
    lock.write(msgspec.json.encode(owner))
    lock.flush()


def _remove_socket_folder(owner: Owner) -> None:
    """Removes a socket and the folder made for it, and nothing else: a folder with anything more in it stays."""
    if owner.socket != owner.data:
        for name in (".s.PGSQL.5432", ".s.PGSQL.5432.lock"):
            Path(owner.socket, name).unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            Path(owner.socket).rmdir()
