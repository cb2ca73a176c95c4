"""What a store must do, for whoever keeps it. Both stores pass tests/storage/contract.py."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Literal, Protocol

from msgspec import Struct

from server.deliberation.ids import BodyId, CommandId, Digest, PersonId, SeatId, TableId, TextId
from server.deliberation.shapes import Bench, Job, Note
from server.storage.states import StateStore


class Overtaken(Exception):
    """Another process wrote to this log first: catch up, decide again."""


class AlreadyAnswered(Exception):
    """One of the batch's commands was answered before, by this process or another."""


class DraftMoved(Exception):
    """The draft is no longer where the decision supposed it: look again, decide again."""


class DraftShut(Exception):
    """The draft takes no more edits."""


class Unavailable(Exception):
    """The store cannot be reached now. Nothing was written, or it is not known whether it was: ask again later."""


class SameTaxCode(ValueError):
    """Two bodies cannot have the same tax code."""

    def __init__(self) -> None:
        super().__init__("two bodies have the same tax code")


class LogRow(Struct, frozen=True):
    """One line of the log as it stands on disk."""

    seq: int
    kind: str
    body: bytes
    hash: bytes


class Answer(Struct, frozen=True):
    """What a command was answered; `seq`: the last entry it caused."""

    by: SeatId
    command: CommandId
    seq: int
    at: datetime
    note: Note | None


class Batch(Struct, frozen=True):
    """What one turn writes, all or nothing, right after entry `after`.

    opened: drafts to open again; shut: then, drafts to close if their last edit has this number; due: when the house
    acts.
    """

    table: TableId
    after: int
    rows: Sequence[LogRow]
    words: Mapping[Digest, str]
    answers: Sequence[Answer]
    jobs: Sequence[tuple[str, Job]]
    shut: Sequence[tuple[TextId, int]]
    opened: Sequence[TextId]
    due: datetime | None


class LogStore(Protocol):
    async def found(self, table: TableId) -> None:
        """Makes room for the table; nothing if it is there."""

    async def tables(self) -> list[TableId]:
        """All tables, oldest first."""
        ...

    async def entries(self, table: TableId, after: int) -> list[LogRow]:
        """The log behind entry `after`, in order."""
        ...

    async def words(self, table: TableId, digests: Sequence[Digest] | None) -> dict[Digest, str]:
        """The words of these digests, or all of the table's; erased ones are missing."""
        ...

    async def append(self, batch: Batch) -> None:
        """Writes the batch; when this returns it is on disk.

        Raises: Overtaken, AlreadyAnswered, DraftMoved; nothing was written then. Unavailable.
        """

    async def answer(self, table: TableId, by: SeatId, command: CommandId) -> Answer | None: ...

    async def answers(self, table: TableId) -> list[Answer]:
        """All that was ever answered, by the entry it led to."""
        ...

    async def due_tables(self, now: datetime) -> list[TableId]:
        """Tables where the house should have acted by now."""
        ...


class Todo(Struct, frozen=True):
    id: str
    table: TableId
    job: Job
    attempts: int


class JobStore(Protocol):
    async def take_jobs(self, now: datetime, until: datetime) -> list[Todo]:
        """Jobs that nobody is doing, now taken until then."""
        ...

    async def hold_jobs(self, ids: Sequence[str], until: datetime) -> None:
        """Somebody is still doing these: they stay taken until then, unless they are done."""
        ...

    async def finish_job(self, id: str, now: datetime) -> None: ...

    async def give_job_back(self, id: str, failure: str, again_at: datetime) -> None:
        """It failed; it may be taken again from then on."""


class Edit(Struct, frozen=True):
    """One edit of a draft. `client`, `local`: the device's id and its own numbering from 1."""

    client: int
    local: int
    seat: SeatId
    at: datetime
    update: bytes


class DraftEnd(Struct, frozen=True):
    last: int
    closed: bool


