"""The secretary's page through a sitting: who is there, minutes that grow and lose their gaps, two signatures."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from typing import Final

import msgspec
import pytest
from playwright.async_api import Browser, Locator, Page, expect

from server.deliberation.ids import (
    OFFICE,
    BallotId,
    BodyId,
    CommandId,
    ItemId,
    NoteId,
    PersonId,
    RequestId,
    SeatId,
    TableId,
)
from server.deliberation.matters.agenda.shapes import CloseItem, OpenItem
from server.deliberation.matters.ballots.shapes import CallSeat, CloseBallot, OpenBallot, Proclaim
from server.deliberation.matters.ballots.subjects import PutQuestion
from server.deliberation.matters.floor.shapes import AskFloor, GiveFloor, TakeFloorBack
from server.deliberation.matters.minutes.shapes import WriteNote, WriteSummary
from server.deliberation.matters.seats import GiveSeat
from server.deliberation.matters.sittings.shapes import CloseSitting, OpenSitting
from server.deliberation.rules import Rules
from server.example.people import CHAIR, PEOPLE, SECRETARY
from server.http.invitations import Invitation, Inviting
from server.http.office import Founding
from server.protocol import Ask
from tests.browser.crowd import SITTING, VOTERS, Crowd
from tests.browser.stage import SIZES, Demo, accessible, come_in, picture

NAMES: Final = {each.key: each.person for each in PEOPLE}
FIRST_ITEM: Final = ItemId("s2-presenze")
LATE: Final = "anci"
"""A member who comes when the sitting is already open, and has no page."""
EARLY: Final = tuple(seat for seat in VOTERS if seat not in (CHAIR, LATE, "ponte"))


@pytest.fixture(scope="module")
async def page(browser: Browser, demo: Demo) -> AsyncIterator[Page]:
    """The secretary's page, through the whole story."""
    page = await come_in(browser, demo.links.secretary, size="desk")
    await page.goto(f"{demo.address}/t/{demo.links.table}/s/{SECRETARY}/secretary")
    yield page
    await page.context.close()


@pytest.fixture(scope="module")
async def crowd(browser: Browser, demo: Demo) -> Crowd:
    """Everybody who has no page."""
    return await Crowd.of(browser, demo, (CHAIR, *EARLY))


@pytest.fixture(scope="module")
async def double(browser: Browser, demo: Demo) -> Crowd:
    """Somebody on the secretary's link with a device of their own."""
    return await Crowd.of(browser, demo, (SECRETARY,))


async def looked_at(page: Page, name: str) -> None:
    """A picture of each size, and nothing that axe would mind on any."""
    before = page.viewport_size
    assert before is not None
    for size in ("desk", "phone", "small"):
        width, height = SIZES[size]
        await page.set_viewport_size({"width": width, "height": height})
        await accessible(page)
        await picture(page, f"secretary-{name}-{size}")
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    await page.set_viewport_size(before)


async def speaks(crowd: Crowd, *seats: str) -> None:
    """Each of them speaks once, in this order; the request bears the name of the seat."""
    for seat in seats:
        await crowd.asks(seat, AskFloor(RequestId(f"said-{seat}"), "speech"))
        await crowd.asks(CHAIR, GiveFloor(RequestId(f"said-{seat}")))
        await crowd.asks(CHAIR, TakeFloorBack())


def line(page: Page, words: str) -> Locator:
    return page.locator(".minutes .entry").filter(has_text=words)


def field(page: Page, seat: str) -> Locator:
    return page.get_by_role("textbox", name=f"Sintesi di {NAMES[seat]}")


async def bench(page: Page, name: str) -> None:
    """Opens or closes one bench of those present."""
    await page.get_by_role("button", name=re.compile(f"^{name} ")).click()


