"""Two servers over one database: at each one sees who is connected to the other, and where its carets are."""

from __future__ import annotations

from collections.abc import AsyncIterator

import msgspec
import pytest
from websockets.asyncio.client import ClientConnection

from server.example.building import DRAFT
from server.postgres_embedded import embedded_postgres
from server.protocol import CaretOf, Carets
from server.storage import postgres
from tests.tools import state_folder
from tests.wire.live import Served, served, serving
from tests.wire.test_socket import HELLO, hears, here_until, line, says


@pytest.fixture
async def houses() -> AsyncIterator[tuple[Served, Served]]:
    with state_folder() as folder:
        async with embedded_postgres(folder, fast=True) as address:
            await postgres.migrate(address)
            async with (
                postgres.connect(address) as store,
                served(store=store, database=address) as one,
                postgres.connect(address) as another,
                serving(one.house.settings, another) as other,
            ):
                yield one, other


async def carets_at(page: ClientConnection) -> tuple[CaretOf, ...]:
    """The next that are shown."""
    return msgspec.convert(await hears(page, "Carets"), Carets).carets


async def test_who_is_connected_and_where_carets_are_is_known_at_both(houses: tuple[Served, Served]) -> None:
    one, other = houses
    async with line(one, "regione") as chair:
        await says(chair, HELLO)
        async with line(other, "golfo") as member:
            await says(member, HELLO)
            await here_until(chair, lambda connected, cut_off: connected == {"golfo", "regione"})
            for socket in (chair, member):
                await says(socket, {"type": "ReadDraft", "text": DRAFT, "have": 0})
            await hears(chair, "DraftOpened")
            caret = {"type": "MoveCaret", "text": DRAFT, "unit": "u1", "anchor": None, "head": None}
            await says(member, caret)
            while not (carets := await carets_at(chair)):
                pass
            assert [each.seat for each in carets] == ["golfo"]
            member.transport.abort()
        await here_until(chair, lambda connected, cut_off: cut_off == {"golfo"})
        while await carets_at(chair):
            pass
