"""Whole sittings in one thread: processes that fall, a store and lines that fail, people who ask again; all from seeds.

`run.py test tests/simulation --seeds 10000` runs so many; `--seed 17` runs that one and tells what happens in it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Final

import pytest

from tests.simulation.bugs import BUGS, Bug, planted
from tests.simulation.laws import broken
from tests.simulation.world import World

SEEDS: Final = 50
SEARCHED: Final = 200
"""Seeds among which one must find a bug that was put in; most find it within ten."""
KNOWN: Final = (
    (0, "the reader died by itself, and an edit that had nothing to do with it was left out of the sealed words"),
    (4, "a draft that was opened again and closed in one turn could never be closed"),
    (3912, "what was merged while a page began to read was missing on that page"),
    (2038, "an edit was called stray although another process had opened the text again"),
)
"""Seeds that failed once, and what they found. A seed is another sitting once people press other things (plausible.py),
so what it found has a test of its own as well: here test_reader_death.py and test_log.py.
"""


def told(seed: int, *, traced: bool = False) -> tuple[World, list[str]]:
    world = World(seed, traced=traced)
    try:
        world.run()
    except Exception:
        print("\n".join(world.told))
        raise
    return world, list(broken(world))


def fails(seed: int) -> str:
    return f"seed {seed}: run.py test tests/simulation/test_simulation.py --seed {seed} -s"


def test_after_everything_that_can_go_wrong(drawn: int, request: pytest.FixtureRequest) -> None:
    traced = request.config.getoption("--seed") is not None
    world, found = told(drawn, traced=traced)
    if traced:
        print("\n".join((f"seed {drawn}: {vars(world.fate)}", *world.told)))
    assert found == [], fails(drawn)


@pytest.mark.parametrize(("seed", "what"), KNOWN, ids=[str(seed) for seed, _ in KNOWN])
def test_a_seed_that_failed_once(seed: int, what: str) -> None:
    _, found = told(seed)
    assert found == [], f"once: {what}; {fails(seed)}"


@pytest.mark.parametrize("bug", BUGS, ids=[bug.name for bug in BUGS])
def test_some_seed_finds_a_bug(bug: Bug) -> None:
    with planted(bug):
        for seed in range(SEARCHED):
            if found := list(_found(seed)):
                print(f"{bug.name}: found by seed {seed}: {found[0][-200:]}")
                return
    pytest.fail(f"{SEARCHED} seeds do not notice that {bug.name}")


def _found(seed: int) -> list[str]:
    """What is broken; a bug may also break a page, or keep the world from ever coming to rest."""
    try:
        return told(seed)[1]
    except Exception as broken_off:
        return [repr(broken_off)]


def test_a_seed_is_replayed_to_the_letter() -> None:
    """Also in another process, where sets have another order."""
    here = World(7, traced=True)
    here.run()
    told_again = (
        "from tests.simulation.world import World; w = World(7, traced=True); w.run(); print(chr(10).join(w.told))"
    )
    for order in ("1", "2"):
        other = subprocess.run(
            (sys.executable, "-c", told_again),
            env={**os.environ, "PYTHONHASHSEED": order, "PYTHONPATH": "."},
            capture_output=True,
            text=True,
            check=True,
        )
        assert other.stdout.splitlines() == "\n".join(here.told).splitlines()
