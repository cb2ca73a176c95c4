"""How the life of amendments looks from outside, and what is asked of whom."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from msgspec.structs import replace

from server.deliberation.ids import AmendmentId, SeatId, TextId
from server.deliberation.matters.amendments.acts import Handling, Opinion
from server.deliberation.matters.amendments.dividing import parts_of
from server.deliberation.matters.amendments.lives import LapseCause
from server.deliberation.matters.amendments.ordering import uncontested
from server.deliberation.matters.amendments.seeing import UnitChange, unit_changes
from server.deliberation.matters.amendments.shapes import Amendment
from server.deliberation.matters.amendments.standing import base_of
from server.deliberation.refusals import Refusal
from server.deliberation.remembered import remembered
from server.deliberation.shapes import Record
from server.deliberation.units import Unit

if TYPE_CHECKING:
    from server.deliberation.audience import Audience
    from server.deliberation.table import Table


class FilingRecord(Record, frozen=True):
    """Until when amendments to a text are filed, and who gives the opinions on them, where the chair has said so."""

    text: TextId
    until: datetime | None
    rapporteur: SeatId | None

    @property
    def key(self) -> str:
        return f"filing/{self.text}"


class SeriesRecord(Record, frozen=True):
    """What the house would put to one vote, in the order of the votes; where there is more than one (O7)."""

    text: TextId
    amendments: tuple[AmendmentId, ...]

    @property
    def key(self) -> str:
        return f"series/{self.text}"


class OpinionView(Struct, frozen=True):
    seat: SeatId
    opinion: Opinion
    reason: str


class HandlingView(Struct, frozen=True):
    """`changes`: what would change in the text instead. accepted: None until the proposer has answered. outdated: the
    words it is about have moved since, so that it must be proposed anew."""

    seat: SeatId
    handling: Handling
    changes: tuple[UnitChange, ...]
    note: str
    accepted: bool | None
    outdated: bool


class LifeRecord(Record, frozen=True):
    """What is to be known of an amendment besides what it changes, where there is anything.

    parent: the amendment it would amend, and `edition`, how often that one was changed by others, counted from 1.
    signers: who signs with the author; invited, asking: who may yet. awaits: whose confirmation is missing. origins: it
    is a compromise of these. late: filed after the deadline. replaces, replaced_by: its earlier, its later text.
    taken_from: authors before this one. agreed: adopted as it is if nobody asks for its vote. settled: its author
    leaves it as it is. statement: printed with the guidelines though it was rejected. apart: who asked that it be
    voted by itself. parts: into how many it could be divided; parts_asked: who asked for that; parts_refused: why it is
    voted as a whole. into: the parts it was divided into; part_of: of which amendment it is one. effect_reason: why
    the chair has it otherwise than the house said.
    """

    amendment: AmendmentId
    parent: AmendmentId | None
    edition: int
    signers: tuple[SeatId, ...]
    invited: tuple[SeatId, ...]
    asking: tuple[SeatId, ...]
    supporters: tuple[SeatId, ...]
    awaits: tuple[SeatId, ...]
    origins: tuple[AmendmentId, ...]
    late: bool
    replaces: AmendmentId | None
    replaced_by: AmendmentId | None
    taken_from: tuple[SeatId, ...]
    lapse: LapseCause | None
    opinion: OpinionView | None
    handling: HandlingView | None
    agreed: bool
    settled: bool
    statement: str
    apart: tuple[SeatId, ...]
    parts: int
    parts_asked: tuple[SeatId, ...]
    parts_refused: str
    into: tuple[AmendmentId, ...]
    part_of: AmendmentId | None
    effect_reason: str

    @property
    def key(self) -> str:
        return f"life/{self.amendment}"


Asked = Literal[
    "confirm",
    "accept_compromise",
    "sign",
    "let_sign",
    "answer_proposal",
    "consider_withdrawing",
    "decide_precluded",
    "give_opinion",
]
"""What somebody is asked to do about an amendment; `decide_precluded`: reword it, or leave it as it is."""


class AskedAct(Struct, frozen=True):
    what: Asked
    amendment: AmendmentId


class AskedRecord(Record, frozen=True):
    """What the table waits for from this seat, oldest amendment first."""

    seat: SeatId
    asks: tuple[AskedAct, ...]

    @property
    def key(self) -> str:
        return f"asked/{self.seat}"


def see(table: Table, audience: Audience) -> Iterator[Record]:
    amendments = table.amendments
    for id in table.texts.by_id:
        if id in amendments.deadlines or id in amendments.rapporteurs:
            yield FilingRecord(id, amendments.deadlines.get(id), amendments.rapporteurs.get(id))
    for text in table.texts.by_id.values():
        if series := uncontested(text, amendments):
            yield SeriesRecord(text.id, series)
    for each in amendments.by_id.values():
        if _has_lived(each):
            yield _life(table, each)
    if audience != "screen":
        asked: dict[SeatId, list[AskedAct]] = {}
        for each in amendments.by_id.values():
            for seat, what in asks(table, each):
                asked.setdefault(seat, []).append(AskedAct(what, each.id))
        for seat, some in asked.items():
            yield AskedRecord(seat, tuple(some))


def asks(table: Table, amendment: Amendment) -> Iterator[tuple[SeatId, Asked]]:
    """M26: whose turn it is, and to do what; nobody is asked about a text that was adopted."""
    if table.texts.by_id[amendment.text].adopted_by is not None:
        return
    if amendment.state == "precluded" and not amendment.kept:
        yield amendment.author, "decide_precluded"
    if not amendment.open:
        return
    for seat in amendment.awaits:
        yield seat, "accept_compromise" if amendment.origins else "confirm"
    for seat in amendment.invited:
        yield seat, "sign"
    if amendment.asking:
        yield amendment.author, "let_sign"
    if not amendment.received:
        return
    handling, opinion = amendment.handling, amendment.opinion
    if handling is not None and handling.accepted is None and not amendment.outdated:
        yield amendment.author, "answer_proposal"
    elif opinion is not None and opinion.opinion == "withdrawal_invited":
        yield amendment.author, "consider_withdrawing"
    rapporteur = table.amendments.rapporteurs.get(amendment.text)
    if rapporteur is not None and opinion is None:
        yield rapporteur, "give_opinion"


def _has_lived(amendment: Amendment) -> bool:
    return any(
        (
            amendment.parent,
            amendment.signers,
            amendment.invited,
            amendment.asking,
            amendment.supporters,
            amendment.awaits,
            amendment.origins,
            amendment.late,
            amendment.replaces,
            amendment.replaced_by,
            amendment.taken_from,
            amendment.lapse,
            amendment.opinion,
            amendment.handling,
            amendment.kept,
            amendment.statement,
            amendment.altered,
            amendment.apart,
            amendment.parts_asked,
            amendment.parts_refused,
            amendment.into,
            amendment.part_of,
            amendment.effect_reason,
            _parts(amendment) > 1,
        )
    )


def _life(table: Table, amendment: Amendment) -> LifeRecord:
    alone = _life_alone(amendment)
    return alone if amendment.handling is None else replace(alone, handling=_handling(table, amendment))


@remembered(4096)
def _life_alone(amendment: Amendment) -> LifeRecord:
    """All but how it is to be handled, which depends on its text: the same record while it is the same amendment."""
    opinion = amendment.opinion
    return LifeRecord(
        amendment=amendment.id,
        parent=amendment.parent,
        edition=amendment.edition,
        signers=amendment.signers,
        invited=amendment.invited,
        asking=amendment.asking,
        supporters=amendment.supporters,
        awaits=amendment.awaits,
        origins=amendment.origins,
        late=amendment.late,
        replaces=amendment.replaces,
        replaced_by=amendment.replaced_by,
        taken_from=amendment.taken_from,
        lapse=amendment.lapse,
        opinion=None if opinion is None else OpinionView(opinion.seat, opinion.opinion, opinion.reason.shown),
        handling=None,
        agreed=amendment.agreed,
        settled=amendment.kept,
        statement=amendment.statement.shown,
        apart=amendment.apart,
        parts=_parts(amendment),
        parts_asked=amendment.parts_asked,
        parts_refused=amendment.parts_refused.shown,
        into=amendment.into,
        part_of=amendment.part_of,
        effect_reason=amendment.effect_reason.shown,
    )


def _parts(amendment: Amendment) -> int:
    return 1 if amendment.parent is not None else len(parts_of(amendment.operations))


def _handling(table: Table, amendment: Amendment) -> HandlingView | None:
    handling = amendment.handling
    if handling is None:
        return None
    return HandlingView(
        seat=handling.seat,
        handling=handling.handling,
        changes=unit_changes(_units(table, amendment), handling.operations) if not amendment.outdated else (),
        note=handling.note.shown,
        accepted=handling.accepted,
        outdated=amendment.outdated,
    )


def _units(table: Table, amendment: Amendment) -> tuple[Unit, ...]:
    try:
        return base_of(table, amendment)
    except Refusal:
        return ()
