"""A text of 200 points with 500 amendments, as it stands on the chair's page and on a phone. Holds no test.

python -m tests.browser.many          prints one JSON object: what an interaction takes at a quarter of the speed
"""

from __future__ import annotations

import asyncio
import json
from random import Random
from statistics import median
from typing import Final

from playwright.async_api import Browser, Page, async_playwright, expect

from server.deliberation.ids import OFFICE, AmendmentId, ItemId, TextId, UnitId
from server.deliberation.matters.agenda.shapes import AddItem, OpenItem
from server.deliberation.matters.amendments.edits import Edit, PutIn, Reword, TakeOut
from server.deliberation.matters.amendments.shapes import FileAmendment
from server.deliberation.matters.texts.shapes import ImportText, NewUnit
from server.deliberation.units import Unit
from server.example.people import CHAIR
from tests.bench.amendments_order import AMENDMENTS, WORDS, text
from tests.browser.crowd import SITTING, Crowd
from tests.browser.sitting import OTHERS, Room, in_session, room_of
from tests.browser.stage import Demo, running_demo
from tests.tools import CHROMIUM_FLAGS, chromium

TEXT: Final = TextId("many")
ITEM: Final = ItemId("many")
A_BROWSER: Final = 120
"""Amendments that one browser files: the server lets none ask much more at once."""
SLOWER: Final = 4
"""The phone of somebody who cannot buy a new one."""


async def filled(browser: Browser, demo: Demo, room: Room, size: int = AMENDMENTS) -> None:
    """The sitting is open on a text with that many open amendments."""
    r = Random(11)
    units = text(r)
    await in_session(room, "s2-premessa")
    await imported(browser, demo, room, tuple(NewUnit(unit.id, unit.kind, 0, unit.words.shown) for unit in units))
    desks = [await Crowd.of(browser, demo, OTHERS) for _ in range(1 + size // A_BROWSER)]
    for first in range(0, size, 20):
        some = range(first, min(size, first + 20))
        filing = (_filed(desks[n // A_BROWSER], r, units[1 + n % (len(units) - 1)], n) for n in some)
        await asyncio.gather(*filing)
    await room.own.asks(CHAIR, OpenItem(ITEM))


async def imported(browser: Browser, demo: Demo, room: Room, units: tuple[NewUnit, ...]) -> None:
    """The office brings this text in, and the chair puts it on the agenda."""
    context = await browser.new_context()
    office = Crowd(context, demo)
    token = demo.links.office.partition("#")[2]
    assert (await office.request.post(f"{demo.address}/api/link/enter", data={"token": token})).ok
    await office.asks(OFFICE, ImportText(TEXT, "Linee guida", "guidelines", units))
    await room.own.asks(CHAIR, AddItem(ITEM, SITTING, "text", "Linee guida", 60, TEXT, None))
    await context.close()


async def _filed(desk: Crowd, r: Random, unit: Unit, n: int) -> None:
    words = unit.words.shown.split(" ")
    at = r.randrange(len(words))
    words[at : at + r.randrange(4)] = r.choices(WORDS, k=r.randrange(1, 5))
    edit: Edit = Reword(unit.id, " ".join(["Sempre", *words]))
    if n % 10 == 0:
        edit = TakeOut(unit.id)
    if n % 10 == 1:
        edit = PutIn(unit.id, UnitId(f"many{n}"), "point", " ".join(r.choices(WORDS, k=30)))
    asked = FileAmendment(AmendmentId(f"many{n}"), TEXT, 1, (edit,), f"Cambia il punto {unit.number}", "Serve.")
    await desk.asks(OTHERS[n % len(OTHERS)], asked)


async def slowed(page: Page) -> None:
    session = await page.context.new_cdp_session(page)
    await session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})


async def taken(page: Page, press: str) -> float:
    """Milliseconds from a press on this element until the page has been painted with what it did."""
    return float(
        await page.evaluate(
            """press => new Promise(done => {
                const begun = performance.now();
                document.querySelector(press).click();
                requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
            })""",
            press,
        )
    )


async def measured() -> dict[str, float | int]:
    async with async_playwright() as playwright:
        flags = [*CHROMIUM_FLAGS, "--no-sandbox"]
        browser = await playwright.chromium.launch(executable_path=chromium(), args=flags)
        with running_demo() as demo:
            room = await room_of(browser, demo)
            await filled(browser, demo, room)
            chair = room.tabs.chair
            await expect(chair.locator(".votelist li").first).to_be_visible()
            await slowed(chair)
            times = [await taken(chair, f".votelist li:nth-of-type({n}) button") for n in range(1, 11)]
            nodes = int(await chair.evaluate("document.querySelectorAll('*').length"))
            await room.leave()
        await browser.close()
    return {
        "amendments": AMENDMENTS,
        "slower": SLOWER,
        "press_ms": round(median(times), 1),
        "press_worst_ms": round(max(times), 1),
        "nodes": nodes,
        "wish_ms": 200,
    }


if __name__ == "__main__":
    print(json.dumps(asyncio.run(measured())))
