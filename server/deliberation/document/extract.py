"""One item of a sitting, taken out of its minutes: the heading, who was there, what was said and decided on it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from server.deliberation.document.model import (
    Block,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Signature,
    Signatures,
    say,
)


def extract(minutes: Document, place: int) -> Document:
    """The extract of item `place` (from 1) of these minutes: of signed ones it says what was signed, word for word.

    Raises: KeyError when the item was not treated in this sitting.
    """
    sections = _sections(minutes.blocks)
    item = [block for id, inside in sections if re.fullmatch(rf"item-{place}(-\d+)?", id) for block in inside]
    if not item:
        raise KeyError(place)
    opening = [block for id, inside in sections if id in ("opening", "attendance") for block in inside]
    signs = [line for block in minutes.blocks if isinstance(block, Signatures) for line in block.lines]
    lines = (Signature(say("doc-signs-extract"), signs[-1].name),) if signs else ()
    return replace(
        minutes,
        kind="extract",
        file_name=f"estratto-{minutes.file_name}-punto-{place}",
        title=say("doc-extract-title", number=minutes.source.number, year=minutes.source.year, item=place),
        blocks=(
            *opening,
            *item,
            Heading(1, "closing", say("doc-heading-extract")),
            Paragraph(say("doc-extract-signed" if minutes.sealed else "doc-extract-draft")),
            *((Signatures(lines),) if lines else ()),
        ),
        sealed="",
    )


def _sections(blocks: Sequence[Block]) -> list[tuple[str, list[Block]]]:
    """The blocks under each heading of level 1 or 2, with that heading, by its id."""
    found: list[tuple[str, list[Block]]] = [("", [])]
    for block in blocks:
        if isinstance(block, Heading) and block.level <= 2:
            found.append((block.id, []))
        if not isinstance(block, PageBreak):
            found[-1][1].append(block)
    return found
