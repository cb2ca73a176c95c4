"""A whole sitting on pages of chair, member and wall, each beside a translated one; and what is said aloud."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple

import pytest
from playwright.async_api import expect

from server.deliberation.ids import AmendmentId, BallotId, ItemId, OptionId, RequestId, SeatId
from server.deliberation.matters.agenda.shapes import CloseItem, OpenItem
from server.deliberation.matters.ballots.shapes import (
    AnnulBallot,
    CallSeat,
    CancelBallot,
    CloseBallot,
    Method,
    NewOption,
    OpenBallot,
    Proclaim,
    ReopenBallot,
)
from server.deliberation.matters.ballots.subjects import Put, PutAmendment, PutQuestion
from server.deliberation.matters.floor.shapes import AskFloor, GiveFloor, PauseSpeaker, ResumeSpeaker, TakeFloorBack
from server.deliberation.matters.sittings.shapes import CloseSitting, OpenSitting, ResumeSitting, SuspendSitting
from server.example.people import CHAIR
from server.protocol import WireCommand
from tests.browser.crowd import SITTING
from tests.browser.sitting import MEMBER, OTHERS, PATIENCE, Room, Tabs, answer, next_step
from tests.browser.translating import difference, translate

FIRST, SECOND, THIRD, FOURTH = (BallotId(f"v-{place}") for place in range(1, 5))
MEETINGS: Final = AmendmentId("a-incontri")
QUESTION: Final = "Da che cosa cominciamo?"
OPTIONS: Final = tuple(NewOption(OptionId(words), words) for words in ("Lavoro", "Salute", "Casa"))
SAID: Final = [
    "Punto 1: Presenze e verbale precedente",
    "Parla Elena Popescu",
    "Punto 2: Linee guida: emendamenti e voto",
    "Si vota: Da due incontri l’anno a quattro",
    "Mancano 30 secondi alla chiusura.",
    "La votazione è chiusa.",
    "Si vota: Da due incontri l’anno a quattro",
    "La votazione è chiusa.",
    "Approvato, 9 favorevoli.",
    "Il voto è annullato.",
    f"Si vota: {QUESTION}",
    "Il voto è annullato.",
    "Si vota: Chi coordina?",
    "Mancano 10 secondi alla chiusura.",
    "La votazione è cancellata.",
    "Si vota: Da due incontri l’anno a quattro",
    "Il voto è annullato.",
    "Punto 4: Varie",
]


class Walk(NamedTuple):
    """`differences`: after which step a translated page did not say what the other said. `replaced`: texts at last."""

    said: dict[str, list[str]]
    differences: list[str]
    steps: int
    replaced: list[int]


class Walking:
    """Goes through a sitting step by step, and looks at all pages after each."""

    def __init__(self, room: Room, translated: Tabs) -> None:
        self.room: Final = room
        self.translated: Final = translated
        self.differences: list[str] = []
        self.steps = 0

    async def chair(self, *commands: WireCommand) -> None:
        for command in commands:
            await self.room.own.asks(CHAIR, command)
        await self.look(type(commands[-1]).__name__)

    async def member(self, command: WireCommand) -> None:
        await self.room.own.asks(MEMBER, command)
        await self.look(type(command).__name__)

    async def ballot(self, id: BallotId, put: Put, wording: str, method: Method = "open", **more: object) -> None:
        kinds = {"pick_up_to": 0, "options": (), "closes_in": None, "repeats": None, **more}
        await self.chair(OpenBallot(ballot=id, put=put, wording=wording, method=method, **kinds))  # type: ignore[arg-type]

    async def look(self, what: str) -> None:
        self.steps += 1
        for plain, translated in zip(self.room.tabs, self.translated, strict=True):
            if found := await difference(translated, plain):
                self.differences.append(f"{self.steps}, {what}, {plain.url}: {found}")


@pytest.fixture(scope="module")
async def walk(room: Room) -> Walk:
    context = room.tabs.chair.context
    copies = Tabs(await context.new_page(), await context.new_page(), await context.new_page())
    for page, tab in zip(copies, room.tabs, strict=True):
        await page.set_viewport_size(tab.viewport_size or {"width": 390, "height": 844})
        await page.goto(tab.url)
        assert await difference(page, tab) == ""
        await translate(page)
    for tab in room.tabs:
        await tab.evaluate(LISTEN)
    walking = Walking(room, copies)
    await whole_sitting(walking)
    for page in (*room.tabs, *copies):
        await expect(page.locator("[data-live]")).to_have_text(SAID[-1], timeout=PATIENCE)
    said = {name: await tab.evaluate("said") for name, tab in room.tabs._asdict().items()}
    replaced = [await page.locator("font > font").count() for page in copies]
    return Walk(said, walking.differences, walking.steps, replaced)


LISTEN = """() => {
    const region = document.querySelector("[data-live]");
    window.said = [];
    let before = region.textContent;
    new MutationObserver(() => {
        const now = region.textContent;
        if (now !== "" && before === "") said.push(now);
        before = now;
    }).observe(region, { childList: true, subtree: true, characterData: true });
}"""
"""Writes down what the live region of this page says."""


async def whole_sitting(walk: Walking) -> None:
    await walk.room.others.come(*OTHERS)
    await walk.room.own.come(CHAIR, MEMBER)
    await walk.look("CheckIn")
    await walk.chair(OpenSitting(SITTING, "first"))
    await walk.chair(OpenItem(ItemId("s2-presenze")))
    await a_speech_and_a_break(walk)
    await walk.chair(CloseItem(ItemId("s2-presenze")))
    await walk.chair(OpenItem(ItemId("s2-linee")))
    await a_vote_with_a_time(walk)
    await votes_of_other_kinds(walk)
    await walk.chair(OpenItem(ItemId("s2-varie")))
    await walk.chair(CloseSitting(SITTING))


async def a_speech_and_a_break(walk: Walking) -> None:
    await walk.room.others.asks("cittadini", AskFloor(RequestId("r-1"), "speech"))
    await walk.member(AskFloor(RequestId("r-2"), "speech"))
    await walk.chair(GiveFloor(RequestId("r-1")))
    await walk.chair(PauseSpeaker())
    await walk.chair(ResumeSpeaker())
    await walk.chair(TakeFloorBack())
    back = datetime.now(UTC) + timedelta(minutes=15)
    await walk.chair(SuspendSitting(SITTING, back))
    await walk.chair(ResumeSitting(SITTING))


async def a_vote_with_a_time(walk: Walking) -> None:
    chair, member, _ = walk.room.tabs
    await walk.ballot(FIRST, PutAmendment(MEETINGS), "Da due incontri l’anno a quattro", closes_in=31)
    for word in ("Contrario", "Favorevole"):
        await answer(walk.translated.member, word).click()
        await expect(member.locator(".receipt h1")).to_have_text(word)
        await expect(member.locator(".receipt")).to_contain_text("Registrato alle")
        await walk.look(word)
    await walk.room.others.vote("for", *OTHERS[:8])
    await expect(chair.get_by_text("Hanno votato 9 di 16")).to_be_visible()
    await walk.look("CastVote")
    await expect(member.locator("[data-live]")).to_have_text("Mancano 30 secondi alla chiusura.", timeout=PATIENCE)
    await walk.chair(CloseBallot(FIRST))
    await walk.chair(ReopenBallot(FIRST))
    await walk.chair(CloseBallot(FIRST))
    await expect(next_step(chair, "proclaim")).to_be_visible(timeout=PATIENCE)
    await walk.look("CountBallot")
    await walk.chair(Proclaim(FIRST))
    await walk.chair(AnnulBallot(FIRST, "La domanda era sbagliata."))


async def votes_of_other_kinds(walk: Walking) -> None:
    await walk.ballot(SECOND, PutQuestion(), QUESTION, pick_up_to=2, options=OPTIONS)
    page = walk.translated.member
    await page.get_by_label("Lavoro").check()
    await expect(page.get_by_text("Scegli fino a 2 proposte. Una scelta.")).to_be_visible()
    await page.get_by_role("button", name="Invia le scelte").click()
    await expect(page.get_by_role("button", name="Scelte registrate")).to_be_visible()
    await expect(page.locator(".receipt h1")).to_have_text("Lavoro")
    await walk.chair(AnnulBallot(SECOND, "Si decide dopo."))
    await walk.ballot(THIRD, PutQuestion(), "Chi coordina?", closes_in=12)
    await expect(walk.room.tabs.member.get_by_text("chiude tra 0:08")).to_be_visible(timeout=PATIENCE)
    await walk.chair(CancelBallot(THIRD))
    await walk.ballot(FOURTH, PutAmendment(MEETINGS), "Da due incontri l’anno a quattro", "roll_call")
    await walk.chair(CallSeat(FOURTH, SeatId(MEMBER)))
    await walk.room.own.vote("abstain", MEMBER)
    await walk.look("CastVote")
    await walk.chair(CallSeat(FOURTH, SeatId(OTHERS[0])))
    await walk.chair(AnnulBallot(FOURTH, "Si vota un’altra volta."))


async def test_what_is_said_aloud_is_what_a_listener_must_know_and_nothing_else(walk: Walk) -> None:
    assert walk.said["member"] == SAID
    assert walk.said["chair"] == SAID
    bodies = {"Elena Popescu": "Associazione Esempio Nuovi Cittadini"}
    assert walk.said["wall"] == [words.replace(name, body) for words in SAID for name, body in bodies.items()]


async def test_a_translated_page_says_at_every_step_what_the_page_itself_says(walk: Walk) -> None:
    assert walk.steps > 30
    assert min(walk.replaced) > 5
    assert walk.differences == []
