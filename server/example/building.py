"""Builds the example by asking, as its people would have: seats, a first sitting that is over, a second to open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from itertools import count
from typing import Final
from zoneinfo import ZoneInfo

from server.deliberation import core
from server.deliberation.ids import (
    OFFICE,
    AmendmentId,
    BallotId,
    BodyId,
    CommandId,
    CommitmentId,
    ItemId,
    OptionId,
    PersonId,
    ProcedureId,
    RequestId,
    SeatId,
    SittingId,
    TableId,
    TextId,
)
from server.deliberation.matters.agenda.shapes import AddItem, CloseItem, ItemKind, OpenItem
from server.deliberation.matters.amendments.shapes import FileAmendment
from server.deliberation.matters.ballots.shapes import CastVote, CloseBallot, NewOption, OpenBallot, Proclaim
from server.deliberation.matters.ballots.subjects import PutQuestion
from server.deliberation.matters.charter import FoundTable
from server.deliberation.matters.floor.shapes import AskFloor, GiveFloor, TakeFloorBack
from server.deliberation.matters.minutes.shapes import RecordCommitment, WriteSummary
from server.deliberation.matters.presence import CheckIn, Excuse
from server.deliberation.matters.procedures import ProposeProcedure
from server.deliberation.matters.seats import GiveSeat
from server.deliberation.matters.sittings.shapes import CloseSitting, Convene, OpenSitting, PlanSitting
from server.deliberation.matters.texts.shapes import AddText, ImportText, LetWrite
from server.deliberation.messages import AnyCommand
from server.deliberation.rules import Rules
from server.deliberation.shapes import By
from server.deliberation.tally import Vote
from server.example import words
from server.example.people import CHAIR, PEOPLE, SCREEN, SECRETARY
from server.protocol import Done
from server.sessions.rooms import Rooms
from server.sessions.turn import by_the_clock
from server.storage.store import Body, Person, Store

TABLE: Final = TableId("dimostrazione")
TEXT: Final = TextId("linee-guida")
DRAFT: Final = TextId("premessa")
FIRST, SECOND, THIRD = (SittingId(f"seduta-{n}") for n in (1, 2, 3))
_ROME: Final = ZoneInfo("Europe/Rome")
_Point = tuple[str, ItemKind, str, int, str | None]
"""Of an agenda: id, kind, title, minutes, the text or procedure it is about."""


class SteppedClock:
    """A clock that stands wherever it was last put."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def on(self, **step: float) -> None:
        self.at += timedelta(**step)


class _Asking:
    def __init__(self, rooms: Rooms, clock: SteppedClock) -> None:
        self._rooms = rooms
        self.clock = clock
        self._ids = count(1)

    async def __call__(self, by: str, command: AnyCommand, *, after: float = 1) -> None:
        """This seat asks so, `after` seconds later."""
        self.clock.on(seconds=after)
        act = By(SeatId(by), SeatId(by), "own_device", CommandId(f"example-{next(self._ids)}"))
        reply = await self._rooms.ask(TABLE, command, act)
        if not isinstance(reply, Done):
            raise RuntimeError(f"the example asked {type(command).__name__} and the table said {reply}")

    async def what_is_due(self) -> None:
        """What the table does by itself is done at its moment."""
        live = await self._rooms.live(TABLE)
        for at, command in core.due(live.room.table):
            self.clock.at = max(self.clock.at, at)
            await self._rooms.ask(TABLE, command, by_the_clock(TABLE, command, at))


async def build(store: Store, rooms: Rooms, clock: SteppedClock, today: datetime) -> None:
    """The example table with everything in it; `clock` is the rooms' and ends before `today`."""
    afternoon = datetime.combine(today.astimezone(_ROME).date(), time(15), _ROME)
    clock.at = afternoon - timedelta(days=60)
    await _register(store, clock)
    ask = _Asking(rooms, clock)
    await _seats(rooms, ask)
    await _first_sitting(ask, afternoon - timedelta(days=35))
    await _text_and_amendments(ask, afternoon - timedelta(days=20))
    await _next_sittings(ask, afternoon)


async def _register(store: Store, clock: SteppedClock) -> None:
    bodies = [
        Body(
            id=BodyId(each.key),
            name=each.body,
            bench=each.bench,
            municipality=each.place,
            region="Veneto",
            relation="of_migrants" if each.bench == "association" else "",
        )
        for each in PEOPLE
    ]
    people = [Person(PersonId(each.key), each.person, BodyId(each.key)) for each in PEOPLE]
    await store.keep_register(bodies, people, clock())


async def _seats(rooms: Rooms, ask: _Asking) -> None:
    await rooms.begin(TABLE)
    await ask(OFFICE, FoundTable(words.TABLE_NAME, BodyId(CHAIR), "Europe/Rome", Rules()))
    for each in PEOPLE:
        key = each.key
        await ask(OFFICE, GiveSeat(SeatId(key), BodyId(key), PersonId(key), each.role, each.votes, None))
    await ask(OFFICE, GiveSeat(SeatId(SCREEN), None, None, "screen", votes=False, stands_in_for=None))


async def _agenda(
    ask: _Asking, sitting: SittingId, items: Sequence[tuple[str, ItemKind, str, int, str | None]]
) -> None:
    for key, kind, title, minutes, about in items:
        text = TextId(about) if kind == "text" and about is not None else None
        procedure = ProcedureId(about) if kind == "procedure" and about is not None else None
        await ask(SECRETARY, AddItem(ItemId(key), sitting, kind, title, minutes, text, procedure))


