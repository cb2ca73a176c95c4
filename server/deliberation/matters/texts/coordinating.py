"""Formal coordination of a text: what the house proposes for it, and what follows when the chair accepts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from server.deliberation import coordination
from server.deliberation.coordination import Mending, Proposal, Unsure, carried_out
from server.deliberation.coordination.proposing import splice
from server.deliberation.ids import UnitId
from server.deliberation.matters.texts.coordinated import LeaveChange, Left, Mended, NewNumber
from server.deliberation.matters.texts.shapes import CoordinateText, PutUnit, Text, TextCoordinated, Version
from server.deliberation.prose import Prose
from server.deliberation.refusals import Refusal
from server.deliberation.remembered import remembered
from server.deliberation.units import Unit, digest_of_units

if TYPE_CHECKING:
    from server.deliberation.matters.amendments.shapes import Amendments
    from server.deliberation.table import Table

NOTHING_PROPOSED = Proposal((), (), ())


def due(text: Text, amendments: Amendments) -> bool:
    """C1: once no amendment is open any more, for what amendments have made of the text since it was last in order."""
    current = text.current
    if text.state != "sealed" or current is None or current.origin != "amendment":
        return False
    waiting = (each.received if text.adopted_by is not None else each.open for each in amendments.on(text.id))
    return not any(waiting)


@remembered(16)
def proposed(text: Text) -> Proposal:
    """What formal coordination would change in the version that counts now."""
    return _proposed(text, frozenset())


def _proposed(text: Text, kept: frozenset[UnitId]) -> Proposal:
    """Numbers stay as they are from one tidy version to the next, so what went since bore them."""
    place = next((n for n, each in reversed(tuple(enumerate(text.versions))) if each.origin != "amendment"), None)
    if place is None:
        return NOTHING_PROPOSED
    since, current = text.versions[place:], text.versions[-1]
    return coordination.proposal(since[0].units, current.units, _gone(since), text.style, kept)


def _gone(versions: Sequence[Version]) -> tuple[Unit, ...]:
    now = {unit.id for unit in versions[-1].units}
    had = {unit.id: unit for version in versions for unit in version.units}
    return tuple(unit for unit in had.values() if unit.id not in now)


def coordinated(table: Table, command: CoordinateText, text: Text) -> TextCoordinated:
    """C1, C4: what is proposed, without what the chair leaves for a reason, with what the chair says is meant. C5: it
    makes a version of its own."""
    current = text.current
    if text.state != "sealed" or current is None:
        raise Refusal("text_not_sealed")
    if command.version != current.number:
        raise Refusal("text_changed")
    ballot = table.ballots.running
    if ballot is not None and ballot.is_about(text.id):
        raise Refusal("ballot_open")
    if waiting := sum(each.open for each in table.amendments.on(text.id) if text.adopted_by is None or each.received):
        raise Refusal("amendments_open", amendments=waiting)
    whole = proposed(text)
    if not due(text, table.amendments) or not (whole.changes or command.meant):
        raise Refusal("nothing_changes")
    left = tuple(_left(whole, current.units, command.left))
    wanted = _proposed(text, frozenset(each.unit for each in left if each.at is None))
    not_mended = {(each.unit, each.at) for each in left if each.at is not None}
    made: list[Mending | Unsure] = [each for each in wanted.mendings if (each.unit, each.at) not in not_mended]
    made += _meant(wanted, command)
    mended = tuple(Mended(splice(each), each.target) for each in made)
    numbers = tuple(NewNumber(*each) for each in wanted.numbers)
    units = carried_out(current.units, ((each.unit, each.after) for each in numbers), (each.splice for each in mended))
    changed = (new for old, new in zip(current.units, units, strict=True) if new != old)
    put = tuple(PutUnit(unit, None) for unit in changed)
    return TextCoordinated(text.id, text.next_number, put, numbers, mended, left, digest_of_units(units))


def _left(whole: Proposal, units: Sequence[Unit], asked: Sequence[LeaveChange]) -> Iterator[Left]:
    numbers = {each.unit: each for each in whole.numbers if each.because != "above"}
    mendings = {(each.unit, each.at): each for each in whole.mendings}
    for each in asked:
        if not each.reason.strip():
            raise Refusal("reason_missing")
        reason = Prose.of(each.reason.strip())
        if each.at is None:
            if (number := numbers.get(each.unit)) is None:
                raise Refusal("unknown")
            yield Left(each.unit, None, number.before, number.after, reason)
        else:
            if (mending := mendings.get((each.unit, each.at))) is None:
                raise Refusal("unknown")
            yield Left(each.unit, each.at, mending.removed, mending.added, reason)


def _meant(wanted: Proposal, command: CoordinateText) -> Iterator[Unsure | Mending]:
    unsure = {(each.unit, each.at): each for each in wanted.unsure}
    for meant in dict.fromkeys((each.unit, each.at) for each in command.meant):
        found = unsure.get(meant)
        if found is None or not found.added:
            raise Refusal("unknown")
        yield found
