"""One draft in two processes: what the other has kept is shown in order; nobody is refused for what was not heard."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Final

import msgspec
import pytest

from server.deliberation.ids import CommandId, SeatId, TableId, TextId
from server.deliberation.matters.texts.shapes import AddText, LetWrite
from server.deliberation.messages import AnyCommand
from server.deliberation.shapes import By
from server.edits import Upward
from server.protocol import Done
from server.sessions.asking_drafts import Read, Sent, Wish
from server.sessions.drafts import Draft
from server.sessions.elsewhere import Whisper
from server.sessions.outbox import Frame
from server.sessions.peer import Peer
from server.sessions.relay import Hint
from server.sessions.rooms import Rooms
from server.storage.memory import MemoryStore
from server.storage.store import Edit, LogRow, Unavailable
from tests.launch.watching import wait_until
from tests.sessions import yjs_bytes
from tests.sessions.pages import numbered
from tests.sessions.rooms import TABLE, Clock, founded, nobody_works

TEXT: Final = TextId("premessa")


class Counting(MemoryStore):
    """`lose_reply`: the next edits are kept, but nobody learns of it."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: Counter[str] = Counter()
        self.lose_reply = False

    async def edits(self, table: TableId, text: TextId, after: int, upto: int | None) -> list[Edit]:
        self.calls["edits"] += 1
        return await super().edits(table, text, after, upto)

    async def entries(self, table: TableId, after: int) -> list[LogRow]:
        self.calls["entries"] += 1
        return await super().entries(table, after)

    async def append_edits(self, table: TableId, text: TextId, edits: Sequence[Edit]) -> int:
        first = await super().append_edits(table, text, edits)
        if self.lose_reply:
            self.lose_reply = False
            raise Unavailable("cut after")
        return first


class Whispering:
    """A relay that keeps what it is told; the test says what arrives."""

    shared = True

    def __init__(self) -> None:
        self.said: list[Hint] = []
        self.whispered: list[Whisper] = []

    def tell(self, hint: Hint) -> None:
        self.said.append(hint)

    def whisper(self, whisper: Whisper) -> None:
        self.whispered.append(whisper)


class Process:
    def __init__(self, store: Counting, clock: Clock) -> None:
        self.relay = Whispering()
        self.rooms = Rooms(store, clock, nobody_works, lambda *_: None)
        self.rooms.relay = self.relay
        self.ids = 0

    async def draft(self) -> Draft:
        draft = (await self.rooms.live(TABLE)).draft(TEXT)
        assert draft is not None
        return draft


class Page:
    """`edits`: number and bytes of each it was sent, in the order of their coming; `told`: the other messages."""

    def __init__(self, seat: str) -> None:
        self.peer = Peer(SeatId(seat), "member", self)
        self.edits: list[tuple[int, bytes]] = []
        self.told: list[dict[str, object]] = []
        self.draft: Draft | None = None
        self.waiting = 0
        self.direct = None

    def write(self, frame: Frame, most: int) -> bool:
        if frame.text:
            self.told.append(msgspec.json.decode(frame.payload))
        else:
            self.edits += numbered(frame.payload)
        return True

    def abort(self) -> None:
        pytest.fail("this page reads everything")

    def all(self, type: str) -> list[dict[str, object]]:
        return [message for message in self.told if message["type"] == type]

    async def reads(self, process: Process) -> None:
        self.draft = await process.draft()
        before = len(self.all("Carets"))
        self.draft.ask(Read(self.peer, len(self.edits)))
        await wait_until(lambda: len(self.all("Carets")) > before)

    async def takes_pen(self) -> int:
        assert self.draft is not None
        self.draft.ask(Wish(self.peer))
        await wait_until(lambda: bool(self.all("Pen")))
        client = self.all("Pen")[-1]["client"]
        assert isinstance(client, int)
        return client

    async def writes(self, client: int, local: int, update: bytes) -> dict[str, object]:
        """The answer."""
        assert self.draft is not None
        before = len(self.answers)
        self.draft.ask(Sent(self.peer, Upward(TEXT, client, local, 0, update)))
        await wait_until(lambda: len(self.answers) > before)
        return self.answers[-1]

    @property
    def answers(self) -> list[dict[str, object]]:
        return [*self.all("Taken"), *self.all("Stray")]


@asynccontextmanager
async def two_processes() -> AsyncIterator[tuple[Process, Process, Counting]]:
    store, clock = Counting(), Clock()
    await founded(store, clock)
    here, there = Process(store, clock), Process(store, clock)
    chair = SeatId("chair")
    begin: tuple[AnyCommand, ...] = (AddText(TEXT, "Premessa", "guidelines"), LetWrite(TEXT, None))
    for n, command in enumerate(begin):
        reply = await here.rooms.ask(TABLE, command, By(chair, chair, "own_device", CommandId(f"begin-{n}")))
        assert isinstance(reply, Done), reply
    try:
        yield here, there, store
    finally:
        await here.rooms.close()
        await there.rooms.close()


