"""Minutes: what the secretary adds to the log, laid out, signed by two, frozen."""

from datetime import date

import pytest

from server.deliberation.audience import AUDIENCES
from server.deliberation.ids import BodyId, CommitmentId, Digest, ItemId, NoteId, RequestId, SittingId
from server.deliberation.matters.floor.shapes import GiveFloor, TakeFloorBack
from server.deliberation.matters.minutes.seeing import CommitmentRecord, MinutesRecord, NoteRecord, SummaryRecord
from server.deliberation.matters.minutes.shapes import (
    CommitmentDropped,
    CommitmentRecorded,
    DropCommitment,
    KeepMinutes,
    MinutesAsked,
    MinutesCommand,
    MinutesPrepared,
    MinutesSigned,
    NoteWritten,
    PrepareMinutes,
    RecordCommitment,
    SignMinutes,
    SummaryWritten,
    WriteNote,
    WriteSummary,
)
from server.deliberation.matters.sittings.shapes import CloseSitting
from server.deliberation.prose import Prose
from server.deliberation.shapes import ComposeMinutes
from tests.deliberation.house import ITEM, SITTING, House, called, in_sitting, with_item

R1, NOTE, C1 = RequestId("r1"), NoteId("n1"), CommitmentId("c1")
LAYOUT = "Verbale n. 1/2026"
DIGEST = Prose.of(LAYOUT).digest
SUMMARY = WriteSummary(SITTING, R1, "Chiede più incontri.")
STATEMENT = WriteNote(SITTING, NOTE, ITEM, "A verbale: contrario.")
COMMITMENT = RecordCommitment(SITTING, C1, BodyId("body-ana"), "Ente body-ana", "Scrive a tutti", date(2026, 12, 1))
PREPARE, KEEP, SIGN = PrepareMinutes(SITTING), KeepMinutes(SITTING, LAYOUT), SignMinutes(SITTING, DIGEST)


def spoken() -> House:
    """An open sitting in which ana has spoken once."""
    house = with_item(in_sitting("ana", "ben")).asks("ana", "r1").when(GiveFloor(R1), by="chair").later(30)
    return house.when(TakeFloorBack(), by="chair").done()


def closed() -> House:
    return spoken().when(CloseSitting(SITTING), by="chair").done()


def laid_out() -> House:
    return closed().when(PREPARE, by="secretary").when(KEEP, by="system").done()


def signed() -> House:
    return laid_out().when(SIGN, by="chair").when(SIGN, by="secretary").done()


def standing(house: House) -> MinutesRecord:
    (record,) = house.seen("member", MinutesRecord)
    return record


def test_V1_a_summary_belongs_to_a_speech_of_that_sitting() -> None:
    house = spoken()
    assert standing(house).gaps == 1
    house.when(SUMMARY, by="secretary").then(SummaryWritten(SITTING, R1, Prose.of("Chiede più incontri.")))
    assert standing(house).gaps == 0
    house.when(SUMMARY, by="secretary").then_told("nothing_to_do")
    house.when(WriteSummary(SITTING, RequestId("r2"), "Nulla"), by="secretary").refused("speech_unknown")
    called(house, SittingId("next")).when(WriteSummary(SittingId("next"), R1, "Nulla"), by="secretary")
    house.refused("speech_unknown").when(WriteSummary(SittingId("never"), R1, "Nulla"), by="secretary").refused(
        "unknown"
    )


def test_V1_taken_away_it_is_missing_again() -> None:
    house = spoken().when(SUMMARY, by="secretary").when(WriteSummary(SITTING, R1, ""), by="secretary").done()
    assert (standing(house).gaps, house.seen("secretariat", SummaryRecord)) == (1, [])


def test_V1_a_note_belongs_to_an_item_of_that_sitting_or_to_the_whole() -> None:
    house = spoken().when(STATEMENT, by="secretary")
    house.then(NoteWritten(SITTING, NOTE, ITEM, Prose.of("A verbale: contrario.")))
    written = house.at
    house.later(60).when(WriteNote(SITTING, NOTE, None, "A verbale: favorevole."), by="secretary").done()
    (note,) = house.seen("secretariat", NoteRecord)
    assert (note.words, note.item, note.at) == ("A verbale: favorevole.", None, written)
    house.when(WriteNote(SITTING, NoteId("n2"), ItemId("nothing"), "Nulla"), by="secretary").refused("unknown")
    house.when(WriteNote(SITTING, NOTE, None, ""), by="secretary").done()
    assert house.seen("secretariat", NoteRecord) == []


def test_V1_a_commitment_says_who_does_what_by_when() -> None:
    house = spoken().when(COMMITMENT, by="chair")
    house.then(
        CommitmentRecorded(
            SITTING, C1, BodyId("body-ana"), Prose.of("Ente body-ana"), Prose.of("Scrive a tutti"), date(2026, 12, 1)
        )
    )
    house.when(DropCommitment(SITTING, C1), by="secretary").then(CommitmentDropped(SITTING, C1))
    house.when(DropCommitment(SITTING, C1), by="secretary").then_told("nothing_to_do")


