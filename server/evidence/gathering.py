"""From a store to what the verifier checks; and what only a database can be asked: receipts and pens."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec import Struct

from server.deliberation.ids import SeatId, TableId, TextId
from server.evidence.verifier import Broken, Draft, Edit, Entry, Kept, Told, Whole, check
from server.storage.store import Answer, DraftEnd, Store


class _Cause(Struct, frozen=True):
    """Of an entry: who pressed, and the command."""

    by: str
    cause: str


async def gathered(store: Store, table: TableId) -> Kept:
    """Log, words and drafts of the table, and the last entry that anybody was told of: a log that was cut short does
    not pass for whole. Raises: Broken, when a draft has rows behind its last.
    """
    rows = await store.entries(table, 0)
    entries = [Entry(row.seq, row.kind, row.body, row.hash) for row in rows]
    words: dict[str, str | None] = dict((await store.words(table, None)).items())
    drafts = {text: await _draft(store, table, text, end) for text, end in (await store.drafts(table)).items()}
    last = max((answer.seq for answer in await store.answers(table)), default=0)
    return Kept(entries, words, {text: draft for text, draft in drafts.items() if draft.last}, last)


async def checked(
    store: Store, table: TableId, known: str = "", told: Told = lambda number: None
) -> tuple[Kept, Whole]:
    """What the store keeps of the table, and what was found when all of it is whole. Raises: Broken."""
    kept = await gathered(store, table)
    whole = check(kept, known, told)
    _receipts(kept.entries, await store.answers(table))
    for text, draft in kept.drafts.items():
        _authors(text, draft, await store.pens(table, TextId(text)))
    return kept, whole


async def all_checked(store: Store) -> None:
    """Every table of the store is whole. Raises: Broken."""
    for table in await store.tables():
        try:
            await checked(store, table)
        except Broken as broken:
            raise Broken(f"The log of {table} is broken", str(broken)) from None


async def _draft(store: Store, table: TableId, text: TextId, end: DraftEnd) -> Draft:
    if await store.edits(table, text, end.last, None):
        raise Broken(f"the draft of «{text}»", f"there are edits behind its last one, number {end.last}")
    edits = await store.edits(table, text, 0, end.last)
    return Draft(
        end.last, end.closed, [Edit(each.client, each.local, each.seat, each.at, each.update) for each in edits]
    )


def _receipts(entries: Sequence[Entry], answers: list[Answer]) -> None:
    """Who caused an entry was told so: every command in the log was answered with the last entry it caused."""
    last: dict[_Cause, int] = {}
    for entry in entries:
        last[msgspec.json.decode(entry.body, type=_Cause)] = entry.number
    told = {_Cause(answer.by, answer.command): answer.seq for answer in answers}
    for key, number in last.items():
        if told.get(key) != number:
            raise Broken(f"entry {number}", f"who caused it was told of entry {told.get(key)}")


def _authors(text: str, draft: Draft, pens: dict[int, SeatId]) -> None:
    """Every edit was made with a pen that was issued to its seat."""
    for number, edit in enumerate(draft.edits, start=1):
        if pens.get(edit.client) != edit.seat:
            raise Broken(f"the draft of «{text}», edit {number}", f"the pen of «{edit.seat}» is not {edit.client}")
