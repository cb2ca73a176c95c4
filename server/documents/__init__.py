"""What the table takes home, in every format: one file a format, each with its own library and no other's."""

from __future__ import annotations

from importlib import import_module
from typing import Final, Literal, Protocol, cast, get_args

from msgspec import Struct

from server.deliberation.document.calendar import Calendar
from server.deliberation.document.model import Document
from server.deliberation.document.votes import Sheet
from server.documents import csv
from server.words import OFFICIAL, Language, Voice

Format = Literal["markdown", "html", "json", "odt", "docx", "pdf", "akn"]
FORMATS: Final[tuple[Format, ...]] = get_args(Format)
_KINDS: Final[dict[Format, tuple[str, str]]] = {
    "markdown": ("md", "text/markdown; charset=utf-8"),
    "html": ("html", "text/html; charset=utf-8"),
    "json": ("json", "application/json"),
    "odt": ("odt", "application/vnd.oasis.opendocument.text"),
    "docx": ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "pdf": ("pdf", "application/pdf"),
    "akn": ("akn.xml", "application/akn+xml"),
}


def ending_of(format: Format) -> str:
    """What the name of such a file ends with, without the dot."""
    return _KINDS[format][0]


class Rendered(Struct, frozen=True):
    """A file to save: its bytes, what they are, and a name of plain letters for it."""

    bytes: bytes
    media_type: str
    file_name: str


def render(document: Document, format: Format, language: Language) -> Rendered:
    """The document in this format and language; signed minutes stay in Italian, the language they were signed in.

    Takes up to a few seconds of one core (PDF of a full sitting), so not on the loop that serves the room.
    """
    spoken: Language = OFFICIAL if OFFICIAL in (document.language, language) or format == "akn" else language
    ending, media_type = _KINDS[format]
    tail = "" if spoken == OFFICIAL else f".{spoken}"
    content = _writer(format).write(document, Voice(spoken, document.zone))
    return Rendered(content, media_type, f"{document.file_name}{tail}.{ending}")


def render_votes(sheet: Sheet, language: Language, zone: str) -> Rendered:
    """The votes as CSV; `zone` is that of the table, for what is said in words (times are UTC)."""
    return Rendered(csv.write(sheet, Voice(language, zone)), "text/csv; charset=utf-8", f"{sheet.file_name}.csv")


def render_calendar(calendar: Calendar, language: Language) -> Rendered:
    from server.documents import ics  # noqa: PLC0415 - its library is loaded only when a calendar is asked for

    content = ics.write(calendar, Voice(language, calendar.zone))
    return Rendered(content, "text/calendar; charset=utf-8", f"{calendar.file_name}.ics")


class _Writer(Protocol):
    """What each file of a format offers."""

    def write(self, document: Document, voice: Voice) -> bytes: ...


def _writer(format: Format) -> _Writer:
    """The file of this format, whose library is loaded only now: together they would cost every start half a second."""
    return cast(_Writer, import_module(f"server.documents.{format}"))
