"""One draft besieged: honest pages write a recorded session, and a stranger with a pen sends damaged copies of it.

`python -m tests.sessions.siege MUTANTS [SEED]` prints what became of so many of them. Holds no test.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import cycle
from random import Random
from typing import Final, NoReturn

import structlog
from msgspec import Struct, json, to_builtins
from structlog.typing import EventDict

from server.deliberation.ids import CommandId, SeatId, TextId
from server.deliberation.matters.texts.shapes import AddText, LetWrite
from server.deliberation.shapes import By
from server.deliberation.table import Table
from server.edits import DELETES_MOST, Upward
from server.protocol import CaretOf
from server.sessions.asking_drafts import Sent, Surroundings, Wish
from server.sessions.drafts import Draft
from server.sessions.guard import rebuilt
from server.sessions.outbox import Frame
from server.sessions.peer import Peer
from server.sessions.reader import Reader, ReaderDied
from server.storage.memory import MemoryStore
from tests.sessions.corpus import Scenario, honest
from tests.sessions.mutating import by_another, mutant
from tests.sessions.rooms import in_sitting

TEXT: Final = TextId("besieged")
HONEST, STRANGER = SeatId("ana"), SeatId("ben")
MOST_BETWEEN: Final = 20
"""Mutants after each honest edit; more of them make more sessions."""
NOW: Final = datetime(2026, 11, 24, tzinfo=UTC)


class Toll(Struct):
    """`deaths` of the reading process; `sent_on`: refused updates that another page received; `silent`: edits that got
    no answer; `missed`: drafts of which the other page did not get every kept edit once, in order; `lost`: kept edits
    without effect; `differ`: drafts of which the reader makes another amount of words than the guard counts."""

    mutants: int = 0
    kept: int = 0
    edits: int = 0
    edits_refused: int = 0
    sent_on: int = 0
    silent: int = 0
    missed: int = 0
    deaths: int = 0
    lost: int = 0
    differ: int = 0


class Ear:
    """The outbox of a page that listens: answers by client id, and the frames with edits."""

    waiting = 0
    direct = None

    def __init__(self) -> None:
        self.pens: list[int] = []
        self.answers: Counter[int] = Counter()
        self.answered = 0
        self.strays: set[int] = set()
        self.frames: list[bytes] = []

    def write(self, frame: Frame, most: int) -> bool:
        if not frame.text:
            self.frames.append(frame.payload)
            return True
        message = json.decode(frame.payload)
        match message["type"]:
            case "Pen":
                self.pens.append(message["client"])
            case "Taken" | "Stray" as answer:
                self.answers[message["client"]] += 1
                self.answered += 1
                if answer == "Stray":
                    self.strays.add(message["client"])
        return True

    def abort(self) -> None:
        raise AssertionError("nobody is slow here")


async def besiege(mutants: int, dice: Random) -> Toll:
    """What became of about so many mutants, sent among the edits of the recorded sessions, 10,000 or more of them."""
    toll = Toll()
    table = await _drafting()
    between = max(1, min(MOST_BETWEEN, mutants // 10_000))
    async with Reader() as reader:
        for work in cycle(honest()):
            await _Session(table, work, toll, dice).hold(between, reader)
            if toll.mutants >= mutants and toll.edits >= 10_000:
                break
    return toll


async def _drafting() -> Table:
    """A table with a text in which everybody may write."""
    async with in_sitting() as (room, _, _):
        for id, command in (("add", AddText(TEXT, "Bozza", "guidelines")), ("let", LetWrite(TEXT, None))):
            await room.ask(command, By(SeatId("chair"), SeatId("chair"), "own_device", CommandId(id)))
        return room.table


class _Session:
    """One recorded session on a draft of its own."""

    def __init__(self, table: Table, work: Scenario, toll: Toll, dice: Random) -> None:
        self._work = work
        self._toll = toll
        self._dice = dice
        self._id = table.id
        self._store = MemoryStore()
        house = Surroundings(
            lambda: table,
            _nobody_writes,
            self._store,
            lambda: NOW,
            False,
            _nobody,
            _no_carets,
            _nobody_merges,
            lambda: False,
        )
        self._draft = Draft(TEXT, house)
        self._ears = Ear(), Ear(), Ear()
        self._honest = Peer(HONEST, "member", self._ears[0])
        self._stranger = Peer(STRANGER, "member", self._ears[1])
        self._draft.readers.add(Peer(SeatId("eva"), "member", self._ears[2]))
        self._sent = Counter[int](), Counter[int]()
        """By client id: of the honest pages, of the stranger."""

    async def hold(self, between: int, reader: Reader) -> None:
        await self._store.open_draft(self._id, TEXT)
        for client in {client for client, _ in self._work.updates}:
            await self._store.issue_pen(self._id, TEXT, client, HONEST, NOW)
        try:
            for place, (client, update) in enumerate(self._work.updates):
                self._sent[0][client] += 1
                edit = Upward(TEXT, client, self._sent[0][client], DELETES_MOST, update)
                self._draft.ask(Sent(self._honest, edit))
                await self._mutants(between, place)
        finally:
            await self._draft.close()
        await self._count(reader)

    async def _mutants(self, between: int, place: int) -> None:
        """Copies of edits that were written before, each under a client id of its own and damaged."""
        ear, sent, dice = self._ears[1], self._sent[1], self._dice
        ear.pens.clear()
        asked = ear.answered + between
        for _ in range(between):
            self._draft.ask(Wish(self._stranger))
        await _until(lambda: len(ear.pens) == between)
        for pen in ear.pens:
            of, other = (self._work.updates[dice.randrange(place + 1)][1] for _ in range(2))
            made = mutant(by_another(of, pen), by_another(other, pen), dice)
            self._draft.ask(Sent(self._stranger, Upward(TEXT, pen, 1, dice.randrange(2), made)))
            sent[pen] += 1
        await _until(lambda: ear.answered == asked)

    async def _count(self, reader: Reader) -> None:
        toll, (honest_ear, stranger_ear, third_ear) = self._toll, self._ears
        kept = await self._store.edits(self._id, TEXT, 0, None)
        log = [edit.update for edit in kept]
        toll.mutants += self._sent[1].total()
        toll.edits += self._sent[0].total()
        toll.kept += sum(edit.seat == STRANGER for edit in kept)
        toll.edits_refused += self._sent[0].total() - sum(edit.seat == HONEST for edit in kept)
        toll.silent += sum(
            ((self._sent[0] - honest_ear.answers) + (self._sent[1] - stranger_ear.answers)).values(),
        )
        toll.sent_on += sum(edit.client in stranger_ear.strays for edit in kept)
        received = [update for frame in third_ear.frames for update in _updates(frame)]
        toll.sent_on += sum((Counter(received) - Counter(log)).values())
        toll.missed += received != log
        try:
            folded = await reader.fold(log)
            await reader.snapshot(log)
        except ReaderDied:
            toll.deaths += 1
            return
        known = rebuilt(log)
        living = sum(len(unit.words.encode("utf-16-le")) // 2 for unit in folded.units)
        toll.lost += len(folded.lost)
        toll.differ += (known.units, known.living) != (len(folded.units), living)


async def _nobody_writes() -> None:
    """There is one process."""


def _nobody(_: TextId, __: int) -> None:
    """Is told of new edits."""


def _no_carets(_: TextId, __: tuple[CaretOf, ...]) -> None:
    """There is one process."""


def _nobody_merges(text: TextId, last: int, merged: object) -> None:
    """The drafts of a siege are short."""


async def _until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not true():  # noqa: ASYNC110 - what is waited for happens in this loop
            await asyncio.sleep(0)


def _updates(frame: bytes) -> list[bytes]:
    """The updates in a frame that goes down."""
    at = 1 + len(TEXT)
    for _ in ("first", "count"):
        _, at = _number(frame, at)
    found = []
    while at < len(frame):
        length, at = _number(frame, at)
        found.append(frame[at : at + length])
        at += length
    return found


def _number(frame: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while frame[at] > 127:
        value |= (frame[at] & 127) << shift
        shift += 7
        at += 1
    return value | frame[at] << shift, at + 1


def quiet(_: object, __: str, ___: EventDict) -> NoReturn:
    """A processor of log lines that keeps none."""
    raise structlog.DropEvent


def main(mutants: int, seed: int) -> None:
    structlog.configure(processors=[quiet])
    began = time.perf_counter()
    toll = asyncio.run(besiege(mutants, Random(seed)))
    print(json.encode({"seed": seed, **to_builtins(toll), "seconds": round(time.perf_counter() - began)}).decode())


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
