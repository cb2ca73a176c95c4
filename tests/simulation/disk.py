"""The one store all processes share, and the way to it: slow, now and then cut, with answers that get lost."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from random import Random
from typing import Final, cast

from msgspec import Struct

from server.deliberation import core, log
from server.deliberation.ids import TableId, TextId
from server.deliberation.table import Table
from server.sessions.loading import Loaded
from server.storage.memory import MemoryStore
from server.storage.store import Batch, Edit, Store, Unavailable
from tests.simulation.loop import HOME, Home, outside

Act = Callable[..., Coroutine[object, None, object]]


class Disk(MemoryStore):
    """What is written here is written. `truths`: the table after each entry, and since when (seconds of the loop).
    `kept_at`: when each edit, by client and local number, was written.
    """

    def __init__(self, kept: MemoryStore, loaded: Loaded, time: Callable[[], float]) -> None:
        super().__init__()
        vars(self).update(vars(kept))
        self._time: Final = time
        self.truths: Final[list[tuple[float, Table]]] = [(0.0, loaded.table)]
        self.kept_at: Final[dict[tuple[int, int], float]] = {}

    async def append(self, batch: Batch) -> None:
        await super().append(batch)
        for row in batch.rows:
            entry = log.parse(row.body, self._words[batch.table])
            self.truths.append((self._time(), core.evolve(self.truths[-1][1], entry)))

    async def append_edits(self, table: TableId, text: TextId, edits: Sequence[Edit]) -> int:
        first = await super().append_edits(table, text, edits)
        self.kept_at.update({(edit.client, edit.local): self._time() for edit in edits})
        return first

    @property
    def undone(self) -> list[str]:
        return [id for id in self._jobs if id not in self._done]

    def between(self, since: float, until: float) -> list[Table]:
        """Every state the table was in between these moments."""
        before = [place for place, (at, _) in enumerate(self.truths) if at <= since]
        return [table for at, table in self.truths[before[-1] :] if at <= until]


class Weather(Struct):
    """How bad things are. Shares of calls: `cut` fail before anything is written, `lost` after, `late` fail and are
    written all the same a while after. `slow`: seconds a call takes at most, each way. `away`: no store until then."""

    cut: float = 0.0
    lost: float = 0.0
    late: float = 0.0
    slow: float = 0.02
    away: float = 0.0


def way_to(disk: Disk, weather: Weather, dice: Random) -> Store:
    """The disk as one process sees it."""
    return cast(Store, _Way(disk, weather, dice))  # every method of the disk, asked by way of the weather


class _Way:
    def __init__(self, disk: Disk, weather: Weather, dice: Random) -> None:
        self._disk: Final = disk
        self._weather: Final = weather
        self._dice: Final = dice

    def __getattr__(self, name: str) -> Act:
        act: Act = getattr(self._disk, name)

        async def asked(*args: object) -> object:
            return await self._asked(act, args)

        return asked

    async def _asked(self, act: Act, args: tuple[object, ...]) -> object:
        loop, dice, weather = asyncio.get_running_loop(), self._dice, self._weather
        if loop.time() < weather.away:
            await asyncio.sleep(dice.random() * weather.slow)
            raise Unavailable("away")
        reply: asyncio.Future[object] = loop.create_future()
        fate, there, back = dice.random(), dice.random() * weather.slow, dice.random() * weather.slow
        if fate < weather.cut:
            loop.call_later(there, _fail, reply, "cut before")
        elif fate < weather.cut + weather.late:
            loop.call_later(there, _fail, reply, "cut, and written later")
            outside(loop.call_later, there + dice.random() * 0.3, _carried_out, act, args)
        else:
            lost = fate < weather.cut + weather.late + weather.lost
            outside(loop.call_later, there, self._answered, act, args, reply, back, lost, HOME.get())
        return await reply

    def _answered(
        self,
        act: Act,
        args: tuple[object, ...],
        reply: asyncio.Future[object],
        back: float,
        lost: bool,
        by: Home | None,
    ) -> None:
        """Who fell after asking may have been heard or not."""
        if by is not None and not by.standing and self._dice.random() < 0.5:
            return
        result = _carried_out(act, args)
        loop = asyncio.get_running_loop()
        if lost:
            loop.call_later(back, _fail, reply, "answer lost")
        else:
            loop.call_later(back, _give, reply, result)


def _carried_out(act: Act, args: tuple[object, ...]) -> object | Exception:
    """The database does it, whatever has become of who asked."""
    doing = act(*args)
    try:
        doing.send(None)
    except StopIteration as done:
        return cast(object, done.value)
    except Exception as refused:
        return refused
    raise AssertionError("a store in memory does not wait")


def _give(reply: asyncio.Future[object], result: object | Exception) -> None:
    if reply.done():
        return
    if isinstance(result, Exception):
        reply.set_exception(result)
    else:
        reply.set_result(result)


def _fail(reply: asyncio.Future[object], why: str) -> None:
    if not reply.done():
        reply.set_exception(Unavailable(why))
