"""Formal coordination: numbers in order again, references mended, and nothing else touched."""

from hypothesis import event, given
from hypothesis import strategies as st
from msgspec.structs import replace

from launch.packages import CHECKOUT
from server.commands.bill import bill_of, units_of
from server.deliberation.coordination import carried_out, proposal
from server.deliberation.coordination.grammar import references
from server.deliberation.coordination.proposing import splice
from server.deliberation.coordination.resolving import Style, found_in, numbers_of
from server.deliberation.document.guidelines import guidelines
from server.deliberation.document.lines import lines
from server.deliberation.document.model import Grid
from server.deliberation.ids import UnitId
from server.deliberation.matters.amendments.edits import PutIn, TakeOut
from server.deliberation.matters.ballots.subjects import PutText
from server.deliberation.matters.texts.coordinated import LeaveChange, ReferenceMeant
from server.deliberation.matters.texts.seeing import CoordinationRecord, VersionRecord
from server.deliberation.matters.texts.shapes import CoordinateText, TextCoordinated, VersionWithdrawn
from server.deliberation.matters.undo import ActUndone, Undo
from server.deliberation.next_step import next_step
from server.deliberation.numbering import numbered, with_new_ones_numbered
from server.deliberation.prose import Prose
from server.deliberation.tracing import behind
from server.deliberation.units import Unit, UnitKind
from server.words import Voice
from tests.deliberation.house import SITTING, TEXT, House, in_sitting, with_text
from tests.deliberation.test_amendments_decided import ONE, SIX, TWO, U1, U2, adopts, annuls, rejects

ITALIAN = Voice("it", "Europe/Rome")
REFERRING = "Quanto dice il punto 1.2 vale anche per i casi del punto 1.1."
NEW = UnitId("n1")


def after_a_new_point() -> House:
    """1.1, 1.1-bis (new), 1.2, and 1.3, which names 1.2 and 1.1."""
    house = with_text(in_sitting("ana", "ben"), ONE, TWO, REFERRING)
    return adopts(house.files("ana", "a1", PutIn(U1, NEW, "point", "Si fa come al punto 1.2.")), "a1")


def coordinate(house: House, *left: LeaveChange, meant: tuple[ReferenceMeant, ...] = (), by: str = "chair") -> House:
    current = house.text.current
    assert current is not None
    return house.when(CoordinateText(TEXT, current.number, left, meant), by=by)


def test_C1_the_house_proposes_once_no_amendment_is_open() -> None:
    house = with_text(in_sitting("ana", "ben"), ONE, TWO, REFERRING)
    house.files("ana", "a1", PutIn(U1, NEW, "point", "Nuovo.")).rewords("ben", "a2", "u2", SIX)
    assert house.seen("member", CoordinationRecord) == []
    coordinate(adopts(house, "a1")).refused("amendments_open")
    assert house.seen("member", CoordinationRecord) == []
    rejects(house, "a2", "b2")
    (seen,) = house.seen("member", CoordinationRecord)
    assert [(each.before, each.after, each.because) for each in seen.numbers] == [
        ("1.1-bis", "1.2", "new"),
        ("1.2", "1.3", "after_new"),
        ("1.3", "1.4", "after_new"),
    ]
    coordinate(house).then_kinds(TextCoordinated)
    assert house.seen("member", CoordinationRecord) == []
    coordinate(house).refused("nothing_changes")


def test_C1_it_may_come_after_the_vote_on_the_whole_and_is_then_the_next_step() -> None:
    house = after_a_new_point()
    house.decides(PutText(TEXT), "for", "ana", "chair", ballot="b9")
    assert next_step(house.table).step == "coordinate_text"
    coordinate(house).then_kinds(TextCoordinated)
    assert house.text.adopted_by == "b9"
    assert next_step(house.table).step == "close_item"


def test_C1_only_the_chair_accepts_it_and_only_of_the_version_that_counts() -> None:
    house = after_a_new_point()
    coordinate(house, by="ana").refused("not_your_role")
    house.when(CoordinateText(TEXT, 1), by="chair").refused("text_changed")


def test_C2_units_are_numbered_in_order_where_something_came_or_went() -> None:
    house = coordinate(after_a_new_point())
    assert [each.split(" ")[0] for each in house.words] == ["1", "1.1", "1.2", "1.3", "1.4"]
    (version,) = house.seen("screen", VersionRecord)
    assert (version.number, version.origin, version.amendment) == (3, "coordination", None)


