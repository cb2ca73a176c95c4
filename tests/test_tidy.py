"""Linters, formatters and type checkers, on both sides of the wire: one command tells the truth."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.tools import node

ROOT: Final = Path(__file__).resolve().parents[1]
WEB: Final = ROOT / "web"


def run(*command: str | Path, cwd: Path = ROOT) -> None:
    """Fails with what the command printed unless it ends well."""
    path = os.pathsep.join((str(node().parent), os.environ.get("PATH", "")))
    done = subprocess.run(
        command, cwd=cwd, capture_output=True, text=True, check=False, env={**os.environ, "PATH": path}
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"


@pytest.mark.parametrize("words", [("check",), ("format", "--check")], ids=["lint", "format"])
def test_python_is_tidy(words: tuple[str, ...]) -> None:
    run(sys.executable, "-m", "ruff", *words, ROOT)


def test_python_is_typed() -> None:
    run(sys.executable, "-m", "mypy")


@pytest.mark.parametrize(
    "words",
    [
        ("svelte-check", "--tsconfig", "./tsconfig.json", "--fail-on-warnings"),
        ("prettier", "--check", "."),
        ("vitest", "run"),
    ],
    ids=["types", "format", "tests"],
)
def test_the_page_is_tidy_typed_and_tested(words: tuple[str, ...]) -> None:
    run(WEB / "node_modules" / ".bin" / words[0], *words[1:], cwd=WEB)