async def test_before_the_opening_presences_are_taken_by_hand(page: Page, crowd: Crowd) -> None:
    await expect(page.get_by_text("Nessun presente su 18, ne servono 10.")).to_be_visible()
    await expect(page.get_by_text("Il verbale comincia da solo")).to_be_visible()
    await looked_at(page, "convened")
    await page.get_by_role("button", name="Sono qui").click()
    await expect(page.get_by_text("La tua presenza non è ancora registrata.")).to_have_count(0)
    name = NAMES["ponte"]
    await page.get_by_role("button", name=f"Presente: {name}").click()
    await expect(page.get_by_text("1 presente su 18, ne servono 10.")).to_be_visible()
    await page.get_by_role("button", name=f"A distanza: {name}").click()
    await expect(page.get_by_role("button", name=f"In sala: {name}")).to_be_visible()
    await page.get_by_role("button", name=f"Uscito: {name}").click()
    await expect(page.get_by_text("Nessun presente su 18")).to_be_visible()
    await page.get_by_role("button", name=f"Presente: {name}").click()
    await expect(page.get_by_text("1 presente su 18")).to_be_visible()
    late = NAMES[LATE]
    await page.get_by_role("button", name=f"Assente giustificato: {late}").click()
    await expect(page.get_by_text(f"{late} risulta assente giustificato finché non arriva.")).to_be_visible()
    await page.get_by_role("button", name="Lascia stare").click()
    await expect(page.get_by_role("button", name=f"Assente giustificato: {late}")).to_be_visible()
    await crowd.come(CHAIR, *EARLY)
    await expect(page.get_by_text("17 presenti su 18, ne servono 10.")).to_be_visible()
    await expect(page.get_by_text("Il numero legale c’è: la presidenza può aprire la seduta.")).to_be_visible()


