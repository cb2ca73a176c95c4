"""The register: names as typed, put or replaced all together."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from server.deliberation.ids import BodyId, PersonId
from server.storage.store import Body, Person, SameTaxCode, Store

NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)
NAMES = ("N'Diaye", "D’Angelo", "el-Fassi", "Nguyễn Thị Minh Khai", "محمد علي", "王小明", "Ö", "সুমি রহমান")


async def test_names_survive_as_typed_in_any_script(store: Store) -> None:
    people = [Person(PersonId(f"p{n}"), name, None) for n, name in enumerate(NAMES)]
    await store.keep_register([], people, NOW)
    assert {person.name for person in await store.people()} == set(NAMES)


async def test_a_body_comes_back_whole_and_is_replaced_by_its_id(store: Store) -> None:
    body = Body(id=BodyId("b"), name="Associazione Esempio", bench="association", founded_on=date(2001, 2, 3))
    await store.keep_register([body], [Person(PersonId("p"), "Ana", BodyId("b"))], NOW)
    assert await store.bodies() == [body]
    renamed = Body(id=BodyId("b"), name="Associazione Nuova", bench="anci", tax_code="12345678903")
    await store.keep_register([renamed], [], NOW)
    assert await store.bodies() == [renamed]
    assert await store.people() == [Person(PersonId("p"), "Ana", BodyId("b"))]


async def test_bodies_are_listed_by_bench_and_name(store: Store) -> None:
    bodies = [
        Body(id=BodyId("3"), name="Zeta", bench="association"),
        Body(id=BodyId("2"), name="Beta", bench="other"),
        Body(id=BodyId("1"), name="Alfa", bench="association"),
    ]
    await store.keep_register(bodies, [], NOW)
    assert [body.id for body in await store.bodies()] == ["1", "3", "2"]


async def test_all_or_none_is_kept(store: Store) -> None:
    good = Body(id=BodyId("b"), name="Uno", bench="other", tax_code="12345678903")
    twin = Body(id=BodyId("c"), name="Due", bench="other", tax_code="12345678903")
    with pytest.raises(SameTaxCode):
        await store.keep_register([good, twin], [], NOW)
    assert await store.bodies() == []
