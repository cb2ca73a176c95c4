"""Taking home what a seat may see: texts, amendments, minutes, votes, dates, in every format; made on a thread."""

from __future__ import annotations

import asyncio
from base64 import b64encode
from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final, Literal, assert_never

from litestar import Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery
from msgspec import Struct
from msgspec.structs import replace

from server.deliberation.audience import Audience, audience_of
from server.deliberation.document.booklet import booklet, sheet
from server.deliberation.document.calendar import calendar
from server.deliberation.document.compared import compared
from server.deliberation.document.extract import extract
from server.deliberation.document.guidelines import guidelines
from server.deliberation.document.model import Document
from server.deliberation.document.votes import votes
from server.deliberation.ids import AmendmentId, ItemId, Key, SeatId, SittingId, TableId, TextId
from server.deliberation.matters.seats import role_of
from server.deliberation.matters.sittings.shapes import Sittings
from server.deliberation.refusals import Refusal
from server.deliberation.table import Table
from server.documents import Format, Rendered, render, render_calendar, render_votes
from server.documents.frozen import minutes_of, read_frozen
from server.house import House
from server.http.asking import POLICY, Asked, Problem, decoded, from_here
from server.http.doors import sits
from server.sessions.room import Clock
from server.words import Language

Export = Literal["guidelines", "booklet", "amendment", "compared", "tracked", "minutes", "extract", "votes", "calendar"]
OF_TEXT: Final = ("guidelines", "booklet", "compared", "tracked")
OF_SITTING: Final = ("minutes", "extract")
Step = Literal["waiting", "writing", "ready"]
AT_ONCE: Final = 1
"""Files made at a time: one core stays free for the rooms."""
MOST_KEPT: Final = 30
FRESH: Final = timedelta(minutes=1)
"""How long a file serves although the log has grown: a sitting that goes on must not keep it from ever being ready."""


class Wanted(Struct, frozen=True, forbid_unknown_fields=True):
    """`format`: of what is written; votes are CSV, dates iCalendar. `text`, `sitting`, `item`, `amendment`: which one.

    version: of the text; None: the one that counts now. base: since which one it is compared; None: the first.
    """

    document: Export
    language: Language = "it"
    format: Format = "pdf"
    text: Key[TextId] | None = None
    sitting: Key[SittingId] | None = None
    item: Key[ItemId] | None = None
    amendment: Key[AmendmentId] | None = None
    base: int | None = None
    version: int | None = None


class Progress(Struct, frozen=True):
    """How far a file is. Ask again until it is ready, then fetch it under `address`."""

    step: Step
    file_name: str
    bytes: int
    address: str


HELD: Final = 0.25
"""Seconds an answer waits for a file that is nearly there, so that asking again stays cheap."""


class _Making:
    """A file being made from the table as it was at entry `seq`, begun at `at`."""

    def __init__(self, make: Callable[[], Rendered], turn: asyncio.Semaphore, seq: int, at: datetime) -> None:
        self.step: Step = "waiting"
        self.seq: Final = seq
        self.at: Final = at
        self.task: Final = asyncio.create_task(self._run(make, turn))

    async def _run(self, make: Callable[[], Rendered], turn: asyncio.Semaphore) -> Rendered:
        async with turn:
            self.step = "writing"
            rendered = await asyncio.to_thread(make)
            self.step = "ready"
            return rendered

    def serves(self, seq: int, at: datetime) -> bool:
        """Whether it is still what somebody wants who asks now: going on, of this entry, or made just before."""
        if not self.task.done():
            return True
        return self.step == "ready" and (self.seq == seq or at - self.at < FRESH)


class Workshop:
    """Makes files one after the other, and keeps the last ones for whoever fetches them."""

    def __init__(self, clock: Clock) -> None:
        self._clock: Final = clock
        self._turn: Final = asyncio.Semaphore(AT_ONCE)
        self._made: Final[OrderedDict[tuple[TableId, Audience, Wanted], _Making]] = OrderedDict()

    def making(self, table: Table, audience: Audience, wanted: Wanted) -> _Making:
        key, now = (table.id, audience, wanted), self._clock()
        if key not in self._made or not self._made[key].serves(table.seq, now):
            self._made[key] = _Making(lambda: written(table, audience, wanted), self._turn, table.seq, now)
        self._made.move_to_end(key)
        while len(self._made) > MOST_KEPT:
            self._made.popitem(last=False)
        return self._made[key]


