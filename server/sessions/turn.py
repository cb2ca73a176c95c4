"""A turn planned: everything that waits, decided one after the other on the evolving table. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from typing import cast

import structlog
from msgspec import Struct

from server.deliberation import core, log
from server.deliberation.ids import SYSTEM, CommandId, Digest, TableId, TextId
from server.deliberation.messages import AnyCommand, AnyEvent, Entry
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import By, Command, Decision, Job
from server.deliberation.table import Table
from server.protocol import Done, Refused
from server.storage.store import Answer, Batch, LogRow

_log = structlog.get_logger()


class Asked(Struct, frozen=True):
    command: AnyCommand
    by: By


class Plan(Struct):
    """What a turn would write, and what everybody would be answered, in the order of the asking."""

    table: Table
    hash: bytes
    entries: list[Entry]
    rows: list[LogRow]
    words: dict[Digest, str]
    answers: list[Answer]
    jobs: list[tuple[str, Job]]
    shut: list[tuple[TextId, int]]
    opened: list[TextId]
    replies: list[Done | Refused]

    def batch(self, after: int) -> Batch:
        due = min((at for at, _ in core.due(self.table)), default=None)
        return Batch(self.table.id, after, self.rows, self.words, self.answers, self.jobs, self.shut, self.opened, due)


def plan(table: Table, hash: bytes, asked: Sequence[Asked], at: datetime) -> Plan:
    """What follows when these are decided one after the other at this time; refusals are among the replies."""
    result = Plan(table, hash, [], [], {}, [], [], [], [], [])
    for each in asked:
        try:
            decision = core.decide(result.table, each.command, each.by, at)
        except Refusal as refusal:
            result.replies.append(Refused(each.by.cause, refusal.code, refusal.facts))
        except Exception:
            _log.exception("decide failed", table=table.id, seq=table.seq, command=type(each.command).__name__)
            result.replies.append(Refused(each.by.cause, "our_mistake", {}))
        else:
            _add(result, each, decision, at)
    return result


def _add(result: Plan, asked: Asked, decision: Decision, at: datetime) -> None:
    by = asked.by
    for event in decision.events:
        entry = Entry(
            seq=result.table.seq + 1,
            at=at,
            happened=by.happened or at,
            by=by.presser,
            seat=by.seat,
            means=by.means,
            cause=by.cause,
            event=cast(AnyEvent, event),  # every class of event is in the union: tests/test_messages.py
        )
        body, words = log.canonical(entry)
        result.hash = log.chained(result.hash, body)
        result.table = core.evolve(result.table, entry)
        result.entries.append(entry)
        result.rows.append(LogRow(entry.seq, type(event).__name__, body, result.hash))
        result.words.update(words)
    result.jobs += ((f"{result.table.id}/{by.cause}/{place}", job) for place, job in enumerate(decision.jobs))
    result.shut += () if decision.shuts is None else (decision.shuts,)
    result.opened += () if decision.reopens is None else (decision.reopens,)
    if decision.events or by.presser != SYSTEM:  # the clock that came too early may ask the same again
        result.answers.append(Answer(by.presser, by.cause, result.table.seq, at, decision.note))
    result.replies.append(Done(by.cause, result.table.seq, at, decision.note))


def by_the_clock(table: TableId, command: Command, due: datetime) -> By:
    """The house asks for what is due. The id comes from the cause, so that it takes effect once whoever asks."""
    cause = sha256(f"{table}/{due.isoformat()}/{command}".encode()).hexdigest()[:32]
    return By(SYSTEM, SYSTEM, "clock", CommandId(cause))
