"""A table's state kept beside its log, so that opening an old table does not read the log from the beginning.

Only a help: the log decides. What cannot be read, or was made by another program, is left aside. Words are named by
their digests and people not at all, so that what is erased beside the log is not found here.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec
import structlog
from msgspec import Struct
from msgspec.structs import replace

from server.deliberation import log
from server.deliberation.ids import CommandId, Digest
from server.deliberation.matters.undo import Undoable
from server.deliberation.messages import AnyEvent
from server.deliberation.prose import NOTHING, Prose
from server.deliberation.register import Register
from server.deliberation.table import Table
from server.storage.states import State
from server.storage.store import Store, Unavailable

if TYPE_CHECKING:
    from server.sessions.loading import Loaded

_log = structlog.get_logger()
EVERY: Final = 1_000
"""Entries after which the state is kept anew; in a long log a twentieth, so that the work stays in proportion."""


class _Recent(Struct, frozen=True):
    """An `Undoable`, with events as they can be read back."""

    cause: CommandId
    act: str
    at: datetime
    inverse: tuple[AnyEvent, ...]
    things: frozenset[str]


class _Kept(Struct, frozen=True):
    """A table without its register, which stands beside the log. `last_at`: the time of its last entry."""

    table: Table
    recent: tuple[Undoable, ...]
    last_at: datetime


class _Read(Struct, frozen=True):
    """The same as it is read back."""

    table: Table
    recent: tuple[_Recent, ...]
    last_at: datetime


@cache
def shape() -> str:
    """Which program makes and reads these: SHA-256 of all that says what a table is and what an event changes."""
    whole = sha256(sys.version.encode() + msgspec.__version__.encode() + Path(__file__).read_bytes())
    folder = Path(log.__file__).parent
    for file in sorted(folder.rglob("*.py")):
        whole.update(str(file.relative_to(folder)).encode() + sha256(file.read_bytes()).digest())
    return whole.hexdigest()


def kept(table: Table, hash: bytes, last_at: datetime) -> State:
    """The table's state after its last entry, whose hash this is."""
    bare = replace(table, register=Register(), recent=())
    body = msgspec.msgpack.encode(_Kept(bare, table.recent, last_at), enc_hook=log.aside)
    return State(table.seq, hash, shape(), sum_of(table.seq, hash, body) + body)


def read_back(state: State, words: Mapping[Digest, str]) -> tuple[Table, datetime]:
    """The table without its register, and the time of its last entry. Raises: ValueError when it cannot be read."""
    body = state.state[32:]
    if sum_of(state.seq, state.hash, body) != state.state[:32]:
        raise ValueError("its sum is another")
    known = {NOTHING.digest: NOTHING}

    def back(kind: type, value: object) -> object:
        if kind is Prose and isinstance(value, str):
            digest = Digest(value)
            prose = known.get(digest)
            if prose is None:
                prose = known[digest] = Prose(digest, words.get(digest))
            return prose
        raise NotImplementedError(kind)  # what msgspec asks of a hook for any other type

    read = msgspec.msgpack.decode(body, type=_Read, dec_hook=back)
    recent = tuple(Undoable(each.cause, each.act, each.at, each.inverse, each.things) for each in read.recent)
    return replace(read.table, recent=recent), read.last_at


def sum_of(seq: int, hash: bytes, body: bytes) -> bytes:
    """What stands before the body, so that a damaged state is known."""
    return sha256(seq.to_bytes(8) + hash + body).digest()


class Keeping:
    """Keeps the state of one live table. Several processes may: whoever comes later finds it done."""

    def __init__(self, store: Store) -> None:
        self._store: Final = store
        self._looked = 0
        self._task: asyncio.Task[None] | None = None

    def look(self, loaded: Loaded) -> None:
        """Begins to keep the state if it is time for it, without making anybody wait."""
        due = self._looked + _apart(loaded.table.seq)
        if loaded.table.seq >= due and (self._task is None or self._task.done()):
            self._looked = loaded.table.seq
            self._task = asyncio.create_task(self._keep(loaded))

    async def close(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _keep(self, loaded: Loaded) -> None:
        table = loaded.table
        try:
            before = await self._store.state_upto(table.id, shape())
            if table.seq >= before + _apart(table.seq):
                await self._store.keep_state(table.id, kept(table, loaded.hash, loaded.last_at))
        except Unavailable as lost:
            _log.warning("no state kept", table=table.id, reason=str(lost))
        except Exception:  # a mistake of ours must not end the table's life: the log has all
            _log.exception("no state kept", table=table.id, seq=table.seq)


def _apart(seq: int) -> int:
    return max(EVERY, seq // 20)
