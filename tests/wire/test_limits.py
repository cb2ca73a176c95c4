"""Limits: who opens, sends or tries too much is stopped by name, and nobody else notices."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import httpx
import pytest
import websockets
from msgspec import structs
from websockets.asyncio.client import ClientConnection

from server.config import BadSetting, settings
from server.example.building import DRAFT, TABLE
from server.limits import MOST_BODY, MOST_EDIT, MOST_TEXT, MOST_WAITING, Limits
from server.storage.store import Unavailable
from server.typescript import wire_version
from tests.wire.live import Served, served
from tests.wire.mishaps import mishaps

HELLO: Final = {"type": "Hello", "version": wire_version(), "since": None, "audience": None}
FEW: Final = Limits(pages_per_seat=3, pages=5, hello_within=1, body_within=1, messages_at_once=60, messages_a_second=1)


@asynccontextmanager
async def line(place: Served, seat: str, cookie: str, *, hello: bool = True) -> AsyncIterator[ClientConnection]:
    address = f"{place.address.replace('http', 'ws')}/ws/{TABLE}/{seat}"
    async with websockets.connect(address, additional_headers={"Cookie": cookie}, max_size=None) as socket:
        if hello:
            with suppress(websockets.ConnectionClosed):  # some are not even heard
                await socket.send(json.dumps(HELLO))
        yield socket


async def closed_with(socket: ClientConnection) -> tuple[int | None, list[str]]:
    """The code, and the types of what came before."""
    heard = []
    async with asyncio.timeout(30):
        with suppress(websockets.ConnectionClosed):
            while True:
                heard.append(json.loads(await socket.recv())["type"])
    return socket.close_code, heard


async def hears(socket: ClientConnection, type: str) -> dict[str, Any]:
    async with asyncio.timeout(30):
        while True:
            message: dict[str, Any] = json.loads(await socket.recv())
            if message["type"] == type:
                return message


async def test_who_does_not_say_hello_is_closed() -> None:
    async with served(limits=FEW) as place, line(place, "ponte", await place.cookie("ponte"), hello=False) as socket:
        assert await closed_with(socket) == (4408, [])


async def test_one_seat_has_so_many_pages_and_one_process_so_many() -> None:
    async with served(limits=FEW) as place, AsyncExitStack() as stack:
        ponte, donne = await place.cookie("ponte"), await place.cookie("donne")
        for _ in range(3):
            mine = await stack.enter_async_context(line(place, "ponte", ponte))
            await hears(mine, "Welcome")
        async with line(place, "ponte", ponte) as too_many:
            assert await closed_with(too_many) == (4429, [])
        await mine.close()
        while len(place.house.rooms.peers()) > 2:  # noqa: ASYNC110 - until the server has noticed
            await asyncio.sleep(0)
        async with line(place, "ponte", ponte) as again:
            await hears(again, "Welcome")
            for _ in range(2):
                await hears(await stack.enter_async_context(line(place, "donne", donne)), "Welcome")
            async with line(place, "donne", donne) as too_many:
                assert await closed_with(too_many) == (4429, [])


async def test_a_flood_by_one_slows_only_that_one() -> None:
    """All pages of a person share one pace, also the next one; what others ask is answered in between."""
    async with served(limits=structs.replace(FEW, messages_at_once=100)) as place:
        ponte, donne = await place.cookie("ponte"), await place.cookie("donne")
        async with AsyncExitStack() as stack:
            seats = (("donne", donne), ("ponte", ponte), ("ponte", ponte))
            other, one, two = [await stack.enter_async_context(line(place, *seat)) for seat in seats]
            await hears(other, "Welcome")
            edit = bytes((len(DRAFT),)) + DRAFT.encode() + b"\x01\x01\x00" + b"x" * 60_000
            flood: list[str | bytes] = [json.dumps({"type": "Ping"}), json.dumps(ask("flood")), edit]
            reading = json.dumps({"type": "ReadDraft", "text": DRAFT, "have": 0})

            async def floods(socket: ClientConnection) -> None:
                with suppress(websockets.ConnectionClosed):
                    await socket.send(reading)
                    for _ in range(100):
                        for frame in flood:
                            await socket.send(frame)

            floods_on = asyncio.gather(floods(one), floods(two))
            answered = []
            for number in range(20):
                await other.send(json.dumps(ask(f"calm-{number}")))
                answered.append((await hears(other, "Refused"))["id"])
            assert answered == [f"calm-{number}" for number in range(20)]
            await floods_on
            ends = [await closed_with(socket) for socket in (one, two)]
            assert {code for code, _ in ends} == {4429}
            assert sum(heard.count("Pong") for _, heard in ends) <= 40
        async with line(place, "ponte", ponte) as next_one:
            assert await closed_with(next_one) == (4429, [])


def ask(id: str) -> dict[str, object]:
    """Something that a member may not do."""
    command = {"type": "RenameTable", "name": "Mio", "lead": None}
    return {"type": "Ask", "id": id, "command": command, "seat": None, "means": None, "happened": None}


async def test_nobody_takes_pens_without_end() -> None:
    async with AsyncExitStack() as stack:
        place = await stack.enter_async_context(served(limits=Limits(pens_at_once=3, pens_a_minute=1)))
        socket = await stack.enter_async_context(line(place, "ponte", await place.cookie("ponte")))
        take = json.dumps({"type": "TakePen", "text": DRAFT})
        for _ in range(3):
            await socket.send(take)
            await hears(socket, "Pen")
        await socket.send(take)
        assert (await closed_with(socket))[0] == 4429


async def test_who_guesses_links_is_told_to_stop_and_a_right_one_still_lets_in() -> None:
    limits = Limits(wrong_links_at_once=5, wrong_links_a_minute=1)
    async with served(limits=limits) as place, httpx.AsyncClient(base_url=place.address) as browser:
        right = await place.link("ponte")
        codes = []
        for number in range(8):
            where = "/api/link/look" if number % 2 else "/api/link/enter"
            answer = await browser.post(where, json={"token": f"guessed-and-wrong-{number:020}"})
            codes.append((answer.status_code, answer.json()["error"]))
        assert codes == [(404, "link_unknown")] * 5 + [(429, "too_many")] * 3
        assert answer.headers["retry-after"] == "1"
        assert (await browser.post("/api/link/enter", json={"token": right})).status_code == 200


async def test_one_browser_that_asks_too_often_is_slowed_and_no_other() -> None:
    async with served(limits=Limits(requests_at_once=5, requests_a_second=1)) as place:
        browsers = [{"Cookie": await place.cookie(seat)} for seat in ("ponte", "donne")]
        async with httpx.AsyncClient(base_url=place.address) as client:
            mine = [(await client.get("/api/me", headers=browsers[0])).status_code for _ in range(8)]
            assert mine[:5] == [200] * 5 and 429 in mine[5:]
            assert (await client.get("/api/me", headers=browsers[1])).status_code == 200
            assert (await client.get("/", headers=browsers[0])).status_code == 200


async def test_a_body_beyond_measure_is_not_read() -> None:
    async with served() as place, httpx.AsyncClient(base_url=place.address) as browser:
        for body in (b"x" * (MOST_BODY + 1), _streamed(MOST_BODY + 1)):
            answer = await browser.post("/api/link/look", content=body)
            assert (answer.status_code, answer.json()["error"]) == (413, "too_big")


async def _streamed(size: int) -> AsyncIterator[bytes]:
    for _ in range(size // 65_536 + 1):
        yield b"x" * 65_536


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"GET /api/me HT",
        b"GET /api/me HTTP/1.1\r\nHost: x\r\nX-Slow: ",
        b"POST /api/link/look HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{",
    ],
    ids=["nothing", "half a line", "half a head", "half a body"],
)
async def test_who_does_not_come_to_the_point_is_hung_up_on(sent: bytes) -> None:
    async with served(limits=FEW) as place:
        at = urlsplit(place.address)
        reader, writer = await asyncio.open_connection(at.hostname, at.port)
        writer.write(sent)
        with mishaps() as found:
            async with asyncio.timeout(30):
                answer = await reader.read()
        writer.close()
        assert found == []
        assert b" 5" not in answer[:12]


@pytest.mark.parametrize(
    "address", ["/ws", "/ws/one", "/", "/ws/%00/x", f"/ws/{TABLE}/{'x' * 41}", f"/a/ws/{TABLE}/ponte", "/ws/a/b/c"]
)
async def test_a_socket_to_nowhere_is_closed_by_name(place: Served, address: str) -> None:
    where = f"{place.address.replace('http', 'ws')}{address}"
    with mishaps() as found:
        async with websockets.connect(where) as socket:
            assert (await closed_with(socket))[0] == 4404
    assert found == []


async def test_with_the_database_away_a_socket_is_told_to_come_back(
    place: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: object) -> None:
        raise Unavailable("away")

    cookie = await place.cookie("ponte")
    with monkeypatch.context() as patched, mishaps() as found:
        patched.setattr(place.house.store, "grants", away)
        async with line(place, "ponte", cookie, hello=False) as socket:
            assert (await closed_with(socket))[0] == 1012
    assert found == []


async def test_odd_cookies_hurt_nobody(place: Served) -> None:
    own = await place.cookie("ponte")
    async with httpx.AsyncClient(base_url=place.address) as browser:
        for odd in ("a/b=c", "=", ";;;", "improve", 'x="unended', "\u00e9=\u00e9", "Expires=1; Path"):
            cookie = f"{odd}; {own}".encode("latin-1")
            answer = await browser.get("/api/me", headers=[(b"cookie", cookie)])
            assert [each["seat"] for each in answer.json()] == ["ponte"], odd


@pytest.fixture(scope="module")
async def place() -> AsyncIterator[Served]:
    async with served() as place:
        yield place


def test_limits_are_set_by_the_environment() -> None:
    chosen = settings({"IMPROVE_LIMIT_PAGES_PER_SEAT": "1200"}, state=None).limits
    assert chosen == Limits(pages_per_seat=1200)
    for wrong in ({"IMPROVE_LIMIT_PAGES": "0"}, {"IMPROVE_LIMIT_PAGES": "many"}, {"IMPROVE_LIMIT_PAGE": "1"}):
        with pytest.raises(BadSetting, match="IMPROVE_LIMIT_PAGE"):
            settings(wrong, state=None)


def test_the_manual_lists_every_limit_as_it_is() -> None:
    manual = (Path(__file__).parents[2] / "docs/operations.md").read_text(encoding="utf-8")
    for name, value in structs.asdict(Limits()).items():
        assert f"| `{name.upper()}` | {value} |" in manual, name
    for size in (MOST_TEXT, MOST_EDIT, MOST_BODY, MOST_WAITING):
        assert f"| {size // 1024} KiB |" in manual, size
