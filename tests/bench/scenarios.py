"""The scenarios: what is done to each server, which figures are kept of it, and how far they may go."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Final

from msgspec import Struct

from tests.bench import broadcasting, histories
from tests.bench import growth as growing
from tests.bench import keystrokes_beside as typing
from tests.bench import memory as remembering
from tests.bench.opening import measured
from tests.bench.report import OURS, Figures, flat, limit, middle, outcome, ratio
from tests.bench.servers import ROOT, Driver, ours, peer
from tests.bench.two_processes import two_processes

PEERS: Final = ("y-websocket", "hocuspocus", "pycrdt-websocket")
WRITERS: Final = 5
CROWD: Final = 200


class Work(Struct, frozen=True):
    """What was asked for on the command line; None: the scenario's own."""

    clients: int | None
    seconds: float
    edits: int | None
    runs: int
    others: str | None
    minutes: float
    recording: str
    pictures: Path

    @property
    def peers(self) -> list[str]:
        return list(PEERS) if self.others is None else [name for name in self.others.split(",") if name]


async def _beside(
    driver: Driver,
    work: Work,
    scenario: str,
    options: list[str],
    history: list[bytes],
    keep: Callable[[Figures], Figures],
) -> dict[str, Figures]:
    """Peers and ours in turn, as often as asked; by server the median."""
    members = int(options[options.index("--clients") + 1]) if "--clients" in options else 60
    runs: dict[str, list[Figures]] = {}
    for _ in range(work.runs):
        for name in work.peers:
            with peer(driver, name) as started:
                runs.setdefault(name, []).append(
                    keep(driver.drive([str(driver.folder / "drive.py"), scenario], [*started, *options]))
                )
        async with ours(members, history) as server:
            runs.setdefault(OURS, []).append(
                keep(driver.drive(_improve(driver, str(server.file), scenario), [*server.options(), *options]))
            )
    return {name: middle(each) for name, each in runs.items()}


def _improve(driver: Driver, hall: str, scenario: str) -> list[str]:
    return [str(ROOT / "tests" / "bench" / "improve.py"), str(driver.folder), hall, scenario]


async def coedit(driver: Driver, work: Work) -> Figures:
    """So many people read one draft, five of them write five edits a second each."""
    clients = work.clients or 200
    options = ["--clients", str(clients), "--writers", str(WRITERS), "--rate", "5", "--seconds", str(work.seconds)]

    def keep(run: Figures) -> Figures:
        server = run["server_cpu_s_per_1000_delivered"] * 1e3
        database = run.get("db_cpu_s_per_1000_delivered", 0) * 1e3
        return {
            "cpu_ms_per_1000": server + database,
            "cpu_ms_per_1000_server": server,
            "cpu_ms_per_1000_database": database,
            "p50_ms": run["latency_ms"]["p50"],
            "p99_ms": run["latency_ms"]["p99"],
            "lost": run["lost"],
            "converged": run["converged"],
            "kb_per_connection": run["server_rss_kb_per_conn"],
            "driver_busy": run["driver_busy"],
            "failed": run["connect_failed"] + run["disconnected"],
        }

    servers = await _beside(driver, work, "coedit", options, [], keep)
    yws, mine = servers.get("y-websocket", {}), servers[OURS]
    ratios = {
        name: ratio(servers, name, "y-websocket") for name in ("cpu_ms_per_1000", "cpu_ms_per_1000_server", "p99_ms")
    }
    slack = 50 if clients > CROWD else 0
    limits = [
        limit("CPU by y-websocket's, database included", ratios["cpu_ms_per_1000"], 0.6 if clients > CROWD else 0.8),
        limit("p99 ms", mine["p99_ms"], yws.get("p99_ms", 0) + slack),
        limit("edits lost", mine["lost"], 0),
        limit("kB a connection", mine["kb_per_connection"], 40),
    ]
    return outcome(f"coedit, {clients} clients", servers, ratios, limits)


async def latejoin(driver: Driver, work: Work) -> Figures:
    """Somebody opens a draft that has very many edits."""
    edits = work.edits or 100_000
    options = ["--edits", str(edits), "--joins", "20"]

    def keep(run: Figures) -> Figures:
        return {
            "synced_ms": run["synced_ms"]["p50"],
            "cpu_ms_per_join": run["server_cpu_ms_per_join"],
            "bytes": run["bytes"],
            "joins": run["joins_ok"],
            "driver_busy": run["driver_busy"],
        }

    servers = await _beside(driver, work, "latejoin", options, histories.typed(edits), keep)
    ratios = {name: ratio(servers, name, "y-websocket") for name in ("synced_ms", "cpu_ms_per_join")}
    mine = servers[OURS]
    limits = [
        limit("CPU ms a join", mine["cpu_ms_per_join"], 5),
        limit("time by y-websocket's", ratios["synced_ms"], 0.3),
    ]
    return outcome(f"latejoin, {edits} edits", servers, ratios, limits)


async def herd(driver: Driver, work: Work) -> Figures:
    """Everybody drops and is back at once."""
    clients, edits = work.clients or 1000, work.edits or 10_000
    options = ["--clients", str(clients), "--edits", str(edits), "--warm"]

    def keep(run: Figures) -> Figures:
        return {
            "all_synced_s": run["all_synced_s"],
            "failed": run["failed"],
            "cpu_ms_per_join": run["server_cpu_ms_per_join"],
            "peak_mb": run["rss_peak_mb"],
            "driver_busy": round(run["driver_cpu_s"] / run["all_synced_s"], 2),
        }

    servers = await _beside(driver, work, "herd", options, histories.typed(edits), keep)
    ratios = {"all_synced_s": ratio(servers, "all_synced_s", "y-websocket")}
    limits = [
        limit("time by y-websocket's", ratios["all_synced_s"], 0.6),
        limit("failed", servers[OURS]["failed"], 0),
    ]
    return outcome(f"herd, {clients} clients", servers, ratios, limits)


