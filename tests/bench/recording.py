"""Recorded keystrokes as edits, made and read by Yjs in Node (recording.mjs). Holds no test."""

from __future__ import annotations

import asyncio
import base64
import os
from asyncio.subprocess import PIPE
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from tests.bench.servers import ROOT
from tests.tools import node

TRACES: Final = {name: ROOT / f"tests/data/editing-traces/{name}.json.gz" for name in ("clownschool", "seph-blog1")}
PENS: Final = (11, 12, 13)
"""The client id of each agent's page."""
_UNIT: Final = 3_000
"""Letters after which the next unit is begun."""


class Keyed(Struct, frozen=True):
    """One edit: whose, how many edits of every agent it follows on, the flags of its frame."""

    agent: int
    needs: tuple[int, ...]
    flags: int
    update: bytes


class Recording(Struct, frozen=True):
    """`base`: makes the empty units. `words`: what all of it ends with."""

    base: bytes
    words: str
    units: int
    agents: int
    edits: tuple[Keyed, ...]


async def recording(trace: Path, most: int, unit: int = _UNIT) -> Recording:
    """The first `most` transactions of a trace (0: all). Raises: RuntimeError when it does not end as it says."""
    asked = {"file": str(trace), "most": most, "pens": PENS, "size": unit}
    return msgspec.json.decode(await _node(msgspec.json.encode(asked)), type=Recording)


async def read_by_yjs(lists: Sequence[Sequence[bytes]]) -> list[str]:
    """The words that each of these lists of updates makes."""
    asked = {"updates": [[base64.b64encode(update).decode() for update in some] for some in lists]}
    return msgspec.json.decode(await _node(msgspec.json.encode(asked)), type=list[str])


@cache
def _program() -> tuple[str, ...]:
    pages = Path(os.environ.get("IMPROVE_WEB", ROOT / "web" / "dist"))  # what builds them lies beside them
    return str(node()), str(ROOT / "tests/bench/recording.mjs"), str(pages.parent)


async def _node(request: bytes) -> bytes:
    process = await asyncio.create_subprocess_exec(*_program(), stdin=PIPE, stdout=PIPE, stderr=PIPE)
    output, said = await process.communicate(request + b"\n")
    if process.returncode != 0:
        raise RuntimeError(said.decode()[-1500:])
    return output
