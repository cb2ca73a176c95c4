"""A point voted by itself once its amendments are decided: as it reads now; it goes if it is not approved."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Page, expect

from server.deliberation.ids import AmendmentId, BallotId
from server.deliberation.matters.amendments.seeing import AmendmentRecord
from server.deliberation.matters.ballots.shapes import CloseBallot, OpenBallot
from server.deliberation.matters.ballots.subjects import PutAmendment
from server.example.people import CHAIR
from tests.browser.amending import go
from tests.browser.sitting import (
    MEMBER,
    OTHERS,
    SECOND,
    Room,
    answer,
    in_session,
    in_the_room,
    press,
    question,
    room_of,
)
from tests.browser.stage import Demo, accessible, picture


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


async def amended(room: Room) -> str:
    """Adopts an amendment to a point that no other touches; the point's number."""
    known = await room.own.records(MEMBER, AmendmentRecord)
    (mine,) = (each for each in known if each.number == "3.3.1")
    put = PutAmendment(AmendmentId(mine.id))
    await room.own.asks(CHAIR, OpenBallot(BallotId("v"), put, "Si approva l’emendamento?", "open", 0, (), None, None))
    await room.own.vote("for", CHAIR, MEMBER)
    await room.others.vote("for", *OTHERS)
    await room.own.asks(CHAIR, CloseBallot(BallotId("v")))
    await press(room.tabs.chair, "proclaim")
    await expect(room.tabs.chair.locator('[data-result="v"]')).to_be_visible()
    return "3.3"


async def test_a_point_is_voted_as_amended_and_goes_when_it_is_not_approved(room: Room, phone: Page) -> None:
    chair, number = room.tabs.chair, await amended(room)
    await chair.get_by_text("Vota un punto nel testo modificato").click()
    which = chair.get_by_label("Quale punto?")
    names = await which.locator("option").all_inner_texts()
    assert names[0].startswith(number)
    assert names[0].endswith("(modificato)")
    assert not any(each.startswith("1.2") for each in names)  # amendments to it are still open
    await picture(chair, "unit-vote-chair")
    await accessible(chair)
    await chair.get_by_role("button", name="Metti ai voti il punto").click()
    await expect(question(phone)).to_contain_text(f"{number}")
    await expect(question(phone)).to_contain_text("resta")
    await picture(phone, "unit-vote-phone")
    await accessible(phone)
    await answer(phone, "Contrario").click()
    await expect(phone.get_by_text("Registrato alle")).to_be_visible()
    await room.own.vote("against", CHAIR, MEMBER)
    await room.others.vote("against", *OTHERS)
    await press(chair, "close_ballot")
    await press(chair, "proclaim")
    await go(phone, "Testo")
    await expect(phone.locator(".sheet")).to_be_visible()
    await expect(phone.locator(".sheet .no").get_by_text(number, exact=True)).to_have_count(0)
    await expect(phone.get_by_text("Versione 3,")).to_be_visible()
