"""Shows figures to Prometheus on an address of their own: those of this process, or of all workers."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import msgspec

from server.config import Settings
from server.house import House
from server.serving import serving_aside

if TYPE_CHECKING:
    from server.metrics import Reading


@asynccontextmanager
async def figures_shown(
    settings: Settings, read: Callable[[], Awaitable[Mapping[str, Reading]]]
) -> AsyncIterator[None]:
    """Where the settings say, until the end; nothing when they say nothing. Raises: CannotListen."""
    if settings.metrics is None:
        yield
        return
    from server.metrics import metrics_page  # noqa: PLC0415 - what most houses never show need not be loaded

    async with serving_aside(metrics_page(read), *settings.metrics):
        yield


async def own_figures(house: House) -> dict[str, Reading]:
    from server.metrics import reading  # noqa: PLC0415

    return {"0": reading(house)}


def encoded(house: House) -> bytes:
    """Our figures, in one line."""
    from server.metrics import reading  # noqa: PLC0415

    return msgspec.json.encode(reading(house))


def decoded(line: bytes) -> Reading:
    from server.metrics import Reading  # noqa: PLC0415

    return msgspec.json.decode(line, type=Reading)
