"""A stage for browser tests: a running demo, pages that come in by a link, pictures, axe. Holds no test."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, Literal, NamedTuple

from playwright.async_api import Browser, Page

from launch.packages import CHECKOUT
from tests.tools import state_folder

PICTURES: Final = Path(os.environ.get("IMPROVE_PICTURES", CHECKOUT / ".improve" / "pictures"))
"""Screenshots stay here after the tests, to be looked at."""
AXE: Final = CHECKOUT / "web" / "node_modules" / "axe-core" / "axe.min.js"
Size = Literal["small", "phone", "desk", "wall"]
SIZES: Final[dict[Size, tuple[int, int]]] = {
    "small": (360, 640),
    "phone": (390, 844),
    "desk": (1440, 900),
    "wall": (1920, 1080),
}
_PATIENCE: Final = 60.0


class Links(NamedTuple):
    table: str
    chair: str
    secretary: str
    members: Sequence[str]
    observer: str
    screen: str
    office: str


class Demo(NamedTuple):
    """A running demo on a fresh state. `restart` kills it and starts it again on the same state and port."""

    links: Links
    address: str
    pid: int
    state: Path


@contextlib.contextmanager
def running_demo() -> Iterator[Demo]:
    """The example table, served on a free port, from nothing; gone at the end."""
    with state_folder() as folder:
        port = _free_port()
        with _started(folder, port) as demo:
            yield demo


class EmptyHouse(NamedTuple):
    """A new installation: no table, no body, nobody; and the first link to its office."""

    office: str
    address: str


@contextlib.contextmanager
def empty_house() -> Iterator[EmptyHouse]:
    """Served on a free port; gone at the end."""
    with state_folder() as folder:
        port = _free_port()
        with _running(folder, port, "serve"):
            asking = [*_command(folder, port, "link"), "--office"]
            link = subprocess.run(asking, cwd=CHECKOUT, capture_output=True, text=True, check=True).stdout.strip()
            yield EmptyHouse(link, f"http://127.0.0.1:{port}")


@contextlib.contextmanager
def _started(folder: Path, port: int) -> Iterator[Demo]:
    links = folder / "links.json"
    with _running(folder, port, "demo", "--links", str(links)):
        content = json.loads(links.read_text(encoding="utf-8"))
        given = Links(*(content[name] for name in Links._fields))
        yield Demo(given, f"http://127.0.0.1:{port}", content["pid"], folder / "state")


def _command(folder: Path, port: int, name: str) -> list[str]:
    return [sys.executable, "-m", "server.cli", name, "--state", str(folder / "state"), "--port", str(port)]


@contextlib.contextmanager
def _running(folder: Path, port: int, name: str, *more: str) -> Iterator[None]:
    """This command of the server, once it answers; told to stop at the end."""
    log = (folder / "server.log").open("ab")
    process = subprocess.Popen([*_command(folder, port, name), *more], cwd=CHECKOUT, stdout=log, stderr=log)
    try:
        deadline = time.monotonic() + _PATIENCE
        while not _answers(port):
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError((folder / "server.log").read_text(encoding="utf-8"))
            time.sleep(0.05)  # the thing itself has no way to call us back
        yield
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)
        log.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(port: int) -> bool:
    """Whether the door is open: the port is taken before the tables are, so a page must come."""
    with contextlib.suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=_PATIENCE) as page:
        return bool(page.status == 200)
    return False


async def come_in(
    browser: Browser, link: str, *, size: Size = "phone", language: Literal["it", "en", "ar"] = "it"
) -> Page:
    """A browser of its own that has opened the link, confirmed who it is and sits at its place."""
    width, height = SIZES[size]
    context = await browser.new_context(viewport={"width": width, "height": height}, locale="it-IT")
    context.set_default_timeout(15_000)
    page = await context.new_page()
    return await enter(page, link, language=language)


async def enter(page: Page, link: str, *, language: Literal["it", "en", "ar"] = "it") -> Page:
    """Goes through the door with this page, which may already sit elsewhere."""
    page.on("pageerror", lambda error: _fail(page, str(error)))
    await page.goto(link)
    names = {"it": "Italiano", "en": "English", "ar": "العربية"}
    await page.get_by_role("radio", name=names[language]).click()
    await page.locator("main .btn.big").click()
    await page.wait_for_url(lambda url: "/j" not in url.removeprefix("http://"))
    return page


MISTAKES: Final[list[str]] = []
"""What went wrong in pages; a fixture fails the test that left something here."""


def _fail(page: Page, error: str) -> None:
    MISTAKES.append(f"{page.url}: {error}")


async def picture(page: Page, name: str) -> Path:
    """Keeps a screenshot under this name."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    path = PICTURES / f"{name}.png"
    await page.screenshot(path=path, animations="disabled")
    return path


_LONGEST: Final = """Math.max(...[...document.querySelectorAll("html, dialog[open]")].map(each => each.scrollHeight))"""


async def accessible(page: Page) -> None:
    """Fails on any violation that axe finds, and on any contrast it could not judge by itself.

    The page is made as tall as it or its dialog is long, so that nothing lies under a bar that sticks to the edge.
    """
    before = page.viewport_size
    assert before is not None
    for _ in range(2):  # what is laid out for low windows grows with them
        height = int(await page.evaluate(_LONGEST))
        await page.set_viewport_size({"width": before["width"], "height": max(before["height"], height + 80)})
    await page.evaluate(AXE.read_text(encoding="utf-8"))
    found = await page.evaluate("""async () => {
        const options = { ignoreUnicode: true, ignoreLength: true, ignorePseudo: false, boldValue: 700,
            boldTextPt: 14, largeTextPt: 18, contrastRatio: { normal: { expected: 4.5 }, large: { expected: 3 } },
            pseudoSizeThreshold: 0.25, shadowOutlineEmMax: 0.2, textStrokeEmMin: 0.03 };
        axe.configure({ checks: [{ id: "color-contrast", options }] });
        const result = await axe.run(document, { resultTypes: ["violations", "incomplete"] });
        const short = (rule) => rule.nodes.map((node) => rule.id + ": " + node.html + " " + node.failureSummary);
        return [...result.violations.flatMap(short),
            ...result.incomplete.filter((rule) => rule.id === "color-contrast").flatMap(short)];
    }""")
    await page.set_viewport_size(before)
    assert found == [], "\n".join(found)
