"""A job whose worker is gone is another's after seconds; one that takes long stays with who does it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import pytest

from server.deliberation.ids import CommandId, SeatId, SittingId
from server.deliberation.matters.texts.shapes import CloseDraft
from server.deliberation.shapes import By
from server.deliberation.table import Table
from server.protocol import Done
from server.sessions import worker
from server.sessions.reader import Folded, Reader
from server.sessions.worker import Worker
from server.storage.memory import MemoryStore
from tests.launch.watching import GENEROUS, wait_until
from tests.sessions import yjs_bytes
from tests.sessions.rooms import TABLE, Clock
from tests.sessions.test_shared_drafts import TEXT, Page, Process, two_processes

LEASE = timedelta(seconds=6)
MOMENT = timedelta(milliseconds=1)


class Endless(Reader):
    """Begins to fold and never comes to an end."""

    def __init__(self) -> None:
        super().__init__()
        self.began = asyncio.Event()

    async def fold(self, updates: Iterable[bytes]) -> Folded:
        self.began.set()
        await asyncio.Event().wait()
        raise AssertionError


def lay_out(_: Table, sitting: SittingId) -> str:
    return str(sitting)


@asynccontextmanager
async def at_work(process: Process, store: MemoryStore, reader: Reader, clock: Clock) -> AsyncIterator[None]:
    """A worker of this process, at the end gone as if killed: it gives nothing back."""
    task = asyncio.create_task(Worker(store, reader, clock, lay_out).run(process.rooms))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def closed(process: Process) -> None:
    """A draft of one edit, closed by the chair: somebody has to seal it."""
    ana, chair = Page("ana"), SeatId("chair")
    await ana.reads(process)
    pen = await ana.takes_pen()
    await ana.writes(pen, 1, yjs_bytes.first_unit(pen))
    by = By(chair, chair, "own_device", CommandId("close"))
    assert isinstance(await process.rooms.ask(TABLE, CloseDraft(TEXT, 1), by), Done)


async def test_a_text_is_sealed_by_another_once_the_lease_of_one_who_is_gone_is_over() -> None:
    clock, endless = Clock(), Endless()
    async with two_processes() as (here, there, store), Reader() as reader:
        await closed(here)
        async with at_work(here, store, endless, clock):
            await endless.began.wait()
        assert await store.take_jobs(clock() + LEASE - MOMENT, clock()) == []
        clock.now += LEASE
        room = (await there.rooms.live(TABLE)).room
        async with at_work(there, store, reader, clock):
            await wait_until(lambda: room.table.texts.by_id[TEXT].state == "sealed")


async def test_a_job_that_takes_long_stays_with_who_does_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "_SIGN", 0.001)
    clock, endless, signs = Clock(), Endless(), asyncio.Queue[datetime]()
    async with two_processes() as (here, _, store):
        hold = store.hold_jobs

        async def seen(ids: Sequence[str], until: datetime) -> None:
            await hold(ids, until)
            signs.put_nowait(until)

        monkeypatch.setattr(store, "hold_jobs", seen)
        await closed(here)
        async with at_work(here, store, endless, clock):
            await endless.began.wait()
            for _ in range(3):
                clock.now += LEASE
                while await asyncio.wait_for(signs.get(), GENEROUS) < clock() + LEASE:
                    """Given before the clock moved."""
                assert await store.take_jobs(clock() + LEASE - MOMENT, clock()) == []
