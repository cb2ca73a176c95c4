"""A sitting for browser tests: three tabs of one browser, and the others who vote without a page. Holds no test."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from playwright.async_api import Browser, Locator, Page, expect

from server.deliberation.ids import ItemId
from server.deliberation.matters.agenda.shapes import OpenItem
from server.deliberation.matters.presence import CheckIn
from server.deliberation.matters.sittings.shapes import OpenSitting
from server.example.people import CHAIR, SHOWN
from tests.browser.crowd import SITTING, VOTERS, Crowd
from tests.browser.stage import SIZES, Demo, Size, come_in, enter

MEMBER, SECOND, THIRD = SHOWN
"""Whose links are printed; the first has the tab beside the chair's."""
OTHERS: Final = tuple(seat for seat in VOTERS if seat not in (CHAIR, *SHOWN))
"""Fourteen who vote and have no page."""
PATIENCE: Final = 20_000
"""Milliseconds; more than the five seconds in which a ballot may be reopened."""
_TABS: Final[tuple[Size, ...]] = ("desk", "phone", "wall")


class Tabs(NamedTuple):
    """Three tabs of one browser; the address of each names its seat."""

    chair: Page
    member: Page
    wall: Page


class Room(NamedTuple):
    """`own`: chair and member, who may also ask without their pages."""

    tabs: Tabs
    own: Crowd
    others: Crowd

    async def leave(self) -> None:
        await self.tabs.chair.context.close()


async def room_of(browser: Browser, demo: Demo) -> Room:
    """The three tabs are open, and nobody is present yet."""
    context = await browser.new_context(locale="it-IT")
    context.set_default_timeout(15_000)
    tabs = Tabs(await context.new_page(), await context.new_page(), await context.new_page())
    links = (demo.links.chair, demo.links.members[0], demo.links.screen)
    for page, link, size in zip(tabs, links, _TABS, strict=True):
        width, height = SIZES[size]
        await page.set_viewport_size({"width": width, "height": height})
        await enter(page, link)
    return Room(tabs, Crowd(context, demo), await Crowd.of(browser, demo, OTHERS))


async def in_session(room: Room, item: str) -> None:
    """Sixteen are present, the sitting is open, and this item runs."""
    await room.others.come(*OTHERS)
    await room.own.come(CHAIR, MEMBER)
    await room.own.asks(CHAIR, OpenSitting(SITTING, "first"))
    await room.own.asks(CHAIR, OpenItem(ItemId(item)))


async def in_the_room(browser: Browser, demo: Demo, seat: str, *, language: Literal["it", "ar"] = "it") -> Page:
    """The phone of one more member who is present, in a browser of its own."""
    page = await come_in(browser, demo.links.members[SHOWN.index(seat)], language=language)
    await Crowd(page.context, demo).asks(seat, CheckIn(SITTING, "in_room"))
    return page


def next_step(chair: Page, step: str) -> Locator:
    """The big button, while this is the next step."""
    return chair.locator(f'[data-step="{step}"]')


async def press(chair: Page, step: str) -> None:
    """Presses the big button, once this is the next step and the button has settled."""
    button = next_step(chair, step)
    await expect(button).to_have_attribute("aria-disabled", "false", timeout=PATIENCE)
    await button.click()


async def close_ballot(chair: Page, votes: int) -> None:
    """Closes the vote though somebody has not voted."""
    await press(chair, "close_ballot")
    await chair.get_by_role("dialog").get_by_role("button", name=f"Chiudi con {votes} vot").click()


def answer(page: Page, word: str) -> Locator:
    """One of the four answers to the vote that is going on."""
    return page.get_by_role("group", name="Il tuo voto").get_by_role("button", name=word)


def question(page: Page) -> Locator:
    return page.get_by_role("heading", level=1)
