"""Akoma Ntoso at a table: a text sealed as it is written, or amendments filed on paper for members."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from server.commands.common import Trouble
from server.commands.desk import Desk, line, short
from server.deliberation.document.people import who
from server.deliberation.formulas.reading import read as read_formula
from server.deliberation.formulas.refusing import NotRead, reason
from server.deliberation.ids import AmendmentId, SeatId, TableId, TextId, UnitId
from server.deliberation.matters.amendments.acts import FileSubamendment
from server.deliberation.matters.amendments.edits import Edit, PutIn, Reword, TakeOut
from server.deliberation.matters.amendments.shapes import FileAmendment
from server.deliberation.matters.texts.shapes import ImportText, NewUnit, Text, Version
from server.deliberation.table import Table
from server.deliberation.units import CannotApply, Insert, Operation, Remove, Unit, apply, touched
from server.documents.akn.amendments_in import ReadAmendment
from server.documents.akn.reading import read
from server.documents.akn.texts_in import ReadText
from server.documents.akn.words_in import Trouble as Reason
from server.documents.akn.words_in import Unreadable
from server.house import House
from server.words import OFFICIAL, Voice

_VOICE: Final = Voice("en", "Europe/Rome")
_SENTENCES: Final[dict[Reason, str]] = {
    "too_big": "it is longer than {what} MB",
    "not_xml": "it is not well-formed XML (line {what})",
    "has_dtd": "it has a document type of its own, which could hide other files or grow without end",
    "not_akn": "its root is not <akomaNtoso> with a document in it",
    "no_text": "there is no text in it",
    "no_amendments": "there are no amendments in it",
    "too_many": "there are more than {what} units or amendments in it",
    "broken": "what ImProVe has written into it was changed: {what}",
}


async def import_akn(house: House, content: bytes, table: Table | None, asked: str | None) -> None:
    """Puts the text at the table, or the amendments to a text of it; for a text without a table it founds one.

    asked: which text the amendments are to; None: the one they name, else the one sealed last. Raises: Trouble.
    """
    try:
        found = read(content)
    except Unreadable as refused:
        why = _SENTENCES[refused.trouble].format(what=refused.what or "1")
        raise Trouble(f"This file cannot be imported: {why}.") from None
    if isinstance(found, ReadText):
        await _import_text(house, content, found, table)
    elif table is None:
        raise Trouble("These are amendments. Say with --table which table has their text.")
    else:
        await _import_amendments(house, content, found, table, asked)


async def _import_text(house: House, content: bytes, found: ReadText, table: Table | None) -> None:
    title, mark = line(found.title) or "Testo", short(content)
    desk = Desk(house, TableId(f"testo-{mark}") if table is None else table.id, mark)
    if table is None:
        await desk.found(title)
    text = TextId(f"testo-{mark}")
    units = tuple(NewUnit(unit.id, unit.kind, unit.level, unit.words.shown) for unit in found.units)
    numbers = tuple(unit.number for unit in found.units)
    await desk.asks(ImportText(text, title, found.style, units, numbers))
    print(f"Table {desk.table}: «{title}», {len(units)} units. The text is called {text}.")
    if table is None:
        await desk.convene(text, title)
        await desk.print_links()


async def _import_amendments(
    house: House, content: bytes, found: Sequence[ReadAmendment], table: Table, asked: str | None
) -> None:
    text = _text(table, found, asked)
    version = text.versions[-1]
    desk = Desk(house, table.id, short(content))
    members = await desk.members()
    filed: dict[str, AmendmentId] = {}
    named = {each.number: each for each in found}
    for place, each in sorted(enumerate(found), key=lambda one: bool(one[1].parent)):
        id = AmendmentId(f"em-{short(content, each.number.encode(), str(place).encode())}")
        command: FileAmendment | FileSubamendment
        try:
            if each.parent:
                command = _sub_amendment(each, id, version, named.get(each.parent), filed.get(each.parent))
            else:
                command = _amendment(each, id, version, text)
            await desk.asks(command, seat=_author(table, each) or members[place % len(members)], means="paper")
        except (NotFitting, Trouble) as cause:
            print(f"Amendment {each.number} was left out: {cause}")
            continue
        filed[each.number] = id
        print(f"Amendment {each.number}: {command.summary}")
    print(f"{len(filed)} of {len(found)} amendments were filed.")


class NotFitting(Exception):
    """The amendment cannot be filed on this text; the message says why."""


def _text(table: Table, found: Sequence[ReadAmendment], asked: str | None) -> Text:
    """The text that the amendments are to. Raises: Trouble."""
    sealed = {text.id: text for text in table.texts.by_id.values() if text.current is not None}
    if not sealed:
        raise Trouble("No text of this table has been sealed yet, so nothing can be amended.")
    if asked is not None and asked not in sealed:
        raise Trouble(f"There is no sealed text «{asked}». Texts: {', '.join(sealed)}.")
    named = {part for each in found for part in each.text.split("/")}
    chosen = asked or next((id for id in sealed if id in named), None)
    return sealed[TextId(chosen)] if chosen is not None else max(sealed.values(), key=lambda each: each.versions[-1].at)


def _amendment(each: ReadAmendment, id: AmendmentId, version: Version, text: Text) -> FileAmendment:
    """Raises: NotFitting."""
    if each.operations is not None:
        edits = _edits(version.units, each.operations)
    else:
        try:
            edits = read_formula(each.formula, version.units, text.style, each.number, id).edits
        except NotRead as refused:
            raise NotFitting(_VOICE.text(reason(refused.unread))) from None
    summary = line(each.summary or each.formula or each.number)
    why = each.reason or (each.formula if each.operations is None and summary != each.formula else "")
    return FileAmendment(id, text.id, version.number, edits, summary, why, line(each.number))


def _sub_amendment(
    each: ReadAmendment, id: AmendmentId, version: Version, parent: ReadAmendment | None, filed: AmendmentId | None
) -> FileSubamendment:
    """Its number is given by the table. Raises: NotFitting."""
    if parent is None or parent.operations is None or each.operations is None or filed is None:
        raise NotFitting(f"amendment {each.parent}, which it would change, did not come with it.")
    edits = _edits(apply(version.units, parent.operations), each.operations)
    summary = line(each.summary or each.number)
    return FileSubamendment(id, filed, version.number, 1, edits, summary, each.reason)


def _edits(units: Sequence[Unit], operations: Sequence[Operation]) -> tuple[Edit, ...]:
    """The units as the operations want them. Raises: NotFitting."""
    try:
        apply(units, operations)
    except CannotApply as cause:
        raise NotFitting(f"the words it names are not in this version of the text, in unit {cause}.") from None
    return tuple(edits_of(units, operations))


def edits_of(units: Sequence[Unit], operations: Sequence[Operation]) -> Iterator[Edit]:
    """The same change as whole units, in the order of the operations. Raises: CannotApply."""
    known = {unit.id: unit for unit in units}
    for name in touched(operations):
        here = [each for each in operations if not isinstance(each, Insert) and each.unit == name]
        if name is not None and here:
            yield _on(known[name], here)
        for each in operations:
            if isinstance(each, Insert) and each.after == name:
                yield PutIn(each.after, each.new.id, each.new.kind, each.new.words.shown)


def _on(unit: Unit, operations: Sequence[Operation]) -> Edit:
    if any(isinstance(each, Remove) for each in operations):
        return TakeOut(UnitId(unit.id))
    (changed,) = apply((unit,), operations)
    return Reword(unit.id, changed.words.shown)


def _author(table: Table, each: ReadAmendment) -> SeatId | None:
    """The seat whose name stands first, as our own files write it."""
    voice = Voice(OFFICIAL, table.charter.zone)
    names = {voice.text((who(table, seat.id),)): seat.id for seat in table.seats.current() if seat.role == "member"}
    return names.get(each.authors[0]) if each.authors else None
