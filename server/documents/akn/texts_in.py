"""A text out of Akoma Ntoso as units: ours exactly as they were, others' by what their elements mean here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml.etree import _Element
from msgspec import Struct

from server.deliberation.ids import UnitId
from server.deliberation.matters.texts.shapes import TextStyle
from server.deliberation.prose import Prose
from server.deliberation.units import Unit, UnitKind
from server.documents.akn.building import OURS
from server.documents.akn.words_in import Unreadable, first, name, paragraphs, said, said_of, where

MOST_UNITS: Final = 5000


class ReadText(Struct, frozen=True):
    """A text. The numbers of its units are «» in a file of others, where they follow from the order."""

    title: str
    style: TextStyle
    units: tuple[Unit, ...]


def text_in(document: _Element, *, ours: bool) -> ReadText:
    """Raises: Unreadable when there is none."""
    body = first(document, "mainBody", "body")
    if body is None:
        raise Unreadable("no_text")
    style = _style(document, ours=ours)
    title = first(document, "docTitle", "longTitle")
    reader = Units(style, ours=ours)
    units = tuple(reader.of(body, None))
    if not units:
        raise Unreadable("no_text")
    return ReadText(said(title, ours=False) if title is not None else "", style, units)


def _style(document: _Element, *, ours: bool) -> TextStyle:
    if ours:
        return "bill" if document.get("name") == "articolato" else "guidelines"
    return "bill" if first(document, "article") is not None else "guidelines"


_AREAS: Final = frozenset(
    (
        *("part", "book", "tome", "title", "chapter", "division", "section"),
        *("subpart", "subtitle", "subchapter", "subdivision"),
    )
)
_LETTERS: Final = frozenset(("point", "indent"))
_THROUGH: Final = frozenset(("list", "sublist", "level", "transitional"))
"""What groups units and is none itself."""
_KEY: Final = re.compile(r"[A-Za-z0-9_-]{1,40}\Z")


class Units:
    """Gives the units below an element in reading order, each with an id of its own."""

    def __init__(self, style: TextStyle, *, ours: bool) -> None:
        self._style = style
        self._ours = ours
        self._taken: set[str] = set()

    def of(self, element: _Element, above: Unit | None) -> Iterator[Unit]:
        for each in element:
            tag = name(each)
            if tag in _THROUGH:
                yield from self.of(each, above)
                continue
            kind = self._kind(each, tag)
            if kind is None:
                continue
            unit = self._unit(each, kind, above)
            if len(self._taken) > MOST_UNITS:
                raise Unreadable("too_many", str(MOST_UNITS))
            yield unit
            yield from self.of(each, unit)

    def _kind(self, element: _Element, tag: str) -> UnitKind | None:
        """None: it is no unit, nor is anything in it."""
        if tag == "hcontainer":
            return "title" if element.get("name") == "titolo" else "paragraph"
        if tag == "crossHeading":
            return "title"
        if tag in _LETTERS:
            return "letter"
        if self._style == "bill":
            bill: dict[str, UnitKind] = {"article": "point", "paragraph": "paragraph", "clause": "point"}
            if tag in _AREAS:
                return "area"
            return bill.get(tag, "paragraph" if tag in ("subparagraph", "alinea", "subsection") else None)
        if tag in _AREAS:
            return "area"
        guidelines: dict[str, UnitKind] = {"paragraph": "point", "subparagraph": "paragraph", "subsection": "point"}
        return guidelines.get(tag)

    def _unit(self, element: _Element, kind: UnitKind, above: Unit | None) -> Unit:
        nested = 0 if kind != "letter" or above is None or above.kind != "letter" else min(above.level + 1, 3)
        level = element.get(f"{{{OURS}}}level") or str(nested)
        if not level.isdigit() or int(level) > 3:
            raise Unreadable("broken", where(element))
        words = self._words(element, kind)
        return Unit(self._id(element), kind, int(level), self._number(element, kind, above), Prose.of(words))

    def _words(self, element: _Element, kind: UnitKind) -> str:
        """Of a heading; of what stands before the units below; or all there is. In others' files what follows the units
        below is read with the words before them."""
        if name(element) == "crossHeading":
            return said(element, ours=self._ours)
        parts = ("intro", "wrapUp")
        found = [each for each in element if name(each) in ("heading", "content", *parts)]
        found += [each for inner in element if name(inner) in _THROUGH for each in inner if name(each) in parts]
        if self._ours:
            return "\n".join(paragraphs(found, ours=True))
        heading = [each for each in found if name(each) == "heading"]
        others = [each for each in found if name(each) != "heading"]
        head = " ".join(paragraphs(heading, ours=False)).strip("() ")
        text = "\n".join(paragraphs(others, ours=False))
        if kind == "point" and self._style == "bill":
            number = "" if head else said_of(element, "num")
            return "\n".join(part for part in (head or f"Articolo {number}".strip(), text) if part)
        return "\n".join(part for part in (head, text) if part)

    def _number(self, element: _Element, kind: UnitKind, above: Unit | None) -> str:
        exact = element.get(f"{{{OURS}}}number")
        if not self._ours or exact is not None:
            return exact or ""
        shown = said_of(element, "num").rpartition(" ")[2]
        if not shown:
            return ""
        if kind == "letter" or (kind == "paragraph" and self._style == "bill"):
            parent = "" if above is None or not above.number else f"{above.number}."
            return f"{parent}{shown.rstrip(').')}"
        return shown

    def _id(self, element: _Element) -> UnitId:
        wanted = element.get("GUID") or element.get(f"{{{OURS}}}unit") or element.get("eId") or element.get("id") or "u"
        if not _KEY.match(wanted):
            wanted = re.sub(r"[^A-Za-z0-9]+", "_", wanted)[-40:].strip("_") or "u"
        found, count = wanted, 1
        while found in self._taken:
            count += 1
            found = f"{wanted[:34]}_{count}"
        self._taken.add(found)
        return UnitId(found)
