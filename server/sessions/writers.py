"""Who writes a draft: whose each pen is, how far each has come, and which edits are no part of the draft."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import structlog

from server.deliberation.ids import SeatId, TextId
from server.deliberation.matters.texts.deciding import may_write
from server.deliberation.table import Table
from server.edits import DELETES_MOST, Upward
from server.limits import MOST_EDIT
from server.protocol import StrayCode, Writer
from server.sessions.guard import Accepted, Bad, Code, Known, check
from server.storage.store import Edit

_log = structlog.get_logger()
_STRAY: Final[dict[Code, StrayCode]] = {
    "deletes_most": "deletes_most",
    "unit_too_long": "too_big",
    "too_many_units": "too_big",
    "too_many": "too_big",
}


class Writers:
    """Of one text. A pen is a client id, given out once and for ever; `local` counts the edits under it."""

    def __init__(self, text: TextId) -> None:
        self._text: Final = text
        self._known = Known()
        self._locals: dict[int, int] = {}
        self._strays: Final[dict[int, StrayCode]] = {}
        self.pens: dict[int, SeatId] = {}

    @property
    def told(self) -> tuple[Writer, ...]:
        return tuple(Writer(client, seat) for client, seat in self.pens.items())

    def begin(self, known: Known, edits: Iterable[Edit]) -> None:
        """Knows the draft as it is kept; what was called stray stays so."""
        self._known = known
        self._locals = {edit.client: edit.local for edit in edits}

    def learn_pens(self, pens: Mapping[int, SeatId]) -> dict[int, SeatId]:
        """Those that were not known."""
        fresh = {client: pens[client] for client in pens.keys() - self.pens.keys()}
        self.pens = dict(pens)
        return fresh

    def learn(self, edit: Edit) -> None:
        """Another process has kept this one."""
        learnt = check(edit.update, self._known, edit.client, may_delete_most=True)
        if isinstance(learnt, Accepted):
            self._known.learn(learnt)
        self._locals[edit.client] = edit.local

    def has(self, edit: Upward) -> bool:
        """Whether an edit of this number is in the draft already."""
        return edit.local <= self._locals.get(edit.client, 0)

    def take(self, edit: Upward, seat: SeatId, table: Table) -> StrayCode | None:
        """Why the edit is no part of the draft; None once it counts as one and may be kept."""
        if self.pens.get(edit.client) != seat:
            return "unknown_pen"
        if not may_write(table, self._text, seat):
            text = table.texts.by_id.get(self._text)
            return "may_not_write" if text is not None and text.state == "drafting" else "draft_closed"
        if len(edit.update) > MOST_EDIT:
            return "too_big"
        if edit.client in self._strays:
            return self._strays[edit.client]
        if edit.local != self._locals.get(edit.client, 0) + 1:
            return "not_our_shape"
        try:
            judged = check(edit.update, self._known, edit.client, may_delete_most=edit.flags == DELETES_MOST)
        except Bad as bad:
            facts = {"table": table.id, "text": self._text, "seat": seat, "bytes": len(edit.update)}
            _log.warning("edit refused", code=bad.code, **facts)
            return _STRAY.get(bad.code, "not_our_shape")
        if not isinstance(judged, Accepted):
            return "not_our_shape"
        self._known.learn(judged)
        self._locals[edit.client] = edit.local
        return None

    def spoil(self, edit: Upward, seat: SeatId, code: StrayCode) -> None:
        """What comes later under this pen would follow on what is not there: it is stray as well."""
        if self.pens.get(edit.client) == seat:  # else somebody could spoil another's pen
            self._strays.setdefault(edit.client, code)
