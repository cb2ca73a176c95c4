"""Names of bodies and people as the office keeps them: side rows of the log, so that a person can be erased."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from server.deliberation.ids import BodyId, PersonId
from server.deliberation.prose import REMOVED
from server.deliberation.shapes import Bench


class BodyEntry(Struct, frozen=True):
    name: str
    bench: Bench
    place: str = ""


class Register(Struct, frozen=True):
    bodies: Mapping[BodyId, BodyEntry] = {}
    people: Mapping[PersonId, str] = {}

    def body_name(self, body: BodyId | None) -> str:
        if body is None:
            return ""
        known = self.bodies.get(body)
        return REMOVED if known is None else known.name

    def person_name(self, person: PersonId | None) -> str:
        return "" if person is None else self.people.get(person, REMOVED)
