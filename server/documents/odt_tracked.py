"""Two versions of a text in an ODT, as tracked changes: each with the amendment that made it as its author.

Accepting all gives the newer version, rejecting all the older one (OpenDocument 1.3, part 3, 5.5: Change Tracking).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Literal

from odfdo import Element

from server.deliberation.document.model import Mark, Piece, TrackedUnit, Words, utc
from server.documents.odt_pieces import add_tab, add_text
from server.documents.script import for_xml
from server.words import Voice


class Tracker:
    """`changes`: what the document must begin with, once anything was tracked."""

    def __init__(self, voice: Voice) -> None:
        self.changes: Element | None = None
        self._voice = voice
        self._count = 0
        self._waiting: list[Element] = []
        """Ends of changes that go on to the beginning of the next paragraph."""

    def whole(self, paragraph: Element, unit: TrackedUnit, marks: Sequence[Mark]) -> Element | None:
        """The unit as a paragraph of its own; None if only its deletion is left, which the next paragraph begins with.

        A paragraph that comes or goes does so with its end.
        """
        tabbed = not unit.heading
        if unit.fate == "removed":
            self._content(paragraph, (*unit.number, *unit.words), tabbed=tabbed)
            rest = Element.from_tag("text:p")
            self._waiting.append(self._region("deletion", marks[unit.by], (paragraph, rest)))
            return None
        self._begin(paragraph)
        if unit.fate == "added":
            end: Element | None = None
            for by, pieces in groupby((*unit.number, *unit.words), key=lambda piece: piece.by):
                if end is not None:
                    paragraph.append(end)
                start, end = self._insertion(marks[by])
                paragraph.append(start)
                self._content(paragraph, pieces, tabbed=tabbed)
            if end is not None:
                self._waiting.append(end)
        else:
            self._pieces(paragraph, unit, marks, tabbed=tabbed)
        return paragraph

    def inside(self, paragraph: Element, unit: TrackedUnit, marks: Sequence[Mark]) -> None:
        """The unit in a paragraph that stays, whatever becomes of the unit."""
        self._pieces(paragraph, unit, marks, tabbed=False)

    def before(self, paragraph: Element, unit: TrackedUnit) -> None:
        """The older version, with what goes struck through; nothing of it is tracked."""
        pieces = [piece for piece in (*unit.number, *unit.words) if piece.what != "added"]
        if not pieces:
            add_text(paragraph, self._voice.label("doc-facing-nothing"), "Term")
        for piece in pieces:
            self._piece(paragraph, piece, "Removed" if piece.what == "removed" else None, tabbed=False)

    def closing(self, style: str) -> Element:
        """A paragraph in which all changes have ended."""
        paragraph = Element.from_tag("text:p")
        paragraph.set_attribute("text:style-name", style)
        self._begin(paragraph)
        return paragraph

    def _begin(self, paragraph: Element) -> None:
        for each in self._waiting:
            paragraph.append(each)
        self._waiting = []

    def _pieces(self, paragraph: Element, unit: TrackedUnit, marks: Sequence[Mark], *, tabbed: bool) -> None:
        for piece in (*unit.number, *unit.words):
            if piece.what == "same":
                self._piece(paragraph, piece, None, tabbed=tabbed)
            elif piece.what == "added":
                start, end = self._insertion(marks[piece.by])
                paragraph.append(start)
                self._piece(paragraph, piece, None, tabbed=tabbed)
                paragraph.append(end)
            else:
                gone = Element.from_tag("text:p")
                self._piece(gone, piece, None, tabbed=tabbed)
                paragraph.append(self._region("deletion", marks[piece.by], (gone,)))

    def _content(self, paragraph: Element, pieces: Iterable[Piece], *, tabbed: bool) -> None:
        for piece in pieces:
            self._piece(paragraph, piece, None, tabbed=tabbed)

    def _piece(self, paragraph: Element, piece: Piece, style: str | None, *, tabbed: bool) -> None:
        """Words as they are; a number in bold, with a tab or a blank after it."""
        text = self._voice.text((piece.text,))
        if isinstance(piece.text, Words):
            add_text(paragraph, text, style)
            return
        add_text(paragraph, text, style or "Number")
        if tabbed:
            add_tab(paragraph)
        else:
            add_text(paragraph, " ")

    def _insertion(self, mark: Mark) -> tuple[Element, Element]:
        """Where it starts and where it ends."""
        start = self._region("insertion", mark, ())
        end = Element.from_tag("text:change-end")
        end.set_attribute("text:change-id", str(start.get_attribute("text:change-id")))
        return start, end

    def _region(self, kind: Literal["insertion", "deletion"], mark: Mark, gone: Sequence[Element]) -> Element:
        """Keeps the change with its author, and gives what stands for it in the text."""
        self._count += 1
        id = f"change-{self._count}"
        if self.changes is None:
            self.changes = Element.from_tag("text:tracked-changes")
            self.changes.set_attribute("text:track-changes", "false")
        region = Element.from_tag("text:changed-region")
        region.set_attribute("xml:id", id)
        region.set_attribute("text:id", id)
        change = Element.from_tag(f"text:{kind}")
        change.append(self._info(mark))
        for each in gone:
            change.append(each)
        region.append(change)
        self.changes.append(region)
        place = Element.from_tag("text:change-start" if kind == "insertion" else "text:change")
        place.set_attribute("text:change-id", id)
        return place

    def _info(self, mark: Mark) -> Element:
        info = Element.from_tag("office:change-info")
        for tag, said in (("dc:creator", self._voice.text(mark.name)), ("dc:date", utc(mark.at))):
            each = Element.from_tag(tag)
            each.text = for_xml(said)
            info.append(each)
        comment = Element.from_tag("text:p")
        add_text(comment, self._voice.text(mark.says))
        info.append(comment)
        return info
