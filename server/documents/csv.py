"""Votes as CSV, the way an Italian spreadsheet opens it: UTF-8 with a mark at the start, semicolons, CRLF.

A cell that a spreadsheet would take for a formula gets an apostrophe in front, so that it stays words.
"""

from __future__ import annotations

import csv
import unicodedata
from io import StringIO
from typing import Final

from server.deliberation.document.model import Content
from server.deliberation.document.votes import Sheet
from server.words import Voice

_FORMULA: Final = frozenset("=+-@\uff1d\uff0b\uff0d\uff20")
"""What a formula may begin with; the last four are the same signs full width, which some programs take alike."""


def write(sheet: Sheet, voice: Voice) -> bytes:
    target = StringIO(newline="")
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    for row in (sheet.head, *sheet.rows):
        writer.writerow([_cell(voice, content) for content in row])
    return b"\xef\xbb\xbf" + target.getvalue().encode()


def _cell(voice: Voice, content: Content) -> str:
    text = voice.text(content)
    return f"'{text}" if text.startswith(("\t", "\r")) or _first_seen(text) in _FORMULA else text


def _first_seen(text: str) -> str:
    """The first character that is neither blank nor invisible: a program may skip those before it."""
    seen = (each for each in text if not each.isspace() and not unicodedata.category(each).startswith("C"))
    return next(seen, "")
