"""A broadcast of 300 bytes to everybody: what our way of sending costs beside a plain loop in C. Holds no test.

Three servers tell the same lines the same things at the same pace: a C program that only asks the kernel
(send_loop.c), our connections and outboxes without a table (send_path.py), and the server as it is run, where each
frame is an edit that was checked and committed first.
"""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from tests.bench.line import BINARY, Busy, Line, number, opened, used
from tests.bench.report import OURS, Figures, limit, middle, outcome, ratio
from tests.bench.servers import ROOT, free_port, ours, running
from tests.sessions import yjs_bytes as yjs
from tests.tools import state_folder

SIZE: Final = 300
"""Bytes of each message."""
EVERY: Final = 50
"""Milliseconds from one to the next."""
TOGETHER: Final = 50
"""Lines that are opened at a time."""
PATIENCE: Final = 15
LOOP: Final = "C epoll loop"
PATH: Final = "our send path"
NO_COMPILER: Final = (
    "There is no C compiler (cc) on the PATH, so the plain loop was not measured and there is no ratio. "
    "Install one (Debian, Ubuntu: apt install gcc libc6-dev) and start again."
)


class Receivers:
    """Lines that count what they are told. `all`: so many deliveries have come."""

    def __init__(self, told: Callable[[bytes], int]) -> None:
        self.lines: list[Line] = []
        self.deliveries = 0
        self.frames = 0
        self._told: Final = told
        self._awaited = 0
        self._all: Final = asyncio.Event()

    def heard(self, kind: int, payload: bytes) -> None:
        if kind == BINARY:
            self.deliveries += self._told(payload)
            self.frames += 1
            if self.deliveries >= self._awaited:
                self._all.set()

    async def open(self, url: str, cookies: list[str]) -> None:
        for at in range(0, len(cookies), TOGETHER):
            some = cookies[at : at + TOGETHER]
            self.lines += await asyncio.gather(
                *(opened(url.format(n), self.heard, each) for n, each in enumerate(some, at))
            )

    async def await_all(self, deliveries: int, seconds: float) -> None:
        self._awaited = deliveries
        self._all.clear()
        if self.deliveries < deliveries:
            try:
                await asyncio.wait_for(self._all.wait(), seconds)
            except TimeoutError:
                return  # what is missing is told

    def close(self) -> None:
        for line in self.lines:
            line.transport.abort()


async def measured(clients: int, seconds: float, runs: int) -> Figures:
    """The table: microseconds of CPU for one delivery, and ours by the loop's."""
    rounds = max(1, int(seconds * 1000 / EVERY))
    each: dict[str, list[Figures]] = {}
    with state_folder() as folder:
        loop = compiled(folder)
        for _ in range(runs):
            if loop is not None:
                each.setdefault(LOOP, []).append(await alone([str(loop)], clients, rounds))
            path = [sys.executable, "-P", "-m", "tests.bench.send_path"]
            each.setdefault(PATH, []).append(await alone(path, clients, rounds))
            each.setdefault(OURS, []).append(await _edits(clients, rounds))
    servers = {name: middle(some) for name, some in each.items()}
    ratios = {
        f"us_per_delivery, {PATH} by {LOOP}": ratio(servers, "us_per_delivery", LOOP, PATH),
        f"us_per_delivery, an edit committed first by {LOOP}": ratio(servers, "us_per_delivery", LOOP),
    }
    limits = [
        limit(f"CPU of {PATH} by the {LOOP}'s (aim 1.4)", next(iter(ratios.values())), 1.6),
        limit("messages missing", servers[PATH]["missing"] + servers[OURS]["missing"], 0),
    ]
    notes = [] if loop is not None else [NO_COMPILER]
    return outcome(f"broadcast, {SIZE} bytes to {clients}", servers, ratios, limits, notes)


