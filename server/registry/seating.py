"""The seats a sheet would give at one table: found again, filled, or new; alternates for whom they stand in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from msgspec import Struct

from server.deliberation.ids import BodyId, PersonId, SeatId
from server.deliberation.matters.seats import Seat, SeatRole
from server.registry.bodies import id_made_of
from server.registry.checking import Fault
from server.registry.columns import Column, role_named, yes_or_no
from server.registry.folding import as_name
from server.storage.store import Body, Person

VOTING: Final[frozenset[SeatRole]] = frozenset(("chair", "deputy", "member"))


class SeatPlan(Struct, frozen=True):
    """A seat to give or to change. `before`: the role it has now, None when there is no such seat yet.

    changed: role or vote become others; filled: nobody was named for it.
    """

    id: SeatId
    body: BodyId
    person: PersonId | None
    role: SeatRole
    votes: bool
    stands_in_for: SeatId | None
    before: SeatRole | None = None
    changed: bool = False
    filled: bool = False


class Seating:
    """The seats of the table and those of the lines read so far."""

    def __init__(self, seats: Iterable[Seat]) -> None:
        everything = list(seats)
        self._taken: Final[set[str]] = {seat.id for seat in everything}
        self._held: Final = {seat.id: seat for seat in everything if seat.until is None}
        self._roles: Final[dict[SeatId, SeatRole]] = {}
        self._of_body: Final[dict[BodyId | None, list[SeatId]]] = {}
        self._called: Final[dict[str, list[SeatId]]] = {}
        self._chairs: Final[set[SeatId]] = set()
        for seat in self._held.values():
            self._place(seat.id, seat.body, seat.role)

    def faults_of(self, cells: Mapping[Column, str]) -> Iterator[Fault]:
        typed, vote = cells.get("role", ""), cells.get("votes", "")
        role = role_named(typed) if typed else "member"
        if role is None:
            yield Fault("unknown_role", "role", {"role": typed[:60]})
        said = yes_or_no(vote) if vote else None
        if vote and said is None:
            yield Fault("unknown_vote", "votes", {"vote": vote[:60]})
        if said and role is not None and role not in VOTING:
            yield Fault("role_without_vote", "votes", {"role": role})

    def wished(self, body: Body, person: Person | None, cells: Mapping[Column, str]) -> SeatPlan:
        """The seat this line asks for; the cells must have been checked."""
        typed, vote = cells.get("role", ""), cells.get("votes", "")
        role = role_named(typed) if typed else None
        known = self._held_by(body, person) or (None if person is None else self._vacant(body, role or "member"))
        if known is None:
            wished: SeatRole = role or "member"
            votes = (yes_or_no(vote) is not False if vote else True) and wished in VOTING
            id = id_made_of("seat", body.id, "" if person is None else person.id, taken=self._taken)
            return SeatPlan(SeatId(id), body.id, _id(person), wished, votes, None)
        now = role or known.role
        votes = (yes_or_no(vote) is True if vote else known.votes if now == known.role else True) and now in VOTING
        principal = known.stands_in_for if now == "alternate" else None
        changed = (known.role, known.votes) != (now, votes)
        filled = known.person is None and person is not None
        return SeatPlan(known.id, body.id, _id(person), now, votes, principal, known.role, changed, filled)

    def speaks_against(self, seat: SeatPlan) -> Fault | None:
        return Fault("second_chair", "role") if seat.role == "chair" and self._chairs - {seat.id} else None

    def take(self, seat: SeatPlan, body: Body, person: Person | None) -> None:
        self._taken.add(seat.id)
        self._held.pop(seat.id, None)
        self._place(seat.id, seat.body, seat.role)
        self.know(seat.id, body.name, "" if person is None else person.name)

    def principal_of(self, alternate: SeatPlan, called: str) -> SeatId | None:
        """The one seat with a place of its own that goes by this name; without a name, that of the same body."""
        if called:
            named = dict.fromkeys(self._called.get(as_name(called), ()))
            meant = [id for id in named if self._roles[id] != "alternate"]
        elif alternate.stands_in_for is not None:
            return alternate.stands_in_for
        else:
            meant = [id for id in self._of_body.get(alternate.body, ()) if self._roles[id] in VOTING]
        return meant[0] if len(meant) == 1 and meant[0] != alternate.id else None

    def know(self, seat: SeatId, *names: str) -> None:
        """A seat that is placed goes by these names."""
        for name in names:
            if name and seat in self._roles:
                self._called.setdefault(as_name(name), []).append(seat)

    def _place(self, seat: SeatId, body: BodyId | None, role: SeatRole) -> None:
        if seat not in self._roles:
            self._of_body.setdefault(body, []).append(seat)
        self._roles[seat] = role
        (self._chairs.add if role == "chair" else self._chairs.discard)(seat)

    def _held_by(self, body: Body, person: Person | None) -> Seat | None:
        return next((seat for seat in self._of(body) if seat.person == _id(person)), None)

    def _vacant(self, body: Body, role: SeatRole) -> Seat | None:
        return next((seat for seat in self._of(body) if seat.person is None and seat.role == role), None)

    def _of(self, body: Body) -> Iterator[Seat]:
        """The seats this body has at the table and no line has spoken of yet."""
        return (self._held[id] for id in self._of_body.get(body.id, ()) if id in self._held)


def _id(person: Person | None) -> PersonId | None:
    return None if person is None else person.id
