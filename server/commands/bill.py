"""A bill with its amendments, as tests/data/senate-bills has them: units of a text, and what each amendment asks. Pure.

What an amendment does is read from the labels beside the bill; reading the formulas themselves comes later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

import msgspec
from msgspec import Struct

from server.deliberation.ids import UnitId
from server.deliberation.matters.amendments.edits import Edit, PutIn, Reword, TakeOut
from server.deliberation.matters.texts.shapes import NewUnit
from server.deliberation.units import UnitKind

_NUMBER: Final = re.compile(r"\s*\d+(?:[.-]?(?:bis|ter|quater|quinquies|sexies))?\.\s+")
_NO_SPACE_BEFORE: Final = (",", ";", ".", ":", ")")


K = TypeVar("K", bound=Struct)


class NotABill(Exception):
    """The file is not made as a bill is; the message says where."""


class NotUnderstood(Exception):
    """What an amendment asks cannot be worked out; the message says what."""


class Point(Struct, frozen=True):
    num: str
    text: str


class Comma(Struct, frozen=True):
    num: str
    text: str
    points: list[Point]


class Article(Struct, frozen=True):
    num: str
    heading: str
    paragraphs: list[Comma]


class Base(Struct, frozen=True):
    articles: list[Article]


class Written(Struct, frozen=True):
    """An amendment as it was filed: its number and its formula."""

    number: str
    text: str


class Bill(Struct, frozen=True):
    title: str
    base: Base
    amendments: list[Written]


class Target(Struct, frozen=True):
    article: str = ""
    paragraph: str = ""
    point: str = ""


class LabelledOperation(Struct, frozen=True):
    op: str
    target: Target
    new_text: str = ""
    anchor_text: str = ""
    occurrence: int = 1


class Expected(Struct, frozen=True):
    level: str
    target: str
    text: str | None


class Labelled(Struct, frozen=True):
    """What an amendment does, and how the units it touches read afterwards."""

    number: str
    operations: list[LabelledOperation]
    expected: list[Expected]


class Labels(Struct, frozen=True):
    gold: list[Labelled]


def bill_of(content: bytes) -> Bill:
    """Raises: NotABill."""
    return _decoded(content, Bill)


def labels_of(content: bytes) -> Labels:
    """Raises: NotABill."""
    return _decoded(content, Labels)


def units_of(bill: Bill) -> tuple[NewUnit, ...]:
    """Articles with their headings, their commas, the letters of these; each unit's id says its place."""
    return tuple(_units(bill.base.articles))


def edits_of(units: Sequence[NewUnit], labelled: Labelled) -> tuple[Edit, ...]:
    """The units as the amendment wants them. Raises: NotUnderstood."""
    words = {unit.id: unit.words for unit in units}
    edits: dict[UnitId, Edit] = {}
    for operation in labelled.operations:
        place = _place(operation.target)
        if place not in words:
            raise NotUnderstood(f"there is no unit {place}")
        if operation.op == "insert_after":
            edits[UnitId(f"{place}-new")] = _put_in(units, place, operation.new_text)
        else:
            words[place] = _changed(words[place], operation)
            edits[place] = Reword(place, words[place])
    return tuple(edits.values())


def is_expected(edits: Sequence[Edit], labelled: Labelled) -> bool:
    """Whether the units read afterwards as the labels say; a new one stands there with its number («1-bis. …»)."""
    reads = {edit.unit: edit.words for edit in edits if not isinstance(edit, TakeOut)}
    for expected in labelled.expected:
        place = _place(Target(*expected.target.rstrip("+").split(".")))
        words = expected.text or ""
        if expected.target.endswith("+"):
            place, words = UnitId(f"{place}-new"), _NUMBER.sub("", words, count=1)
        if expected.level != "unit" or reads.get(place) != words:
            return False
    return bool(labelled.expected)


def _units(articles: Sequence[Article]) -> Iterator[NewUnit]:
    def unit(kind: UnitKind, words: str, *place: str) -> NewUnit:
        return NewUnit(_id(*place), kind, 0, words)

    for article in articles:
        yield unit("point", article.heading or f"Articolo {article.num}", article.num)
        for comma in article.paragraphs:
            yield unit("paragraph", comma.text, article.num, comma.num)
            for point in comma.points:
                yield unit("letter", point.text, article.num, comma.num, point.num)


def _place(target: Target) -> UnitId:
    return _id(*(part for part in (target.article, target.paragraph, target.point) if part))


def _id(*place: str) -> UnitId:
    return UnitId("-".join(("u", *(re.sub(r"[^A-Za-z0-9]+", "_", part) for part in place)))[:40])


def _put_in(units: Sequence[NewUnit], place: UnitId, words: str) -> PutIn:
    """A unit of the same kind, after that one with all that stands below it; its number is given, not typed."""
    kind = next(unit.kind for unit in units if unit.id == place)
    below = [unit.id for unit in units if unit.id == place or unit.id.startswith(f"{place}-")]
    return PutIn(below[-1], UnitId(f"{place}-new"), kind, _NUMBER.sub("", words, count=1))


def _changed(words: str, operation: LabelledOperation) -> str:
    new = operation.new_text
    match operation.op:
        case "prepend_words":
            return f"{new} {words}"
        case "append_sentence":
            return f"{words} {new}"
        case "insert_words_after":
            end = _found(words, operation) + len(operation.anchor_text)
            return words[:end] + ("" if new.startswith(_NO_SPACE_BEFORE) else " ") + new + words[end:]
        case "replace_words":
            start = _found(words, operation)
            return words[:start] + new + words[start + len(operation.anchor_text) :]
        case other:
            raise NotUnderstood(f"«{other}» is not read yet")


def _found(words: str, operation: LabelledOperation) -> int:
    """Where the words stand that the amendment names; straight and curly apostrophes are the same."""
    alike, anchor = words.replace("’", "'"), operation.anchor_text.replace("’", "'")
    start = -1
    for _ in range(operation.occurrence):
        start = alike.find(anchor, start + 1)
        if start < 0:
            raise NotUnderstood(f"the words «{operation.anchor_text}» are not there")
    return start


def _decoded(content: bytes, kind: type[K]) -> K:
    try:
        return msgspec.json.decode(content, type=kind)
    except msgspec.MsgspecError as malformed:
        raise NotABill(str(malformed)) from None
