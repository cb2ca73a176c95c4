"""One WebSocket: who it is, hello, the read loop, the end. What is said on it is decided elsewhere."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Final

import msgspec
import structlog

from server.deliberation.audience import audience_of
from server.deliberation.ids import SeatId, TableId, TextId
from server.deliberation.matters.seats import role_of
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import By
from server.edits import Malformed, upward
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
from server.sessions.asgi import Message, Receive, Send
from server.sessions.asking_drafts import Read, Sent, Wish
from server.sessions.drafts import Draft
from server.sessions.outbox import AsgiOutbox, Outbox, TransportOutbox
from server.sessions.pace import Pace
from server.sessions.peer import Peer
from server.sessions.rooms import LiveTable, Rooms
from server.storage.store import Unavailable

_log = structlog.get_logger()
Admit = Callable[[Message, TableId, SeatId], Awaitable[CloseCode | None]]
"""Whether this request may sit on this seat; the code to close with if not."""

MOST_TEXT: Final = 256 * 1024
"""Bytes of one text frame; a frame with edits is held to drafts.MOST_BYTES by the draft itself."""
_RATE: Final = 40.0
_BURST: Final = 200.0
_HELLO_WITHIN: Final = 10.0
TRANSPORT: Final = "improve.transport"


class _Closed(Exception):
    """The connection is over; `code` None: the page went away by itself."""

    def __init__(self, code: CloseCode | None, *, on_purpose: bool = False) -> None:
        super().__init__(code)
        self.code = code
        self.on_purpose = on_purpose


class SocketDoor:
    """The ASGI application behind /ws/TABLE/SEAT."""

    def __init__(self, rooms: Rooms, admit: Admit, version: str) -> None:
        self._rooms: Final = rooms
        self._admit: Final = admit
        self._version: Final = version

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        table, seat = str(scope["path"]).strip("/").split("/")[-2:]
        await receive()
        try:
            code = await self._admit(scope, TableId(table), SeatId(seat))
        except Unavailable:
            code = 1012
        await send({"type": "websocket.accept"})
        if code is None:
            try:
                live = await self._rooms.live(TableId(table))
                role = role_of(live.room.table, SeatId(seat))
            except (LookupError, Refusal):
                code = 4404
            except Unavailable:
                code = 1012
        if code is not None:
            await send({"type": "websocket.close", "code": code, "reason": CLOSE_REASONS[code]})
            return
        outbox = _outbox(scope, send)
        peer = Peer(SeatId(seat), audience_of(role), outbox)
        await _Conversation(live, peer, receive, self._version).hold(send)
        if isinstance(outbox, AsgiOutbox):
            outbox.abort()


def _outbox(scope: Message, send: Send) -> Outbox:
    extensions = scope.get("extensions")
    transport = extensions.get(TRANSPORT) if isinstance(extensions, dict) else None
    return AsgiOutbox(send) if transport is None else TransportOutbox(transport)


class _Conversation:
    """What one page says and is answered, from its Hello to its end."""

    def __init__(self, live: LiveTable, peer: Peer, receive: Receive, version: str) -> None:
        self._live: Final = live
        self._peer: Final = peer
        self._receive: Final = receive
        self._version: Final = version
        self._pace: Final = Pace(_RATE, _BURST, asyncio.get_running_loop().time())
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
                await send({"type": "websocket.close", "code": over.code, "reason": CLOSE_REASONS[over.code]})

    async def _hello(self) -> Hello:
        try:
            async with asyncio.timeout(_HELLO_WITHIN):
                message = _parsed(await self._frame())
        except TimeoutError:
            raise _Closed(4400) from None
        if not isinstance(message, Hello):
            raise _Closed(4400)
        if message.version != self._version:
            self._peer.tell(Farewell("old_page"))
            raise _Closed(4426)
        return message

    async def _read(self) -> None:
        ended = asyncio.ensure_future(self._peer.ended)
        while True:
            receiving = asyncio.ensure_future(self._frame())
            await asyncio.wait((receiving, ended), return_when=asyncio.FIRST_COMPLETED)
            if ended.done():
                receiving.cancel()
                raise _Closed(ended.result(), on_purpose=True)
            frame = receiving.result()
            if not self._pace.allows(asyncio.get_running_loop().time()):
                raise _Closed(4429)
            if isinstance(frame, bytes):
                self._edit(frame)
            else:
                self._hear(_parsed(frame))

    async def _frame(self) -> str | bytes:
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
                if (draft := self._draft(text)) is not None:
                    self._reading.add(text)
                    draft.ask(Read(self._peer, have))
            case LeaveDraft(text=text):
                self._reading.discard(text)
                if (draft := self._draft(text)) is not None:
                    draft.leave(self._peer)
            case TakePen(text=text):
                if (draft := self._draft(text)) is not None:
                    draft.ask(Wish(self._peer))
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


def _parsed(frame: str | bytes) -> FromPage:
    if isinstance(frame, bytes):
        raise _Closed(4400)
    try:
        return decode(frame)
    except msgspec.MsgspecError as malformed:
        _log.info("malformed message", reason=str(malformed))
        raise _Closed(4400) from None
