"""Taking home over HTTP: each seat what it may see, in every format, with progress; never from a cache."""

from __future__ import annotations

import asyncio
from base64 import b64encode
from hashlib import sha256

import httpx
import msgspec
import pytest

from server.deliberation.document.guidelines import guidelines
from server.deliberation.ids import SYSTEM, SittingId
from server.deliberation.matters.minutes.shapes import KeepMinutes, PrepareMinutes, SignMinutes, WriteSummary
from server.deliberation.matters.sittings.shapes import PlanSitting
from server.deliberation.prose import Prose
from server.documents import FORMATS, render
from server.documents.frozen import lay_out
from server.example.building import FIRST, TABLE, TEXT
from server.http.exports import Wanted, Workshop
from tests.http.served import TODAY, Served

KINDS = {
    "markdown": ("text/markdown; charset=utf-8", b"Regione Esempio"),
    "html": ("text/html; charset=utf-8", b"<!doctype html>"),
    "json": ("application/json", b"{"),
    "odt": ("application/vnd.oasis.opendocument.text", b"PK"),
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", b"PK"),
    "pdf": ("application/pdf", b"%PDF-1."),
    "akn": ("application/akn+xml", b"<?xml"),
}


async def file(browser: httpx.AsyncClient, seat: str, document: str, **query: str) -> httpx.Response:
    return await browser.get(f"/api/t/{TABLE}/s/{seat}/exports/{document}", params=query)


async def ready(browser: httpx.AsyncClient, seat: str, **wanted: str) -> dict[str, object]:
    """Asks until the file is ready, as a page does."""
    steps: list[str] = []
    while True:
        answer = await browser.post(f"/api/t/{TABLE}/s/{seat}/exports", json=wanted)
        assert answer.status_code == 200, answer.text
        progress: dict[str, object] = answer.json()
        steps.append(str(progress["step"]))
        if progress["step"] == "ready":
            assert set(steps) <= {"waiting", "writing", "ready"}
            return progress


@pytest.mark.parametrize("format", FORMATS)
async def test_guidelines_in_every_format(served: Served, format: str) -> None:
    member = await served.at("ponte")
    progress = await ready(member, "ponte", document="guidelines", text=TEXT, format=format)
    answer = await member.get(str(progress["address"]))
    kind, start = KINDS[format]
    assert (answer.status_code, answer.headers["content-type"]) == (200, kind)
    assert answer.content.startswith(start)
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-disposition"] == f'attachment; filename="{progress["file_name"]}"'
    assert len(answer.content) == progress["bytes"]


async def test_what_is_fetched_is_what_the_writers_make(served: Served) -> None:
    member = await served.at("ponte")
    answer = await file(member, "ponte", "guidelines", text=TEXT, format="json", language="en")
    expected = render(guidelines(await served.table(), TEXT), "json", "en")
    assert answer.content == expected.bytes
    assert expected.file_name in answer.headers["content-disposition"]


async def test_a_draft_of_minutes_is_for_chair_and_secretariat_until_both_have_signed(served: Served) -> None:
    seats = {"regione": True, "segreteria": True, "office": True, "ponte": False, "uditrice": False}
    browsers = {seat: await (served.office() if seat == "office" else served.at(seat)) for seat in seats}
    wanted = {"document": "minutes", "sitting": FIRST, "format": "markdown"}
    for seat, may in seats.items():
        browser = browsers[seat]
        statuses = {
            (await file(browser, seat, "minutes", sitting=FIRST, format="markdown")).status_code,
            (await browser.post(f"/api/t/{TABLE}/s/{seat}/exports", json=wanted)).status_code,
            (await browser.get(f"/api/t/{TABLE}/s/{seat}/minutes/{FIRST}")).status_code,
        }
        assert statuses == ({200} if may else {404}), seat
    await signed(served)
    for seat in seats:
        answer = await file(browsers[seat], seat, "minutes", sitting=FIRST, format="markdown")
        assert answer.status_code == 200
        assert "chiede che le associazioni" in answer.text


