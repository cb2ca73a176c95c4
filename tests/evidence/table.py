"""A table with everything evidence vouches for: votes, amendments, signed minutes, drafts sealed and open. No test."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby

from server.deliberation import log
from server.deliberation.ids import BodyId, Digest, SeatId, TableId, TextId, UnitId
from server.deliberation.matters.texts.shapes import AddText, CloseDraft, LetWrite, NewUnit, ReopenDraft, SealText
from server.evidence.verifier import Entry, Kept
from server.sessions.worker import digest_of_edits
from server.storage.store import Answer, Batch, Body, Edit, LogRow, Person, Store
from tests.deliberation.house import House
from tests.documents.example import Story
from tests.documents.test_frozen import signed

TABLE = TableId("table")
SEALED, OPEN = TextId("premessa"), TextId("appunti")
"""Two drafts: one sealed twice, one in which people still write."""
WRITERS = (("ana", 7), ("ben", 2**32 - 1))


async def rich(store: Store) -> Story:
    """Puts the table into the store, as the room would have."""
    story = signed()
    await store.found(TABLE)
    await _register(story, store)
    edits = await _drafted(story, store)
    rows = list(_rows(story))
    words: dict[Digest, str] = {}
    for entry in story.log:
        words |= log.canonical(entry)[1]
    answers = [
        Answer(by, cause, last.seq, last.at, None)
        for (by, cause), entries in groupby(story.log, key=lambda entry: (entry.by, entry.cause))
        for last in [list(entries)[-1]]
    ]
    await store.append(Batch(TABLE, 0, rows, words, answers, [], [(SEALED, len(edits))], [], None))
    return story


def kept_of(house: House) -> Kept:
    """The log of a house with its words, without drafts."""
    words: dict[str, str | None] = {}
    for entry in house.log:
        words.update(log.canonical(entry)[1].items())
    return Kept([Entry(row.seq, row.kind, row.body, row.hash) for row in _rows(house)], words, {})


def _rows(house: House) -> Iterable[LogRow]:
    before = log.GENESIS
    for entry in house.log:
        body, _ = log.canonical(entry)
        before = log.chained(before, body)
        yield LogRow(entry.seq, type(entry.event).__name__, body, before)


async def _register(story: Story, store: Store) -> None:
    register = story.table.register
    bodies = [Body(id=id, name=body.name, bench=body.bench) for id, body in register.bodies.items()]
    people = [Person(id, name, BodyId("lead")) for id, name in register.people.items()]
    await store.keep_register(bodies, people, story.at)


async def _drafted(story: Story, store: Store) -> list[Edit]:
    """Twelve edits sealed as version 1, eight more as version 2, five of the other draft."""
    for text, title in ((SEALED, "Premessa"), (OPEN, "Appunti")):
        story.tells(AddText(text, title, "guidelines"), by="secretary").tells(LetWrite(text, None), by="chair")
        await store.open_draft(TABLE, text)
        for seat, client in WRITERS:
            await store.issue_pen(TABLE, text, client, SeatId(seat), story.at)
    edits = written(20, story.at)
    await store.append_edits(TABLE, SEALED, edits)
    for upto, words in ((12, "Noi, enti e associazioni"), (20, "Noi, associazioni ed enti")):
        story.tells(CloseDraft(SEALED, upto), by="chair").later(20)
        unit = NewUnit(UnitId("p1"), "point", 0, words)
        story.tells(SealText(SEALED, upto, digest_of_edits(edits[:upto]), (unit,)), by="system").later(3)
        if upto == 12:
            story.tells(ReopenDraft(SEALED), by="chair").later(60)
    await store.append_edits(TABLE, OPEN, written(5, story.at))
    return edits


def written(many: int, at: datetime) -> list[Edit]:
    """Edits by two devices in turn. What they say is for others to read."""
    writers = [WRITERS[n % 2] for n in range(many)]
    return [
        Edit(client, n // 2 + 1, SeatId(seat), at.replace(microsecond=n * 1001), bytes([n, 255 - n]) * (n % 5 + 1))
        for n, (seat, client) in enumerate(writers)
    ]
