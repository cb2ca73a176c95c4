"""A process that runs the embedded PostgreSQL of a folder, to be killed. Prints its address, ends with its input."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from server.postgres_embedded import embedded_postgres


async def run(state: Path) -> None:
    async with embedded_postgres(state) as dsn:
        print(dsn, flush=True)
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(run(Path(sys.argv[1])))
