"""Drafts with very many edits, made once and kept: as Yjs updates under the hall's pen, in log order. Holds no test."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import Any

from pycrdt import Doc, TransactionEvent, XmlElement, XmlFragment, XmlText

from tests.bench.hall import PEN

_WORDS = ("a", "e ", "the ", "word", ", and", "n")
_UNIT = 4_000
"""Characters after which the next unit is begun: a unit may hold 20,000."""


@cache
def typed(edits: int) -> list[bytes]:
    """One person's typing, so many edits long: words put in, and sometimes a few letters taken out again."""
    random, updates = Random(edits), list[bytes]()
    document: Any = Doc(client_id=PEN)

    def keep(event: TransactionEvent) -> None:
        updates.append(event.update)

    units: Any = document.get("units", type=XmlFragment)
    watched = document.observe(keep)
    length = at = _UNIT
    words: Any = None
    while len(updates) < edits:
        if length >= _UNIT:
            with document.transaction():
                units.children.append(
                    XmlElement("unit", {"id": f"b-{len(updates)}", "kind": "paragraph"}, [XmlText("")])
                )
            words, length, at = units.children[len(units.children) - 1].children[0], 0, 0
        elif length > 50 and random.random() < 0.25:
            start = random.randrange(length - 3)
            count = random.randint(1, 3)
            del words[start : start + count]
            length, at = length - count, min(at, length - count)
        else:
            if random.random() < 0.05:
                at = random.randrange(length + 1)
            more = random.choice(_WORDS)
            words.insert(at, more)
            length, at = length + len(more), at + len(more)
    document.unobserve(watched)
    return updates
