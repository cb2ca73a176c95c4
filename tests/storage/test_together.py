"""Who asks while a question is being answered shares the next one, and is told what was true after asking."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from server.storage.postgres.together import Together


class Answering:
    def __init__(self) -> None:
        self.asked: list[list[int]] = []
        self.may = asyncio.Event()

    async def __call__(self, keys: Sequence[int]) -> list[int]:
        self.asked.append(list(keys))
        await self.may.wait()
        if 13 in keys:
            raise OSError("away")
        return [key * 10 for key in keys]


async def test_who_comes_meanwhile_shares_the_next_question() -> None:
    answering = Answering()
    together = Together(answering, most=3)
    first = asyncio.gather(together.answer(1))
    await asyncio.sleep(0)
    later = asyncio.gather(*(together.answer(n) for n in (2, 2, 3, 4)))
    await asyncio.sleep(0)
    answering.may.set()
    assert list(await first) == [10]
    assert await later == [20, 20, 30, 40]
    assert answering.asked == [[1], [2, 2, 3], [4]]


async def test_what_went_wrong_is_told_to_those_who_shared_it_and_to_no_others() -> None:
    answering = Answering()
    together = Together(answering, most=2)
    answering.may.set()
    found = await asyncio.gather(*(together.answer(n) for n in (13, 1, 2)), return_exceptions=True)
    assert [type(each) for each in found] == [OSError, OSError, int]
    with pytest.raises(OSError, match="away"):
        await together.answer(13)
    assert await together.answer(5) == 50


async def test_who_gives_up_takes_nothing_from_the_others() -> None:
    answering = Answering()
    together = Together(answering, most=10)
    impatient, patient = asyncio.ensure_future(together.answer(1)), asyncio.ensure_future(together.answer(2))
    await asyncio.sleep(0)
    impatient.cancel()
    answering.may.set()
    assert await patient == 20
    assert impatient.cancelled()
