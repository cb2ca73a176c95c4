"""Objects that refer to each other in a ring are looked for when nobody is kept waiting by it.

Python looks through everything it holds whenever enough has been added. With a thousand pages that takes a tenth of a
second, in which nothing else happens, and it falls when most is going on. Young objects are still looked through by
Python itself, which takes a millisecond or two.
"""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

_LOOK: Final = 1.0
"""Seconds from one look to the next."""
_ROUNDS: Final = 10
"""Passes over young objects after which a full one is due: Python's own figure."""
_CALM: Final = 0.05
"""The share of a processor below which nobody is kept waiting."""
_OVERDUE: Final = 900.0
"""Seconds after which a full pass that is due waits for a calm moment no longer."""
_NEVER: Final = 1_000_000


def is_time(rounds: int, share: float, since: float) -> bool:
    """Whether to look through everything: after so many passes over young objects, with this share of a processor used
    in the last second, so many seconds since the last time.
    """
    return rounds >= _ROUNDS and (share < _CALM or since > _OVERDUE)


@asynccontextmanager
async def collecting_calmly() -> AsyncIterator[None]:
    """For a process that serves. What there is already, which is the program itself, is never looked through again."""
    before = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(before[0], before[1], _NEVER)
    looking = asyncio.create_task(_look())
    try:
        yield
    finally:
        looking.cancel()
        gc.set_threshold(*before)
        gc.unfreeze()


async def _look() -> None:
    last = time.monotonic()
    at, used = last, time.process_time()
    while True:
        await asyncio.sleep(_LOOK)
        share = (time.process_time() - used) / (time.monotonic() - at)
        if is_time(gc.get_count()[2], share, time.monotonic() - last):
            gc.collect()
            last = time.monotonic()
        at, used = time.monotonic(), time.process_time()
