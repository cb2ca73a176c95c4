"""Bugs put in on purpose, to see that the simulation finds them: each changes the source of one function."""

from __future__ import annotations

import inspect
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, NamedTuple
from unittest import mock

from server.sessions.alarm import Alarm
from server.sessions.drafts import Draft
from server.sessions.room import Room
from server.sessions.rooms import Rooms
from server.storage.memory import MemoryStore


class Bug(NamedTuple):
    """In `owner.function`, `right` (which stands there once) is replaced by `wrong`."""

    name: str
    owner: type
    function: str
    right: str
    wrong: str


BUGS: Final = (
    Bug(
        "an act is shown before it is on disk",
        Room,
        "_turn",
        "await self._store.append(planned.batch(self.table.seq))",
        "batch = planned.batch(self.table.seq); await self._become(planned); await self._store.append(batch)",
    ),
    Bug("a repeated command takes effect again", MemoryStore, "append", "raise AlreadyAnswered", "pass"),
    Bug(
        "an edit is sent on before it is on disk",
        Draft,
        "_keep",
        "first = await self._house.store.append_edits(table, self._text, edits)",
        "self._send_on(self._last + 1, [each.update for each in edits], None); "
        "first = await self._house.store.append_edits(table, self._text, edits)",
    ),
    Bug("nobody looks for what no hint told of", Rooms, "_go_round", "live.look_around()", "pass"),
    Bug(
        "who was away while the answer was lost is told nothing",
        Draft,
        "_load",
        "self._send_on(shown + 1, [edit.update for edit in edits[shown:]], None)",
        "pass",
    ),
    Bug(
        "a command is refused for what is no longer so",
        Room,
        "_turn",
        "if refused and self._may_lag and await self._catch_up():",
        "if False:",
    ),
    Bug("a timer that comes early is trusted", Alarm, "_ring", "if self._clock() < at:", "if False:"),
    Bug("what was overtaken is forgotten", Room, "_turn", "await self._catch_up()\n", "pass\n"),
)


@contextmanager
def planted(bug: Bug) -> Iterator[None]:
    source = textwrap.dedent(inspect.getsource(getattr(bug.owner, bug.function)))
    assert source.count(bug.right) == 1, f"{bug.owner.__name__}.{bug.function} no longer says «{bug.right}»"
    module = dict(vars(sys.modules[bug.owner.__module__]))
    exec(
        compile(f"from __future__ import annotations\n{source.replace(bug.right, bug.wrong)}", bug.name, "exec"), module
    )
    with mock.patch.object(bug.owner, bug.function, module[bug.function]):
        yield
