"""A client that a stranger wrote from docs/protocol.md alone, with the websockets library. Imports nothing of ours."""

from __future__ import annotations

import asyncio
import json
import re
import urllib.request
from pathlib import Path
from typing import Any

import websockets

VERSION = re.search(r'VERSION = "(\w+)"', Path("web/src/protocol.gen.ts").read_text(encoding="utf-8"))


class Stranger:
    def __init__(self, link: str) -> None:
        self.site, _, self.token = link.partition("/j#")
        self.records: dict[str, Any] = {}
        self.own: dict[str, Any] = {}
        self.answers: dict[str, Any] = {}
        self.ids = 0

    async def join(self) -> None:
        body = json.dumps({"token": self.token}).encode()
        request = urllib.request.Request(self.site + "/api/link/enter", body, {"Content-Type": "application/json"})
        answer = await asyncio.to_thread(urllib.request.urlopen, request)
        seat, cookie = json.load(answer), answer.headers["Set-Cookie"].split(";")[0]
        where = f"{self.site.replace('http', 'ws', 1)}/ws/{seat['table']}/{seat['seat']}"
        self.socket = await websockets.connect(where, additional_headers={"Cookie": cookie}, max_size=None)
        assert VERSION is not None
        await self.say({"type": "Hello", "version": VERSION[1], "since": None, "audience": None})
        await self.until(lambda: self.records)

    async def say(self, message: dict[str, Any]) -> None:
        await self.socket.send(json.dumps(message))

    async def until(self, true: Any) -> Any:
        while not (found := true()):
            message = json.loads(await self.socket.recv())
            match message["type"]:
                case "Welcome":
                    self.records, self.own = message["records"], message["own"]
                case "Piece":
                    self.records |= message["records"]
                case "Changed":
                    self.records |= message["put"]
                    for key in message["remove"]:
                        self.records.pop(key, None)
                case "Own":
                    self.own = message["records"]
                case "Done" | "Refused" | "NotNow":
                    self.answers[message["id"]] = message
        return found

    async def ask(self, type: str, **fields: Any) -> Any:
        self.ids += 1
        id = f"{type}-{self.ids}"
        ask = {
            "type": "Ask",
            "id": id,
            "command": {"type": type, **fields},
            "seat": None,
            "means": None,
            "happened": None,
        }
        await self.say(ask)
        return await self.until(lambda: self.answers.get(id))

    def all(self, type: str) -> list[Any]:
        return [record for record in [*self.records.values(), *self.own.values()] if record["type"] == type]
