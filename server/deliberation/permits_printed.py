"""The permits as a page for people: `docs/permits.md` is what `printed` gives, and a test compares the two."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from server.deliberation.matters.amendments.moves import EFFECTS, MOVES
from server.deliberation.permits import PERMITS, PHASES, Permit

_HEAD: Final = """\
# Who may do what, and when

Printed from `server/deliberation/permits.py`; do not edit. Rules W1 to W4 of `server/deliberation/RULES.md` say how
to read it.

Phases are those of the sitting that is going on or comes next: *between* sittings, *convened*, *open*, *suspended*.
The secretariat acts from its office, the secretary from a seat at the table; *system* is the house itself, for what is
due by the clock or was prepared by it.
"""
_LIFE: Final = """
## The life of an amendment

Printed from `server/deliberation/matters/amendments/moves.py`; rule M14. Nothing of this is done to an amendment while
it is being voted. *Author* is who proposes it, *signer* who signs with them, *another* anybody who does not. A
compromise is filed when every author has confirmed it.

"""
_EFFECTS: Final = "\nWhat the vote, or another amendment, makes of it:\n\n"
_COLUMNS: Final = ("Act", "Whose it is", "When", "Who may enter it for them", "By what means")


def printed() -> str:
    """The whole page, in Markdown; one table for each matter, one row for each command; then the life of amendments."""
    return _HEAD + "".join(_lines()) + _LIFE + "".join(_moves()) + _EFFECTS + "".join(_effects())


def _lines() -> Iterator[str]:
    matter = ""
    for command, permit in PERMITS.items():
        if (here := _matter(command.__module__)) != matter:
            matter = here
            yield f"\n## {matter.capitalize()}\n\n{_row(_COLUMNS)}{_row(('---',) * len(_COLUMNS))}"
        yield _row((command.__name__, *_cells(permit)))


def _moves() -> Iterator[str]:
    columns = ("Act", "Whose it is", "While it is", "Then it is", "While its text may be amended only")
    yield f"{_row(columns)}{_row(('---',) * len(columns))}"
    for command, move in MOVES.items():
        becomes = "as before" if move.becomes is None else move.becomes.replace("_", " ")
        amendable = "yes" if move.amendable else "–"
        yield _row((command.__name__, _several(move.whose), _several(move.while_in), becomes, amendable))


def _effects() -> Iterator[str]:
    columns = ("What happens", "While it is", "Then it is")
    yield f"{_row(columns)}{_row(('---',) * len(columns))}"
    for effect in EFFECTS:
        yield _row((effect.cause, _several(effect.while_in), effect.becomes.replace("_", " ")))


def _matter(module: str) -> str:
    return module.partition(".matters.")[2].partition(".")[0]


def _cells(permit: Permit) -> tuple[str, str, str, str]:
    phases = [phase for phase in PHASES if phase in permit.phases]
    when = "always" if len(phases) == len(PHASES) else ", ".join(phases)
    return _several(permit.roles), when, _several(permit.for_others), _several(permit.means)


def _several(some: Collection[str]) -> str:
    return ", ".join(sorted(each.replace("_", " ") for each in some)) or "–"


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |\n"
