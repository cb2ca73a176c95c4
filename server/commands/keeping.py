"""improve backup and improve restore: everything as one file, and back."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from server.commands.common import Trouble, add_state, chosen_settings, database
from server.evidence.gathering import all_checked
from server.evidence.verifier import Broken
from server.storage.postgres.copying import BadBackup, back_up, restore


def add_backup(parser: ArgumentParser) -> None:
    add_state(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.zip", help="where to write it")


def add_restore(parser: ArgumentParser) -> None:
    add_state(parser)
    parser.add_argument("file", type=Path, metavar="FILE.zip", help="a file that backup wrote")


async def run_backup(arguments: Namespace) -> int:
    async with database(chosen_settings(arguments), share=True) as address:
        await back_up(address, arguments.out, _say)
    print(f"Everything is in {arguments.out}.")
    return 0


async def run_restore(arguments: Namespace) -> int:
    if not arguments.file.exists():
        raise Trouble(f"There is no file {arguments.file}.")
    async with database(chosen_settings(arguments), share=False) as address:
        try:
            await restore(address, arguments.file, all_checked, _say)
        except (BadBackup, Broken) as bad:
            raise Trouble(f"{bad}") from None
    print("Everything is back, and every table is whole: its chain, its words, its drafts.")
    return 0


def _say(table: str, rows: int) -> None:
    print(f"  {table}: {rows}", file=sys.stderr)
