"""What must hold when everything has come to rest, whatever went wrong before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import groupby

from server.deliberation import core, log
from server.deliberation.ids import CommandId, SeatId
from server.deliberation.matters.ballots.shapes import VoteCast
from server.deliberation.matters.texts.deciding import may_write
from server.deliberation.messages import Entry
from server.deliberation.refusals import Refusal
from server.deliberation.table import Table
from server.evidence.gathering import checked
from server.protocol import Ask, Done, Refused
from server.sessions.loading import load
from server.sessions.socket import act_of
from server.storage.store import Answer, Edit
from tests.deliberation.house import START
from tests.sessions.pages import owned, seen
from tests.simulation.founding import TABLE
from tests.simulation.loop import virtual
from tests.simulation.paper import folded
from tests.simulation.people import DRAFT, Heard, Person
from tests.simulation.world import World


class Kept:
    """What the store has in the end."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.table: Table
        self.entries: Sequence[Entry]
        self.answers: dict[tuple[SeatId, CommandId], Answer]
        self.edits: Sequence[Edit]
        virtual(world.dice).run(self._read())

    async def _read(self) -> None:
        disk = self.world.disk
        await checked(disk, TABLE)  # no gaps, the chain, whole drafts, who caused an entry was told so
        self.table = (await load(disk, TABLE)).table
        words = await disk.words(TABLE, None)
        self.entries = [log.parse(row.body, words) for row in await disk.entries(TABLE, 0)]
        self.answers = {(each.by, each.command): each for each in await disk.answers(TABLE)}
        self.edits = await disk.edits(TABLE, DRAFT, 0, None)


def broken(world: World) -> Iterator[str]:
    """Each law that does not hold, with where it does not."""
    yield from world.troubles
    kept = Kept(world)
    yield from _one_log(kept)
    yield from _votes_counted_once(kept)
    for person in world.people:
        for what in (*_acknowledged(kept, person), *_draft(kept, person), *_shown(kept, person)):
            yield f"{person.name}: {what}"


def _one_log(kept: Kept) -> Iterator[str]:
    """In one piece each, never back in time, as everybody's table has it."""
    pieces = Counter(key for key, _ in groupby((entry.by, entry.cause) for entry in kept.entries))
    yield from (f"{key} stands in the log {times} times" for key, times in pieces.items() if times > 1)
    times = [entry.at for entry in kept.entries]
    if times != sorted(times):
        yield "the log goes back in time"
    for process in kept.world.processes:
        for live in process.rooms._lives():
            if live.room.table != kept.table:
                yield f"{process.name} is at {live.room.table.seq}, the log at {kept.table.seq}"


def _votes_counted_once(kept: Kept) -> Iterator[str]:
    """What counts for a seat is its last vote in the log; a count counts each seat once."""
    last: dict[tuple[str, str], object] = {}
    for entry in kept.entries:
        if isinstance(entry.event, VoteCast):
            last[entry.event.ballot, entry.event.seat] = entry.event.vote
    for ballot in kept.table.ballots.by_id.values():
        counted = {(ballot.id, seat): cast.vote for seat, cast in ballot.votes.items()}
        expected = {key: vote for key, vote in last.items() if key[0] == ballot.id}
        if counted != expected:
            yield f"ballot {ballot.id} has {len(counted)} votes, the log {len(expected)}"


def _acknowledged(kept: Kept, person: Person) -> Iterator[str]:
    """Every «done» is on disk and always the same; a refusal followed from the table as it was."""
    for id, heard in person.heard.items():
        answer = kept.answers.get((person.seat, id))
        for each in heard:
            if isinstance(each.reply, Done):
                if answer is None:
                    yield f"{id} was done, and is not in the store"
                elif (each.reply.seq, each.reply.at, each.reply.note) != (answer.seq, answer.at, answer.note):
                    yield f"{id} was answered {each.reply}, the store has {answer.seq} {answer.note}"
            elif not _followed(kept.world, person, person.said[id], each):
                yield f"{id} was refused as {each.reply.code}, which it never was between {each.asked} and {each.came}"


def _followed(world: World, person: Person, ask: Ask, heard: Heard) -> bool:
    """Whether the table was, at some moment between asking and answer, such that the refusal follows from it."""
    assert isinstance(heard.reply, Refused)
    by, skew = act_of(ask, person.seat), world.fate.skew
    for table in world.disk.between(heard.asked, heard.came):
        for at in (heard.asked - skew, heard.asked, heard.came, heard.came + skew):
            try:
                core.decide(table, ask.command, by, START + timedelta(seconds=at))
            except Refusal as refusal:
                if refusal.code == heard.reply.code:
                    return True
    return False


def _draft(kept: Kept, person: Person) -> Iterator[str]:
    """Taken is kept; one number, one edit, for everybody; nothing typed is lost in silence."""
    paper, edits = person.paper, kept.edits
    for (client, local), (number, update) in paper.taken.items():
        edit = edits[number - 1] if number <= len(edits) else None
        if edit is None or (edit.client, edit.local, edit.update) != (client, local, update):
            yield f"edit {client}/{local} was taken as number {number}, which is {edit and (edit.client, edit.local)}"
    for number, update in paper.numbers.items():
        if number > len(edits) or edits[number - 1].update != update:
            yield f"number {number} came with other bytes than are kept"
    stored = {(edit.client, edit.local) for edit in edits}
    first: dict[int, float] = {}
    for stray in person.strayed:
        since = first.setdefault(stray.edit.client, stray.since)  # what follows on a stray is one as well
        kept_at = kept.world.disk.kept_at.get((stray.edit.client, stray.edit.local), stray.came)
        if (
            kept_at < stray.came - kept.world.fate.far
        ):  # later: another process still had it when the draft was reopened
            yield f"edit {stray.edit.client}/{stray.edit.local} was called stray and is in the draft"
        if not _strays_rightly(kept.world, person.seat, stray.code, since, stray.came):
            yield f"honest edit {stray.edit.client}/{stray.edit.local} was refused as {stray.code}"
    aside = {(each.edit.client, each.edit.local) for each in person.strayed}
    waiting = {(each.client, each.local) for each in paper.unsent}
    for client, local in sorted(person.typed_at.keys() - stored - aside - waiting):
        yield f"edit {client}/{local} is nowhere"


def _strays_rightly(world: World, seat: SeatId, code: str, since: float, came: float) -> bool:
    if code not in ("may_not_write", "draft_closed"):
        return False
    return any(not may_write(table, DRAFT, seat) for table in world.disk.between(since, came))


def _shown(kept: Kept, person: Person) -> Iterator[str]:
    """The page holds what a fresh load would show, and reads the words that the log makes."""
    if person.over:
        return
    if person.audience is None:
        yield "was never welcomed"
        return
    if person.records != (expected := seen(kept.table, person.audience)):
        wrong = sorted(key for key in person.records.keys() | expected if person.records.get(key) != expected.get(key))
        yield f"holds other records as {person.audience}: {', '.join(wrong)}"
    if person.own != owned(kept.table, person.seat):
        yield "holds other records of its own"
    words = folded([edit.update for edit in kept.edits])
    if person.paper.words != words:
        yield f"reads other words, having {person.paper.have} of {len(kept.edits)} edits"
