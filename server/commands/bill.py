"""A bill with its amendments, as tests/data/senate-bills has them: the units of its text. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeVar

import msgspec
from msgspec import Struct

from server.deliberation.formulas.numerals import number
from server.deliberation.ids import UnitId
from server.deliberation.matters.texts.shapes import NewUnit
from server.deliberation.prose import Prose
from server.deliberation.units import Unit, UnitKind

K = TypeVar("K", bound=Struct)


class NotABill(Exception):
    """The file is not made as a bill is; the message says where."""


class Point(Struct, frozen=True):
    num: str
    text: str


class Comma(Struct, frozen=True):
    num: str
    text: str
    points: tuple[Point, ...] = ()


class Article(Struct, frozen=True):
    num: str
    heading: str = ""
    paragraphs: tuple[Comma, ...] = ()


class Base(Struct, frozen=True):
    articles: tuple[Article, ...]


class Written(Struct, frozen=True):
    """An amendment as it was filed: its number and its formula."""

    number: str
    text: str


class Bill(Struct, frozen=True):
    title: str
    base: Base
    amendments: tuple[Written, ...] = ()


def bill_of(content: bytes) -> Bill:
    """Raises: NotABill."""
    try:
        return msgspec.json.decode(content, type=Bill)
    except msgspec.MsgspecError as malformed:
        raise NotABill(str(malformed)) from None
    except UnicodeDecodeError:
        raise NotABill("it is not UTF-8") from None


def units_of(bill: Bill) -> tuple[Unit, ...]:
    """The title, the articles with their headings, their commas, the letters of these, numbered as the bill has them;
    each unit's id says its place, and what has no number is counted."""
    return tuple(_apart(_units(bill)))


def new_units(bill: Bill) -> tuple[NewUnit, ...]:
    """The same, to be imported: an article without a heading is called by its number."""
    return tuple(
        NewUnit(unit.id, unit.kind, unit.level, unit.words.shown or f"Articolo {unit.number}")
        for unit in units_of(bill)
    )


def _units(bill: Bill) -> Iterator[Unit]:
    def unit(kind: UnitKind, words: str, *place: str) -> Unit:
        return Unit(_id(*place), kind, 0, ".".join(place), Prose.of(words))

    yield Unit(UnitId("u-title"), "title", 0, "", Prose.of(bill.title))
    for n, article in enumerate(bill.base.articles, start=1):
        own = number(article.num) or str(n)
        yield unit("point", article.heading, own)
        for m, comma in enumerate(article.paragraphs, start=1):
            within = number(comma.num) or str(m)
            yield unit("paragraph", comma.text, own, within)
            for k, point in enumerate(comma.points, start=1):
                yield unit("letter", point.text, own, within, number(point.num) or str(k))


def _id(*place: str) -> UnitId:
    return UnitId("-".join(("u", *(re.sub(r"[^A-Za-z0-9]+", "_", part) for part in place)))[:36])


def _apart(units: Iterator[Unit]) -> Iterator[Unit]:
    """No id twice, whatever numbers the bill has."""
    seen: set[UnitId] = set()
    for unit in units:
        id, count = unit.id, 1
        while id in seen:
            count += 1
            id = UnitId(f"{unit.id}-{count}")
        seen.add(id)
        yield unit if id == unit.id else msgspec.structs.replace(unit, id=id)
