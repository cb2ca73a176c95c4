"""Does the jobs that decisions leave behind, and what is due at tables that nobody looks at."""

from __future__ import annotations

import asyncio
import struct
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Final, assert_never

import structlog

from server.deliberation.ids import SYSTEM, CommandId, Digest, SittingId, TableId, TextId
from server.deliberation.matters.minutes.shapes import KeepMinutes
from server.deliberation.matters.texts.shapes import NewUnit, SealText
from server.deliberation.messages import AnyCommand
from server.deliberation.shapes import By, ComposeMinutes, SealDraft
from server.deliberation.table import Table
from server.protocol import Done, NotNow
from server.sessions.reader import Folded, Reader, ReaderDied
from server.sessions.room import Clock
from server.sessions.rooms import Rooms
from server.storage.store import Edit, Store, Todo, Unavailable

_log = structlog.get_logger()
_POLL: Final = 2.5
"""Seconds after which it looks by itself whether there is something to do."""
_LEASE: Final = timedelta(seconds=6)
"""How long a job is left to who gives no more sign of life; who works on it gives one every `_SIGN` seconds."""
_SIGN: Final = 2.0
_PATIENCE: Final = timedelta(seconds=5)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
COMPACT_EVERY: Final = 500
"""Edits after which a draft gets a new snapshot; in a long one an eighth more, so that the work stays in proportion."""

LayOut = Callable[[Table, SittingId], str]
"""The minutes of a sitting as a document that stands for itself; from the documents, which this layer does not know."""


