"""Amendments: exact operations on a sealed version, filed, withdrawn, ordered, voted, adopted or overtaken."""

from server.deliberation.matters.amendments.deciding import decide
from server.deliberation.matters.amendments.evolving import evolve, inverse
from server.deliberation.matters.amendments.seeing import again, see
from server.deliberation.matters.amendments.seeing_life import see as see_life
from server.deliberation.matters.amendments.shapes import AmendmentCommand, AmendmentEvent, Amendments

__all__ = [
    "AmendmentCommand",
    "AmendmentEvent",
    "Amendments",
    "again",
    "decide",
    "evolve",
    "inverse",
    "see",
    "see_life",
]
