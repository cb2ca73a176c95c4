"""A process whose children are the server, one life after the other, each to be killed. Holds no test.

Run as `python -m tests.faults.lives`: it loads the whole product once, then each line of its input is a life: it forks,
and the child becomes `improve serve` as the command line knows it. Says on its output who lives, and how that ended.
"""

from __future__ import annotations

import ctypes
import gc
import os
import signal
import sys
from itertools import count
from typing import Final

import msgspec
from msgspec import Struct

from tests.faults import crossings
from tests.faults.crossings import Death

DIES_WITH_PARENT: Final = 1


class Life(Struct, frozen=True):
    """`deaths`: where it kills itself, at the first that it comes to. frail: how often its reader dies."""

    environment: dict[str, str]
    words: list[str]
    deaths: tuple[Death, ...] = ()
    frail: int = 0


def _live(life: Life) -> int:
    from server import cli  # noqa: PLC0415 - only after the places to die are there

    _die_with_parent()
    os.environ.update(life.environment)
    crossings.arm(life.deaths)
    _make_reader_frail(life.frail)
    return cli.main(life.words)


def _make_reader_frail(times: int) -> None:
    """The first question of this life to its reader finds it killed in that moment; or so many, without it living."""
    from server.sessions.reader import Reader, ReaderDied  # noqa: PLC0415

    exchange, calls = Reader._exchange, count(1)

    async def frail(reader: Reader, message: bytes) -> bytes:
        if next(calls) <= times:
            if times > 1:
                raise ReaderDied("killed again and again")
            (await reader._running()).kill()
        return await exchange(reader, message)

    Reader._exchange = frail  # type: ignore[method-assign, assignment]


def _die_with_parent() -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(DIES_WITH_PARENT, signal.SIGKILL)


def main() -> None:
    crossings.install()
    _die_with_parent()
    from server import app, cli, sessions  # noqa: F401, PLC0415 - loaded for the children
    from server.sessions import relay_redis  # noqa: F401, PLC0415

    gc.freeze()
    print("ready", flush=True)
    for line in sys.stdin:
        life = msgspec.json.decode(line, type=Life)
        child = os.fork()
        if child == 0:
            status = 1
            try:
                status = _live(life)
            finally:
                sys.stdout.flush()
                os._exit(status)
        print(f"\nlives {child}", flush=True)
        _, status = os.waitpid(child, 0)
        print(f"\nover {os.waitstatus_to_exitcode(status)}", flush=True)


if __name__ == "__main__":
    main()