def written(table: Table, audience: Audience, wanted: Wanted) -> Rendered:
    """The file, with what this audience may see and nothing else. Raises: Problem."""
    match wanted.document:
        case "guidelines":
            return render(_guidelines(table, wanted), wanted.format, wanted.language)
        case "booklet":
            return render(booklet(table, _text(table, wanted.text)), wanted.format, wanted.language)
        case "amendment":
            return render(sheet(table, _amendment(table, wanted.amendment)), wanted.format, wanted.language)
        case "compared" | "tracked":
            return render(_compared(table, wanted.document, wanted), wanted.format, wanted.language)
        case "minutes":
            sitting = _minutes_for(table, audience, wanted.sitting)
            return render(minutes_of(table, sitting), wanted.format, wanted.language)
        case "extract":
            sitting = _minutes_for(table, audience, wanted.sitting)
            found = extract(minutes_of(table, sitting), _place(table, sitting, wanted.item))
            return render(found, wanted.format, wanted.language)
        case "votes":
            return render_votes(votes(table), wanted.language, table.charter.zone)
        case "calendar":
            return render_calendar(calendar(_announced(table, audience)), wanted.language)
        case _:
            assert_never(wanted.document)


def _text(table: Table, text: TextId | None) -> TextId:
    if text is None or text not in table.texts.by_id or table.texts.by_id[text].current is None:
        raise Problem("no_such_thing")
    return text


def _guidelines(table: Table, wanted: Wanted) -> Document:
    try:
        return guidelines(table, _text(table, wanted.text), wanted.version)
    except ValueError:
        raise Problem("no_such_thing") from None


def _compared(table: Table, kind: Literal["compared", "tracked"], wanted: Wanted) -> Document:
    try:
        return compared(table, _text(table, wanted.text), kind, wanted.base, wanted.version)
    except ValueError:
        raise Problem("no_such_thing") from None


def _amendment(table: Table, amendment: AmendmentId | None) -> AmendmentId:
    if amendment is None or amendment not in table.amendments.by_id:
        raise Problem("no_such_thing")
    return amendment


def _place(table: Table, sitting: SittingId, item: ItemId | None) -> int:
    """The number of an item that was treated in this sitting."""
    treated = {each.id: place for place, each in enumerate(table.agenda.of(sitting), start=1) if each.spans}
    if item is None or item not in treated:
        raise Problem("no_such_thing")
    return treated[item]


def _minutes_for(table: Table, audience: Audience, sitting: SittingId | None) -> SittingId:
    """V6: a draft is for chair and secretariat; once both have signed, for whoever has a seat."""
    if sitting is None or sitting not in table.sittings.by_id:
        raise Problem("no_such_thing")
    if table.minutes.of(sitting).frozen_at is None and audience not in ("chair", "secretariat"):
        raise Problem("no_such_thing")
    return sitting


def _announced(table: Table, audience: Audience) -> Table:
    """S9: what is only planned, chair and secretariat see."""
    if audience in ("chair", "secretariat"):
        return table
    known = {id: each for id, each in table.sittings.by_id.items() if each.state != "planned"}
    return replace(table, sittings=Sittings(known))


