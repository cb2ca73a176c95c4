"""From a link to the table: own name, own language, one button; then «I am here»."""

from __future__ import annotations

import re

from playwright.async_api import Browser, expect

from tests.browser.stage import Demo, accessible, come_in, enter, picture


async def test_a_member_comes_in_by_a_link_and_says_i_am_here(browser: Browser, demo: Demo) -> None:
    page = await come_in(browser, demo.links.members[0])
    await expect(page.get_by_text("In linea")).to_be_visible()
    assert "#" not in page.url
    await accessible(page)
    await page.get_by_role("button", name="Sono qui, in sala").click()
    await expect(page.get_by_text("Sei dentro. La presenza è registrata.")).to_be_visible()
    await expect(page.get_by_text("Numero legale: 1 presente, ne servono 10")).to_be_visible()
    await picture(page, "join-here")
    await page.context.close()


async def test_a_page_that_does_not_come_is_asked_for_again(browser: Browser, demo: Demo) -> None:
    context = await browser.new_context(viewport={"width": 390, "height": 844}, locale="it-IT")
    page = await context.new_page()
    away = re.compile(r"/assets/Chair-[^/]*\.js$")
    await page.route(away, lambda route: route.abort())
    await enter(page, demo.links.chair)
    await expect(page.get_by_text("Non c’è rete.")).to_be_visible()
    await accessible(page)
    await page.unroute(away)
    await page.get_by_role("button", name="Riprova").click()
    await expect(page.get_by_role("button", name="Apri la seduta")).to_be_visible()
    await context.close()
