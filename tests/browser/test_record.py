"""The record of a table: what was decided stands there for whoever may read, and goes home in every format."""

from __future__ import annotations

import json
from functools import partial
from hashlib import sha256
from typing import Final

import msgspec
from playwright.async_api import Browser, Route, expect
from pypdf import PdfReader

from server.deliberation.ids import Digest, ItemId, TableId
from server.deliberation.matters.agenda.shapes import OpenItem
from server.deliberation.matters.minutes.shapes import PrepareMinutes, SignMinutes
from server.deliberation.matters.sittings.shapes import CloseSitting, OpenSitting
from server.deliberation.matters.texts.seeing import UnitView
from server.deliberation.prose import Prose
from server.deliberation.rules import Rules
from server.deliberation.units import Unit, digest_of_units
from server.example.people import CHAIR, SECRETARY
from server.http.office import Founding
from tests.browser.crowd import SITTING, Crowd
from tests.browser.recorded import OTHERS, WRITTEN, decided, fetched, fingerprint, record, records, whole
from tests.browser.stage import PICTURES, SIZES, Demo, accessible, come_in, picture

FOUR: Final = "Da due incontri l’anno a quattro"


async def test_a_new_table_says_what_will_stand_here(browser: Browser, demo: Demo) -> None:
    office = await come_in(browser, demo.links.office, size="desk")
    founding = msgspec.json.encode(Founding(TableId("nuovo"), "Tavolo nuovo", None, "Europe/Rome", Rules()))
    answer = await office.context.request.post(
        f"{demo.address}/api/office/tables", data=founding, headers={"Content-Type": "application/json"}
    )
    assert answer.ok, await answer.text()
    await office.goto(f"{demo.address}/t/nuovo/record")
    for words in (
        "Il Tavolo non ha ancora tenuto sedute.",
        "Ancora niente da scaricare.",
        "Il Tavolo non ha ancora chiuso un testo.",
        "Ancora nessun voto.",
        "Nessuna seduta convocata.",
        "Nessuna proposta su come continuare a dialogare.",
    ):
        await expect(office.get_by_text(words)).to_be_visible()
    await accessible(office)
    await whole(office, "record-new")
    await office.context.close()


async def test_what_is_decided_stands_on_record_as_soon_as_it_is_proclaimed(browser: Browser, demo: Demo) -> None:
    crowd = await Crowd.of(browser, demo, (*OTHERS, SECRETARY))
    chair = await come_in(browser, demo.links.chair, size="desk")
    own = Crowd(chair.context, demo)
    await crowd.come(*OTHERS)
    await own.come(CHAIR)
    await own.asks(CHAIR, OpenSitting(SITTING, "first"))
    await own.asks(CHAIR, OpenItem(ItemId("s2-linee")))
    observer = await come_in(browser, demo.links.observer)
    await observer.locator('.tabs a[href$="/more"]').click()
    await observer.get_by_role("link", name="Verbali, testi e documenti").click()
    await expect(observer.get_by_role("heading", name="Che cosa è stato deciso")).to_be_visible()
    votes = observer.locator("#votes")
    await expect(votes.locator("li h3")).to_have_text(["Quali sono le quattro priorità del Tavolo?"])

    await decided(chair, own, crowd, "a-incontri", 4)
    await expect(votes.locator("li h3").first).to_have_text(FOUR)
    result = votes.locator("#vote-v-a-incontri")
    await expect(result).to_contain_text("Approvato")
    await expect(result).to_contain_text("18 aventi diritto, 18 presenti")
    await expect(result).to_contain_text("votanti, ne servono 9: approvato.")
    await expect(result.locator(".bars .barrow")).to_have_count(4)
    await result.locator("summary", has_text="I numeri in tabella").click()
    await expect(result.locator("tfoot td")).to_have_text(["12", "4", "1", "0", "1", "18"])
    await result.get_by_text("Come hanno votato").click()
    await expect(result.locator(".byname li")).to_have_count(18)

    await decided(chair, own, crowd, "a-orari", 4)  # alone it would delete: most want the text to stay
    await own.asks(CHAIR, CloseSitting(SITTING))
    text = observer.locator("#text-linee-guida")
    await text.get_by_text("Leggi il testo").click()
    await expect(text.locator(".unit .words").nth(2)).to_contain_text("organizzano un incontro ogni tre mesi con")
    await expect(text.locator(".versions strong")).to_have_text(["Versione 2", "Versione 1"])
    await expect(text.locator(".versions li").first).to_contain_text(f"Con l’emendamento 1.2.1: {FOUR}")
    adopted = text.locator("#amendment-a-incontri")
    await expect(adopted).to_contain_text("Approvato")
    await expect(adopted.locator("del")).to_contain_text("due incontri l’anno")
    await expect(adopted.locator("ins")).to_contain_text("un incontro ogni tre mesi")
    await expect(adopted.locator(".before .label")).to_have_text("Prima, al punto 1.2")
    await expect(text.locator("#amendment-a-tre-incontri")).to_contain_text("Precluso")
    await expect(text.locator("#amendment-a-orari")).to_contain_text("Respinto")
    await expect(observer.locator("#procedures h3")).to_have_count(4)
    await whole(observer, "record-observer-phone")
    await accessible(observer)
    await observer.context.close()
    await record(chair, demo, size="desk")
    await whole(chair, "record-chair-desk")
    await accessible(chair)
    await chair.context.close()


