"""Texts: drafted together, sealed into versions, imported, opened again."""

import pytest

from server.deliberation import numbering
from server.deliberation.ids import AmendmentId, Digest, SeatId, TextId, UnitId
from server.deliberation.matters.amendments.edits import PutIn
from server.deliberation.matters.amendments.shapes import WithdrawAmendment
from server.deliberation.matters.ballots.shapes import AnnulBallot, CancelBallot
from server.deliberation.matters.ballots.subjects import PutAmendment, PutText
from server.deliberation.matters.seats import EndSeat, SeatRole
from server.deliberation.matters.texts.deciding import may_write
from server.deliberation.matters.texts.seeing import HistoryRecord, MayWriteRecord, TextRecord, VersionRecord
from server.deliberation.matters.texts.shapes import (
    AddText,
    CloseDraft,
    DraftClosed,
    DraftReopened,
    ImportText,
    LetWrite,
    NewUnit,
    ReopenDraft,
    SealText,
    StopWriting,
    TextAdded,
    TextAdopted,
    TextSealed,
    WritingAllowed,
    WritingStopped,
)
from server.deliberation.prose import Prose
from server.deliberation.shapes import SealDraft
from server.deliberation.units import Unit, UnitKind, digest_of_units
from tests.deliberation.house import BALLOT, TEXT, House, given, in_sitting, with_text

EDITS = Digest("e" * 64)
WORDS = "Gli enti organizzano due incontri l’anno con le associazioni iscritte."
OTHER = "Ogni comune nomina un referente per i rapporti con le associazioni."


def new(id: str, words: str, kind: UnitKind = "point", level: int = 0) -> NewUnit:
    return NewUnit(UnitId(id), kind, level, words)


def seal(*units: NewUnit, upto: int = 7) -> SealText:
    return SealText(TEXT, upto, EDITS, units)


def drafting(*names: str) -> House:
    return given(*names).when(AddText(TEXT, "Linee guida", "guidelines"))


def sealed(*names: str) -> House:
    """A text drafted together and sealed."""
    house = drafting(*names).when(CloseDraft(TEXT, 7), by="chair")
    return house.when(seal(new("a", "Lavoro", "area"), new("b", WORDS)), by="system").done()


def unit(id: str, kind: UnitKind, level: int = 0, number: str = "") -> Unit:
    return Unit(UnitId(id), kind, level, number, Prose.of(id))


def numbers(*units: Unit) -> list[str]:
    return [each.number for each in numbering.numbered(units)]


def test_X1_a_text_begins_as_an_empty_draft() -> None:
    house = drafting().then(TextAdded(TEXT, Prose.of("Linee guida"), "guidelines"))
    (record,) = house.seen("member", TextRecord)
    assert (record.state, record.version) == ("drafting", 0)
    assert house.seen("member", VersionRecord) == []
    house.when(AddText(TEXT, "Altre", "bill")).refused("already_there")


def test_X1_or_comes_finished_from_outside() -> None:
    house = given().when(ImportText(TEXT, "Legge", "bill", (new("a", "Art.", "area"), new("b", "Comma"))))
    house.then_kinds(TextAdded, TextSealed)
    assert [(unit.number, unit.words.text) for unit in house.text.versions[0].units] == [
        ("1", "Art."),
        ("1.1", "Comma"),
    ]
    assert (house.text.state, house.text.versions[0].number, house.text.versions[0].origin) == ("sealed", 1, "import")


def test_X1_what_comes_from_outside_has_words_and_names_each_unit_once() -> None:
    house = given().when(ImportText(TEXT, "Vuoto", "bill", (new("a", "  "),))).refused("nothing_changes")
    house.when(ImportText(TEXT, "Doppio", "bill", (new("a", "Uno"), new("a", "Due")))).refused("already_there")


def test_X2_a_version_bears_a_number_and_the_fingerprint_of_its_words() -> None:
    house = sealed()
    (record,) = house.seen("screen", VersionRecord)
    version = house.text.versions[0]
    assert (record.number, record.digest) == (1, digest_of_units(version.units))
    assert (version.edits, version.upto, version.origin) == (EDITS, 7, "draft")
    other = tuple(unit for unit in version.units if unit.id != "b")
    assert digest_of_units(other) != record.digest


