"""What all tests share: where they keep their databases."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from tests import tools

_ASKED_FOR: Final = {"documents/test_office.py": "--office", "commands/test_proxy.py": "--proxy"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--state", type=Path, metavar="DIR", help="where the tests keep their databases (/tmp)")
    parser.addoption("--seeds", type=int, metavar="N", help="how many seeds each simulation runs")
    parser.addoption("--long", action="store_true", help="tests of faults in their long form; see docs/reliability.md")
    parser.addoption("--seed", type=int, metavar="N", help="simulations run this seed alone and tell what happens")
    parser.addoption("--office", action="store_true", help="also ask LibreOffice, where it is installed")
    parser.addoption("--proxy", action="store_true", help="also go through nginx, where it and openssl are installed")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test of what is drawn runs as many seeds as its module says, or as somebody asks for."""
    if "drawn" in metafunc.fixturenames:
        one, many = metafunc.config.getoption("--seed"), metafunc.config.getoption("--seeds")
        metafunc.parametrize("drawn", range(many or metafunc.module.SEEDS) if one is None else [one])


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """What asks LibreOffice or nginx is no test unless somebody says so: it is not skipped, it is not there."""
    option = _ASKED_FOR.get("/".join(collection_path.parts[-2:]))
    return True if option is not None and not config.getoption(option) else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Who asks for one seed wants that alone."""
    if config.getoption("--seed") is not None:
        items[:] = [item for item in items if "drawn" in getattr(item, "fixturenames", ())]


def pytest_configure(config: pytest.Config) -> None:
    if (chosen := config.getoption("--state")) is not None:
        chosen.mkdir(parents=True, exist_ok=True)
        tools.states = chosen.resolve()
