"""What the house says of its HTTP routes is true, and nobody gets a 5xx, whoever they are and whatever they send. Drawn
by schemathesis from the served description, on a real PostgreSQL. IMPROVE_REQUESTS asks for more than usual.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from typing import Any, Final

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from server.example.building import DRAFT, TABLE, TEXT
from server.limits import Limits
from server.postgres_embedded import embedded_postgres
from server.storage import postgres
from tests.tools import state_folder
from tests.wire.live import Served, served
from tests.wire.mishaps import mishaps

EXAMPLES: Final = int(os.environ.get("IMPROVE_REQUESTS", "8"))
"""For each route and role."""
CHECKS: Final = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
ROLES: Final = {"nobody": None, "ponte": "ponte", "segreteria": "segreteria", "office": "office"}
EXIST: Final[dict[str, list[str]]] = {
    "table": [TABLE],
    "seat": ["ponte", "segreteria", "office", "regione"],
    "text": [TEXT, DRAFT],
    "sitting": ["seduta-1", "seduta-2"],
    "id": ["ponte", "regione"],
}
"""Parameters that get something that exists, mostly."""
ROUTES: Final = 27
ALL: Final = Limits(messages_at_once=10**9, requests_at_once=10**9, pens_at_once=10**9, wrong_links_at_once=10**9)
"""Nothing is held back here."""


@pytest.fixture(scope="module")
async def place() -> AsyncIterator[Served]:
    with state_folder() as folder:
        async with embedded_postgres(folder, fast=True) as address:
            await postgres.migrate(address)
            async with postgres.connect(address) as store, served(store=store, limits=ALL) as place:
                yield place


async def test_the_description_is_json_and_names_every_route(place: Served) -> None:
    async with httpx.AsyncClient(base_url=place.address) as browser:
        for address in ("/api/schema", "/api/schema/openapi.json"):
            answer = await browser.get(address)
            assert answer.headers["content-type"] == "application/vnd.oai.openapi+json"
    operations = [(path, method) for path, of in answer.json()["paths"].items() for method in of]
    assert len(operations) == ROUTES
    bodies = {path for path, of in answer.json()["paths"].items() for each in of.values() if "requestBody" in each}
    assert bodies == {path for path, method in operations if method != "get"}
    assert {"/health", "/ready"} < {path for path, _ in operations}


@pytest.mark.parametrize("role", ROLES)
async def test_no_request_gets_a_5xx_or_an_answer_that_was_not_described(place: Served, role: str) -> None:
    seat = ROLES[role]
    cookie = {} if seat is None else {"Cookie": await place.cookie(None if seat == "office" else seat)}
    with mishaps() as found:
        done = await asyncio.to_thread(_all_routes, place.address, role, cookie)
    assert done == ROUTES
    assert found == []


def _all_routes(address: str, role: str, headers: dict[str, str]) -> int:
    """How many routes were asked. Raises: schemathesis' failures."""
    schema = schemathesis.openapi.from_url(f"{address}/api/schema/openapi.json")
    done = 0
    for offered in schema.get_all_operations():
        operation = offered.ok()  # type: ignore[union-attr]  # raises what is wrong with the description

        @given(operation.as_strategy(), st.data())
        @settings(
            max_examples=EXAMPLES,
            database=None,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        )
        def ask(case: schemathesis.Case[Any], data: st.DataObject) -> None:
            for parameters in (case.path_parameters or {}, case.query or {}):
                for name in parameters:
                    if name in EXIST and data.draw(st.integers(0, 4)):
                        own = [role] if name == "seat" and role in EXIST["seat"] else []
                        parameters[name] = data.draw(st.sampled_from([*EXIST[name], *own * 9]))
            case.call_and_validate(base_url=address, headers=headers, checks=CHECKS)

        ask()
        done += 1
    return done
