"""A table to begin with: everybody plausible.py knows has a seat, a sitting is open, one draft is open to all."""

from __future__ import annotations

import asyncio
from copy import deepcopy
from functools import cache
from random import Random
from typing import Final

from server.deliberation.ids import OFFICE, BodyId, CommandId, ItemId, PersonId, SeatId, TableId
from server.deliberation.matters.agenda.shapes import AddItem, OpenItem
from server.deliberation.matters.charter import FoundTable
from server.deliberation.matters.presence import CheckIn
from server.deliberation.matters.seats import GiveSeat, SeatRole
from server.deliberation.matters.sittings.shapes import Convene, OpenSitting, PlanSitting
from server.deliberation.matters.texts.shapes import AddText, LetWrite
from server.deliberation.messages import AnyCommand
from server.deliberation.shapes import BENCHES, By
from server.protocol import Done
from server.sessions.loading import Loaded, blank, load, read_on
from server.sessions.turn import Asked, plan
from server.storage.memory import MemoryStore
from server.storage.store import Body, Person
from tests.deliberation.house import SITTING, START
from tests.deliberation.pressing import MEMBERS, RULES
from tests.simulation.people import DRAFT

TABLE: Final = TableId("table")
SEATS: Final[dict[str, SeatRole]] = {
    "chair": "chair",
    "deputy": "deputy",
    "secretary": "secretary",
    **dict.fromkeys(MEMBERS, "member"),
    "alt": "alternate",
    "guest": "guest",
    "obs": "observer",
    "wall": "screen",
}


def founded(dice: Random) -> tuple[MemoryStore, Loaded]:
    """The store with the table on it, and the table; one of a few rules."""
    kept, loaded = _founded(dice.randrange(len(RULES)))
    return deepcopy(kept), loaded


@cache
def _founded(rules: int) -> tuple[MemoryStore, Loaded]:
    return asyncio.run(_found(rules))


async def _found(rules: int) -> tuple[MemoryStore, Loaded]:
    store = MemoryStore()
    await store.found(TABLE)
    bodies = [Body(id=BodyId(name), name=f"Ente {name}", bench=BENCHES[place % 4]) for place, name in enumerate(SEATS)]
    await store.keep_register(bodies, [Person(PersonId(name), name.title(), BodyId(name)) for name in SEATS], START)
    loaded = blank(TABLE)
    for place, (by, command) in enumerate(_acts(rules)):
        act = By(SeatId(by), SeatId(by), "own_device", CommandId(f"founding-{place}"))
        planned = plan(loaded.table, loaded.hash, [Asked(command, act)], START)
        assert isinstance(planned.replies[0], Done), planned.replies
        await store.append(planned.batch(loaded.table.seq))
        loaded, _ = await read_on(store, loaded)
    await store.open_draft(TABLE, DRAFT)
    return store, await load(store, TABLE)


def _acts(rules: int) -> list[tuple[str, AnyCommand]]:
    item = ItemId("bozza")
    seats = [
        GiveSeat(
            SeatId(name),
            BodyId("comune" if name in MEMBERS[2:] and rules == 2 else name),
            PersonId(name),
            role,
            role in ("chair", "deputy", "member", "alternate"),
            SeatId("ana") if name == "alt" else None,
        )
        for name, role in SEATS.items()
    ]
    return [
        (OFFICE, FoundTable("Tavolo", None, "Europe/Rome", RULES[rules])),
        *((OFFICE, each) for each in seats),
        ("secretary", PlanSitting(SITTING, START, "Venezia", "mixed")),
        ("secretary", AddText(DRAFT, "Bozza", "guidelines")),
        ("secretary", AddItem(item, SITTING, "text", "Bozza", 20, DRAFT, None)),
        ("secretary", Convene(SITTING, "", ())),
        *((name, CheckIn(SITTING, "in_room")) for name in ("chair", "deputy", "alt", *MEMBERS[1:])),
        ("chair", OpenSitting(SITTING, "first")),
        ("chair", OpenItem(item)),
        ("chair", LetWrite(DRAFT, None)),
    ]
