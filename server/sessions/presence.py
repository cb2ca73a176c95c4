"""Who is connected and where their caret is. Never stored; said at most a few times a second."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from itertools import islice
from typing import Final

from server.deliberation.ids import SeatId, TextId
from server.protocol import CaretOf, Carets, CutOff, Here, MoveCaret
from server.sessions.crowd import Crowd
from server.sessions.elsewhere import MOST_CARETS, ROUNDS_BETWEEN, Others
from server.sessions.peer import Peer

_HERE: Final = 0.25
_CARETS: Final = 0.1


class Calm:
    """Calls `act` soon after `stir`, and not again within `seconds`, however often it is stirred."""

    def __init__(self, seconds: float, act: Callable[[], None]) -> None:
        self._seconds: Final = seconds
        self._act: Final = act
        self._timer: asyncio.TimerHandle | None = None

    def stir(self) -> None:
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(self._seconds, self._now)

    def stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _now(self) -> None:
        self._timer = None
        self._act()


Placed = tuple[tuple[SeatId, datetime | None], ...]
"""Seats that are connected, with None, and seats that were cut off, since when."""


class Connections:
    """Whose page is connected at a table, and whose was cut off: for chair and secretary, who wait for votes.

    `tell`: says to the other processes what is so at this one.
    """

    def __init__(
        self, peers: Callable[[], set[Peer]], clock: Callable[[], datetime], tell: Callable[[Placed], None]
    ) -> None:
        self._peers: Final = peers
        self._clock: Final = clock
        self._tell: Final = tell
        self._told: Placed = ()
        self._others: Final = Others[Placed]()
        self._rounds = 0
        self._pages: Final[Counter[SeatId]] = Counter()
        self._cut_off: dict[SeatId, datetime] = {}
        self._calm: Final = Calm(_HERE, self._say)

    def came(self, peer: Peer) -> None:
        self._pages[peer.seat] += 1
        self._cut_off.pop(peer.seat, None)
        if peer.audience in ("chair", "secretariat"):
            peer.tell(self.here)
        self._calm.stir()

    def left(self, peer: Peer, *, on_purpose: bool) -> None:
        self._pages[peer.seat] -= 1
        if not on_purpose and not self._pages[peer.seat]:
            self._cut_off[peer.seat] = self._clock()
        self._calm.stir()

    def stop(self) -> None:
        self._calm.stop()

    def heard(self, process: str, placed: Placed) -> None:
        """Another process has said who is there; one that is new here is told at once who is here."""
        if not self._others.knows(process):
            self._told = ()
        if self._others.hear(process, placed):
            self._calm.stir()

    def next_round(self) -> None:
        """Once a second. Whoever was at a process that is gone counts as cut off, unless it is back already."""
        self._rounds += 1
        for gone in self._others.next_round():
            now = self._clock()
            self._cut_off.update({seat: now for seat, since in gone if since is None and not self._pages[seat]})
            self._calm.stir()
        if self._rounds % ROUNDS_BETWEEN == 0:
            self._tell(self._placed())

    def _placed(self) -> Placed:
        connected = sorted({peer.seat for peer in self._peers()})
        return (*((seat, None) for seat in connected), *self._cut_off.items())

    @property
    def here(self) -> Here:
        """At all processes together, as far as is known."""
        all = [*self._placed(), *(placed for said in self._others.all() for placed in said)]
        connected = {seat for seat, since in all if since is None}
        cut_off = {seat: since for seat, since in all if since is not None and seat not in connected}
        return Here(tuple(sorted(connected)), tuple(CutOff(seat, since) for seat, since in cut_off.items()))

    def _say(self) -> None:
        if (placed := self._placed()) != self._told:
            self._told = placed
            self._tell(placed)
        here = self.here
        for peer in self._peers():
            if peer.audience in ("chair", "secretariat"):
                peer.tell(here)


class CaretBoard:
    """Everybody's caret in one draft."""

    def __init__(self, text: TextId, readers: Crowd, tell: Callable[[tuple[CaretOf, ...]], None]) -> None:
        self._text: Final = text
        self._readers: Final = readers
        self._tell: Final = tell
        self._told: tuple[CaretOf, ...] = ()
        self._others: Final = Others[tuple[CaretOf, ...]]()
        self._rounds = 0
        self._carets: dict[Peer, CaretOf] = {}
        self._calm: Final = Calm(_CARETS, self._say)

    def move(self, peer: Peer, to: MoveCaret) -> None:
        if to.unit is None:
            self.lift(peer)
            return
        self._carets[peer] = CaretOf(peer.seat, to.unit, to.anchor, to.head)
        self._calm.stir()

    def lift(self, peer: Peer) -> None:
        if self._carets.pop(peer, None) is not None:
            self._calm.stir()

    def show(self, peer: Peer) -> None:
        peer.tell(self._all())

    def stop(self) -> None:
        self._calm.stop()

    def heard(self, process: str, carets: tuple[CaretOf, ...]) -> None:
        """Another process has said where its carets are."""
        if self._others.hear(process, carets):
            self._calm.stir()

    def next_round(self) -> None:
        """Once a second."""
        self._rounds += 1
        if self._others.next_round():
            self._calm.stir()
        if self._told and self._rounds % ROUNDS_BETWEEN == 0:
            self._tell(self._told)

    def _all(self) -> Carets:
        there = (caret for carets in self._others.all() for caret in carets)
        return Carets(self._text, (*self._carets.values(), *there))

    def _say(self) -> None:
        here = tuple(islice(self._carets.values(), MOST_CARETS))
        if here != self._told:
            self._told = here
            self._tell(here)
        self._readers.tell(self._all())
