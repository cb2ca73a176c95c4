"""What a store keeps is found whole; whatever single thing is changed in the database is found and named."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import asyncpg
import pytest

from server.evidence.gathering import all_checked, checked, gathered
from server.evidence.verifier import Broken
from server.storage import postgres
from server.storage.postgres.pool import OneConnection, PostgresStore
from server.storage.store import Store
from tests.evidence.changes import SEEDS, of_bytes
from tests.evidence.table import OPEN, SEALED, TABLE, rich
from tests.storage.test_copying import migrated

if TYPE_CHECKING:
    Connection = asyncpg.Connection[asyncpg.Record]


async def test_what_a_store_keeps_is_whole_and_the_same_in_each(store: Store) -> None:
    story = await rich(store)
    kept, whole = await checked(store, TABLE)
    assert (whole.entries, whole.edits, whole.bound) == (len(story.log), 25, 20)
    assert list(kept.drafts) == [OPEN, SEALED]
    assert kept == await gathered(store, TABLE)
    await all_checked(store)


@pytest.fixture(scope="module")
async def connection(database: str) -> AsyncIterator[Connection]:
    address = await migrated(database, "evidence")
    async with postgres.connect(address) as store:
        await rich(store)
    connection = await asyncpg.connect(address)
    yield connection
    await connection.close()


class Place(NamedTuple):
    """A column whose every change is found; `rows`: which ones, as a condition."""

    table: str
    column: str
    rows: str = "true"


COLUMNS = (
    *(Place("entries", column) for column in ("seq", "kind", "body", "body", "hash")),
    *(Place("words", column) for column in ("words", "words", "digest")),
    *(Place("edits", column) for column in ("number", "client", "local", "seat")),
    *(Place("edits", column, f"text_id = '{SEALED}'") for column in ("at", "edit")),
    *(Place("drafts", column) for column in ("last", "closed")),
    *(Place("pens", column) for column in ("client", "seat")),
    *(Place("answers", column) for column in ("seq", "by_seat", "command_id")),
)
"""Order, time and bytes of edits are bound once their draft is sealed, not before; erased words are no fault."""
ORDERED = (("entries", "seq", "true"), ("edits", "number", f"text_id = '{SEALED}'"))
"""Tables whose order is bound, by which column, in which rows."""


async def change(connection: Connection, r: Random) -> str:
    """Changes one thing; says what it did."""
    dice = r.random()
    if dice < 0.6:
        return await _column(connection, r, r.choice(COLUMNS))
    if dice < 0.75:
        table = r.choice(("entries", "edits", "pens", "answers"))
        row = await _row(connection, r, table)
        await connection.execute(f"delete from {table} where ctid = $1", row["ctid"])
        return f"{row} deleted"
    if dice < 0.87:
        return await _exchanged(connection, r, *r.choice(ORDERED))
    if dice < 0.95:
        return await _doubled(connection, r, *r.choice(ORDERED))
    digest = f"{r.randrange(1 << 255):064x}"
    return await connection.execute("insert into words values ($1, $2, 'x')", TABLE, digest)


async def _row(connection: Connection, r: Random, table: str, rows: str = "true") -> asyncpg.Record:
    return r.choice(await connection.fetch(f"select ctid, * from {table} where {rows} order by ctid"))


async def _column(connection: Connection, r: Random, place: Place) -> str:
    row = await _row(connection, r, place.table, place.rows)
    statement = f"update {place.table} set {place.column} = $1 where ctid = $2"
    await connection.execute(statement, _other(r, row[place.column]), row["ctid"])
    return f"{place.table}.{place.column} of {row}"


def _other(r: Random, value: object) -> object:
    """Another value of the same kind, far enough not to be one that is taken."""
    match value:
        case bool():
            return not value
        case int():
            return value + r.choice((-1000, 1000, 1001))
        case bytes():
            return of_bytes(r, value)
        case datetime():
            return value + timedelta(microseconds=r.choice((-1, 1, 10**6)))
        case str():
            place = r.randrange(len(value) + 1)
            some = (value[:place] + "x" + value[place:], value[:place] + "~" + value[place + 1 :], value.swapcase())
            return r.choice([each for each in some if each != value])
    raise TypeError(value)


async def _exchanged(connection: Connection, r: Random, table: str, key: str, rows: str) -> str:
    one, other = r.sample(await connection.fetch(f"select {key} from {table} where {rows} order by {key}"), 2)
    move = f"update {table} set {key} = $1 where {rows} and {key} = $2"
    for to, place in ((-1, one[key]), (one[key], other[key]), (other[key], -1)):
        await connection.execute(move, to, place)
    return f"{table} {one[key]} and {other[key]} exchanged"


async def _doubled(connection: Connection, r: Random, table: str, key: str, rows: str) -> str:
    row = await _row(connection, r, table, rows)
    last = await connection.fetchval(f"select max({key}) from {table} where {rows}")
    again = {**row, key: last + 1, **({"local": 1000} if table == "edits" else {})}
    del again["ctid"]
    names, marks = ", ".join(again), ", ".join(f"${n}" for n in range(1, len(again) + 1))
    await connection.execute(f"insert into {table} ({names}) values ({marks})", *again.values())
    return f"{table} {row[key]} doubled"


@pytest.mark.parametrize("seed", SEEDS)
async def test_a_single_change_in_the_database_is_found(connection: Connection, seed: int) -> None:
    transaction = connection.transaction()
    await transaction.start()
    try:
        done = await change(connection, Random(seed))
        with pytest.raises(Broken):
            await checked(PostgresStore(OneConnection(connection)), TABLE)
            pytest.fail(f"not found: {done}")
    finally:
        await transaction.rollback()


async def test_nothing_changed_is_whole(connection: Connection) -> None:
    """Or else the test above would find anything."""
    _, whole = await checked(PostgresStore(OneConnection(connection)), TABLE)
    assert (whole.edits, whole.removed) == (25, frozenset())


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("update entries set body = body || ' '::bytea where seq = 17", "entry 17: the chain says"),
        ("delete from entries where seq = 17", "entry 17: entry 18 stands in its place"),
        ("delete from entries where seq > 180", "entry 181: it is missing: the log went on to entry 188"),
        (
            "update answers set seq = 1000 where seq = (select max(seq) from answers)",
            "entry 189: it is missing: the log went on to",
        ),
        ("update answers set seq = 3 where command_id = 'c4'", "entry 4: who caused it was told of entry 3"),
        ("insert into answers select table_id, 'x', 'x', 200, at from answers limit 1", "entry 189: it is missing"),
        ("update words set words = words || '.' where words = 'Lavoro'", "the words it names by"),
        (
            "update edits set seat = 'eva' where text_id = 'appunti' and number = 3",
            "«appunti», edit 3: the pen of «eva»",
        ),
        ("update edits set number = 9 where text_id = 'appunti' and number = 3", "there are edits behind its last one"),
        (
            "update pens set seat = 'eva' where text_id = 'premessa'",
            "the draft of «premessa», edit 1: the pen of «ana»",
        ),
    ],
)
async def test_what_is_broken_is_named(connection: Connection, statement: str, says: str) -> None:
    transaction = connection.transaction()
    await transaction.start()
    try:
        assert not (await connection.execute(statement)).endswith(" 0")
        with pytest.raises(Broken) as broken:
            await checked(PostgresStore(OneConnection(connection)), TABLE)
        assert says in str(broken.value)
    finally:
        await transaction.rollback()


async def test_what_was_erased_is_counted_and_nothing_is_broken(connection: Connection) -> None:
    transaction = connection.transaction()
    await transaction.start()
    try:
        await connection.execute("delete from words where words like 'Chiede che il lavoro%'")
        await connection.execute("delete from edits where text_id = 'premessa'")
        _, whole = await checked(PostgresStore(OneConnection(connection)), TABLE)
        assert (len(whole.removed), whole.drafts_removed, whole.edits) == (1, 1, 5)
    finally:
        await transaction.rollback()


async def test_one_moment_stays_that_moment(connection: Connection, database: str) -> None:
    """So that what people write meanwhile does not look like a broken link."""
    address = await migrated(database, "moment")
    async with postgres.connect(address) as writing, postgres.one_moment(address) as reading:
        assert await reading.tables() == []
        await rich(writing)
        assert await reading.tables() == []
    async with postgres.one_moment(address) as reading:
        await all_checked(reading)
        with pytest.raises(asyncpg.ReadOnlySQLTransactionError):
            await reading.found(TABLE)
