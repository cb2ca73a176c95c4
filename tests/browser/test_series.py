"""Several amendments by one vote: the chair chooses, somebody asks that one be voted alone, all are told."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from server.deliberation.ids import AmendmentId
from server.deliberation.matters.amendments.acts import GiveOpinion, SetAmendmentAside
from server.deliberation.matters.amendments.edits import Reword
from server.deliberation.matters.amendments.seeing import AmendmentRecord
from server.deliberation.matters.amendments.shapes import FileAmendment, RuleInadmissible
from server.example.building import TEXT
from server.example.people import CHAIR
from server.example.words import unit_id
from tests.browser.amending import card, everybody_is_for, go
from tests.browser.sitting import MEMBER, SECOND, Room, in_session, in_the_room, next_step, press, question, room_of
from tests.browser.stage import SIZES, Demo, accessible, picture

REFERENT = "Ogni Comune indica {} per le associazioni e ne pubblica il nome, l’indirizzo e gli orari."
MINE = AmendmentId("mine")
FAVOURED = (MINE, AmendmentId("a-sera"), AmendmentId("a-famiglie"))


@pytest.fixture(scope="module")
async def room(browser: Browser, demo: Demo) -> AsyncIterator[Room]:
    room = await room_of(browser, demo)
    await in_session(room, "s2-linee")
    edits = (Reword(unit_id(1, 1), REFERENT.format("due referenti")),)
    await room.own.asks(MEMBER, FileAmendment(MINE, TEXT, 1, edits, "Due referenti in ogni Comune", ""))
    for id in FAVOURED:
        await room.own.asks(CHAIR, GiveOpinion(id, "favourable", ""))
    yield room
    await room.leave()


@pytest.fixture(scope="module")
async def phone(browser: Browser, demo: Demo, room: Room) -> AsyncIterator[Page]:
    page = await in_the_room(browser, demo, SECOND)
    yield page
    await page.context.close()


async def numbers(room: Room) -> dict[str, str]:
    return {each.id: each.number for each in await room.own.records(CHAIR, AmendmentRecord)}


def tick(panel: Locator, number: str) -> Locator:
    return panel.get_by_role("checkbox", name=re.compile(rf"^{re.escape(number)} "))


async def test_the_chair_finds_chosen_what_nobody_contests(room: Room) -> None:
    chair, named = room.tabs.chair, await numbers(room)
    panel = chair.locator(".seriespanel")
    await expect(panel.locator("summary")).to_have_text("3 emendamenti si possono votare insieme: nessuno li contesta")
    await panel.locator("summary").click()
    for id in FAVOURED:
        await expect(tick(panel, named[id])).to_be_checked()
    await tick(panel, named["a-incontri"]).check()
    await expect(panel.locator("li", has_text="Da due incontri l’anno a tre")).to_contain_text(
        f"Tocca le stesse parole dell’emendamento {named['a-incontri']}."
    )
    await tick(panel, named["a-incontri"]).uncheck()
    await picture(chair, "series-chair-choosing")
    await accessible(chair)


async def test_who_is_present_asks_that_one_be_voted_by_itself_and_the_chair_sees_it_at_once(
    room: Room, phone: Page
) -> None:
    chair, named = room.tabs.chair, await numbers(room)
    await go(phone, "Emendamenti")
    evening = card(phone, named["a-sera"])
    await evening.get_by_text("Che cosa puoi fare").click()
    await evening.get_by_role("button", name="Chiedi che sia votato da solo").click()
    await expect(evening).to_contain_text("Da votare da solo: lo chiede")
    await evening.scroll_into_view_if_needed()
    await picture(phone, "series-phone-asks")
    await accessible(phone)
    panel = chair.locator(".seriespanel")
    await expect(tick(panel, named["a-sera"])).to_be_disabled()
    await expect(panel.locator("li", has_text="di sera")).to_contain_text("Da votare da solo: lo chiede")
    await expect(panel.get_by_role("button", name="Metti ai voti insieme questi 2")).to_be_visible()
    await picture(chair, "series-chair-apart")
    await evening.get_by_role("button", name="Non chiedo più che sia votato da solo").click()
    await expect(panel.get_by_role("button", name="Metti ai voti insieme questi 3")).to_be_visible()


async def test_all_of_them_are_on_every_screen_in_words_first(room: Room, phone: Page) -> None:
    chair, _, wall = room.tabs
    await chair.get_by_role("button", name="Metti ai voti insieme questi 3").click()
    await expect(question(phone)).to_contain_text("insieme")
    await expect(phone.locator(".series > li")).to_have_count(3)
    await expect(phone.get_by_text("Si votano insieme 3 emendamenti")).to_be_visible()
    for page, name in ((chair, "chair"), (phone, "phone"), (wall, "wall")):
        await expect(page.locator(".series ins").first).to_be_visible()
        await expect(page.get_by_text("Un solo voto decide tutti questi emendamenti.")).to_be_visible()
        await picture(page, f"series-voting-{name}")
        await accessible(page)
    await expect(phone.get_by_text("Formula").first).to_be_visible()
    await expect(phone.locator(".formula").first).to_be_hidden()
    await expect(wall.get_by_text("Formula")).to_have_count(0)
    width, height = SIZES["small"]
    await phone.set_viewport_size({"width": width, "height": height})
    assert await phone.evaluate("document.documentElement.scrollWidth") == width
    await picture(phone, "series-voting-small")
    await phone.set_viewport_size({"width": SIZES["phone"][0], "height": SIZES["phone"][1]})


async def test_the_result_says_of_each_what_became_of_it(room: Room, phone: Page) -> None:
    chair, _, wall = room.tabs
    await everybody_is_for(room, phone)
    await press(chair, "proclaim")
    for page, name in ((chair, "chair"), (phone, "phone"), (wall, "wall")):
        if page is phone:
            await go(page, "Adesso")
            await expect(page.locator(".result")).to_contain_text("Emendamenti 1.1.1, 1.2.3 e 3.3.1, insieme")
        await expect(page.locator(".series .tag.adopted")).to_have_count(3)
        await picture(page, f"series-result-{name}")
        await accessible(page)
    states = {each.id: each.state for each in await room.own.records(CHAIR, AmendmentRecord)}
    assert [states[id] for id in FAVOURED] == ["adopted"] * 3


async def test_annulled_they_are_all_open_again(room: Room) -> None:
    chair = room.tabs.chair
    await chair.locator(".resultbox").get_by_role("button", name="Annulla il voto…").click()
    dialog = chair.get_by_role("dialog")
    await expect(dialog).to_contain_text("Si votano di nuovo gli emendamenti")
    await picture(chair, "series-annulling")
    await dialog.get_by_label("Motivo").fill("Non si sentiva.")
    await dialog.get_by_role("button", name="Annulla il voto").click()
    await expect(chair.get_by_role("button", name="Ripeti questo voto")).to_be_visible()
    states = {each.id: each.state for each in await room.own.records(CHAIR, AmendmentRecord)}
    assert [states[id] for id in FAVOURED] == ["filed"] * 3


async def test_what_was_set_aside_is_the_next_step_once_nothing_else_waits(room: Room) -> None:
    chair, named = room.tabs.chair, await numbers(room)
    for id in (each for each in named if each != MINE):
        await room.own.asks(CHAIR, RuleInadmissible(AmendmentId(id), "Fuori tema."))
    await room.own.asks(CHAIR, SetAmendmentAside(MINE))
    await expect(next_step(chair, "take_up_amendment")).to_have_text(f"Riprendi l’emendamento {named[MINE]}")
    await picture(chair, "series-take-up")
    await accessible(chair)
    await press(chair, "take_up_amendment")
    await expect(next_step(chair, "vote_amendment")).to_have_text(f"Vota l’emendamento {named[MINE]}")


async def test_a_single_vote_has_the_words_first_and_the_formula_closed(room: Room, phone: Page) -> None:
    chair = room.tabs.chair
    await press(chair, "vote_amendment")
    await expect(question(phone)).to_have_text("Due referenti in ogni Comune")
    for page, name in ((chair, "chair"), (phone, "phone")):
        await expect(page.locator("ins").first).to_be_visible()
        await expect(page.locator(".formula").first).to_be_hidden()
        await page.locator("summary", has_text="Formula").click()
        await expect(page.locator(".formula").first).to_contain_text("sostituire le parole")
        await page.locator(".formula").first.scroll_into_view_if_needed()
        await picture(page, f"formula-{name}")
        await accessible(page)
