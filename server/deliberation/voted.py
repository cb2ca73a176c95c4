"""What follows from votes on amendments to a text: the next version, what falls, what moves; and the way back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from server.deliberation import numbering, subamendments, units
from server.deliberation.conflicts import overtaken_by
from server.deliberation.ids import AmendmentId, BallotId
from server.deliberation.matters.amendments.lives import AmendmentAbsorbed
from server.deliberation.matters.amendments.shapes import (
    Amendment,
    AmendmentAdopted,
    AmendmentPrecluded,
    AmendmentRejected,
    AmendmentReopened,
    AmendmentsCarried,
    AmendmentsCarriedBack,
    Moved,
)
from server.deliberation.matters.amendments.standing import outcome_of
from server.deliberation.matters.ballots.shapes import Ballot
from server.deliberation.matters.ballots.subjects import AboutAmendment, AboutSeries, AboutText
from server.deliberation.matters.texts.shapes import PutUnit, Text, TextMerged, VersionWithdrawn
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import Event
from server.deliberation.table import Table
from server.deliberation.units import Operation, Unit
from server.deliberation.voting_order import content


def adopted(table: Table, amendment: Amendment, ballot: BallotId, together: Sequence[Amendment]) -> Iterator[Event]:
    """M6 to M8: the next version; what overlaps is precluded; what does not moves with the text. O3: `together` are
    adopted with it. O5: what it says already is absorbed."""
    text = table.texts.by_id[amendment.text]
    for one in (amendment, *together):
        yield AmendmentAdopted(one.id, ballot)
        yield from _fallen_under(table, one)
    yield _merged(table, text, amendment)
    moved: list[Moved] = []
    for other in table.amendments.on(text.id):
        if other.id == amendment.id or other in together or not other.open or other.parent is not None:
            continue
        operations = None
        if fallen := _overtaken(amendment, other.id, other.operations):
            yield fallen
        else:
            operations = units.carry(amendment.operations, other.operations, text.versions[-1].units)
            if operations != other.operations:
                moved.append(Moved(other.id, operations))
        for each in subamendments.taken_along(table, amendment, other, operations):
            if isinstance(each, Moved):
                moved.append(each)
            else:
                yield each
    yield AmendmentsCarried(text.id, text.next_number, tuple(moved))


def _overtaken(adopted: Amendment, other: AmendmentId, operations: tuple[Operation, ...]) -> Event | None:
    """What happens to an amendment that says this when the other is adopted; None: it can still be voted."""
    cause = units.conflict(adopted.operations, operations)
    if cause is None:
        return None
    if overtaken_by(adopted.operations, operations) == "absorbed":
        return AmendmentAbsorbed(other, adopted.id)
    return AmendmentPrecluded(other, adopted.id, cause)


def _fallen_under(table: Table, amendment: Amendment) -> Iterator[Event]:
    """M15: sub-amendments that could not be voted before their amendment was are too late then."""
    for sub in table.amendments.under(amendment.id):
        if sub.open:
            yield AmendmentPrecluded(sub.id, amendment.id, "amendment_gone")


def _merged(table: Table, text: Text, amendment: Amendment) -> TextMerged:
    before = text.versions[-1].units
    after = numbering.with_new_ones_numbered(outcome_of(table, amendment))
    return TextMerged(
        text=text.id,
        version=text.next_number,
        amendment=amendment.id,
        put=tuple(_differences(before, after)),
        gone=tuple(unit.id for unit in before if unit.id not in {each.id for each in after}),
        digest=units.digest_of_units(after),
    )


def _differences(before: Sequence[Unit], after: Sequence[Unit]) -> Iterator[PutUnit]:
    known = {unit.id: unit for unit in before}
    for place, unit in enumerate(after):
        if known.get(unit.id) != unit:
            yield PutUnit(unit, after[place - 1].id if place else None)


def rejected(table: Table, amendment: Amendment, ballot: BallotId, together: Sequence[Amendment]) -> Iterator[Event]:
    """O3: `together` were put and are rejected with it. M9: what else says the same has been decided with it."""
    for each in (amendment, *together):
        yield AmendmentRejected(each.id, ballot)
        yield from _fallen_under(table, each)
    said = content(amendment.operations)
    for other in table.amendments.on(amendment.text):
        same = other.parent == amendment.parent and content(other.operations) == said
        if other.id != amendment.id and other not in together and other.open and same:
            yield AmendmentPrecluded(other.id, amendment.id, "identical_rejected")
            yield from _fallen_under(table, other)


def taken_back(table: Table, amendment: Amendment, together: Sequence[Amendment]) -> Iterator[Event]:
    """M12: the amendment is open again, what was voted with it and what it had precluded, on the version of now."""
    text = table.texts.by_id[amendment.text]
    last = text.versions[-1]
    if any(
        each.is_about(text.id) and each.on_whole and (each.going_on or each.took_effect)
        for each in _votes_on(table, last.number)
    ):
        raise Refusal("later_votes_depend")
    if amendment.state == "adopted":
        if last.amendment != amendment.id or _built_on(table, text, last.number):
            raise Refusal("later_votes_depend")
        yield VersionWithdrawn(text.id, last.number)
        yield AmendmentsCarriedBack(text.id, last.number)
    some = table.amendments.on(text.id)
    back = [amendment, *together]
    back += [each for each in some if _overtaken_by(each, amendment)]
    for each in back:
        yield AmendmentReopened(each.id)
    if amendment.state == "rejected":
        yield from _brought_up(table, text, back)


def _overtaken_by(other: Amendment, amendment: Amendment) -> bool:
    """Whether it comes back with that one. What fell with an amendment that was voted itself does not."""
    if other.state not in ("precluded", "absorbed") or other.precluded_by != amendment.id:
        return False
    return other.parent is None or (amendment.state == "adopted" and other.parent != amendment.id)


def up_to_now(table: Table, amendment: Amendment) -> Iterator[Event]:
    """M22: what is taken over is made for the version that counts now, where nothing adopted meanwhile precludes it."""
    if amendment.parent is None:
        yield from _brought_up(table, table.texts.by_id[amendment.text], [amendment])


def _built_on(table: Table, text: Text, version: int) -> bool:
    filed = any(each.open and each.made[0].version == version for each in table.amendments.on(text.id))
    return filed or any(
        each.is_about(text.id) and (each.going_on or each.took_effect) for each in _votes_on(table, version)
    )


def _votes_on(table: Table, version: int) -> Iterator[Ballot]:
    for each in table.ballots.by_id.values():
        if isinstance(each.subject, AboutText | AboutAmendment | AboutSeries) and each.subject.version == version:
            yield each


def _brought_up(table: Table, text: Text, reopened: Sequence[Amendment]) -> Iterator[Event]:
    """M12: through the versions made since they were decided; what was adopted meanwhile may preclude them."""
    since = [version for version in text.versions if version.number > reopened[0].version]
    waiting = {each.id: each.operations for each in reopened}
    before = text.version(reopened[0].version)
    for version in since:
        if version.coordinated is not None:
            raise Refusal("text_changed")
        assert version.amendment is not None and before is not None
        made_it = table.amendments.by_id[version.amendment]
        for id, operations in list(waiting.items()):
            if fallen := _overtaken(made_it, id, operations):
                yield fallen
                del waiting[id]
        waiting = {id: units.carry(made_it.operations, each, before.units) for id, each in waiting.items()}
        if waiting:
            yield AmendmentsCarried(text.id, version.number, tuple(Moved(id, each) for id, each in waiting.items()))
        before = version
