"""What becomes of each open amendment if another is adopted: it stays, moves, is absorbed or precluded. Pure.

Absorbed: its meaning is contained in the adopted one; precluded: it contradicts it.
https://senato.it/Leg18/3563?glossario=5&glossario_iniziale=E
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal, NamedTuple

from server.deliberation.ids import AmendmentId, UnitId
from server.deliberation.remembered import remembered
from server.deliberation.units import Insert, Operation, Remove, Rewrite, Splice, conflict, touched
from server.deliberation.voting_order import Waiting, content

Overtaken = Literal["absorbed", "precluded"]
Fate = Literal["absorbed", "precluded", "moves"]
"""Who is not named stays as it is."""


class Meeting(NamedTuple):
    """What becomes of `other` once the amendment under which this stands is adopted."""

    other: AmendmentId
    fate: Fate


@remembered(20_000)
def fate(adopted: Sequence[Operation], other: Sequence[Operation]) -> Fate | None:
    """What becomes of `other`, made for the same version, once `adopted` is; None: it stays as it is."""
    if overtaken := overtaken_by(adopted, other):
        return overtaken
    return "moves" if _moved(adopted, other) else None


def overtaken_by(adopted: Sequence[Operation], other: Sequence[Operation]) -> Overtaken | None:
    """O5: absorbed where all that it asks for stands in `adopted` already; precluded where it contradicts it."""
    if conflict(adopted, other) is None:
        return None
    return (
        "absorbed" if content(adopted) == content(other) or all(_had(adopted, each) for each in other) else "precluded"
    )


def _had(adopted: Iterable[Operation], wish: Operation) -> bool:
    """Whether one of the adopted operations brings what this one asks for, in the same place."""
    return any(_contains(mine, wish) for mine in adopted)


def _contains(mine: Operation, wish: Operation) -> bool:
    match mine, wish:
        case Remove(), Remove():
            return mine.unit == wish.unit
        case Insert(), Insert():
            return mine.after == wish.after and _said(wish.new.words.text, mine.new.words.text)
        case Rewrite(words=new), Rewrite(words=wished) | Splice(added=wished):
            return mine.unit == wish.unit and _said(wished.text, new.text)
        case Splice(), Splice() if mine == wish:
            return True
        case Splice(), Splice():
            inside = mine.at <= wish.at and wish.at + len(wish.removed.shown) <= mine.at + len(mine.removed.shown)
            only_taken_out = not mine.added and not wish.added
            return mine.unit == wish.unit and inside and (only_taken_out or _said(wish.added.text, mine.added.text))
        case _:
            return False


_ENOUGH: Final = 3
"""Words that must be the same before one sentence is taken to contain another: fewer may stand there by chance."""


def _said(some: str | None, all_of_it: str | None) -> bool:
    """Whether these words, if they are enough to mean something, stand in those; what was erased is in nothing."""
    if some is None or all_of_it is None:
        return False
    words = some.split()
    return f" {' '.join(words)} " in f" {' '.join(all_of_it.split())} " and (len(words) >= _ENOUGH or some == all_of_it)


def _moved(adopted: Sequence[Operation], other: Sequence[Operation]) -> bool:
    """Whether `other` is written differently on the text that `adopted` makes."""
    for mine in adopted:
        for wish in other:
            match mine, wish:
                case Splice(), Splice() if mine.unit == wish.unit and mine.at + (1 if mine.removed else 0) <= wish.at:
                    if len(mine.added.shown) != len(mine.removed.shown):
                        return True
                case Insert(), Insert() if mine.after == wish.after:
                    return True
                case Remove(), Insert() if mine.unit == wish.after:
                    return True
                case _:
                    pass
    return False


def meetings(waiting: Sequence[Waiting]) -> dict[AmendmentId, tuple[Meeting, ...]]:
    """For each amendment those that change if it is adopted, in the order given. Only those on a common unit are
    compared, for others never meet; nor do a sub-amendment and what it amends."""
    at: dict[UnitId | None, list[int]] = {}
    for place, each in enumerate(waiting):
        for unit in touched(each.operations):
            at.setdefault(unit, []).append(place)
    result: dict[AmendmentId, tuple[Meeting, ...]] = {}
    for place, mine in enumerate(waiting):
        near = sorted({other for unit in touched(mine.operations) for other in at[unit]} - {place})
        result[mine.id] = tuple(
            Meeting(other.id, found)
            for other in (waiting[each] for each in near)
            if other.parent == mine.parent and (found := fate(mine.operations, other.operations))
        )
    return result


def overtaken(meetings: Mapping[AmendmentId, Sequence[Meeting]], id: AmendmentId) -> tuple[AmendmentId, ...]:
    """Those that could no longer be voted once this one passes."""
    return tuple(each.other for each in meetings.get(id, ()) if each.fate != "moves")
