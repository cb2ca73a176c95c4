"""A table opened from its kept state is the table its whole log makes, whatever was kept and whatever was erased."""

from __future__ import annotations

from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from server.deliberation import core, log
from server.deliberation.ids import Digest, TableId
from server.deliberation.prose import NOTHING
from server.deliberation.register import Register
from server.deliberation.table import Table
from server.sessions import keeping
from server.sessions.keeping import Keeping, kept, read_back, shape
from server.sessions.loading import load, opened
from server.sessions.relay import Alone
from server.sessions.room import Room
from server.sessions.rooms import Rooms
from server.storage.memory import MemoryStore
from server.storage.states import State
from server.storage.store import LogRow, Unavailable
from tests.deliberation.plausible import Played, played
from tests.sessions.pages import Page, seen
from tests.sessions.rooms import TABLE, Clock, founded, nobody_works, settled

SEED = st.integers(min_value=0, max_value=2**32 - 1)
NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)


def words_of(house: Played) -> dict[Digest, str]:
    words: dict[Digest, str] = {}
    for entry in house.log:
        words.update(log.canonical(entry)[1])
    return words


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(SEED, st.lists(SEED, min_size=30, max_size=80), SEED)
def test_state_and_what_came_since_make_the_table_that_the_whole_log_makes(
    start: int, presses: list[int], chosen: int
) -> None:
    house = played(start, presses)
    words = words_of(house)
    place = Random(chosen).randrange(len(house.tables))
    before = replace(house.tables[place], register=Register())
    table, at = read_back(kept(before, bytes(32), NOW), words)
    assert (table, at) == (before, NOW)
    for entry in house.log[place:]:
        table = core.evolve(table, entry)
    assert table == replace(house.table, register=Register())


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(SEED, st.lists(SEED, min_size=30, max_size=80), SEED)
def test_a_state_holds_no_words_and_what_was_erased_is_erased_in_it(start: int, presses: list[int], drawn: int) -> None:
    house, r = played(start, presses), Random(drawn)
    words = words_of(house)
    state = kept(house.table, bytes(32), NOW)
    assert all(shown.encode() not in state.state for shown in words.values() if len(shown) > 20)
    left = {digest: shown for digest, shown in words.items() if shown == "" or r.random() < 0.5}
    whole = Table(house.table.id)
    for entry in house.log:
        whole = core.evolve(whole, log.parse(log.canonical(entry)[0], left))
    assert read_back(state, left)[0] == whole


class Watched(MemoryStore):
    """Remembers from where logs were read."""

    def __init__(self) -> None:
        super().__init__()
        self.read: list[int] = []

    async def entries(self, table: TableId, after: int) -> list[LogRow]:
        self.read.append(after)
        return await super().entries(table, after)

    async def keep_now(self) -> State:
        loaded = await load(self, TABLE)
        await self.keep_state(TABLE, kept(loaded.table, loaded.hash, loaded.last_at))
        self.read.clear()
        state = await self.state(TABLE, shape())
        assert state is not None
        return state

    def put(self, state: State) -> None:
        self._states[TABLE] = state

    def erase(self) -> None:
        """All words, of which the empty one is none, and all names."""
        self._words[TABLE] = {NOTHING.digest: ""}
        self._people.clear()
        self._bodies.clear()


@pytest.fixture
async def store() -> Watched:
    store = Watched()
    await founded(store, Clock())
    return store


async def test_a_table_is_opened_from_its_state_and_what_came_since(store: Watched) -> None:
    state = await store.keep_now()
    live = await opened(store, TABLE)
    assert store.read == [state.seq - 1]
    assert live == await load(store, TABLE)


async def test_a_table_without_a_state_or_without_a_log_is_opened_as_before(store: Watched) -> None:
    assert await opened(store, TABLE) == await load(store, TABLE)
    with pytest.raises(LookupError):
        await opened(store, TableId("none"))


@pytest.mark.parametrize("place", ["first byte", "in the middle", "cut", "hash", "seq", "ahead", "not a table"])
async def test_a_state_that_cannot_be_trusted_is_left_aside(store: Watched, place: str) -> None:
    state = await store.keep_now()
    middle = len(state.state) // 2
    flipped = bytes([state.state[middle] ^ 1])
    store.put(
        {
            "first byte": replace(state, state=bytes([state.state[0] ^ 1]) + state.state[1:]),
            "in the middle": replace(state, state=state.state[:middle] + flipped + state.state[middle + 1 :]),
            "cut": replace(state, state=state.state[:20]),
            "hash": replace(state, hash=bytes(32)),
            "seq": replace(state, seq=state.seq - 1),
            "ahead": replace(state, seq=state.seq + 5),
            "not a table": replace(state, state=keeping.sum_of(state.seq, state.hash, b"\x93") + b"\x93"),
        }[place]
    )
    live = await opened(store, TABLE)
    assert store.read[-1] == 0
    assert live == await load(store, TABLE)


async def test_a_state_of_another_program_is_left_aside(store: Watched) -> None:
    state = await store.keep_now()
    store.put(replace(state, shape="another"))
    await opened(store, TABLE)
    assert store.read == [0]


async def test_words_and_names_erased_after_a_state_was_kept_are_gone_from_the_table_opened_from_it(
    store: Watched,
) -> None:
    state = await store.keep_now()
    store.erase()
    live = await opened(store, TABLE)
    assert store.read == [state.seq - 1]
    assert live.table.charter.name.text is None
    assert not live.table.register.people
    assert not live.table.register.bodies
    assert live == await load(store, TABLE)


class Away(Watched):
    async def keep_state(self, table: TableId, state: State) -> None:
        raise Unavailable("away")


async def test_a_live_table_keeps_its_state_when_it_is_time_once_for_all_processes(
    store: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = await load(store, TABLE)
    monkeypatch.setattr(keeping, "EVERY", loaded.table.seq + 1)
    clock = Clock()
    rooms = Rooms(store, clock, nobody_works, lambda *_: None)
    rooms.relay = Alone()
    live = await rooms.live(TABLE)
    live.patrol()
    await settled()
    assert await store.state_upto(TABLE, shape()) == 0
    monkeypatch.setattr(keeping, "EVERY", loaded.table.seq)
    live.patrol()
    await settled()
    assert await store.state_upto(TABLE, shape()) == loaded.table.seq
    first = await store.state(TABLE, shape())
    other = Keeping(store)
    other.look(loaded)
    await settled()
    assert await store.state(TABLE, shape()) is first
    await other.close()
    await rooms.close()


async def test_a_database_that_is_away_keeps_no_state_and_nobody_minds(monkeypatch: pytest.MonkeyPatch) -> None:
    store = Away()
    await founded(store, Clock())
    monkeypatch.setattr(keeping, "EVERY", 1)
    mind = Keeping(store)
    mind.look(await load(store, TABLE))
    await settled()
    assert await store.state_upto(TABLE, shape()) == 0
    await mind.close()


async def test_a_page_from_before_the_state_gets_what_it_gets_from_the_whole_log(store: Watched) -> None:
    state = await store.keep_now()
    clock = Clock()
    heard: list[tuple[list[str], object, object]] = []
    for loaded in (await opened(store, TABLE), await load(store, TABLE)):
        room = Room(loaded, store, Alone(), clock, nobody_works)
        for since in (None, 3, state.seq, state.seq + 5):
            page = Page("ana")
            page.since, page.audience = since, "member"
            page.join(room)
            assert page.records == ({} if since == state.seq else seen(room.table, "member"))
            heard.append((page.heard, page.records, page.own))
        await room.close()
    assert heard[:4] == heard[4:]
