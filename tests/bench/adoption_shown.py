"""How long one adoption takes from the chair's «proclaimed» to the last of 200 pages: decided, made into rows, shown.

    python -m tests.bench.adoption_shown [ADOPTIONS]          prints one JSON object

The disk and the network are left out; everything of ours is in, each page with its own outbox that counts bytes.
`measured()` returns the object. Nothing is asserted: the wish is told in docs/performance.md, met or missed.
"""

from __future__ import annotations

import asyncio
import gc
import json
import sys
from collections.abc import Iterator
from random import Random
from statistics import median
from time import perf_counter, process_time

from server.deliberation import next_step
from server.deliberation.audience import Audience
from server.deliberation.ids import AmendmentId, BallotId, CommandId, SeatId, UnitId
from server.deliberation.matters.amendments.edits import Edit, PutIn, Reword, TakeOut
from server.deliberation.matters.amendments.shapes import FileAmendment
from server.deliberation.matters.ballots.shapes import Proclaim
from server.deliberation.matters.ballots.subjects import PutAmendment
from server.deliberation.shapes import By
from server.deliberation.tally import Choice
from server.sessions.outbox import Frame
from server.sessions.peer import Peer
from server.sessions.showing import Showing
from server.sessions.turn import Asked, plan
from tests.bench.amendments_order import AMENDMENTS, UNITS, WORDS, text
from tests.deliberation.house import TEXT, House, in_sitting, with_text

PEOPLE = 200
VOTERS = 20
"""Who votes in each ballot; all 200 are on the roll."""


class Counting:
    """An outbox that takes everything at once and counts it."""

    def __init__(self) -> None:
        self.bytes = 0

    def write(self, frame: Frame, most: int) -> bool:
        self.bytes += len(frame.wire)
        return True

    @property
    def direct(self) -> None:
        return None

    @property
    def waiting(self) -> int:
        return 0

    def abort(self) -> None:
        pass


def house(r: Random) -> House:
    """A sitting of 200 people on a text of 200 units with 500 open amendments."""
    made = with_text(in_sitting(*(f"m{n}" for n in range(PEOPLE - 1))), *(unit.words.shown for unit in text(r)))
    units = made.text.versions[0].units
    hot = r.sample(units[1:], UNITS // 10)
    for n in range(AMENDMENTS):
        unit = r.choice(hot if r.random() < 0.5 else units[1:])
        edit: Edit
        match r.randrange(10):
            case 0:
                edit = TakeOut(unit.id)
            case 1:
                edit = PutIn(unit.id, UnitId(f"n{n}"), "point", " ".join(r.choices(WORDS, k=30)))
            case _:
                words = unit.words.shown.split(" ")
                at = r.randrange(len(words))
                words[at : at + r.randrange(4)] = r.choices(WORDS, k=r.randrange(1, 5))
                edit = Reword(unit.id, " ".join(["Sempre", *words]))
        asked = FileAmendment(AmendmentId(f"a{n}"), TEXT, 1, (edit,), f"Cambia il punto {unit.number}", "Serve.")
        made.when(asked, by=f"m{n % (PEOPLE - 1)}").done()
    return made


def voted(made: House, n: int) -> BallotId | None:
    """The next amendment in the order, voted by some and counted, so that only the proclamation is missing."""
    step = next_step.next_step(made.table)
    if step.amendment is None:
        return None
    ballot = f"b{n}"
    made.puts(PutAmendment(step.amendment), ballot=ballot).done()
    choice: Choice = "for"
    made.votes(choice, *(f"m{k}" for k in range(VOTERS)), ballot=ballot).closes(ballot)
    return BallotId(ballot)


def pages() -> Iterator[tuple[SeatId, Audience]]:
    yield SeatId("chair"), "chair"
    yield SeatId("secretary"), "secretariat"
    yield SeatId("wall"), "screen"
    yield SeatId("guest"), "observer"
    yield from ((SeatId(f"m{n}"), "member") for n in range(PEOPLE - 4))


async def adoptions(count: int) -> list[tuple[float, float, int, float]]:
    """For each adoption: milliseconds to decide it and write it out, to show it; bytes one member got; CPU ms."""
    made = house(Random(7))
    showing = Showing(made.table)
    outboxes = {seat: Counting() for seat, _ in pages()}
    for seat, audience in pages():
        peer = Peer(seat, audience, outboxes[seat])
        showing.welcome(peer, made.at)
        showing.add(peer)
    result: list[tuple[float, float, int, float]] = []
    chair = SeatId("chair")
    for n in range(count):
        began = made.table.seq
        ballot = voted(made, n)
        if ballot is None:
            break
        showing.show(made.table, made.log[began:])
        had = outboxes[SeatId("m1")].bytes
        asked = Asked(Proclaim(ballot), By(chair, chair, "own_device", CommandId(f"p{n}")))
        gc.collect()
        start, worked = perf_counter(), process_time()
        planned = plan(made.table, bytes(32), [asked], made.at)
        written = perf_counter()
        showing.show(planned.table, planned.entries)
        shown = perf_counter()
        cpu = (process_time() - worked) * 1000
        result.append(((written - start) * 1000, (shown - written) * 1000, outboxes[SeatId("m1")].bytes - had, cpu))
        made.table = planned.table
        made.log += planned.entries
    return result


def measured(count: int = 100) -> dict[str, float | int]:
    """Milliseconds and bytes over `count` adoptions in a row."""
    found = asyncio.run(adoptions(count))
    both = sorted(decided + shown for decided, shown, _, _ in found)
    return {
        "people": PEOPLE,
        "amendments": AMENDMENTS,
        "adoptions": len(found),
        "decide_ms": round(median(each[0] for each in found), 1),
        "show_ms": round(median(each[1] for each in found), 1),
        "p50_ms": round(median(both), 1),
        "p99_ms": round(both[min(len(both) - 1, int(len(both) * 0.99))], 1),
        "cpu_ms": round(median(each[3] for each in found), 1),
        "last_ms": round(found[-1][0] + found[-1][1], 1),
        "bytes_to_a_member": round(median(each[2] for each in found)),
        "wish_ms": 100,
    }


if __name__ == "__main__":
    print(json.dumps(measured(*(int(each) for each in sys.argv[1:]))))