async def test_an_observer_takes_the_text_home_in_every_format(browser: Browser, demo: Demo) -> None:
    page = await record(await come_in(browser, demo.links.observer), demo, size="phone")
    line = page.locator("#paper-text-linee-guida")
    for format, (start, least) in WRITTEN.items():
        content = await fetched(page, line, format)
        assert content.startswith(start), format
        assert len(content) > least, format
    await picture(page, "record-taken")
    sheet = await fetched(page, page.locator("#paper-votes"), "CSV")
    assert sheet.startswith(b"\xef\xbb\xbf")
    assert FOUR in sheet.decode() or "emendamento 1.2.1" in sheet.decode()
    assert (await fetched(page, page.locator("#paper-calendar"), "ICS")).startswith(b"BEGIN:VCALENDAR\r\n")
    await page.context.close()


async def test_the_amendments_go_home_as_a_booklet_and_in_two_versions(browser: Browser, demo: Demo) -> None:
    page = await record(await come_in(browser, demo.links.observer), demo, size="small")
    wanted = (
        ("booklet", {"PDF": b"%PDF-1.", "XML": b"<?xml"}),
        ("compared", {"DOCX": b"PK\x03\x04"}),
        ("tracked", {"ODT": b"PK\x03\x04"}),
    )
    for document, formats in wanted:
        line = page.locator(f"#paper-{document}-linee-guida")
        for format, start in formats.items():
            assert (await fetched(page, line, format)).startswith(start), (document, format)
    await expect(page.locator("#paper-booklet-linee-guida")).to_contain_text("emendamenti, uno approvato")
    await accessible(page)
    await whole(page, "record-amendments-small")
    await page.context.close()
    chair = await record(await come_in(browser, demo.links.chair, size="desk"), demo, size="desk")
    sitting = chair.locator("#sitting-seduta-2")
    await sitting.get_by_text("Estratti: un punto alla volta").click()
    content = await fetched(chair, sitting.locator("[id^=paper-extract-]").first, "Markdown")
    assert "Estratto del verbale n. 2/" in content.decode()
    await accessible(chair)
    await whole(chair, "record-extracts-desk")
    await chair.context.close()


async def test_the_fingerprint_of_a_text_is_that_of_its_words(browser: Browser, demo: Demo) -> None:
    page = await record(await come_in(browser, demo.links.observer, size="desk"), demo, size="desk")
    shown = await fingerprint(page.locator("#text-linee-guida"))
    (version,) = await records(page, demo, "uditrice", "VersionRecord")
    units = [
        Unit(each.id, each.kind, each.level, each.number, Prose.of(each.words))
        for each in msgspec.convert(version["units"], list[UnitView])
    ]
    assert shown == digest_of_units(units) == version["digest"]
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await page.locator("#text-linee-guida").get_by_role("button", name="Copia").first.click()
    await expect(page.get_by_text("Copiata.")).to_be_visible()
    assert await page.evaluate("navigator.clipboard.readText()") == shown
    await page.context.close()


async def test_minutes_are_read_once_signed_and_are_what_was_signed(browser: Browser, demo: Demo) -> None:
    chair = await record(await come_in(browser, demo.links.chair, size="desk"), demo, size="desk")
    observer = await record(await come_in(browser, demo.links.observer), demo, size="phone")
    own, secretary = Crowd(chair.context, demo), await Crowd.of(browser, demo, [SECRETARY])
    first, second = "#paper-minutes-seduta-1", "#paper-minutes-seduta-2"
    await expect(chair.locator(first)).to_contain_text("Bozza: manca una sintesi")
    await expect(observer.locator(first)).to_contain_text("Si legge qui quando presidenza e segreteria")
    await expect(observer.locator(first).get_by_role("link")).to_have_count(0)
    assert (await fetched(chair, chair.locator(first), "PDF")).startswith(b"%PDF-1.")

    sitting = "#sitting-seduta-2"
    await secretary.asks(SECRETARY, PrepareMinutes(SITTING))
    await expect(chair.locator(f"{sitting} .hash")).to_be_visible()
    shown = await fingerprint(chair.locator(sitting))
    await expect(observer.locator(f"{sitting} .hash")).to_have_count(0)
    async with chair.context.expect_page() as opening:
        await chair.locator(sitting).get_by_role("link", name="Leggi il verbale").click()
    minutes = await opening.value
    await expect(minutes.locator("h1")).to_contain_text("Verbale n. 2/")
    await expect(minutes.locator("body")).to_contain_text("La presidenza proclama: approvato.")
    await minutes.close()
    await own.asks(CHAIR, SignMinutes(SITTING, Digest(shown)))
    await expect(chair.locator(second)).to_contain_text("Firmato dalla presidenza, manca la segreteria")
    await secretary.asks(SECRETARY, SignMinutes(SITTING, Digest(shown)))
    for page in (chair, observer):
        await expect(page.locator(second)).to_contain_text("Non cambia più")
        assert await fingerprint(page.locator(sitting)) == shown

    for format, (start, least) in WRITTEN.items():
        content = await fetched(observer, observer.locator(second), format)
        assert content.startswith(start), format
        assert len(content) > least, format
        if format == "JSON":
            assert sha256(content).hexdigest() == shown
            json.loads(content)
    await whole(chair, "record-signed-desk")
    await chair.context.close()
    await observer.context.close()


