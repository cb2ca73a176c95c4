#!/usr/bin/env python3
"""ImProVe's one command: `python3 run.py [COMMAND ...]`. Only says whether this Python will do; launch/ does the rest.

Every Python since 2.7 can read this file, so that an old one is told in a sentence which one is needed.
"""

import os
import sys

if os.name != "posix":
    sys.exit("ImProVe runs on Linux and macOS. On Windows, use the Windows Subsystem for Linux.")
if sys.hexversion < 0x030B0000:
    sys.exit(
        "ImProVe needs Python 3.11 or later; this is Python " + sys.version.split()[0] + " (" + sys.executable + ").\n"
        "Install a newer one beside it and start with that, for example: python3.12 run.py"
    )

from launch.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
