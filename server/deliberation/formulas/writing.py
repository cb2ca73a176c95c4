"""The formal Italian formula of an amendment, written from its exact operations so that reading it gives them again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from server.deliberation.formulas.addressing import NOUNS, Addresses
from server.deliberation.formulas.layout import Layout, Style
from server.deliberation.formulas.naming import following, noun, the
from server.deliberation.formulas.pairing import final_mark, own_mark
from server.deliberation.formulas.partitions import ended, ended_pieces, pieces_of
from server.deliberation.formulas.said import PartKind
from server.deliberation.formulas.seams import Swap
from server.deliberation.formulas.wording import all_anew, instructions, quote
from server.deliberation.numbering import depth_of, letter, with_new_ones_numbered
from server.deliberation.units import (
    CannotApply,
    Insert,
    Operation,
    Remove,
    Rewrite,
    Splice,
    Unit,
    apply,
    touched,
)


def written(units: Sequence[Unit], operations: Sequence[Operation], style: Style = "guidelines") -> str:
    """«Al punto 1.1, sostituire le parole: «…» con le seguenti: «…».», one line for each unit that is touched.

    units: of the version to which the operations refer, as `Version.units` has them; operations: as
    `Amendment.operations`; style: of the text, which says whether they are points or articles and commas. Words that
    were erased show as U+FFFC. Takes about a millisecond; whoever shows many keeps what came.
    """
    return _Writing(Layout(units, style), operations).text()


class _Writing:
    def __init__(self, layout: Layout, operations: Sequence[Operation]) -> None:
        self._layout = layout
        self._names = Addresses(layout)
        self._operations = operations
        places = {unit.id: place for place, unit in enumerate(layout.units)}
        gone = (each.unit for each in operations if isinstance(each, Remove))
        self._removed = {places[unit] for unit in gone if unit in places}
        self._numbers = self._new_numbers()

    def text(self) -> str:
        named = set(touched(self._operations))
        places = [at for at, unit in enumerate(self._layout.units) if unit.id in named]
        lines = [line for place in ([-1] if None in named else []) + places for line in self._lines(place)]
        begun = [f"{line[0].upper()}{line[1:]}." for line in lines[:1]]
        return "\n".join((*begun, *(f"Conseguentemente, {line}." for line in lines[1:])))

    def _new_numbers(self) -> dict[str, str]:
        inserts = [each for each in self._operations if isinstance(each, Insert)]
        if not inserts:
            return {}
        try:
            after = with_new_ones_numbered(apply(self._layout.units, inserts))
        except CannotApply:
            return {}
        return {unit.id: unit.number for unit in after}

    def _lines(self, place: int) -> Iterator[str]:
        id = self._layout.units[place].id if place >= 0 else None
        splices: list[Splice] = []
        new: list[Unit] = []
        for each in self._operations:
            match each:
                case Insert(after=after, new=unit) if after == id:
                    new.append(unit)
                case Remove(unit=unit_id) if unit_id == id:
                    yield from self._removal(place)
                case Rewrite(unit=unit_id, words=words) if unit_id == id:
                    yield self._rewriting(place, words.shown)
                case Splice(unit=unit_id) if unit_id == id:
                    splices.append(each)
                case _:
                    pass
        if splices:
            yield self._wording(place, splices)
        yield from self._insertions(place, new)

    # What happens to it

    def _removal(self, place: int) -> Iterator[str]:
        """A unit with all below it is one deletion."""
        above = self._layout.above(place)
        if above in self._removed and self._all_gone(above):
            return
        if self._all_gone(place):
            yield f"{self._names.container(place)}sopprimere {the(self._names.of(place)[-1:])}"
        else:
            yield f"{self._names.own_place(place)}sopprimere {self._own_part(place)}"

    def _all_gone(self, place: int) -> bool:
        above = self._layout.above(place)
        whole = all(each in self._removed for each in (place, *self._layout.below(place)))
        return whole or (above in self._removed and above >= 0 and self._all_gone(above))

    def _own_part(self, place: int) -> str:
        return "la rubrica" if self._layout.is_article(place) else "l'alinea"

    def _rewriting(self, place: int, words: str) -> str:
        layout = self._layout
        unit = layout.units[place]
        single = layout.below(place) or layout.is_article(place) or unit.kind == "title"
        if single:
            if ended(" ".join(words.split()), own_mark(layout, place)) == words:
                own = "il titolo" if unit.kind == "title" else self._own_part(place)
                with_new = "la seguente" if own == "la rubrica" else "il seguente"
                around = "" if unit.kind == "title" else self._names.own_place(place)
                return f"{around}sostituire {own} con {with_new}: {quote(words)}"
            return f"{self._names.own_words(place)}{all_anew(unit.words.shown, words).said}"
        label = self._labelled(unit, words)
        pieces = pieces_of(label, unit.kind)
        exact = ended_pieces(pieces, final_mark(layout, place)) == pieces
        if exact and [(piece.kind, piece.words) for piece in pieces] == [(unit.kind, words)]:
            kind = self._names.of(place)[-1:]
            return f"{self._names.container(place)}sostituire {the(kind)} con {following(kind[0].kind)}: {quote(label)}"
        return f"{self._names.own_words(place)}{all_anew(unit.words.shown, words).said}"

    def _labelled(self, unit: Unit, words: str | None = None) -> str:
        """«2-bis. …», «a) …», «1.1-bis. …», as new units are quoted."""
        number = unit.number or self._numbers.get(unit.id, "")
        text = unit.words.shown if words is None else words
        if unit.kind == "title" or not number:
            return text
        last = number.rpartition(".")[2]
        if unit.kind == "letter":
            return f"{last}) {text}"
        if self._layout.style == "bill":
            return f"Art. {number}\n({text})" if unit.kind == "point" else f"{last}. {text}"
        return f"{number}. {text}"

    def _wording(self, place: int, splices: Sequence[Splice]) -> str:
        layout = self._layout
        words = layout.units[place].words.shown
        changes = [Swap(each.at, each.at + len(each.removed.shown), each.added.shown) for each in splices]
        own = layout.is_article(place) or layout.units[place].kind == "title"
        some = instructions(words, changes, alone=own or not layout.below(place))
        around = self._names.own_words(place)
        if some is None:
            new = _applied(words, changes)
            return f"{around}{all_anew(words, new).said}"
        if len(some) == 1:
            return f"{around}{some[0].said}"
        items = "; ".join(f"{letter(number)}) {each.said}" for number, each in enumerate(some, start=1))
        return f"{around}apportare le seguenti modificazioni: {items}"

    # What is new after it

    def _insertions(self, place: int, new: Sequence[Unit]) -> Iterator[str]:
        rest = list(new)
        while rest:
            group = [rest.pop(0)]
            while rest and self._together([*group, rest[0]]):
                group.append(rest.pop(0))
            yield self._insertion(place, group)

    def _together(self, group: Sequence[Unit]) -> bool:
        """Whether they can be quoted as one: an article with its commas, or units of one kind in a row."""
        first, last = group[0], group[-1]
        if self._layout.style == "bill" and first.kind == "point":
            fits = last.kind in ("paragraph", "letter")
        else:
            fits = last.kind == first.kind and last.level == first.level
        return fits and self._quoted_exactly(group)

    def _quoted_exactly(self, group: Sequence[Unit]) -> bool:
        pieces = pieces_of("\n".join(self._labelled(unit) for unit in group), group[0].kind)
        return [(piece.kind, piece.words) for piece in pieces] == [(unit.kind, unit.words.shown) for unit in group]

    def _insertion(self, place: int, group: Sequence[Unit]) -> str:
        kind: PartKind = NOUNS[self._layout.style][group[0].kind]
        if group[0].kind == "letter" and group[0].level:
            kind = "number"
        where, same = self._beside(place, group[0])
        label = "\n".join(self._labelled(unit) for unit in group)
        pieces = pieces_of(label, group[0].kind)
        unstopped = "" if ended_pieces(pieces, final_mark(self._layout, place)) == pieces else ", senza punto finale"
        many = len(group) > 1 and group[0].kind == group[1].kind
        seguente = _plural(following(kind)) if many else following(kind)
        named = "" if same else f" {_plural(noun(kind)) if many else noun(kind)}"
        return f"{where} inserire {seguente}{named}{unstopped}: {quote(label)}"

    def _beside(self, place: int, new: Unit) -> tuple[str, bool]:
        """«dopo il comma 2,», and whether what is new is of the same kind as what is named."""
        layout = self._layout
        if place < 0:
            if not layout.units:
                return "", False
            first = layout.units[0]
            return f"{self._names.container(0)}prima {_of(the(self._names.of(0)[-1:]))},", first.kind == new.kind
        above = place
        while above >= 0 and layout.last_below(above) == place:
            unit = layout.units[above]
            alone = above != place or not layout.below(place)
            if alone and unit.kind == new.kind and depth_of(unit) == depth_of(new):
                return f"{self._names.container(above)}dopo {the(self._names.of(above)[-1:])},", True
            above = layout.above(above)
        unit = layout.units[place]
        if layout.below(place) or layout.is_article(place):
            return f"{self._names.own_place(place)}dopo {self._own_part(place)},", False
        return f"{self._names.container(place)}dopo {the(self._names.of(place)[-1:])},", False


def _plural(said: str) -> str:
    words = {"il seguente": "i seguenti", "la seguente": "le seguenti"}
    forms = {"comma": "commi", "lettera": "lettere", "articolo": "articoli", "punto": "punti", "numero": "numeri"}
    forms |= {"capoverso": "capoversi", "ambito": "ambiti", "titolo": "titoli"}
    return words.get(said) or forms.get(said, said)


def _of(said: str) -> str:
    """«il comma 1» -> «del comma 1»."""
    for article, of in (("l'", "dell'"), ("la ", "della "), ("il ", "del ")):
        if said.startswith(article):
            return of + said.removeprefix(article)
    return said


def _applied(words: str, changes: Sequence[Swap]) -> str:
    pieces: list[str] = []
    done = 0
    for change in sorted(changes):
        pieces += (words[done : change.start], change.new)
        done = change.end
    return "".join((*pieces, words[done:]))
