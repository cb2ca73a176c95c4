"""A sheet as some program left it: its encoding, its separator, its cells. Knows no column; never trips over bytes."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import Final, Literal

from msgspec import Struct

MOST_BYTES: Final = 4_000_000
MOST_LINES: Final = 10_000
SEPARATORS: Final = (";", "\t", ",")
_ANNOUNCED: Final = re.compile(r'"?sep=(.)"?[ \t]*(?:\r\n|\r|\n|\Z)')
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f]")
_SAMPLE: Final = 4096

Trouble = Literal[
    "empty", "too_big", "too_many_lines", "spreadsheet", "not_text", "broken_line", "no_columns", "column_twice"
]


class Unreadable(Exception):
    """Nothing of the file can be used; `facts` fill the sentence's variables."""

    def __init__(self, trouble: Trouble, **facts: str | int) -> None:
        super().__init__(trouble)
        self.trouble: Final = trouble
        self.facts: Final = facts


class Row(Struct, frozen=True):
    """`number`: as a spreadsheet counts it, the head being 1. Cells without the blanks around them."""

    number: int
    cells: tuple[str, ...]


def rows(content: bytes) -> tuple[Row, ...]:
    """The head and the rows that are not blank. UTF-8, UTF-16 or Windows-1252; «;», tab or «,».

    Raises: Unreadable.
    """
    text = _text(content)
    announced = _ANNOUNCED.match(text)
    if announced is not None:
        text = text[announced.end() :]
    separator = announced.group(1) if announced is not None else _separator(text)
    found = [row for row in _parsed(text, separator) if any(row.cells)]
    if not found:
        raise Unreadable("empty")
    if len(found) - 1 > MOST_LINES:
        raise Unreadable("too_many_lines", lines=len(found) - 1, most=MOST_LINES)
    return tuple(found)


def _text(content: bytes) -> str:
    if len(content) > MOST_BYTES:
        raise Unreadable("too_big", megabytes=MOST_BYTES // 1_000_000)
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise Unreadable("spreadsheet")
    if content.startswith(b"%PDF-"):
        raise Unreadable("not_text")
    text = _decoded(content).removeprefix("\ufeff")
    if "\x00" in text or len(_CONTROL.findall(text)) * 100 > len(text):
        raise Unreadable("not_text")
    if not text.strip(' \r\n\t;,"'):
        raise Unreadable("empty")
    return text


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings: tuple[str, ...] = ("utf-16",)
    elif content[1:_SAMPLE:2].count(0) * 8 > min(len(content), _SAMPLE):
        encodings = ("utf-16-le",)
    elif content[:_SAMPLE:2].count(0) * 8 > min(len(content), _SAMPLE):
        encodings = ("utf-16-be",)
    else:
        encodings = ("utf-8", "cp1252")
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unreadable("not_text")


def _separator(text: str) -> str:
    """The one that makes most cells of the head."""
    return max(SEPARATORS, key=lambda each: len(_first(text, each)))


def _first(text: str, separator: str) -> tuple[str, ...]:
    try:
        return next((row.cells for row in _parsed(text, separator) if any(row.cells)), ())
    except Unreadable:
        return ()


def _parsed(text: str, separator: str) -> Iterator[Row]:
    number = 1
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    while True:
        try:
            cells = next(reader, None)
        except csv.Error:
            raise Unreadable("broken_line", line=number) from None
        if cells is None:
            return
        yield Row(number, tuple(cell.strip() for cell in cells))
        number += 1
