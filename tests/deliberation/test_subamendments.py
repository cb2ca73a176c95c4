"""Amendments to amendments: exact on what the text would read, voted first, merged into theirs, taken back."""

from hypothesis import given
from hypothesis import strategies as st

from server.deliberation.composing import composed
from server.deliberation.ids import AmendmentId, BallotId, CommandId, UnitId
from server.deliberation.matters.amendments import acts
from server.deliberation.matters.amendments.acts import SetAmendmentAside
from server.deliberation.matters.amendments.edits import Edit, PutIn, Reword, TakeOut
from server.deliberation.matters.amendments.lives import (
    AmendmentAltered,
    AmendmentAlteredBack,
    AmendmentLapsed,
    SubamendmentFiled,
)
from server.deliberation.matters.amendments.seeing import AmendmentRecord
from server.deliberation.matters.amendments.shapes import (
    AmendmentAdopted,
    AmendmentPrecluded,
    AmendmentReopened,
    AmendmentWithdrawn,
    RuledInadmissible,
    RuleInadmissible,
    WithdrawAmendment,
)
from server.deliberation.matters.ballots.shapes import AnnulBallot, BallotAnnulled
from server.deliberation.matters.ballots.subjects import PutAmendment
from server.deliberation.matters.undo import Undo
from server.deliberation.prose import Prose
from server.deliberation.units import Insert, Operation, Remove, Rewrite, Splice, Unit, apply
from tests.deliberation.house import House
from tests.deliberation.test_amendments import A1, ONE, QUARTERLY, SIXTY, THRICE, U1, U3, adopts, on_text

S1, S2, S3 = AmendmentId("s1"), AmendmentId("s2"), AmendmentId("s3")
FOUR = QUARTERLY.replace("tre mesi", "quattro mesi")


def filed() -> House:
    """a1 of ana on the first point, with a new point after it."""
    house = on_text().files(
        "ana", "a1", Reword(U1, QUARTERLY), PutIn(U1, UnitId("n"), "point", "Il verbale è pubblico.")
    )
    return house.done()


def amends(house: House, name: str, id: str, *edits: Edit, edition: int = 1, version: int = 1) -> House:
    command = acts.FileSubamendment(AmendmentId(id), A1, version, edition, edits, "Meglio", "")
    return house.when(command, by=name)


def states(house: House) -> dict[str, str]:
    return {each.id: each.state for each in house.table.amendments.by_id.values()}


def test_M15_it_is_made_of_the_words_that_its_amendment_would_bring() -> None:
    house = amends(filed(), "ben", "s1", Reword(U1, FOUR)).then_kinds(SubamendmentFiled)
    sub = house.amendment("s1")
    assert (sub.number, sub.parent) == ("1.1.1/1", A1)
    assert sub.operations == (Splice(U1, FOUR.index("quattro"), Prose.of("tre"), Prose.of("quattro")),)
    (record,) = (each for each in house.seen("member", AmendmentRecord) if each.id == S1)
    assert [(part.what, part.words) for part in record.changes[0].parts][1:3] == [
        ("removed", "tre"),
        ("added", "quattro"),
    ]
    assert amends(house, "ben", "s2", TakeOut(UnitId("n"))).amendment("s2").number == "1.1.1/2"


def test_M15_only_what_its_amendment_touches_and_not_all_of_it() -> None:
    house = amends(filed(), "ben", "s1", Reword(U3, SIXTY)).refused("outside_amendment")
    amends(house, "ben", "s1", PutIn(U3, UnitId("m"), "point", "Altro")).refused("outside_amendment")
    amends(house, "ben", "s1", Reword(U1, ONE), TakeOut(UnitId("n"))).refused("nothing_changes")
    amends(house, "ben", "s1", PutIn(UnitId("n"), UnitId("m"), "point", "Altro")).done()
    amends(house, "ben", "s2", Reword(U1, FOUR), edition=2).refused("text_changed")
    sub = acts.FileSubamendment(S3, S1, 1, 1, (TakeOut(UnitId("m")),), "Via", "")
    house.when(sub, by="ana").refused("amends_amendment")


