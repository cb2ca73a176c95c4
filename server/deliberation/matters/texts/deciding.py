"""What follows from what is asked of a text; and who may write in it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from msgspec.structs import replace

from server.deliberation import numbering
from server.deliberation.audience import Role
from server.deliberation.ids import SeatId, TextId
from server.deliberation.matters.texts.coordinating import coordinated
from server.deliberation.matters.texts.shapes import (
    AddText,
    CloseDraft,
    CoordinateText,
    DraftClosed,
    DraftReopened,
    ImportText,
    LetWrite,
    NewUnits,
    ReopenDraft,
    SealText,
    StopWriting,
    Text,
    TextAdded,
    TextCommand,
    TextSealed,
    WritingAllowed,
    WritingStopped,
)
from server.deliberation.prose import Prose
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import By, Decision, SealDraft
from server.deliberation.units import Unit, digest_of_units

if TYPE_CHECKING:
    from server.deliberation.table import Table

WRITING_ROLES: frozenset[Role] = frozenset(("chair", "deputy", "secretary", "member", "alternate", "guest", "mediator"))


def may_write(table: Table, text: TextId, seat: SeatId) -> bool:
    """X3: whom the chair lets write, while the draft is open and unless the chair has stopped them."""
    known, sitting = table.texts.by_id.get(text), table.seats.by_id.get(seat)
    if known is None or sitting is None or sitting.until is not None or known.state != "drafting":
        return False
    if sitting.role not in WRITING_ROLES or seat in known.stopped:
        return False
    return known.open_to_all or seat in known.allowed


def decide(table: Table, command: TextCommand, by: By, at: datetime) -> Decision:
    """X1: a text begins as a draft, or comes finished from outside. X2: what is sealed has a number and a fingerprint.

    X4: closing a draft names its last edit; exactly the words up to it are sealed. X7: a draft without words is not.
    """
    match command:
        case AddText(text=id, title=title, style=style):
            _is_new(table, id)
            return Decision((TextAdded(id, Prose.of(title), style),))
        case ImportText(text=id, title=title, style=style):
            _is_new(table, id)
            units = _numbered_as(command.numbers, command.units, _sealed_units(command.units))
            if not units:
                raise Refusal("nothing_changes")
            if len({unit.id for unit in units}) != len(units):
                raise Refusal("already_there")
            sealed = TextSealed(id, 1, units, digest_of_units(units), "import", 0, None)
            return Decision((TextAdded(id, Prose.of(title), style), sealed))
        case LetWrite(text=id, seat=seat):
            _drafting(table, id)
            _known_seat(table, seat)
            return Decision((WritingAllowed(id, seat),))
        case StopWriting(text=id, seat=seat):
            _drafting(table, id)
            _known_seat(table, seat)
            return Decision((WritingStopped(id, seat),))
        case CloseDraft(text=id, upto=upto):
            _drafting(table, id)
            return Decision((DraftClosed(id, upto),), (SealDraft(id, upto),), shuts=(id, upto))
        case SealText(text=id, upto=upto, edits=edits):
            text = _text(table, id)
            if text.state != "sealing" or upto != text.closing_at:
                return Decision(note="nothing_to_do")
            units = _sealed_units(command.units)
            if not units:
                return Decision((DraftReopened(id, because_empty=True),), reopens=id)
            return Decision((TextSealed(id, text.next_number, units, digest_of_units(units), "draft", upto, edits),))
        case ReopenDraft(text=id):
            return _reopen(table, _text(table, id))
        case CoordinateText(text=id):
            return Decision((coordinated(table, command, _text(table, id)),))


def _reopen(table: Table, text: Text) -> Decision:
    """X6: a sealed draft may be opened again as long as nobody has built on it; X10: adopted it stays as it is."""
    if text.state == "sealing":
        raise Refusal("text_sealing")
    if text.state == "drafting":
        return Decision(note="nothing_to_do")
    if text.current is None or text.current.origin != "draft" or text.adopted_by is not None:
        raise Refusal("text_in_use")
    filed = any(each.text == text.id and each.state != "withdrawn" for each in table.amendments.by_id.values())
    voted = any(ballot.is_about(text.id) and ballot.counts for ballot in table.ballots.by_id.values())
    if filed or voted:
        raise Refusal("text_in_use")
    return Decision((DraftReopened(text.id, because_empty=False),), reopens=text.id)


def _numbered_as(numbers: tuple[str, ...], given: NewUnits, units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """X8: with the numbers the text came with, if every unit that is counted has one and no two have the same."""
    by_id = dict(zip((unit.id for unit in given), numbers, strict=False))
    found = [by_id.get(unit.id, "") for unit in units]
    counted = [number for unit, number in zip(units, found, strict=True) if unit.kind != "title"]
    if not all(counted) or len(set(counted)) != len(counted):
        return units
    return tuple(
        unit if unit.kind == "title" else replace(unit, number=number)
        for unit, number in zip(units, found, strict=True)
    )


def _sealed_units(new: NewUnits) -> tuple[Unit, ...]:
    """X5: a unit without words is not part of the text; numbers are given now."""
    units = (Unit(each.id, each.kind, each.level, "", Prose.of(each.words.strip())) for each in new)
    return numbering.numbered(unit for unit in units if unit.words)


def _text(table: Table, id: TextId) -> Text:
    text = table.texts.by_id.get(id)
    if text is None:
        raise Refusal("unknown")
    return text


def _drafting(table: Table, id: TextId) -> Text:
    text = _text(table, id)
    if text.state != "drafting":
        raise Refusal("text_not_drafting")
    return text


def _is_new(table: Table, id: TextId) -> None:
    if id in table.texts.by_id:
        raise Refusal("already_there")


def _known_seat(table: Table, seat: SeatId | None) -> None:
    if seat is not None and seat not in table.seats.by_id:
        raise Refusal("unknown")
