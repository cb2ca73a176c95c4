"""The browsers that tests run in: the machine's, and the one that is fetched where there is none. Both write Arabic."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.async_api import async_playwright

from tests.tools import CHROMIUM_FLAGS, chromium, packed_chromium

PAGE = "data:text/html;charset=utf-8,<html lang=it><title>Tavolo</title><h1>Città</h1><p dir=rtl>مرحبا بكم</p></html>"
DRAW = """letters => letters.map(letter => {
  const paper = new OffscreenCanvas(60, 60).getContext('2d');
  paper.font = '40px sans-serif';
  paper.fillText(letter, 10, 45);
  return paper.getImageData(0, 0, 60, 60).data.join();
})"""


@pytest.mark.parametrize("browser", [chromium, packed_chromium])
async def test_a_browser_opens_a_page_draws_it_and_has_letters(browser: Callable[[], Path], tmp_path: Path) -> None:
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(executable_path=browser(), args=CHROMIUM_FLAGS)
        contexts = [await opened.new_context(viewport={"width": width, "height": 400}) for width in (390, 1280)]
        for number, context in enumerate(contexts):
            page = await context.new_page()
            await page.goto(PAGE)
            assert await page.title() == "Tavolo"
            picture = await page.screenshot(path=tmp_path / f"{number}.png")
            assert picture.startswith(b"\x89PNG")
            drawn = await page.evaluate(DRAW, ["a", "è", "ж", "ب", "ق", " "])
            assert len(set(drawn)) == 6, "a letter without a glyph looks like another one, or like nothing"
        await opened.close()
