"""A process of its own that folds logs with pycrdt and ends badly unless each makes a text exactly of our kind.

Run by tests as `python -m tests.sessions.strict_reading`: logs come in, (units, UTF-16 units of words) of each go out.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from typing import get_args

from msgspec import msgpack
from pycrdt import Doc, XmlElement, XmlFragment, XmlText

from server.deliberation.units import UnitKind

_KINDS = frozenset(get_args(UnitKind))


def amounts(logs: Sequence[Sequence[bytes]]) -> list[tuple[int, int]]:
    """Units and UTF-16 units of words that each log makes, from a process that is new.

    Raises: CalledProcessError when it died or found something that is not ours.
    """
    done = subprocess.run(
        (sys.executable, "-m", "tests.sessions.strict_reading"),
        input=msgpack.encode(logs),
        stdout=subprocess.PIPE,
        timeout=600,
        check=True,
    )
    return msgpack.decode(done.stdout, type=list[tuple[int, int]])


def _amounts(log: Sequence[bytes]) -> tuple[int, int]:
    doc: Doc[XmlFragment] = Doc(skip_gc=True)
    root = doc.get("units", type=XmlFragment)
    for update in log:
        doc.apply_update(update)
    if set(doc.keys()) != {"units"}:
        raise ValueError(doc.keys())
    doc.get_update()
    units = list(root.children)
    return len(units), sum(_length(unit) for unit in units)


def _length(unit: XmlElement | XmlFragment | XmlText) -> int:
    if not isinstance(unit, XmlElement) or unit.tag != "unit":
        raise ValueError(unit)
    id, kind, level = (unit.attributes.get(key) for key in ("id", "kind", "level"))
    if not isinstance(id, str | None) or kind not in (None, *_KINDS) or level not in (None, 0, 1, 2, 3):
        raise ValueError((id, kind, level))
    if len(unit.attributes) != sum(value is not None for value in (id, kind, level)):
        raise ValueError(len(unit.attributes))
    length = 0
    for text in unit.children:
        if not isinstance(text, XmlText) or len(text.attributes):
            raise ValueError(text)
        for words, formats in text.diff():
            if not isinstance(words, str) or formats:
                raise ValueError((words, formats))
            length += len(words.encode("utf-16-le")) // 2
    return length


if __name__ == "__main__":
    sys.stdout.buffer.write(
        msgpack.encode([_amounts(log) for log in msgpack.decode(sys.stdin.buffer.read(), type=list[list[bytes]])])
    )
