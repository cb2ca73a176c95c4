"""One WebSocket: who it is, hello, the read loop, the end. What is said on it is decided elsewhere."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Final, Protocol

import msgspec
import structlog

from server.deliberation.audience import Audience, audience_of
from server.deliberation.ids import SeatId, TableId, TextId
from server.deliberation.matters.seats import role_of
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import By
from server.edits import Malformed, upward
from server.limits import MOST_TEXT, Limits
from server.logs import place_of
from server.protocol import (
    CLOSE_REASONS,
    Ask,
    Bye,
    CloseCode,
    Farewell,
    FromPage,
    Hello,
    LeaveDraft,
    MoveCaret,
    Ping,
    Pong,
    ReadDraft,
    TakePen,
    decode,
)
from server.sessions.asgi import Hear, Message, Receive, Said, Send
from server.sessions.asking_drafts import Read, Sent, Wish
from server.sessions.drafts import Draft
from server.sessions.outbox import AsgiOutbox, TransportOutbox
from server.sessions.peer import Peer
from server.sessions.rooms import LiveTable, Rooms
from server.sessions.turnstile import Turnstile
from server.storage.store import Unavailable

_log = structlog.get_logger()
Admit = Callable[[Message, TableId, SeatId], Awaitable[CloseCode | None]]
"""Whether this request may sit on this seat; the code to close with if not."""

LENT: Final = "improve.connection"
_ADDRESS: Final = re.compile(r"/ws/(?P<table>[A-Za-z0-9_-]{1,40})/(?P<seat>[A-Za-z0-9_-]{1,40})")


class _Closed(Exception):
    """The connection is over; `code` None: the page went away by itself."""

    def __init__(self, code: CloseCode | None, *, on_purpose: bool = False) -> None:
        super().__init__(code)
        self.code = code
        self.on_purpose = on_purpose

    @property
    def message(self) -> Message:
        """For the server to close the connection so; not for one that is gone."""
        assert self.code is not None
        return {"type": "websocket.close", "code": self.code, "reason": CLOSE_REASONS[self.code]}


class SocketDoor:
    """The ASGI application behind /ws/TABLE/SEAT."""

    def __init__(self, rooms: Rooms, admit: Admit, version: str, limits: Limits) -> None:
        self._rooms: Final = rooms
        self._admit: Final = admit
        self.version: Final = version
        self.limits: Final = limits
        self.turnstile: Final = Turnstile(limits, time.monotonic)

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        await receive()
        try:
            live, seat, audience = await self._place(scope)
        except _Closed as closed:
            await send({"type": "websocket.accept"})
            await send(closed.message)
            return
        await send({"type": "websocket.accept"})
        lent = _lent(scope)
        outbox = AsgiOutbox(send) if lent is None else TransportOutbox(lent.transport)
        try:
            await _Conversation(live, Peer(seat, audience, outbox), receive, lent, self).hold(send)
        finally:
            self.turnstile.leave((live.room.table.id, seat))
            if isinstance(outbox, AsgiOutbox):
                outbox.abort()

    async def _place(self, scope: Message) -> tuple[LiveTable, SeatId, Audience]:
        """Where this page sits, counted as inside. Raises: _Closed."""
        at = _ADDRESS.fullmatch(str(scope["path"]))
        if at is None:
            raise _Closed(4404)
        table, seat = TableId(at["table"]), SeatId(at["seat"])
        try:
            if (code := await self._admit(scope, table, seat)) is not None:
                raise _Closed(code)
            live = await self._rooms.live(table)
            audience = audience_of(role_of(live.room.table, seat))
        except (LookupError, Refusal):
            raise _Closed(4404) from None
        except Unavailable:
            raise _Closed(1012) from None
        if not self.turnstile.enter((table, seat)):
            raise _Closed(4429)
        return live, seat, audience


class Lent(Protocol):
    """The connection itself, where the server lends it."""

    @property
    def transport(self) -> asyncio.Transport: ...

    def listen(self, hear: Hear) -> None:
        """From now on `hear` gets every message at once, those that wait first; `receive` tells of the end only."""


def _lent(scope: Message) -> Lent | None:
    extensions = scope.get("extensions")
    return extensions.get(LENT) if isinstance(extensions, dict) else None


class _Conversation:
    """What one page says and is answered, from its Hello to its end."""

    def __init__(self, live: LiveTable, peer: Peer, receive: Receive, lent: Lent | None, door: SocketDoor) -> None:
        self._live: Final = live
        self._peer: Final = peer
        self._receive: Final = receive
        self._lent: Final = lent
        self._door: Final = door
        self._seat: Final = (live.room.table.id, peer.seat)
        self._over: Final[asyncio.Future[_Closed]] = asyncio.get_running_loop().create_future()
        self._asking: Final[set[asyncio.Task[None]]] = set()
        self._reading: Final[set[TextId]] = set()

    async def hold(self, send: Send) -> None:
        joined = False
        over = _Closed(None)
        try:
            hello = await self._hello()
            if hello.since is not None:
                await self._live.room.reach(hello.since)
            self._live.join(self._peer, hello.since, hello.audience)
            joined = True
            await self._read()
        except _Closed as closed:
            over = closed
        finally:
            if joined:
                self._live.leave(self._peer, on_purpose=over.on_purpose)
            for task in self._asking:
                task.cancel()
        if over.code is not None:
            with suppress(OSError):
                await send(over.message)

    async def _hello(self) -> Hello:
        try:
            async with asyncio.timeout(self._door.limits.hello_within):
                message = _parsed(await self._frame())
        except TimeoutError:
            raise _Closed(4408) from None
        if not isinstance(message, Hello):
            raise _Closed(4400)
        if message.version != self._door.version:
            self._peer.tell(Farewell("old_page"))
            raise _Closed(4426)
        return message

    async def _read(self) -> None:
        """Hears the page until it goes, or is told to. Raises: _Closed."""
        loop = asyncio.get_running_loop()
        hearing = True

        def stop(_: object) -> None:
            if hearing:  # a call that was on its way when the hearing ended cannot be taken back
                scope.reschedule(loop.time())

        self._peer.ended.add_done_callback(lambda ended: self._end(_Closed(ended.result(), on_purpose=True)))
        try:
            async with asyncio.timeout(None) as scope:
                self._over.add_done_callback(stop)
                if self._lent is not None:
                    self._lent.listen(self._take)
                while True:
                    self._take(await self._frame())
        except (TimeoutError, _Closed):
            if self._over.done():
                raise self._over.result() from None
            raise
        finally:
            hearing = False
            self._over.remove_done_callback(stop)

    def _end(self, closed: _Closed) -> None:
        if not self._over.done():
            self._over.set_result(closed)

    def _take(self, said: Said) -> None:
        """Takes what the page said, or ends the conversation over it."""
        try:
            if not self._door.turnstile.hears(self._seat):
                raise _Closed(4429)
            if self._over.done():
                return
            if isinstance(said, bytes):
                self._edit(said)
            else:
                self._hear(_parsed(said))
        except _Closed as closed:
            self._end(closed)
        except Exception as mistake:
            if not self._over.done():
                self._over.set_exception(mistake)

    async def _frame(self) -> Said:
        message = await self._receive()
        if message["type"] == "websocket.disconnect":
            raise _Closed(None)
        text, edit = message.get("text"), message.get("bytes")
        if isinstance(edit, bytes):
            return edit
        if not isinstance(text, str) or len(text) > MOST_TEXT:
            raise _Closed(4413)
        return text

    def _hear(self, message: FromPage) -> None:
        match message:
            case Ask():
                task = asyncio.create_task(self._ask(message))
                self._asking.add(task)
                task.add_done_callback(self._asking.discard)
            case ReadDraft(text=text, have=have):
                known = self._known_draft(text)
                self._reading.add(text)
                known.ask(Read(self._peer, have))
            case LeaveDraft(text=text):
                self._reading.discard(text)
                if (draft := self._draft(text)) is not None:
                    draft.leave(self._peer)
            case TakePen(text=text):
                if not self._door.turnstile.gives_pen(self._seat):
                    raise _Closed(4429)
                self._known_draft(text).ask(Wish(self._peer))
            case MoveCaret(text=text):
                if text in self._reading and (draft := self._draft(text)) is not None:
                    draft.carets.move(self._peer, message)
            case Ping():
                self._peer.tell(Pong(self._live.now()))
            case Bye():
                raise _Closed(None, on_purpose=True)
            case Hello():
                raise _Closed(4400)

    def _draft(self, text: TextId) -> Draft | None:
        return self._live.draft(text)

    def _known_draft(self, text: TextId) -> Draft:
        """For what has an answer: a page asks for texts that it was shown. Raises: _Closed."""
        if (draft := self._draft(text)) is None:
            raise _Closed(4400)
        return draft

    async def _ask(self, ask: Ask) -> None:
        self._peer.tell(await self._live.room.ask(ask.command, act_of(ask, self._peer.seat)))

    def _edit(self, frame: bytes) -> None:
        try:
            edit = upward(frame)
        except Malformed:
            raise _Closed(4400) from None
        if edit.text not in self._reading:
            raise _Closed(4400)
        if (draft := self._draft(edit.text)) is not None:
            draft.ask(Sent(self._peer, edit))


def act_of(ask: Ask, presser: SeatId) -> By:
    """Who presses is who sits here; for which seat and by what means the page says, and the rules check."""
    return By(presser, ask.seat or presser, ask.means or "own_device", ask.id, ask.happened)


def _parsed(frame: Said) -> FromPage:
    if isinstance(frame, bytes):
        raise _Closed(4400)
    try:
        return decode(frame)
    except msgspec.MsgspecError as malformed:
        _log.info("malformed message", at=place_of(malformed))
        raise _Closed(4400) from None
