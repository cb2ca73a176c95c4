"""What tests need beyond Python: Node, a Chromium, a folder that PostgreSQL's account can reach. Holds no test."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from launch import packages
from launch.packages import home_folder, npm
from launch.steps import Step, Trouble, alone, fresh

CHROMIUM_FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)
"""For Playwright's `args`: the browser asks nothing of the internet."""
BROWSER = "@sparticuz/chromium@153.0.0"
BROWSER_SHA512 = "jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA=="
FONT = "@expo-google-fonts/noto-sans-arabic@0.4.3"
FONT_SHA512 = "YvtxyuegxPegu2g5urXJ+gQxRp8i798nQswTmEjwXOWR/fqy0Gvey6h5IoNRBrc43SxRxPezqCiR9ivpfPAXSg=="
states = Path("/tmp")
"""Where databases of tests lie; `--state DIR` says otherwise."""
START = """#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
export LD_LIBRARY_PATH="$here/lib" FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/browser" "$@"
"""
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
"""
UNPACK = """const fs = require('fs'), zlib = require('zlib');
const [from, to] = process.argv.slice(1);
fs.writeFileSync(to, zlib.brotliDecompressSync(fs.readFileSync(from)));"""


def node() -> Path:
    """Node 20 or later, with npm beside it: the machine's, or one that is fetched once."""
    with alone(home_folder()):
        return packages.node(home_folder())


def chromium() -> Path:
    """A Chromium for Playwright's `executable_path`: the machine's, or one that is fetched once."""
    for name in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"):
        found = shutil.which(name)  # Ubuntu's chromium-browser may be a stub that only tells how to install it
        if found and subprocess.run([found, "--version"], capture_output=True, check=False).returncode == 0:
            return Path(found)
    return packed_chromium()


def packed_chromium() -> Path:
    """The Chromium inside a package of npm, with the libraries and fonts (Latin, Greek, Cyrillic, Arabic) it needs."""
    home = home_folder()
    place = home / f"chromium-{BROWSER.rpartition('@')[2]}"
    with alone(home):
        if not place.exists():
            if os.uname().sysname != "Linux" or os.uname().machine != "x86_64":
                raise Trouble("The browser tests need Chromium or Chrome. Install one and start again.")
            node = packages.node(home)
            with fresh(place) as making, Step(home, "Fetching a browser for the tests", "browser.log") as step:
                _unpack_browser(step, node, making)
    return place / "chromium"


@contextlib.contextmanager
def state_folder() -> Iterator[Path]:
    """An empty folder that any account can reach, as pytest's own are not: PostgreSQL runs as `nobody` under root."""
    with tempfile.TemporaryDirectory(prefix="improve-test-", dir=states) as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def _unpack_browser(step: Step, node: Path, making: Path) -> None:
    browser = _package(step, node, BROWSER, BROWSER_SHA512, making / "packed")
    for name in ("al2023.tar", "fonts.tar", "swiftshader.tar"):  # libraries, Open Sans, WebGL without a graphics card
        step.run(node, "-e", UNPACK, browser / "bin" / f"{name}.br", making / name)
        step.run("tar", "-xf", making / name, "-C", making)
        (making / name).unlink()
    step.run(node, "-e", UNPACK, browser / "bin" / "chromium.br", making / "browser")
    font = _package(step, node, FONT, FONT_SHA512, making / "packed")
    shutil.copy(font / "400Regular" / "NotoSansArabic_400Regular.ttf", making / "fonts")
    shutil.rmtree(making / "packed")
    (making / "fonts.conf").write_text(FONTS)
    (making / "chromium").write_text(START)
    for program in ("browser", "chromium"):
        (making / program).chmod(0o755)


def _package(step: Step, node: Path, package: str, sha512: str, into: Path) -> Path:
    """The unpacked files of one package, checked against its hash; what it depends on is not fetched."""
    folder = into / package.replace("/", "-")
    folder.mkdir(parents=True)
    npm(step, node, "pack", package, "--pack-destination", folder, cwd=folder)
    (archive,) = folder.glob("*.tgz")
    if base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode() != sha512:
        raise Trouble(f"What came as {package} is not what was expected. Somebody may have changed it on its way.")
    step.run("tar", "-xzf", archive, "-C", folder)
    return folder / "package"
