"""Whose pages are connected, and where carets are, also when they are at another process."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.deliberation.ids import SeatId, TableId, TextId, UnitId
from server.protocol import CaretOf, CutOff, Here
from server.sessions import elsewhere
from server.sessions.elsewhere import MOST_SEATS, ROUNDS_SILENT, CaretsThere, Others, Pieces, Seats, in_pieces
from server.sessions.outbox import Frame
from server.sessions.peer import Peer
from server.sessions.presence import Connections, Placed

TABLE = TableId("t")
NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)
POSTGRES_CARRIES = 8000
SEATS = st.lists(
    st.tuples(st.text("abc-_", min_size=1, max_size=40).map(SeatId), st.none() | st.just(NOW)), max_size=300
)


class Ear:
    """An outbox that takes everything."""

    waiting = 0
    direct = None

    def write(self, frame: Frame, most: int) -> bool:
        return True

    def abort(self) -> None:
        raise AssertionError("nobody is cut off here")


class Process:
    """The connections of one process; what it tells goes to `others` at once."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.others: list[Process] = []
        self.peers: set[Peer] = set()
        self.now = NOW
        self.connections = Connections(lambda: self.peers, lambda: self.now, self._told)

    def _told(self, placed: Placed) -> None:
        for other in self.others:
            other.connections.heard(self.name, placed)

    def comes(self, seat: str) -> Peer:
        peer = Peer(SeatId(seat), "member", Ear())
        self.peers.add(peer)
        self.connections.came(peer)
        return peer

    def goes(self, peer: Peer, *, on_purpose: bool) -> None:
        self.peers.discard(peer)
        self.connections.left(peer, on_purpose=on_purpose)

    def seconds(self, count: int) -> None:
        for _ in range(count):
            self.now += timedelta(seconds=1)
            self.connections.next_round()

    @property
    def here(self) -> Here:
        return self.connections.here

    def end(self) -> None:
        self.connections.stop()


@pytest.fixture
async def two() -> list[Process]:
    one, other = Process("one"), Process("other")
    one.others, other.others = [other], [one]
    return [one, other]


async def test_the_chair_sees_who_is_connected_at_another_process(two: list[Process]) -> None:
    one, other = two
    one.comes("chair")
    ana = other.comes("ana")
    other.seconds(elsewhere.ROUNDS_BETWEEN)
    assert one.here == Here((SeatId("ana"), SeatId("chair")), ())
    other.goes(ana, on_purpose=False)
    other.seconds(elsewhere.ROUNDS_BETWEEN)
    assert one.here == Here((SeatId("chair"),), (CutOff(SeatId("ana"), NOW + timedelta(seconds=5)),))
    one.comes("ana")
    assert one.here == Here((SeatId("ana"), SeatId("chair")), ())
    for process in two:
        process.end()


async def test_who_was_at_a_process_that_is_gone_was_cut_off_unless_back(two: list[Process]) -> None:
    one, other = two
    for seat in ("ana", "eva"):
        other.comes(seat)
    other.seconds(elsewhere.ROUNDS_BETWEEN)
    one.comes("eva")
    one.seconds(ROUNDS_SILENT)
    assert one.here.cut_off == ()
    one.seconds(1)
    assert one.here == Here((SeatId("eva"),), (CutOff(SeatId("ana"), one.now),))
    for process in two:
        process.end()


@given(SEATS, st.randoms())
def test_what_travels_in_pieces_comes_together_in_any_order_and_each_piece_fits(
    seats: list[tuple[SeatId, datetime | None]], dice: object
) -> None:
    pieces = list(in_pieces("ab" * 8, TABLE, 10**9, seats))
    assert len(pieces) == max(1, -(-len(seats) // MOST_SEATS))
    assert all(len(elsewhere.written(piece).encode()) < POSTGRES_CARRIES for piece in pieces)
    assert all(elsewhere.read(elsewhere.written(piece)) == piece for piece in pieces)
    dice.shuffle(pieces)  # type: ignore[attr-defined]  # Hypothesis gives a random.Random
    putting = Pieces()
    *before, last = [putting.add(piece) for piece in pieces]
    assert before == [None] * len(before)
    assert last == tuple(seats)


def test_pieces_of_an_older_saying_are_left_aside() -> None:
    seats = [(SeatId(f"s{n}"), None) for n in range(MOST_SEATS + 1)]
    older, newer = list(in_pieces("p", TABLE, 1, seats)), list(in_pieces("p", TABLE, 2, seats[:1]))
    putting = Pieces()
    assert putting.add(older[0]) is None
    assert putting.add(newer[0]) == tuple(seats[:1])
    assert putting.add(older[1]) is None


def test_carets_travel_whole() -> None:
    carets = CaretsThere("p", TABLE, TextId("x"), (CaretOf(SeatId("ana"), UnitId("u1"), None, None),))
    assert elsewhere.read(elsewhere.written(carets)) == carets
    for wrong in ("", "{", "{}", '{"type":"other"}', "t 7"):
        assert elsewhere.read(wrong) is None
    assert isinstance(elsewhere.read(elsewhere.written(Seats("p", TABLE, 1, 0, 1, ()))), Seats)


def test_others_tell_what_is_new_and_forget_the_silent() -> None:
    others = Others[int]()
    assert others.hear("a", 1)
    assert not others.hear("a", 1)
    assert others.hear("a", 2)
    assert others.knows("a")
    for _ in range(ROUNDS_SILENT):
        assert others.next_round() == []
    assert others.next_round() == [2]
    assert not others.knows("a")
    assert list(others.all()) == []
