"""Who is who in a document: a seat as a person with the body they speak for; benches and roles as messages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from server.deliberation.document.model import Content, Phrase, Plain, Several, Words, say
from server.deliberation.ids import OFFICE, SYSTEM, SeatId
from server.deliberation.matters.seats import Seat
from server.deliberation.shapes import Bench

if TYPE_CHECKING:
    from server.deliberation.table import Table

NOBODY: Content = (Plain("–"),)


def who(table: Table, id: SeatId) -> Words | Phrase:
    """«Anna Rossi (Comune di Padova)»; without a person the body alone, without a body the person alone."""
    if id in (OFFICE, SYSTEM):
        return Phrase("doc-office")
    seat = table.seats.by_id.get(id)
    if seat is None:
        return Phrase("doc-nobody")
    person, body = table.register.person_name(seat.person), table.register.body_name(seat.body)
    if person and body:
        return Phrase("doc-person-of-body", {"person": Words(person), "body": Words(body)})
    return Words(person or body) if person or body else Phrase("doc-nobody")


def everyone(table: Table, seats: Iterable[SeatId]) -> Several:
    return Several(tuple(who(table, seat) for seat in seats))


def person_of(table: Table, seat: Seat) -> Content:
    name = table.register.person_name(seat.person)
    return (Words(name),) if name else NOBODY


def body_of(table: Table, seat: Seat) -> Content:
    """The body with its place: «Comune di Padova, Padova»; the place is left out where the name ends with it."""
    name = table.register.body_name(seat.body)
    entry = None if seat.body is None else table.register.bodies.get(seat.body)
    if not name:
        return NOBODY
    if entry is None or not entry.place or name.endswith(entry.place):
        return (Words(name),)
    return say("doc-body-in-place", body=Words(name), place=Words(entry.place))


def bench(name: Bench) -> Content:
    return say(f"doc-bench-{name}")


def role_of(table: Table, seat: Seat) -> Content:
    """«Componente»; of an alternate also for whom, of one without a vote that there is none."""
    if seat.stands_in_for is not None:
        return say("doc-role-alternate-of", member=who(table, seat.stands_in_for))
    if seat.role == "member" and not seat.votes:
        return say("doc-role-member-without-vote")
    return say(f"doc-role-{seat.role}")
