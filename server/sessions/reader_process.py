"""The reading process: folds updates with pycrdt and answers on its output. Holds nothing between calls.

Whatever goes wrong ends it, and its parent starts another: pycrdt's panics are no Exceptions, and after one nothing in
this process can be trusted. It ends when its input does, and on Linux as soon as its parent does.
"""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO, Final, get_args

from msgspec import msgpack
from pycrdt import Doc, XmlElement, XmlFragment, XmlText

from server.deliberation.ids import UnitId
from server.deliberation.units import UnitKind
from server.sessions.guard import Bad
from server.sessions.guard.judging import MOST_LEVEL, fits
from server.sessions.guard.reading import ROOT, read, read_state
from server.sessions.reader import LENGTH_BYTES, Fold, Folded, FoldedUnit, Merge

_MOST_MEMORY: Final = 4 << 30
"""Bytes of address space: a hostile length ends this process, not the machine."""
_KINDS: Final = {str(kind): kind for kind in get_args(UnitKind)}
_NO_ID: Final = "unit"
_LONGEST_ID: Final = 40
_PARENT_DIED: Final = 1
"""PR_SET_PDEATHSIG of prctl(2)."""


def main(parent: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        within = _MOST_MEMORY if most == resource.RLIM_INFINITY else min(_MOST_MEMORY, most)
        resource.setrlimit(resource.RLIMIT_AS, (within, most))
        ctypes.CDLL(None).prctl(_PARENT_DIED, signal.SIGKILL)
    if os.getppid() == parent:
        answer_all(sys.stdin.buffer, sys.stdout.buffer)


def answer_all(requests: BinaryIO, replies: BinaryIO) -> None:
    """One reply to each request, until there are no more."""
    while length := requests.read(LENGTH_BYTES):
        message = requests.read(int.from_bytes(length, "little"))
        reply = msgpack.encode(_answer(msgpack.decode(message, type=Fold | Merge)))
        replies.write(len(reply).to_bytes(LENGTH_BYTES, "little") + reply)
        replies.flush()


def _answer(request: Fold | Merge) -> Folded | bytes:
    doc: Doc[XmlFragment] = Doc(skip_gc=True)
    root = doc.get(ROOT, type=XmlFragment)
    for update in request.updates:
        doc.apply_update(update)
    match request:
        case Merge():
            return doc.get_update()
        case Fold(updates=updates):
            units = tuple(_settled(child for child in root.children if isinstance(child, XmlElement)))
            return Folded(units, sum(len(unit.words) for unit in units), _lost(updates, read_state(doc.get_state())))


def _lost(updates: Sequence[bytes], state: dict[int, int]) -> tuple[int, ...]:
    """What the document has not taken in; pycrdt keeps that aside without a word. Snapshots are whole and left out."""
    lost = []
    for index, update in enumerate(updates):
        try:
            taken_apart = read(update)
        except Bad:
            continue
        if taken_apart.client is not None and state.get(taken_apart.client, 0) < taken_apart.end:
            lost.append(index)
    return tuple(lost)


def _settled(elements: Iterable[XmlElement]) -> Iterator[FoldedUnit]:
    """The elements as units, each with an id of its own.

    An id belongs to the first unit in the text that bears it. The second gets it with -2 behind it, the third with -3
    and so on, cut to fit, or with the next number that nobody has. A missing or impossible id counts as «unit», an
    unknown kind as a paragraph, an impossible level as the nearest.
    """
    elements = tuple(elements)
    ids = [_id(element) for element in elements]
    taken = set(ids)
    bearers: Counter[str] = Counter()
    for element, id in zip(elements, ids, strict=True):
        bearers[id] += 1
        own = id
        if bearers[id] > 1:
            while (own := _numbered(id, bearers[id])) in taken:
                bearers[id] += 1
            taken.add(own)
        yield FoldedUnit(UnitId(own), _kind(element), _level(element), _words(element))


def _numbered(id: str, number: int) -> str:
    suffix = f"-{number}"
    return id[: _LONGEST_ID - len(suffix)] + suffix


def _id(element: XmlElement) -> str:
    id = element.attributes.get("id")
    return id if isinstance(id, str) and fits("id", id) else _NO_ID


def _kind(element: XmlElement) -> UnitKind:
    kind = element.attributes.get("kind")
    return _KINDS.get(kind, "paragraph") if isinstance(kind, str) else "paragraph"


def _level(element: XmlElement) -> int:
    level = element.attributes.get("level")
    return int(max(0, min(MOST_LEVEL, level))) if isinstance(level, int | float) else 0


def _words(element: XmlElement) -> str:
    texts = (child for child in element.children if isinstance(child, XmlText))
    return "".join(part for text in texts for part, _ in text.diff() if isinstance(part, str))


if __name__ == "__main__":
    main(int(sys.argv[1]))
