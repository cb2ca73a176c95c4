"""The minutes read off the table: in order, without what was undone, with gaps numbered, no choice before its time."""

from __future__ import annotations

from msgspec.structs import replace

from server.deliberation.document.lines import Line, lines
from server.deliberation.document.minutes import minutes
from server.deliberation.document.model import Block, Change, Entry, Grid, Heading, Note, Paragraph, Result, Words
from server.deliberation.ids import BallotId, ItemId, NoteId, PersonId, RequestId, SeatId
from server.deliberation.matters.agenda.shapes import CloseItem, OpenItem
from server.deliberation.matters.ballots.shapes import (
    AnnulBallot,
    CallSeat,
    CancelBallot,
    CastVote,
    CloseBallot,
    Method,
    OpenBallot,
)
from server.deliberation.matters.ballots.subjects import PutQuestion
from server.deliberation.matters.minutes.shapes import WriteNote, WriteSummary
from server.deliberation.matters.presence import CheckIn, GoOut
from server.deliberation.matters.sittings.shapes import CloseSitting, ResumeSitting, SuspendSitting
from server.deliberation.matters.undo import Undo
from server.deliberation.prose import REMOVED
from server.deliberation.register import Register
from server.deliberation.table import Table
from server.deliberation.tally import Vote
from server.words import Voice
from tests.deliberation.house import ITEM, SITTING, in_sitting, with_item
from tests.documents.example import told

ITALIAN = Voice("it", "Europe/Rome")


def kinds(table: Table) -> list[str]:
    return [line.kind for line in lines(table, SITTING)]


def sentences(line: Line) -> list[str]:
    return [ITALIAN.text(content) for content in line.says]


def of_kind(table: Table, kind: str) -> list[Line]:
    return [line for line in lines(table, SITTING) if line.kind == kind]


def heard(block: Block) -> str:
    match block:
        case Entry(says=says) | Note(says=says):
            return " ".join(ITALIAN.text(content) for content in says)
        case Heading(content=content) | Paragraph(content=content):
            return ITALIAN.text(content)
        case _:
            return type(block).__name__


def test_a_whole_sitting_is_told_in_the_order_in_which_it_happened() -> None:
    table = told().table
    some = lines(table, SITTING)
    assert [line.at for line in some] == sorted(line.at for line in some)
    assert kinds(table) == (
        ["opened", "item_opened", "speech", "speech", "vote", "item_closed"]
        + ["amendment_filed"] * 6
        + [
            "item_opened",
            "amendment_act",
            "amendment_act",
            "vote",
            "vote",
            "vote",
            "suspended",
            "resumed",
            "went_out",
            "came_in",
            "quorum_checked",
        ]
        + ["call_to_order", "vote", "speech", "vote", "note", "item_closed"]
        + ["item_opened", "speech", "note", "item_set_aside", "vote", "closed"]
    )
    assert [line.item for line in some if line.kind == "suspended"] == [ItemId("i2")]
    assert [line.item for line in some if line.kind in ("opened", "closed")] == [None, None]


def test_a_speech_without_a_summary_is_a_gap_numbered_in_order_and_named_by_its_id() -> None:
    story = told()
    gaps = [(line.gap, line.speech) for line in lines(story.table, SITTING) if line.gap]
    assert gaps == [(1, RequestId("s2")), (2, RequestId("s4"))]
    notes = [block for block in minutes(story.table, SITTING).blocks if isinstance(block, Note)]
    assert [heard(note)[:10] for note in notes] == ["Lacuna 1. ", "Lacuna 2. "]
    story.tells(WriteSummary(SITTING, RequestId("s2"), "Chiede la casa."), by="secretary")
    left = [(line.gap, line.speech) for line in lines(story.table, SITTING) if line.gap]
    assert left == [(1, RequestId("s4"))]
    assert ITALIAN.text(minutes(story.table, SITTING).status) == "Bozza: manca 1 sintesi"


def test_a_note_that_is_added_to_an_item_later_stands_where_that_item_was_left() -> None:
    house = with_item(in_sitting("ana", "ben")).later(60).when(CloseItem(ITEM), by="chair").done()
    left = house.at
    house.later(600).when(WriteNote(SITTING, NoteId("n"), ITEM, "A verbale: contrario."), by="secretary").done()
    assert kinds(house.table) == ["opened", "item_opened", "note", "item_closed"]
    (note,) = of_kind(house.table, "note")
    assert (note.at, note.item) == (left, ITEM)
    house.when(WriteNote(SITTING, NoteId("n2"), None, "Manca la corrente."), by="secretary").done()
    assert [line.at for line in of_kind(house.table, "note")] == [left, house.at]


