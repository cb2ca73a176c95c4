"""The charter: what the table is called, who leads it and by which rules it decides."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct

from server.deliberation.ids import BodyId, Key, Line, TableId
from server.deliberation.prose import NOTHING, Prose
from server.deliberation.refusals import Refusal
from server.deliberation.rules import Rules, Share
from server.deliberation.shapes import By, Command, Decision, Event, Record, Stamp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from server.deliberation.audience import Audience
    from server.deliberation.table import Table


class Charter(Struct, frozen=True):
    name: Prose = NOTHING
    lead: BodyId | None = None
    zone: str = "Europe/Rome"
    rules: Rules = Rules()


class FoundTable(Command, frozen=True):
    name: Line
    lead: Key[BodyId] | None
    zone: Line
    rules: Rules


class RenameTable(Command, frozen=True):
    name: Line
    lead: Key[BodyId] | None


class SetRules(Command, frozen=True):
    rules: Rules


class TableFounded(Event, frozen=True):
    name: Prose
    lead: BodyId | None
    zone: str
    rules: Rules


class TableRenamed(Event, frozen=True):
    name: Prose
    lead: BodyId | None


class RulesSet(Event, frozen=True):
    rules: Rules


class RegisterChanged(Event, frozen=True):
    """A name in the register of bodies and people was corrected; the register itself stands beside the log."""


class NoteRegisterChange(Command, frozen=True):
    pass


CharterCommand = FoundTable | RenameTable | SetRules | NoteRegisterChange
CharterEvent = TableFounded | TableRenamed | RulesSet | RegisterChanged


class TableRecord(Record, frozen=True):
    id: TableId
    name: str
    lead: str
    zone: str
    rules: Rules

    @property
    def key(self) -> str:
        return "table"


class LeadRecord(Record, frozen=True):
    """Which body leads the table, for the office that may name another."""

    body: BodyId | None

    @property
    def key(self) -> str:
        return "lead"


def decide(table: Table, command: CharterCommand, by: By, at: datetime) -> Decision:
    """T2: a table is founded once, before all else. T8: its rules are set while no sitting is going on (see permits).
    T9: a name corrected in the register is shown corrected everywhere."""
    match command:
        case FoundTable(name=name, lead=lead, zone=zone, rules=rules):
            if table.seq:
                raise Refusal("already_there")
            return Decision((TableFounded(Prose.of(name), lead, zone, _possible(rules)),))
        case RenameTable(name=name, lead=lead):
            return Decision((TableRenamed(Prose.of(name), lead),))
        case SetRules(rules=rules):
            return Decision((RulesSet(_possible(rules)),))
        case NoteRegisterChange():
            return Decision((RegisterChanged(),))


def _possible(rules: Rules) -> Rules:
    """T1: a share lies between nothing and all of the whole, so that some vote can reach it."""
    for share in (rules.quorum_first, rules.quorum_second, rules.majority.share):
        if not _reachable(share):
            raise Refusal("rules_impossible", share=f"{share.numerator}/{share.denominator}")
    return rules


def _reachable(share: Share) -> bool:
    whole = share.numerator - share.denominator
    return whole < 0 or (whole == 0 and not share.strictly)


def evolve(charter: Charter, stamp: Stamp, event: CharterEvent) -> Charter:
    match event:
        case TableFounded(name=name, lead=lead, zone=zone, rules=rules):
            return Charter(name, lead, zone, rules)
        case TableRenamed(name=name, lead=lead):
            return Charter(name, lead, charter.zone, charter.rules)
        case RulesSet(rules=rules):
            return Charter(charter.name, charter.lead, charter.zone, rules)
        case RegisterChanged():
            return charter


def see(table: Table, audience: Audience) -> Iterator[Record]:
    charter = table.charter
    lead = table.register.body_name(charter.lead)
    yield TableRecord(table.id, charter.name.shown, lead, charter.zone, charter.rules)
    if audience == "secretariat":
        yield LeadRecord(charter.lead)
