"""One question for all who ask the same kind of thing while the question before it is being answered."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Final, Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Together(Generic[K, V]):
    """`ask` gets keys and gives an answer for each, in their order. Whoever asks is told what was true after that."""

    def __init__(self, ask: Callable[[Sequence[K]], Awaitable[Sequence[V]]], most: int) -> None:
        self._ask: Final = ask
        self._most: Final = most
        self._waiting: list[tuple[K, asyncio.Future[V]]] = []
        self._asking: asyncio.Task[None] | None = None

    async def answer(self, key: K) -> V:
        """Raises: whatever the question raised."""
        answer: asyncio.Future[V] = asyncio.get_running_loop().create_future()
        self._waiting.append((key, answer))
        if self._asking is None:
            self._asking = asyncio.create_task(self._run())
        return await answer

    async def _run(self) -> None:
        """Asks for all who wait, at most so many at a time, until nobody does."""
        try:
            while self._waiting:
                asked, self._waiting = self._waiting[: self._most], self._waiting[self._most :]
                await self._answer(asked)
        finally:
            self._asking = None

    async def _answer(self, asked: Sequence[tuple[K, asyncio.Future[V]]]) -> None:
        try:
            answers = await self._ask([key for key, _ in asked])
        except Exception as failed:
            for _, answer in asked:
                if not answer.done():
                    answer.set_exception(failed)
            return
        for (_, answer), given in zip(asked, answers, strict=True):
            if not answer.done():
                answer.set_result(given)
