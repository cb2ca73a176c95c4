"""Telling the other processes that a log has grown. A whisper: losing it costs up to a second, never truth."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Final, Protocol

import redis.asyncio as redis
import structlog

from server.deliberation.ids import TableId

_log = structlog.get_logger()
_CHANNEL: Final = "improve"

Hear = Callable[[TableId], None]


class Relay(Protocol):
    @property
    def shared(self) -> bool:
        """Whether other processes may write to the same tables."""
        ...

    def tell(self, table: TableId) -> None:
        """Says that there is something new at this table; never waits, never fails."""


class Alone:
    """The relay of a process that has the database to itself."""

    shared = False

    def tell(self, table: TableId) -> None:
        pass


class RedisRelay:
    """Whispers through Redis or Valkey publish and subscribe."""

    shared = True

    def __init__(self, client: redis.Redis) -> None:
        self._client = client
        self._outgoing: asyncio.Queue[TableId] = asyncio.Queue(1000)

    def tell(self, table: TableId) -> None:
        with suppress(asyncio.QueueFull):
            self._outgoing.put_nowait(table)

    async def speak(self) -> None:
        while True:
            table = await self._outgoing.get()
            try:
                await self._client.publish(_CHANNEL, table)
            except (redis.RedisError, OSError) as lost:
                _log.warning("relay cannot speak", reason=str(lost))

    async def listen(self, hear: Hear) -> None:
        while True:
            try:
                async with self._client.pubsub(ignore_subscribe_messages=True) as subscription:
                    await subscription.subscribe(_CHANNEL)
                    while True:
                        message = await subscription.get_message(timeout=1.0)
                        if message is not None:
                            hear(TableId(message["data"].decode()))
            except (redis.RedisError, OSError) as lost:
                _log.warning("relay cannot hear", reason=str(lost))
                await asyncio.sleep(1)


@asynccontextmanager
async def connect(url: str | None, hear: Hear) -> AsyncIterator[Relay]:
    """The relay at this address, or none; `hear` is called with each table another process wrote to."""
    if url is None:
        yield Alone()
        return
    client = redis.from_url(url, health_check_interval=15)
    relay = RedisRelay(client)
    tasks = [asyncio.create_task(relay.speak()), asyncio.create_task(relay.listen(hear))]
    try:
        yield relay
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await client.aclose()
