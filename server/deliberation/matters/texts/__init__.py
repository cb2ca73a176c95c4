"""Texts: drafted together, sealed to a version, merged with what is adopted, adopted as a whole."""

from server.deliberation.matters.texts.deciding import decide
from server.deliberation.matters.texts.evolving import evolve, inverse
from server.deliberation.matters.texts.seeing import own, see, see_coordination
from server.deliberation.matters.texts.shapes import TextCommand, TextEvent, Texts

__all__ = ["TextCommand", "TextEvent", "Texts", "decide", "evolve", "inverse", "own", "see", "see_coordination"]
