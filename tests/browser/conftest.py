"""Browsers and a demo for the tests of this folder."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest
from playwright.async_api import Browser, Page, async_playwright, expect

from tests.browser.sitting import SECOND, THIRD, Room, in_the_room, room_of
from tests.browser.stage import MISTAKES, Demo, running_demo
from tests.tools import CHROMIUM_FLAGS, chromium

expect.set_options(timeout=15_000)  # a slow machine is no failure


@pytest.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        flags = [*CHROMIUM_FLAGS, "--no-sandbox"]
        running = await playwright.chromium.launch(executable_path=chromium(), args=flags)
        yield running
        await running.close()


@pytest.fixture(scope="module")
def demo() -> Iterator[Demo]:
    """One table for all tests of a module, which therefore tell one story in order."""
    with running_demo() as demo:
        yield demo


@pytest.fixture(scope="module")
async def room(browser: Browser, demo: Demo) -> AsyncIterator[Room]:
    """Chair, member and wall as three tabs of one browser; nobody is present yet."""
    room = await room_of(browser, demo)
    yield room
    await room.leave()


@pytest.fixture(scope="module")
async def second(browser: Browser, demo: Demo, room: Room) -> AsyncIterator[Page]:
    """The phone of Marco D’Angelo, who is present."""
    page = await in_the_room(browser, demo, SECOND)
    yield page
    await page.context.close()


@pytest.fixture(scope="module")
async def third(browser: Browser, demo: Demo, room: Room) -> AsyncIterator[Page]:
    """The phone of Andrea Bianchi, who is present."""
    page = await in_the_room(browser, demo, THIRD)
    yield page
    await page.context.close()


@pytest.fixture(autouse=True)
def no_mistakes_in_pages() -> Iterator[None]:
    MISTAKES.clear()
    yield
    assert MISTAKES == []
