"""What processes tell each other of the pages they hold: who is connected, where carets are. Never kept, never truth.

A process says it when it changes and every few seconds; of one that has not been heard for long nothing is believed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Final, Generic, TypeVar

import msgspec
from msgspec import Struct

from server.deliberation.ids import SeatId, TableId, TextId
from server.protocol import CaretOf

ROUNDS_BETWEEN: Final = 5
"""Rounds of a second each after which a process says it again."""
ROUNDS_SILENT: Final = 15
"""Rounds after which one that said nothing is taken for gone."""
MOST_SEATS: Final = 60
"""In one whisper: PostgreSQL carries 8,000 bytes at a time."""
MOST_CARETS: Final = 25
"""That a process tells of; it has rarely more people writing in one text."""
T = TypeVar("T")


class Seats(Struct, frozen=True, tag="seats"):
    """A piece of who is connected at a process, without a time, and who was cut off from it, with the time."""

    process: str
    table: TableId
    round: int
    piece: int
    pieces: int
    seats: tuple[tuple[SeatId, datetime | None], ...]


class CaretsThere(Struct, frozen=True, tag="carets"):
    process: str
    table: TableId
    text: TextId
    carets: tuple[CaretOf, ...]


Whisper = Seats | CaretsThere
_DECODER: Final = msgspec.json.Decoder[Whisper](Whisper)


def written(whisper: Whisper) -> str:
    return msgspec.json.encode(whisper).decode()


def read(words: str) -> Whisper | None:
    """The whisper that was written so; None for what is none."""
    try:
        whisper: Whisper = _DECODER.decode(words)
    except msgspec.MsgspecError:
        return None
    return whisper


def in_pieces(
    process: str, table: TableId, round: int, seats: Sequence[tuple[SeatId, datetime | None]]
) -> Iterator[Seats]:
    """At least one, so that the others learn that nobody is here any more."""
    pieces = max(1, -(-len(seats) // MOST_SEATS))
    for piece in range(pieces):
        some = tuple(seats[piece * MOST_SEATS : (piece + 1) * MOST_SEATS])
        yield Seats(process, table, round, piece, pieces, some)


class Others(Generic[T]):
    """What each other process said last, until it is silent for long."""

    def __init__(self) -> None:
        self._said: Final[dict[str, T]] = {}
        self._silent: Final[dict[str, int]] = {}

    def hear(self, process: str, said: T) -> bool:
        """Whether that is anything new."""
        self._silent[process] = 0
        before = self._said.get(process)
        self._said[process] = said
        return before != said

    def knows(self, process: str) -> bool:
        return process in self._said

    def all(self) -> Iterable[T]:
        return self._said.values()

    def next_round(self) -> list[T]:
        """Another second has passed; what those said who are taken for gone now."""
        gone: list[T] = []
        for process in list(self._said):
            self._silent[process] += 1
            if self._silent[process] > ROUNDS_SILENT:
                del self._silent[process]
                gone.append(self._said.pop(process))
        return gone


class Pieces:
    """Puts together again what came in pieces, of each process only its latest."""

    def __init__(self) -> None:
        self._coming: Final[dict[str, tuple[int, dict[int, Seats]]]] = {}

    def add(self, piece: Seats) -> tuple[tuple[SeatId, datetime | None], ...] | None:
        """Everything, once its last piece has come."""
        round, pieces = self._coming.get(piece.process, (-1, {}))
        if round != piece.round:
            round, pieces = piece.round, {}
        pieces[piece.piece] = piece
        self._coming[piece.process] = round, pieces
        if len(pieces) < piece.pieces:
            return None
        del self._coming[piece.process]
        return tuple(seat for n in sorted(pieces) for seat in pieces[n].seats)
