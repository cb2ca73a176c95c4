"""A real bill on the pages: articles with their heads, commas longer than a phone, amendments far down in them."""

from __future__ import annotations

import asyncio
import sys
from asyncio.subprocess import DEVNULL

from playwright.async_api import Browser, Page, expect

from launch.packages import CHECKOUT
from tests.browser.amending import at_other_sizes, card, go, sentences
from tests.browser.stage import Demo, accessible, come_in, picture

BILL = CHECKOUT / "tests" / "data" / "senate-bills" / "S1-landmines.json"
TITLE = (
    "Misure per contrastare il finanziamento delle imprese produttrici di mine antipersona, "
    "di munizioni e submunizioni a grappolo"
)
BEGINS = "I soggetti che svolgono funzioni di amministrazione o di direzione degli intermediari abilitati o che, per "
ENDS = "sono puniti con la sanzione amministrativa pecuniaria da euro 50.000 a euro 250.000."


async def test_a_bill_is_read_and_its_amendments_show_what_changes_first(browser: Browser, demo: Demo) -> None:
    words = ("-m", "server.cli", "import", BILL, "--state", demo.state, "--table", demo.links.table)
    importing = await asyncio.create_subprocess_exec(sys.executable, *words, cwd=CHECKOUT, stdout=DEVNULL)
    assert await importing.wait() == 0
    phone = await come_in(browser, demo.links.members[0])
    await go(phone, "Testo")
    await choose(phone)
    heads = phone.locator(".sheet .rubric")
    await expect(heads).to_have_count(7)
    await expect(heads.first.locator(".no")).to_have_text("Art. 1")
    await expect(phone.get_by_role("heading", name="Finalità")).to_be_visible()
    await expect(phone.locator(".sheet .paragraph .no").first).to_have_text("1.")
    await picture(phone, "bill-text")
    await accessible(phone)
    await at_other_sizes(phone, "bill-text")
    await go(phone, "Emendamenti")
    await choose(phone)
    amendment = card(phone, "6.1")
    await expect(amendment).to_be_visible()
    assert await sentences(amendment, "before") == [f"{BEGINS} […] "]
    assert await sentences(amendment, "after") == [f"[Salvo che il fatto costituisca reato, ]{BEGINS} […] "]
    await accessible(phone)
    await at_other_sizes(phone, "bill-amendments")
    await amendment.get_by_role("button", name="Mostra tutte le parole").click()
    for look in ("before", "after"):
        (whole,) = await sentences(amendment, look)
        assert BEGINS in whole
        assert whole.endswith(ENDS)
    await picture(phone, "bill-amendment-whole")
    await phone.context.close()


async def choose(phone: Page) -> None:
    await phone.locator(".pick-text").select_option(label=TITLE)
