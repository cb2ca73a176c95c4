"""The order in which amendments are voted, and as what question each is put."""

from server.deliberation.ids import AmendmentId, UnitId
from server.deliberation.numbering import numbered
from server.deliberation.prose import Prose
from server.deliberation.units import Insert, Operation, Remove, Rewrite, Splice, Unit, UnitKind
from server.deliberation.voting_order import CLASSES, Turn, Waiting, kind_of, turns

ONE = "Gli enti organizzano due incontri l’anno con le associazioni."
TWO = "Ogni comune nomina un referente."
U0, U1, U2 = UnitId("u0"), UnitId("u1"), UnitId("u2")


def unit(id: str, kind: UnitKind, words: str) -> Unit:
    return Unit(UnitId(id), kind, 0, "", Prose.of(words))


TEXT = numbered((unit("u0", "area", "Lavoro"), unit("u1", "point", ONE), unit("u2", "point", TWO)))


def splice(removed: str, added: str, of: UnitId = U1, at: int | None = None) -> Splice:
    words = ONE if of == U1 else TWO
    return Splice(of, words.index(removed) if at is None else at, Prose.of(removed), Prose.of(added))


def after(unit: UnitId | None, words: str, id: str = "n") -> Insert:
    return Insert(unit, Unit(UnitId(id), "point", 0, "", Prose.of(words)))


def w(id: str, *operations: Operation, parent: str | None = None) -> Waiting:
    return Waiting(AmendmentId(id), operations, None if parent is None else AmendmentId(parent))


DELETES = w("deletes", Remove(U1))
REPLACES = w("replaces", Rewrite(U1, Prose.of("Gli enti si incontrano spesso.")))
BEFORE = w("before", splice("", "Di norma ", at=0))
CUTS = w("cuts", splice(" con le associazioni", ""))
AMENDS = w("amends", splice("due incontri", "un incontro"))
ADDS = w("adds", splice("", " iscritte", at=len(ONE) - 1))
NEW = w("new", after(U1, "Il referente risponde."))
OF_TWO = w("of-two", splice("un referente", "due referenti", U2))
ALL = (DELETES, REPLACES, BEFORE, CUTS, AMENDS, ADDS, NEW)


def order(*waiting: Waiting, by_hand: tuple[str, ...] = ()) -> list[str]:
    found = turns(TEXT, waiting, by_hand=tuple(map(AmendmentId, by_hand)))
    return ["+".join(turn.amendments) for turn in found]


def test_O1_unit_by_unit_and_what_is_furthest_from_the_text_first() -> None:
    names = [each.id for each in (*ALL, OF_TWO)]
    assert order(OF_TWO, *reversed(ALL)) == names
    assert [kind_of(each.operations) for each in ALL] == list(CLASSES)


def test_O1_of_one_kind_who_changes_more_then_by_place_then_as_filed() -> None:
    more = w("more", splice("due incontri l’anno", "un incontro ogni tre mesi"))
    late, early = w("late", splice("associazioni", "xxxxxxxxxxxx")), w("early", splice("organizzano", "xxxxxxxxxxxx"))
    assert order(AMENDS, late, early, more) == ["more", "early", "amends", "late"]
    other = w("other", splice("due incontri", "tre incontri"))
    assert order(AMENDS, other) == ["amends", "other"]
    assert order(other, AMENDS) == ["other", "amends"]


def test_O1_what_comes_before_everything_comes_first() -> None:
    assert order(DELETES, w("top", after(None, "Premessa"))) == ["top", "deletes"]


def test_O1_an_amendment_to_several_units_stands_at_the_first() -> None:
    both = w("both", Remove(U1), splice("un referente", "due referenti", U2))
    assert order(OF_TWO, AMENDS, both) == ["both", "amends", "of-two"]


def test_O2_a_sub_amendment_is_voted_before_what_it_would_amend() -> None:
    sub = w("sub", splice("due incontri", "quattro incontri"), parent="amends")
    cut = w("cut", splice("l’anno", ""), parent="amends")
    assert order(ADDS, AMENDS, sub, cut, DELETES) == ["deletes", "cut", "sub", "amends", "adds"]


def test_O2_without_what_it_would_amend_it_stands_for_itself() -> None:
    assert order(w("sub", splice("due", "tre"), parent="gone")) == ["sub"]


def test_O3_identical_ones_are_put_together_where_the_first_stands() -> None:
    again = w("again", splice("due incontri", "un  incontro"))
    quoted = w("quoted", Rewrite(U2, Prose.of("L’ente dice «sì».")))
    straight = w("straight", Rewrite(U2, Prose.of("L'ente dice “sì”.")))
    assert order(AMENDS, ADDS, again) == ["amends+again", "adds"]
    assert order(quoted, straight) == ["quoted+straight"]
    assert order(NEW, w("new-too", after(U1, "Il referente risponde.", "m"))) == ["new+new-too"]


def test_O3_but_not_those_that_differ_in_a_word_or_amend_different_amendments() -> None:
    assert order(AMENDS, w("two", splice("due incontri", "un solo incontro"))) == ["two", "amends"]
    subs = w("x", splice("due", "tre"), parent="amends"), w("y", splice("due", "tre"), parent="cuts")
    assert order(AMENDS, CUTS, *subs) == ["y", "cuts", "x", "amends"]


def put(*waiting: Waiting, voted: tuple[UnitId, ...] = ()) -> Turn:
    return next(each for each in turns(TEXT, waiting, voted=voted) if "deletes" in each.amendments)


def test_O4_a_deletion_that_stands_alone_asks_whether_the_text_shall_stand() -> None:
    assert put(DELETES).keeps
    assert put(DELETES, OF_TWO).keeps
    assert put(DELETES, NEW).keeps, "a unit after it does not change it"
    assert put(DELETES, w("too", Remove(U1))).keeps, "identical ones are one"


def test_O4_it_does_not_stand_alone_beside_another_or_when_another_was_voted() -> None:
    assert not put(DELETES, AMENDS).keeps
    assert not put(DELETES, voted=(U1,)).keeps
    assert not put(w("deletes", Remove(U1), splice("un", "due", U2))).keeps
    assert not put(w("deletes", Remove(U1), parent="adds"), ADDS).keeps


def test_M11_the_chairs_order_comes_first_and_what_it_does_not_name_after() -> None:
    assert order(DELETES, AMENDS, ADDS, OF_TWO, by_hand=("adds", "of-two")) == ["adds", "of-two", "deletes", "amends"]
