"""Zips in memory. Holds no test."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile


def unzipped(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