def test_M15_it_is_voted_before_its_amendment_and_falls_with_it() -> None:
    house = amends(filed(), "ben", "s1", Reword(U1, FOUR))
    house.puts(PutAmendment(A1)).refused("amendments_open")
    house.when(WithdrawAmendment(A1), by="ana").then(AmendmentLapsed(S1, "amendment_gone"), AmendmentWithdrawn(A1))


def test_M15_when_its_amendment_was_ruled_out_and_that_is_undone_it_is_back() -> None:
    house = amends(filed(), "ben", "s1", Reword(U1, FOUR))
    before = house.table.amendments
    house.when(RuleInadmissible(A1, "Estraneo"), by="chair", cause="act")
    house.then(AmendmentLapsed(S1, "amendment_gone"), RuledInadmissible(A1, Prose.of("Estraneo")))
    house.when(Undo(house.log[-1].cause), by="chair").done()
    assert house.table.amendments == before


def test_M15_what_is_undone_after_its_amendment_was_withdrawn_falls_with_it() -> None:
    for command in (RuleInadmissible(S1, "Estraneo"), SetAmendmentAside(S1)):
        house = amends(filed(), "ben", "s1", Reword(U1, FOUR)).when(command, by="chair", cause="act").done()
        house.when(WithdrawAmendment(A1), by="ana").done()
        if house.amendment("s1").state == "inadmissible":
            house.when(Undo(CommandId("act")), by="chair").done()
        else:
            house.when(Undo(CommandId("act")), by="chair").refused("undo_over")
        assert (house.amendment("s1").state, house.amendment("s1").lapse) == ("lapsed", "amendment_gone")


def test_M25_once_adopted_it_changes_its_amendment_and_moves_the_others() -> None:
    house = amends(filed(), "ben", "s1", Reword(U1, FOUR))
    later = QUARTERLY.replace("iscritte", "iscritte da tempo")
    amends(house, "ben", "s2", Reword(U1, later))
    amends(house, "chair", "s3", Reword(U1, QUARTERLY.replace("tre mesi", "due mesi")))
    adopts(house, "s1")
    kinds = [type(event) for event in house.last[1:]]
    assert kinds == [AmendmentAdopted, AmendmentPrecluded, AmendmentAltered, AmendmentAltered]
    assert states(house) == {"a1": "filed", "s1": "adopted", "s2": "filed", "s3": "precluded"}
    assert house.amendment("a1").edition == 2
    adopts(house, "s2", "b2")
    adopts(house, "a1", "b3")
    assert house.words[1] == "1.1 " + FOUR.replace("iscritte", "iscritte da tempo")


def test_M25_annulled_it_is_as_before() -> None:
    house = amends(filed(), "ben", "s1", Reword(U1, FOUR))
    amends(house, "ben", "s2", Reword(U1, QUARTERLY.replace("iscritte", "iscritte da tempo")))
    amends(house, "chair", "s3", Reword(U1, QUARTERLY.replace("tre mesi", "due mesi")))
    before = dict(house.table.amendments.by_id)
    adopts(house, "s1").when(AnnulBallot(BallotId("ballot"), "Contato male"), by="chair")
    house.then(
        AmendmentAlteredBack(A1, S1),
        AmendmentAlteredBack(S2, S1),
        AmendmentReopened(S3),
        AmendmentReopened(S1),
        BallotAnnulled(BallotId("ballot"), Prose.of("Contato male")),
    )
    assert house.table.amendments.by_id == before


def test_M25_not_once_something_rests_on_it() -> None:
    house = adopts(amends(filed(), "ben", "s1", Reword(U1, FOUR)), "s1").later(1)
    amends(house, "ben", "s2", Reword(U1, FOUR.replace("iscritte", "iscritte da tempo")), edition=2).done()
    house.when(AnnulBallot(BallotId("ballot"), "Contato male"), by="chair").refused("later_votes_depend")
    house.when(WithdrawAmendment(S2), by="ben").done()
    adopts(house, "a1", "b2").when(AnnulBallot(BallotId("ballot"), "Contato male"), by="chair")
    house.refused("later_votes_depend")


