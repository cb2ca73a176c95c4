"""The site for the tests of this folder, and a browser that sits in the office."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest

from tests.http.served import Served, serving


@pytest.fixture
async def served() -> AsyncIterator[Served]:
    async with serving() as served:
        yield served


@pytest.fixture
async def office(served: Served) -> httpx.AsyncClient:
    return await served.office()
