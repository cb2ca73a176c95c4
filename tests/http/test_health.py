"""What a proxy asks: 200 while the process lives; 503 while it should be sent nobody, and why."""

from __future__ import annotations

import asyncio

import pytest

from server.storage.memory import MemoryStore
from server.storage.store import Unavailable
from tests.http.served import Served


async def asked(served: Served, what: str) -> tuple[int, object]:
    answer = await served.browser().get(what)
    return answer.status_code, answer.json()["lacks"]


async def test_a_house_that_is_well_is_ready(served: Served) -> None:
    assert await asked(served, "/health") == (200, None)
    assert await asked(served, "/ready") == (200, None)


async def test_a_house_without_its_database_lives_but_is_not_ready(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(_: MemoryStore) -> bool:
        raise Unavailable("away")

    monkeypatch.setattr(MemoryStore, "up_to_date", away)
    assert await asked(served, "/ready") == (503, "database")
    assert await asked(served, "/health") == (200, None)


async def test_a_database_that_is_not_migrated_is_not_ready(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    async def old(_: MemoryStore) -> bool:
        return False

    monkeypatch.setattr(MemoryStore, "up_to_date", old)
    assert await asked(served, "/ready") == (503, "migrations")


async def test_the_database_is_asked_once_however_many_ask(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    times = 0

    async def counted(_: MemoryStore) -> bool:
        nonlocal times
        times += 1
        await asyncio.sleep(0)
        return True

    monkeypatch.setattr(MemoryStore, "up_to_date", counted)
    assert await asyncio.gather(*(asked(served, "/ready") for _ in range(20))) == [(200, None)] * 20
    assert times == 1


async def test_a_house_that_leaves_is_not_ready(served: Served) -> None:
    served.house.rooms.say_goodbye()
    assert await asked(served, "/ready") == (503, "leaving")
    assert await asked(served, "/health") == (200, None)
