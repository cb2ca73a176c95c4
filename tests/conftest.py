"""What all tests share: where they keep their databases."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import tools


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--state", type=Path, metavar="DIR", help="where the tests keep their databases (/tmp)")


def pytest_configure(config: pytest.Config) -> None:
    if (chosen := config.getoption("--state")) is not None:
        chosen.mkdir(parents=True, exist_ok=True)
        tools.states = chosen.resolve()
