"""The updates kept under tests/data: those of honest pages with what Yjs makes of them, and those that hurt."""

from __future__ import annotations

import gzip
from functools import cache
from pathlib import Path

from msgspec import Struct, json

_DATA = Path(__file__).parents[1] / "data"


class ExpectedUnit(Struct, frozen=True):
    id: str | None
    kind: str | None
    level: int | None
    words: str


class Scenario(Struct, frozen=True, rename="camel"):
    """Updates in log order, each with the client that made it."""

    name: str
    updates: tuple[tuple[int, bytes], ...]
    deletes_most: tuple[int, ...]
    units: tuple[ExpectedUnit, ...]

    @property
    def log(self) -> list[bytes]:
        return [update for _, update in self.updates]


@cache
def honest() -> tuple[Scenario, ...]:
    packed = (_DATA / "honest-updates" / "honest.json.gz").read_bytes()
    return json.decode(gzip.decompress(packed), type=tuple[Scenario, ...])


def scenario(name: str) -> Scenario:
    return next(each for each in honest() if each.name == name)


@cache
def hostile() -> dict[str, bytes]:
    """Single updates that made pycrdt panic, by file name."""
    return {path.name: path.read_bytes() for path in sorted((_DATA / "hostile-updates").glob("panic_*.bin"))}


def hostile_sequence() -> list[bytes]:
    """Updates of which the last kills the process."""
    packed = (_DATA / "hostile-updates" / "segv_sequence.bin").read_bytes()
    updates = []
    while packed:
        length = int.from_bytes(packed[:4], "little")
        updates.append(packed[4 : 4 + length])
        packed = packed[4 + length :]
    return updates