def test_X2_a_number_is_not_given_again_when_a_version_is_withdrawn() -> None:
    house = with_text(in_sitting("ana"), WORDS, OTHER).rewords("ana", "a1", "u1", WORDS + " Sempre.")
    house.rewords("ana", "a2", "u2", OTHER + " Anche.")
    house.decides(PutAmendment(AmendmentId("a1")), "for", "ana", "chair").when(
        AnnulBallot(BALLOT, "Errore"), by="chair"
    )
    assert [each.number for each in house.text.versions] == [1]
    house.decides(PutAmendment(AmendmentId("a2")), "for", "ana", "chair", ballot="b2")
    assert [each.number for each in house.text.versions] == [1, 3]
    assert [each.number for each in house.text.withdrawn] == [2]
    assert house.text.version(2) != house.text.version(3)
    (history,) = house.seen("observer", HistoryRecord)
    marks = [(each.number, each.origin, each.amendment, each.withdrawn) for each in history.versions]
    assert marks == [(1, "import", None, False), (2, "amendment", "a1", True), (3, "amendment", "a2", False)]
    kept = [house.text.version(number) for number in (1, 2, 3)]
    assert [each.digest for each in history.versions] == [each.digest for each in kept if each is not None]
    assert house.seen("screen", HistoryRecord) == []


def test_X3_nobody_writes_until_the_chair_lets_them() -> None:
    house = drafting("ana", "ben")
    assert [may_write(house.table, TEXT, SeatId(name)) for name in ("chair", "ana", "ben")] == [False, False, False]
    house.when(LetWrite(TEXT, SeatId("ana")), by="chair").then(WritingAllowed(TEXT, SeatId("ana")))
    assert [may_write(house.table, TEXT, SeatId(name)) for name in ("chair", "ana", "ben")] == [False, True, False]
    house.when(LetWrite(TEXT, None), by="chair").then(WritingAllowed(TEXT, None))
    assert [may_write(house.table, TEXT, SeatId(name)) for name in ("chair", "ana", "ben")] == [True, True, True]


def test_X3_whom_the_chair_stops_writes_no_more_until_let_again() -> None:
    house = drafting("ana", "ben").when(LetWrite(TEXT, None), by="chair")
    house.when(StopWriting(TEXT, SeatId("ana")), by="chair").then(WritingStopped(TEXT, SeatId("ana")))
    assert [may_write(house.table, TEXT, SeatId(name)) for name in ("ana", "ben")] == [False, True]
    (record,) = house.own("ana", MayWriteRecord)
    assert (record.may_write, record.stopped) == (False, True)
    house.when(LetWrite(TEXT, SeatId("ana")), by="chair")
    assert may_write(house.table, TEXT, SeatId("ana"))
    house.when(StopWriting(TEXT, None), by="chair").then(WritingStopped(TEXT, None))
    assert [may_write(house.table, TEXT, SeatId(name)) for name in ("ana", "ben")] == [False, False]


def test_X3_who_was_stopped_is_shown_to_chair_and_secretariat_only() -> None:
    house = drafting("ana").when(StopWriting(TEXT, SeatId("ana")), by="chair")
    stopped = {audience: house.seen(audience, TextRecord)[0].stopped for audience in ("chair", "member", "screen")}
    assert stopped == {"chair": ("ana",), "member": (), "screen": ()}


ROLES: list[tuple[SeatRole, bool]] = [
    ("deputy", True),
    ("secretary", True),
    ("member", True),
    ("guest", True),
    ("mediator", True),
    ("observer", False),
    ("screen", False),
]


@pytest.mark.parametrize(("role", "writes"), ROLES)
def test_X3_observers_never_write(role: SeatRole, writes: bool) -> None:
    house = drafting().seats("x", role=role).when(LetWrite(TEXT, SeatId("x")), by="chair")
    assert may_write(house.table, TEXT, SeatId("x")) is writes


