"""A store that forgets with its process, for tests. It passes the same contract as the real one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from msgspec.structs import replace

from server.deliberation.ids import BodyId, CommandId, Digest, PersonId, SeatId, TableId, TextId
from server.deliberation.shapes import BENCHES
from server.storage.states import State
from server.storage.store import (
    AlreadyAnswered,
    Answer,
    Batch,
    Body,
    DraftEnd,
    DraftMoved,
    DraftShut,
    Edit,
    Grant,
    Link,
    LogRow,
    Overtaken,
    Person,
    SameTaxCode,
    Todo,
)

DraftKey = tuple[TableId, TextId]


class _Draft:
    def __init__(self) -> None:
        self.edits: list[Edit] = []
        self.closed = False
        self.pens: dict[int, SeatId] = {}
        self.snapshot: tuple[int, bytes] | None = None


class _Task(NamedTuple):
    todo: Todo
    taken_until: datetime | None


class MemoryStore:
    def __init__(self) -> None:
        self._logs: dict[TableId, list[LogRow]] = {}
        self._words: dict[TableId, dict[Digest, str]] = {}
        self._answers: dict[tuple[TableId, SeatId, CommandId], Answer] = {}
        self._states: dict[TableId, State] = {}
        self._due: dict[TableId, datetime | None] = {}
        self._jobs: dict[str, _Task] = {}
        self._done: set[str] = set()
        self._drafts: dict[DraftKey, _Draft] = {}
        self._links: dict[bytes, Link] = {}
        self._sessions: dict[bytes, tuple[datetime, list[Grant]]] = {}
        self._bodies: dict[BodyId, Body] = {}
        self._people: dict[PersonId, Person] = {}

    async def up_to_date(self) -> bool:
        return True

    async def reachable(self) -> bool:
        return True

    async def found(self, table: TableId) -> None:
        self._logs.setdefault(table, [])
        self._words.setdefault(table, {})

    async def tables(self) -> list[TableId]:
        return list(self._logs)

    async def entries(self, table: TableId, after: int) -> list[LogRow]:
        return self._logs.get(table, [])[after:]

    async def words(self, table: TableId, digests: Sequence[Digest] | None) -> dict[Digest, str]:
        known = self._words.get(table, {})
        return dict(known) if digests is None else {each: known[each] for each in digests if each in known}

    async def append(self, batch: Batch) -> None:
        log = self._logs[batch.table]
        for text, upto in batch.shut:
            draft = self._drafts.setdefault((batch.table, text), _Draft())
            if (draft.closed and text not in batch.opened) or len(draft.edits) != upto:
                raise DraftMoved
        if any((batch.table, answer.by, answer.command) in self._answers for answer in batch.answers):
            raise AlreadyAnswered
        if batch.rows and batch.rows[0].seq != len(log) + 1:
            raise Overtaken
        log.extend(batch.rows)
        self._words[batch.table].update(batch.words)
        self._answers.update({(batch.table, answer.by, answer.command): answer for answer in batch.answers})
        for id, job in batch.jobs:
            self._jobs.setdefault(id, _Task(Todo(id, batch.table, job, 0), None))
        for text in batch.opened:
            if (batch.table, text) in self._drafts:
                self._drafts[batch.table, text].closed = False
        for text, _ in batch.shut:
            self._drafts[batch.table, text].closed = True
        self._due[batch.table] = batch.due

    async def answer(self, table: TableId, by: SeatId, command: CommandId) -> Answer | None:
        return self._answers.get((table, by, command))

    async def answers(self, table: TableId) -> list[Answer]:
        here = [answer for (at, _, _), answer in self._answers.items() if at == table]
        return sorted(here, key=lambda answer: (answer.seq, answer.by, answer.command))

    async def state(self, table: TableId, shape: str) -> State | None:
        state = self._states.get(table)
        return state if state is not None and state.shape == shape else None

    async def state_upto(self, table: TableId, shape: str) -> int:
        state = await self.state(table, shape)
        return 0 if state is None else state.seq

    async def keep_state(self, table: TableId, state: State) -> None:
        if await self.state_upto(table, state.shape) < state.seq:
            self._states[table] = state

    async def due_tables(self, now: datetime) -> list[TableId]:
        due = [(at, table) for table, at in self._due.items() if at is not None and at <= now]
        return [table for _, table in sorted(due)]

    async def take_jobs(self, now: datetime, until: datetime) -> list[Todo]:
        taken: list[Todo] = []
        for id, task in self._jobs.items():
            if id not in self._done and (task.taken_until is None or task.taken_until <= now):
                todo = replace(task.todo, attempts=task.todo.attempts + 1)
                self._jobs[id] = _Task(todo, until)
                taken.append(todo)
        return taken[:20]

    async def hold_jobs(self, ids: Sequence[str], until: datetime) -> None:
        for id in ids:
            if id in self._jobs and id not in self._done:
                self._jobs[id] = self._jobs[id]._replace(taken_until=until)

    async def finish_job(self, id: str, now: datetime) -> None:
        self._done.add(id)

    async def give_job_back(self, id: str, failure: str, again_at: datetime) -> None:
        self._jobs[id] = _Task(self._jobs[id].todo, again_at)

    async def open_draft(self, table: TableId, text: TextId) -> DraftEnd:
        draft = self._drafts.setdefault((table, text), _Draft())
        return DraftEnd(len(draft.edits), draft.closed)

    async def drafts(self, table: TableId) -> dict[TextId, DraftEnd]:
        here = sorted((text, draft) for (at, text), draft in self._drafts.items() if at == table)
        return {text: DraftEnd(len(draft.edits), draft.closed) for text, draft in here}

    async def append_edits(self, table: TableId, text: TextId, edits: Sequence[Edit]) -> int:
        draft = self._drafts.get((table, text))
        if draft is None or draft.closed:
            raise DraftShut
        given = [(edit.client, edit.local) for edit in edits]
        known = {(edit.client, edit.local) for edit in draft.edits}
        if len(set(given)) < len(given) or not known.isdisjoint(given):
            raise AlreadyAnswered
        draft.edits.extend(edits)
        return len(draft.edits) - len(edits) + 1

    async def edits(self, table: TableId, text: TextId, after: int, upto: int | None) -> list[Edit]:
        draft = self._drafts.get((table, text))
        return [] if draft is None else draft.edits[after:upto]

    async def edit_numbered(self, table: TableId, text: TextId, client: int, local: int) -> tuple[int, Edit] | None:
        draft = self._drafts.get((table, text), _Draft())
        numbered = enumerate(draft.edits, start=1)
        return next(((n, edit) for n, edit in numbered if (edit.client, edit.local) == (client, local)), None)

    async def issue_pen(self, table: TableId, text: TextId, client: int, seat: SeatId, at: datetime) -> bool:
        pens = self._drafts[table, text].pens
        if client in pens:
            return False
        pens[client] = seat
        return True

    async def pens(self, table: TableId, text: TextId) -> dict[int, SeatId]:
        return dict(self._drafts.get((table, text), _Draft()).pens)

    async def snapshot(self, table: TableId, text: TextId) -> tuple[int, bytes] | None:
        return self._drafts.get((table, text), _Draft()).snapshot

    async def keep_snapshot(self, table: TableId, text: TextId, upto: int, snapshot: bytes) -> None:
        draft = self._drafts[table, text]
        if draft.snapshot is None or draft.snapshot[0] < upto:
            draft.snapshot = (upto, snapshot)

    async def keep_link(self, link: Link) -> None:
        self._links[link.hash] = link

    async def link(self, hash: bytes) -> Link | None:
        return self._links.get(hash)

    async def links(self, table: TableId | None) -> list[Link]:
        here = [link for link in self._links.values() if link.table == table]
        return sorted(sorted(here, key=lambda link: link.hash), key=lambda link: link.issued_at, reverse=True)

    async def revoke_links(self, table: TableId | None, seat: SeatId | None, now: datetime) -> int:
        here = [each for each in self._links.values() if (each.table, each.seat) == (table, seat)]
        valid = {each.hash for each in here if each.revoked_at is None}
        for hash in valid:
            self._links[hash] = replace(self._links[hash], revoked_at=now)
        for session, (expires_at, grants) in self._sessions.items():
            self._sessions[session] = (expires_at, [grant for grant in grants if grant.link not in valid])
        return len(valid)

    async def sign_in(self, hash: bytes, expires_at: datetime, grant: Grant, before: bytes | None) -> None:
        _, moved = self._sessions.pop(before, (None, [])) if before is not None else (None, [])
        others = [each for each in moved if (each.table, each.seat) != (grant.table, grant.seat)]
        self._sessions[hash] = (expires_at, [*others, grant])
        self._links[grant.link] = replace(self._links[grant.link], entered_at=grant.entered_at)

    async def grants(self, hash: bytes, now: datetime) -> list[Grant]:
        if hash not in self._sessions or self._sessions[hash][0] <= now:
            return []
        valid = [grant for grant in self._sessions[hash][1] if self._links[grant.link].valid(now)]
        return sorted(valid, key=lambda grant: grant.entered_at)

    async def sign_out(self, hash: bytes, table: TableId | None, seat: SeatId | None) -> None:
        if hash in self._sessions:
            expires_at, grants = self._sessions[hash]
            self._sessions[hash] = (expires_at, [each for each in grants if (each.table, each.seat) != (table, seat)])

    async def signed_in(self, table: TableId, seat: SeatId, now: datetime) -> int:
        return sum(
            any((grant.table, grant.seat) == (table, seat) for grant in grants)
            for expires_at, grants in self._sessions.values()
            if expires_at > now
        )

    async def seated(self, table: TableId | None, now: datetime) -> list[Grant]:
        held = [hash for hash, (expires_at, _) in self._sessions.items() if expires_at > now]
        here = [grant for hash in held for grant in await self.grants(hash, now) if grant.table == table]
        return sorted(here, key=lambda grant: (grant.seat or "", grant.entered_at))

    async def bodies(self) -> list[Body]:
        return sorted(self._bodies.values(), key=lambda body: (BENCHES.index(body.bench), body.name, body.id))

    async def people(self) -> list[Person]:
        return sorted(self._people.values(), key=lambda person: (person.name, person.id))

    async def keep_register(self, bodies: Sequence[Body], people: Sequence[Person], now: datetime) -> None:
        kept = {**self._bodies, **{body.id: body for body in bodies}}
        codes = [body.tax_code for body in kept.values() if body.tax_code]
        if len(set(codes)) < len(codes):
            raise SameTaxCode
        self._bodies = kept
        self._people.update({person.id: person for person in people})
