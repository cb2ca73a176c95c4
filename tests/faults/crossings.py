"""Every await on the way of a commit, found in the source, and a place to die before and after each. Holds no test.

The product knows nothing of this: the modules are rewritten while they are imported, so that each `await X` first
passes `__before__`, then `__after__`. An await that somebody adds is found by itself.
"""

from __future__ import annotations

import ast
import builtins
import os
import signal
import sys
from collections import Counter
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType
from typing import Final, Literal, NamedTuple, cast

from msgspec import Struct

ROOT: Final = Path(__file__).resolve().parents[2]
MODULES: Final = (
    "server.sessions.room",
    "server.sessions.alarm",
    "server.sessions.drafts",
    "server.sessions.loading",
    "server.sessions.rooms",
    "server.sessions.worker",
    "server.storage.postgres.log",
    "server.storage.postgres.drafts",
    "server.storage.postgres.jobs",
    "server.storage.postgres.register",
)
"""Where a room's turn, a draft's, their catching up and the jobs of the worker wait for something."""
RACE: Final = "one edit at two processes within a millisecond: tests/sessions/test_shared_drafts.py brings that about"
MERGED: Final = "only in drafts of more than 500 edits, and only reads: tests/sessions/test_past.py"
KEPT: Final = "only at tables of more than 1,000 entries, and only reads: tests/sessions/test_keeping.py"
NOT_ON_THE_WAY: Final = {
    "room.Room.close": "an orderly end: SIGTERM has tests of its own",
    "drafts.Draft.close": "an orderly end",
    "rooms.LiveTable.close": "an orderly end",
    "rooms.Rooms.close": "an orderly end",
    "rooms.Rooms.begin": "a table is founded in the office, before anybody sits there",
    "rooms.Rooms._go_round": "the patrol's pause",
    "drafts.Draft._begin_reading: store.edits(table, self._text, after, self._past.merged)": MERGED,
    "drafts.Draft._keep: self._house.store.snapshot(table, self._text)": MERGED,
    "worker.Worker._give_signs": "says that a job goes on; who is killed there is killed in the middle of the job",
    "jobs.PostgresJobs.hold_jobs": "as above",
    "worker.Worker._try: self._give_back(todo, failure)": "only after a mistake of ours",
    "log.PostgresLog.found": "founding, as above",
    "log.PostgresLog.tables": "asked by the command line and the office",
    "log.PostgresLog.answers": "asked by verify and restore",
    "drafts.PostgresDrafts.drafts": "asked by verify, export and restore",
    "register.PostgresRegister.keep_register": "the register is kept by the office",
    "drafts.Draft._keep: self._load()": RACE,
    "drafts.Draft._keep: self._take(kept)": RACE,
    "drafts.Draft._keep: self._take_again(each)": RACE,
    "drafts.Draft._judged: self._learn_pens()": "a page reads before it writes, and so the pens are known; same test",
    "alarm.Alarm._ask_until_answered: asyncio.sleep(_RETRY)": "a pause, and only where something was due meanwhile",
    "room.Room._run: asyncio.sleep(earliest - clock())": "a pause between two turns; the await before it is hit",
    "room.Room.reach: seeker": "waits for the room's own catching up",
    "worker.Worker._compact": "a snapshot is made again at the next occasion, and nobody waits for it",
    "drafts.PostgresDrafts.keep_snapshot": "as above",
    "loading.opened: _from_state(store, id, state)": KEPT,
    "loading._from_state": KEPT,
    "worker.Worker.run: rooms.live(table)": "opens tables that nobody looks at; what their rooms do then is no other",
}
"""Functions, or single awaits, at which nobody needs to die, and why."""
Side = Literal["before", "after"]
SIDES: Final[tuple[Side, ...]] = ("before", "after")


class Point(NamedTuple):
    """An await: its function, its words, and which of several equal ones in that function it is."""

    function: str
    words: str
    place: int

    @property
    def name(self) -> str:
        return f"{self.function}: {self.words}" + (f" ({self.place})" if self.place > 1 else "")


