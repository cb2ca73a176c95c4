"""What a room shows: pictures kept per audience, changes made once for all pages of an audience, bursts held back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Final, cast

import msgspec

from server.deliberation import core
from server.deliberation.audience import Audience
from server.deliberation.ids import SeatId
from server.deliberation.matters.ballots.seeing import COALESCED
from server.deliberation.messages import Entry
from server.deliberation.picture import Picture, draw, redraw
from server.deliberation.shapes import Record
from server.deliberation.table import Table
from server.protocol import Changed, Own, Piece, Welcome, encode
from server.sessions.crowd import Crowd
from server.sessions.history import History
from server.sessions.outbox import Frame
from server.sessions.peer import Peer

PIECE = 200
"""Records in one message of a Welcome."""


class Showing:
    """Knows who looks on and what they hold. Tells nobody what they may not see: that is decided by `see`."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.peers: Final[set[Peer]] = set()
        self._crowds: Final[dict[Audience, Crowd]] = defaultdict(Crowd)
        self._pictures: dict[Audience, Picture] = {}
        self._histories: dict[Audience, History] = {}
        self._pieces: dict[Audience, tuple[Picture, dict[str, Record], list[Frame]]] = {}
        self._held_back: dict[Audience, dict[str, Record]] = {}

    def add(self, peer: Peer) -> None:
        self.peers.add(peer)
        self._crowds[peer.audience].add(peer)

    def remove(self, peer: Peer) -> None:
        self.peers.discard(peer)
        self._crowds[peer.audience].discard(peer)

    def place(self, peer: Peer, audience: Audience) -> None:
        """From now on the page sees with other eyes."""
        self.remove(peer)
        peer.audience = audience
        self.add(peer)

    def show(self, table: Table, entries: Iterable[Entry]) -> None:
        """Sends everybody what these entries changed for them; what may wait is held back until `flush`.

        What only one seat may see never lags behind: a page that learns of a ballot knows already whether it may vote,
        and as long as it shows one it still knows.
        """
        before, self.table = self.table.seq, table
        affected = [core.owners(entry.event) for entry in entries]
        everybody = any(owners is None for owners in affected)
        some = {seat for owners in affected if owners is not None for seat in owners}
        own = {peer: self._own(peer.seat) for peer in self.peers if everybody or peer.seat in some}
        losing = {peer for peer, records in own.items() if not records.keys() >= peer.own.keys()}
        for peer in own.keys() - losing:
            _tell_own(peer, own[peer])
        for audience in self._pictures:
            self._show_to(audience, before)
        for peer in losing:
            _tell_own(peer, own[peer])

    def flush(self) -> None:
        """Sends what was held back."""
        for audience, records in self._held_back.items():
            if records:
                self._crowds[audience].send(_changed(self.table.seq, records, ()))
        self._held_back = {}

    @property
    def holds_back(self) -> bool:
        return any(self._held_back.values())

    def welcome(self, peer: Peer, now: datetime) -> None:
        """Everything this page may see, in pieces when it is much."""
        records, rest = self._in_pieces(peer.audience)
        peer.own = self._own(peer.seat)
        first = Welcome(
            seq=self.table.seq,
            now=now,
            seat=peer.seat,
            audience=peer.audience,
            pieces=len(rest),
            records=records,
            own=dict(peer.own),
        )
        peer.welcome([Frame(encode(first), text=True), *rest])

    def _in_pieces(self, audience: Audience) -> tuple[dict[str, Record], list[Frame]]:
        """The first records of a Welcome and the frames of the rest, made once until something changes."""
        picture = self._picture(audience)
        kept = self._pieces.get(audience)
        if kept is None or kept[0] is not picture:
            records = list(picture.records().items())
            rest = [dict(records[at : at + PIECE]) for at in range(PIECE, len(records), PIECE)]
            first = cast(dict[str, Record], msgspec.Raw(msgspec.json.encode(dict(records[:PIECE]))))  # ready-made JSON
            kept = self._pieces[audience] = picture, first, [Frame(encode(Piece(piece)), text=True) for piece in rest]
        return kept[1], kept[2]

    def catch_up(self, peer: Peer, since: int) -> bool:
        """Sends a returning page what it missed since that entry; False when it must start over."""
        picture = self._picture(peer.audience)
        missed = self._histories[peer.audience].since(since)
        if missed is None or since > self.table.seq:
            return False
        peer.own = self._own(peer.seat)
        peer.tell(Own(dict(peer.own)))
        for frame in missed:
            peer.send(frame)
        burst = {key: record for key, record in picture.records().items() if isinstance(record, COALESCED)}
        if burst:
            peer.send(_changed(self.table.seq, burst, ()))
        return True

    def _picture(self, audience: Audience) -> Picture:
        if audience not in self._pictures:
            self._pictures[audience] = draw(self.table, audience)
            self._histories[audience] = History(self.table.seq)
        return self._pictures[audience]

    def _show_to(self, audience: Audience, before: int) -> None:
        picture, difference = redraw(self._pictures[audience], self.table)
        self._pictures[audience] = picture
        held_back = self._held_back.setdefault(audience, {})
        put: dict[str, Record] = {}
        for record in difference.put:
            (held_back if isinstance(record, COALESCED) else put)[record.key] = record
        for key in difference.remove:
            held_back.pop(key, None)
        frame = _changed(self.table.seq, put, difference.remove) if put or difference.remove else None
        self._histories[audience].add(before, self.table.seq, frame)
        if frame is not None:
            self._crowds[audience].send(frame)

    def _own(self, seat: SeatId) -> dict[str, Record]:
        return {record.key: record for record in core.own(self.table, seat)}


def _tell_own(peer: Peer, own: dict[str, Record]) -> None:
    if own != peer.own:
        peer.own = own
        peer.tell(Own(own))


def _changed(seq: int, put: dict[str, Record], remove: Iterable[str]) -> Frame:
    return Frame(encode(Changed(seq, put, tuple(remove))), text=True)
