"""Recorded keystrokes through real connections: one page for each agent, several that read. Holds no test.

An agent's page sends its edits in order, each as soon as it has received what its author had seen, some WINDOW of them
unanswered at a time. With cuts, a page of an agent and one that reads lose their connection every now and then, come
back, say what they have and send again what was not answered. At the end the words of every reader (read by Yjs) and
those that the house has sealed must be the recording's own.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Iterator
from hashlib import sha256
from itertools import cycle
from typing import Final

from msgspec import Struct

from server.deliberation.ids import TableId
from server.sessions.loading import load
from server.storage import postgres
from tests.bench.line import BINARY, Busy, Line, opened, used
from tests.bench.recording import PENS, Keyed, Recording, read_by_yjs
from tests.bench.report import Figures
from tests.bench.servers import Ours, ours
from tests.sessions import yjs_bytes as yjs
from tests.sessions.pages import numbered

WINDOW: Final = 32
CUTS: Final = 20
"""How often in a run."""
FREE: Final = {
    "IMPROVE_LIMIT_MESSAGES_A_SECOND": "1000000",
    "IMPROVE_LIMIT_MESSAGES_AT_ONCE": "1000000",
}
"""Nobody types so fast: what a hand may send is not what is measured."""
BASE_EDITS: Final = 1
PATIENCE: Final = 60


class Replay:
    """What all pages of one run share: when each edit was sent, and by its bytes which it is."""

    def __init__(self, recorded: Recording) -> None:
        self.edits: Final = recorded.edits
        self.place: Final = {edit.update: n for n, edit in enumerate(recorded.edits)}
        self.sent: Final[list[float]] = [0.0] * len(recorded.edits)


class Page:
    """A page that reads, and comes back when it is cut off. `have`: number of the last edit it has without a gap."""

    def __init__(self, replay: Replay, url: str, cookie: str, text: str) -> None:
        self.updates: Final[list[bytes]] = []
        self.arrived: Final[dict[int, float]] = {}
        self.counts: Final = [0] * len(PENS)
        self.changed: Final = asyncio.Event()
        self.comings = 0
        self._replay: Final = replay
        self._url, self._cookie, self._text = url, cookie, text
        self._line: Line | None = None
        self._known: Final = set[int]()
        self._trouble = ""
        self.have = 0
        self._task: Final = asyncio.create_task(self._live())

    def cut(self) -> None:
        if self._line is not None:
            self._line.transport.abort()
            self._line = None  # nothing more is written to it, though it says only later that it is lost

    async def close(self) -> None:
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)
        self.cut()

    async def until_has(self, number: int) -> None:
        while self.have < number:
            await self.wait()

    async def wait(self) -> None:
        """Until something comes. Raises: RuntimeError once it is refused or has ended, TimeoutError after long."""
        self.changed.clear()
        if self._trouble or self._task.done():
            raise RuntimeError(self._trouble or "the page has ended")
        await asyncio.wait_for(self.changed.wait(), PATIENCE)

    async def _live(self) -> None:
        try:
            while True:
                try:
                    line = await opened(self._url, self._heard, self._cookie)
                except OSError:  # a ConnectionError is one: it was cut off again on its way in
                    await asyncio.sleep(0.05)
                    continue
                line.hello()
                line.tell(type="ReadDraft", text=self._text, have=self.have)
                self._line = line
                self.comings += 1
                self._back()
                await line.lost
                self._line = None
        finally:
            self.changed.set()

    def _back(self) -> None:
        pass

    def _heard(self, kind: int, payload: bytes) -> None:
        now = time.perf_counter()
        if kind != BINARY:
            self._told(payload)
            return
        for number, update in numbered(payload):
            if number in self._known:
                continue
            self.updates.append(update)
            place = self._replay.place.get(update)
            if place is not None:
                self.arrived[place] = now
                self.counts[self._replay.edits[place].agent] += 1
            self._knows(number)

    def _knows(self, number: int) -> None:
        self._known.add(number)
        while self.have + 1 in self._known:
            self.have += 1
        self.changed.set()

    def _told(self, words: bytes) -> None:
        if words.startswith((b'{"type":"Stray"', b'{"type":"Refused"', b'{"type":"Farewell"')):
            self._trouble = words.decode()
            self.changed.set()


class Agent(Page):
    """A page that writes as well."""

    def __init__(self, replay: Replay, url: str, cookie: str, text: str, pen: int) -> None:
        self._unanswered: Final[dict[int, bytes]] = {}
        self._head: Final = yjs.string(text) + yjs.number(pen)
        super().__init__(replay, url, cookie, text)

    async def type(self, own: list[tuple[int, Keyed]]) -> None:
        for local, (place, edit) in enumerate(own, start=1):
            while len(self._unanswered) >= WINDOW or any(a < b for a, b in zip(self.counts, edit.needs, strict=False)):
                await self.wait()
            self._unanswered[local] = self._head + yjs.number(local) + bytes((edit.flags,)) + edit.update
            self._replay.sent[place] = time.perf_counter()
            if self._line is not None:
                self._line.say(BINARY, self._unanswered[local])
        while self._unanswered:
            await self.wait()

    def _back(self) -> None:
        assert self._line is not None
        for frame in self._unanswered.values():
            self._line.say(BINARY, frame)

    def _told(self, words: bytes) -> None:
        if words.startswith(b'{"type":"Taken"'):
            taken = json.loads(words)
            self._unanswered.pop(taken["local"], None)
            self._knows(taken["number"])
        else:
            super()._told(words)


class Found(Struct, frozen=True):
    """`words`: of every reader. `sealed`: of the house."""

    figures: Figures
    words: tuple[str, ...]
    sealed: str
    comings: int


async def replayed(recorded: Recording, readers: int, *, cuts: int) -> Found:
    """All of a recording through our server."""
    pens = {pen: f"s{n}" for n, pen in enumerate(PENS[: recorded.agents])}
    async with ours(recorded.agents + readers, [recorded.base], FREE, pens) as server:
        hall, replay = server.hall, Replay(recorded)

        def place(name: str) -> tuple[str, str, str]:
            return f"{server.url}/ws/{hall.table}/{name}", hall.cookies[name], hall.text

        agents = [Agent(replay, *place(name), pen) for pen, name in pens.items()]
        reading = [Page(replay, *place(name)) for name in hall.members[recorded.agents :]]
        try:
            for page in (*agents, *reading):
                await page.until_has(BASE_EDITS)
            cpu, database, busy, start = used(server.pid), used(server.database), Busy(), time.perf_counter()
            cutting = asyncio.create_task(_cut(agents, reading, len(recorded.edits), cuts))
            typing = (
                agent.type([(at, edit) for at, edit in enumerate(recorded.edits) if edit.agent == n])
                for n, agent in enumerate(agents)
            )
            await asyncio.gather(*typing, *(page.until_has(BASE_EDITS + len(recorded.edits)) for page in reading))
            took, share = time.perf_counter() - start, busy.share()
            cpu, database = used(server.pid) - cpu, used(server.database) - database
            await cutting
            sealed = await _sealed(server)
        finally:
            for page in (*agents, *reading):
                await page.close()
        words = await _words(reading)
        figures = timed(replay, [page.arrived for page in reading], took, share)
        figures |= {
            "cpu_us_per_edit": cpu * 1e6 / len(recorded.edits),
            "cpu_us_per_edit_database": database * 1e6 / len(recorded.edits),
            "cut_off": sum(page.comings - 1 for page in (*agents, *reading)),
            "readers_equal": sum(each == recorded.words for each in words),
            "readers": len(words),
            "sealed_equal": sealed == recorded.words.strip(),  # X5
        }
        return Found(figures, words, sealed, sum(page.comings for page in (*agents, *reading)))


def timed(replay: Replay, arrived: list[dict[int, float]], took: float, busy: float) -> Figures:
    """Edits a second, and the time from the sending of an edit to its arrival at each reader."""
    times = sorted(now - replay.sent[place] for each in arrived for place, now in each.items())
    return {
        "edits": len(replay.edits),
        "edits_a_second": len(replay.edits) / took,
        "p50_ms": times[len(times) // 2] * 1e3,
        "p99_ms": times[min(len(times) - 1, int(len(times) * 0.99))] * 1e3,
        "driver_busy": busy,
    }


async def _cut(agents: list[Agent], reading: list[Page], edits: int, cuts: int) -> None:
    """Cuts one of each off, again and again, whenever so much more has come."""
    turns: Iterator[tuple[Agent, Page]] = zip(cycle(agents), cycle(reading), strict=False)
    for n in range(1, cuts + 1):
        agent, reader = next(turns)
        await reader.until_has(n * edits // (cuts + 1))
        agent.cut()
        reader.cut()


async def _sealed(server: Ours) -> str:
    """The chair closes the draft; the words of the version that the house makes of it."""
    hall, done = server.hall, asyncio.Event()

    def heard(_: int, payload: bytes) -> None:
        if b'"state":"sealed"' in payload:
            done.set()

    chair = await opened(f"{server.url}/ws/{hall.table}/{hall.chair}", heard, hall.cookies[hall.chair])
    chair.hello()
    close = {"type": "CloseDraft", "text": hall.text}
    chair.tell(type="Ask", id="close", command=close, seat=None, means=None, happened=None)
    await asyncio.wait_for(done.wait(), PATIENCE)
    chair.transport.abort()
    async with postgres.connect(server.dsn) as store:
        table = (await load(store, TableId(hall.table))).table
    (text,) = table.texts.by_id.values()
    assert text.current is not None
    return "".join(unit.words.shown for unit in text.current.units)


async def _words(reading: list[Page]) -> tuple[str, ...]:
    """What Yjs makes of what each has received; who has received the very same is read once."""
    digests = [sha256(b"".join(page.updates)).digest() for page in reading]
    lists = {digest: page.updates for digest, page in zip(digests, reading, strict=True)}
    made = dict(zip(lists, await read_by_yjs(list(lists.values())), strict=True))
    return tuple(made[digest] for digest in digests)
