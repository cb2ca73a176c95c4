"""Links and sessions in a store: what was revoked opens nothing, what has expired opens nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from server.deliberation.ids import SeatId, TableId
from server.storage.store import Grant, Link, Store

TABLE, ANA = TableId("t"), SeatId("ana")
NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
LINK = Link(b"link", TABLE, ANA, NOW, LATER, None)
OFFICE = Link(b"office", None, None, NOW, None, None)


@pytest.fixture(autouse=True)
async def kept(store: Store) -> None:
    await store.found(TABLE)
    await store.keep_link(LINK)
    await store.keep_link(OFFICE)


async def test_a_link_is_found_by_its_hash_only(store: Store) -> None:
    assert await store.link(b"link") == LINK
    assert await store.link(b"other") is None
    assert await store.links(TABLE) == [LINK]
    assert await store.links(None) == [OFFICE]


async def test_each_sign_in_is_a_new_session_that_keeps_the_old_seats(store: Store) -> None:
    await store.sign_in(b"one", LATER, Grant(TABLE, ANA, b"link", NOW), None)
    await store.sign_in(b"two", LATER, Grant(None, None, b"office", NOW + timedelta(seconds=1)), b"one")
    assert await store.grants(b"one", NOW) == []
    assert [(grant.table, grant.seat) for grant in await store.grants(b"two", NOW)] == [(TABLE, ANA), (None, None)]
    assert await store.signed_in(TABLE, ANA, NOW) == 1


async def test_coming_in_again_by_the_same_link_does_not_count_twice(store: Store) -> None:
    await store.sign_in(b"one", LATER, Grant(TABLE, ANA, b"link", NOW), None)
    await store.sign_in(b"two", LATER, Grant(TABLE, ANA, b"link", NOW), b"one")
    assert await store.signed_in(TABLE, ANA, NOW) == 1
    await store.sign_in(b"elsewhere", LATER, Grant(TABLE, ANA, b"link", NOW), None)
    assert await store.signed_in(TABLE, ANA, NOW) == 2


async def test_revoking_ends_the_links_of_a_seat_and_who_came_by_them(store: Store) -> None:
    await store.sign_in(b"one", LATER, Grant(TABLE, ANA, b"link", NOW), None)
    assert await store.revoke_links(TABLE, ANA, NOW) == 1
    assert await store.revoke_links(TABLE, ANA, NOW) == 0
    assert await store.grants(b"one", NOW) == []
    found = await store.link(b"link")
    assert found is not None
    assert not found.valid(NOW)
    assert await store.link(b"office") == OFFICE


async def test_sessions_and_links_expire(store: Store) -> None:
    await store.sign_in(b"one", LATER + timedelta(days=9), Grant(TABLE, ANA, b"link", NOW), None)
    assert len(await store.grants(b"one", LATER - timedelta(seconds=1))) == 1
    assert await store.grants(b"one", LATER) == []
    await store.sign_in(b"two", NOW, Grant(None, None, b"office", NOW), None)
    assert await store.grants(b"two", NOW) == []


async def test_leaving_one_seat_keeps_the_others(store: Store) -> None:
    await store.sign_in(b"one", LATER, Grant(TABLE, ANA, b"link", NOW), None)
    await store.sign_in(b"two", LATER, Grant(None, None, b"office", NOW), b"one")
    await store.sign_out(b"two", TABLE, ANA)
    assert [grant.table for grant in await store.grants(b"two", NOW)] == [None]


async def test_the_office_sees_who_sits_where_and_when_a_link_was_last_used(store: Store) -> None:
    later = NOW + timedelta(minutes=5)
    await store.sign_in(b"one", LATER, Grant(TABLE, ANA, b"link", NOW), None)
    await store.sign_in(b"two", LATER, Grant(TABLE, ANA, b"link", later), None)
    await store.sign_in(b"old", NOW, Grant(TABLE, ANA, b"link", NOW), None)
    await store.sign_in(b"desk", LATER, Grant(None, None, b"office", NOW), None)
    assert [grant.entered_at for grant in await store.seated(TABLE, NOW)] == [NOW, later]
    assert [(grant.table, grant.seat) for grant in await store.seated(None, NOW)] == [(None, None)]
    found = await store.link(b"link")
    assert found is not None
    assert found.entered_at == NOW  # as the last to come in said, whose clock stood there
    await store.revoke_links(TABLE, ANA, later)
    assert await store.seated(TABLE, NOW) == []
