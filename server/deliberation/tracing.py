"""From any word of a text to the amendment, the vote and the people behind it, and back. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from server.deliberation import provenance
from server.deliberation.ids import AmendmentId, BallotId, SeatId, UnitId
from server.deliberation.matters.ballots.subjects import AboutAmendment
from server.deliberation.provenance import Place, Run, Step

if TYPE_CHECKING:
    from server.deliberation.matters.amendments.shapes import Amendment
    from server.deliberation.matters.texts.shapes import Text, Version
    from server.deliberation.table import Table
    from server.deliberation.units import Operation


class Behind(NamedTuple):
    """Where a word comes from. `at`: its code point in `unit` of that version, as it came in. amendment, ballot: None
    for what was drafted or imported; authors: of the amendment, who signs it first, and of those voted with it."""

    version: int
    unit: UnitId
    at: int
    amendment: AmendmentId | None
    ballot: BallotId | None
    authors: tuple[SeatId, ...]


class Piece(Struct, frozen=True):
    """Words that came into the text together. amendment, ballot, people: as of `Behind`; () for what was drafted."""

    words: str
    version: int
    amendment: AmendmentId | None
    ballot: BallotId | None
    people: tuple[SeatId, ...]


class TracedUnit(Struct, frozen=True):
    """A unit of the version that counts; its pieces one after the other are its words."""

    unit: UnitId
    pieces: tuple[Piece, ...]


def steps(table: Table, text: Text) -> tuple[Step, ...]:
    """How the text came to be what it is, version by version; versions that were withdrawn are not among them."""
    return tuple(
        _unvoted(version)
        if version.amendment is None
        else Step(version.number, version.units, version.amendment, voted(table, version.amendment))
        for version in text.versions
    )


def _unvoted(version: Version) -> Step:
    """Drafted or imported; or only tidied up."""
    if version.coordinated is None:
        return Step(version.number, version.units)
    mended = tuple(each.splice for each in version.coordinated.mended)
    return Step(version.number, version.units, operations=mended, tidied=True)


def voted(table: Table, id: AmendmentId) -> tuple[Operation, ...]:
    """The operations of an adopted amendment on the version before the one it made, as they were put."""
    amendment = table.amendments.by_id[id]
    ballot = None if amendment.decided_by is None else table.ballots.by_id[amendment.decided_by]
    if ballot is not None and isinstance(ballot.subject, AboutAmendment) and ballot.subject.amendment == id:
        return ballot.subject.operations
    return amendment.operations


def behind(table: Table, text: Text, unit: UnitId, at: int) -> Behind:
    """What stands behind this code point of a unit of the version that counts.

    Raises: KeyError when there is no such unit, IndexError when it has no such code point.
    """
    origin = provenance.origin_at(_origins(table, text)[unit], at)
    amendment = None if origin.amendment is None else table.amendments.by_id[origin.amendment]
    return Behind(
        origin.version,
        origin.unit,
        origin.at,
        origin.amendment,
        None if amendment is None else amendment.decided_by,
        () if amendment is None else _authors(table, amendment),
    )


def traced(table: Table, text: Text) -> tuple[TracedUnit, ...]:
    """Where every word of the version that counts comes from; nothing while there is none."""
    if text.current is None:
        return ()
    origins = _origins(table, text)
    return tuple(
        TracedUnit(unit.id, tuple(_piece(table, unit.words.shown, run) for run in origins[unit.id]))
        for unit in text.current.units
    )


def standing(table: Table, text: Text, amendment: AmendmentId) -> tuple[Place, ...]:
    """Where the words that this amendment brought stand in the version that counts."""
    return provenance.standing(_origins(table, text), amendment)


def _origins(table: Table, text: Text) -> dict[UnitId, tuple[Run, ...]]:
    return provenance.origins(steps(table, text))


def _piece(table: Table, words: str, run: Run) -> Piece:
    id = run.origin.amendment
    amendment = None if id is None else table.amendments.by_id[id]
    return Piece(
        words[run.start : run.end],
        run.origin.version,
        id,
        None if amendment is None else amendment.decided_by,
        () if amendment is None else _authors(table, amendment),
    )


def _authors(table: Table, amendment: Amendment) -> tuple[SeatId, ...]:
    together = [
        each
        for each in table.amendments.on(amendment.text)
        if each.id != amendment.id and each.state == "adopted" and each.decided_by == amendment.decided_by
    ]
    signed = (seat for each in (amendment, *together) for seat in (each.author, *each.signers))
    return tuple(dict.fromkeys(signed))
