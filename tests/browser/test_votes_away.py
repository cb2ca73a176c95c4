"""Votes from a phone without a network: kept, sent once, never counted when they come too late. Roll call, choices."""

from __future__ import annotations

import json
import re

import pytest
from playwright.async_api import Page, WebSocket, expect

from server.example.people import CHAIR
from tests.browser.sitting import (
    OTHERS,
    PATIENCE,
    Room,
    answer,
    close_ballot,
    in_session,
    next_step,
    press,
    question,
)
from tests.browser.stage import accessible, picture

RECORDED = re.compile(r"Registrato alle \d\d:\d\d:\d\d\.")
NOT_SENT = "Non inviato. Tieni aperta la pagina."


@pytest.fixture(scope="module", autouse=True)
async def begun(room: Room) -> None:
    await in_session(room, "s2-linee")


def votes_sent_by(page: Page) -> list[object]:
    """Every vote that this page sends from now on, on lines that it opens from now on."""
    sent: list[object] = []

    def hear(frame: str | bytes) -> None:
        message = json.loads(frame) if isinstance(frame, str) else {}
        if message.get("type") == "Ask" and message["command"]["type"] == "CastVote":
            sent.append(message["command"]["vote"]["choice"])

    def listen(socket: WebSocket) -> None:
        socket.on("framesent", hear)

    page.on("websocket", listen)
    return sent


async def cut_off(page: Page) -> None:
    await page.context.set_offline(True)
    await expect(page.get_by_text("Senza rete.")).to_be_visible()


@pytest.mark.usefixtures("third")
async def test_without_a_network_the_last_choice_waits_and_is_sent_once(room: Room, second: Page) -> None:
    chair = room.tabs.chair
    await press(chair, "vote_amendment")
    await expect(question(second)).to_have_text("Da due incontri l’anno a quattro")
    await cut_off(second)
    sent = votes_sent_by(second)
    await answer(second, "Contrario").click()
    await answer(second, "Favorevole").click()
    receipt = second.locator(".receipt")
    await expect(receipt).to_contain_text("Favorevole")
    await expect(receipt).to_contain_text(NOT_SENT)
    await expect(second.get_by_text("Non inviata: 1 cosa.")).to_be_visible()
    await expect(second.locator("main")).not_to_contain_text("il tuo voto è al sicuro")
    await picture(second, "phone-not-sent")
    await accessible(second)
    await second.context.set_offline(False)
    await expect(receipt).to_contain_text(RECORDED, timeout=PATIENCE)
    await expect(second.get_by_text("Di nuovo in linea. 1 cosa inviata.")).to_be_visible()
    await expect(chair.get_by_text("Ha votato 1 di 18")).to_be_visible()
    await second.reload()
    await expect(receipt).to_contain_text("Favorevole")
    await expect(receipt).to_contain_text(RECORDED)
    assert sent == ["for"]


async def test_what_comes_too_late_is_told_to_voter_and_chair_and_not_counted(
    room: Room, second: Page, third: Page
) -> None:
    chair, member, _ = room.tabs
    await expect(question(third)).to_have_text("Da due incontri l’anno a quattro")
    await cut_off(second)
    await cut_off(third)
    await answer(second, "Contrario").click()
    await answer(third, "Contrario").click()
    for page in (second, third):
        await expect(page.locator(".receipt")).to_contain_text(NOT_SENT)
    await room.others.vote("for", *OTHERS[:3])
    await close_ballot(chair, 4)
    await expect(chair.get_by_text("Il conteggio lo vedi solo tu.")).to_be_visible(timeout=PATIENCE)
    await second.context.set_offline(False)
    await expect(second.get_by_role("alert")).to_have_text(
        "Il tuo voto è arrivato dopo la chiusura: non è contato.", timeout=PATIENCE
    )
    await expect(second.locator("main")).to_contain_text("Il tuo voto: Favorevole, alle")
    late = chair.get_by_text("È arrivato un voto dopo la chiusura, e non è contato: Marco D’Angelo.")
    await expect(late).to_be_visible()
    await press(chair, "proclaim")
    await expect(member.locator("[data-result]")).to_contain_text("4 favorevoli, 0 contrari")
    await expect(second.locator("[data-result]")).to_contain_text("Il tuo voto è arrivato dopo la chiusura")
    await expect(late).to_be_visible()


async def test_who_comes_back_into_the_next_vote_reads_that_the_one_before_was_too_late(
    room: Room, third: Page
) -> None:
    chair = room.tabs.chair
    await press(chair, "vote_amendment")
    await expect(chair.get_by_text("Nessuno ha ancora votato")).to_be_visible()
    await expect(question(third)).not_to_have_text("Gli incontri sono di sera")
    await third.context.set_offline(False)
    await expect(question(third)).to_have_text("Gli incontri sono di sera", timeout=PATIENCE)
    await expect(third.get_by_text("Il tuo voto precedente è arrivato dopo la chiusura")).to_be_visible()
    await expect(third.locator(".receipt")).to_have_count(0)
    await expect(third.locator('.ballot[aria-pressed="true"]')).to_have_count(0)
    await picture(third, "phone-too-late")
    await accessible(third)
    await expect(chair.get_by_text("Nessuno ha ancora votato")).to_be_visible()
    await chair.get_by_role("button", name="Cancella la votazione").click()


