"""improve import: bodies, people and seats (CSV), a bill with its amendments (JSON), Akoma Ntoso (XML)."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections import Counter
from pathlib import Path

from server.commands.akn_table import import_akn
from server.commands.bill import NotABill
from server.commands.bill_table import import_bill
from server.commands.common import Trouble, add_state, chosen_settings, opened_store
from server.deliberation.document.model import say
from server.deliberation.ids import TableId
from server.deliberation.table import Table
from server.documents.akn import reading as akn_reading
from server.house import House, open_house
from server.http.bad_lines import bad_lines, reason
from server.http.importing import Doing, done
from server.registry.planning import Plan, planned
from server.registry.sheets import MOST_BYTES, Unreadable, rows
from server.storage.store import SameTaxCode
from server.words import Voice

_VOICE = Voice("en", "Europe/Rome")


def add_import(parser: ArgumentParser) -> None:
    add_state(parser)
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="bodies, people and seats (.csv), a bill (.json), Akoma Ntoso (.xml)"
    )
    parser.add_argument("--table", metavar="TABLE", help="give the seats, or put the bill, at this table")
    parser.add_argument("--text", metavar="TEXT", help="of the table: to which text the amendments are (.xml)")
    parser.add_argument("--yes", action="store_true", help="import the good lines although others are bad")
    parser.add_argument("--bad", type=Path, metavar="FILE.csv", help="write the bad lines with their reasons here")
    parser.add_argument("--port", metavar="N", help="the port the server listens on (8000), for links")


async def import_(arguments: Namespace) -> int:
    settings = chosen_settings(arguments)
    content = _read(arguments.file)
    async with opened_store(settings, share=True) as store, open_house(settings, store) as house:
        table = None if arguments.table is None else await _table(house, TableId(arguments.table))
        if arguments.file.suffix.lower() == ".json":
            try:
                await import_bill(house, arguments.file, content, table)
            except NotABill as cause:
                raise Trouble(f"{arguments.file} is no bill as docs/import.md describes it: {cause}.") from None
            return 0
        if arguments.file.suffix.lower() == ".xml":
            await import_akn(house, content, table, arguments.text)
            return 0
        return await _import_sheet(house, arguments, content, table)


def _read(file: Path) -> bytes:
    if not file.is_file():
        raise Trouble(f"There is no file {file}.")
    with file.open("rb") as opened:
        most = akn_reading.MOST_BYTES if file.suffix.lower() == ".xml" else MOST_BYTES
        return opened.read(most + 1)


async def _table(house: House, id: TableId) -> Table:
    try:
        return (await house.rooms.live(id)).room.table
    except LookupError:
        known = ", ".join(await house.store.tables()) or "none yet"
        raise Trouble(f"There is no table «{id}». Tables: {known}.") from None


async def _import_sheet(house: House, arguments: Namespace, content: bytes, table: Table | None) -> int:
    bodies, people = await house.store.bodies(), await house.store.people()
    seats = None if table is None else table.seats.by_id.values()
    try:
        sheet = rows(content)
        plan = planned(sheet, bodies, people, seats, house.clock().date())
    except Unreadable as unreadable:
        raise Trouble(_VOICE.label(f"import-trouble-{unreadable.trouble}", **unreadable.facts)) from None
    _show(plan)
    if plan.bad and arguments.bad is not None:
        arguments.bad.write_bytes(bad_lines(sheet, plan, "en"))
        print(f"The bad lines are in {arguments.bad}.")
    if plan.bad and not arguments.yes:
        bad = "1 line is" if len(plan.bad) == 1 else f"{len(plan.bad)} lines are"
        raise Trouble(
            f"Nothing was kept: {bad} bad. Put them right, or say --yes to import the other {len(plan.good)}."
        )
    await _keep(house, plan, table)
    return 0


def _show(plan: Plan) -> None:
    for line in plan.lines:
        if line.fate == "bad":
            for fault in line.faults:
                print(_VOICE.text(say("import-line", line=line.number, reason=reason(fault))))
        elif line.fate == "changed":
            changes = ", ".join(f"{change.column} was «{change.before}»" for change in line.changes)
            print(f"Line {line.number}: {line.cells.get('body', '')}: {changes}")
    fates = Counter(line.fate for line in plan.lines)
    print(", ".join(f"{fates[fate]} {fate}" for fate in ("new", "changed", "unchanged", "bad")))
    if plan.unused:
        print(f"Not used: {', '.join(plan.unused)}")


async def _keep(house: House, plan: Plan, table: Table | None) -> None:
    try:
        async for told in done(house, plan, None if table is None else table.id):
            if isinstance(told, Doing):
                print(f"\r{told.done} of {told.of} …", end="", flush=True)
            else:
                print(f"\rKept: {told.bodies} bodies, {told.people} people, {told.seats} seats.")
                for each in told.not_given:
                    print(f"No seat for {each.person or each.body}: {each.code}.")
    except SameTaxCode:
        raise Trouble("Another body was just given one of these tax codes. Import the file again.") from None
