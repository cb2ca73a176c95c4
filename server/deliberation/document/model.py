"""A document as blocks of somebody's words and of messages to be said in a language; no sentence, layout or format."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Literal

from msgspec import Struct

from server.deliberation.ids import Digest
from server.deliberation.prose import Prose
from server.deliberation.tally import Outcome
from server.deliberation.units import UnitKind


class Words(Struct, frozen=True, tag="words", tag_field="is"):
    """Somebody's words, as typed, in whatever script; may hold REMOVED, which each language says in its own way."""

    text: str


class Plain(Struct, frozen=True, tag="plain", tag_field="is"):
    """The house's own text that needs no translation any more: a number, a time."""

    text: str


class Instant(Struct, frozen=True, tag="instant", tag_field="is"):
    """A moment (UTC), said in the zone of the table: «mercoledì 18 novembre 2026», «15:32», both, or «18/11/2026»."""

    at: datetime
    style: Literal["day", "hour", "moment", "date"]


class Day(Struct, frozen=True, tag="day", tag_field="is"):
    day: date


class Several(Struct, frozen=True, tag="several", tag_field="is"):
    """«a, b e c»."""

    each: tuple[Inline, ...]


class Sentence(Struct, frozen=True, tag="sentence", tag_field="is"):
    """A message that was settled in one language: pieces of the house and of people, without spaces between them."""

    pieces: tuple[Words | Plain, ...]


class Phrase(Struct, frozen=True, tag="phrase", tag_field="is"):
    """A Fluent message. `int` arguments choose plurals, `str` arguments are symbols or figures of the house."""

    key: str
    arguments: Mapping[str, Argument] = {}


Inline = Words | Plain | Phrase | Sentence
Argument = int | str | Inline | Instant | Day | Several
Content = tuple[Inline, ...]
"""Inlines with a space between each and the next."""

Align = Literal["start", "end"]
Tone = Literal["body", "lead", "quiet"]


class Heading(Struct, frozen=True, tag="heading", tag_field="block"):
    """`level` 1 to 3; `id`: stable, an anchor."""

    level: int
    id: str
    content: Content


class Paragraph(Struct, frozen=True, tag="paragraph", tag_field="block"):
    content: Content
    tone: Tone = "body"


class NumberedUnit(Struct, frozen=True, tag="unit", tag_field="block"):
    """A unit of a text. `number`: as it reads; `note`: which amendment made it what it is."""

    id: str
    kind: UnitKind
    level: int
    number: Content
    words: Words
    note: Content = ()


class Definitions(Struct, frozen=True, tag="definitions", tag_field="block"):
    rows: tuple[tuple[Content, Content], ...]


class Column(Struct, frozen=True):
    """`width`: share of the line, beside the other columns."""

    head: Content
    width: int = 1
    align: Align = "start"


class Grid(Struct, frozen=True, tag="grid", tag_field="block"):
    """A table. The first cell of each row names the row; `last_is_total`: the last row sums the others up."""

    caption: Content
    columns: tuple[Column, ...]
    rows: tuple[tuple[Content, ...], ...]
    last_is_total: bool = False


class Listing(Struct, frozen=True, tag="listing", tag_field="block"):
    items: tuple[Content, ...]
    ordered: bool = False


class Part(Struct, frozen=True):
    what: Literal["same", "removed", "added"]
    words: Words


class Change(Struct, frozen=True, tag="change", tag_field="block"):
    """One unit before and after; nothing before: it is new, nothing after: it goes."""

    label: Content
    parts: tuple[Part, ...]


class Mark(Struct, frozen=True):
    """What changed a text: `name` as it stands beside the change («Em. 1.2.1 – Comune di Esempio»), `says`: that and
    by which vote; `at`: since when it holds (UTC)."""

    name: Content
    says: Content
    at: datetime


class Piece(Struct, frozen=True):
    """`by`: place of its mark among those of the block; -1 where nothing was changed."""

    what: Literal["same", "removed", "added"]
    text: Inline
    by: int = -1


