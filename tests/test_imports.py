"""Who may import whom: the house has rooms, and doors only where the plan has them."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[1]
SERVER: Final = ROOT / "server"
VALUES: Final = {
    "__future__",
    "collections",
    "dataclasses",
    "datetime",
    "difflib",
    "enum",
    "functools",
    "hashlib",
    "itertools",
    "math",
    "re",
    "typing",
    "unicodedata",
    "zoneinfo",
}
"""Of the standard library, what the pure core may use."""
PURE: Final = {"server", "msgspec", "lark"}
"""Besides, what is pure itself: lark makes a tree of some tokens by a grammar, and reads no file here."""
PARTS: Final[dict[str, set[str]]] = {
    "deliberation": {"deliberation"},
    "protocol": {"deliberation"},
    "edits": {"deliberation"},
    "typescript": {"deliberation", "protocol"},
    "collecting": set(),
    "config": {"limits"},
    "limits": set(),
    "logs": set(),
    "words": {"deliberation"},
    "postgres_files": set(),
    "postgres_embedded": {"postgres_files"},
    "storage": {"deliberation", "storage"},
    "documents": {"deliberation", "documents", "words"},
    "sessions": {"deliberation", "limits", "protocol", "edits", "logs", "storage", "sessions"},
    "registry": {"deliberation", "storage", "registry"},
    "auth": {"deliberation", "storage"},
    "evidence": {"deliberation", "documents", "evidence", "storage", "words"},
    "house": {"config", "deliberation", "documents", "sessions", "storage"},
    "http": {
        "auth",
        "config",
        "deliberation",
        "documents",
        "house",
        "http",
        "limits",
        "logs",
        "protocol",
        "registry",
        "sessions",
        "storage",
        "words",
    },
    "example": {"deliberation", "example", "protocol", "sessions", "storage"},
    "lending": {"sessions"},
    "metrics": {"deliberation", "house", "sessions"},
    "serving": {"config", "lending", "limits", "sessions"},
}
"""What each part may import of the others. app, cli and commands may import everything; nothing imports them."""
ROOTS: Final = {"app", "cli", "commands"}
ONLY: Final[dict[str, tuple[str, ...]]] = {
    "asyncpg": ("server/storage/postgres/", "server/cli.py"),
    "redis": ("server/sessions/relay_redis.py",),
    "pycrdt": ("server/sessions/reader_process.py",),
    "litestar": ("server/http/", "server/app.py"),
    "uvicorn": ("server/lending.py", "server/serving.py"),
    "prometheus_client": ("server/metrics.py",),
    "lxml": ("server/documents/akn/",),
    "typst": ("server/documents/pdf.py",),
    "odfdo": ("server/documents/odt",),
    "docx": ("server/documents/docx",),
    "icalendar": ("server/documents/ics.py",),
    "fluent": ("server/words.py",),
    "lark": ("server/deliberation/formulas/", "server/deliberation/coordination/grammar.py"),
}
"""Where a library may be imported, so that it can be changed in one place."""
ALONE: Final = SERVER / "evidence" / "verifier.py"
"""One file by its purpose, however long: it goes out with every evidence and must run there."""
FILES: Final = sorted(path for path in SERVER.rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            yield node.module


def part(path: Path) -> str:
    return path.relative_to(SERVER).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_each_file_imports_only_what_its_part_may(path: Path) -> None:
    here = part(path)
    if here in ROOTS or here == "__init__":
        return
    assert here in PARTS, f"a new part: say in {Path(__file__).name} what {here} may import"
    ours = {name.split(".")[1] for name in imported(path) if name.startswith("server.")}
    assert ours <= PARTS[here]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_each_library_stays_in_its_place(path: Path) -> None:
    place = path.relative_to(ROOT).as_posix()
    for name in imported(path):
        library = name.split(".")[0]
        if library in ONLY and not place.startswith(ONLY[library]):
            pytest.fail(f"{place} imports {library}, which belongs to {ONLY[library]}")


@pytest.mark.parametrize("path", sorted((SERVER / "deliberation").rglob("*.py")), ids=lambda path: path.name)
def test_the_core_is_pure(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    outside = {name.split(".")[0] for name in imported(path)} - VALUES - PURE
    assert outside == set()
    for node in ast.walk(tree):
        assert not isinstance(node, ast.AsyncFunctionDef | ast.Await)
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            assert called not in ("open", "print", "input", "datetime.now", "datetime.utcnow", "date.today")


def test_no_file_of_the_server_outgrows_its_reader() -> None:
    long = {path.name: lines for path in FILES if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 320}
    assert [name for name in long if name != ALONE.name] == []


def test_the_verifier_needs_nothing_but_python() -> None:
    outside = {name.split(".")[0] for name in imported(ALONE)} - {"__future__"}
    assert outside <= sys.stdlib_module_names
