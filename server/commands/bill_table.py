"""A bill at a table: founded for it when none is named, its text sealed, its amendments filed on paper for members."""

from __future__ import annotations

from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Final

from server import auth
from server.commands.bill import Bill, bill_of, new_units, units_of
from server.commands.common import Trouble
from server.commands.serve import address
from server.deliberation.formulas.reading import read
from server.deliberation.formulas.refusing import NotRead, reason
from server.deliberation.ids import (
    OFFICE,
    AmendmentId,
    BodyId,
    CommandId,
    ItemId,
    SeatId,
    SittingId,
    TableId,
    TextId,
)
from server.deliberation.matters.agenda.shapes import AddItem
from server.deliberation.matters.amendments.shapes import FileAmendment
from server.deliberation.matters.charter import FoundTable
from server.deliberation.matters.seats import GiveSeat, SeatRole
from server.deliberation.matters.sittings.shapes import Convene, PlanSitting
from server.deliberation.matters.texts.shapes import ImportText
from server.deliberation.messages import AnyCommand
from server.deliberation.rules import Rules
from server.deliberation.shapes import By, Means
from server.deliberation.table import Table
from server.house import House
from server.protocol import Refused
from server.storage.store import Body
from server.words import Voice

MEMBERS: Final = 7
_VOICE: Final = Voice("en", "Europe/Rome")
_PLACES: Final[tuple[tuple[str, str, SeatRole], ...]] = (
    ("presidenza", "Presidenza di prova", "chair"),
    ("segreteria", "Segreteria di prova", "secretary"),
    *((f"ente-{n}", f"Ente di prova {n}", "member") for n in range(1, MEMBERS + 1)),
)


async def import_bill(house: House, file: Path, content: bytes, table: Table | None) -> None:
    """Puts the bill at the table; without one it founds one, ready to open, and prints a link to each of its seats.

    Raises: NotABill, Trouble.
    """
    bill = bill_of(content)
    desk = _Desk(house, TableId(f"legge-{_short(content)}") if table is None else table.id, _short(content))
    if table is None:
        await desk.found(bill.title)
    text = TextId(f"testo-{_short(content)}")
    units = new_units(bill)
    await desk.asks(ImportText(text, _line(bill.title), "bill", units))
    print(f"Table {desk.table}: «{_line(bill.title)}», {len(units)} units.")
    await _file_amendments(desk, bill, text)
    if table is None:
        await desk.convene(text, _line(bill.title))
        await desk.print_links()


async def _file_amendments(desk: _Desk, bill: Bill, text: TextId) -> None:
    """Each as it is written; what cannot be read without guessing is told and stays out."""
    members = await desk.members()
    units = units_of(bill)
    filed = 0
    for place, amendment in enumerate(bill.amendments):
        id = AmendmentId(f"em-{_short(text.encode(), amendment.number.encode())}")
        try:
            edits = read(amendment.text, units, "bill", amendment.number, id).edits
        except NotRead as refused:
            print(f"Amendment {amendment.number} was left out: {_VOICE.text(reason(refused.unread))}")
            continue
        summary = _line(amendment.text)
        whole = "" if summary == amendment.text else amendment.text
        command = FileAmendment(id, text, 1, edits, summary, whole, amendment.number)
        await desk.asks(command, seat=members[place % len(members)], means="paper")
        filed += 1
        print(f"Amendment {amendment.number}: {summary}")
    if bill.amendments:
        print(f"{filed} of {len(bill.amendments)} amendments were filed.")


class _Desk:
    """The office at one table. What it asks has ids made of the file, so that importing twice does it once."""

    def __init__(self, house: House, table: TableId, mark: str) -> None:
        self._house = house
        self.table = table
        self._mark = mark
        self._acts = 0

    async def asks(self, command: AnyCommand, *, seat: SeatId = OFFICE, means: Means = "own_device") -> None:
        """Raises: Trouble when the table says no."""
        self._acts += 1
        cause = CommandId(_short(f"{self._mark}/{self.table}/{self._acts}/{type(command).__name__}".encode()))
        reply = await self._house.rooms.ask(self.table, command, By(OFFICE, seat, means, cause))
        if isinstance(reply, Refused):
            raise Trouble(f"The table does not do this: {type(command).__name__}: {reply.code}.")

    async def found(self, title: str) -> None:
        bodies = [Body(id=BodyId(f"prova-{key}"), name=name, bench="other") for key, name, _ in _PLACES]
        await self._house.store.keep_register(bodies, [], self._house.clock())
        await self._house.rooms.begin(self.table)
        await self.asks(FoundTable(_line(f"Tavolo di prova: {title}"), bodies[0].id, "Europe/Rome", Rules()))
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


def _line(words: str) -> str:
    """The words as one line that a record can hold."""
    whole = " ".join(words.split())
    return whole if len(whole) <= 300 else f"{whole[:299]}…"


def _short(*content: bytes) -> str:
    return sha256(b"/".join(content)).hexdigest()[:10]
