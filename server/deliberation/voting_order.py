"""The order in which a text's amendments are voted, as the house proposes it. The chair may change it. Pure.

Camera dei deputati, art. 87: https://leg14.camera.it/cost_reg_funz/663/1200/1382/documentotesto.asp
Senato, art. 102: http://www.senato.it/1044?articolo=1095%0:&sezione=152
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final, Literal, NamedTuple

from msgspec import Struct

from server.deliberation.ids import AmendmentId, UnitId
from server.deliberation.remembered import remembered
from server.deliberation.units import Insert, Operation, Remove, Rewrite, Splice, Unit, touched

Class = Literal["deleting", "replacing", "before", "partly_deleting", "amending", "adding", "new"]
"""What an amendment does to the first unit it changes: deletes it wholly, replaces it wholly, puts words before its
first, deletes words, puts others in their place, adds words, adds a unit after it."""

CLASSES: Final[tuple[Class, ...]] = (
    "deleting",
    "replacing",
    "before",
    "partly_deleting",
    "amending",
    "adding",
    "new",
)
"""In the order of their votes: furthest from the text first. «before» stands at the head of what leaves the unit in
place, as in G.U. 7.10.2016, 16A07298, art. 49 (before, partly deleting, partly replacing, adding)."""
_RANK: Final[Mapping[Class, int]] = {each: rank for rank, each in enumerate(CLASSES)}


class Waiting(NamedTuple):
    """An open amendment. `parent`: the one it would amend. of_unit: it asks whether its unit shall stand as amended."""

    id: AmendmentId
    operations: tuple[Operation, ...]
    parent: AmendmentId | None = None
    of_unit: bool = False


class Turn(Struct, frozen=True):
    """What is put to one vote. `amendments`: identical ones together, as filed; `unit`: the first they change.

    keeps: the question is whether the text shall stand, so that who wants the amendment votes against.
    parent: the amendment that these would amend, and which is voted after them.
    """

    amendments: tuple[AmendmentId, ...]
    kind: Class
    unit: UnitId | None
    keeps: bool = False
    parent: AmendmentId | None = None


def turns(
    units: Sequence[Unit],
    waiting: Sequence[Waiting],
    *,
    by_hand: Sequence[AmendmentId] = (),
    voted: Collection[UnitId] = (),
) -> tuple[Turn, ...]:
    """The votes that these amendments need, in their order (O1, M11).

    waiting: as filed. by_hand: the order the chair has set; what it does not name comes after, in the proposed order.
    voted: units on which an amendment was voted already, so that a deletion of them no longer stands alone (O4).
    """
    places: dict[UnitId | None, int] = {unit.id: place for place, unit in enumerate(units)}
    lengths = {unit.id: len(unit.words.shown) for unit in units}
    set_by_hand = {id: place for place, id in enumerate(by_hand)}
    filed = {each.id: place for place, each in enumerate(waiting)}
    groups = _together(waiting)
    standing = _standing_on(groups)

    def place(group: Sequence[Waiting]) -> tuple[float, int, int, float, int, int]:
        first = group[0]
        unit = touched(first.operations)[0]
        hand = min((set_by_hand[each.id] for each in group if each.id in set_by_hand), default=float("inf"))
        kind = kind_of(first.operations)
        share, at = _distance(first.operations, unit, lengths)
        return hand, places.get(unit, -1 if unit is None else len(places)), _RANK[kind], -share, at, filed[first.id]

    below: dict[AmendmentId, list[list[Waiting]]] = {}
    above: list[list[Waiting]] = []
    for group in groups:
        parent = group[0].parent
        (above if parent is None or parent not in filed else below.setdefault(parent, [])).append(group)

    def in_order(some: Iterable[list[Waiting]]) -> Iterator[Turn]:
        """O2: what would amend an amendment before it."""
        for group in sorted(some, key=place):
            for each in group:
                yield from in_order(below.get(each.id, ()))
            yield _turn(group, standing, voted)

    return tuple(in_order(above))


def _turn(group: Sequence[Waiting], standing: Mapping[UnitId, int], voted: Collection[UnitId]) -> Turn:
    """O4: a deletion that alone stands on its units is put as «shall the text stand?»; O11: so is a vote on a unit."""
    first = group[0]
    gone = [each.unit for each in first.operations if isinstance(each, Remove)]
    before = () if first.of_unit else voted
    alone = len(gone) == len(first.operations) and all(standing[unit] == 1 and unit not in before for unit in gone)
    unit = touched(first.operations)[0]
    ids = tuple(each.id for each in group)
    return Turn(ids, kind_of(first.operations), unit, keeps=alone and first.parent is None, parent=first.parent)


def _together(waiting: Iterable[Waiting]) -> list[list[Waiting]]:
    """O3: identical ones in one group, and so those that would amend the same amendment."""
    groups: dict[object, list[Waiting]] = {}
    for each in waiting:
        groups.setdefault((each.parent, content(each.operations)), []).append(each)
    return list(groups.values())


def _standing_on(groups: Iterable[Sequence[Waiting]]) -> Counter[UnitId]:
    """How many different amendments change each unit. A unit put in after another does not change that one."""
    count: Counter[UnitId] = Counter()
    for group in groups:
        count.update({each.unit for each in group[0].operations if not isinstance(each, Insert)})
    return count


@remembered(20_000)
def kind_of(operations: Sequence[Operation]) -> Class:
    """What the amendment does to the first unit it changes."""
    first = operations[0]
    match first:
        case Remove():
            return "deleting"
        case Rewrite():
            return "replacing"
        case Insert():
            return "new"
        case Splice(unit=unit):
            here = [each for each in operations if isinstance(each, Splice) and each.unit == unit]
            if not any(each.added for each in here):
                return "partly_deleting"
            if any(each.removed for each in here):
                return "amending"
            return "before" if here[0].at == 0 else "adding"


def _distance(operations: Sequence[Operation], unit: UnitId | None, lengths: Mapping[UnitId, int]) -> tuple[float, int]:
    """How far the unit gets from the text, as a share of its letters, and where the change begins."""
    here = [each for each in operations if isinstance(each, Splice) and each.unit == unit]
    if not here or unit is None:
        return 1.0, 0
    moved = sum(max(len(each.removed.shown), len(each.added.shown)) for each in here)
    return moved / max(1, lengths.get(unit, 0)), here[0].at


@remembered(20_000)
def content(operations: Sequence[Operation]) -> tuple[object, ...]:
    """What the operations say, equal for two identical amendments: without the ids of new units; spaces, apostrophes
    and quotation marks written differently are the same words."""
    return tuple(_content(each) for each in operations)


def _content(each: Operation) -> tuple[object, ...]:
    match each:
        case Splice():
            return "splice", each.unit, each.at, each.removed.digest, _plain(each.added.text, each.added.digest)
        case Rewrite():
            return "rewrite", each.unit, _plain(each.words.text, each.words.digest)
        case Remove():
            return "remove", each.unit
        case Insert():
            return "insert", each.after, each.new.kind, _plain(each.new.words.text, each.new.words.digest)


_SAME: Final = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"'})


def _plain(words: str | None, digest: str) -> str:
    """Words as they are compared; erased ones are known by their digest alone."""
    if words is None:
        return digest
    return " ".join(unicodedata.normalize("NFC", words).translate(_SAME).split())
