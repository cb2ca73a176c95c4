"""Jobs: taken by one at a time, given back when they fail, done once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from server.deliberation.ids import SittingId, TableId, TextId
from server.deliberation.shapes import ComposeMinutes, Job, SealDraft
from server.storage.store import Batch, LogRow, Store, Todo

TABLE = TableId("t")
NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)
SOON = NOW + timedelta(minutes=2)


async def asked(store: Store, *jobs: tuple[str, Job]) -> None:
    await store.found(TABLE)
    await store.append(Batch(TABLE, 0, [LogRow(1, "K", b"{}", bytes(32))], {}, [], jobs, [], [], None))


async def test_a_job_is_taken_by_one_until_its_time_is_up(store: Store) -> None:
    seal, compose = SealDraft(TextId("x"), 7), ComposeMinutes(SittingId("s"))
    await asked(store, ("one", seal), ("two", compose))
    taken = await store.take_jobs(NOW, SOON)
    assert sorted(taken, key=lambda todo: todo.id) == [Todo("one", TABLE, seal, 1), Todo("two", TABLE, compose, 1)]
    assert await store.take_jobs(NOW, SOON) == []
    assert {todo.attempts for todo in await store.take_jobs(SOON, SOON)} == {2}


async def test_a_job_that_is_done_is_never_taken_again(store: Store) -> None:
    await asked(store, ("one", SealDraft(TextId("x"), 7)))
    await store.take_jobs(NOW, SOON)
    await store.finish_job("one", NOW)
    assert await store.take_jobs(SOON + timedelta(days=1), SOON) == []


async def test_a_job_that_failed_waits_until_it_may_be_tried_again(store: Store) -> None:
    await asked(store, ("one", SealDraft(TextId("x"), 7)))
    await store.take_jobs(NOW, SOON)
    await store.give_job_back("one", "no room", NOW + timedelta(seconds=10))
    assert await store.take_jobs(NOW + timedelta(seconds=9), SOON) == []
    assert [todo.id for todo in await store.take_jobs(NOW + timedelta(seconds=10), SOON)] == ["one"]


async def test_who_works_on_a_job_keeps_it_until_it_is_done(store: Store) -> None:
    await asked(store, ("one", SealDraft(TextId("x"), 7)), ("two", SealDraft(TextId("y"), 7)))
    await store.take_jobs(NOW, SOON)
    later = SOON + timedelta(seconds=10)
    await store.hold_jobs(["one"], later)
    assert [todo.id for todo in await store.take_jobs(SOON, later)] == ["two"]
    await store.finish_job("one", SOON)
    await store.hold_jobs(["one", "unheard of"], NOW)
    assert [todo.id for todo in await store.take_jobs(later, later)] == ["two"]
