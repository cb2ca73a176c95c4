"""The relay: a whisper that reaches the other process, and whose loss costs nothing but time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager
from typing import Final, Protocol

import asyncpg
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from server.deliberation.ids import SeatId, TableId, TextId
from server.postgres_embedded import embedded_postgres
from server.sessions import elsewhere, relay
from server.sessions.elsewhere import Seats
from server.sessions.relay import Hear, Heard, Hint, Relay
from server.sessions.relay_notify import notifying
from tests.launch.watching import wait_until
from tests.tools import state_folder
from tests.valkey import valkey

LOG: Final = Hint(TableId("t"), None, 7)
SEATS: Final = Seats("p", TableId("t"), 3, 0, 1, ((SeatId("ana"), None),))
DRAFT: Final = Hint(TableId("t"), TextId("premessa"), 31)


class Opens(Protocol):
    def __call__(self, hear: Hear) -> AbstractAsyncContextManager[Relay]: ...


@pytest.fixture(scope="module")
def redis() -> Iterator[str]:
    with valkey() as address:
        yield address


@pytest.fixture(scope="module")
async def database() -> AsyncIterator[str]:
    with state_folder() as folder:
        async with embedded_postgres(folder, fast=True) as address:
            yield address


@pytest.fixture(params=["redis", "notify"])
def opens(request: pytest.FixtureRequest, redis: str, database: str) -> Opens:
    if request.param == "redis":
        return lambda hear: relay.connect(redis, database, hear)
    return lambda hear: relay.connect(None, database, hear)


async def test_what_one_process_says_the_other_hears(opens: Opens) -> None:
    heard: asyncio.Queue[Heard] = asyncio.Queue()
    async with opens(heard.put_nowait), opens(lambda _: None) as other:
        assert other.shared
        for hint in (LOG, DRAFT):
            while heard.empty():
                other.tell(hint)
                await asyncio.sleep(0)
            while (said := await heard.get()) != hint:
                pass
            assert said == hint
            while not heard.empty():
                heard.get_nowait()


async def test_a_house_alone_says_nothing_to_nobody() -> None:
    async with relay.connect(None, None, lambda _: None) as alone:
        assert not alone.shared
        alone.tell(LOG)
        alone.whisper(SEATS)


async def test_what_is_whispered_of_pages_arrives_as_it_was_said(opens: Opens) -> None:
    heard: asyncio.Queue[Heard] = asyncio.Queue()
    async with opens(heard.put_nowait), opens(lambda _: None) as other:
        while heard.empty():
            other.whisper(SEATS)
            await asyncio.sleep(0)
        assert await heard.get() == SEATS


async def test_of_whispers_the_latest_are_said() -> None:
    unsaid = relay.Unsaid()
    for n in range(1000):
        unsaid.whisper(Seats("p", TableId("t"), n, 0, 1, ()))
    said = await unsaid.take()
    assert len(said) < 1000
    last = elsewhere.read(said[-1])
    assert isinstance(last, Seats)
    assert last.round == 999


async def test_of_each_log_only_the_newest_is_said() -> None:
    unsaid = relay.Unsaid()
    for number in (3, 9, 4):
        unsaid.add(Hint(TableId("t"), None, number))
    unsaid.add(DRAFT)
    unsaid.add(Hint(TableId("u"), None, 1))
    assert await unsaid.take() == ["t 9", "t premessa 31", "u 1"]
    unsaid.add(LOG)
    assert await unsaid.take() == ["t 7"]


KEYS: Final = st.from_regex(r"[A-Za-z0-9_-]{1,40}", fullmatch=True)


@given(KEYS, st.none() | KEYS, st.integers(0, 2**53))
def test_a_hint_is_read_as_it_was_written(table: str, text: str | None, number: int) -> None:
    hint = Hint(TableId(table), None if text is None else TextId(text), number)
    assert relay.read(relay.written(hint)) == hint
    assert len(relay.written(hint)) <= 100


@given(st.text())
@example("t " + "9" * 5_000)
@example("t ²")
def test_what_is_no_hint_is_none(words: str) -> None:
    heard = relay.read(words)
    if isinstance(heard, Hint):
        assert relay.read(relay.written(heard)) == heard
    else:
        assert heard is None


async def test_who_has_no_company_says_nothing_until_somebody_comes(database: str) -> None:
    heard: asyncio.Queue[Heard] = asyncio.Queue()
    async with notifying(database, heard.put_nowait) as first:
        await wait_until(lambda: not first.others)
        first.tell(LOG)
        async with notifying(database, lambda _: None):
            await wait_until(lambda: first.others)
            first.tell(DRAFT)
            assert await heard.get() == DRAFT


async def test_a_line_that_is_cut_is_opened_again(database: str) -> None:
    heard: asyncio.Queue[Heard] = asyncio.Queue()
    async with notifying(database, heard.put_nowait), notifying(database, lambda _: None) as other:
        while heard.empty():
            other.tell(LOG)
            await asyncio.sleep(0)
        connection = await asyncpg.connect(database)
        cut = "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'improve line'"
        assert len(await connection.fetch(cut)) == 2
        await connection.close()
        while not heard.empty():
            heard.get_nowait()
        while heard.empty():
            other.tell(DRAFT)
            await asyncio.sleep(0.01)
        assert await heard.get() == DRAFT


async def test_the_only_words_on_the_line_are_hints(database: str) -> None:
    connection = await asyncpg.connect(database)
    said: asyncio.Queue[str] = asyncio.Queue()
    await connection.add_listener("improve", lambda _, __, ___, words: said.put_nowait(str(words)))
    async with notifying(database, lambda _: None) as one:
        assert await said.get() == "here"
        one.others = True  # it may have seen by now that no other process listens
        one.tell(LOG)
        assert await said.get() == "t 7"
    await connection.close()
