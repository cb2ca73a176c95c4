"""Instructions of a formula carried out on a text, all on the text as it was: what becomes of each unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256

from msgspec.structs import replace

from server.deliberation.formulas.anchors import before_mark, meant
from server.deliberation.formulas.building import within
from server.deliberation.formulas.finding import Span
from server.deliberation.formulas.layout import Found, Layout
from server.deliberation.formulas.naming import place_said
from server.deliberation.formulas.pairing import UNIT_OF, final_mark, labelled_noun, own_mark, paired, told_replaced
from server.deliberation.formulas.partitions import (
    Piece,
    ended,
    ended_pieces,
    pieces_of,
    without_brackets,
    written_lines,
)
from server.deliberation.formulas.refusing import NotRead
from server.deliberation.formulas.said import Delete, Insert, New, Place, Replace, Step, Words
from server.deliberation.formulas.seams import Swap, swapped
from server.deliberation.ids import UnitId
from server.deliberation.matters.amendments.edits import Edit, PutIn, Reword, TakeOut
from server.deliberation.units import UnitKind


class Changing:
    """A text while a formula is carried out on it."""

    def __init__(self, layout: Layout, mark: str) -> None:
        self._layout = layout
        self._mark = mark
        self._swaps: dict[int, list[Swap]] = {}
        self._words: dict[int, str] = {}
        self._gone: set[int] = set()
        self._new: list[tuple[int, Piece]] = []
        self._told: dict[str, str | None] = {}

    def do(self, step: Step) -> None:
        """Raises: NotRead."""
        place = step.place
        match step.act:
            case Delete(objects=objects):
                for each in objects or (place,):
                    self._swap(step, place, each, "") if isinstance(each, Words) else self._delete(within(place, each))
            case Replace(objects=objects, new=new):
                for words in (each for each in objects if isinstance(each, Words)):
                    self._swap(step, place, words, new.words)
                units = [within(place, each) for each in objects or ((),) if not isinstance(each, Words)]
                if units:
                    self._replace(units, new)
            case Insert(anchor=Words() as words, new=new, where=where):
                for at, span in meant(self._layout, step, place, words):
                    edge = span.end if where == "after" else span.start
                    self._put(at, Swap(edge, edge, new.words))
            case Insert(anchor=None, new=new, where=where):
                self._insert_inside(place, new, first=where == "start")
            case Insert(anchor=tuple() as anchor, new=new, where=where):
                self._insert_beside(within(place, anchor), new, before=where == "before")

    def outcome(self) -> tuple[tuple[Edit, ...], dict[str, str | None]]:
        """The edits in the order of the text, and how each unit that is touched reads."""
        edits: list[Edit] = []
        units = self._layout.units
        edits += self._put_in(-1)
        for at, unit in enumerate(units):
            if at in self._gone:
                edits.append(TakeOut(unit.id))
            elif at in self._swaps:
                words = swapped(self._layout.words(at), self._swaps[at])
                self._told[self._layout.key(at)] = words or None
                edits.append(Reword(unit.id, words))
            elif at in self._words:
                edits.append(Reword(unit.id, self._words[at]))
            edits += self._put_in(at)
        return tuple(edits), self._told

    def _put_in(self, after: int) -> Iterator[PutIn]:
        for number, (place, piece) in enumerate(self._new):
            if place == after:
                name = sha256(f"{number}/{piece.written}".encode()).hexdigest()[:6]
                previous = None if after < 0 else self._layout.units[after].id
                yield PutIn(previous, UnitId(f"{self._mark}-{name}"), piece.kind, piece.words)

    def _put(self, at: int, swap: Swap) -> None:
        key = self._layout.key(at)
        if at in self._gone or at in self._words:
            raise NotRead("overlap", swap.new, (key,))
        for other in self._swaps.get(at, ()):
            if swap.start < other.end and other.start < swap.end:
                raise NotRead("overlap", self._layout.words(at)[swap.start : swap.end], (key,))
        self._swaps.setdefault(at, []).append(swap)

    def _swap(self, step: Step, place: Place, words: Words, new: str) -> None:
        for at, span in meant(self._layout, step, place, words):
            self._put(at, Swap(span.start, span.end, new))

    def _touch(self, at: int) -> None:
        if at in self._gone or at in self._words or at in self._swaps:
            raise NotRead("overlap", "", (self._layout.key(at),))

    def _targets(self, place: Place) -> list[Found]:
        """All that an address names with its last step. Raises: NotRead."""
        if not place:
            raise NotRead("no_place")
        return self._layout.all(place[-1], self._layout.found(place[:-1]))

    def _delete(self, place: Place) -> None:
        for found in self._targets(place):
            if found.spans is not None:
                for span in found.spans:
                    self._put(found.at, Swap(span.start, span.end, ""))
                continue
            below = () if found.own else self._layout.below(found.at)
            for at in (found.at, *below):
                self._touch(at)
                self._gone.add(at)
            self._told[self._layout.key(found.at) if found.own else self._number(found.at)] = None

    def _number(self, at: int) -> str:
        return self._layout.units[at].number or self._layout.key(at)

    def _replace(self, places: Sequence[Place], new: New) -> None:
        targets = [found for place in places for found in self._targets(place)]
        if all(found.spans is not None for found in targets):
            self._replace_parts(targets, new)
        elif len(targets) == 1 and targets[0].own:
            at = targets[0].at
            self._touch(at)
            words = without_brackets(new.words) if self._layout.is_article(at) else " ".join(new.words.split())
            self._words[at] = ended(words, "" if new.unstopped else own_mark(self._layout, at))
            self._told[self._layout.key(at)] = self._words[at]
        elif any(found.spans is not None or found.own for found in targets):
            raise NotRead("not_a_unit", place_said(places[0]))
        else:
            self._replace_units([found.at for found in targets], new)

    def _replace_parts(self, targets: Sequence[Found], new: New) -> None:
        spans = [(found.at, span) for found in targets for span in found.spans or ()]
        (at, first), (last_at, last) = spans[0], spans[-1]
        if at != last_at:
            raise NotRead("not_a_unit", new.words)
        words = self._layout.words(at)[first.start : last.end]
        mark = words[-1] if words[-1:] in (".", ";") else ""
        self._put(at, Swap(first.start, last.end, ended(" ".join(new.words.split()), mark)))

    def _replace_units(self, places: Sequence[int], new: New) -> None:
        """Of the units that go those are kept, with new words, that have the number of one that comes."""
        layout, first = self._layout, places[0]
        old = [at for place in places for at in (place, *layout.below(place))]
        for at in old:
            self._touch(at)
        mark = "" if new.unstopped else final_mark(layout, layout.last_below(places[-1]))
        pieces = ended_pieces(pieces_of(new.words, layout.units[first].kind), mark)
        pairs = paired(layout, places, pieces)
        told_replaced(self._told, layout, places, pairs, new)
        self._gone.update(old)
        previous = first - 1
        for at, piece in pairs:
            if at is None:
                self._new.append((previous, piece))
            else:
                self._words[at] = piece.words
                self._gone.discard(at)
                previous = at

    def _insert_beside(self, place: Place, new: New, *, before: bool) -> None:
        targets = self._targets(place)
        if len(targets) != 1:
            raise NotRead("which_place", place_said(place))
        found, layout = targets[0], self._layout
        if found.spans is not None:
            span = found.spans[0] if before else found.spans[-1]
            edge = Span(span.start, span.start) if before else span
            self._put(found.at, _one_more_sentence(layout.words(found.at), edge, new.words))
            return
        kind = UNIT_OF.get(new.noun or "", layout.units[found.at].kind)
        inside = not before and not found.own and _deeper(kind, layout.units[found.at].kind)
        if inside or new.noun in ("words", "sentence"):
            self._insert_inside(place, new, first=before)
            return
        self._add(found.at - 1 if before else found.at if found.own else layout.last_below(found.at), kind, new)
        self._tell_new(found.at, "-" if before else "+", kind, new)

    def _insert_inside(self, place: Place, new: New, *, first: bool) -> None:
        layout = self._layout
        found = layout.found(place)
        noun = new.noun or labelled_noun(new.words, found, layout)
        if noun in UNIT_OF and found.spans is None and not found.own:
            self._insert_unit(place, found.at, replace(new, noun=noun), first=first)
        elif noun not in (None, "words", "sentence"):
            raise NotRead("not_a_unit", new.words)
        else:
            at = found.at if found.own or found.spans is not None else _leaf(layout, found.at, first=first)
            words = layout.words(at)
            span = found.spans[0 if first else -1] if found.spans else Span(0, len(words))
            if first:
                self._put(at, Swap(span.start, span.start, ended(new.words, "." if noun == "sentence" else "")))
            elif noun == "sentence":
                self._put(at, _one_more_sentence(words, span, new.words))
            else:
                edge = before_mark(words, span)
                self._put(at, Swap(edge, edge, new.words))

    def _insert_unit(self, place: Place, at: int, new: New, *, first: bool) -> None:
        """A unit at the end or the beginning of that in which it stands; beside it, if it is of the same kind."""
        layout, kind = self._layout, UNIT_OF[new.noun or ""]
        if at >= 0 and layout.units[at].kind == kind:
            self._insert_beside(place, new, before=first)
            return
        if at >= 0 and not _deeper(kind, layout.units[at].kind):
            raise NotRead("not_a_unit", new.words)
        inside = [each for each in layout.below(at) if layout.units[each].kind == kind]
        parents = {layout.above(each) for each in inside}
        if len(parents) > 1 and kind == "letter":
            raise NotRead("which_place", new.words)
        if not inside:
            self._add(layout.last_below(at), kind, new)
            self._tell_new(at, ".+", kind, new)
        elif first:
            self._add(inside[0] - 1, kind, new)
            self._tell_new(inside[0], "-", kind, new)
        else:
            self._add(layout.last_below(inside[-1]), kind, new)
            self._tell_new(inside[-1], "+", kind, new)

    def _add(self, after: int, kind: UnitKind, new: New) -> None:
        mark = "" if new.unstopped else final_mark(self._layout, after)
        self._new += [(after, piece) for piece in ended_pieces(pieces_of(new.words, kind), mark)]

    def _tell_new(self, beside: int, mark: str, kind: UnitKind, new: New) -> None:
        """«1.1+»: the new units as they read; a new article under the number of the one beside it."""
        layout = self._layout
        number = layout.units[beside].number if beside >= 0 else ""
        if layout.style == "bill" and kind == "point":
            key, told = number, written_lines(new.words)
        else:
            mark_of_last = "" if new.unstopped else final_mark(layout, layout.last_below(beside))
            pieces = ended_pieces(pieces_of(new.words, kind), mark_of_last)
            key, told = f"{number}{mark}", "\n".join(piece.written for piece in pieces)
        self._told[key] = f"{self._told[key]}\n{told}" if self._told.get(key) else told


def _deeper(kind: UnitKind, other: UnitKind) -> bool:
    order: tuple[UnitKind, ...] = ("title", "area", "point", "paragraph", "letter")
    return order.index(kind) > order.index(other)


def _leaf(layout: Layout, at: int, *, first: bool) -> int:
    """The unit whose words are the first or the last of what is named. Raises: NotRead for a whole text."""
    if at < 0:
        raise NotRead("no_place")
    if not first:
        return layout.last_below(at)
    return at if layout.has_own_words(at) or not layout.below(at) else layout.below(at)[0]


def _one_more_sentence(words: str, after: Span, new: str) -> Swap:
    """One more sentence behind a stretch; what closed with a semicolon does so again."""
    sentence = " ".join(new.split())
    end = after.start + len(words[after.start : after.end].rstrip())
    closing = words[end - 1 : end]
    if after.start == after.end:
        return Swap(end, end, ended(sentence, "."))
    if closing == ";":
        return Swap(end - 1, end, f". {sentence.rstrip('.;')};")
    return Swap(end, end, ended(sentence, ".") if closing in (".", ":", "!", "?") else f". {ended(sentence, '.')}")
