"""The socket itself: who may open it, what closes it and with which code, and what is said before that."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

import msgspec
import pytest
import websockets
from websockets.asyncio.client import ClientConnection

from server.deliberation.ids import OFFICE, CommandId, SeatId
from server.deliberation.matters.seats import EndSeat
from server.deliberation.shapes import By
from server.example.building import TABLE
from server.limits import MOST_TEXT
from server.protocol import Here
from server.typescript import wire_version
from tests.wire.live import Served, served

HELLO = {"type": "Hello", "version": wire_version(), "since": None, "audience": None}


@pytest.fixture(scope="module")
async def place() -> AsyncIterator[Served]:
    async with served() as place:
        yield place


@asynccontextmanager
async def line(
    place: Served, seat: str, *, cookie: str | None = None, origin: str | None = None, at: str | None = None
) -> AsyncIterator[ClientConnection]:
    """A socket to this seat, with the seat's own cookie unless another is given."""
    address = f"{place.address.replace('http', 'ws')}/ws/{TABLE}/{at or seat}"
    headers = {"Cookie": await place.cookie(seat) if cookie is None else cookie}
    async with websockets.connect(address, additional_headers=headers, origin=origin, max_size=None) as socket:  # type: ignore[arg-type]
        yield socket


async def says(socket: ClientConnection, *messages: object) -> None:
    for message in messages:
        await socket.send(json.dumps(message) if isinstance(message, dict) else message)  # type: ignore[arg-type]


async def closes(socket: ClientConnection) -> int:
    """The code the server closes with."""
    async with asyncio.timeout(20):
        with suppress(websockets.ConnectionClosed):
            while True:
                await socket.recv()
    assert socket.close_code is not None
    return socket.close_code


async def hears(socket: ClientConnection, type: str) -> dict[str, object]:
    async with asyncio.timeout(20):
        while True:
            message: dict[str, object] = json.loads(await socket.recv())
            if message["type"] == type:
                return message


async def test_nobody_sits_without_a_cookie_or_on_anothers_seat(place: Served) -> None:
    async with line(place, "ponte", cookie="") as socket:
        assert await closes(socket) == 4401
    async with line(place, "ponte", at="donne") as socket:
        assert await closes(socket) == 4401
    async with line(place, "ponte", cookie="improve=guess") as socket:
        assert await closes(socket) == 4401


async def test_a_page_of_another_site_is_turned_away_before_anything_is_said(place: Served) -> None:
    async with line(place, "ponte", origin="https://evil.example") as socket:
        assert await closes(socket) == 4403
    async with line(place, "ponte", origin=place.address) as socket:
        await says(socket, HELLO)
        assert (await hears(socket, "Welcome"))["seat"] == "ponte"


@pytest.mark.parametrize(
    "frame",
    ["no json", "{}", b"\x00", '{"type":"Bye"}', '{"type":"Ping"}', "[" * 5000],
    ids=lambda frame: str(frame)[:9],
)
async def test_what_does_not_begin_with_hello_is_closed(place: Served, frame: str | bytes) -> None:
    async with line(place, "ponte") as socket:
        await says(socket, frame)
        assert await closes(socket) == 4400


async def test_malformed_messages_and_edits_close_with_their_code(place: Served) -> None:
    for frame in ('{"type":"Ask"}', "\u0000", b"", b"\xff\xff\xff\xff\xff\xff\xff\xff\xff", b"\x01x\x01\x01\x00u"):
        async with line(place, "ponte") as socket:
            await says(socket, HELLO, frame)
            assert await closes(socket) == 4400


async def test_a_text_that_there_is_not_can_be_neither_read_nor_written(place: Served) -> None:
    for message in ({"type": "ReadDraft", "text": "nowhere", "have": 0}, {"type": "TakePen", "text": "nowhere"}):
        async with line(place, "ponte") as socket:
            await says(socket, HELLO, message)
            assert await closes(socket) == 4400


async def test_a_page_of_another_version_is_told_to_get_itself_anew(place: Served) -> None:
    async with line(place, "ponte") as socket:
        await says(socket, {**HELLO, "version": "older"})
        assert (await hears(socket, "Farewell"))["why"] == "old_page"
        assert await closes(socket) == 4426


async def test_too_much_at_once_ends_only_the_one_who_sends_it(place: Served) -> None:
    async with line(place, "donne") as other, line(place, "lanterna") as socket:
        await says(other, HELLO)
        await says(socket, HELLO, *({"type": "Ping"} for _ in range(400)))
        assert await closes(socket) == 4429
        await says(other, {"type": "Ping"})
        assert (await hears(other, "Pong"))["now"]


async def test_a_message_beyond_all_measure_is_not_even_read(place: Served) -> None:
    async with line(place, "ponte") as socket:
        await says(socket, HELLO, '"' + "x" * MOST_TEXT + '"')
        assert await closes(socket) in (1009, 4413)


async def test_whose_seat_ends_is_told_before_the_line_is_closed(place: Served) -> None:
    async with line(place, "uditore") as socket:
        await says(socket, HELLO)
        await hears(socket, "Welcome")
        office = By(OFFICE, OFFICE, "own_device", CommandId("end-uditore"))
        await place.house.rooms.ask(TABLE, EndSeat(SeatId("uditore")), office)
        assert (await hears(socket, "Farewell"))["why"] == "seat_ended"
        assert await closes(socket) == 4409


async def here_until(chair: ClientConnection, true: Callable[[set[str], set[str]], bool]) -> None:
    """Waits until whose page is connected, and whose was cut off, is as said."""
    while True:
        here = msgspec.convert(await hears(chair, "Here"), Here)
        if true(set(here.connected), {each.seat for each in here.cut_off}):
            return


async def test_a_cut_line_is_told_to_the_chair_and_a_goodbye_is_not(place: Served) -> None:
    async with line(place, "regione") as chair:
        await says(chair, HELLO)
        async with line(place, "golfo") as socket:
            await says(socket, HELLO)
            await here_until(chair, lambda connected, cut_off: "golfo" in connected)
            socket.transport.abort()
        await here_until(chair, lambda connected, cut_off: "golfo" in cut_off - connected)
        async with line(place, "golfo") as socket:
            await says(socket, HELLO)
            await here_until(chair, lambda connected, cut_off: "golfo" in connected - cut_off)
            await says(socket, {"type": "Bye"})
        await here_until(chair, lambda connected, cut_off: "golfo" not in connected | cut_off)


async def test_a_second_browser_on_one_link_alerts_the_secretary(place: Served) -> None:
    token = await place.link("cpia")
    async with line(place, "segreteria") as secretary:
        await says(secretary, HELLO)
        welcome = await hears(secretary, "Welcome")
        assert "double-entry/cpia" not in str(welcome)
        await place.enter(token)
        await place.enter(token)
        changed = await hears(secretary, "Changed")
        assert "double-entry/cpia" in str(changed["put"])


async def test_when_the_server_ends_every_page_is_told_to_come_back() -> None:
    async with served() as other, line(other, "ponte") as socket:
        await says(socket, HELLO)
        await hears(socket, "Welcome")
        other.end()
        assert (await hears(socket, "Farewell"))["why"] == "restarting"
        assert await closes(socket) == 1012