def test_the_opening_says_the_quorum_with_its_three_numbers() -> None:
    (opened,) = of_kind(told().table, "opened")
    assert sentences(opened) == [
        "Constatato il numero legale (presenti 8 su 10, necessari 6), la presidenza dichiara aperta la seduta."
    ]


def test_what_was_undone_within_ten_seconds_is_not_in_the_minutes() -> None:
    house = with_item(in_sitting("ana", "ben"))
    before = kinds(house.table)
    house.when(CloseItem(ItemId("item")), by="chair", cause="slip").done()
    assert kinds(house.table) == [*before, "item_closed"]
    house.later(3).when(Undo(house.log[-1].cause), by="chair").done()
    assert kinds(house.table) == before
    house.when(SuspendSitting(SITTING, None), by="chair").done()
    house.later(3).when(Undo(house.log[-1].cause), by="chair").done()
    assert kinds(house.table) == before


def test_a_ballot_cancelled_without_votes_leaves_no_trace_in_the_minutes() -> None:
    house = in_sitting("ana", "ben")
    ballot = BallotId("wrong")
    house.when(OpenBallot(ballot, PutQuestion(), "Si va?", "open", 0, (), None, None), by="chair").done()
    assert kinds(house.table) == ["opened", "vote"]
    house.when(CancelBallot(ballot), by="chair").done()
    assert kinds(house.table) == ["opened"]


def test_no_choice_is_told_before_the_proclamation_not_even_of_a_roll_call_or_an_annulled_vote() -> None:
    methods: tuple[Method, ...] = ("open", "roll_call")
    for method in methods:
        house = in_sitting("ana", "ben")
        ballot = BallotId("b")
        house.when(OpenBallot(ballot, PutQuestion(), "Si va?", method, 0, (), None, None), by="chair").done()
        for name in ("ana", "ben"):
            if method == "roll_call":
                house.when(CallSeat(ballot, SeatId(name)), by="chair").done()
            house.when(CastVote(ballot, Vote("against")), by=name).done()
        told_so_far = [heard(block) for block in minutes(house.table, SITTING).blocks]
        assert not any("contrari" in said.lower() or said == "Result" for said in told_so_far)
        assert "La votazione è in corso." in " ".join(sentences(of_kind(house.table, "vote")[0]))
        house.when(CloseBallot(ballot), by="chair").done()
        house.later(6).when(AnnulBallot(ballot, "Domanda sbagliata."), by="chair").done()
        after = [heard(block) for block in minutes(house.table, SITTING).blocks]
        assert not any("contrari" in said.lower() or said == "Result" for said in after)
        assert any("annullata prima della proclamazione: «Domanda sbagliata.»" in said for said in after)


def test_an_annulled_vote_and_the_one_that_repeats_it_name_each_other() -> None:
    votes = {line.ballot: sentences(line) for line in of_kind(told().table, "vote")}
    annulled, repeated = votes[BallotId("b2")], votes[BallotId("b3")]
    assert "La votazione è stata poi annullata: «Due componenti non sentivano la domanda.»" in annulled
    assert "La votazione è stata ripetuta mercoledì 18 novembre 2026, ore 15:12." in annulled
    assert "Ripete la votazione aperta mercoledì 18 novembre 2026, ore 15:11." in repeated


def test_what_a_vote_brought_about_and_what_was_odd_about_it_is_told() -> None:
    votes = {line.ballot: sentences(line) for line in of_kind(told().table, "vote")}
    assert votes[BallotId("b1")][-3:] == [
        "Il testo passa alla versione 2.",
        "L’emendamento 1.1.2 non si vota più: riguarda le stesse parole del 1.1.1.",
        "È arrivato dopo la chiusura, e non è contato, il voto di Đặng Thị Mai (ANCI Esempio).",
    ]
    assert votes[BallotId("b4")][-1] == "Voto registrato a mano dal banco: Đặng Thị Mai (ANCI Esempio)."


