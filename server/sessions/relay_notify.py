"""Whispering between processes through their common PostgreSQL, where there is no Redis.

Something is only said after a commit, outside of it, and all that has come together meanwhile at once: NOTIFY takes a
lock of the whole database while it commits, so it must not stand in a commit that waits for the disk. Who finds that
no other process listens says nothing.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

import structlog

from server.sessions.elsewhere import Whisper
from server.sessions.relay import Hear, Hint, Unsaid, read
from server.storage.postgres.listening import Line, line
from server.storage.store import Unavailable

_log = structlog.get_logger()
_CHECK: Final = 5.0
"""Seconds after which a silent line is looked at: does it live, are there others?"""
_AGAIN: Final = 1.0
_HERE: Final = "here"
"""What a process says that has just come: it is no hint, but the others learn that they are not alone."""


class NotifyRelay:
    """`others`: whether another process listens, as far as is known."""

    shared = True

    def __init__(self, dsn: str, hear: Hear) -> None:
        self._dsn: Final = dsn
        self._hear: Final = hear
        self._unsaid: Final = Unsaid()
        self.others = True

    def tell(self, hint: Hint) -> None:
        if self.others:
            self._unsaid.add(hint)

    def whisper(self, whisper: Whisper) -> None:
        if self.others:
            self._unsaid.whisper(whisper)

    async def run(self) -> None:
        """Speaks and listens until cancelled; opens another line when one is lost."""
        while True:
            try:
                async with line(self._dsn, self._heard) as open:
                    await open.say([_HERE])
                    await self._speak(open)
            except Unavailable as lost:
                _log.warning("relay lost", reason=str(lost))
                await asyncio.sleep(_AGAIN)

    async def _speak(self, line: Line) -> None:
        loop = asyncio.get_running_loop()
        check_at = loop.time()
        while True:
            if loop.time() >= check_at:
                self.others = await line.lines() > 1
                check_at = loop.time() + _CHECK
            try:
                async with asyncio.timeout_at(check_at):
                    words = await self._unsaid.take()
            except TimeoutError:
                continue
            await line.say(words)

    def _heard(self, words: str) -> None:
        hint = read(words)
        if hint is not None:
            self._hear(hint)
        elif words == _HERE:
            self.others = True


@asynccontextmanager
async def notifying(dsn: str, hear: Hear) -> AsyncIterator[NotifyRelay]:
    """The relay through this database, speaking and listening until the end."""
    relay = NotifyRelay(dsn, hear)
    running = asyncio.create_task(relay.run())
    try:
        yield relay
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
