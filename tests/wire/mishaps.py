"""What must not stand in the logs while strangers are at the door: tracebacks, our own mistakes. Holds no test."""

from __future__ import annotations

import logging
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from typing import Any, NoReturn

import structlog


@contextmanager
def mishaps() -> Iterator[list[str]]:
    """Lines of level error or above, and whatever carries an exception, from our logs and from the libraries'."""
    found: list[str] = []

    def look(_: object, level: str, line: MutableMapping[str, Any]) -> NoReturn:
        if level in ("error", "exception", "critical") or line.get("exc_info"):
            found.append(str(structlog.processors.format_exc_info(None, level, line)))
        raise structlog.DropEvent

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            found.append(self.format(record))

    ear = Ear(logging.ERROR)
    structlog.configure(processors=[look])
    logging.getLogger().addHandler(ear)
    try:
        yield found
    finally:
        logging.getLogger().removeHandler(ear)
        structlog.reset_defaults()
