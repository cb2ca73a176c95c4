"""What a draft is asked for by pages, and what it knows of the house around it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from msgspec import Struct

from server.deliberation.ids import TextId
from server.deliberation.table import Table
from server.edits import Upward
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


class Surroundings(Struct, frozen=True):
    """What a draft knows of its table and its house."""

    table: Callable[[], Table]
    store: Store
    clock: Callable[[], datetime]
    shared: bool
    told: Callable[[TextId, int], None]
    grown: Callable[[TextId, int], None]
    away: Callable[[], bool]
