"""decide, evolve, see, due: the whole deliberation, each over all the matters. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Final, NamedTuple, assert_never, cast, get_args

from msgspec.structs import replace

from server.deliberation import growing_minutes, next_step, votes_ahead
from server.deliberation.audience import Audience
from server.deliberation.effects import following
from server.deliberation.ids import SYSTEM, SeatId
from server.deliberation.matters import (
    agenda,
    amendments,
    ballots,
    charter,
    comments,
    floor,
    minutes,
    presence,
    procedures,
    seats,
    sittings,
    texts,
    undo,
)
from server.deliberation.matters.ballots.shapes import SeatCalled, VoteCameLate, VoteCast
from server.deliberation.messages import AnyCommand, Entry
from server.deliberation.permits import PERMITS, Permit, Phase
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import By, Decision, Event, Record, Stamp
from server.deliberation.table import Table


def decide(table: Table, command: AnyCommand, by: By, at: datetime) -> Decision:
    """What follows from `command`, or raises Refusal. Changes nothing.

    T2: before a table is founded nothing else can be done at it.
    """
    if not table.seq and not isinstance(command, charter.FoundTable):
        raise Refusal("unknown")
    _permitted(table, PERMITS[type(command)], by, at)
    decision = _decide(table, command, by, at)
    return replace(decision, events=following(table, decision.events))


def _decide(table: Table, command: AnyCommand, by: By, at: datetime) -> Decision:
    if isinstance(command, charter.CharterCommand):
        return charter.decide(table, command, by, at)
    if isinstance(command, seats.SeatCommand):
        return seats.decide(table, command, by, at)
    if isinstance(command, sittings.SittingCommand):
        return sittings.decide(table, command, by, at)
    if isinstance(command, presence.PresenceCommand):
        return presence.decide(table, command, by, at)
    if isinstance(command, agenda.AgendaCommand):
        return agenda.decide(table, command, by, at)
    if isinstance(command, floor.FloorCommand):
        return floor.decide(table, command, by, at)
    if isinstance(command, texts.TextCommand):
        return texts.decide(table, command, by, at)
    if isinstance(command, amendments.AmendmentCommand):
        return amendments.decide(table, command, by, at)
    if isinstance(command, ballots.BallotCommand):
        return ballots.decide(table, command, by, at)
    if isinstance(command, comments.CommentCommand):
        return comments.decide(table, command, by, at)
    if isinstance(command, procedures.ProcedureCommand):
        return procedures.decide(table, command, by, at)
    if isinstance(command, minutes.MinutesCommand):
        return minutes.decide(table, command, by, at)
    if isinstance(command, undo.Undo):
        return undo.decide(table, command, by, at)
    assert_never(command)


def phase_of(table: Table) -> Phase:
    sitting = table.sittings.current
    if sitting is None:
        return "between"
    return "convened" if sitting.state == "convened" else "open" if sitting.state == "open" else "suspended"


def _permitted(table: Table, permit: Permit, by: By, at: datetime) -> None:
    """W1: the role may; W2: in this phase; W3: for another seat only where the row says so, by a means it names.

    W4: what is entered for another has happened before now.
    """
    if by.presser == by.seat:
        own_means = "clock" if by.presser == SYSTEM else "own_device"
        if by.means != own_means or by.happened is not None:
            raise Refusal("not_for_another_seat")
    else:
        if seats.role_of(table, by.presser) not in permit.for_others or by.means not in permit.means:
            raise Refusal("not_for_another_seat")
        if by.happened is not None and by.happened > at:
            raise Refusal("happened_later")
    if seats.role_of(table, by.seat) not in permit.roles:
        raise Refusal("not_your_role")
    if phase_of(table) not in permit.phases:
        raise Refusal("not_in_this_phase")


def evolve(table: Table, entry: Entry) -> Table:
    """The table after the entry. Cannot refuse: what has happened has happened."""
    event = entry.event
    recent = undo.remember(table, entry, event, lambda: _inverse(table, event))
    if isinstance(event, undo.ActUndone):
        return replace(table, seq=entry.seq, recent=recent)
    field, evolved = EVOLVING[type(event)]
    changed = {field: evolved(getattr(table, field), entry, event), "seq": entry.seq, "recent": recent}
    return replace(table, **changed)


def _evolving() -> Iterator[tuple[type, tuple[str, Callable[[object, Stamp, object], object]]]]:
    matters: tuple[tuple[object, str, object], ...] = (
        (charter.CharterEvent, "charter", charter.evolve),
        (seats.SeatEvent, "seats", seats.evolve),
        (sittings.SittingEvent, "sittings", sittings.evolve),
        (presence.PresenceEvent, "presence", presence.evolve),
        (agenda.AgendaEvent, "agenda", agenda.evolve),
        (floor.FloorEvent, "floor", floor.evolve),
        (texts.TextEvent, "texts", texts.evolve),
        (amendments.AmendmentEvent, "amendments", amendments.evolve),
        (ballots.BallotEvent, "ballots", ballots.evolve),
        (comments.CommentEvent, "comments", comments.evolve),
        (procedures.ProcedureEvent, "procedures", procedures.evolve),
        (minutes.MinutesEvent, "minutes", minutes.evolve),
    )
    for events, field, evolved in matters:
        for kind in get_args(events) or (events,):
            yield kind, (field, cast(Callable[[object, Stamp, object], object], evolved))


EVOLVING: Final = dict(_evolving())
"""By class of event the field of the table that it changes, and how. A test says that every class is here once."""


def _inverse(table: Table, event: Event) -> tuple[Event, ...]:
    return (
        sittings.inverse(table.sittings, event)
        or presence.inverse(table.presence, event)
        or agenda.inverse(table.agenda, event)
        or floor.inverse(table.floor, event)
        or texts.inverse(table.texts, event)
        or amendments.inverse(table.amendments, event)
    )


def due(table: Table) -> list[tuple[datetime, AnyCommand]]:
    """What must happen by itself, and when; the house asks for it then."""
    return list(ballots.due(table))


def see(table: Table, audience: Audience) -> Iterator[Record]:
    """Everything this audience may see, each thing once."""
    for part in PARTS:
        yield from part.see(table, audience)


class Part(NamedTuple):
    """A part of the picture and the fields of the table it is made from: while those are the same, so is it.

    again: the same as `see`, but takes what has not changed from the table and the records as they were.
    """

    see: Callable[[Table, Audience], Iterator[Record]]
    fields: tuple[str, ...]
    again: Callable[[Table, Audience, Table, Mapping[str, Record]], Iterator[Record]] | None = None


PARTS: Final = (
    Part(charter.see, ("charter", "register")),
    Part(seats.see, ("seats", "register")),
    Part(sittings.see, ("sittings",)),
    Part(presence.see, ("presence", "sittings", "seats", "charter", "register")),
    Part(agenda.see, ("agenda", "sittings")),
    Part(floor.see, ("floor", "agenda", "charter", "seats", "register")),
    Part(texts.see, ("texts",)),
    Part(texts.see_coordination, ("texts", "amendments")),
    Part(amendments.see, ("amendments", "texts"), amendments.again),
    Part(amendments.see_life, ("amendments", "texts")),
    Part(votes_ahead.see, ("agenda", "sittings", "texts", "amendments", "ballots")),
    Part(ballots.see, ("ballots", "amendments", "texts"), ballots.again),
    Part(comments.see, ("comments",)),
    Part(procedures.see, ("procedures",)),
    Part(minutes.see, ("minutes", "sittings", "floor")),
    Part(
        growing_minutes.see,
        (
            "sittings",
            "minutes",
            "presence",
            "seats",
            "charter",
            "register",
            "agenda",
            "floor",
            "texts",
            "amendments",
            "ballots",
            "procedures",
        ),
    ),
    Part(undo.see, ("recent",)),
    Part(
        next_step.see,
        (
            "sittings",
            "presence",
            "seats",
            "charter",
            "register",
            "agenda",
            "floor",
            "texts",
            "amendments",
            "ballots",
            "procedures",
            "minutes",
        ),
    ),
)


def own(table: Table, seat: SeatId) -> Iterator[Record]:
    """The few things only this seat may see."""
    yield from texts.own(table, seat)
    yield from ballots.own(table, seat)


def owners(event: Event) -> frozenset[SeatId] | None:
    """Whose own records an event may change; None: everybody's."""
    if isinstance(event, VoteCast | VoteCameLate | SeatCalled):
        return frozenset((event.seat,))
    if isinstance(event, texts.TextEvent | ballots.BallotEvent | seats.SeatEvent):
        return None
    return frozenset()
