"""How to go on talking: proposed by the chair, changed by a member, read by whoever votes, agreed, taken home."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from server.example.building import TEXT
from tests.browser.amending import at_other_sizes, everybody_is_for, go
from tests.browser.sitting import MEMBER, SECOND, Room, in_session, in_the_room, press, room_of
from tests.browser.stage import Demo, accessible, come_in, picture

NAME = "Sportello delle associazioni"
TERMS = {
    "Chi convoca": "Regione Esempio",
    "Chi è convocato": "Associazioni di ogni provincia",
    "A che cosa serve": "Raccogliere i bisogni prima di scrivere le regole.",
    "Quanto spesso": "ogni due mesi",
    "Preavviso": "15 giorni",
    "Con quale mezzo": "Incontro di persona",
    "A chi chiedere": "Ufficio per la partecipazione",
    "Tempo per rispondere": "30 giorni",
    "Se nessuno risponde": "La richiesta va al presidente della Regione.",
}
"""As they are told, in this order."""
DAYS = {"Preavviso": "Giorni di preavviso", "Tempo per rispondere": "Giorni per rispondere"}


@pytest.fixture(scope="module")
async def room(browser: Browser, demo: Demo) -> AsyncIterator[Room]:
    room = await room_of(browser, demo)
    await in_session(room, "s2-varie")
    yield room
    await room.leave()


@pytest.fixture(scope="module")
async def phone(browser: Browser, demo: Demo, room: Room) -> AsyncIterator[Page]:
    """Of Marco D’Angelo, who changes the proposal."""
    page = await in_the_room(browser, demo, SECOND)
    yield page
    await page.context.close()


def card(page: Page, title: str) -> Locator:
    return page.get_by_role("listitem").filter(has=page.get_by_text(title, exact=True))


async def told(terms: Locator) -> dict[str, str]:
    """What the page says of a procedure, term by term."""
    await expect(terms.locator("dt").first).to_be_attached()
    names, said = await terms.locator("dt").all_text_contents(), await terms.locator("dd").all_text_contents()
    return dict(zip(names, said, strict=True))


async def test_the_chair_proposes_in_an_item_and_everybody_reads_all_of_it(room: Room, phone: Page) -> None:
    chair, _, wall = room.tabs
    await chair.get_by_role("button", name="Aggiungi un punto").click()
    await chair.get_by_label("Titolo").fill("Come continuiamo a parlarci")
    await chair.get_by_label("Che cosa si fa").select_option(label="si concorda come dialogare")
    await chair.get_by_role("button", name="Salva").click()
    await chair.get_by_role("button", name="Come continuiamo a parlarci").click()
    await chair.get_by_role("button", name="Apri", exact=True).click()
    await expect(chair.get_by_text("Di quale modalità si parla?")).to_be_visible()
    await chair.locator(".centre").get_by_role("button", name="Proponi una modalità di dialogo").click()
    form = chair.get_by_role("dialog", name="Proponi una modalità di dialogo")
    await form.get_by_label("Nome").fill(NAME)
    for term, words in TERMS.items():
        if term in DAYS:
            await form.get_by_label(DAYS[term]).fill(words.removesuffix(" giorni"))
        else:
            await form.get_by_label(term).fill(words)
    await picture(chair, "procedure-form")
    await accessible(chair)
    await form.get_by_role("button", name="Proponi").click()
    await expect(form).to_have_count(0)
    await expect(chair.locator('[data-step="vote_procedure"]')).to_have_text("Vota la modalità di dialogo")
    assert await told(chair.locator("dl.terms")) == TERMS
    few = ("Chi convoca", "Chi è convocato", "Quanto spesso", "Con quale mezzo", "Tempo per rispondere")
    for page, name in ((phone, "phone"), (wall, "wall"), (chair, "chair")):
        await expect(page.locator("dl").get_by_text("ogni due mesi")).to_be_visible()
        if page != chair:
            assert await told(page.locator("dl")) == {term: TERMS[term] for term in few}
        await picture(page, f"procedure-{name}")
        await accessible(page)
    await phone.get_by_role("link", name="Tutte le modalità di dialogo").click()
    assert await told(card(phone, NAME).locator("dl")) == TERMS
    await picture(phone, "procedure-card")
    await accessible(phone)


async def test_a_member_changes_it_and_nobody_saves_over_what_they_have_not_read(room: Room, phone: Page) -> None:
    chair = room.tabs.chair
    mine = card(phone, NAME)
    await expect(mine).to_contain_text("Proposta da Regione Esempio.")
    await expect(mine.get_by_role("button", name="Ritira")).to_have_count(0)
    await mine.get_by_role("button", name="Cambia").click()
    form = phone.get_by_role("dialog", name="Cambia la proposta")
    await expect(form.get_by_label("Quanto spesso")).to_have_value("ogni due mesi")
    await form.get_by_label("Quanto spesso").fill("ogni mese")
    await phone.reload()
    await card(phone, NAME).get_by_role("button", name="Cambia").click()
    await expect(form.get_by_label("Quanto spesso")).to_have_value("ogni mese")
    await picture(phone, "procedure-form-phone")
    await at_other_sizes(phone, "procedure-form")
    await chair.locator(".centre").get_by_role("button", name="Cambia").click()
    theirs = chair.get_by_role("dialog", name="Cambia la proposta")
    await theirs.get_by_label("Giorni per rispondere").fill("20")
    await form.get_by_role("button", name="Salva").click()
    await expect(mine.locator("dl")).to_contain_text("ogni mese")
    await expect(theirs).to_contain_text("Qualcuno l’ha cambiata mentre scrivevi.")
    assert (await told(theirs.locator("dl.terms")))["Quanto spesso"] == "ogni mese"
    await picture(chair, "procedure-overtaken")
    await accessible(chair)
    await theirs.get_by_role("button", name="Salva").click()
    await expect(theirs.get_by_role("status")).to_be_focused()
    await theirs.get_by_role("button", name="Ho letto").click()
    await theirs.get_by_label("Quanto spesso").fill("ogni mese")
    await theirs.get_by_role("button", name="Salva").click()
    await expect(theirs).to_have_count(0)
    await expect(mine.locator("dl")).to_contain_text("20 giorni")


async def test_who_proposed_it_withdraws_it_once_asked(room: Room, phone: Page) -> None:
    await phone.get_by_role("button", name="Proponi una modalità di dialogo").click()
    form = phone.get_by_role("dialog", name="Proponi una modalità di dialogo")
    await form.get_by_label("Nome").fill("Una cosa sbagliata")
    for term in ("Chi convoca", "Chi è convocato", "Quanto spesso", "Con quale mezzo"):
        await form.get_by_label(term).fill("nessuno")
    await form.get_by_role("button", name="Proponi").click()
    wrong = card(phone, "Una cosa sbagliata")
    assert await told(wrong.locator("dl")) == dict.fromkeys(
        ("Chi convoca", "Chi è convocato", "Quanto spesso", "Con quale mezzo"), "nessuno"
    )
    await wrong.get_by_role("button", name="Ritira").click()
    await expect(wrong).to_contain_text("Se la ritiri non si vota più.")
    await wrong.get_by_role("button", name="Ritira").click()
    await expect(wrong).to_have_count(0)


async def test_who_votes_reads_all_of_it_and_then_it_is_agreed_and_taken_home(
    browser: Browser, demo: Demo, room: Room, phone: Page
) -> None:
    chair, member, wall = room.tabs
    await press(chair, "vote_procedure")
    now = TERMS | {"Quanto spesso": "ogni mese", "Tempo per rispondere": "20 giorni"}
    for page, name in ((phone, "phone"), (chair, "chair")):
        await expect(page.get_by_text("Si vota come dialogare")).to_be_visible()
        await expect(page.get_by_role("heading", level=1, name=NAME)).to_be_visible()
        assert await told(page.locator("dl.terms")) == now
        await picture(page, f"procedure-vote-{name}")
        await accessible(page)
    await picture(wall, "procedure-vote-wall")
    await at_other_sizes(phone, "procedure-vote")
    await everybody_is_for(room, phone)
    await press(chair, "proclaim")
    await expect(wall.locator(".verdict h1")).to_have_text("Approvato")
    await go(member, "Altro")
    agreed = card(member, NAME)
    await expect(agreed.locator(".tag")).to_have_text("Concordata")
    await expect(agreed.get_by_role("button")).to_have_count(0)
    await agreed.scroll_into_view_if_needed()
    await picture(member, "procedure-agreed")
    await accessible(member)
    arabic = await come_in(browser, demo.links.members[2], language="ar")
    await arabic.locator('.tabs a[href$="/more"]').click()
    await expect(card(arabic, NAME).locator(".tag")).to_have_text("متفق عليها")
    await arabic.get_by_role("button", name="اقترح طريقة للحوار").click()
    await expect(arabic.get_by_role("dialog")).to_be_visible()
    await picture(arabic, "procedure-form-ar")
    await accessible(arabic)
    await arabic.context.close()
    address = f"{demo.address}/api/t/{demo.links.table}/s/{MEMBER}/exports/guidelines?text={TEXT}&format=markdown"
    home = await (await member.context.request.get(address)).text()
    for words in (NAME, *now.values()):
        assert words in home
