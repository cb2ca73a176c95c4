"""A log tells what happened to the machine, never what was said, chosen or opened: marked words must not be in it."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Final

import httpx
import pytest
import structlog
import websockets

from server.deliberation.ids import CommandId, SeatId, SittingId
from server.deliberation.matters.presence import CheckIn
from server.deliberation.shapes import By
from server.example.building import TABLE
from server.example.people import PEOPLE
from server.logs import configure_logs
from server.storage.memory import MemoryStore
from server.storage.store import Batch
from server.typescript import wire_version
from tests.wire.live import Served, served
from tests.wire.stranger import Stranger

MARK: Final = "Xyzzy"
SITTING: Final = "seduta-2"
CHOICES: Final = ('"for"', '"against"', '"abstain"', "not_taking_part")


Written = Callable[[], str]


@pytest.fixture(params=["json", "plain"])
def written(request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]) -> Iterator[Written]:
    """All that was written to standard error by now, libraries included."""
    before = logging.getLogger().handlers[:]
    configure_logs(request.param)
    yield lambda: capsys.readouterr().err
    logging.getLogger().handlers = before
    structlog.reset_defaults()


async def come_in(place: Served, seat: str) -> tuple[Stranger, str]:
    token = await place.link(seat)
    stranger = Stranger(f"{place.address}/j#{token}")
    await stranger.join()
    return stranger, token


async def sit(place: Served) -> list[str]:
    """A sitting in which everything that can be marked is, and that goes wrong wherever it can; the tokens used."""
    (chair, chairs), (member, members) = await come_in(place, "regione"), await come_in(place, "ponte")
    for seat in (SeatId(each.key) for each in PEOPLE if each.votes):
        by = By(seat, seat, "own_device", CommandId(f"{seat}-comes"))
        await place.house.rooms.ask(TABLE, CheckIn(SittingId(SITTING), "in_room"), by)
    options = [{"id": f"option-{MARK}", "words": f"Candidata {MARK}"}, {"id": "option-2", "words": f"Altra {MARK}"}]
    put = {"about": "question"}
    question = {"wording": f"Scegliere {MARK}?", "method": "open", "pick_up_to": 1, "options": options, "put": put}
    item = {"kind": "discussion", "title": f"Titolo {MARK}", "minutes": 5, "text": None, "procedure": None}
    acts: list[tuple[Stranger, str, dict[str, object]]] = [
        (chair, "AddItem", {"sitting": SITTING, "item": f"item-{MARK}", **item}),
        (chair, "OpenSitting", {"sitting": SITTING, "call": "first"}),
        (chair, "OpenItem", {"item": "s2-linee"}),
        (member, "AskFloor", {"request": f"request-{MARK}", "kind": "speech"}),
        (chair, "OpenBallot", {"ballot": "b", "closes_in": None, "repeats": None, **question}),
        (member, "CastVote", {"ballot": "b", "vote": {"choice": None, "picks": [f"option-{MARK}"]}}),
    ]
    for stranger, type, fields in acts:
        answer = await stranger.ask(type, **fields)
        assert answer["type"] == "Done", answer
    answer = await member.ask("CastVote", ballot="b", vote={"choice": "against", "picks": []})
    assert answer["type"] == "Refused"
    for wrong in (
        {"type": f"Type{MARK}"},
        {"type": "Ping", f"field{MARK}": 1},
        {"type": "Ask", "id": MARK, "command": {"type": "CastVote", "ballot": "b", "vote": {"choice": MARK}}},
        {"type": "Hello", "version": MARK, "since": None, "audience": f"{MARK} - at `$.{MARK}`"},
    ):
        await refused(place, members, json.dumps(wrong))
    await refused(place, members, f'{{"type": "{MARK}')
    await refused(place, members, MARK.encode())
    async with httpx.AsyncClient(base_url=place.address) as browser:
        for body in ({"token": f"token-{MARK}"}, {f"token{MARK}": 1}, {"token": [MARK]}):
            await browser.post("/api/link/enter", json=body)
        await browser.post("/api/link/enter", content=MARK)
        await browser.get(f"/api/t/{TABLE}/s/ponte/now", params={"audience": MARK})
    for stranger in (chair, member):
        await stranger.socket.close()
    return [chairs, members]


async def refused(place: Served, token: str, words: str | bytes) -> None:
    """Says hello and then this, on a line of its own, until that is closed."""
    cookie = await place.enter(token)
    address = f"{place.address.replace('http', 'ws', 1)}/ws/{TABLE}/ponte"
    async with websockets.connect(address, additional_headers={"Cookie": cookie}) as line:
        hello = {"type": "Hello", "version": wire_version(), "since": None, "audience": None}
        await line.send(json.dumps(hello))
        await line.send(words)
        with suppress(websockets.ConnectionClosedError):
            async with asyncio.timeout(10):
                while True:
                    await line.recv()


def silent(lines: str, tokens: list[str]) -> None:
    for line in lines.splitlines():
        told = [word for word in (MARK, *tokens, *CHOICES, *named()) if word in line]
        assert not told, line


def named() -> set[str]:
    return {word for each in PEOPLE for word in (each.person, each.body)}


async def test_a_sitting_leaves_no_words_names_choices_or_links_in_the_log(written: Written) -> None:
    async with served() as place:
        tokens = await sit(place)
    lines = written()
    assert lines.count("malformed message") == 5
    assert lines.count("malformed body") == 4
    silent(lines, tokens)


async def test_nor_does_one_in_which_everything_fails_while_quoting_what_it_was_given(
    written: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def append(_: MemoryStore, batch: Batch) -> None:
        raise ExceptionGroup(MARK, [ValueError(f"cannot write {batch} {MARK}")]) from KeyError(MARK)

    async with served() as place:
        tokens = await sit(place)
        monkeypatch.setattr(MemoryStore, "append", append)
        member, token = await come_in(place, "donne")
        answer = await member.ask("CheckIn", sitting=SITTING, where="in_room")
        assert (answer["type"], answer["code"]) == ("Refused", "our_mistake")
        await member.socket.close()
    lines = written()
    assert "turn failed" in lines
    assert "builtins.ValueError" in lines
    assert "builtins.KeyError" in lines
    silent(lines, [*tokens, token])


async def test_what_libraries_say_is_cut_before_they_show_objects(written: Written) -> None:
    loop = asyncio.get_running_loop()
    called = asyncio.Event()

    def fails(words: str) -> None:
        called.set()
        raise ValueError(words)

    loop.call_soon(fails, MARK)
    await called.wait()
    await asyncio.sleep(0)
    logging.getLogger("some.library").error("cannot handle %r", {"words": MARK})
    logging.getLogger("some.library").warning("a line\nand another with %s", MARK)
    lines = written()
    told = lines.splitlines()
    assert len(told) == 3
    assert "Exception in callback" in told[0]
    assert "ValueError" in told[0]
    assert "cannot handle" in told[1]
    silent(lines, [])
