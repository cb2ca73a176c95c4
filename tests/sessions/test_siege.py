"""Mutants of real updates on their way through a draft: what is refused reaches nobody, honest edits are all kept, and
the reading process survives. IMPROVE_MUTANTS asks for more of them than usual.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from random import Random

import pytest
import structlog

from tests.sessions.siege import Toll, besiege, quiet

MUTANTS = int(os.environ.get("IMPROVE_MUTANTS", "20000"))


@pytest.fixture(autouse=True)
def no_lines() -> Iterator[None]:
    """Each refusal is a log line."""
    structlog.configure(processors=[quiet])
    yield
    structlog.reset_defaults()


async def test_a_draft_besieged() -> None:
    toll = await besiege(MUTANTS, Random(2026))
    assert toll.mutants >= MUTANTS and toll.edits >= 10_000
    assert MUTANTS // 100 < toll.kept < toll.mutants
    assert toll == Toll(mutants=toll.mutants, kept=toll.kept, edits=toll.edits)
