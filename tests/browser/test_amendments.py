"""A text is sealed, amended and voted in real browsers: from the draft to the guidelines that are taken home."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Page, expect

from server.deliberation.matters.amendments.seeing import AmendmentRecord
from server.deliberation.matters.amendments.shapes import RuleInadmissible
from server.example.people import CHAIR
from tests.browser.amending import at_other_sizes, card, everybody_is_for, fingerprint, go, sentences
from tests.browser.drafting import open_text, unit, write
from tests.browser.sitting import SECOND, Room, in_session, in_the_room, press, room_of
from tests.browser.stage import Demo, accessible, come_in, picture

WORDS = "Il Tavolo esiste per decidere insieme."
LATE = "Si scrive nella lingua di tutti."
TITLE = "Linee guida per il dialogo e la partecipazione"
MEETINGS = "Gli enti organizzano {} con le associazioni iscritte, per rivedere le azioni sul lavoro."
REFERENT = "Ogni Comune indica un referente per le associazioni e ne pubblica il nome, l’indirizzo e gli orari."


@pytest.fixture(scope="module")
async def room(browser: Browser, demo: Demo) -> AsyncIterator[Room]:
    room = await room_of(browser, demo)
    await in_session(room, "s2-premessa")
    yield room
    await room.leave()


@pytest.fixture(scope="module")
async def phone(browser: Browser, demo: Demo, room: Room) -> AsyncIterator[Page]:
    """Of Marco D’Angelo, who amends."""
    page = await in_the_room(browser, demo, SECOND)
    yield page
    await page.context.close()


async def test_the_chair_seals_a_draft_and_reads_what_will_be_voted(room: Room, phone: Page) -> None:
    chair, _, wall = room.tabs
    await open_text(phone, "Premessa alle linee guida")
    await expect(phone.get_by_role("textbox", name="Premessa")).to_be_visible()
    await picture(phone, "amend-phone-empty-draft")
    await unit(phone, 0).click()
    await write(phone, f"{WORDS}\nSi scrive, si propone, si vota.")
    await expect(unit(chair, 1)).to_have_text("Si scrive, si propone, si vota.")
    await picture(chair, "amend-chair-draft")
    await phone.context.set_offline(True)
    await expect(phone.get_by_text("Senza rete.")).to_be_visible()
    await write(phone, f"\n{LATE}")
    await chair.evaluate("""() => {
        window.seen = new Set();
        new MutationObserver(() => {
            window.seen.add(document.querySelector(".next .btn.big")?.textContent);
            window.seen.add(document.querySelector(".centre [role=status]")?.textContent);
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
    }""")
    await press(chair, "close_draft")
    await expect(chair.locator(".next .btn.big")).to_have_text("Vota il testo intero")
    seen = await chair.evaluate("[...window.seen].map(words => words?.trim())")
    assert "Si chiude il testo…" in seen
    assert "Si chiude il testo… Tra poco leggi qui le parole da votare." in seen
    await expect(chair.locator(".sheet .words").first).to_have_text(WORDS)
    await expect(chair.locator(".sheet .no")).to_have_text(["1", "2"])
    await phone.context.set_offline(False)
    await expect(phone.get_by_text("Versione 1,")).to_be_visible()
    await phone.get_by_text("Impronta del testo").click()
    assert await fingerprint(phone) == await fingerprint(chair)
    for page, name in ((chair, "chair"), (phone, "phone"), (wall, "wall")):
        await picture(page, f"amend-sealed-{name}")
        await accessible(page)


async def test_words_that_came_too_late_become_an_amendment(room: Room, phone: Page) -> None:
    tray = phone.locator(".tray")
    await expect(tray).to_contain_text(f"«{LATE}»")
    await tray.get_by_role("button", name="Proponi come emendamento").click()
    await expect(phone.get_by_label("Punto nuovo")).to_have_value(LATE)
    await phone.get_by_label("Che cosa cambia").fill("Si scrive in modo che tutti capiscano")
    assert await sentences(phone, "after") == [f"[{LATE}]"]
    await picture(phone, "amend-propose-late")
    await phone.get_by_role("button", name="Invia l’emendamento").click()
    await expect(card(phone, "2.1")).to_be_focused()
    assert await sentences(card(phone, "2.1"), "after") == [f"[{LATE}]"]
    await go(phone, "Testo")
    await expect(phone.get_by_text("Versione 1,")).to_be_visible()
    await expect(tray).to_have_count(0)


async def test_a_member_changes_a_copy_of_a_point_and_sees_before_and_after(room: Room, phone: Page) -> None:
    await go(phone, "Testo")
    await phone.locator(".pick-text").select_option(label=TITLE)
    await phone.get_by_role("button", name="Proponi una modifica").click()
    await expect(phone.get_by_role("heading", name="Proponi una modifica")).to_be_visible()
    await picture(phone, "amend-propose")
    await phone.get_by_role("button", name=REFERENT).click()
    copy = phone.get_by_role("textbox", name="Parole del punto 1.1")
    await expect(copy).to_be_focused()
    await copy.fill(REFERENT.replace("un referente", "due referenti").replace("il nome", "i nomi"))
    await expect(phone.locator(".seen del")).to_have_text(["Tolto: un referente", "Tolto: il nome"])
    await expect(phone.locator(".seen ins")).to_have_text(["Aggiunto: due referenti", "Aggiunto: i nomi"])
    await phone.get_by_label("Che cosa cambia").fill("Due referenti invece di uno")
    await phone.get_by_label("Perché").fill("Uno solo va in ferie.")
    assert await sentences(phone, "before") == [
        "Ogni Comune indica [un referente] per le associazioni e ne pubblica [il nome], l’indirizzo e gli orari."
    ]
    assert await sentences(phone, "after") == [
        "Ogni Comune indica [due referenti] per le associazioni e ne pubblica [i nomi], l’indirizzo e gli orari."
    ]
    await picture(phone, "amend-propose-changed")
    await accessible(phone)
    await at_other_sizes(phone, "amend-propose")


async def test_the_words_stay_on_the_device_over_a_reload_and_without_a_line(room: Room, phone: Page) -> None:
    await phone.reload()
    await expect(phone.get_by_text("Hai iniziato una proposta.")).to_be_visible()
    await picture(phone, "amend-begun")
    await phone.get_by_role("button", name="Riprendila").click()
    await expect(phone.get_by_role("textbox", name="Parole del punto 1.1")).to_have_value(
        REFERENT.replace("un referente", "due referenti").replace("il nome", "i nomi")
    )
    await expect(phone.get_by_label("Che cosa cambia")).to_have_value("Due referenti invece di uno")
    await phone.context.set_offline(True)
    await expect(phone.get_by_text("Senza rete: lo teniamo qui e parte da solo.")).to_be_visible()
    await phone.get_by_role("button", name="Invia l’emendamento").click()
    await expect(phone.get_by_text("Emendamento non ancora inviato.")).to_be_visible()
    await picture(phone, "amend-waiting")
    await accessible(phone)
    await phone.context.set_offline(False)
    mine = card(phone, "1.1.1")
    await expect(mine).to_contain_text("Due referenti invece di uno")
    await expect(mine).to_contain_text("Proposto da te.")
    await expect(phone.get_by_text("Emendamento non ancora inviato.")).to_have_count(0)
    await expect(phone.get_by_text("Hai iniziato una proposta.")).to_have_count(0)
    assert await sentences(mine, "after") == [
        "Ogni Comune indica [due referenti] per le associazioni e ne pubblica [i nomi], l’indirizzo e gli orari."
    ]
    await picture(phone, "amend-cards")
    await accessible(phone)
    await at_other_sizes(phone, "amend-cards")


async def test_a_new_point_and_a_deletion_are_one_amendment_and_it_is_withdrawn(room: Room, phone: Page) -> None:
    await phone.get_by_role("button", name="Proponi una modifica").click()
    await phone.get_by_role("button", name="Ogni istituto nomina").click()
    await phone.get_by_role("button", name="Togli il punto").click()
    await phone.get_by_role("button", name="Nuovo punto dopo").click()
    await phone.get_by_label("Punto nuovo").fill("Ogni classe ha un tutor.")
    await phone.get_by_role("button", name="Invia l’emendamento").click()
    await expect(phone.get_by_text("Manca una riga: scrivi che cosa cambia.")).to_be_visible()
    await expect(phone.get_by_label("Che cosa cambia")).to_be_focused()
    await phone.keyboard.type("Un tutor in ogni classe")
    await picture(phone, "amend-propose-new")
    await accessible(phone)
    await phone.get_by_role("button", name="Invia l’emendamento").click()
    mine = card(phone, "3.3.3")
    await expect(mine).to_be_focused()
    await expect(mine).to_contain_text("Un tutor in ogni classe")
    await expect(mine).to_contain_text("Questo punto non c’è più.")
    await expect(mine).to_contain_text("Se approvato, dopo il punto 3.3")
    assert await sentences(mine, "after") == ["[Ogni classe ha un tutor.]"]
    await picture(phone, "amend-new-card")
    await mine.get_by_role("button", name="Ritira l’emendamento").click()
    await expect(mine).to_contain_text("Se lo ritiri non si vota più.")
    await mine.get_by_role("button", name="Ritira l’emendamento").click()
    await expect(mine.locator(".tag")).to_have_text("Ritirato")


async def test_in_arabic_a_sentence_of_two_scripts_reads_in_its_own_direction(
    browser: Browser, demo: Demo, room: Room
) -> None:
    amal = await come_in(browser, demo.links.members[2], language="ar")
    await amal.locator('.tabs a[href$="/text"]').click()
    await amal.locator(".pick-text").select_option(label=TITLE)
    await amal.get_by_role("button", name="اقترح تعديلًا").click()
    await amal.get_by_role("button", name="I moduli per scegliere").click()
    copy = amal.locator("textarea.words")
    await copy.fill("I moduli per scegliere il medico sono tradotti in العربية e in বাংলা.")
    await expect(amal.locator(".seen")).to_have_css("direction", "ltr")
    await amal.locator('input[id$="-summary"]').fill("الاستمارات بالعربية والبنغالية")
    await accessible(amal)
    await picture(amal, "amend-propose-ar")
    await copy.fill("الاستمارات تُترجم إلى العربية (art. 2) e in বাংলা.")
    await expect(amal.locator(".after p[dir]")).to_have_css("direction", "rtl")
    await expect(amal.locator(".before p[dir]")).to_have_css("direction", "ltr")
    await amal.locator(".btn.big").click()
    await expect(card(amal, "2.2.1")).to_contain_text("الاستمارات بالعربية")
    await accessible(amal)
    await card(amal, "2.2.1").scroll_into_view_if_needed()
    await picture(amal, "amend-cards-ar")
    await amal.context.close()


async def test_the_chair_rules_out_orders_by_hand_and_puts_to_the_vote(room: Room, phone: Page) -> None:
    chair, _, wall = room.tabs
    await chair.locator("[data-item=s2-linee] .itemname").click()
    await chair.get_by_role("button", name="Apri", exact=True).click()
    await expect(chair.locator(".centre h1")).to_have_text("Due referenti invece di uno")
    await expect(wall.locator(".wmid h1")).to_have_text("Due referenti invece di uno")
    steps = chair.locator(".sub, .votelist")
    await steps.get_by_role("button", name="2.1.1").click()
    await chair.get_by_role("button", name="Inammissibile…").click()
    await chair.get_by_label("Motivo, che tutti leggono").fill("Gli orari non riguardano il Tavolo.")
    await picture(chair, "amend-chair-ruling")
    await accessible(chair)
    await chair.get_by_role("button", name="Dichiara inammissibile").click()
    await expect(card(phone, "2.1.1")).to_contain_text("Non si vota: Gli orari non riguardano il Tavolo.")
    await chair.get_by_role("region", name="Ultimo atto").get_by_role("button", name="Torna indietro").click()
    await expect(card(phone, "2.1.1").locator(".tag")).to_have_text("Da votare")
    await chair.get_by_role("button", name="Ritirato…").click()
    await expect(chair.get_by_text("Davide Zanin lo ritira. Non si vota più")).to_be_visible()
    await chair.get_by_role("button", name="Registra il ritiro").click()
    await expect(card(phone, "2.1.1").locator(".tag")).to_have_text("Ritirato")
    await steps.get_by_role("button", name="1.2.1").click()
    await expect(chair.locator(".effects")).to_contain_text("1.2.2 Non si vota più: riguarda le stesse parole.")
    await expect(chair.locator(".effects")).to_contain_text("1.2.3 Si vota ancora:")
    await picture(chair, "amend-chair-panel")
    await accessible(chair)
    await chair.get_by_role("button", name="Vota prima").click()
    await chair.get_by_label("Perché si vota prima?").fill("Lo chiede chi lo propone.")
    await picture(chair, "amend-chair-why-earlier")
    await accessible(chair)
    await chair.get_by_role("button", name="Vota prima").click()
    await expect(
        chair.get_by_text("L’ordine è stato cambiato dalla presidenza: Lo chiede chi lo propone.")
    ).to_be_visible()
    await expect(chair.locator(".next .btn.big")).to_have_text("Vota l’emendamento 1.2.1")
    await expect(phone.locator("article.card .eyebrow").first).to_have_text("Emendamento 1.2.1")
    await phone.get_by_role("button", name="Proponi una modifica").click()
    await phone.get_by_role("button", name=MEETINGS.format("due incontri l’anno")).click()
    mine = MEETINGS.format("due incontri l’anno, di sera,")
    await phone.get_by_role("textbox", name="Parole del punto 1.2").fill(mine)
    await press(chair, "vote_amendment")
    before, after = MEETINGS.format("[due incontri l’anno]"), MEETINGS.format("[un incontro ogni tre mesi]")
    await expect(phone.get_by_text("Si vota l’emendamento 1.2.1")).to_be_in_viewport()
    for page, name in ((phone, "phone"), (wall, "wall"), (chair, "chair")):
        await expect(page.locator(".after ins")).to_have_count(1)
        assert (await sentences(page, "before"), await sentences(page, "after")) == ([before], [after])
        await picture(page, f"amend-vote-{name}")
        await accessible(page)
    await at_other_sizes(phone, "amend-vote")


async def test_an_adopted_one_settles_on_every_screen_and_the_next_is_in_focus(room: Room, phone: Page) -> None:
    chair, _, wall = room.tabs
    await everybody_is_for(room, phone)
    await go(phone, "Testo")
    await phone.locator(".pick-text").select_option(label=TITLE)
    await expect(phone.get_by_text("Versione 1,")).to_be_visible()
    await press(chair, "proclaim")
    await expect(phone.locator(".settling del")).to_have_text("Tolto: due incontri l’anno")
    await expect(phone.locator(".settling ins")).to_have_text("Aggiunto: un incontro ogni tre mesi")
    await picture(phone, "amend-settling-phone")
    for page, name in ((wall, "wall"), (chair, "chair")):
        await expect(page.locator(".settled .arrived")).to_have_text("un incontro ogni tre mesi")
        await picture(page, f"amend-adopted-{name}")
        await accessible(page)
    await expect(phone.locator(".settling")).to_have_count(0)
    new = MEETINGS.format("un incontro ogni tre mesi")
    await expect(phone.locator(".sheet .words").nth(2)).to_have_text(new)
    await expect(phone.get_by_text("Versione 2,")).to_be_visible()
    await phone.get_by_text("Impronta del testo").click()
    await chair.get_by_text("Leggi il testo").click()
    assert await fingerprint(phone) == await fingerprint(chair)
    await expect(chair.locator(".centre h1")).to_have_text("Due referenti invece di uno")
    await expect(chair.locator(".next .btn.big")).to_have_text("Vota l’emendamento 1.1.1")
    await go(phone, "Adesso")
    await expect(phone.locator(".settled .arrived")).to_have_text("un incontro ogni tre mesi")
    await picture(phone, "amend-adopted-phone")
    await accessible(phone)
    await go(phone, "Emendamenti")
    await expect(card(phone, "1.2.2")).to_contain_text(
        "Non si vota più: riguarda le stesse parole dell’emendamento 1.2.1, approvato."
    )
    carried = card(phone, "1.2.3")
    await expect(carried.locator(".tag")).to_have_text("Da votare")
    assert await sentences(carried, "after") == [new.replace("per rivedere", "[in orario serale, ]per rivedere")]
    await picture(phone, "amend-precluded")


async def test_who_was_writing_when_the_text_moved_on_sees_both_and_decides(room: Room, phone: Page) -> None:
    await phone.get_by_role("button", name="Riprendila").click()
    await expect(phone.get_by_text("Il testo è cambiato: adesso vale la versione 2.")).to_be_visible()
    mine = phone.locator(".unit.mine")
    await expect(mine).to_contain_text(MEETINGS.format("un incontro ogni tre mesi"))
    await expect(mine.get_by_role("textbox")).to_have_value(MEETINGS.format("due incontri l’anno, di sera,"))
    await phone.get_by_label("Che cosa cambia").fill("Di sera")
    await phone.get_by_role("button", name="Invia l’emendamento").click()
    await expect(phone.get_by_text("Prima guarda i punti che sono cambiati mentre scrivevi.")).to_be_visible()
    await picture(phone, "amend-overtaken")
    await accessible(phone)
    await mine.get_by_role("button", name="Tieni le mie parole").click()
    assert await sentences(phone, "before") == [MEETINGS.format("[un incontro ogni tre mesi]")]
    assert await sentences(phone, "after") == [MEETINGS.format("[due incontri l’anno, di sera,]")]
    await mine.get_by_role("button", name="Com’era").click()
    await expect(phone.get_by_text("Non hai ancora cambiato niente.")).to_be_visible()
    await phone.get_by_role("button", name="Butta la proposta").click()
    await phone.get_by_role("button", name="Butta la proposta").click()
    await expect(phone.get_by_text("Hai iniziato una proposta.")).to_have_count(0)


async def test_the_whole_text_is_voted_and_taken_home(room: Room, phone: Page, demo: Demo) -> None:
    chair = room.tabs.chair
    for each in await room.own.records(CHAIR, AmendmentRecord):
        if each.state == "filed":
            await room.own.asks(CHAIR, RuleInadmissible(each.id, "Si decide nella prossima seduta."))
    await press(chair, "vote_text")
    await picture(phone, "amend-vote-whole")
    await accessible(phone)
    await phone.get_by_role("button", name="Leggi il testo").click()
    await expect(phone.get_by_role("dialog").get_by_role("heading", name=TITLE)).to_be_in_viewport()
    await expect(phone.get_by_role("dialog").get_by_text(MEETINGS.format("un incontro ogni tre mesi"))).to_be_visible()
    await picture(phone, "amend-read-whole")
    await accessible(phone)
    await phone.get_by_role("button", name="Torna al voto").click()
    await everybody_is_for(room, phone)
    await press(chair, "proclaim")
    await go(phone, "Testo")
    await expect(phone.get_by_text("Approvato. Versione 2,")).to_be_visible()
    await expect(phone.get_by_role("button", name="Proponi una modifica")).to_have_count(0)
    await picture(phone, "amend-whole-adopted")
    await picture(chair, "amend-whole-adopted-chair")
    address = f"{demo.address}/api/t/{demo.links.table}/s/{SECOND}/exports/guidelines?text=linee-guida&format=markdown"
    answer = await phone.context.request.get(address)
    assert answer.ok
    home = await answer.text()
    assert MEETINGS.format("un incontro ogni tre mesi") in home
    assert MEETINGS.format("due incontri l’anno") not in home
