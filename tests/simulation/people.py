"""A person with a page and a device: sees records, asks and asks again until answered, drafts, loses the line, comes
back to any process, loads the page anew. What connection.svelte.ts does, without a browser.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from random import Random
from typing import Final, Protocol

import msgspec
from msgspec import Struct

from server.deliberation.audience import Audience
from server.deliberation.ids import CommandId, SeatId, TextId
from server.edits import Upward
from server.protocol import Ask, Bye, Done, FromPage, Hello, NotNow, ReadDraft, Refused, TakePen, WireCommand
from tests.sessions.yjs_bytes import number
from tests.simulation.loop import outside
from tests.simulation.network import Line
from tests.simulation.paper import Paper, Unsent

VERSION: Final = "simulated"
DRAFT: Final = TextId("bozza")
Held = dict[str, object]
Reply = Done | Refused


class World(Protocol):
    """What a person's page needs of the world around it."""

    def line(self, person: Person) -> Line | None:
        """A new line to some process; None when all are down."""
        ...

    def say(self, who: str, what: str) -> None: ...

    def now(self) -> float: ...


class Heard(Struct, frozen=True):
    """An answer, and between which moments it was asked for and came."""

    reply: Reply
    asked: float
    came: float


class Strayed(Struct, frozen=True):
    edit: Unsent
    code: str
    since: float
    came: float


