"""Comments pinned to a unit of a sealed text: asked and answered between sittings, closed when settled."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Final

from msgspec import Meta, Struct
from msgspec.structs import replace

from server.deliberation.ids import CommentId, Key, SeatId, TextId, UnitId
from server.deliberation.matters.seats import role_of
from server.deliberation.prose import Prose
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import By, Command, Decision, Event, Record, Stamp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from server.deliberation.audience import Audience
    from server.deliberation.table import Table

MOST_OPEN: Final = 200
"""Comments of one text that are open at a time."""
MOST_ANSWERS: Final = 50
Remark = Annotated[str, Meta(min_length=1, max_length=2000, pattern=r"^[^\x00-\x08\x0b-\x1f\x7f]*\Z")]
"""A few lines of somebody's words; that they are not blank is looked at when they are said."""
_DESK: Final = frozenset(("chair", "deputy", "secretary", "secretariat"))


class Answer(Struct, frozen=True):
    author: SeatId
    at: datetime
    words: Prose


class Comment(Struct, frozen=True):
    """`version`: of the text, when it was pinned. `closed_by`: None while it is open."""

    id: CommentId
    text: TextId
    unit: UnitId
    version: int
    author: SeatId
    at: datetime
    words: Prose
    answers: tuple[Answer, ...] = ()
    closed_by: SeatId | None = None
    withdrawn: bool = False

    @property
    def open(self) -> bool:
        return self.closed_by is None and not self.withdrawn


class Comments(Struct, frozen=True):
    by_id: Mapping[CommentId, Comment] = {}


class PinComment(Command, frozen=True):
    comment: Key[CommentId]
    text: Key[TextId]
    unit: Key[UnitId]
    words: Remark


class AnswerComment(Command, frozen=True):
    comment: Key[CommentId]
    words: Remark


class CloseComment(Command, frozen=True):
    comment: Key[CommentId]


class ReopenComment(Command, frozen=True):
    comment: Key[CommentId]


class WithdrawComment(Command, frozen=True):
    comment: Key[CommentId]


class CommentPinned(Event, frozen=True):
    comment: CommentId
    text: TextId
    unit: UnitId
    version: int
    author: SeatId
    words: Prose


class CommentAnswered(Event, frozen=True):
    comment: CommentId
    author: SeatId
    words: Prose


class CommentClosed(Event, frozen=True):
    comment: CommentId
    by: SeatId


class CommentReopened(Event, frozen=True):
    comment: CommentId


class CommentWithdrawn(Event, frozen=True):
    comment: CommentId


CommentCommand = PinComment | AnswerComment | CloseComment | ReopenComment | WithdrawComment
CommentEvent = CommentPinned | CommentAnswered | CommentClosed | CommentReopened | CommentWithdrawn


class AnswerView(Struct, frozen=True):
    author: SeatId
    at: datetime
    words: str


class CommentRecord(Record, frozen=True):
    """`words`: none once it was withdrawn."""

    id: CommentId
    text: TextId
    unit: UnitId
    version: int
    author: SeatId
    at: datetime
    words: str
    answers: tuple[AnswerView, ...]
    closed_by: SeatId | None
    withdrawn: bool

    @property
    def key(self) -> str:
        return f"comment/{self.id}"


def decide(table: Table, command: CommentCommand, by: By, at: datetime) -> Decision:
    """K1: on a unit of the current version. K2: answers while it is open. K3: its author or the desk closes and reopens
    it. K4: only its author withdraws it.
    """
    if isinstance(command, PinComment):
        return _pin(table, command, by)
    comment = table.comments.by_id.get(command.comment)
    if comment is None:
        raise Refusal("unknown")
    if comment.withdrawn:
        raise Refusal("comment_closed")
    settles = by.seat == comment.author or role_of(table, by.seat) in _DESK
    match command:
        case AnswerComment(words=words):
            if not comment.open:
                raise Refusal("comment_closed")
            if len(comment.answers) >= MOST_ANSWERS:
                raise Refusal("too_many_comments")
            return Decision((CommentAnswered(comment.id, by.seat, _said(words)),))
        case CloseComment():
            if not settles:
                raise Refusal("not_yours")
            if not comment.open:
                return Decision(note="nothing_to_do")
            return Decision((CommentClosed(comment.id, by.seat),))
        case ReopenComment():
            if not settles:
                raise Refusal("not_yours")
            if comment.open:
                return Decision(note="nothing_to_do")
            return Decision((CommentReopened(comment.id),))
        case WithdrawComment():
            if by.seat != comment.author:
                raise Refusal("not_yours")
            return Decision((CommentWithdrawn(comment.id),))


def _pin(table: Table, command: PinComment, by: By) -> Decision:
    if command.comment in table.comments.by_id:
        raise Refusal("already_there")
    text = table.texts.by_id.get(command.text)
    if text is None:
        raise Refusal("unknown")
    if text.current is None or text.state in ("drafting", "sealing"):
        raise Refusal("text_not_sealed")
    if all(unit.id != command.unit for unit in text.current.units):
        raise Refusal("unit_gone")
    if sum(each.open and each.text == text.id for each in table.comments.by_id.values()) >= MOST_OPEN:
        raise Refusal("too_many_comments")
    version = text.current.number
    return Decision((CommentPinned(command.comment, text.id, command.unit, version, by.seat, _said(command.words)),))


def _said(words: str) -> Prose:
    if not words.strip():
        raise Refusal("nothing_said")
    return Prose.of(words.strip())


def evolve(comments: Comments, stamp: Stamp, event: CommentEvent) -> Comments:
    match event:
        case CommentPinned(comment=id, text=text, unit=unit, version=version, author=author, words=words):
            new = Comment(id, text, unit, version, author, stamp.at, words)
        case CommentAnswered(comment=id, author=author, words=words):
            before = comments.by_id[id]
            new = replace(before, answers=(*before.answers, Answer(author, stamp.at, words)))
        case CommentClosed(comment=id, by=by):
            new = replace(comments.by_id[id], closed_by=by)
        case CommentReopened(comment=id):
            new = replace(comments.by_id[id], closed_by=None)
        case CommentWithdrawn(comment=id):
            new = replace(comments.by_id[id], withdrawn=True)
    return Comments({**comments.by_id, new.id: new})


def see(table: Table, audience: Audience) -> Iterator[Record]:
    """K5: everybody who reads the text reads them; the wall does not show them."""
    if audience == "screen":
        return
    for each in table.comments.by_id.values():
        yield CommentRecord(
            id=each.id,
            text=each.text,
            unit=each.unit,
            version=each.version,
            author=each.author,
            at=each.at,
            words="" if each.withdrawn else each.words.shown,
            answers=tuple(AnswerView(one.author, one.at, one.words.shown) for one in each.answers),
            closed_by=each.closed_by,
            withdrawn=each.withdrawn,
        )
