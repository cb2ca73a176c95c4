"""Damaged and devious updates: whatever the guard lets pass, pycrdt survives, and makes of it a text of our kind, with
exactly the amounts that the guard says. IMPROVE_MUTANTS asks for more of them than usual.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from random import Random

import pytest

from server.sessions.guard import Accepted, Bad, Known, check, rebuilt
from tests.sessions.corpus import honest, scenario
from tests.sessions.mutating import mutant
from tests.sessions.stranger import Stranger
from tests.sessions.strict_reading import amounts

MUTANTS = int(os.environ.get("IMPROVE_MUTANTS", "20000"))
SHORT = ("kinds and levels", "copies keep their ids", "an empty unit begun twice")


def passed(update: bytes, known: Known, client: int) -> Accepted | None:
    try:
        judged = check(update, known, client, may_delete_most=True)
    except Bad:
        return None
    return judged if isinstance(judged, Accepted) else None


def flips(update: bytes) -> Iterator[bytes]:
    for at in range(len(update)):
        for bit in range(8):
            yield update[:at] + bytes((update[at] ^ 1 << bit,)) + update[at + 1 :]


class Branches:
    """A log that goes on honestly, and branches off it: each ends with an update that is not honest and yet passes."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice
        self._known = Known()
        self._log: list[bytes] = []
        self.tried = 0
        self.logs: list[list[bytes]] = []
        self.expected: list[tuple[int, int]] = []

    def try_all(self, updates: Iterable[bytes], client: int, chance: float) -> None:
        for update in updates:
            self.tried += 1
            if passed(update, self._known, client) and self._dice.random() < chance:
                self.logs.append([*self._log, update])
                after = rebuilt(self.logs[-1])
                self.expected.append((after.units, after.living))

    def go_on(self, update: bytes, client: int) -> None:
        judged = passed(update, self._known, client)
        assert judged is not None
        self._known.learn(judged)
        self._log.append(update)


@pytest.mark.parametrize("name", SHORT)
def test_every_single_bit_turned(name: str) -> None:
    """Of each update, about two of the turned ones that pass are read, behind what came before it."""
    branches = Branches(Random(name))
    for client, update in scenario(name).updates[:50]:
        branches.try_all(flips(update), client, chance=0.02)
        branches.go_on(update, client)
    assert len(branches.logs) > 20
    assert amounts(branches.logs) == branches.expected


def test_mutants() -> None:
    dice = Random(0)
    branches = [Branches(dice) for _ in honest()]
    for branch, work in zip(branches, honest(), strict=True):
        updates = work.updates[:60]
        for client, update in updates:
            made = (mutant(update, dice.choice(updates)[1], dice) for _ in range(MUTANTS // (60 * len(branches))))
            branch.try_all(made, client, chance=0.2)
            branch.go_on(update, client)
    assert sum(branch.tried for branch in branches) > MUTANTS * 0.7
    logs = [log for branch in branches for log in branch.logs]
    assert len(logs) > MUTANTS // 200
    assert amounts(logs) == [expected for branch in branches for expected in branch.expected]


def test_strangers_who_keep_to_the_letter() -> None:
    strangers = [Stranger(seed) for seed in range(MUTANTS // 400)]
    for stranger in strangers:
        for _ in range(100):
            stranger.write()
    assert sum(len(stranger.accepted) for stranger in strangers) > MUTANTS // 10
    assert amounts([stranger.accepted for stranger in strangers]) == [
        (stranger.known.units, stranger.known.living) for stranger in strangers
    ]