def test_X3_nor_whose_seat_has_ended_nor_in_what_is_no_draft() -> None:
    house = drafting("ana", "ben").when(LetWrite(TEXT, None), by="chair").when(EndSeat(SeatId("ben")))
    assert not may_write(house.table, TEXT, SeatId("ben"))
    assert not may_write(house.table, TextId("nothing"), SeatId("ana"))
    house.when(CloseDraft(TEXT, 7), by="chair")
    assert not may_write(house.table, TEXT, SeatId("ana"))
    for command in (LetWrite(TEXT, None), StopWriting(TEXT, None)):
        house.when(command, by="chair").refused("text_not_drafting")


def test_X3_only_seats_of_the_table_are_let() -> None:
    house = drafting()
    for command in (LetWrite(TEXT, SeatId("nobody")), StopWriting(TEXT, SeatId("nobody"))):
        house.when(command, by="chair").refused("unknown")


def test_X4_closing_names_the_last_edit_and_shuts_the_draft_there() -> None:
    house = drafting().when(CloseDraft(TEXT, 7), by="chair").then(DraftClosed(TEXT, 7))
    assert (house.decision.jobs, house.decision.shuts) == ((SealDraft(TEXT, 7),), (TEXT, 7))
    assert house.text.state == "sealing"
    house.when(CloseDraft(TEXT, 8), by="chair").refused("text_not_drafting")


def test_X4_only_the_words_up_to_that_edit_are_sealed_and_once() -> None:
    house = drafting().when(seal(new("a", "Uno")), by="system").then_told("nothing_to_do")
    house.when(CloseDraft(TEXT, 7), by="chair").when(seal(new("a", "Uno"), upto=6), by="system")
    house.then_told("nothing_to_do").when(seal(new("a", "Uno")), by="system")
    sealed_words = (Unit(UnitId("a"), "point", 0, "1", Prose.of("Uno")),)
    house.then(TextSealed(TEXT, 1, sealed_words, digest_of_units(sealed_words), "draft", 7, EDITS))
    house.when(seal(new("a", "Due")), by="system").then_told("nothing_to_do")


def test_X5_units_without_words_are_left_out_and_the_rest_is_numbered() -> None:
    house = drafting().when(CloseDraft(TEXT, 7), by="chair")
    house.when(
        seal(new("a", "Lavoro", "area"), new("b", " \n"), new("c", "  Primo "), new("d", "Secondo")), by="system"
    )
    assert house.words == ["1 Lavoro", "1.1 Primo", "1.2 Secondo"]


def test_X6_a_sealed_draft_opens_again_and_is_sealed_as_the_next_version() -> None:
    house = sealed("ana").when(ReopenDraft(TEXT), by="chair").then(DraftReopened(TEXT, because_empty=False))
    assert (house.text.state, house.decision.reopens) == ("drafting", TEXT)
    house.when(ReopenDraft(TEXT), by="chair").then_told("nothing_to_do").when(CloseDraft(TEXT, 9), by="chair")
    house.when(ReopenDraft(TEXT), by="chair").refused("text_sealing")
    house.when(seal(new("b", WORDS), upto=9), by="system")
    assert [version.number for version in house.text.versions] == [1, 2]


def test_X6_not_once_an_amendment_was_filed_unless_it_was_withdrawn() -> None:
    house = sealed("ana").rewords("ana", "a1", "b", WORDS + " Sempre.").when(ReopenDraft(TEXT), by="chair")
    house.refused("text_in_use").when(WithdrawAmendment(AmendmentId("a1")), by="ana")
    house.when(ReopenDraft(TEXT), by="chair").done()


def on_the_table(*names: str) -> House:
    """A text that was drafted together, in an open sitting."""
    house = in_sitting(*names).when(AddText(TEXT, "Linee guida", "guidelines")).when(CloseDraft(TEXT, 7), by="chair")
    return house.when(seal(new("b", WORDS)), by="system").done()


