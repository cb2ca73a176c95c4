"""A line between a page and a process: each direction in order, with delays of its own; it may be cut at any moment,
and both ends hear of that later, each in its own time.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from random import Random
from typing import Final, Protocol

from server.sessions.asgi import Application, Hear, Message, Said
from server.sessions.outbox import TEXT
from server.sessions.socket import LENT
from tests.simulation.loop import Home, in_home, outside


class Ends(Protocol):
    """A page."""

    def opened(self, line: Line) -> None: ...

    def hear(self, line: Line, frame: str | bytes) -> None: ...

    def closed(self, line: Line, code: int) -> None: ...


class Line:
    """One connection of `page` to the site of a process. `slow`: seconds a frame takes at most, each way."""

    def __init__(self, page: Ends, home: Home, site: Application, path: str, dice: Random, slow: float) -> None:
        self._page: Final = page
        self._home: Final = home
        self._dice: Final = dice
        self._slow: Final = slow
        self._loop: Final = asyncio.get_running_loop()
        self._up: Final[asyncio.Queue[Message]] = asyncio.Queue()
        self._arrives = {"up": 0.0, "down": 0.0}
        self.cut_off = False
        self._told = False
        self._hear: Hear | None = None
        lent = {LENT: _Lent(self)} if dice.random() < 0.7 else {}
        scope: Message = {"type": "websocket", "path": path, "headers": [], "extensions": lent}
        self._later("up", self._up.put_nowait, {"type": "websocket.connect"})
        in_home(home, self._loop.create_task, site(scope, self._up.get, self._send))

    def send(self, frame: str | bytes) -> None:
        """What the page says."""
        self._later("up", self._arrived, frame)

    def listen(self, hear: Hear) -> None:
        """The process has lent the line: what arrives, and what has, is heard at once."""
        self._hear = hear
        waiting = [self._up.get_nowait() for _ in range(self._up.qsize())]
        for message in waiting:
            if message["type"] == "websocket.receive":
                hear(next(each for key, each in message.items() if key != "type"))  # type: ignore[arg-type]
            else:
                self._up.put_nowait(message)

    def _arrived(self, frame: Said) -> None:
        if self._hear is not None:
            in_home(self._home, self._hear, frame)
        else:
            kind = "text" if isinstance(frame, str) else "bytes"
            self._up.put_nowait({"type": "websocket.receive", kind: frame})

    def cut(self) -> None:
        """What is under way is lost. The page hears of it soon, the process perhaps much later."""
        if self.cut_off:
            return
        self.cut_off = True
        self._after(self._dice.random(), self._end, 1006)
        self._after(self._dice.choice((0.0, 1.0, 25.0)) * self._dice.random(), self._gone)

    def close(self) -> None:
        """The page goes away by itself."""
        self._told = True
        self._later("up", self._gone)

    def down(self, frame: str | bytes) -> None:
        """What the process writes."""
        self._later("down", self._heard, frame)

    @property
    def waiting(self) -> int:
        """Bytes on their way to the page."""
        return self._bytes_down

    _bytes_down = 0

    def _heard(self, frame: str | bytes) -> None:
        if not self._told:
            self._page.hear(self, frame)

    def _gone(self) -> None:
        self._up.put_nowait({"type": "websocket.disconnect", "code": 1006})

    def _end(self, code: int) -> None:
        if not self._told:
            self._told = True
            self._page.closed(self, code)

    async def _send(self, message: Message) -> None:
        match message["type"]:
            case "websocket.accept":
                self._later("down", self._opened)
            case "websocket.close":
                code = message["code"]
                assert isinstance(code, int)
                self._later("down", self._end, code)
            case "websocket.send":
                frame = message.get("text") or message.get("bytes")
                assert isinstance(frame, str | bytes)
                self.down(frame)

    def _opened(self) -> None:
        if not self._told:
            self._page.opened(self)

    def _later(self, way: str, act: Callable[..., object], *args: object) -> None:
        """After everything that goes the same way; never once the line is cut."""
        size = sum(len(arg) for arg in args if isinstance(arg, str | bytes)) if way == "down" else 0
        self._arrives[way] = max(self._arrives[way], self._loop.time() + self._dice.random() * self._slow)
        self._bytes_down += size
        outside(self._loop.call_at, self._arrives[way], self._pass, act, args, size)
        self._arrives[way] += 1e-9  # timers of the same moment have no order

    def _pass(self, act: Callable[..., object], args: tuple[object, ...], size: int) -> None:
        self._bytes_down -= size
        if not self.cut_off:
            act(*args)

    def _after(self, seconds: float, act: Callable[..., object], *args: object) -> None:
        outside(self._loop.call_later, seconds, act, *args)


class _Lent:
    """The connection that a server lends, its transport as well: takes frames as they go over the wire (RFC 6455)."""

    def __init__(self, line: Line) -> None:
        self._line: Final = line
        self.transport: Final = self

    def listen(self, hear: Hear) -> None:
        self._line.listen(hear)

    def get_extra_info(self, name: str) -> None:
        """There is no socket to write to."""

    def is_closing(self) -> bool:
        return self._line.cut_off

    def get_write_buffer_size(self) -> int:
        return self._line.waiting

    def write(self, wire: bytes) -> None:
        payload = wire[{126: 4, 127: 10}.get(wire[1], 2) :]
        self._line.down(payload.decode() if wire[0] & 0xF == TEXT else payload)

    def abort(self) -> None:
        self._line.cut()
