"""Acknowledged means committed: a storm of people at two processes that are killed before and after every await.

In its short form each await is one life's end, before or after it as the seed has it; with `--long` 1,000 lives end,
both before and after. `IMPROVE_FAULTS=N` draws from another seed. docs/reliability.md says more.
"""

from __future__ import annotations

import faulthandler
import os
import time
from typing import Final

import pytest

from server.storage.store import DraftStore, JobStore, LogStore
from tests.faults import crossings
from tests.faults.crossings import points
from tests.faults.reckoning import reckon
from tests.faults.storm import blow, drawn, gathered
from tests.sessions.rooms import TABLE
from tests.tools import state_folder

SEED: Final = int(os.environ.get("IMPROVE_FAULTS", "1"))
KILLS: Final = 1000
"""In the long form; the short one has as many as there are awaits."""
LONGEST: Final = (225.0, 5400.0)
"""Seconds after which the storm ends, in either form, whatever has not been hit by then."""
_ON_THE_WAY: Final = (LogStore, JobStore, DraftStore)
"""The parts of the store that a commit goes through; links, sessions and the register are the office's."""


def test_every_exception_is_one_and_every_method_of_the_store_has_its_points() -> None:
    """An await that is added is found by itself; one that goes takes its exception along."""
    assert crossings.excepted() == set(crossings.NOT_ON_THE_WAY)
    names = [point.name for point in points()]
    assert len(names) == len(set(names))
    functions = {name.partition(":")[0].rpartition(".")[2] for name in (*names, *crossings.NOT_ON_THE_WAY)}
    for part in _ON_THE_WAY:
        assert {name for name in vars(part) if not name.startswith("_")} <= functions


def test_every_await_is_drawn() -> None:
    assert {lot.point for lot in drawn(SEED, None)} == set(points())
    assert len(points()) >= 40
    long = drawn(SEED, KILLS)
    assert len(long) == KILLS
    assert len(set(long)) == 2 * len(points())


async def test_nothing_is_lost_or_doubled_whatever_is_killed(
    request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    faulthandler.cancel_dump_traceback_later()  # it takes as long as it takes, and each wait of it has its own end
    long = bool(request.config.getoption("--long"))
    lots = drawn(SEED, KILLS if long else None)
    whole, began = len(lots), time.monotonic()
    with state_folder() as folder:
        async with gathered(SEED, lots, folder) as (storm, store, database):
            await blow(
                storm, store, database, crashes=50 if long else 3, redis_gone=60 if long else 5, longest=LONGEST[long]
            )
            blown = time.monotonic() - began
            await storm.settle(store)
            settled = time.monotonic() - began - blown
            figures = await reckon(store, TABLE, list(storm.people.visitors.values()))
    with capsys.disabled():
        print(
            f"\nseed {SEED}: {storm.killed.total()} kills at {len(storm.killed)} places, {storm.lives} lives, "
            f"{storm.crashes} crashes of PostgreSQL; {figures}; {blown:.0f} s, settled after {settled:.0f} s"
        )
    missed = [lot.name for lot in storm.lots]
    assert missed == [], f"{len(missed)} of {whole} places were not hit: {missed}"
    assert figures.acknowledged > 200
    assert figures.edits_acknowledged > 200
