"""The closed unions: every command that may come in, every event that may be in a log, every record that may go out."""

from __future__ import annotations

from server.deliberation.growing_minutes import LineRecord
from server.deliberation.matters import (
    agenda,
    charter,
    comments,
    floor,
    minutes,
    presence,
    procedures,
    seats,
    sittings,
    undo,
)
from server.deliberation.matters.agenda.seeing import ItemRecord
from server.deliberation.matters.amendments import shapes as amendments
from server.deliberation.matters.amendments.seeing import AmendmentRecord, OrderRecord
from server.deliberation.matters.amendments.seeing_life import AskedRecord, FilingRecord, LifeRecord, SeriesRecord
from server.deliberation.matters.ballots import seeing as ballots_seen
from server.deliberation.matters.ballots import shapes as ballots
from server.deliberation.matters.floor.seeing import RequestRecord, SpeakingRecord, SpeechRecord
from server.deliberation.matters.minutes.seeing import CommitmentRecord, MinutesRecord, NoteRecord, SummaryRecord
from server.deliberation.matters.sittings.seeing import SittingRecord
from server.deliberation.matters.texts import seeing as texts_seen
from server.deliberation.matters.texts import shapes as texts
from server.deliberation.next_step import NextStepRecord
from server.deliberation.shapes import Stamp
from server.deliberation.votes_ahead import VotesAheadRecord

AnyCommand = (
    charter.CharterCommand
    | seats.SeatCommand
    | sittings.SittingCommand
    | presence.PresenceCommand
    | agenda.AgendaCommand
    | floor.FloorCommand
    | texts.TextCommand
    | amendments.AmendmentCommand
    | ballots.BallotCommand
    | comments.CommentCommand
    | procedures.ProcedureCommand
    | minutes.MinutesCommand
    | undo.Undo
)
AnyEvent = (
    charter.CharterEvent
    | seats.SeatEvent
    | sittings.SittingEvent
    | presence.PresenceEvent
    | agenda.AgendaEvent
    | floor.FloorEvent
    | texts.TextEvent
    | amendments.AmendmentEvent
    | ballots.BallotEvent
    | comments.CommentEvent
    | procedures.ProcedureEvent
    | minutes.MinutesEvent
    | undo.ActUndone
)


class Entry(Stamp, frozen=True):
    """One line of the log."""

    event: AnyEvent


AnyRecord = (
    charter.TableRecord
    | charter.LeadRecord
    | seats.SeatRecord
    | seats.FormerSeatRecord
    | seats.HolderRecord
    | seats.DoubleEntryRecord
    | SittingRecord
    | presence.PresenceRecord
    | presence.QuorumRecord
    | ItemRecord
    | RequestRecord
    | SpeakingRecord
    | SpeechRecord
    | texts_seen.TextRecord
    | texts_seen.VersionRecord
    | texts_seen.HistoryRecord
    | texts_seen.MayWriteRecord
    | texts_seen.CoordinationRecord
    | AmendmentRecord
    | FilingRecord
    | SeriesRecord
    | LifeRecord
    | AskedRecord
    | OrderRecord
    | ballots_seen.BallotRecord
    | ballots_seen.TurnoutRecord
    | ballots_seen.MissingRecord
    | ballots_seen.ResultRecord
    | ballots_seen.VotesRecord
    | ballots_seen.MyVoteRecord
    | comments.CommentRecord
    | procedures.ProcedureRecord
    | SummaryRecord
    | NoteRecord
    | CommitmentRecord
    | MinutesRecord
    | LineRecord
    | undo.UndoRecord
    | NextStepRecord
    | VotesAheadRecord
)
