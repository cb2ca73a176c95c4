"""What an adopted amendment made of another: the chair changes it, says why, and everybody reads the reason."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Page, expect

from server.deliberation.ids import AmendmentId, BallotId
from server.deliberation.matters.amendments.seeing import AmendmentRecord
from server.deliberation.matters.ballots.shapes import CloseBallot, OpenBallot
from server.deliberation.matters.ballots.subjects import PutAmendment
from server.example.people import CHAIR
from tests.browser.amending import card, go
from tests.browser.sitting import MEMBER, OTHERS, SECOND, Room, in_session, in_the_room, press, room_of
from tests.browser.stage import Demo, accessible, picture

WHY = "Chiede la stessa cosa con altre parole."


@pytest.fixture(scope="module")
async def room(browser: Browser, demo: Demo) -> AsyncIterator[Room]:
    room = await room_of(browser, demo)
    await in_session(room, "s2-linee")
    put = PutAmendment(AmendmentId("a-incontri"))
    await room.own.asks(CHAIR, OpenBallot(BallotId("v"), put, "Si approva l’emendamento?", "open", 0, (), None, None))
    await room.own.vote("for", CHAIR, MEMBER)
    await room.others.vote("for", *OTHERS)
    await room.own.asks(CHAIR, CloseBallot(BallotId("v")))
    await press(room.tabs.chair, "proclaim")
    await expect(room.tabs.chair.locator('[data-result="v"]')).to_be_visible()
    yield room
    await room.leave()


@pytest.fixture(scope="module")
async def phone(browser: Browser, demo: Demo, room: Room) -> AsyncIterator[Page]:
    page = await in_the_room(browser, demo, SECOND)
    yield page
    await page.context.close()


async def test_the_chair_changes_what_became_of_an_amendment(room: Room, phone: Page) -> None:
    chair = room.tabs.chair
    overtaken = [each for each in await room.own.records(MEMBER, AmendmentRecord) if each.state == "precluded"]
    assert overtaken
    number = overtaken[0].number
    await chair.locator(".votelist").get_by_text(number, exact=True).click()
    await chair.get_by_role("button", name="Cambia l’effetto…").click()
    await chair.get_by_role("radio", name="Si vota ancora").check()
    await chair.get_by_label("Perché (va nel verbale e nel fascicolo)").fill(WHY)
    await chair.get_by_role("button", name="Cambia l’effetto", exact=True).click()
    await expect(chair.locator(".refusal")).to_contain_text("Non si può più votare")
    await chair.get_by_role("radio", name="È assorbito").check()
    await picture(chair, "overruling-chair")
    await accessible(chair)
    await chair.get_by_role("button", name="Cambia l’effetto", exact=True).click()
    await expect(chair.locator(".centre .tag").first).to_have_text("Assorbito")
    await go(phone, "Emendamenti")
    mine = card(phone, number)
    await expect(mine).to_contain_text(f"Lo ha deciso la presidenza: {WHY}")
    await mine.scroll_into_view_if_needed()
    await picture(phone, "overruling-phone")
    await accessible(phone)
