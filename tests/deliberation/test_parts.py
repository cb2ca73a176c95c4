"""An amendment voted in separate parts: asked for, divided or not, each part decided for itself."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from server.deliberation import core, log
from server.deliberation.document.minutes import minutes
from server.deliberation.ids import AmendmentId, SeatId, UnitId
from server.deliberation.matters.amendments.acts import (
    AskParts,
    Cosign,
    DivideAmendment,
    FileSubamendment,
    GiveOpinion,
    InviteCosigner,
    RefuseParts,
)
from server.deliberation.matters.amendments.dividing import parts_of
from server.deliberation.matters.amendments.edits import PutIn, Reword, TakeOut
from server.deliberation.matters.amendments.lives import AmendmentDivided, PartsAsked
from server.deliberation.matters.amendments.seeing_life import LifeRecord
from server.deliberation.matters.amendments.shapes import AmendmentFiled
from server.deliberation.matters.ballots.subjects import PutAmendment
from server.deliberation.matters.presence import GoOut
from server.deliberation.prose import Prose
from server.deliberation.table import Table
from server.deliberation.units import Insert, Operation, Remove, Rewrite, Splice, Unit, apply
from tests.deliberation.house import SITTING, House
from tests.deliberation.test_amendments import A1, A2, QUARTERLY, SIXTY, on_text

P1, P2 = AmendmentId("p1"), AmendmentId("p2")
DIVIDE = DivideAmendment(A1, (P1, P2))


def broad() -> House:
    """One amendment to the words of two points, signed by two."""
    edits = Reword(UnitId("u1"), QUARTERLY), Reword(UnitId("u3"), SIXTY)
    house = on_text().files("ana", "a1", *edits).done()
    return house.when(InviteCosigner(A1, SeatId("ben")), by="ana").when(Cosign(A1), by="ben").done()


def life(house: House, id: AmendmentId = A1) -> LifeRecord:
    return next(each for each in house.seen("member", LifeRecord) if each.amendment == id)


def test_O9_whoever_is_present_asks_and_the_chair_divides() -> None:
    house = broad().when(AskParts(A1, asks=True), by="ben").then(PartsAsked(A1, SeatId("ben"), asks=True))
    assert (life(house).parts, life(house).parts_asked) == (2, ("ben",))
    house.when(AskParts(A1, asks=True), by="ben").then()
    house.when(GiveOpinion(A1, "favourable", ""), by="chair").done()
    house.when(DIVIDE, by="ana").refused("not_your_role")
    house.when(DIVIDE, by="chair").then_kinds(AmendmentFiled, AmendmentFiled, AmendmentDivided)
    assert house.amendment("a1").state == "divided"
    parts = [house.amendment(each) for each in ("p1", "p2")]
    assert [each.number for each in parts] == [f"{house.amendment('a1').number} (parte {n})" for n in (1, 2)]
    assert all((each.author, each.signers, each.part_of) == ("ana", ("ben",), "a1") for each in parts)
    assert all(each.opinion == house.amendment("a1").opinion for each in parts)
    assert life(house).into == (P1, P2)
    house.when(DIVIDE, by="chair").refused("amendment_not_open")


def test_O9_each_part_is_voted_for_itself() -> None:
    house = broad().when(DIVIDE, by="chair").done()
    house.decides(PutAmendment(P1), "for", "ana", "ben", "chair", ballot="b1")
    house.decides(PutAmendment(P2), "against", "ana", "ben", "chair", ballot="b2")
    assert [house.amendment(each).state for each in ("p1", "p2")] == ["adopted", "rejected"]
    assert [any(each in line for line in house.words) for each in (QUARTERLY, SIXTY)] == [True, False]


def test_O9_who_is_not_there_does_not_ask() -> None:
    house = broad().when(GoOut(SITTING), by="ben").done()
    house.when(AskParts(A1, asks=True), by="ben").refused("not_present")


def test_O9_the_chair_says_why_not_and_the_minutes_tell_it() -> None:
    house = broad().when(RefuseParts(A1, "È una cosa sola."), by="chair").refused("nothing_proposed")
    house.when(AskParts(A1, asks=True), by="ben").when(RefuseParts(A1, "È una cosa sola."), by="chair").done()
    assert (life(house).parts_asked, life(house).parts_refused) == ((), "È una cosa sola.")
    told = repr(minutes(house.table, SITTING).blocks)
    assert "doc-line-amendment-parts_refused" in told
    house.when(DIVIDE, by="chair").done()
    assert "doc-line-amendment-divided" in repr(minutes(house.table, SITTING).blocks)


def test_O10_what_is_one_thing_is_not_divided() -> None:
    house = on_text().rewords("ana", "a1", "u1", QUARTERLY).done()
    house.when(AskParts(A1, asks=True), by="ben").refused("one_part_only")
    house.when(DIVIDE, by="chair").refused("one_part_only")
    house = broad().when(DivideAmendment(A1, (P1, P2, AmendmentId("p3"))), by="chair").refused("text_changed")
    house.when(DivideAmendment(A1, (P1, A1)), by="chair").refused("already_there")


def test_O10_nor_while_its_sub_amendments_are_open() -> None:
    house = broad()
    edit = Reword(UnitId("u1"), QUARTERLY.replace("tre", "quattro"))
    house.when(FileSubamendment(A2, A1, 1, 1, (edit,), "Meno spesso.", ""), by="ben").done()
    house.when(DIVIDE, by="chair").refused("subamendments_open")


def test_O10_what_is_put_in_at_one_place_and_a_unit_that_goes_stay_together() -> None:
    edits = TakeOut(UnitId("u1")), PutIn(UnitId("u1"), UnitId("n1"), "point", "Uno."), Reword(UnitId("u3"), SIXTY)
    house = on_text().files("ana", "a1", *edits).done()
    parts = parts_of(house.amendment("a1").operations)
    assert sorted(len(each) for each in parts) == [1, 2]


UNITS = tuple(Unit(UnitId(f"u{n}"), "point", 0, str(n), Prose.of("uno due tre quattro")) for n in range(5))
WORDS = st.sampled_from(["", "cinque ", "sei "])


@st.composite
def operations(draw: st.DrawFn) -> tuple[Operation, ...]:
    """On each unit one thing, and after some of them new units."""
    made: list[Operation] = []
    for n, unit in enumerate(UNITS):
        kind = draw(st.sampled_from(["leave", "splice", "rewrite", "remove"]))
        if kind == "splice":
            made.append(Splice(unit.id, 4, Prose.of("due "), Prose.of(draw(WORDS.filter(bool)))))
        elif kind == "rewrite":
            made.append(Rewrite(unit.id, Prose.of(draw(WORDS.filter(bool)) + "altro")))
        elif kind == "remove":
            made.append(Remove(unit.id))
        for k in range(draw(st.integers(0, 2))):
            new = Unit(UnitId(f"n{n}-{k}"), "point", 0, f"{n}-{k}", Prose.of(f"nuovo {k}"))
            made.append(Insert(unit.id, new))
    return tuple(made)


@settings(max_examples=200, deadline=None)
@given(operations())
def test_all_parts_together_are_the_whole_and_each_can_be_applied_alone(some: tuple[Operation, ...]) -> None:
    parts = parts_of(some)
    assert sorted(map(repr, (each for part in parts for each in part))) == sorted(map(repr, some))
    for part in parts:
        apply(UNITS, part)
    whole = apply(UNITS, some)
    assert apply(UNITS, tuple(each for part in parts for each in part)) == whole
    assert apply(UNITS, tuple(each for part in reversed(parts) for each in part)) == whole


def test_what_was_divided_is_the_same_after_a_reading_of_the_log() -> None:
    house = broad().when(AskParts(A1, asks=True), by="ben").when(DIVIDE, by="chair").done()
    table = Table(house.table.id)
    for entry in house.log:
        row, words = log.canonical(entry)
        table = core.evolve(table, log.parse(row, words))
    assert table.amendments == house.table.amendments