async def test_a_file_that_does_not_come_is_said_and_asked_for_again(browser: Browser, demo: Demo) -> None:
    page = await record(await come_in(browser, demo.links.observer), demo, size="small")
    line = page.locator("#paper-text-linee-guida")
    await page.route("**/exports", lambda route: route.abort())
    await line.get_by_role("link", name="PDF").click()
    await expect(line.get_by_role("status")).to_contain_text("Il PDF non è pronto. Non c’è rete.")
    await accessible(page)
    await whole(page, "record-not-ready")
    await page.unroute("**/exports")
    await page.route("**/exports", lambda route: route.fulfill(json={"error": "no_such_thing"}, status=404))
    await line.get_by_role("button", name="Riprova").click()
    await expect(line.get_by_role("status")).to_contain_text("Questo documento non c’è più")
    await page.unroute("**/exports")
    async with page.expect_download() as coming:
        await line.get_by_role("button", name="Riprova").click()
    assert (await (await coming.value).path()).read_bytes().startswith(b"%PDF-1.")
    await page.context.close()


async def test_it_says_how_far_a_file_is(browser: Browser, demo: Demo) -> None:
    page = await record(await come_in(browser, demo.links.observer), demo, size="phone")
    line = page.locator("#paper-text-linee-guida")
    for step, said in (("waiting", "In coda: prima si prepara un altro file."), ("writing", "Preparo l’ODT…")):
        answer = {"step": step, "file_name": "", "bytes": 0, "address": "/"}
        await page.route("**/exports", partial(Route.fulfill, json=answer))
        await line.get_by_role("link", name="ODT").click()
        await expect(line.get_by_role("status")).to_have_text(said)
        await page.unroute("**/exports")
    await page.context.close()


async def test_every_language_and_size(browser: Browser, demo: Demo) -> None:
    page = await come_in(browser, demo.links.observer)
    for language in ("it", "en", "ar"):
        for size in SIZES:
            if size == "wall":
                continue
            await record(page, demo, size=size, language=language)
            await expect(page.locator("html")).to_have_attribute("dir", "rtl" if language == "ar" else "ltr")
            await accessible(page)
            if size != "small":
                await whole(page, f"record-{language}-{size}")
            await page.set_viewport_size({"width": 320, "height": 640})
            assert await page.evaluate("document.documentElement.scrollWidth") <= 320, (language, size)
    await page.context.close()


async def test_on_paper_nothing_is_folded_away_and_nothing_is_pressed(browser: Browser, demo: Demo) -> None:
    page = await record(await come_in(browser, demo.links.observer), demo, size="phone")
    folded = page.locator("details:not([open])")
    before = await folded.count()
    assert before > 0
    PICTURES.mkdir(parents=True, exist_ok=True)
    paper = PICTURES / "record-printed.pdf"
    await page.pdf(path=paper, format="A4", prefer_css_page_size=True)
    await expect(folded).to_have_count(before)
    printed = " ".join(" ".join(sheet.extract_text() for sheet in PdfReader(paper).pages).split())
    for words in (
        "Che cosa è stato deciso",
        "Gli sportelli per il lavoro",
        "La proposta",
        "Farida el-Fassi",
        "SHA-256",
    ):
        assert words in printed, words
    for words in ("Stampa la pagina", "Copia", "JSON", "Leggi il testo", "Vedi il voto"):
        assert words not in printed, words
    await page.context.close()


async def test_who_has_no_seat_here_is_told_how_to_come_in(browser: Browser, demo: Demo) -> None:
    context = await browser.new_context(locale="it-IT")
    page = await context.new_page()
    await page.goto(f"{demo.address}/t/{demo.links.table}/record")
    await expect(page.get_by_text("Apri il tuo link personale, poi torna a questa pagina.")).to_be_visible()
    await context.close()
