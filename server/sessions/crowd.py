"""Pages that are sent the same: one frame, written to all of them in one narrow loop."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Final

from server.protocol import FromServer, encode
from server.sessions.outbox import Direct, Frame
from server.sessions.peer import Peer

Line = tuple[Callable[[], bool], Callable[[], int], int, Callable[[bytes], None], Peer]
"""A page's direct way; one that has none, or has fallen behind, says that it is always closing."""


def _always() -> bool:
    return True


def _nothing() -> int:
    return 0


def _nobody(_: bytes) -> None:
    raise AssertionError("nothing is written to it directly")


_NONE: Final[Direct] = (_always, _nothing, -1, _nobody)


class Crowd:
    """A set of pages. Nearly all of what a delivery costs is the kernel's; the rest is what is touched for each page,
    so it lies ready in one tuple.
    """

    def __init__(self) -> None:
        self._lines: Final[dict[Peer, Line]] = {}

    def __len__(self) -> int:
        return len(self._lines)

    def __iter__(self) -> Iterator[Peer]:
        return iter(self._lines)

    def __contains__(self, peer: object) -> bool:
        return peer in self._lines

    def add(self, peer: Peer) -> None:
        peer.watchers[self] = self._look
        self._look(peer)

    def discard(self, peer: Peer) -> None:
        peer.watchers.pop(self, None)
        self._lines.pop(peer, None)

    def send(self, frame: Frame, *, but: Peer | None = None) -> None:
        """Sends the frame to everybody, or to everybody but one, as `Peer.send` does."""
        wire, length, write = frame.wire, len(frame.wire), os.write
        for closing, waiting, descriptor, finish, peer in self._lines.values():  # whose keys stay as they are
            if peer is but:
                continue
            if closing() or waiting():
                peer.send(frame)
                continue
            try:
                sent = write(descriptor, wire)
            except OSError:
                sent = 0  # full, or broken: the transport waits for it, or finds out
            if sent != length:
                finish(wire[sent:])

    def tell(self, message: FromServer) -> None:
        self.send(Frame(encode(message), text=True))

    def _look(self, peer: Peer) -> None:
        """Called when a page comes, falls behind or has read up."""
        direct = None if peer.behind else peer.outbox.direct
        self._lines[peer] = (*(direct or _NONE), peer)
