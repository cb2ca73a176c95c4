"""Two people draft one text, each in a browser: both see both's words, and nothing anybody typed is lost."""

from __future__ import annotations

import re

from playwright.async_api import Browser, expect

from tests.browser.drafting import (
    ANA,
    BEA,
    all_show,
    chair_of,
    go_to,
    leave,
    new_draft,
    numbers,
    read,
    two_pages,
    write,
)
from tests.browser.drafting import unit as unit_of
from tests.browser.stage import Demo, accessible, picture


async def test_both_see_both_and_who_writes_where(browser: Browser, demo: Demo) -> None:
    title = await new_draft(await chair_of(browser, demo), "insieme")
    ana, bea = await two_pages(browser, demo, title)
    await unit_of(ana, 0).click()
    await write(ana, "Ogni Comune indica un referente.")
    await expect(unit_of(bea, 0)).to_have_text("Ogni Comune indica un referente.")
    await go_to(bea, 0)
    await write(bea, "\nGli enti organizzano due incontri l’anno.")
    await expect(unit_of(ana, 1)).to_have_text("Gli enti organizzano due incontri l’anno.")
    await expect(ana.locator(".unit").nth(1)).to_contain_text(f"Scrive {BEA}")
    await expect(ana.locator(".unit").nth(1).locator(".caret")).to_have_count(1)
    await expect(bea.locator(".unit").nth(0)).to_contain_text(f"Scrive {ANA}")
    await expect(bea.locator(".unit").nth(1)).not_to_contain_text("Scrive")
    await go_to(ana, 0)
    await write(ana, " Lo pubblica.")
    await all_show(
        [
            "Ogni Comune indica un referente. Lo pubblica.",
            "Gli enti organizzano due incontri l’anno.",
        ],
        ana,
        bea,
    )
    assert await numbers(ana) == ["1", "2"]
    await picture(ana, "draft-phone")
    await accessible(ana)
    await leave(ana, bea)


async def test_who_wrote_what_is_shown_when_asked(browser: Browser, demo: Demo) -> None:
    title = await new_draft(await chair_of(browser, demo), "autori")
    ana, bea = await two_pages(browser, demo, title, size="desk")
    await unit_of(ana, 0).click()
    await write(ana, "Due incontri")
    await expect(unit_of(bea, 0)).to_have_text("Due incontri")
    await go_to(bea, 0)
    await write(bea, " l’anno")
    await expect(unit_of(ana, 0)).to_have_text("Due incontri l’anno")
    await ana.get_by_role("button", name="Mostra chi ha scritto che cosa").click()
    words = unit_of(ana, 0).locator(".wrote")
    await expect(words).to_have_text(["Due incontri", " l’anno"])
    looks = [re.findall(r"p\d", await word.get_attribute("class") or "") for word in await words.all()]
    assert looks[0] != looks[1]
    await expect(ana.locator(".doc > .unit").first).to_contain_text(f"Parole di {ANA}")
    await expect(ana.locator(".doc > .unit").first).to_contain_text(f"Parole di {BEA}")
    await picture(ana, "draft-desk-authors")
    await accessible(ana)
    await ana.get_by_role("button", name="Nascondi chi ha scritto che cosa").click()
    await expect(words).to_have_count(0)
    await leave(ana, bea)


async def test_the_kind_changes_while_another_types(browser: Browser, demo: Demo) -> None:
    title = await new_draft(await chair_of(browser, demo), "tipo")
    ana, bea = await two_pages(browser, demo, title)
    await unit_of(ana, 0).click()
    await write(ana, "Uno\nDue\nTre")
    await expect(unit_of(bea, 2)).to_have_text("Tre")
    await go_to(bea, 1)
    await go_to(ana, 1)
    toolbar = ana.get_by_role("toolbar")
    for kind, letter in (("Comma", "a"), ("Lettera", "b"), ("Punto", "c"), ("Lettera", "d")):
        await bea.keyboard.type(letter)
        await toolbar.get_by_role("button", name=kind).click()
        await bea.keyboard.type(letter.upper())
    await all_show(["Uno", "DueaAbBcCdD", "Tre"], bea, ana)
    await expect(bea.locator(".doc > .unit > .no")).to_have_text(["1", "a)", "2"])
    assert await numbers(ana) == ["1", "a)", "2"]
    await expect(toolbar.get_by_role("button", name="Lettera")).to_have_attribute("aria-pressed", "true")
    await leave(ana, bea)