def test_C2_what_went_leaves_no_gap() -> None:
    house = with_text(in_sitting("ana", "ben"), ONE, TWO, SIX).files("ana", "a1", TakeOut(U1))
    adopts(house, "a1")
    (seen,) = house.seen("screen", CoordinationRecord)
    assert [(each.before, each.after, each.because, each.cause) for each in seen.numbers] == [
        ("1.2", "1.1", "after_gone", "1.1"),
        ("1.3", "1.2", "after_gone", "1.1"),
    ]


def test_C2_a_text_that_came_with_its_own_numbers_keeps_them_where_nothing_came_or_went() -> None:
    units = [unit("area", "5", "Lavoro"), unit("point", "5.1", "Uno."), unit("point", "5.1-bis", "Due.")]
    after = [*units, unit("area", "5-bis", "Salute"), unit("point", "5-bis.1", "Tre.")]
    found = proposal(units, after, (), "guidelines")
    assert [(each.before, each.after) for each in found.numbers] == [("5-bis", "6"), ("5-bis.1", "6.1")]


def test_C3_references_are_mended_and_everything_else_stays_byte_for_byte() -> None:
    house = coordinate(after_a_new_point())
    assert house.words[2:] == [
        "1.2 Si fa come al punto 1.3.",
        f"1.3 {TWO}",
        "1.4 Quanto dice il punto 1.3 vale anche per i casi del punto 1.1.",
    ]
    assert house.text.versions[-1].units[1] is house.text.versions[-2].units[1]


def test_C3_a_reference_to_a_law_is_none_to_this_text() -> None:
    words = "Ai sensi dell’articolo 2 della legge 9 gennaio 1990, n. 9, e del punto 1.2 delle presenti linee guida."
    house = with_text(in_sitting("ana", "ben"), ONE, words).files("ana", "a1", PutIn(U1, NEW, "point", "Nuovo."))
    assert coordinate(adopts(house, "a1")).words[-1] == f"1.3 {words.replace('1.2', '1.3')}"


def test_C4_what_is_not_sure_is_only_listed_until_the_chair_says_that_it_is_meant() -> None:
    words = "Il documento dice «si veda il punto 1.2»; e il punto 1.2 del vecchio testo."
    house = with_text(in_sitting("ana", "ben"), ONE, words).files("ana", "a1", PutIn(U1, NEW, "point", "Nuovo."))
    adopts(house, "a1")
    (seen,) = house.seen("chair", CoordinationRecord)
    assert [(each.why, each.removed, each.added) for each in seen.unsure] == [
        ("quoted", "1.2", "1.3"),
        ("somewhere_else", "1.2", "1.3"),
    ]
    assert seen.mendings == ()
    coordinate(house, meant=(ReferenceMeant(U2, seen.unsure[0].at),))
    assert house.words[-1] == f"1.3 {words.replace('punto 1.2»', 'punto 1.3»')}"


def test_C4_a_reference_to_what_has_gone_is_listed() -> None:
    house = with_text(in_sitting("ana", "ben"), ONE, TWO, REFERRING).files("ana", "a1", TakeOut(U1))
    adopts(house, "a1")
    (seen,) = house.seen("chair", CoordinationRecord)
    assert [(each.why, each.removed, each.added) for each in seen.unsure] == [("gone", "1.1", "")]
    assert [(each.removed, each.added) for each in seen.mendings] == [("1.2", "1.1")]


def test_C4_the_chair_leaves_a_change_and_says_why() -> None:
    house = after_a_new_point()
    coordinate(house, LeaveChange(NEW, None, " ")).refused("reason_missing")
    coordinate(house, LeaveChange(U1, None, "Resta com’è.")).refused("unknown")
    coordinate(house, LeaveChange(NEW, None, "Si cita già così."))
    assert [each.split(" ")[0] for each in house.words] == ["1", "1.1", "1.1-bis", "1.2", "1.3"]
    done = house.text.versions[-1].coordinated
    assert done is not None
    assert [(each.unit, each.before, each.after, each.reason.text) for each in done.left] == [
        (NEW, "1.1-bis", "1.2", "Si cita già così.")
    ]
    assert house.seen("member", CoordinationRecord) == []


