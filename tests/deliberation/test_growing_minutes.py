"""What only those see who write the minutes and keep the seats: the lines of the minutes, and who holds which seat."""

from __future__ import annotations

import msgspec

from server.deliberation import core
from server.deliberation.audience import AUDIENCES
from server.deliberation.document.lines import lines
from server.deliberation.growing_minutes import LineRecord
from server.deliberation.ids import SYSTEM, BodyId, PersonId, SeatId
from server.deliberation.matters.charter import LeadRecord, RenameTable
from server.deliberation.matters.minutes.shapes import KeepMinutes, PrepareMinutes, SignMinutes, WriteSummary
from server.deliberation.matters.seats import EndSeat, HolderRecord
from server.deliberation.prose import digest_of
from tests.deliberation.house import SITTING, House, in_sitting
from tests.documents.example import told


def grown(house: House) -> list[LineRecord]:
    return [record for record in core.see(house.table, "secretariat") if isinstance(record, LineRecord)]


def test_the_lines_of_a_sitting_are_seen_in_their_order_with_what_they_are_about() -> None:
    house = told()
    records = grown(house)
    assert [record.place for record in records] == list(range(len(records)))
    assert [(each.at, each.says, each.speech, each.ballot, each.gap) for each in records] == [
        (each.at, each.says, each.speech, each.ballot, each.gap) for each in lines(house.table, SITTING)
    ]
    assert {record.key for record in records} == {f"line/{SITTING}/{place}" for place in range(len(records))}
    assert [record.gap for record in records if record.gap] == list(range(1, sum(each.gap > 0 for each in records) + 1))


def test_a_summary_closes_its_gap_at_once() -> None:
    house = told()
    first = next(record for record in grown(house) if record.gap == 1)
    assert first.speech is not None
    house.when(WriteSummary(SITTING, first.speech, "Chiede tempo."), by="secretary")
    assert next(record for record in grown(house) if record.speech == first.speech).gap == 0


def test_nobody_else_sees_them_and_none_is_seen_once_the_minutes_are_frozen() -> None:
    house = told()
    for audience in AUDIENCES:
        some = [record for record in core.see(house.table, audience) if isinstance(record, LineRecord)]
        assert bool(some) == (audience == "secretariat")
    house.when(PrepareMinutes(SITTING), by="secretary").when(KeepMinutes(SITTING, "{}"), by=SYSTEM)
    assert grown(house)
    for seat in ("chair", "secretary"):
        house.when(SignMinutes(SITTING, digest_of("{}")), by=seat)
    assert house.table.minutes.of(SITTING).frozen_at is not None
    assert grown(house) == []


def test_a_record_with_sentences_inside_sentences_travels_whole() -> None:
    for record in grown(told()):
        assert msgspec.json.decode(msgspec.json.encode(record), type=LineRecord) == record


def test_the_office_sees_who_holds_each_seat_even_a_screen_and_one_that_has_ended() -> None:
    house = in_sitting("ana", "ben").seats("wall", role="screen", votes=False).when(EndSeat(SeatId("ben")))
    held = {each.seat: each for each in core.see(house.table, "secretariat") if isinstance(each, HolderRecord)}
    assert held[SeatId("ana")].body == BodyId("body-ana")
    assert held[SeatId("ana")].person == PersonId("person-ana")
    assert held[SeatId("wall")].role == "screen"
    assert held[SeatId("ben")].until == house.at
    for audience in AUDIENCES:
        if audience != "secretariat":
            assert not [each for each in core.see(house.table, audience) if isinstance(each, HolderRecord | LeadRecord)]


def test_the_office_sees_which_body_leads() -> None:
    house = House().seats("ana").when(RenameTable("Tavolo", BodyId("body-ana")))
    assert LeadRecord(BodyId("body-ana")) in list(core.see(house.table, "secretariat"))
