"""States of tables, kept beside their logs. Only a help: the log decides, and all of them can be thrown away."""

from __future__ import annotations

from typing import Protocol

from msgspec import Struct

from server.deliberation.ids import TableId


class State(Struct, frozen=True):
    """A table's state after entry `seq`, whose hash this is. `shape`: which program can read it."""

    seq: int
    hash: bytes
    shape: str
    state: bytes


class StateStore(Protocol):
    async def state(self, table: TableId, shape: str) -> State | None:
        """The state of the table that was kept last, if it has this shape."""
        ...

    async def state_upto(self, table: TableId, shape: str) -> int:
        """Up to which entry it goes; 0 when there is none."""
        ...

    async def keep_state(self, table: TableId, state: State) -> None:
        """In place of one that is older or has another shape."""
