"""improve demo and improve serve as processes: what they say, how they end, what a kill leaves and what it does not."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.request import Request, urlopen

import pytest

from launch.packages import CHECKOUT
from tests.tools import state_folder

PATIENCE: Final = 60.0
"""Seconds after which a process that says nothing counts as stuck."""


@pytest.fixture
def folder() -> Iterator[Path]:
    with state_folder() as folder:
        yield folder


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def improve(*words: str | Path, **settings: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "server.cli", *map(str, words)]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("IMPROVE_")} | settings
    out = subprocess.PIPE
    return subprocess.Popen(command, cwd=CHECKOUT, env=environment, stdout=out, stderr=out, text=True)


def refused(*words: str | Path, **settings: str) -> str:
    """What a command says that cannot do its work: one sentence after its steps, no traceback, a status that tells."""
    process = improve(*words, **settings)
    _, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == 1, said
    assert "Traceback" not in said
    return said.splitlines()[-1]


def started(folder: Path, port: int) -> tuple[subprocess.Popen[str], dict[str, object]]:
    """A demo that answers, and the links it wrote."""
    links = folder / "links.json"
    links.unlink(missing_ok=True)
    process = improve("demo", "--state", folder / "state", "--port", str(port), "--links", links)
    deadline = time.monotonic() + PATIENCE
    while not links.exists():
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < deadline
        time.sleep(0.02)  # the thing itself has no way to call us back
    return process, json.loads(links.read_text(encoding="utf-8"))


def running_on(folder: Path) -> list[str]:
    """Command lines of this machine that name the folder."""
    lines = []
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = entry.read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        if str(folder) in words:
            lines.append(words)
    return lines


def gone(folder: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while left := running_on(folder):
        assert time.monotonic() < deadline, left
        time.sleep(0.02)  # nobody tells when the last grandchild has ended


def looked_at(address: str, token: str) -> dict[str, object]:
    """Whom a link is for."""
    body = json.dumps({"token": token}).encode()
    asked = Request(f"{address}/api/link/look", body, {"Content-Type": "application/json", "Origin": address})
    with urlopen(asked, timeout=PATIENCE) as answer:
        found: dict[str, object] = json.load(answer)
        return found


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_whatever_ends_it_nothing_stays_and_nothing_is_lost(folder: Path, port: int, end: signal.Signals) -> None:
    process, links = started(folder, port)
    assert set(links) == {"table", "chair", "secretary", "members", "observer", "screen", "office", "pid"}
    address, _, token = str(links["chair"]).partition("/j#")
    before = looked_at(address, token)
    process.send_signal(end)
    said = process.communicate(timeout=PATIENCE)[1]
    assert process.returncode in ((-end,) if end == signal.SIGKILL else (0, 128 + end)), said
    assert "Traceback" not in said
    gone(folder)
    again, _ = started(folder, port)
    assert looked_at(address, token) == before
    again.send_signal(signal.SIGTERM)
    again.communicate(timeout=PATIENCE)
    gone(folder)


def test_starting_twice_says_where_the_first_one_is(folder: Path, port: int) -> None:
    process, _ = started(folder, port)
    said = refused("demo", "--state", folder / "state", "--port", str(port + 1))
    assert f"already runs on {folder / 'state'}" in said
    assert f"http://127.0.0.1:{port}" in said
    assert refused("serve", "--state", folder / "other", "--port", str(port)) == (
        f"Port {port} is taken. Stop what listens there, or choose another: --port {port + 1}"
    )
    assert not (folder / "other").exists()
    process.terminate()
    process.communicate(timeout=PATIENCE)


@pytest.mark.parametrize(
    ("words", "settings", "says"),
    [
        (["--port", "99999"], {}, "--port must be a number from 1 to 65535, not «99999»."),
        (["--port", "-1"], {}, "--port must be a number from 1 to 65535, not «-1»."),
        ([], {"IMPROVE_PORT": "eighty"}, "IMPROVE_PORT must be a number from 1 to 65535, not «eighty»."),
        ([], {"IMPROVE_DATABASE_URL": "mysql://x"}, "IMPROVE_DATABASE_URL must begin with postgresql://"),
        ([], {"IMPROVE_DATABASE_URL": "postgresql://x@127.0.0.1:1/x"}, "Check IMPROVE_DATABASE_URL"),
        ([], {"IMPROVE_DATABASE_URL": "postgresql://x@nowhere.invalid/x"}, "Check IMPROVE_DATABASE_URL"),
        ([], {"IMPROVE_REDIS_URL": "nonsense"}, "IMPROVE_REDIS_URL must begin with redis://"),
        ([], {"IMPROVE_LOGS": "loud"}, "IMPROVE_LOGS must be json or plain, not «loud»."),
        ([], {"IMPROVE_PUBLIC_URL": "tavolo.example"}, "IMPROVE_PUBLIC_URL must begin with http:// or https://"),
        (["--host", "203.0.113.9"], {}, "«203.0.113.9» is no address of this machine"),
    ],
)
def test_a_broken_setting_is_named(
    folder: Path, port: int, words: list[str], settings: dict[str, str], says: str
) -> None:
    chosen = words if "--port" in words or "IMPROVE_PORT" in settings else [*words, "--port", str(port)]
    assert says in refused("serve", "--state", folder / "state", *chosen, **settings)