def test_X6_not_once_it_was_voted_unless_that_vote_counts_no_more() -> None:
    house = on_the_table("ana").puts(PutText(TEXT)).when(ReopenDraft(TEXT), by="chair").refused("text_in_use")
    house.when(CancelBallot(BALLOT), by="chair").when(ReopenDraft(TEXT), by="chair").done()
    house = on_the_table("ana").decides(PutText(TEXT), "against", "ana").when(ReopenDraft(TEXT), by="chair")
    house.refused("text_in_use").when(AnnulBallot(BALLOT, "Errore"), by="chair")
    house.when(ReopenDraft(TEXT), by="chair").done()


def test_X6_what_came_from_outside_does_not_open() -> None:
    with_text(in_sitting("ana"), WORDS).when(ReopenDraft(TEXT), by="chair").refused("text_in_use")
    given().when(ReopenDraft(TEXT), by="chair").refused("unknown")


def test_X7_a_draft_without_words_opens_again_and_everybody_sees_why() -> None:
    house = drafting().when(CloseDraft(TEXT, 7), by="chair").when(seal(new("a", " ")), by="system")
    house.then(DraftReopened(TEXT, because_empty=True))
    assert house.decision.reopens == TEXT
    (record,) = house.seen("member", TextRecord)
    assert (record.state, record.seal_failed, record.version) == ("drafting", True, 0)
    house.when(CloseDraft(TEXT, 8), by="chair")
    assert not house.seen("member", TextRecord)[0].seal_failed


def test_X8_numbers_follow_from_order_and_kind() -> None:
    found = numbers(
        unit("t", "title"),
        unit("a", "area"),
        unit("b", "point"),
        unit("c", "letter"),
        unit("d", "letter"),
        unit("e", "letter", 1),
        unit("f", "point"),
        unit("g", "paragraph"),
        unit("h", "area"),
        unit("i", "point"),
    )
    assert found == ["", "1", "1.1", "1.1.a", "1.1.b", "1.1.b.1", "1.2", "1.2.1", "2", "2.1"]


def test_X8_what_stands_side_by_side_is_counted_on_whatever_its_kind() -> None:
    assert numbers(unit("a", "point"), unit("b", "area"), unit("c", "point")) == ["1", "2", "2.1"]
    assert numbers(unit("a", "area"), unit("b", "paragraph"), unit("c", "point")) == ["1", "1.1", "1.2"]
    assert numbers(unit("a", "point"), unit("b", "letter", 1), unit("c", "letter")) == ["1", "1.1", "1.a"]


def test_X8_a_text_from_outside_keeps_its_numbers_if_each_is_given_once() -> None:
    units = (NewUnit(UnitId("t"), "title", 0, "Titolo"), new("a", "Uno"), new("b", " "), new("c", "Due"))
    for numbers, expected in (
        (("", "1", "1-bis", "3"), ["", "1", "3"]),
        (("", "1", "2", "1"), ["", "1", "2"]),
        (("", "5"), ["", "1", "2"]),
        ((), ["", "1", "2"]),
    ):
        house = given().when(ImportText(TEXT, "Testo", "bill", units, numbers))
        current = house.table.texts.by_id[TEXT].current
        assert current is not None
        assert [each.number for each in current.units] == expected, numbers


def test_X8_letters_go_on_after_z() -> None:
    assert [numbering.letter(ordinal) for ordinal in (1, 2, 26, 27, 52, 53, 703)] == [
        "a",
        "b",
        "z",
        "aa",
        "az",
        "ba",
        "aaa",
    ]


def inserted(*units: Unit) -> list[str]:
    return [each.number for each in numbering.with_new_ones_numbered(units)]


def test_X9_what_comes_between_takes_the_number_before_it_with_bis() -> None:
    one, two = unit("1.1", "point", number="1.1"), unit("1.2", "point", number="1.2")
    assert inserted(one, unit("x", "point"), two) == ["1.1", "1.1-bis", "1.2"]
    assert inserted(one, unit("x", "point"), unit("y", "point"), two) == ["1.1", "1.1-bis", "1.1-ter", "1.2"]
    bis = unit("b", "point", number="1.1-bis")
    assert inserted(one, bis, unit("x", "point"), two) == ["1.1", "1.1-bis", "1.1-ter", "1.2"]


