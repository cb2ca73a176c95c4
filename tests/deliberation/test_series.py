"""Several amendments that nobody contests, by one vote; and who asks that one be voted by itself."""

import pytest

from server.deliberation import log
from server.deliberation.document.minutes import minutes
from server.deliberation.ids import AmendmentId, SeatId
from server.deliberation.matters.amendments.acts import (
    AskApart,
    FileSubamendment,
    GiveOpinion,
    LetLapse,
    SetAmendmentAside,
)
from server.deliberation.matters.amendments.edits import Reword, TakeOut
from server.deliberation.matters.amendments.lives import ApartAsked
from server.deliberation.matters.amendments.seeing_life import LifeRecord, SeriesRecord
from server.deliberation.matters.amendments.shapes import AmendmentReopened, WithdrawAmendment
from server.deliberation.matters.ballots.seeing import BallotRecord
from server.deliberation.matters.ballots.shapes import AnnulBallot
from server.deliberation.matters.ballots.subjects import AboutSeries, PutAmendment, PutSeries
from server.deliberation.matters.presence import GoOut
from server.deliberation.provenance import Place
from server.deliberation.tracing import standing, voted
from server.deliberation.votes_ahead import VotesAheadRecord
from tests.deliberation.house import BALLOT, SITTING, TEXT, House
from tests.deliberation.test_amendments import (
    A1,
    A2,
    A3,
    A4,
    ENROLLED,
    QUARTERLY,
    SIX,
    SIXTY,
    THRICE,
    TWO,
    U1,
    U2,
    U3,
    on_text,
)

NOT_WRITTEN = SIX.replace("per iscritto ", "")
SERIES = PutSeries((A3, A1, A2))


def calm() -> House:
    """Two amendments to point 1.3 in different words, one to point 1.1, and another that point 1.1 contests."""
    house = on_text().rewords("ana", "a1", "u1", QUARTERLY).rewords("ben", "a2", "u3", SIXTY)
    return house.rewords("ana", "a3", "u3", NOT_WRITTEN).done()


def welcome(house: House, *ids: AmendmentId) -> House:
    for id in ids:
        house.when(GiveOpinion(id, "favourable", ""), by="chair").done()
    return house


def about(house: House) -> AboutSeries:
    subject = house.ballot().subject
    assert isinstance(subject, AboutSeries)
    return subject


def states(house: House) -> list[str]:
    return [each.state for each in house.table.amendments.by_id.values()]


def test_O7_each_of_a_series_is_adopted_for_itself_in_the_order_of_the_votes() -> None:
    house = calm().decides(SERIES, "for", "ana", "chair").done()
    assert [each.amendment for each in about(house).amendments] == [A1, A3, A2]
    assert states(house) == ["adopted"] * 3
    assert {each.decided_by for each in house.table.amendments.by_id.values()} == {BALLOT}
    assert [version.amendment for version in house.text.versions] == [None, A1, A3, A2]
    assert house.words[1] == f"1.1 {QUARTERLY}"
    assert house.words[3] == f"1.3 {SIXTY.replace('per iscritto ', '')}"


def test_O7_every_word_still_knows_the_amendment_it_came_with() -> None:
    house = calm().decides(SERIES, "for", "ana", "chair").done()
    assert [type(place) for place in standing(house.table, house.text, A2)] == [Place]
    assert voted(house.table, A2) == house.amendment("a2").operations


def test_O7_rejected_by_one_vote_each_is_rejected() -> None:
    house = calm().decides(SERIES, "against", "ana", "chair").done()
    assert (states(house), len(house.text.versions)) == (["rejected"] * 3, 1)


def test_O7_what_is_identical_to_one_of_them_is_decided_with_it() -> None:
    house = calm().rewords("ben", "a4", "u1", QUARTERLY).done()
    house.decides(PutSeries((A4, A1, A2)), "for", "ana", "chair").done()
    assert [(each.amendment, each.together) for each in about(house).amendments] == [(A1, (A4,)), (A2, ())]
    assert states(house) == ["adopted", "adopted", "filed", "adopted"]


def test_O7_what_contests_one_of_them_is_precluded_by_it() -> None:
    house = calm().rewords("ben", "a4", "u1", THRICE).done().decides(SERIES, "for", "ana", "chair").done()
    assert (house.amendment("a4").state, house.amendment("a4").precluded_by) == ("precluded", A1)


@pytest.mark.parametrize("choice", ["for", "against"])
def test_O7_annulled_all_are_open_again_and_the_text_is_as_before(choice: str) -> None:
    house = calm().rewords("ben", "a4", "u1", THRICE).done()
    words, before = house.words, house.table.amendments.by_id
    house.decides(SERIES, "for" if choice == "for" else "against", "ana", "chair").done()
    house.when(AnnulBallot(BALLOT, "Non si sentiva."), by="chair").done()
    assert (states(house), house.words) == (["filed"] * 4, words)
    assert {id: each.made for id, each in house.table.amendments.by_id.items()} == {
        id: each.made for id, each in before.items()
    }
    assert sum(isinstance(event, AmendmentReopened) for event in house.last) == (4 if choice == "for" else 3)
    house.decides(SERIES, "for", "ana", "chair", ballot="b2").done()
    assert house.ballot("b2").repeats == BALLOT


def test_O7_a_series_on_which_a_later_vote_rests_is_not_annulled() -> None:
    house = calm().files("ben", "a4", Reword(U2, ENROLLED)).done().decides(SERIES, "for", "ana", "chair").done()
    house.decides(PutAmendment(A4), "for", "ana", "chair", ballot="b2").done()
    house.when(AnnulBallot(BALLOT, "Errore."), by="chair").refused("later_votes_depend")
    assert house.amendment("a1").state == "adopted"


