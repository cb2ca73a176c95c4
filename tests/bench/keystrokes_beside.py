"""The same recorded keystrokes through Hocuspocus and through ours, without cut connections and with them.

Hocuspocus says of each update that it has it, as our server does, but keeps it in memory, and sends on what came in one
turn as a single update. So an edit has arrived at a page of its when the page's document has its letters; edits that
only delete have no time of their own there. Holds no test.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from functools import partial
from typing import Final, NamedTuple

from pycrdt import Doc, XmlFragment

from server.sessions.guard.reading import read, read_state
from tests.bench.keystrokes import CUTS, PATIENCE, WINDOW, Replay, replayed, timed
from tests.bench.line import BINARY, Busy, Line, number, opened, used
from tests.bench.recording import PENS, TRACES, Keyed, Recording, read_by_yjs, recording
from tests.bench.report import OURS, Figures, limit, middle, outcome, ratio
from tests.bench.servers import Driver, peer
from tests.sessions import yjs_bytes as yjs

BESIDE: Final = "hocuspocus"
CUT: Final = "improve, lines cut"
_NAME: Final = yjs.string("room")
_SYNC, _AUTH, _REPLY, _STATUS = 0, 2, 4, 8
_ASKS, _ANSWERS, _UPDATE = 0, 1, 2
SETTLE: Final = 1.0
"""What only deletes is waited for so long at the end."""
_NO_UPDATE: Final = b"\x00\x00"
NOT_FOUND: Final = (
    "Hocuspocus was not measured: it is started from the folder of the load driver (--driver FOLDER), "
    "which was not found at {}."
)


async def measured(driver: Driver, name: str, most: int, readers: int, runs: int) -> Figures:
    recorded = await recording(TRACES[name], most)
    if driver.found:
        driver.install()
    each: dict[str, list[Figures]] = {}
    for _ in range(runs):
        if driver.found:
            each.setdefault(BESIDE, []).append(await _through_hocuspocus(driver, recorded, readers))
        each.setdefault(OURS, []).append((await replayed(recorded, readers, cuts=0)).figures)
        each.setdefault(CUT, []).append((await replayed(recorded, readers, cuts=CUTS)).figures)
    servers = {server: middle(some) for server, some in each.items()}
    ratios = {figure: ratio(servers, figure, BESIDE) for figure in ("edits_a_second", "p99_ms")}
    limits = [
        limit(f"{server}: readers and seal that differ from the recording", _differ(some), 0)
        for server, some in each.items()
        if server != BESIDE
    ]
    notes = [] if driver.found else [NOT_FOUND.format(driver.folder)]
    return outcome(f"keystrokes, {name}, {readers} readers", servers, ratios, limits, notes)


def _differ(runs: list[Figures]) -> int:
    return sum(run["readers"] - run["readers_equal"] + (not run["sealed_equal"]) for run in runs)


class Page:
    """A page of Hocuspocus's: says who it is, asks for all there is, writes if it is an agent's."""

    def __init__(self, replay: Replay, ends: list[list[End]]) -> None:
        self.arrived: Final[dict[int, float]] = {}
        self.counts: Final = [0] * len(PENS)
        self.updates: Final[list[bytes]] = []
        self.changed: Final = asyncio.Event()
        self._ends: Final = ends
        self._doc: Final[Doc[XmlFragment]] = Doc(skip_gc=True)
        self._unanswered = 0
        self._synced = False
        self._replay: Final = replay
        self._line: Line

    async def open(self, url: str) -> None:
        self._line = await opened(url, self._heard)
        self._say(bytes((_AUTH, 0)) + yjs.string("token") + yjs.string("4.7.0"))
        self._say(bytes((_SYNC, _ASKS)) + yjs.string(b"\x00"))
        await self.until(lambda: self._synced)

    def close(self) -> None:
        self._line.transport.abort()

    async def until(self, holds: Callable[[], bool]) -> None:
        """Raises: TimeoutError when nothing comes any more."""
        while not holds():
            self.changed.clear()
            await asyncio.wait_for(self.changed.wait(), PATIENCE)

    async def write(self, update: bytes) -> None:
        self._update(_UPDATE, update)
        await self.until(lambda: self._unanswered == 0)

    async def type(self, own: list[tuple[int, Keyed]]) -> None:
        for place, edit in own:
            await self.until(partial(self._may, edit.needs))
            self._replay.sent[place] = time.perf_counter()
            self._update(_UPDATE, edit.update)
        await self.until(lambda: self._unanswered == 0)

    def _may(self, needs: tuple[int, ...]) -> bool:
        return self._unanswered < WINDOW and all(a >= b for a, b in zip(self.counts, needs, strict=False))

    def _update(self, kind: int, update: bytes) -> None:
        self._unanswered += 1
        self._say(bytes((_SYNC, kind)) + yjs.string(update))

    def _say(self, message: bytes) -> None:
        self._line.say(BINARY, _NAME + message)

    def _heard(self, _: int, payload: bytes) -> None:
        now, at = time.perf_counter(), len(_NAME)
        kind = payload[at]
        if kind == _STATUS:
            self._unanswered -= 1
        elif kind in (_SYNC, _REPLY):
            if payload[at + 1] == _ASKS:
                self._update(_ANSWERS, _NO_UPDATE)
                return
            length, start = number(payload, at + 2)
            self._take(payload[start : start + length], now)
            self._synced = True
        self.changed.set()

    def _take(self, update: bytes, now: float) -> None:
        self.updates.append(update)
        self._doc.apply_update(update)
        state = read_state(self._doc.get_state())
        for n, (pen, edits) in enumerate(zip(PENS, self._ends, strict=False)):
            while self.counts[n] < len(edits) and edits[self.counts[n]].end <= state.get(pen, 0):
                edit = edits[self.counts[n]]
                if edit.types:
                    self.arrived[edit.place] = now
                self.counts[n] += 1


class End(NamedTuple):
    """Which edit, the clock of its agent after it, and whether it puts in letters."""

    place: int
    end: int
    types: bool


def _ends(recorded: Recording) -> list[list[End]]:
    """By agent, its edits in order."""
    result: list[list[End]] = [[] for _ in range(recorded.agents)]
    for place, edit in enumerate(recorded.edits):
        own, made = result[edit.agent], read(edit.update)
        own.append(End(place, made.end if made.pieces else own[-1].end if own else 0, bool(made.pieces)))
    return result


def _has_all(page: Page, edits: int) -> bool:
    return sum(page.counts) == edits


async def _through_hocuspocus(driver: Driver, recorded: Recording, readers: int) -> Figures:
    with peer(driver, BESIDE) as options:
        url, pid = options[options.index("--url") + 1], int(options[options.index("--server-pid") + 1])
        replay, ends = Replay(recorded), _ends(recorded)
        agents = [Page(replay, ends) for _ in range(recorded.agents)]
        reading = [Page(replay, ends) for _ in range(readers)]
        await agents[0].open(url)
        await agents[0].write(recorded.base)
        for page in (*agents[1:], *reading):
            await page.open(url)
        cpu, busy, start = used(pid), Busy(), time.perf_counter()
        typing = (
            agent.type([(at, edit) for at, edit in enumerate(recorded.edits) if edit.agent == n])
            for n, agent in enumerate(agents)
        )
        all_here = (page.until(partial(_has_all, page, len(recorded.edits))) for page in reading)
        await asyncio.gather(*typing, *all_here)
        took, share = time.perf_counter() - start, busy.share()
        cpu = used(pid) - cpu
        await asyncio.sleep(SETTLE)
        for page in (*agents, *reading):
            page.close()
        words = await read_by_yjs([page.updates for page in reading])
        return timed(replay, [page.arrived for page in reading], took, share) | {
            "cpu_us_per_edit": cpu * 1e6 / len(recorded.edits),
            "readers_equal": sum(each == recorded.words for each in words),
            "readers": len(words),
        }
