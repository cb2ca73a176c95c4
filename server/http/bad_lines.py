"""The bad lines of a sheet as a sheet of their own, to be put right and brought again; with the reasons said."""

from __future__ import annotations

from collections.abc import Sequence

from server.deliberation.document.model import Content, Phrase, Words, say
from server.deliberation.document.votes import Sheet
from server.documents import csv
from server.registry.checking import Fault
from server.registry.planning import Plan
from server.registry.sheets import Row
from server.words import Language, Voice


def reason(fault: Fault) -> Phrase:
    """«manca l’ente. Scrivilo o togli la riga.»"""
    return Phrase(f"import-fault-{fault.code}", fault.facts)


def bad_lines(sheet: Sequence[Row], plan: Plan, language: Language) -> bytes:
    """CSV with the cells of the bad lines as they were and a last column that says what is wrong with each."""
    head, *rows = sheet
    wrong = {line.number: line.faults for line in plan.bad}
    width = max(len(row.cells) for row in sheet)
    found = tuple(
        (*_cells(row, width), tuple(reason(fault) for fault in wrong[row.number]))
        for row in rows
        if row.number in wrong
    )
    heads = (*_cells(head, width), say("import-column-reason"))
    return csv.write(Sheet("bad-lines", heads, found), Voice(language, "Europe/Rome"))


def _cells(row: Row, width: int) -> tuple[Content, ...]:
    filled = tuple((Words(cell),) if cell else () for cell in row.cells)
    return filled + ((),) * (width - len(row.cells))
