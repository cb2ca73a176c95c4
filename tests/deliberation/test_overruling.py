"""What an adopted amendment makes of others is the house's proposal; the chair changes it with a reason."""

from __future__ import annotations

from typing import Literal

from server.deliberation.document.booklet import booklet
from server.deliberation.document.minutes import minutes
from server.deliberation.ids import BallotId
from server.deliberation.matters.amendments.acts import ChangeEffect
from server.deliberation.matters.amendments.lives import EffectChanged
from server.deliberation.matters.amendments.seeing_life import LifeRecord
from server.deliberation.matters.ballots.shapes import AnnulBallot
from server.deliberation.matters.ballots.subjects import PutAmendment
from server.deliberation.matters.undo import Undo
from tests.deliberation.house import BALLOT, SITTING, TEXT, House
from tests.deliberation.test_amendments import A1, A2, QUARTERLY, SIXTY, on_text

WHY = "Dicono la stessa cosa."


def overtaken() -> House:
    """An adopted amendment has precluded another to the same words."""
    house = on_text().rewords("ana", "a1", "u1", QUARTERLY)
    house.rewords("ben", "a2", "u1", QUARTERLY.replace("tre", "quattro")).done()
    house.decides(PutAmendment(A1), "for", "ana", "ben", "chair")
    assert house.amendment("a2").state == "precluded"
    return house


def changes(house: House, to: Literal["precluded", "absorbed", "filed"], *, by: str = "chair") -> House:
    return house.when(ChangeEffect(A2, to, WHY), by=by)


def test_M28_the_chair_has_it_absorbed_and_says_why() -> None:
    house = changes(overtaken(), "absorbed", by="ana").refused("not_your_role")
    changes(house, "absorbed").then_kinds(EffectChanged)
    assert house.amendment("a2").state == "absorbed"
    (life,) = [each for each in house.seen("member", LifeRecord) if each.amendment == A2]
    assert life.effect_reason == WHY
    assert changes(house, "absorbed").last == []
    changes(house, "precluded").then_kinds(EffectChanged)
    assert house.amendment("a2").state == "precluded"
    changes(on_text().rewords("ben", "a2", "u1", QUARTERLY).done(), "absorbed").refused("amendment_not_open")


def test_M28_minutes_and_booklet_tell_the_reason() -> None:
    house = changes(overtaken(), "absorbed").done()
    assert "doc-line-amendment-made_absorbed" in repr(minutes(house.table, SITTING).blocks)
    for document in (minutes(house.table, SITTING), booklet(house.table, TEXT)):
        assert "doc-line-amendment-ruling" in repr(document.blocks)


def test_M28_it_is_voted_after_all_only_while_its_words_are_there() -> None:
    changes(overtaken(), "filed").refused("effect_stands")
    house = overtaken_by_rejection()
    changes(house, "filed").done()
    assert house.amendment("a2").state == "filed"
    house.decides(PutAmendment(A2), "for", "ana", "ben", "chair", ballot="again")
    assert house.amendment("a2").state == "adopted"


def overtaken_by_rejection() -> House:
    """The chair put one of two identical ones alone, and it was rejected."""
    house = on_text().rewords("ana", "a1", "u3", SIXTY).rewords("ben", "a2", "u3", SIXTY).done()
    house.decides(PutAmendment(A1, alone=True, because="Si vota una volta."), "against", "ana", "ben", "chair")
    assert house.amendment("a2").state == "precluded"
    return house


def test_M28_what_the_chair_changed_is_taken_back_like_any_act() -> None:
    house = overtaken()
    before = house.table.amendments
    changes(house, "absorbed").done().when(Undo(house.log[-1].cause), by="chair").done()
    assert house.table.amendments == before


def test_M28_an_annulled_vote_opens_it_all_the_same() -> None:
    house = changes(overtaken(), "absorbed").done()
    house.when(AnnulBallot(BallotId(BALLOT), "Errore di conteggio"), by="chair").done()
    assert [house.amendment(each).state for each in ("a1", "a2")] == ["filed", "filed"]
