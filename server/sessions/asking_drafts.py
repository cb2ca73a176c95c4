"""What a draft is asked for by pages, and what it knows of the house around it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime

from msgspec import Struct

from server.deliberation.ids import TextId
from server.deliberation.table import Table
from server.edits import Upward
from server.protocol import CaretOf
from server.sessions.peer import Peer
from server.storage.store import Store


class Read(Struct, frozen=True):
    """This page reads from now on; it has the edits up to number `have`."""

    peer: Peer
    have: int


class Wish(Struct, frozen=True):
    """For a pen: a client id to write under."""

    peer: Peer


class Sent(Struct, frozen=True):
    peer: Peer
    edit: Upward


Grown = Callable[[TextId, int, Callable[[int, bytes], None]], None]
"""A draft has so many edits; what to call with them as one, and how many these are, once they are merged."""


class Surroundings(Struct, frozen=True):
    """What a draft knows of its table and its house."""

    table: Callable[[], Table]
    looked: Callable[[], Awaitable[None]]
    """Comes back once the table is as its log was, whichever process wrote to it."""
    store: Store
    clock: Callable[[], datetime]
    shared: bool
    told: Callable[[TextId, int], None]
    carets: Callable[[TextId, tuple[CaretOf, ...]], None]
    """Says to the other processes where carets are at this one."""
    grown: Grown
    away: Callable[[], bool]
