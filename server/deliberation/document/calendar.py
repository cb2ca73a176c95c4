"""Sittings as dated entries; agreed procedures and commitments as things to do.

A procedure says how often in free words («due volte l’anno»): no day follows from them, and none is made up. So it is a
thing to do without a day (RFC 5545 allows a VTODO without DTSTART and DUE), with its terms in the description.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final, Literal

from msgspec import Struct

from server.deliberation.document.model import Content, Words, say, words
from server.deliberation.document.procedures_told import agreed, days
from server.deliberation.matters.procedures import Procedure
from server.deliberation.matters.sittings.shapes import Sitting

if TYPE_CHECKING:
    from server.deliberation.table import Table

SHORTEST: Final = timedelta(hours=1)
"""How long a sitting is taken to last when its agenda says less."""


class Meeting(Struct, frozen=True):
    """A sitting; times in UTC. `stamp`: when what it says was last announced."""

    uid: str
    starts: datetime
    ends: datetime
    stamp: datetime
    status: Literal["TENTATIVE", "CONFIRMED"]
    summary: Content
    place: Content
    description: tuple[Content, ...]


class Task(Struct, frozen=True):
    """Something to do, by a day if one was agreed."""

    uid: str
    stamp: datetime
    due: date | None
    summary: Content
    description: tuple[Content, ...]


class Calendar(Struct, frozen=True):
    file_name: str
    zone: str
    name: Content
    meetings: tuple[Meeting, ...]
    tasks: tuple[Task, ...]


def calendar(table: Table) -> Calendar:
    """All sittings, all agreed procedures, all commitments of the table."""
    name = say("doc-calendar-name", table=words(table.charter.name))
    meetings = tuple(_meeting(table, sitting) for sitting in table.sittings.by_id.values())
    return Calendar("calendario", table.charter.zone, name, meetings, (*_procedures(table), *_commitments(table)))


def _meeting(table: Table, sitting: Sitting) -> Meeting:
    starts = sitting.opened_at or sitting.planned_at
    planned = timedelta(minutes=sum(item.minutes for item in table.agenda.of(sitting.id)))
    return Meeting(
        uid=f"sitting-{sitting.id}@{table.id}",
        starts=starts,
        ends=sitting.closed_at or starts + max(planned, SHORTEST),
        stamp=sitting.convened_at or sitting.planned_at,
        status="TENTATIVE" if sitting.state == "planned" else "CONFIRMED",
        summary=say("doc-calendar-sitting", number=sitting.number, year=sitting.year, table=words(table.charter.name)),
        place=(words(sitting.place),),
        description=_about(table, sitting),
    )


def _about(table: Table, sitting: Sitting) -> tuple[Content, ...]:
    items = table.agenda.of(sitting.id)
    agenda = [
        say("doc-calendar-item", number=place, title=words(item.title)) for place, item in enumerate(items, start=1)
    ]
    notice: tuple[Content, ...] = ((words(sitting.notice),),) if sitting.notice else ()
    heading = (say("doc-calendar-agenda"),) if agenda else ()
    return (say("doc-calendar-mode", mode=sitting.mode), *notice, *heading, *agenda)


def _procedures(table: Table) -> list[Task]:
    return [
        Task(
            uid=f"procedure-{each.id}@{table.id}",
            stamp=_agreed_at(table, each),
            due=None,
            summary=say("doc-calendar-procedure", title=words(each.title)),
            description=_terms(each),
        )
        for each in agreed(table)
    ]


def _agreed_at(table: Table, procedure: Procedure) -> datetime:
    assert procedure.decided_by is not None
    ballot = table.ballots.by_id[procedure.decided_by]
    return ballot.proclaimed_at or ballot.opened_at


def _terms(procedure: Procedure) -> tuple[Content, ...]:
    terms = procedure.terms
    said = (
        ("doc-column-convener", terms.convener),
        ("doc-column-convened", terms.convened),
        ("doc-column-frequency", terms.frequency),
        ("doc-term-purpose", terms.purpose),
        ("doc-term-channel", terms.channel),
        ("doc-term-contact", terms.contact),
        ("doc-term-escalation", terms.escalation),
    )
    lines = [say("doc-calendar-line", what=say(key)[0], words=words(prose)) for key, prose in said if prose]
    fixed = (("doc-column-notice", terms.notice_days), ("doc-column-answer", terms.answer_days))
    lines += [say("doc-calendar-line", what=say(key)[0], words=days(count)[0]) for key, count in fixed if count]
    return tuple(lines)


def _commitments(table: Table) -> list[Task]:
    tasks: list[Task] = []
    for id, sitting in table.sittings.by_id.items():
        for each in table.minutes.of(id).commitments.values():
            names = dict.fromkeys(name for name in (table.register.body_name(each.body), each.who.shown) if name)
            tasks.append(
                Task(
                    uid=f"commitment-{each.id}@{table.id}",
                    stamp=sitting.closed_at or sitting.opened_at or sitting.planned_at,
                    due=each.due,
                    summary=say("doc-calendar-commitment", what=words(each.what)),
                    description=tuple((Words(name),) for name in names),
                )
            )
    return tasks
