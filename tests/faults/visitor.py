"""A page without a browser, over real sockets: comes back by itself, asks until it is answered. Holds no test."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Awaitable, Sequence
from random import Random
from typing import Any, Final

import httpx
import msgspec
import websockets
from websockets.asyncio.client import ClientConnection

from server.deliberation.ids import CommandId, SeatId, TableId, TextId
from server.protocol import Ask, Done, NotNow, Refused, WireCommand
from server.typescript import wire_version
from tests.faults.papers import Mine, Paper, opened
from tests.sessions.pages import Book

Reply = Done | Refused
_LONGEST_WAIT: Final = 0.8
_replies: Final = msgspec.json.Decoder(Done | Refused | NotNow)


class Asked:
    """A command on its way: asked until it was answered `times` times. `replies`: what it was told, as it was heard.

    elsewhere: it was asked at two processes at the same time.
    """

    def __init__(self, ask: Ask, times: int) -> None:
        self.ask: Final = ask
        self.frame: Final = msgspec.json.encode(ask).decode()
        self.times: Final = times
        self.replies: list[Reply] = []
        self.over: Final = asyncio.Event()
        self.elsewhere = False

    def hear(self, reply: Reply) -> None:
        self.replies.append(reply)
        if len(self.replies) >= self.times:
            self.over.set()


class Visitor:
    """`book`: the records it holds. `asked`: every command of its life. `codes`: what its lines were closed with."""

    def __init__(self, table: TableId, seat: str, cookie: str, servers: Sequence[str], r: Random) -> None:
        self.seat: Final = SeatId(seat)
        self.book = Book()
        self.asked: Final[dict[CommandId, Asked]] = {}
        self.papers: Final[dict[TextId, Paper]] = {}
        self.codes: list[int] = []
        self.failed: BaseException | None = None
        self._table: Final = table
        self._cookie: Final = cookie
        self._servers: Final = servers
        self._r: Final = r
        self._socket: ClientConnection | None = None
        self._welcomed: Final = asyncio.Event()
        self._ids = 0
        self._besides: Final[set[asyncio.Task[None]]] = set()
        self._http: Final = httpx.AsyncClient(headers={"Cookie": cookie}, timeout=20)
        self._life: Final = asyncio.create_task(self._live())

    async def leave(self) -> None:
        self._life.cancel()
        for task in self._besides:
            task.cancel()
        await asyncio.gather(self._life, *self._besides, return_exceptions=True)
        await self._http.aclose()

    @property
    def online(self) -> bool:
        return self._welcomed.is_set()

    @property
    def waiting(self) -> list[Asked]:
        return [each for each in self.asked.values() if not each.over.is_set()]

    @property
    def unsent(self) -> list[Mine]:
        return [mine for paper in self.papers.values() for mine in paper.unsent]

    def ask(self, command: WireCommand, times: int = 1) -> Asked:
        """Asks, once there is a line; and `times` times in all, each time wherever the line then leads."""
        self._ids += 1
        id = CommandId(f"{self.seat}-{self._ids}")
        asked = self.asked[id] = Asked(Ask(id, command), times)
        self._say(asked.frame)
        if times > 1 and self._r.random() < 0.5:
            asked.elsewhere = True
            self._do_besides(self._ask_elsewhere(asked))
        return asked

    def read(self, text: TextId) -> Paper:
        """Reads this draft from now on."""
        if text not in self.papers:
            self.papers[text] = Paper(text)
            self._read(self.papers[text])
        return self.papers[text]

    def write(self, text: TextId) -> None:
        """Takes a pen if it has none, else makes an edit; now and then sends one again that was taken long ago."""
        paper = self.read(text)
        if paper.pen is None or self._r.random() < 0.05:
            self._say(json.dumps({"type": "TakePen", "text": text}))
        if paper.pen is not None:
            self._say(paper.frame(paper.write(self._r)))
        if paper.taken and self._r.random() < 0.2:
            (client, local), (_, update) = self._r.choice(list(paper.taken.items()))
            self._say(paper.frame(Mine(client, local, update)))

    def cut(self) -> None:
        """The line breaks without a word, whatever is on its way."""
        if self._socket is not None:
            self._socket.transport.abort()

    async def _live(self) -> None:
        tries = 0
        try:
            while True:
                with contextlib.suppress(OSError, websockets.WebSocketException, TimeoutError):
                    await self._one_line()
                    tries = 0
                self._socket = None
                self._welcomed.clear()
                tries += 1
                wait = min(_LONGEST_WAIT, 0.05 * 2**tries) * (0.5 + self._r.random() / 2)
                await asyncio.sleep(wait)
        except Exception as failed:
            self.failed = failed
            raise

    async def _one_line(self) -> None:
        address = f"{self._r.choice(self._servers).replace('http', 'ws', 1)}/ws/{self._table}/{self.seat}"
        headers = {"Cookie": self._cookie}
        async with websockets.connect(
            address, additional_headers=headers, max_size=None, open_timeout=5, close_timeout=1, compression=None
        ) as socket:
            self._socket = socket
            hello = {"version": wire_version(), "since": self.book.since, "audience": self.book.audience}
            await socket.send(json.dumps({"type": "Hello", **hello}))
            try:
                async for frame in socket:
                    self._hear(frame)
            finally:
                if socket.close_code is not None:
                    self.codes.append(socket.close_code)

    def _say(self, frame: str | bytes) -> None:
        """Sends in order, without waiting, once welcomed: what is lost with the line is said again on the next."""
        if self._socket is not None and self.online:
            self._do_besides(_sent(self._socket, frame))

    def _do_besides(self, awaitable: Awaitable[None]) -> None:
        task = asyncio.ensure_future(awaitable)
        self._besides.add(task)
        task.add_done_callback(self._besides.discard)

    async def _ask_elsewhere(self, asked: Asked) -> None:
        """The same command at another process, at the same time, as a plain request."""
        address = f"{self._r.choice(self._servers)}/api/t/{self._table}/s/{self.seat}/ask"
        with contextlib.suppress(httpx.HTTPError):
            answer = await self._http.post(address, content=asked.frame)
            if answer.status_code == 200:
                reply = _replies.decode(answer.content)
                if not isinstance(reply, NotNow):
                    asked.hear(reply)

    def _hear(self, frame: str | bytes) -> None:
        if isinstance(frame, bytes):
            edits = opened(frame)
            paper = self.papers[edits.text]
            if not paper.take(edits):
                self._read(paper)
            return
        message: dict[str, Any] = json.loads(frame)
        self.book.hear(message)
        match message["type"]:
            case "Welcome" | "Caught":
                self._back()
            case "Done" | "Refused":
                self._answered(frame, message)
            case "NotNow":
                asked = self.asked[message["id"]]
                asyncio.get_running_loop().call_later(0.2, self._say, asked.frame)
            case "DraftOpened":
                paper = self.papers[message["text"]]
                paper.asked = False
                assert message["last"] >= paper.have, f"{self.seat} was shown an edit that is not on disk"
            case "Pen":
                self.papers[message["text"]].take_pen(message["client"])
            case "Taken":
                paper = self.papers[message["text"]]
                if not paper.acknowledged(message["client"], message["local"], message["number"]):
                    self._read(paper)
            case "Stray":
                self.papers[message["text"]].stray(message["client"], message["local"], message["code"])

    def _answered(self, frame: str, message: dict[str, Any]) -> None:
        reply = _replies.decode(frame)
        assert not isinstance(reply, NotNow)
        asked = self.asked[message["id"]]
        asked.hear(reply)
        if not asked.over.is_set():
            self._say(asked.frame)

    def _back(self) -> None:
        """What was never acknowledged is asked and sent again, in its order."""
        self._welcomed.set()
        for asked in self.waiting:
            self._say(asked.frame)
        for paper in self.papers.values():
            self._read(paper, again=True)
            for mine in paper.unsent:
                self._say(paper.frame(mine))

    def _read(self, paper: Paper, *, again: bool = False) -> None:
        if again or not paper.asked:
            paper.asked = True
            self._say(json.dumps({"type": "ReadDraft", "text": paper.text, "have": paper.have}))


async def _sent(socket: ClientConnection, frame: str | bytes) -> None:
    with contextlib.suppress(OSError, websockets.WebSocketException):
        await socket.send(frame)
