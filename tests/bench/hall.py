"""A large hall for measuring: so many members in an open sitting, one draft that all may write, sessions for everybody.

Built through the same rooms as any table, on a real database. Holds no test.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeVar

from msgspec import Struct

from server import auth
from server.config import Settings
from server.deliberation.ids import OFFICE, BodyId, CommandId, ItemId, PersonId, SeatId, SittingId, TableId, TextId
from server.deliberation.matters.agenda.shapes import AddItem, OpenItem
from server.deliberation.matters.charter import FoundTable
from server.deliberation.matters.presence import CheckIn
from server.deliberation.matters.seats import GiveSeat, SeatRole
from server.deliberation.matters.sittings.shapes import Convene, OpenSitting, PlanSitting
from server.deliberation.matters.texts.shapes import AddText, LetWrite
from server.deliberation.messages import AnyCommand
from server.deliberation.rules import Rules
from server.deliberation.shapes import BENCHES, By
from server.house import House, open_house
from server.protocol import Done
from server.storage import postgres
from server.storage.store import Body, Edit, Person, Store

TABLE: Final = TableId("sala")
TEXT: Final = TextId("bozza")
SITTING: Final = SittingId("seduta")
ITEM: Final = ItemId("punto")
CHAIR, SECRETARY = "presidente", "segretaria"
PEN: Final = 7
"""The client id under which a history was written."""


_T = TypeVar("_T")


class Hall(Struct, frozen=True):
    """`cookies`: by seat, the header of a browser that sits there."""

    table: str
    text: str
    chair: str
    members: list[str]
    cookies: dict[str, str]


def now() -> datetime:
    return datetime.now(UTC)


async def build(dsn: str, members: int, history: list[bytes], pens: Mapping[int, str] = MappingProxyType({})) -> Hall:
    """The hall; its draft begins with the edits of `history`, written under `PEN`.

    `pens`: client ids that seats have from the start, beside those they will take.
    """
    await postgres.migrate(dsn)
    names = [f"s{n}" for n in range(members)]
    settings = Settings(Path(), "127.0.0.1", 0, "http://127.0.0.1", None, None, behind_proxy=False)
    async with postgres.connect(dsn) as store:
        everybody: list[tuple[str, SeatRole]] = [(CHAIR, "chair"), (SECRETARY, "secretary")]
        everybody += [(name, "member") for name in names]
        bodies = [
            Body(id=BodyId(name), name=f"Ente {name}", bench=BENCHES[n % 4]) for n, (name, _) in enumerate(everybody)
        ]
        people = [Person(PersonId(name), name.title(), BodyId(name)) for name, _ in everybody]
        await store.keep_register(bodies, people, now())
        async with open_house(settings, store) as house:
            await _held(house, everybody)
        if history:
            await _written(store, history)
        for client, name in pens.items():
            await store.issue_pen(TABLE, TEXT, client, SeatId(name), now())
        cookies = {}
        for name, _ in everybody:
            entered = await auth.enter(store, await auth.issue_link(store, TABLE, SeatId(name), now()), None, now())
            assert entered is not None
            cookies[name] = f"{auth.cookie_name(secure=False)}={entered.session}"
    return Hall(TABLE, TEXT, CHAIR, names, cookies)


async def _held(house: House, everybody: list[tuple[str, SeatRole]]) -> None:
    ids = count(1)

    async def ask(by: str, command: AnyCommand) -> None:
        seat = SeatId(by)
        reply = await house.rooms.ask(TABLE, command, By(seat, seat, "own_device", CommandId(f"hall-{next(ids)}")))
        assert isinstance(reply, Done), reply

    await house.rooms.begin(TABLE)
    await ask(OFFICE, FoundTable("Sala grande", None, "Europe/Rome", Rules()))
    for some in _by(everybody, 100):
        await asyncio.gather(*(ask(OFFICE, _seat(name, role)) for name, role in some))
    await ask(SECRETARY, AddText(TEXT, "La bozza", "guidelines"))
    await ask(CHAIR, LetWrite(TEXT, None))
    await ask(SECRETARY, PlanSitting(SITTING, now() - timedelta(minutes=5), "Venezia", "mixed"))
    await ask(SECRETARY, AddItem(ITEM, SITTING, "discussion", "Il voto", 30, None, None))
    await ask(SECRETARY, Convene(SITTING, "", ()))
    voters = [name for name, role in everybody if role != "secretary"]
    for group in _by(voters, 100):
        await asyncio.gather(*(ask(name, CheckIn(SITTING, "in_room")) for name in group))
    await ask(CHAIR, OpenSitting(SITTING, "first"))
    await ask(CHAIR, OpenItem(ITEM))


def _seat(name: str, role: SeatRole) -> GiveSeat:
    return GiveSeat(SeatId(name), BodyId(name), PersonId(name), role, role != "secretary", None)


async def _written(store: Store, history: list[bytes]) -> None:
    seat = SeatId("s0")
    await store.open_draft(TABLE, TEXT)
    await store.issue_pen(TABLE, TEXT, PEN, seat, now())
    local = count(1)
    for some in _by(history, 1_000):
        await store.append_edits(TABLE, TEXT, [Edit(PEN, next(local), seat, now(), update) for update in some])


def _by(all: Sequence[_T], size: int) -> Iterator[Sequence[_T]]:
    for at in range(0, len(all), size):
        yield all[at : at + size]