async def test_without_a_line_both_go_on_and_then_have_the_same(browser: Browser, demo: Demo) -> None:
    title = await new_draft(await chair_of(browser, demo), "senza-rete")
    ana, bea = await two_pages(browser, demo, title)
    await unit_of(ana, 0).click()
    await write(ana, "Gli enti organizzano incontri.\nOgni anno.")
    await expect(unit_of(bea, 1)).to_have_text("Ogni anno.")
    await go_to(bea, 0, offset=len("Gli enti organizzano "))
    for page in (ana, bea):
        await page.context.set_offline(True)
        await expect(page.get_by_text("Senza rete.")).to_be_visible()
    await write(ana, " Con un mediatore.")
    await write(bea, "due ")
    await expect(ana.get_by_text("Non inviata: 1 modifica.")).to_be_visible()
    await expect(ana.locator(".unit").nth(1)).to_contain_text("Non ancora inviata")
    await expect(ana.locator(".unit").nth(0)).not_to_contain_text("Non ancora inviata")
    await picture(ana, "draft-offline")
    await accessible(ana)
    assert await read(ana) != await read(bea)
    for page in (ana, bea):
        await page.context.set_offline(False)
    await expect(unit_of(ana, 0)).to_have_text("Gli enti organizzano due incontri.")
    await all_show(["Gli enti organizzano due incontri.", "Ogni anno. Con un mediatore."], ana, bea)
    await expect(ana.get_by_text("Non ancora inviata")).to_have_count(0)
    await leave(ana, bea)


async def test_undo_takes_back_only_ones_own(browser: Browser, demo: Demo) -> None:
    title = await new_draft(await chair_of(browser, demo), "annulla")
    ana, bea = await two_pages(browser, demo, title)
    await unit_of(ana, 0).click()
    await write(ana, "Mie parole")
    await expect(unit_of(bea, 0)).to_have_text("Mie parole")
    await go_to(bea, 0)
    await write(bea, " e tue")
    await expect(unit_of(ana, 0)).to_have_text("Mie parole e tue")
    await ana.get_by_role("toolbar").get_by_role("button", name="Annulla").click()
    await expect(unit_of(bea, 0)).to_have_text(" e tue")
    await ana.keyboard.press("Control+Shift+z")
    await expect(unit_of(bea, 0)).to_have_text("Mie parole e tue")
    await bea.keyboard.press("Control+z")
    await expect(unit_of(ana, 0)).to_have_text("Mie parole")
    await leave(ana, bea)


async def test_two_scripts_in_one_paragraph(browser: Browser, demo: Demo) -> None:
    title = await new_draft(await chair_of(browser, demo), "scritture")
    ana, bea = await two_pages(browser, demo, title)
    await unit_of(ana, 0).click()
    await write(ana, "تُنشر المواعيد بلغات الجمعيات ")
    await expect(unit_of(bea, 0)).to_contain_text("تُنشر")
    await write(ana, "(art. 2) 😀.")
    await expect(unit_of(bea, 0)).to_have_text("تُنشر المواعيد بلغات الجمعيات (art. 2) 😀.")
    await expect(unit_of(bea, 0)).to_have_attribute("lang", "ar")
    await expect(unit_of(bea, 0)).to_have_css("direction", "rtl")
    await go_to(bea, 0)
    await bea.keyboard.press("Backspace")
    await bea.keyboard.press("Backspace")
    await write(bea, "\nIn italiano e in العربية insieme.")
    await all_show(["تُنشر المواعيد بلغات الجمعيات (art. 2) ", "In italiano e in العربية insieme."], ana, bea)
    await expect(unit_of(ana, 1)).to_have_attribute("lang", "it")
    await expect(unit_of(ana, 1)).to_have_css("direction", "ltr")
    await leave(ana, bea)
