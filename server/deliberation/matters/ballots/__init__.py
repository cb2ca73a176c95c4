"""Ballots: opened on frozen words, rules and roll; changeable until closing; counted, proclaimed, seldom annulled."""

from server.deliberation.matters.ballots.deciding import decide, due
from server.deliberation.matters.ballots.evolving import evolve
from server.deliberation.matters.ballots.seeing import again, own, see
from server.deliberation.matters.ballots.shapes import BallotCommand, BallotEvent, Ballots

__all__ = ["BallotCommand", "BallotEvent", "Ballots", "again", "decide", "due", "evolve", "own", "see"]
