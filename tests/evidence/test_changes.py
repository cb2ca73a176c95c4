"""Whatever single thing is changed in an evidence file is found: 10,000 of 10,000 in the long run.

A third of the changes are made to the bytes of the zip. A third change what is in it and pack it well again. The last
third also write SHA256SUMS anew, as somebody would who knows of it: then only what follows from the log can tell.
"""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest

from server.evidence.gathering import checked
from server.evidence.packing import packed, zipped
from server.evidence.verifier import SUMS, Broken, following, sums, verify
from server.sessions.loading import load
from server.storage.memory import MemoryStore
from tests.evidence.changes import SEEDS, Files, of_bytes, of_content
from tests.evidence.table import TABLE, rich
from tests.evidence.zips import unzipped


class Evidence(NamedTuple):
    """A file, what is in it, and the names of what follows from the log."""

    packed: bytes
    files: Files
    following: frozenset[str]


@pytest.fixture(scope="module")
async def evidence() -> Evidence:
    store = MemoryStore()
    await rich(store)
    kept, whole = await checked(store, TABLE)
    content = packed((await load(store, TABLE)).table, kept, whole).bytes
    return Evidence(content, unzipped(content), frozenset(following(kept, whole)))


def changed(r: Random, evidence: Evidence) -> bytes:
    kind = r.choice(("bytes", "content", "content and sums"))
    if kind == "bytes":
        return of_bytes(r, evidence.packed)
    if kind == "content":
        return zipped(of_content(r, evidence.files, evidence.files))
    files = of_content(r, evidence.files, evidence.following)
    return zipped({**files, SUMS: sums(files)})


@pytest.mark.parametrize("seed", SEEDS)
def test_a_single_change_is_found(evidence: Evidence, seed: int, tmp_path: Path) -> None:
    file = tmp_path / "evidence.zip"
    file.write_bytes(changed(Random(seed), evidence))
    with pytest.raises(Broken):
        verify(file)


def test_what_is_packed_again_unchanged_is_whole(evidence: Evidence, tmp_path: Path) -> None:
    """Or else the test above would find anything that it packs itself."""
    file = tmp_path / "evidence.zip"
    for files in (evidence.files, {**evidence.files, SUMS: sums(evidence.files)}):
        file.write_bytes(zipped(files))
        assert file.read_bytes() == evidence.packed
        assert verify(file)[0] == TABLE