class _Walk(ast.NodeTransformer):
    """Finds the points of a module in the order of its source, and makes each a place where `passed` is called."""

    def __init__(self, module: str) -> None:
        self._function = [module.rpartition(".")[2]]
        self._seen: Counter[tuple[str, str]] = Counter()
        self.points: list[Point] = []
        self.excepted: set[str] = set()

    def _into(self, node: ast.AST, name: str) -> ast.AST:
        self._function.append(name)
        try:
            return self.generic_visit(node)
        finally:
            self._function.pop()

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        return self._into(node, node.name)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.AST:
        return self._into(node, node.name)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        return self._into(node, node.name)

    def visit_Await(self, node: ast.Await) -> ast.AST:
        function, words = ".".join(self._function), _short(ast.unparse(node.value))
        self._seen[function, words] += 1
        name = Point(function, words, self._seen[function, words])
        if known := {function, name.name} & set(NOT_ON_THE_WAY):
            self.excepted |= known
        else:
            self.points.append(name)
        inner = cast(ast.Await, self.generic_visit(node))
        inner.value = _call("__before__", name.name, inner.value)
        return ast.copy_location(_call("__after__", name.name, inner), node)


def _short(words: str) -> str:
    return " ".join(words.split())[:100]


def _call(function: str, name: str, value: ast.expr) -> ast.Call:
    return ast.Call(ast.Name(function, ast.Load()), [ast.Constant(name), value], [])


def points() -> list[Point]:
    """Every await on the way of a commit, module by module."""
    found: list[Point] = []
    for module in MODULES:
        walk = _Walk(module)
        walk.visit(ast.parse(_source(module)))
        found += walk.points
    return found


def excepted() -> set[str]:
    """Those of the exceptions that the source really has."""
    found = set()
    for module in MODULES:
        walk = _Walk(module)
        walk.visit(ast.parse(_source(module)))
        found |= walk.excepted
    return found


def _source(module: str) -> str:
    return (ROOT / f"{module.replace('.', '/')}.py").read_text(encoding="utf-8")


class _Loader(SourceFileLoader):
    """Rewrites and never writes a .pyc, which the product would find later."""

    def get_code(self, fullname: str) -> CodeType:
        path = self.get_filename(fullname)
        tree = _Walk(fullname).visit(ast.parse(self.get_data(path), path))
        return compile(ast.fix_missing_locations(tree), path, "exec", dont_inherit=True)


class _Finder(MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        spec = PathFinder.find_spec(fullname, path) if fullname in MODULES else None
        if spec is not None and spec.origin is not None:
            spec.loader = _Loader(fullname, spec.origin)
        return spec


class Death(Struct, frozen=True):
    """A process dies at the `nth` passing of one side of one point."""

    point: str
    side: Side
    nth: int


_armed: Final[dict[tuple[Side, str], tuple[int, int]]] = {}
"""How often each may still be passed, and its place among the deaths."""


def arm(deaths: Sequence[Death]) -> None:
    """This process dies at the first of these that it comes to; its output then says which."""
    for place, death in enumerate(deaths):
        _armed[death.side, death.point] = (death.nth, place)


def _passed(side: Side, name: str) -> None:
    if (side, name) in _armed:
        left, place = _armed[side, name]
        if left == 1:
            os.write(1, f"\npassed {place}\n".encode())
            os.kill(os.getpid(), signal.SIGKILL)
        _armed[side, name] = (left - 1, place)


def install() -> None:
    """From now on the modules are imported with their places to die. None of them may have been imported before."""
    assert not set(MODULES) & set(sys.modules)

    def before(name: str, awaited: object) -> object:
        _passed("before", name)
        return awaited

    def after(name: str, result: object) -> object:
        _passed("after", name)
        return result

    vars(builtins).update(__before__=before, __after__=after)
    sys.meta_path.insert(0, _Finder())
