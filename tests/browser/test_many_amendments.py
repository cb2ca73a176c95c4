"""Five hundred amendments: the pages hold only what is in sight, keys reach all of them, votes go on."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, expect

from tests.bench.amendments_order import AMENDMENTS
from tests.browser.many import filled
from tests.browser.sitting import Room, press, room_of
from tests.browser.stage import Demo, accessible, picture

MOST_NODES = 2_500
"""Of a page, whatever the number of amendments; the chair's holds some 600 without any."""


@pytest.fixture(scope="module")
async def room(browser: Browser, demo: Demo) -> AsyncIterator[Room]:
    room = await room_of(browser, demo)
    await filled(browser, demo, room)
    yield room
    await room.leave()


async def test_the_chairs_list_holds_only_what_is_in_sight(room: Room) -> None:
    chair = room.tabs.chair
    rows = chair.locator(".votelist li")
    await expect(rows.first).to_be_visible()
    assert await rows.count() < 60
    assert await rows.first.get_attribute("aria-setsize") == str(AMENDMENTS)
    assert await chair.evaluate("document.querySelectorAll('*').length") < MOST_NODES
    await expect(chair.locator(".agenda")).to_contain_text("votazioni sugli emendamenti")
    await picture(chair, "many-chair")
    await accessible(chair)


async def test_the_last_is_reached_by_scrolling_and_pressed(room: Room) -> None:
    chair = room.tabs.chair
    await chair.locator(".votelist").evaluate("list => list.scrollTo(0, list.scrollHeight)")
    last = chair.locator(f".votelist li[aria-posinset='{AMENDMENTS}']")
    await expect(last).to_be_visible()
    assert await chair.locator(".votelist li").count() < 60
    number = await last.locator("span").first.text_content()
    await last.get_by_role("button").click()
    await expect(chair.locator(".centre .eyebrow").first).to_contain_text(number or "?")
    await picture(chair, "many-chair-last")


async def test_the_wall_shows_what_is_voted_next_and_how_many_are_left(room: Room) -> None:
    wall = room.tabs.wall
    await expect(wall.locator("main, body").first).to_contain_text("Restano")
    await expect(wall.locator(".wmid")).to_contain_text("Dopo:")
    assert await wall.evaluate("document.querySelectorAll('*').length") < MOST_NODES
    await picture(wall, "many-wall")
    await accessible(wall)


async def test_the_first_vote_takes_the_first_place_in_the_order(room: Room) -> None:
    chair, phone, wall = room.tabs
    await press(chair, "vote_amendment")
    await expect(phone.locator(".vote")).to_be_visible()
    await picture(phone, "many-phone-vote")
    await accessible(phone)
    await expect(wall.locator(".wmid")).to_be_visible()
    await picture(wall, "many-wall-vote")
