"""Which marks a unit in two versions bears. Knows no file format."""

from __future__ import annotations

from collections.abc import Sequence

from server.deliberation.document.model import Mark, TrackedUnit


def marks_of(unit: TrackedUnit, marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Of all marks of the block, those that changed this unit, each once and oldest first."""
    named = {unit.by, *(piece.by for piece in (*unit.number, *unit.words))}
    return tuple(mark for place, mark in enumerate(marks) if place in named)
