"""Comments pinned to a unit: asked, answered, closed, opened again, withdrawn; they stay with their unit."""

from __future__ import annotations

import pytest

from server.deliberation.audience import AUDIENCES
from server.deliberation.ids import AmendmentId, CommentId, TextId, UnitId
from server.deliberation.matters.amendments.edits import TakeOut
from server.deliberation.matters.ballots.subjects import PutAmendment
from server.deliberation.matters.comments import (
    MOST_ANSWERS,
    MOST_OPEN,
    AnswerComment,
    CloseComment,
    CommentAnswered,
    CommentClosed,
    CommentPinned,
    CommentRecord,
    CommentReopened,
    CommentWithdrawn,
    PinComment,
    ReopenComment,
    WithdrawComment,
)
from server.deliberation.matters.texts.shapes import AddText
from tests.deliberation.house import TEXT, House, in_sitting, with_text

K = CommentId("k")
PIN = PinComment(K, TEXT, UnitId("u1"), "  Chi paga?\nE da quando?  ")


def sealed() -> House:
    return with_text(in_sitting("ana", "ben"), "Gli enti si incontrano.", "Le associazioni parlano.").seats(
        "ospite", role="guest", votes=False
    )


def pinned() -> House:
    return sealed().when(PIN, by="ana").then_kinds(CommentPinned)


def seen(house: House) -> CommentRecord:
    (record,) = house.seen("member", CommentRecord)
    return record


def test_K1_a_comment_is_pinned_to_a_unit_of_a_sealed_text() -> None:
    record = seen(pinned())
    assert (record.unit, record.version, record.author) == ("u1", 1, "ana")
    assert record.words == "Chi paga?\nE da quando?"
    house = pinned()
    house.when(PIN, by="ana").refused("already_there")
    house.when(PinComment(CommentId("k2"), TEXT, UnitId("u9"), "Che cosa?"), by="ana").refused("unit_gone")
    house.when(PinComment(CommentId("k2"), TextId("other"), UnitId("u1"), "Che cosa?"), by="ana").refused("unknown")
    house.when(PinComment(CommentId("k2"), TEXT, UnitId("u1"), " \n "), by="ana").refused("nothing_said")
    house.when(AddText(TextId("draft"), "Bozza", "guidelines"), by="chair").done()
    house.when(PinComment(CommentId("k2"), TextId("draft"), UnitId("u1"), "Che cosa?"), by="ana")
    house.refused("text_not_sealed")


def test_K1_it_stays_when_its_unit_goes() -> None:
    house = pinned().files("ben", "away", TakeOut(UnitId("u1"))).done()
    house.decides(PutAmendment(AmendmentId("away")), "for", "ana", "ben", "chair")
    assert "u1" not in [unit.id for unit in house.text.current.units] if house.text.current else False
    assert seen(house).unit == "u1"
    house.when(AnswerComment(K, "Non serve più."), by="ben").then_kinds(CommentAnswered)


def test_K2_whoever_speaks_answers_while_it_is_open() -> None:
    house = pinned().when(AnswerComment(K, "La Regione."), by="ben").then_kinds(CommentAnswered)
    house.when(AnswerComment(K, "Dal 2027."), by="ospite").then_kinds(CommentAnswered)
    assert [(each.author, each.words) for each in seen(house).answers] == [
        ("ben", "La Regione."),
        ("ospite", "Dal 2027."),
    ]
    house.when(CloseComment(K), by="ana").done()
    house.when(AnswerComment(K, "E poi?"), by="ben").refused("comment_closed")
    house.when(AnswerComment(CommentId("nothing"), "E poi?"), by="ben").refused("unknown")


def test_K3_its_author_and_the_desk_close_and_open_it() -> None:
    house = pinned().when(CloseComment(K), by="ben").refused("not_yours")
    house.when(CloseComment(K), by="chair").then_kinds(CommentClosed)
    assert seen(house).closed_by == "chair"
    house.when(CloseComment(K), by="ana").then_told("nothing_to_do")
    house.when(ReopenComment(K), by="ben").refused("not_yours")
    house.when(ReopenComment(K), by="ana").then_kinds(CommentReopened)
    house.when(ReopenComment(K), by="ana").then_told("nothing_to_do")
    assert seen(house).closed_by is None


def test_K4_only_its_author_withdraws_it_and_its_words_are_shown_no_more() -> None:
    house = pinned().when(AnswerComment(K, "La Regione."), by="ben").done()
    house.when(WithdrawComment(K), by="chair").refused("not_yours")
    house.when(WithdrawComment(K), by="ana").then_kinds(CommentWithdrawn)
    record = seen(house)
    assert (record.words, record.withdrawn, len(record.answers)) == ("", True, 1)
    for command in (AnswerComment(K, "Ma?"), CloseComment(K), ReopenComment(K), WithdrawComment(K)):
        house.when(command, by="ana").refused("comment_closed")


@pytest.mark.parametrize("audience", AUDIENCES)
def test_K5_everybody_reads_them_but_the_wall(audience: str) -> None:
    assert len(pinned().seen(audience, CommentRecord)) == (audience != "screen")  # type: ignore[arg-type]


def test_a_text_holds_so_many_open_ones_and_each_so_many_answers() -> None:
    house = sealed()
    for n in range(MOST_OPEN):
        house.when(PinComment(CommentId(f"k{n}"), TEXT, UnitId("u1"), "Perché?"), by="ana").done()
    house.when(PIN, by="ben").refused("too_many_comments")
    house.when(CloseComment(CommentId("k0")), by="ana").done()
    house.when(PIN, by="ben").done()
    for _ in range(MOST_ANSWERS):
        house.when(AnswerComment(K, "Perché sì."), by="ana").done()
    house.when(AnswerComment(K, "Ancora."), by="ana").refused("too_many_comments")
