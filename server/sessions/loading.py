"""A table from its log: read whole, or read on from where one stands."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Final

import msgspec
import structlog
from msgspec import Struct
from msgspec.structs import replace

from server.deliberation import core, log
from server.deliberation.ids import Digest, TableId
from server.deliberation.matters.charter import RegisterChanged, TableFounded, TableRenamed
from server.deliberation.matters.seats import SeatChanged, SeatGiven
from server.deliberation.messages import Entry
from server.deliberation.register import BodyEntry, Register
from server.deliberation.shapes import Event
from server.deliberation.table import Table
from server.sessions.keeping import read_back, shape
from server.storage.states import State
from server.storage.store import LogRow, Store

_log = structlog.get_logger()
_DIGEST: Final = re.compile(rb'"([0-9a-f]{64})"')
_LONG_AGO: Final = datetime(1970, 1, 1, tzinfo=UTC)


class Loaded(Struct, frozen=True):
    """A table with the hash and the time of its last entry."""

    table: Table
    hash: bytes
    last_at: datetime


def blank(id: TableId) -> Loaded:
    """A table to which nothing has happened yet."""
    return Loaded(Table(id), log.GENESIS, _LONG_AGO)


async def load(store: Store, id: TableId) -> Loaded:
    """The table as its whole log makes it. Raises: LookupError when nothing was ever written to it."""
    rows = await store.entries(id, 0)
    if not rows:
        raise LookupError(id)
    words = await store.words(id, None)
    loaded, _ = _evolved(blank(id), rows, words)
    table = replace(loaded.table, register=await register_of(store, loaded.table))
    return replace(loaded, table=table)


async def opened(store: Store, id: TableId) -> Loaded:
    """The same table as `load` gives, but from the state that was kept of it, if there is one, and what came since.

    Raises: LookupError when nothing was ever written to it.
    """
    state = await store.state(id, shape())
    kept = None if state is None else await _from_state(store, id, state)
    return await load(store, id) if kept is None else kept


async def _from_state(store: Store, id: TableId, state: State) -> Loaded | None:
    """None when the state cannot be read, or is of another log."""
    words = await store.words(id, None)
    rows = await store.entries(id, state.seq - 1)
    try:
        if not rows or rows[0].hash != state.hash:
            raise ValueError("the log has another entry there")
        table, last_at = read_back(state, words)
    except (ValueError, msgspec.MsgspecError) as broken:  # nothing is lost: the log has all
        _log.warning("state of table not used", table=id, seq=state.seq, kind=type(broken).__name__)
        return None
    loaded = Loaded(table, state.hash, last_at)
    if len(rows) > 1:
        loaded, _ = _evolved(loaded, rows[1:], words)
    return replace(loaded, table=replace(loaded.table, register=await register_of(store, loaded.table)))


async def read_on(store: Store, loaded: Loaded) -> tuple[Loaded, list[Entry]]:
    """The table after what was written since, and those entries."""
    rows = await store.entries(loaded.table.id, loaded.table.seq)
    if not rows:
        return loaded, []
    named = {Digest(digest.decode()) for row in rows for digest in _DIGEST.findall(row.body)}
    words = await store.words(loaded.table.id, sorted(named)) if named else {}
    newer, entries = _evolved(loaded, rows, words)
    if any(changes_register(entry.event) for entry in entries):
        newer = replace(newer, table=replace(newer.table, register=await register_of(store, newer.table)))
    return newer, entries


def _evolved(loaded: Loaded, rows: list[LogRow], words: dict[Digest, str]) -> tuple[Loaded, list[Entry]]:
    parse = log.parser(words)
    entries = [parse(row.body) for row in rows]
    table = loaded.table
    for entry in entries:
        table = core.evolve(table, entry)
    return Loaded(table, rows[-1].hash, entries[-1].at), entries


def changes_register(event: Event) -> bool:
    return isinstance(event, TableFounded | TableRenamed | SeatGiven | SeatChanged | RegisterChanged)


async def register_of(store: Store, table: Table) -> Register:
    """The names of the bodies and people who have or had a seat at this table."""
    seats = table.seats.by_id.values()
    bodies = {seat.body for seat in seats} | {table.charter.lead}
    people = {seat.person for seat in seats}
    return Register(
        {
            body.id: BodyEntry(body.name, body.bench, body.municipality)
            for body in await store.bodies()
            if body.id in bodies
        },
        {person.id: person.name for person in await store.people() if person.id in people},
    )
