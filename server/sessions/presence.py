"""Who is connected and where their caret is. Never stored; said at most a few times a second."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from typing import Final

from server.deliberation.ids import SeatId, TextId
from server.protocol import CaretOf, Carets, CutOff, Here, MoveCaret
from server.sessions.crowd import Crowd
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


class Connections:
    """Whose page is connected at a table, and whose was cut off: for chair and secretary, who wait for votes."""

    def __init__(self, peers: Callable[[], set[Peer]], clock: Callable[[], datetime]) -> None:
        self._peers: Final = peers
        self._clock: Final = clock
        self._pages: Final[Counter[SeatId]] = Counter()
        self._cut_off: dict[SeatId, datetime] = {}
        self._calm: Final = Calm(_HERE, self._say)

    def came(self, peer: Peer) -> None:
        self._pages[peer.seat] += 1
        self._cut_off.pop(peer.seat, None)
        if peer.audience in ("chair", "secretariat"):
            peer.tell(self._here())
        self._calm.stir()

    def left(self, peer: Peer, *, on_purpose: bool) -> None:
        self._pages[peer.seat] -= 1
        if not on_purpose and not self._pages[peer.seat]:
            self._cut_off[peer.seat] = self._clock()
        self._calm.stir()

    def stop(self) -> None:
        self._calm.stop()

    def _here(self) -> Here:
        connected = tuple(sorted({peer.seat for peer in self._peers()}))
        return Here(connected, tuple(CutOff(seat, since) for seat, since in self._cut_off.items()))

    def _say(self) -> None:
        here = self._here()
        for peer in self._peers():
            if peer.audience in ("chair", "secretariat"):
                peer.tell(here)


class CaretBoard:
    """Everybody's caret in one draft."""

    def __init__(self, text: TextId, readers: Crowd) -> None:
        self._text: Final = text
        self._readers: Final = readers
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

    def _all(self) -> Carets:
        return Carets(self._text, tuple(self._carets.values()))

    def _say(self) -> None:
        self._readers.tell(self._all())
