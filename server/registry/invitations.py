"""How each seat's way in stands: its link, when it was last used, how many browsers sit there. A link as a picture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby
from typing import Final

import segno
from msgspec import Struct

from server.deliberation.ids import SeatId
from server.storage.store import Grant, Link

_QUIET: Final = 4
"""Light modules around a code, as the standard (ISO/IEC 18004) asks for."""


class WayIn(Struct, frozen=True):
    """`issued_at`, `expires_at`: of the newest link that still lets in, or None. `entered_at`: last, by any link."""

    seat: SeatId
    issued_at: datetime | None
    expires_at: datetime | None
    entered_at: datetime | None
    browsers: int


class Picture(Struct, frozen=True):
    """A QR code as one path of an SVG, in a square of `size` units with its quiet zone."""

    size: int
    path: str


def ways_in(seats: Iterable[SeatId], links: Iterable[Link], held: Iterable[Grant], now: datetime) -> list[WayIn]:
    """One for each of these seats, in their order. `links`: newest first."""
    by_seat: dict[SeatId | None, list[Link]] = {}
    for link in links:
        by_seat.setdefault(link.seat, []).append(link)
    browsers: dict[SeatId | None, int] = {}
    for grant in held:
        browsers[grant.seat] = browsers.get(grant.seat, 0) + 1
    return [_way_in(seat, by_seat.get(seat, []), browsers.get(seat, 0), now) for seat in seats]


def _way_in(seat: SeatId, links: list[Link], browsers: int, now: datetime) -> WayIn:
    valid = next((link for link in links if link.valid(now)), None)
    entered = [link.entered_at for link in links if link.entered_at is not None]
    return WayIn(
        seat=seat,
        issued_at=None if valid is None else valid.issued_at,
        expires_at=None if valid is None else valid.expires_at,
        entered_at=max(entered, default=None),
        browsers=browsers,
    )


def picture_of(address: str) -> Picture:
    """The address to be scanned: medium error correction, so that a creased slip still reads."""
    code = segno.make(address, error="m", micro=False)
    runs = "".join(
        f"M{start + _QUIET} {row + _QUIET}h{length}v1h-{length}z"
        for row, line in enumerate(code.matrix)
        for start, length in _dark(line)
    )
    return Picture(len(code.matrix) + 2 * _QUIET, runs)


def _dark(line: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Where dark modules begin in this line, and how many stand together."""
    place = 0
    for dark, run in groupby(line):
        length = len(list(run))
        if dark:
            yield place, length
        place += length
