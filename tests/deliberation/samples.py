"""One of each command, about things that need not be there."""

from __future__ import annotations

from datetime import date

from server.deliberation.ids import (
    AmendmentId,
    BallotId,
    CommandId,
    CommentId,
    CommitmentId,
    Digest,
    ItemId,
    NoteId,
    ProcedureId,
    RequestId,
    SeatId,
    SittingId,
    TextId,
    UnitId,
)
from server.deliberation.matters import charter, comments, presence, procedures, seats, undo
from server.deliberation.matters.agenda import shapes as agenda
from server.deliberation.matters.amendments import acts, orders
from server.deliberation.matters.amendments import shapes as amendments
from server.deliberation.matters.amendments.edits import TakeOut
from server.deliberation.matters.ballots import shapes as ballots
from server.deliberation.matters.ballots import subjects
from server.deliberation.matters.floor import shapes as floor
from server.deliberation.matters.minutes import shapes as minutes
from server.deliberation.matters.sittings import shapes as sittings
from server.deliberation.matters.texts import shapes as texts
from server.deliberation.messages import AnyCommand
from server.deliberation.rules import Rules
from server.deliberation.tally import Vote
from tests.deliberation.house import START

SEAT, SITTING, ITEM, REQUEST = SeatId("x-seat"), SittingId("x-sitting"), ItemId("x-item"), RequestId("x-request")
TEXT, AMENDMENT, BALLOT = TextId("x-text"), AmendmentId("x-amendment"), BallotId("x-ballot")
COMMENT = CommentId("x-comment")
PROCEDURE, NOTE, COMMITMENT = ProcedureId("x-procedure"), NoteId("x-note"), CommitmentId("x-commitment")
DIGEST = Digest("0" * 64)
TERMS = procedures.WrittenTerms("Chi", "Chi", "Per", "Spesso", 1, "PEC", "Ufficio", 1, "Poi")
UNIT = texts.NewUnit(UnitId("x-unit"), "point", 0, "Parole")

