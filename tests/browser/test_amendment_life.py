"""The life of an amendment on pages: what is asked of whom, signing, a sub-amendment, the desk, the mail."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Page, expect

from server.deliberation.ids import AmendmentId, SeatId
from server.deliberation.matters.amendments.acts import InviteCosigner, NameRapporteur
from server.deliberation.matters.amendments.edits import Reword
from server.deliberation.matters.amendments.seeing import AmendmentRecord
from server.deliberation.matters.amendments.shapes import FileAmendment
from server.example.building import TEXT
from server.example.people import CHAIR
from server.example.words import unit_id
from tests.browser.amending import card, go
from tests.browser.sitting import MEMBER, SECOND, Room, in_session, in_the_room, room_of
from tests.browser.stage import Demo, accessible, come_in, picture

MINE = AmendmentId("mine")
REFERENT = "Ogni Comune indica {} per le associazioni e ne pubblica il nome, l’indirizzo e gli orari."


@pytest.fixture(scope="module")
async def room(browser: Browser, demo: Demo) -> AsyncIterator[Room]:
    room = await room_of(browser, demo)
    await in_session(room, "s2-linee")
    words = REFERENT.format("due referenti, di cui uno giovane,")
    edits = (Reword(unit_id(1, 1), words),)
    await room.own.asks(MEMBER, FileAmendment(MINE, TEXT, 1, edits, "Anche un referente giovane", ""))
    yield room
    await room.leave()


@pytest.fixture(scope="module")
async def phone(browser: Browser, demo: Demo, room: Room) -> AsyncIterator[Page]:
    page = await in_the_room(browser, demo, SECOND)
    yield page
    await page.context.close()


async def number_of(room: Room, id: AmendmentId) -> str:
    return next(each.number for each in await room.own.records(CHAIR, AmendmentRecord) if each.id == id)


async def test_who_is_invited_finds_it_on_the_first_page_and_signs(room: Room, phone: Page) -> None:
    await room.own.asks(MEMBER, InviteCosigner(MINE, SeatId(SECOND)))
    asked = phone.get_by_role("region", name="Si aspetta da te una cosa")
    await expect(asked).to_contain_text("da firmare, se vuoi")
    await picture(phone, "life-asked-now")
    await accessible(phone)
    await asked.get_by_role("link").click()
    mine = card(phone, await number_of(room, MINE))
    await mine.get_by_role("button", name="Firmo anch’io").click()
    await expect(mine).to_contain_text("Firmano anche:")
    await expect(asked).to_have_count(0)
    await mine.get_by_text("Che cosa puoi fare").click()
    await mine.scroll_into_view_if_needed()
    await picture(phone, "life-card-signed")
    await accessible(phone)


async def test_a_sub_amendment_is_written_on_what_the_amendment_would_bring(room: Room, phone: Page) -> None:
    mine = card(phone, number := await number_of(room, MINE))
    await mine.get_by_role("button", name="Proponi un subemendamento").click()
    await expect(phone.get_by_role("heading", level=1)).to_contain_text(f"subemendamento all’emendamento {number}")
    unit = phone.locator("button.unit")
    await expect(unit).to_have_count(1)
    await unit.click()
    await phone.locator("textarea.words").fill(REFERENT.format("due referenti, di cui uno sotto i trent’anni,"))
    await phone.get_by_label("Che cosa cambia").fill("Giovane vuol dire sotto i trent’anni")
    await picture(phone, "life-sub-writing")
    await accessible(phone)
    await phone.get_by_role("button", name="Invia l’emendamento").click()
    await expect(card(phone, f"{number}/1")).to_contain_text(f"Cambia l’emendamento {number}.")
    await expect(card(phone, f"{number}/1").locator(".before .label")).to_have_text("Emendamento di oggi")
    await picture(phone, "life-sub-filed")


async def test_who_writes_sees_at_once_which_others_touch_the_same_words(room: Room, phone: Page) -> None:
    await phone.get_by_role("button", name="Proponi una modifica").click()
    await phone.get_by_role("button", name="Ogni Comune indica").click()
    await phone.locator("textarea.words").fill(REFERENT.format("un ufficio"))
    meets = phone.get_by_role("region", name="Altri emendamenti sulle stesse parole")
    await expect(meets).to_contain_text(await number_of(room, MINE))
    await expect(meets).to_contain_text("Se passa il tuo, questo non si vota più.")
    await meets.scroll_into_view_if_needed()
    await picture(phone, "life-meets")
    await accessible(phone)
    await phone.get_by_role("button", name="Butta la proposta").click()
    await phone.get_by_role("button", name="Butta la proposta").click()


async def test_the_chair_sets_aside_proposes_and_names_who_gives_opinions(room: Room, phone: Page) -> None:
    chair, member, _ = room.tabs
    number = await number_of(room, MINE)
    await chair.locator(".votelist").get_by_text(number, exact=True).click()
    await expect(chair.locator(".centre .eyebrow").first).to_contain_text(number)
    await chair.get_by_role("button", name="Accantona").click()
    await expect(card(phone, number).locator(".tag")).to_have_text("Accantonato")
    await chair.get_by_role("button", name="Riprendi").click()
    await chair.get_by_role("button", name="Parere…").click()
    await chair.get_by_label("Parere", exact=True).select_option(label="Invito al ritiro")
    await chair.get_by_role("button", name="Dai il parere").click()
    await chair.get_by_role("button", name="Proponi a chi l’ha presentato…").click()
    await chair.get_by_label("Come trattarlo").select_option(label="Si propone di riformularlo così")
    await chair.get_by_label("Come dovrebbe leggersi").fill(REFERENT.format("due referenti"))
    await picture(chair, "life-chair-handling")
    await accessible(chair)
    await chair.get_by_role("button", name="Invia la proposta").click()
    asked = member.get_by_role("region", name="Si aspetta da te una cosa")
    await expect(asked).to_contain_text("una proposta da accettare o no")
    await asked.get_by_role("link").click()
    mine = card(member, number)
    await mine.scroll_into_view_if_needed()
    await picture(member, "life-proposed")
    await accessible(member)
    await mine.get_by_role("button", name="Accetto").click()
    later = card(member, f"{number} (testo 2)")
    await expect(later).to_contain_text(f"Prende il posto dell’emendamento {number}.")
    await expect(later).to_contain_text("Chi lo propone è d’accordo")
    await chair.get_by_text("Termine e relatore").click()
    await room.own.asks(CHAIR, NameRapporteur(TEXT, SeatId(SECOND)))
    await expect(chair.get_by_label("Chi dà i pareri")).to_have_value(SECOND)
    await picture(chair, "life-chair-filing")
    await accessible(chair)
    await go(phone, "Adesso")
    await expect(phone.get_by_text("manca il tuo parere").first).to_be_visible()


async def test_the_secretary_files_what_came_by_mail_and_its_proposer_confirms(
    browser: Browser, demo: Demo, room: Room
) -> None:
    secretary = await come_in(browser, demo.links.secretary, size="desk")
    await secretary.get_by_role("button", name="Registra", exact=True).click()
    dialog = secretary.get_by_role("dialog")
    await dialog.get_by_label("Di chi è").select_option(MEMBER)
    await dialog.get_by_label("Incolla qui il messaggio").fill("Buongiorno, propongo un ufficio.")
    await picture(secretary, "life-mail-paste")
    await accessible(secretary)
    await dialog.get_by_role("button", name="Continua").click()
    await expect(dialog.get_by_role("alert")).to_contain_text("Non si capisce da qui")
    await dialog.get_by_role("button", name="Ogni Comune indica").click()
    await dialog.locator("textarea.words").fill(REFERENT.format("un ufficio"))
    await dialog.get_by_label("Che cosa cambia").fill("Un ufficio invece di una persona")
    await picture(secretary, "life-mail-writing")
    await accessible(secretary)
    await dialog.get_by_role("button", name="Invia l’emendamento").click()
    await expect(dialog).to_have_count(0)
    member = room.tabs.member
    await go(member, "Adesso")
    await member.get_by_role("region", name="Si aspetta da te una cosa").get_by_role("link").click()
    confirm = member.get_by_role("button", name="È mio, lo confermo")
    await expect(confirm).to_be_visible()
    await confirm.click()
    await expect(confirm).to_have_count(0)
    filed = [each for each in await room.own.records(CHAIR, AmendmentRecord) if each.author == MEMBER]
    assert [each.state for each in filed if each.summary.startswith("Un ufficio")] == ["filed"]
    await secretary.context.close()


async def test_a_formula_in_the_mail_becomes_the_edits_that_the_secretary_files(
    browser: Browser, demo: Demo, room: Room
) -> None:
    secretary = await come_in(browser, demo.links.secretary, size="desk")
    await secretary.get_by_role("button", name="Registra", exact=True).click()
    dialog = secretary.get_by_role("dialog")
    await dialog.get_by_label("Di chi è").select_option(MEMBER)
    greeting, thanks = "Gentile segreteria, vi chiedo di inserire questo emendamento.", "Grazie, Maria"
    formula = "Al punto 1.1, sostituire le parole: «un referendum» con le seguenti: «due sportelli»."
    await dialog.get_by_label("Incolla qui il messaggio").fill(f"{greeting}\n\n{formula}\n\n{thanks}")
    await dialog.get_by_role("button", name="Continua").click()
    told = dialog.get_by_role("alert")
    await expect(told).to_contain_text("Le parole «un referendum» non ci sono.")
    await expect(told).to_contain_text("La più vicina, in 1.1: «un referente».")
    await picture(secretary, "life-mail-unread")
    await accessible(secretary)
    formula = formula.replace("un referendum", "un referente")
    await dialog.get_by_label("Formula dell’emendamento").fill(f"{greeting}\n\n{formula}\n\n{thanks}")
    await dialog.get_by_role("button", name="Leggi la formula").click()
    await expect(dialog.get_by_text("Ho letto queste istruzioni.")).to_be_visible()
    await expect(dialog.locator(".formula")).to_have_text(formula)
    await expect(dialog.locator("textarea.words")).to_have_value(REFERENT.format("due sportelli"))
    await dialog.get_by_label("Che cosa cambia").fill("Due sportelli invece di un referente")
    await picture(secretary, "life-mail-read")
    await accessible(secretary)
    await dialog.get_by_role("button", name="Invia l’emendamento").click()
    await expect(dialog).to_have_count(0)
    filed = next(e for e in await room.own.records(CHAIR, AmendmentRecord) if e.summary.startswith("Due sportelli"))
    assert (filed.author, filed.state) == (MEMBER, "unconfirmed")
    assert ["".join(p.words for p in c.parts if p.what == "added") for c in filed.changes] == ["due sportelli"]
    member = room.tabs.member
    await member.get_by_role("region", name="Si aspetta da te una cosa").get_by_role("link").click()
    confirm = member.get_by_role("button", name="È mio, lo confermo")
    await confirm.click()
    await expect(confirm).to_have_count(0)
    states = {each.id: each.state for each in await room.own.records(CHAIR, AmendmentRecord)}
    assert states[filed.id] == "filed"
    await secretary.context.close()
