"""The log of a store: one order, all or nothing, the same answer twice."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from server.deliberation.ids import CommandId, Digest, SeatId, TableId, TextId
from server.deliberation.shapes import SealDraft
from server.storage.store import AlreadyAnswered, Answer, Batch, DraftMoved, Edit, LogRow, Overtaken, Store

TABLE = TableId("t")
TEXT = TextId("x")
NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)


def row(seq: int, body: bytes = b"{}") -> LogRow:
    return LogRow(seq, "Something", body, bytes([seq % 256]) * 32)


def answer(command: str, seq: int) -> Answer:
    return Answer(SeatId("ana"), CommandId(command), seq, NOW, None)


def batch(after: int, *rows: LogRow, answers: tuple[Answer, ...] = (), **more: object) -> Batch:
    nothing: dict[str, object] = {"words": {}, "jobs": (), "shut": (), "opened": (), "due": None}
    return Batch(TABLE, after, rows, answers=answers, **{**nothing, **more})  # type: ignore[arg-type]


async def test_entries_come_back_in_order_byte_for_byte(store: Store) -> None:
    await store.found(TABLE)
    body = '{"è": "N\'Diaye ٣"}'.encode()
    await store.append(batch(0, row(1, body), row(2)))
    await store.append(batch(2, row(3)))
    assert await store.entries(TABLE, 0) == [row(1, body), row(2), row(3)]
    assert await store.entries(TABLE, 2) == [row(3)]
    assert await store.entries(TableId("none"), 0) == []


async def test_tables_are_listed_oldest_first_and_founded_once(store: Store) -> None:
    for name in ("one", "two", "one"):
        await store.found(TableId(name))
    assert await store.tables() == ["one", "two"]


async def test_who_comes_second_is_overtaken_and_nothing_of_it_is_kept(store: Store) -> None:
    await store.found(TABLE)
    await store.append(batch(0, row(1)))
    words = {Digest("a" * 64): "lost"}
    with pytest.raises(Overtaken):
        await store.append(batch(0, row(1), answers=(answer("c1", 1),), words=words, jobs=[("j", SealDraft(TEXT, 1))]))
    assert await store.answer(TABLE, SeatId("ana"), CommandId("c1")) is None
    assert await store.words(TABLE, None) == {}
    assert await store.take_jobs(NOW, NOW) == []


async def test_a_command_is_answered_once_whoever_asks_again(store: Store) -> None:
    await store.found(TABLE)
    await store.append(batch(0, row(1), answers=(answer("c1", 1),)))
    with pytest.raises(AlreadyAnswered):
        await store.append(batch(1, row(2), answers=(answer("c1", 2),)))
    assert await store.answer(TABLE, SeatId("ana"), CommandId("c1")) == answer("c1", 1)
    assert await store.answer(TABLE, SeatId("ben"), CommandId("c1")) is None
    assert len(await store.entries(TABLE, 0)) == 1


async def test_all_answers_are_listed_by_the_entry_they_led_to(store: Store) -> None:
    await store.found(TABLE)
    second, first, nothing = answer("a", 2), answer("b", 1), answer("c", 2)
    await store.append(batch(0, row(1), row(2), answers=(second, first, nothing)))
    assert await store.answers(TABLE) == [first, second, nothing]
    assert await store.answers(TableId("none")) == []


async def test_words_stand_beside_the_log_and_are_found_by_digest(store: Store) -> None:
    await store.found(TABLE)
    a, b = Digest("a" * 64), Digest("b" * 64)
    await store.append(batch(0, row(1), words={a: "D’Angelo", b: ""}))
    await store.append(batch(1, row(2), words={a: "D’Angelo"}))
    assert await store.words(TABLE, None) == {a: "D’Angelo", b: ""}
    assert await store.words(TABLE, [b, Digest("c" * 64)]) == {b: ""}


async def test_a_draft_is_shut_only_at_the_edit_the_decision_saw(store: Store) -> None:
    await store.found(TABLE)
    await store.open_draft(TABLE, TEXT)
    await store.append_edits(TABLE, TEXT, [Edit(1, 1, SeatId("ana"), NOW, b"e")])
    with pytest.raises(DraftMoved):
        await store.append(batch(0, row(1), shut=[(TEXT, 0)]))
    assert await store.entries(TABLE, 0) == []
    await store.append(batch(0, row(1), shut=[(TEXT, 1)], jobs=[("j", SealDraft(TEXT, 1))]))
    assert (await store.open_draft(TABLE, TEXT)).closed
    with pytest.raises(DraftMoved):
        await store.append(batch(1, row(2), shut=[(TEXT, 1)]))
    await store.append(batch(1, row(2), opened=[TEXT]))
    assert not (await store.open_draft(TABLE, TEXT)).closed


async def test_a_draft_that_is_opened_again_and_closed_in_one_turn_is_closed(store: Store) -> None:
    await store.found(TABLE)
    await store.append(batch(0, row(1), shut=[(TEXT, 0)]))
    with pytest.raises(DraftMoved):
        await store.append(batch(1, row(2), opened=[TEXT], shut=[(TEXT, 7)]))
    await store.append(batch(1, row(2), opened=[TEXT], shut=[(TEXT, 0)]))
    assert (await store.open_draft(TABLE, TEXT)).closed


async def test_a_draft_that_nobody_began_can_be_shut_empty(store: Store) -> None:
    await store.found(TABLE)
    await store.append(batch(0, row(1), shut=[(TEXT, 0)]))
    assert (await store.open_draft(TABLE, TEXT)).closed


async def test_what_is_due_is_found_when_its_time_has_come(store: Store) -> None:
    await store.found(TABLE)
    await store.append(batch(0, row(1), due=NOW))
    assert await store.due_tables(NOW - timedelta(seconds=1)) == []
    assert await store.due_tables(NOW) == [TABLE]
    await store.append(batch(1, row(2)))
    assert await store.due_tables(NOW) == []


async def test_of_many_who_write_at_once_exactly_one_is_first(store: Store) -> None:
    await store.found(TABLE)
    writes = [store.append(batch(0, row(1), answers=(answer(f"c{n}", 1),))) for n in range(6)]
    outcomes = await asyncio.gather(*writes, return_exceptions=True)
    assert outcomes.count(None) == 1
    assert sum(isinstance(outcome, Overtaken) for outcome in outcomes) == 5
    assert len(await store.entries(TABLE, 0)) == 1
