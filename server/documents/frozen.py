"""The minutes as chair and secretary sign them: one text that says everything in Italian, and back to a document.

Its SHA-256 is the fingerprint. From then on every export is made from this text, never from the log again.
"""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from server.deliberation.document.minutes import minutes
from server.deliberation.document.model import Document, Instant, Plain, say
from server.deliberation.document.text_told import grouped
from server.deliberation.ids import SittingId
from server.deliberation.table import Table
from server.documents.json import canonical
from server.documents.settled import settled
from server.words import OFFICIAL, Voice


def lay_out(table: Table, sitting: SittingId) -> str:
    """The canonical JSON of the minutes as they stand, messages said and names copied in: what is signed.

    Raises: KeyError when there is no such sitting.
    """
    draft = minutes(table, sitting)
    document = replace(draft, status=say("doc-status-to-sign"), final=True)
    return canonical(settled(document, Voice(OFFICIAL, document.zone)))


def read_frozen(text: str) -> Document:
    """The document of such a text; needs neither the log nor the names beside it.

    Raises: msgspec.ValidationError when it is not one.
    """
    return msgspec.json.decode(text, type=Document)


def minutes_of(table: Table, sitting: SittingId) -> Document:
    """The minutes to export: once both have signed, the very text they signed, with its fingerprint; else the draft.

    Raises: KeyError when there is no such sitting.
    """
    kept = table.minutes.of(sitting)
    text = None if kept.document is None else kept.document.text
    if kept.document is None or kept.frozen_at is None or text is None:
        return minutes(table, sitting)
    document = read_frozen(text)
    mark = (say("doc-fact-digest"), (Plain(grouped(kept.document.digest)),))
    return replace(
        document,
        status=say("doc-status-signed", day=Instant(kept.frozen_at, "moment")),
        facts=(*document.facts, mark),
        sealed=text,
    )
