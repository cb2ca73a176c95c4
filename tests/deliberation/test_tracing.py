"""From a word of the text to who is behind it, through real votes; and back."""

from itertools import pairwise

import pytest
from hypothesis import given

from server.deliberation import tracing, units
from server.deliberation.ids import AmendmentId, SeatId, UnitId
from server.deliberation.matters.ballots.shapes import AnnulBallot
from server.deliberation.matters.ballots.subjects import PutAmendment
from server.deliberation.provenance import Place
from server.deliberation.tracing import Behind
from tests.deliberation.house import BALLOT, House
from tests.deliberation.plausible import Played
from tests.deliberation.test_amendments import A1, A2, ENROLLED, ONE, QUARTERLY, U1, on_text
from tests.deliberation.test_laws import HISTORIES, law

BOTH = QUARTERLY.replace("iscritte", "iscritte nel registro regionale")


def amended() -> House:
    """Point 1.1 as ana and ben changed it, each in a vote of its own; ben said the same as eva."""
    house = on_text().rewords("ana", "a1", "u1", QUARTERLY).rewords("ben", "a2", "u1", ENROLLED)
    house.rewords("chair", "a3", "u1", ENROLLED).done()
    house.decides(PutAmendment(A1), "for", "ana", "chair").done()
    return house.decides(PutAmendment(A2), "for", "ana", "chair", ballot="b2").done()


def behind(house: House, words: str) -> Behind:
    return tracing.behind(house.table, house.text, U1, BOTH.index(words))


def test_a_word_leads_to_the_draft_or_to_the_amendment_the_vote_and_the_people() -> None:
    house = amended()
    assert house.words[1] == f"1.1 {BOTH}"
    assert behind(house, "enti") == Behind(1, U1, ONE.index("enti"), None, None, ())
    assert behind(house, "tre mesi") == Behind(2, U1, QUARTERLY.index("tre mesi"), A1, BALLOT, (SeatId("ana"),))
    found = behind(house, "registro")
    assert (found.version, found.amendment, found.ballot, found.authors) == (3, A2, "b2", ("ben", "chair"))


def test_the_pieces_of_each_unit_are_its_words_and_name_whose_they_are() -> None:
    house = amended()
    current = house.text.current
    assert current is not None
    found = tracing.traced(house.table, house.text)
    assert [each.unit for each in found] == [each.id for each in current.units]
    assert ["".join(piece.words for piece in each.pieces) for each in found] == [
        each.words.shown for each in current.units
    ]
    pieces = next(each.pieces for each in found if each.unit == U1)
    assert {(each.amendment, each.ballot, each.people) for each in pieces} == {
        (None, None, ()),
        (A1, BALLOT, ("ana",)),
        (A2, "b2", ("ben", "chair")),
    }
    assert next(each.words for each in pieces if each.amendment == A2) == " nel registro regionale"


def test_an_amendment_leads_to_where_its_words_stand_now() -> None:
    house = amended()
    (place,) = tracing.standing(house.table, house.text, A1)
    assert BOTH[place.start : place.end] == "un incontro ogni tre mesi"
    (place,) = tracing.standing(house.table, house.text, A2)
    assert place == Place(U1, BOTH.index(" nel registro"), BOTH.index(" nel registro") + len(" nel registro regionale"))
    assert tracing.standing(house.table, house.text, AmendmentId("a3")) == ()


def test_annulled_its_words_stand_nowhere() -> None:
    house = amended().when(AnnulBallot(BALLOT, "Non si sentiva."), by="chair").refused("later_votes_depend")
    house.when(AnnulBallot(house.ballot("b2").id, "Non si sentiva."), by="chair").done()
    assert tracing.standing(house.table, house.text, A2) == ()


def test_of_what_is_not_there_nothing_is_said() -> None:
    house = amended()
    with pytest.raises(KeyError):
        tracing.behind(house.table, house.text, UnitId("nothing"), 0)
    with pytest.raises(IndexError):
        tracing.behind(house.table, house.text, U1, len(BOTH))


@law(60)
@given(HISTORIES)
def test_whatever_was_voted_the_steps_make_the_text_and_every_word_has_its_origin(house: Played) -> None:
    for text in house.table.texts.by_id.values():
        steps = tracing.steps(house.table, text)
        for before, step in pairwise(steps):
            made = units.apply(before.units, step.operations)
            assert [(unit.id, unit.words) for unit in made] == [(unit.id, unit.words) for unit in step.units]
        for unit in text.versions[-1].units if text.versions else ():
            for at, letter in enumerate(unit.words.shown):
                origin = tracing.behind(house.table, text, unit.id, at)
                known = text.version(origin.version)
                assert known is not None
                words = next(each.words.shown for each in known.units if each.id == origin.unit)
                assert words[origin.at] == letter
