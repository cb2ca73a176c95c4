"""Rings of objects are looked for when nobody waits, and in a house that is never calm all the same."""

from __future__ import annotations

import gc

import pytest

from server.collecting import collecting_calmly, is_time


@pytest.mark.parametrize(
    ("rounds", "share", "since", "expected"),
    [
        (9, 0.0, 10_000, False),
        (10, 0.0, 1, True),
        (10, 0.2, 1, False),
        (10, 0.2, 899, False),
        (10, 0.2, 901, True),
    ],
)
def test_when_everything_is_looked_through(rounds: int, share: float, since: float, expected: bool) -> None:
    assert is_time(rounds, share, since) == expected


async def test_python_looks_through_young_objects_only_and_what_was_there_before_is_left_alone() -> None:
    before, frozen = gc.get_threshold(), gc.get_freeze_count()
    async with collecting_calmly():
        assert gc.get_threshold()[:2] == before[:2]
        assert gc.get_threshold()[2] > 1000 * before[2]
        assert gc.get_freeze_count() > frozen
    assert (gc.get_threshold(), gc.get_freeze_count()) == (before, 0)
