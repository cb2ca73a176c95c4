"""A page over a real socket that comes back by itself when it is cut off, as the browser's does. Holds no test."""

from __future__ import annotations

import asyncio
import json
import ssl
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Any, Final, Self

import websockets

from server.example.building import TABLE
from server.typescript import wire_version

Message = dict[str, Any]
VERSION: Final = wire_version()


class Guest:
    """`sites`: http:// addresses it tries in turn. `unanswered`: what it asks again when it is back."""

    def __init__(self, seat: str, cookie: str, *sites: str, tls: ssl.SSLContext | None = None) -> None:
        self.seat: Final = seat
        self.records: Message = {}
        self.own: Message = {}
        self.since: int | None = None
        self.codes: list[int | None] = []
        self.comings = 0
        self.heard: Callable[[Message], None] = lambda _: None
        self.stays_away = False
        self._cookie: Final = cookie
        self._tls: Final = tls
        self._sites: Final = sites
        self._audience: str | None = None
        self._unanswered: Final[dict[str, tuple[Message, asyncio.Future[Message]]]] = {}
        self._socket: websockets.ClientConnection | None = None
        self._here: Final = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._ids = 0

    async def __aenter__(self) -> Self:
        self._task = asyncio.create_task(self._live())
        await self._here.wait()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._task is not None
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)

    @property
    def port(self) -> int:
        """Its own end of the connection."""
        assert self._socket is not None
        return int(self._socket.local_address[1])

    async def back(self, comings: int) -> None:
        """Returns once it has come in more than so many times."""
        while self.comings <= comings:
            self._here.clear()
            await self._here.wait()

    async def ask(self, type: str, **fields: object) -> Message:
        """The answer, however often it must ask."""
        self._ids += 1
        id = f"{self.seat}-{self._ids}"
        command = {"type": type, **fields}
        ask = {"type": "Ask", "id": id, "command": command, "seat": None, "means": None, "happened": None}
        answer: asyncio.Future[Message] = asyncio.get_running_loop().create_future()
        self._unanswered[id] = ask, answer
        await self._say(ask)
        return await answer

    async def _say(self, message: Message) -> None:
        with suppress(websockets.ConnectionClosed):
            if self._socket is not None:
                await self._socket.send(json.dumps(message))

    async def _live(self) -> None:
        turn = 0
        while not self.stays_away:
            site = self._sites[turn % len(self._sites)].replace("http", "ws", 1)
            turn += 1
            try:
                async with websockets.connect(
                    f"{site}/ws/{TABLE}/{self.seat}",
                    additional_headers={"Cookie": self._cookie},
                    max_size=None,
                    compression=None,
                    ssl=self._tls,
                    proxy=None,
                ) as self._socket:
                    turn -= 1
                    await self._listen(self._socket)
            except (OSError, websockets.InvalidHandshake, websockets.InvalidMessage):
                await asyncio.sleep(0.05)
            except websockets.ConnectionClosed as closed:
                self.codes.append(closed.rcvd.code if closed.rcvd else None)
                turn += 1

    async def _listen(self, socket: websockets.ClientConnection) -> None:
        hello = {"type": "Hello", "version": VERSION, "since": self.since, "audience": self._audience}
        await socket.send(json.dumps(hello))
        async for words in socket:
            message = json.loads(words)
            match message["type"]:
                case "Welcome":
                    self.since, self._audience = message["seq"], message["audience"]
                    self.records, self.own = message["records"], message["own"]
                    await self._arrived()
                case "Caught":
                    self.since = message["seq"]
                    await self._arrived()
                case "Piece":
                    self.records |= message["records"]
                case "Changed":
                    self.since = message["seq"]
                    self.records |= message["put"]
                    for key in message["remove"]:
                        self.records.pop(key, None)
                case "Own":
                    self.own = message["records"]
                case "Done" | "Refused":
                    _, answer = self._unanswered.pop(message["id"])
                    answer.set_result(message)
                case "NotNow":
                    ask, _ = self._unanswered[message["id"]]
                    await self._say(ask)
            self.heard(message)

    async def _arrived(self) -> None:
        self.comings += 1
        self._here.set()
        for ask, _ in list(self._unanswered.values()):
            await self._say(ask)
