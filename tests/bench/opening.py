"""How long a table with very many entries takes to open, and what one entry of it costs. Holds no test."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Coroutine
from itertools import count
from pathlib import Path
from typing import Final

from server.config import Settings
from server.deliberation import core
from server.deliberation.ids import BallotId, CommandId, SeatId, TableId
from server.deliberation.matters.ballots.shapes import CastVote, CloseBallot, OpenBallot, Proclaim
from server.deliberation.matters.ballots.subjects import PutQuestion
from server.deliberation.messages import AnyCommand
from server.deliberation.shapes import By
from server.deliberation.tally import Vote
from server.example.building import SteppedClock
from server.house import open_house
from server.postgres_embedded import embedded_postgres
from server.protocol import Done
from server.sessions.keeping import kept
from server.sessions.loading import Loaded, load, opened
from server.sessions.turn import by_the_clock
from server.storage import postgres
from tests.bench import hall
from tests.tools import state_folder

MEMBERS: Final = 200


async def measured(entries: int, times: int) -> list[dict[str, float]]:
    """The figures of each opening of a table with some `entries` entries: votes of 200 members, ballot after ballot."""
    with state_folder() as folder:
        async with embedded_postgres(folder / "state", fast=True) as dsn:
            made = await hall.build(dsn, MEMBERS, [])
            await voted(dsn, made, entries)
            async with postgres.connect(dsn) as store:
                return [await _once(store) for _ in range(times)]


async def _once(store: postgres.PostgresStore) -> dict[str, float]:
    cpu = time.process_time()
    loaded, replayed_ms = await _timed(load(store, TableId(hall.TABLE)))
    spent = time.process_time() - cpu
    encoding = time.perf_counter()
    state = kept(loaded.table, loaded.hash, loaded.last_at)
    encoded_ms = (time.perf_counter() - encoding) * 1e3
    await store.keep_state(TableId(hall.TABLE), state)
    again, opened_ms = await _timed(opened(store, TableId(hall.TABLE)))
    assert again == loaded
    return {
        "entries": loaded.table.seq,
        "replayed_ms": replayed_ms,
        "us_an_entry": spent / loaded.table.seq * 1e6,
        "opened_ms": opened_ms,
        "encoded_ms": encoded_ms,
        "state_kb": len(state.state) / 1e3,
    }


async def _timed(loading: Coroutine[object, object, Loaded]) -> tuple[Loaded, float]:
    clock = time.perf_counter()
    return await loading, (time.perf_counter() - clock) * 1e3


async def voted(dsn: str, made: hall.Hall, entries: int) -> None:
    """Votes of all members, ballot after ballot, until the log has so many entries."""
    settings = Settings(Path(), "127.0.0.1", 0, "http://127.0.0.1", None, None, behind_proxy=False)
    ids, clock = count(1), SteppedClock(hall.now())
    async with postgres.connect(dsn) as store, open_house(settings, store, clock) as house:

        async def ask(by: str, command: AnyCommand) -> None:
            seat = SeatId(by)
            act = By(seat, seat, "own_device", CommandId(f"opening-{next(ids)}"))
            reply = await house.rooms.ask(TableId(hall.TABLE), command, act)
            assert isinstance(reply, Done), reply

        live = await house.rooms.live(TableId(hall.TABLE))
        while live.room.table.seq < entries:
            ballot = BallotId(f"b{next(ids)}")
            await ask(made.chair, OpenBallot(ballot, PutQuestion(), "Siete d’accordo?", "open", 0, (), None, None))
            await asyncio.gather(*(ask(name, CastVote(ballot, Vote("for", ()))) for name in made.members))
            await ask(made.chair, CloseBallot(ballot))
            for at, command in core.due(live.room.table):
                clock.at = max(clock.at, at)
                await house.rooms.ask(TableId(hall.TABLE), command, by_the_clock(TableId(hall.TABLE), command, at))
            await ask(made.chair, Proclaim(ballot))
