"""What is kept and asked once somebody has said yes to a plan: register entries, and commands to the table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from server.deliberation.matters.seats import ChangeSeat, GiveSeat
from server.registry.columns import BODY_COLUMNS
from server.registry.planning import LinePlan
from server.storage.store import Body, Person


class ToKeep(NamedTuple):
    bodies: tuple[Body, ...]
    people: tuple[Person, ...]


def to_keep(lines: Iterable[LinePlan]) -> ToKeep:
    """The bodies and people that are new or change, each once, as the last line that changes them leaves them."""
    some = [line for line in lines if line.fate in ("new", "changed")]
    bodies = {line.body.id: line.body for line in some if line.body is not None and _touches_body(line)}
    people = {line.person.id: line.person for line in some if line.person is not None and _touches_person(line)}
    return ToKeep(tuple(bodies.values()), tuple(people.values()))


def _touches_body(line: LinePlan) -> bool:
    return "body" in line.news or any(change.column in BODY_COLUMNS for change in line.changes)


def _touches_person(line: LinePlan) -> bool:
    """A person who is put on a seat that nobody had stays as they are: that change has nothing before it."""
    return "person" in line.news or any(change.column == "person" and change.before for change in line.changes)


def to_ask(lines: Iterable[LinePlan]) -> Iterator[GiveSeat | ChangeSeat]:
    """What to ask of the table: seats with a place of their own first, then the alternates who stand in for them."""
    seats = [line.seat for line in lines if line.fate != "bad" and line.seat is not None]
    wanted = [seat for seat in seats if seat.before is None or seat.changed or seat.filled]
    for seat in sorted(wanted, key=lambda each: each.role == "alternate"):
        kind = GiveSeat if seat.before is None else ChangeSeat
        yield kind(seat.id, seat.body, seat.person, seat.role, seat.votes, seat.stands_in_for)
