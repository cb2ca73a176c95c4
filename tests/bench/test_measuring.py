"""What the bench measures with: lines, a program in C and one of ours that say the same, a straight line, a table."""

from __future__ import annotations

import sys
from xml.etree import ElementTree

import pytest

from tests.bench import broadcasting
from tests.bench.broadcasting import LOOP, PATH, alone, compiled
from tests.bench.memory import fitted
from tests.bench.plot import svg
from tests.bench.report import limit, middle, outcome, printed
from tests.tools import state_folder


@pytest.mark.parametrize("which", [LOOP, PATH])
async def test_every_line_gets_every_message_of_a_broadcast(which: str) -> None:
    with state_folder() as folder:
        loop = compiled(folder)
        if which == LOOP and loop is None:
            pytest.skip(broadcasting.NO_COMPILER)
        program = [str(loop)] if which == LOOP else [sys.executable, "-P", "-m", "tests.bench.send_path"]
        figures = await alone(program, clients=3, rounds=4)
    assert (figures["frames"], figures["missing"]) == (12, 0)


def test_without_a_compiler_there_is_no_loop_and_the_table_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with state_folder() as folder:
        assert compiled(folder) is None
    told = outcome("broadcast", {"improve": {"us": 1.0}}, {}, [limit("ratio", None, 1.6)], [broadcasting.NO_COMPILER])
    assert printed(told).endswith(f"MISSED: ratio: not measured (at most 1.6)\n{broadcasting.NO_COMPILER}")


def test_a_line_is_laid_through_what_was_seen() -> None:
    line = fitted([(0.0, 100.0), (1.0, 103.0), (2.0, 104.0), (3.0, 107.0)])
    assert (round(line.start, 6), round(line.slope, 6)) == (100.2, 2.2)
    assert 0 < line.error < 0.5
    assert fitted([(0.0, 5.0), (1.0, 5.0), (2.0, 5.0)]).slope == 0


def test_runs_that_the_driver_held_up_do_not_count() -> None:
    runs = [{"ms": 1.0, "driver_busy": 0.2}, {"ms": 9.0, "driver_busy": 0.95}, {"ms": 3.0, "driver_busy": 0.3}]
    assert {name: middle(runs)[name] for name in ("runs", "void", "ms")} == {"runs": 2, "void": 1, "ms": 2.0}


def test_a_picture_of_lines_is_well_formed_and_names_what_it_shows() -> None:
    lines = {"reading": [(10.0, 2.0), (1000.0, 90.0)], "an act <1>": [(10.0, 0.4), (1000.0, 0.5)]}
    drawn = ElementTree.fromstring(svg("Costs & people", "people", "milliseconds", lines))
    texts = {each.text for each in drawn.iter("{http://www.w3.org/2000/svg}text")}
    assert {"Costs & people", "people", "milliseconds", "reading", "an act <1>", "10", "1,000", "0.1", "100"} <= texts
    first = next(drawn.iter("{http://www.w3.org/2000/svg}polyline")).attrib["points"]
    across, up = zip(*(map(float, point.split(",")) for point in first.split()), strict=True)
    assert across[0] < across[1]
    assert up[0] > up[1], "a picture's y grows downwards"
