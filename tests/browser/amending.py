"""Amendments on the pages of chair and members: what they show, before and after. Holds no test."""

from __future__ import annotations

import re

from playwright.async_api import Locator, Page, expect

from server.example.people import CHAIR
from tests.browser.sitting import MEMBER, OTHERS, Room, answer, press
from tests.browser.stage import SIZES, accessible, picture


async def go(page: Page, tab: str) -> None:
    """To this page of a member, by its name under the column."""
    await page.locator(".tabs").get_by_role("link", name=tab).click()


async def everybody_is_for(room: Room, phone: Page) -> None:
    """Who has this phone votes on it, the others without a page; then the chair closes."""
    await answer(phone, "Favorevole").click()
    await expect(phone.get_by_text("Registrato alle")).to_be_visible()
    await room.own.vote("for", CHAIR, MEMBER)
    await room.others.vote("for", *OTHERS)
    await expect(room.tabs.chair.get_by_text("Hanno votato tutti.")).to_be_visible()
    await press(room.tabs.chair, "close_ballot")


def card(page: Page, number: str) -> Locator:
    """An amendment on a member's page, in any language."""
    ends = re.compile(rf"[^.\d]{re.escape(number)}\W*$")
    return page.locator("article.card").filter(has=page.locator(".eyebrow", has_text=ends))


async def fingerprint(page: Page) -> str:
    """The SHA-256 that the page shows in groups of four."""
    shown = await page.locator(".hash").first.text_content() or ""
    assert re.fullmatch(r"([0-9a-f]{4} ){15}[0-9a-f]{4}", shown), shown
    return shown.replace(" ", "")


async def sentences(page: Page | Locator, look: str) -> list[str]:
    """What is said before or after a change, with the marked words between brackets."""
    found: list[str] = await page.locator(f".{look} p[dir]").evaluate_all(
        """all => all.map(each => [...each.childNodes].filter(node => node.nodeType === 1).map(node => {
            const words = [...node.childNodes].filter(part => part.nodeType === 3).map(part => part.data).join("");
            return node.matches("del, ins") ? `[${words}]` : words;
        }).join(""))"""
    )
    return found


async def at_other_sizes(page: Page, name: str) -> None:
    """A member's page on the smallest phones and at a desk: nothing to scroll sideways, nothing that axe finds."""
    phone = page.viewport_size
    assert phone is not None
    for width, height in ((320, 640), SIZES["small"], SIZES["desk"]):
        await page.set_viewport_size({"width": width, "height": height})
        assert await page.evaluate("document.documentElement.scrollWidth") == width
        await accessible(page)
        await picture(page, f"{name}-{width}")
    await page.set_viewport_size(phone)
