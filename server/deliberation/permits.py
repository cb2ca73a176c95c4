"""Who may do what, when: one row a command, readable by a lawyer. `docs/permits.md` is printed from it."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from server.deliberation.audience import Role
from server.deliberation.matters import charter, comments, presence, procedures, seats, undo
from server.deliberation.matters.agenda import shapes as agenda
from server.deliberation.matters.amendments import acts, orders
from server.deliberation.matters.amendments import shapes as amendments
from server.deliberation.matters.ballots import shapes as ballots
from server.deliberation.matters.floor import shapes as floor
from server.deliberation.matters.minutes import shapes as minutes
from server.deliberation.matters.sittings import shapes as sittings
from server.deliberation.matters.texts import shapes as texts
from server.deliberation.shapes import Command, Means

Phase = Literal["between", "convened", "open", "suspended"]
"""Of the sitting that is going on or comes next; `between`: there is none."""
PHASES: Final[tuple[Phase, ...]] = ("between", "convened", "open", "suspended")

Roles = frozenset[Role]


class Permit(NamedTuple):
    """`for_others`: roles that may do it for another seat, and by which means they may say it came to them."""

    roles: Roles
    phases: frozenset[Phase]
    for_others: Roles = frozenset()
    means: frozenset[Means] = frozenset()


CHAIR: Final[Roles] = frozenset(("chair", "deputy"))
DESK: Final[Roles] = frozenset(("chair", "deputy", "secretary", "secretariat"))
WRITERS_OF_MINUTES: Final[Roles] = frozenset(("secretary", "secretariat"))
SPEAKERS: Final[Roles] = frozenset(("chair", "deputy", "member", "alternate", "guest", "mediator"))
PROPOSERS: Final[Roles] = frozenset(("chair", "deputy", "member", "alternate"))
PEOPLE: Final[Roles] = SPEAKERS | frozenset(("secretary", "observer"))
COMMENTERS: Final[Roles] = SPEAKERS | frozenset(("secretary", "secretariat"))
HOUSE: Final[Roles] = frozenset(("system",))

ALWAYS: Final = frozenset(PHASES)
SITTING: Final[frozenset[Phase]] = frozenset(("open", "suspended"))
OPEN: Final[frozenset[Phase]] = frozenset(("open",))
CALLED: Final[frozenset[Phase]] = frozenset(("convened", "open", "suspended"))
NOT_SITTING: Final[frozenset[Phase]] = frozenset(("between", "convened"))

BY_DESK: Final[frozenset[Means]] = frozenset(("by_hand", "paper"))
FILED: Final[frozenset[Means]] = BY_DESK | frozenset(("mail",))
IN_ROLL_CALL: Final[frozenset[Means]] = frozenset(("by_hand", "roll_call", "paper"))

PERMITS: Final[dict[type[Command], Permit]] = {
    charter.FoundTable: Permit(frozenset(("secretariat",)), ALWAYS),
    charter.RenameTable: Permit(frozenset(("secretariat",)), ALWAYS),
    charter.SetRules: Permit(frozenset(("secretariat",)), NOT_SITTING),
    charter.NoteRegisterChange: Permit(HOUSE, ALWAYS),
    seats.GiveSeat: Permit(frozenset(("secretariat",)), ALWAYS),
    seats.ChangeSeat: Permit(frozenset(("secretariat",)), ALWAYS),
    seats.EndSeat: Permit(frozenset(("secretariat",)), ALWAYS),
    seats.NoteDoubleEntry: Permit(HOUSE, ALWAYS),
    seats.SettleDoubleEntry: Permit(DESK, ALWAYS),
    sittings.PlanSitting: Permit(DESK, ALWAYS),
    sittings.EditSitting: Permit(DESK, ALWAYS),
    sittings.Convene: Permit(DESK, ALWAYS),
    sittings.OpenSitting: Permit(CHAIR, CALLED),
    sittings.SuspendSitting: Permit(CHAIR, OPEN),
    sittings.ResumeSitting: Permit(CHAIR, SITTING),
    sittings.CloseSitting: Permit(CHAIR, SITTING),
    sittings.CheckQuorum: Permit(CHAIR, OPEN),
    presence.CheckIn: Permit(PEOPLE, CALLED, DESK, BY_DESK),
    presence.GoOut: Permit(PEOPLE, CALLED, DESK, BY_DESK),
    presence.Excuse: Permit(PEOPLE, CALLED, DESK, BY_DESK),
    agenda.AddItem: Permit(DESK, ALWAYS),
    agenda.EditItem: Permit(DESK, ALWAYS),
    agenda.MoveItem: Permit(DESK, ALWAYS),
    agenda.RemoveItem: Permit(DESK, ALWAYS),
    agenda.OpenItem: Permit(CHAIR, OPEN),
    agenda.CloseItem: Permit(CHAIR, OPEN),
    agenda.SetItemAside: Permit(CHAIR, OPEN),
    floor.AskFloor: Permit(SPEAKERS, OPEN, CHAIR | frozenset(("secretary",)), frozenset(("by_hand",))),
    floor.WithdrawRequest: Permit(SPEAKERS, OPEN, CHAIR | frozenset(("secretary",)), frozenset(("by_hand",))),
    floor.GiveFloor: Permit(CHAIR, OPEN),
    floor.PauseSpeaker: Permit(CHAIR, OPEN),
    floor.ResumeSpeaker: Permit(CHAIR, OPEN),
    floor.TakeFloorBack: Permit(CHAIR, OPEN),
    floor.CallToOrder: Permit(CHAIR, OPEN),
    texts.AddText: Permit(DESK, ALWAYS),
    texts.ImportText: Permit(frozenset(("secretariat",)), ALWAYS),
    texts.LetWrite: Permit(CHAIR, ALWAYS),
    texts.StopWriting: Permit(CHAIR, ALWAYS),
    texts.CloseDraft: Permit(CHAIR, ALWAYS),
    texts.SealText: Permit(HOUSE, ALWAYS),
    texts.ReopenDraft: Permit(CHAIR, ALWAYS),
    texts.CoordinateText: Permit(CHAIR, SITTING),
    amendments.FileAmendment: Permit(PROPOSERS, ALWAYS, frozenset(("secretary", "secretariat")), FILED),
    amendments.WithdrawAmendment: Permit(PROPOSERS, ALWAYS, DESK, BY_DESK),
    amendments.RuleInadmissible: Permit(CHAIR, ALWAYS),
    orders.OrderAmendments: Permit(CHAIR, ALWAYS),
    acts.SetFilingDeadline: Permit(CHAIR, ALWAYS),
    acts.NameRapporteur: Permit(CHAIR, ALWAYS),
    acts.FileSubamendment: Permit(PROPOSERS, ALWAYS, frozenset(("secretary", "secretariat")), BY_DESK),
    acts.RewordAmendment: Permit(PROPOSERS, ALWAYS, DESK, BY_DESK),
    acts.ProposeCompromise: Permit(PROPOSERS, ALWAYS, DESK, BY_DESK),
    acts.ConfirmAmendment: Permit(PROPOSERS, ALWAYS, DESK, BY_DESK),
    acts.DeclineAmendment: Permit(PROPOSERS, ALWAYS, DESK, BY_DESK),
    acts.InviteCosigner: Permit(PROPOSERS, ALWAYS),
    acts.Cosign: Permit(PROPOSERS, ALWAYS, DESK, BY_DESK),
    acts.AnswerCosigner: Permit(PROPOSERS, ALWAYS),
    acts.LeaveCosigning: Permit(PROPOSERS, ALWAYS, DESK, BY_DESK),
    acts.SupportAmendment: Permit(PROPOSERS, ALWAYS, DESK, BY_DESK),
    acts.AskApart: Permit(PROPOSERS, OPEN, DESK, frozenset(("by_hand",))),
    acts.AskParts: Permit(PROPOSERS, OPEN, DESK, frozenset(("by_hand",))),
    acts.DivideAmendment: Permit(CHAIR, SITTING),
    acts.RefuseParts: Permit(CHAIR, SITTING),
    acts.TakeOver: Permit(PROPOSERS, ALWAYS, DESK, BY_DESK),
    acts.LetLapse: Permit(CHAIR, OPEN),
    acts.SetAmendmentAside: Permit(CHAIR, ALWAYS),
    acts.TakeAmendmentUp: Permit(CHAIR, ALWAYS),
    acts.AdmitLate: Permit(CHAIR, ALWAYS),
    acts.RuleOutOfScope: Permit(CHAIR, ALWAYS),
    acts.GiveOpinion: Permit(SPEAKERS, ALWAYS, DESK, BY_DESK),
    acts.ProposeHandling: Permit(SPEAKERS, ALWAYS),
    acts.AnswerHandling: Permit(PROPOSERS, ALWAYS, DESK, BY_DESK),
    acts.KeepPrecluded: Permit(PROPOSERS, ALWAYS, DESK, BY_DESK),
    acts.AskUnit: Permit(CHAIR, OPEN),
    acts.ChangeEffect: Permit(CHAIR, SITTING),
    acts.MakeStatement: Permit(PROPOSERS, ALWAYS, DESK, BY_DESK),
    ballots.OpenBallot: Permit(CHAIR, OPEN),
    ballots.CastVote: Permit(PROPOSERS, OPEN, CHAIR | frozenset(("secretary",)), IN_ROLL_CALL),
    ballots.CallSeat: Permit(CHAIR | frozenset(("secretary",)), OPEN),
    ballots.ExtendBallot: Permit(CHAIR, OPEN),
    ballots.CloseBallot: Permit(CHAIR | HOUSE, OPEN),
    ballots.ReopenBallot: Permit(CHAIR, OPEN),
    ballots.CountBallot: Permit(HOUSE, OPEN),
    ballots.Proclaim: Permit(CHAIR, OPEN),
    ballots.CancelBallot: Permit(CHAIR, OPEN),
    ballots.AnnulBallot: Permit(CHAIR, ALWAYS),
    comments.PinComment: Permit(COMMENTERS, ALWAYS, DESK, FILED),
    comments.AnswerComment: Permit(COMMENTERS, ALWAYS, DESK, FILED),
    comments.CloseComment: Permit(COMMENTERS, ALWAYS),
    comments.ReopenComment: Permit(COMMENTERS, ALWAYS),
    comments.WithdrawComment: Permit(COMMENTERS, ALWAYS, DESK, FILED),
    procedures.ProposeProcedure: Permit(PROPOSERS | frozenset(("secretary", "secretariat")), ALWAYS),
    procedures.ChangeProcedure: Permit(PROPOSERS | frozenset(("secretary", "secretariat")), ALWAYS),
    procedures.WithdrawProcedure: Permit(PROPOSERS | frozenset(("secretary", "secretariat")), ALWAYS),
    minutes.WriteSummary: Permit(WRITERS_OF_MINUTES, ALWAYS),
    minutes.WriteNote: Permit(WRITERS_OF_MINUTES, ALWAYS),
    minutes.RecordCommitment: Permit(WRITERS_OF_MINUTES | CHAIR, ALWAYS),
    minutes.DropCommitment: Permit(WRITERS_OF_MINUTES | CHAIR, ALWAYS),
    minutes.PrepareMinutes: Permit(WRITERS_OF_MINUTES | CHAIR, ALWAYS),
    minutes.KeepMinutes: Permit(HOUSE, ALWAYS),
    minutes.SignMinutes: Permit(CHAIR | frozenset(("secretary",)), ALWAYS),
    undo.Undo: Permit(CHAIR, ALWAYS),
}
