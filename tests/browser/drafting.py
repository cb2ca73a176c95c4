"""Texts to draft in browser tests: begun by the chair, opened, written in and read. Holds no test."""

from __future__ import annotations

from typing import Final

from playwright.async_api import Browser, Locator, Page, expect

from server.deliberation.ids import TextId
from server.deliberation.matters.texts.shapes import AddText, LetWrite
from server.example.people import CHAIR
from tests.browser.crowd import Crowd
from tests.browser.stage import Demo, Size, come_in

ANA: Final = "Aïssatou N'Diaye"
BEA: Final = "Marco D’Angelo"
"""The first two members whose links are printed."""


async def chair_of(browser: Browser, demo: Demo) -> Crowd:
    """The chair, who asks without a page."""
    return await Crowd.of(browser, demo, [CHAIR])


async def new_draft(chair: Crowd, key: str) -> str:
    """A text that everybody may write in; its title."""
    title = f"Bozza {key}"
    await chair.asks(CHAIR, AddText(TextId(key), title, "guidelines"))
    await chair.asks(CHAIR, LetWrite(TextId(key), None))
    return title


async def open_text(page: Page, title: str) -> None:
    """Goes to this text and waits until its words are there."""
    await page.locator('.tabs a[href$="/text"]').click()
    await page.locator(".pick-text").select_option(label=title)
    await expect(page.locator(".doc")).to_be_visible()


async def two_pages(browser: Browser, demo: Demo, title: str, *, size: Size = "phone") -> tuple[Page, Page]:
    """Two members with this text open and a pen each, in browsers of their own."""
    ana = await come_in(browser, demo.links.members[0], size=size)
    bea = await come_in(browser, demo.links.members[1], size=size)
    for page in (ana, bea):
        await open_text(page, title)
        await may_write(page)
    return ana, bea


async def may_write(page: Page) -> None:
    await expect(page.get_by_role("textbox", name="Bozza")).to_be_visible()


def unit(page: Page, place: int) -> Locator:
    """The words of a unit, by its place from 0."""
    return page.locator(".doc > .unit > .words").nth(place)


async def write(page: Page, words: str) -> None:
    """Types at the caret; every new line begins a unit."""
    for place, line in enumerate(words.split("\n")):
        if place:
            await page.keyboard.press("Enter")
        await page.keyboard.type(line)


async def go_to(page: Page, place: int, *, offset: int | None = None) -> None:
    """Puts the caret into a unit: at its end, or before the letter of this offset."""
    await unit(page, place).click()
    await page.evaluate(
        """async ([place, offset]) => {
            const words = document.querySelectorAll(".doc > .unit > .words")[place];
            const texts = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
            const range = document.createRange();
            range.selectNodeContents(words);
            range.collapse(false);
            let rest = offset;
            for (let text = texts.nextNode(); text && offset !== null; text = texts.nextNode()) {
                if (rest <= text.length) { range.setStart(text, rest); range.collapse(true); break; }
                rest -= text.length;
            }
            getSelection().removeAllRanges();
            getSelection().addRange(range);
            // the editor reads where the selection is in an event of its own
            for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
        }""",
        [place, offset],
    )


async def read(page: Page) -> list[str]:
    """The words of the units as they stand on this page."""
    words: list[str] = await page.locator(".doc > .unit > .words").evaluate_all(
        "units => units.map(unit => unit.textContent)"
    )
    return words


async def numbers(page: Page) -> list[str]:
    found: list[str] = await page.locator(".doc > .unit > .no").evaluate_all("all => all.map(each => each.textContent)")
    return found


async def all_show(words: list[str], *pages: Page) -> None:
    """Waits until every page shows these units, to the letter."""
    for page in pages:
        await expect(page.locator(".doc > .unit > .words")).to_have_text(words, timeout=20_000)
        assert await read(page) == words  # to_have_text passes over white space


async def leave(*pages: Page) -> None:
    for page in pages:
        await page.context.close()
