"""Whether the database is there: asked twice a second, so that pages are told within two that nothing can be kept."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

import structlog

from server.storage.store import Store

_log = structlog.get_logger()
_EVERY: Final = 0.5
_CERTAIN: Final = 0.2
"""Seconds until a database that did not answer is asked again before anybody is told: it may have been a hitch."""


async def watch(store: Store, changed: Callable[[bool], None]) -> None:
    """Calls `changed` with True when the database has gone and with False when it is back, until cancelled."""
    away = False
    while True:
        reached = await store.reachable()
        if not reached and not away:
            await asyncio.sleep(_CERTAIN)
            reached = await store.reachable()
        if reached == away:
            away = not reached
            _log.warning("database away" if away else "database back")
            changed(away)
        await asyncio.sleep(_EVERY)
