"""A lone deletion is put as «shall the text stand?»: everybody reads what a vote means, and sees what it did."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, expect

from server.deliberation.ids import AmendmentId, UnitId
from server.deliberation.matters.agenda.shapes import OpenItem
from server.deliberation.matters.amendments.edits import TakeOut
from server.deliberation.matters.amendments.shapes import FileAmendment
from server.deliberation.matters.texts.shapes import NewUnit
from server.example.people import CHAIR
from tests.browser.many import ITEM, TEXT, imported
from tests.browser.sitting import MEMBER, OTHERS, Room, answer, in_session, press, room_of
from tests.browser.stage import Demo, accessible, picture

POINTS = ("Gli enti si incontrano due volte l’anno.", "Ogni Comune nomina un referente.")
UNITS = (
    NewUnit(UnitId("k0"), "area", 0, "Lavoro"),
    *(NewUnit(UnitId(f"k{n}"), "point", 0, words) for n, words in enumerate(POINTS, start=1)),
)


@pytest.fixture(scope="module")
async def room(browser: Browser, demo: Demo) -> AsyncIterator[Room]:
    room = await room_of(browser, demo)
    await in_session(room, "s2-premessa")
    await imported(browser, demo, room, UNITS)
    asked = FileAmendment(AmendmentId("k"), TEXT, 1, (TakeOut(UnitId("k2")),), "Si toglie il referente", "Costa.")
    await room.own.asks(MEMBER, asked)
    await room.own.asks(CHAIR, OpenItem(ITEM))
    yield room
    await room.leave()


async def test_everybody_reads_the_question_and_what_each_answer_means(room: Room) -> None:
    chair, phone, wall = room.tabs
    await expect(chair.locator(".centre")).to_contain_text("Il punto 1.2 resta?")
    await expect(wall.locator("h1")).to_have_text("Il punto 1.2 resta?")
    await press(chair, "vote_amendment")
    await expect(phone.locator("h1")).to_have_text("Il punto 1.2 resta?")
    await expect(phone.locator(".note.blue")).to_have_text(
        "Vota a favore chi vuole tenere queste parole. Vota contro chi vuole toglierle. "
        "Se i voti sono pari, le parole si tolgono."
    )
    for page, name in ((chair, "chair"), (phone, "phone"), (wall, "wall")):
        await expect(page.locator(".after .label").first).to_have_text("Se non è approvato")
        await picture(page, f"keeping-{name}")
        await accessible(page)


async def test_not_approved_the_words_are_gone_and_the_verdict_says_so(room: Room) -> None:
    chair, phone, wall = room.tabs
    await answer(phone, "Contrario").click()
    await room.own.vote("against", CHAIR, MEMBER)
    await room.others.vote("against", *OTHERS)
    await expect(chair.get_by_text("Hanno votato tutti.")).to_be_visible()
    await press(chair, "close_ballot")
    await press(chair, "proclaim")
    for page in (chair, phone, wall):
        await expect(page.locator("[data-result]")).to_contain_text("Il testo non resta")
    await expect(phone.locator(".settled")).to_contain_text("non c’è più")
    await picture(phone, "keeping-phone-result")
    await picture(wall, "keeping-wall-result")
    await accessible(phone)
