"""The assembly that goes on in the storm: sittings, votes, hands, texts that are drafted and sealed. Holds no test."""

from __future__ import annotations

import asyncio
import contextlib
from random import Random
from typing import Final, cast, get_args

from server.deliberation.ids import OFFICE, BallotId, SeatId, SittingId, TextId
from server.deliberation.matters.ballots.shapes import CloseBallot, OpenBallot
from server.deliberation.matters.ballots.subjects import PutQuestion
from server.deliberation.matters.minutes.shapes import PrepareMinutes
from server.deliberation.matters.presence import CheckIn
from server.deliberation.matters.seats import ChangeSeat, EndSeat, GiveSeat
from server.deliberation.matters.sittings.shapes import CloseSitting, Convene, OpenSitting, PlanSitting
from server.deliberation.matters.texts.shapes import AddText, CloseDraft, LetWrite, ReopenDraft
from server.deliberation.messages import AnyCommand
from server.deliberation.table import Table
from server.house import now
from server.protocol import WireCommand
from server.sessions.loading import Loaded, read_on
from server.storage.store import Store, Unavailable
from tests.deliberation import plausible
from tests.faults.visitor import Visitor
from tests.sessions.rooms import MEMBERS

SEATS: Final = ("chair", "secretary", *MEMBERS, "guido", "wall", OFFICE)
READERS: Final = ("guido", "chair", "eva")
WRITERS: Final = ("ana", "ben", "secretary")
DRAFTS: Final = {"patto": 12, "quaderno": 120}
"""Texts that are written one after the other, and how many edits each has when it is closed."""
_WIRE: Final = get_args(WireCommand)
_SOONEST: Final = 10
"""Seconds after which a ballot may close by itself."""


class People:
    """Who is there, at pages of their own."""

    def __init__(self, r: Random) -> None:
        self.r: Final = r
        self.visitors: Final[dict[str, Visitor]] = {}
        self.table: Table | None = None
        self._texts: Final = dict.fromkeys(DRAFTS, 0)
        self._sittings = 0
        self._ballots = 0
        self._seats = 0

    async def deliberate(self, store: Store, loaded: Loaded) -> None:
        """The assembly goes on as if nothing were: sittings, votes, hands, texts drafted and sealed."""
        while True:
            await asyncio.sleep(self.r.expovariate(80))
            self.nobody_failed()
            if self.r.random() < 0.2:
                with contextlib.suppress(Unavailable):
                    loaded, _ = await read_on(store, loaded)
            self.table = loaded.table
            if self.r.random() < 0.4:
                self._write()
            elif (chosen := self._act(loaded)) is not None:
                name, command = chosen
                if self._allowed(command) and name in self.visitors and len(self.visitors[name].waiting) <= 3:
                    wire = cast(WireCommand, command)  # as _allowed has just seen
                    self.visitors[name].ask(wire, self.r.choice((1, 1, 1, 2, 3, 5)))
            if self.r.random() < 0.02:
                self.r.choice(list(self.visitors.values())).cut()

    def _write(self) -> None:
        assert self.table is not None
        open_to_all = [each.id for each in self.table.texts.by_id.values() if each.open_to_all]
        if not open_to_all:
            return
        text = self.r.choice([each for each in open_to_all if each in self._ours()] or open_to_all)
        writer, reader = self.visitors[self.r.choice(WRITERS)], self.visitors[self.r.choice(READERS)]
        if f"text/{text}" in writer.book.records and len(writer.unsent) < 5:
            writer.write(text)
        if f"text/{text}" in reader.book.records:
            reader.read(text)

    def _act(self, loaded: Loaded) -> tuple[str, AnyCommand] | None:
        """What the course of a sitting asks for, or whatever one might press."""
        dice, table = self.r.random(), loaded.table
        if dice < 0.5:
            command, name = plausible.pressed(self.r, table)
            return name, command
        if dice < 0.72:
            return self._text(table)
        if dice < 0.76:
            self._seats += 1
            return OFFICE, GiveSeat(SeatId(f"seat{self._seats}"), None, None, "member", votes=False, stands_in_for=None)
        if dice < 0.78:
            return "chair", AddText(TextId(f"aside{self.r.randrange(10**6)}"), "Altro", "guidelines")
        return self._sitting(table)

    def _ours(self) -> list[TextId]:
        return [TextId(f"{name}{number}") for name, number in self._texts.items()]

    def _text(self, table: Table) -> tuple[str, AnyCommand]:
        name = self.r.choice(tuple(DRAFTS))
        text = table.texts.by_id.get(TextId(f"{name}{self._texts[name]}"))
        if text is not None and text.state == "sealed" and self.r.random() < 0.2:
            return "chair", ReopenDraft(text.id)
        if text is None or text.state == "sealed":
            self._texts[name] += text is not None
            return "chair", AddText(TextId(f"{name}{self._texts[name]}"), name.title(), "guidelines")
        if text.state == "drafting" and not text.open_to_all:
            return "chair", LetWrite(text.id, None)
        longest = max(
            (each.papers[text.id].have for each in self.visitors.values() if text.id in each.papers), default=0
        )
        if longest >= DRAFTS[name]:
            for _ in range(6):  # they write on while it is being closed
                self._write()
            return "chair", CloseDraft(text.id)
        return "chair", LetWrite(text.id, None)

    def _sitting(self, table: Table) -> tuple[str, AnyCommand]:
        sitting = table.sittings.current
        if sitting is None:
            unsigned = [each for each in table.sittings.by_id.values() if each.state == "closed"]
            if unsigned and self.r.random() < 0.5:
                return "secretary", PrepareMinutes(unsigned[-1].id)
            planned = [each for each in table.sittings.by_id.values() if each.state == "planned"]
            if planned:
                return "secretary", Convene(planned[0].id, "", ())
            self._sittings += 1
            return "secretary", PlanSitting(SittingId(f"sitting{self._sittings}"), now(), "Venezia", "mixed")
        if sitting.state == "convened" and self.r.random() < 0.3:
            return "chair", OpenSitting(sitting.id, "second")
        ballot = table.ballots.running
        if sitting.state == "open" and ballot is None and self.r.random() < 0.3:
            self._ballots += 1
            id = BallotId(f"ballot{self._ballots}")
            return "chair", OpenBallot(id, PutQuestion(), "Si va avanti?", "open", 0, (), _SOONEST, None)
        if ballot is not None and ballot.state == "open" and self.r.random() < 0.2:
            return "chair", CloseBallot(ballot.id)  # and the clock has it counted
        if sitting.state == "open" and self.r.random() < 0.05:
            return "chair", CloseSitting(sitting.id)
        return self.r.choice(("chair", *MEMBERS)), CheckIn(sitting.id, "in_room")

    def _allowed(self, command: AnyCommand) -> bool:
        """Nobody who is looked at loses the seat, and the house's own commands come from the house."""
        if isinstance(command, EndSeat | ChangeSeat) and command.seat in SEATS:
            return isinstance(command, ChangeSeat) and command.seat == "guido" and command.role != "member"
        return type(command) in _WIRE

    def nobody_failed(self) -> None:
        """No page was told what cannot be."""
        for visitor in self.visitors.values():
            if visitor.failed is not None:
                raise visitor.failed