async def laid_out(served: Served) -> Prose:
    """What the worker would do in a moment is done now; it then finds nothing to do."""
    await served.asks("segreteria", PrepareMinutes(FIRST))
    await served.asks(SYSTEM, KeepMinutes(FIRST, lay_out(await served.table(), FIRST)))
    document = (await served.table()).minutes.of(FIRST).document
    assert document is not None
    return document


async def signed(served: Served) -> None:
    document = await laid_out(served)
    for seat in ("regione", "segreteria"):
        await served.asks(seat, SignMinutes(FIRST, document.digest))


@pytest.mark.parametrize("document", ["booklet", "compared", "tracked"])
async def test_whoever_has_a_seat_takes_home_the_amendments(served: Served, document: str) -> None:
    for seat in ("regione", "ponte", "uditrice"):
        member = await served.at(seat)
        progress = await ready(member, seat, document=document, text=TEXT, format="markdown")
        answer = await member.get(str(progress["address"]))
        assert (answer.status_code, answer.text.startswith("Regione Esempio")) == (200, True)
    missing = [{"text": "none"}, {}, {"text": TEXT, "version": "9"}, {"text": TEXT, "format": "akn"}]
    statuses = [(await file(member, seat, document, **query)).status_code for query in missing]
    assert statuses == [404, 404, *((200, 200) if document == "booklet" else (404, 404))]


async def test_one_amendment_alone_goes_home_as_well(served: Served) -> None:
    member = await served.at("ponte")
    id, amendment = next(iter((await served.table()).amendments.by_id.items()))
    answer = await file(member, "ponte", "amendment", amendment=id, format="markdown")
    assert f"# Emendamento {amendment.number}" in answer.text
    assert (await file(member, "ponte", "amendment", amendment="none")).status_code == 404


async def test_an_extract_is_for_whom_the_minutes_are(served: Served) -> None:
    table = await served.table()
    treated = [item.id for item in table.agenda.of(SittingId(FIRST)) if item.spans]
    query = {"sitting": FIRST, "item": treated[0], "format": "markdown"}
    chair, member = await served.at("regione"), await served.at("ponte")
    assert (await file(chair, "regione", "extract", **query)).text.count("Estratto del verbale n. 1/") == 1
    assert (await file(member, "ponte", "extract", **query)).status_code == 404
    assert (await file(chair, "regione", "extract", **{**query, "item": "none"})).status_code == 404
    await signed(served)
    assert "parola per parola" in (await file(member, "ponte", "extract", **query)).text


async def test_signed_minutes_are_the_very_text_that_was_signed(served: Served) -> None:
    await signed(served)
    member = await served.at("donne")
    answer = await file(member, "donne", "minutes", sitting=FIRST, format="json")
    kept = (await served.table()).minutes.of(FIRST).document
    assert kept is not None
    assert sha256(answer.content).hexdigest() == kept.digest


async def test_minutes_are_read_in_the_browser_with_their_own_sheet_and_nothing_else(served: Served) -> None:
    chair = await served.at("regione")
    answer = await chair.get(f"/api/t/{TABLE}/s/regione/minutes/{FIRST}")
    page = answer.text
    sheet = page.partition("<style>")[2].partition("</style>")[0]
    allowed = b64encode(sha256(sheet.encode()).digest()).decode()
    policy = answer.headers["content-security-policy"]
    assert f"style-src 'sha256-{allowed}'" in policy
    assert policy.startswith("default-src 'none'")
    assert "script-src" not in policy
    assert "content-disposition" not in answer.headers
    assert (await chair.get("/api/me")).headers["content-security-policy"].startswith("default-src 'none'; script-src")


async def test_what_is_laid_out_for_signing_is_what_the_signers_read(served: Served) -> None:
    document = await laid_out(served)
    chair = await served.at("regione")
    page = (await chair.get(f"/api/t/{TABLE}/s/regione/minutes/{FIRST}")).text
    assert document.text is not None
    status = "".join(piece["text"] for piece in msgspec.json.decode(document.text)["status"])
    assert status in page


