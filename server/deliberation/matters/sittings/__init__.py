"""Sittings: planned, convened, opened on first or second call, suspended, resumed, closed."""

from server.deliberation.matters.sittings.deciding import decide
from server.deliberation.matters.sittings.evolving import evolve, inverse
from server.deliberation.matters.sittings.seeing import see
from server.deliberation.matters.sittings.shapes import SittingCommand, SittingEvent, Sittings

__all__ = ["SittingCommand", "SittingEvent", "Sittings", "decide", "evolve", "inverse", "see"]
