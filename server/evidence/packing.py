"""The evidence file: a zip with all that the verifier checks, the verifier itself, and documents to read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import msgspec

from server.deliberation.document.calendar import calendar
from server.deliberation.document.guidelines import guidelines
from server.deliberation.document.votes import votes
from server.deliberation.table import Table
from server.documents import Format, Rendered, render, render_calendar, render_votes
from server.documents.frozen import minutes_of
from server.evidence.verifier import NAMES, SEAL, SUMS, Kept, Whole, following, sums
from server.words import OFFICIAL

HERE: Final = Path(__file__).parent
FIRST: Final = ("README.txt", "verify.py")
"""What whoever opens the zip should meet first."""
_READ_BY_PEOPLE: Final[tuple[Format, ...]] = ("html", "pdf")


def packed(table: Table, kept: Kept, whole: Whole) -> Rendered:
    """The evidence of the table, in the same bytes whenever it is made of the same log, words and names.

    Takes some seconds for the PDFs. ValueError when nothing was ever written to the log.
    """
    if not kept.entries:
        raise ValueError("an empty log has no evidence")
    files = {
        **following(kept, whole),
        NAMES: _names(table),
        "README.txt": _readme(table, kept),
        "verify.py": (HERE / "verifier.py").read_bytes(),
        **{f"documents/{name}": content for name, content in _documents(table)},
    }
    files[SUMS] = sums(files)
    return Rendered(zipped(files), "application/zip", f"evidence-{table.id}-{whole.entries}.zip")


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The files as a zip without the time and place of its making, which ends with the SHA-256 of all before that."""
    result = BytesIO()
    with ZipFile(result, "w") as archive:
        for name in sorted(files, key=lambda name: (name not in FIRST, name)):
            info = ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            info.create_system, info.external_attr, info.compress_type = 3, 0o644 << 16, ZIP_DEFLATED
            archive.writestr(info, files[name])
        archive.comment = b"0" * SEAL
    content = result.getvalue()[:-SEAL]
    return content + sha256(content).hexdigest().encode()


def _names(table: Table) -> bytes:
    """Who the ids in the log are, as the register beside it says today: there people can be erased."""
    seats = {
        id: {"role": seat.role, "body": seat.body, "person": seat.person} for id, seat in table.seats.by_id.items()
    }
    names = {"table": table.id, "seats": seats, "bodies": table.register.bodies, "people": table.register.people}
    return msgspec.json.format(msgspec.json.encode(names, order="sorted")) + b"\n"


def _readme(table: Table, kept: Kept) -> bytes:
    text = (HERE / "README.txt").read_text(encoding="utf-8")
    first, last = kept.entries[0], kept.entries[-1]
    facts = {"name": table.charter.name.text or table.id, "entries": len(kept.entries), "head": last.hash.hex()}
    return text.format(first=first.hash.hex(), bytes=len(first.body), **facts).encode()


def _documents(table: Table) -> Iterator[tuple[str, bytes]]:
    """What the secretariat could take home today, by name."""
    for format in _READ_BY_PEOPLE:
        for text in table.texts.by_id.values():
            if text.current is not None:
                rendered = render(guidelines(table, text.id), format, OFFICIAL)
                yield f"{text.id}-{rendered.file_name}", rendered.bytes
        for sitting in table.sittings.by_id.values():
            if sitting.opened_at is not None:
                rendered = render(minutes_of(table, sitting.id), format, OFFICIAL)
                yield rendered.file_name, rendered.bytes
    for rendered in (
        render_votes(votes(table), OFFICIAL, table.charter.zone),
        render_calendar(calendar(table), OFFICIAL),
    ):
        yield rendered.file_name, rendered.bytes
