"""The record page for browser tests: votes to put on it, ways to it, files fetched from it. Holds no test."""

from __future__ import annotations

import re
from typing import Final

from playwright.async_api import Download, Locator, Page, expect

from server.deliberation.ids import AmendmentId, BallotId
from server.deliberation.matters.ballots.shapes import CloseBallot, OpenBallot
from server.deliberation.matters.ballots.subjects import PutAmendment
from server.example.people import CHAIR
from tests.browser.crowd import VOTERS, Crowd
from tests.browser.sitting import press
from tests.browser.stage import SIZES, Demo, Size, picture

WRITTEN: Final = {
    "PDF": (b"%PDF-1.", 20_000),
    "HTML": (b"<!doctype html>", 10_000),
    "ODT": (b"PK\x03\x04", 8_000),
    "DOCX": (b"PK\x03\x04", 8_000),
    "Markdown": (b"Regione Esempio", 3_000),
    "JSON": (b"{", 5_000),
}
"""How the bytes of each format begin, and how many there are at least."""
OTHERS: Final = tuple(seat for seat in VOTERS if seat != CHAIR)


async def decided(chair: Page, own: Crowd, crowd: Crowd, amendment: str, against: int) -> None:
    """This amendment is put to the vote, so many are against it and all others for it, and the chair proclaims."""
    ballot = BallotId(f"v-{amendment}")
    put = PutAmendment(AmendmentId(amendment))
    await own.asks(CHAIR, OpenBallot(ballot, put, "Si approva l’emendamento?", "open", 0, (), None, None))
    await crowd.vote("against", *OTHERS[:against])
    await crowd.vote("for", *OTHERS[against:-1])
    await crowd.vote("abstain", OTHERS[-1])
    await own.asks(CHAIR, CloseBallot(ballot))
    await press(chair, "proclaim")
    await expect(chair.locator(f'[data-result="{ballot}"]')).to_be_visible()


async def record(page: Page, demo: Demo, *, size: Size, language: str = "it") -> Page:
    """Goes to the record with this page, in this language."""
    width, height = SIZES[size]
    await page.set_viewport_size({"width": width, "height": height})
    await page.goto(f"{demo.address}/t/{demo.links.table}/record")
    await page.locator(f'.phead button[lang="{language}"]').click()
    await expect(page.locator("#documents h2")).to_be_visible()
    return page


async def whole(page: Page, name: str) -> None:
    """Keeps a picture of the page from its top to its end."""
    before = page.viewport_size
    assert before is not None
    height = int(await page.evaluate("document.documentElement.scrollHeight"))
    await page.set_viewport_size({"width": before["width"], "height": min(height, 12_000)})
    await picture(page, name)
    await page.set_viewport_size(before)


async def fetched(page: Page, line: Locator, format: str) -> bytes:
    """What the reader gets who presses this format, once the page has said that it is ready."""
    async with page.expect_download() as coming:
        await line.get_by_role("link", name=format).click()
    download: Download = await coming.value
    await expect(line.get_by_role("status")).to_contain_text(f"{download.suggested_filename} è pronto: ")
    return (await download.path()).read_bytes()


async def fingerprint(place: Locator) -> str:
    """The digits that stand in groups of four."""
    shown = await place.locator(".hash").first.text_content()
    assert shown is not None
    assert re.fullmatch(r"([0-9a-f]{4} ){15}[0-9a-f]{4}", shown), shown
    return shown.replace(" ", "")


async def records(page: Page, demo: Demo, seat: str, kind: str) -> list[dict[str, object]]:
    """What the server shows this seat of this kind."""
    response = await page.context.request.get(f"{demo.address}/api/t/{demo.links.table}/s/{seat}/now")
    known = [each for message in await response.json() for each in message.get("records", {}).values()]
    return [each for each in known if each["type"] == kind]
