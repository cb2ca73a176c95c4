"""The world: processes that fall and come back, one store, lines, people; all drawn from one number.

What runs are the real rooms, drafts, sockets and workers; only what is around them is made up.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta
from itertools import count
from random import Random
from typing import Final, get_args
from unittest import mock

import structlog
from structlog.typing import EventDict, WrappedLogger

from server.deliberation import core
from server.deliberation.audience import Audience
from server.deliberation.ids import OFFICE, SeatId
from server.deliberation.table import Table
from server.protocol import Ask, WireCommand
from server.sessions import drafts, peer, rooms, socket, worker
from server.sessions.elsewhere import Whisper
from server.sessions.outbox import Outbox
from server.sessions.relay import Alone, Hint
from server.sessions.socket import act_of
from server.storage.store import Unavailable
from tests.deliberation import plausible
from tests.deliberation.house import START
from tests.simulation.disk import Disk, Weather, way_to
from tests.simulation.founding import SEATS, TABLE, founded
from tests.simulation.loop import in_home, outside, virtual
from tests.simulation.network import Line
from tests.simulation.people import Person
from tests.simulation.process import InlineReader, Process

_STEPS: Final = 120
_PACES: Final = ((0.0, 0.001, 0.02), (0.05, 0.1, 0.2), (0.1, 0.3, 1.0, 4.0))
"""Seconds from one thing to the next, as long as people are in the mood."""
_PATIENCE: Final = 400
"""Seconds after which everything has come to rest: a job whose worker fell is taken again after two minutes."""


class World:
    """`told`: what happened, line by line. `troubles`: what should never be logged."""

    def __init__(self, seed: int, *, traced: bool = False) -> None:
        self.seed: Final = seed
        self.dice: Final = Random(f"{seed}/world")
        self.loop: Final = virtual(Random(f"{seed}/loop"))
        self.told: Final[list[str]] = []
        self.troubles: Final[list[str]] = []
        self._traced: Final = traced
        self._numbers: Final = count(1)
        kept, loaded = founded(self.dice)
        self.disk: Final = Disk(kept, loaded, self.loop.time)
        r = self.dice
        self.fate: Final = Fate(r)
        self.far = self.fate.far
        self._pace = r.choice(_PACES)
        self.weather: Final = Weather()
        names = [*SEATS, OFFICE, "ana"]
        self.people: Final = [
            Person(f"{name}{place}", SeatId(name), self, Random(f"{seed}/person/{place}"))
            for place, name in enumerate(names)
        ]
        self.processes: Final[list[Process]] = []
        self.requests: Final[list[tuple[Process, asyncio.Task[None]]]] = []

    @property
    def truth(self) -> Table:
        return self.disk.truths[-1][1]

    def now(self) -> float:
        return self.loop.time()

    def clock(self) -> datetime:
        return START + timedelta(seconds=self.loop.time())

    def say(self, who: str, what: str) -> None:
        if self._traced:
            self.told.append(f"{self.loop.time():10.4f} {who:<12} {what}")

    def run(self) -> None:
        """Until everything has come to rest."""
        with self._around():
            self.loop.run(self._go_on())
            self.troubles.extend(self.loop.troubles)

    async def _go_on(self) -> None:
        for place in range(self.fate.processes):
            self._start(f"process{place}")
        for person in self.people:
            person.come()
        await asyncio.sleep(1)
        self._storm()
        for _ in range(_STEPS):
            self._step()
            if self.dice.random() < 0.1:
                self._pace = self.dice.choice(_PACES)
            await asyncio.sleep(self.dice.choice(self._pace))
        await self._rest()

    def _storm(self) -> None:
        fate, weather = self.fate, self.weather
        weather.cut, weather.lost, weather.late, weather.slow = fate.cut, fate.lost, fate.late, fate.slow

    def _step(self) -> None:
        r, fate = self.dice, self.fate
        person = r.choice(self.people)
        match r.choices(("act", "write", "repeat", "line", "reload", "away", "fall", "end"), fate.weights)[0]:
            case "act":
                self._act()
            case "write":
                for _ in range(r.choice((1, 1, 3, 9))):
                    person.write()
            case "repeat":
                person.repeat()
            case "line":
                person.lose_line()
            case "reload":
                r.choice((person.reload, person.look_anew))()
            case "away":
                self.weather.away = self.now() + r.choice((0.1, 1.0, 8.0))
                self.say("store", f"away until {self.weather.away:.3f}")
            case "fall":
                self._fall()
            case "end":
                self._end()

    def _act(self) -> None:
        """Somebody presses what one might press as the table really stands."""
        command, name = plausible.pressed(self.dice, self.truth)
        those = [person for person in self.people if person.seat == name]
        if those and isinstance(command, get_args(WireCommand)):
            person = self.dice.choice(those)
            ask = person.ask(command, self.dice.choice((0, 0, 1, 2, 5)))
            if self.dice.random() < 0.15:
                self._ask_elsewhere(person, ask)

    def _ask_elsewhere(self, person: Person, ask: Ask) -> None:
        """The same by a plain request, to any process; the answer may get lost."""
        process = self._any_process()
        if process is not None:
            self.requests.append(
                (process, in_home(process, self.loop.create_task, self._requested(process, person, ask)))
            )

    async def _requested(self, process: Process, person: Person, ask: Ask) -> None:
        await asyncio.sleep(self.dice.random() * self.far)
        try:
            reply = await process.rooms.ask(TABLE, ask.command, act_of(ask, person.seat))
        except Unavailable:
            return
        if self.dice.random() < 0.7:
            outside(self.loop.call_later, self.dice.random() * self.far, person.answered, reply)

    def _fall(self) -> None:
        process = self._any_process()
        if process is not None:
            self.say(process.name, "falls")
            process.fall()
            outside(self.loop.call_later, self._pause(), self._start_again, process)

    def _end(self) -> None:
        process = self._any_process()
        if process is not None:
            self.say(process.name, "ends")
            outside(self.loop.create_task, self._ended(process))

    async def _ended(self, process: Process) -> None:
        ending = in_home(process, self.loop.create_task, process.end())
        await asyncio.wait((ending,), timeout=12)
        process.fall()
        await asyncio.sleep(self._pause())
        self._start_again(process)

    def _pause(self) -> float:
        """A process alone is started anew after its last writes have come to their end."""
        return self.dice.choice((0.5, 3.0)) + (1.0 if self.fate.processes == 1 else 0.0)

    def _start_again(self, process: Process) -> None:
        if process in self.processes:
            self.processes.remove(process)
            self._start(process.name)

    def _start(self, name: str) -> None:
        r = Random(f"{self.seed}/{name}/{next(self._numbers)}")
        skew = timedelta(seconds=self.fate.skew * r.uniform(-1, 1))
        relay = Alone() if self.fate.processes == 1 else _Whisper(self, name, r)
        reader = InlineReader(r)
        reader.dies = self.fate.reader_dies
        store = way_to(self.disk, self.weather, r)
        self.processes.append(Process(name, store, relay, lambda: self.clock() + skew, reader))
        self.processes.sort(key=lambda process: process.name)
        self.say(name, "stands")

    def _any_process(self) -> Process | None:
        standing = [process for process in self.processes if process.standing]
        return self.dice.choice(standing) if standing else None

    def line(self, person: Person) -> Line | None:
        process = self._any_process()
        if process is None:
            return None
        r = Random(f"{self.seed}/line/{next(self._numbers)}")
        self.say(person.name, f"goes to {process.name}")
        line = Line(person, process, process.site, f"/ws/{TABLE}/{person.seat}", r, self.far)
        process.lines.append(line)
        return line

    def others(self, teller: str) -> Iterator[Process]:
        return (each for each in self.processes if each.name != teller and each.standing)

    async def _rest(self) -> None:
        """The weather clears; everybody comes back, everything asked is answered, every job is done."""
        self.say("world", "calm")
        self.weather.cut = self.weather.lost = self.weather.late = self.weather.away = 0.0
        self.weather.slow, self.far = 0.02, 0.02
        for process in self.processes:
            process.reader.dies = 0.0
        self.fate.reader_dies = 0.0
        until = self.now() + _PATIENCE
        await asyncio.sleep(32)  # what was cut off silently has been noticed by then
        while self.now() < until and self._restless():  # noqa: ASYNC110 - there is no event for all of it
            await asyncio.sleep(2)
        await asyncio.sleep(5)
        for what in self._restless():
            self.troubles.append(f"never came to rest: {what}")

    def _restless(self) -> list[str]:
        people = [f"{person.name} {person.waits_for}" for person in self.people if not person.at_rest]
        due = [f"due at {at}" for at, _ in core.due(self.truth) if at <= self.clock() + timedelta(seconds=60)]
        open = sum(process.standing and not task.done() for process, task in self.requests)
        dead = [f"{process.name} works no more" for process in self.processes if process.working.done()]
        jobs = [f"job {id}" for id in self.disk.undone]
        return [*people, *due, *jobs, *dead, *([f"{open} requests"] if open else [])]

    @contextmanager
    def _around(self) -> Iterator[None]:
        """What the code under test draws or counts by itself is drawn from the seed, its logs are read."""
        before = structlog.get_config()
        pens = Random(f"{self.seed}/pens")
        numbers = count(1)

        class Numbered(peer.Peer):
            """Stands in sets at a place that depends on nothing but what happened before."""

            def __init__(self, seat: SeatId, audience: Audience, outbox: Outbox) -> None:
                self._number = next(numbers)
                super().__init__(seat, audience, outbox)

            def __hash__(self) -> int:
                return self._number

        with ExitStack() as stack:
            stack.callback(structlog.configure, **before)
            structlog.configure(processors=[self._logged])
            for where, name, what in (
                (socket, "Peer", Numbered),
                (drafts, "randbelow", lambda most: pens.randrange(min(most, 40))),
                (worker, "COMPACT_EVERY", self.fate.compact_every),
                (peer, "MOST_WAITING", self.fate.most_waiting),
                (rooms, "MOST_WAITING", self.fate.most_waiting),
            ):
                stack.enter_context(mock.patch.object(where, name, what))
            yield

    def _logged(self, _: WrappedLogger, level: str, line: EventDict) -> EventDict:
        self.say("log", str(line))
        if level in ("error", "critical") or line.get("exc_info"):
            self.troubles.append(structlog.processors.format_exc_info(_, level, line).__repr__())
        raise structlog.DropEvent


class Fate:
    """How a world is: each kind of mishap belongs to it or not, more or less often."""

    def __init__(self, r: Random) -> None:
        self.processes = r.choice((1, 2, 2, 3))
        self.cut, self.lost, self.late = (r.choice((0.0, 0.0, 0.02, 0.08)) for _ in range(3))
        self.slow = r.choice((0.005, 0.05, 0.5, 2.0))
        self.far = r.choice((0.01, 0.1, 1.0))
        self.hints_lost = r.choice((0.0, 0.3, 1.0))
        self.skew = r.choice((0.0, 0.0, 2.0))
        self.reader_dies = r.choice((0.0, 0.0, 0.3))
        self.compact_every = r.choice((500, 7))
        self.most_waiting = r.choice((1 << 20, 20_000))
        mishaps = (r.choice((0, 2, 5)) for _ in range(5))
        self.weights = (60, r.choice((20, 60)), 8, *mishaps)


class _Whisper:
    """The relay between processes: a hint is late, and some get lost."""

    shared = True

    def __init__(self, world: World, name: str, dice: Random) -> None:
        self._world: Final = world
        self._name: Final = name
        self._dice: Final = dice

    def whisper(self, whisper: Whisper) -> None:
        """Who is connected where is not simulated."""

    def tell(self, hint: Hint) -> None:
        for process in self._world.others(self._name):
            if self._dice.random() >= self._world.fate.hints_lost:
                soon = self._dice.random() / 5
                in_home(process, self._world.loop.call_later, soon, process.rooms.heard, hint)
