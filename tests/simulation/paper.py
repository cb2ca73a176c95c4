"""A draft on one page: every edit in the order of its numbers, own ones kept until they are taken, as drafts.svelte.ts
does it. Its document is pycrdt's: what it writes are the updates of honest people.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Final, Protocol

from msgspec import Struct
from pycrdt import Doc, TransactionEvent, XmlElement, XmlFragment, XmlText

from server.deliberation.ids import TextId
from server.edits import Upward

ROOT: Final = "units"
_UNDER_WAY: Final = 4
_WORDS: Final = ("il tavolo ", "si riunisce ", "ogni mese ", "a ", "con i comuni. ", "entro trenta giorni ")


class Unsent(Struct, frozen=True):
    client: int
    local: int
    update: bytes


class Tell(Protocol):
    """What a paper asks of its page's line."""

    def read(self, text: TextId, have: int) -> None: ...

    def wish(self, text: TextId) -> None: ...

    def edit(self, edit: Upward) -> None: ...


class Paper:
    """`numbers`: the bytes that came under each number alone. `tray`: edits that are no part of the text, and why."""

    def __init__(self, text: TextId, tell: Tell) -> None:
        self.text: Final = text
        self._tell: Final = tell
        self.numbers: Final[dict[int, bytes]] = {}
        self.taken: Final[dict[tuple[int, int], tuple[int, bytes]]] = {}
        self.tray: Final[list[tuple[Unsent, str]]] = []
        self.unsent: list[Unsent] = []
        self.pen: int | None = None
        self._local = 0
        self._going: set[tuple[int, int]] = set()
        self._log: list[bytes] = []
        self.have = 0
        self._last: int | None = None
        self._asked = False
        self._synced = False
        self._doc = _blank(None)

    @property
    def words(self) -> list[str]:
        return words_of(self._doc)

    def reload(self) -> None:
        """The page was loaded anew: only what is kept on the device is still there."""
        self.pen = None
        self._start_over()

    def back(self) -> None:
        """The line is there again."""
        self._read()
        self._send(again=True)

    def opened(self, last: int) -> None:
        self._asked = False
        self._last = last
        if last < self.have:
            raise AssertionError(f"the draft of {last} edits had {self.have} before")
        self._look()

    def take(self, first: int, count: int, updates: Sequence[bytes]) -> None:
        if len(updates) == count:
            for number, update in enumerate(updates, start=first):
                self._numbered(number, update)
        if first > self.have + 1:
            if not self._asked:
                self._read()
            return
        for update in updates:
            self._doc.apply_update(update)
        self._log += updates
        self.have = max(self.have, first + count - 1)
        self._look()

    def given(self, client: int) -> None:
        """A pen came."""
        if self.pen is None and self._synced:
            self.pen, self._local = client, 0
            self._anew(client)

    def acknowledged(self, client: int, local: int, number: int) -> None:
        edit = next((each for each in self.unsent if (each.client, each.local) == (client, local)), None)
        if edit is not None:
            self._numbered(number, edit.update)
            self.unsent.remove(edit)
            if self._synced:
                self._log.append(edit.update)
            self.taken[client, local] = number, edit.update
        elif (known := self.taken.get((client, local))) is not None:
            assert known[0] == number, f"edit {client}/{local} has numbers {known[0]} and {number}"
        if number == self.have + 1 and self._synced:
            self.have = number
        elif number > self.have and not self._asked:
            self._read()
        self._send()
        self._want()

    def refused(self, client: int, local: int, code: str) -> Sequence[Unsent]:
        """Everything from this edit on goes to the tray, and the text is read anew."""
        places = [place for place, each in enumerate(self.unsent) if each.client == client and each.local >= local]
        if not places:
            return ()
        out, self.unsent = self.unsent[places[0] :], self.unsent[: places[0]]
        self.tray.extend((each, code) for each in out)
        self.reload()
        self._read()
        return out

    def write(self, dice: Random) -> None:
        """Somebody types, erases, puts in a unit or takes one away."""
        if self.pen is None:
            return
        update = _changed(self._doc, dice)
        if update is not None:
            self._local += 1
            self.unsent.append(Unsent(self.pen, self._local, update))
            self._send()

    def _numbered(self, number: int, update: bytes) -> None:
        known = self.numbers.setdefault(number, update)
        assert known == update, f"two edits of {self.text} came under number {number}"

    def _start_over(self) -> None:
        self._log, self.have, self._last, self._synced = [], 0, None, False
        self._anew(None)

    def _anew(self, client: int | None) -> None:
        self._doc = _blank(client)
        for update in self._log:
            self._doc.apply_update(update)
        if self._synced:
            self._restore()

    def _restore(self) -> None:
        for edit in self.unsent:
            self._doc.apply_update(edit.update)

    def _read(self) -> None:
        self._asked = True
        self._tell.read(self.text, self.have)

    def _look(self) -> None:
        if self._synced or self._last is None or self.have < self._last:
            return
        self._synced = True
        self._restore()
        self._send(again=True)
        self._want()

    def _want(self) -> None:
        if self._synced and self.pen is None and not self.unsent:
            self._tell.wish(self.text)

    def _send(self, *, again: bool = False) -> None:
        if not self._synced:
            return
        if again:
            self._going.clear()
        for edit in self.unsent[:_UNDER_WAY]:
            if (edit.client, edit.local) not in self._going:
                self._going.add((edit.client, edit.local))
                self._tell.edit(Upward(self.text, edit.client, edit.local, 0, edit.update))


