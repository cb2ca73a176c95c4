"""Telling the other processes that a log has grown, and of pages. Losing it costs a second or five, never truth."""

from __future__ import annotations

import asyncio
import re
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Final, Protocol

from msgspec import Struct

from server.deliberation.ids import TableId, TextId
from server.sessions import elsewhere
from server.sessions.elsewhere import Whisper
from server.sessions.figures import FIGURES

_MOST_WHISPERS: Final = 200
_NUMBER: Final = re.compile(r"[0-9]{1,18}")


class Hint(Struct, frozen=True):
    """The table's log has an entry `number`; with a text, its draft has an edit `number`."""

    table: TableId
    text: TextId | None
    number: int


Heard = Hint | Whisper
Hear = Callable[[Heard], None]


class Relay(Protocol):
    @property
    def shared(self) -> bool:
        """Whether other processes may write to the same tables."""
        ...

    def tell(self, hint: Hint) -> None:
        """Says that there is something new, which is on disk; never waits, never fails."""

    def whisper(self, whisper: Whisper) -> None:
        """Says something of this process's pages; never waits, never fails, may be lost."""


class Alone:
    """The relay of a process that has the database to itself."""

    shared = False

    def tell(self, hint: Hint) -> None:
        pass

    def whisper(self, whisper: Whisper) -> None:
        pass


class Unsaid:
    """What waits to be said while something else is being said: of each log only the newest number, of whispers only
    the latest so many.
    """

    def __init__(self) -> None:
        self._whispers: Final[deque[str]] = deque(maxlen=_MOST_WHISPERS)
        self._numbers: dict[tuple[TableId, TextId | None], int] = {}
        self._some: Final = asyncio.Event()

    def add(self, hint: Hint) -> None:
        key = hint.table, hint.text
        self._numbers[key] = max(hint.number, self._numbers.get(key, 0))
        self._some.set()

    def whisper(self, whisper: Whisper) -> None:
        self._whispers.append(elsewhere.written(whisper))
        self._some.set()

    async def take(self) -> list[str]:
        """All that waits, as it travels, once there is something."""
        await self._some.wait()
        self._some.clear()
        numbers, self._numbers = self._numbers, {}
        FIGURES.hints_said += len(numbers)
        hints = [written(Hint(table, text, number)) for (table, text), number in numbers.items()]
        hints += self._whispers
        self._whispers.clear()
        return hints


def written(hint: Hint) -> str:
    """The hint as it travels: names and a number with a space between. Never contents."""
    names = (hint.table, *(() if hint.text is None else (hint.text,)))
    return " ".join((*names, str(hint.number)))


def read(words: str) -> Heard | None:
    """The hint or whisper that was written so; None for what is neither."""
    if words.startswith("{"):
        return elsewhere.read(words)
    match words.split(" "):
        case [table, number] if _NUMBER.fullmatch(number):
            return Hint(TableId(table), None, int(number))
        case [table, text, number] if _NUMBER.fullmatch(number):
            return Hint(TableId(table), TextId(text), int(number))
        case _:
            return None


@asynccontextmanager
async def connect(redis: str | None, database: str | None, hear: Hear) -> AsyncIterator[Relay]:
    """The relay through this Redis, else through this database, else none; `hear` is called with each hint.

    What a process itself says it may hear as well.
    """
    if redis is not None:
        from server.sessions.relay_redis import whispering  # noqa: PLC0415 - half a second that most houses need not wait

        async with whispering(redis, hear) as relay:
            yield relay
    elif database is not None:
        from server.sessions.relay_notify import notifying  # noqa: PLC0415 - nothing that one process alone needs

        async with notifying(database, hear) as notifier:
            yield notifier
    else:
        yield Alone()
