"""How cost grows with the people at a table, the texts on it and its age; a picture of each. Holds no test.

Of every table: how long its log takes to be read, the server's CPU for somebody who comes in, and for an act of the
chair that every screen shows. With texts and with age 50 people are there.
"""

from __future__ import annotations

import asyncio
import time
from itertools import count
from pathlib import Path
from typing import Final

from server.config import Settings
from server.deliberation.ids import OFFICE, CommandId, TableId, TextId, UnitId
from server.deliberation.matters.texts.shapes import ImportText, NewUnit
from server.deliberation.shapes import By
from server.house import open_house
from server.protocol import Done
from server.sessions.loading import load
from server.storage import postgres
from tests.bench import hall
from tests.bench.line import Busy, Line, opened, used
from tests.bench.opening import voted
from tests.bench.plot import svg
from tests.bench.report import Figures, middle, outcome
from tests.bench.servers import Ours, Prepare, ours

SOME: Final = 50
UNITS: Final = 20
"""Of each text, with as many words."""
ACTS: Final = 20
STEPS: Final = (0.05, 0.2, 0.5, 1.0)
TOGETHER: Final = 50
PATIENCE: Final = 60
SERIES: Final = {"open_ms": "reading the log", "join_ms": "coming in (CPU)", "act_ms": "an act (CPU)"}


async def measured(people: int, texts: int, entries: int, runs: int, pictures: Path) -> Figures:
    """The figures of all tables; the pictures are written into that folder."""
    asks: dict[str, list[tuple[int, int, Prepare | None]]] = {
        "people": [(size, size, None) for size in _sizes(people)],
        "texts": [(size, SOME, _with_texts(size)) for size in _sizes(texts)],
        "age": [(size, SOME, _aged(size)) for size in _sizes(entries)],
    }
    across = {"people": "people at the table", "texts": "texts on the table", "age": "entries in its log"}
    servers: dict[str, Figures] = {}
    for name, points in asks.items():
        found = {size: middle([await _once(members, make) for _ in range(runs)]) for size, members, make in points}
        servers |= {f"{name} {size:,}": figures for size, figures in found.items()}
        _drawn(pictures / f"growth-{name}.svg", name, across[name], found)
    return outcome("growth", servers, {}, [], [f"The pictures are in {pictures}."])


def _drawn(file: Path, name: str, across: str, found: dict[int, Figures]) -> None:
    """CPU is told by the system in steps of 10 ms: over few people and acts what is less counts as 0.01 ms."""
    lines = {said: [(x, max(0.01, each[key])) for x, each in found.items()] for key, said in SERIES.items()}
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(svg(f"What a table costs: {name}", across, "milliseconds", lines), encoding="utf-8")


def _sizes(most: int) -> list[int]:
    return sorted({max(1, round(most * step)) for step in STEPS})


def _aged(entries: int) -> Prepare:
    async def make(dsn: str, made: hall.Hall) -> None:
        await voted(dsn, made, entries)

    return make


def _with_texts(texts: int) -> Prepare:
    async def make(dsn: str, made: hall.Hall) -> None:
        settings = Settings(Path(), "127.0.0.1", 0, "http://127.0.0.1", None, None, behind_proxy=False)
        seat = OFFICE
        async with postgres.connect(dsn) as store, open_house(settings, store) as house:
            for n in range(texts):
                units = tuple(NewUnit(UnitId(f"u{k}"), "point", 0, "parola " * UNITS) for k in range(UNITS))
                command = ImportText(TextId(f"testo-{n}"), f"Testo {n}", "guidelines", units)
                act = By(seat, seat, "own_device", CommandId(f"testo-{n}"))
                reply = await house.rooms.ask(TableId(made.table), command, act)
                assert isinstance(reply, Done), reply

    return make


async def _once(members: int, prepare: Prepare | None) -> Figures:
    async with ours(members, [], prepare=prepare) as server:
        async with postgres.connect(server.dsn) as store:
            clock = time.perf_counter()
            await load(store, TableId(server.hall.table))
            open_ms = (time.perf_counter() - clock) * 1e3
        return {"open_ms": open_ms, **await _lived(server)}


async def _lived(server: Ours) -> Figures:
    busy, arrived, done = Busy(), asyncio.Semaphore(0), asyncio.Semaphore(0)

    def heard(_: int, payload: bytes) -> None:
        if payload.startswith(b'{"type":"Welcome"'):
            arrived.release()

    def answered(kind: int, payload: bytes) -> None:
        heard(kind, payload)
        if payload.startswith(b'{"type":"Done"'):
            done.release()
        elif payload.startswith(b'{"type":"Refused"'):
            raise RuntimeError(payload.decode())

    made, lines = server.hall, list[Line]()
    url = f"{server.url}/ws/{made.table}/"
    chair = await opened(f"{url}{made.chair}", answered, made.cookies[made.chair])
    chair.hello()
    await asyncio.wait_for(arrived.acquire(), PATIENCE)
    cpu = used(server.pid)
    for at in range(0, len(made.members), TOGETHER):
        some = made.members[at : at + TOGETHER]
        fresh = await asyncio.gather(*(opened(f"{url}{name}", heard, made.cookies[name]) for name in some))
        for line in fresh:
            line.hello()
        for _ in fresh:
            await asyncio.wait_for(arrived.acquire(), PATIENCE)
        lines += fresh
    join = used(server.pid) - cpu
    await asyncio.sleep(1)
    cpu = used(server.pid)
    ids = count(1)
    for _ in range(ACTS // 2):
        for kind, more in (("SuspendSitting", {"returns_at": None}), ("ResumeSitting", {})):
            command = {"type": kind, "sitting": hall.SITTING, **more}
            chair.tell(type="Ask", id=f"growth-{next(ids)}", command=command, seat=None, means=None, happened=None)
            await asyncio.wait_for(done.acquire(), PATIENCE)
            await asyncio.sleep(0.05)
    acts = used(server.pid) - cpu
    for line in (*lines, chair):
        line.transport.abort()
    return {
        "join_ms": join * 1e3 / len(lines),
        "act_ms": acts * 1e3 / ACTS,
        "driver_busy": busy.share(),
    }
