"""Drafts: an edit is checked, numbered, kept, and only then sent on; the author is told. Folds nothing.

One task a draft does everything in order, so that who begins to read misses nothing and gets nothing twice.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from secrets import randbelow
from time import monotonic
from typing import Final, Literal

import structlog

from server.deliberation.ids import TextId
from server.deliberation.matters.texts.deciding import may_write
from server.protocol import DraftOpened, NewWriter, Pen, Stray, StrayCode, Taken
from server.sessions.asking_drafts import Read, Sent, Surroundings, Wish
from server.sessions.crowd import Crowd
from server.sessions.figures import FIGURES
from server.sessions.guard import rebuilt
from server.sessions.past import Past, in_frames
from server.sessions.peer import Peer
from server.sessions.presence import CaretBoard
from server.sessions.sending import Sending
from server.sessions.writers import Writers
from server.storage.store import AlreadyAnswered, DraftShut, Edit, Unavailable

_log = structlog.get_logger()
_RETRY: Final = 0.5
_MOST_CLIENT: Final = 2**32 - 1


class Draft:
    """One text while it is drafted."""

    def __init__(self, text: TextId, house: Surroundings) -> None:
        self._text: Final = text
        self._house: Final = house
        self._writers: Final = Writers(text)
        self._past = Past(text, [])
        self._last = 0
        self._asked: list[Read | Wish | Sent] = []
        self._hinted = False
        self._wake: Final = asyncio.Event()
        self.readers: Final = Crowd()
        self._sending: Final = Sending(text, self.readers)
        self.carets: Final = CaretBoard(text, self.readers, lambda carets: house.carets(text, carets))
        self._task: Final = asyncio.create_task(self._run())

    async def close(self) -> None:
        self.carets.stop()
        self._sending.stop()
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)

    def ask(self, asked: Read | Wish | Sent) -> None:
        self._asked.append(asked)
        self._wake.set()

    def hint(self) -> None:
        """Another process may have added edits."""
        self._hinted = True
        self._wake.set()

    def heard(self, number: int) -> None:
        """Somebody, perhaps we ourselves, has kept the edit of this number."""
        if number > self._last:
            self.hint()

    def leave(self, peer: Peer) -> None:
        self.readers.discard(peer)
        self.carets.lift(peer)

    async def _run(self) -> None:
        fresh = False
        while True:
            await self._wake.wait()
            self._wake.clear()
            asked, self._asked = self._asked, []
            try:
                if not fresh:
                    await self._load()
                    fresh = True
                elif self._house.shared:
                    await self._look_around(asked)
                await self._turn(asked)
            except Unavailable as lost:
                fresh = False
                self._log("database away", reason=str(lost))
                self._asked[:0] = asked
                await asyncio.sleep(_RETRY)
                self._wake.set()
            except Exception:
                fresh = False
                _log.exception("draft failed", table=self._house.table().id, text=self._text, last=self._last)

    def _log(self, what: str, **facts: str | int) -> None:
        _log.warning(what, table=self._house.table().id, text=self._text, last=self._last, **facts)

    async def _load(self) -> None:
        """What the log says, from the first edit on."""
        store, table = self._house.store, self._house.table().id
        await store.open_draft(table, self._text)
        edits = await store.edits(table, self._text, 0, None)
        self._writers.begin(await asyncio.to_thread(rebuilt, [edit.update for edit in edits]), edits)
        shown, self._last = self._last, len(edits)
        self._past = Past(self._text, [edit.update for edit in edits[:shown]])
        self._send_on(shown + 1, [edit.update for edit in edits[shown:]], None)
        self._past.look(await store.snapshot(table, self._text))
        self._house.grown(self._text, self._last, self._merged)
        await self._learn_pens()

    async def _look_around(self, asked: Sequence[Read | Wish | Sent]) -> None:
        """Catches up with the other processes when there is something, or when somebody begins to read."""
        reads = any(isinstance(each, Read) for each in asked)
        if self._hinted or reads:
            self._hinted = False
            await self._catch_up(None)
        if reads:
            await self._learn_pens()

    async def _learn_pens(self) -> None:
        pens = await self._house.store.pens(self._house.table().id, self._text)
        for client, seat in self._writers.learn_pens(pens).items():
            self.readers.tell(NewWriter(self._text, client, seat))

    async def _catch_up(self, upto: int | None) -> bool:
        """Learns and sends on what other processes have added, up to that number; False when there is nothing."""
        store, table = self._house.store, self._house.table().id
        edits = await store.edits(table, self._text, self._last, upto)
        if not edits:
            return False
        if any(edit.client not in self._writers.pens for edit in edits):
            await self._learn_pens()
        for edit in edits:
            self._writers.learn(edit)
        first, self._last = self._last + 1, self._last + len(edits)
        self._send_on(first, [edit.update for edit in edits], None)
        return True

    async def _turn(self, asked: Sequence[Read | Wish | Sent]) -> None:
        sent: list[Sent] = []
        for each in asked:
            if isinstance(each, Sent):
                sent.append(each)
                continue
            await self._take(sent)
            sent = []
            if isinstance(each, Read):
                await self._begin_reading(each.peer, each.have)
            else:
                await self._issue_pen(each.peer)
        await self._take(sent)

    async def _begin_reading(self, peer: Peer, have: int) -> None:
        store, table = self._house.store, self._house.table().id
        peer.tell(DraftOpened(self._text, self._last, self._writers.told))
        self._sending.now()
        after = have if have <= self._last else 0
        while 0 < after < self._past.merged:  # while we ask, more may be merged
            edits = await store.edits(table, self._text, after, self._past.merged)
            for frame in in_frames(self._text, after + 1, [edit.update for edit in edits]):
                peer.send(frame)
            after += len(edits)
        for frame in self._past.frames(after):
            peer.send(frame)
        self.readers.add(peer)
        self.carets.show(peer)

    async def _issue_pen(self, peer: Peer) -> None:
        """A fresh client id, kept for ever as this seat's."""
        table = self._house.table()
        if not may_write(table, self._text, peer.seat):
            return
        client = randbelow(_MOST_CLIENT) + 1
        while not await self._house.store.issue_pen(table.id, self._text, client, peer.seat, self._house.clock()):
            client = randbelow(_MOST_CLIENT) + 1
        self._writers.pens[client] = peer.seat
        peer.tell(Pen(self._text, client))
        self.readers.tell(NewWriter(self._text, client, peer.seat))

    async def _take(self, sent: Sequence[Sent]) -> None:
        """Keeps all that may be kept in one transaction, then sends it on and tells the authors."""
        kept: list[Sent] = []
        again: list[Sent] = []
        for each in sent:
            judged = await self._judged(each)
            if judged == "again":
                again.append(each)
            elif judged is not None:
                self._stray(each, judged)
            else:
                kept.append(each)
        if kept:
            await self._keep(kept)
        for each in again:
            await self._take_again(each)

    async def _keep(self, kept: Sequence[Sent]) -> None:
        """In one transaction; what was kept meanwhile, by another process say, is not kept twice."""
        table, now = self._house.table().id, self._house.clock()
        edits = [Edit(e.edit.client, e.edit.local, e.peer.seat, now, e.edit.update) for e in kept]
        try:
            began = monotonic()
            first = await self._house.store.append_edits(table, self._text, edits)
            FIGURES.commits.add(monotonic() - began)
            FIGURES.edits += len(edits)
        except AlreadyAnswered:
            await self._load()
            await self._take(kept)
            return
        except DraftShut:
            await self._load()
            for each in kept:
                if self._writers.has(each.edit):
                    await self._take_again(each)
                else:
                    self._stray(each, "draft_closed")
            return
        if first > self._last + 1:
            await self._catch_up(first - 1)
        self._last = first + len(kept) - 1
        authors = {each.peer for each in kept}
        self._send_on(first, [edit.update for edit in edits], authors.pop() if len(authors) == 1 else None)
        for number, each in enumerate(kept, start=first):
            each.peer.tell(Taken(self._text, each.edit.client, each.edit.local, number))
        self._house.told(self._text, self._last)
        self._house.grown(self._text, self._last, self._merged)
        if self._past.worth_a_look:
            self._past.look(await self._house.store.snapshot(table, self._text))

    async def _judged(self, sent: Sent) -> StrayCode | Literal["again"] | None:
        """Why the edit is no part of the draft, or that it may be one already. Refuses only on fresh knowledge."""
        judged = self._judge(sent)
        if judged is None or judged == "again" or not self._house.shared:
            return judged
        if judged == "unknown_pen":
            await self._learn_pens()
        if judged in ("may_not_write", "draft_closed"):
            await self._house.looked()
        await self._catch_up(None)
        return self._judge(sent)

    def _judge(self, sent: Sent) -> StrayCode | Literal["again"] | None:
        if self._writers.has(sent.edit):
            return "again"
        return self._writers.take(sent.edit, sent.peer.seat, self._house.table())

    def _stray(self, sent: Sent, code: StrayCode) -> None:
        FIGURES.strays[code] += 1
        self._writers.spoil(sent.edit, sent.peer.seat, code)
        sent.peer.tell(Stray(self._text, sent.edit.client, sent.edit.local, code))

    async def _take_again(self, sent: Sent) -> None:
        """A resend must equal the stored bytes; then it is answered as it was."""
        edit = sent.edit
        found = await self._house.store.edit_numbered(self._house.table().id, self._text, edit.client, edit.local)
        if found is not None and (found[1].update, found[1].seat) == (edit.update, sent.peer.seat):
            sent.peer.tell(Taken(self._text, edit.client, edit.local, found[0]))
        else:
            self._stray(sent, "not_our_shape")

    def _merged(self, upto: int, merged: bytes) -> None:
        self._past.look((upto, merged))

    def _send_on(self, first: int, updates: Sequence[bytes], author: Peer | None) -> None:
        if updates:
            self._past.add(updates)
            self._sending.on(first, updates, author)
