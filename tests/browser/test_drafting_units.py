"""Units are split, joined, moved and pasted, by keyboard and by touch; who writes in one is not robbed unasked."""

from __future__ import annotations

from playwright.async_api import Browser, Page, expect

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
    unit,
    write,
)
from tests.browser.stage import Demo, accessible, picture


async def paste(page: Page, words: str) -> None:
    await page.evaluate(
        """words => {
            const what = new DataTransfer();
            what.setData("text/plain", words);
            what.setData("text/html", "<h1 style='color:red'>ignored</h1>");
            const paste = new ClipboardEvent("paste", { clipboardData: what, bubbles: true, cancelable: true });
            document.activeElement.dispatchEvent(paste);
        }""",
        words,
    )


async def more(page: Page, act: str) -> None:
    await page.get_by_role("button", name="Altro").click()
    await page.get_by_role("dialog").get_by_role("button", name=act).click()


async def test_split_join_and_move(browser: Browser, demo: Demo) -> None:
    title = await new_draft(await chair_of(browser, demo), "unita")
    ana, bea = await two_pages(browser, demo, title)
    await unit(ana, 0).click()
    await write(ana, "Lavoro")
    await more(ana, "Fanne un’area")
    await write(ana, "\nUno due\nTre")
    await all_show(["Lavoro", "Uno due", "Tre"], ana, bea)
    assert await numbers(bea) == ["1", "1.1", "1.2"]
    await go_to(ana, 1, offset=3)
    await ana.keyboard.press("Enter")
    await all_show(["Lavoro", "Uno", " due", "Tre"], ana, bea)
    await ana.keyboard.press("Backspace")
    await all_show(["Lavoro", "Uno due", "Tre"], ana, bea)
    await go_to(ana, 1)
    await ana.keyboard.press("Delete")
    await all_show(["Lavoro", "Uno dueTre"], ana, bea)
    await ana.keyboard.press("Control+z")
    await all_show(["Lavoro", "Uno due", "Tre"], ana, bea)
    await go_to(ana, 2)
    await ana.keyboard.press("Alt+ArrowUp")
    await all_show(["Lavoro", "Tre", "Uno due"], ana, bea)
    await write(ana, "!")
    await all_show(["Lavoro", "Tre!", "Uno due"], ana, bea)
    await more(ana, "Sposta giù")
    await all_show(["Lavoro", "Uno due", "Tre!"], ana, bea)
    ids = await bea.evaluate("[...document.querySelectorAll('.doc > .unit > .no')].map(no => no.textContent)")
    assert ids == ["1", "1.1", "1.2"]
    await more(ana, "Togli il punto")
    await all_show(["Lavoro", "Uno due"], ana, bea)
    await leave(ana, bea)


async def test_a_caret_in_the_unit_makes_the_page_ask(browser: Browser, demo: Demo) -> None:
    title = await new_draft(await chair_of(browser, demo), "chiedere")
    ana, bea = await two_pages(browser, demo, title)
    await unit(ana, 0).click()
    await write(ana, "Uno due\nTre")
    await expect(unit(bea, 1)).to_have_text("Tre")
    await go_to(bea, 0, offset=3)
    await expect(ana.locator(".unit").first).to_contain_text(f"Scrive {BEA}")
    await go_to(ana, 0, offset=4)
    await ana.keyboard.press("Enter")
    await expect(ana.get_by_text(f"{BEA} sta scrivendo qui. Premi ancora Invio")).to_be_visible()
    await write(ana, "x")
    assert await read(ana) == ["Uno xdue", "Tre"]
    await ana.keyboard.press("Backspace")
    await go_to(ana, 1, offset=0)
    await ana.keyboard.press("Backspace")
    warning = ana.get_by_text(f"{BEA} sta scrivendo qui. Premi ancora il tasto")
    await expect(warning).to_be_visible()
    assert await read(ana) == ["Uno due", "Tre"]
    await expect(bea.locator(".unit").nth(1)).to_contain_text(f"Scrive {ANA}")
    await ana.wait_for_function("since => performance.now() > since + 400", arg=await ana.evaluate("performance.now()"))
    await ana.keyboard.press("Backspace")
    await all_show(["Uno dueTre"], ana, bea)
    await go_to(bea, 0, offset=3)
    await go_to(ana, 0, offset=7)
    await ana.keyboard.press("Alt+ArrowUp")
    await more(ana, "Togli il punto")
    question = ana.get_by_role("dialog", name=f"{BEA} sta scrivendo qui. Togli lo stesso il punto?")
    await expect(question).to_be_visible()
    await picture(ana, "draft-ask")
    await accessible(ana)
    await question.get_by_role("button", name="No, aspetto").click()
    await all_show(["Uno dueTre"], ana, bea)
    await leave(ana, bea)


async def test_a_long_text_is_pasted_as_units(browser: Browser, demo: Demo) -> None:
    title = await new_draft(await chair_of(browser, demo), "incolla")
    ana, bea = await two_pages(browser, demo, title)
    await unit(ana, 0).click()
    await write(ana, "Prima  dopo")
    await go_to(ana, 0, offset=6)
    lines = [f"Punto numero {place} con parole di ogni lingua: città, المجلس, 東京 😀. " * 4 for place in range(400)]
    lines = [line.strip() for line in lines]
    await paste(ana, "1.1 " + "\r\n\r\n".join([*lines[:200], "a) lettera\x0b", *lines[200:]]) + "\n")
    await expect(ana.locator(".doc > .unit")).to_have_count(401)
    await expect(bea.locator(".doc > .unit")).to_have_count(401, timeout=20_000)
    there = [f"Prima {lines[0]}", *lines[1:200], "lettera", *lines[200:-1], f"{lines[-1]} dopo"]
    await all_show(there, ana, bea)
    assert (await numbers(ana))[199:202] == ["200", "a)", "201"]
    await ana.keyboard.press("Control+z")
    await expect(bea.locator(".doc > .unit")).to_have_count(1, timeout=20_000)
    await all_show(["Prima  dopo"], ana, bea)
    await leave(ana, bea)


async def test_over_half_of_a_long_text_goes_only_when_asked(browser: Browser, demo: Demo) -> None:
    title = await new_draft(await chair_of(browser, demo), "meta")
    ana, bea = await two_pages(browser, demo, title)
    await unit(ana, 0).click()
    await paste(ana, "\n".join("parole che restano " * 20 for _ in range(8)))
    await expect(bea.locator(".doc > .unit")).to_have_count(8)
    whole = await read(ana)
    await all_show(whole, bea)
    await ana.keyboard.press("Control+a")
    await ana.keyboard.press("x")
    question = ana.get_by_role("dialog", name="Stai per cancellare più di metà del testo")
    await question.get_by_role("button", name="No, aspetto").click()
    await all_show(whole, ana, bea)
    await unit(ana, 0).click()
    await ana.keyboard.press("Control+a")
    await ana.keyboard.press("Delete")
    await question.get_by_role("button", name="Cancella").click()
    await all_show([""], ana, bea)
    await unit(ana, 0).click()
    await ana.keyboard.press("Control+z")
    await all_show(whole, ana, bea)
    await leave(ana, bea)
