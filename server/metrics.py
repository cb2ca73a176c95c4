"""The figures of one or several processes as Prometheus reads them. Counts and seconds only: no names, no tables."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Final

from msgspec import Struct
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, ProcessCollector, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.registry import Collector

from server.deliberation.audience import AUDIENCES
from server.house import House
from server.sessions.asgi import Application, Message, Receive, Send
from server.sessions.figures import FIGURES, STEPS, Timing


class Spread(Struct, frozen=True):
    """A Timing as it was when it was read."""

    counts: Sequence[int]
    total: float


class Reading(Struct, frozen=True):
    """One process at one moment. `process`: its own figures, by Prometheus' names."""

    connections: Mapping[str, int]
    tables: int
    waiting_bytes: int
    behind: int
    turns: Spread
    commits: Spread
    acts: Mapping[str, int]
    edits: int
    strays: Mapping[str, int]
    hints: Mapping[str, int]
    reader_deaths: int
    process: Mapping[str, float]


def reading(house: House) -> Reading:
    """This process now; some milliseconds for thousands of pages."""
    peers = [peer for _, peer in house.rooms.peers()]
    connections: dict[str, int] = dict.fromkeys(AUDIENCES, 0)
    for peer in peers:
        connections[peer.audience] += 1
    own = ProcessCollector(registry=CollectorRegistry()).collect()
    return Reading(
        connections=connections,
        tables=house.rooms.open,
        waiting_bytes=sum(peer.outbox.waiting for peer in peers),
        behind=sum(peer.behind for peer in peers),
        turns=_spread(FIGURES.turns),
        commits=_spread(FIGURES.commits),
        acts=FIGURES.acts,
        edits=FIGURES.edits,
        strays=FIGURES.strays,
        hints={"said": FIGURES.hints_said, "heard": FIGURES.hints_heard},
        reader_deaths=FIGURES.reader_deaths,
        process={sample.name: sample.value for family in own for sample in family.samples},
    )


def _spread(timing: Timing) -> Spread:
    return Spread(tuple(timing.counts), timing.total)


Read = Callable[[], Awaitable[Mapping[str, Reading]]]
"""The processes that could be read, each under its name."""


def metrics_page(read: Read) -> Application:
    """The ASGI application that answers GET /metrics."""

    async def application(scope: Message, receive: Receive, send: Send) -> None:
        found = scope["type"] == "http" and scope["path"] == "/metrics"
        body = rendered(await read()) if found else b""
        headers = [(b"content-type", CONTENT_TYPE_LATEST.encode())]
        await send({"type": "http.response.start", "status": 200 if found else 404, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    return application


def rendered(readings: Mapping[str, Reading]) -> bytes:
    """The page: every process with a label of its own, so that one that starts anew disturbs no sum of rates."""
    registry = CollectorRegistry()
    registry.register(_Readings(readings))
    return generate_latest(registry)


class _Readings(Collector):
    """Makes Prometheus' families of readings; an `Of` gives one reading's numbers by the value of a second label."""

    def __init__(self, readings: Mapping[str, Reading]) -> None:
        self._readings: Final = readings

    def collect(self) -> Iterator[Metric]:
        for name, help, label, of in _GAUGES:
            yield self._filled(GaugeMetricFamily(name, help, labels=_labels(label)), of)
        for name, help, label, of in _COUNTERS:
            yield self._filled(CounterMetricFamily(name, help, labels=_labels(label)), of)
        for name, help, spread in _TIMINGS:
            family = HistogramMetricFamily(name, help, labels=("worker",))
            for worker, each in self._readings.items():
                ends = (*map(str, STEPS), "+Inf")
                counts = accumulate(spread(each).counts)
                family.add_metric((worker,), list(zip(ends, counts, strict=True)), spread(each).total)
            yield family
        for name in sorted({name for each in self._readings.values() for name in each.process}):
            kind = CounterMetricFamily if name.endswith("_total") else GaugeMetricFamily
            yield self._filled(kind(name, "Of this process", labels=("worker",)), _of_process(name))

    def _filled(self, family: GaugeMetricFamily | CounterMetricFamily, of: Of) -> Metric:
        for worker, each in self._readings.items():
            for value, number in of(each).items():
                family.add_metric((worker, value) if value else (worker,), number)
        return family


def _labels(second: str) -> tuple[str, ...]:
    return ("worker", second) if second else ("worker",)


def _of_process(name: str) -> Of:
    return lambda each: {"": each.process[name]} if name in each.process else {}


Of = Callable[[Reading], Mapping[str, float]]
_GAUGES: Final[tuple[tuple[str, str, str, Of], ...]] = (
    ("improve_connections", "Pages that are connected", "audience", lambda each: each.connections),
    ("improve_connections_behind", "Pages that read too slowly now", "", lambda each: {"": each.behind}),
    ("improve_outbox_waiting_bytes", "Bytes the network has not taken", "", lambda each: {"": each.waiting_bytes}),
    ("improve_tables_open", "Tables that are live here", "", lambda each: {"": each.tables}),
)
_COUNTERS: Final[tuple[tuple[str, str, str, Of], ...]] = (
    ("improve_acts", "Commands answered", "outcome", lambda each: each.acts),
    ("improve_edits", "Edits of drafts kept", "", lambda each: {"": each.edits}),
    ("improve_edits_refused", "Edits that are no part of a draft", "code", lambda each: each.strays),
    ("improve_relay_hints", "Hints between processes", "direction", lambda each: each.hints),
    ("improve_reader_restarts", "Times the reader of drafts has died", "", lambda each: {"": each.reader_deaths}),
)
_TIMINGS: Final[tuple[tuple[str, str, Callable[[Reading], Spread]], ...]] = (
    ("improve_turn_seconds", "From the first look at what waits to the answers", lambda each: each.turns),
    ("improve_commit_seconds", "Waiting for the disk", lambda each: each.commits),
)
