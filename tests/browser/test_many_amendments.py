"""Five hundred amendments: the pages hold only what is in sight, keys reach all of them, votes go on."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, expect

from tests.bench.amendments_order import AMENDMENTS
from tests.browser.many import filled
from tests.browser.recorded import record
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


async def test_a_phone_holds_as_many_as_it_has_come_to_and_a_link_reaches_the_last(room: Room) -> None:
    phone = room.tabs.member
    await phone.locator('.tabs a[href$="/amendments"]').click()
    await phone.get_by_label("Testi").select_option("many")
    cards = phone.locator("main article.card")
    await expect(cards.first).to_be_visible()
    first = await cards.count()
    assert first < 60
    assert await phone.evaluate("document.querySelectorAll('*').length") < 2 * MOST_NODES
    assert await phone.locator("main li[aria-posinset='1']").first.get_attribute("aria-setsize") == str(AMENDMENTS)
    await picture(phone, "many-phone")
    more = phone.get_by_role("button", name="Mostra il seguito")
    await more.scroll_into_view_if_needed()
    await expect(cards.nth(first)).to_be_attached()
    last = phone.locator("main article.card:focus")
    await phone.evaluate("location.hash = 'many7'")
    await expect(last).to_have_id("many7")
    box = await last.bounding_box()
    assert box is not None
    assert -1 <= box["y"] < 100


async def test_the_list_for_a_series_holds_only_what_is_in_sight(room: Room) -> None:
    panel = room.tabs.chair.locator(".seriespanel")
    await panel.locator("summary").click()
    rows = panel.locator("li")
    await expect(rows.first).to_be_visible()
    assert await rows.count() < 60
    assert int(await rows.first.get_attribute("aria-setsize") or 0) > AMENDMENTS // 2
    await rows.first.get_by_role("checkbox").check()
    await panel.locator(".several").evaluate("list => list.scrollTo(0, list.scrollHeight)")
    await expect(rows.last).to_be_visible()
    await panel.locator(".several").evaluate("list => list.scrollTo(0, 0)")
    await expect(rows.first.get_by_role("checkbox")).to_be_checked()
    await rows.first.get_by_role("checkbox").uncheck()
    await picture(room.tabs.chair, "many-series")
    await panel.locator("summary").click()


async def test_the_record_grows_as_it_is_read_and_is_printed_whole(demo: Demo, room: Room) -> None:
    page = await record(await room.tabs.member.context.new_page(), demo, size="desk")
    told = page.locator("#text-many .told > li")
    await expect(told.first).to_be_visible()
    first = await told.count()
    assert first < 60
    await page.get_by_role("button", name="Mostra il seguito").first.press("Enter")
    await expect(told.nth(first)).to_be_attached()
    await page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert await told.count() == AMENDMENTS
    await page.close()


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