class DraftStore(Protocol):
    async def open_draft(self, table: TableId, text: TextId) -> DraftEnd:
        """Where the draft ends; begins it if there is none."""
        ...

    async def drafts(self, table: TableId) -> dict[TextId, DraftEnd]:
        """Where each draft of the table ends."""
        ...

    async def append_edits(self, table: TableId, text: TextId, edits: Sequence[Edit]) -> int:
        """Numbers and keeps the edits, all or none; the number of the first. Raises: DraftShut, AlreadyAnswered."""
        ...

    async def edits(self, table: TableId, text: TextId, after: int, upto: int | None) -> list[Edit]:
        """The edits behind number `after`, up to and with `upto` (None: the last), in order."""
        ...

    async def edit_numbered(self, table: TableId, text: TextId, client: int, local: int) -> tuple[int, Edit] | None:
        """The edit that the device numbered so, with the number it got."""
        ...

    async def issue_pen(self, table: TableId, text: TextId, client: int, seat: SeatId, at: datetime) -> bool:
        """Keeps that this client id belongs to the seat; False if the id is taken."""
        ...

    async def pens(self, table: TableId, text: TextId) -> dict[int, SeatId]: ...

    async def snapshot(self, table: TableId, text: TextId) -> tuple[int, bytes] | None: ...

    async def keep_snapshot(self, table: TableId, text: TextId, upto: int, snapshot: bytes) -> None: ...


class Link(Struct, frozen=True):
    """A way in. `table`, `seat` None: to the office. `entered_at`: when somebody last came in by it."""

    hash: bytes
    table: TableId | None
    seat: SeatId | None
    issued_at: datetime
    expires_at: datetime | None
    revoked_at: datetime | None
    entered_at: datetime | None = None

    def valid(self, now: datetime) -> bool:
        return self.revoked_at is None and (self.expires_at is None or now < self.expires_at)


class Grant(Struct, frozen=True):
    """What a signed-in browser may sit on; `table`, `seat` None: the office."""

    table: TableId | None
    seat: SeatId | None
    link: bytes
    entered_at: datetime


class DoorStore(Protocol):
    async def keep_link(self, link: Link) -> None: ...

    async def link(self, hash: bytes) -> Link | None: ...

    async def links(self, table: TableId | None) -> list[Link]:
        """The links to a table's seats, or to the office; newest first."""
        ...

    async def revoke_links(self, table: TableId | None, seat: SeatId | None, now: datetime) -> int:
        """Revokes the valid links of the seat (or of the office) and the grants that came by them; how many links."""
        ...

    async def sign_in(self, hash: bytes, expires_at: datetime, grant: Grant, before: bytes | None) -> None:
        """A new session with the grants of the session `before`, which ends, and this grant."""

    async def grants(self, hash: bytes, now: datetime) -> list[Grant]:
        """What the session may sit on: by links that are still valid, while it has not expired."""
        ...

    async def sign_out(self, hash: bytes, table: TableId | None, seat: SeatId | None) -> None: ...

    async def signed_in(self, table: TableId, seat: SeatId, now: datetime) -> int:
        """How many browsers sit on this seat."""
        ...

    async def seated(self, table: TableId | None, now: datetime) -> list[Grant]:
        """What browsers hold now at a table, or in the office: one grant a browser and seat, by seat and time."""
        ...


Relation = Literal["", "of_migrants", "for_migrants"]


class Body(Struct, frozen=True, kw_only=True):
    """A body of the register; fields after domain practice (RUNTS, L.R. Veneto 9/1990, d.P.R. 394/1999 art. 52)."""

    id: BodyId
    name: str
    acronym: str = ""
    bench: Bench
    tax_code: str = ""
    legal_form: str = ""
    relation: Relation = ""
    address: str = ""
    municipality: str = ""
    province: str = ""
    region: str = ""
    founded_on: date | None = None
    representative: str = ""
    contact: str = ""
    pec: str = ""
    email: str = ""
    phone: str = ""
    website: str = ""
    areas: str = ""
    languages: str = ""
    regional_register: str = ""
    national_register: str = ""
    runts: str = ""
    verified_by: str = ""
    verified_on: date | None = None


class Person(Struct, frozen=True):
    id: PersonId
    name: str
    body: BodyId | None


class RegisterStore(Protocol):
    async def bodies(self) -> list[Body]:
        """All bodies, by bench and name."""
        ...

    async def people(self) -> list[Person]: ...

    async def keep_register(self, bodies: Sequence[Body], people: Sequence[Person], now: datetime) -> None:
        """Puts or replaces these, all or none. Raises: SameTaxCode."""


class ShapeStore(Protocol):
    async def up_to_date(self) -> bool:
        """Whether what we keep has the shape that this version needs. Raises: Unavailable."""
        ...


class Store(LogStore, StateStore, JobStore, DraftStore, DoorStore, RegisterStore, ShapeStore, Protocol):
    """Everything that is kept."""

    async def reachable(self) -> bool:
        """Whether it answers now; never raises and never takes long."""
        ...
