"""What Prometheus reads: well-formed, every process under its own label, and nobody in it."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from server.config import BadSetting, settings
from server.example.people import PEOPLE
from server.metrics import Reading, metrics_page, reading, rendered
from tests.wire.live import served
from tests.wire.test_stranger import SITTING, come_in

Page = dict[tuple[str, tuple[str, ...]], float]


def parsed(page: str) -> Page:
    """By name and the values of the labels behind `worker`."""
    return {
        (sample.name, (sample.labels["worker"], *(sample.labels[key] for key in sample.labels if key != "worker"))): (
            sample.value
        )
        for family in text_string_to_metric_families(page)
        for sample in family.samples
    }


@asynccontextmanager
async def shown(**readings: Reading) -> AsyncIterator[httpx.AsyncClient]:
    async def read() -> dict[str, Reading]:
        return readings

    transport = httpx.ASGITransport(app=metrics_page(read))
    async with httpx.AsyncClient(transport=transport, base_url="http://inside") as prometheus:
        yield prometheus


async def test_what_happens_is_counted() -> None:
    async with served() as place:
        before = parsed(rendered({"0": reading(place.house)}).decode())
        chair, member = await come_in(place, "regione"), await come_in(place, "ponte")
        assert (await member.ask("CheckIn", sitting=SITTING, where="in_room"))["type"] == "Done"
        assert (await member.ask("OpenSitting", sitting=SITTING, call="first"))["type"] == "Refused"
        after = parsed(rendered({"0": reading(place.house)}).decode())
        for stranger in (chair, member):
            await stranger.socket.close()

    def grown(name: str, *labels: str) -> float:
        return after[name, ("0", *labels)] - before.get((name, ("0", *labels)), 0)

    assert (grown("improve_acts_total", "done"), grown("improve_acts_total", "refused")) == (1, 1)
    assert (grown("improve_connections", "chair"), grown("improve_connections", "member")) == (1, 1)
    assert grown("improve_turn_seconds_count") == 2
    assert grown("improve_commit_seconds_count") == 1
    assert grown("improve_commit_seconds_bucket", "+Inf") == 1
    assert after["improve_tables_open", ("0",)] == 1
    assert after["improve_edits_refused_total", ("0", "not_our_shape")] >= 0
    assert after["process_resident_memory_bytes", ("0",)] > 1e6


async def test_the_page_names_nobody_and_no_table() -> None:
    async with served() as place:
        strangers = [await come_in(place, each.key) for each in PEOPLE[:3]]
        page = rendered({"0": reading(place.house)}).decode()
        for stranger in strangers:
            await stranger.socket.close()
    words = set(re.findall(r"[\w’'-]{4,}", page.lower()))
    named = {word for each in PEOPLE for word in (each.key, *each.person.lower().split())} | {"tavolo", SITTING}
    assert not {word for word in named if len(word) > 3} & words


async def test_each_worker_has_its_own_label_and_only_one_address_answers() -> None:
    async with served() as place:
        one = reading(place.house)
    async with shown(**{"0": one, "1": one}) as prometheus:
        answer = await prometheus.get("/metrics")
        assert answer.headers["content-type"].startswith("text/plain; version=")
        page = parsed(answer.text)
        assert page["improve_edits_total", ("0",)] == page["improve_edits_total", ("1",)]
        assert (await prometheus.get("/")).status_code == 404


@pytest.mark.parametrize(
    ("words", "place"),
    [("9464", ("127.0.0.1", 9464)), ("10.0.0.5:9464", ("10.0.0.5", 9464)), ("[::1]:9464", ("::1", 9464)), ("", None)],
)
def test_figures_are_shown_to_this_machine_unless_somebody_says_otherwise(
    words: str, place: tuple[str, int] | None
) -> None:
    assert settings({"IMPROVE_METRICS_PORT": words}, state=None).metrics == place
    assert settings({"IMPROVE_METRICS_PORT": "1"}, state=None, metrics=words).metrics == (place or ("127.0.0.1", 1))


@pytest.mark.parametrize("words", ["x", "10.0.0.5", "10.0.0.5:", "0", "65536"])
def test_a_place_for_figures_that_makes_no_sense_is_named(words: str) -> None:
    with pytest.raises(BadSetting, match="IMPROVE_METRICS_PORT must be a number from 1 to 65535"):
        settings({"IMPROVE_METRICS_PORT": words}, state=None)
