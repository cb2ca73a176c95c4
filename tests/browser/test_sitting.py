"""A sitting led from the chair's page: quorum, items, the floor, a wrong click taken back, a break, the closing."""

from __future__ import annotations

import re

from playwright.async_api import expect

from server.deliberation.ids import RequestId
from server.deliberation.matters.floor.shapes import AskFloor
from tests.browser.sitting import OTHERS, Room, next_step, press, question
from tests.browser.stage import accessible, picture

CLOCK = re.compile(r"\d:\d\d")


async def test_a_sitting_opens_with_its_quorum_and_not_before(room: Room) -> None:
    chair, member, wall = room.tabs
    assert [re.sub(r".*/t/dimostrazione", "", page.url) for page in room.tabs] == [
        "/s/regione/chair",
        "/s/ponte",
        "/screen",
    ]
    await member.get_by_role("button", name="Sono qui, in sala").click()
    await expect(member.get_by_text("Sei dentro. La presenza è registrata.")).to_be_visible()
    await room.others.come(*OTHERS[:8])
    quorum = chair.get_by_role("region", name="Numero legale")
    await expect(quorum).to_contain_text("9 presenti su 18, ne servono 10.")
    await expect(wall.locator("footer")).to_contain_text("9 presenti su 18, ne servono 10.")
    await expect(chair.locator("#next-why")).to_have_text("Numero legale: 9 presenti, ne servono 10.")
    await press(chair, "open_sitting")
    await expect(chair.locator(".next .refusal")).to_contain_text("Manca il numero legale: 9 presenti, ne servono 10.")
    await accessible(chair)
    await chair.get_by_role("button", name="Sono qui").click()
    await expect(quorum).to_contain_text("10 presenti su 18, ne servono 10.")
    await quorum.get_by_role("button", name="Consigli territoriali").click()
    await quorum.get_by_role("button", name="Presente: Andrea Bianchi").click()
    await expect(quorum).to_contain_text("11 presenti su 18, ne servono 10.")
    await press(chair, "open_sitting")
    await expect(member.get_by_text("Seduta aperta")).to_be_visible()
    await expect(wall.locator("h1")).to_have_text("Ordine del giorno")
    await expect(member.get_by_text("11 presenti, ne servono 10")).to_be_visible()


async def test_a_wrong_click_is_taken_back_within_ten_seconds(room: Room) -> None:
    chair, member, wall = room.tabs
    await press(chair, "open_item")
    await expect(question(member)).to_have_text("Presenze e verbale precedente")
    bar = chair.get_by_role("region", name="Ultimo atto")
    await expect(bar).to_contain_text("Hai aperto un punto.")
    await expect(bar).to_contain_text(re.compile(r"\b(\d|10) s"))
    await bar.get_by_role("button", name="Torna indietro").click()
    await expect(wall.locator("h1")).to_have_text("Ordine del giorno")
    await expect(question(member)).to_have_text("Tra un punto e l’altro")
    await expect(bar).to_have_count(0)
    await press(chair, "open_item")
    await expect(bar).to_contain_text("Hai aperto un punto.")
    await chair.evaluate("() => { const now = Date.now; Date.now = () => now() + 11_000; }")
    await expect(bar).to_have_count(0)
    await chair.reload()
    await expect(next_step(chair, "close_item")).to_be_visible()


async def test_the_floor_is_asked_given_stopped_and_taken_back(room: Room) -> None:
    chair, member, wall = room.tabs
    floor = chair.get_by_role("region", name="Iscritti a parlare")
    await expect(member.get_by_text("Nessuno prima di te. Avrai 3 minuti.")).to_be_visible()
    await member.get_by_role("button", name="Chiedo la parola").click()
    await expect(member.get_by_text("Sei in lista: il prossimo sei tu.")).to_be_visible()
    await room.others.asks("cittadini", AskFloor(RequestId("r-cittadini"), "speech"))
    await expect(floor.locator(".queue li")).to_have_text(
        [re.compile("1 ?Aïssatou N'Diaye"), re.compile("2 ?Elena Popescu")]
    )
    await member.get_by_role("button", name="Rinuncio").click()
    await expect(floor.locator(".queue li")).to_have_text([re.compile("1 ?Elena Popescu")])
    await expect(member.get_by_text("Una persona prima di te. Avrai 3 minuti.")).to_be_visible()
    await member.get_by_role("button", name="Chiedo la parola").click()
    await expect(member.get_by_text("Sei in lista: una persona prima di te.")).to_be_visible()

    await expect(next_step(chair, "give_floor")).to_have_text("Dai la parola a Elena Popescu")
    await press(chair, "give_floor")
    await expect(wall.locator("h1")).to_have_text("Associazione Esempio Nuovi Cittadini")
    await expect(wall.locator("main")).to_contain_text("Dopo: Associazione Esempio Ponte Atlantico")
    await expect(wall.locator("main")).not_to_contain_text(re.compile("Popescu|N'Diaye"))
    await expect(wall.get_by_role("timer")).to_have_text(re.compile(r"0:0[1-9]"))
    await expect(member.locator(".speaker")).to_contain_text("Elena Popescu")
    await picture(member, "phone-discussion")
    await picture(wall, "wall-speaker")
    await picture(chair, "chair-speaker")
    await accessible(wall)
    await floor.get_by_role("button", name="Ferma l’orologio").click()
    for page in (wall, member, chair):
        await expect(page.get_by_text("Ha la parola, orologio fermo")).to_be_visible()
    stands = await wall.get_by_role("timer").text_content()
    await floor.get_by_role("button", name="Riparti").click()
    await expect(wall.get_by_text("Parla", exact=True)).to_be_visible()
    await expect(wall.get_by_role("timer")).not_to_have_text(stands or "")
    await press(chair, "take_floor_back")
    await expect(chair.get_by_role("region", name="Chi ha parlato")).to_contain_text("Elena Popescu")
    await expect(member.get_by_text("Ha parlato Elena Popescu")).to_be_visible()