async def test_in_a_roll_call_each_answers_when_called_and_everybody_sees_it(room: Room) -> None:
    chair, member, wall = room.tabs
    await expect(next_step(chair, "vote_amendment")).to_be_visible()
    await chair.get_by_label("Come").select_option(label="appello nominale")
    await press(chair, "vote_amendment")
    await expect(member.get_by_text("Si vota per appello. Rispondi quando ti chiamano.")).to_be_visible()
    await expect(member.locator(".ballot")).to_have_count(0)
    await expect(next_step(chair, "call_seat")).to_have_text("Chiama Aïssatou N'Diaye")
    await press(chair, "call_seat")
    await answer(member, "Favorevole").click()
    await expect(member.locator(".receipt")).to_contain_text(RECORDED)
    await expect(wall.locator(".wname")).to_have_text("Associazione Esempio Ponte Atlantico: Favorevole")
    await expect(next_step(chair, "call_seat")).to_have_text("Chiama Farida el-Fassi")
    await press(chair, "call_seat")
    await expect(wall.locator(".wname")).to_have_text("Associazione Esempio Donne Insieme")
    await chair.locator(".called").get_by_role("button", name="Contrario").click()
    await expect(wall.locator(".wanswers")).to_have_text(re.compile(r"1\s*favorevole\s*1\s*contrario\s*0.*\s*0"))
    await expect(wall.locator("main")).not_to_contain_text(re.compile("N'Diaye|el-Fassi"))
    await expect(chair.locator(".byname")).to_contain_text("Farida el-Fassi")
    await picture(wall, "wall-roll-call")
    await picture(chair, "chair-roll-call")
    await accessible(wall)
    await accessible(chair)
    await chair.get_by_role("button", name="Annulla il voto…").click()
    dialog = chair.get_by_role("dialog")
    await expect(dialog).to_contain_text("I 2 voti già dati si perdono.")
    await dialog.get_by_role("textbox", name="Motivo").fill("Si rifà con voto palese.")
    await dialog.get_by_role("button", name="Annulla il voto").click()
    await expect(wall.locator("h1")).to_have_text("Voto annullato")


async def test_up_to_so_many_proposals_are_chosen_and_ranked(room: Room, second: Page) -> None:
    chair, member, wall = room.tabs
    await chair.get_by_text("Altri atti").click()
    await chair.get_by_role("button", name="Metti ai voti una domanda").click()
    dialog = chair.get_by_role("dialog")
    await dialog.get_by_label("La domanda, come la leggono tutti").fill("Da che cosa cominciamo?")
    await dialog.get_by_label("si sceglie tra proposte").check()
    for place, words in enumerate(("Lavoro", "Salute", "Casa"), start=1):
        await dialog.get_by_label(f"Proposta {place}", exact=True).fill(words)
    await dialog.get_by_label("Quante se ne possono scegliere").fill("2")
    await accessible(chair)
    await dialog.get_by_role("button", name="Apri la votazione").click()

    await expect(question(member)).to_have_text("Da che cosa cominciamo?")
    await expect(member.get_by_text("Scegli fino a 2 proposte. Nessuna scelta.")).to_be_visible()
    await member.get_by_label("Casa").check()
    await member.get_by_label("Lavoro").check()
    await expect(member.get_by_label("Salute")).to_be_disabled()
    await picture(member, "phone-picks")
    await accessible(member)
    await member.get_by_role("button", name="Invia le scelte").click()
    await expect(member.locator(".receipt")).to_contain_text("Lavoro, Casa")
    await expect(member.locator(".receipt")).to_contain_text(RECORDED)
    await expect(member.get_by_role("button", name="Scelte registrate")).to_be_visible()
    await member.get_by_label("Casa").uncheck()
    await member.get_by_role("button", name="Invia le scelte").click()
    await expect(member.locator(".receipt h1")).to_have_text("Lavoro")
    await room.others.pick(OTHERS[0], "Lavoro", "Salute")
    await room.others.pick(OTHERS[1], "Salute")
    await room.own.vote("not_taking_part", CHAIR)
    await expect(wall.locator(".woptions li")).to_have_text(["Lavoro", "Salute", "Casa"])
    await close_ballot(chair, 4)
    await press(chair, "proclaim")
    for page in (wall, member, second):
        await expect(page.locator(".ranking bdi")).to_have_text(["Lavoro", "Salute", "Casa"])
        await expect(page.locator(".ranking li > .num")).to_have_text(["1", "2 voti", "1", "2 voti", "3", "0 voti"])
    await picture(wall, "wall-ranking")
    await accessible(wall)
    await accessible(member)
