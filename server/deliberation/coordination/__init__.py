"""Formal coordination: a text with its numbers in order again, and the references in its words mended. Pure."""

from server.deliberation.coordination.proposing import Mending, Proposal, Unsure, carried_out, proposal
from server.deliberation.coordination.renumbering import Renumbering

__all__ = ["Mending", "Proposal", "Renumbering", "Unsure", "carried_out", "proposal"]
