"""A text as it stands, and how its amendments made it so: units with their numbers, outcomes, fingerprint."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from server.deliberation.document.model import (
    Block,
    Column,
    Content,
    Definitions,
    Grid,
    Heading,
    Inline,
    Instant,
    NumberedUnit,
    Paragraph,
    Plain,
    Several,
    Words,
    number,
    say,
    words,
)
from server.deliberation.document.people import NOBODY, who
from server.deliberation.document.unit_numbers import name_by_id, name_of_change, number_of
from server.deliberation.document.vote_told import preclusion
from server.deliberation.ids import AmendmentId, Digest, SittingId, TextId, UnitId
from server.deliberation.matters.amendments.seeing import changes_on
from server.deliberation.matters.amendments.shapes import Amendment
from server.deliberation.matters.texts.shapes import Text, TextStyle, Version
from server.deliberation.units import Operation, Unit

if TYPE_CHECKING:
    from server.deliberation.table import Table


def text_blocks(table: Table, text: Text, version: Version, level: int, anchor: str) -> tuple[Block, ...]:
    """The units in order, each with what made it: titles, areas and heads of articles as headings from `level` on."""
    made = _made_by(table, text, version)
    levels = heading_levels(version.units, text.style)
    blocks: list[Block] = []
    for unit in version.units:
        note = _note(table, made.get(unit.id, ()))
        at = f"{anchor}-{unit.id}"
        if levels[unit.id]:
            depth = min(3, level - 1 + levels[unit.id])
            blocks.append(Heading(depth, at, (*number_of(unit, text.style), words(unit.words))))
            if note:
                blocks.append(Paragraph(note, "quiet"))
        else:
            shown = number_of(unit, text.style)
            blocks.append(NumberedUnit(at, unit.kind, unit.level, shown, words(unit.words), note))
    return tuple(blocks)


def heading_levels(units: Sequence[Unit], style: TextStyle) -> dict[UnitId, int]:
    """How deep each unit is as a heading, from 1; 0: its words are text."""
    below_title = 2 if any(unit.kind == "title" for unit in units) else 1
    below_area = below_title + any(unit.kind == "area" for unit in units)
    levels: dict[UnitId, int] = {}
    for place, unit in enumerate(units):
        match unit.kind:
            case "title":
                levels[unit.id] = 1
            case "area":
                levels[unit.id] = below_title
            case _:
                levels[unit.id] = below_area if _is_rubric(units, place, style) else 0
    return levels


def _is_rubric(units: Sequence[Unit], place: int, style: TextStyle) -> bool:
    """Whether this is the head of an article («Art. 1 Finalità»), whose own words are in the commas below it."""
    below = units[place + 1].kind if place + 1 < len(units) else "point"
    return style == "bill" and units[place].kind == "point" and below == "paragraph"


class _Making(NamedTuple):
    amendment: AmendmentId
    added: bool


def _made_by(table: Table, text: Text, version: Version) -> dict[UnitId, list[_Making]]:
    """Which adopted amendments added or changed each unit, up to this version."""
    made: dict[UnitId, list[_Making]] = {}
    for each in text.versions:
        if each.amendment is not None and each.number <= version.number:
            for change in changes_on(table, text.id, *_voted(table, each.amendment)):
                made.setdefault(change.unit, []).append(_Making(each.amendment, change.change == "inserted"))
    return made


def _voted(table: Table, id: AmendmentId) -> tuple[int, tuple[Operation, ...]]:
    amendment = table.amendments.by_id[id]
    return amendment.version, amendment.operations


def _note(table: Table, made: Sequence[_Making]) -> Content:
    """«Aggiunto dall’emendamento 1.2.1.», «Modificato dagli emendamenti 1.2.2 e 1.2.4.»."""
    said: list[Inline] = []
    for key, added in (("doc-unit-added-by", True), ("doc-unit-changed-by", False)):
        numbers = tuple(Words(table.amendments.by_id[each.amendment].number) for each in made if each.added == added)
        if numbers:
            said += say(key, numbers=Several(numbers), count=len(numbers))
    return tuple(said)


def adopted_grid(table: Table, text: Text, versions: Sequence[Version]) -> Grid | None:
    """Where each amendment that made one of these versions changed the text, who proposed it and how the vote went;
    None if none did."""
    rows: list[tuple[Content, ...]] = []
    for version in versions:
        if version.amendment is None:
            continue
        amendment = table.amendments.by_id[version.amendment]
        base = text.version(amendment.version) or version
        places = [
            name_by_id(version.units, change.unit, text.style) or name_of_change(base.units, change, text.style)
            for change in changes_on(table, text.id, *_voted(table, amendment.id))
        ]
        rows.append(
            (
                (Words(amendment.number),),
                say("doc-names", names=Several(tuple(places))),
                say("doc-names", names=who(table, amendment.author)),
                (words(amendment.summary),) if amendment.summary else NOBODY,
                _vote_in_short(table, amendment),
            )
        )
    columns = (
        Column(say("doc-column-amendment"), 3),
        Column(say("doc-column-where"), 3),
        Column(say("doc-column-author"), 4),
        Column(say("doc-column-what"), 5),
        Column(say("doc-column-vote"), 4),
    )
    return Grid(say("doc-caption-adopted"), columns, tuple(rows)) if rows else None


def _vote_in_short(table: Table, amendment: Amendment) -> Content:
    ballot = None if amendment.decided_by is None else table.ballots.by_id[amendment.decided_by]
    if ballot is None or ballot.count is None:
        return NOBODY
    count = ballot.count
    facts = {"favour": count.favour, "against": count.against, "abstained": count.abstained}
    return say("doc-vote-in-short", day=Instant(ballot.opened_at, "date"), **facts)


def booklet_grid(table: Table, text: TextId, sitting: SittingId) -> Grid | None:
    """All amendments to the text with what became of them in this sitting; None if there are none."""
    known = table.texts.by_id[text]
    rows = [
        (
            (Words(each.number),),
            say("doc-names", names=who(table, each.author)),
            (words(each.summary),) if each.summary else NOBODY,
            became(table, each, sitting),
        )
        for each in table.amendments.on(text)
    ]
    columns = (
        Column(say("doc-column-amendment"), 3),
        Column(say("doc-column-author"), 5),
        Column(say("doc-column-what"), 5),
        Column(say("doc-column-outcome"), 5),
    )
    return Grid(say("doc-caption-booklet", title=words(known.title)), columns, tuple(rows)) if rows else None


def became(table: Table, amendment: Amendment, sitting: SittingId | None) -> Content:
    """What became of it, and why the chair had it so; in the minutes of a sitting, whether that was in another one."""
    told = _became(table, amendment, sitting)
    if not amendment.effect_reason:
        return told
    return (*told, *say("doc-line-amendment-ruling", ruling=words(amendment.effect_reason)))


def _became(table: Table, amendment: Amendment, sitting: SittingId | None) -> Content:
    match amendment.state:
        case "inadmissible" | "out_of_scope":
            return say(f"doc-amendment-{amendment.state}", ruling=words(amendment.ruling))
        case "precluded":
            return preclusion(table, amendment)
        case "adopted" | "rejected":
            ballot = None if amendment.decided_by is None else table.ballots.by_id[amendment.decided_by]
            elsewhere = ballot is not None and sitting is not None and ballot.sitting != sitting
            return say("doc-amendment-elsewhere" if elsewhere else f"doc-amendment-{amendment.state}")
        case "filed" if sitting is None:
            return say("doc-amendment-waiting")
        case _:
            return say(f"doc-amendment-{amendment.state}")


def grouped(digest: Digest) -> str:
    """The fingerprint in groups of four, so that two people can compare it aloud."""
    return " ".join(digest[place : place + 4] for place in range(0, len(digest), 4))


def fingerprint(version: Version) -> tuple[Block, ...]:
    rows = (
        (say("doc-fact-version"), number(version.number)),
        (say("doc-fact-digest"), (Plain(grouped(version.digest)),)),
    )
    return (Definitions(rows), Paragraph(say("doc-fingerprint-how"), "quiet"))
