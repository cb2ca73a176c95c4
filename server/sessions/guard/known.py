"""What the log says about one draft, as much as checking needs: where everything that was ever inserted stands, what
was deleted, and how much is living. About one byte a character; holds no words.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Final, assert_never

from msgspec import Struct

from server.sessions.guard.reading import KEYS, Gone, Id, Key

_LIVING, _DELETED, _SECOND_HALF = 0, 1, 2
_AS_DELETED: Final = bytes(mark | _DELETED for mark in range(256))


class Top:
    """The text itself: units stand in it."""

    __slots__ = ()


class Unit:
    """A unit: nodes for words stand in it, and the values of its attributes, each kind in a place of its own.

    `living`: UTF-16 units of words.
    """

    __slots__ = ("attributes", "gone", "living")

    def __init__(self) -> None:
        self.gone = False
        self.living = 0
        self.attributes: Final = {key: Attribute(key) for key in KEYS.values()}


class Words:
    """A node for words: runs of characters stand in it. Two people who begin an empty unit at once make two of them.

    `gone`: by itself; its words are also lost when its unit goes. `living`: UTF-16 units.
    """

    __slots__ = ("gone", "living", "unit")

    def __init__(self, unit: Unit) -> None:
        self.unit: Final = unit
        self.gone = False
        self.living = 0


class Attribute:
    """The values that an attribute of one unit has had."""

    __slots__ = ("key",)

    def __init__(self, key: Key) -> None:
        self.key: Final = key


Place = Top | Unit | Words | Attribute
"""Neighbours share one; what stands in it is known from its class."""


class Stretch:
    """What one client inserted from clock `first` on, without a gap: in which places, and one mark a clock."""

    __slots__ = ("_marks", "_places", "_starts", "first")

    def __init__(self, first: int) -> None:
        self.first: Final = first
        self._marks = bytearray()
        self._starts: list[int] = []
        self._places: list[Place] = []

    @property
    def end(self) -> int:
        return self.first + len(self._marks)

    def add(self, place: Place, length: int, seconds: Iterable[int] = ()) -> None:
        at = len(self._marks)
        self._begin(self.first + at, place)
        self._marks += bytes(length)
        for second in seconds:
            self._marks[at + second] = _SECOND_HALF

    def extend(self, more: Stretch) -> None:
        for start, place in zip(more._starts, more._places, strict=True):
            self._begin(start, place)
        self._marks += more._marks

    def place(self, clock: int) -> Place:
        return self._places[bisect_right(self._starts, clock) - 1]

    def splits(self, clock: int) -> bool:
        """Whether the border before this clock runs through one character."""
        at = clock - self.first
        return at < len(self._marks) and self._marks[at] & _SECOND_HALF != 0

    def living(self, start: int, end: int) -> Iterator[tuple[Place, int, int, int]]:
        """Each run of `start` to `end` (not included) in which something is not deleted: place, clocks, how many such.

        A second half is never left without its first, so that a first living mark begins each.
        """
        marks = self._marks
        end -= self.first
        at = marks.find(_LIVING, start - self.first, end)
        while at >= 0:
            run = bisect_right(self._starts, self.first + at)
            upto = min(self._starts[run] - self.first, end) if run < len(self._starts) else end
            count = marks.count(_LIVING, at, upto) + marks.count(_SECOND_HALF, at, upto)
            yield self._places[run - 1], self.first + at, self.first + upto, count
            at = marks.find(_LIVING, upto, end)

    def delete(self, start: int, end: int) -> None:
        start, end = start - self.first, end - self.first
        self._marks[start:end] = self._marks[start:end].translate(_AS_DELETED)

    def _begin(self, start: int, place: Place) -> None:
        if not self._places or self._places[-1] is not place:
            self._starts.append(start)
            self._places.append(place)


class Loss(Struct, frozen=True):
    """What deleting would take away: units and nodes that stand, and UTF-16 units of words, by node and by unit.

    A unit that goes takes all its words along; `words` has those that go without it.
    """

    units: set[Unit]
    nodes: set[Words]
    words: dict[Words, int]
    by_unit: dict[Unit, int]

    @property
    def living(self) -> int:
        return sum(self.by_unit.values())


class Accepted:
    """An update that may be stored: clocks `clock` to `end` (not included; equal when it only deletes) of `client`.

    The rest is what `Known.learn` needs; it holds for the `Known` it was checked against, as that was then.
    """

    __slots__ = ("added", "client", "gone", "new", "nodes")

    def __init__(self, client: int, clock: int, gone: list[Gone]) -> None:
        self.client: Final = client
        self.gone: Final = gone
        self.new: Final = Stretch(clock)
        self.nodes: Final[dict[Id, Unit | Words]] = {}
        self.added: Final[dict[Words, int]] = {}

    @property
    def clock(self) -> int:
        return self.new.first

    @property
    def end(self) -> int:
        return self.new.end


class Known:
    """What the log says about one draft. Begins empty and learns each accepted update, in log order, right after its
    check; when storing what was learnt fails, throw it away and make it anew from the log (`rebuilt`).

    `living`: UTF-16 units of words that are not deleted; `units`: how many are not.
    """

    __slots__ = ("living", "nodes", "stretches", "top", "units")

    def __init__(self) -> None:
        self.top: Final = Top()
        self.stretches: Final[dict[int, Stretch]] = {}
        self.nodes: Final[dict[Id, Unit | Words]] = {}
        self.living = 0
        self.units = 0

    def next_clock(self, client: int) -> int:
        stretch = self.stretches.get(client)
        return stretch.end if stretch else 0

    def loss(self, gone: Iterable[Gone]) -> Loss:
        """What these ranges, all of them known, would take away."""
        loss = Loss(set(), set(), {}, {})
        for some in gone:
            for place, start, end, count in self.stretches[some.client].living(some.start, some.end):
                match place:
                    case Words():
                        if not (place.gone or place.unit.gone):
                            loss.words[place] = loss.words.get(place, 0) + count
                    case Top() | Unit():
                        self._lose(loss, some.client, range(start, end))
                    case Attribute():
                        pass
                    case _:
                        assert_never(place)
        for node in loss.nodes:
            loss.words[node] = node.living
        for node, count in loss.words.items():
            loss.by_unit[node.unit] = loss.by_unit.get(node.unit, 0) + count
        for unit in loss.units:
            loss.by_unit[unit] = unit.living
        return loss

    def learn(self, accepted: Accepted) -> None:
        """Takes in an update that was just checked against this."""
        if accepted.end > accepted.clock:
            self.stretches.setdefault(accepted.client, Stretch(0)).extend(accepted.new)
        self.nodes.update(accepted.nodes)
        self.units += sum(isinstance(node, Unit) for node in accepted.nodes.values())
        for words, count in accepted.added.items():
            if not (words.gone or words.unit.gone):
                words.living += count
                words.unit.living += count
                self.living += count
        self._delete(accepted.gone)

    def _delete(self, gone: list[Gone]) -> None:
        loss = self.loss(gone)
        for words, count in loss.words.items():
            words.living -= count
        for unit, count in loss.by_unit.items():
            unit.living -= count
        for node in loss.nodes | loss.units:
            node.gone = True
        self.living -= loss.living
        self.units -= len(loss.units)
        for some in gone:
            self.stretches[some.client].delete(some.start, some.end)

    def _lose(self, loss: Loss, client: int, clocks: Iterable[int]) -> None:
        """Notes which of these nodes still stand."""
        for clock in clocks:
            node = self.nodes[client, clock]
            if node.gone:
                continue
            if isinstance(node, Unit):
                loss.units.add(node)
            elif not node.unit.gone:
                loss.nodes.add(node)
