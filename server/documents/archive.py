"""A zip archive without the time and place of its making, so that the same document is the same bytes."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo


def timeless(archive: bytes) -> bytes:
    """The same entries in the same order, dated 1980; «mimetype» stays first and uncompressed, as ODF asks."""
    result = BytesIO()
    with ZipFile(BytesIO(archive)) as old, ZipFile(result, "w") as new:
        for entry in old.infolist():
            info = ZipInfo(entry.filename, date_time=(1980, 1, 1, 0, 0, 0))
            info.compress_type = ZIP_STORED if entry.filename == "mimetype" else ZIP_DEFLATED
            new.writestr(info, old.read(entry))
    return result.getvalue()
