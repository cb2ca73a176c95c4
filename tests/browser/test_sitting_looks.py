"""How a sitting looks and whether everybody can use it: phones in Italian and Arabic, the chair's desk, the wall."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Page, expect

from server.deliberation.ids import RequestId
from server.deliberation.matters.floor.shapes import AskFloor, GiveFloor
from server.example.people import CHAIR
from tests.browser.sitting import (
    OTHERS,
    PATIENCE,
    THIRD,
    Room,
    answer,
    in_session,
    in_the_room,
    press,
    question,
)
from tests.browser.stage import SIZES, Demo, Size, accessible, picture

PHONES: tuple[Size, ...] = ("small", "phone")


@pytest.fixture(scope="module", autouse=True)
async def begun(room: Room) -> None:
    await in_session(room, "s2-linee")


@pytest.fixture(scope="module")
async def arabic(browser: Browser, demo: Demo, room: Room) -> AsyncIterator[Page]:
    """The phone of somebody who reads Arabic."""
    page = await in_the_room(browser, demo, THIRD, language="ar")
    yield page
    await page.context.close()


async def on_phones(moment: str, page: Page) -> None:
    """Kept as pictures and checked at both sizes of phone, and at 320 pixels."""
    language = await page.locator("html").get_attribute("lang")
    for size in PHONES:
        width, height = SIZES[size]
        await page.set_viewport_size({"width": width, "height": height})
        await picture(page, f"{moment}-{language}-{size}")
        await accessible(page)
    await at_320(page, f"{moment}-{language}")
    width, height = SIZES["phone"]
    await page.set_viewport_size({"width": width, "height": height})


async def at_320(page: Page, name: str) -> None:
    """At 320 pixels nothing runs off to the side."""
    before = page.viewport_size
    assert before is not None
    await page.set_viewport_size({"width": 320, "height": 640})
    await picture(page, f"{name}-320")
    assert await page.evaluate("document.documentElement.scrollWidth") <= 320
    await page.set_viewport_size(before)


async def in_reach(page: Page) -> None:
    """On a low phone the four answers are all to be seen without scrolling, and big enough for a thumb."""
    for width in (360, 320):
        await page.set_viewport_size({"width": width, "height": 640})
        for button in await page.locator(".ballot").all():
            box = await button.bounding_box()
            assert box is not None
            assert box["height"] >= 44
            assert box["y"] >= 0
            assert box["y"] + box["height"] <= 640


async def test_a_discussion(room: Room, arabic: Page) -> None:
    chair, member, wall = room.tabs
    await room.others.asks("cittadini", AskFloor(RequestId("r-1"), "speech"))
    await room.others.asks("golfo", AskFloor(RequestId("r-2"), "speech"))
    await room.own.asks(CHAIR, GiveFloor(RequestId("r-1")))
    await expect(arabic.locator(".speaker")).to_contain_text("Elena Popescu")
    await expect(arabic.locator("html")).to_have_attribute("dir", "rtl")
    await on_phones("now-discussion", member)
    await on_phones("now-discussion", arabic)
    await picture(chair, "chair-discussion")
    await accessible(chair)
    await picture(wall, "screen-discussion")
    await accessible(wall)


async def test_the_voting_moment(room: Room, arabic: Page) -> None:
    chair, member, wall = room.tabs
    await press(chair, "take_floor_back")
    await press(chair, "give_floor")
    await press(chair, "take_floor_back")
    await expect(chair.get_by_label("Tempo")).to_be_visible()
    await chair.get_by_label("Tempo").select_option(label="2 minuti")
    await press(chair, "vote_amendment")
    for page in (member, arabic):
        await expect(question(page)).to_have_text("Da due incontri l’anno a quattro")
        await on_phones("now-vote", page)
        await in_reach(page)
    await expect(arabic.locator(".ballot")).to_have_text(["موافق", "معارض", "ممتنع", "لا أشارك في التصويت"])
    await room.others.vote("for", *OTHERS[:9])
    await expect(chair.get_by_text("Hanno votato 9 di 17")).to_be_visible()
    await picture(chair, "chair")
    await accessible(chair)
    await at_320(chair, "chair")
    await picture(wall, "screen")
    await accessible(wall)


async def test_the_moment_after_voting(room: Room, arabic: Page) -> None:
    chair, member, _ = room.tabs
    await answer(member, "Favorevole").click()
    await expect(member.locator(".receipt")).to_contain_text("Registrato alle")
    await arabic.get_by_role("button", name="معارض").click()
    await expect(arabic.locator(".receipt")).to_contain_text("سُجّل الساعة")
    await on_phones("now-voted", member)
    await on_phones("now-voted", arabic)
    await in_reach(member)
    await chair.locator("#my-vote").get_by_role("button", name="Favorevole").click()
    await press(chair, "close_ballot")
    await expect(chair.get_by_role("dialog")).to_be_visible()
    await accessible(chair)
    await at_320(chair, "chair-closing")
    await chair.get_by_role("dialog").get_by_role("button", name="Chiudi con 12 voti").click()
    await expect(member.get_by_text("Votazione chiusa")).to_be_visible()
    await on_phones("now-closed", member)


async def test_the_result(room: Room, arabic: Page) -> None:
    chair, member, wall = room.tabs
    await expect(chair.get_by_text("Il conteggio lo vedi solo tu.")).to_be_visible(timeout=PATIENCE)
    await picture(chair, "chair-count")
    await accessible(chair)
    await press(chair, "proclaim")
    await expect(wall.locator("h1")).to_have_text("Approvato")
    await expect(arabic.locator("[data-result]")).to_be_visible()
    await on_phones("now-result", member)
    await on_phones("now-result", arabic)
    await picture(chair, "chair-after")
    await accessible(chair)
    await picture(wall, "screen-result")
    await accessible(wall)
