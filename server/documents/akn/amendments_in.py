"""Amendments out of Akoma Ntoso: of ours the exact operations, of others' the formula as it was written."""

from __future__ import annotations

import re
from typing import Final

from lxml.etree import _Element
from msgspec import Struct

from server.deliberation.ids import UnitId
from server.deliberation.matters.texts.shapes import TextStyle
from server.deliberation.prose import Prose
from server.deliberation.units import Insert, Operation, Remove, Rewrite, Splice
from server.documents.akn.building import OURS
from server.documents.akn.texts_in import Units
from server.documents.akn.words_in import Unreadable, first, name, paragraphs, said, where

MOST_AMENDMENTS: Final = 2000
_OFFSET: Final = re.compile(r"[0-9]{1,9}\Z")


class ReadAmendment(Struct, frozen=True):
    """`operations`: exactly, as our own files say them; None: what it does is in its formula alone.

    text: name of the version it would amend; parent: number of the amendment that a sub-amendment would change.
    """

    number: str
    authors: tuple[str, ...]
    summary: str
    reason: str
    formula: str
    operations: tuple[Operation, ...] | None
    text: str
    parent: str


def amendments_in(found: _Element, *, ours: bool) -> tuple[ReadAmendment, ...]:
    """All amendments in this element. Raises: Unreadable when there are none."""
    some = [each for each in found.iter() if name(each) == "amendment"]
    if not some:
        raise Unreadable("no_amendments")
    if len(some) > MOST_AMENDMENTS:
        raise Unreadable("too_many", str(MOST_AMENDMENTS))
    return tuple(_amendment(each, ours=ours) for each in some)


def _amendment(element: _Element, *, ours: bool) -> ReadAmendment:
    content = first(element, "amendmentContent")
    if content is None:
        raise Unreadable("no_amendments")
    blocks = {each.get("name"): each for each in content if name(each) == "block"}
    heading, reason = first(element, "amendmentHeading"), first(element, "amendmentJustification")
    affected = first(element, "affectedDocument")
    numbered = first(element, "docNumber")
    number = "" if numbered is None else said(numbered, ours=False)
    text = "" if affected is None else (affected.get("href") or "")
    style: TextStyle = "bill" if "/doc/articolato/" in text else "guidelines"
    if not ours:
        formula = " ".join(paragraphs([content], ours=False))
    else:
        formula = said(blocks["formula"], ours=True) if "formula" in blocks else ""
    return ReadAmendment(
        number=number.rpartition("n. ")[2].strip(),
        authors=tuple(said(each, ours=False) for each in element.iter() if name(each) == "docProponent"),
        summary="\n".join(paragraphs([heading], ours=ours)) if heading is not None and ours else "",
        reason="\n".join(paragraphs([reason], ours=ours)) if reason is not None else "",
        formula=formula,
        operations=tuple(_operation(each, style) for each in content.iter() if name(each) == "mod") if ours else None,
        text=text,
        parent="" if numbered is None else numbered.get(f"{{{OURS}}}parent", ""),
    )


def _operation(mod: _Element, style: TextStyle) -> Operation:
    """What the words and our attributes of one <mod> say. Raises: Unreadable."""
    unit = mod.get(f"{{{OURS}}}unit")
    at = mod.get(f"{{{OURS}}}at")
    structure = first(mod, "quotedStructure")
    if structure is not None:
        new = tuple(Units(style, ours=True).of(structure, None))
        if len(new) != 1:
            raise Unreadable("broken", where(structure))
        return Insert(None if unit is None else UnitId(unit), new[0])
    if unit is None or (at is not None and not _OFFSET.match(at)):
        raise Unreadable("broken", where(mod))
    quoted = {_last(each.get("eId")): said(each, ours=True) for each in mod if name(each) == "quotedText"}
    if at is not None:
        return Splice(UnitId(unit), int(at), Prose.of(quoted.get("1", "")), Prose.of(quoted.get("2", "")))
    if "2" in quoted:
        return Rewrite(UnitId(unit), Prose.of(quoted["2"]))
    return Remove(UnitId(unit))


def _last(eid: str | None) -> str:
    return (eid or "").rpartition("_")[2]
