"""From the words on the command line to the program that answers them. Knows the commands' names, not their options."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from launch.packages import CHECKOUT, environment, home_folder
from launch.pages import built_pages
from launch.steps import Trouble, alone, unusable

COMMANDS = {
    "demo": "prepare everything, make the example table and serve it (when no command is given)",
    "serve": "serve the tables of this installation",
    "migrate": "bring the database to the shape this version needs",
    "link": "issue or renew somebody's link",
    "import": "read a text with its amendments into a table",
    "formulas": "say what each amendment of a bill does to it, as JSON",
    "export": "write guidelines, minutes, votes, dates or all evidence to a file",
    "backup": "copy everything into one file",
    "restore": "put a backup back",
    "verify": "check that nothing was changed, in the database or in an evidence file",
    "bench": "measure the same work on other servers and on this one",
    "test": "run every test; further words go to pytest",
}
WITH_PAGES = {"demo", "serve", "test", "bench"}
OF_THE_TESTS = {"test", "bench"}
"""What lies in `tests` and so needs their environment, which holds all that serving needs as well."""
HELP = {"-h", "--help"}


def main(words: list[str]) -> int:
    """Becomes the program; returns only when it could not: 1 for trouble, 2 for a command that does not exist."""
    if words and words[0] in HELP | {"help"}:
        print(usage())
        return 0
    command, rest = ("demo", words) if not words or words[0].startswith("-") else (words[0], words[1:])
    if command not in COMMANDS:
        print(f"There is no command «{command}». The commands are: {', '.join(COMMANDS)}.", file=sys.stderr)
        return 2
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))  # so that a step ends its program
    home = home_folder()
    try:
        python, settings = prepared(command, home, pages=command in WITH_PAGES and not HELP & {*rest})
        # -P: a folder named `server` where the caller stands is not ours.
        modules = {"test": ["pytest"], "bench": ["tests.bench"]}
        program = ["-m", *modules.get(command, ["server.cli", command]), *rest]
        if command == "test":
            os.chdir(CHECKOUT)
        os.execve(python, [str(python), "-P", *program], settings)  # not as a child: signals reach the program itself
    except KeyboardInterrupt:
        print("\nStopped. What is prepared is kept: start again to go on.", file=sys.stderr)
        return 128 + signal.SIGINT
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
    except OSError as trouble:
        print(unusable(trouble, home), file=sys.stderr)
    return 1


def usage() -> str:
    commands = "\n".join(f"  {name:<10}{what}" for name, what in COMMANDS.items())
    return (
        f"python3 run.py [COMMAND] [OPTION ...]\n\n{commands}\n\n"
        "python3 run.py COMMAND --help lists a command's options.\n"
        "What is prepared lies in .improve in this folder, or where IMPROVE_HOME says. Its env-*, uv-*, node-*\n"
        "and cache may be deleted when nothing runs; they are made again."
    )


def prepared(command: str, home: Path, *, pages: bool) -> tuple[Path, dict[str, str]]:
    """The Python to run with and its environment variables, once all the command needs is there."""
    with alone(home):
        if command in OF_THE_TESTS:
            python = environment(home, "requirements-dev.lock", "Preparing the environment for the tests")
        else:
            python = environment(home, "requirements.lock", "Preparing the environment")
        built = built_pages(home) if pages else None
    settings = os.environ | {"PYTHONPATH": str(CHECKOUT), "IMPROVE_HOME": str(home)}
    return python, settings | ({"IMPROVE_WEB": str(built)} if built else {})
