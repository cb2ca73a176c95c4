"""improve link: issues or renews a link, the first one to the office too."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from server import auth
from server.commands.common import Trouble, add_state, chosen_settings, opened_store
from server.commands.serve import address
from server.deliberation.ids import SeatId, TableId
from server.house import now
from server.sessions.loading import load


def add_link(parser: ArgumentParser) -> None:
    add_state(parser)
    parser.add_argument("--office", action="store_true", help="a link to the office")
    parser.add_argument("--table", metavar="TABLE", help="the table of the seat")
    parser.add_argument("--seat", metavar="SEAT", help="the seat")
    parser.add_argument("--renew", action="store_true", help="revoke the links that were issued before")
    parser.add_argument("--port", metavar="N", help="the port the server listens on (8000)")


async def link(arguments: Namespace) -> int:
    settings = chosen_settings(arguments)
    if arguments.office == bool(arguments.table and arguments.seat):
        raise Trouble("Say which link: --office, or --table TABLE with --seat SEAT.")
    async with opened_store(settings, share=True) as store:
        table = None if arguments.office else TableId(arguments.table)
        seat = None if arguments.office else SeatId(arguments.seat)
        if table is not None and seat is not None:
            try:
                seats = (await load(store, table)).table.seats.by_id
            except LookupError:
                known = ", ".join(await store.tables()) or "none yet"
                raise Trouble(f"There is no table «{table}». Tables: {known}.") from None
            if seat not in seats or seats[seat].until is not None:
                open_seats = ", ".join(each.id for each in seats.values() if each.until is None)
                raise Trouble(f"There is no seat «{seat}» at this table. Seats: {open_seats}.")
        if arguments.renew:
            revoked = await store.revoke_links(table, seat, now())
            print(f"Revoked {revoked} earlier links.")
        print(address(settings, await auth.issue_link(store, table, seat, now())))
    return 0
