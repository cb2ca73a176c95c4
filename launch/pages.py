"""The pages, built from web/ when a source of theirs has changed. Serves none of them."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from launch.packages import CHECKOUT, digest, node, npm
from launch.steps import Step

NOT_SOURCES = {"node_modules", "dist"}


def built_pages(home: Path, web: Path = CHECKOUT / "web") -> Path | None:
    """The folder of the built pages, which is up to date; None while `web` holds nothing to build.

    It is web/dist, or a folder in `home` if web/ is read-only.
    """
    if not (web / "package-lock.json").exists():
        return None
    files = list(_sources(web))
    now = digest(*(f"{path.relative_to(web)} {hashlib.sha256(path.read_bytes()).hexdigest()}" for path in files))
    packages = digest(*((web / name).read_text() for name in ("package.json", "package-lock.json")))
    place = web if os.access(web, os.W_OK) else home / f"web-{digest(str(web))}"
    # Each stamp lies in the folder it vouches for: who deletes or half replaces the one loses the other too.
    pages, fetched = place / "dist" / ".sources", place / "node_modules" / ".packages"
    if _stamp(pages) == now:
        return pages.parent
    ours = node(home)
    if place != web:
        _copy(files, web, place)
    if _stamp(fetched) != packages:
        with Step(home, "Fetching what builds the pages", "web-packages.log") as step:
            npm(step, ours, "ci", "--no-audit", "--no-fund", cwd=place)
            fetched.parent.mkdir(exist_ok=True)
            fetched.write_text(packages)
    with Step(home, "Building the pages", "web-build.log") as step:
        npm(step, ours, "run", "build", cwd=place)
        pages.write_text(now)
    return pages.parent


def _sources(web: Path) -> Iterator[Path]:
    for folder, folders, files in os.walk(web):
        folders[:] = sorted(name for name in folders if name not in NOT_SOURCES and not name.startswith("."))
        yield from (Path(folder, name) for name in sorted(files))


def _stamp(path: Path) -> str:
    return path.read_text() if path.exists() else ""


def _copy(files: list[Path], web: Path, place: Path) -> None:
    place.mkdir(parents=True, exist_ok=True)
    for old in place.iterdir():
        if old.is_file():
            old.unlink()
        elif old.name not in NOT_SOURCES:
            shutil.rmtree(old)
    for path in files:
        target = place / path.relative_to(web)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
