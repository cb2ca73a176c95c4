"""What a written formula does to a text: exact edits, or a refusal that says what was not found or is unsure.

Anchors refer to the text as it is before the amendment, all of them. Nothing is guessed: words that stand in several
places without «ovunque» or an ordinal are refused, naming the places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, Literal

from msgspec import Struct
from msgspec.structs import replace

from server.deliberation.formulas.building import RANKS, said, within
from server.deliberation.formulas.changing import Changing
from server.deliberation.formulas.layout import Layout, Style
from server.deliberation.formulas.refusing import NotRead
from server.deliberation.formulas.said import Delete, Formula, Insert, Part, Place, Replace, Step
from server.deliberation.matters.amendments.edits import Edit
from server.deliberation.units import Unit

Kind = Literal["soppressivo", "sostitutivo", "parzialmente soppressivo", "modificativo", "aggiuntivo"]
_SUB: Final = re.compile(r"\d+(?:-\w+)?(?:\.\d+)*\.\d+/\d+|0(?:\.\d+(?:-\w+)?){3,}")
_ARTICLE: Final = re.compile(r"(\d+(?:-[a-z]+)?)\.\s?\d")


class Reading(Struct, frozen=True):
    """`edits`: the units as the amendment wants them. `units`: how they read then, by «2.1.e», «1.1+» (new after it),
    «6.h» (heading), «3» (a whole article), «title»; None: gone."""

    kind: Kind
    steps: tuple[Step, ...]
    edits: tuple[Edit, ...]
    units: dict[str, str | None]


def read(formula: str, units: Sequence[Unit], style: Style, number: str = "", mark: str = "new") -> Reading:
    """What the formula does to these units. number: as the amendment bears it, which says its article («7.3»).

    mark: what the ids of new units begin with. Raises: NotRead.
    """
    if _SUB.match(number):
        raise NotRead("sub_amendment", number.partition("/")[0])
    spoken = said(formula)
    if spoken.amendment is not None:
        raise NotRead("sub_amendment", spoken.amendment)
    layout = Layout(units, style)
    start = _start(number, layout)
    changing = Changing(layout, mark)
    steps = tuple(each for step in spoken.steps for each in _one_by_one(replace(step, place=within(start, step.place))))
    for step in steps:
        changing.do(step)
    edits, result = changing.outcome()
    if not edits:
        raise NotRead("changes_nothing", formula)
    return Reading(_kind(spoken), steps, edits, result)


def _one_by_one(step: Step) -> Iterator[Step]:
    """«ai commi 3 e 4» as two instructions, one for each; periods and capoversi are parts of the same words."""
    for at, part in enumerate(step.place):
        if len(part.names) > 1 and part.kind in RANKS:
            for name in part.names:
                place = (*step.place[:at], Part(part.kind, (name,)), *step.place[at + 1 :])
                yield from _one_by_one(replace(step, place=place))
            return
    yield step


def kind_of(formula: str) -> Kind | None:
    """What kind of amendment the formula is, whatever it is about; None if it is not understood."""
    try:
        spoken = said(formula)
    except NotRead:
        return None
    return _kind(spoken) if spoken.steps else None


def _start(number: str, layout: Layout) -> Place:
    """The article that an amendment to a bill speaks of when it names none: that of its number."""
    found = _ARTICLE.match(number)
    if layout.style != "bill" or found is None:
        return ()
    known = {unit.number for unit in layout.units if unit.kind == "point"}
    return (Part("article", (found[1],)),) if found[1] in known else ()


def _kind(formula: Formula) -> Kind:
    """After its first instruction, as in the voting order of Camera art. 87 and Senate art. 102."""
    match formula.steps[0].act:
        case Delete(objects=objects):
            return "soppressivo" if all(isinstance(each, tuple) for each in objects) else "parzialmente soppressivo"
        case Replace(objects=objects):
            return "sostitutivo" if all(isinstance(each, tuple) for each in objects) else "modificativo"
        case Insert():
            return "aggiuntivo"