def test_C4_a_reference_that_the_chair_leaves_stays() -> None:
    house = after_a_new_point()
    at = "Si fa come al punto 1.2.".index("1.2")
    coordinate(house, LeaveChange(NEW, at, "Si intende il testo di prima."))
    assert house.words[2] == "1.2 Si fa come al punto 1.2."


def test_C5_words_that_it_brought_say_so() -> None:
    house = coordinate(after_a_new_point())
    place = "Quanto dice il punto 1.3".index("1.3")
    came = behind(house.table, house.text, UnitId("u3"), place)
    assert (came.version, came.amendment) == (3, None)
    before = behind(house.table, house.text, UnitId("u3"), place - 1)
    assert (before.version, before.amendment) == (1, None)
    assert behind(house.table, house.text, NEW, 0).amendment == "a1"


def test_C5_votes_it_rests_on_are_not_annulled_under_it() -> None:
    annuls(coordinate(after_a_new_point())).refused("later_votes_depend")


def test_C4_minutes_and_guidelines_tell_each_change_with_its_reason() -> None:
    house = after_a_new_point()
    at = "Si fa come al punto 1.2.".index("1.2")
    coordinate(house, LeaveChange(NEW, at, "Si intende il testo di prima."))
    told = [ITALIAN.text(line.says[0]) for line in lines(house.table, SITTING) if line.kind == "text_sealed"]
    assert told[-1].startswith("Con il coordinamento formale il testo «Linee guida» passa alla versione 3 (impronta ")
    assert "Cambiano i numeri: 1.1-bis diventa 1.2, 1.2 diventa 1.3 e 1.3 diventa 1.4." in told[-1]
    assert "Cambiano i rimandi: punto 1.3, «1.2» diventa «1.3»." in told[-1]
    assert "Resta com’era, per decisione di chi presiede, punto 1.1-bis («1.2», non «1.3»)" in told[-1]
    document = guidelines(house.table, TEXT)
    (table,) = [each for each in document.blocks if isinstance(each, Grid) and len(each.rows) == 5]
    assert [[ITALIAN.text(cell) for cell in row] for row in table.rows] == [
        ["punto 1.1-bis", "1.1-bis", "1.2", "È entrato con un emendamento."],
        ["punto 1.2", "1.2", "1.3", "Prima è entrato il 1.1-bis."],
        ["punto 1.3", "1.3", "1.4", "Prima è entrato il 1.1-bis."],
        ["punto 1.3", "1.2", "1.3", "Rimando: punto 1.2 è diventato punto 1.3."],
        [
            "punto 1.1-bis",
            "1.2",
            "1.2",
            "Resta com’era e non diventa «1.3», per decisione di chi presiede: «Si intende il testo di prima.».",
        ],
    ]


def test_U1_coordination_is_taken_back_for_ten_seconds() -> None:
    house = after_a_new_point()
    before = house.words
    house.when(CoordinateText(TEXT, 2), by="chair", cause="it").when(Undo("it"), by="chair")  # type: ignore[arg-type]
    house.then_kinds(ActUndone, VersionWithdrawn)
    assert house.words == before
    assert coordinate(house).text.versions[-1].number == 4


def test_C3_on_a_real_bill_its_own_articles_are_followed_and_those_of_laws_are_not() -> None:
    base = units_of(bill_of((CHECKOUT / "tests/data/senate-bills/S733-body-donation.json").read_bytes()))
    place = next(n for n, each in enumerate(base) if each.kind == "point" and each.number == "2")
    new = Unit(NEW, "point", 0, "", Prose.of("Principi"))
    units = with_new_ones_numbered([*base[:place], new, *base[place:]])
    found = proposal(base, units, (), "bill")
    numbers = {each.id: each.number for each in units}
    assert [(numbers[each.unit], each.removed, each.added) for each in found.mendings] == [
        ("1.1", "3", "4"),
        ("3.1", "4", "5"),
        ("3.2", "4", "5"),
        ("5.1", "4", "5"),
        ("5.2", "8", "9"),
        ("6.2", "4", "5"),
    ]
    assert [(numbers[each.unit], each.removed, each.why) for each in found.unsure] == [
        ("7.1.a", "4", "another_act"),
        ("7.1.c", "8", "another_act"),
    ]
    words = " ".join(each.words.shown for each in units)
    assert sum(each.whose == "act" for each in references(words)) > 0