async def _first_sitting(ask: _Asking, at: datetime) -> None:
    """Over: the priorities were chosen, the minutes wait for a summary."""
    ask.clock.at = at - timedelta(days=12)
    await ask(SECRETARY, PlanSitting(FIRST, at, "Sala Esempio, Mestre", "mixed"))
    items: list[_Point] = [
        ("s1-avvio", "discussion", "Avvio dei lavori", 15, None),
        ("s1-priorita", "ballot", "Le priorità del Tavolo", 30, None),
    ]
    await _agenda(ask, FIRST, items)
    await ask(SECRETARY, Convene(FIRST, "La seduta si può seguire anche a distanza.", ()))
    ask.clock.at = at
    voters = [each.key for each in PEOPLE if each.votes]
    for key in voters[:-2]:
        await ask(key, CheckIn(FIRST, "remote" if key in ("dolomiti", "polesine") else "in_room"), after=4)
    await ask(voters[-2], Excuse(FIRST))
    await ask(SECRETARY, CheckIn(FIRST, "in_room"))
    await ask(CHAIR, OpenSitting(FIRST, "first"), after=120)
    await ask(CHAIR, OpenItem(ItemId("s1-avvio")))
    for key, seconds in (("ponte", 150), ("comune-treviso", 95)):
        await ask(key, AskFloor(RequestId(f"r-{key}"), "speech"))
        await ask(CHAIR, GiveFloor(RequestId(f"r-{key}")))
        await ask(CHAIR, TakeFloorBack(), after=seconds)
    await ask(CHAIR, CloseItem(ItemId("s1-avvio")), after=20)
    await _priorities(ask, voters[:-2])
    await ask(CHAIR, CloseItem(ItemId("s1-priorita")), after=30)
    summary = "chiede che le associazioni ricevano i documenti almeno dieci giorni prima di ogni seduta."
    await ask(SECRETARY, WriteSummary(FIRST, RequestId("r-ponte"), summary))
    promise = RecordCommitment(
        FIRST, CommitmentId("c-1"), BodyId(CHAIR), "Regione Esempio", "Invia la bozza delle linee guida", at.date()
    )
    await ask(SECRETARY, promise)
    await ask(CHAIR, CloseSitting(FIRST), after=60)


async def _priorities(ask: _Asking, voters: Sequence[str]) -> None:
    ballot = BallotId("v-priorita")
    options = tuple(NewOption(OptionId(key), label) for key, label in words.PRIORITIES)
    await ask(CHAIR, OpenItem(ItemId("s1-priorita")))
    question = "Quali sono le quattro priorità del Tavolo?"
    await ask(CHAIR, OpenBallot(ballot, PutQuestion(), question, "open", 4, options, None, None))
    for place, key in enumerate(voters):
        picks = tuple(option.id for n, option in enumerate(options) if n not in (4 - place % 3, place % 5))
        await ask(key, CastVote(ballot, Vote(None, picks)))
    await ask(CHAIR, CloseBallot(ballot), after=10)
    await ask.what_is_due()
    await ask(CHAIR, Proclaim(ballot), after=5)


async def _text_and_amendments(ask: _Asking, at: datetime) -> None:
    ask.clock.at = at
    await ask(OFFICE, ImportText(TEXT, words.TEXT_TITLE, "guidelines", words.text_units()))
    await ask(SECRETARY, AddText(DRAFT, words.DRAFT_TITLE, "guidelines"))
    await ask(CHAIR, LetWrite(DRAFT, None))
    for each in words.PROPOSALS:
        filed = FileAmendment(AmendmentId(each.key), TEXT, 1, each.edits, each.summary, each.reason)
        await ask(each.author, filed, after=3600)
    for dialogue in words.PROCEDURES:
        await ask(dialogue.author, ProposeProcedure(ProcedureId(dialogue.key), dialogue.title, dialogue.terms))


async def _next_sittings(ask: _Asking, afternoon: datetime) -> None:
    ask.clock.at = afternoon - timedelta(days=12)
    await ask(SECRETARY, PlanSitting(SECOND, afternoon, "Sala Esempio, Mestre", "mixed"))
    second: list[_Point] = [
        ("s2-presenze", "discussion", "Presenze e verbale precedente", 10, None),
        ("s2-linee", "text", "Linee guida: emendamenti e voto", 60, TEXT),
        ("s2-premessa", "text", "Premessa: la scriviamo insieme", 30, DRAFT),
        ("s2-varie", "discussion", "Varie", 10, None),
    ]
    await _agenda(ask, SECOND, second)
    documents = ("Linee guida, testo base", "Verbale n. 1, bozza")
    await ask(SECRETARY, Convene(SECOND, "Portate il telefono: si vota dal link personale.", documents))
    later = afternoon + timedelta(days=28)
    await ask(SECRETARY, PlanSitting(THIRD, later, "Sala Esempio, Padova", "in_person"))
    third: list[_Point] = [
        (f"s3-{dialogue.key}", "procedure", dialogue.title, 15, dialogue.key) for dialogue in words.PROCEDURES
    ]
    await _agenda(ask, THIRD, third)
