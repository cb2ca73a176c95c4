"""The reading process is killed while a text is being closed: pages hear of the sealed words and of nothing else."""

from __future__ import annotations

import asyncio
import json
import os
import signal
from typing import Any

import httpx
import websockets

from server.deliberation.ids import TextId
from server.deliberation.matters.texts.shapes import AddText, CloseDraft, LetWrite
from server.example.building import TABLE
from server.example.people import CHAIR
from server.typescript import wire_version
from tests.sessions import yjs_bytes as yjs
from tests.wire.live import Served, served
from tests.wire.mishaps import mishaps

HELLO = {"type": "Hello", "version": wire_version(), "since": None, "audience": None}
TEXT = "dies"


async def _killed_once_asked(place: Served) -> int:
    """The process that was killed in the middle of a call."""
    reader = place.house.reader
    await reader.fold([])
    pid = reader.pid
    assert pid is not None
    os.kill(pid, signal.SIGSTOP)  # whoever asks now gets no answer
    return pid


async def test_the_reader_may_be_killed_and_nobody_notices() -> None:
    async with asyncio.timeout(60), served() as place:
        for command in (AddText(TextId(TEXT), TEXT, "guidelines"), LetWrite(TextId(TEXT), None)):
            await place.asks(CHAIR, command)
        cookie = {"Cookie": await place.cookie(CHAIR)}
        where = f"{place.address.replace('http', 'ws')}/ws/{TABLE}/{CHAIR}"
        async with websockets.connect(where, additional_headers=cookie, max_size=None) as socket:

            async def hears(type: str) -> dict[str, Any]:
                while True:
                    heard = await socket.recv()
                    message: dict[str, Any] = {"type": "edits"} if isinstance(heard, bytes) else json.loads(heard)
                    if message["type"] == type:
                        return message

            said = ({"type": "ReadDraft", "text": TEXT, "have": 0}, {"type": "TakePen", "text": TEXT})
            for message in (HELLO, *said):
                await socket.send(json.dumps(message))
            pen = (await hears("Pen"))["client"]
            head = yjs.string(TEXT) + yjs.number(pen) + b"\x01\x00"
            await socket.send(head + yjs.first_unit(pen, "Parole decise."))
            await hears("Taken")
            with mishaps() as found:
                pid = await _killed_once_asked(place)
                await place.asks(CHAIR, CloseDraft(TextId(TEXT)))
                await _has_asked(place)
                os.kill(pid, signal.SIGKILL)
                while f"version/{TEXT}" not in (put := (await hears("Changed"))["put"]):
                    pass
                assert put[f"version/{TEXT}"]["units"][0]["words"] == "Parole decise."
                pid = await _killed_once_asked(place)
                async with httpx.AsyncClient(base_url=place.address, headers=cookie) as browser:
                    then = f"/api/t/{TABLE}/s/{CHAIR}/texts/{TEXT}/units?at=2100-01-01T00:00:00Z"
                    asked = asyncio.create_task(browser.get(then))
                    await _has_asked(place)
                    os.kill(pid, signal.SIGKILL)
                    answer = (await asked).json()
                assert [unit["words"] for unit in answer["units"]] == ["Parole decise."]
            assert found == []


async def _has_asked(place: Served) -> None:
    """Somebody waits for the reader."""
    while not place.house.reader.busy:  # noqa: ASYNC110 - it happens in this loop
        await asyncio.sleep(0)
