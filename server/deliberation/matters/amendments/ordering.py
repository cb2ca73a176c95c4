"""In what order the amendments of a text are voted, and what each would overtake: as proposed, or as the chair set it.

Worked out once for a state of the table, whoever asks.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from server.deliberation import conflicts, voting_order
from server.deliberation.conflicts import Meeting
from server.deliberation.ids import AmendmentId, TextId, UnitId
from server.deliberation.matters.amendments.shapes import Amendment, Amendments
from server.deliberation.remembered import remembered
from server.deliberation.units import Insert, Unit
from server.deliberation.voting_order import Class, Turn, Waiting

if TYPE_CHECKING:
    from server.deliberation.matters.texts.shapes import Text
    from server.deliberation.table import Table


class Forecast(NamedTuple):
    """`together`: the others in the same vote. precluded, absorbed: the open ones that fall if it passes."""

    kind: Class
    keeps: bool = False
    together: tuple[AmendmentId, ...] = ()
    precluded: tuple[AmendmentId, ...] = ()
    absorbed: tuple[AmendmentId, ...] = ()


@remembered(32)
def turns(text: Text, amendments: Amendments) -> tuple[Turn, ...]:
    """The votes that the open amendments of a text still need, in their order.

    M11: as the house proposes unless the chair has set the order.
    """
    voted = {
        each.unit
        for amendment in amendments.on(text.id)
        if amendment.decided_by is not None and amendment.parent is None
        for each in amendment.operations
        if not isinstance(each, Insert)
    }
    by_hand = amendments.order.get(text.id, ())
    units = () if text.current is None else text.current.units
    return voting_order.turns(units, _open(text.id, amendments), by_hand=by_hand, voted=voted)


def forecast(text: Text, amendments: Amendments, amendment: Amendment) -> Forecast:
    """How this amendment is put, and which open ones fall if it passes; of one that is not open, what it did."""
    found = _forecasts(text, amendments).get(amendment.id)
    return found or Forecast(voting_order.kind_of(amendment.operations))


def proposed_order(text: Text, amendments: Amendments) -> tuple[AmendmentId, ...]:
    """The open amendments as the house would have them voted."""
    units = () if text.current is None else text.current.units
    return tuple(id for turn in voting_order.turns(units, _open(text.id, amendments)) for id in turn.amendments)


def falling(table: Table, id: AmendmentId) -> tuple[AmendmentId, ...]:
    """The open amendments that could no longer be voted if this one passes; not those put together with it."""
    amendment = table.amendments.by_id[id]
    told = forecast(table.texts.by_id[amendment.text], table.amendments, amendment)
    return (*told.precluded, *told.absorbed)


@remembered(32)
def uncontested(text: Text, amendments: Amendments) -> tuple[AmendmentId, ...]:
    """O7: what the house would put to one vote, one of each identical ones: of good opinion, or agreed before the
    sitting; meeting no other; not amended; not asked apart. Nothing where that is not more than one."""
    if text.adopted_by is not None:
        return ()
    told = _forecasts(text, amendments)
    met = {other for each in told.values() for other in (*each.precluded, *each.absorbed)}
    amended = {each.parent for each in amendments.on(text.id) if each.received and each.parent is not None}
    found: list[AmendmentId] = []
    for turn in turns(text, amendments):
        some = [amendments.by_id[id] for id in turn.amendments]
        lone = turn.parent is None and not turn.keeps
        if lone and _welcome(some) and not any(_contested(each, told[each.id], met, amended) for each in some):
            found.append(some[0].id)
    return tuple(found) if len(found) > 1 else ()


def _welcome(some: Sequence[Amendment]) -> bool:
    """Whether one of these identical ones was judged well, and none otherwise."""
    opinions = {each.opinion.opinion for each in some if each.opinion is not None}
    return opinions == {"favourable"} or (not opinions and any(each.agreed for each in some))


def _contested(each: Amendment, told: Forecast, met: Container[AmendmentId], amended: Container[AmendmentId]) -> bool:
    return bool(each.apart or told.precluded or told.absorbed or each.id in met or each.id in amended)


@remembered(32)
def in_voting_order(text: Text, amendments: Amendments) -> tuple[Amendment, ...]:
    """All amendments of a text, decided ones too, where each is or was to be voted.

    By the units the text ever had, so that an amendment keeps its place when another is decided.
    """
    some = amendments.on(text.id)
    by_hand = amendments.order.get(text.id, ())
    decided = [each.id for each in some if each.state != "filed" and each.id not in by_hand] if by_hand else []
    waiting = [Waiting(each.id, each.operations, each.parent) for each in some]
    order = voting_order.turns(_ever(text), waiting, by_hand=(*decided, *by_hand))
    return tuple(amendments.by_id[id] for turn in order for id in turn.amendments)


@remembered(32)
def _forecasts(text: Text, amendments: Amendments) -> dict[AmendmentId, Forecast]:
    meetings = conflicts.meetings(_open(text.id, amendments))
    return {id: _forecast(turn, id, meetings) for turn in turns(text, amendments) for id in turn.amendments}


def _forecast(turn: Turn, id: AmendmentId, meetings: Mapping[AmendmentId, tuple[Meeting, ...]]) -> Forecast:
    met = [each for each in meetings[id] if each.other not in turn.amendments]
    return Forecast(
        turn.kind,
        turn.keeps,
        tuple(each for each in turn.amendments if each != id),
        tuple(each.other for each in met if each.fate == "precluded"),
        tuple(each.other for each in met if each.fate == "absorbed"),
    )


def _open(text: TextId, amendments: Amendments) -> list[Waiting]:
    """Those that can be put now: what is set aside, late or unconfirmed waits."""
    filed = (each for each in amendments.on(text) if each.state == "filed")
    return [Waiting(each.id, each.operations, each.parent, each.of_unit) for each in filed]


def _ever(text: Text) -> list[Unit]:
    """The units of the text, with those of its first version that are gone where they stood."""
    if text.current is None:
        return []
    now = {unit.id for unit in text.current.units}
    gone: dict[UnitId | None, list[Unit]] = {}
    last: UnitId | None = None
    for unit in text.versions[0].units:
        if unit.id in now:
            last = unit.id
        else:
            gone.setdefault(last, []).append(unit)
    result = list(gone.get(None, ()))
    for unit in text.current.units:
        result += (unit, *gone.get(unit.id, ()))
    return result
