"""What could lose words does not: reloads, two tabs, a pen taken away, a unit taken away, a text that was closed."""

from __future__ import annotations

import re

from playwright.async_api import Browser, Page, WebSocketRoute, expect

from server.deliberation.ids import SeatId, TextId
from server.deliberation.matters.texts.shapes import CloseDraft, LetWrite, StopWriting
from server.example.people import CHAIR, SHOWN
from tests.browser.drafting import (
    ANA,
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


class Line:
    """The socket of a page, through which edits can be kept from going up."""

    def __init__(self) -> None:
        self.edits_go = True

    async def through(self, page: Page) -> None:
        await page.route_web_socket("**/ws/**", self._join)

    def _join(self, page: WebSocketRoute) -> None:
        server = page.connect_to_server()
        page.on_message(lambda message: self._up(server, message))

    def _up(self, server: WebSocketRoute, message: str | bytes) -> None:
        if isinstance(message, str) or self.edits_go:
            server.send(message)


async def test_a_reload_sends_what_was_not_sent(browser: Browser, demo: Demo) -> None:
    title = await new_draft(await chair_of(browser, demo), "ricarica")
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
    await write(ana, " Solo qui.\nE qui.")
    await expect(ana.get_by_text(re.compile("Non inviat[ae]:"))).to_be_visible()
    assert await read(bea) == ["Sul server."]
    line.edits_go = True  # the page that comes sends what the one before could not
    await ana.reload()
    await open_text(ana, title)
    await expect(unit(ana, 0)).to_have_text("Sul server. Solo qui.")
    await may_write(ana)
    await go_to(ana, 1)
    await write(ana, " Poi ancora.")
    await all_show(["Sul server. Solo qui.", "E qui. Poi ancora."], ana, bea)
    await expect(unit(bea, 1)).to_have_text("E qui. Poi ancora.")
    await leave(ana, bea)


async def test_of_two_tabs_one_writes(browser: Browser, demo: Demo) -> None:
    title = await new_draft(await chair_of(browser, demo), "schede")
    ana, bea = await two_pages(browser, demo, title)
    await unit(ana, 0).click()
    await write(ana, "Dalla prima.")
    await expect(unit(bea, 0)).to_have_text("Dalla prima.")
    second = await ana.context.new_page()
    await second.goto(ana.url)
    await open_text(second, title)
    await expect(second.get_by_text("Stai scrivendo in un’altra finestra.")).to_be_visible()
    await expect(second.locator(".doc")).to_have_attribute("contenteditable", "false")
    await accessible(second)
    await second.get_by_role("button", name="Scrivi qui").click()
    await may_write(second)
    await expect(ana.get_by_text("Stai scrivendo in un’altra finestra.")).to_be_visible()
    await expect(ana.locator(".doc")).to_have_attribute("contenteditable", "false")
    await go_to(second, 0)
    await write(second, " Dalla seconda.")
    await expect(unit(bea, 0)).to_have_text("Dalla prima. Dalla seconda.")
    await second.close()
    await may_write(ana)
    await go_to(ana, 0)
    await write(ana, " Di nuovo.")
    await all_show(["Dalla prima. Dalla seconda. Di nuovo."], ana, bea)
    await leave(ana, bea)


async def test_the_chair_stops_somebody_who_is_typing(browser: Browser, demo: Demo) -> None:
    chair = await chair_of(browser, demo)
    title = await new_draft(chair, "ferma")
    ana, bea = await two_pages(browser, demo, title)
    line = Line()
    await line.through(ana)
    await ana.reload()
    await open_text(ana, title)
    await may_write(ana)
    await unit(ana, 0).click()
    await write(ana, "Una frase.")
    await expect(unit(bea, 0)).to_have_text("Una frase.")
    line.edits_go = False
    await write(ana, " Con un mediatore presente.")
    await chair.asks(CHAIR, StopWriting(TextId("ferma"), SeatId(SHOWN[0])))
    await expect(ana.get_by_text("La presidenza ha fermato la tua scrittura.")).to_be_visible()
    await expect(ana.locator(".doc")).to_have_attribute("contenteditable", "false")
    line.edits_go = True
    await ana.context.set_offline(True)
    await ana.context.set_offline(False)
    tray = ana.locator(".tray")
    await expect(tray).to_contain_text("1 frase senza posto")
    await expect(tray).to_contain_text("«Con un mediatore presente.»")
    await expect(unit(ana, 0)).to_have_text("Una frase.")
    assert await read(bea) == ["Una frase."]
    await picture(ana, "draft-stopped")
    await accessible(ana)
    await ana.reload()
    await open_text(ana, title)
    await expect(tray).to_contain_text("«Con un mediatore presente.»")
    await chair.asks(CHAIR, LetWrite(TextId("ferma"), SeatId(SHOWN[0])))
    await may_write(ana)
    await tray.get_by_role("button", name="Rimetti nel punto…").click()
    await picture(ana, "draft-put-back")
    await accessible(ana)
    await ana.get_by_role("button", name="Metti qui").click()
    await expect(tray).to_have_count(0)
    await expect(unit(bea, 1)).to_have_text("Con un mediatore presente.")
    await leave(ana, bea)


async def test_the_unit_is_taken_away_under_ones_hands(browser: Browser, demo: Demo) -> None:
    title = await new_draft(await chair_of(browser, demo), "tolto")
    ana, bea = await two_pages(browser, demo, title)
    await unit(ana, 0).click()
    await write(ana, "Resta\nCon un mediatore")
    await expect(unit(bea, 1)).to_have_text("Con un mediatore")
    await expect(bea.locator(".unit").nth(1)).to_contain_text(f"Scrive {ANA}")
    await bea.context.set_offline(True)
    await expect(bea.get_by_text("Senza rete.")).to_be_visible()
    await go_to(bea, 1)
    await bea.get_by_role("button", name="Altro").click()
    await bea.get_by_role("dialog").get_by_role("button", name="Togli il punto").click()
    question = bea.get_by_role("dialog", name="sta scrivendo qui. Togli lo stesso il punto?")
    await question.get_by_role("button", name="Togli").click()
    await expect(bea.locator(".doc > .unit")).to_have_count(1)
    await write(ana, " presente")
    await bea.context.set_offline(False)
    tray = ana.locator(".tray")
    await expect(tray).to_contain_text("«Con un mediatore presente»")
    await expect(tray).to_contain_text("Il punto 2 è stato tolto mentre scrivevi. Le tue parole sono qui.")
    await picture(ana, "draft-tray")
    await accessible(ana)
    await expect(bea.locator(".tray")).to_have_count(0)
    await tray.get_by_role("button", name="Scarta").click()
    await tray.get_by_role("button", name="No, tienile").click()
    await tray.get_by_role("button", name="Scarta").click()
    await tray.get_by_role("button", name="Scarta").click()
    await expect(tray).to_have_count(0)
    await all_show(["Resta"], ana, bea)
    await leave(ana, bea)


async def test_words_too_late_for_a_closed_text(browser: Browser, demo: Demo) -> None:
    chair = await chair_of(browser, demo)
    title = await new_draft(chair, "chiuso")
    ana, bea = await two_pages(browser, demo, title)
    await unit(ana, 0).click()
    await write(ana, "Deciso insieme.")
    await expect(unit(bea, 0)).to_have_text("Deciso insieme.")
    await ana.context.set_offline(True)
    await expect(ana.get_by_text("Senza rete.")).to_be_visible()
    await write(ana, " Troppo tardi.")
    await expect(ana.get_by_text("Non inviata: 1 modifica.")).to_be_visible()
    await chair.asks(CHAIR, CloseDraft(TextId("chiuso")))
    await expect(bea.locator(".sheet .words")).to_have_text(["Deciso insieme."])
    await expect(bea.get_by_text("Versione 1")).to_be_visible()
    await ana.context.set_offline(False)
    await expect(ana.get_by_text("Versione 1")).to_be_visible()
    await expect(ana.locator(".sheet .words")).to_have_text(["Deciso insieme."])
    await expect(ana.locator(".tray")).to_contain_text("«Troppo tardi.»")
    await expect(ana.locator(".tray")).to_contain_text("Il testo è stato chiuso prima che le parole arrivassero.")
    await ana.reload()
    await expect(ana.locator(".tray")).to_contain_text("«Troppo tardi.»")
    await picture(ana, "read-tray")
    await accessible(ana)
    await leave(ana, bea)
