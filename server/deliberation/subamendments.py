"""What follows from votes on sub-amendments: their amendment changes, the others of that amendment move or fall."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from server.deliberation.composing import carried_under, composed
from server.deliberation.ids import AmendmentId, BallotId
from server.deliberation.matters.amendments.lives import AmendmentAltered, AmendmentAlteredBack
from server.deliberation.matters.amendments.shapes import (
    Amendment,
    AmendmentAdopted,
    AmendmentPrecluded,
    AmendmentReopened,
    Moved,
)
from server.deliberation.matters.amendments.standing import outcome_of
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import Event
from server.deliberation.table import Table
from server.deliberation.units import CannotApply, Operation, carry, conflict


def adopted(table: Table, sub: Amendment, ballot: BallotId, together: Sequence[Amendment]) -> Iterator[Event]:
    """M25: the amendment reads as changed; what overlaps is precluded; the other sub-amendments move with it.
    O3: `together` are adopted with it.

    An amendment of which nothing is left is precluded by what took it away. M13: not once words were erased.
    """
    assert sub.parent is not None
    parent = table.amendments.by_id[sub.parent]
    middle = outcome_of(table, parent)
    units = table.texts.by_id[sub.text].versions[-1].units
    try:
        operations = composed(units, parent.operations, sub.operations)
    except CannotApply as misfit:
        raise Refusal("words_not_found") from misfit
    for each in (sub, *together):
        yield AmendmentAdopted(each.id, ballot)
    moved: list[AmendmentAltered] = []
    for other in table.amendments.under(parent.id):
        if other.id == sub.id or other in together or not other.open:
            continue
        if not operations:
            yield AmendmentPrecluded(other.id, sub.id, "amendment_gone")
        elif cause := conflict(sub.operations, other.operations):
            yield AmendmentPrecluded(other.id, sub.id, cause)
        else:
            carried = carry(sub.operations, other.operations, middle)
            if carried != other.operations:
                moved.append(AmendmentAltered(other.id, sub.id, carried))
    if operations:
        yield AmendmentAltered(parent.id, sub.id, operations)
        yield from moved
    else:
        yield AmendmentPrecluded(parent.id, sub.id, "unit_gone")


def taken_along(
    table: Table, adopted: Amendment, parent: Amendment, operations: tuple[Operation, ...] | None
) -> Iterator[Moved | AmendmentPrecluded]:
    """What becomes of the open sub-amendments of `parent` once `adopted` has made a version on which it reads so.

    operations: None when it is precluded itself; then they fall with it (M15).
    """
    units = table.texts.by_id[parent.text].versions[-1].units
    for sub in table.amendments.under(parent.id):
        if not sub.open:
            continue
        if operations is None:
            yield AmendmentPrecluded(sub.id, adopted.id, "amendment_gone")
            continue
        found = carried_under(adopted.operations, units, parent.operations, operations, sub.operations)
        if isinstance(found, str):
            yield AmendmentPrecluded(sub.id, adopted.id, found)
        elif found != sub.operations:
            yield Moved(sub.id, found)


def taken_back(table: Table, sub: Amendment, ballot: BallotId, together: Sequence[Amendment]) -> Iterator[Event]:
    """M25: its amendment reads as before, and what it had precluded is open again; not once later votes rest on it."""
    assert sub.parent is not None
    parent = table.amendments.by_id[sub.parent]
    family = (parent, *table.amendments.under(parent.id))
    if _voted_since(table, {each.id for each in family}, ballot):
        raise Refusal("later_votes_depend")
    precluded = [each for each in family if each.state == "precluded" and each.precluded_by == sub.id]
    if sub.state == "adopted" and parent not in precluded:
        before = parent.altered[-1] if parent.altered else None
        rests = any(each.open and each.parent == parent.id and _filed_since(table, each, ballot) for each in family)
        if not parent.open or before is None or before.because != sub.id or before.version != parent.version or rests:
            raise Refusal("later_votes_depend")
        for each in family:
            if each.open and each.altered and each.altered[-1].because == sub.id:
                yield AmendmentAlteredBack(each.id, sub.id)
    elif sub.state == "rejected" and not parent.open:
        raise Refusal("later_votes_depend")
    if parent.version != sub.version or (sub.state == "rejected" and parent.operations != sub.on):
        raise Refusal("later_votes_depend")
    for each in (*precluded, *together, sub):
        yield AmendmentReopened(each.id)


def _voted_since(table: Table, family: set[AmendmentId], ballot: BallotId) -> bool:
    since = table.ballots.by_id[ballot].proclaimed_at
    return any(
        not family.isdisjoint(each.amendments)
        and each.id != ballot
        and (each.going_on or each.took_effect)
        and (since is None or each.opened_at >= since)
        for each in table.ballots.by_id.values()
    )


def _filed_since(table: Table, amendment: Amendment, ballot: BallotId) -> bool:
    since = table.ballots.by_id[ballot].proclaimed_at
    return since is None or amendment.filed_at >= since
