"""improve verify: is everything as it was written? Asked of the database, or of an evidence file."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from server.commands.common import add_state, chosen_settings, database
from server.evidence import verifier
from server.evidence.gathering import checked
from server.evidence.verifier import Broken
from server.storage import postgres
from server.storage.store import Store


def add_verify(parser: ArgumentParser) -> None:
    add_state(parser)
    said = "what export --document evidence wrote, or its folder (without it, the database)"
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE", help=said)
    parser.add_argument("--known", default="", metavar="HASH", help="a hash noted earlier, which must be in the chain")


async def verify(arguments: Namespace) -> int:
    if arguments.file is not None:
        return verifier.report(arguments.file, arguments.known)
    async with database(chosen_settings(arguments), share=True) as address, postgres.one_moment(address) as store:
        return await _report(store, arguments.known)


async def _report(store: Store, known: str) -> int:
    """Prints what is found of each table; the exit status."""
    tables = await store.tables()
    whole = {}
    for table in tables:
        try:
            _, whole[table] = await checked(store, table, known, _say)
            print(f"{table}: whole\n{whole[table]}", flush=True)
        except Broken as broken:
            print(f"{table}: BROKEN. The first broken link: {broken}", flush=True)
    if not tables:
        print("There is no table yet.")
    unknown = bool(known) and not any(each.known for each in whole.values())
    if unknown:
        print(f"No entry has the hash {known}.")
    return 1 if unknown or len(whole) < len(tables) else 0


def _say(number: int) -> None:
    print(f"  {number} entries …", file=sys.stderr)
