"""Elements of Akoma Ntoso, with somebody's words in them. Knows nothing of documents."""

from __future__ import annotations

from typing import Final

from lxml import etree
from lxml.etree import _Element

from server.deliberation.document.model import Content
from server.documents.script import for_xml
from server.words import Voice

AKN: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OURS: Final = "urn:improve:akn"
"""Namespace of what the standard has no place for and reading back needs: exact places and numbers."""

Child = _Element | str


def make(tag: str, *children: Child, **attributes: str) -> _Element:
    """An element of Akoma Ntoso; an attribute `as_` is `as`, `ours_at` is `at` in our namespace."""
    element = etree.Element(f"{{{AKN}}}{tag}", nsmap={None: AKN, "improve": OURS})
    for name, value in attributes.items():
        if name.startswith("ours_"):
            element.set(f"{{{OURS}}}{name.removeprefix('ours_')}", value)
        else:
            element.set(name.rstrip("_"), for_xml(value))
    put(element, *children)
    return element


def put(element: _Element, *children: Child) -> None:
    """Adds the children at the end, words as text."""
    for child in children:
        if not isinstance(child, str):
            element.append(child)
        elif len(element):
            element[-1].tail = (element[-1].tail or "") + for_xml(child)
        else:
            element.text = (element.text or "") + for_xml(child)


def passage(tag: str, text: str, **attributes: str) -> _Element:
    """Words with their line ends as <eol/>."""
    element = make(tag, **attributes)
    for place, line in enumerate(text.split("\n")):
        if place:
            element.append(make("eol"))
        put(element, line)
    return element


def said(voice: Voice, tag: str, content: Content, **attributes: str) -> _Element:
    return passage(tag, voice.text(content), **attributes)


_WORDS: Final = frozenset(
    (*("p", "num", "heading", "block", "li", "caption", "docTitle", "docNumber", "docProponent", "mod", "quotedText"),)
)
"""Elements in which white space is somebody's."""


def written(root: _Element) -> bytes:
    """The file: every structural element on a line of its own, nothing added where words are."""
    _spread(root, 0)
    etree.cleanup_namespaces(root, top_nsmap={None: AKN, "improve": OURS})
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n"


def _spread(element: _Element, depth: int) -> None:
    if etree.QName(element).localname in _WORDS or not len(element):
        return
    element.text = "\n" + " " * (depth + 1)
    for child in element:
        _spread(child, depth + 1)
        child.tail = "\n" + " " * (depth + 1)
    element[-1].tail = "\n" + " " * depth
