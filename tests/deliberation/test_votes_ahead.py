"""What is still to be voted, and how long it takes at the pace so far."""

from datetime import datetime, timedelta

from server.deliberation.ids import AmendmentId
from server.deliberation.matters.agenda.shapes import CloseItem
from server.deliberation.matters.ballots.subjects import PutAmendment, PutText
from server.deliberation.pace import seconds_each
from server.deliberation.votes_ahead import VotesAheadRecord
from tests.deliberation.house import ITEM, START, TEXT, House
from tests.deliberation.test_amendments import A1, A2, A3, ENROLLED, QUARTERLY, SIXTY, TWO, on_text


def at(*minutes: float) -> list[datetime]:
    return [START + timedelta(minutes=each) for each in minutes]


def test_one_vote_says_nothing_of_the_pace() -> None:
    assert seconds_each([], at(0)) is None
    assert seconds_each(at(3), at(0)) is None
    assert seconds_each(at(3, 5), at(0)) == 180


def test_it_is_the_median_so_that_one_long_debate_does_not_spoil_it() -> None:
    assert seconds_each(at(2, 4, 6, 46, 48), at(0)) == 120


def test_only_the_last_ten_votes_count() -> None:
    slow = [10.0 * each for each in range(1, 20)]
    assert seconds_each(at(*slow, *(190 + each for each in range(1, 11))), at(0)) == 60


def test_a_break_does_not_count() -> None:
    assert seconds_each(at(2, 4, 66, 68), at(0, 64)) == 120


def ahead(house: House) -> tuple[int, tuple[AmendmentId, ...], int | None]:
    (record,) = house.seen("screen", VotesAheadRecord)
    assert record.text == TEXT
    return record.left, record.next, record.seconds_each


def test_everybody_sees_what_is_still_to_be_voted() -> None:
    house = on_text().rewords("ana", "a1", "u1", QUARTERLY).rewords("ben", "a2", "u1", ENROLLED)
    house.rewords("ana", "a3", "u3", SIXTY).rewords("ben", "a4", "u2", TWO + " Sempre.").done()
    assert ahead(house) == (4, (A1, A2, AmendmentId("a4"), A3), None)
    house.later(60).puts(PutAmendment(A1)).done()
    assert ahead(house)[:2] == (4, (A2, AmendmentId("a4"), A3)), "the one that is voted now is not ahead"
    house.votes("for", "ana", "ben").closes().proclaims().done()
    house.later(55).decides(PutAmendment(A2), "for", "ana", "ben", ballot="b2").done()
    assert ahead(house) == (2, (AmendmentId("a4"), A3), 65)
    assert house.when(CloseItem(ITEM), by="chair").done().seen("chair", VotesAheadRecord) == []


def test_nothing_is_ahead_once_the_whole_was_adopted() -> None:
    house = on_text()
    assert ahead(house) == (0, (), None)
    assert house.decides(PutText(TEXT), "for", "ana", "ben").done().seen("member", VotesAheadRecord) == []