class Worker:
    """One a process. Jobs are leased in the database, so that several processes share them."""

    def __init__(self, store: Store, reader: Reader, clock: Clock, lay_out: LayOut) -> None:
        self._store: Final = store
        self._reader: Final = reader
        self._clock: Final = clock
        self._lay_out: Final = lay_out
        self._wake: Final = asyncio.Event()
        self._merged: Final[dict[tuple[TableId, TextId], int]] = {}
        self._compacting: Final[dict[tuple[TableId, TextId], asyncio.Task[None]]] = {}

    def stir(self) -> None:
        """There is something to do."""
        self._wake.set()

    async def run(self, rooms: Rooms) -> None:
        """Works for the tables of these rooms until cancelled."""
        self._wake.set()
        while True:
            try:
                async with asyncio.timeout(_POLL):
                    await self._wake.wait()
            except TimeoutError:
                pass
            self._wake.clear()
            try:
                todos = await self._store.take_jobs(self._clock(), self._clock() + _LEASE)
                if todos:
                    await self._do_all(rooms, todos)
                for table in await self._store.due_tables(self._clock()):
                    await rooms.live(table)
            except Unavailable as lost:
                _log.warning("database away", reason=str(lost))

    def grown(self, table: TableId, text: TextId, last: int, merged: Callable[[int, bytes], None]) -> None:
        """A draft got longer; from time to time its edits are merged, so that newcomers need not read them all.

        `merged` is told of it: how many edits, and these as one.
        """
        key = (table, text)
        before = self._merged.get(key, 0)
        if last >= before + max(COMPACT_EVERY, before // 8) and key not in self._compacting:
            self._merged[key] = last
            task = asyncio.create_task(self._compact(table, text, merged))
            self._compacting[key] = task
            task.add_done_callback(lambda _: self._compacting.pop(key))

    async def _do_all(self, rooms: Rooms, todos: Sequence[Todo]) -> None:
        """One after the other; those that still wait for it stay ours meanwhile."""
        left = [todo.id for todo in todos]
        signing = asyncio.create_task(self._give_signs(left))
        try:
            for todo in todos:
                await self._try(rooms, todo)
                left.remove(todo.id)
        finally:
            signing.cancel()

    async def _give_signs(self, left: Sequence[str]) -> None:
        """Says as long as it is not cancelled that somebody works on these."""
        while True:
            await asyncio.sleep(_SIGN)
            try:
                await self._store.hold_jobs(list(left), self._clock() + _LEASE)
            except Unavailable as lost:
                _log.warning("database away", reason=str(lost))

    async def _try(self, rooms: Rooms, todo: Todo) -> None:
        try:
            await self._do(rooms, todo)
        except (Unavailable, ReaderDied) as lost:
            _log.warning("job put off", job=todo.id, attempts=todo.attempts, reason=str(lost))
            await self._give_back(todo, lost)
        except Exception as failure:
            _log.exception("job failed", job=todo.id, attempts=todo.attempts)
            await self._give_back(todo, failure)

    async def _give_back(self, todo: Todo, failure: Exception) -> None:
        again = self._clock() + _PATIENCE * todo.attempts
        await self._store.give_job_back(todo.id, str(failure), again)

    async def _do(self, rooms: Rooms, todo: Todo) -> None:
        match todo.job:
            case SealDraft(text=text, upto=upto):
                command: AnyCommand = await self._sealed(todo.table, text, upto)
            case ComposeMinutes(sitting=sitting):
                live = await rooms.live(todo.table)
                document = await asyncio.to_thread(self._lay_out, live.room.table, sitting)
                command = KeepMinutes(sitting, document)
            case _:
                assert_never(todo.job)
        cause = CommandId(sha256(todo.id.encode()).hexdigest()[:32])
        reply = await rooms.ask(todo.table, command, By(SYSTEM, SYSTEM, "clock", cause))
        if isinstance(reply, NotNow):
            raise Unavailable("the table could not write")
        if not isinstance(reply, Done):
            raise RuntimeError(f"the table said {reply}")
        await self._store.finish_job(todo.id, self._clock())

    async def _sealed(self, table: TableId, text: TextId, upto: int) -> SealText:
        edits = await self._store.edits(table, text, 0, upto)
        folded = await self.fold([edit.update for edit in edits])
        if folded.lost:
            raise RuntimeError(f"edits {folded.lost} have no effect: the log is not causal")
        units = tuple(NewUnit(unit.id, unit.kind, unit.level, unit.words) for unit in folded.units)
        return SealText(text, upto, digest_of_edits(edits), units)

    async def fold(self, updates: Sequence[bytes]) -> Folded:
        """The words of these edits. One that kills the reader is set aside, and the rest is folded.

        Raises: ReaderDied when it dies again of nothing that is in them.
        """
        remaining = list(updates)
        while True:
            try:
                return await self._reader.fold(remaining)
            except ReaderDied:
                bad = await self._reader.first_bad(remaining)
                if bad is None:  # it died of something else
                    return await self._reader.fold(remaining)
                _log.error("edit set aside", place=bad, bytes=len(remaining[bad]))
                del remaining[bad]

    async def _compact(self, table: TableId, text: TextId, merged: Callable[[int, bytes], None]) -> None:
        try:
            upto, earlier = await self._store.snapshot(table, text) or (0, b"")
            edits = [edit.update for edit in await self._store.edits(table, text, upto, None)]
            if len(edits) < max(COMPACT_EVERY, upto // 8):
                return  # another process, or an earlier life of this one, has done it
            whole = await self._reader.snapshot([earlier, *edits] if earlier else edits)
            await self._store.keep_snapshot(table, text, upto + len(edits), whole)
            merged(upto + len(edits), whole)
        except (Unavailable, ReaderDied) as lost:
            _log.warning("no snapshot", table=table, text=text, reason=str(lost))


def digest_of_edits(edits: Sequence[Edit]) -> Digest:
    """SHA-256 over the rows of a draft: client, local number, time in microseconds since 1970 (8 bytes each, big end
    first), lengths of seat and update (4 each), seat, update.
    """
    whole = sha256()
    for edit in edits:
        at, seat = (edit.at - _EPOCH) // timedelta(microseconds=1), edit.seat.encode()
        whole.update(struct.pack("!QQqLL", edit.client, edit.local, at, len(seat), len(edit.update)))
        whole.update(seat + edit.update)
    return Digest(whole.hexdigest())
