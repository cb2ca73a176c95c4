"""Whatever a page says, in whatever order: each act is answered or the line is closed with its code, and nothing goes
wrong inside. Drawn from the types of the wire, on a real PostgreSQL. IMPROVE_MESSAGES asks for more than usual.
"""

from __future__ import annotations

import asyncio
import json
import os
from collections import Counter, defaultdict
from collections.abc import AsyncIterator
from random import Random
from typing import Final, get_args

import msgspec
import pytest
import websockets

from server.deliberation.ids import ItemId, SittingId
from server.deliberation.matters.agenda.shapes import OpenItem
from server.deliberation.matters.presence import CheckIn
from server.deliberation.matters.sittings.shapes import OpenSitting
from server.example.building import DRAFT, TABLE, TEXT
from server.example.people import CHAIR, PEOPLE
from server.limits import Limits
from server.postgres_embedded import embedded_postgres
from server.protocol import CLOSE_REASONS, Ask, FromPage, WireCommand, decode
from server.storage import postgres
from server.typescript import wire_version
from tests.tools import state_folder
from tests.wire.drawn import Ids, Json, message, spoilt, words
from tests.wire.live import Served, served
from tests.wire.mishaps import mishaps

EXAMPLES: Final = int(os.environ.get("IMPROVE_MESSAGES", "12"))
"""For each type of message and each command; the same ones in every run."""
HELLO: Final = {"type": "Hello", "version": wire_version(), "since": None, "audience": None}
PING: Final = {"type": "Ping"}
OWN: Final = {"seat": None, "means": None, "happened": None}
"""Of an act for the seat that presses."""
SEATS: Final = ("regione", "segreteria", "ponte", "uditrice", "schermo", "office")
"""A chair, a secretary, a member, an observer, the wall, the office."""
OFTEN: Final = ("regione", "regione", "regione", "segreteria", "ponte", "ponte")
"""Who may do most."""
COMMANDS: Final = get_args(WireCommand)
MESSAGES: Final = tuple(kind for kind in get_args(FromPage) if kind is not Ask)
EDIT: Final = bytes((len(DRAFT),)) + DRAFT.encode() + b"\x01\x01\x00"
"""How an edit to the draft begins."""
Frame = str | bytes
ALL: Final = Limits(messages_at_once=10**9, requests_at_once=10**9, pens_at_once=10**9, wrong_links_at_once=10**9)
"""Nothing is held back here."""


@pytest.fixture(scope="module")
async def place() -> AsyncIterator[Served]:
    with state_folder() as folder:
        async with embedded_postgres(folder, fast=True) as address:
            await postgres.migrate(address)
            async with postgres.connect(address) as store, served(store=store, limits=ALL) as place:
                await _in_the_middle_of_a_sitting(place)
                yield place


async def _in_the_middle_of_a_sitting(place: Served) -> None:
    for each in PEOPLE:
        if each.votes:
            await place.asks(each.key, CheckIn(SittingId("seduta-2"), "in_room"))
    for command in (OpenSitting(SittingId("seduta-2"), "first"), OpenItem(ItemId("s2-linee"))):
        await place.asks(CHAIR, command)


@pytest.fixture(scope="module")
async def cookies(place: Served) -> dict[str, str]:
    return {seat: await place.cookie(None if seat == "office" else seat) for seat in SEATS}


@pytest.fixture(scope="module")
async def ids(cookies: dict[str, str], place: Served) -> Ids:
    """Of everything the chair sees, and some that there is not."""
    async with _line(place, "regione", cookies) as socket:
        await socket.send(json.dumps(HELLO))
        welcome = json.loads(await socket.recv())
    found: dict[str, set[str]] = defaultdict(set, seat={*SEATS}, text={DRAFT}, odd={"nobody"})
    for key in welcome["records"]:
        kind, _, id = key.partition("/")
        if id:
            found[kind].add(id)
    found["unit"] = set(_ids_in(welcome["records"][f"version/{TEXT}"]))
    return {kind: tuple(sorted(some)) for kind, some in found.items()}


def _ids_in(value: object) -> list[str]:
    if isinstance(value, dict):
        own = [value["id"]] if isinstance(value.get("id"), str) else []
        return own + [id for each in value.values() for id in _ids_in(each)]
    return [id for each in value for id in _ids_in(each)] if isinstance(value, list) else []


