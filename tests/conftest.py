"""What all tests share: where they keep their databases."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import tools


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--state", type=Path, metavar="DIR", help="where the tests keep their databases (/tmp)")
    parser.addoption("--seeds", type=int, metavar="N", help="how many seeds each simulation runs")
    parser.addoption("--long", action="store_true", help="tests of faults in their long form; see docs/reliability.md")
    parser.addoption("--seed", type=int, metavar="N", help="simulations run this seed alone and tell what happens")
    parser.addoption("--office", action="store_true", help="also ask LibreOffice, where it is installed")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test of what is drawn runs as many seeds as its module says, or as somebody asks for."""
    if "drawn" in metafunc.fixturenames:
        one, many = metafunc.config.getoption("--seed"), metafunc.config.getoption("--seeds")
        metafunc.parametrize("drawn", range(many or metafunc.module.SEEDS) if one is None else [one])


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """What asks LibreOffice is no test unless somebody says --office: it is not skipped, it is not there."""
    return True if collection_path.name == "test_office.py" and not config.getoption("--office") else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Who asks for one seed wants that alone."""
    if config.getoption("--seed") is not None:
        items[:] = [item for item in items if "drawn" in getattr(item, "fixturenames", ())]


def pytest_configure(config: pytest.Config) -> None:
    if (chosen := config.getoption("--state")) is not None:
        chosen.mkdir(parents=True, exist_ok=True)
        tools.states = chosen.resolve()