def test_V1_names_of_notes_and_commitments_are_not_used_in_two_sittings() -> None:
    house = called(spoken().when(STATEMENT, by="secretary").when(COMMITMENT, by="secretary"), SittingId("next"))
    house.when(WriteNote(SittingId("next"), NOTE, None, "Altro"), by="secretary").refused("already_there")
    again = RecordCommitment(SittingId("next"), C1, None, "Chi", "Che cosa", None)
    house.when(again, by="secretary").refused("already_there")


def test_V7_nobody_writes_over_words_they_have_not_seen() -> None:
    house = spoken().when(SUMMARY, by="secretary").when(WriteSummary(SITTING, R1, "Altro.", ""), by="secretary")
    house.refused("text_changed")
    again = WriteSummary(SITTING, R1, "Altro.", "Chiede più incontri.")
    house.when(again, by="secretary").then(SummaryWritten(SITTING, R1, Prose.of("Altro.")))
    house.when(again, by="secretary").then_told("nothing_to_do")
    house.when(WriteNote(SITTING, NOTE, ITEM, "A verbale: contrario.", ""), by="secretary").done()
    house.when(WriteNote(SITTING, NOTE, ITEM, "", "A verbale."), by="secretary").refused("text_changed")
    house.when(WriteNote(SITTING, NOTE, ITEM, "", "A verbale: contrario."), by="secretary").done()
    house.when(WriteNote(SITTING, NOTE, ITEM, "Di nuovo.", ""), by="secretary").done()


CHANGES: list[MinutesCommand] = [SUMMARY, STATEMENT, COMMITMENT]


@pytest.mark.parametrize("change", CHANGES)
def test_V2_a_changed_word_makes_layout_and_signatures_void(change: MinutesCommand) -> None:
    house = laid_out().when(SIGN, by="chair").when(change, by="secretary").done()
    assert (standing(house).digest, standing(house).signed) == (None, ())
    house.when(SIGN, by="secretary").refused("minutes_not_ready")


def test_V2_also_while_it_is_being_laid_out() -> None:
    house = closed().when(PREPARE, by="secretary").when(SUMMARY, by="secretary").when(KEEP, by="system")
    house.then_told("nothing_to_do")
    assert standing(house).digest is None


def test_V2_so_does_laying_out_anew() -> None:
    house = laid_out().when(SIGN, by="chair").when(PREPARE, by="secretary").done()
    assert (standing(house).digest, standing(house).signed, standing(house).composing) == (None, (), True)


def test_V3_two_sign_the_layout_they_have_read_and_it_is_frozen() -> None:
    house = laid_out().when(SIGN, by="secretary").then(MinutesSigned(SITTING, "secretary", DIGEST))
    assert (standing(house).signed, standing(house).frozen_at) == (("secretary",), None)
    house.when(SIGN, by="secretary").then_told("nothing_to_do")
    house.later(60).when(SIGN, by="chair").then(MinutesSigned(SITTING, "chair", DIGEST))
    assert (standing(house).signed, standing(house).frozen_at) == (("chair", "secretary"), house.at)
    assert standing(house).digest == DIGEST


def test_V3_a_deputy_signs_as_the_chair_does_and_nobody_else_signs() -> None:
    house = laid_out().seats("dep", role="deputy").when(SIGN, by="dep").then(MinutesSigned(SITTING, "chair", DIGEST))
    house.when(SIGN, by="chair").then_told("nothing_to_do").when(SIGN, by="ana").refused("not_your_role")
    house.when(SIGN).refused("not_your_role")


def test_V3_nobody_signs_what_they_have_not_read() -> None:
    house = laid_out().when(SignMinutes(SITTING, Digest("0" * 64)), by="chair").refused("minutes_changed")
    closed().when(SIGN, by="chair").refused("minutes_not_ready")
    house.when(PREPARE, by="secretary").when(KeepMinutes(SITTING, "Verbale corretto"), by="system")
    house.when(SIGN, by="chair").refused("minutes_changed")


def test_V4_minutes_are_laid_out_once_the_sitting_is_closed() -> None:
    house = spoken().when(PREPARE, by="secretary").refused("not_in_this_phase")
    house.when(CloseSitting(SITTING), by="chair").when(PREPARE, by="secretary").then(MinutesAsked(SITTING))
    assert house.decision.jobs == (ComposeMinutes(SITTING),)
    assert standing(house).composing
    house.when(KEEP, by="system").then(MinutesPrepared(SITTING, Prose.of(LAYOUT)))
    house.when(KEEP, by="system").then_told("nothing_to_do")


@pytest.mark.parametrize("change", [*CHANGES, DropCommitment(SITTING, C1), PREPARE, SIGN])
def test_V5_frozen_minutes_do_not_change(change: MinutesCommand) -> None:
    signed().when(change, by="secretary").refused("minutes_frozen")


def test_V6_summaries_and_notes_are_seen_where_they_are_written_commitments_by_all() -> None:
    house = spoken().when(SUMMARY, by="secretary").when(STATEMENT, by="secretary").when(COMMITMENT, by="secretary")
    for audience in AUDIENCES:
        desk = audience in ("chair", "secretariat")
        assert [each.words for each in house.seen(audience, SummaryRecord)] == ["Chiede più incontri."] * desk
        assert [each.words for each in house.seen(audience, NoteRecord)] == ["A verbale: contrario."] * desk
        assert [each.what for each in house.seen(audience, CommitmentRecord)] == ["Scrive a tutti"]
