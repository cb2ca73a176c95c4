"""The example's table in a real database, its second sitting open, and a cookie for every seat. Holds no test."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from server import auth
from server.config import Settings
from server.deliberation.ids import CommandId, ItemId, SeatId, SittingId
from server.deliberation.matters.agenda.shapes import OpenItem
from server.deliberation.matters.presence import CheckIn
from server.deliberation.matters.sittings.shapes import OpenSitting
from server.deliberation.messages import AnyCommand
from server.deliberation.shapes import By
from server.example.building import TABLE, SteppedClock, build
from server.example.people import CHAIR, PEOPLE
from server.house import now, open_house
from server.protocol import Done
from server.storage import postgres

SITTING = SittingId("seduta-2")
VOTERS = tuple(each.key for each in PEOPLE if each.votes)


async def prepared(dsn: str) -> dict[str, str]:
    """By seat, the Cookie header of a browser that sits there; every voter is present, the first item is open."""
    await postgres.migrate(dsn)
    settings = Settings(Path(), "127.0.0.1", 0, "http://127.0.0.1", None, None, behind_proxy=False)
    async with postgres.connect(dsn) as store:
        clock = SteppedClock(now())
        async with open_house(settings, store, clock) as house:
            await build(store, house.rooms, clock, now())
        async with open_house(settings, store) as house:
            ids = count(1)

            async def ask(seat: str, command: AnyCommand) -> None:
                cause = CommandId(f"prepared-{next(ids)}")
                reply = await house.rooms.ask(TABLE, command, By(SeatId(seat), SeatId(seat), "own_device", cause))
                assert isinstance(reply, Done), reply

            for seat in VOTERS:
                await ask(seat, CheckIn(SITTING, "in_room"))
            await ask(CHAIR, OpenSitting(SITTING, "first"))
            await ask(CHAIR, OpenItem(ItemId("s2-presenze")))
        cookies = {}
        for seat in (each.key for each in PEOPLE):
            link = await auth.issue_link(store, TABLE, SeatId(seat), now())
            entered = await auth.enter(store, link, None, now())
            assert entered is not None
            cookies[seat] = f"{auth.cookie_name(secure=False)}={entered.session}"
    return cookies
