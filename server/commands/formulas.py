"""improve formulas: what each amendment of a bill does to it, one JSON object a line."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

import msgspec
from msgspec import Struct

from server.commands.bill import NotABill, Written, bill_of, units_of
from server.commands.common import Trouble
from server.deliberation.formulas.reading import Kind, kind_of, read
from server.deliberation.formulas.refusing import NotRead, reason
from server.deliberation.formulas.telling import Told, told
from server.deliberation.units import Unit
from server.words import Voice

_VOICE = Voice("it", "Europe/Rome")


class Line(Struct, frozen=True):
    """`reason`: why it was not understood, naming the words. `units`: how each unit it touches then reads, by «2.1.e»,
    «1.1+» (new units after it), «6.h» (heading), the number of a whole article, «title»; null: gone."""

    number: str
    understood: bool
    reason: str | None
    kind: Kind | None
    operations: list[Told]
    units: dict[str, str | None]


def add_formulas(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE.json", help="a bill with its amendments")


async def formulas(arguments: Namespace) -> int:
    """Prints the lines and nothing else to stdout; says how many were understood on stderr."""
    try:
        bill = bill_of(arguments.file.read_bytes())
    except NotABill as cause:
        raise Trouble(f"{arguments.file} is not a bill: {cause}.") from None
    units = units_of(bill)
    lines = [line_of(amendment, units) for amendment in bill.amendments]
    for line in lines:
        sys.stdout.write(msgspec.json.encode(line).decode() + "\n")
    understood = sum(line.understood for line in lines)
    print(f"{understood} of {len(lines)} amendments were understood.", file=sys.stderr)
    return 0


def line_of(amendment: Written, units: tuple[Unit, ...]) -> Line:
    """What the amendment does to these units of a bill."""
    number = amendment.number
    try:
        reading = read(amendment.text, units, "bill", number)
    except NotRead as refused:
        said = _VOICE.text(reason(refused.unread))
        return Line(number, False, said, kind_of(amendment.text), [], {})
    return Line(number, True, None, reading.kind, told(reading.steps), reading.units)