def export_routes(house: House) -> list[HTTPRouteHandler]:
    workshop = Workshop(house.clock)

    @post("/api/t/{table:str}/s/{seat:str}/exports", status_code=200, opt={"takes": Wanted})
    async def prepare(request: Asked, table: FromPath[str], seat: FromPath[str]) -> Progress:
        """Begins to make a file, or says how far it is: asking again is how one waits."""
        from_here(request, house.settings)
        known, audience = await reader(house, request, TableId(table), SeatId(seat))
        wanted = decoded(await request.body(), Wanted)
        _check(known, audience, wanted)
        making = workshop.making(known, audience, wanted)
        address = f"/api/t/{table}/s/{seat}/exports/{wanted.document}?{_query(wanted)}"
        await asyncio.wait({making.task}, timeout=HELD)
        if not making.task.done():
            return Progress(making.step, "", 0, address)
        rendered = await making.task
        return Progress("ready", rendered.file_name, len(rendered.bytes), address)

    @get("/api/t/{table:str}/s/{seat:str}/exports/{document:str}", opt={"gives": "*/*"})
    async def fetch(
        request: Asked,
        table: FromPath[str],
        seat: FromPath[str],
        document: FromPath[Export],
        language: FromQuery[Language] = "it",
        format: FromQuery[Format] = "pdf",
        text: FromQuery[str | None] = None,
        sitting: FromQuery[str | None] = None,
        item: FromQuery[str | None] = None,
        amendment: FromQuery[str | None] = None,
        base: FromQuery[int | None] = None,
        version: FromQuery[int | None] = None,
    ) -> Response[bytes]:
        """The file itself; made now if nobody has asked for it before."""
        known, audience = await reader(house, request, TableId(table), SeatId(seat))
        which_text = None if text is None else TextId(text)
        which_sitting = None if sitting is None else SittingId(sitting)
        which_item = None if item is None else ItemId(item)
        which = None if amendment is None else AmendmentId(amendment)
        wanted = Wanted(document, language, format, which_text, which_sitting, which_item, which, base, version)
        _check(known, audience, wanted)
        rendered = await workshop.making(known, audience, wanted).task
        headers = {"Content-Disposition": f'attachment; filename="{rendered.file_name}"', "Cache-Control": "no-store"}
        return _answer(rendered, headers)

    @get("/api/t/{table:str}/s/{seat:str}/minutes/{sitting:str}", opt={"gives": "text/html"})
    async def read_minutes(
        request: Asked,
        table: FromPath[str],
        seat: FromPath[str],
        sitting: FromPath[str],
        language: FromQuery[Language] = "it",
    ) -> Response[bytes]:
        """The minutes to be read in the browser: as laid out for signing if they are, else as they stand."""
        known, audience = await reader(house, request, TableId(table), SeatId(seat))
        which = _minutes_for(known, audience, SittingId(sitting))
        laid_out = known.minutes.of(which).document
        words = None if laid_out is None else laid_out.text
        document = minutes_of(known, which) if words is None else read_frozen(words)
        rendered = await asyncio.to_thread(render, document, "html", language)
        headers = {"Content-Security-Policy": _policy(rendered.bytes)}
        return _answer(rendered, headers)

    return [prepare, fetch, read_minutes]


async def reader(house: House, request: Asked, table: TableId, seat: SeatId) -> tuple[Table, Audience]:
    """The table, and as whom this seat sees it. Raises: Problem when it is not this browser's or sees no papers."""
    await sits(house, request, table, seat)
    try:
        known = (await house.rooms.live(table)).room.table
        audience = audience_of(role_of(known, seat))
    except (LookupError, Refusal):
        raise Problem("no_such_thing") from None
    if audience == "screen":
        raise Problem("no_such_thing")
    return known, audience


def _check(table: Table, audience: Audience, wanted: Wanted) -> None:
    """Raises: Problem before anything is begun."""
    match wanted.document:
        case "guidelines":
            _guidelines(table, wanted)
        case "booklet":
            _text(table, wanted.text)
        case "amendment":
            _amendment(table, wanted.amendment)
        case "compared" | "tracked":
            _compared(table, wanted.document, wanted)
            if wanted.format == "akn":
                raise Problem("no_such_thing")
        case "minutes":
            _minutes_for(table, audience, wanted.sitting)
        case "extract":
            _place(table, _minutes_for(table, audience, wanted.sitting), wanted.item)
        case "votes" | "calendar":
            pass


def _answer(rendered: Rendered, headers: dict[str, str]) -> Response[bytes]:
    kind = rendered.media_type.partition(";")[0]  # Litestar names the charset of a text itself
    return Response(rendered.bytes, media_type=kind, headers=headers)


def _query(wanted: Wanted) -> str:
    names = ("language", "format", "text", "sitting", "item", "amendment", "base", "version")
    parts = {name: getattr(wanted, name) for name in names}
    return "&".join(f"{name}={value}" for name, value in parts.items() if value is not None)


def _policy(page: bytes) -> str:
    """The document's own sheet may be used, and nothing else at all."""
    start = page.index(b"<style>") + len(b"<style>")
    sheet = page[start : page.index(b"</style>", start)]
    allowed = b64encode(sha256(sheet).digest()).decode()
    return POLICY.replace("style-src 'self'", f"style-src 'sha256-{allowed}'").replace("script-src 'self'; ", "")
