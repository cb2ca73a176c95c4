"""The office at one table, as a command sits there: founds it with places, asks in its name, prints links."""

from __future__ import annotations

from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final

from server import auth
from server.commands.common import Trouble
from server.commands.serve import address
from server.deliberation.ids import OFFICE, BodyId, CommandId, ItemId, SeatId, SittingId, TableId, TextId
from server.deliberation.matters.agenda.shapes import AddItem
from server.deliberation.matters.charter import FoundTable
from server.deliberation.matters.seats import GiveSeat, SeatRole
from server.deliberation.matters.sittings.shapes import Convene, PlanSitting
from server.deliberation.messages import AnyCommand
from server.deliberation.rules import Rules
from server.deliberation.shapes import By, Means
from server.house import House
from server.protocol import Refused
from server.storage.store import Body

MEMBERS: Final = 7
_PLACES: Final[tuple[tuple[str, str, SeatRole], ...]] = (
    ("presidenza", "Presidenza di prova", "chair"),
    ("segreteria", "Segreteria di prova", "secretary"),
    *((f"ente-{n}", f"Ente di prova {n}", "member") for n in range(1, MEMBERS + 1)),
)


class Desk:
    """The office at one table. What it asks has ids made of the file, so that importing twice does it once."""

    def __init__(self, house: House, table: TableId, mark: str) -> None:
        self._house = house
        self.table = table
        self._mark = mark
        self._acts = 0

    async def asks(self, command: AnyCommand, *, seat: SeatId = OFFICE, means: Means = "own_device") -> None:
        """Raises: Trouble when the table says no."""
        self._acts += 1
        cause = CommandId(short(f"{self._mark}/{self.table}/{self._acts}/{type(command).__name__}".encode()))
        reply = await self._house.rooms.ask(self.table, command, By(OFFICE, seat, means, cause))
        if isinstance(reply, Refused):
            raise Trouble(f"The table does not do this: {type(command).__name__}: {reply.code}.")

    async def found(self, title: str) -> None:
        bodies = [Body(id=BodyId(f"prova-{key}"), name=name, bench="other") for key, name, _ in _PLACES]
        await self._house.store.keep_register(bodies, [], self._house.clock())
        await self._house.rooms.begin(self.table)
        await self.asks(FoundTable(line(f"Tavolo di prova: {title}"), bodies[0].id, "Europe/Rome", Rules()))
        for key, _, role in _PLACES:
            body = BodyId(f"prova-{key}")
            await self.asks(GiveSeat(SeatId(key), body, None, role, role != "secretary", None))

    async def convene(self, text: TextId, title: str) -> None:
        """A sitting within the hour, with the bill as its one item."""
        sitting = SittingId(f"seduta-{self._mark}")
        await self.asks(PlanSitting(sitting, _next_hour(self._house.clock()), "Sala di prova", "mixed"))
        await self.asks(AddItem(ItemId(f"punto-{self._mark}"), sitting, "text", title, 60, text, None))
        await self.asks(Convene(sitting, "", ()))

    async def members(self) -> list[SeatId]:
        """The seats in whose name amendments are filed. Raises: Trouble when there is none."""
        known = (await self._house.rooms.live(self.table)).room.table
        seats = [seat.id for seat in known.seats.current() if seat.role == "member"]
        if not seats:
            raise Trouble(f"Table «{self.table}» has no members who could file amendments. Give seats first.")
        return seats

    async def print_links(self) -> None:
        for key, name, _ in _PLACES:
            token = await auth.issue_link(self._house.store, self.table, SeatId(key), self._house.clock())
            print(f"  {name:<22} {address(self._house.settings, token)}")


def _next_hour(moment: datetime) -> datetime:
    return moment.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)


def line(words: str) -> str:
    """The words as one line that a record can hold."""
    whole = " ".join(words.split())
    return whole if len(whole) <= 300 else f"{whole[:299]}…"


def short(*content: bytes) -> str:
    return sha256(b"/".join(content)).hexdigest()[:10]