def test_an_amendment_is_shown_before_and_after_and_its_result_as_words_bars_table_and_names() -> None:
    blocks = minutes(told().table, SITTING).blocks
    place = next(n for n, block in enumerate(blocks) if "posto ai voti l’emendamento 1.1.1" in heard(block))
    change, result = blocks[place + 1], blocks[place + 2]
    assert isinstance(change, Change)
    assert [(part.what, part.words.text) for part in change.parts][1:3] == [
        ("removed", "due incontri l’anno"),
        ("added", "un incontro ogni tre mesi"),
    ]
    assert isinstance(result, Result)
    totals = [ITALIAN.text(cell) for cell in result.grid.rows[-1]]
    assert totals == ["Totale", "10", "8", "3", "2", "1", "1", "1"]
    assert sum(count for bar in result.bars for _, count in bar.segments) == 7
    assert [ITALIAN.text(choice) for choice, _ in result.names] == [
        "Favorevoli",
        "Contrari",
        "Astenuti",
        "Non partecipano al voto",
        "Presenti che non hanno votato",
    ]


def attendance(table: Table) -> dict[str, str]:
    grid = next(block for block in minutes(table, SITTING).blocks if isinstance(block, Grid))
    return {ITALIAN.text(row[0]): ITALIAN.text(row[3]) for row in grid.rows}


def test_attendance_says_from_when_until_when_how_and_by_whose_hand() -> None:
    there = attendance(told().table)
    assert there["Олена Коваленко"] == "Presente 15:01–15:31, a distanza"
    assert there["মিজানুর রহমান"] == "Presente 15:01–15:24, a distanza"
    assert there["Đặng Thị Mai"] == "Presente 15:02–15:31, in sala (registrato dal banco)"
    assert [said for name, said in there.items() if name.startswith("Maria")] == ["Assente giustificato"]
    assert "Luca 😀 Neri" not in there


def test_who_goes_out_comes_back_and_changes_the_way_of_being_there_is_told_once_each() -> None:
    house = in_sitting("ana", "ben")
    house.later(60).when(GoOut(SITTING), by="ana").done()
    house.later(60).when(CheckIn(SITTING, "in_room"), by="ana").done()
    house.later(60).when(CheckIn(SITTING, "remote"), by="ana").done()
    assert kinds(house.table) == ["opened", "went_out", "came_in", "moved"]
    assert attendance(house.table)["Ana"] == (
        "Presente 15:00–15:01, in sala, 15:02–15:03, in sala e dalle 15:03, a distanza"
    )


def test_a_sitting_closed_while_suspended_does_not_resume_first() -> None:
    house = in_sitting("ana", "ben").when(SuspendSitting(SITTING, None), by="chair").done()
    house.later(60).when(CloseSitting(SITTING), by="chair").done()
    assert kinds(house.table) == ["opened", "suspended", "closed"]
    house = in_sitting("ana", "ben").when(SuspendSitting(SITTING, None), by="chair").done()
    house.later(60).when(ResumeSitting(SITTING), by="chair").done()
    assert kinds(house.table) == ["opened", "suspended", "resumed"]


def test_an_item_taken_up_twice_has_two_headings_with_anchors_of_their_own() -> None:
    house = with_item(in_sitting("ana", "ben"))
    house.later(20).when(CloseItem(ItemId("item")), by="chair").done()
    house.later(20).when(OpenItem(ItemId("item")), by="chair").done()
    headings = [block for block in minutes(house.table, SITTING).blocks if isinstance(block, Heading)]
    assert len({heading.id for heading in headings}) == len(headings)
    assert "Si riprende il punto 1" in " ".join(sentences(lines(house.table, SITTING)[-1]))


def test_erased_names_and_words_are_removed_not_blank() -> None:
    story = told()
    bodies = story.table.register.bodies
    people = {id: name for id, name in story.table.register.people.items() if id != PersonId("person-ana")}
    erased = replace(story.table, register=Register(bodies, people))
    names = [
        cell for row in next(b for b in minutes(erased, SITTING).blocks if isinstance(b, Grid)).rows for cell in row
    ]
    assert (Words(REMOVED),) in names
    assert "[rimosso] (Associazione Esempio Ponte Atlantico), intervento" in " ".join(
        sentences(of_kind(erased, "speech")[0])
    )


def test_commitments_and_signatures_close_the_minutes_once_the_sitting_is_closed() -> None:
    document = minutes(told().table, SITTING)
    headings = [heard(block) for block in document.blocks if isinstance(block, Heading) and block.level == 1]
    assert headings[:6] == [
        "Apertura",
        "Ordine del giorno",
        "Svolgimento",
        "Impegni",
        "Chiusura",
        "Allegato A – Presenze per gruppo",
    ]
    assert document.at == told().table.sittings.by_id[SITTING].closed_at
    open_still = minutes(in_sitting("ana", "ben").table, SITTING)
    assert not any("Letto, confermato" in heard(block) for block in open_still.blocks)
