"""Minutes: what the log cannot know, written by the secretary; then laid out, signed by two and frozen with a hash."""

from server.deliberation.matters.minutes.deciding import decide
from server.deliberation.matters.minutes.evolving import evolve
from server.deliberation.matters.minutes.seeing import see
from server.deliberation.matters.minutes.shapes import MinutesBook, MinutesCommand, MinutesEvent

__all__ = ["MinutesBook", "MinutesCommand", "MinutesEvent", "decide", "evolve", "see"]
