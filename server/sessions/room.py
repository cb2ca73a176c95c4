"""One live table: its turn, its state, who looks on. Everything waits for the disk before anybody sees it.

receive -> decide -> commit -> evolve -> show. While one commit is in flight, the next turn gathers.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from time import monotonic
from typing import Final

import structlog
from msgspec.structs import replace

from server.deliberation.audience import Audience, audience_of
from server.deliberation.ids import CommandId, SeatId
from server.deliberation.matters.seats import role_of
from server.deliberation.matters.texts.shapes import CloseDraft
from server.deliberation.messages import AnyCommand, Entry
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import By
from server.deliberation.table import Table
from server.protocol import Caught, Done, Farewell, Refused
from server.sessions.alarm import Alarm, Reply
from server.sessions.figures import FIGURES
from server.sessions.loading import Loaded, changes_register, read_on, register_of
from server.sessions.peer import Peer
from server.sessions.relay import Hint, Relay
from server.sessions.showing import Showing
from server.sessions.turn import Asked, Plan, plan
from server.sessions.waiting import Waiting, as_before
from server.storage.store import AlreadyAnswered, DraftMoved, Overtaken, Store, Unavailable

_log = structlog.get_logger()
_TRIES: Final = 20
"""How often a turn is decided again because another process was first."""
_BURST: Final = 0.25
"""Seconds that turnout may be held back."""
_RETRY: Final = 0.5
"""Seconds after which a room looks again whether the database is there, and whether what failed was written."""
_CROWD: Final = 3
_BREATH: Final = 0.015
"""When so many ask at once, as when all vote, the next turn begins no sooner than so many seconds after this one: a
turn costs the database the same for one as for twenty."""
_UNSURE: Final = 10.0
"""Seconds after a lost answer in which nothing is refused without looking into the log once more."""
Clock = Callable[[], datetime]


class Room:
    """A table that is being looked at. One task takes its turns; nothing else changes its state."""

    def __init__(self, loaded: Loaded, store: Store, relay: Relay, clock: Clock, on_jobs: Callable[[], None]) -> None:
        self._loaded = loaded
        self._store: Final = store
        self._relay: Final = relay
        self._clock: Final = clock
        self._on_jobs: Final = on_jobs
        self._showing: Final = Showing(loaded.table)
        self._seats = loaded.table.seats
        self._waiting: list[Waiting] = []
        self._in_hand: Final[dict[tuple[SeatId, CommandId], Waiting]] = {}
        self._hinted = False
        self._unsure_until = 0.0
        self._seekers: list[asyncio.Future[None]] = []
        self._wake: Final = asyncio.Event()
        self._alarm: Final = Alarm(clock, self.ask)
        self._burst: asyncio.TimerHandle | None = None
        self._retry: asyncio.TimerHandle | None = None
        self._turns: Final = asyncio.create_task(self._run())
        self.look_at_clock()

    async def close(self) -> None:
        self._turns.cancel()
        self._alarm.close()
        for timer in (self._burst, self._retry):
            if timer is not None:
                timer.cancel()
        await asyncio.gather(self._turns, return_exceptions=True)
        for waiting in list(self._in_hand.values()):
            waiting.answer_later()
        for seeker in self._seekers:
            seeker.cancel()

    @property
    def loaded(self) -> Loaded:
        return self._loaded

    @property
    def table(self) -> Table:
        return self._loaded.table

    @property
    def peers(self) -> set[Peer]:
        return self._showing.peers

    @property
    def busy(self) -> bool:
        """Whether something is waiting or due, so that the room should stay open."""
        return bool(self._waiting) or self._alarm.is_set

    def join(self, peer: Peer, since: int | None, audience: Audience | None) -> None:
        """The page sees this table from now on: what it missed, or everything if it saw it with other eyes before."""
        now = self._clock()
        if since is not None and audience == peer.audience and self._showing.catch_up(peer, since):
            peer.tell(Caught(self.table.seq, now))
        else:
            self._showing.welcome(peer, now)
        self._showing.add(peer)

    def leave(self, peer: Peer) -> None:
        self._showing.remove(peer)

    def start_over(self, peer: Peer) -> None:
        """A page that had fallen behind reads again: everything anew."""
        self._showing.welcome(peer, self._clock())

    async def ask(self, command: AnyCommand, by: By) -> Reply:
        """What the command was answered, once that is on disk and shown. Who asks again meanwhile waits along."""
        key = (by.presser, by.cause)
        waiting = self._in_hand.get(key)
        if waiting is None:
            waiting = self._in_hand[key] = Waiting(Asked(command, by))
            waiting.reply.add_done_callback(lambda _: self._in_hand.pop(key, None))
            self._waiting.append(waiting)
            self._wake.set()
        return await asyncio.shield(waiting.reply)

    def hint(self) -> None:
        """Another process may have written to this log."""
        self._hinted = True
        self._wake.set()

    async def reach(self, seq: int) -> None:
        """Returns once this entry is shown here: a page may come from a process that was further on. Whoever names one
        that does not exist waits only until we have looked.
        """
        if seq > self.table.seq:
            seeker = asyncio.get_running_loop().create_future()
            self._seekers.append(seeker)
            self.hint()
            await seeker

    async def looked(self) -> None:
        """Comes back once what other processes wrote until now is known here."""
        await self.reach(self.table.seq + 1)

    async def _run(self) -> None:
        earliest = 0.0
        clock = asyncio.get_running_loop().time
        while True:
            await self._wake.wait()
            if earliest > clock():
                await asyncio.sleep(earliest - clock())
            self._wake.clear()
            waiting, self._waiting = self._waiting, []
            earliest = clock() + _BREATH if len(waiting) >= _CROWD else 0.0
            seekers, self._seekers = self._seekers, []
            try:
                if self._hinted:
                    self._hinted = False
                    await self._catch_up()
                if waiting:
                    began = monotonic()
                    await self._turn(waiting)
                    FIGURES.turns.add(monotonic() - began)
            except Unavailable as lost:
                _log.warning("database away", table=self.table.id, reason=str(lost))
                for each in waiting:
                    each.answer_later()
                self._look_again()
            except Exception:
                _log.exception("turn failed", table=self.table.id, seq=self.table.seq)
                for each in waiting:
                    each.answer(Refused(each.asked.by.cause, "our_mistake", {}))
                self._look_again()
            for seeker in seekers:
                if not seeker.done():
                    seeker.set_result(None)

    def _look_again(self) -> None:
        """Before anything else, and soon: what was being written may be on disk, and nobody has seen it."""
        self._hinted = True
        self._unsure_until = asyncio.get_running_loop().time() + _UNSURE
        self._retry = asyncio.get_running_loop().call_later(_RETRY, self._wake.set)

    @property
    def _may_lag(self) -> bool:
        """Whether the log may hold what is not known here: another process's, or what was written though its answer was
        lost.
        """
        return self._relay.shared or asyncio.get_running_loop().time() < self._unsure_until

    async def _turn(self, waiting: list[Waiting]) -> None:
        for _ in range(_TRIES):
            asked = [await self._filled_in(each.asked) for each in waiting]
            planned = plan(self.table, self._loaded.hash, asked, self._now())
            refused = any(isinstance(reply, Refused) for reply in planned.replies)
            if refused and self._may_lag and await self._catch_up():
                continue
            if planned.answers:
                try:
                    began = monotonic()
                    await self._store.append(planned.batch(self.table.seq))
                    FIGURES.commits.add(monotonic() - began)
                except (Overtaken, DraftMoved):
                    await self._catch_up()
                    continue
                except AlreadyAnswered:
                    waiting = await self._answer_again(waiting)
                    continue
                await self._become(planned)
            for each, reply in zip(waiting, planned.replies, strict=True):
                each.answer(await self._remembered(each.asked.by, reply))
            return
        raise RuntimeError("overtaken too often")

    async def _remembered(self, by: By, reply: Done | Refused) -> Done | Refused:
        """The reply, unless the command had its answer before: then that one again."""
        if isinstance(reply, Done):
            return reply
        answer = await self._store.answer(self.table.id, by.presser, by.cause)
        return reply if answer is None else as_before(answer)

    def look_at_clock(self) -> None:
        """Sees to it that what is due next happens at its time."""
        self._alarm.set(self.table)

    def _now(self) -> datetime:
        """The clock, but never before the last entry: a log does not run backwards."""
        return max(self._clock(), self._loaded.last_at)

    async def _filled_in(self, asked: Asked) -> Asked:
        if isinstance(asked.command, CloseDraft):
            end = await self._store.open_draft(self.table.id, asked.command.text)
            return Asked(replace(asked.command, upto=end.last), asked.by)
        return asked

    async def _answer_again(self, waiting: list[Waiting]) -> list[Waiting]:
        """Answers again what was answered before; the rest is still to be decided."""
        await self._catch_up()
        fresh: list[Waiting] = []
        for each in waiting:
            by = each.asked.by
            answer = await self._store.answer(self.table.id, by.presser, by.cause)
            if answer is None:
                fresh.append(each)
            else:
                each.answer_again(answer)
        return fresh

    async def _become(self, planned: Plan) -> None:
        if not planned.entries:
            return
        table = planned.table
        if any(changes_register(entry.event) for entry in planned.entries):
            table = replace(table, register=await register_of(self._store, table))
        self._loaded = Loaded(table, planned.hash, planned.entries[-1].at)
        self._show(planned.entries)
        self._relay.tell(Hint(table.id, None, table.seq))
        if planned.jobs:
            self._on_jobs()

    async def _catch_up(self) -> bool:
        """Reads what other processes wrote; True if there was something."""
        loaded, entries = await read_on(self._store, self._loaded)
        if not entries:
            return False
        self._loaded = loaded
        self._show(entries)
        return True

    def _show(self, entries: list[Entry]) -> None:
        self._showing.show(self.table, entries)
        self._place_again()
        self.look_at_clock()
        if self._showing.holds_back and self._burst is None:
            self._burst = asyncio.get_running_loop().call_later(_BURST, self._flush)

    def _flush(self) -> None:
        self._burst = None
        self._showing.flush()

    def _place_again(self) -> None:
        """Pages whose seat has ended or changed its role see what that role sees, or are told goodbye."""
        if self.table.seats is self._seats:
            return
        self._seats = self.table.seats
        for peer in list(self.peers):
            try:
                audience = audience_of(role_of(self.table, peer.seat))
            except Refusal:
                peer.tell(Farewell("seat_ended"))
                peer.end(4409)
                continue
            if audience != peer.audience:
                self._showing.place(peer, audience)
                self._showing.welcome(peer, self._clock())
