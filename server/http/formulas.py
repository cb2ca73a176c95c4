"""What a formula, a message with one, or a chosen act does to a text: the edits, or why it is not understood.

Nothing is kept; who likes the answer files it as any other amendment.
"""

from __future__ import annotations

from typing import Annotated, Final, assert_never

from litestar import post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from msgspec import Meta, Struct

from server.deliberation.formulas.choosing import Act, chosen
from server.deliberation.formulas.layout import Layout
from server.deliberation.formulas.mailed import formula_in
from server.deliberation.formulas.reading import read
from server.deliberation.formulas.refusing import NotRead, Why
from server.deliberation.ids import Key, Passage, SeatId, TableId, TextId, UnitId
from server.deliberation.matters.amendments.edits import Edit
from server.house import House
from server.http.asking import Asked, Problem, decoded, from_here
from server.http.doors import sits

MOST: Final = 60_000
"""The longest formula that is read, in characters."""


class Formula(Struct, frozen=True, forbid_unknown_fields=True, tag=True, tag_field="way"):
    """As it was written."""

    formula: Annotated[str, Meta(max_length=MOST)]


class Mail(Struct, frozen=True, forbid_unknown_fields=True, tag=True, tag_field="way"):
    """As it came by mail, with greeting and signature."""

    message: Annotated[str, Meta(max_length=20_000)]


class Choice(Struct, frozen=True, forbid_unknown_fields=True, tag=True, tag_field="way"):
    """An act on a unit, or on some of its words."""

    act: Act
    unit: Key[UnitId]
    words: Passage
    new: Passage


class Question(Struct, frozen=True, forbid_unknown_fields=True):
    """mark: what the ids of new units begin with; the page has a fresh one for each time."""

    text: Key[TextId]
    how: Formula | Mail | Choice
    mark: Annotated[str, Meta(min_length=1, max_length=30, pattern=r"^[A-Za-z0-9_-]+\Z")]


class Understood(Struct, frozen=True, tag=True, tag_field="answer"):
    """`edits` are for version `version` of the text."""

    version: int
    formula: str
    edits: tuple[Edit, ...]


class NotUnderstood(Struct, frozen=True, tag=True, tag_field="answer"):
    """`words`: what was not found or not understood; `places`: where it could be; `near`: what comes nearest there."""

    formula: str
    why: Why
    words: str
    places: tuple[str, ...]
    near: str


Answer = Understood | NotUnderstood


def formula_routes(house: House) -> list[HTTPRouteHandler]:
    @post("/api/t/{table:str}/s/{seat:str}/formula", status_code=200, opt={"takes": Question, "gives": Answer})
    async def reading(request: Asked, table: FromPath[str], seat: FromPath[str]) -> Understood | NotUnderstood:
        """What this does to the text as it is now."""
        from_here(request, house.settings)
        await sits(house, request, TableId(table), SeatId(seat))
        question = decoded(await request.body(), Question)
        way = question.how
        try:
            known = (await house.rooms.live(TableId(table))).room.table
        except LookupError:
            raise Problem("no_such_thing") from None
        text = known.texts.by_id.get(question.text)
        if text is None or text.current is None:
            raise Problem("no_such_thing")
        layout = Layout(text.current.units, text.style)
        formula = ""
        try:
            match way:
                case Formula():
                    formula = way.formula
                case Mail():
                    formula = formula_in(way.message)
                case Choice():
                    formula = chosen(layout, way.act, way.unit, way.words, way.new)
                case _:
                    assert_never(way)
            edits = read(formula, text.current.units, text.style, mark=question.mark).edits
        except NotRead as refused:
            why = refused.unread
            return NotUnderstood(formula, why.why, why.words, why.places, why.near)
        return Understood(text.current.number, formula, edits)

    return [reading]
