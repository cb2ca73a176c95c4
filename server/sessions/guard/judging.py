"""Whether an update fits what the log says about its draft."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, Literal, get_args

from msgspec import Struct, ValidationError, convert

from server.deliberation.ids import Key as AnyKey
from server.deliberation.ids import UnitId
from server.deliberation.units import UnitKind
from server.sessions.guard.codes import Bad
from server.sessions.guard.known import Accepted, Attribute, Known, Place, Stretch, Top, Unit, Words
from server.sessions.guard.reading import (
    MOST_WORDS,
    Beside,
    Characters,
    Gone,
    Inside,
    Key,
    Piece,
    Update,
    Value,
    read,
)

MOST_UNITS: Final = 5_000
"""In one text: what sealing takes."""
LONG: Final = 2_000
"""From this many living UTF-16 units on, nobody deletes over half of a text unasked."""
MOST_LEVEL: Final = 3
_KINDS: Final = frozenset(get_args(UnitKind))


class Repeated(Struct, frozen=True):
    """Clocks `clock` to `end` (not included) are known already: right only if the stored bytes are the same."""

    clock: int
    end: int


def check(update: bytes, known: Known, client: int, *, may_delete_most: bool = False) -> Accepted | Repeated:
    """Whether `client` may send this on to the others. Neither `known` nor anything else is changed.

    An update that only deletes is never Repeated: deleting once more is harmless.
    Raises: Bad.
    """
    taken_apart = read(update)
    if taken_apart.client not in (None, client):
        raise Bad("foreign_client")
    judged = _judged(taken_apart, known, client)
    if isinstance(judged, Accepted):
        _check_amounts(judged, known, may_delete_most)
    return judged


def rebuilt(updates: Iterable[bytes]) -> Known:
    """What a draft's stored updates say, all of them from the first on; some 12 microseconds for each keystroke.

    Raises: Bad when one does not follow from those before it.
    """
    known = Known()
    for update in updates:
        taken_apart = read(update)
        judged = _judged(taken_apart, known, taken_apart.client or 0)
        if isinstance(judged, Accepted):
            known.learn(judged)
    return known


def _judged(update: Update, known: Known, client: int) -> Accepted | Repeated:
    next_clock = known.next_clock(client)
    if update.pieces:
        if update.clock > next_clock:
            raise Bad("clock_gap")
        if update.end <= next_clock:
            return Repeated(update.clock, update.end)
        if update.clock < next_clock:
            raise Bad("overlap")
    fitting = _Fitting(known, Accepted(client, next_clock, update.gone))
    for piece in update.pieces:
        fitting.put(piece)
    fitting.check_deletions()
    return fitting.accepted


def _check_amounts(accepted: Accepted, known: Known, may_delete_most: bool) -> None:
    """What is inserted and deleted at once was never living."""
    loss = known.loss(_before(accepted))
    if known.living > LONG and loss.living * 2 > known.living and not may_delete_most:
        raise Bad("deletes_most")
    if known.units + sum(isinstance(node, Unit) for node in accepted.nodes.values()) - len(loss.units) > MOST_UNITS:
        raise Bad("too_many_units")
    longer: dict[Unit, int] = {}
    for words, count in accepted.added.items():
        longer[words.unit] = longer.get(words.unit, 0) + count
    if any(unit.living + count - loss.by_unit.get(unit, 0) > MOST_WORDS for unit, count in longer.items()):
        raise Bad("unit_too_long")


class _Fitting:
    """One update on its way to being accepted."""

    __slots__ = ("_known", "accepted")

    def __init__(self, known: Known, accepted: Accepted) -> None:
        self._known: Final = known
        self.accepted: Final = accepted

    def put(self, piece: Piece) -> None:
        """Puts a piece into its place; every kind of place takes one kind of content."""
        accepted = self.accepted
        id = accepted.client, accepted.end
        place = self._place(piece.where)
        match place, piece.what:
            case Words(), Characters(length=length, seconds=seconds):
                accepted.new.add(place, length, seconds)
                accepted.added[place] = accepted.added.get(place, 0) + length
            case Attribute(key=key), Value(value=value):
                if not fits(key, value):
                    raise Bad("not_our_schema")
                accepted.new.add(place, 1)
            case Unit(), "words":
                accepted.new.add(place, 1)
                accepted.nodes[id] = Words(place)
            case Top(), "unit":
                accepted.new.add(place, 1)
                accepted.nodes[id] = Unit()
            case _:
                raise Bad("wrong_place")

    def check_deletions(self) -> None:
        """Clocks have no gaps: if the last of a range exists, all do."""
        for some in self.accepted.gone:
            last = self._stretch(some.client, some.end - 1)
            if last.splits(some.end) or self._stretch(some.client, some.start).splits(some.start):
                raise Bad("splits_character")

    def _place(self, where: Beside | Inside) -> Place:
        """Merging updates loses the mark of a value: a place among values is enough."""
        if isinstance(where, Inside):
            return self._place_inside(where)
        if where.left == where.right:
            raise Bad("odd_neighbours")
        left = self._beside(*where.left, after=1) if where.left else None
        right = self._beside(*where.right, after=0) if where.right else None
        place = left or right
        if place is None or (left and right and left is not right):
            raise Bad("wrong_place")
        if right is not None if isinstance(place, Attribute) else where.keyed:
            raise Bad("wrong_place")
        return place

    def _beside(self, client: int, clock: int, after: Literal[0, 1]) -> Place:
        stretch = self._stretch(client, clock)
        if stretch.splits(clock + after):
            raise Bad("splits_character")
        return stretch.place(clock)

    def _place_inside(self, where: Inside) -> Place:
        if where.node is None:
            return self._known.top
        node = self.accepted.nodes.get(where.node) or self._known.nodes.get(where.node)
        if node is None:
            self._stretch(*where.node)
            raise Bad("wrong_place")
        if where.key is None:
            return node
        if isinstance(node, Words):
            raise Bad("wrong_place")
        return node.attributes[where.key]

    def _stretch(self, client: int, clock: int) -> Stretch:
        """The stretch that this clock is in, the update's own included as far as it has been put in its place."""
        new = self.accepted.new
        stretch = new if client == self.accepted.client and clock >= new.first else self._known.stretches.get(client)
        if stretch is None or clock >= stretch.end:
            raise Bad("unknown_reference")
        return stretch


def fits(key: Key, value: str | int) -> bool:
    """Whether an attribute may have this value."""
    if key == "level":
        return isinstance(value, int) and value <= MOST_LEVEL
    if key == "kind":
        return value in _KINDS
    try:
        convert(value, AnyKey[UnitId])
    except ValidationError:
        return False
    return True


def _before(accepted: Accepted) -> Iterator[Gone]:
    """The deleted ranges without what the update itself inserts."""
    for some in accepted.gone:
        if some.client != accepted.client or some.end <= accepted.clock:
            yield some
        elif some.start < accepted.clock:
            yield Gone(some.client, some.start, accepted.clock)
