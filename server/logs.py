"""Log lines: one JSON object each, to whatever standard error is at that moment. Never the contents of an act."""

from __future__ import annotations

import contextlib
import logging
import sys
from typing import NoReturn

import structlog
from structlog.typing import EventDict, WrappedLogger


def configure_logs() -> None:
    """For this process. A line that cannot be written (full disk, closed terminal) is lost; the act is not."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(message)s")
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
            _write,
        ]
    )


def _write(_: WrappedLogger, __: str, line: str | bytes | EventDict) -> NoReturn:
    with contextlib.suppress(OSError, ValueError):
        print(line, file=sys.stderr, flush=True)
    raise structlog.DropEvent