def folded(updates: Sequence[bytes]) -> list[str]:
    """The words that these updates make, unit by unit."""
    doc = _blank(None)
    for update in updates:
        doc.apply_update(update)
    return words_of(doc)


def words_of(doc: Doc[XmlFragment]) -> list[str]:
    units = [unit for unit in doc.get(ROOT, type=XmlFragment).children if isinstance(unit, XmlElement)]
    return [" ".join((unit.attributes["id"], unit.attributes["kind"], *map(str, unit.children))) for unit in units]


def _blank(client: int | None) -> Doc[XmlFragment]:
    doc: Doc[XmlFragment] = Doc(client_id=client, skip_gc=True)
    doc.get(ROOT, type=XmlFragment)
    return doc


def _changed(doc: Doc[XmlFragment], dice: Random) -> bytes | None:
    """The one update of one change; None when there was nothing to change."""
    updates: list[bytes] = []

    def told(event: TransactionEvent) -> None:
        updates.append(event.update)

    watching = doc.observe(told)
    try:
        with doc.transaction():
            _change(doc.get(ROOT, type=XmlFragment), dice)
    finally:
        doc.unobserve(watching)
    return updates[0] if updates and updates[0] != b"\0\0" else None


def _change(root: XmlFragment, dice: Random) -> None:
    units = [unit for unit in root.children if isinstance(unit, XmlElement)]
    if not units or (len(units) < 12 and dice.random() < 0.1):
        unit = XmlElement("unit", {"id": f"u{dice.randrange(10**6)}", "kind": "point"}, [XmlText(dice.choice(_WORDS))])
        root.children.insert(dice.randrange(len(units) + 1), unit)
        return
    place = dice.randrange(len(units))
    text = next((child for child in units[place].children if isinstance(child, XmlText)), None)
    what = dice.random()
    if what < 0.04 and len(units) > 2:
        del root.children[place]
    elif what < 0.1:
        units[place].attributes["kind"] = dice.choice(("point", "area", "letter"))
    elif text is not None and len(text) > 4 and what < 0.3:
        start = dice.randrange(len(text) - 3)
        del text[start : start + 3]
    elif text is not None:
        text.insert(dice.randrange(len(text) + 1), dice.choice(_WORDS))
