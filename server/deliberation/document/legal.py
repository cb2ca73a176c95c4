"""What Akoma Ntoso needs of a text and its amendments and no reader sees: stable names of units, versions, operations.

The names follow the Akoma Ntoso Naming Convention 1.0, 5.6 (eId); a unit keeps the one it got when it first stood in
the text, whatever its number and whatever the units around it become.
https://docs.oasis-open.org/legaldocml/akn-nc/v1.0/os/akn-nc-v1.0-os.html
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final, Literal

from msgspec import Struct

from server.deliberation.document.changes_told import base_units
from server.deliberation.document.model import Content, Document, Words, say, words
from server.deliberation.document.people import who
from server.deliberation.document.text_told import became
from server.deliberation.document.tracking import adopted_by
from server.deliberation.document.unit_numbers import name_of_change, number_of
from server.deliberation.formulas import written
from server.deliberation.ids import AmendmentId, Digest, TextId, UnitId
from server.deliberation.matters.amendments.seeing import unit_changes
from server.deliberation.matters.amendments.shapes import Amendment, AmendmentState
from server.deliberation.matters.texts.shapes import Text, TextStyle, Version
from server.deliberation.units import Insert, Operation, Remove, Rewrite, Splice, Unit, UnitKind

if TYPE_CHECKING:
    from server.deliberation.table import Table

ELEMENTS: Final[Mapping[TextStyle, Mapping[UnitKind, tuple[str, str]]]] = {
    "guidelines": {
        "title": ("hcontainer", "hcontainer"),
        "area": ("section", "sec"),
        "point": ("paragraph", "para"),
        "paragraph": ("subparagraph", "subpara"),
        "letter": ("point", "point"),
    },
    "bill": {
        "title": ("hcontainer", "hcontainer"),
        "area": ("chapter", "chp"),
        "point": ("article", "art"),
        "paragraph": ("paragraph", "para"),
        "letter": ("point", "point"),
    },
}
"""By style and kind: the element, and how an eId says it."""
_DEPTH: Final[Mapping[UnitKind, int]] = {"title": 0, "area": 1, "point": 2, "paragraph": 3, "letter": 4}


class Node(Struct, frozen=True):
    """A unit with what stands below it."""

    unit: Unit
    below: tuple[Node, ...]


class VersionOf(Struct, frozen=True):
    """Which version of which text. `began`: when its first version was sealed, `at`: this one (both UTC)."""

    text: TextId
    style: TextStyle
    title: Words
    began: datetime
    number: int
    at: datetime


class Passed(Struct, frozen=True):
    """An amendment that made a version, and the names of the units it changed."""

    amendment: AmendmentId
    number: str
    filed_at: datetime
    at: datetime
    changed: tuple[tuple[str, Literal["substitution", "insertion", "repeal"]], ...]


class LegalText(Struct, frozen=True):
    """One version with its history. `names`: the eId of every unit it has or had; `numbers`: as they read."""

    version: VersionOf
    digest: Digest
    units: tuple[Unit, ...]
    numbers: Mapping[UnitId, Content]
    names: Mapping[UnitId, str]
    history: tuple[Passed, ...]


class LegalAmendment(Struct, frozen=True):
    """An amendment as it was filed, against the version it was filed on, or for a sub-amendment against that with the
    amendment of number `parent`. places: what the unit of each operation is called."""

    id: AmendmentId
    number: str
    filed_at: datetime
    state: AmendmentState
    parent: str | None
    authors: tuple[Content, ...]
    summary: Words
    reason: Words
    formula: Content
    outcome: Content
    vote: Content
    version: VersionOf
    operations: tuple[Operation, ...]
    places: tuple[Content, ...]
    names: Mapping[UnitId, str]


class LegalBooklet(Struct, frozen=True):
    version: VersionOf
    amendments: tuple[LegalAmendment, ...]


class LegalDocument(Document, frozen=True, kw_only=True):
    """A document that has a legal form as well, which Akoma Ntoso says and other formats do not."""

    legal: LegalText | LegalBooklet


def lawful(document: Document, legal: LegalText | LegalBooklet) -> LegalDocument:
    """The same document with its legal form."""
    fields = {name: getattr(document, name) for name in Document.__struct_fields__}
    return LegalDocument(legal=legal, **fields)


def legal_text(table: Table, text: Text, version: Version) -> LegalText:
    names = eids(text)
    history = tuple(
        _passed(table.amendments.by_id[each.amendment], each, names)
        for each in text.versions
        if each.amendment is not None and each.number <= version.number
    )
    numbers = {unit.id: number_of(unit, text.style) for unit in version.units}
    return LegalText(version_of(text, version), version.digest, version.units, numbers, names, history)


def legal_booklet(table: Table, text: Text, amendments: Iterable[Amendment]) -> LegalBooklet:
    """Raises: ValueError when nothing of the text has been sealed yet."""
    if text.current is None:
        raise ValueError("no version of this text has been sealed yet")
    names = eids(text)
    return LegalBooklet(
        version_of(text, text.current), tuple(_amendment(table, text, each, names) for each in amendments)
    )


def version_of(text: Text, version: Version) -> VersionOf:
    return VersionOf(text.id, text.style, words(text.title), text.versions[0].at, version.number, version.at)


def eids(text: Text) -> dict[UnitId, str]:
    """The eId of every unit that a version of the text has or had, also one that was withdrawn since.

    Made of the numbers a unit and those above it had when it came: «sec_1__para_2-bis».
    """
    names: dict[UnitId, str] = {}
    taken: set[str] = set()
    for version in sorted((*text.versions, *text.withdrawn), key=lambda each: each.number):
        for unit, above in _walked(nested(version.units), None):
            if unit.id not in names:
                parent = "" if above is None else f"{names[above.id]}__"
                abbreviation = ELEMENTS[text.style][unit.kind][1]
                last = unit.number.rpartition(".")[2] or "1"
                name = free(f"{parent}{abbreviation}_{last}", taken)
                names[unit.id] = name
                taken.add(name)
    return names


def free(name: str, taken: set[str]) -> str:
    """The name itself, or with the first number after it that makes it one of its own."""
    count, found = 1, name
    while found in taken:
        count += 1
        found = f"{name}_{count}"
    return found


def nested(units: Sequence[Unit]) -> tuple[Node, ...]:
    """The units as a tree: each below the nearest one before it that is of a higher kind.

    A title stands where the unit after it does, for it does not begin anything that is counted.
    """
    root: list[_Growing] = []
    stack: list[_Growing] = []
    for place, unit in enumerate(units):
        following = next((each for each in units[place:] if each.kind != "title"), None)
        depth = 0 if following is None else depth_of(following)
        while stack and depth_of(stack[-1].unit) >= depth:
            stack.pop()
        grown = _Growing(unit, [])
        (stack[-1].below if stack else root).append(grown)
        if unit.kind != "title":
            stack.append(grown)
    return tuple(each.done() for each in root)


def depth_of(unit: Unit) -> int:
    return _DEPTH[unit.kind] + (unit.level if unit.kind == "letter" else 0)


class _Growing(Struct):
    unit: Unit
    below: list[_Growing]

    def done(self) -> Node:
        return Node(self.unit, tuple(each.done() for each in self.below))


def _walked(nodes: Iterable[Node], above: Unit | None) -> Iterator[tuple[Unit, Unit | None]]:
    """Each unit with the one above it, in reading order."""
    for node in nodes:
        yield node.unit, above
        yield from _walked(node.below, node.unit)


def _passed(amendment: Amendment, version: Version, names: Mapping[UnitId, str]) -> Passed:
    changed: dict[str, Literal["substitution", "insertion", "repeal"]] = {}
    for each in amendment.operations:
        match each:
            case Insert(new=new):
                changed[names[new.id]] = "insertion"
            case Remove(unit=unit):
                changed[names[unit]] = "repeal"
            case Splice(unit=unit) | Rewrite(unit=unit):
                changed[names[unit]] = "substitution"
    return Passed(amendment.id, amendment.number, amendment.filed_at, version.at, tuple(changed.items()))


def _amendment(table: Table, text: Text, amendment: Amendment, names: Mapping[UnitId, str]) -> LegalAmendment:
    filed = amendment.made[0]
    version = text.version(filed.version)
    assert version is not None, "an amendment is filed on a version of its text"
    units = base_units(text, filed)
    parent = None if amendment.parent is None else table.amendments.by_id[amendment.parent].number
    return LegalAmendment(
        id=amendment.id,
        number=amendment.number,
        filed_at=amendment.filed_at,
        state=amendment.state,
        parent=parent,
        authors=tuple((who(table, seat),) for seat in amendment.signatories),
        summary=words(amendment.summary),
        reason=words(amendment.reason),
        formula=(Words(written(units, filed.operations, text.style)),),
        outcome=became(table, amendment, None),
        vote=adopted_by(table, amendment),
        version=version_of(text, version),
        operations=filed.operations,
        places=tuple(_place(units, each, text.style) for each in filed.operations),
        names=names,
    )


def _place(units: Sequence[Unit], operation: Operation, style: TextStyle) -> Content:
    changes = unit_changes(units, (operation,))
    return (name_of_change(units, changes[0], style),) if changes else say("doc-unit-new")
