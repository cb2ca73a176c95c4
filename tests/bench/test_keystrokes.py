"""Real keystrokes through the real server: what three typed at once is what everybody reads and what is sealed."""

from __future__ import annotations

import pytest

from tests.bench.keystrokes import replayed
from tests.bench.recording import TRACES, read_by_yjs, recording

TRANSACTIONS = 400
READERS = 3


@pytest.mark.parametrize("cuts", [0, 8])
async def test_the_first_minute_of_a_recording_ends_with_its_words(cuts: int) -> None:
    recorded = await recording(TRACES["clownschool"], TRANSACTIONS, unit=60)
    assert recorded.agents == 3
    assert recorded.units > 3
    found = await replayed(recorded, READERS, cuts=cuts)
    assert found.words == (recorded.words,) * READERS
    assert found.sealed == recorded.words.strip()
    assert found.figures["edits"] == TRANSACTIONS
    assert bool(found.figures["cut_off"]) == bool(cuts)


async def test_an_edit_that_is_missing_is_noticed() -> None:
    recorded = await recording(TRACES["clownschool"], TRANSACTIONS, unit=60)
    log = [recorded.base, *(edit.update for edit in recorded.edits)]
    whole, short = await read_by_yjs([log, log[:-1]])
    assert whole == recorded.words != short
