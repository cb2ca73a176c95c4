"""The rest of the assembly: seats that come in by links of their own and ask over HTTP. Holds no test."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from secrets import token_hex
from typing import Final, Self, TypeVar

import msgspec
from playwright.async_api import APIRequestContext, Browser, BrowserContext

from server import auth
from server.commands.common import opened_store
from server.config import from_environment
from server.deliberation.ids import CommandId, SeatId, SittingId, TableId
from server.deliberation.matters.ballots.seeing import BallotRecord
from server.deliberation.matters.ballots.shapes import CastVote
from server.deliberation.matters.presence import CheckIn, GoOut
from server.deliberation.shapes import Record
from server.deliberation.tally import Choice, Vote
from server.example.people import PEOPLE
from server.protocol import Ask, WireCommand
from tests.browser.stage import Demo

VOTERS: Final = tuple(each.key for each in PEOPLE if each.votes)
"""The seats of the example that vote, the chair's included."""
SITTING: Final = SittingId("seduta-2")
R = TypeVar("R", bound=Record)


class Crowd:
    """Several seats behind one cookie; each asks for itself, at its own address."""

    def __init__(self, context: BrowserContext, demo: Demo) -> None:
        self._context: Final = context
        self._demo: Final = demo

    @classmethod
    async def of(cls, browser: Browser, demo: Demo, seats: Iterable[str]) -> Self:
        """These seats, come in but not yet present."""
        context = await browser.new_context()
        settings = from_environment(state=demo.state)
        async with opened_store(settings, share=True) as store:
            table, now = TableId(demo.links.table), datetime.now(UTC)
            tokens = [await auth.issue_link(store, table, SeatId(seat), now) for seat in seats]
        for token in tokens:
            answer = await context.request.post(f"{demo.address}/api/link/enter", data={"token": token})
            assert answer.ok, await answer.text()
        return cls(context, demo)

    @property
    def request(self) -> APIRequestContext:
        return self._context.request

    async def asks(self, seat: str, command: WireCommand) -> dict[str, object]:
        """What the table answers; fails unless it is done."""
        ask = msgspec.json.encode(Ask(id=CommandId(token_hex(13)), command=command))
        address = f"{self._demo.address}/api/t/{self._demo.links.table}/s/{seat}/ask"
        response = await self.request.post(address, data=ask, headers={"Content-Type": "application/json"})
        answer: dict[str, object] = await response.json()
        assert answer.get("type") == "Done", f"{seat}: {command} -> {answer}"
        return answer

    async def come(self, *seats: str) -> None:
        for seat in seats:
            await self.asks(seat, CheckIn(SITTING, "in_room"))

    async def go(self, *seats: str) -> None:
        for seat in seats:
            await self.asks(seat, GoOut(SITTING))

    async def vote(self, choice: Choice, *seats: str) -> None:
        """These cast this vote in the ballot that is open."""
        ballot = await self.ballot(seats[0])
        for seat in seats:
            await self.asks(seat, CastVote(ballot.id, Vote(choice)))

    async def pick(self, seat: str, *options: str) -> None:
        """This seat chooses the options of the open ballot with these words."""
        ballot = await self.ballot(seat)
        by_words = {each.words: each.id for each in ballot.options}
        await self.asks(seat, CastVote(ballot.id, Vote(None, tuple(by_words[words] for words in options))))

    async def ballot(self, seat: str) -> BallotRecord:
        """The one that is open, as this seat sees it."""
        (ballot,) = (each for each in await self.records(seat, BallotRecord) if each.state == "open")
        return ballot

    async def records(self, seat: str, kind: type[R]) -> list[R]:
        """What this seat may see now, of one type."""
        response = await self.request.get(f"{self._demo.address}/api/t/{self._demo.links.table}/s/{seat}/now")
        records = [record for message in await response.json() for record in message.get("records", {}).values()]
        return [msgspec.convert(each, kind) for each in records if each["type"] == kind.__name__]
