"""A bill at a table: founded for it when none is named, its text sealed, its amendments filed on paper for members."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from server.commands.bill import Bill, bill_of, new_units, units_of
from server.commands.desk import Desk, line, short
from server.deliberation.formulas.reading import read
from server.deliberation.formulas.refusing import NotRead, reason
from server.deliberation.ids import (
    AmendmentId,
    TableId,
    TextId,
)
from server.deliberation.matters.amendments.shapes import FileAmendment
from server.deliberation.matters.texts.shapes import ImportText
from server.deliberation.table import Table
from server.house import House
from server.words import Voice

_VOICE: Final = Voice("en", "Europe/Rome")


async def import_bill(house: House, file: Path, content: bytes, table: Table | None) -> None:
    """Puts the bill at the table; without one it founds one, ready to open, and prints a link to each of its seats.

    Raises: NotABill, Trouble.
    """
    bill = bill_of(content)
    desk = Desk(house, TableId(f"legge-{short(content)}") if table is None else table.id, short(content))
    if table is None:
        await desk.found(bill.title)
    text = TextId(f"testo-{short(content)}")
    units = new_units(bill)
    numbers = tuple(unit.number for unit in units_of(bill))
    await desk.asks(ImportText(text, line(bill.title), "bill", units, numbers))
    print(f"Table {desk.table}: «{line(bill.title)}», {len(units)} units.")
    await _file_amendments(desk, bill, text)
    if table is None:
        await desk.convene(text, line(bill.title))
        await desk.print_links()


async def _file_amendments(desk: Desk, bill: Bill, text: TextId) -> None:
    """Each as it is written; what cannot be read without guessing is told and stays out."""
    members = await desk.members()
    units = units_of(bill)
    filed = 0
    for place, amendment in enumerate(bill.amendments):
        id = AmendmentId(f"em-{short(text.encode(), amendment.number.encode())}")
        try:
            edits = read(amendment.text, units, "bill", amendment.number, id).edits
        except NotRead as refused:
            print(f"Amendment {amendment.number} was left out: {_VOICE.text(reason(refused.unread))}")
            continue
        summary = line(amendment.text)
        whole = "" if summary == amendment.text else amendment.text
        command = FileAmendment(id, text, 1, edits, summary, whole, amendment.number)
        await desk.asks(command, seat=members[place % len(members)], means="paper")
        filed += 1
        print(f"Amendment {amendment.number}: {summary}")
    if bill.amendments:
        print(f"{filed} of {len(bill.amendments)} amendments were filed.")
