"""What an amendment would meet that is still being written: the open ones on the same words, what becomes of each."""

from __future__ import annotations

from msgspec import Struct

from server.deliberation.conflicts import Fate, fate
from server.deliberation.ids import AmendmentId, TextId
from server.deliberation.matters.amendments.edits import Edits
from server.deliberation.matters.amendments.filing import operations_of
from server.deliberation.matters.amendments.standing import outcome_of
from server.deliberation.refusals import Refusal
from server.deliberation.table import Table
from server.deliberation.units import touched


class Met(Struct, frozen=True):
    """`mine`: what becomes of the one being written if this amendment is adopted first; `theirs`: of this amendment if
    the one being written is. None: it stays as it is."""

    amendment: AmendmentId
    mine: Fate | None
    theirs: Fate | None


def considered(
    table: Table, text: TextId, version: int, edits: Edits, parent: AmendmentId | None = None
) -> tuple[Met, ...]:
    """The open amendments that touch a unit these edits touch, as filed; for an amendment to `parent` its others.

    Nothing when the edits change nothing or were made for words that no longer count.
    """
    known = table.texts.by_id.get(text)
    current = None if known is None else known.current
    above = None if parent is None else table.amendments.by_id.get(parent)
    if known is None or current is None or current.number != version or (parent is not None and above is None):
        return ()
    try:
        units = current.units if above is None else outcome_of(table, above)
        mine = operations_of(table, known, units, edits)
    except Refusal:
        return ()
    places = set(touched(mine))
    others = [each for each in table.amendments.on(text) if each.open and each.parent == parent]
    return tuple(
        Met(each.id, fate(each.operations, mine), fate(mine, each.operations))
        for each in others
        if places & set(touched(each.operations))
    )
