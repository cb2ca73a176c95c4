"""How the units of a text are addressed: «all'articolo 1, comma 2», «al punto 1.1», «il comma 2»."""

from __future__ import annotations

from typing import Final

from server.deliberation.formulas.layout import Layout, Style
from server.deliberation.formulas.naming import at, following, place_said, the
from server.deliberation.formulas.said import Part, PartKind, Place
from server.deliberation.units import UnitKind

NOUNS: Final[dict[Style, dict[UnitKind, PartKind]]] = {
    "guidelines": {"title": "title", "area": "area", "point": "point", "paragraph": "capoverso", "letter": "letter"},
    "bill": {"title": "title", "area": "area", "point": "article", "paragraph": "comma", "letter": "letter"},
}


class Addresses:
    """The addresses in one text."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout

    def of(self, place: int) -> Place:
        """From the outside in: an article, area, point and capoverso by its whole number, others by the last part."""
        unit = self._layout.units[place]
        kind = NOUNS[self._layout.style][unit.kind]
        if unit.kind == "title" or not unit.number:
            titles = [other for other, each in enumerate(self._layout.units) if each.kind == unit.kind]
            return (Part(kind, () if len(titles) == 1 else (f"#{titles.index(place) + 1}",)),)
        if kind in ("area", "article", "point", "capoverso"):
            return (Part("point" if kind == "capoverso" and "." not in unit.number else kind, (unit.number,)),)
        if unit.kind == "letter" and unit.level:
            kind = "number"
        own = Part(kind, (unit.number.rpartition(".")[2],))
        above = self._layout.above(place)
        return (own,) if above < 0 else (*self.of(above), own)

    def container(self, place: int) -> str:
        """«all'articolo 1, » for its comma 2; nothing for what is named by its whole number."""
        address = self.of(place)
        if len(address) > 1:
            return f"{at(address[:-1])}, "
        return "nel testo, " if address[0].kind in ("comma", "letter", "number") else ""

    def own_place(self, place: int) -> str:
        """«al comma 2, »."""
        address = self.of(place)
        return f"{self.container(place) if len(address) == 1 else ''}{at(address)}, "

    def own_words(self, place: int) -> str:
        """«al comma 2, », «alla rubrica dell'articolo 6, »."""
        if self._layout.is_article(place):
            return f"alla rubrica dell'{place_said(self.of(place))}, "
        return self.own_place(place)

    def named(self, place: int) -> str:
        """«il comma 2», «la lettera b)», within its container."""
        return the(self.of(place)[-1:])

    def following(self, place: int) -> str:
        """«il seguente», «la seguente», of a new unit of its kind."""
        return following(self.of(place)[-1].kind)
