"""A vote from its question to its result, on the pages of chair, member and wall; annulled, repeated, cancelled."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Page, expect

from tests.browser.sitting import (
    OTHERS,
    PATIENCE,
    Room,
    answer,
    in_session,
    next_step,
    press,
    question,
)
from tests.browser.stage import accessible, picture

DIRECTION = re.compile("favorevol|contrar|astenut", re.IGNORECASE)
RECORDED = re.compile(r"Registrato alle \d\d:\d\d:\d\d\.")
TITLE = "Da due incontri l’anno a quattro"


@pytest.fixture(scope="module", autouse=True)
async def begun(room: Room) -> None:
    await in_session(room, "s2-linee")


@pytest.mark.usefixtures("second", "third")
async def test_the_question_fills_the_phone_and_the_answer_has_a_receipt(room: Room) -> None:
    chair, member, wall = room.tabs
    await member.evaluate("() => { window.shaken = 0; navigator.vibrate = () => { shaken += 1; }; }")
    await press(chair, "vote_amendment")
    await expect(question(member)).to_have_text(TITLE)
    assert await member.evaluate("shaken") == 1
    await expect(member.locator(".ballots .ballot")).to_have_text(
        ["Favorevole", "Contrario", "Astenuto", "Non partecipo"]
    )
    await expect(member).to_have_title(f"Vota adesso: {TITLE}")
    await expect(member.locator("del")).to_have_text(re.compile("Tolto: ?due incontri l’anno"))
    await expect(member.locator("ins")).to_have_text(re.compile("Aggiunto: ?un incontro ogni tre mesi"))
    await expect(member.get_by_role("navigation")).to_have_count(0)
    receipt = member.locator(".receipt")
    for word, other in (("Contrario", "Favorevole"), ("Favorevole", "Contrario")):
        await answer(member, word).click()
        await expect(receipt).to_contain_text(word)
        await expect(receipt).to_contain_text(RECORDED)
        await expect(receipt).to_contain_text("Puoi cambiare fino alla chiusura.")
        await expect(answer(member, word)).to_have_attribute("aria-pressed", "true")
        await expect(answer(member, other)).to_have_attribute("aria-pressed", "false")
    await chair.locator("#my-vote").get_by_role("button", name="Contrario").click()
    await expect(chair.locator(".myvote")).to_contain_text("Il tuo voto: Contrario")
    await room.others.vote("for", *OTHERS[:8])
    await room.others.vote("against", *OTHERS[8:11])
    await room.others.vote("abstain", *OTHERS[11:13])
    await room.others.vote("not_taking_part", OTHERS[13])
    await expect(wall.locator(".wturn")).to_contain_text("16 di 18 hanno votato")
    await expect(wall.locator("main")).not_to_contain_text(DIRECTION)
    await picture(wall, "wall-voting")


async def test_before_closing_the_chair_reads_who_is_missing_and_why(room: Room, second: Page, third: Page) -> None:
    chair = room.tabs.chair
    await second.context.set_offline(True)
    await expect(second.get_by_text("Senza rete.")).to_be_visible()
    await press(chair, "close_ballot")
    dialog = chair.get_by_role("dialog")
    await expect(dialog.get_by_role("heading", level=2)).to_have_text("16 di 18 hanno votato")
    missing = dialog.locator(".miss > li")
    await expect(missing).to_have_count(2)
    await expect(missing.filter(has_text="Marco D’Angelo")).to_contain_text(re.compile(r"Scollegato da \d+ s"))
    await expect(missing.filter(has_text="Andrea Bianchi")).to_contain_text("in sala")
    await expect(dialog).to_contain_text("Marco D’Angelo e Andrea Bianchi risultano presenti e non votanti.")
    await expect(dialog.get_by_role("button", name="Attendi 30 secondi")).to_be_focused()
    await picture(chair, "chair-closing")
    await dialog.get_by_role("button", name="Inserisci a mano il voto di Andrea Bianchi").click()
    await dialog.get_by_role("button", name="Astenuto").click()
    await expect(missing).to_have_count(1)
    await expect(dialog.get_by_role("heading", level=2)).to_have_text("17 di 18 hanno votato")
    await expect(third.locator(".receipt")).to_contain_text("Inserito a mano dalla presidenza.")


async def test_five_seconds_to_reopen_and_no_direction_before_the_proclamation(room: Room, second: Page) -> None:
    chair, member, wall = room.tabs
    close = chair.get_by_role("dialog").get_by_role("button", name="Chiudi con 17 voti")
    await close.click()
    await expect(chair.get_by_text(re.compile(r"Hai [2-5] secondi per riaprire\."))).to_be_visible()
    await expect(member.get_by_text("Votazione chiusa")).to_be_visible()
    await press(chair, "wait_for_count")
    await expect(answer(member, "Favorevole")).to_be_visible()
    await press(chair, "close_ballot")
    await close.click()
    await expect(chair.get_by_text("Il conteggio lo vedi solo tu.")).to_be_visible(timeout=PATIENCE)
    await expect(chair.locator("main")).to_contain_text("13 votanti, ne servono 7: approvato.")
    await expect(wall.locator("h1")).to_have_text(f"Votazione chiusa: {TITLE}")
    await expect(wall.locator("main")).not_to_contain_text(DIRECTION)
    await expect(member.get_by_text("Votazione chiusa, si attende l’esito")).to_be_visible()
    await expect(member.get_by_text(re.compile("Il tuo voto: Favorevole, alle"))).to_be_visible()
    await expect(member.locator("main")).not_to_contain_text(re.compile("9 favorevol|Approvato"))
    await second.context.set_offline(False)
    await expect(second.get_by_text("Di nuovo in linea. Hai perso 1 voto.")).to_be_visible(timeout=PATIENCE)


async def test_the_result_in_words_bars_numbers_and_arithmetic(room: Room, second: Page) -> None:
    chair, member, wall = room.tabs
    await press(chair, "proclaim")
    await expect(wall.locator("h1")).to_have_text("Approvato")
    rows = wall.locator(".barrow")
    await expect(rows.filter(has_text="Associazioni").locator(".seg.for")).to_have_text(re.compile("^8"))
    await expect(rows.filter(has_text="Amministrazioni").locator(".seg.against")).to_have_text(re.compile("^4"))
    await expect(wall.locator(".totals dd")).to_have_text(["9", "4", "3", "1"])
    await expect(wall.locator("footer")).to_contain_text("9 favorevoli su 13 votanti. Ne servivano 7.")
    await expect(wall.locator("footer")).to_contain_text("1 presente non ha votato.")
    await expect(wall.locator(".settled")).to_contain_text("un incontro ogni tre mesi")
    await picture(wall, "wall-result")
    result = member.locator("[data-result]")
    await expect(result).to_contain_text("Approvato")
    await expect(result).to_contain_text(
        "18 aventi diritto, 18 presenti, numero legale 10 raggiunto: chi non partecipa al voto non conta e ne restano "
        "17; 9 favorevoli, 4 contrari, 3 astenuti, 1 non partecipa al voto, 1 non ha votato; gli astenuti non contano "
        "tra i votanti, quindi 13 votanti, ne servono 7: approvato."
    )
    await expect(result.locator(".settled")).to_contain_text("un incontro ogni tre mesi")
    await picture(member, "phone-result")
    await result.locator("summary").click()
    await expect(result.get_by_role("row").last).to_have_text(re.compile(r"Totale\s*9\s*4\s*3\s*1\s*1\s*18"))
    await expect(second.locator("[data-result]")).to_contain_text("Approvato")
    await picture(chair, "chair-result")


async def test_annulled_with_a_reason_and_put_again(room: Room) -> None:
    chair, member, wall = room.tabs
    await chair.get_by_role("button", name="Annulla il voto…").click()
    dialog = chair.get_by_role("dialog")
    await expect(dialog).to_contain_text("Il testo torna alle parole di prima.")
    await expect(dialog).to_contain_text("Tornano da votare anche 1.2.2.")
    await dialog.get_by_role("textbox", name="Motivo").fill("La domanda era sbagliata.")
    await dialog.get_by_role("button", name="Annulla il voto").click()
    await expect(wall.locator("h1")).to_have_text("Voto annullato")
    await expect(wall.locator("footer")).to_contain_text("Annullato: La domanda era sbagliata.")
    result = member.locator("[data-result]")
    await expect(result).to_contain_text("Annullato: La domanda era sbagliata.")
    await expect(result).not_to_contain_text("approvato")
    await expect(result.locator(".bars")).to_have_count(0)
    await expect(chair.locator("[data-result] .m.for")).to_have_count(0)
    await picture(chair, "chair-annulled")
    await chair.get_by_role("button", name="Ripeti questo voto").click()
    await expect(chair.get_by_text("Questo voto ne ripete uno annullato")).to_be_visible()
    await expect(answer(member, "Favorevole")).to_have_attribute("aria-pressed", "false")


async def test_a_vote_opened_by_mistake_is_cancelled_in_one_click(room: Room) -> None:
    chair, member, wall = room.tabs
    await chair.get_by_role("button", name="Cancella la votazione").click()
    await expect(question(member)).to_have_text("Linee guida: emendamenti e voto")
    await expect(wall.locator("h1")).to_have_text("Voto annullato")
    await expect(next_step(chair, "vote_amendment")).to_have_text("Vota l’emendamento 1.2.1")
    await press(chair, "vote_amendment")
    await expect(chair.get_by_text("Questo voto ne ripete uno annullato")).to_be_visible()
    await room.others.vote("for", OTHERS[0])
    await expect(chair.get_by_role("button", name="Cancella la votazione")).to_have_count(0)
    await expect(chair.get_by_role("button", name="Annulla il voto…")).to_be_visible()


async def test_keys_alone_are_enough_to_lead_and_to_vote(room: Room) -> None:
    chair, member, _ = room.tabs
    await chair.keyboard.press("Alt+KeyV")
    await expect(chair.locator("#my-vote")).to_be_focused()
    await chair.keyboard.press("Tab")
    await chair.keyboard.press("Enter")
    await expect(chair.locator(".myvote")).to_contain_text("Il tuo voto: Favorevole")
    await answer(member, "Favorevole").focus()
    await member.keyboard.press("Tab")
    await member.keyboard.press("Enter")
    await expect(member.locator(".receipt h1")).to_have_text("Contrario")
    await expect(answer(member, "Contrario")).to_be_focused()
    await member.keyboard.press("Alt+Digit1")
    await expect(member.locator("[data-live]")).to_have_text(f"Si vota: {TITLE}")
    await expect(next_step(chair, "close_ballot")).to_have_attribute("aria-disabled", "false")
    await chair.keyboard.press("Alt+KeyN")
    dialog = chair.get_by_role("dialog")
    await expect(dialog.get_by_role("button", name="Attendi 30 secondi")).to_be_focused()
    await chair.keyboard.press("Escape")
    await expect(dialog).to_have_count(0)
    await chair.keyboard.press("Alt+KeyK")
    await expect(dialog.get_by_role("heading", level=2)).to_have_text("Tasti rapidi")
    await accessible(chair)
    await chair.keyboard.press("Escape")
    await expect(dialog).to_have_count(0)
    assert await chair.evaluate("document.activeElement !== document.body")
