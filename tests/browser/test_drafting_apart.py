"""Two browsers whose ways part for a while: a store that remembers what the server does not know; units split, joined
and moved while another types in them without a line. Whatever was typed is in the text or in its author's tray.
"""

from __future__ import annotations

import re

from playwright.async_api import Browser, Page, expect

from tests.browser.drafting import (
    BEA,
    all_show,
    chair_of,
    go_to,
    leave,
    may_write,
    new_draft,
    open_text,
    read,
    two_pages,
    unit,
    write,
)
from tests.browser.stage import Demo, accessible, picture
from tests.browser.test_drafting_lost import Line

UNKNOWN_PEN = """() => new Promise((resolve, reject) => {
    const opening = indexedDB.open("improve");
    opening.onerror = reject;
    opening.onsuccess = () => {
        const change = opening.result.transaction("kept", "readwrite");
        let changed = 0;
        change.objectStore("kept").openCursor().onsuccess = ({ target: { result: cursor } }) => {
            if (cursor === null) return;
            if (String(cursor.key).startsWith("edits/")) {
                const { client } = cursor.value;
                change.objectStore("kept").put({ ...cursor.value, client: 12345 }, cursor.key.replace(client, 12345));
                cursor.delete();
                changed += 1;
            }
            cursor.continue();
        };
        change.oncomplete = () => resolve(changed);
    };
})"""
"""What the device kept under a pen, it now remembers under one that the server never gave it."""


async def test_a_store_from_another_day_changes_nothing_and_its_words_are_kept(browser: Browser, demo: Demo) -> None:
    title = await new_draft(await chair_of(browser, demo), "vecchia")
    ana, bea = await two_pages(browser, demo, title)
    line = Line()
    await line.through(ana)
    await ana.reload()
    await open_text(ana, title)
    await may_write(ana)
    await unit(ana, 0).click()
    await write(ana, "Sul server.")
    await expect(unit(bea, 0)).to_have_text("Sul server.")
    line.edits_go = False
    await write(ana, " Parole di ieri.")
    await expect(ana.get_by_text(re.compile("Non inviat[ae]:"))).to_be_visible()
    address = ana.url
    await ana.goto(f"{demo.address}/icon.svg")  # of the same site, without the page
    assert await ana.evaluate(UNKNOWN_PEN) > 0
    line.edits_go = True
    await ana.goto(address)
    await open_text(ana, title)
    await expect(ana.locator(".tray")).to_contain_text("Parole di ieri.")
    await expect(unit(ana, 0)).to_have_text("Sul server.")
    await may_write(ana)
    await go_to(ana, 0)
    await write(ana, " E oggi.")
    await all_show(["Sul server. E oggi."], ana, bea)
    await picture(ana, "draft-stale-store")
    await accessible(ana)
    await leave(ana, bea)


async def test_units_are_split_joined_and_moved_while_another_types_in_them(browser: Browser, demo: Demo) -> None:
    title = await new_draft(await chair_of(browser, demo), "separati")
    ana, bea = await two_pages(browser, demo, title)
    await unit(ana, 0).click()
    await write(ana, "Uno due\nTre\nQuattro\nCinque\nSei")
    await all_show(["Uno due", "Tre", "Quattro", "Cinque", "Sei"], ana, bea)
    await bea.context.set_offline(True)
    await expect(bea.get_by_text("Senza rete.")).to_be_visible()
    typed = {0: "alfa", 1: "beta", 2: "gamma", 3: "delta", 4: "epsilon"}
    for place, word in typed.items():
        await go_to(bea, place)
        await write(bea, f" {word}")
    await expect(ana.get_by_text(f"Scrive {BEA}")).to_have_count(0)
    await go_to(ana, 0, offset=3)
    await ana.keyboard.press("Enter")  # split
    await go_to(ana, 3, offset=0)
    await ana.keyboard.press("Backspace")  # «Quattro» joins «Tre»
    await go_to(ana, 4)
    await ana.keyboard.press("Alt+ArrowUp")  # «Sei» moves before «Cinque»
    expected = ["Uno", " due", "TreQuattro", "Sei", "Cinque"]
    await expect(ana.locator(".doc > .unit > .words")).to_have_text(expected)
    assert await read(ana) == expected
    await bea.context.set_offline(False)
    await expect(bea.get_by_text("Non ancora inviata")).to_have_count(0)
    await expect(unit(ana, 0)).to_have_text("Uno alfa")
    await all_show(await read(ana), bea)
    found = await _words(bea)
    for word in typed.values():
        assert word in found, (word, found)
    assert "delta" in " ".join(await read(ana))  # nobody touched that unit
    await picture(bea, "draft-apart")
    await leave(ana, bea)


async def _words(page: Page) -> str:
    """All that stands in the text and in the tray."""
    trays = await page.locator(".tray").all_inner_texts()
    return " ".join([*await read(page), *trays])
