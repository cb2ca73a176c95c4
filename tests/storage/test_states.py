"""States of tables in a store: the newest of a shape, one a table, and nobody else's."""

from __future__ import annotations

import pytest

from server.deliberation.ids import TableId
from server.storage.states import State
from server.storage.store import Store

TABLE = TableId("t")
TEN = State(10, bytes(32), "shape", b"ten")


@pytest.fixture(autouse=True)
async def begun(store: Store) -> None:
    await store.found(TABLE)


async def test_a_state_comes_back_byte_for_byte(store: Store) -> None:
    assert await store.state(TABLE, "shape") is None
    assert await store.state_upto(TABLE, "shape") == 0
    await store.keep_state(TABLE, TEN)
    assert await store.state(TABLE, "shape") == TEN
    assert await store.state_upto(TABLE, "shape") == 10
    assert await store.state(TableId("other"), "shape") is None


async def test_a_state_never_goes_back(store: Store) -> None:
    await store.keep_state(TABLE, TEN)
    await store.keep_state(TABLE, State(5, bytes(32), "shape", b"five"))
    assert await store.state(TABLE, "shape") == TEN
    await store.keep_state(TABLE, State(11, bytes(32), "shape", b"eleven"))
    assert await store.state_upto(TABLE, "shape") == 11


async def test_a_state_of_another_shape_is_not_given_and_makes_room(store: Store) -> None:
    await store.keep_state(TABLE, TEN)
    assert await store.state(TABLE, "new shape") is None
    assert await store.state_upto(TABLE, "new shape") == 0
    older = State(5, bytes(32), "new shape", b"five")
    await store.keep_state(TABLE, older)
    assert await store.state(TABLE, "new shape") == older
    assert await store.state(TABLE, "shape") is None
