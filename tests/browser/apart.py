"""The example table with its database beside it, not under it, so that either can go and come back. Holds no test."""

from __future__ import annotations

import contextlib
import json
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.stage import Demo, Links, _answers, _command, _free_port
from tests.launch.watching import CHECKOUT, another_owner, line
from tests.tools import state_folder

_PATIENCE = 60.0


class House:
    """A server and a database. `demo`: as the other tests know it."""

    def __init__(self, folder: Path, closing: contextlib.ExitStack) -> None:
        self._folder = folder
        self._port = _free_port()
        self._closing = closing
        self._owner: subprocess.Popen[str] | None = None
        self._server: subprocess.Popen[bytes] | None = None
        self.address = f"http://127.0.0.1:{self._port}"

    def database_comes(self) -> str:
        """Its address, once it answers; the same every time."""
        self._owner = self._closing.enter_context(another_owner(self._folder / "database"))
        return line(self._owner)

    def database_goes(self) -> None:
        """Its owner is killed, and it goes at once as well."""
        assert self._owner is not None
        self._owner.kill()

    def server_comes(self) -> None:
        """Returns when it answers."""
        log = self._closing.enter_context((self._folder / "server.log").open("ab"))
        words = [*_command(self._folder, self._port, "demo"), "--links", str(self._folder / "links.json")]
        self._server = subprocess.Popen(words, cwd=CHECKOUT, stdout=log, stderr=log)
        until = time.monotonic() + _PATIENCE
        while not _answers(self._port):
            if self._server.poll() is not None or time.monotonic() > until:
                raise RuntimeError((self._folder / "server.log").read_text(encoding="utf-8"))
            time.sleep(0.02)  # the thing itself has no way to call us back

    def server_goes(self) -> tuple[int, float]:
        """It is told to end: its exit status, and the seconds that it took."""
        assert self._server is not None
        began = time.monotonic()
        self._server.send_signal(signal.SIGTERM)
        return self._server.wait(timeout=60), time.monotonic() - began

    @property
    def demo(self) -> Demo:
        assert self._server is not None
        content = json.loads((self._folder / "links.json").read_text(encoding="utf-8"))
        links = Links(*(content[name] for name in Links._fields))
        return Demo(links, self.address, self._server.pid, self._folder / "state")

    def close(self) -> None:
        if self._server is not None and self._server.poll() is None:
            self.server_goes()


@contextlib.contextmanager
def house_apart() -> Iterator[House]:
    """Running; gone at the end. Meanwhile IMPROVE_DATABASE_URL leads to its database."""
    with contextlib.ExitStack() as closing, pytest.MonkeyPatch.context() as environment:
        house = House(closing.enter_context(state_folder()), closing)
        environment.setenv("IMPROVE_DATABASE_URL", house.database_comes())
        closing.callback(house.close)
        house.server_comes()
        yield house
