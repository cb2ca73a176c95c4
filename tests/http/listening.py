"""A page that only listens, to see what it is told. Holds no test."""

from __future__ import annotations

import json

from server.deliberation.audience import audience_of
from server.deliberation.ids import SeatId, TableId
from server.example.building import TABLE
from server.sessions.outbox import Frame
from server.sessions.peer import Peer
from tests.http.served import Served


class Heard:
    """The outbox of a page that only listens."""

    def __init__(self) -> None:
        self.messages: list[dict[str, object]] = []
        self.waiting = 0
        self.direct = None

    def write(self, frame: Frame, most: int) -> bool:
        self.messages.append(json.loads(frame.payload))
        return True

    def abort(self) -> None:
        pass


async def page(served: Served, seat: str, table: TableId = TABLE) -> tuple[Peer, Heard]:
    """A page of this seat that is open."""
    heard = Heard()
    live = await served.house.rooms.live(table)
    role = live.room.table.seats.by_id[SeatId(seat)].role
    peer = Peer(SeatId(seat), audience_of(role), heard)
    live.join(peer, None, None)
    return peer, heard
