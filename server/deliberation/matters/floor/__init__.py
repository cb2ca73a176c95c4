"""The floor: who may speak, in which order, and for how long. Knows no clock: time comes in with each command."""

from server.deliberation.matters.floor.deciding import decide
from server.deliberation.matters.floor.evolving import evolve, inverse
from server.deliberation.matters.floor.seeing import see
from server.deliberation.matters.floor.shapes import Floor, FloorCommand, FloorEvent

__all__ = ["Floor", "FloorCommand", "FloorEvent", "decide", "evolve", "inverse", "see"]
