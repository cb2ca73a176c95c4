"""How the number of a unit reads: «1.2», «a)»; in a bill «Art. 1», «2.», «a)»; and what one calls the unit."""

from __future__ import annotations

from collections.abc import Sequence

from server.deliberation.document.model import Content, Phrase, Plain, say
from server.deliberation.ids import UnitId
from server.deliberation.matters.amendments.seeing import UnitChange
from server.deliberation.matters.texts.shapes import TextStyle
from server.deliberation.units import Unit, UnitKind

_DEPTH: dict[UnitKind, int] = {"title": 0, "area": 1, "point": 2, "paragraph": 3, "letter": 4}


def number_of(unit: Unit, style: TextStyle) -> Content:
    """What stands before the words of the unit; nothing before a title."""
    if not unit.number:
        return ()
    last = unit.number.rpartition(".")[2]
    match unit.kind, style:
        case "letter", _:
            return (Plain(f"{last})"),)
        case "point", "bill":
            return say("doc-number-article", number=unit.number)
        case "paragraph", "bill":
            return (Plain(f"{last}."),)
        case "area", "bill":
            return say("doc-number-chapter", number=unit.number)
        case _:
            return (Plain(unit.number),)


def name_of(units: Sequence[Unit], place: int, style: TextStyle) -> Phrase:
    """The unit as one speaks of it: «punto 1.2, lettera a)», «articolo 1, comma 2»."""
    unit = units[place]
    if unit.kind == "title" or not unit.number:
        return Phrase("doc-unit-title")
    if unit.kind in ("area", "point"):
        return Phrase(f"doc-unit-{unit.kind}-{style}", {"number": unit.number})
    if unit.kind == "paragraph" and style == "guidelines":
        return Phrase("doc-unit-paragraph-guidelines", {"number": unit.number})
    last = unit.number.rpartition(".")[2]
    kind = "number" if unit.kind == "letter" and unit.level else unit.kind
    above = next((at for at in range(place - 1, -1, -1) if _depth(units[at]) < _depth(unit)), None)
    if above is None or units[above].kind in ("title", "area"):
        return Phrase(f"doc-unit-{kind}", {"number": last})
    return Phrase(f"doc-unit-{kind}-of", {"number": last, "above": name_of(units, above, style)})


def name_of_change(units: Sequence[Unit], change: UnitChange, style: TextStyle) -> Phrase:
    """The unit that an amendment to these units changes or adds."""
    places = {unit.id: place for place, unit in enumerate(units)}
    if change.change != "inserted" and change.unit in places:
        return name_of(units, places[change.unit], style)
    before = next((place for place, unit in enumerate(units) if change.number and unit.number == change.number), None)
    if before is None:
        return Phrase("doc-unit-new")
    return Phrase("doc-unit-new-after", {"unit": name_of(units, before, style)})


def name_by_id(units: Sequence[Unit], id: UnitId, style: TextStyle) -> Phrase | None:
    place = next((place for place, unit in enumerate(units) if unit.id == id), None)
    return None if place is None else name_of(units, place, style)


def _depth(unit: Unit) -> int:
    return _DEPTH[unit.kind] + (unit.level if unit.kind == "letter" else 0)
