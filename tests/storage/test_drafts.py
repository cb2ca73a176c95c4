"""Drafts in a store: numbers without gaps, nothing twice, whose pen it is."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest

from server.deliberation.ids import SeatId, TableId, TextId
from server.storage.store import AlreadyAnswered, Batch, DraftEnd, DraftShut, Edit, LogRow, Store

TABLE, TEXT = TableId("t"), TextId("x")
NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)


def edit(client: int, local: int) -> Edit:
    return Edit(client, local, SeatId(f"s{client}"), NOW, bytes([client, local]))


@pytest.fixture(autouse=True)
async def begun(store: Store) -> None:
    await store.found(TABLE)
    assert await store.open_draft(TABLE, TEXT) == DraftEnd(0, False)


async def test_edits_are_numbered_from_one_without_gaps(store: Store) -> None:
    assert await store.append_edits(TABLE, TEXT, [edit(1, 1), edit(2, 1)]) == 1
    assert await store.append_edits(TABLE, TEXT, [edit(1, 2)]) == 3
    assert await store.edits(TABLE, TEXT, 0, None) == [edit(1, 1), edit(2, 1), edit(1, 2)]
    assert await store.edits(TABLE, TEXT, 1, 2) == [edit(2, 1)]
    assert await store.open_draft(TABLE, TEXT) == DraftEnd(3, False)


async def test_an_edit_is_kept_once_and_found_by_its_devices_number(store: Store) -> None:
    await store.append_edits(TABLE, TEXT, [edit(1, 1)])
    with pytest.raises(AlreadyAnswered):
        await store.append_edits(TABLE, TEXT, [edit(2, 1), edit(1, 1)])
    assert await store.open_draft(TABLE, TEXT) == DraftEnd(1, False)
    assert await store.edit_numbered(TABLE, TEXT, 1, 1) == (1, edit(1, 1))
    assert await store.edit_numbered(TABLE, TEXT, 2, 1) is None


async def test_a_shut_draft_takes_no_edit(store: Store) -> None:
    await store.append_edits(TABLE, TEXT, [edit(1, 1)])
    row = LogRow(1, "K", b"{}", bytes(32))
    await store.append(Batch(TABLE, 0, [row], {}, [], [], [(TEXT, 1)], [], None))
    with pytest.raises(DraftShut):
        await store.append_edits(TABLE, TEXT, [edit(1, 2)])
    assert await store.open_draft(TABLE, TEXT) == DraftEnd(1, True)


async def test_all_drafts_of_a_table_are_listed_by_their_text(store: Store) -> None:
    await store.append_edits(TABLE, TEXT, [edit(1, 1)])
    await store.append(Batch(TABLE, 0, [LogRow(1, "K", b"{}", bytes(32))], {}, [], [], [(TextId("B"), 0)], [], None))
    assert list((await store.drafts(TABLE)).items()) == [(TextId("B"), DraftEnd(0, True)), (TEXT, DraftEnd(1, False))]
    assert await store.drafts(TableId("none")) == {}


async def test_writers_at_once_get_numbers_of_their_own(store: Store) -> None:
    firsts = await asyncio.gather(*(store.append_edits(TABLE, TEXT, [edit(n, 1), edit(n, 2)]) for n in range(1, 7)))
    assert sorted(firsts) == [1, 3, 5, 7, 9, 11]
    kept = await store.edits(TABLE, TEXT, 0, None)
    assert len(kept) == 12
    assert all(kept[first - 1].client == n for n, first in enumerate(firsts, start=1))


async def test_a_pen_belongs_to_one_seat_for_ever(store: Store) -> None:
    assert await store.issue_pen(TABLE, TEXT, 77, SeatId("ana"), NOW)
    assert not await store.issue_pen(TABLE, TEXT, 77, SeatId("ben"), NOW)
    assert await store.pens(TABLE, TEXT) == {77: "ana"}


async def test_a_snapshot_never_goes_back(store: Store) -> None:
    assert await store.snapshot(TABLE, TEXT) is None
    await store.keep_snapshot(TABLE, TEXT, 10, b"ten")
    await store.keep_snapshot(TABLE, TEXT, 5, b"five")
    assert await store.snapshot(TABLE, TEXT) == (10, b"ten")
