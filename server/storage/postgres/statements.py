"""Every statement of the store, by name, from queries.sql."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import Final

_NAMED = re.compile(r"^-- name: (\w+)\n(.*?);\s*(?=^-- name: |\Z)", re.MULTILINE | re.DOTALL)


def _read() -> dict[str, str]:
    text = files(__package__).joinpath("queries.sql").read_text(encoding="utf-8")
    return dict(_NAMED.findall(text))


SQL: Final = _read()
