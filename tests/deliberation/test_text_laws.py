"""What holds for all words: changes made are changes found, amendments at different places do not mind their order."""

from collections.abc import Sequence
from itertools import pairwise
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from server.deliberation import compare, numbering, units
from server.deliberation.ids import AmendmentId, UnitId
from server.deliberation.matters.amendments.edits import Edit, PutIn, Reword, TakeOut
from server.deliberation.matters.ballots.subjects import PutAmendment
from server.deliberation.prose import Prose
from server.deliberation.units import Insert, Operation, Remove, Rewrite, Splice, Unit, UnitKind, digest_of_units
from tests.deliberation.house import House, in_sitting, with_text

QUICK = settings(max_examples=300, deadline=None, print_blob=True)
WORDY = st.text(alphabet="ab è’ ,.\n\t«» 中文のü", max_size=60)
ANY_WORDS = st.text(max_size=60) | WORDY
ANY_WORDS_CHANGED = st.tuples(ANY_WORDS, ANY_WORDS) | st.tuples(ANY_WORDS, ANY_WORDS, ANY_WORDS).map(
    lambda three: (three[0] + three[1], three[0] + three[2] + three[1])
)


def made(words: str, some: Sequence[compare.Change]) -> str:
    pieces, done = [], 0
    for change in some:
        assert words.startswith(change.removed, change.at)
        pieces += [words[done : change.at], change.added]
        done = change.at + len(change.removed)
    return "".join([*pieces, words[done:]])


@QUICK
@given(ANY_WORDS_CHANGED)
def test_the_changes_found_make_the_new_words_of_the_old(pair: tuple[str, str]) -> None:
    old, new = pair
    found = compare.changes(old, new)
    assert made(old, found) == new
    assert (found == []) is (old == new)
    assert all(change.removed != change.added for change in found)
    assert all(one.at + len(one.removed) < other.at for one, other in pairwise(found))


@QUICK
@given(ANY_WORDS_CHANGED)
def test_what_is_shown_before_and_after_is_the_old_and_the_new(pair: tuple[str, str]) -> None:
    old, new = pair
    shown = compare.parts(old, compare.changes(old, new))
    assert "".join(words for what, words in shown if what != "added") == old
    assert "".join(words for what, words in shown if what != "removed") == new
    assert all(words for _, words in shown)


@QUICK
@given(ANY_WORDS)
def test_tokens_are_the_words_cut_and_nothing_else(words: str) -> None:
    assert "".join(compare.tokens(words)) == words


LONG = {
    "nothing in common": ("parola ente tavolo " * 1100, "casa lavoro scuola " * 1100),
    "one word in ten": (
        "uno due tre quattro cinque sei sette otto nove dieci " * 400,
        "uno due tre quattro cinque sei sette otto nove undici " * 400,
    ),
    "always the same word": ("a " * 10_000, "a b " * 5_000),
    "marks only": ("." * 20_000, ("." * 50 + ",") * 390),
    "letters without spaces": ("中文" * 10_000, "文中" * 10_000),
    "half of it gone": ("ab " * 6_600, "ab " * 3_300),
}


@pytest.mark.parametrize("pair", LONG.values(), ids=LONG.keys())
def test_long_texts_are_compared_in_less_than_a_second(pair: tuple[str, str]) -> None:
    old, new = pair
    began = perf_counter()
    found = compare.changes(old, new)
    assert perf_counter() - began < 1.0
    assert made(old, found) == new


KINDS: tuple[UnitKind, ...] = ("area", "point", "letter")
BASE_WORDS = st.text(alphabet="abc ", min_size=1, max_size=12)


@st.composite
def bases(draw: st.DrawFn) -> tuple[Unit, ...]:
    some = draw(st.lists(st.tuples(st.sampled_from(KINDS), BASE_WORDS), min_size=1, max_size=5))
    return numbering.numbered(
        Unit(UnitId(f"u{n}"), kind, 0, "", Prose.of(words)) for n, (kind, words) in enumerate(some)
    )


@st.composite
def amendments(draw: st.DrawFn, base: Sequence[Unit], name: str) -> tuple[Operation, ...]:
    """An amendment to any of these units, at most one kind of change to each, and new units anywhere."""
    result: list[Operation] = []
    for unit in base:
        match draw(st.sampled_from(("nothing", "nothing", "splice", "splice", "rewrite", "remove"))):
            case "remove":
                result.append(Remove(unit.id))
            case "rewrite":
                result.append(Rewrite(unit.id, Prose.of(draw(BASE_WORDS))))
            case "splice":
                result += draw(splices(unit))
    places = st.sampled_from([None, *(unit.id for unit in base)])
    for n, after in enumerate(draw(st.lists(places, max_size=2, unique=True))):
        new = Unit(UnitId(f"{name}{n}"), draw(st.sampled_from(KINDS)), 0, "", Prose.of(f"{name} {n}"))
        result.append(Insert(after, new))
    order: dict[UnitId | None, int] = {unit.id: place for place, unit in enumerate(base)}
    return tuple(sorted(result, key=lambda each: order.get(units.touched((each,))[0], -1)))


@st.composite
def splices(draw: st.DrawFn, unit: Unit) -> list[Splice]:
    result: list[Splice] = []
    words, at = unit.words.shown, 0
    while at <= len(words) and len(result) < 3:
        start = draw(st.integers(at, len(words)))
        end = draw(st.integers(start, min(len(words), start + 4)))
        removed, added = words[start:end], draw(st.text(alphabet="xyz", max_size=3))
        if removed != added:
            result.append(Splice(unit.id, start, Prose.of(removed), Prose.of(added)))
        at = end + 1
        if draw(st.booleans()):
            break
    return result


