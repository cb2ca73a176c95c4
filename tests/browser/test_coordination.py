"""Formal coordination in real browsers: the chair reads it, leaves a change, accepts; members read along."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from server.deliberation.ids import AmendmentId, UnitId
from server.deliberation.matters.amendments.edits import PutIn
from server.deliberation.matters.amendments.seeing import AmendmentRecord
from server.deliberation.matters.amendments.shapes import FileAmendment, RuleInadmissible
from server.deliberation.matters.texts.seeing import VersionRecord
from server.example.building import TEXT
from server.example.people import CHAIR
from server.example.words import unit_id
from tests.browser.amending import at_other_sizes, everybody_is_for, go
from tests.browser.sitting import MEMBER, SECOND, Room, in_session, in_the_room, next_step, press, room_of
from tests.browser.stage import SIZES, Demo, accessible, picture

NEW = (
    "Chi cura gli incontri del punto 1.1 informa il Tavolo anche su quanto dice il punto 1.2. "
    "Nei verbali si scrive «vedi punto 1.3»."
)


@pytest.fixture(scope="module")
async def room(browser: Browser, demo: Demo) -> AsyncIterator[Room]:
    room = await room_of(browser, demo)
    await in_session(room, "s2-linee")
    yield room
    await room.leave()


@pytest.fixture(scope="module")
async def phone(browser: Browser, demo: Demo, room: Room) -> AsyncIterator[Page]:
    page = await in_the_room(browser, demo, SECOND)
    yield page
    await page.context.close()


def changes(chair: Page) -> Locator:
    return chair.get_by_role("table", name="Le modifiche proposte, una per riga")


async def test_everybody_reads_what_changes_and_why(room: Room, phone: Page) -> None:
    chair = room.tabs.chair
    (number,) = (each.number for each in await room.own.records(CHAIR, VersionRecord) if each.text == TEXT)
    for each in await room.own.records(CHAIR, AmendmentRecord):
        if each.text == TEXT and each.state == "filed":
            await room.own.asks(CHAIR, RuleInadmissible(each.id, "Si decide nella prossima seduta."))
    edit = PutIn(unit_id(1, 1), UnitId("nuovo"), "point", NEW)
    await room.own.asks(MEMBER, FileAmendment(AmendmentId("nuovo"), TEXT, number, (edit,), "Chi informa il Tavolo", ""))
    await press(chair, "vote_amendment")
    await everybody_is_for(room, phone)
    await press(chair, "proclaim")
    table = changes(chair)
    await expect(table.get_by_role("row").nth(1)).to_contain_text("1.1-bis")
    await expect(table.get_by_role("row").nth(1)).to_contain_text("È entrato con un emendamento")
    await expect(table).to_contain_text("il punto 1.2")
    await expect(chair.get_by_text("Un rimando da guardare")).to_be_visible()
    await table.scroll_into_view_if_needed()
    await picture(chair, "coordination-chair")
    await accessible(chair)

    await go(phone, "Testo")
    await phone.get_by_text("Coordinamento formale proposto").click()
    await expect(phone.get_by_text("È entrato con un emendamento")).to_be_visible()
    assert await phone.evaluate("document.documentElement.scrollWidth") == SIZES["phone"][0]
    await phone.get_by_text("Coordinamento formale proposto").scroll_into_view_if_needed()
    await picture(phone, "coordination-phone")
    await at_other_sizes(phone, "coordination")


async def test_the_chair_leaves_a_change_says_what_is_meant_and_accepts_the_rest(room: Room, phone: Page) -> None:
    chair = room.tabs.chair
    table = changes(chair)
    await chair.get_by_label("Lascia com’è: punto 1.2").check()
    await chair.get_by_role("button", name="Accetta il coordinamento").click()
    await expect(chair.get_by_text("Manca il motivo. Scrivilo in una riga.").first).to_be_visible()
    await chair.get_by_label("Perché resta com’è (va a verbale)").fill("Si intende il testo di prima.")
    await chair.get_by_label("Sì, si intende questo").check()
    await picture(chair, "coordination-chair-otherwise")
    await accessible(chair)
    desk = chair.viewport_size
    assert desk is not None
    await chair.set_viewport_size({"width": SIZES["phone"][0], "height": SIZES["phone"][1]})
    await table.scroll_into_view_if_needed()
    assert await chair.evaluate("document.documentElement.scrollWidth") == SIZES["phone"][0]
    await picture(chair, "coordination-chair-on-a-phone")
    await chair.set_viewport_size(desk)
    await press(chair, "vote_text")
    await everybody_is_for(room, phone)
    await press(chair, "proclaim")
    await expect(next_step(chair, "coordinate_text")).to_have_text("Accetta il coordinamento formale")
    await picture(chair, "coordination-chair-next-step")
    await press(chair, "coordinate_text")
    await expect(table).to_have_count(0)
    await expect(chair.get_by_text("Hai accettato il coordinamento formale.")).to_be_visible()
    new = phone.locator(".sheet .unit").filter(has_text="Chi cura gli incontri")
    await expect(new.locator(".no")).to_have_text("1.2")
    await expect(new.locator(".words")).to_contain_text("quanto dice il punto 1.2. Nei verbali")
    await expect(new.locator(".words")).to_contain_text("«vedi punto 1.4»")
    await chair.get_by_role("button", name="Torna indietro").click()
    await expect(new.locator(".no")).to_have_text("1.1-bis")
    await press(chair, "coordinate_text")
    await expect(new.locator(".no")).to_have_text("1.2")
