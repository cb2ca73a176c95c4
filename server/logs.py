"""Log lines, to whatever standard error is at that moment: one JSON object each, or plain words.

Never the contents of an act: of an exception its kind and place are told, not its message, which may quote somebody.
"""

from __future__ import annotations

import contextlib
import logging
import re
import sys
from collections.abc import Iterator
from traceback import extract_tb
from typing import Final, Literal, NoReturn

import structlog
from structlog.typing import EventDict, ExcInfo, WrappedLogger

Form = Literal["json", "plain"]
_OBJECTS: Final = re.compile(r"[(<\[{'\"\n]")
_PLACE: Final = re.compile(r" - at `(\$[\w.\[\]]*)`$")


def configure_logs(form: Form = "json") -> None:
    """For this process, libraries too. A line that cannot be written (full disk, closed terminal) is lost; the act is
    not.
    """
    written = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if form == "json"
        else structlog.processors.LogfmtRenderer(key_order=["timestamp", "level", "event"], drop_missing=True)
    )
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.ExceptionRenderer(_told),
            written,
            _write,
        ]
    )
    libraries = logging.getLogger()
    libraries.setLevel(logging.WARNING)
    libraries.handlers = [*(each for each in libraries.handlers if not isinstance(each, _OurLines)), _OurLines()]


def place_of(malformed: Exception) -> str:
    """Where in a message msgspec found something wrong, as far as that is in our words; never what stood there."""
    words = str(malformed)
    found = None if words.startswith("Object contains unknown field") else _PLACE.search(words)
    return "$" if found is None else found[1]


class _OurLines(logging.Handler):
    """Lines of libraries in our form: the beginning of what they say, before they show objects."""

    def emit(self, record: logging.LogRecord) -> None:
        words = _OBJECTS.split(record.getMessage(), maxsplit=1)[0].strip()
        log = structlog.get_logger()
        tell = log.error if record.levelno >= logging.ERROR else log.warning
        with contextlib.suppress(structlog.DropEvent):
            tell(words, logger=record.name, exc_info=record.exc_info or None)


def _told(exc_info: ExcInfo) -> str:
    """The kinds of an exception and of those behind it, each with the places it came through."""
    return "\n".join(line for error in _behind(exc_info[1]) for line in _lines(error))


def _behind(error: BaseException | None) -> Iterator[BaseException]:
    seen: list[BaseException] = []
    while error is not None and error not in seen:
        seen.append(error)
        yield error
        if isinstance(error, BaseExceptionGroup):
            for part in error.exceptions:
                yield from _behind(part)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _lines(error: BaseException) -> Iterator[str]:
    yield f"{type(error).__module__}.{type(error).__qualname__}"
    for frame in extract_tb(error.__traceback__):
        yield f"  {frame.filename}:{frame.lineno} {frame.name}"


def _write(_: WrappedLogger, __: str, line: str | bytes | EventDict) -> NoReturn:
    with contextlib.suppress(OSError, ValueError):
        print(line, file=sys.stderr, flush=True)
    raise structlog.DropEvent
