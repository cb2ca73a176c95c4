"""What becomes of each open amendment if another is adopted; the same as what does become of it."""

import pytest
from hypothesis import given

from server.deliberation import units
from server.deliberation.conflicts import Fate, fate, meetings, overtaken, overtaken_by
from server.deliberation.ids import AmendmentId
from server.deliberation.prose import Prose
from server.deliberation.units import Operation, Remove, Rewrite
from server.deliberation.voting_order import Waiting
from tests.deliberation.test_text_laws import QUICK, Two, two_amendments
from tests.deliberation.test_voting_order import (
    ADDS,
    ALL,
    AMENDS,
    BEFORE,
    CUTS,
    DELETES,
    NEW,
    OF_TWO,
    REPLACES,
    U1,
    after,
    splice,
    w,
)

WIDER = w("wider", splice("due incontri l’anno con", "un incontro ogni tre mesi insieme con"))
MORE = w("more", splice("due incontri l’anno", "un incontro ogni tre mesi"))
CASES: tuple[tuple[str, Waiting, Waiting, Fate | None], ...] = (
    ("a deletion contradicts every other change of the unit", DELETES, AMENDS, "precluded"),
    ("a deletion contains another", DELETES, w("too", Remove(U1)), "absorbed"),
    ("what stands after the deleted unit stands after the one before", DELETES, NEW, "moves"),
    ("other words in the same place", AMENDS, w("three", splice("due", "tre")), "precluded"),
    ("a wider change that says it too", WIDER, MORE, "absorbed"),
    ("two words may be there by chance", MORE, AMENDS, "precluded"),
    ("a wider deletion", w("wide", splice(" l’anno con le associazioni", "")), CUTS, "absorbed"),
    ("a narrower deletion", CUTS, w("wide", splice(" l’anno con le associazioni", "")), "precluded"),
    (
        "a replacement that says it too",
        w("r", Rewrite(U1, Prose.of("Chi c’è tiene un incontro ogni tre mesi con tutti."))),
        MORE,
        "absorbed",
    ),
    ("a replacement that says something else", REPLACES, AMENDS, "precluded"),
    (
        "words of half a word",
        w("r", Rewrite(U1, Prose.of("Un incontrollato."))),
        w("x", splice("due", "incontro")),
        "precluded",
    ),
    ("two additions in one place", w("first", splice("", "Oggi ", at=0)), BEFORE, "moves"),
    ("earlier words grow", MORE, ADDS, "moves"),
    ("later words grow", ADDS, MORE, None),
    ("another unit", DELETES, OF_TWO, None),
    ("two new units in one place", NEW, w("n", after(U1, "Altro.", "m")), "moves"),
    ("the same new unit", NEW, w("n", after(U1, "Il referente risponde.", "m")), "absorbed"),
)


@pytest.mark.parametrize(("why", "adopted", "other", "expected"), CASES, ids=[case[0] for case in CASES])
def test_O5_absorbed_is_what_the_adopted_one_contains_and_precluded_what_it_contradicts(
    why: str, adopted: Waiting, other: Waiting, expected: Fate | None
) -> None:
    assert fate(adopted.operations, other.operations) == expected


def test_all_who_meet_are_found_and_only_those() -> None:
    some = (*ALL, OF_TWO, MORE)
    found = meetings(some)
    for mine in some:
        expected = {
            other.id: told for other in some if other is not mine and (told := fate(mine.operations, other.operations))
        }
        assert {each.other: each.fate for each in found[mine.id]} == expected
    assert overtaken(found, MORE.id) == ("deletes", "replaces", "amends")


def test_a_sub_amendment_does_not_meet_what_it_amends() -> None:
    sub = w("sub", splice("due incontri", "tre incontri"), parent="amends")
    other = w("other", splice("due incontri", "sei incontri"), parent="amends")
    found = meetings((AMENDS, sub, other))
    assert [(each.other, each.fate) for each in found[AmendmentId("sub")]] == [("other", "precluded")]
    assert found[AMENDS.id] == ()


@QUICK
@given(two_amendments())
def test_what_is_overtaken_conflicts_and_what_is_not_is_carried_as_foretold(two: Two) -> None:
    base, mine, theirs = two
    if not mine or not theirs:
        return
    said = fate(mine, theirs)
    assert (overtaken_by(mine, theirs) is None) == (units.conflict(mine, theirs) is None)
    assert (said in ("absorbed", "precluded")) == (units.conflict(mine, theirs) is not None)
    if said is None:
        assert units.carry(mine, theirs, base) == theirs


@QUICK
@given(two_amendments())
def test_an_amendment_contains_itself_and_each_of_its_parts(two: Two) -> None:
    _, mine, _ = two
    for part in mine:
        assert overtaken_by(mine, (part,)) in ("absorbed", None)
        assert units.conflict(mine, (part,)) is None or overtaken_by(mine, (part,)) == "absorbed"


def test_erased_words_are_contained_in_nothing() -> None:
    gone: Operation = Rewrite(U1, Prose(Prose.of("Un incontro.").digest, None))
    assert overtaken_by((gone,), AMENDS.operations) == "precluded"
