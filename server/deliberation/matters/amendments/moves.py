"""The life of an amendment as data: in which states each act is done, by whom, and what it becomes. Printed for people.

What the vote and its effects make of it stands below; `docs/permits.md` shows both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple, assert_never

from server.deliberation.ids import AmendmentId, SeatId, TextId
from server.deliberation.matters.amendments import acts
from server.deliberation.matters.amendments.shapes import (
    OPEN,
    RECEIVED,
    Amendment,
    AmendmentState,
    RuleInadmissible,
    WithdrawAmendment,
)
from server.deliberation.matters.seats import role_of
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import Command

if TYPE_CHECKING:
    from server.deliberation.table import Table

Whose = Literal["author", "signer", "invited", "asking", "awaited", "another", "rapporteur", "chair"]
"""`signer`: signs with the author. `awaited`: whose confirmation is missing. `another`: none of those who sign it."""
States = frozenset[AmendmentState]


class Move(NamedTuple):
    """`becomes`: None where the state stays as it is. amendable: only while its text may still be amended."""

    whose: tuple[Whose, ...]
    while_in: States
    becomes: AmendmentState | None = None
    amendable: bool = True


class Effect(NamedTuple):
    """What a vote, or another amendment, makes of one."""

    cause: str
    while_in: States
    becomes: AmendmentState


PRECLUDED: Final[States] = frozenset(("precluded",))
FALLEN: Final[States] = frozenset(("withdrawn", "lapsed"))
UNCONFIRMED: Final[States] = frozenset(("unconfirmed",))

MOVES: Final[dict[type[Command], Move]] = {
    acts.ConfirmAmendment: Move(("awaited",), UNCONFIRMED, "filed"),
    acts.DeclineAmendment: Move(("awaited",), UNCONFIRMED, "declined", amendable=False),
    acts.AdmitLate: Move(("chair",), frozenset(("late",)), "filed"),
    acts.InviteCosigner: Move(("author",), OPEN),
    acts.Cosign: Move(("invited", "another"), OPEN),
    acts.AnswerCosigner: Move(("author",), OPEN),
    acts.LeaveCosigning: Move(("signer", "invited", "asking"), OPEN),
    acts.SupportAmendment: Move(("another", "invited", "asking"), OPEN),
    acts.AskApart: Move(("author", "signer", "another"), RECEIVED),
    acts.AskParts: Move(("author", "signer", "another"), RECEIVED),
    acts.DivideAmendment: Move(("chair",), RECEIVED, "divided"),
    acts.RefuseParts: Move(("chair",), RECEIVED),
    acts.FileSubamendment: Move(("author", "signer", "another"), RECEIVED),
    acts.RewordAmendment: Move(("author",), RECEIVED | PRECLUDED, "reworded"),
    acts.ProposeCompromise: Move(("author", "signer", "another"), RECEIVED, "merged"),
    acts.GiveOpinion: Move(("rapporteur",), RECEIVED),
    acts.ProposeHandling: Move(("chair", "rapporteur"), RECEIVED),
    acts.AnswerHandling: Move(("author",), RECEIVED),
    acts.SetAmendmentAside: Move(("chair",), frozenset(("filed",)), "set_aside"),
    acts.TakeAmendmentUp: Move(("chair",), frozenset(("set_aside",)), "filed"),
    WithdrawAmendment: Move(("author",), OPEN | PRECLUDED, "withdrawn", amendable=False),
    acts.TakeOver: Move(("signer", "another"), FALLEN, "filed"),
    acts.LetLapse: Move(("chair",), RECEIVED, "lapsed"),
    RuleInadmissible: Move(("chair",), OPEN, "inadmissible", amendable=False),
    acts.RuleOutOfScope: Move(("chair",), OPEN, "out_of_scope", amendable=False),
    acts.KeepPrecluded: Move(("author",), PRECLUDED, amendable=False),
    acts.ChangeEffect: Move(("chair",), PRECLUDED | frozenset(("absorbed",))),
    acts.MakeStatement: Move(("author",), frozenset(("rejected",)), amendable=False),
}
EFFECTS: Final = (
    Effect("its vote was approved", frozenset(("filed",)), "adopted"),
    Effect("its vote was rejected", frozenset(("filed",)), "rejected"),
    Effect("an adopted one touches the same words, or its amendment fell", OPEN, "precluded"),
    Effect("an adopted one says all that it says", OPEN, "absorbed"),
    Effect("the chair has it so", PRECLUDED, "absorbed"),
    Effect("the chair has it so", frozenset(("absorbed",)), "precluded"),
    Effect("its amendment was withdrawn, ruled out, reworded or lapsed", OPEN, "lapsed"),
    Effect("that vote was annulled", frozenset(("adopted", "rejected", "precluded", "absorbed")), "filed"),
)


def moving(table: Table, command: Command, id: AmendmentId, seat: SeatId) -> Amendment:
    """The amendment, if this seat may do this with it now. Raises: Refusal.

    M14: each act only in the states that its row names, by those whose it is; not while it is being voted, nor, where
    the row says so, once its text is no longer amended.
    """
    move = MOVES[type(command)]
    amendment = table.amendments.by_id.get(id)
    if amendment is None:
        raise Refusal("unknown")
    if amendment.state not in move.while_in:
        raise Refusal("amendment_not_open")
    if not any(_is(table, amendment, seat, whose) for whose in move.whose):
        raise Refusal("not_yours")
    if any(id in ballot.amendments and ballot.going_on for ballot in table.ballots.by_id.values()):
        raise Refusal("already_voting")
    if move.amendable:
        amendable(table, amendment.text)
    return amendment


def amendable(table: Table, id: TextId) -> None:
    """Raises: Refusal once the text was adopted as a whole, is being voted so, or is a draft again (M1)."""
    text = table.texts.by_id[id]
    if text.state != "sealed":
        raise Refusal("text_not_sealed")
    if text.adopted_by is not None:
        raise Refusal("text_in_use")
    running = table.ballots.running
    if running is not None and running.is_about(text.id) and running.on_whole:
        raise Refusal("already_voting")


def _is(table: Table, amendment: Amendment, seat: SeatId, whose: Whose) -> bool:
    match whose:
        case "author":
            return seat == amendment.author
        case "signer":
            return seat in amendment.signers
        case "invited":
            return seat in amendment.invited
        case "asking":
            return seat in amendment.asking
        case "awaited":
            return seat in amendment.awaits
        case "another":
            return seat not in (*amendment.signatories, *amendment.invited, *amendment.asking)
        case "rapporteur":
            return is_rapporteur(table, amendment, seat)
        case "chair":
            return role_of(table, seat) in ("chair", "deputy")
        case _:
            assert_never(whose)


def is_rapporteur(table: Table, amendment: Amendment, seat: SeatId) -> bool:
    """M21: whoever the chair has named for the text, or while nobody is, the chair."""
    named = table.amendments.rapporteurs.get(amendment.text)
    return seat == named if named is not None else role_of(table, seat) in ("chair", "deputy")
