"""The agenda: items in their order, opened one at a time, closed or set aside; minutes planned against spent."""

from server.deliberation.matters.agenda.deciding import decide
from server.deliberation.matters.agenda.evolving import evolve, inverse
from server.deliberation.matters.agenda.seeing import see
from server.deliberation.matters.agenda.shapes import Agenda, AgendaCommand, AgendaEvent

__all__ = ["Agenda", "AgendaCommand", "AgendaEvent", "decide", "evolve", "inverse", "see"]