def test_M25_where_nothing_is_left_of_an_amendment_it_is_precluded() -> None:
    house = amends(filed(), "ben", "s1", Reword(U1, ONE))
    amends(house, "ben", "s2", TakeOut(UnitId("n"))).done()
    adopts(adopts(house, "s1"), "s2", "b2")
    assert states(house) == {"a1": "precluded", "s1": "adopted", "s2": "adopted"}
    house.when(AnnulBallot(BallotId("b2"), "Contato male"), by="chair").done()
    assert states(house) == {"a1": "filed", "s1": "adopted", "s2": "filed"}


def test_M25_it_moves_with_its_amendment_when_the_text_does() -> None:
    house = amends(filed(), "ben", "s1", Reword(U1, FOUR), PutIn(UnitId("n"), UnitId("m"), "point", "E in rete."))
    adopts(house.rewords("ben", "a2", "u1", ONE.replace("Gli enti", "Tutti gli enti")), "a2")
    assert (house.amendment("s1").version, states(house)["s1"]) == (2, "filed")
    adopts(house, "s1", "b2")
    adopts(house, "a1", "b3")
    assert house.words[1:4] == [
        "1.1 " + FOUR.replace("Gli enti", "Tutti gli enti"),
        "1.1-bis Il verbale è pubblico.",
        "1.1-ter E in rete.",
    ]


def test_M25_it_falls_when_its_amendment_is_precluded() -> None:
    house = amends(filed(), "ben", "s1", Reword(U1, FOUR)).rewords("ben", "a2", "u1", THRICE)
    adopts(house, "a2")
    assert (states(house)["a1"], states(house)["s1"]) == ("precluded", "precluded")
    house.when(AnnulBallot(BallotId("ballot"), "Contato male"), by="chair").done()
    assert states(house) == {"a1": "filed", "s1": "filed", "a2": "filed"}


UNITS = tuple(Unit(UnitId(f"u{n}"), "point", 0, f"{n}", Prose.of(f"uno due tre quattro {n}")) for n in range(3))
WORDS = st.lists(st.sampled_from(("uno", "due", "tre", "nuovo")), min_size=1, max_size=5).map(" ".join)


@st.composite
def operations(draw: st.DrawFn, units: tuple[Unit, ...], letter: str) -> tuple[Operation, ...]:
    """Some of what may be done to each unit, in their order."""
    result: list[Operation] = []
    for place, unit in enumerate(units):
        words = unit.words.shown
        match draw(st.integers(0, 5)):
            case 0:
                result.append(Remove(unit.id))
            case 1:
                result.append(Rewrite(unit.id, Prose.of(draw(WORDS))))
            case 2 if words:
                at = draw(st.integers(0, len(words)))
                gone = words[at : at + draw(st.integers(0, 6))]
                added = draw(WORDS) if not gone or draw(st.booleans()) else ""
                result.append(Splice(unit.id, at, Prose.of(gone), Prose.of(added)))
            case _:
                pass
        if draw(st.integers(0, 3)) == 0:
            new = Unit(UnitId(f"{letter}{place}"), "point", 0, "", Prose.of(draw(WORDS)))
            result.append(Insert(unit.id, new))
    return tuple(result)


@given(st.data())
def test_M25_two_one_upon_the_other_are_as_one(data: st.DataObject) -> None:
    first = data.draw(operations(UNITS, "n"))
    middle = apply(UNITS, first)
    then = data.draw(operations(middle, "m"))
    assert apply(UNITS, composed(UNITS, first, then)) == apply(middle, then)


@given(st.data())
def test_M25_what_is_left_alone_stays_exactly_as_it_was(data: st.DataObject) -> None:
    first = data.draw(operations(UNITS, "n"))
    assert composed(UNITS, first, ()) == first