SAMPLES: tuple[AnyCommand, ...] = (
    charter.FoundTable("Tavolo", None, "Europe/Rome", Rules()),
    charter.RenameTable("Tavolo", None),
    charter.SetRules(Rules()),
    charter.NoteRegisterChange(),
    seats.GiveSeat(SEAT, None, None, "member", True, None),
    seats.ChangeSeat(SEAT, None, None, "member", True, None),
    seats.EndSeat(SEAT),
    seats.NoteDoubleEntry(SEAT),
    seats.SettleDoubleEntry(SEAT),
    sittings.PlanSitting(SITTING, START, "Venezia", "mixed"),
    sittings.EditSitting(SITTING, START, "Venezia", "mixed"),
    sittings.Convene(SITTING, "", ()),
    sittings.OpenSitting(SITTING, "first"),
    sittings.SuspendSitting(SITTING, None),
    sittings.ResumeSitting(SITTING),
    sittings.CloseSitting(SITTING),
    sittings.CheckQuorum(SITTING),
    presence.CheckIn(SITTING, "in_room"),
    presence.GoOut(SITTING),
    presence.Excuse(SITTING),
    agenda.AddItem(ITEM, SITTING, "discussion", "Punto", 5, None, None),
    agenda.EditItem(ITEM, "discussion", "Punto", 5, None, None),
    agenda.MoveItem(ITEM, 0),
    agenda.RemoveItem(ITEM),
    agenda.OpenItem(ITEM),
    agenda.CloseItem(ITEM),
    agenda.SetItemAside(ITEM),
    floor.AskFloor(REQUEST, "speech"),
    floor.WithdrawRequest(REQUEST),
    floor.GiveFloor(REQUEST),
    floor.PauseSpeaker(),
    floor.ResumeSpeaker(),
    floor.TakeFloorBack(),
    floor.CallToOrder(SEAT),
    texts.AddText(TEXT, "Testo", "guidelines"),
    texts.ImportText(TEXT, "Testo", "bill", (UNIT,)),
    texts.LetWrite(TEXT, None),
    texts.StopWriting(TEXT, None),
    texts.CloseDraft(TEXT, 1),
    texts.SealText(TEXT, 1, DIGEST, (UNIT,)),
    texts.ReopenDraft(TEXT),
    texts.CoordinateText(TEXT, 2),
    amendments.FileAmendment(AMENDMENT, TEXT, 1, (TakeOut(UNIT.id),), "Via", ""),
    amendments.WithdrawAmendment(AMENDMENT),
    amendments.RuleInadmissible(AMENDMENT, "Estraneo"),
    orders.OrderAmendments(TEXT, ()),
    acts.SetFilingDeadline(TEXT, START),
    acts.NameRapporteur(TEXT, SEAT),
    acts.FileSubamendment(AMENDMENT, AMENDMENT, 1, 1, (TakeOut(UNIT.id),), "Via", ""),
    acts.RewordAmendment(AMENDMENT, AMENDMENT, 1, (TakeOut(UNIT.id),), "Via", ""),
    acts.ProposeCompromise(AMENDMENT, (AMENDMENT, AmendmentId("y")), 1, (TakeOut(UNIT.id),), "Via", ""),
    acts.ConfirmAmendment(AMENDMENT),
    acts.DeclineAmendment(AMENDMENT),
    acts.InviteCosigner(AMENDMENT, SEAT),
    acts.Cosign(AMENDMENT),
    acts.AnswerCosigner(AMENDMENT, SEAT, accepts=True),
    acts.LeaveCosigning(AMENDMENT),
    acts.SupportAmendment(AMENDMENT, supports=True),
    acts.AskApart(AMENDMENT, asks=True),
    acts.AskUnit(AmendmentId("x-unit-vote"), TEXT, UNIT.id, 1),
    acts.ChangeEffect(AMENDMENT, "absorbed", "È contenuto nell’altro"),
    acts.AskParts(AMENDMENT, asks=True),
    acts.DivideAmendment(AMENDMENT, (AmendmentId("x-part-1"), AmendmentId("x-part-2"))),
    acts.RefuseParts(AMENDMENT, "Sono una cosa sola"),
    acts.TakeOver(AMENDMENT),
    acts.LetLapse(AMENDMENT),
    acts.SetAmendmentAside(AMENDMENT),
    acts.TakeAmendmentUp(AMENDMENT),
    acts.AdmitLate(AMENDMENT),
    acts.RuleOutOfScope(AMENDMENT, "Estraneo"),
    acts.GiveOpinion(AMENDMENT, "favourable", ""),
    acts.ProposeHandling(AMENDMENT, "adopt", (), ""),
    acts.AnswerHandling(AMENDMENT, accepts=True),
    acts.KeepPrecluded(AMENDMENT),
    acts.MakeStatement(AMENDMENT, "Parole"),
    ballots.OpenBallot(BALLOT, subjects.PutQuestion(), "Si approva?", "open", 0, (), None, None),
    ballots.CastVote(BALLOT, Vote("for")),
    ballots.CallSeat(BALLOT, SEAT),
    ballots.ExtendBallot(BALLOT, 60),
    ballots.CloseBallot(BALLOT),
    ballots.ReopenBallot(BALLOT),
    ballots.CountBallot(BALLOT),
    ballots.Proclaim(BALLOT),
    ballots.CancelBallot(BALLOT),
    ballots.AnnulBallot(BALLOT, "Errore"),
    comments.PinComment(COMMENT, TEXT, UNIT.id, "Commento"),
    comments.AnswerComment(COMMENT, "Risposta"),
    comments.CloseComment(COMMENT),
    comments.ReopenComment(COMMENT),
    comments.WithdrawComment(COMMENT),
    procedures.ProposeProcedure(PROCEDURE, "Procedura", TERMS),
    procedures.ChangeProcedure(PROCEDURE, 1, "Procedura", TERMS),
    procedures.WithdrawProcedure(PROCEDURE),
    minutes.WriteSummary(SITTING, REQUEST, "Parole"),
    minutes.WriteNote(SITTING, NOTE, None, "Parole"),
    minutes.RecordCommitment(SITTING, COMMITMENT, None, "Chi", "Che cosa", date(2026, 12, 1)),
    minutes.DropCommitment(SITTING, COMMITMENT),
    minutes.PrepareMinutes(SITTING),
    minutes.KeepMinutes(SITTING, "Verbale"),
    minutes.SignMinutes(SITTING, DIGEST),
    undo.Undo(CommandId("x-command")),
)
