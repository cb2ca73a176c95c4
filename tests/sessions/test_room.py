"""One room: nobody sees what is not on disk, a command takes effect once, who was away gets what was missed."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from server.deliberation import log
from server.deliberation.ids import BallotId, CommandId, ItemId, RequestId, SeatId
from server.deliberation.matters.agenda.shapes import AddItem, OpenItem
from server.deliberation.matters.ballots.shapes import CancelBallot, CastVote, CloseBallot, CountBallot, OpenBallot
from server.deliberation.matters.ballots.subjects import PutQuestion
from server.deliberation.matters.floor.shapes import AskFloor, WithdrawRequest
from server.deliberation.matters.seats import EndSeat
from server.deliberation.messages import AnyCommand
from server.deliberation.shapes import By
from server.deliberation.tally import Vote
from server.protocol import Done, NotNow, Refused
from server.sessions.loading import load
from server.sessions.room import Room
from server.sessions.turn import by_the_clock
from server.storage.memory import MemoryStore
from server.storage.store import Batch, Unavailable
from tests.deliberation.house import SITTING
from tests.launch.watching import wait_until
from tests.sessions.pages import Page, done, owned, refused, seen
from tests.sessions.rooms import TABLE, in_sitting, settled

BALLOT = BallotId("b")
QUESTION: AnyCommand = OpenBallot(BALLOT, PutQuestion(), "Si approva?", "open", 0, (), None, None)


def by(seat: str, id: str) -> By:
    return By(SeatId(seat), SeatId(seat), "own_device", CommandId(id))


async def test_what_is_asked_is_on_disk_before_it_is_shown_or_answered() -> None:
    class Watched(MemoryStore):
        def __init__(self) -> None:
            super().__init__()
            self.in_flight = False

        async def append(self, batch: Batch) -> None:
            self.in_flight = True
            await asyncio.sleep(0)
            before = list(page.heard)
            await super().append(batch)
            assert page.heard == before
            self.in_flight = False

    store = Watched()
    page = Page("ana")
    async with in_sitting(store) as (room, _, _):
        page.join(room)
        reply = done(await page.ask(AskFloor(RequestId("r"), "speech"), "c1"))
        assert not store.in_flight
        assert page.heard == ["Welcome", "Changed"]
        assert (await store.entries(TABLE, reply.seq - 1))[0].kind == "FloorAsked"


async def test_the_same_command_gets_the_same_answer_and_happens_once() -> None:
    async with in_sitting() as (room, store, clock):
        first = await room.ask(AskFloor(RequestId("r"), "speech"), by("ana", "c1"))
        clock.on(30)
        await room.ask(WithdrawRequest(RequestId("r")), by("ana", "c2"))
        again = await room.ask(AskFloor(RequestId("r"), "speech"), by("ana", "c1"))
        assert again == first
        assert room.table.floor.queue == ()
        other = await room.ask(AskFloor(RequestId("r2"), "speech"), by("ben", "c1"))
        assert isinstance(other, Done)
        kinds = [row.kind for row in await store.entries(TABLE, 0)]
        assert kinds.count("FloorAsked") == 2


async def test_the_same_command_twice_in_one_turn_happens_once() -> None:
    async with in_sitting() as (room, store, _):
        asked = [room.ask(AskFloor(RequestId("r"), "speech"), by("ana", "c1")) for _ in range(3)]
        replies = await asyncio.gather(*asked, room.ask(AskFloor(RequestId("q"), "speech"), by("ben", "c1")))
        assert replies[0] == replies[1] == replies[2]
        assert all(isinstance(reply, Done) for reply in replies)
        kinds = [row.kind for row in await store.entries(TABLE, 0)]
        assert kinds.count("FloorAsked") == 2


async def test_a_burst_is_one_write() -> None:
    class Counted(MemoryStore):
        writes = 0

        async def append(self, batch: Batch) -> None:
            self.writes += 1
            await super().append(batch)

    store = Counted()
    async with in_sitting(store) as (room, _, _):
        await room.ask(QUESTION, by("chair", "open"))
        before = store.writes
        votes = [room.ask(CastVote(BALLOT, Vote("for")), by(name, "v")) for name in ("ana", "ben", "eva", "ida")]
        assert all(isinstance(reply, Done) for reply in await asyncio.gather(*votes))
        assert store.writes == before + 1
        assert len(room.table.ballots.by_id[BALLOT].votes) == 4


async def test_a_refusal_is_a_sentence_for_the_asker_and_changes_nothing() -> None:
    async with in_sitting() as (room, store, _):
        before = len(await store.entries(TABLE, 0))
        assert refused(await room.ask(QUESTION, by("ana", "c1"))) == "not_your_role"
        assert len(await store.entries(TABLE, 0)) == before


async def test_turnout_waits_and_choices_reach_only_their_owner() -> None:
    async with in_sitting() as (room, _, _):
        ana, ben = Page("ana"), Page("ben")
        for page in (ana, ben):
            page.join(room)
        await room.ask(QUESTION, by("chair", "open"))
        heard = len(ben.heard)
        await ana.ask(CastVote(BALLOT, Vote("against")), "v")
        assert ana.own["my-vote/b"]["vote"]["choice"] == "against"  # type: ignore[index]
        assert ben.heard[heard:] == []
        assert "against" not in str(ben.records)
        ben.join(room)
        assert ben.records == seen(room.table, "member")
        assert ben.records["turnout/b"]["voted"] == 1  # type: ignore[index]


async def test_whether_one_may_vote_is_known_as_long_as_the_ballot_is() -> None:
    async with in_sitting() as (room, _, _):
        ana = Page("ana")
        ana.join(room)
        await room.ask(QUESTION, by("chair", "open"))
        assert ana.heard[1:] == ["Own", "Changed"]
        assert ana.own["my-vote/b"]["may_vote"] is True  # type: ignore[index]
        await room.ask(CancelBallot(BALLOT), by("chair", "cancel"))
        assert ana.heard[3:] == ["Changed", "Own"]
        assert (ana.records, ana.own) == (seen(room.table, "member"), owned(room.table, SeatId("ana")))


async def test_a_page_that_was_away_gets_what_it_missed_and_no_more() -> None:
    async with in_sitting() as (room, _, _):
        page = Page("ana")
        page.join(room)
        page.leave()
        item = AddItem(ItemId("i"), SITTING, "discussion", "Lavoro", 10, None, None)
        await room.ask(item, by("secretary", "c1"))
        await room.ask(OpenItem(ItemId("i")), by("chair", "c2"))
        page.heard.clear()
        page.join(room)
        assert "Welcome" not in page.heard
        assert page.heard[-1] == "Caught"
        assert page.records == seen(room.table, "member")
        assert page.own == owned(room.table, SeatId("ana"))


async def test_a_page_from_before_the_house_was_built_starts_over() -> None:
    async with in_sitting() as (room, _, _):
        page = Page("ana")
        page.since = 3
        page.join(room)
        assert page.heard == ["Welcome"]
        ahead = Page("ben")
        ahead.since = room.table.seq + 10
        ahead.join(room)
        assert ahead.heard == ["Welcome"]


async def test_whose_seat_ends_is_told_and_then_closed() -> None:
    async with in_sitting() as (room, _, _):
        page = Page("ana")
        page.join(room)
        await room.ask(EndSeat(SeatId("ana")), By(SeatId("office"), SeatId("office"), "own_device", CommandId("c")))
        assert page.heard[-1] == "Farewell"
        assert page.peer is not None
        assert page.peer.ended.result() == 4409


async def test_without_the_database_nothing_is_acknowledged_and_all_goes_on_afterwards() -> None:
    class Failing(MemoryStore):
        away = False

        async def append(self, batch: Batch) -> None:
            if self.away:
                raise Unavailable("gone")
            await super().append(batch)

    store = Failing()
    async with in_sitting(store) as (room, _, _):
        store.away = True
        reply = await room.ask(AskFloor(RequestId("r"), "speech"), by("ana", "c1"))
        assert isinstance(reply, NotNow)
        assert room.table.floor.queue == ()
        store.away = False
        assert isinstance(await room.ask(AskFloor(RequestId("r"), "speech"), by("ana", "c1")), Done)


class LosesAnswers(MemoryStore):
    lose = False

    async def append(self, batch: Batch) -> None:
        await super().append(batch)
        if self.lose:
            raise Unavailable("cut while waiting")


async def test_a_write_whose_answer_was_lost_is_found_and_not_repeated() -> None:
    store = LosesAnswers()
    async with in_sitting(store) as (room, _, _):
        store.lose = True
        assert isinstance(await room.ask(AskFloor(RequestId("r"), "speech"), by("ana", "c1")), NotNow)
        store.lose = False
        assert isinstance(await room.ask(AskFloor(RequestId("r"), "speech"), by("ana", "c1")), Done)
        kinds = [row.kind for row in await store.entries(TABLE, 0)]
        assert kinds.count("FloorAsked") == 1


async def test_a_write_whose_answer_was_lost_is_shown_though_nobody_asks_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.sessions.room._RETRY", 0.01)
    store = LosesAnswers()
    page = Page("ana")
    async with in_sitting(store) as (room, _, _):
        page.join(room)
        store.lose = True
        assert isinstance(await page.ask(AskFloor(RequestId("r"), "speech"), "c1"), NotNow)
        store.lose = False
        await wait_until(lambda: "Changed" in page.heard)
        assert page.records == seen((await load(store, TABLE)).table, "member")


async def test_who_waits_while_the_room_closes_is_answered() -> None:
    class Hangs(MemoryStore):
        hangs = False

        async def append(self, batch: Batch) -> None:
            if self.hangs:
                await asyncio.get_running_loop().create_future()
            await super().append(batch)

    store = Hangs()
    async with in_sitting(store) as (room, _, _):
        store.hangs = True
        asking = asyncio.create_task(room.ask(AskFloor(RequestId("r"), "speech"), by("ana", "c1")))
        await settled()
        await room.close()
        assert isinstance(await asking, NotNow)


async def test_what_the_core_cannot_digest_is_our_mistake_and_spares_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*_: object) -> int:
        raise ZeroDivisionError

    async with in_sitting() as (room, _, _):
        monkeypatch.setattr("server.deliberation.core.floor.decide", broken)
        item = AddItem(ItemId("i"), SITTING, "discussion", "Lavoro", 10, None, None)
        replies = await asyncio.gather(
            room.ask(AskFloor(RequestId("r"), "speech"), by("ana", "c1")), room.ask(item, by("secretary", "c2"))
        )
        assert isinstance(replies[0], Refused)
        assert replies[0].code == "our_mistake"
        assert isinstance(replies[1], Done)


async def test_a_closed_ballot_is_counted_by_itself_when_it_can_no_longer_be_reopened() -> None:
    async with in_sitting() as (room, store, clock):
        await room.ask(QUESTION, by("chair", "open"))
        await room.ask(CloseBallot(BALLOT), by("chair", "close"))
        assert await store.due_tables(clock() + timedelta(seconds=4)) == []
        assert await store.due_tables(clock() + timedelta(seconds=5)) == [TABLE]
        clock.on(6)
        room.look_at_clock()
        await asyncio.wait_for(_counted(room), 5)
        kinds = [row.kind for row in await store.entries(TABLE, 0)]
        assert kinds[-1] == "BallotCounted"
        assert await store.due_tables(clock() + timedelta(days=1)) == []


async def test_who_asks_while_a_crowd_is_asking_shares_the_next_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.sessions.room._BREATH", 0.5)

    class Counting(MemoryStore):
        def __init__(self) -> None:
            super().__init__()
            self.turns: list[int] = []

        async def append(self, batch: Batch) -> None:
            self.turns.append(len(batch.answers))
            await super().append(batch)

    store = Counting()
    async with in_sitting(store) as (room, _, _):
        store.turns.clear()
        await room.ask(AskFloor(RequestId("r1"), "speech"), by("ana", "one"))
        await room.ask(WithdrawRequest(RequestId("r1")), by("ana", "two"))
        assert store.turns == [1, 1]
        members = ("ana", "ben", "eva")
        asking = [room.ask(AskFloor(RequestId(f"{who}-1"), "speech"), by(who, "three")) for who in members]
        crowd = asyncio.gather(*asking)
        await settled()
        first, *more = [room.ask(WithdrawRequest(RequestId(f"{who}-1")), by(who, "four")) for who in members]
        one = asyncio.ensure_future(first)
        await settled()
        await asyncio.gather(crowd, one, *more)
        assert store.turns == [1, 1, 3, 3]


async def test_a_timer_that_comes_before_its_time_waits_on_and_the_ballot_is_still_counted() -> None:
    async with in_sitting() as (room, _, clock):
        await room.ask(QUESTION, by("chair", "open"))
        await room.ask(CloseBallot(BALLOT), by("chair", "close"))
        clock.on(4.9995)
        room.look_at_clock()
        before = clock.read
        while clock.read < before + 3:  # it has come, and come again
            await settled()
        assert room.table.ballots.by_id[BALLOT].state == "closed"
        clock.on(0.0005)
        await asyncio.wait_for(_counted(room), 5)


async def test_what_the_clock_asks_too_early_is_not_kept_as_answered() -> None:
    async with in_sitting() as (room, _, clock):
        await room.ask(QUESTION, by("chair", "open"))
        await room.ask(CloseBallot(BALLOT), by("chair", "close"))
        due = clock() + timedelta(seconds=5)
        asked = by_the_clock(TABLE, CountBallot(BALLOT), due)
        early = await room.ask(CountBallot(BALLOT), asked)
        assert isinstance(early, Done)
        assert early.note == "nothing_to_do"
        clock.on(5)
        await room.ask(CountBallot(BALLOT), asked)
        assert room.table.ballots.by_id[BALLOT].state == "counted"


async def _counted(room: Room) -> None:
    while room.table.ballots.by_id[BALLOT].state != "counted":
        await settled()


async def test_the_chain_of_hashes_runs_from_the_first_entry_to_the_last() -> None:
    async with in_sitting() as (room, store, _):
        await room.ask(QUESTION, by("chair", "open"))
        before = log.GENESIS
        for row in await store.entries(TABLE, 0):
            before = log.chained(before, row.body)
            assert row.hash == before
        assert (await load(store, TABLE)).table == room.table
