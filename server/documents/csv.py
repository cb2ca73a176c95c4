"""Votes as CSV, the way an Italian spreadsheet opens it: UTF-8 with a mark at the start, semicolons, CRLF.

A cell that a spreadsheet would take for a formula gets an apostrophe in front, so that it stays words.
"""

from __future__ import annotations

import csv
from io import StringIO
from typing import Final

from server.deliberation.document.model import Content
from server.deliberation.document.votes import Sheet
from server.words import Voice

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a formula may begin with; the last four are the same signs full width, which some programs take alike."""


def write(sheet: Sheet, voice: Voice) -> bytes:
    target = StringIO(newline="")
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    for row in (sheet.head, *sheet.rows):
        writer.writerow([_cell(voice, content) for content in row])
    return b"\xef\xbb\xbf" + target.getvalue().encode()


def _cell(voice: Voice, content: Content) -> str:
    text = voice.text(content)
    return f"'{text}" if text.lstrip(" \n\u00a0").startswith(_FORMULA) else text
