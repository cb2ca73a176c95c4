"""The reader makes of a log the words that Yjs makes of it, each unit under an id of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence

import pytest

from server.sessions import reader as reading
from server.sessions.guard import rebuilt
from server.sessions.reader import FoldedUnit, Reader, TooMuchToRead
from tests.sessions import yjs_bytes as yjs
from tests.sessions.corpus import ExpectedUnit, Scenario, honest, scenario

every_scenario = pytest.mark.parametrize("work", honest(), ids=lambda work: work.name)
ANA, BEA = 7, 9


@pytest.fixture(scope="module")
async def reader() -> AsyncIterator[Reader]:
    async with Reader() as one:
        yield one


def shown(units: Sequence[FoldedUnit]) -> list[tuple[str, int, str]]:
    return [(unit.kind, unit.level, unit.words) for unit in units]


def expected(units: Sequence[ExpectedUnit]) -> list[tuple[str, int, str]]:
    """An attribute that was undone counts as our editor's schema has it."""
    return [(unit.kind or "paragraph", unit.level or 0, unit.words) for unit in units]


@every_scenario
async def test_folding_equals_yjs(reader: Reader, work: Scenario) -> None:
    folded = await reader.fold(work.log)
    assert shown(folded.units) == expected(work.units)
    assert folded.characters == sum(len(unit.words) for unit in work.units)
    assert folded.lost == ()
    ids = [unit.id for unit in folded.units]
    assert len(set(ids)) == len(ids)
    assert {unit.id for unit in work.units} <= {*ids, None}


@every_scenario
async def test_a_snapshot_says_the_same_and_can_be_gone_on_from(reader: Reader, work: Scenario) -> None:
    whole = await reader.fold(work.log)
    half = len(work.log) // 2
    snapshot = await reader.snapshot(work.log[:half])
    assert len(snapshot) <= sum(map(len, work.log[:half]))
    assert (await reader.fold([snapshot, *work.log[half:]])).units == whole.units
    again = await reader.snapshot([snapshot, *work.log[half:]])
    assert (await reader.fold([again])).units == whole.units


async def test_a_snapshot_keeps_what_was_deleted(reader: Reader) -> None:
    """Or else whoever loads it could not undo, nor go on beside a deleted letter."""
    erased = yjs.update(ANA, 10, [], {ANA: [(2, 5)]})
    snapshot = await reader.snapshot([yjs.first_unit(ANA, "hello"), erased])
    assert b"hello" in snapshot
    late = yjs.update(BEA, 0, [yjs.characters("x", yjs.beside((ANA, 3), (ANA, 4)))])
    assert (await reader.fold([snapshot, late])).units[0].words == "x"


async def test_nothing_makes_an_empty_text(reader: Reader) -> None:
    folded = await reader.fold([])
    assert (folded.units, folded.characters, folded.lost) == ((), 0, ())
    assert (await reader.fold([await reader.snapshot([])])).units == ()


def bearing(*ids: str) -> list[bytes]:
    """A unit after the other, in this order, with these ids; «» for none."""
    log = []
    for client, id in enumerate(ids, 1):
        where = yjs.beside((client - 1, 0)) if client > 1 else yjs.top()
        value = [yjs.value(id, yjs.inside((client, 0), "id"))] if id else []
        log.append(yjs.update(client, 0, [yjs.unit(where), *value]))
    return log


@pytest.mark.parametrize(
    ("ids", "own"),
    [
        (("a", "b", "c"), ("a", "b", "c")),
        (("a", "b", "a", "a"), ("a", "b", "a-2", "a-3")),
        (("a", "a", "a-2", "a"), ("a", "a-3", "a-2", "a-4")),
        (("a-2", "a", "a", "a-2"), ("a-2", "a", "a-3", "a-2-2")),
        (("", "a", ""), ("unit", "a", "unit-2")),
        (("x" * 40, "x" * 40), ("x" * 40, "x" * 38 + "-2")),
        (("not an id", "a"), ("unit", "a")),
    ],
)
async def test_an_id_belongs_to_the_first_that_bears_it(reader: Reader, ids: Sequence[str], own: Sequence[str]) -> None:
    folded = await reader.fold(bearing(*ids))
    assert tuple(unit.id for unit in folded.units) == own
    assert await reader.fold(bearing(*ids)) == folded


async def test_odd_attributes_are_put_right(reader: Reader) -> None:
    """The guard lets none of these pass; what is in a log for whatever reason must be readable all the same."""
    unit = (ANA, 0)
    odd = [
        yjs.unit(yjs.top()),
        yjs.value("heading", yjs.inside(unit, "kind")),
        yjs.value(9, yjs.inside(unit, "level")),
        yjs.value("x", yjs.inside(unit, "onclick")),
        yjs.unit(yjs.beside(unit)),
        yjs.value(3, yjs.inside((ANA, 4), "kind")),
        yjs.value("deep", yjs.inside((ANA, 4), "level")),
    ]
    folded = await reader.fold([yjs.update(ANA, 0, odd)])
    assert [unit.id for unit in folded.units] == ["unit", "unit-2"]
    assert shown(folded.units) == [("paragraph", 3, ""), ("paragraph", 0, "")]


async def test_what_cannot_take_effect_is_named(reader: Reader) -> None:
    """pycrdt itself keeps such updates aside and says nothing."""
    log = [
        yjs.first_unit(ANA, "hello"),
        yjs.update(ANA, 10, [yjs.characters("!", yjs.beside((ANA, 6)))]),
        yjs.update(BEA, 0, [yjs.characters("?", yjs.beside((ANA, 10)))]),
        yjs.update(BEA, 1, [], {ANA: [(2, 1)]}),
    ]
    folded = await reader.fold(log)
    assert (folded.units[0].words, folded.lost) == ("ello!?", ())
    without = await reader.fold([log[0], *log[2:]])
    assert (without.units[0].words, without.lost) == ("ello", (1,))


async def test_the_guard_and_the_reader_agree_on_amounts(reader: Reader) -> None:
    log = scenario("five people").log
    known, folded = rebuilt(log), await reader.fold(log)
    assert known.units == len(folded.units)
    assert known.living == sum(len(unit.words.encode("utf-16-le")) // 2 for unit in folded.units)


async def test_there_is_a_most_that_one_call_reads(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_BYTES", 100)
    await reader.fold([bytes((0, 0))] * 50)
    with pytest.raises(TooMuchToRead):
        await reader.fold([bytes((0, 0))] * 51)
    monkeypatch.undo()
    assert (await reader.fold([yjs.first_unit(ANA)])).characters == 5
