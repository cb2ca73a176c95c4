"""The secretariat, from an empty house to people who come in: register, table, seats, sitting, links, rules."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator

import pytest
from playwright.async_api import Browser, Page, expect

from tests.browser.secretariat import (
    ARABIC,
    ARABIC_BODY,
    BAD_FILES,
    CURLY,
    EXCEL,
    FIVE,
    STRAIGHT,
    UTF_8,
    choose,
    correct,
    row,
)
from tests.browser.stage import SIZES, EmptyHouse, accessible, come_in, empty_house, picture

TABLE = "Tavolo d’Esempio dell'Atlantico"


@pytest.fixture(scope="module")
def house() -> Iterator[EmptyHouse]:
    """These tests tell one story, in order."""
    with empty_house() as house:
        yield house


@pytest.fixture(scope="module")
async def office(browser: Browser, house: EmptyHouse) -> AsyncIterator[Page]:
    page = await come_in(browser, house.office, size="desk")
    yield page
    await page.context.close()


async def seen(page: Page, name: str) -> None:
    """The page is kept as a picture and checked, at a desk and on a small phone; nothing is wider than the phone."""
    for size in ("small", "desk"):
        width, height = SIZES[size]
        await page.set_viewport_size({"width": width, "height": height})
        await picture(page, f"office-{name}-{size}")
        await accessible(page)
    await page.set_viewport_size({"width": 320, "height": 640})
    assert await page.evaluate("document.documentElement.scrollWidth") == 320
    await page.set_viewport_size({"width": SIZES["desk"][0], "height": SIZES["desk"][1]})


async def go(page: Page, place: str) -> None:
    """By the list at the side, whose heading the page then bears; whoever went there reads on from its beginning."""
    await page.get_by_role("navigation").get_by_role("link", name=place, exact=True).click()
    await expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(place, re.IGNORECASE))
    await expect(page.locator("main")).to_be_focused()


async def kept(page: Page) -> tuple[int, int]:
    """How many bodies and people are in the register."""
    overview = await page.evaluate("fetch('/api/office').then((answer) => answer.json())")
    return overview["bodies"], overview["people"]


async def test_an_empty_house_says_what_to_do_first(office: Page) -> None:
    await expect(office.get_by_role("heading", name="I primi passi")).to_be_visible()
    await expect(office.locator("[aria-current=step]")).to_contain_text("Metti gli enti e le persone nel registro")
    await seen(office, "first-steps")
    await go(office, "Enti")
    await expect(office.get_by_text("Il registro è vuoto.")).to_be_visible()
    await go(office, "Tavoli")
    await office.get_by_role("link", name="Metti gli enti e le persone nel registro").click()
    await expect(office.get_by_role("heading", level=1)).to_have_text("Importa enti e persone")
    await seen(office, "import-file")


async def test_a_file_that_cannot_be_read_is_answered_in_a_sentence_and_changes_nothing(office: Page) -> None:
    for content, said in BAD_FILES:
        await choose(office, content)
        await expect(office.get_by_role("alert")).to_contain_text(said)
        await expect(office.get_by_role("button", name="Scegli il file")).to_be_visible()
    assert await kept(office) == (0, 0)


async def test_a_file_from_excel_is_shown_line_by_line_and_nothing_is_kept(office: Page) -> None:
    await choose(office, EXCEL)
    ready = "3 righe sono pronte, 4 da correggere. Nulla è stato ancora salvato."
    await expect(office.get_by_role("status").filter(has_text=ready)).to_be_visible()
    await expect(office.get_by_text("restano fuori: Ruolo, Voto, Note interne.")).to_be_visible()
    await expect(office.locator(".cellbad")).to_have_text(["9407890026", "vuoto", "Comuni", "non-un-indirizzo"])
    await expect(office.locator(".why .reason")).to_contain_text(
        [
            "Riga 4: il codice fiscale ha 10 cifre, ne servono 11.",
            "Riga 5: manca l’ente. Scrivilo o togli la riga.",
            "Riga 6: il gruppo «Comuni» non esiste. Forse «Amministrazioni pubbliche»?",
            "Riga 8: «non-un-indirizzo» non è un indirizzo di posta.",
        ]
    )
    await seen(office, "import-check")
    assert await kept(office) == (0, 0)


async def test_bad_lines_are_put_right_on_the_spot_or_taken_away_and_the_good_ones_go_in(office: Page) -> None:
    await office.get_by_role("button", name="Correggi la riga 4").click()
    code = office.get_by_role("dialog").get_by_label("Codice fiscale")
    await expect(code).to_be_focused()
    await code.fill("90000000036")
    await office.get_by_role("button", name="Ricontrolla").click()
    await expect(office.get_by_role("dialog")).to_contain_text("l’ultima cifra non torna")
    await picture(office, "office-import-line")
    await code.fill("90000000035")
    await office.get_by_role("button", name="Ricontrolla").click()
    await expect(office.get_by_role("button", name="Correggi la riga 5")).to_be_focused()
    await correct(office, 6, Gruppo="Amministrazioni pubbliche")
    await office.get_by_role("button", name="Correggi la riga 5").click()
    await office.get_by_role("button", name="Togli la riga").click()
    async with office.expect_download() as download:
        await office.get_by_role("button", name="scaricarla in un file").click()
    assert (await download.value).suggested_filename == "tavolo-novembre-da-correggere.csv"
    await office.get_by_role("button", name="Importa 5 righe").click()
    await expect(office.get_by_text("5 enti e 5 persone: tutto salvato.")).to_be_visible()
    await office.get_by_role("button", name="Correggila adesso").click()
    await correct(office, 8, **{"E-mail": "lucia@example.org"})
    await office.get_by_role("button", name="Importa 1 riga").click()
    await expect(office.get_by_text("1 ente e 1 persona: tutto salvato.")).to_be_visible()
    assert await kept(office) == (6, 6)


async def test_names_survive_as_they_were_typed(office: Page) -> None:
    await office.get_by_role("button", name="Scegli un altro file").click()
    await choose(office, UTF_8, "altri.csv")
    await office.get_by_role("button", name="Importa 2 righe").click()
    await expect(office.get_by_text("tutto salvato")).to_be_visible()
    await go(office, "Persone")
    for name in (STRAIGHT, CURLY, FIVE, ARABIC):
        await expect(office.get_by_role("link", name=name, exact=True)).to_be_visible()
    await seen(office, "people")
    await office.get_by_label("Cerca una persona").fill("d'angelo jose")
    await office.get_by_role("link", name=CURLY, exact=True).click()
    await expect(office.get_by_label("Nome e cognome")).to_have_value(CURLY)
    await go(office, "Enti")
    await office.get_by_role("link", name=ARABIC_BODY).click()
    await expect(office.get_by_label("Ente", exact=True)).to_have_value(ARABIC_BODY)
    await seen(office, "body")


async def test_a_form_says_under_each_field_what_is_wrong_with_it(office: Page) -> None:
    await go(office, "Enti")
    await office.get_by_role("link", name="Aggiungi un ente").click()
    await office.get_by_label("Codice fiscale").fill("123")
    await office.get_by_role("button", name="Salva").click()
    await expect(office.get_by_role("alert")).to_have_text("Non è stato salvato: ci sono 3 campi da correggere.")
    await expect(office.get_by_label("Ente", exact=True)).to_be_focused()
    await expect(office.get_by_text("Ha 3 cifre, ne servono 11.")).to_be_visible()
    await seen(office, "body-faults")


async def test_a_table_is_founded_with_its_rules_in_words(office: Page) -> None:
    await go(office, "Tavoli")
    await office.get_by_role("link", name="Crea il tavolo").click()
    await office.get_by_label("Nome del tavolo").fill(TABLE)
    await office.get_by_label("Ente capofila").fill("Comune di Treviso")
    await office.get_by_label("In prima convocazione").select_option(label="almeno due terzi")
    said = office.get_by_role("region", name="Così si leggono prima di un voto")
    await expect(said).to_contain_text("Numero legale: almeno due terzi dei posti con voto")
    await seen(office, "found")
    await office.get_by_role("button", name="Crea il tavolo").click()
    await expect(office.get_by_text("Il Tavolo non ha ancora posti.")).to_be_visible()
    await expect(office.get_by_role("banner")).to_contain_text(TABLE)


async def test_seats_are_given_by_hand_and_from_the_file(office: Page) -> None:
    await office.get_by_role("button", name="Dai un posto").click()
    await office.get_by_label("Ente", exact=True).fill("Associazione Cinque Nomi, Rovigo")
    await office.get_by_label("Persona").fill(FIVE)
    await picture(office, "office-seat-form")
    await office.get_by_role("button", name="Dai il posto").click()
    await expect(row(office, FIVE)).to_contain_text("componente")
    await office.get_by_role("link", name="Molti insieme").click()
    await choose(office, EXCEL)
    await office.get_by_role("button", name="Importa 3 righe").click()
    await expect(office.get_by_text("3 posti: tutto salvato.")).to_be_visible()
    await office.get_by_role("link", name="Crea gli inviti").click()
    await go(office, "Posti")
    await expect(office.get_by_role("heading", name="Associazioni 3 posti, 3 con voto")).to_be_visible()
    await expect(row(office, "Bianchi Andrea")).to_contain_text("presidente")
    await seen(office, "seats")
    await office.get_by_role("button", name=f"Chiudi il posto di {FIVE}").click()
    await expect(office.get_by_role("dialog")).to_contain_text("Interventi, voti e presenze restano nel verbale.")
    await office.get_by_role("button", name="Lascia stare").click()
    await expect(row(office, FIVE)).to_be_visible()


async def test_a_sitting_is_planned_prepared_and_convened(office: Page) -> None:
    await go(office, "Sedute")
    await office.get_by_role("button", name="Programma una seduta").click()
    await office.get_by_label("Quando").fill("2030-12-10T15:00")
    await office.get_by_label("Dove").fill("Sala d’Esempio, Mestre")
    await office.get_by_role("button", name="Programma", exact=True).click()
    for title in ("Presenze", "Linee guida"):
        await office.get_by_role("button", name="Aggiungi un punto").click()
        await office.get_by_label("Titolo").fill(title)
        await office.get_by_role("button", name="Salva").click()
        await expect(office.locator(".agenda")).to_contain_text(title)
    await office.get_by_role("button", name="Convoca la seduta 1").click()
    await office.get_by_label("Avviso a tutti").fill("Portate il telefono.")
    await office.get_by_role("button", name="Convoca", exact=True).last.click()
    await expect(office.locator("article")).to_contain_text("convocata")
    await seen(office, "sitting")


async def test_a_link_lets_its_person_in_and_a_second_device_is_seen_and_renewed(
    browser: Browser, office: Page
) -> None:
    await go(office, "Inviti")
    await office.get_by_role("button", name="Crea 4 link").click()
    await expect(office.get_by_text("I 4 link nuovi")).to_be_visible()
    await go(office, "Posti")
    await go(office, "Inviti")
    link = await office.get_by_role("textbox", name=STRAIGHT).input_value()
    await seen(office, "links")
    await office.get_by_role("button", name="Stampa i foglietti QR").click()
    await expect(office.locator(".slip")).to_have_count(4)
    await expect(office.locator(".slip").filter(has_text=STRAIGHT)).to_contain_text(
        "Associazione Ponte dell’Atlantico, componente"
    )
    await seen(office, "slips")
    await office.emulate_media(media="print")
    await picture(office, "office-slips-printed")
    await office.emulate_media(media="screen")
    await office.get_by_role("button", name="Indietro").click()
    first = await come_in(browser, link)
    await expect(first.get_by_text("In linea")).to_be_visible()
    await expect(first.get_by_text("Portate il telefono.")).to_be_visible()
    second = await come_in(browser, link)
    await expect(row(office, STRAIGHT)).to_contain_text("Aperto su due dispositivi")
    await expect(row(office, STRAIGHT)).to_contain_text(re.compile(r"Ultimo ingresso .* alle \d\d:\d\d, 2 dispositivi"))
    await seen(office, "doubled")
    await office.get_by_role("button", name=f"Rinnova il link di {STRAIGHT}").click()
    await expect(office.get_by_role("dialog")).to_contain_text("Il link di prima smette di valere")
    await office.get_by_role("button", name="Rinnova", exact=True).last.click()
    for page in (first, second):
        await expect(page.get_by_role("heading", name="Sei uscito da questo posto")).to_be_visible()
        await page.context.close()
    await expect(row(office, STRAIGHT)).not_to_contain_text("Aperto su due dispositivi")


async def test_the_signature_sheet_names_everybody(office: Page) -> None:
    await office.get_by_role("button", name="Foglio firme", exact=True).click()
    await expect(office.locator(".signing tbody tr")).to_have_count(4)
    await expect(office.locator(".leaf")).to_contain_text("Seduta 1/2030")
    await seen(office, "signatures")
    await office.emulate_media(media="print")
    await picture(office, "office-signatures-printed")
    await office.emulate_media(media="screen")
    await office.get_by_role("button", name="Indietro").click()
    await expect(office.locator("main")).to_be_focused()


async def test_new_rules_are_read_in_words_by_a_member_at_once(browser: Browser, office: Page) -> None:
    member = await come_in(browser, await office.get_by_role("textbox", name=STRAIGHT).input_value())
    await member.get_by_role("link", name="Altro").click()
    rules = member.get_by_role("region", name="Le regole del voto")
    await expect(rules).to_contain_text("Con la parità la proposta è respinta.")
    await go(office, "Regole")
    await office.get_by_label("decide il voto di chi presiede").check()
    await office.get_by_label("Per approvare serve").select_option(label="almeno due terzi")
    await office.get_by_role("button", name="Salva").click()
    await expect(office.get_by_role("status").filter(has_text="Salvato.")).to_be_visible()
    await seen(office, "rules")
    await expect(rules).to_contain_text("Con la parità decide il voto di chi presiede.")
    await expect(rules).to_contain_text("Per approvare servono almeno 2/3 dei votanti.")
    await picture(member, "office-rules-member")
    await member.context.close()


async def test_in_english_the_pages_pass_as_well(browser: Browser, house: EmptyHouse) -> None:
    page = await come_in(browser, house.office, size="desk", language="en")
    await page.get_by_role("link", name=TABLE).click()
    for place in ("Seats", "Sittings", "Invitations", "Rules"):
        await page.get_by_role("navigation").get_by_role("link", name=place, exact=True).click()
        await expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(place, re.IGNORECASE))
        await accessible(page)
    await page.get_by_role("link", name="Import", exact=True).click()
    await page.locator("input[type=file]").set_input_files({"name": "a.csv", "mimeType": "text/csv", "buffer": EXCEL})
    await expect(page.get_by_role("button", name="Correct line 4").last).to_be_visible()
    await picture(page, "office-import-english")
    await accessible(page)
    await page.context.close()


async def test_a_long_file_shows_how_far_it_is(office: Page) -> None:
    lines = "".join(f"Associazione di prova {n};Associazioni;Persona {n}\r\n" for n in range(1_000))
    await go(office, "Posti")
    await office.get_by_role("link", name="Molti insieme").click()
    await choose(office, f"Ente;Gruppo;Persona\r\n{lines}".encode(), "molti.csv")
    await office.get_by_role("button", name="Importa 1000 righe").click()
    await expect(office.get_by_role("progressbar", name="Salvo le righe")).to_be_visible()
    await expect(office.get_by_text("Tieni aperta la pagina.")).to_be_visible()
    await expect(office.get_by_text("1000 enti, 1000 persone e 1000 posti: tutto salvato.")).to_be_visible(
        timeout=30_000
    )


async def test_who_leaves_the_office_needs_its_link_again(office: Page, house: EmptyHouse) -> None:
    await go(office, "Tavoli")
    await office.get_by_role("button", name="Esci dall’ufficio").click()
    await office.wait_for_url(lambda address: "/office" not in address)
    await office.goto(f"{house.address}/office")
    await expect(office.get_by_role("heading", level=1)).to_have_text("L’ufficio è chiuso per te")
