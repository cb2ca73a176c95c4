"""An amendment voted in parts: a member asks for it on a phone, the chair divides it, each part has its own vote."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Page, expect

from server.deliberation.ids import AmendmentId
from server.deliberation.matters.amendments.edits import Reword
from server.deliberation.matters.amendments.seeing import AmendmentRecord
from server.deliberation.matters.amendments.shapes import FileAmendment, RuleInadmissible
from server.example.building import TEXT
from server.example.people import CHAIR
from server.example.words import unit_id
from tests.browser.amending import card, everybody_is_for, go
from tests.browser.sitting import MEMBER, SECOND, Room, in_session, in_the_room, press, question, room_of
from tests.browser.stage import Demo, accessible, picture

REFERENT = "Ogni Comune indica due referenti per le associazioni e ne pubblica il nome, l’indirizzo e gli orari."
RULES = "I Comuni spiegano in parole semplici i requisiti per l’alloggio pubblico."
BROAD = AmendmentId("broad")


@pytest.fixture(scope="module")
async def room(browser: Browser, demo: Demo) -> AsyncIterator[Room]:
    room = await room_of(browser, demo)
    await in_session(room, "s2-linee")
    edits = Reword(unit_id(1, 1), REFERENT), Reword(unit_id(4, 1), RULES)
    await room.own.asks(MEMBER, FileAmendment(BROAD, TEXT, 1, edits, "Due referenti e parole semplici", ""))
    yield room
    await room.leave()


@pytest.fixture(scope="module")
async def phone(browser: Browser, demo: Demo, room: Room) -> AsyncIterator[Page]:
    page = await in_the_room(browser, demo, SECOND)
    yield page
    await page.context.close()


async def states(room: Room) -> dict[str, tuple[str, str]]:
    """Of all amendments by id: number and state."""
    return {each.id: (each.number, each.state) for each in await room.own.records(MEMBER, AmendmentRecord)}


async def test_a_member_asks_for_parts_and_the_chair_divides(room: Room, phone: Page) -> None:
    chair = room.tabs.chair
    number = (await states(room))[BROAD][0]
    await go(phone, "Emendamenti")
    mine = card(phone, number)
    await mine.get_by_text("Che cosa puoi fare").click()
    await mine.get_by_role("button", name="Chiedi di votarlo per parti").click()
    await expect(mine).to_contain_text("Da votare per parti: lo chiede")
    await mine.scroll_into_view_if_needed()
    await picture(phone, "parts-phone-asks")
    await accessible(phone)

    await chair.locator(".votelist").get_by_text(number, exact=True).click()
    await expect(chair.get_by_text("Qualcuno chiede di votare questo emendamento per parti:")).to_be_visible()
    await picture(chair, "parts-chair-asked")
    await accessible(chair)
    await chair.get_by_role("button", name="Vota per parti…").click()
    dialog = chair.get_by_role("dialog")
    await expect(dialog).to_contain_text(f"Dividere l’emendamento {number} in 2 parti?")
    await picture(chair, "parts-chair-question")
    await dialog.get_by_role("button", name="Dividi in 2 parti").click()
    await expect(dialog).to_have_count(0)
    for part in (f"{number} (parte 1)", f"{number} (parte 2)"):
        await expect(chair.locator(".votelist").get_by_text(part, exact=True)).to_be_visible()
    await expect(mine).to_contain_text("Votato per parti")
    await expect(mine).to_contain_text("Si vota per parti separate:")
    await picture(phone, "parts-phone-divided")
    await accessible(phone)


async def test_each_part_has_its_own_vote(room: Room, phone: Page) -> None:
    chair = room.tabs.chair
    number = (await states(room))[BROAD][0]
    await chair.locator(".votelist").get_by_text(f"{number} (parte 1)", exact=True).click()
    await chair.get_by_role("button", name="Metti ai voti", exact=True).click()
    await expect(question(phone)).to_contain_text("Due referenti e parole semplici")
    await expect(phone.locator("ins").first).to_contain_text("due referenti")
    await picture(phone, "parts-phone-votes")
    await everybody_is_for(room, phone)
    await press(chair, "proclaim")
    await go(phone, "Emendamenti")
    await expect(card(phone, number)).to_contain_text(f"{number} (parte 1): Approvato")
    found = await states(room)
    assert [state for each, state in found.values() if each.startswith(f"{number} (parte")] == ["adopted", "filed"]
    assert found[BROAD][1] == "divided"
    await picture(phone, "parts-phone-one-adopted")
    await room.own.asks(CHAIR, RuleInadmissible(AmendmentId(_named(found, "2")), "Ritirata dal voto"))
    await expect(card(phone, number)).to_contain_text("Approvato in parte.")


def _named(found: dict[str, tuple[str, str]], part: str) -> str:
    return next(id for id, (number, _) in found.items() if number.endswith(f"(parte {part})"))