class Person:
    """`asks`: what has no answer yet. `heard`: every answer that came, by command. `over`: their seat has ended."""

    def __init__(self, name: str, seat: SeatId, world: World, dice: Random) -> None:
        self.name: Final = name
        self.seat: Final = seat
        self._world: Final = world
        self._dice: Final = dice
        self.asks: dict[CommandId, Ask] = {}
        self.said: Final[dict[CommandId, Ask]] = {}
        self.asked_at: Final[dict[CommandId, float]] = {}
        self.heard: Final[dict[CommandId, list[Heard]]] = {}
        self.strayed: Final[list[Strayed]] = []
        self.typed_at: Final[dict[tuple[int, int], float]] = {}
        self.again: Final[dict[CommandId, Ask]] = {}
        self.records: Held = {}
        self.own: Held = {}
        self.audience: Audience | None = None
        self.over = False
        self.joined = False
        self._since: int | None = None
        self._line: Line | None = None
        self._ids = 0
        self.paper: Final = Paper(DRAFT, self)

    # what they do

    def come(self) -> None:
        if self.over or self._line is not None:
            return
        self._line = self._world.line(self)
        if self._line is None:
            self._soon(self.come, 1.0)

    def ask(self, command: WireCommand, repeats: int) -> Ask:
        """Asks, and goes on asking the same `repeats` times after the answer, as a page does that heard none."""
        self._ids += 1
        ask = Ask(CommandId(f"{self.name}-{self._ids}"), command)
        self.asks[ask.id] = self.said[ask.id] = ask
        self.asked_at[ask.id] = self._world.now()
        self.heard[ask.id] = []
        if repeats:
            self.again[ask.id] = ask
        self._say_ask(ask)
        return ask

    def repeat(self) -> None:
        """Asks something that was answered once more."""
        if self.again and self.joined:
            id = self._dice.choice(list(self.again))
            self.asks.setdefault(id, self.again.pop(id))
            self._say_ask(self.asks[id])

    def write(self) -> None:
        if self.may_write:
            unsent = len(self.paper.unsent)
            self.paper.write(self._dice)
            for each in self.paper.unsent[unsent:]:
                self.typed_at[each.client, each.local] = self._world.now()
                self._world.say(self.name, f"writes {each.client}/{each.local}, {len(each.update)} bytes")

    @property
    def may_write(self) -> bool:
        mine = self.own.get(f"may-write/{DRAFT}")
        return isinstance(mine, dict) and mine["may_write"] is True

    def lose_line(self) -> None:
        if self._line is not None:
            self._line.cut()

    def reload(self) -> None:
        """A new page on the same device; once in a while one that kept no act."""
        self._leave()
        if self._dice.random() < 0.2:
            self.asks.clear()
        self.records, self.own, self.audience, self._since = {}, {}, None, None
        self.paper.reload()
        self._soon(self.come, 1.0)

    def look_anew(self) -> None:
        """Leaves and comes back, with what the page holds."""
        self._leave()
        self._soon(self.come, 0.1)

    @property
    def waits_for(self) -> str:
        """What has not come yet; nothing when all is well."""
        if self.over:
            return ""
        asks = f"answers to {', '.join(self.asks)}" if self.asks else ""
        return asks or ("" if self.joined else "a line") or ("edits" if self.paper.unsent else "")

    @property
    def at_rest(self) -> bool:
        return not self.waits_for

    # what the line tells

    def opened(self, line: Line) -> None:
        self._tell(Hello(VERSION, self._since, self.audience))

    def closed(self, line: Line, code: int) -> None:
        if line is not self._line:
            return
        self._world.say(self.name, f"line closed, {code}")
        self._line, self.joined = None, False
        if code in (4404, 4409):
            self.over = True
        else:
            self._soon(self.come, 1.0)

    def hear(self, line: Line, frame: str | bytes) -> None:
        if line is not self._line:
            return
        if isinstance(frame, bytes):
            text, first, count, updates = _downward(frame)
            assert text == DRAFT
            self.paper.take(first, count, updates)
            return
        message = msgspec.json.decode(frame)
        self._world.say(self.name, f"hears {message['type']} {message.get('seq') or message.get('code') or ''}")
        match message["type"]:
            case "Welcome":
                self._since, self.audience = message["seq"], message["audience"]
                self.records, self.own = dict(message["records"]), dict(message["own"])
                self._here()
            case "Piece":
                self.records.update(message["records"])
            case "Changed":
                self._since = message["seq"]
                self.records.update(message["put"])
                for key in message["remove"]:
                    self.records.pop(key, None)
            case "Own":
                self.own = dict(message["records"])
            case "Caught":
                self._since = message["seq"]
                self._here()
            case "Done" | "Refused" | "NotNow":
                self.answered(msgspec.json.decode(frame, type=Done | Refused | NotNow))
            case "DraftOpened":
                self.paper.opened(message["last"])
            case "Pen":
                if self.may_write:
                    self.paper.given(message["client"])
            case "Taken":
                self.paper.acknowledged(message["client"], message["local"], message["number"])
            case "Stray":
                self._stray(message["client"], message["local"], message["code"])

    def answered(self, reply: Done | Refused | NotNow) -> None:
        """An answer came, by whichever way."""
        ask = self.asks.get(reply.id)
        if isinstance(reply, NotNow):
            self._soon(self._ask_again, 2.0, reply.id)
            return
        self.heard[reply.id].append(Heard(reply, self.asked_at[reply.id], self._world.now()))
        if ask is not None:
            del self.asks[reply.id]

    # what the paper asks

    def read(self, text: TextId, have: int) -> None:
        self._tell(ReadDraft(text, have))

    def wish(self, text: TextId) -> None:
        if self.may_write:
            self._tell(TakePen(text))

    def edit(self, edit: Upward) -> None:
        if self.joined and self._line is not None:
            self._line.send(_upward(edit))

    def _here(self) -> None:
        """The page shows the table: what was never answered is asked again."""
        self.joined = True
        for ask in self.asks.values():
            self._say_ask(ask)
        self.paper.back()

    def _stray(self, client: int, local: int, code: str) -> None:
        came = self._world.now()
        for edit in self.paper.refused(client, local, code):
            self.strayed.append(Strayed(edit, code, self.typed_at[edit.client, edit.local], came))

    def _ask_again(self, id: CommandId) -> None:
        if self.joined and id in self.asks:
            self._say_ask(self.asks[id])

    def _say_ask(self, ask: Ask) -> None:
        if self.joined:
            self._tell(ask)

    def _tell(self, message: FromPage) -> None:
        if self._line is not None:
            self._world.say(self.name, f"says {message}")
            self._line.send(msgspec.json.encode(message).decode())

    def _leave(self) -> None:
        if self._line is not None:
            if self.joined and self._dice.random() < 0.5:
                self._tell(Bye())
            self._line.close()
        self._line, self.joined = None, False

    def _soon(self, act: Callable[..., object], most: float, *args: object) -> None:
        outside(asyncio.get_running_loop().call_later, self._dice.random() * most, act, *args)


def _upward(edit: Upward) -> bytes:
    """The frame of an edit: as the page's drafts-frames.ts writes it."""
    name = edit.text.encode()
    numbers = (number(each) for each in (edit.client, edit.local, edit.flags))
    return number(len(name)) + name + b"".join(numbers) + edit.update


def _downward(frame: bytes) -> tuple[str, int, int, list[bytes]]:
    """Text, number of the first edit, how many, and the updates that came for them."""
    length, at = _read(frame, 0)
    text = frame[at : at + length].decode()
    first, at = _read(frame, at + length)
    count, at = _read(frame, at)
    updates = []
    while at < len(frame):
        length, at = _read(frame, at)
        updates.append(frame[at : at + length])
        at += length
    return text, first, count, updates


def _read(frame: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while frame[at] > 127:
        value |= (frame[at] & 127) << shift
        shift, at = shift + 7, at + 1
    return value | frame[at] << shift, at + 1