async def test_the_minutes_grow_and_the_big_button_walks_through_their_gaps(page: Page, crowd: Crowd) -> None:
    await crowd.asks(CHAIR, OpenSitting(SITTING, "first"))
    await expect(line(page, "Constatato il numero legale (presenti 17 su 18, necessari 10)")).to_be_visible()
    await crowd.asks(CHAIR, OpenItem(FIRST_ITEM))
    await expect(page.get_by_role("heading", name="1. Presenze e verbale precedente")).to_be_visible()
    await speaks(crowd, "cittadini", "comune-treviso", "lanterna")
    await expect(page.locator(".mhead")).to_contain_text("Mancano 3 sintesi.")
    await expect(line(page, "Lacuna 3 di 3.")).to_contain_text(NAMES["lanterna"])
    await crowd.asks("donne", AskFloor(RequestId("said-donne"), "reply"))
    await crowd.asks(CHAIR, GiveFloor(RequestId("said-donne")))
    await expect(line(page, f"Parla {NAMES['donne']}: replica.")).to_be_visible()
    await page.get_by_role("button", name="Vai alla lacuna 1").click()
    await expect(field(page, "cittadini")).to_be_focused()
    await page.keyboard.type("chiede che le date siano fissate a gennaio.")
    await looked_at(page, "writing")
    await page.keyboard.press("Control+Enter")
    await expect(field(page, "comune-treviso")).to_be_focused()
    await expect(page.locator(".mhead")).to_contain_text("Mancano 2 sintesi.")
    await page.keyboard.type("propone di scrivere anche il luogo.\nRingrazia.")
    await expect(page.locator(".mhead")).to_contain_text("Manca una sintesi.")  # saved after a pause, without any press
    await page.keyboard.press("Escape")
    told = line(page, NAMES["comune-treviso"])
    await expect(told).to_contain_text("propone di scrivere anche il luogo.")
    await expect(told.locator("p").last).to_have_text("Ringrazia.")
    await expect(line(page, "Lacuna 1 di 1.")).to_contain_text(NAMES["lanterna"])
    await expect(page.get_by_role("navigation", name="Indice del verbale")).to_contain_text("1 lacuna")
    await expect(page.locator(".mhead")).to_contain_text("Salvato alle")
    await crowd.asks(CHAIR, TakeFloorBack())
    await page.keyboard.press("Alt+N")
    await expect(field(page, "lanterna")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(line(page, "Lacuna 1 di 2.")).to_be_visible()  # nothing was written there, nothing is sent


async def test_while_the_sitting_is_open_going_out_asks_once_and_stands_in_the_minutes(page: Page) -> None:
    await bench(page, "ANCI")
    await page.get_by_role("button", name=f"Presente: {NAMES[LATE]}").click()
    await expect(line(page, f"{NAMES[LATE]} (ANCI Esempio) prende parte alla seduta, in sala.")).to_be_visible()
    await expect(page.get_by_text("18 presenti su 18")).to_be_visible()
    await page.get_by_role("button", name=f"Uscito: {NAMES[LATE]}").click()
    await expect(
        page.get_by_text(re.compile(rf"{NAMES[LATE]} esce alle \d\d:\d\d. Resta nel verbale."))
    ).to_be_visible()
    await expect(page.get_by_text("18 presenti su 18")).to_be_visible()
    await accessible(page)
    await page.get_by_role("button", name="Segna l’uscita").click()
    await expect(line(page, f"{NAMES[LATE]} (ANCI Esempio) lascia la seduta.")).to_be_visible()
    await expect(page.get_by_text("17 presenti su 18")).to_be_visible()
    movements = page.get_by_role("region", name="Ultimi movimenti").get_by_role("listitem")
    await expect(movements.first).to_contain_text(f"{NAMES[LATE]}")
    await expect(movements.first).to_contain_text("esce")


async def test_a_second_device_on_a_link_is_told_until_somebody_has_looked(page: Page, double: Crowd) -> None:
    assert double
    alert = page.get_by_text(f"{NAMES[SECRETARY]}: il link è stato aperto su un secondo dispositivo")
    await expect(alert).to_be_visible()
    await page.get_by_role("button", name="Ho controllato").click()
    await expect(alert).to_have_count(0)


async def test_words_outlive_their_page_and_a_lost_line(page: Page, double: Crowd) -> None:
    tab = await page.context.new_page()
    await tab.goto(page.url)
    await tab.get_by_role("button", name=f"Scrivi la sintesi di {NAMES['lanterna']}").click()
    await page.context.set_offline(True)
    await field(tab, "lanterna").press_sequentially("chiede")
    await tab.close()
    await page.context.set_offline(False)
    await page.reload()
    await expect(field(page, "lanterna")).to_have_value("chiede")
    await expect(page.locator(".mhead")).to_contain_text("Salvato alle")
    await page.context.set_offline(True)
    await field(page, "lanterna").fill("chiede un interprete.")
    await expect(page.locator(".prosebox")).to_contain_text("Non ancora inviato. È al sicuro su questo dispositivo.")
    await page.get_by_label("Chi", exact=True).fill("Regione Esempio")
    await page.get_by_label("Che cosa", exact=True).fill("Trova un interprete")
    await page.get_by_role("button", name="Aggiungi", exact=True).click()
    promise = page.get_by_role("listitem").filter(has_text="Trova un interprete")
    await expect(promise).to_contain_text("Non ancora inviato")
    await double.asks(SECRETARY, WriteSummary(SITTING, RequestId("said-lanterna"), "chiede più tempo."))
    await page.context.set_offline(False)
    await expect(promise).to_contain_text("Manca la data")
    await expect(page.get_by_text("Nel frattempo qualcuno ha scritto qui altre parole:").first).to_be_visible()
    await expect(field(page, "lanterna")).to_have_value("chiede un interprete.")
    await looked_at(page, "two-writers")
    await page.get_by_role("button", name="Tieni tutte e due").click()
    await expect(field(page, "lanterna")).to_have_value("chiede più tempo.\nchiede un interprete.")
    await page.get_by_role("button", name="Fatto").click()
    await expect(line(page, NAMES["lanterna"])).to_contain_text("chiede un interprete.")
    await expect(line(page, NAMES["lanterna"])).to_contain_text("chiede più tempo.")


async def test_what_another_page_writes_arrives_in_a_field_nobody_has_touched(page: Page, double: Crowd) -> None:
    await page.get_by_role("button", name=f"Cambia la sintesi di {NAMES['lanterna']}").click()
    await expect(field(page, "lanterna")).to_be_focused()
    await double.asks(SECRETARY, WriteSummary(SITTING, RequestId("said-lanterna"), "chiede un interprete e più tempo."))
    await expect(field(page, "lanterna")).to_have_value("chiede un interprete e più tempo.")
    await expect(page.get_by_text("sono appena state cambiate da un’altra pagina")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(field(page, "lanterna")).to_have_count(0)
    await expect(page.locator(".mhead")).to_contain_text("Manca una sintesi.")
    await double.asks(SECRETARY, WriteSummary(SITTING, RequestId("said-donne"), "ringrazia."))
    await expect(page.locator(".mhead")).to_contain_text("Si scrive da solo. Finora non manca niente.")


async def test_notes_stand_under_their_item_and_can_be_taken_out(page: Page, double: Crowd) -> None:
    await page.get_by_role("button", name="Aggiungi una nota al punto 1").click()
    note = page.get_by_role("textbox", name="Nota a verbale")
    await note.press_sequentially("Il collegamento video cade per due minuti.")
    await expect(page.locator(".prosebox")).to_contain_text("Salvato alle")
    await double.asks(SECRETARY, WriteNote(SITTING, NoteId("altra"), None, "Una riga di un’altra pagina."))
    await expect(line(page, "Una riga di un’altra pagina.")).to_be_visible()
    await expect(note).to_be_focused()  # lines come in around it and it stays where it is
    await page.get_by_role("button", name="Fatto").click()
    await expect(line(page, "Il collegamento video cade")).to_have_count(1)
    await line(page, "Una riga di un’altra pagina.").get_by_role("button", name="Cambia la nota").click()
    await page.get_by_role("button", name="Togli la nota").click()
    await expect(page.get_by_text("La nota sparisce dal verbale.")).to_be_visible()
    await page.get_by_role("button", name="Togli la nota").click()
    await expect(line(page, "Una riga di un’altra pagina.")).to_have_count(0)


async def test_a_roll_call_is_entered_as_each_seat_answers(page: Page, crowd: Crowd) -> None:
    ballot = BallotId("appello")
    question = OpenBallot(ballot, PutQuestion(), "Ci si rivede a gennaio?", "roll_call", 0, (), None, None)
    await crowd.asks(CHAIR, question)
    await crowd.asks(CHAIR, CallSeat(ballot, SeatId("cittadini")))
    await expect(page.locator(".called")).to_contain_text(NAMES["cittadini"])
    await looked_at(page, "roll-call")
    await page.locator(".called").get_by_role("button", name="Favorevole").click()
    await expect(page.get_by_text("Ha risposto 1 di 17")).to_be_visible()
    await expect(line(page, "È posta ai voti la domanda: «Ci si rivede a gennaio?»")).to_be_visible()
    await crowd.asks(CHAIR, CloseBallot(ballot))
    await expect(page.locator(".called")).to_have_count(0)
    counted = page.get_by_text("Il voto è chiuso: si aspetta la proclamazione.")
    await expect(counted).to_be_visible(timeout=20_000)  # for five seconds the vote could be reopened
    await crowd.asks(CHAIR, Proclaim(ballot))
    await expect(line(page, "La presidenza proclama: approvato.")).to_be_visible()


async def test_what_the_table_agrees_is_written_down_with_who_and_by_when(page: Page) -> None:
    agreed = page.get_by_role("region", name="Impegni presi").get_by_role("listitem")
    await agreed.get_by_role("button", name="Cambia l’impegno di Regione Esempio").click()
    await expect(page.get_by_label("Chi", exact=True)).to_be_focused()
    await page.get_by_label("Entro quando, se si sa").fill("2030-12-18")
    await page.get_by_role("button", name="Salva", exact=True).click()
    await expect(agreed).to_contain_text("entro il 18 dicembre 2030")
    await page.get_by_label("Chi", exact=True).fill("ANCI Esempio")
    await page.get_by_label("Che cosa", exact=True).fill("Raccoglie i nomi")
    await page.get_by_label("Che cosa", exact=True).press("Enter")
    await expect(agreed).to_have_count(2)
    await agreed.nth(1).get_by_role("button", name="Togli l’impegno di ANCI Esempio").click()
    await expect(page.get_by_text("L’impegno sparisce dal verbale.")).to_be_visible()
    await agreed.nth(1).get_by_role("button", name="Togli", exact=True).click()
    await expect(agreed).to_have_count(1)


async def test_the_sitting_is_closed_and_two_signatures_freeze_the_minutes(
    browser: Browser, demo: Demo, page: Page, crowd: Crowd
) -> None:
    await speaks(crowd, "giovani")
    await crowd.asks(CHAIR, CloseItem(FIRST_ITEM))
    await crowd.asks(CHAIR, CloseSitting(SITTING))
    await expect(page.locator(".mhead")).to_contain_text("Scritto per nove decimi. Manca una sintesi.")
    await looked_at(page, "closed")
    await page.get_by_role("button", name="Vai alla lacuna 1").click()
    await page.keyboard.type("chiede di pubblicare le date.")
    await page.keyboard.press("Escape")
    await expect(page.locator(".mhead")).to_contain_text("Completo: ogni intervento ha la sua sintesi.")
    await page.get_by_role("button", name="Prepara il verbale").click()
    await expect(page.get_by_role("heading", name="Pronto per la firma")).to_be_visible()
    await expect(page.locator("[data-live]")).to_have_text("Pronto per la firma")
    shown = page.locator(".hash")
    first = await shown.inner_text()
    assert re.fullmatch(r"([0-9a-f]{4} ){15}[0-9a-f]{4}", first)

    chair = await come_in(browser, demo.links.chair, size="desk")
    await chair.goto(f"{demo.address}/t/{demo.links.table}/s/{CHAIR}/chair")
    await chair.get_by_role("button", name="Firma", exact=True).click()
    await expect(page.get_by_text("La presidenza ha firmato")).to_be_visible()

    await page.get_by_role("button", name=f"Cambia la sintesi di {NAMES['giovani']}").click()
    await expect(page.get_by_text("Se cambi una parola, la firma cade")).to_be_visible()
    await page.get_by_role("button", name="Cambia lo stesso").click()
    await expect(field(page, "giovani")).to_be_focused()
    await field(page, "giovani").fill("chiede di pubblicare le date in anticipo.")
    await page.keyboard.press("Escape")
    await expect(page.get_by_text("La presidenza ha firmato")).to_have_count(0)
    await page.get_by_role("button", name="Prepara il verbale").click()
    await expect(page.get_by_text("La presidenza non ha ancora firmato")).to_be_visible()
    digest = await shown.inner_text()
    assert digest != first
    await expect(chair.locator(".hash")).to_have_text(digest)
    await chair.get_by_role("button", name="Firma", exact=True).click()

    await page.get_by_role("button", name="Congela il verbale").click()
    await expect(page.get_by_text("Dopo la tua firma il verbale non cambia più.")).to_be_visible()
    await looked_at(page, "freezing")
    await page.get_by_role("button", name="Congela il verbale").click()
    await expect(page.get_by_role("heading", name="Il verbale è firmato")).to_be_visible()
    await expect(shown).to_have_text(digest)
    await expect(chair.get_by_text("È firmato e non cambia più.")).to_be_visible()
    await expect(page.locator(".minutes, .prosebox")).to_have_count(0)
    await chair.context.close()


async def test_the_frozen_minutes_are_read_and_taken_home(page: Page) -> None:
    await looked_at(page, "frozen")
    async with page.expect_download() as waiting:
        await page.get_by_role("region", name="Da portare via").get_by_role("link", name="PDF").click()
    download = await waiting.value
    assert re.fullmatch(r"verbale-2-\d{4}\.pdf", download.suggested_filename)
    assert (await download.path()).read_bytes().startswith(b"%PDF-1.")
    async with page.context.expect_page() as opening:
        await page.get_by_role("link", name="Leggi il verbale").click()
    reading = await opening.value
    await expect(reading.get_by_text("chiede di pubblicare le date in anticipo.")).to_be_visible()
    await reading.close()


async def test_minutes_of_another_sitting_wait_one_touch_away(page: Page) -> None:
    await expect(page.get_by_text("Al verbale 1/")).to_contain_text("manca una sintesi.")
    await page.get_by_role("button", name="Vai al verbale 1/").click()
    await expect(page.get_by_role("heading", level=1)).to_contain_text("Verbale n. 1/")
    await expect(line(page, "Lacuna 1 di 1.")).to_contain_text("Marco D’Angelo")


async def test_in_english_all_is_said_in_english(browser: Browser, demo: Demo) -> None:
    page = await come_in(browser, demo.links.secretary, size="desk", language="en")
    await expect(page).to_have_url(re.compile(f"/s/{SECRETARY}/secretary$"))  # the link leads to the desk
    await expect(page.get_by_role("heading", name="The minutes are signed")).to_be_visible()
    await page.get_by_label("Sitting", exact=True).select_option(label="1/2026, closed")
    await expect(line(page, "Gap 1 of 1. The summary of")).to_be_visible()
    await looked_at(page, "english")
    await page.context.close()


async def test_before_any_sitting_is_convened_the_page_says_what_comes(browser: Browser, demo: Demo) -> None:
    office = await come_in(browser, demo.links.office, size="desk")

    async def asks(path: str, content: object) -> bytes:
        json = msgspec.json.encode(content)
        answer = await office.context.request.post(
            f"{demo.address}/api/{path}", data=json, headers={"Content-Type": "application/json"}
        )
        assert answer.ok, await answer.text()
        return await answer.body()

    table, seat = TableId("appena-nato"), SeatId("penna")
    await asks("office/tables", Founding(table, "Tavolo appena nato", None, "Europe/Rome", Rules()))
    give = GiveSeat(seat, BodyId(SECRETARY), PersonId(SECRETARY), "secretary", votes=False, stands_in_for=None)
    await asks(f"t/{table}/s/{OFFICE}/ask", Ask(id=CommandId("posto"), command=give))
    invited = await asks(f"t/{table}/s/{OFFICE}/links", Inviting((seat,), renew=False))
    (link,) = msgspec.json.decode(invited, type=list[Invitation])
    page = await come_in(browser, link.address, size="desk")
    await expect(page.get_by_role("heading", name="Ancora nessuna seduta convocata")).to_be_visible()
    await looked_at(page, "new")
    await page.get_by_role("button", name="Programma una seduta").click()
    await page.get_by_label("Quando, all’ora del Tavolo").fill("2030-11-18T15:00")
    await page.get_by_label("Dove").fill("Sala Esempio")
    await page.get_by_role("button", name="Programma", exact=True).click()
    await expect(
        page.get_by_text("La prossima in programma è la 1/2030: lunedì 18 novembre, ore 15:00.")
    ).to_be_visible()
    await page.get_by_role("button", name="Convoca la seduta").click()
    await page.get_by_role("button", name="Convoca", exact=True).click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Verbale n. 1/2030")
    await expect(page.get_by_text("Seduta convocata: lunedì 18 novembre, ore 15:00.")).to_be_visible()
    await page.context.close()
    await office.context.close()