def _frames(r: Random, kind: type, ids: Ids) -> list[Frame]:
    """A message of this kind, with other things before and behind it; most pages begin as they should.

    Half of them say only what has the shape of a message: one word that has none ends the line.
    """
    first = [json.dumps(HELLO)] if r.random() < 0.9 else []
    drawn = json.dumps(_drawn(r, kind, ids))
    wild = r.random() < 0.5
    others = [_frame(r, kind, ids, wild=wild) for _ in range(r.randint(0, 5))]
    return [*first, *r.choice(([drawn, *others], [*others, drawn]))]


def _drawn(r: Random, kind: type, ids: Ids) -> dict[str, Json]:
    """A message of this kind, or an act with such a command, mostly for the seat that presses."""
    if kind not in COMMANDS:
        return message(r, kind, ids)
    asked = message(r, Ask, ids)
    return {**asked, "command": message(r, kind, ids), **r.choice((OWN, OWN, OWN, {}))}


def _frame(r: Random, kind: type, ids: Ids, *, wild: bool) -> Frame:
    """One like it or any other; a wild one may be spoilt, a strange edit, or mean nothing at all."""
    match r.randrange(10 if wild else 4):
        case 0 | 1:
            return json.dumps(_drawn(r, kind, ids))
        case 2:
            return json.dumps(message(r, FromPage, ids))
        case 3:
            return json.dumps({"type": "ReadDraft", "text": DRAFT, "have": 0})
        case 4:
            return EDIT + r.randbytes(r.randint(1, 60))
        case 5 | 6 | 7:
            return json.dumps(spoilt(r, _drawn(r, kind, ids)))
        case 8:
            return r.randbytes(r.randint(0, 60))
        case _:
            return words(r, 12)


def _line(place: Served, seat: str, cookies: dict[str, str]) -> websockets.connect:
    where = f"{place.address.replace('http', 'ws')}/ws/{TABLE}/{seat}"
    return websockets.connect(where, additional_headers={"Cookie": cookies[seat]}, max_size=None)


def _expected(frames: list[Frame]) -> Counter[str]:
    """The ids of the acts that must be answered unless the line is closed."""
    asked: Counter[str] = Counter()
    for frame in frames:
        try:
            message = decode(frame) if isinstance(frame, str) else None
        except msgspec.MsgspecError:
            continue
        if isinstance(message, Ask):
            asked[message.id] += 1
    return asked


async def _said(place: Served, cookies: dict[str, str], seat: str, frames: list[Frame]) -> None:
    """Says it all; returns when all is answered or the line is closed as it may be. Raises: AssertionError."""
    unanswered, pongs = _expected(frames), 0
    async with asyncio.timeout(60), _line(place, seat, cookies) as socket:
        try:
            for frame in [*frames, json.dumps(PING)]:
                await socket.send(frame)
            while unanswered.total() or not pongs:
                heard = await socket.recv()
                message = {"type": "edits"} if isinstance(heard, bytes) else json.loads(heard)
                pongs += message["type"] == "Pong"
                if message["type"] in ("Done", "Refused", "NotNow"):
                    assert message.get("code") != "our_mistake", frames
                    unanswered -= Counter([message["id"]])
        except websockets.ConnectionClosed:
            said_bye = any('"Bye"' in frame for frame in frames if isinstance(frame, str))
            allowed = {*CLOSE_REASONS, 1006} if said_bye else set(CLOSE_REASONS)  # who says goodbye waits for nothing
            assert socket.close_code in allowed, (socket.close_code, frames)


@pytest.mark.parametrize("kind", [*MESSAGES, *COMMANDS], ids=lambda kind: kind.__name__)
async def test_it_is_answered_or_closed_with_a_code(
    place: Served, cookies: dict[str, str], ids: Ids, kind: type
) -> None:
    for number in range(EXAMPLES):
        r = Random(f"{kind.__name__} {number}")
        seat, frames = r.choice(SEATS + OFTEN), _frames(r, kind, ids)
        with mishaps() as found:
            await _said(place, cookies, seat, frames)
        assert found == [], (number, seat, frames)
