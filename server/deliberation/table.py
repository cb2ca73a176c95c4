"""The Table: one value made of the matters' states, the fold of its log."""

from __future__ import annotations

from msgspec import Struct

from server.deliberation.ids import TableId
from server.deliberation.matters.agenda.shapes import Agenda
from server.deliberation.matters.amendments.shapes import Amendments
from server.deliberation.matters.ballots.shapes import Ballots
from server.deliberation.matters.charter import Charter
from server.deliberation.matters.comments import Comments
from server.deliberation.matters.floor.shapes import Floor
from server.deliberation.matters.minutes.shapes import MinutesBook
from server.deliberation.matters.presence import Presence
from server.deliberation.matters.procedures import Procedures
from server.deliberation.matters.seats import Seats
from server.deliberation.matters.sittings.shapes import Sittings
from server.deliberation.matters.texts.shapes import Texts
from server.deliberation.matters.undo import Undoable
from server.deliberation.register import Register


class Table(Struct, frozen=True):
    """`seq`: number of the last entry of its log; `register`: names as they stand beside the log, not from it."""

    id: TableId
    seq: int = 0
    register: Register = Register()
    charter: Charter = Charter()
    seats: Seats = Seats()
    sittings: Sittings = Sittings()
    presence: Presence = Presence()
    agenda: Agenda = Agenda()
    floor: Floor = Floor()
    texts: Texts = Texts()
    amendments: Amendments = Amendments()
    ballots: Ballots = Ballots()
    comments: Comments = Comments()
    procedures: Procedures = Procedures()
    minutes: MinutesBook = MinutesBook()
    recent: tuple[Undoable, ...] = ()
