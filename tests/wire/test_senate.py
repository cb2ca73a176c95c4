"""Real bills voted over real sockets: imported with their amendments as written, put to the vote, the text taken home.

Those that the Senate adopted pass; what comes out of the house reads as the chamber's text did.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from server.app import Site
from server.commands.bill_table import import_bill
from server.config import settings
from server.deliberation import core
from server.deliberation.ids import TableId
from server.example.building import SteppedClock
from server.house import House, open_house
from server.postgres_embedded import embedded_postgres
from server.serving import bound, server
from server.sessions.turn import by_the_clock
from server.storage import postgres
from tests.tools import state_folder
from tests.wire.stranger import Stranger

FOLDER = Path(__file__).resolve().parents[1] / "data/senate-bills"
FILE = FOLDER / "S1-landmines.json"
GOLD = json.loads(FILE.with_name("S1-landmines.gold.json").read_text(encoding="utf-8"))["merge_check"]
ADOPTED = GOLD["adopted_inferred_by_us"]
LONG = FOLDER / "S733-body-donation.json"
CONTENT = {file: file.read_bytes() for file in (FILE, LONG)}
LONG_GOLD = json.loads(LONG.with_name("S733-body-donation.gold.json").read_text(encoding="utf-8"))["merge_check"]


class Voting:
    """The served house, its clock, and the links that the import printed: chair, secretary, seven members."""

    def __init__(self, house: House, clock: SteppedClock, printed: str) -> None:
        self.house, self.clock = house, clock
        self.links = re.findall(r"http://\S+/j#\S+", printed)
        self.table = TableId(re.findall(r"^Table (\S+):", printed)[0])

    async def five_seconds_pass(self) -> None:
        """The time in which a closing can be taken back; then the house counts."""
        self.clock.on(seconds=6)
        live = await self.house.rooms.live(self.table)
        for at, command in core.due(live.room.table):
            await self.house.rooms.ask(self.table, command, by_the_clock(self.table, command, at))


@asynccontextmanager
async def served(capsys: pytest.CaptureFixture[str], file: Path = FILE) -> AsyncIterator[Voting]:
    clock, content = SteppedClock(datetime(2026, 11, 22, 15, tzinfo=UTC)), CONTENT[file]
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(state_folder())
        address = await stack.enter_async_context(embedded_postgres(folder, fast=True))
        await postgres.migrate(address)
        store = await stack.enter_async_context(postgres.connect(address))
        listening = bound(settings({}, state=folder, port=0))
        here = settings({}, state=folder, port=listening.getsockname()[1])
        house = await stack.enter_async_context(open_house(here, store, clock))
        await import_bill(house, file, content, None)
        serving = server(Site(house), here, house.rooms.say_goodbye)
        running = asyncio.create_task(serving.serve([listening]))
        try:
            yield Voting(house, clock, capsys.readouterr().out)
        finally:
            serving.end()
            await running


async def test_the_senate_bill_is_voted_and_taken_home_as_the_chamber_approved_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    async with served(capsys) as voting:
        chair, members, text = await opened(voting)
        filed = [(each["id"], each["number"]) for each in chair.all("AmendmentRecord")]
        decided = {number: await decision(voting, chair, members, id, number) for id, number in filed}
        assert decided == {
            "1.100": "rejected",
            "1.100 (testo 2)": "adopted",
            "2.1": "rejected",
            "6.1": "adopted",
            "6.2": "adopted",  # it says the same as 6.1: one vote for both
            "6.3": "rejected",
        }
        assert {number for number, state in decided.items() if state == "adopted"} == {*ADOPTED, "6.2"}
        await taken_home(voting, text)
        for client in (chair, *members):
            client.socket.transport.abort()  # unread messages would hold a polite end up for ten seconds


async def test_what_was_adopted_of_a_long_bill_makes_the_units_of_the_chamber(
    capsys: pytest.CaptureFixture[str],
) -> None:
    async with served(capsys, LONG) as voting:
        chair, members, text = await opened(voting)
        filed = {each["number"]: each["id"] for each in chair.all("AmendmentRecord")}
        assert len(filed) == 35
        for number in LONG_GOLD["adopted_inferred_by_us"]:
            state = await decision(voting, chair, members, filed[number], number, LONG_GOLD["adopted_inferred_by_us"])
            assert (number, state) == (number, "adopted")
        units = {unit["number"]: unit["words"] for unit in chair.records[f"version/{text}"]["units"]}
        expected = {unit["base_unit"].removesuffix(".h"): unit["merged"] for unit in LONG_GOLD["units"]}
        assert len(expected) == 16
        assert {number: units[number] for number in expected} == expected
        for client in (chair, *members):
            client.socket.transport.abort()


async def opened(voting: Voting) -> tuple[Stranger, list[Stranger], str]:
    """Chair and members in an open sitting, at the item about the bill, and its text."""
    chair, secretary, *members = clients = [Stranger(link) for link in voting.links]
    assert len(members) == 7
    for client in clients:
        await client.join()
    (sitting,), (item,) = chair.all("SittingRecord"), chair.all("ItemRecord")
    for client in clients:
        await done(client, "CheckIn", sitting=sitting["id"], where="in_room")
    await done(chair, "OpenSitting", sitting=sitting["id"], call="first")
    await done(chair, "OpenItem", item=item["id"])
    secretary.socket.transport.abort()
    return chair, members, str(item["text"])


async def done(client: Stranger, type: str, **command: object) -> None:
    answer = await client.ask(type, **command)
    assert answer["type"] == "Done", answer


async def decision(
    voting: Voting, chair: Stranger, members: list[Stranger], id: str, number: str, adopted: list[str] = ADOPTED
) -> str:
    """How the vote on an amendment ends: members are for it as the chamber was; one that fell is not voted."""

    def state() -> str:
        return str(chair.records[f"amendment/{id}"]["state"])

    if state() != "filed":
        return state()
    ballot = f"b-{id}"
    put = {"about": "amendment", "amendment": id}
    shape = {"pick_up_to": 0, "options": [], "closes_in": None, "repeats": None}
    await done(chair, "OpenBallot", ballot=ballot, put=put, wording=number, method="open", **shape)
    choice = "for" if number in adopted else "against"
    for member in members:
        await done(member, "CastVote", ballot=ballot, vote={"choice": choice, "picks": []})
    await done(chair, "CloseBallot", ballot=ballot)
    await voting.five_seconds_pass()
    await chair.until(lambda: chair.records[f"ballot/{ballot}"]["state"] == "counted")
    await done(chair, "Proclaim", ballot=ballot)
    await chair.until(lambda: state() != "filed")
    return state()


async def taken_home(voting: Voting, text: str) -> None:
    """The approved words, unit by unit, out of the files that a member fetches."""
    path = f"/api/t/{voting.table}/s/ente-7/exports/guidelines"
    async with httpx.AsyncClient(base_url=voting.house.settings.public_url) as member:
        await member.post("/api/link/enter", json={"token": voting.links[-1].partition("#")[2]})
        document = (await member.get(path, params={"text": text, "format": "json"})).json()
        markdown = (await member.get(path, params={"text": text, "format": "markdown"})).text
        pdf = (await member.get(path, params={"text": text, "format": "pdf"})).content
    units = [block for block in document["blocks"] if block["block"] == "unit"]
    words = [unit["words"]["text"] for unit in units]
    merged = [unit["merged"] for unit in GOLD["units"]]
    assert len(merged) == 6
    for expected in merged:
        assert words.count(expected) == 1
        assert markdown.count(expected) == 1
    places = [words.index(expected) for expected in merged]
    assert places == sorted(places)
    assert len(words) == 20
    new = units[places[0]]
    assert "".join(piece["text"] for piece in new["number"]) == "1-bis."
    assert f"**1-bis.** {merged[0]}" in markdown
    assert pdf.startswith(b"%PDF-1.")
