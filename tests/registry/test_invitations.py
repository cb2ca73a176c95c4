"""How each seat's way in stands; and that a code scans back to its address."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import segno

from server.deliberation.ids import SeatId, TableId
from server.registry.invitations import WayIn, picture_of, ways_in
from server.storage.store import Grant, Link

TABLE, ANA, BEN = TableId("t"), SeatId("ana"), SeatId("ben")
NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)
DAY = timedelta(days=1)


def link(seat: SeatId, age: int, *, revoked: bool = False, entered: datetime | None = None) -> Link:
    issued = NOW - age * DAY
    return Link(bytes([age]), TABLE, seat, issued, issued + 10 * DAY, NOW if revoked else None, entered)


def test_the_newest_link_that_lets_in_counts_and_the_last_entry_by_any() -> None:
    links = [link(ANA, 1), link(ANA, 2, entered=NOW - 2 * DAY), link(ANA, 3, revoked=True, entered=NOW - 3 * DAY)]
    held = [Grant(TABLE, ANA, b"", NOW), Grant(TABLE, ANA, b"", NOW)]
    assert ways_in([ANA], links, held, NOW) == [WayIn(ANA, NOW - DAY, NOW + 9 * DAY, NOW - 2 * DAY, 2)]


def test_a_seat_without_a_link_and_one_whose_link_no_longer_lets_in_look_alike_but_for_their_past() -> None:
    links = [link(BEN, 11, entered=NOW - 5 * DAY), link(BEN, 1, revoked=True)]
    assert ways_in([ANA, BEN], links, [], NOW) == [
        WayIn(ANA, None, None, None, 0),
        WayIn(BEN, None, None, NOW - 5 * DAY, 0),
    ]


def test_the_picture_of_an_address_is_its_qr_code_with_four_units_around() -> None:
    address = "https://tavolo.example.org/j#" + "a" * 32
    picture = picture_of(address)
    matrix = segno.make(address, error="m", micro=False).matrix
    assert picture.size == len(matrix) + 8
    drawn = set()
    for column, row, length, back in re.findall(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z", picture.path):
        assert length == back
        drawn |= {(int(column) - 4 + step, int(row) - 4) for step in range(int(length))}
    assert drawn == {(x, y) for y, line in enumerate(matrix) for x, dark in enumerate(line) if dark}
