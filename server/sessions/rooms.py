"""The rooms of this process: opened when somebody comes, kept while somebody is there, closed a minute after."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from itertools import count
from secrets import token_hex
from typing import Final, assert_never

import structlog

from server.deliberation.audience import Audience
from server.deliberation.ids import TableId, TextId
from server.deliberation.messages import AnyCommand
from server.deliberation.shapes import By
from server.limits import MOST_WAITING
from server.protocol import Disk, Farewell, encode
from server.sessions.alarm import Reply
from server.sessions.asking_drafts import Surroundings
from server.sessions.drafts import Draft
from server.sessions.elsewhere import CaretsThere, Pieces, Seats, in_pieces
from server.sessions.figures import FIGURES
from server.sessions.keeping import Keeping
from server.sessions.loading import Loaded, blank, opened
from server.sessions.outbox import Frame
from server.sessions.peer import Peer
from server.sessions.presence import Connections, Placed
from server.sessions.relay import Heard, Hint, Relay
from server.sessions.room import Clock, Room
from server.storage.store import Store

_log = structlog.get_logger()
_LINGER: Final = 60.0
_PATROL: Final = 1.0
_STUCK: Final = 10
"""Seconds without taking a byte, or rounds between two times it fell behind, within which a page is let go."""


class LiveTable:
    """A room with all that goes on around it: drafts, connections."""

    def __init__(self, room: Room, surroundings: Surroundings, tell: Callable[[Placed], None]) -> None:
        self.room: Final = room
        self.connections: Final = Connections(lambda: room.peers, surroundings.clock, tell)
        self._pieces: Final = Pieces()
        self._surroundings: Final = surroundings
        self._keeping: Final = Keeping(surroundings.store)
        self._drafts: Final[dict[TextId, Draft]] = {}
        self._stuck: Final[dict[Peer, tuple[int, int]]] = {}
        self._anew: Final[dict[Peer, int]] = {}
        """In which round a page that had fallen behind started over."""
        self._rounds = 0

    def now(self) -> datetime:
        return self._surroundings.clock()

    def join(self, peer: Peer, since: int | None, audience: Audience | None) -> None:
        self.room.join(peer, since, audience)
        if self._surroundings.away():
            peer.tell(Disk(away=True))
        self.connections.came(peer)

    def leave(self, peer: Peer, *, on_purpose: bool) -> None:
        self.room.leave(peer)
        self._stuck.pop(peer, None)
        self._anew.pop(peer, None)
        for draft in self._drafts.values():
            draft.leave(peer)
        self.connections.left(peer, on_purpose=on_purpose)

    def draft(self, text: TextId) -> Draft | None:
        """The draft of this text, opened if need be; None when the table has no such text."""
        if text not in self.room.table.texts.by_id:
            return None
        if text not in self._drafts:
            self._drafts[text] = Draft(text, self._surroundings)
        return self._drafts[text]

    def heard(self, heard: Heard) -> None:
        """Wakes what a hint is about, unless that is known here already; shows what a whisper tells of pages."""
        match heard:
            case Hint(text=text, number=number):
                if text is None:
                    if number > self.room.table.seq:
                        self.room.hint()
                elif (draft := self._drafts.get(text)) is not None:
                    draft.heard(number)
            case Seats():
                if (placed := self._pieces.add(heard)) is not None:
                    self.connections.heard(heard.process, placed)
            case CaretsThere():
                if (draft := self._drafts.get(heard.text)) is not None:
                    draft.carets.heard(heard.process, heard.carets)
            case _:
                assert_never(heard)

    def look_around(self) -> None:
        """Looks for what other processes wrote without our hearing of it."""
        self.room.hint()
        for draft in self._drafts.values():
            draft.hint()

    def patrol(self) -> None:
        """Looks after pages that fell behind: who has read up gets everything anew; who takes nothing, or falls behind
        again at once, is let go. Keeps the table's state from time to time.
        """
        self._rounds += 1
        self.connections.next_round()
        for draft in self._drafts.values():
            draft.carets.next_round()
        self._keeping.look(self.room.loaded)
        for peer in list(self.room.peers):
            if not peer.behind:
                self._stuck.pop(peer, None)
                continue
            waiting = peer.outbox.waiting
            if waiting < MOST_WAITING // 8:
                self._stuck.pop(peer, None)
                if self._rounds - self._anew.get(peer, -_STUCK) < _STUCK:
                    peer.welcome([Frame(encode(Farewell("too_slow")), text=True)])
                    peer.end(4408)
                    continue
                self._anew[peer] = self._rounds
                self.room.start_over(peer)
                continue
            least, since = self._stuck.get(peer, (waiting, 0))
            self._stuck[peer] = (waiting, 0) if waiting < least else (least, since + 1)
            if self._stuck[peer][1] >= _STUCK:
                _log.warning("page too slow", table=self.room.table.id, seat=peer.seat, waiting=waiting)
                peer.outbox.abort()

    async def close(self) -> None:
        self.connections.stop()
        for draft in self._drafts.values():
            await draft.close()
        await self._keeping.close()
        await self.room.close()


class Rooms:
    """Opens each table once, however many come at a time."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        on_jobs: Callable[[], None],
        on_growth: Callable[[TableId, TextId, int, Callable[[int, bytes], None]], None],
    ) -> None:
        self._store: Final = store
        self._clock: Final = clock
        self._on_jobs: Final = on_jobs
        self._on_growth: Final = on_growth
        self._open: Final[dict[TableId, asyncio.Task[LiveTable]]] = {}
        self._linger: Final[dict[TableId, asyncio.TimerHandle]] = {}
        self._closing: Final[set[asyncio.Task[None]]] = set()
        self.relay: Relay | None = None
        self._name: Final = token_hex(8)
        """Of this process among the others."""
        self._whispers: Final = count(1)
        self.leaving = False
        self.away = False
        self._patrol = asyncio.create_task(self._go_round())

    async def live(self, id: TableId) -> LiveTable:
        """The live table. Raises: LookupError when there is none; Unavailable."""
        if id not in self._open:
            self._open[id] = asyncio.create_task(self._load(id))
        opening = self._open[id]
        try:
            live = await asyncio.shield(opening)
        except Exception:
            if self._open.get(id) is opening:  # another who waited may have begun anew
                del self._open[id]
            raise
        self._stay_a_while(id)
        return live

    async def begin(self, id: TableId) -> None:
        """Makes room for a table that is about to be founded; nothing if it is there."""
        await self._store.found(id)
        try:
            await self.live(id)
        except LookupError:
            self._open[id] = asyncio.create_task(self._make(blank(id)))

    async def ask(self, id: TableId, command: AnyCommand, by: By) -> Reply:
        """Asks a table from outside a page: the office, the worker, what is due."""
        live = await self.live(id)
        return await live.room.ask(command, by)

    def heard(self, heard: Heard) -> None:
        """A process wrote to a table, or tells of its pages there."""
        if isinstance(heard, Hint):
            FIGURES.hints_heard += 1
        elif heard.process == self._name:
            return
        opening = self._open.get(heard.table)
        if opening is not None and opening.done() and opening.exception() is None:
            opening.result().heard(heard)

    @property
    def open(self) -> int:
        """How many tables are live here."""
        return len(self._lives())

    def peers(self) -> list[tuple[TableId, Peer]]:
        return [(live.room.table.id, peer) for live in self._lives() for peer in live.room.peers]

    def disk(self, away: bool) -> None:
        """Tells every page that the database has gone, or is back; then everybody looks what came of it meanwhile."""
        self.away = away
        for _, peer in self.peers():
            peer.tell(Disk(away))
        if not away:
            self._on_jobs()
            for live in self._lives():
                live.look_around()

    def say_goodbye(self) -> None:
        """Tells every page that the house is restarting, so that it comes back by itself."""
        self.leaving = True
        for _, peer in self.peers():
            peer.tell(Farewell("restarting"))
            peer.end(1012)

    async def close(self) -> None:
        """Closes every room."""
        self._patrol.cancel()
        for timer in self._linger.values():
            timer.cancel()
        for live in self._lives():
            await live.close()
        self._open.clear()
        await asyncio.gather(self._patrol, *self._closing, return_exceptions=True)

    def _lives(self) -> list[LiveTable]:
        done = [opening for opening in self._open.values() if opening.done() and opening.exception() is None]
        return [opening.result() for opening in done]

    async def _load(self, id: TableId) -> LiveTable:
        return await self._make(await opened(self._store, id))

    async def _make(self, loaded: Loaded) -> LiveTable:
        relay, id = self.relay, loaded.table.id
        assert relay is not None
        room = Room(loaded, self._store, relay, self._clock, self._on_jobs)

        def placed(seats: Placed) -> None:
            for piece in in_pieces(self._name, id, next(self._whispers), seats):
                relay.whisper(piece)

        surroundings = Surroundings(
            table=lambda: room.table,
            looked=room.looked,
            store=self._store,
            clock=self._clock,
            shared=relay.shared,
            told=lambda text, last: relay.tell(Hint(id, text, last)),
            carets=lambda text, carets: relay.whisper(CaretsThere(self._name, id, text, carets)),
            grown=lambda text, last, merged: self._on_growth(id, text, last, merged),
            away=lambda: self.away,
        )
        return LiveTable(room, surroundings, placed)

    def _stay_a_while(self, id: TableId) -> None:
        if id in self._linger:
            self._linger[id].cancel()
        self._linger[id] = asyncio.get_running_loop().call_later(_LINGER, self._maybe_close, id)

    def _maybe_close(self, id: TableId) -> None:
        opening = self._open.get(id)
        if opening is None or not opening.done() or opening.exception() is not None:
            return
        live = opening.result()
        if live.room.peers or live.room.busy:
            self._stay_a_while(id)
            return
        del self._open[id], self._linger[id]
        closing = asyncio.create_task(live.close())
        self._closing.add(closing)
        closing.add_done_callback(self._closing.discard)

    async def _go_round(self) -> None:
        while True:
            await asyncio.sleep(_PATROL)
            for live in self._lives():
                live.patrol()
                if self.relay is not None and self.relay.shared:
                    live.look_around()
