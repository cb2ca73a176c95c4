"""What the commands share: the database they work on, steps with their time, sentences instead of tracebacks."""

from __future__ import annotations

import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from pathlib import Path

from server.config import Settings, from_environment, port_of
from server.postgres_embedded import embedded_postgres
from server.storage import postgres
from server.storage.postgres import PostgresStore


class Trouble(Exception):
    """Why a command could not do its work, in a sentence that says what to do."""


@contextmanager
def step(name: str) -> Iterator[None]:
    """Says what is being done, and how long it took once it is done."""
    print(f"{name} …", end="", flush=True, file=sys.stderr)
    start = time.monotonic()
    try:
        yield
    except BaseException:  # Ctrl-C too ends the line that was begun
        print(file=sys.stderr)
        raise
    print(f" {time.monotonic() - start:.1f} s", flush=True, file=sys.stderr)


def add_state(parser: ArgumentParser) -> None:
    parser.add_argument("--state", type=Path, metavar="DIR", help="folder of the embedded database (.improve/state)")


def chosen_settings(arguments: Namespace) -> Settings:
    asked = getattr(arguments, "port", None)
    port = None if asked is None else port_of("--port", asked)
    return from_environment(
        state=arguments.state,
        host=getattr(arguments, "host", None),
        port=port,
        metrics=getattr(arguments, "metrics", None),
    )


@asynccontextmanager
async def database(settings: Settings, *, share: bool) -> AsyncIterator[str]:
    """The address of a migrated database: the one in the settings, or the embedded one, started for us.

    share: use the embedded one also while another process runs it.
    """
    async with AsyncExitStack() as stack:
        address = settings.database_url
        if address is None:
            with step("Starting PostgreSQL"):
                address = await stack.enter_async_context(embedded_postgres(settings.state, share=share))
        with step("Bringing the database up to date"):
            await postgres.migrate(address)
        yield address


@asynccontextmanager
async def opened_store(settings: Settings, *, share: bool) -> AsyncIterator[PostgresStore]:
    async with database(settings, share=share) as address, postgres.connect(address) as store:
        yield store
