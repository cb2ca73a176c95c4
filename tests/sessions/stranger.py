"""Somebody who knows our schema and the Yjs format well and has no manners: seeded updates that are formally right,
with neighbours in odd orders, things put into what was deleted, and ranges deleted at random.
"""

from __future__ import annotations

from random import Random

from server.sessions.guard import Accepted, Bad, Known, check
from tests.sessions import yjs_bytes
from tests.sessions.yjs_bytes import Id, Where

_LETTERS = (*"abcdefghilmnoàلا\n", "لا", "def", "x😁")
_VALUES: dict[str, tuple[str | int, ...]] = {
    "id": ("one", "two", "three"),
    "kind": ("title", "area", "point", "paragraph", "letter"),
    "level": (0, 1, 2, 3),
}
_CLIENTS = (1, 2, 7_000_000, 2**32 - 1, 2**53 - 1)


class Stranger:
    """Writes under several client ids at once and keeps what the guard lets pass."""

    def __init__(self, seed: int) -> None:
        self._dice = Random(seed)
        self.known = Known()
        self.accepted: list[bytes] = []
        self.refused: list[str] = []
        self._units: list[Id] = []
        self._words: dict[Id, list[Id]] = {}
        """By unit."""
        self._characters: dict[Id, list[Id]] = {}
        """By node for words."""
        self._values: dict[tuple[Id, str], list[Id]] = {}

    def write(self) -> None:
        client = self._dice.choice(_CLIENTS)
        clock = self.known.next_clock(client)
        pieces = []
        at = clock
        for _ in range(self._dice.choice((0, 1, 1, 2, 3, 8))):
            made, length = self._piece((client, at))
            pieces.append(made)
            at += length
        update = yjs_bytes.update(client, clock, pieces, self._gone(client, at))
        try:
            judged = check(update, self.known, client)
        except Bad as refusal:
            self.refused.append(refusal.code)
            self._forget(client, clock)
            return
        if isinstance(judged, Accepted):
            self.known.learn(judged)
            self.accepted.append(update)

    def _piece(self, id: Id) -> tuple[bytes, int]:
        dice = self._dice
        what = dice.choice(("unit", "words", "characters", "characters", "characters", "value"))
        if what == "unit" or not self._units:
            made = yjs_bytes.unit(self._among(self._units) or yjs_bytes.top())
            self._units.append(id)
            return made, 1
        unit = dice.choice(self._units)
        if what == "words" or (what == "characters" and not self._words.get(unit)):
            siblings = self._words.setdefault(unit, [])
            made = yjs_bytes.words(self._among(siblings) or yjs_bytes.inside(unit))
            siblings.append(id)
            return made, 1
        if what == "value":
            key = dice.choice(tuple(_VALUES))
            earlier = self._values.setdefault((unit, key), [])
            where = yjs_bytes.inside(unit, key)
            if earlier and dice.random() < 0.8:
                where = yjs_bytes.beside(dice.choice(earlier), keyed=dice.random() < 0.9)
            earlier.append(id)
            return yjs_bytes.value(dice.choice(_VALUES[key]), where), 1
        node = dice.choice(self._words[unit])
        text = "".join(dice.choices(_LETTERS, k=dice.randint(1, 4)))
        siblings = self._characters.setdefault(node, [])
        made = yjs_bytes.characters(text, self._among(siblings) or yjs_bytes.inside(node))
        length = len(text.encode("utf-16-le")) // 2
        siblings += ((id[0], id[1] + offset) for offset in range(length))
        return made, length

    def _among(self, siblings: list[Id]) -> Where | None:
        """Beside one or two of them, in either order; once in a while the same one twice."""
        if not siblings or self._dice.random() < 0.05:
            return None
        left, right = self._dice.choice(siblings), self._dice.choice(siblings)
        if left == right and self._dice.random() < 0.9:
            return yjs_bytes.beside(left)
        match self._dice.randrange(3):
            case 0:
                return yjs_bytes.beside(left)
            case 1:
                return yjs_bytes.beside(None, right)
            case _:
                return yjs_bytes.beside(left, right)

    def _gone(self, client: int, end: int) -> dict[int, list[tuple[int, int]]]:
        gone: dict[int, list[tuple[int, int]]] = {}
        for other in _CLIENTS:
            last = end if other == client else self.known.next_clock(other)
            if last and self._dice.random() < 0.15:
                start = self._dice.randrange(last)
                gone[other] = [(start, min(self._dice.choice((1, 1, 2, 9)), last - start))]
        return gone

    def _forget(self, client: int, clock: int) -> None:
        for ids in (self._units, *self._words.values(), *self._characters.values(), *self._values.values()):
            ids[:] = [id for id in ids if id[0] != client or id[1] < clock]
