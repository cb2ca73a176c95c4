"""Bodies and people out of checked cells, and how they are found again: by tax code, else by name and municipality."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from hashlib import sha256
from typing import Final

from msgspec.structs import replace

from server.deliberation.ids import BodyId, PersonId
from server.registry.checking import day_written
from server.registry.columns import BODY_COLUMNS, BodyColumn, Column, bench_named, relation_named
from server.registry.folding import as_name
from server.registry.tax_codes import tidied
from server.storage.store import Body, Person

Value = str | date
FIELDS: Final[Mapping[BodyColumn, str]] = {column: "name" if column == "body" else column for column in BODY_COLUMNS}
"""The field of Body that a column fills."""


def values_of(cells: Mapping[Column, str]) -> dict[BodyColumn, Value]:
    """The filled cells of a body as they are kept; the cells must have been checked."""
    return {column: _value(column, cells[column]) for column in BODY_COLUMNS if cells.get(column)}


def _value(column: BodyColumn, typed: str) -> Value:
    match column:
        case "tax_code":
            return tidied(typed)
        case "bench":
            return bench_named(typed) or "other"
        case "relation":
            return relation_named(typed) or ""
        case "founded_on" | "verified_on":
            return day_written(typed) or date.min
        case _:
            return typed


def filled(body: Body, values: Mapping[BodyColumn, Value]) -> Body:
    """The body with these values in place of its own; what is not named stays."""
    return replace(body, **{FIELDS[column]: value for column, value in values.items()})


def id_made_of(*parts: str, taken: Iterable[str]) -> str:
    """An id that the same parts always give, but none that is taken: so that asking twice makes it once."""
    salt = 0
    while True:
        id = sha256("\n".join((*parts, str(salt))).encode()).hexdigest()[:26]
        if id not in taken:
            return id
        salt += 1


class KnownBodies:
    """The bodies of the register and those of the lines read so far."""

    def __init__(self, bodies: Iterable[Body]) -> None:
        self.by_id: dict[BodyId, Body] = {}
        self._by_code: dict[str, BodyId] = {}
        self._by_name: dict[str, list[BodyId]] = {}
        for body in bodies:
            self.put(body)

    def put(self, body: Body) -> None:
        """Takes the body in, or in place of what it was before."""
        before = self.by_id.get(body.id)
        if before is not None:
            self._by_name[as_name(before.name)].remove(before.id)
            self._by_code.pop(before.tax_code, None)
        self.by_id[body.id] = body
        self._by_name.setdefault(as_name(body.name), []).append(body.id)
        if body.tax_code:
            self._by_code[body.tax_code] = body.id

    def found(self, code: str, name: str, municipality: str) -> list[Body]:
        """The body with this code; else those of this name there, which have no code or are surely the same place."""
        if code in self._by_code:
            return [self.by_id[self._by_code[code]]]
        namesakes = list(self._namesakes(name, municipality))
        if not code:
            return namesakes
        uncoded = [body for body in namesakes if not body.tax_code]
        return uncoded or [body for body in namesakes if municipality and body.municipality]

    def _namesakes(self, name: str, municipality: str) -> Iterator[Body]:
        for id in self._by_name.get(as_name(name), ()):
            body = self.by_id[id]
            if not municipality or not body.municipality or as_name(municipality) == as_name(body.municipality):
                yield body


class KnownPeople:
    def __init__(self, people: Iterable[Person]) -> None:
        self.by_id: dict[PersonId, Person] = {}
        self._by_name: dict[tuple[BodyId | None, str], PersonId] = {}
        for person in people:
            self.put(person)

    def put(self, person: Person) -> None:
        self.by_id[person.id] = person
        self._by_name[person.body, as_name(person.name)] = person.id

    def found(self, body: BodyId, name: str) -> Person | None:
        id = self._by_name.get((body, as_name(name)))
        return None if id is None else self.by_id[id]
