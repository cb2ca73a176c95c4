"""What an editor does when somebody accepts or rejects every tracked change, worked out from the file alone."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Final
from zipfile import ZipFile

from lxml import etree
from lxml.etree import _Element

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_END: Final = "\0"


def docx_settled(content: bytes, *, accept: bool) -> list[str]:
    """The paragraphs of a DOCX, those of tables included, after all its changes were accepted or rejected.

    ECMA-376, part 1, 17.13.5: a paragraph whose mark goes is joined to the next.
    """
    body = _part(content, "word/document.xml")
    gone = f"{_W}{'del' if accept else 'ins'}"
    lines: list[str] = []
    held = ""
    for paragraph in body.iter(f"{_W}p"):
        held += "".join(_docx_said(paragraph, gone))
        if paragraph.find(f"{_W}pPr/{_W}rPr/{gone}") is None:
            lines.append(held)
            held = ""
    assert not held
    return lines


def _docx_said(paragraph: _Element, gone: str) -> Iterator[str]:
    for run in paragraph.iter(f"{_W}r"):
        if any(each.tag == gone for each in run.iterancestors()):
            continue
        for piece in run:
            if piece.tag in (f"{_W}t", f"{_W}delText"):
                yield piece.text or ""
            elif piece.tag == f"{_W}tab":
                yield "\t"
            elif piece.tag == f"{_W}br":
                yield "\n"


def docx_authors(content: bytes) -> dict[str, set[str]]:
    """The changed words of a DOCX by the name of who changed them."""
    found: dict[str, set[str]] = {}
    for change in _part(content, "word/document.xml").iter(f"{_W}ins", f"{_W}del"):
        said = "".join(each.text or "" for each in change.iter(f"{_W}t", f"{_W}delText"))
        if said:
            found.setdefault(str(change.get(f"{_W}author")), set()).add(said)
    return found


def odt_settled(content: bytes, *, accept: bool) -> list[str]:
    """The paragraphs of an ODT, likewise (OpenDocument 1.3, part 3, 5.5)."""
    (body,) = _part(content, "content.xml").iter(f"{_OFFICE}text")
    regions = {
        str(region.get(f"{_TEXT}id")): region[0]
        for region in body.iterfind(f"{_TEXT}tracked-changes/{_TEXT}changed-region")
    }
    for change in list(body.iter(f"{_TEXT}change-start", f"{_TEXT}change-end", f"{_TEXT}change")):
        assert change.get(f"{_TEXT}change-id") in regions
    tokens = _odt_tokens(body, regions, accept=accept)
    kept: list[str] = []
    open_insertions = 0
    for token in tokens:
        if token == "\1":
            open_insertions += 1
        elif token == "\2":
            open_insertions -= 1
        elif accept or not open_insertions:
            kept.append(token)
    assert open_insertions == 0
    return "".join(kept).split(_END)[:-1]


def _odt_tokens(element: _Element, regions: dict[str, _Element], *, accept: bool) -> Iterator[str]:
    """Words and ends of paragraphs in reading order; 1 and 2: an insertion begins, ends."""
    for each in element:
        if each.tag == f"{_TEXT}tracked-changes":
            continue
        if each.tag in (f"{_TEXT}p", f"{_TEXT}h"):
            yield from _odt_said(each, regions, accept=accept)
            yield _END
        else:
            yield from _odt_tokens(each, regions, accept=accept)


def _odt_said(element: _Element, regions: dict[str, _Element], *, accept: bool) -> Iterator[str]:
    yield element.text or ""
    for each in element:
        name = etree.QName(each).localname
        match name:
            case "change-start":
                yield "\1"
            case "change-end":
                yield "\2"
            case "change" if not accept:
                gone = regions[str(each.get(f"{_TEXT}change-id"))]
                paragraphs = [part for part in gone if part.tag in (f"{_TEXT}p", f"{_TEXT}h")]
                for place, paragraph in enumerate(paragraphs):
                    if place:
                        yield _END
                    yield from _odt_said(paragraph, regions, accept=accept)
            case "change":
                pass
            case "tab":
                yield "\t"
            case "line-break":
                yield "\n"
            case "s":
                yield " " * int(each.get(f"{_TEXT}c") or 1)
            case _:
                yield from _odt_said(each, regions, accept=accept)
        yield each.tail or ""


def odt_authors(content: bytes) -> set[str]:
    """Who changed anything in an ODT."""
    tree = _part(content, "content.xml")
    return {
        "".join(str(text) for text in each.itertext())
        for each in tree.iter("{http://purl.org/dc/elements/1.1/}creator")
    }


def _part(content: bytes, name: str) -> _Element:
    with ZipFile(BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name))
