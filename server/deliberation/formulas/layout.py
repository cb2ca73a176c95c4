"""A text as articles, commas and letters or as points: which unit an address means, and how a unit is called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Literal

from server.deliberation.formulas.finding import Span, labelled, quotations, sentences
from server.deliberation.formulas.naming import part_said
from server.deliberation.formulas.refusing import NotRead
from server.deliberation.formulas.said import Part, PartKind, Place
from server.deliberation.numbering import depth_of
from server.deliberation.units import Unit, UnitKind

Style = Literal["guidelines", "bill"]
_KINDS: Final[dict[PartKind, tuple[UnitKind, ...]]] = {
    "title": ("title",),
    "area": ("area",),
    "article": ("point",),
    "point": ("area", "point", "paragraph", "letter"),
    "comma": ("paragraph",),
    "letter": ("letter",),
    "number": ("letter",),
    "capoverso": ("paragraph",),
}


class Found:
    """Where an address leads: a unit and below it, or only parts of its words.

    at: place of the unit, -1 for the whole text. spans: None for all its words. own: its own words alone (alinea,
    rubrica).
    """

    __slots__ = ("at", "own", "spans")

    def __init__(self, at: int, spans: tuple[Span, ...] | None = None, *, own: bool = False) -> None:
        self.at = at
        self.spans = spans
        self.own = own


class Layout:
    """The units of a text by their place in it."""

    def __init__(self, units: Sequence[Unit], style: Style) -> None:
        self.units = tuple(units)
        self.style: Style = style

    def below(self, at: int) -> range:
        """The places of all that stands below a unit, nothing below a title; everything for -1."""
        if at < 0:
            return range(len(self.units))
        if self.units[at].kind == "title":
            return range(0)
        end = at + 1
        while end < len(self.units) and depth_of(self.units[end]) > depth_of(self.units[at]):
            end += 1
        return range(at + 1, end)

    def last_below(self, at: int) -> int:
        below = self.below(at)
        return below[-1] if below else at

    def above(self, at: int) -> int:
        """The unit right above, -1 if there is none: nothing stands in a title."""
        depth = depth_of(self.units[at])
        above = next((other for other in range(at - 1, -1, -1) if depth_of(self.units[other]) < depth), -1)
        return -1 if above < 0 or self.units[above].kind == "title" else above

    def words(self, at: int) -> str:
        return self.units[at].words.text or ""

    def has_own_words(self, at: int) -> bool:
        """An article has a heading and no words of its own."""
        return self.style != "bill" or self.units[at].kind in ("paragraph", "letter")

    def key(self, at: int) -> str:
        """«2.1.e», «6.h» for the heading of an article, «title»."""
        unit = self.units[at]
        if unit.kind == "title":
            return "title"
        return f"{unit.number}.h" if self.is_article(at) else unit.number

    def is_article(self, at: int) -> bool:
        return self.style == "bill" and self.units[at].kind == "point"

    def found(self, place: Place) -> Found:
        """Where the address leads. Raises: NotRead when it leads nowhere, or to several places."""
        here = Found(-1)
        for part in place:
            some = self.all(part, here)
            if len(some) > 1:
                raise NotRead("which_place", part_said(part), tuple(self.key(each.at) for each in some))
            here = some[0]
        return here

    def all(self, part: Part, here: Found) -> list[Found]:
        """All that one step of an address names, from `here`. Raises: NotRead when something is not there."""
        match part.kind:
            case "sentence":
                return [self._sentences(part, here)]
            case "alinea":
                return [Found(here.at, here.spans, own=True)]
            case "heading":
                article = here.at if here.at < 0 or self.is_article(here.at) else self._article_of(here.at)
                if article < 0:
                    raise NotRead("no_place", part_said(part))
                return [Found(article, own=True)]
            case _:
                return list(self._named(part, here))

    def _article_of(self, at: int) -> int:
        while at >= 0 and not self.is_article(at):
            at = self.above(at)
        return at

    def _named(self, part: Part, here: Found) -> Iterator[Found]:
        candidates = self._candidates(part, here)
        if part.kind == "title" and candidates:
            yield Found(candidates[0], own=True)
        elif not part.names and part.kind == "capoverso" and here.at >= 0 and not candidates:
            spans = quotations(self.words(here.at))
            if len(spans) != 1:
                raise NotRead("which_place" if spans else "no_place", part_said(part))
            yield Found(here.at, tuple(spans))
        elif not part.names:
            if len(candidates) != 1:
                raise NotRead("which_place" if candidates else "no_place", part_said(part))
            yield Found(candidates[0])
        elif part.upto is not None:
            yield from self._between(part, candidates)
        else:
            for name in part.names:
                some = self._bearing(name, candidates)
                yield from (Found(at) for at in some) if some else (self._inside(part.kind, name, here),)

    def _between(self, part: Part, candidates: Sequence[int]) -> Iterator[Found]:
        ends: list[int] = []
        for name in (part.names[0], part.upto or ""):
            some = self._bearing(name, candidates)
            if len(some) != 1:
                raise NotRead("which_place" if some else "no_place", part_said(Part(part.kind, (name,))))
            ends += some
        yield from (Found(at) for at in candidates if ends[0] <= at <= ends[1])

    def _candidates(self, part: Part, here: Found) -> list[int]:
        """The units of this kind below `here`; of commas and letters those right below, if there are."""
        if here.own or here.spans is not None:
            return []
        kinds = ("letter",) if part.kind == "point" and self.style == "bill" else _KINDS.get(part.kind, ())
        within = [at for at in self.below(here.at) if self.units[at].kind in kinds]
        if part.kind not in ("comma", "letter", "number"):
            return within
        own = [at for at in within if self.above(at) == here.at]
        return own if part.kind == "comma" and here.at >= 0 else own or within

    def _bearing(self, name: str, candidates: Sequence[int]) -> list[int]:
        """Those that have this number, in full or within what they stand in; or that are the nth («#2», «#-1»)."""
        if name.startswith("#"):
            place = int(name[1:])
            there = 0 < place <= len(candidates) or -len(candidates) <= place < 0
            return [candidates[place - 1 if place > 0 else place]] if there else []
        exact = [at for at in candidates if self.units[at].number == name]
        return exact or [at for at in candidates if self.units[at].number.rpartition(".")[2] == name]

    def _inside(self, kind: PartKind, name: str, here: Found) -> Found:
        """A part of a unit's words that bears a label of its own. Raises: NotRead."""
        if here.at >= 0 and not name.startswith("#") and kind in ("letter", "number", "capoverso", "comma", "article"):
            for at in (here.at, *(() if here.spans is not None or here.own else self.below(here.at))):
                if not self.has_own_words(at):
                    continue
                words = self.words(at)
                for span in here.spans or (Span(0, len(words)),):
                    parts = labelled(words, name, span)
                    if len(parts) > 1:
                        raise NotRead("which_place", part_said(Part(kind, (name,))))
                    if parts:
                        return Found(at, (parts[0],))
        if here.at >= 0 and kind == "capoverso" and name.startswith("#"):
            return self._paragraph(int(name[1:]), here)
        raise NotRead("no_place", part_said(Part(kind, (name,))))

    def _paragraph(self, place: int, here: Found) -> Found:
        """A capoverso by its ordinal: the lines of a unit's words."""
        words, spans, start = self.words(here.at), [], 0
        for line in words.split("\n"):
            if line.strip():
                spans.append(Span(start, start + len(line)))
            start += len(line) + 1
        if not -len(spans) <= place - (place > 0) < len(spans):
            raise NotRead("no_place", part_said(Part("capoverso", (f"#{place}",))))
        return Found(here.at, (spans[place - 1 if place > 0 else place],))

    def _sentences(self, part: Part, here: Found) -> Found:
        at = here.at
        if at >= 0 and not here.own and not self.has_own_words(at) and len(self.below(at)) == 1:
            at = self.below(at)[0]
        if at < 0 or not (here.own or self.has_own_words(at)):
            raise NotRead("no_place", part_said(part))
        words = self.words(at)
        within = here.spans or (Span(0, len(words)),)
        known = [each for span in within for each in sentences(words, span)]
        if not part.names:
            if len(known) != 1:
                raise NotRead("which_place", part_said(part))
            return Found(at, tuple(known))
        names = part.names
        if part.upto is not None:
            names = tuple(f"#{place}" for place in range(int(names[0][1:]), int(part.upto[1:]) + 1))
        places = [int(name.removeprefix("#")) for name in names]
        for place in places:
            if not place or not -len(known) <= place - (place > 0) < len(known):
                raise NotRead("no_sentence", part_said(Part("sentence", (f"#{place}",))), (self.key(at),))
        return Found(at, tuple(known[place - 1 if place > 0 else place] for place in places))
