"""How long an act on one server process takes to be seen on another: `python -m tests.bench.two_processes`.

Two servers on one PostgreSQL (with its real durability), told of each other by Redis or by NOTIFY. Members on the first
ask for the floor and withdraw, together so many times a second, each at its time whether or not the one before was
answered. An act counts as seen when a page is told of its entry or of a later one. Holds no test.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import re
import socket
import subprocess
import sys
import time
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager
from pathlib import Path
from typing import Any, Final

import websockets

from server.example.building import TABLE
from server.postgres_embedded import embedded_postgres
from server.typescript import wire_version
from tests.tools import state_folder
from tests.valkey import valkey
from tests.wire.prepared import VOTERS, prepared

ACTORS: Final = VOTERS[:8]
WATCHERS: Final = ("uditrice", "uditore", "veneto-lavoro", "mediatrice", "segreteria")
ROOT: Final = Path(__file__).parents[2]
_SEQ: Final = re.compile(r'"seq":(\d+)')
_ID: Final = re.compile(r'"id":"([^"]+)"')


class Page:
    """A page that reads as little as it can: numbers of entries with the time they came, answers by their id."""

    def __init__(self) -> None:
        self.shown: list[tuple[int, float]] = []
        self.answers: dict[str, tuple[int, float]] = {}
        self.here = asyncio.Event()
        self.line: websockets.ClientConnection

    async def read(self) -> None:
        async for words in self.line:
            now = time.perf_counter()
            assert isinstance(words, str)
            kind = words[9:13]
            if kind == "Chan":
                found = _SEQ.search(words)
                assert found is not None
                self.shown.append((int(found[1]), now))
            elif kind == "Done":
                id, seq = _ID.search(words), _SEQ.search(words)
                assert id is not None
                assert seq is not None
                self.answers[id[1]] = int(seq[1]), now
            elif kind == "Welc":
                self.here.set()
            elif kind == "Refu":
                raise AssertionError(words)


@contextmanager
def server_on(port: int, dsn: str, redis: str | None) -> Iterator[subprocess.Popen[str]]:
    environment = os.environ | {"IMPROVE_DATABASE_URL": dsn, "IMPROVE_REDIS_URL": redis or ""}
    words = [sys.executable, "-m", "server.cli", "serve", "--port", str(port)]
    process = subprocess.Popen(words, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        assert any("ImProVe is at" in line for line in process.stdout)
        yield process
    finally:
        process.terminate()
        process.communicate(timeout=30)


async def _open(stack: AsyncExitStack, port: int, seat: str, cookie: str) -> Page:
    page = Page()
    address = f"ws://127.0.0.1:{port}/ws/{TABLE}/{seat}"
    connecting = websockets.connect(
        address, additional_headers={"Cookie": cookie}, max_size=None, compression=None, proxy=None
    )
    page.line = await stack.enter_async_context(connecting)
    reading = asyncio.create_task(page.read())
    stack.callback(reading.cancel)
    await page.line.send(json.dumps({"type": "Hello", "version": wire_version(), "since": None, "audience": None}))
    await page.here.wait()
    return page


async def _act(page: Page, seat: str, start: float, every: float, seconds: float, sent: dict[str, float]) -> None:
    """Asks and withdraws at its times; keeps when it said what."""
    for n in range(int(seconds / every) // 2 * 2):
        await asyncio.sleep(max(0.0, start + n * every - time.perf_counter()))
        kind = "AskFloor" if n % 2 == 0 else "WithdrawRequest"
        command: dict[str, object] = {"type": kind, "request": f"{seat}-{n // 2}"}
        if n % 2 == 0:
            command["kind"] = "speech"
        id = f"{seat}-{n}"
        ask = {"type": "Ask", "id": id, "command": command, "seat": None, "means": None, "happened": None}
        words = json.dumps(ask)
        sent[id] = time.perf_counter()
        await page.line.send(words)


def _ms(seconds: list[float]) -> dict[str, float]:
    ordered = sorted(seconds)
    if not ordered:
        return {}
    at = {"p50": 0.5, "p90": 0.9, "p99": 0.99, "max": 1.0}
    return {name: round(ordered[min(len(ordered) - 1, int(len(ordered) * q))] * 1000, 2) for name, q in at.items()}


def _seen(page: Page, seq: int) -> float | None:
    place = bisect_left(page.shown, (seq, 0.0))
    return page.shown[place][1] if place < len(page.shown) else None


def cpu_of(pid: int) -> float:
    words = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


async def _measure(redis: str | None, rate: float, seconds: float) -> dict[str, Any]:
    ports = free_ports()
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(state_folder())
        dsn = await stack.enter_async_context(embedded_postgres(folder))
        cookies = await prepared(dsn)
        servers = [stack.enter_context(server_on(port, dsn, redis)) for port in ports]
        actors = [(seat, await _open(stack, ports[0], seat, cookies[seat])) for seat in ACTORS]
        here = [await _open(stack, ports[0], seat, cookies[seat]) for seat in WATCHERS]
        there = [await _open(stack, ports[1], seat, cookies[seat]) for seat in WATCHERS]
        await asyncio.sleep(6)  # so long it takes until both have surely heard of each other
        every = len(ACTORS) / rate
        sent: dict[str, float] = {}
        before, busy, start = [cpu_of(each.pid) for each in servers], time.process_time(), time.perf_counter() + 0.1
        acting = (
            _act(page, seat, start + place * every / len(ACTORS), every, seconds, sent)
            for place, (seat, page) in enumerate(actors)
        )
        await asyncio.gather(*acting)
        took = time.perf_counter() - start
        busy = (time.process_time() - busy) / took
        cpu = [cpu_of(each.pid) - was for each, was in zip(servers, before, strict=True)]
        await asyncio.sleep(2)  # twice what a lost hint costs
        answers = {id: answer for _, page in actors for id, answer in page.answers.items()}
        seen = {
            name: [(_seen(page, answers[id][0]), at) for page in pages for id, at in sent.items() if id in answers]
            for name, pages in (("here", here), ("there", there))
        }
        return {
            "acts": len(sent),
            "acts_a_second": round(len(sent) / took, 1),
            "unanswered": len(sent) - len(answers),
            "unseen": sum(when is None for pairs in seen.values() for when, _ in pairs),
            "answer_ms": _ms([answers[id][1] - at for id, at in sent.items() if id in answers]),
            "seen_on_the_same_ms": _ms([when - at for when, at in seen["here"] if when is not None]),
            "seen_on_the_other_ms": _ms([when - at for when, at in seen["there"] if when is not None]),
            "cpu_ms_an_act": [round(each / len(sent) * 1000, 2) for each in cpu],
            "driver_busy": round(busy, 2),
        }


def free_ports() -> list[int]:
    with socket.socket() as one, socket.socket() as other:
        for probe in (one, other):
            probe.bind(("127.0.0.1", 0))
        return [one.getsockname()[1], other.getsockname()[1]]


def two_processes(rate: float = 200, seconds: float = 10) -> dict[str, Any]:
    """The figures of both relays, as JSON can hold them: milliseconds, acts, CPU of both servers for one act."""
    with valkey() as redis:
        servers = {
            "notify": asyncio.run(_measure(None, rate, seconds)),
            "valkey": asyncio.run(_measure(redis, rate, seconds)),
        }
    ratios = {"valkey/notify p99": _p99(servers["valkey"]) / _p99(servers["notify"])}
    return {"scenario": "two_processes", "servers": servers, "ratios": ratios}


def _p99(server: dict[str, Any]) -> float:
    return float(server["seen_on_the_other_ms"]["p99"])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="An act on one server process seen on another")
    parser.add_argument("--rate", type=float, default=200, help="acts a second")
    parser.add_argument("--seconds", type=float, default=10)
    chosen = parser.parse_args()
    print(json.dumps(two_processes(chosen.rate, chosen.seconds), indent=1))