def compiled(folder: Path) -> Path | None:
    """The plain loop, made in this folder; None without a compiler."""
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None:
        return None
    program = folder / "send_loop"
    subprocess.run([compiler, "-O2", "-o", program, ROOT / "tests/bench/send_loop.c"], check=True)
    return program


async def alone(program: list[str], clients: int, rounds: int) -> Figures:
    """What one of the two programs that only send has used."""
    port = free_port()
    words = [*program, *map(str, (port, clients, rounds, EVERY, SIZE))]
    with running(words, {}, port) as pid:
        receivers = Receivers(lambda _: 1)
        await receivers.open(f"ws://127.0.0.1:{port}/{{}}", [""] * clients)
        cpu, busy = used(pid), Busy()
        await receivers.await_all(clients * rounds, rounds * EVERY / 1000 + PATIENCE)
        figures = _figures(receivers, used(pid) - cpu, clients * rounds, busy)
        receivers.close()
    return figures


async def _edits(clients: int, rounds: int) -> Figures:
    """The same through everything: one more member writes an edit each time."""
    async with ours(clients + 1, []) as server:
        hall = server.hall
        head = yjs.string(hall.text)

        def told(frame: bytes) -> int:
            return number(frame, number(frame, len(head))[1])[0]  # how many edits

        receivers, taken = Receivers(told), asyncio.Semaphore(0)
        pen: asyncio.Future[int] = asyncio.get_running_loop().create_future()

        def answered(_: int, payload: bytes) -> None:
            if payload.startswith(b'{"type":"Pen"'):
                pen.set_result(int(payload.rpartition(b":")[2].rstrip(b"}")))
            elif payload.startswith(b'{"type":"Taken"'):
                taken.release()

        url = f"{server.url}/ws/{hall.table}/s"
        await receivers.open(url + "{}", [hall.cookies[name] for name in hall.members[:clients]])
        for line in receivers.lines:
            line.hello()
            line.tell(type="ReadDraft", text=hall.text, have=0)
        writer = await opened(f"{url}{clients}", answered, hall.cookies[hall.members[clients]])
        writer.hello()
        writer.tell(type="ReadDraft", text=hall.text, have=0)
        writer.tell(type="TakePen", text=hall.text)
        client = await pen
        await asyncio.sleep(1)
        cpu, database, busy, start = used(server.pid), used(server.database), Busy(), time.perf_counter()
        for n in range(rounds):
            await asyncio.sleep(max(0.0, start + n * EVERY / 1000 - time.perf_counter()))
            writer.say(BINARY, head + yjs.number(client) + yjs.number(n + 1) + b"\x00" + edit(client, n, len(head)))
        await receivers.await_all(clients * rounds, PATIENCE)
        figures = _figures(receivers, used(server.pid) - cpu, clients * rounds, busy)
        figures["us_per_delivery_database"] = (used(server.database) - database) * 1e6 / (clients * rounds)
        receivers.close()
        writer.transport.abort()
    return figures


def edit(client: int, place: int, head: int) -> bytes:
    """A unit of its own for each edit, so long that the frame which carries it has some SIZE bytes."""
    letters = SIZE - head - 98
    clock = place * (letters + 5)
    return yjs.update(
        client,
        clock,
        [
            yjs.unit(yjs.top() if place == 0 else yjs.beside((client, clock - letters - 5))),
            yjs.words(yjs.inside((client, clock))),
            yjs.characters("x" * letters, yjs.inside((client, clock + 1))),
            yjs.value(f"e{place}", yjs.inside((client, clock), "id")),
            yjs.value("paragraph", yjs.inside((client, clock), "kind")),
            yjs.value(0, yjs.inside((client, clock), "level")),
        ],
    )


def _figures(receivers: Receivers, cpu: float, expected: int, busy: Busy) -> Figures:
    return {
        "us_per_delivery": round(cpu * 1e6 / expected, 3),
        "frames": receivers.frames,
        "missing": expected - receivers.deliveries,
        "driver_busy": busy.share(),
    }
