"""A formula written from operations, read back, gives the same operations; whatever the text and the changes."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from server.deliberation import numbering
from server.deliberation.formulas import written
from server.deliberation.formulas.layout import Style
from server.deliberation.formulas.reading import read
from server.deliberation.ids import UnitId
from server.deliberation.matters.amendments.edits import Edit, PutIn, Reword, TakeOut
from server.deliberation.matters.amendments.working_out import worked_out
from server.deliberation.prose import Prose
from server.deliberation.units import Insert, Operation, Unit, UnitKind

LAW = settings(max_examples=200, deadline=None, print_blob=True)
WORDS = (
    *(
        "ente",
        "enti",
        "l'ente",
        "dell’anno",
        "comune",
        "comma",
        "articolo 5",
        "due anni",
        "50.000",
        "50",
        "e",
        "di",
        "la",
    ),
    *("«sportello»", "(UE)", "n. 95", "legge", "entro", "sono", "seguenti", "È", "a)", "2", "seguito", "lettera", "Il"),
)
MARKS = (",", ";", ".", ":")
LETTERS: list[UnitKind] = ["letter", "letter"]


def joined(some: Sequence[str]) -> str:
    """Words as they are written, with one space between and none before a mark."""
    text = ""
    for word in some:
        text += word if word in MARKS or not text else f" {word}"
    return text


PASSAGE = st.lists(st.sampled_from(WORDS + MARKS[:1] + MARKS[2:3]), min_size=1, max_size=14)
STOPPED = st.sampled_from((".", ".", ".", ";", ""))


@st.composite
def passages(draw: st.DrawFn) -> str:
    words = list(draw(PASSAGE))
    while words and words[0] in MARKS:
        words.pop(0)
    return joined([*(words or ["ente"]), *draw(STOPPED)]).strip()


HEADINGS = st.sampled_from(("Oggetto", "Centri dell’ente (UE)", "Norme di «sportello» e «casa»", "Comma 2"))
"""Of articles: without a full stop, their brackets closed."""


def words_of(kind: UnitKind, style: Style) -> st.SearchStrategy[str]:
    return HEADINGS if style == "bill" and kind == "point" else passages()


@st.composite
def texts(draw: st.DrawFn, style: Style) -> tuple[Unit, ...]:
    kinds: list[UnitKind] = ["title"] if draw(st.booleans()) else []
    for _ in range(draw(st.integers(1, 3))):
        kinds.append("point")
        for _ in range(draw(st.integers(1 if style == "bill" else 0, 2))):
            kinds.append("paragraph")
            kinds += LETTERS[: draw(st.sampled_from((0, 0, 2)))]
        kinds += LETTERS[: draw(st.sampled_from((0, 0, 0, 2))) if style == "guidelines" else 0]
    if style == "guidelines" and draw(st.booleans()):
        kinds.insert(draw(st.integers(0, len(kinds))), "area")
    return numbering.numbered(
        Unit(UnitId(f"u{n}"), kind, 0, "", Prose.of(draw(words_of(kind, style)))) for n, kind in enumerate(kinds)
    )


@st.composite
def changed(draw: st.DrawFn, words: str) -> str:
    """Some words of a passage gone, others come."""
    some = words.replace(",", " ,").replace(";", " ;").split()
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(some)))
        end = draw(st.integers(start, min(len(some), start + 3)))
        some[start:end] = draw(st.lists(st.sampled_from((*WORDS, ",", "nuovo")), max_size=3))
    return joined(some).strip()


@st.composite
def put_in(draw: st.DrawFn, after: UnitId | None, name: str, style: Style) -> PutIn:
    kinds: tuple[UnitKind, ...] = ("point", "paragraph", "letter")
    kind = draw(st.sampled_from(kinds))
    return PutIn(after, UnitId(name), kind, draw(words_of(kind, style)))


@st.composite
def edited(draw: st.DrawFn, units: Sequence[Unit], style: Style) -> tuple[Edit, ...]:
    edits: list[Edit] = [draw(put_in(None, "n", style))] if draw(st.booleans()) else []
    for n, unit in enumerate(units):
        match draw(st.sampled_from(("nothing", "nothing", "reword", "reword", "anew", "out"))):
            case "reword" if style != "bill" or unit.kind != "point":
                edits.append(Reword(unit.id, draw(changed(unit.words.shown))))
            case "anew":
                edits.append(Reword(unit.id, draw(words_of(unit.kind, style))))
            case "out":
                edits.append(TakeOut(unit.id))
        edits += [draw(put_in(unit.id, f"n{n}-{m}", style)) for m in range(draw(st.sampled_from((0, 0, 0, 1, 2))))]
    return tuple(edits)


def nameless(operations: Sequence[Operation]) -> list[Operation]:
    """New units get their ids from whoever asks."""
    return [
        replace(each, new=replace(each.new, id=UnitId("new"))) if isinstance(each, Insert) else each
        for each in operations
    ]


@st.composite
def amended(draw: st.DrawFn, style: Style) -> tuple[tuple[Unit, ...], tuple[Operation, ...]]:
    units = draw(texts(style))
    return units, worked_out(units, draw(edited(units, style)))


def law(units: tuple[Unit, ...], operations: tuple[Operation, ...], style: Style) -> None:
    if not operations:
        return
    formula = written(units, operations, style)
    again = worked_out(units, read(formula, units, style).edits)
    assert nameless(again) == nameless(operations), formula


@LAW
@given(amended("guidelines"))
def test_the_formula_of_an_amendment_to_guidelines_gives_its_operations(
    case: tuple[tuple[Unit, ...], tuple[Operation, ...]],
) -> None:
    law(*case, "guidelines")


@LAW
@given(amended("bill"))
def test_the_formula_of_an_amendment_to_a_bill_gives_its_operations(
    case: tuple[tuple[Unit, ...], tuple[Operation, ...]],
) -> None:
    law(*case, "bill")
