"""Every word of a text has one origin, and it is the right one; and every amendment finds its words again."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from server.deliberation import provenance, units
from server.deliberation.ids import AmendmentId, UnitId
from server.deliberation.prose import Prose
from server.deliberation.provenance import Step
from server.deliberation.units import Insert, Operation, Rewrite, Splice, Unit
from tests.deliberation.test_text_laws import QUICK, amendments, bases
from tests.deliberation.test_voting_order import ADDS, AMENDS, CUTS, ONE, TEXT, TWO, U1, U2

Painted = dict[UnitId, list[tuple[int, str]]]


def grown(base: Sequence[Unit], *some: Sequence[Operation]) -> list[Step]:
    steps = [Step(1, tuple(base))]
    for number, operations in enumerate(some, start=2):
        made = units.apply(steps[-1].units, operations)
        steps.append(Step(number, made, AmendmentId(f"a{number}"), tuple(operations)))
    return steps


@st.composite
def histories(draw: st.DrawFn) -> list[Step]:
    steps = [Step(1, draw(bases()))]
    for number in range(2, draw(st.integers(2, 6))):
        operations = draw(amendments(steps[-1].units, f"v{number}-")) if steps[-1].units else ()
        if operations:
            made = units.apply(steps[-1].units, operations)
            steps.append(Step(number, made, AmendmentId(f"a{number}"), operations))
    return steps


def painted(steps: Sequence[Step]) -> Painted:
    """Every letter with the version that brought it, merged letter by letter: another way to the same."""
    now: Painted = {unit.id: [(1, letter) for letter in unit.words.shown] for unit in steps[0].units}
    for step in steps[1:]:
        cuts: dict[UnitId, list[Splice]] = {}
        for each in step.operations:
            match each:
                case Splice(unit=unit):
                    cuts.setdefault(unit, []).append(each)
                case Rewrite(unit=unit, words=words):
                    now[unit] = [(step.version, letter) for letter in words.shown]
                case Insert(new=new):
                    now[new.id] = [(step.version, letter) for letter in new.words.shown]
                case _:
                    pass
        for unit, some in cuts.items():
            for each in sorted(some, key=lambda one: -one.at):
                fresh = [(step.version, letter) for letter in each.added.shown]
                now[unit][each.at : each.at + len(each.removed.shown)] = fresh
    return now


@settings(QUICK, max_examples=200)
@given(histories())
def test_every_code_point_of_the_final_text_has_exactly_one_origin_and_it_is_the_right_one(steps: list[Step]) -> None:
    found = provenance.origins(steps)
    expected = painted(steps)
    by_number = {step.version: {unit.id: unit.words.shown for unit in step.units} for step in steps}
    assert list(found) == [unit.id for unit in steps[-1].units]
    for unit in steps[-1].units:
        runs, words = found[unit.id], unit.words.shown
        assert [at for run in runs for at in range(run.start, run.end)] == list(range(len(words)))
        for at, letter in enumerate(words):
            origin = provenance.origin_at(runs, at)
            assert (origin.version, letter) == expected[unit.id][at]
            assert by_number[origin.version][origin.unit][origin.at] == letter
            assert origin.amendment == (None if origin.version == 1 else f"a{origin.version}")


@settings(QUICK, max_examples=100)
@given(histories())
def test_the_way_back_leads_to_the_same_words(steps: list[Step]) -> None:
    found = provenance.origins(steps)
    for step in steps[1:]:
        assert step.amendment is not None
        stands = {
            (place.unit, at)
            for place in provenance.standing(found, step.amendment)
            for at in range(place.start, place.end)
        }
        letters = painted(steps)
        assert stands == {
            (unit.id, at)
            for unit in steps[-1].units
            for at, (version, _) in enumerate(letters[unit.id])
            if version == step.version
        }


def test_a_word_of_the_draft_of_an_amendment_and_of_a_later_one_in_it() -> None:
    third = (Splice(U1, ONE.index("due incontri") + 3, Prose.of("incontro"), Prose.of("solo incontro")),)
    steps = grown(TEXT, AMENDS.operations, third)
    runs = provenance.origins(steps)[U1]
    words = steps[-1].units[1].words.shown
    pieces = [(words[run.start : run.end], run.origin.version) for run in runs]
    assert pieces == [
        ("Gli enti organizzano ", 1),
        ("un ", 2),
        ("solo incontro", 3),
        (" l’anno con le associazioni.", 1),
    ]
    assert provenance.origin_at(runs, words.index("associazioni")).at == ONE.index("associazioni")


def test_words_that_a_later_amendment_took_out_stand_nowhere() -> None:
    steps = grown(TEXT, ADDS.operations, (Rewrite(U1, Prose.of("Tutto nuovo.")),))
    found = provenance.origins(steps)
    assert provenance.standing(found, AmendmentId("a2")) == ()
    assert [(each.unit, each.end) for each in provenance.standing(found, AmendmentId("a3"))] == [(U1, 12)]
    assert found[U2] == (provenance.Run(0, len(TWO), provenance.Origin(1, None, U2, 0)),)


def test_beyond_the_words_there_is_no_origin_and_of_nothing_none() -> None:
    runs = provenance.origins(grown(TEXT, CUTS.operations))[U1]
    with pytest.raises(IndexError):
        provenance.origin_at(runs, runs[-1].end)
    assert provenance.origins([]) == {}
    empty = replace(TEXT[0], words=Prose.of(""))
    assert provenance.origins([Step(1, (empty,))]) == {empty.id: ()}
