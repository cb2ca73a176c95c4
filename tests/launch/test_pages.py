"""The pages are built when a source of theirs changed and only then, by the machine's Node or one that PyPI carries."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from launch import packages
from launch.packages import home_folder
from launch.pages import built_pages
from launch.steps import Trouble, alone
from tests.tools import state_folder

BUILD = """
const fs = require('fs');
fs.mkdirSync('dist', { recursive: true });
fs.appendFileSync('dist/built', fs.readFileSync('src/words', 'utf8') + process.version + '\\n');
"""


@pytest.fixture
def web() -> Iterator[Path]:
    with state_folder() as folder:
        web = folder / "a web"
        (web / "src").mkdir(parents=True)
        (web / "src" / "words").write_text("one ")
        (web / "build.js").write_text(BUILD)
        package = {"name": "pages", "version": "1.0.0", "scripts": {"build": "npm run twice", "twice": "node build.js"}}
        lock = {"name": "pages", "version": "1.0.0", "lockfileVersion": 3, "requires": True}
        (web / "package.json").write_text(json.dumps(package))
        (web / "package-lock.json").write_text(
            json.dumps(lock | {"packages": {"": {"name": "pages", "version": "1.0.0"}}})
        )
        yield web


@pytest.fixture
def home() -> Iterator[Path]:
    """An empty home that has the Node of the real one, if the machine has none of its own."""
    with state_folder() as home:
        with alone(home_folder()):
            node = packages.node(home_folder())
        if home_folder() in node.parents:
            place = home_folder() / node.relative_to(home_folder()).parts[0]
            (home / place.name).symlink_to(place)
        yield home


def built(pages: Path | None) -> list[str]:
    assert pages is not None
    return [line.split()[0] for line in (pages / "built").read_text().splitlines()]


def said(capfd: pytest.CaptureFixture[str]) -> list[str]:
    return [line.partition(" … ")[0] for line in capfd.readouterr().err.splitlines()]


def test_they_are_built_once_and_again_when_a_source_changes(
    home: Path, web: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert built_pages(home, web) == web / "dist"
    assert said(capfd) == ["Fetching what builds the pages", "Building the pages"]
    assert built(built_pages(home, web)) == ["one"]
    assert said(capfd) == []
    (web / "src" / "words").write_text("two ")
    assert built(built_pages(home, web)) == ["one", "two"]
    assert said(capfd) == ["Building the pages"]
    (web / "package.json").write_text((web / "package.json").read_text().replace("1.0.0", "1.0.1"))
    built_pages(home, web)
    assert said(capfd) == ["Fetching what builds the pages", "Building the pages"]
    subprocess.run(["rm", "-r", web / "dist", web / "node_modules"], check=True)
    assert built(built_pages(home, web)) == ["two"]


def test_without_a_lock_there_is_nothing_to_build(home: Path, web: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (web / "package-lock.json").unlink()
    assert built_pages(home, web) is None
    assert said(capfd) == []


def test_a_build_that_fails_names_its_log_and_is_tried_again(home: Path, web: Path) -> None:
    (web / "build.js").write_text("throw new Error('no such word')")
    for _ in range(2):
        with pytest.raises(Trouble, match="«Building the pages» failed") as failed:
            built_pages(home, web)
        assert str(home / "log" / "web-build.log") in str(failed.value)
    assert "no such word" in (home / "log" / "web-build.log").read_text()


def test_a_web_folder_that_is_read_only_is_built_in_the_home(
    home: Path, web: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != web)
    before = sorted(web.rglob("*"))
    pages = built_pages(home, web)
    assert pages is not None and home in pages.parents
    assert built(pages) == ["one"]
    (web / "src" / "words").rename(web / "src" / "words.old")
    (web / "src" / "words").write_text("two ")
    (web / "src" / "words.old").unlink()
    assert built(built_pages(home, web))[-1] == "two"
    assert sorted(web.rglob("*")) == before


def test_a_machine_without_node_gets_one(home: Path, web: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tools = home / "bin"
    tools.mkdir()
    for name in ("sh", "env"):
        (tools / name).symlink_to(f"/usr/bin/{name}")
    monkeypatch.setenv("PATH", str(tools))
    with alone(home_folder()):
        node = packages.node(home_folder())
    assert home_folder() in node.parents
    assert node.with_name("npm").is_symlink()
    (home / node.relative_to(home_folder()).parts[0]).unlink(missing_ok=True)
    (home / node.relative_to(home_folder()).parts[0]).symlink_to(node.parents[2])
    pages = built_pages(home, web)
    assert pages is not None
    version = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    assert (pages / "built").read_text() == f"one {version}\n"


@pytest.mark.parametrize(
    ("version", "taken"),
    [
        ("v20.19.0", True),
        ("v22.12.0", True),
        ("v24.1.0", True),
        ("v20.18.9", False),
        ("v21.7.0", False),
        ("v22.11.9", False),
        ("?", False),
    ],
)
def test_a_node_that_is_not_fit_is_passed_over(
    home: Path, monkeypatch: pytest.MonkeyPatch, version: str, taken: bool
) -> None:
    found = home / "found"
    found.mkdir()
    for name in ("node", "npm"):
        (found / name).write_text(f"#!/bin/sh\necho {version}\n")
        (found / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{found}:/usr/bin:/bin")
    with alone(home_folder()):
        assert (packages.node(home_folder()) == found / "node") is taken
