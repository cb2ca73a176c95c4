"""Whispering between processes through Redis or Valkey. What is said while the line is down is gone: it was a hint."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

import redis.asyncio as redis
import structlog

from server.sessions.elsewhere import Whisper
from server.sessions.relay import Hear, Hint, Unsaid, read

_log = structlog.get_logger()
_CHANNEL: Final = "improve"


class RedisRelay:
    """Whispers through Redis or Valkey publish and subscribe.

    `over`: redis-py may swallow a cancellation while it waits, so who ends the relay says so as well.
    """

    shared = True

    def __init__(self, client: redis.Redis) -> None:
        self._client = client
        self._unsaid = Unsaid()
        self.over = False

    def tell(self, hint: Hint) -> None:
        self._unsaid.add(hint)

    def whisper(self, whisper: Whisper) -> None:
        self._unsaid.whisper(whisper)

    async def speak(self) -> None:
        while not self.over:
            hints = await self._unsaid.take()
            try:
                async with self._client.pipeline(transaction=False) as pipeline:
                    for hint in hints:
                        pipeline.publish(_CHANNEL, hint)
                    await pipeline.execute()
            except (redis.RedisError, OSError) as lost:
                _log.warning("relay cannot speak", reason=str(lost))

    async def listen(self, hear: Hear) -> None:
        while not self.over:
            try:
                async with self._client.pubsub(ignore_subscribe_messages=True) as subscription:
                    await subscription.subscribe(_CHANNEL)
                    while not self.over:
                        message = await subscription.get_message(timeout=1.0)
                        if message is not None and (hint := read(message["data"].decode(errors="replace"))):
                            hear(hint)
            except (redis.RedisError, OSError) as lost:
                _log.warning("relay cannot hear", reason=str(lost))
                await asyncio.sleep(1)


@asynccontextmanager
async def whispering(url: str, hear: Hear) -> AsyncIterator[RedisRelay]:
    """The relay at this address, speaking and listening until the end."""
    client = redis.from_url(url, health_check_interval=15)
    relay = RedisRelay(client)
    tasks = [asyncio.create_task(relay.speak()), asyncio.create_task(relay.listen(hear))]
    try:
        yield relay
    finally:
        relay.over = True
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await client.aclose()
