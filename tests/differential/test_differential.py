"""The same log, folded by Yjs in Node and by the reader's pycrdt, gives the same words, whoever drafted it and however.

The sessions are made by the editor's own code (web/src/editor/sessions.fake.ts): several people, lost and repeated
frames, offline writing, pages loaded anew, units split, joined, moved, copied, changed in kind and undone. Drawn from
seeds: `run.py test tests/differential --seeds 10000` runs so many, `--seed 17` that one.
"""

from __future__ import annotations

import asyncio
import os
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Iterable
from pathlib import Path
from random import Random
from typing import Final

import pytest
from msgspec import Struct, json

from server.sessions.guard import Accepted, Known, check
from server.sessions.reader import Folded, Reader
from tests.sessions.corpus import ExpectedUnit
from tests.tools import node

SEEDS: Final = 200
WEB: Final = Path(__file__).resolve().parents[2] / "web"
SCRIPT: Final = Path(__file__).parent / "sessions.mjs"


class Session(Struct, frozen=True):
    """Updates in log order, each with the client that made it; what Yjs makes of them; whether all pages read that."""

    seed: int
    updates: tuple[tuple[int, bytes], ...]
    units: tuple[ExpectedUnit, ...]
    same: bool
    unsent: int

    @property
    def log(self) -> list[bytes]:
        return [update for _, update in self.updates]


class Node:
    """One Node process that makes a session of each seed."""

    def __init__(self, process: Process) -> None:
        self._process: Final = process

    async def session(self, seed: int) -> Session:
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(f"{seed}\n".encode())
        line = await self._process.stdout.readline()
        assert line, f"Node ended over seed {seed}"
        return json.decode(line, type=Session)


@pytest.fixture(scope="module")
async def drafting(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Node]:
    process = await asyncio.create_subprocess_exec(
        *(node(), SCRIPT, WEB, tmp_path_factory.mktemp("sessions")),
        stdin=PIPE,
        stdout=PIPE,
        limit=1 << 26,
        env={**os.environ, "NODE_ENV": "production"},
    )
    yield Node(process)
    process.kill()
    await process.wait()


@pytest.fixture(scope="module")
async def reader() -> AsyncIterator[Reader]:
    async with Reader() as one:
        yield one


def as_yjs_has_it(units: Iterable[ExpectedUnit]) -> list[tuple[str, str, int, str]]:
    """With what the reader puts right: an attribute that was undone has its default, each unit has an id of its own."""
    units = tuple(units)
    taken = {unit.id or "unit" for unit in units}
    first: set[str] = set()
    put_right = []
    for unit in units:
        id = own = unit.id or "unit"
        number = 2
        while own in first or (own != id and own in taken):
            own, number = f"{id}-{number}", number + 1
        first.add(own)
        put_right.append((own, unit.kind or "paragraph", unit.level or 0, unit.words))
    return put_right


def as_read(folded: Folded) -> list[tuple[str, str, int, str]]:
    return [(unit.id, unit.kind, unit.level, unit.words) for unit in folded.units]


async def test_yjs_and_the_reader_make_the_same_words_of_a_log(drawn: int, drafting: Node, reader: Reader) -> None:
    session = await drafting.session(drawn)
    again = f"seed {drawn}: run.py test tests/differential --seed {drawn}"
    assert (session.same, session.unsent) == (True, 0), again
    folded = await reader.fold(session.log)
    assert as_read(folded) == as_yjs_has_it(session.units), again
    assert folded.lost == (), again
    # What comes twice or by way of a snapshot changes nothing.
    dice = Random(drawn)
    twice = [update for edit in session.log for update in [edit] * dice.choice((1, 1, 2))]
    assert as_read(await reader.fold([*twice, *dice.choices(session.log, k=3)])) == as_read(folded), again
    half = dice.randrange(len(session.log))
    snapshot = await reader.snapshot(session.log[:half])
    assert as_read(await reader.fold([snapshot, *session.log[half:]])) == as_read(folded), again
    # The guard lets every honest edit pass.
    known = Known()
    for client, update in session.updates:
        judged = check(update, known, client, may_delete_most=True)
        assert isinstance(judged, Accepted), again
        known.learn(judged)


async def test_a_word_that_differs_is_noticed(drafting: Node, reader: Reader) -> None:
    """The comparison can fail: without one of its edits, nearly every log makes other words."""
    noticed = 0
    for seed in range(20):
        session = await drafting.session(seed)
        folded = await reader.fold(session.log[:-1])
        noticed += as_read(folded) != as_yjs_has_it(session.units)
    assert noticed >= 15
