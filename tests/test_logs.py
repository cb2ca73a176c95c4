"""Log lines never get in the way of an act."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator

import pytest
import structlog

from server.logs import configure_logs


@pytest.fixture
def configured() -> Iterator[None]:
    configure_logs()
    yield
    structlog.reset_defaults()


@pytest.mark.usefixtures("configured")
def test_a_line_goes_where_standard_error_is_now(monkeypatch: pytest.MonkeyPatch) -> None:
    log = structlog.get_logger()
    places = io.StringIO(), io.StringIO()
    for place in places:
        monkeypatch.setattr(sys, "stderr", place)
        log.warning("perché", table="t")
    lines = [json.loads(place.getvalue()) for place in places]
    assert [(line["event"], line["level"], line["table"]) for line in lines] == [("perché", "warning", "t")] * 2


@pytest.mark.usefixtures("configured")
def test_a_line_that_cannot_be_written_is_lost_in_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.StringIO):
        def write(self, words: str, /) -> int:
            raise OSError(28, "No space left on device", words)

    closed = io.StringIO()
    closed.close()
    for place in (closed, Full()):
        monkeypatch.setattr(sys, "stderr", place)
        structlog.get_logger().error("nobody hears this")
