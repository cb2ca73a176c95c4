"""improve export: a text, its amendments, minutes, votes, dates or the whole evidence of a table, written to a file."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import get_args

from server.commands.common import Trouble, add_state, chosen_settings, database, step
from server.deliberation.ids import AmendmentId, ItemId, SittingId, TableId, TextId
from server.deliberation.table import Table
from server.documents import FORMATS, Format, Rendered, ending_of
from server.evidence.gathering import checked
from server.evidence.packing import packed
from server.evidence.verifier import Broken
from server.http.asking import Problem
from server.http.exports import OF_SITTING, OF_TEXT, Export, Wanted, written
from server.sessions.loading import load
from server.storage import postgres
from server.storage.store import Store
from server.words import LANGUAGES


def add_export(parser: ArgumentParser) -> None:
    add_state(parser)
    parser.add_argument("table", metavar="TABLE", help="the table")
    parser.add_argument("--document", choices=(*get_args(Export), "evidence"), required=True)
    said = "without it, what FILE's name ends with, else pdf, csv, ics or zip"
    parser.add_argument("--format", choices=(*FORMATS, "md", "xml", "csv", "ics", "zip"), help=said)
    parser.add_argument("--sitting", metavar="N", help="of minutes: 2, 2/2026 or its id (the last one held)")
    parser.add_argument("--item", metavar="N", type=int, help="of the extract: the number of the item in its sitting")
    parser.add_argument("--amendment", metavar="N", help="which amendment to the text: its number or id")
    parser.add_argument("--text", metavar="TEXT", help="which text (the one approved, else sealed last)")
    parser.add_argument("--base", metavar="N", type=int, help="compare from this version on (the first)")
    parser.add_argument("--version", metavar="N", type=int, help="which version of the text (the one that counts now)")
    parser.add_argument("--language", choices=LANGUAGES, default="it")
    parser.add_argument("--out", type=Path, metavar="FILE", required=True, help="a file, or a folder for it")


async def export(arguments: Namespace) -> int:
    async with database(chosen_settings(arguments), share=True) as address, postgres.one_moment(address) as store:
        table = await _table(store, TableId(arguments.table))
        if arguments.document == "evidence":
            _format(arguments)
            print(_kept(await _evidence(store, table), arguments.out))
            return 0
    sitting = _sitting(table, arguments.sitting) if arguments.document in OF_SITTING else None
    wanted = Wanted(
        document=arguments.document,
        language=arguments.language,
        format=_format(arguments),
        text=_text(table, arguments.text) if arguments.document in OF_TEXT else None,
        sitting=sitting,
        item=_item(table, sitting, arguments.item) if arguments.document == "extract" else None,
        amendment=_amendment(table, arguments) if arguments.document == "amendment" else None,
        base=arguments.base,
        version=arguments.version,
    )
    with step("Writing"):
        try:
            rendered = written(table, "secretariat", wanted)
        except Problem:
            raise Trouble("This text has no such versions.") from None
    print(_kept(rendered, arguments.out))
    return 0


async def _table(store: Store, id: TableId) -> Table:
    try:
        return (await load(store, id)).table
    except LookupError:
        known = ", ".join(await store.tables()) or "none yet"
        raise Trouble(f"There is no table «{id}». Tables: {known}.") from None


async def _evidence(store: Store, table: Table) -> Rendered:
    if table.ballots.running is not None:
        print("A vote is open, and its choices are in the file: give it to nobody before the closing.", file=sys.stderr)
    try:
        with step("Checking the log"):
            kept, whole = await checked(store, table.id)
    except Broken as broken:
        raise Trouble(f"There is no evidence of this table, for its log is broken: {broken}.") from None
    with step("Writing"):
        return packed(table, kept, whole)


def _kept(rendered: Rendered, out: Path) -> str:
    """Where the file is now, and how long it is."""
    target = out / rendered.file_name if out.is_dir() else out
    target.write_bytes(rendered.bytes)
    return f"{target}: {len(rendered.bytes)} bytes."


def _format(arguments: Namespace) -> Format:
    """Of guidelines and minutes, by its name or the ending of its files; all others have one format each."""
    named: dict[str, Format] = {name: format for format in FORMATS for name in (format, ending_of(format))}
    only = {"votes": "csv", "calendar": "ics", "evidence": "zip"}.get(arguments.document)
    asked = arguments.format or ("" if only else arguments.out.suffix.removeprefix("."))
    asked = "akn" if asked == "xml" else asked
    if only is not None and asked not in ("", only):
        raise Trouble(f"{arguments.document.capitalize()} can be written as {only}, not as {asked}.")
    if only is None and asked in ("csv", "ics", "zip"):
        raise Trouble(
            f"{arguments.document.capitalize()} can be written as {', '.join(FORMATS)}; {asked} is for others."
        )
    format = named.get(asked, "pdf")
    if format == "akn" and arguments.document in ("compared", "tracked"):
        raise Trouble("Akoma Ntoso has one version of a text in a file: ask for the guidelines or the booklet.")
    return format


def _text(table: Table, asked: str | None) -> TextId:
    sealed = {text.id: text for text in table.texts.by_id.values() if text.current is not None}
    if not sealed:
        raise Trouble("No text of this table has been sealed yet, so there is nothing to export.")
    if asked is None:
        adopted = [text for text in sealed.values() if text.adopted_by is not None]
        newest = sorted(adopted or sealed.values(), key=lambda text: text.versions[-1].at)
        return newest[-1].id
    if asked not in sealed:
        raise Trouble(f"There is no sealed text «{asked}». Texts: {', '.join(sealed)}.")
    return TextId(asked)


def _sitting(table: Table, asked: str | None) -> SittingId:
    held = [each for each in table.sittings.by_id.values() if each.opened_at is not None]
    if not held:
        raise Trouble("This table has held no sitting yet, so there are no minutes.")
    if asked is None:
        return held[-1].id
    named = [each for each in held if asked in (each.id, str(each.number), f"{each.number}/{each.year}")]
    if len(named) != 1:
        known = ", ".join(f"{each.number}/{each.year}" for each in held)
        raise Trouble(f"Say which sitting: {known}.")
    return named[0].id


def _item(table: Table, sitting: SittingId | None, asked: int | None) -> ItemId:
    items = [] if sitting is None else table.agenda.of(sitting)
    treated = {place: item.id for place, item in enumerate(items, start=1) if item.spans}
    if asked is None or asked not in treated:
        known = ", ".join(str(place) for place in treated) or "none was treated"
        raise Trouble(f"Say which item of the sitting with --item: {known}.")
    return treated[asked]


def _amendment(table: Table, arguments: Namespace) -> AmendmentId:
    filed = table.amendments.on(_text(table, arguments.text))
    named = [each.id for each in filed if arguments.amendment in (each.id, each.number)]
    if len(named) != 1:
        known = ", ".join(each.number for each in filed) or "none was filed"
        raise Trouble(f"Say which amendment with --amendment: {known}.")
    return named[0]
