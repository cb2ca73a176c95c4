"""improve COMMAND: reads the arguments, runs the command, says in a sentence what went wrong."""

from __future__ import annotations

import asyncio
import errno
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Awaitable, Callable
from typing import Final

import asyncpg
import uvloop

from server.commands import doors, exporting, formulas, importing, keeping, serve, verifying
from server.commands.common import Trouble, add_state, chosen_settings, database
from server.config import BadSetting, form_of_logs
from server.logs import configure_logs
from server.postgres_embedded import PostgresTrouble
from server.serving import CannotListen
from server.storage.postgres.schema import NewerDatabase
from server.storage.store import Unavailable

Run = Callable[[Namespace], Awaitable[int]]
Add = Callable[[ArgumentParser], None]


async def _migrate(arguments: Namespace) -> int:
    async with database(chosen_settings(arguments), share=True):
        return 0


DISK_FULL: Final = "The disk is full. What was saved is safe: make room and start again."
COMMANDS: Final[dict[str, tuple[str, Add, Run]]] = {
    "demo": ("the example table, ready to open, with links for everybody", serve.add_demo, serve.demo),
    "serve": ("the server", serve.add_serve, serve.serve),
    "migrate": ("bring the database up to date", add_state, _migrate),
    "backup": ("copy everything into one file", keeping.add_backup, keeping.run_backup),
    "restore": ("put a backup back into an empty database", keeping.add_restore, keeping.run_restore),
    "link": ("issue or renew a link to a seat or to the office", doors.add_link, doors.link),
    "import": ("bodies, people and seats, or a bill", importing.add_import, importing.import_),
    "formulas": ("what each amendment of a bill does to it, as JSON", formulas.add_formulas, formulas.formulas),
    "export": ("guidelines, minutes, votes, dates or all evidence to a file", exporting.add_export, exporting.export),
    "verify": ("check that nothing was changed: database or evidence", verifying.add_verify, verifying.verify),
}


def main(arguments: list[str]) -> int:
    parser = ArgumentParser(prog="improve", description="ImProVe: the live table, from a link to the exported text.")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, (what, add, _) in COMMANDS.items():
        add(commands.add_parser(name, help=what, description=what))
    chosen = parser.parse_args(arguments)
    try:
        configure_logs(form_of_logs(os.environ))
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            return runner.run(_awaited(COMMANDS[chosen.command][2](chosen)))
    except KeyboardInterrupt:
        return 130
    except (Trouble, BadSetting, CannotListen, PostgresTrouble) as trouble:
        return _say(str(trouble))
    except NewerDatabase as newer:
        return _say(f"This database was made by a newer ImProVe ({newer}). Start it with that one.")
    except asyncpg.DiskFullError:
        return _say(DISK_FULL)
    except (Unavailable, asyncpg.PostgresError) as lost:
        return _say(f"The database cannot be used: {lost}. Check IMPROVE_DATABASE_URL and that PostgreSQL runs.")
    except OSError as trouble:
        if trouble.errno == errno.ENOSPC:
            return _say(DISK_FULL)
        return _say(f"{trouble.filename or 'The system'}: {trouble.strerror}.")


async def _awaited(run: Awaitable[int]) -> int:
    return await run


def _say(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