class TrackedUnit(Struct, frozen=True):
    """A unit in two versions at once. `heading`: its level below that of the text if it heads what follows,
    from 1; else 0.

    number, words: pieces in reading order; without the added ones the unit as it was, without the removed ones as it
    is. fate, by: of the unit as a whole.
    """

    id: str
    kind: UnitKind
    level: int
    heading: int
    number: tuple[Piece, ...]
    words: tuple[Piece, ...]
    fate: Literal["kept", "removed", "added"] = "kept"
    by: int = -1


class Facing(Struct, frozen=True, tag="facing", tag_field="block"):
    """Two versions of a text beside each other, unit by unit: on the left as it was, on the right as it is."""

    caption: Content
    heads: tuple[Content, Content]
    units: tuple[TrackedUnit, ...]
    marks: tuple[Mark, ...]


class Tracked(Struct, frozen=True, tag="tracked", tag_field="block"):
    """Two versions of a text in one: what goes and what comes stands where it does, under the name of what changed it.

    An editor that tracks changes can accept or reject each."""

    units: tuple[TrackedUnit, ...]
    marks: tuple[Mark, ...]


Shade = Literal["favour", "against", "abstained", "staying_out", "picked"]


class Bar(Struct, frozen=True):
    label: Content
    segments: tuple[tuple[Shade, int], ...]


class Result(Struct, frozen=True, tag="result", tag_field="block"):
    """How a vote went: in words, as bars, as a table of the same numbers, and who voted how."""

    outcome: Outcome
    verdict: Content
    arithmetic: Content
    bars: tuple[Bar, ...]
    grid: Grid
    names: tuple[tuple[Content, Content], ...] = ()


class Entry(Struct, frozen=True, tag="entry", tag_field="block"):
    """A moment of a sitting: its hour, and what happened in one or more paragraphs."""

    at: Content
    says: tuple[Content, ...]


class Note(Struct, frozen=True, tag="note", tag_field="block"):
    """Set apart from the text. `gap`: something is still missing here."""

    tone: Literal["plain", "gap"]
    says: tuple[Content, ...]
    at: Content = ()


class Signature(Struct, frozen=True):
    role: Content
    name: Content


class Signatures(Struct, frozen=True, tag="signatures", tag_field="block"):
    lines: tuple[Signature, ...]


class PageBreak(Struct, frozen=True, tag="page_break", tag_field="block"):
    pass


Block = (
    Heading
    | Paragraph
    | NumberedUnit
    | Definitions
    | Grid
    | Listing
    | Change
    | Facing
    | Tracked
    | Result
    | Entry
    | Note
    | Signatures
    | PageBreak
)
Kind = Literal["guidelines", "minutes", "booklet", "amendment", "compared", "tracked", "extract"]


class Source(Struct, frozen=True):
    """What a document was made from: the table, up to which entry of its log, and which text or sitting."""

    table: str
    seq: int
    text: str = ""
    version: int = 0
    digest: Digest = Digest("")
    sitting: str = ""
    number: int = 0
    year: int = 0


class Document(Struct, frozen=True):
    """`at`: the moment its content dates from (UTC), never that of printing. `language`: set once all is said in one.

    final: approved or signed, no longer a draft. cover: the front matter fills a page of its own. sealed: the canonical
    text that chair and secretary signed, if this is that document.
    """

    kind: Kind
    file_name: str
    zone: str
    at: datetime
    lead: Content
    table: Content
    title: Content
    subtitle: Content
    status: Content
    final: bool
    facts: tuple[tuple[Content, Content], ...]
    blocks: tuple[Block, ...]
    source: Source
    cover: bool = False
    language: str = ""
    sealed: str = ""


def words(prose: Prose) -> Words:
    return Words(prose.shown)


def paragraphs(prose: Prose) -> tuple[Content, ...]:
    """The words with each of their lines as a paragraph of its own; blank lines are left out."""
    return tuple((Words(line),) for line in prose.shown.splitlines() if line.strip())


def say(key: str, **arguments: Argument) -> Content:
    """A content of one message."""
    return (Phrase(key, arguments),)


def number(value: int) -> Content:
    return (Plain(str(value)),)


def utc(at: datetime) -> str:
    """«2026-11-18T14:32:08Z», the same on every machine."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