async def test_what_was_kept_elsewhere_meanwhile_is_shown_before_ones_own() -> None:
    async with two_processes() as (here, there, _):
        ana, ben, eva = Page("ana"), Page("ben"), Page("eva")
        await ana.reads(here)
        await ben.reads(there)
        await eva.reads(there)
        hers, his = await ana.takes_pen(), await ben.takes_pen()
        of_ana = yjs_bytes.first_unit(hers, "salve", "first")
        of_ben = yjs_bytes.first_unit(his, "buongiorno", "second")
        assert (await ana.writes(hers, 1, of_ana))["number"] == 1
        assert (await ben.writes(his, 1, of_ben))["number"] == 2
        assert eva.edits == [(1, of_ana), (2, of_ben)]
        assert [message["client"] for message in eva.all("NewWriter")] == [his, hers]


async def test_who_moves_is_not_refused_for_what_was_not_heard_yet() -> None:
    """The process that ana comes to knows neither her pen nor her first edit."""
    async with two_processes() as (here, there, _):
        ana, ben = Page("ana"), Page("ben")
        await ben.reads(there)
        await ana.reads(here)
        pen = await ana.takes_pen()
        first = yjs_bytes.first_unit(pen, "salve")
        assert (await ana.writes(pen, 1, first))["number"] == 1
        ana.draft = await there.draft()
        more = yjs_bytes.update(pen, 10, [yjs_bytes.characters("!", yjs_bytes.beside(left=(pen, 6)))])
        assert await ana.writes(pen, 2, more) == {
            "type": "Taken",
            "text": TEXT,
            "client": pen,
            "local": 2,
            "number": 2,
        }
        assert ben.edits == [(1, first), (2, more)]


async def test_who_moves_and_asks_again_gets_the_first_answer() -> None:
    async with two_processes() as (here, there, store):
        ana, ben = Page("ana"), Page("ben")
        await ben.reads(there)
        await ana.reads(here)
        pen = await ana.takes_pen()
        first = yjs_bytes.first_unit(pen)
        await ana.writes(pen, 1, first)
        ana.draft = await there.draft()
        assert (await ana.writes(pen, 1, first))["number"] == 1
        assert [edit.update for edit in await store.edits(TABLE, TEXT, 0, None)] == [first]


async def test_an_edit_whose_keeping_nobody_learnt_of_is_shown_all_the_same() -> None:
    async with two_processes() as (here, _, store):
        ana, ben = Page("ana"), Page("ben")
        await ben.reads(here)
        await ana.reads(here)
        pen = await ana.takes_pen()
        first = yjs_bytes.first_unit(pen)
        store.lose_reply = True
        assert (await ana.writes(pen, 1, first))["number"] == 1
        assert ben.edits == [(1, first)]


async def test_a_hint_wakes_only_what_it_is_about_and_only_if_it_is_news() -> None:
    async with two_processes() as (here, there, store):
        ana, ben = Page("ana"), Page("ben")
        await ana.reads(here)
        await ben.reads(there)
        pen = await ana.takes_pen()
        here.relay.said.clear()
        await ana.writes(pen, 1, yjs_bytes.first_unit(pen))
        assert here.relay.said == [Hint(TABLE, TEXT, 1)]
        here.relay.shared = there.relay.shared = False  # nobody looks around by himself any more
        store.calls.clear()
        here.rooms.heard(Hint(TABLE, TEXT, 1))
        here.rooms.heard(Hint(TABLE, None, 1))
        there.rooms.heard(Hint(TABLE, TEXT, 1))
        await wait_until(lambda: bool(ben.edits))
        assert store.calls == {"edits": 1}


async def test_a_page_from_a_process_that_was_further_on_waits_until_this_one_is_there() -> None:
    async with two_processes() as (here, there, _):
        behind = (await there.rooms.live(TABLE)).room
        chair = SeatId("chair")
        act = By(chair, chair, "own_device", CommandId("one-more"))
        reply = await here.rooms.ask(TABLE, AddText(TextId("altro"), "Altro", "guidelines"), act)
        assert isinstance(reply, Done)
        assert behind.table.seq < reply.seq
        async with asyncio.timeout(10):
            await behind.reach(reply.seq)
            assert behind.table.seq == reply.seq
            await behind.reach(reply.seq + 1000)