async def test_a_sitting_only_planned_is_in_the_dates_of_chair_and_secretariat_alone(served: Served) -> None:
    await served.asks("segreteria", PlanSitting(SittingId("secret"), TODAY, "Sala Riservata", "in_person"))
    for seat, sees in (("regione", True), ("segreteria", True), ("ponte", False), ("uditrice", False)):
        answer = await file(await served.at(seat), seat, "calendar")
        assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
        assert ("Sala Riservata" in answer.text) == sees, seat
        assert answer.text.count("BEGIN:VEVENT") == (4 if sees else 2)


async def test_votes_are_a_sheet_that_a_spreadsheet_opens(served: Served) -> None:
    answer = await file(await served.at("ponte"), "ponte", "votes")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.content.startswith(b"\xef\xbb\xbf")
    assert answer.headers["content-disposition"].endswith('.csv"')


async def test_the_wall_takes_nothing_home_and_strangers_nothing_at_all(served: Served) -> None:
    wall = await served.at("schermo")
    assert (await file(wall, "schermo", "votes")).status_code == 404
    member = await served.at("ponte")
    for browser in (served.browser(), member):
        answer = await file(browser, "donne", "votes")
        assert (answer.status_code, answer.json()["error"]) == (401, "not_signed_in")


@pytest.mark.parametrize(
    ("document", "query"),
    [
        ("guidelines", {"text": "nothing"}),
        ("guidelines", {"text": "premessa"}),
        ("guidelines", {}),
        ("minutes", {"sitting": "nothing"}),
        ("minutes", {}),
    ],
)
async def test_what_is_not_there_is_said_at_once(served: Served, document: str, query: dict[str, str]) -> None:
    chair = await served.at("regione")
    assert (await file(chair, "regione", document, **query)).status_code == 404
    answer = await chair.post(f"/api/t/{TABLE}/s/regione/exports", json={"document": document, **query})
    assert (answer.status_code, answer.json()["error"]) == (404, "no_such_thing")


@pytest.mark.parametrize("query", [{"format": "exe"}, {"language": "xx"}])
async def test_a_format_or_language_that_there_is_not_is_malformed(served: Served, query: dict[str, str]) -> None:
    member = await served.at("ponte")
    assert (await file(member, "ponte", "guidelines", text=TEXT, **query)).status_code == 400
    wanted = {"document": "guidelines", "text": TEXT, **query}
    assert (await member.post(f"/api/t/{TABLE}/s/ponte/exports", json=wanted)).status_code == 400


async def test_a_sitting_that_goes_on_does_not_keep_a_file_from_being_ready(served: Served) -> None:
    """Each act makes a new entry; a file begun before it is still given to whoever waits for it, for a minute."""
    workshop = Workshop(served.clock)
    wanted = Wanted("minutes", format="markdown", sitting=FIRST)
    first = workshop.making(await served.table(), "secretariat", wanted)
    speech = next(speech.id for speech in (await served.table()).floor.speeches)
    await served.asks("segreteria", WriteSummary(FIRST, speech, "Altro."))
    assert workshop.making(await served.table(), "secretariat", wanted) is first
    await first.task
    assert workshop.making(await served.table(), "secretariat", wanted) is first
    served.clock.on(minutes=2)
    later = workshop.making(await served.table(), "secretariat", wanted)
    assert later is not first
    assert b"Altro." in (await later.task).bytes


async def test_files_are_made_one_after_the_other_and_each_once(served: Served) -> None:
    workshop = Workshop(served.clock)
    table = await served.table()
    one = workshop.making(table, "secretariat", Wanted("minutes", sitting=FIRST))
    two = workshop.making(table, "secretariat", Wanted("votes"))
    assert workshop.making(table, "secretariat", Wanted("votes")) is two
    assert workshop.making(table, "member", Wanted("votes")) is not two
    await asyncio.sleep(0)
    assert (one.step, two.step) == ("writing", "waiting")
    assert (await two.task).media_type.startswith("text/csv")
    assert one.task.done()
