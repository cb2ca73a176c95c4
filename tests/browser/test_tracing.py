"""From any word of the text to the draft, the amendment, the vote and the people behind it; and back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Final

import pytest
from playwright.async_api import Browser, Page, expect

from server.deliberation.ids import ItemId
from server.deliberation.matters.agenda.shapes import OpenItem
from server.deliberation.matters.sittings.shapes import OpenSitting
from server.example.people import CHAIR
from tests.browser.amending import go
from tests.browser.crowd import SITTING, Crowd
from tests.browser.recorded import OTHERS, decided
from tests.browser.stage import SIZES, Demo, accessible, come_in, picture

BROUGHT: Final = "un incontro ogni tre mesi"


@pytest.fixture(scope="module", autouse=True)
async def amended(browser: Browser, demo: Demo) -> AsyncIterator[None]:
    """Point 1.2 is what an amendment made of it."""
    crowd = await Crowd.of(browser, demo, OTHERS)
    chair = await come_in(browser, demo.links.chair, size="desk")
    own = Crowd(chair.context, demo)
    await crowd.come(*OTHERS)
    await own.come(CHAIR)
    await own.asks(CHAIR, OpenSitting(SITTING, "first"))
    await own.asks(CHAIR, OpenItem(ItemId("s2-linee")))
    await decided(chair, own, crowd, "a-incontri", 4)
    yield
    await chair.context.close()


async def test_a_word_that_is_pressed_tells_who_is_behind_it(browser: Browser, demo: Demo) -> None:
    member = await come_in(browser, demo.links.members[0])
    await go(member, "Testo")
    await expect(member.get_by_text("Tocca una frase per sapere da dove viene.")).to_be_visible()
    panel = member.get_by_role("dialog", name="Da dove viene")
    await pressed(member, BROUGHT)
    await expect(panel.locator(".chosen")).to_contain_text(BROUGHT)
    touched = panel.locator("li.touched")
    await expect(touched.get_by_role("heading")).to_have_text("B Emendamento 1.2.1")
    await expect(touched).to_contain_text("È la parola che hai toccato.")
    await expect(touched).to_contain_text("12 favorevoli, 4 contrari, 1 astenuto")
    await expect(touched).to_contain_text("Di: ")
    await expect(panel.locator("li h3").first).to_contain_text("A")
    await expect(panel.get_by_role("link", name="Vedi il voto")).to_have_attribute(
        "href", f"/t/{demo.links.table}/record#vote-v-a-incontri"
    )
    await picture(member, "tracing-phone")
    await accessible(member)
    address = member.url
    await panel.get_by_role("button", name="Chiudi").click()
    await expect(panel).to_have_count(0)
    assert "?" not in member.url

    await member.goto(address)  # the address says it all
    await expect(panel.locator("li.touched")).to_contain_text("È la parola che hai toccato.")
    await member.keyboard.press("Escape")
    await expect(panel).to_have_count(0)
    await member.locator("a.no").filter(has_text="1.1").first.focus()
    await member.keyboard.press("Enter")
    await expect(panel.locator("li.touched")).to_have_count(0)
    await expect(panel).to_contain_text("versione 1")
    await member.go_back()
    await expect(panel).to_have_count(0)
    await member.context.close()


async def test_an_amendment_leads_to_its_words_in_the_text(browser: Browser, demo: Demo) -> None:
    member = await come_in(browser, demo.links.members[0])
    await go(member, "Emendamenti")
    await member.get_by_role("link", name="Dov’è finito nel testo").click()
    await expect(member.locator("mark.found")).to_have_text([BROUGHT])
    await expect(member.locator(".found-note")).to_contain_text("stanno in un punto")
    await picture(member, "tracing-found-phone")
    await accessible(member)
    await member.get_by_role("button", name="Togli la sottolineatura").click()
    await expect(member.locator("mark.found")).to_have_count(0)
    await member.context.close()


async def test_in_the_record_an_observer_follows_both_ways(browser: Browser, demo: Demo) -> None:
    observer = await come_in(browser, demo.links.observer, size="desk")
    width, height = SIZES["desk"]
    await observer.set_viewport_size({"width": width, "height": height})
    await observer.goto(f"{demo.address}/t/{demo.links.table}/record")
    await pressed(observer, BROUGHT)
    told = observer.get_by_role("dialog", name="Da dove viene")
    await expect(told.locator("li.touched")).to_contain_text("12 favorevoli, 4 contrari, 1 astenuto")
    await picture(observer, "tracing-record-desk")
    await accessible(observer)
    await told.get_by_role("link", name="Vedi l’emendamento").click()
    await expect(observer.locator("#amendment-a-incontri")).to_be_in_viewport()
    await observer.locator("#amendment-a-incontri").get_by_role("link", name="Dov’è finito nel testo").click()
    await expect(observer.locator("mark.found")).to_have_text([BROUGHT])
    await expect(observer.locator("mark.found")).to_be_in_viewport()
    await observer.context.close()


async def pressed(page: Page, words: str) -> None:
    """Presses the middle of these words of the text."""
    text = page.locator(".traced .words").filter(has_text=words)
    await text.scroll_into_view_if_needed()
    x, y = await text.evaluate(
        """(element, words) => {
            const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
            for (let text; (text = node.nextNode()); ) {
                const at = text.data.indexOf(words);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(text, at + 4);
                range.setEnd(text, at + 6);
                const box = range.getClientRects()[0];
                return [box.x + box.width / 2, box.y + box.height / 2];
            }
        }""",
        words,
    )
    await page.mouse.click(x, y)
