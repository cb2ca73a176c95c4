"""A draft in the hands of a page without a browser: read edit by edit, written with pycrdt. Holds no test."""

from __future__ import annotations

from random import Random
from typing import Final, NamedTuple

from pycrdt import Doc, TransactionEvent, XmlElement, XmlFragment, XmlText

from server.deliberation.ids import TextId
from tests.sessions.yjs_bytes import number, string

WORDS: Final = ("due ", "incontri ", "l’anno ", "مجلس ", "ogni ", "mese ", "😀 ", "con ", "le associazioni ")


class Mine(NamedTuple):
    """An edit of this page that nobody has acknowledged yet."""

    client: int
    local: int
    update: bytes


class Frame(NamedTuple):
    """What came down in one binary frame."""

    text: TextId
    first: int
    counted: int
    updates: list[bytes]


class Paper:
    """`log`: the bytes of every edit by number from 1. `taken`: what was acknowledged, by client and local number."""

    def __init__(self, text: TextId) -> None:
        self.text: Final = text
        self.log: list[bytes] = []
        self.asked = False
        self.unsent: list[Mine] = []
        self.taken: dict[tuple[int, int], tuple[int, bytes]] = {}
        self.strays: list[tuple[int, str]] = []
        self.pen: int | None = None
        self._local = 0
        self._doc: Doc[XmlFragment] | None = None

    @property
    def have(self) -> int:
        return len(self.log)

    def take(self, frame: Frame) -> bool:
        """Keeps these edits; False when some before them are missing. What comes twice must be the same."""
        if frame.first > self.have + 1:
            return False
        assert frame.counted == len(frame.updates), "a snapshot: the storm's texts are shorter than that"
        for place, update in enumerate(frame.updates, start=frame.first):
            if place <= self.have:
                assert self.log[place - 1] == update, f"edit {place} is another now"
            else:
                self.log.append(update)
                if self._doc is not None:
                    self._doc.apply_update(update)
        return True

    def acknowledged(self, client: int, local: int, number: int) -> bool:
        """The server has numbered our edit; False when edits before it are missing here."""
        known = self.taken.get((client, local))
        assert known is None or known[0] == number, f"{client}/{local} is number {number} and {known}"
        mine = [each for each in self.unsent if (each.client, each.local) == (client, local)]
        if mine:
            self.taken[client, local] = (number, mine[0].update)
            self.unsent.remove(mine[0])
        update = self.taken[client, local][1]
        return self.take(Frame(self.text, number, 1, [update]))

    def stray(self, client: int, local: int, code: str) -> None:
        """This edit and those after it under its id are no part of the draft: the paper is made anew from the log."""
        self.strays.append((client, code))
        self.unsent = [each for each in self.unsent if each.client != client or each.local < local]
        if client == self.pen:
            self.put_down()

    def put_down(self) -> None:
        self.pen, self._doc = None, None

    def take_pen(self, client: int) -> None:
        """A document of our own to write in, with everything that the log has."""
        self.pen, self._local = client, 0
        self._doc = Doc(client_id=client, skip_gc=True)
        self._doc.get("units", type=XmlFragment)
        for update in self.log:
            self._doc.apply_update(update)

    def write(self, r: Random) -> Mine:
        """Some letters in, some out, a unit more: one edit, which waits to be sent."""
        doc = self._doc
        assert doc is not None
        assert self.pen is not None
        made: list[bytes] = []

        def keep(event: TransactionEvent) -> None:
            made.append(event.update)

        subscription = doc.observe(keep)
        with doc.transaction():
            _change(doc, r, f"{self.pen}-{self._local}")
        doc.unobserve(subscription)
        self._local += 1
        mine = Mine(self.pen, self._local, made[0])
        self.unsent.append(mine)
        return mine

    def words(self) -> list[str]:
        """What stands in its document, unit by unit."""
        assert self._doc is not None
        units = self._doc.get("units", type=XmlFragment).children
        return ["".join(str(words) for words in unit.children) for unit in units if isinstance(unit, XmlElement)]

    def frame(self, mine: Mine) -> bytes:
        return string(self.text) + number(mine.client) + number(mine.local) + number(0) + mine.update


def _change(doc: Doc[XmlFragment], r: Random, id: str) -> None:
    units = doc.get("units", type=XmlFragment)
    written = [unit for unit in units.children if isinstance(unit, XmlElement) and len(unit.children) > 0]
    if not written or r.random() < 0.05:
        units.children.append(XmlElement("unit", {"id": id, "kind": "paragraph"}, [XmlText(r.choice(WORDS))]))
        return
    words = r.choice(written).children[0]
    assert isinstance(words, XmlText)
    length = len(str(words).encode())
    if length > 20 and r.random() < 0.2:
        del words[_boundary(str(words), 0) : _boundary(str(words), 1)]
    else:
        words.insert(_boundary(str(words), r.randrange(len(str(words)) + 1)), r.choice(WORDS))


def _boundary(words: str, letters: int) -> int:
    """Where the letter of this place begins, in bytes as pycrdt counts."""
    return len(words[:letters].encode())


def opened(frame: bytes) -> Frame:
    """Reads a frame as docs/protocol.md describes it."""
    length, at = _read(frame, 0)
    text, at = TextId(frame[at : at + length].decode()), at + length
    first, at = _read(frame, at)
    count, at = _read(frame, at)
    updates = []
    while at < len(frame):
        length, at = _read(frame, at)
        updates.append(frame[at : at + length])
        at += length
    return Frame(text, first, count, updates)


def _read(frame: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = frame[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at