async def vote(driver: Driver, work: Work) -> Figures:
    """Everybody votes within one second."""
    clients = work.clients or 1000
    return await _alone(driver, work, "vote", ["--clients", str(clients), "--window", "1"], clients, _kept_of_vote)


def _kept_of_vote(run: Figures) -> tuple[Figures, list[tuple[str, str, float]]]:
    figures = {
        "cpu_us_per_vote": run["server_cpu_us_per_vote"] + run["db_cpu_us_per_vote"],
        "cpu_us_per_vote_server": run["server_cpu_us_per_vote"],
        "cpu_us_per_vote_database": run["db_cpu_us_per_vote"],
        "ack_p50_ms": run["ack_ms"]["p50"],
        "ack_p99_ms": run["ack_ms"]["p99"],
        "lost": run["lost"],
        "not_counted": run["clients"] - run["final_tally"],
        "turnout_told": run["tally_broadcasts"],
        "driver_busy": run["driver_busy"],
    }
    return figures, [
        ("CPU us a vote", "cpu_us_per_vote", 500),
        ("ack p99 ms", "ack_p99_ms", 50),
        ("votes lost", "lost", 0),
        ("votes not counted", "not_counted", 0),
    ]


async def act(driver: Driver, work: Work) -> Figures:
    """The chair acts and every screen changes."""
    clients = work.clients or 1000
    return await _alone(driver, work, "act", ["--clients", str(clients), "--joins", "10"], clients, _kept_of_act)


def _kept_of_act(run: Figures) -> tuple[Figures, list[tuple[str, str, float]]]:
    figures = {
        "last_screen_p50_ms": run["last_screen_ms"]["p50"],
        "last_screen_p99_ms": run["last_screen_ms"]["p99"],
        "p99_ms": run["latency_ms"]["p99"],
        "missing": run["missing"],
        "cpu_ms_per_act": run["server_cpu_ms_per_act"],
        "driver_busy": run["driver_busy"],
    }
    return figures, [("click to last screen, p99 ms", "last_screen_p99_ms", 60), ("screens without it", "missing", 0)]


async def _alone(
    driver: Driver,
    work: Work,
    scenario: str,
    options: list[str],
    clients: int,
    keep: Callable[[Figures], tuple[Figures, list[tuple[str, str, float]]]],
) -> Figures:
    runs: list[Figures] = []
    limits: list[tuple[str, str, float]] = []
    for _ in range(work.runs):
        async with ours(clients, []) as server:
            figures, limits = keep(
                driver.drive(_improve(driver, str(server.file), scenario), [*server.options(), *options])
            )
            runs.append(figures)
    mine = middle(runs)
    told = [limit(what, mine[name], most) for what, name, most in limits]
    return outcome(f"{scenario}, {clients} clients", {OURS: mine}, {}, told)


async def opening(driver: Driver, work: Work) -> Figures:
    """A table with very many entries is opened."""
    entries = work.edits or 20_000
    mine = middle(list(await measured(entries, work.runs)))
    limits = [
        limit("replayed, ms", mine["replayed_ms"], 300),
        limit("opened, ms", mine["opened_ms"], 300),
        limit("the loop held up by keeping, ms", mine["encoded_ms"], 50),
        limit("us an entry", mine["us_an_entry"], 10),
    ]
    return outcome(f"open, {entries} entries", {OURS: mine}, {}, limits)


async def processes(driver: Driver, work: Work) -> Figures:
    """An act on one server process is seen on another."""
    runs = [await asyncio.to_thread(two_processes, 200, work.seconds) for _ in range(work.runs)]
    told = {name: middle([flat(run["servers"][name]) for run in runs]) for name in runs[0]["servers"]}
    limits = [
        limit(f"{name}: p99 ms on the other process", figures["seen_on_the_other_ms p99"], 20)
        for name, figures in told.items()
    ]
    return outcome("processes, 200 acts a second", told, {}, limits)


async def broadcast(driver: Driver, work: Work) -> Figures:
    """Everybody is told 300 bytes, beside a plain send loop in C."""
    return await broadcasting.measured(work.clients or 1000, work.seconds, work.runs)


async def memory(driver: Driver, work: Work) -> Figures:
    """What a connection holds, and what minutes of traffic add."""
    return await remembering.measured(work.clients or 1000, work.minutes, work.runs)


async def keystrokes(driver: Driver, work: Work) -> Figures:
    """What people once typed, typed again."""
    return await typing.measured(driver, work.recording, work.edits or 0, work.clients or 4, work.runs)


async def growth(driver: Driver, work: Work) -> Figures:
    """Larger and larger tables, and a picture of what they cost."""
    return await growing.measured(work.clients or 1000, 200, work.edits or 50_000, work.runs, work.pictures)


Scenario = Callable[[Driver, Work], Coroutine[None, None, Figures]]
SCENARIOS: Final[dict[str, Scenario]] = {
    "coedit": coedit,
    "latejoin": latejoin,
    "herd": herd,
    "vote": vote,
    "act": act,
    "open": opening,
    "processes": processes,
    "broadcast": broadcast,
    "memory": memory,
    "keystrokes": keystrokes,
    "growth": growth,
}
ALONE: Final = frozenset({"open", "processes", "broadcast", "memory", "keystrokes", "growth"})
"""What needs no load driver from elsewhere; keystrokes do without the peer that it is put beside."""