async def test_points_of_order_first_then_who_has_not_spoken_and_the_chair_may_pass_over(room: Room) -> None:
    chair, member, wall = room.tabs
    give = next_step(chair, "give_floor")
    rows = chair.get_by_role("region", name="Iscritti a parlare").locator(".queue li")
    await expect(give).to_have_text("Dai la parola a Aïssatou N'Diaye")
    await room.others.asks("cittadini", AskFloor(RequestId("r-again"), "speech"))
    await room.others.asks("comune-verona", AskFloor(RequestId("r-verona"), "speech"))
    await expect(give).to_have_text("Dai la parola a Paola Rossi")
    await room.others.asks("donne", AskFloor(RequestId("r-order"), "point_of_order"))
    await expect(give).to_have_text("Dai la parola a Farida el-Fassi")
    names = ("Farida el-Fassi", "Paola Rossi", "Aïssatou N'Diaye", "Elena Popescu")
    await expect(rows.locator(".rowname")).to_have_text([re.compile(name) for name in names])
    await expect(rows.first).to_contain_text("mozione d’ordine")
    await rows.nth(2).locator(".rowname").click()
    await accessible(chair)
    await rows.nth(2).get_by_role("button", name="Dai la parola, prima degli altri").click()
    await expect(member.get_by_text("Tocca a te. Hai 3 minuti.")).to_be_visible()
    await expect(wall.locator("h1")).to_have_text("Associazione Esempio Ponte Atlantico")
    await expect(rows.locator(".rowname")).to_have_text([re.compile(name) for name in names if "N'" not in name])
    await chair.get_by_role("region", name="Ultimo atto").get_by_role("button", name="Torna indietro").click()
    await expect(give).to_have_text("Dai la parola a Farida el-Fassi")
    await expect(rows).to_have_count(4)
    await press(chair, "give_floor")
    await expect(wall.get_by_text("Mozione d’ordine", exact=True)).to_be_visible()
    await press(chair, "take_floor_back")


async def test_suspended_with_a_time_of_return_and_resumed(room: Room) -> None:
    chair, member, wall = room.tabs
    await chair.get_by_text("Altri atti").click()
    await chair.get_by_role("button", name="Sospendi la seduta").click()
    dialog = chair.get_by_role("dialog")
    choice = await dialog.get_by_label("Si riprende").locator("option", has_text="tra 15 minuti").text_content()
    hour = (choice or "").rpartition("alle ")[2].strip()
    assert CLOCK.search(hour)
    await accessible(chair)
    await dialog.get_by_role("button", name="Sospendi").click()
    for page in (chair, member, wall):
        await expect(question(page).filter(has_text=f"Si riprende alle {hour}")).to_be_visible()
    await expect(member.get_by_text("Seduta sospesa")).to_be_visible()
    await expect(member.get_by_role("button", name="Chiedo la parola")).to_have_count(0)
    await picture(member, "phone-suspended")
    await accessible(member)
    await press(chair, "resume")
    await expect(member.get_by_text("Punto 1 di 4")).to_be_visible()
    await expect(next_step(chair, "give_floor")).to_have_text("Dai la parola a Paola Rossi")


async def test_closing_says_what_is_left_and_can_be_taken_back(room: Room) -> None:
    chair, member, wall = room.tabs
    await chair.get_by_text("Altri atti").click()
    await chair.get_by_role("button", name="Chiudi la seduta").click()
    dialog = chair.get_by_role("dialog")
    await expect(dialog.get_by_role("listitem")).to_have_text(
        [
            "Si chiude anche il punto 1.",
            "3 punti non sono stati trattati.",
            "3 persone aspettano ancora di parlare.",
            "Dopo dieci secondi non si riapre più.",
        ]
    )
    await expect(dialog.get_by_role("button", name="Resta aperta")).to_be_focused()
    await accessible(chair)
    await dialog.get_by_role("button", name="Chiudi la seduta").click()
    await expect(member.get_by_text("L’ultima seduta è finita.")).to_be_visible()
    await expect(wall.get_by_text("Nessuna seduta in corso")).to_be_visible()
    await picture(chair, "chair-between")
    await picture(member, "phone-after")
    bar = chair.get_by_role("region", name="Ultimo atto")
    await expect(bar).to_contain_text("Hai chiuso la seduta.")
    await chair.keyboard.press("Alt+KeyZ")
    await expect(member.get_by_text("Punto 1 di 4")).to_be_visible()
    await expect(next_step(chair, "give_floor")).to_have_text("Dai la parola a Paola Rossi")