Two = tuple[tuple[Unit, ...], tuple[Operation, ...], tuple[Operation, ...]]


@st.composite
def two_amendments(draw: st.DrawFn) -> Two:
    base = draw(bases())
    return base, draw(amendments(base, "m")), draw(amendments(base, "n"))


@st.composite
def two_without_conflict(draw: st.DrawFn) -> Two:
    """Of the second only what does not conflict with the first, nor puts something in at the very same place."""
    base, mine, theirs = draw(two_amendments())
    kept = [each for each in theirs if not units.conflict(mine, [each]) and not at_the_same_place(mine, [each])]
    return base, mine, tuple(kept)


def at_the_same_place(mine: Sequence[Operation], theirs: Sequence[Operation]) -> bool:
    """Both put something in at the very same place."""
    return bool(_insertions(mine) & _insertions(theirs))


def _insertions(some: Sequence[Operation]) -> set[tuple[UnitId | None, int]]:
    at = {(each.unit, each.at) for each in some if isinstance(each, Splice) and not each.removed}
    return at | {(each.after, -1) for each in some if isinstance(each, Insert)}


def content(text: Sequence[Unit]) -> list[tuple[str, str]]:
    return [(unit.id, unit.words.shown) for unit in text]


@QUICK
@given(two_without_conflict())
def test_amendments_at_different_places_make_the_same_text_in_either_order(two: Two) -> None:
    base, mine, theirs = two
    mine_first = units.apply(units.apply(base, mine), units.carry(mine, theirs, base))
    theirs_first = units.apply(units.apply(base, theirs), units.carry(theirs, mine, base))
    assert content(mine_first) == content(theirs_first)


@QUICK
@given(two_without_conflict())
def test_what_does_not_conflict_can_be_carried_and_applied(two: Two) -> None:
    base, mine, theirs = two
    after = units.apply(base, mine)
    both = units.apply(after, units.carry(mine, theirs, base))
    kept = {unit.id for unit in base} - {each.unit for each in (*mine, *theirs) if isinstance(each, Remove)}
    put_in = {each.new.id for each in (*mine, *theirs) if isinstance(each, Insert)}
    assert {unit.id for unit in both} == kept | put_in


@QUICK
@given(two_amendments())
def test_a_conflict_is_one_from_either_side(two: Two) -> None:
    _, mine, theirs = two
    assert (units.conflict(mine, theirs) is None) is (units.conflict(theirs, mine) is None)
    assert (units.conflict(mine, mine) is None) is (mine == ())


@QUICK
@given(two_without_conflict())
def test_numbers_are_stable_and_unique_through_merges(two: Two) -> None:
    base, mine, theirs = two
    text = numbering.with_new_ones_numbered(units.apply(base, mine))
    text = numbering.with_new_ones_numbered(units.apply(text, units.carry(mine, theirs, base)))
    before = {unit.id: unit.number for unit in base}
    assert all(before.get(unit.id, unit.number) == unit.number for unit in text)
    numbers = [unit.number for unit in text]
    assert all(numbers)
    assert len(set(numbers)) == len(numbers)
    assert numbering.with_new_ones_numbered(text) == text


POINTS = ("Gli enti organizzano due incontri l’anno.", "Ogni comune nomina un referente.", "La prefettura risponde.")


@st.composite
def edits(draw: st.DrawFn) -> tuple[Edit, ...]:
    result: list[Edit] = []
    for n, words in enumerate(("Lavoro", *POINTS)):
        match draw(st.sampled_from(("nothing", "reword", "reword", "out", "in"))):
            case "reword":
                at = draw(st.integers(0, len(words)))
                added = draw(st.text(alphabet="ab è’.中", max_size=8))
                result.append(Reword(UnitId(f"u{n}"), words[:at] + added + words[draw(st.integers(at, len(words))) :]))
            case "out":
                result.append(TakeOut(UnitId(f"u{n}")))
            case "in":
                after = draw(st.sampled_from((None, UnitId(f"u{n}"))))
                result.append(PutIn(after, UnitId(f"n{n}"), draw(st.sampled_from(KINDS)), f"Nuovo {n}"))
    return tuple(draw(st.permutations(result)))


def as_edited(some: Sequence[Edit]) -> list[tuple[str, str]]:
    """The text as its editor wanted it, made without operations."""
    words = {UnitId("u0"): "Lavoro"} | {UnitId(f"u{n}"): each for n, each in enumerate(POINTS, start=1)}
    result: list[tuple[str, str]] = [
        (each.unit, each.words) for each in some if isinstance(each, PutIn) and each.after is None
    ]
    for unit, old in words.items():
        new = old
        for each in some:
            if isinstance(each, Reword | TakeOut) and each.unit == unit:
                new = each.words.strip() if isinstance(each, Reword) else ""
        result += [(unit, new)] if new else []
        result += [(each.unit, each.words) for each in some if isinstance(each, PutIn) and each.after == unit]
    return result


@settings(QUICK, max_examples=100)
@given(edits())
def test_an_adopted_amendment_makes_exactly_the_text_its_author_edited(some: tuple[Edit, ...]) -> None:
    house: House = with_text(in_sitting("ana"), *POINTS)
    if as_edited(some) == content(house.text.versions[0].units):
        return
    house.files("ana", "a1", *some).done().decides(PutAmendment(AmendmentId("a1")), "for", "ana", "chair").done()
    after = house.text.versions[-1]
    assert content(after.units) == as_edited(some)
    assert after.digest == digest_of_units(after.units)
    assert [replace(unit, number="") for unit in numbering.numbered(after.units)] == [
        replace(unit, number="") for unit in after.units
    ]
