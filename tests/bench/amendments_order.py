"""How long the house takes to put 500 amendments on 200 units in order and to find what each would overtake.

    python -m tests.bench.amendments_order          prints one JSON object

`measured()` returns it. Nothing is asserted: limits of time are told in docs/performance.md, met or missed.
"""

from __future__ import annotations

import json
from random import Random
from statistics import median
from time import perf_counter

from server.deliberation import compare, conflicts, voting_order
from server.deliberation.ids import AmendmentId, UnitId
from server.deliberation.numbering import numbered
from server.deliberation.prose import Prose
from server.deliberation.units import Insert, Operation, Remove, Rewrite, Splice, Unit
from server.deliberation.voting_order import Waiting

UNITS = 200
AMENDMENTS = 500
TIMES = 20
SENTENCE = (
    "gli enti organizzano due incontri all’anno con le associazioni iscritte nel registro regionale e rispondono per "
    "iscritto entro trenta giorni dalla domanda ogni comune nomina un referente per i rapporti con la prefettura"
)
WORDS = SENTENCE.split()


def text(r: Random, size: int = UNITS) -> tuple[Unit, ...]:
    """Points of thirty to eighty words under an area each ten."""
    kinds = ("area" if n % 10 == 0 else "point" for n in range(size))
    return numbered(
        Unit(UnitId(f"u{n}"), kind, 0, "", Prose.of(" ".join(r.choices(WORDS, k=r.randrange(30, 80))) + "."))  # type: ignore[arg-type]
        for n, kind in enumerate(kinds)
    )


def amendments(r: Random, units: tuple[Unit, ...], size: int = AMENDMENTS) -> list[Waiting]:
    """Half of them on a tenth of the units, as where people disagree; one in ten like an earlier one."""
    hot = r.sample(units, max(1, len(units) // 10))
    result: list[Waiting] = []
    for n in range(size):
        unit = r.choice(hot if r.random() < 0.5 else units)
        same = r.choice(result).operations if result and r.random() < 0.1 else None
        result.append(Waiting(AmendmentId(f"a{n}"), same or (_operations(r, unit, n))))
    return result


def _operations(r: Random, unit: Unit, n: int) -> tuple[Operation, ...]:
    match r.randrange(10):
        case 0:
            return (Remove(unit.id),)
        case 1:
            return (Rewrite(unit.id, Prose.of(" ".join(r.choices(WORDS, k=30)))),)
        case 2:
            return (Insert(unit.id, Unit(UnitId(f"n{n}"), "point", 0, "", Prose.of(" ".join(r.choices(WORDS, k=30))))),)
        case _:
            words = unit.words.shown.split(" ")
            at = r.randrange(len(words))
            words[at : at + r.randrange(4)] = r.choices(WORDS, k=r.randrange(1, 5))
            found = compare.changes(unit.words.shown, " ".join(words))
            made = tuple(Splice(unit.id, each.at, Prose.of(each.removed), Prose.of(each.added)) for each in found)
            return made or (Remove(unit.id),)


def measured() -> dict[str, float | int]:
    """Milliseconds, the median and the worst of TIMES runs, each on a fresh text."""
    order, meeting, both = [], [], []
    turns = met = 0
    for seed in range(TIMES):
        r = Random(seed)
        units = text(r)
        waiting = amendments(r, units)
        began = perf_counter()
        turns = len(voting_order.turns(units, waiting))
        ordered = perf_counter()
        met = sum(len(each) for each in conflicts.meetings(waiting).values())
        done = perf_counter()
        order.append((ordered - began) * 1000)
        meeting.append((done - ordered) * 1000)
        both.append((done - began) * 1000)
    return {
        "units": UNITS,
        "amendments": AMENDMENTS,
        "votes": turns,
        "meetings": met,
        "order_ms": round(median(order), 1),
        "conflicts_ms": round(median(meeting), 1),
        "both_ms": round(median(both), 1),
        "both_worst_ms": round(max(both), 1),
        "wish_ms": 50,
    }


if __name__ == "__main__":
    print(json.dumps(measured()))
