"""Words and places in somebody's Akoma Ntoso, whatever its namespace. Knows nothing of texts and amendments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, Literal

from lxml import etree
from lxml.etree import _Element

Trouble = Literal["too_big", "not_xml", "has_dtd", "not_akn", "no_text", "no_amendments", "too_many", "broken"]


class Unreadable(ValueError):
    """The file cannot be taken; `trouble` says why, `what` names the place or the limit."""

    def __init__(self, trouble: Trouble, what: str = "") -> None:
        super().__init__(f"{trouble}: {what}" if what else trouble)
        self.trouble: Final = trouble
        self.what: Final = what


def said(element: _Element, *, ours: bool) -> str:
    """The words in an element, with <eol/> as a line end. In others' files white space only sets words apart, as their
    printers lay it out."""
    words = "".join(_pieces(element, ours=ours))
    return words if ours else _tidy(words)


def _pieces(element: _Element, *, ours: bool) -> Iterator[str]:
    quoted = not ours and name(element) in ("quotedText", "quotedStructure")
    yield element.get("startQuote", "") if quoted else ""
    yield _flat(element.text, ours=ours)
    for each in element:
        if isinstance(each.tag, str):
            if name(each) == "eol":
                yield "\n"
            elif name(each) not in ("authorialNote", "noteRef"):
                yield from _pieces(each, ours=ours)
        yield _flat(each.tail, ours=ours)
    yield element.get("endQuote", "") if quoted else ""


def _flat(text: str | None, *, ours: bool) -> str:
    return text or "" if ours else re.sub(r"\s+", " ", text or "")


def _tidy(words: str) -> str:
    lines = (re.sub(r" ([,;.:)])", r"\1", re.sub(r" +", " ", line)).strip() for line in words.split("\n"))
    return "\n".join(lines).strip()


def paragraphs(found: Iterable[_Element], *, ours: bool) -> Iterator[str]:
    """Each <p>, <block> or heading as a line; of lists in them each item."""
    for each in found:
        inside = [part for part in each.iter() if name(part) in ("p", "block") and part is not each]
        if name(each) == "heading" or not inside:
            yield said(each, ours=ours)
        else:
            yield from (said(part, ours=ours) for part in inside)


def said_of(element: _Element, tag: str) -> str:
    """The words of the first such element directly in it; «» without one."""
    found = next((each for each in element if name(each) == tag), None)
    return "" if found is None else said(found, ours=False)


def first(element: _Element, *tags: str) -> _Element | None:
    """The first such element anywhere in it, trying the tags in their order."""
    for tag in tags:
        found = next((each for each in element.iter() if name(each) == tag), None)
        if found is not None:
            return found
    return None


def name(element: _Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def where(element: _Element) -> str:
    return f"<{name(element)}>, line {element.sourceline}"
