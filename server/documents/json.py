"""A document as data: every block, with its sentences said in one language and everybody's words as typed."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from server.deliberation.document.model import Document
from server.documents.settled import settled
from server.words import Voice


def write(document: Document, voice: Voice) -> bytes:
    """The canonical text, indented; of signed minutes the very bytes that were signed (their SHA-256 is the seal)."""
    if document.sealed:
        return document.sealed.encode()
    return msgspec.json.format(canonical(settled(document, voice)).encode(), indent=2) + b"\n"


def canonical(document: Document) -> str:
    """One line of JSON with sorted names, without its legal form: the same document is always the same text."""
    said = Document(**{name: getattr(document, name) for name in Document.__struct_fields__})
    return msgspec.json.encode(replace(said, sealed=""), order="sorted").decode()
