"""What amendments change, before and after, as the record tells it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from server.deliberation.document.model import Change, Content, Part, Phrase, Several, Words, say
from server.deliberation.document.unit_numbers import name_of_change
from server.deliberation.ids import AmendmentId
from server.deliberation.matters.amendments.seeing import ChangeKind, UnitChange, unit_changes
from server.deliberation.matters.amendments.shapes import Made
from server.deliberation.matters.ballots.shapes import Ballot
from server.deliberation.matters.ballots.subjects import AboutAmendment, AboutSeries
from server.deliberation.matters.texts.shapes import Text, TextStyle
from server.deliberation.units import CannotApply, Operation, Unit, apply

if TYPE_CHECKING:
    from server.deliberation.table import Table


def base_units(text: Text, made: Made) -> tuple[Unit, ...]:
    """The units that the operations name: of the version, for a sub-amendment as its amendment would make them."""
    version = text.version(made.version)
    units = () if version is None else version.units
    try:
        return apply(units, made.on)
    except CannotApply:
        return units


def changes_told(units: Sequence[Unit], changes: Iterable[UnitChange], style: TextStyle) -> tuple[Change, ...]:
    """Before and after of each unit that changes, named as these units do."""
    return tuple(
        Change(
            label=_label(name_of_change(units, change, style), change.change),
            parts=tuple(Part(part.what, Words(part.words)) for part in change.parts),
        )
        for change in changes
    )


def _label(unit: Phrase, change: ChangeKind) -> Content:
    """«punto 1.2»; of a unit that goes entirely, that it goes."""
    return say("doc-change-removed", unit=unit) if change == "removed" else (unit,)


def voted_changes(table: Table, ballot: Ballot) -> tuple[Change, ...]:
    """What an amendment, or each of a series, would change, on the words it was put on."""
    match ballot.subject:
        case AboutAmendment(version=version, amendment=id, operations=operations):
            return _changes_of(table, id, version, operations)
        case AboutSeries(version=version, amendments=amendments):
            return tuple(
                replace(change, label=(*named(table, each.amendment), *change.label))
                for each in amendments
                for change in _changes_of(table, each.amendment, version, each.operations)
            )
        case _:
            return ()


def named(table: Table, id: AmendmentId) -> Content:
    """«Emendamento 1.2.1:», before what is said of it alone."""
    return say("doc-change-of", number=Words(table.amendments.by_id[id].number))


def _changes_of(table: Table, id: AmendmentId, version: int, operations: Sequence[Operation]) -> tuple[Change, ...]:
    amendment = table.amendments.by_id[id]
    text = table.texts.by_id[amendment.text]
    put = tuple(operations)
    voted = [each for each in amendment.made if each.version == version and each.operations == put]
    units = base_units(text, voted[-1] if voted else Made(version, put))
    return changes_told(units, unit_changes(units, put), text.style)


def numbers_of(table: Table, ids: Iterable[AmendmentId]) -> Several:
    return Several(tuple(Words(table.amendments.by_id[id].number) for id in ids))
