"""Comments on a point of a text: two members on phones and the chair at her desk see the same at once."""

from __future__ import annotations

from typing import Final

from playwright.async_api import Browser, Page, expect

from tests.browser.amending import at_other_sizes, go
from tests.browser.stage import Demo, accessible, come_in, enter, picture

QUESTION: Final = "Chi paga i due incontri?\nE da quando?"
ANSWER: Final = "La Regione, dal 2027."


async def commented(page: Page) -> None:
    """Writes a comment on point 1.1, from the list below the text."""
    await page.get_by_text("Commenti", exact=True).click()
    await expect(page.get_by_text("Ancora nessun commento.")).to_be_visible()
    unit = page.get_by_label("Su quale punto?")
    (first,) = [each for each in await unit.locator("option").all_inner_texts() if each.startswith("1.1")]
    await unit.select_option(label=first)
    await page.get_by_label("Il tuo commento").fill(QUESTION)
    await page.get_by_role("button", name="Pubblica il commento").click()
    await expect(page.locator(".comments article")).to_have_count(1)
    await expect(page.get_by_label("Il tuo commento")).to_have_value("")


async def test_a_comment_is_asked_answered_closed_and_opened_again(browser: Browser, demo: Demo) -> None:
    one = await come_in(browser, demo.links.members[0])
    other = await come_in(browser, demo.links.members[1])
    for page in (one, other):
        await go(page, "Testo")
        await expect(page.locator(".sheet")).to_be_visible()
    await commented(one)
    await picture(one, "comments-list-phone")
    await accessible(one)

    await other.get_by_role("link", name="1 commento").click()
    panel = other.get_by_role("dialog", name="Commenti su questo punto")
    await expect(panel.locator(".comment-words")).to_have_text(QUESTION)
    await expect(panel.get_by_role("button", name="Chiudi il commento")).to_have_count(0)
    await panel.get_by_label("La tua risposta").fill(ANSWER)
    await panel.get_by_role("button", name="Rispondi").click()
    await expect(one.locator(".answers")).to_contain_text(ANSWER)
    await picture(other, "comments-point-phone")
    await accessible(other)

    await one.get_by_role("button", name="Chiudi il commento").click()
    await expect(one.get_by_text("Nessun commento aperto.")).to_be_visible()
    await expect(other.get_by_role("link", name="1 commento")).to_have_count(0)
    await expect(panel.get_by_text("Nessun commento aperto.")).to_be_visible()
    await panel.get_by_role("button", name="Chiudi", exact=True).click()
    assert "?" not in other.url

    chair = await come_in(browser, demo.links.chair, size="desk")
    await chair.goto(f"{chair.url.split('/t/')[0]}/t/{demo.links.table}/record")
    await chair.locator("summary", has_text="Commenti").first.click()
    await chair.get_by_label("Mostra anche quello chiuso").check()
    await chair.get_by_role("button", name="Riapri").click()
    await expect(other.get_by_role("link", name="1 commento")).to_be_visible()
    await picture(chair, "comments-desk")
    await accessible(chair)

    await one.get_by_role("button", name="Ritira…").click()
    await one.get_by_role("button", name="No, lascialo").click()
    await expect(one.locator(".comment-words").first).to_have_text(QUESTION)
    await one.get_by_role("button", name="Ritira…").click()
    await one.get_by_role("button", name="Ritira", exact=True).click()
    await expect(other.get_by_role("link", name="1 commento")).to_have_count(0)
    await expect(chair.get_by_text("ha ritirato il suo commento.")).to_be_visible()
    for page in (one, other, chair):
        await page.context.close()


async def test_in_arabic_it_is_read_from_the_right(browser: Browser, demo: Demo) -> None:
    page = await enter(
        await (await browser.new_context(viewport={"width": 360, "height": 640})).new_page(),
        demo.links.members[2],
        language="ar",
    )
    await page.locator('.tabs a[href$="/text"]').click()
    await page.locator("details", has=page.get_by_text("التعليقات", exact=True)).locator("summary").click()
    await page.get_by_label("على أي نقطة؟").select_option(index=2)
    await page.get_by_label("تعليقك").fill("من يدفع؟")
    await page.get_by_role("button", name="انشر التعليق").click()
    await expect(page.locator(".comments article")).to_have_count(1)
    await picture(page, "comments-list-ar")
    await accessible(page)
    await at_other_sizes(page, "comments-ar")
    await page.context.close()
