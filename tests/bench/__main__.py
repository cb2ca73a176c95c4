"""`python3 run.py bench [SCENARIO]`: the same work on other servers and on ours, in one run, and what comes of it."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
from pathlib import Path

import uvloop

from tests.bench import scenarios
from tests.bench.recording import TRACES
from tests.bench.report import printed
from tests.bench.servers import ROOT, Driver

_NEEDS = """This measures with a load driver that is not part of this repository: a folder with drive.py and peers.py.
It was not found at {folder}.
Put the folder there, or say where it is: python3 run.py bench --driver FOLDER (or IMPROVE_BENCH_DRIVER=FOLDER).
It installs the other servers with npm and pip into {at} (--peers DIR), so both must be on the PATH."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="run.py bench", description=__doc__)
    parser.add_argument("scenario", nargs="?", default="coedit", choices=[*scenarios.SCENARIOS, "all"])
    parser.add_argument("--clients", type=int, help="people at a time (200; herd, vote, act, fanout: 1,000)")
    parser.add_argument("--seconds", type=float, default=20.0, help="how long a run writes (20)")
    parser.add_argument("--minutes", type=float, default=10.0, help="how long memory is watched (10)")
    parser.add_argument(
        "--edits", type=int, help="edits that the draft has (latejoin: 100,000; herd: 10,000; keystrokes: all of them)"
    )
    parser.add_argument("--recording", choices=TRACES, default="clownschool", help="whose keystrokes (clownschool)")
    pictures = ROOT / "docs" / "pictures"
    parser.add_argument("--pictures", type=Path, default=pictures, help="where growth draws (docs/pictures)")
    parser.add_argument("--runs", type=int, default=5, help="the median of so many is told (5)")
    parser.add_argument("--peers-only", dest="others", default=None, help="which peers, by name and comma (all)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write one JSON object there instead of a table")
    parser.add_argument(
        "--driver", type=Path, default=Path(os.environ.get("IMPROVE_BENCH_DRIVER", ROOT.parent / "shared/bench"))
    )
    parser.add_argument("--peers", type=Path, default=_cache() / "improve-bench", help="where the peers are installed")
    chosen = parser.parse_args()
    driver = Driver(chosen.driver.resolve(), chosen.peers.resolve())
    names = list(scenarios.SCENARIOS) if chosen.scenario == "all" else [chosen.scenario]
    if not scenarios.ALONE.issuperset(names):
        if not driver.found:
            print(_NEEDS.format(folder=driver.folder, at=driver.at), file=sys.stderr)
            return 1
        driver.install()
    work = scenarios.Work(
        chosen.clients,
        chosen.seconds,
        chosen.edits,
        chosen.runs,
        chosen.others,
        chosen.minutes,
        chosen.recording,
        chosen.pictures,
    )
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        results = [runner.run(scenarios.SCENARIOS[name](driver, work)) for name in names]
    if chosen.json is None:
        print("\n\n".join(printed(result) for result in results))
    else:
        whole = results[0] if chosen.scenario != "all" else {"scenario": "all", "results": results}
        chosen.json.write_text(json.dumps(whole, indent=1) + "\n", encoding="utf-8")
    return 0


def _cache() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


if __name__ == "__main__":
    sys.exit(main())
