"""Whatever a page says, in whatever order: each act is answered or the line is closed with its code, and nothing goes
wrong inside. Drawn from the types of the wire, on a real PostgreSQL. IMPROVE_MESSAGES asks for more than usual.
"""

from __future__ import annotations

import asyncio
import json
import os
from collections import Counter, defaultdict
from collections.abc import AsyncIterator
from typing import Final, get_args

import msgspec
import pytest
import websockets
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

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
from tests.wire.drawn import Ids, messages, spoilt
from tests.wire.live import Served, served
from tests.wire.mishaps import mishaps

EXAMPLES: Final = int(os.environ.get("IMPROVE_MESSAGES", "6"))
"""For each type of message and each command."""
HELLO: Final = {"type": "Hello", "version": wire_version(), "since": None, "audience": None}
PING: Final = {"type": "Ping"}
OWN: Final = {"seat": None, "means": None, "happened": None}
"""Of an act for the seat that presses."""
SEATS: Final = ("regione", "segreteria", "ponte", "uditrice", "schermo", "office")
"""A chair, a secretary, a member, an observer, the wall, the office."""
COMMANDS: Final = get_args(WireCommand)
MESSAGES: Final = tuple(kind for kind in get_args(FromPage) if kind is not Ask)
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


def _frames(kind: type, ids: Ids) -> st.SearchStrategy[list[Frame]]:
    """A message of this kind, with other things before and behind it; most pages begin as they should."""
    drawn = messages(kind, ids)
    if kind in COMMANDS:
        drawn = st.tuples(messages(Ask, ids), drawn, st.sampled_from([OWN, OWN, OWN, {}])).map(
            lambda parts: {**parts[0], "command": parts[1], **parts[2]}
        )
    edit = bytes((len(DRAFT),)) + DRAFT.encode() + b"\x01\x01\x00"
    bytes_ = st.binary(max_size=60) | st.binary(min_size=1, max_size=60).map(lambda update: edit + update)
    anything = messages(FromPage, ids)
    any_frame = st.one_of(
        drawn, drawn, spoilt(drawn), anything, st.just({"type": "ReadDraft", "text": DRAFT, "have": 0})
    )
    frame = st.one_of(any_frame.map(json.dumps), any_frame.map(json.dumps), bytes_, st.text(max_size=12))
    first = st.sampled_from([[json.dumps(HELLO)]] * 9 + [[]])
    return st.tuples(first, drawn.map(json.dumps), st.lists(frame, max_size=5), st.booleans()).map(
        lambda parts: [*parts[0], parts[1], *parts[2]] if parts[3] else [*parts[0], *parts[2], parts[1]]
    )


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
@given(st.data())
@settings(
    max_examples=EXAMPLES, database=None, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
async def test_it_is_answered_or_closed_with_a_code(
    place: Served, cookies: dict[str, str], ids: Ids, kind: type, data: st.DataObject
) -> None:
    seat = data.draw(st.sampled_from(SEATS))
    frames = data.draw(_frames(kind, ids))
    with mishaps() as found:
        await _said(place, cookies, seat, frames)
    assert found == []