def test_O7_two_that_touch_the_same_words_are_no_series() -> None:
    house = calm().rewords("ben", "a4", "u1", THRICE).puts(PutSeries((A1, A4))).refused("series_meets")
    assert house.refusal is not None
    assert house.refusal.facts == {"number": house.amendment("a1").number, "other": house.amendment("a4").number}


def test_O7_nor_one_alone_nor_whether_the_text_shall_stand() -> None:
    house = calm().puts(PutSeries((A1, A1))).refused("series_too_short")
    house.files("ben", "a4", TakeOut(U2)).puts(PutSeries((A1, A4))).refused("asks_to_keep")
    house.when(SetAmendmentAside(A3), by="chair").done()
    house.puts(SERIES).refused("amendment_not_open").puts(PutSeries((A1, AmendmentId("none")))).refused("unknown")


def test_O7_the_house_proposes_what_is_welcome_and_meets_no_other() -> None:
    house = welcome(calm().rewords("ben", "a4", "u1", THRICE), A1, A3)
    assert house.seen("member", SeriesRecord) == []
    assert welcome(house, A2).seen("member", SeriesRecord) == [SeriesRecord(TEXT, (A3, A2))]
    house.when(WithdrawAmendment(A4), by="ben").done()
    assert house.seen("chair", SeriesRecord) == [SeriesRecord(TEXT, (A1, A3, A2))]
    house.when(AskApart(A3, asks=True), by="ben").done()
    assert house.seen("chair", SeriesRecord) == [SeriesRecord(TEXT, (A1, A2))]


def test_O7_everybody_sees_what_each_of_them_changes() -> None:
    (record,) = calm().puts(SERIES).seen("member", BallotRecord)
    assert (record.amendment, record.changes, record.text, record.version) == (None, (), TEXT, 1)
    assert [(each.amendment, each.changes[0].unit) for each in record.series] == [(A1, U1), (A3, U3), (A2, U3)]


def test_O7_while_it_is_voted_none_of_them_changes() -> None:
    house = calm().puts(SERIES).when(LetLapse(A2), by="chair").refused("already_voting")
    house.when(AskApart(A2, asks=True), by="ana").refused("already_voting")
    (ahead,) = house.seen("member", VotesAheadRecord)
    assert (ahead.left, ahead.next) == (3, ())


def test_O7_the_minutes_name_each_with_what_became_of_it() -> None:
    house = calm().decides(SERIES, "for", "ana", "chair").done()
    told = str(minutes(house.table, SITTING))
    numbers = [house.amendment(each).number for each in ("a1", "a2", "a3")]
    assert "doc-vote-series" in told
    assert told.count("doc-change-of") == 6
    assert all(told.count(f"text='{number}'") >= 2 for number in numbers)
    assert told.count("doc-amendment-adopted") >= 3


def test_O8_who_is_present_may_ask_that_one_be_voted_by_itself() -> None:
    house = calm().when(AskApart(A1, asks=True), by="ben").then(ApartAsked(A1, SeatId("ben"), asks=True))
    (life,) = house.seen("chair", LifeRecord)
    assert (life.amendment, life.apart) == (A1, ("ben",))
    house.when(AskApart(A1, asks=True), by="ben").then()
    house.puts(SERIES).refused("asked_apart").puts(PutSeries((A2, A3))).done()


def test_O8_and_may_leave_it_again() -> None:
    house = calm().when(AskApart(A1, asks=True), by="ben").when(AskApart(A1, asks=False), by="ben").done()
    house.puts(SERIES).done()


def test_O8_not_who_has_gone() -> None:
    house = calm().when(GoOut(SITTING), by="ben").done()
    house.when(AskApart(A1, asks=True), by="ben").refused("not_present")


def test_O8_the_log_is_read_back() -> None:
    house = calm().when(AskApart(A1, asks=True), by="ben").done()
    house.when(AskApart(A1, asks=False), by="ben").done().decides(SERIES, "for", "ana", "chair").done()
    assert [log.parse(*log.canonical(entry)) for entry in house.log] == house.log
    assert TWO in " ".join(house.words)


@pytest.mark.parametrize("choice", ["for", "against"])
def test_O3_identical_sub_amendments_are_put_together_and_opened_again_together(choice: str) -> None:
    house = on_text().rewords("ana", "a1", "u1", THRICE).done()
    edits = (Reword(U1, THRICE.replace("tre", "quattro")),)
    for name, id in (("ana", A2), ("ben", A3)):
        house.when(FileSubamendment(id, A1, 1, 1, edits, "Quattro", ""), by=name).done()
    house.decides(PutAmendment(A2), "for" if choice == "for" else "against", "ana", "chair").done()
    state = "adopted" if choice == "for" else "rejected"
    assert [house.amendment(each).state for each in ("a1", "a2", "a3")] == ["filed", state, state]
    assert {house.amendment(each).decided_by for each in ("a2", "a3")} == {BALLOT}
    assert house.amendment("a1").edition == (2 if choice == "for" else 1)
    house.when(AnnulBallot(BALLOT, "Errore."), by="chair").done()
    assert states(house) == ["filed"] * 3
    assert house.amendment("a3").on == house.amendment("a1").operations
    house.decides(PutAmendment(A3), "for", "ana", "chair", ballot="b2").done()
    assert house.amendment("a2").state == "adopted"
