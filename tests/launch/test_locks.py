"""The lock files fit pyproject.toml and each other; every package has its hashes and no place it must come from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

CHECKOUT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-uv.lock", "requirements-node.lock")


def pins(lock: str) -> dict[str, set[str]]:
    """The versions a lock names for each package: more than one where they differ by Python or system."""
    found: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([a-z0-9][a-z0-9.-]*)==(\S+)", (CHECKOUT / lock).read_text(), re.MULTILINE):
        found.setdefault(name, set()).add(version)
    return found


def wanted(*groups: str) -> list[Requirement]:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())
    lines = project["project"]["dependencies"] + [
        line for group in groups for line in project["dependency-groups"][group]
    ]
    return [Requirement(line) for line in lines]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_has_hashes_and_no_address(lock: str) -> None:
    entries = re.split(r"\n(?=[a-z])", re.sub(r"(?m)^#.*\n", "", (CHECKOUT / lock).read_text()).strip())
    assert len(entries) == sum(map(len, pins(lock).values()))
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert "://" not in (CHECKOUT / lock).read_text()


@pytest.mark.parametrize(("lock", "groups"), [("requirements.lock", []), ("requirements-dev.lock", ["dev"])])
def test_the_lock_fits_pyproject(lock: str, groups: list[str]) -> None:
    pinned = pins(lock)
    unfit = [
        str(requirement)
        for requirement in wanted(*groups)
        if not any(version in requirement.specifier for version in pinned.get(canonicalize_name(requirement.name), ()))
    ]
    assert unfit == [], f"make {lock} anew: its second line says how"


def test_tests_run_on_what_users_run() -> None:
    run, tested = pins("requirements.lock"), pins("requirements-dev.lock")
    assert {name: tested.get(name) for name in run} == run