def test_X9_by_its_own_kind() -> None:
    area, point, letter = (
        unit("1", "area", number="1"),
        unit("p", "point", number="1.1"),
        unit("l", "letter", number="1.1.a"),
    )
    assert inserted(area, point, unit("x", "area")) == ["1", "1.1", "1-bis"]
    assert inserted(area, point, letter, unit("x", "point")) == ["1", "1.1", "1.1.a", "1.1-bis"]
    assert inserted(area, point, letter, unit("x", "letter")) == ["1", "1.1", "1.1.a", "1.1.a-bis"]
    assert inserted(area, point, unit("x", "area"), unit("y", "point")) == ["1", "1.1", "1-bis", "1-bis.1"]


def test_X9_what_stands_in_a_new_one_is_counted_from_one() -> None:
    article, new = unit("4", "point", number="4"), [unit(f"x{n}", "paragraph") for n in range(3)]
    letters = unit("y", "letter"), unit("z", "letter")
    assert inserted(article, unit("n", "point"), *new) == ["4", "4-bis", "4-bis.1", "4-bis.2", "4-bis.3"]
    assert inserted(article, unit("n", "point"), new[0], *letters, new[1]) == [
        *("4", "4-bis", "4-bis.1", "4-bis.1.a", "4-bis.1.b", "4-bis.2"),
    ]


def test_X9_before_the_first_of_its_kind_with_a_nought() -> None:
    area, point = unit("1", "area", number="1"), unit("p", "point", number="1.1")
    assert inserted(unit("x", "area"), area) == ["01", "1"]
    assert inserted(area, unit("x", "point"), point) == ["1", "1.01", "1.1"]
    assert inserted(area, unit("x", "point"), unit("y", "point"), point) == ["1", "1.01", "1.01-bis", "1.1"]
    assert inserted(area, point, unit("x", "letter")) == ["1", "1.1", "1.1.0a"]
    assert inserted(unit("x", "title"), area) == ["", "1"]


def test_X9_no_number_twice_however_many_come() -> None:
    one, many = unit("1.1", "point", number="1.1"), [unit(f"x{n}", "point") for n in range(14)]
    found = inserted(one, *many)
    assert found[9:13] == ["1.1-decies", "1.1-11", "1.1-12", "1.1-13"]
    assert len(set(found)) == 15
    kept = [each for each in numbering.with_new_ones_numbered((one, *many)) if each.number != "1.1-11"]
    again = inserted(*kept, unit("y", "point"))
    assert len(set(again)) == 15


def test_X9_in_a_text_the_others_keep_theirs() -> None:
    house = with_text(in_sitting("ana"), WORDS, OTHER)
    house.files("ana", "a1", PutIn(UnitId("u1"), UnitId("n1"), "point", "Nuovo punto."))
    house.decides(PutAmendment(AmendmentId("a1")), "for", "ana", "chair")
    assert house.words == ["1 Lavoro", f"1.1 {WORDS}", "1.1-bis Nuovo punto.", f"1.2 {OTHER}"]


def test_X10_an_adopted_text_stays_as_it_is() -> None:
    house = on_the_table("ana").decides(PutText(TEXT), "for", "ana", "chair")
    assert house.last[1:] == [TextAdopted(TEXT, 1, BALLOT)]
    house.puts(PutText(TEXT), ballot="b2").refused("text_in_use")
    house.rewords("ana", "a1", "b", WORDS + " Sempre.").refused("text_in_use")
    house.when(ReopenDraft(TEXT), by="chair").refused("text_in_use")


def test_X10_unless_its_vote_is_annulled() -> None:
    house = (
        on_the_table("ana")
        .decides(PutText(TEXT), "for", "ana", "chair")
        .when(AnnulBallot(BALLOT, "Errore"), by="chair")
    )
    assert house.text.adopted_by is None
    house.rewords("ana", "a1", "b", WORDS + " Sempre.").done()
