"""The database goes and comes back, the server restarts: what people read meanwhile, and that all goes on by itself."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator

import pytest
from playwright.async_api import Page, expect

from tests.browser.apart import House, house_apart
from tests.browser.sitting import PATIENCE, Room, answer, in_session, press, question
from tests.browser.stage import Demo, accessible, picture

RECORDED = re.compile(r"Registrato alle \d\d:\d\d:\d\d\.")
AWAY = "Adesso il server non può salvare."
WAITS = "Il tuo voto aspetta qui: adesso il server non può salvarlo."


@pytest.fixture(scope="module")
def house() -> Iterator[House]:
    with house_apart() as house:
        yield house


@pytest.fixture(scope="module")
def demo(house: House) -> Demo:
    """Takes the place of the one whose database is its own."""
    return house.demo


@pytest.fixture(scope="module", autouse=True)
async def begun(room: Room) -> None:
    await in_session(room, "s2-linee")


def took(capsys: pytest.CaptureFixture[str], what: str, began: float) -> None:
    with capsys.disabled():
        print(f"\n{what}: {time.monotonic() - began:.1f} s", end=" ")


async def test_while_the_database_is_away_votes_wait_and_say_so_and_then_count_once(
    house: House, room: Room, second: Page, capsys: pytest.CaptureFixture[str]
) -> None:
    chair, member, wall = room.tabs
    await press(chair, "vote_amendment")
    await expect(question(second)).to_have_text("Da due incontri l’anno a quattro")
    await answer(member, "Favorevole").click()
    await expect(member.locator(".receipt")).to_contain_text(RECORDED)

    began = time.monotonic()
    house.database_goes()
    await expect(second.get_by_text(AWAY)).to_be_visible(timeout=PATIENCE)
    took(capsys, "a phone says that nothing can be saved after", began)
    for page in (chair, member, wall):
        await expect(page.get_by_text(AWAY)).to_be_visible()
    await expect(second.get_by_text(WAITS)).to_be_visible()
    await picture(second, "phone-database-away")
    await accessible(second)
    await answer(second, "Contrario").click()
    await answer(second, "Favorevole").click()
    receipt = second.locator(".receipt")
    await expect(receipt).to_contain_text("Favorevole")
    await expect(receipt).to_contain_text("Non inviato. Tieni aperta la pagina.")
    await expect(second.get_by_text("Non inviata: 1 cosa.")).to_be_visible()
    await expect(second.get_by_text("In linea")).to_have_count(0)
    await expect(chair.get_by_text("Ha votato 1 di 17")).to_be_visible()
    await picture(second, "phone-database-away-voted")
    await picture(chair, "chair-database-away")
    await picture(wall, "wall-database-away")
    for page in (second, chair, wall):
        await accessible(page)

    house.database_comes()
    began = time.monotonic()
    await expect(receipt).to_contain_text(RECORDED, timeout=PATIENCE)
    took(capsys, "the vote that waited is recorded after", began)
    for page in (chair, member, second, wall):
        await expect(page.get_by_text(AWAY)).to_have_count(0)
    await expect(second.get_by_text(WAITS)).to_have_count(0)
    await expect(chair.get_by_text("Hanno votato 2 di 17")).to_be_visible()
    await second.reload()
    await expect(receipt).to_contain_text("Favorevole")


async def test_a_server_that_is_told_to_end_in_mid_vote_is_soon_back_and_so_is_everybody(
    house: House, room: Room, second: Page, capsys: pytest.CaptureFixture[str]
) -> None:
    chair, member, _ = room.tabs
    status, seconds = house.server_goes()
    assert status == 0
    assert seconds < 60
    with capsys.disabled():
        print(f"\nthe server ended after {seconds:.1f} s", end=" ")
    await expect(second.get_by_text("Senza rete.")).to_be_visible()
    await answer(second, "Contrario").click()
    house.server_comes()
    began = time.monotonic()
    receipt = second.locator(".receipt")
    await expect(receipt).to_contain_text(RECORDED, timeout=PATIENCE)
    await expect(receipt).to_contain_text("Contrario")
    took(capsys, "a phone is back and its vote recorded after", began)
    for page in (chair, member):
        await expect(page.get_by_text("Senza rete")).to_have_count(0, timeout=PATIENCE)
    took(capsys, "everybody is back after", began)
    await answer(member, "Contrario").click()
    await expect(member.locator(".receipt")).to_contain_text("Contrario")
    await expect(member.locator(".receipt")).to_contain_text(RECORDED)
    await expect(chair.get_by_text("Hanno votato 2 di 17")).to_be_visible()