KINDS: tuple[UnitKind, ...] = ("area", "point", "paragraph", "letter")
NOUNS = {
    "guidelines": {"area": "ambito", "point": "punto", "paragraph": "capoverso", "letter": "punto"},
    "bill": {"area": "capo", "point": "articolo", "paragraph": "comma", "letter": "lettera"},
}


def unit(kind: UnitKind, number: str, words: str) -> Unit:
    return Unit(UnitId(f"{kind}-{number}"), kind, 0, number, Prose.of(words))


@st.composite
def amended(draw: st.DrawFn) -> tuple[list[Unit], list[Unit], Style]:
    """A text with references to its own units, and the same with units that came and went."""
    style: Style = draw(st.sampled_from(("guidelines", "bill")))
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=2, max_size=14))
    base = list(numbered(Unit(UnitId(f"u{n}"), kind, 0, "", Prose.of("Nulla.")) for n, kind in enumerate(kinds)))
    gone = draw(st.sets(st.sampled_from([each.id for each in base]), max_size=len(base) - 1))
    after: list[Unit] = []
    for each in base:
        after += [] if each.id in gone else [each]
        for n in range(draw(st.integers(0, 2))):
            after.append(Unit(UnitId(f"{each.id}-{n}"), draw(st.sampled_from(KINDS)), 0, "", Prose.of("Nuovo.")))
    after = list(with_new_ones_numbered(after))
    pointing = [
        replace(each, words=Prose.of(f"Si veda {named(draw(st.sampled_from(after)), style)}; e nulla più."))
        for each in after
    ]
    return base, pointing, style


def named(target: Unit, style: Style) -> str:
    noun = NOUNS[style][target.kind]
    own = target.number.rpartition(".")[2]
    if style == "bill" and target.kind == "letter":
        return f"la {noun} {own})"
    return f"il {noun} {own if style == 'bill' and target.kind == 'paragraph' else target.number}"


def targets(units: list[Unit], style: Style) -> list[tuple[UnitId, UnitId]]:
    known = numbers_of(units, (), style)
    return [(found.unit, found.target) for each in units for found in found_in(each, known)]


@given(amended())
def test_C3_law_every_reference_names_the_same_unit_before_and_after(
    given_: tuple[list[Unit], list[Unit], Style],
) -> None:
    base, units, style = given_
    found = proposal(base, units, (), style)
    numbers = [(each.unit, each.after) for each in found.numbers]
    after = carried_out(units, numbers, [splice(each) for each in found.mendings])
    listed = {each.unit for each in found.unsure}
    assert all(each.why in ("astray", "moved") for each in found.unsure)
    before, then = dict(targets(units, style)), dict(targets(list(after), style))
    event("a reference is mended" if found.mendings else "none is")
    for each in {unit.id for unit in units} - listed:
        assert before.get(each) == then.get(each)


@given(amended())
def test_C2_law_coordination_of_what_is_coordinated_changes_nothing(
    given_: tuple[list[Unit], list[Unit], Style],
) -> None:
    base, units, style = given_
    found = proposal(base, units, (), style)
    numbers = [(each.unit, each.after) for each in found.numbers]
    after = carried_out(units, numbers, [splice(each) for each in found.mendings])
    again = proposal(base, after, (), style)
    assert (again.numbers, again.mendings) == ((), ())
    event("something is renumbered" if found.numbers else "nothing is")
    assert len({each.number for each in after}) == len(after)


@given(amended())
def test_C3_law_words_without_the_numbers_that_moved_stay_byte_for_byte(
    given_: tuple[list[Unit], list[Unit], Style],
) -> None:
    base, units, style = given_
    found = proposal(base, units, (), style)
    after = carried_out(units, (), [splice(each) for each in found.mendings])
    for old, new in zip(units, after, strict=True):
        mended = sorted((each for each in found.mendings if each.unit == old.id), key=lambda each: -each.at)
        words = new.words.shown
        back = words
        shift = sum(len(each.added) - len(each.removed) for each in mended)
        for each in mended:
            shift -= len(each.added) - len(each.removed)
            at = each.at + shift
            assert back[at : at + len(each.added)] == each.added
            back = back[:at] + each.removed + back[at + len(each.added) :]
        assert back == old.words.shown
